"""Points in time: from the slots of a rule to a value, as seen from the publication.

What the publication leaves open stays open: with a month for a publication “ieri” is that month.
Seasons are EDTF's level 1 (21 to 24); weeks, quarters and decades are intervals.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re

from generator.analysis.dates.digits import century
from generator.analysis.dates.holidays import moving
from generator.analysis.dates.moment import LENGTHS, Moment, integer, months, shifted
from generator.analysis.dates.rules import Bound
from generator.analysis.dates.seasons import season
from generator.analysis.dates.weekdays import weekday
from generator.edtf import Edtf

_MONTH = 31
_EASTER = (4, 15)  # thereabouts
_YEAR = 365
_HALF = 182  # days
_TUESDAY, _SATURDAY = 1, 5
_SPRING = 3
_NEAR = 25  # days
_WEEKS = 60  # days before a feast in which nobody means the last
_FORESEEN = 15  # years of which two digits tell
# how many times nearer the coming day must be than the past one, without a verb that tells, and
# against one that stands at some distance, where something was set for it, and where it was put off to it
_UNTOLD, _FAR_PAST, _INTENDED, _PUT_OFF = 3, 6, 2, 0.5
_SOON = 6  # months


def _month(bound: Bound, moment: Moment) -> Edtf:
    month, day = integer(bound, "month"), integer(bound, "day")
    year = integer(bound, "year") or _short_year(bound, moment)
    if year is None:
        year = _fitting(year_of(month or 1, day, bound, moment), month or 1, day, bound, moment)
    if day:
        return Edtf.parse(f"{year:04d}-{month:02d}-{day:02d}")
    return Edtf.month(year, month or 1)


def _fitting(guess: int, month: int, day: int | None, bound: Bound, moment: Moment) -> int:
    """The year in which the day is the weekday that stands beside it, if it is near."""
    named, here = bound.get("weekday"), moment.published.days.first.year
    if named is None or day is None:
        return guess
    for year in (guess, here, here - 1, here + 1):
        if day <= calendar.monthrange(year, month)[1] and dt.date(year, month, day).weekday() == named:
            return year
    return guess


def _short_year(bound: Bound, moment: Moment) -> int | None:
    """“’98”, “2-Jan-06”; a year of the last century, where it lies far ahead: “’61”."""
    short = integer(bound, "yy2")
    if short is None:
        return None
    year = century(short)
    return year - 100 if year > moment.published.days.last.year + _FORESEEN else year


def year_of(month: int, day: int | None, bound: Bound, moment: Moment) -> int:
    """The year that a month or day without one means."""
    here = moment.published.days.first.year
    step = integer(bound, "shift")
    if step is not None and (step == 0 or bound.get("unit") == "year"):
        return here + step - (step == 0 and _is_last_year(month, moment))
    of_sentence = _year_of_sentence(month, moment) if step is None else None
    if of_sentence and moment.is_instead and moment.within:
        first = moment.within.days.first
        if first > moment.published.days.last:  # “only in March 2026, not in September”
            return first.year - (month >= first.month)
    if of_sentence and of_sentence > here and moment.tense < 0:
        of_sentence = None  # “will open in May 2026, as they promised in April”
    if of_sentence or moment.published.precision == "year":
        return of_sentence or here
    known = _year_named(month, day, moment) if step is None else None
    if known and not _is_against(dt.date(known, month, day or 1), moment):
        return known
    middle = moment.middle
    distance = (month - middle.month) * 30 + ((day or 15) - middle.day if day else 0)
    if step:
        side = distance if day else month - middle.month
        return (here if side < 0 else here - 1) if step < 0 else (here if side > 0 else here + 1)
    return _year_elsewhere(month, distance, moment) or _nearest(distance, moment)


def _year_elsewhere(month: int, distance: int, moment: Moment) -> int | None:
    """The year of the same month in a paragraph before, for what nobody says is to come and would otherwise
    lie ahead."""
    here = moment.published.days.first.year + (distance <= 0)
    if _nearest(distance, moment) < here or moment.tense > 0 or moment.is_intended:
        return None
    return next((value.parts[0] for value in moment.elsewhere if value.parts[1:2] == (month,)), None)


def _nearest(distance: int, moment: Moment) -> int:
    """The year of a day that lies ``distance`` days after the publication's day of the year: as the
    tense says and by which of both is nearer."""
    here = moment.published.days.first.year
    past = here if distance <= 0 else here - 1
    future = here if distance >= 0 else here + 1
    behind, ahead = _YEAR * (here - past) - distance, _YEAR * (future - here) + distance
    if ahead < _NEAR and behind > _YEAR - _NEAR:  # whatever the tense, next week is not last year
        return future
    if behind < _NEAR and ahead > _YEAR - _NEAR:
        return past
    if moment.is_intended and not (moment.is_near and moment.tense > 0):
        times = _PUT_OFF if moment.is_put_off else 1 if moment.is_led_to else _INTENDED
        return future if ahead * times < behind else past
    if moment.is_near and moment.tense:
        return future if moment.tense > 0 else past
    if moment.tense > 0:  # a verb at some distance may tell of something else
        return past if behind * _FAR_PAST < ahead else future
    times = _UNTOLD if moment.tense == 0 else _FAR_PAST
    if moment.tense == 0 and moment.is_ahead and moment.within:
        times = 1  # “will ask on Tuesday to put it back on the ballot on 4 August”
    return future if ahead * times < behind else past


def _year_of_sentence(month: int, moment: Moment) -> int | None:
    if moment.is_beside and moment.within and moment.within.precision == "year":
        return moment.within.parts[0]  # “last year, on the 5th of May”
    return moment.year + _is_since_then(month, moment) if moment.year else None


def _is_since_then(month: int, moment: Moment) -> bool:
    """Whether the year goes untold as it is the running one: “from 34 % in October 2022 to 18 % in April”,
    in May 2023."""
    before, here = moment.within, moment.published.days.first
    if before is None or before.precision not in ("day", "month") or moment.year != here.year - 1:
        return False
    reach = here.month + (_SOON if moment.tense > 0 else 0)
    return before.parts[0] == moment.year and month < before.parts[1] and month <= reach


def _is_last_year(month: int, moment: Moment) -> bool:
    """Whether “May of this year” is told as past by who looks back at the year in the first days of
    the next."""
    middle = moment.middle
    told = moment.tense < 0 and not (moment.is_intended or moment.is_led_to)
    return told and moment.today is not None and middle.month == 1 and middle.day < _NEAR and month > _SPRING


def _year_named(month: int, day: int | None, moment: Moment) -> int | None:
    """The year of the same month where the text has just named it, or of the part of a year that
    it lies in: “la sfârșitul acestui an, la 19 decembrie”."""
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


def _is_against(date: dt.date, moment: Moment) -> bool:
    """Whether the verb beside the date tells that it lies on the other side of the publication."""
    first, last = moment.published.days
    return moment.is_near and (date > last if moment.tense < 0 else moment.tense > 0 and date < first)


def _day(bound: Bound, moment: Moment) -> Edtf | None:
    """“on the 15th”, “the 15th of this month”: in the nearest month that has it, or as the verb says."""
    today, day = moment.today, integer(bound, "day") or 1
    if "unit" in bound or today is None:
        month = shifted("month", integer(bound, "shift") or 0, moment)
        return Edtf.parse(f"{month.text}-{day:02d}") if month and month.precision == "month" else month
    named = moment.within.days.first if moment.within and moment.within.precision == "day" else None
    if named and named.day < day <= calendar.monthrange(named.year, named.month)[1]:
        return Edtf.day(named.replace(day=day))  # “sosit pe 7 martie, s-a întors acasă pe data de 10”
    near = sorted(
        (today + dt.timedelta(step) for step in range(-_MONTH, _MONTH + 1)),
        key=lambda date: (abs(date - today), date),
    )
    right = (date for date in near if date.day == day and (date - today).days * moment.tense >= 0)
    return next(map(Edtf.day, right), None)


def _days(bound: Bound, moment: Moment) -> Edtf:
    today = moment.today
    return Edtf.day(today + dt.timedelta(integer(bound, "days") or 0)) if today else moment.published


def _ordinal(bound: Bound, moment: Moment) -> Edtf | None:
    number, unit = integer(bound, "ordinal") or 0, bound.get("unit")
    if unit == "century" and 10 <= number <= 21:
        return Edtf.parse(f"{number * 100 - 99:04d}/{number * 100:04d}")
    length = LENGTHS.get(str(unit))
    if length:
        here = moment.year or moment.published.days.first.year
        year = integer(bound, "year") or here + (integer(bound, "shift") or 0)
        value = months(year, (number - 1) * length + 1, length)
        ahead = (value.days.first - moment.published.days.last).days
        is_told = ahead > 0 if moment.tense < 0 else ahead > _HALF and not moment.tense
        if is_told and not {"year", "shift"} & bound.keys():  # “in the fourth quarter sales rose”
            return months(year - 1, (number - 1) * length + 1, length)
        return value
    return None


def _holiday(bound: Bound, moment: Moment) -> Edtf:
    name = str(bound["holiday"])
    fixed = re.fullmatch(r"(\d\d)-(\d\d)", name)
    month, day = (int(fixed[1]), int(fixed[2])) if fixed else _EASTER
    year = integer(bound, "year") or year_of(month, day, bound, _of_coming(month, day, bound, moment))
    return Edtf.day(dt.date(year, month, day) if fixed else moving(name, year))


def _of_coming(month: int, day: int, bound: Bound, moment: Moment) -> Moment:
    """Where a feast in the coming weeks is seen from, which whatever tense means before that of a year ago:
    “has asked for a meeting before Christmas”."""
    middle = moment.middle
    ahead = (month - middle.month) * 30 + day - middle.day
    return moment._replace(tense=0) if 0 < ahead < _WEEKS and "shift" not in bound else moment


def of_unit(bound: Bound, moment: Moment) -> Edtf | None:
    """“săptămâna trecută”, “this year”, “next weekend”."""
    unit = str(bound["unit"])
    step = integer(bound, "shift")
    if unit == "year" and step is None and moment.year:
        return Edtf.year(moment.year)
    if unit == "weekend" and step is None and moment.today:
        step = -1 if moment.tense < 0 and moment.today.weekday() < _SATURDAY else 0
    if unit == "weekend" and step == 0 and moment.today and moment.today.weekday() <= _TUESDAY:
        step = min(moment.tense, 0)  # “was held this weekend”, on a Monday
    return None if unit == "day" else shifted(unit, step or 0, moment)


def _decade(bound: Bound, moment: Moment) -> Edtf:
    begin = integer(bound, "decade") or integer(bound, "yy") or 0
    return Edtf.between(Edtf.year(begin), Edtf.year(begin + 9))


def _year(bound: Bound, moment: Moment) -> Edtf:
    return Edtf.year(integer(bound, "year") or _short_year(bound, moment) or 0)


_POINTS = (
    ("ordinal", _ordinal),
    ("month", _month),
    ("holiday", _holiday),
    ("season", season),
    ("days", _days),
    ("weekday", weekday),
    ("day", _day),
    ("decade", _decade),
    ("yy", _decade),
    ("unit", of_unit),
    ("year", _year),
    ("yy2", _year),
)


def point(bound: Bound, moment: Moment) -> Edtf | None:
    """The value of a point: the first slot of the table that is filled decides how it is read."""
    for slot, rule in _POINTS:
        if slot in bound:
            return rule(bound, moment)
    return None
