"""What it costs to end a clause at one place rather than another."""

from __future__ import annotations

from collections.abc import Container, Sequence

from generator.analysis.document import Document
from generator.analysis.title import verbs
from generator.analysis.title.breaks import may_part
from generator.analysis.title.clauses import Kind, Segment, cut_points, opens
from generator.analysis.title.days import stretches
from generator.analysis.title.details import Known
from generator.analysis.title.pieces import DAY, Piece, Stop
from generator.analysis.title.subjects import reports
from generator.model import Span

_WHY = 7  # more, for a stop before a reason
_WHEN = 5  # more, for a stop behind a day or an hour
_BARE = 10  # more, for a predicate that tells nothing but its verb
_GROUP = 2  # words behind the first of a verb: “a [fost ales]”
_HOUR = 3  # words of an hour: “orei 6.20”


def priced(
    document: Document,
    parts: Sequence[Segment],
    verb: int,
    stops: Sequence[Stop],
    known: Known,
    pieces: Sequence[Piece],
) -> list[Stop]:
    """The stops with what they cost: more between a day or an hour and another circumstance, since where it
    happened is told rather than when, if the day is one of the ``pieces`` that may go; more before the last
    reason, if no date stands right before it; and more still before which the predicate is but a verb, a day
    and a time."""
    reason = _reason_at(document, parts, verb)
    days = {gap[1] for piece in pieces if piece.cost == DAY for gap in piece.gaps}
    last = max(stop.end for stop in stops)
    return [
        _priced(document, parts, verb, stop, known, reason, days) if stop.end < last else stop
        for stop in stops
    ]


def _priced(
    document: Document,
    parts: Sequence[Segment],
    verb: int,
    stop: Stop,
    known: Known,
    reason: int,
    days: Container[int],
) -> Stop:
    words, text = document.language, document.text
    if words.title.article_endings and not _tells(document, parts[verb:], stop.end):
        return stop._replace(cost=stop.cost + _BARE)
    ahead = text[stop.end : parts[-1].end].lstrip(" ,")
    told = opens(words.title.reasons, ahead)
    dated = any(span.end == stop.end and any(map(str.isdigit, span.of(text))) for span in known.dates)
    if stop.end <= reason and not (told and dated):
        stop = stop._replace(cost=stop.cost + _WHY)
    within = text[stop.end - 1] == " " and not told
    if within and opens(tuple(words.quotes.obliques), ahead):
        return stop._replace(cost=stop.cost + _WHEN * (stop.end - 1 in days))
    behind = next((part for part in parts if part.start >= stop.end), None)
    if behind is None or behind.kind is not Kind.PHRASE or reports(document, behind):
        return stop
    kept = document.text[parts[0].start : stop.end]
    day = any(span.end == stop.end for span in known.dates)
    final = next((part for part in reversed(parts) if part.start < stop.end), parts[0])
    times = document.language.figures.times
    hour = any(token.text.lower() in times for token in final.tokens[-_HOUR:] if token.start < stop.end)
    return stop._replace(cost=stop.cost + _WHEN) if day or (hour and kept[-1:].isdigit()) else stop


def _reason_at(document: Document, parts: Sequence[Segment], verb: int) -> int:
    """Offset of the last reason that is told behind the verb, before a second clause; 0 where none is."""
    words, found = document.language, 0
    times = stretches(words)
    for part in parts[verb:]:
        if part.kind is Kind.SECOND:
            break
        relative = opens(document.language.title.relatives, document.text[part.start : part.end])
        if relative or reports(document, part):
            continue
        for offset in cut_points(document, words.title.reasons, part.start - 1, part.end):
            before = document.text[parts[verb].start : offset].split()[-1:]
            found = offset if times.isdisjoint(map(str.lower, before)) else found  # “a month after the fire”
    return found


def lacks_object(document: Document, predicate: Sequence[Segment], stop: Stop, known: Known) -> bool:
    """Whether a predicate that tells nothing but a day would stop before its object: “a admis joi, 28 mai[,
    cererea de insolvență]”."""
    ending = document.language.title.article_endings or ("\n",)
    behind = next((one for one in predicate if one.start > stop.end), None)
    first = behind.tokens[0] if behind and behind.mark == "," else None
    noun = (
        first
        and first.content
        and first.text.endswith(ending)
        and not (first.capital or document.is_verb(first))
    )
    return bool(noun) and not _tells(document, predicate, stop.end, known.dates)


def _tells(document: Document, predicate: Sequence[Segment], end: int, passed: Sequence[Span] = ()) -> bool:
    """Whether a predicate has, before an offset, another word than its verb, a day and a stretch of time."""
    words = document.language
    times = stretches(words) | {word for phrase in words.dates.clock for word in phrase.split()}
    verb = verbs.verb_at(document, predicate[0].tokens) or 0
    first = predicate[0].tokens[verb]
    group = [
        token.start
        for token in predicate[0].tokens[verb + 1 : verb + 1 + _GROUP]
        if token.text.endswith(words.title.participles)
    ]
    owning = first.text.lower() in words.title.auxiliaries and not group  # “are un fiu”
    owning = owning or verbs.is_whole(document, predicate[0].tokens)
    tokens = [token for part in predicate for token in part.tokens if token.start < end and token.content]
    return owning or any(
        token.text.lower() not in times and token.start not in group and not may_part(document, token.text)
        for token in tokens
        if token.start > first.start and not any(span.start <= token.start < span.end for span in passed)
    )
