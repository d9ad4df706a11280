"""Points in time: from the slots of a rule to a value, as seen from the publication.

What the publication leaves open stays open: with a month for a publication “ieri” is that month.
Seasons are EDTF's level 1 (21 to 24); weeks, quarters and decades are intervals.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from generator.analysis.dates.rules import Bound
from generator.edtf import Edtf

_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "winter": 24}
_SEASON_START = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_WEEK = 7
_YEAR = 365
_SEASON_AHEAD = range(1, 7)  # months
_NEAR = 25  # days
# how many times nearer the coming day must be than the past one, without a verb that tells, and
# against one that stands at some distance
_UNTOLD, _FAR_PAST = 3, 6
_FAR = 100  # days within which a weekday with a number is sought


class Moment(NamedTuple):
    """Where a date is seen from."""

    published: Edtf
    year: int | None = None  # that the sentence has named before
    tense: int = 0  # -1 past, 1 future
    named: Sequence[Edtf] = ()  # days and months that the text has just named
    sure: Sequence[Edtf] = ()  # those whose year the text tells, by number or by tense
    within: Edtf | None = None  # what the sentence has named just before
    is_near: bool = False  # the sign of tense stands beside the date

    @property
    def today(self) -> dt.date | None:
        """The day of publication, if it is known."""
        return self.published.days.first if self.published.precision == "day" else None

    @property
    def middle(self) -> dt.date:
        """A day of the publication's span, to measure distances from; never a value."""
        first, last = self.published.days
        return first + (last - first) / 2


def _numeric(bound: Bound, moment: Moment) -> Edtf:
    return Edtf.parse(str(bound["numeric"]))


def _month(bound: Bound, moment: Moment) -> Edtf:
    month, day = integer(bound, "month"), integer(bound, "day")
    year = integer(bound, "year") or _year_of(month or 1, day, bound, moment)
    if day:
        return Edtf.parse(f"{year:04d}-{month:02d}-{day:02d}")
    return Edtf.month(year, month or 1)


def _year_of(month: int, day: int | None, bound: Bound, moment: Moment) -> int:
    """The year that a month or day without one means."""
    here = moment.published.days.first.year
    step = integer(bound, "shift")
    if step is not None and (day or step == 0 or bound.get("unit") == "year"):
        return here + step
    if step is None and moment.year:
        return moment.year
    if moment.published.precision == "year":
        return here
    known = _year_named(month, day, moment) if step is None else None
    if known:
        return known
    middle = moment.middle
    distance = (month - middle.month) * 30 + ((day or 15) - middle.day if day else 0)
    past = here if distance <= 0 else here - 1
    future = here if distance >= 0 else here + 1
    if step:
        return (
            (here if month < middle.month else here - 1)
            if step < 0
            else (here if month > middle.month else here + 1)
        )
    behind, ahead = _YEAR * (here - past) - distance, _YEAR * (future - here) + distance
    if ahead < _NEAR and behind > _YEAR - _NEAR:  # whatever the tense, next week is not last year
        return future
    if behind < _NEAR and ahead > _YEAR - _NEAR:
        return past
    if moment.tense > 0 or (moment.tense < 0 and moment.is_near):
        return future if moment.tense > 0 else past
    return future if ahead * (_UNTOLD if moment.tense == 0 else _FAR_PAST) < behind else past


def _year_named(month: int, day: int | None, moment: Moment) -> int | None:
    """The year of the same month where the text has just named it, or of the part of a year that
    it lies in: “la sfârșitul acestui an, pe 15 decembrie”."""
    for value in moment.sure:
        if value.parts[1:2] == (month,):
            return value.parts[0]
    if moment.within is None or moment.within.precision == "day":
        return None
    first, last = moment.within.days
    if (last - first).days > _YEAR // 2:  # a year named in passing holds nothing together
        return None
    years = (year for year in (first.year, last.year) if first <= dt.date(year, month, day or 1) <= last)
    return next(years, None)


def _near(today: dt.date, weekday: int, day: int) -> Edtf | None:
    """The day nearest to ``today`` with this number that is this day of the week: “marți, 19”."""
    for distance in range(_FAR):
        for date in (today - dt.timedelta(distance), today + dt.timedelta(distance)):
            if (date.weekday(), date.day) == (weekday, day):
                return Edtf.day(date)
    return None


def _weekday(bound: Bound, moment: Moment) -> Edtf | None:
    today = moment.today
    if today is None:
        return moment.published
    if "day" in bound:
        return _near(today, integer(bound, "weekday") or 0, integer(bound, "day") or 0)
    step = integer(bound, "shift")
    back = (today.weekday() - (integer(bound, "weekday") or 0)) % _WEEK
    if step == 0:
        return Edtf.day(today + dt.timedelta((integer(bound, "weekday") or 0) - today.weekday()))
    if step is None:
        for day in moment.named:  # “pe 12 și 13 iunie. Sâmbătă, …”
            date = day.days.first
            if (
                day.precision == "day"
                and date.weekday() == bound["weekday"]
                and abs((date - today).days) <= 2 * _WEEK
            ):
                return day
        ahead = (-back) % _WEEK
        return Edtf.day(today + dt.timedelta(ahead if moment.tense > 0 else -back))
    nearest = today - dt.timedelta(back or _WEEK) if step < 0 else today + dt.timedelta(_WEEK - back)
    return Edtf.day(nearest + dt.timedelta(_WEEK * (step + 1 if step < 0 else step - 1)))


