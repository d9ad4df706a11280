"""The main clause of a sentence in several forms, each the sentence without whole pieces of it that it
can do without: the less harm and the less text is lost, the earlier."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from itertools import chain, combinations, dropwhile, pairwise, zip_longest

import msgspec

from generator.analysis.document import QUOTED, Document
from generator.analysis.title import clauses, details, verbs
from generator.analysis.title.around import around_subject
from generator.analysis.title.breaks import wants_place
from generator.analysis.title.chunks import loosened
from generator.analysis.title.clauses import Kind, Segment, opens
from generator.analysis.title.cuts import cuts, inside_subject
from generator.analysis.title.details import Known
from generator.analysis.title.ends import predicate
from generator.analysis.title.narrowing import parts_condition
from generator.analysis.title.pieces import (
    ASIDE,
    BODY,
    BRACKET,
    DAY,
    FRONT,
    LOST,
    OFFICE,
    SAID,
    WHERE,
    Piece,
    Stop,
)
from generator.analysis.title.prices import lacks_object, priced
from generator.analysis.title.ranges import Ranges, length, trimmed, without
from generator.analysis.title.relatives import verb_group
from generator.analysis.title.said import speaker
from generator.analysis.title.spared import spared
from generator.analysis.title.subjects import behind_said, reports, subject_and_verb

LONGEST = 110  # characters of a title
COMFORT = 90  # characters up to which a leading circumstance stays
_LINE = 15  # characters left out that cost a point
_PLACED = 2  # words of “In Dour”
_THIN = 60  # characters; fewer hardly tell anything
_MOST = 9  # pieces among which is chosen
_PLAIN = (Kind.CLAUSE, Kind.PHRASE, Kind.SECOND)
_STOPS = ".!?…"
_ABBREVIATION = re.compile(r"\s?\([\w&.-]{2,8}\)")
_BRACKETS = re.compile(r"\s?\([^()]*\)")


def readings(
    document: Document,
    parts: Sequence[Segment],
    known: Known,
    claimed: bool,
    longest: int = LONGEST,
    loose: bool = False,
) -> Iterator[Ranges]:
    """Ways to put the main clause, best first; each is ranges of the text. What is ``claimed`` keeps
    those who say so."""
    found_at = subject_and_verb(document, parts)
    if found_at is None:
        return
    first, verb = found_at
    around = around_subject(document, parts, first, verb)
    if around is None:  # the subject stands beside the verb, and all before it leads in
        first, around = verb, []
    inside, stops, held = predicate(document, parts, verb, claimed)
    start, end = parts[0].start, parts[-1].end
    pieces = [
        *_front(document, parts[: first + 1], claimed),
        *around,
        *(piece for piece in inside if not _is_led_to(document, parts[verb:], piece, known)),
        *inside_subject(document, parts, first, verb, known),
        *spared(document, parts, first, verb, known),
        *_around_causes(document, parts, verb, known),
        *_details(document, parts, known, parts[verb].start),
        *_brackets(document, start, end),
    ]
    last = max(stop.end for stop in stops)
    said = max((part.start for part in parts if claimed and reports(document, part)), default=start)
    whole = [*inside, *held, *(Piece(DAY, ((one.start, one.end),)) for one in (*known.dates, *known.names))]
    whole += [
        Piece(DAY, ((begin - 1, one.end),))
        for one in known.dates
        if start <= one.start < end
        and details.is_put_to(document, begin := details.circumstance_of(document, one), one)
    ]
    inner = list(cuts(document, parts, first, verb, whole, loose))
    apart = list(_apart(document, parts, [stop.end for stop in stops]))
    inner = [stop for stop in inner if not any(begin < stop.end < close for begin, close in apart)]
    stops += [stop for stop in inner if said < stop.end < last]
    if claimed and not speaker(document, parts, known):
        told = next((at for at, part in enumerate(parts) if at > verb and reports(document, part)), 0)
        pieces += _before_said(parts[told - 1 : told + 1], inner)
    stops = [one for one in stops if one.end == last or not _breaks(document, parts[verb:], one, known)]
    stops = priced(document, parts, verb, stops, known, pieces)
    tokens = parts[verb].tokens
    pointers = _pointers(document, parts, tokens[verbs.verb_at(document, tokens) or 0].start)
    joining, bound = document.language.names.conjunctions, parts[verb].start if verb > first else end
    if loose:
        pieces += loosened(document, parts, first, verb, known)
    parting = functools.partial(parts_condition, document, document.text)
    named = _named(document, parts, first, verb, known, pieces)
    pieces = [piece for piece in named if not any(map(parting, chain(*piece.gaps)))]
    for ranges in _cheapest(document.text, start, pieces, stops, pointers, longest):
        head = document.text[ranges[0][0] : ranges[0][1]].split(None, 1)[0].lower()
        if ranges[0][0] < bound and head not in joining:  # something is left of the subject
            yield ranges


def _breaks(document: Document, predicate: Sequence[Segment], stop: Stop, known: Known) -> bool:
    """Whether a predicate would stop before its object, inside of a date, “on Saturday | , Nov. 8”, or of
    words that suppose something."""
    dated = any(day.start < stop.end < day.end for day in known.dates)
    dated = dated or parts_condition(document, document.text, stop.end)
    return dated or lacks_object(document, predicate, stop, known)


def _apart(document: Document, parts: Sequence[Segment], stops: Sequence[int]) -> Iterator[tuple[int, int]]:
    """What has no verb and can be left off whole, so that it is not cut: “…, all of them in Dour”."""
    participles = document.language.title.reduced or document.language.title.participles or ("\n",)
    for before, part in pairwise(parts):
        told = part.tokens[0].text.endswith(participles)
        parted = before.kind in (Kind.CLAUSE, Kind.SECOND) and before.end in stops
        if parted and part.kind is Kind.PHRASE and part.mark == "," and not told:
            yield before.end, part.end


def _before_said(parts: Sequence[Segment], stops: Sequence[Stop]) -> Iterator[Piece]:
    """What a clause may lose at its end where somebody without a name says so behind it, in the last of
    ``parts``: “Doi paznici au fost răniți [de un deținut], spun sindicatele”."""
    for before, part in pairwise(parts):
        inside = [stop for stop in stops if stop.end < before.end and part.mark == ","]
        yield from (Piece(stop.cost, ((stop.end, before.end),)) for stop in inside)


def _is_led_to(document: Document, predicate: Sequence[Segment], piece: Piece, known: Known) -> bool:
    """Whether a verb leads to what stands behind its day: “au intrat luni[, 7 mai, în grevă,]”."""
    begin, end = piece.gaps[0]
    if not any(day.start < begin < day.end for day in known.dates):
        return False
    leading = document.language.quotes.obliques
    tokens = [token for part in predicate for token in part.tokens]
    inside = [token for token in tokens if begin < token.start < end]
    led = [*dropwhile(lambda token: token.text.lower() not in leading, inside)]
    return wants_place(document, [token for token in tokens if token.start < begin], led)


def _details(document: Document, parts: Sequence[Segment], known: Known, verb: int) -> Iterator[Piece]:
    """The days it names, and what the people in it are."""
    start, end = parts[0].start, parts[-1].end
    own = [(part.start, part.end) for part in parts if part.kind in _PLAIN]
    for gap in details.days(document, start, end, known, verb):
        if any(begin < gap[1] <= stop + 1 for begin, stop in own):
            yield Piece(DAY, (gap,))
    for part in parts:
        yield from (Piece(OFFICE, (gap,)) for gap in details.offices(document, part.start, part.end, known))


def _around_causes(document: Document, parts: Sequence[Segment], verb: int, known: Known) -> Iterator[Piece]:
    """What describes the subject of what brought it about, “după ce un autobuz [care venea din Dour] …”, and
    of how many before it more is told: “și opt au fost răniți[, doi dintre ei grav], după ce …”."""
    words = document.language
    for at, part in enumerate(parts[verb + 1 :], verb + 1):
        text = document.text[part.start : part.end]
        led = next((one.split() for one in words.title.reasons if opens((one,), text)), None)
        if part.kind is not Kind.DETOUR or not led:
            continue
        clause = msgspec.structs.replace(part, tokens=part.tokens[len(led) :])
        yield from inside_subject(document, [*parts[:at], clause, *parts[at + 1 :]], at, at, known)
        before = parts[at - 1]
        aside = (Kind.PHRASE, Kind.DETOUR)
        behind = next((one for one in parts[at + 1 :] if one.kind not in aside), None)
        resumed = behind and behind.kind is Kind.CLAUSE and clauses.begins_with_verb(document, behind)
        if behind and resumed and verbs.verb_at(document, clause.tokens) is None:
            yield Piece(ASIDE, ((part.end, behind.start),))  # “după ce uzina[, deschisă ieri,] a ars”
        number, *of = before.tokens
        counts = number.text.lower() in words.numbers.values.keys() - {*words.numbers.articles}
        counts = counts and bool(of) and opens(words.figures.wholes, document.text[of[0].start : before.end])
        if counts and before.kind is Kind.PHRASE and before.mark == part.mark == "," and at > verb + 1:
            yield Piece(ASIDE, ((parts[at - 2].end, before.end),))


def _named(
    document: Document, parts: Sequence[Segment], first: int, verb: int, known: Known, pieces: Sequence[Piece]
) -> list[Piece]:
    """The pieces, and what a body is that is also called by name; it does not lose the name."""
    tokens = parts[first].tokens
    at = verbs.verb_at(document, tokens) if verb == first else None
    end = verb_group(document, tokens, at) if at is not None else parts[first].end
    subject = [token for token in tokens if token.start < end]
    gap = details.label(document, subject, known)
    if not gap:
        return [*pieces]
    own = [one for one in pieces if not any(start <= gap[1] < stop for start, stop in one.gaps)]
    return [*own, Piece(BODY + LOST, (gap,))]


def _front(document: Document, parts: Sequence[Segment], claimed: bool) -> list[Piece]:
    """What leads in to the main clause: who says so, and all of it, unless it is not true without."""
    told = [reports(document, part) for part in parts[:-1]]
    needed = any(part.kind in (Kind.CONDITION, Kind.HEDGE) for part in parts[:-1])
    if not told or needed or (claimed and any(told)):
        return []
    leading = min(behind_said(document, parts), len(told))
    found = [Piece(SAID, ((parts[0].start, parts[leading].start),))] if leading else []
    if leading < len(told):
        front = parts[0].tokens
        where = len(parts) == _PLACED and len(front) == _PLACED and front[-1].capital  # “À Oran, …”
        found.append(Piece(WHERE if where else FRONT, ((parts[0].start, parts[-1].start),)))
    return found


def _brackets(document: Document, start: int, end: int) -> Iterator[Piece]:
    """What stands in brackets; an abbreviation of the name before is never told."""
    words = document.language.title
    quoted = [match.span() for match in QUOTED.finditer(document.text, start, end)]
    for match in _BRACKETS.finditer(document.text, start, end):
        limited = opens((*words.conditions, *words.hedges), match[0].lstrip(" ("))
        if not limited and not any(one < match.start() < other for one, other in quoted):
            short = match[0].isupper() and _ABBREVIATION.fullmatch(match[0])
            yield Piece(SAID if short else BRACKET, (match.span(),))


def _pointers(document: Document, parts: Sequence[Segment], verb: int) -> list[int]:
    """Offsets of words that point to something named before them, “această lege”; not in a date."""
    words, dates = document.language, document.language.dates
    rows = (*dates.units.values(), *dates.seasons.values(), dates.dayparts, words.figures.times)
    times = {word for row in rows for word in row}
    tokens = [token for part in parts for token in part.tokens]
    back = {*words.summary.backward, *words.title.pointing}
    return [
        token.start
        for token, after in zip_longest(tokens, tokens[1:])
        if token.text.lower() in (back if token.start < verb else words.summary.backward)
        and not (after and after.text.lower() in times)
    ]


def _is_pointed_at(some: Sequence[Piece], pointers: Sequence[int]) -> bool:
    """Whether a word that is kept may point to one of the pieces, which stands before it."""
    gaps = [gap for piece in some for gap in piece.gaps]
    last = max((at for at in pointers if not any(start <= at < end for start, end in gaps)), default=0)
    return any(piece.cost not in (DAY, OFFICE) and piece.gaps[-1][1] <= last for piece in some)


def _cheapest(
    text: str,
    start: int,
    pieces: Sequence[Piece],
    stops: Sequence[Stop],
    pointers: Sequence[int],
    longest: int,
) -> Iterator[Ranges]:
    """Forms within the limit, those first that leave out what costs least; none has a word that points to
    what was left out before it."""
    always = [gap for piece in pieces if not piece.cost for gap in piece.gaps]
    chosen = sorted(piece for piece in pieces if piece.cost)[:_MOST]
    whole = max(stop.end for stop in stops) - start
    forms: dict[Ranges, float] = {}
    for stop in stops:
        own = [piece for piece in chosen if piece.gaps[0][0] < stop.end]
        ahead = [at for at in pointers if at < stop.end]
        for some in chain.from_iterable(combinations(own, count) for count in range(len(own) + 1)):
            if ahead and _is_pointed_at(some, ahead):
                continue
            ranges = without(start, stop.end, [*always, *(gap for piece in some for gap in piece.gaps)])
            ranges = trimmed(text, ranges)
            size = length(ranges)
            if ranges and 0 < size - (text[ranges[-1][1] - 1] in _STOPS) <= longest:
                cost: float = stop.cost + sum(piece.cost for piece in some)
                cost += (whole - size) / _LINE + max(0, _THIN - size) / 4
                forms[ranges] = min(cost, forms.get(ranges, cost))
    yield from sorted(forms, key=lambda one: forms[one])
