"""Where a date is seen from, and the units of the calendar around it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from generator.analysis.dates.rules import Bound
from generator.edtf import Edtf

_WEEK = 7
LENGTHS = {"month": 1, "quarter": 3, "half": 6}  # in months


class Moment(NamedTuple):
    """Where a date is seen from: what the text has told before, and what stands around the date."""

    published: Edtf
    named: Sequence[Edtf] = ()  # days and months that the text has just named, latest first
    sure: Sequence[Edtf] = ()  # those whose year the text tells, by number or by tense
    elsewhere: Sequence[Edtf] = ()  # such as the paragraphs before have told of years ago
    told: Sequence[Edtf] = ()  # the last values of any kind, latest first
    year: int | None = None  # that the sentence has named before
    within: Edtf | None = None  # what the sentence has named just before
    is_ahead: bool = False  # a verb tells that this lies ahead
    about: Edtf | None = None  # the same, but for what it only compares with
    week: Edtf | None = None  # a whole week that the sentence has named before

    tense: int = 0  # -1 past, 1 future
    opens: bool = False  # it opens its sentence
    is_beside: bool = False  # nothing but a comma and a preposition parts it from `within`
    is_listed: bool = False  # … or an “and”
    is_near: bool = False  # the sign of tense stands not far from the date
    is_intended: bool = False  # something was moved to it or was to be then
    is_put_off: bool = False  # … it was put off to it
    is_denied: bool = False  # a negation stands right before it: “will not open before May”
    is_instead: bool = False  # it is denied in favour of another: “not in May”
    is_led_to: bool = False  # “to”, “for” or “until” stands before it, or something was to be then

    @property
    def today(self) -> dt.date | None:
        """The day of publication, if it is known."""
        return self.published.days.first if self.published.precision == "day" else None

    @property
    def middle(self) -> dt.date:
        """A day of the publication's span, to measure distances from; never a value."""
        first, last = self.published.days
        return first + (last - first) / 2


def integer(bound: Bound, slot: str) -> int | None:
    value = bound.get(slot)
    return value if isinstance(value, int) else None


def months(year: int, first: int, length: int) -> Edtf:
    """``length`` months from the month ``first`` of the year."""
    begin = Edtf.month(year, first)
    return Edtf.between(begin, Edtf.month(year, first + length - 1)) if length > 1 else begin


def shifted(unit: str, step: int, moment: Moment) -> Edtf | None:
    """The unit of the calendar that lies ``step`` units after the publication's."""
    published, today = moment.published, moment.today
    if unit == "day" or (unit in ("week", "weekend") and today is None):
        return Edtf.day(today + dt.timedelta(step)) if today else _around(unit, step, moment)
    if unit in ("week", "weekend") and today:
        monday = today + dt.timedelta(_WEEK * step - today.weekday())
        first = monday + dt.timedelta(5 if unit == "weekend" else 0)
        return Edtf.between(Edtf.day(first), Edtf.day(monday + dt.timedelta(6)))
    year = published.days.first.year
    if unit == "year" or published.precision == "year":
        return Edtf.year(year + step) if unit == "year" else published
    if unit in LENGTHS:
        length = LENGTHS[unit]
        index = year * 12 + published.days.first.month - 1
        begin = (index // length + step) * length
        return months(begin // 12, begin % 12 + 1, length)
    if unit == "decade":
        begin = (year // 10 + step) * 10
        return Edtf.between(Edtf.year(begin), Edtf.year(begin + 9))
    if unit == "century":
        begin = (year - 1) // 100 * 100 + 1 + step * 100
        return Edtf.between(Edtf.year(begin), Edtf.year(begin + 99))
    return None


def _around(unit: str, step: int, moment: Moment) -> Edtf:
    """A step of days or weeks from a publication known to the month: the month itself, or the two
    months that it may fall into."""
    days = step * (_WEEK if unit != "day" else 1)
    if abs(days) <= _WEEK or moment.published.precision == "year":
        return moment.published
    first, last = (edge + dt.timedelta(days) for edge in moment.published.days)
    ends = (Edtf.month(first.year, first.month), Edtf.month(last.year, last.month))
    return ends[0] if ends[0] == ends[1] else Edtf.between(*ends)