def _days(bound: Bound, moment: Moment) -> Edtf:
    today = moment.today
    return Edtf.day(today + dt.timedelta(integer(bound, "days") or 0)) if today else moment.published


def _season(bound: Bound, moment: Moment) -> Edtf:
    name = str(bound["season"])
    year, step = integer(bound, "year") or moment.year, integer(bound, "shift")
    if year is None or step is not None:
        here = moment.middle
        began = here.year if here.month >= _SEASON_START[name] else here.year - 1
        running = here < Edtf.parse(f"{began:04d}-{_SEASONS[name]}").days.last
        if bound.get("unit") == "year":
            year = here.year + (step or 0)
        elif step is None or step == 0:
            ahead = moment.tense > 0 and not running and began < here.year
            near = (_SEASON_START[name] - here.month) in _SEASON_AHEAD and moment.tense >= 0
            year = began if running else here.year if near or ahead or step == 0 else began
        else:
            year = began + step + (step < 0 and not running)
    return Edtf.parse(f"{year:04d}-{_SEASONS[name]}")


def _ordinal(bound: Bound, moment: Moment) -> Edtf | None:
    number, unit = integer(bound, "ordinal") or 0, bound.get("unit")
    if "weekday" in bound:
        return _nth_weekday(number, bound, moment)
    if unit == "century" and 10 <= number <= 21:
        return Edtf.parse(f"{number * 100 - 99:04d}/{number * 100:04d}")
    lengths = {"quarter": 3, "half": 6}
    if unit in lengths:
        length = lengths[str(unit)]
        year = integer(bound, "year") or moment.published.days.first.year + (integer(bound, "shift") or 0)
        return months(year, (number - 1) * length + 1, length)
    return None


def _nth_weekday(number: int, bound: Bound, moment: Moment) -> Edtf | None:
    """“prima duminică din mai”; -1 is the last one."""
    month, weekday = integer(bound, "month") or 1, integer(bound, "weekday") or 0
    year = integer(bound, "year") or _year_of(month, None, bound, moment)
    length = calendar.monthrange(year, month)[1]
    days = [day for day in range(1, length + 1) if dt.date(year, month, day).weekday() == weekday]
    return Edtf.day(dt.date(year, month, days[number if number < 0 else number - 1]))


def months(year: int, first: int, length: int) -> Edtf:
    """``length`` months from the month ``first`` of the year."""
    return Edtf.between(Edtf.month(year, first), Edtf.month(year, first + length - 1))


def of_unit(bound: Bound, moment: Moment) -> Edtf | None:
    """“săptămâna trecută”, “this year”, “next weekend”."""
    unit = str(bound["unit"])
    return None if unit == "day" else shifted(unit, integer(bound, "shift") or 0, moment)


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
    if unit == "month":
        return _month_after(published.days.first, step)
    if unit in ("quarter", "half"):
        length = 3 if unit == "quarter" else 6
        index = year * 12 + published.days.first.month - 1
        begin = (index // length + step) * length
        return months(begin // 12, begin % 12 + 1, length)
    if unit == "decade":
        begin = (year // 10 + step) * 10
        return Edtf.between(Edtf.year(begin), Edtf.year(begin + 9))
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


def _month_after(date: dt.date, step: int) -> Edtf:
    index = date.year * 12 + date.month - 1 + step
    return Edtf.month(index // 12, index % 12 + 1)


def _decade(bound: Bound, moment: Moment) -> Edtf:
    begin = integer(bound, "decade") or integer(bound, "yy") or 0
    return Edtf.between(Edtf.year(begin), Edtf.year(begin + 9))


def _year(bound: Bound, moment: Moment) -> Edtf:
    return Edtf.year(integer(bound, "year") or 0)


_POINTS = (
    ("numeric", _numeric),
    ("ordinal", _ordinal),
    ("month", _month),
    ("season", _season),
    ("weekday", _weekday),
    ("days", _days),
    ("decade", _decade),
    ("yy", _decade),
    ("unit", of_unit),
    ("year", _year),
)


def point(bound: Bound, moment: Moment) -> Edtf | None:
    """The value of a point: the first slot of the table that is filled decides how it is read."""
    for slot, rule in _POINTS:
        if slot in bound:
            return rule(bound, moment)
    return None


def integer(bound: Bound, slot: str) -> int | None:
    value = bound.get(slot)
    return value if isinstance(value, int) else None
