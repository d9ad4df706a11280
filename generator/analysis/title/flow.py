"""The words of a main clause whose verb stands second, without what commas and brackets part from it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from itertools import zip_longest
from typing import NamedTuple

from generator.analysis.document import Document, Token
from generator.analysis.title import clauses, verbs
from generator.analysis.title.clauses import Kind, Segment
from generator.analysis.title.subjects import reports
from generator.analysis.title.words import Word, is_plural_verb, words_of
from generator.model import Span

_INSIDE = (",", "(", ")")  # marks that part no clauses of their own
_PREFIX = 6  # letters within which a participle has its mark: “abgegeben”
_TAIL = 6  # words of the last item of a list


class Flow(NamedTuple):
    words: tuple[Word, ...]
    led: bool  # a subordinate clause stands in front, so that the verb comes first
    wanted: tuple[Segment, ...]  # clauses that the verb wants
    whole: bool  # it goes on to the end of its sentence


def flow(document: Document, parts: Sequence[Segment], people: Sequence[Span] = ()) -> Flow | None:
    """The main clause among ``parts``; None where it cannot be told from the others. No genitive
    belongs to one of ``people``."""
    first = _begin(document, parts)
    if first is None:
        return None
    words = list(words_of(document, parts[first]))
    wanted: list[Segment] = []
    taken, closed, at = first, -1, first + 1
    while at < len(parts):
        part, step = parts[at], _step(document, parts, at, (taken, closed), words)
        if step is _Step.WANT:
            end = _wanted_until(document, parts, at)
            if end is None:
                return None
            wanted += [parts[one] for one in sorted({at, end})]
            at = closed = end
        elif step is not _Step.SKIP and (wanted or step is _Step.STOP):
            break
        elif step is _Step.TAKE:
            words += _joined(document, part, _outside(parts, at) == taken and part.mark == ",")
            taken = at
        at += 1
    ends = {name.end for name in people}
    apart = {at for at in range(1, len(words)) if words[at - 1].end in ends}
    words = [word._replace(apart=at in apart) for at, word in enumerate(words)]
    return Flow(tuple(words), first > 0, tuple(wanted), at == len(parts))


class _Step(Enum):
    SKIP = auto()  # an aside, or what belongs to one
    TAKE = auto()  # part of the clause
    WANT = auto()  # what its verb wants
    STOP = auto()  # another clause


def _step(
    document: Document, parts: Sequence[Segment], at: int, read: tuple[int, int], words: Sequence[Word]
) -> _Step:
    """What a segment is to the clause; ``read`` are its last segment, and the last that its verb wants."""
    part, taken = parts[at], read[0]
    if part.mark == ")" and _outside(parts, at) != taken:
        return _Step.SKIP  # it goes on with what was left off before the bracket
    if _verb_first(document, part) and not has_verb(document, words):
        return _Step.TAKE
    if part.kind is Kind.CONDITION:
        return _Step.WANT
    if is_wanted(document, part) or _goes_on_wanted(document, parts, at):
        return _Step.WANT if _follows(parts, at, read) else _Step.SKIP
    if part.mark in _INSIDE and _is_aside(document, part):
        return _Step.TAKE if _closes_alone(document, parts, at, words) else _Step.SKIP
    if part.mark == "," and _resumes(document, parts, at, taken, words):
        return _Step.TAKE
    if _is_other(document, part, words):
        return _Step.STOP
    return _Step.TAKE if _is_item(document, parts, at, taken, words) else _Step.SKIP


def _resumes(
    document: Document, parts: Sequence[Segment], at: int, taken: int, words: Sequence[Word]
) -> bool:
    """Whether the verb that closes the clause stands behind an aside: “ist das Flugzeug, eine Cessna,
    [abgestürzt]”."""
    opened = any(word.low in document.language.title.copulas for word in words)
    return opened and _outside(parts, at) != taken and _closes(document, parts[at])


def _follows(parts: Sequence[Segment], at: int, taken: tuple[int, ...]) -> bool:
    """Whether a segment stands behind what was ``taken``, or behind an apposition to it."""
    before = _outside(parts, at)
    return before in taken or parts[before].kind is Kind.PHRASE


def _outside(parts: Sequence[Segment], at: int) -> int:
    """Index of the segment before the brackets that end at ``at``."""
    at -= 1
    while at > 0 and parts[at].mark == "(":
        at -= 1
    return at


def _begin(document: Document, parts: Sequence[Segment]) -> int | None:
    """Index of the segment where the main clause begins, with its verb behind a subordinate clause."""
    first = parts[0] if parts else None
    if first is None or first.kind is Kind.CONDITION:
        return None
    if first.kind not in (Kind.DETOUR, Kind.COMPLEMENT):
        return 0
    text = document.text[first.start : first.end]
    if clauses.opens(document.language.title.relatives, text) and not _ends_finite(document, first.tokens):
        return 0  # “Das Schiff, das …, ist …”
    for at in range(1, len(parts)):
        if _verb_first(document, parts[at]) and _ends_finite(document, parts[at - 1].tokens):
            return at
    return 0 if _may_prepose(document, first) else None


def _may_prepose(document: Document, part: Segment) -> bool:
    """Whether what opens a segment may be a preposition."""
    title, quotes = document.language.title, document.language.quotes
    return part.tokens[0].text.lower() in {*quotes.obliques, *title.inserted, *title.prepositions}


def _joined(document: Document, part: Segment, beside: bool) -> list[Word]:
    first, *others = words_of(document, part)
    return [first._replace(parted=beside and not _verb_first(document, part)), *others]


def is_wanted(document: Document, part: Segment) -> bool:
    """Whether a segment is, behind a comma that the language sets, what the verb before wants: “…,
    dass der Turm fällt”, “…, den Turm abzureißen”."""
    words = document.language
    if not words.title.relatives_parted or part.mark != ",":
        return False
    if reports(document, part) and part.tokens[-1].text.lower() in {
        *words.quotes.verbs,
        *words.title.stating,
    }:
        return False
    if part.kind is Kind.COMPLEMENT and part.tokens[0].text.lower() in words.quotes.subordinators:
        return True
    return _is_infinitive(document, part)


def _goes_on_wanted(document: Document, parts: Sequence[Segment], at: int) -> bool:
    """Whether brackets stand in an infinitive that the verb wants: “…, mit dem Amt (BA) zu sprechen”."""
    after = at + 1
    while after < len(parts) and parts[after].mark == "(":
        after += 1
    inserted = at + 1 < after < len(parts) and parts[after].mark == ")" and parts[at].mark == ","
    return inserted and parts[at].kind is Kind.PHRASE and _is_infinitive(document, parts[after])


def _is_infinitive(document: Document, part: Segment) -> bool:
    words = document.language
    *_, before, last = (part.tokens[0], *part.tokens)
    marked = before.text in words.title.nonfinite or any(
        to in last.text[2:-3] for to in words.title.nonfinite
    )
    purpose = part.tokens[0].text.lower() in words.title.purposes
    return not purpose and marked and last.text.endswith(words.title.infinitives)


def _wanted_until(document: Document, parts: Sequence[Segment], at: int) -> int | None:
    """Index of the segment in which a clause that the verb wants has its own verb, behind asides."""
    for index in range(at, len(parts)):
        last = parts[index].tokens[-1]
        closed = last.text.endswith(document.language.title.bracket_endings) or document.is_verb(last)
        if closed and not last.capital and (index == at or not _is_aside(document, parts[index])):
            return index
    return None


def _is_aside(document: Document, part: Segment) -> bool:
    """Whether a segment is in brackets or a subordinate clause, with the verb at its end."""
    if part.mark in ("(", ")"):
        return part.mark == "("
    if not part.mark:
        return part.kind is not Kind.CLAUSE and _ends_finite(document, part.tokens)
    text = document.text[part.start : part.end]
    if part.mark == "," and clauses.opens(document.language.title.relatives, text):
        return True
    subordinate = part.kind in (Kind.DETOUR, Kind.CONDITION, Kind.COMPLEMENT) or reports(document, part)
    if not subordinate:
        return False
    prepositional = part.tokens[0].text.lower() in {*document.language.quotes.obliques, "zu"}
    return not prepositional or _ends_finite(document, part.tokens)


def _ends_finite(document: Document, tokens: Sequence[Token]) -> bool:
    last = tokens[-1]
    return not last.capital and len(tokens) > 2 and verbs.is_finite(document, tokens, len(tokens) - 1)


def _verb_first(document: Document, part: Segment) -> bool:
    token = part.tokens[0]
    return not token.capital and (
        verbs.is_finite(document, part.tokens, 0) or is_plural_verb(document, part.tokens, 0)
    )


def _is_other(document: Document, part: Segment, words: Sequence[Word]) -> bool:
    """Whether a segment opens another clause than the one that ``words`` begin."""
    if part.mark not in _INSIDE:
        return True
    verb = has_verb(document, words)
    if part.kind is Kind.SECOND or part.mark == ")":
        return part.kind is Kind.SECOND and (part.mark != ")" or verb)
    return verb and not is_open(document, words) and part.kind is Kind.CLAUSE


def has_verb(document: Document, words: Sequence[Word]) -> bool:
    """Whether a finite verb stands among ``words`` that does not describe the noun behind it: “in einem
    gestern [veröffentlichten] Bericht”."""
    inflected = document.language.title.inflected
    return any(
        word.finite and not (after is not None and after.noun and word.low.endswith(inflected))
        for word, after in zip_longest(words, words[1:])
    )


def is_open(document: Document, words: Sequence[Word]) -> bool:
    """Whether the clause still wants the verb that closes it: “Das Gericht hat den Antrag”."""
    title = document.language.title
    last = words[-1]
    closed = not last.noun and last.low.endswith(title.bracket_endings)
    return not closed and any(word.low in title.brackets for word in words)


def _is_item(
    document: Document, parts: Sequence[Segment], at: int, taken: int, words: Sequence[Word]
) -> bool:
    """Whether the clause goes on with a segment: behind an aside, with its verb, or with the next
    item of a list; no apposition does."""
    part = parts[at]
    if part.tokens[-1].text in document.language.title.particles:
        return True  # “…, Verkehr und Bau [vor]”
    if part.mark == ")" or _outside(parts, at) != taken or _verb_first(document, part):
        return True
    if not any(word.noun for word in words):
        return True  # “Der alte, [graue Turm] ist …”
    if is_open(document, words):
        closing = [one for one in parts[at:] if _closes(document, one)]
        if closing:
            coordinators = document.language.title.coordinators
            listed = any(token.text.lower() in coordinators for token in closing[0].tokens)
            return closing[0] is part or (
                listed and part.tokens[0].text.lower() not in document.language.roles.articles
            )
    if not has_verb(document, words):
        ahead = [one for one in parts[at + 1 :] if _verb_first(document, one) or not _is_aside(document, one)]
        return not ahead or not _verb_first(document, ahead[0])
    coordinators = document.language.title.coordinators
    ahead = [one for one in parts[at:] if len(one.tokens) <= _TAIL]
    return any(token.text.lower() in coordinators for one in ahead[:3] for token in one.tokens)


def _closes_alone(document: Document, parts: Sequence[Segment], at: int, words: Sequence[Word]) -> bool:
    """Whether only a segment that looks like a relative clause has the verb that closes the clause:
    “hat der Verband, kurz NV, [die Pläne bekannt gegeben]”."""
    part = parts[at]
    last = part.tokens[-1]
    opening = part.tokens[0].text.lower() in document.language.roles.articles or _may_prepose(document, part)
    if not opening or last.capital or not last.text.endswith(document.language.title.bracket_endings):
        return False
    others = [one for one in parts[at + 1 :] if _closes(document, one)]
    participle = any(mark in last.text[:_PREFIX] for mark in document.language.title.participle_marks)
    return participle and not others and is_open(document, words)


def _closes(document: Document, part: Segment) -> bool:
    last = part.tokens[-1]
    ends = last.text.endswith(document.language.title.bracket_endings)
    return ends and not last.capital and not _is_aside(document, part)
