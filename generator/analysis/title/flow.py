"""The words of a main clause whose verb stands second, without what commas and brackets part from it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

from generator.analysis.document import Document
from generator.analysis.quotes.lexicon import lexicon
from generator.analysis.title import clauses, verbs
from generator.analysis.title.clauses import Kind, Segment
from generator.analysis.title.grammar import grammar
from generator.analysis.title.phrases import noun_end, phrase_at
from generator.analysis.title.segments import (
    closes,
    ends_finite,
    goes_on_wanted,
    is_aside,
    is_said,
    is_wanted,
    may_prepose,
    outside,
    verb_behind_name,
    verb_first,
    wanted_until,
)
from generator.analysis.title.setting import About
from generator.analysis.title.words import Word, words_of

_INSIDE = (",", "(", ")")  # marks that part no clauses of their own
_PREFIX = 6  # letters within which a participle has its mark: “abgegeben”
_NUMBER = 4  # characters of a number that begins a name: “1. FC Dour”
_TAIL = 6  # words of the last item of a list


class Flow(NamedTuple):
    words: tuple[Word, ...]
    led: bool  # a subordinate clause stands in front, so that the verb comes first
    wanted: tuple[Segment, ...]  # clauses that the verb wants
    whole: bool  # it goes on to the end of its sentence


def flow(document: Document, parts: Sequence[Segment], about: About) -> Flow | None:
    """The main clause among ``parts``; None where it cannot be told from the others. No genitive
    belongs to a person's name."""
    first = _begin(document, parts)
    if first is None:
        return None
    words = list(words_of(document, parts[first]))
    wanted: list[Segment] = []
    taken, closed, at = first, -1, first + 1
    while at < len(parts):
        part, step = parts[at], _step(document, parts, at, (taken, closed), words)
        if step is _Step.WANT:
            end = at if is_said(document, part, words) else wanted_until(document, parts, at)
            if end is None:
                return None
            wanted += [parts[one] for one in sorted({at, end})]
            at = closed = end
        elif not wanted and _is_name(part, words, about):
            words += [word._replace(apposed=True) for word in words_of(document, part)]
        elif step is _Step.SKIP and _cannot_go(document, part, words, about):
            return None
        elif step is not _Step.SKIP and (wanted or step is _Step.STOP):
            if wanted and is_open(document, words) and closes(document, part):
                return None  # “kann das Risiko, zu erkranken, [halbiert werden]”
            break
        elif step is _Step.TAKE:
            words += _joined(document, part, outside(parts, at) == taken and part.mark == ",")
            taken = at
        at += 1
    words = _named(document, parts[0], words) if first else words
    ends = {name.end for name in about.people}
    apart = {at for at in range(1, len(words)) if words[at - 1].end in ends}
    words = [word._replace(apart=at in apart) for at, word in enumerate(words)]
    return Flow(tuple(words), first > 0, tuple(wanted), at == len(parts))


def fact(document: Document, found: Flow) -> Flow | None:
    """What a sentence says is so as a clause of its own, with its verb in front: “Forscher haben gezeigt,
    dass [das Mittel wirkt]”; None where it is but somebody's word, or speaks of somebody named before."""
    title = document.language.title
    if len(found.wanted) != 1 or not any(word.low in title.factual for word in found.words):
        return None
    first, *others = words_of(document, found.wanted[0])
    *rest, last = others or [first]
    pointing = {*title.pointing, *title.denials}
    own = verbs.conjunctions(document.language)
    plain = not last.noun and not lexicon(document.language).reports(last.low)
    if first.low not in own or not plain or any(word.low in pointing for word in (*found.words, *rest)):
        return None
    stop = document.text[last.end - 1] in ".!?"
    return Flow((last._replace(end=last.end - stop, finite=True), *rest), True, (), True)


