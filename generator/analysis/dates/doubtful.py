"""Days told from where somebody speaks of which it cannot be known what day is meant."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence, Set
from itertools import pairwise
from typing import NamedTuple

from generator.analysis.document import QUOTED
from generator.edtf import Edtf
from generator.model import Span
from generator.text.normalise import fold

_WEEK = 7  # days
_MONTHS = 12
_CLAUSE = 50  # letters of who said so before the day on which it was
_PARTING = frozenset(",.;:!?\n")


class Reading(NamedTuple):
    """A date as it was read."""

    span: Span
    value: Edtf
    is_relative: bool = False  # it hangs on the day on which somebody speaks
    day: Edtf | None = None  # that it names by month and day
    is_sure: bool = False  # the text or a verb beside it tells the year, or it is at hand


def doubtful(text: str, items: Sequence[Reading], published: Edtf) -> frozenset[int]:
    """Indexes of the items that had better not be told: what a quotation calls “today” or “tomorrow”,
    where the text tells of a day shortly before and never of the day it was published: whose today it
    is cannot be known."""
    if published.precision != "day" or not any(item.is_relative for item in items):
        return frozenset()
    ends = [match.span() for match in QUOTED.finditer(text)]
    starts = [start for start, _ in ends]
    found: set[int] = set()
    last = None  # the last day that the text tells of outside quotations
    for index, item in enumerate(items):
        place = bisect_right(starts, item.span.start) - 1
        first, end = item.value.days
        if place >= 0 and item.span.end <= ends[place][1]:
            past = (published.days.first - last).days if last else 0
            if item.is_relative and 0 < past <= _WEEK:
                found.add(index)
        elif item.value.days == published.days:
            return frozenset()
        elif first == end:
            last = first
    return frozenset(found)


def said_then(text: str, items: Sequence[Reading], published: Edtf, saying: Set[str]) -> list[Reading]:
    """The same readings, but what a quotation calls “today” or “tomorrow” counted from the day on which it
    was said, where that stands right behind who says so: “Come tomorrow,” he had said on Monday."""
    found = list(items)
    if published.precision != "day" or not any(item.is_relative for item in items):
        return found
    quoted = [match.span() for match in QUOTED.finditer(text)]
    for at, (one, said) in enumerate(pairwise(items)):
        place = bisect_right(quoted, (one.span.start, len(text))) - 1
        end = quoted[place][1] if place >= 0 else 0
        if not one.is_relative or not one.span.end <= end <= said.span.start:
            continue
        clause = text[end : min(said.span.start, end + _CLAUSE)].lstrip(", ")
        near = said.span.start - end < _CLAUSE
        told = near and not saying.isdisjoint(fold(clause).split()) and not _PARTING.intersection(clause)
        ago = published.days.first - said.value.days.first
        if told and said.value.precision == one.value.precision == "day" and 0 < ago.days <= _WEEK:
            found[at] = one._replace(value=Edtf.day(one.value.days.first - ago), is_relative=False)
    return found


def in_order(text: str, items: Sequence[Reading], joining: Set[str]) -> list[Reading]:
    """The same readings, but of two months that follow one another the first not a year behind the second:
    “nobody will pay for June and July”, said in July."""
    found = list(items)
    for at, (one, other) in enumerate(pairwise(items)):
        between = fold(text[one.span.end : other.span.start].strip())
        if between in joining and (one.value.precision, other.value.precision) == ("month", "month"):
            year, month = other.value.parts
            last = (month - 2) % _MONTHS + 1
            behind = one.value.parts[1] == last and one.value.days.first > other.value.days.first
            if behind and year > 1:
                found[at] = one._replace(value=Edtf.month(year - (month == 1), last))
    return found


def agreed(items: Sequence[Reading]) -> list[Reading]:
    """The same readings, a day without a year being everywhere the one that the text tells where it stands
    again: “1 July, the day wages rise. Wages will rise on 1 July”, “on 7 May. The attack of 7 May 2023”."""
    told = {item.day.parts[1:]: item.day for item in items if item.day and item.is_sure}
    return [
        item._replace(value=Edtf.parse(item.value.text.replace(item.day.text, told[item.day.parts[1:]].text)))
        if item.day and item.day.parts[1:] in told and not item.is_sure
        else item
        for item in items
    ]
