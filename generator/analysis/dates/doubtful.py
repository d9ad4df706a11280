"""Days told from where somebody speaks of which it cannot be known what day is meant."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import takewhile
from typing import Literal, NamedTuple

from generator.analysis.dates.grammar import Found, Grammar
from generator.analysis.dates.tense import CLAUSE
from generator.analysis.document import QUOTED
from generator.edtf import Edtf
from generator.model import Span
from generator.text.tokens import Token

_WEEK = 7  # days
_AROUND, _BESIDE = 6, 2  # tokens from “today” within which a verb tells how it is meant

Sense = Literal["day", "state", "open"]  # of “today”: the day; “nowadays”, as it seems; either


class Reading(NamedTuple):
    """A date as it was read."""

    span: Span
    value: Edtf
    is_relative: bool = False  # it hangs on the day on which somebody speaks
    sense: Sense = "day"


def sense_of(found: tuple[Token, ...], match: Found, tense: int, rules: Grammar) -> Sense:
    """How “today” is meant, by the verbs beside it."""
    if match.bound.get("days") != 0 or match.end - match.start > 1:
        return "day"
    back = _clause(found, range(match.start - 1, max(-1, match.start - 1 - _AROUND), -1))
    ahead = _clause(found, range(match.end, min(len(found), match.end + _AROUND)))
    near = {*back, *ahead}
    beside = {*back[:_BESIDE], *ahead[:_BESIDE]}
    if near & rules.occasions or (tense and not beside & rules.states):
        return "day"
    return "state" if beside & rules.states else "open"


def _clause(found: tuple[Token, ...], places: range) -> list[str]:
    return list(takewhile(lambda key: key not in CLAUSE, (found[at].key for at in places)))


def doubtful(text: str, items: Sequence[Reading], published: Edtf) -> frozenset[int]:
    """Indexes of the items that had better not be told."""
    if published.precision != "day":
        return frozenset()
    return _said_another_day(text, items, published) | _nowadays(items, published)


def _nowadays(items: Sequence[Reading], published: Edtf) -> frozenset[int]:
    """“Today” as “these days”, unless the text tells elsewhere of the day it was published."""
    senses = {item.sense for item in items if item.value.days == published.days}
    if "state" not in senses or "day" in senses:
        return frozenset()
    return frozenset(index for index, item in enumerate(items) if item.sense != "day")


def _said_another_day(text: str, items: Sequence[Reading], published: Edtf) -> frozenset[int]:
    """What a quotation calls “today” or “tomorrow”, where the text tells of a day shortly before and
    never of the day it was published: whose today it is cannot be known."""
    if not any(item.is_relative for item in items):
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