def _is_name(part: Segment, words: Sequence[Word], about: About) -> bool:
    """Whether a segment is but the name of whom the words before it tell what he is: “der Trainer, [Jan
    Brandt], …”, “die [1. Elf Dour]”."""
    last, at = words[-1], part.tokens[len(part.tokens) > 1 and not part.tokens[0].capital].start
    person, named = (
        any(name.start <= at + _NUMBER and part.end == name.end for name in names)
        for names in (about.people, about.names)
    )
    others = about.people if person else about.names
    listed = any(name.start < last.end and last.start < name.end for name in others)
    return named and part.mark == "," and last.noun and not listed


def _named(document: Document, led: Segment, words: list[Word]) -> list[Word]:
    """The words with the subject of the clause that leads in to them for a pronoun behind their verb: “Wie
    [die Firma] mitteilte, will [sie] …”."""
    stand_ins, known = document.language.title.stand_ins, grammar(document.language)
    before = list(words_of(document, led))
    stop = noun_end(before, 1, known)
    pronoun = words[1].low if len(words) > 1 else ""
    empty = pronoun in document.language.title.expletives and any(
        word.low in document.language.title.impersonal for word in words
    )
    if empty or not stop or stop == len(before) or (pronoun, before[1].low) not in stand_ins:
        return words
    return [words[0], *before[1:stop], *words[2:]]


def _cannot_go(document: Document, part: Segment, words: Sequence[Word], about: About) -> bool:
    """Whether the clause is none without a segment: “war der Trainerin nach dem 2:1 (2:0)-Sieg
    [anzumerken]”, “Kinder, [die dort geboren werden], erkranken häufiger”."""
    return _closes_behind(document, part, words) or _is_told_by(document, part, words, about)


def _is_told_by(document: Document, part: Segment, words: Sequence[Word], about: About) -> bool:
    """Whether only a relative clause tells of whom a noun without an article speaks, which begins the
    sentence: without it the sentence would say too much."""
    first = words[0]
    named = any(name.start < first.end and first.start < name.end for name in about.names)
    relative = clauses.opens(document.language.title.relatives, document.text[part.start : part.end])
    return len(words) == 1 and first.noun and relative and not named


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
    if part.mark == ")" and outside(parts, at) != taken:
        return _Step.SKIP  # it goes on with what was left off before the bracket
    if verb_first(document, part) and not has_verb(document, words):
        return _Step.TAKE
    if part.kind is Kind.CONDITION or _is_restricted(document, parts, at):
        return _Step.WANT
    if is_wanted(document, part) or goes_on_wanted(document, parts, at):
        return _Step.WANT if _follows(parts, at, read) else _Step.SKIP
    if is_said(document, part, words):
        return _Step.WANT
    plain = parts[0].kind is Kind.PHRASE and not has_verb(document, words)
    if plain and verb_behind_name(document, part):
        return _Step.TAKE
    if part.mark in _INSIDE and is_aside(document, part):
        return _Step.TAKE if _closes_alone(document, parts, at, words) else _Step.SKIP
    if part.mark == "," and _resumes(document, parts, at, taken, words):
        return _Step.TAKE
    if _is_other(document, part, words):
        return _Step.STOP
    return _Step.TAKE if _is_item(document, parts, at, taken, words) else _Step.SKIP


def _is_restricted(document: Document, parts: Sequence[Segment], at: int) -> bool:
    """Whether a condition may be a relative clause's: “ein Rad, [das Kinder behalten dürfen], falls …”."""
    after, part = parts[at + 1 : at + 2], parts[at]
    relative = clauses.opens(document.language.title.relatives, document.text[part.start : part.end])
    return bool(after) and after[0].kind is Kind.CONDITION and relative and part.mark == ","


def _resumes(
    document: Document, parts: Sequence[Segment], at: int, taken: int, words: Sequence[Word]
) -> bool:
    """Whether the verb that closes the clause stands behind an aside: “ist das Flugzeug, eine Cessna,
    [abgestürzt]”."""
    opened = any(word.low in document.language.title.copulas for word in words)
    return opened and outside(parts, at) != taken and closes(document, parts[at])


def _follows(parts: Sequence[Segment], at: int, taken: tuple[int, ...]) -> bool:
    """Whether a segment stands behind what was ``taken``, or behind an apposition to it."""
    before = outside(parts, at)
    return before in taken or parts[before].kind is Kind.PHRASE


