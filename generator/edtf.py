"""Dates with the precision their source gave: a small part of EDTF (ISO 8601-2:2019).

A value is a year, a month, a day, a season (level 1: ``2024-22`` is summer 2024) or an interval
of these, open ends included (``2024-05/..``). It stays what it is: a month is an interval of days
and never becomes its first day.
"""

from __future__ import annotations

import calendar
import datetime as dt
import functools
import re
from typing import Literal, NamedTuple

import msgspec

Precision = Literal["day", "month", "season", "year", "interval"]

_POINT = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_OPEN = ".."
# Meteorological seasons of the northern hemisphere: (first month, last month); a winter ends in
# the year after the one that names it.
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}


class Days(NamedTuple):
    """The first and the last day that a date covers, both included."""

    first: dt.date
    last: dt.date


class Edtf(msgspec.Struct, frozen=True, order=False, gc=False):
    """One date or interval, kept as its EDTF text. Build it with `parse` or the named builders."""

    text: str

    @staticmethod
    def parse(text: str) -> Edtf:
        """Checks ``text``; raises ValueError that says what is wrong with it."""
        ends = text.split("/")
        if len(ends) > 2:
            raise ValueError(f"“{text}” has more than one “/”")
        for end in ends:
            if end != _OPEN or len(ends) == 1:
                _days(end)
        value = Edtf(text)
        if len(ends) == 2:
            if ends == [_OPEN, _OPEN]:
                raise ValueError("an interval open at both ends says nothing")
            if value.days.first > value.days.last:
                raise ValueError(f"“{text}” ends before it begins")
        return value

    @staticmethod
    def day(date: dt.date) -> Edtf:
        return Edtf(date.isoformat())

    @staticmethod
    def month(year: int, month: int) -> Edtf:
        return Edtf.parse(f"{year:04d}-{month:02d}")

    @staticmethod
    def year(year: int) -> Edtf:
        return Edtf.parse(f"{year:04d}")

    @staticmethod
    def between(first: Edtf | None, last: Edtf | None) -> Edtf:
        """The interval from ``first`` to ``last``; None is an open end."""
        return Edtf.parse(f"{first.text if first else _OPEN}/{last.text if last else _OPEN}")

    @property
    def precision(self) -> Precision:
        return _precision(self.text)

    @property
    def days(self) -> Days:
        """The days covered; an open end reaches to the end of the calendar."""
        return _covered(self.text)

    @property
    def is_open(self) -> bool:
        return _OPEN in self.text

    @property
    def due(self) -> dt.date:
        """The day from which on it lies ahead no more: its first, or the end of what is “until Friday”."""
        days = self.days
        return days.last if self.text.startswith(_OPEN) else days.first

    @property
    def parts(self) -> tuple[int, ...]:
        """(year,), (year, month) or (year, month, day) of the date, or of an interval's start."""
        point = self.text.split("/")[0]
        return () if point == _OPEN else tuple(int(part) for part in point.split("-"))

    @property
    def order(self) -> tuple[dt.date, dt.timedelta, str]:
        """A total order that pads nothing: by the last day covered, by which the thing was surely
        so, then the narrower before the wider, then by the text."""
        days = self.days
        return (days.last, days.last - days.first, self.text)

    def __str__(self) -> str:
        return self.text


@functools.lru_cache(maxsize=20_000)
def _precision(text: str) -> Precision:
    if "/" in text:
        return "interval"
    parts = text.split("-")
    if len(parts) == 2:
        return "month" if int(parts[1]) <= 12 else "season"
    return "day" if len(parts) == 3 else "year"


@functools.lru_cache(maxsize=20_000)
def _covered(text: str) -> Days:
    first, _, last = text.partition("/")
    last = last or first
    return Days(
        dt.date.min if first == _OPEN else _days(first).first,
        dt.date.max if last == _OPEN else _days(last).last,
    )


@functools.lru_cache(maxsize=20_000)
def _days(point: str) -> Days:
    match = _POINT.fullmatch(point)
    if not match:
        raise ValueError(f"“{point}” is not a date like 2025-11-14, 2025-06 or 2024")
    year, month, day = (int(part) if part else None for part in match.groups())
    if not year:
        raise ValueError("there is no year 0000")
    if day and month:
        if month > 12:
            raise ValueError(f"there is no month {month:02d}")
        length = calendar.monthrange(year, month)[1]
        if day > length:
            raise ValueError(f"{year:04d}-{month:02d} has {length} days, not {day}")
        return Days(dt.date(year, month, day), dt.date(year, month, day))
    if match[3] or month == 0:
        raise ValueError(f"“{point}” has a month or day 00")
    if month is None:
        return Days(dt.date(year, 1, 1), dt.date(year, 12, 31))
    first, last = _SEASONS.get(month, (month, month))
    if first > 12 and month not in _SEASONS:
        raise ValueError(f"there is no month {month:02d}")
    last_year, last_month = (year + 1, last - 12) if last > 12 else (year, last)
    if last_year > dt.MAXYEAR:
        last_year, last_month = dt.MAXYEAR, 12
    length = calendar.monthrange(last_year, last_month)[1]
    return Days(dt.date(year, first, 1), dt.date(last_year, last_month, length))
