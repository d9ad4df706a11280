"""A sentence as segments between its commas, and what each segment is to the main clause."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from enum import Enum, auto
from operator import itemgetter

import msgspec

from generator.analysis.document import QUOTED, Document, Token
from generator.analysis.title import verbs
from generator.analysis.title.days import names_day
from generator.analysis.title.listed import listed
from generator.analysis.title.marks import asides, is_inside
from generator.languages import Words
from generator.model import Value
from generator.text.patterns import alternatives

READABLE = 1_000  # characters; a longer sentence has no clause that one could find
_BREAK = re.compile(r",(?=\s)|;(?=\s)|\s[–—-](?=\s)|\s?\(|\)|:(?=\s)")
_ASIDE = 5  # tokens that a segment with a subject of its own has at least
_SUBJECT = 2  # words that open a subject as well as an aside
_FORE = 4  # words of “nearly a year”
_OPENING = 3  # tokens within which a predicate has its verb
_CLAUSE_END = 12  # tokens of a closing “…, officials said on Tuesday”


class Kind(Enum):
    CLAUSE = auto()  # has a finite verb and no word that subordinates it
    PHRASE = auto()  # has none
    DETOUR = auto()  # relative and adverbial clauses, gerunds, asides in brackets
    SECOND = auto()  # another clause or item, joined by a coordinator
    COMPLEMENT = auto()  # the verb before cannot do without it
    CONDITION = auto()  # the clause is not true without it
    HEDGE = auto()  # the clause is not as certain without it


class Segment(Value, frozen=True):
    start: int
    end: int
    mark: str  # before it: "" , ; – ( ) :
    tokens: tuple[Token, ...]
    kind: Kind = Kind.PHRASE


def segments(document: Document, sentence: int, start: int) -> tuple[Segment, ...]:
    """The segments of a sentence from the offset ``start`` on."""
    text, span = document.text, document.sentences[sentence]
    quoted = [match.span() for match in QUOTED.finditer(text, start, span.end)]
    found: list[Segment] = []
    begin, mark, at_quote = start, "", 0
    breaks = [*_BREAK.finditer(text, start, span.end)]
    pairs = asides(breaks)
    opened, closed, later = listed(document, [one for one in document.tokens[sentence] if one.start >= start])
    for match in [*breaks, None]:
        end = match.start() if match else span.end
        while at_quote < len(quoted) and quoted[at_quote][1] <= end:
            at_quote += 1
        if match and at_quote < len(quoted) and quoted[at_quote][0] < end:
            continue
        if match and (opened < match.start() < closed or is_inside(document, match.start(), match.end())):
            continue
        tokens = tuple(
            token
            for token in document.tokens[sentence]
            if begin <= token.start < end and token.start not in later
        )
        if tokens:
            found.append(_segment(document, tokens, begin, end, mark))
        begin, mark = (match.end(), pairs.get(end) or match[0].strip() or mark) if match else (end, "")
    return tuple(_with_clause(document, _scoped(document, _bracketed(found))))


def _bracketed(found: Sequence[Segment]) -> list[Segment]:
    """The segments, those between two brackets as parts of one aside: “– which, in May, [drew many] –”."""
    closing = [at for at, part in enumerate(found) if part.mark == ")"]
    inside = False
    told: list[Segment] = []
    for at, part in enumerate(found):
        inside = (inside and part.mark != ")") or (part.mark == "(" and any(at < end for end in closing))
        limits = part.kind in (Kind.CONDITION, Kind.HEDGE)
        told.append(msgspec.structs.replace(part, kind=Kind.DETOUR) if inside and not limits else part)
    return told


def _scoped(document: Document, found: Sequence[Segment]) -> list[Segment]:
    """The segments, an exception behind a relative clause as a part of that one: “a votat legea care
    interzice telefoanele, [cu excepția …]”; the clause that it stands in is true without it."""
    relatives = verbs.inner_relatives(document.language)
    told: list[Segment] = []
    inner = False
    for part in found:
        finite = [at for at in range(len(part.tokens)) if verbs.is_finite(document, part.tokens, at)]
        opened = [at for at, token in enumerate(part.tokens) if token.text.lower() in relatives]
        exempt = part.kind is Kind.CONDITION and inner and verbs.verb_at(document, part.tokens) is None
        told.append(msgspec.structs.replace(part, kind=Kind.DETOUR) if exempt else part)
        inner = opened[-1] < finite[-1] if opened and finite else inner and not finite
    return told


def _with_clause(document: Document, found: list[Segment]) -> list[Segment]:
    """The segments, one of them a clause if one can be: “After the storm the bridge was closed” is
    no adverbial clause where nothing follows it."""
    if found and found[0].kind is Kind.CLAUSE and _opens_behind_time(document, found[0].tokens):
        told = [part for part in found[1:] if part.kind is Kind.CLAUSE]
        if any(not is_report(document, part, document.text[part.start : part.end]) for part in told):
            found = [msgspec.structs.replace(found[0], kind=Kind.DETOUR), *found[1:]]
    kinds = [part.kind for part in found]
    if Kind.CLAUSE in kinds or kinds[:1] == [Kind.PHRASE]:
        return found
    for index, part in enumerate(found):
        prepositional = part.tokens[0].text.lower() in document.language.quotes.obliques
        led = part.kind is Kind.DETOUR and part.mark != "(" and prepositional
        others = [other for other in found[index + 1 :] if other.kind is Kind.PHRASE]
        led = led and all(len(other.tokens) < _ASIDE for other in others)
        if led and verbs.verb_at(document, part.tokens) is not None:
            clause = msgspec.structs.replace(part, kind=Kind.CLAUSE)
            return [*found[:index], clause, *found[index + 1 :]]
    return found


def _segment(document: Document, tokens: tuple[Token, ...], begin: int, end: int, mark: str) -> Segment:
    """From its first word (with the marks and the elided word before it) to ``end``."""
    start = tokens[0].start
    while start > begin and not document.text[start - 1].isspace():
        start -= 1
    stop = end
    while stop > start and document.text[stop - 1].isspace():
        stop -= 1
    return Segment(start, stop, mark, tokens, _kind(document, tokens, document.text[start:stop], mark))


def _kind(document: Document, tokens: tuple[Token, ...], text: str, mark: str) -> Kind:
    words = document.language.title
    if mark == "(":
        limits = ((words.conditions, Kind.CONDITION), (words.hedges, Kind.HEDGE))
        return next((kind for phrases, kind in limits if opens(phrases, text)), Kind.DETOUR)
    if mark == "," and words.reduced and _day_led(document, tokens):
        return Kind.CLAUSE
    if opening(words.restricting, text) == len(text):
        return Kind.HEDGE  # “Pe hârtie, …”
    leading = tokens[0].text.lower() not in {*words.nonfinite} - {*document.language.quotes.obliques}
    openers = (
        (words.conditions, Kind.CONDITION),
        (words.hedges, Kind.HEDGE),
        (words.complements, Kind.COMPLEMENT),
        (words.relatives if mark else (), Kind.DETOUR),
        (_detours(document, text, mark != ")" and (mark or leading)), Kind.DETOUR),
    )
    size, kind = max(((opening(phrases, text), kind) for phrases, kind in openers), key=itemgetter(0))
    if size:
        return kind  # the longest tells: “si bien que” is no condition, “ca urmare a” no “ca”
    if verbs.is_gerund(tokens[0], document.language) and tokens[0].text not in words.describing:
        return Kind.DETOUR
    if opens(words.coordinators, text):
        return Kind.SECOND
    return Kind.CLAUSE if verbs.verb_at(document, tokens) is not None else Kind.PHRASE


def _opens_behind_time(document: Document, tokens: Sequence[Token]) -> bool:
    """Whether a stretch of time stands before what opens an adverbial clause: “Nearly a year [after it was
    damaged]”."""
    at = behind_stretch(document, tokens)
    if not at:
        return False
    return verbs.verb_at(document, tokens[:at]) is None and verbs.verb_at(document, tokens, at) is not None


def behind_stretch(document: Document, tokens: Sequence[Token]) -> int:
    """Index of what opens a circumstance behind a stretch of time: “three years [after]”; 0 if none."""
    words = document.language
    units = {word for row in words.dates.units.values() for word in row}
    at = next((at for at, token in enumerate(tokens[:_FORE]) if token.text.lower() in units), -1) + 1
    return at if 0 < at < len(tokens) - 1 and tokens[at].text.lower() in words.title.detours else 0


def _detours(document: Document, text: str, short: object) -> Words:
    """What may open a detour; “at least 40 people” opens none."""
    figures = document.language.figures
    bound = _opener((*figures.over, *figures.under)).match(text)
    if bound and text[bound.end() :].lstrip()[:1].isdigit():
        return ()
    detours = document.language.title.detours
    return detours if short else _long(detours)


def is_report(document: Document, segment: Segment, text: str) -> bool:
    """Whether a segment beside the main clause only says who says so: “a declarat vineri X”."""
    quotes, title = document.language.quotes, document.language.title
    if opens((*title.attributions, *quotes.according), text):
        return True
    lowers = [token.text.lower() for token in segment.tokens]
    if not verbs.conjunctions(document.language).isdisjoint(lowers[1:]):
        return False
    if lowers[0] in quotes.verbs:
        return True
    if lowers[0] in quotes.auxiliaries and not verbs.speaking(document.language).isdisjoint(lowers[1:4]):
        return True
    return (
        len(lowers) <= _CLAUSE_END
        and any(not token.capital and token.text.lower() in quotes.verbs for token in segment.tokens[-4:])
        and segment.kind in (Kind.CLAUSE, Kind.PHRASE)
        and bool(segment.mark)
    )


def begins_with_verb(document: Document, segment: Segment) -> bool:
    """Whether a segment is a predicate whose subject stands before it."""
    if _day_led(document, segment.tokens):
        return True
    for index, token in enumerate(segment.tokens[:_OPENING]):
        if verbs.is_finite(document, segment.tokens, index):
            return True
        if token.content or token.text.lower() in document.language.quotes.obliques:
            return False
    return False


def _day_led(document: Document, tokens: Sequence[Token]) -> bool:
    """Whether a predicate has the day before its verb: “…, maker of phones, [on Thursday night sold] …”."""
    words = document.language
    if len(tokens) <= _OPENING or tokens[0].text.lower() not in words.quotes.obliques:
        return False
    verb = 2 + (tokens[2].text.lower() in words.dates.dayparts)
    return names_day(tokens[1].text, words) and verbs.is_finite(document, tokens, verb)


@functools.cache
def _long(phrases: Words) -> Words:
    """“a few hours before”, but not “the first”, which also begins a subject."""
    return tuple(phrase for phrase in phrases if len(phrase.split()) > _SUBJECT)


def opens(phrases: Words, text: str) -> bool:
    return bool(_opener(phrases).match(text))


def opening(phrases: Words, text: str) -> int:
    """Length of the one of ``phrases`` that opens a text; 0 if none."""
    found = _opener(phrases).match(text) if phrases else None
    return found.end() if found else 0


@functools.cache
def _opener(phrases: Words) -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(phrases)})(?!-?\w)", re.IGNORECASE)


def holds(phrases: Words, text: str) -> bool:
    """Whether one of ``phrases`` stands anywhere in a text."""
    return bool(phrases) and bool(_anywhere(phrases).search(text))


def ends(phrases: Words, text: str) -> list[int]:
    """Where each of ``phrases`` in a text ends."""
    return [match.end() for match in _anywhere(phrases).finditer(text)] if phrases else []


@functools.cache
def _anywhere(phrases: Words) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(phrases)})(?!\w)", re.IGNORECASE)


def cut_points(document: Document, phrases: Words, start: int, end: int) -> list[int]:
    """Offsets before ``phrases`` inside a range of the text, outside of quotations."""
    quoted = [match.span() for match in QUOTED.finditer(document.text, start, end)]
    connectors = {*document.language.names.connectors} - document.language.names.topical
    return [
        match.start()
        for match in _inside(phrases).finditer(document.text, start, end)
        if not any(opened < match.start() < closed for opened, closed in quoted)
        and not (match[0] in connectors and _in_name(document.text, match.start(), match.end()))
        and not opens(document.language.figures.percent, document.text[match.start() : end])
    ]


def _in_name(text: str, start: int, end: int) -> bool:
    """Whether what is before and after belongs to one name: “Agenția pentru Mediu”."""
    before = text[max(0, start - 40) : start].rsplit(None, 1)[-1:]
    after = text[end : end + 2].lstrip()[:1]
    return bool(before) and before[0][0].isupper() and after.isupper()


@functools.cache
def _inside(phrases: Words) -> re.Pattern[str]:
    return re.compile(rf"(?<=\s)(?:{alternatives(phrases)})(?!\w)")