def _begin(document: Document, parts: Sequence[Segment]) -> int | None:
    """Index of the segment where the main clause begins, with its verb behind a subordinate clause."""
    first = parts[0] if parts else None
    if first is None or first.kind is Kind.CONDITION:
        return None
    if first.kind not in (Kind.DETOUR, Kind.COMPLEMENT):
        return 0
    text = document.text[first.start : first.end]
    if clauses.opens(document.language.title.relatives, text) and not ends_finite(document, first.tokens):
        return 0  # “Das Schiff, das …, ist …”
    for at in range(1, len(parts)):
        if verb_first(document, parts[at]) and ends_finite(document, parts[at - 1].tokens):
            return at
    return 0 if may_prepose(document, first) else None


def _closes_behind(document: Document, part: Segment, words: Sequence[Word]) -> bool:
    """Whether the verb that closes the clause stands behind a bracket that is left off."""
    opened = any(word.low in document.language.title.copulas for word in words)
    return part.mark == ")" and opened and not _is_closed(document, words) and closes(document, part)


def _is_closed(document: Document, words: Sequence[Word]) -> bool:
    last = words[-1]
    return not last.noun and last.low.endswith(document.language.title.bracket_endings)


def _joined(document: Document, part: Segment, beside: bool) -> list[Word]:
    first, *others = words_of(document, part)
    return [first._replace(parted=beside and not verb_first(document, part)), *others]


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
    at, known = 0, grammar(document.language)
    while at < len(words) and not words[at].finite:
        at = phrase_at(words, at, known).stop
    return at < len(words)


def is_open(document: Document, words: Sequence[Word]) -> bool:
    """Whether the clause still wants the verb that closes it: “Das Gericht hat den Antrag”."""
    title = document.language.title
    return not _is_closed(document, words) and any(word.low in title.brackets for word in words)


def _is_item(
    document: Document, parts: Sequence[Segment], at: int, taken: int, words: Sequence[Word]
) -> bool:
    """Whether the clause goes on with a segment: behind an aside, with its verb, or with the next
    item of a list; no apposition does."""
    part = parts[at]
    if part.tokens[-1].text in document.language.title.particles:
        return True  # “…, Verkehr und Bau [vor]”
    if part.mark == ")" or outside(parts, at) != taken or verb_first(document, part):
        return True
    if not any(word.noun for word in words):
        return True  # “Der alte, [graue Turm] ist …”
    if is_open(document, words):
        closing = [one for one in parts[at:] if closes(document, one)]
        if closing:
            coordinators = document.language.title.coordinators
            listed = any(token.text.lower() in coordinators for token in closing[0].tokens)
            return closing[0] is part or (
                listed and part.tokens[0].text.lower() not in document.language.roles.articles
            )
    if not has_verb(document, words):
        ahead = [one for one in parts[at + 1 :] if verb_first(document, one) or not is_aside(document, one)]
        return not ahead or not verb_first(document, ahead[0])
    coordinators = document.language.title.coordinators
    ahead = [one for one in parts[at:] if len(one.tokens) <= _TAIL]
    return any(token.text.lower() in coordinators for one in ahead[:3] for token in one.tokens)


def _closes_alone(document: Document, parts: Sequence[Segment], at: int, words: Sequence[Word]) -> bool:
    """Whether only a segment that looks like a relative clause has the verb that closes the clause:
    “hat der Verband, kurz NV, [die Pläne bekannt gegeben]”."""
    part = parts[at]
    last = part.tokens[-1]
    opening = part.tokens[0].text.lower() in document.language.roles.articles or may_prepose(document, part)
    if not opening or last.capital or not last.text.endswith(document.language.title.bracket_endings):
        return False
    others = [one for one in parts[at + 1 :] if closes(document, one)]
    participle = any(mark in last.text[:_PREFIX] for mark in document.language.title.participle_marks)
    ends = at == len(parts) - 1  # “wurde von Menschen, die …, [mit Jubel begrüßt]”
    return (participle or ends) and not others and is_open(document, words)
