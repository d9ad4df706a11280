"""What a lead loses only where it would else give way to another sentence: the prepositional phrases of its
clause, and what describes its subject.

A phrase goes from its preposition to the end of its noun (chunks in the sense of Abney 1991, Parsing by
Chunks), and takes along those right behind it, which may hang on it. None goes that a number stands in or
beside, that tells against what something is, that narrows down whom a clause speaks of, or that may be all
that the verb wants.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence

from generator.analysis.document import QUOTED, Document, Token
from generator.analysis.title import verbs
from generator.analysis.title.breaks import may_part, wants_place
from generator.analysis.title.clauses import Kind, Segment, opens
from generator.analysis.title.details import Known
from generator.analysis.title.pieces import LOST, Piece
from generator.analysis.title.relatives import leans, verb_group
from generator.languages import Language

_DENIED = 2  # words behind a verb among which it is denied: “will [no longer]”


def loosened(
    document: Document, parts: Sequence[Segment], first: int, verb: int, known: Known
) -> Iterator[Piece]:
    """The phrases that may go from inside a clause."""
    if any(part.kind in (Kind.CONDITION, Kind.HEDGE) for part in parts):
        return
    whole = [(span.start, span.end) for span in (*known.names, *known.dates)]
    whole += [found.span() for found in QUOTED.finditer(document.text, parts[0].start, parts[-1].end)]
    at = verbs.verb_at(document, parts[verb].tokens) or 0
    single = _is_single(document, parts[verb].tokens[at:])
    if verb > first:
        yield from _around_subject(document, parts, first, verb, single)
    for index, part in enumerate(parts[first:], first):
        if part.kind not in (Kind.CLAUSE, Kind.PHRASE):
            return
        bound = {verb: at}.get(index, 0 if index > verb else len(part.tokens))  # where the predicate begins
        behind = _hanging(document, parts, index)
        yield from _phrases(document, part, range(bound), whole, single, behind)
        if index == verb and not is_told(document, parts[verb:]):
            return
        yield from _phrases(document, part, range(bound, len(part.tokens)), whole, True, behind)


def _hanging(document: Document, parts: Sequence[Segment], index: int) -> int:
    """Where a part ends, with where the place lies that ends it: “într-o galerie[, la Dour,] de …”; 0 where
    more is told of its end, “condamnați la ani grei, [opt și nouă,] după ce …”."""
    for part in parts[index + 1 : index + 2]:
        first, *others = part.tokens
        placed = first.text.lower() in document.language.names.place_before
        if part.kind is Kind.PHRASE and part.mark == "," and placed and all(one.capital for one in others):
            return part.end if others else parts[index].end
        if (
            part.kind is Kind.PHRASE
            and part.mark == ","
            and first.text.lower() not in document.language.quotes.obliques
        ):
            return 0
    return parts[index].end


def _is_single(document: Document, predicate: Sequence[Token]) -> bool:
    """Whether one knows by the verb that somebody or something single is spoken of, not by “trebuie să”."""
    words, verb = document.language, predicate[0].text.lower()
    known = (
        {*words.title.auxiliaries, *words.title.copulas}
        if words.summary.drops_subject
        else {*words.quotes.passives}
    )
    modal = len(predicate) > 1 and predicate[1].text.lower() in words.title.complements
    return verb in known - {*words.quotes.plurals} and not modal


def is_told(document: Document, parts: Sequence[Segment]) -> bool:
    """Whether a predicate, which begins in the first of ``parts``, is told whole by what stands right behind
    its verb: a passive, or an object before any preposition; what commas part from it counts for nothing.
    Nothing denied is, since it may have happened in other circumstances."""
    words, verbal = document.language, _verbal(document.language)
    at = verbs.verb_at(document, parts[0].tokens) or 0
    if _is_denied(document, parts[0].tokens, at):
        return False
    inserted = [
        part.mark == "," and part.tokens[0].text.lower() in {*words.quotes.obliques} - verbal
        for part in parts[1:]
    ]
    own = [
        parts[0].tokens[at:],
        *(part.tokens for part, one in zip(parts[1:], inserted, strict=True) if not one),
    ]
    passive = False
    for token in (token for tokens in own for token in tokens):
        low = token.text.lower()
        if low in verbal or document.is_verb(token) or may_part(document, low):
            passive = passive or low in words.quotes.passives
        else:
            return passive or not (low in words.quotes.obliques or low in words.quotes.adverbs)
    return passive


@functools.cache
def _verbal(language: Language) -> frozenset[str]:
    """Words of a verb's group, and those that open another verb: “a fost”, “să”, “to”."""
    title, quotes = language.title, language.quotes
    aiding = {*title.auxiliaries, *title.copulas, *title.complements, *quotes.passives}
    return frozenset(aiding | ({*title.nonfinite} - {*quotes.obliques}))


