"""By which days times meet that sentences name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from generator.edtf import Edtf

_DAY = dt.timedelta(days=1)
_WEEK = 7  # days: “last week” may be that of the day, a month is of none
_THIRD = 11  # days at most of a third of a month


def keys_of(value: Edtf) -> Iterator[dt.date | Edtf]:
    """By what a date is found: its days, the day until which something is or with which a longer time and
    a month end (“at the end of June”), or as it stands."""
    days = value.days
    if value.is_open:
        yield value.due
    elif (days.last - days.first).days < _WEEK:
        yield from (
            days.first + dt.timedelta(days=number) for number in range((days.last - days.first).days + 1)
        )
    elif value.precision == "interval" and days.last < dt.date.max and (days.last + _DAY).day == 1:
        yield days.last
    yield value


def days_of(value: Edtf) -> Sequence[dt.date]:
    """Its days, unless those are more than a third of a month; of an open one that until which it is."""
    if value.is_open:
        return (value.due,)
    many = (value.days.last - value.days.first).days
    return (
        [value.days.first + dt.timedelta(days=number) for number in range(many + 1)] if many < _THIRD else ()
    )


def thirds(value: Edtf) -> Sequence[dt.date]:
    """The days of a third of a month, “mid-June”, by which it is not found alone."""
    many = 0 if value.precision == "day" or value.is_open else (value.days.last - value.days.first).days
    return days_of(value) if many >= _WEEK else ()


def meets(one: Edtf, other: Edtf) -> bool:
    return not {*keys_of(one)}.isdisjoint(keys_of(other))
