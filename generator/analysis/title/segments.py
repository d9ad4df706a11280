"""What a segment of a sentence is to its main clause, in a language that puts verbs last."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from generator.analysis.document import Document, Token
from generator.analysis.quotes.lexicon import lexicon
from generator.analysis.title import clauses, verbs
from generator.analysis.title.clauses import Kind, Segment
from generator.analysis.title.grammar import grammar
from generator.analysis.title.phrases import phrase_at
from generator.analysis.title.subjects import reports
from generator.analysis.title.words import Word


def outside(parts: Sequence[Segment], at: int) -> int:
    """Index of the segment before the brackets that end at ``at``."""
    at -= 1
    while at > 0 and parts[at].mark == "(":
        at -= 1
    return at


def may_prepose(document: Document, part: Segment) -> bool:
    """Whether what opens a segment may be a preposition."""
    title, quotes = document.language.title, document.language.quotes
    return part.tokens[0].text.lower() in {*quotes.obliques, *title.inserted, *title.prepositions}


def is_wanted(document: Document, part: Segment) -> bool:
    """Whether a segment is, behind a comma that the language sets, what the verb before wants: “…,
    dass der Turm fällt”, “…, den Turm abzureißen”."""
    words = document.language
    if not words.title.relatives_parted or part.mark != ",":
        return False
    *_, before, last = ("", *(token.text.lower() for token in part.tokens))
    says = last in {*words.quotes.verbs, *words.title.stating} or before in words.title.particles
    if reports(document, part) and says:
        return False
    if part.kind is Kind.COMPLEMENT and part.tokens[0].text.lower() in words.quotes.subordinators:
        return True
    return is_infinitive(document, part)


def is_said(document: Document, part: Segment, words: Sequence[Word]) -> bool:
    """Whether a segment gives what somebody says, by the mood of its verb: “erklärte, er [sei] frei”."""
    says, mood = (
        any(word.low in document.language.title.stating for word in words),
        lexicon(document.language),
    )
    moods = [at for at, token in enumerate(part.tokens) if not token.capital and mood.reports(token.text)]
    told = bool(moods) and moods[0] < len(part.tokens) - 1
    second = told and part.kind in (Kind.CLAUSE, Kind.PHRASE) and moods[0] > 0
    # “hat angeregt, er [solle] antreten”
    return (says or second) and part.mark in (",", ":") and told


def is_infinitive(document: Document, part: Segment) -> bool:
    words = document.language
    *_, before, last = (part.tokens[0], *part.tokens)
    marked = before.text in words.title.nonfinite or any(
        to in last.text[2:-3] for to in words.title.nonfinite
    )
    purpose = part.tokens[0].text.lower() in words.title.purposes
    return not purpose and marked and last.text.endswith(words.title.infinitives)


def wanted_until(document: Document, parts: Sequence[Segment], at: int) -> int | None:
    """Index of the segment in which a clause that the verb wants has its own verb, behind asides."""
    for index in range(at, len(parts)):
        last = parts[index].tokens[-1]
        closed = last.text.endswith(document.language.title.bracket_endings) or document.is_verb(last)
        if closed and not last.capital and (index == at or not is_aside(document, parts[index])):
            return index
    return None


def wanted_parts(parts: Sequence[Segment], at: int, end: int) -> list[Segment]:
    """The first and last segment of such a clause; no comma is left where an aside goes from between them."""
    behind = msgspec.structs.replace(parts[end], mark="") if end > at + 1 else parts[end]
    return [parts[at], behind] if end > at else [parts[at]]


def is_aside(document: Document, part: Segment) -> bool:
    """Whether a segment is in brackets or a subordinate clause, with the verb at its end."""
    if part.mark in ("(", ")"):
        return part.mark == "("
    if not part.mark:
        return part.kind is not Kind.CLAUSE and ends_finite(document, part.tokens)
    text = document.text[part.start : part.end]
    if part.mark == "," and clauses.opens(document.language.title.relatives, text):
        return True
    subordinate = part.kind in (Kind.DETOUR, Kind.CONDITION, Kind.COMPLEMENT) or reports(document, part)
    if not subordinate:
        return False
    prepositional = part.tokens[0].text.lower() in document.language.quotes.obliques
    return not prepositional or ends_finite(document, part.tokens)


def verb_behind_name(document: Document, part: Segment) -> bool:
    """Whether what looks like a relative clause is an apposition, or the last item of a list, with the
    verb behind it: “Der Dampfer, die „Dour“ [ist] gesunken”."""
    verb = verbs.verb_at(document, part.tokens)
    inside = verb is not None and 1 < verb < len(part.tokens) - 1
    return inside and part.mark == "," and not ends_finite(document, part.tokens)


def ends_finite(document: Document, tokens: Sequence[Token]) -> bool:
    last = tokens[-1]
    return not last.capital and len(tokens) > 2 and verbs.is_finite(document, tokens, len(tokens) - 1)


def verb_first(document: Document, part: Segment) -> bool:
    token = part.tokens[0]
    return not token.capital and (
        verbs.is_finite(document, part.tokens, 0) or verbs.is_plural_verb(document, part.tokens, 0)
    )


def closes(document: Document, part: Segment) -> bool:
    last = part.tokens[-1]
    ends = last.text.endswith(document.language.title.bracket_endings)
    return ends and not last.capital and not is_aside(document, part)


def is_closed(document: Document, words: Sequence[Word]) -> bool:
    last = words[-1]
    return not last.noun and last.low.endswith(document.language.title.bracket_endings)


def has_verb(document: Document, words: Sequence[Word]) -> bool:
    """Whether a finite verb stands among ``words`` that does not describe the noun behind it: “in einem
    gestern [veröffentlichten] Bericht”."""
    at, known = 0, grammar(document.language)
    while at < len(words) and not words[at].finite:
        at = phrase_at(words, at, known).stop
    return at < len(words)


def is_open(document: Document, words: Sequence[Word]) -> bool:
    """Whether the clause still wants the verb that closes it: “Das Gericht hat den Antrag”."""
    title = document.language.title
    return not is_closed(document, words) and any(word.low in title.brackets for word in words)