def _around_subject(
    document: Document, parts: Sequence[Segment], first: int, verb: int, single: bool
) -> Iterator[Piece]:
    """What describes a subject over several commas."""
    tokens, predicate = parts[first].tokens, parts[verb].tokens
    behind = verb_group(document, predicate, verbs.verb_at(document, predicate) or 0)
    for at in range(1, len(tokens) if single or _is_counted(document, tokens) else 0):
        relative = tokens[at].text.lower() in verbs.inner_relatives(document.language)
        told = verbs.verb_at(document, tokens, at + 1) is not None if relative else False
        if (told and not leans(document, tokens[:at])) or verbs.is_reduced(document, tokens, at):
            yield Piece(LOST, ((tokens[at].start, behind),))
            break


def _is_counted(document: Document, tokens: Sequence[Token]) -> bool:
    """Whether a subject is so and so many, or one of a kind: “41 de oameni”, “Un bărbat”."""
    first = tokens[0].text.lower()
    return first[0].isdigit() or first in {
        *document.language.numbers.values,
        *document.language.numbers.articles,
    }


def _is_denied(document: Document, tokens: Sequence[Token], verb: int) -> bool:
    begin = verb_group(document, tokens, verb)
    denials = document.language.title.denials
    group = (token for at, token in enumerate(tokens) if begin <= token.start and at <= verb + _DENIED)
    return any(token.text.lower() in denials for token in group)


def _phrases(
    document: Document,
    part: Segment,
    within: range,
    whole: Sequence[tuple[int, int]],
    free: bool,
    behind: int,
) -> Iterator[Piece]:
    """The phrases of a part, each with those behind it; they tell of whom or what it speaks where the words
    are not ``free`` of that, unless it is counted or called by name before. What ends the part goes to
    ``behind``."""
    words, tokens = document.language, part.tokens
    joining = {*words.title.coordinators, *words.title.complements, *words.title.relatives}
    joining -= _openers(words)
    for at in within[1:]:
        before = tokens[at - 1]
        if not _opens(document, tokens, at) or not before.content:
            continue
        stop = _end(document, tokens, at)
        while stop < len(tokens) and _opens(document, tokens, stop):
            after = _end(document, tokens, stop)
            if wants_place(document, tokens[:at], tokens[stop:after]):
                break
            stop = after
        own, last = tokens[at:stop], tokens[stop] if stop < len(tokens) else None
        asked = before.text.endswith(words.title.datives or ("\n",))  # “le-a cerut primarilor [din Lamb]”
        end = last.start if last else part.end
        named = _is_counted(document, tokens) or any(token.capital for token in tokens[1:at])
        if (
            (free or named)
            and not asked
            and stop <= within.stop
            and (last or behind)
            and not (last and last.text.lower() in joining)
            and not any(_counts(document, token) for token in (before, *own, *([last] if last else [])))
            and not any(token.text.lower() in words.title.opposing for token in own)
            and not any(verbs.is_gerund(token, words) for token in own)  # “an agreement over selling a hotel”
            and not (leans(document, tokens[:at]) or wants_place(document, tokens[:at], own))
            and not any(one < tokens[at].start < other or one < end < other for one, other in whole)
        ):
            yield Piece(LOST, ((tokens[at].start, end if last else behind),))


def _counts(document: Document, token: Token) -> bool:
    numbers, low = document.language.numbers, token.text.lower()
    known = low in numbers.values or low in numbers.scales or {low, token.lemma} & numbers.fractions.keys()
    return low[0].isdigit() or (bool(known) and low not in numbers.articles)


@functools.cache
def _openers(language: Language) -> frozenset[str]:
    return frozenset({*language.title.adjuncts} & {*language.quotes.obliques})


def _opens(document: Document, tokens: Sequence[Token], at: int) -> bool:
    """Whether a preposition opens a circumstance, and no share, “zece [la sută]”, nor a relative clause: “o
    ședință [în care …]”."""
    text = document.text[tokens[at].start : tokens[-1].end]
    no_phrase = (*document.language.figures.percent, *document.language.title.relatives)
    return tokens[at].text.lower() in _openers(document.language) and not opens(no_phrase, text)


def _end(document: Document, tokens: Sequence[Token], at: int) -> int:
    """Index behind a phrase that a preposition opens."""
    words = document.language
    opening = words.stopwords | words.numbers.values.keys() | {*words.roles.articles}
    opening -= {*words.quotes.obliques} - _openers(document.language)
    opening |= {*words.title.complements} - {*words.quotes.obliques} | verbs.conjunctions(words)
    stop, told = at + 1, False
    while stop < len(tokens):
        low = tokens[stop].text.lower()
        if told and (low in opening or verbs.is_finite(document, tokens, stop)):
            break
        told = tokens[stop].content or (told and low not in words.quotes.obliques)
        stop += 1
    return stop
