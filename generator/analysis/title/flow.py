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
from generator.analysis.title.phrases import noun_end
from generator.analysis.title.segments import (
    closes,
    ends_finite,
    has_verb,
    is_aside,
    is_closed,
    is_open,
    is_said,
    is_wanted,
    may_prepose,
    outside,
    verb_behind_name,
    verb_first,
    wanted_parts,
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
    words = _opening(document, parts, first)
    wanted: list[Segment] = []
    taken, closed, at = first, -1, first + 1
    while at < len(parts):
        part, step = parts[at], _step(document, parts, at, (taken, closed), words)
        if step is _Step.WANT:
            end = at if is_said(document, part, words) else wanted_until(document, parts, at)
            if end is None:
                return None
            wanted += wanted_parts(parts, at, end)
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
        at = _aside_end(document, parts, at, step) + 1
    words = _named(document, parts[0], words) if first else words
    ends = {name.end for name in (*about.people, *about.places)}
    apart = {at for at in range(1, len(words)) if words[at - 1].end in ends}
    words = [word._replace(apart=at in apart) for at, word in enumerate(words)]
    return Flow(tuple(words), first > 0, tuple(wanted), at == len(parts))


def _opening(document: Document, parts: Sequence[Segment], first: int) -> list[Word]:
    """The words of the segment where the clause begins; one that is its subject is a noun: “[Wer lügt], muss
    gehen”."""
    words = list(words_of(document, parts[first]))
    subject = words[0].low in document.language.title.whoever and len(parts) > 1
    if subject and verb_first(document, parts[1]):
        return [words[0]._replace(end=parts[0].end + 1, noun=True)]
    return words


def _aside_end(document: Document, parts: Sequence[Segment], at: int, step: _Step) -> int:
    """Index of the last segment of what begins at ``at``: where a relative clause, behind a list of its own,
    has its verb: “ein Pfleger, der Schmuck, [Geld und Karten gestohlen hat], ist …”."""
    relative = step is _Step.SKIP and _is_relative(document, parts[at])
    if not relative or ends_finite(document, parts[at].tokens):
        return at
    ends = (
        one
        for one in range(at + 1, len(parts) - 1)
        if ends_finite(document, parts[one].tokens) and verb_first(document, parts[one + 1])
    )
    return next(ends, at)


def _is_relative(document: Document, part: Segment) -> bool:
    return clauses.opens(document.language.title.relatives, document.text[part.start : part.end])


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
    return len(words) == 1 and first.noun and _is_relative(document, part) and not named


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
    if is_wanted(document, part):
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
    return (
        bool(after) and after[0].kind is Kind.CONDITION and _is_relative(document, part) and part.mark == ","
    )


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
    for at in range(1, len(parts)):
        if verb_first(document, parts[at]) and ends_finite(document, parts[at - 1].tokens):
            return at
    return 0 if may_prepose(document, first) else None


def _closes_behind(document: Document, part: Segment, words: Sequence[Word]) -> bool:
    """Whether the verb that closes the clause stands behind a bracket that is left off."""
    opened = any(word.low in document.language.title.copulas for word in words)
    return part.mark == ")" and opened and not is_closed(document, words) and closes(document, part)


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
    coordinators = document.language.title.coordinators
    opening = part.tokens[0].text.lower() in document.language.roles.articles or may_prepose(document, part)
    listed = part.kind is Kind.CLAUSE and any(token.text.lower() in coordinators for token in part.tokens)
    if (
        not (opening or listed)
        or last.capital
        or not last.text.endswith(document.language.title.bracket_endings)
    ):
        return False
    others = [one for one in parts[at + 1 :] if closes(document, one)]
    participle = any(mark in last.text[:_PREFIX] for mark in document.language.title.participle_marks)
    ends = at == len(parts) - 1  # “wurde von Menschen, die …, [mit Jubel begrüßt]”
    return (listed or participle or ends) and not others and is_open(document, words)
