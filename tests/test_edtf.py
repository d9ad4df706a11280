"""Dates keep the precision their source gave."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.edtf import Edtf


@pytest.mark.parametrize(
    ("text", "precision", "first", "last"),
    [
        ("2025-11-14", "day", dt.date(2025, 11, 14), dt.date(2025, 11, 14)),
        ("2025-06", "month", dt.date(2025, 6, 1), dt.date(2025, 6, 30)),
        ("2024-02", "month", dt.date(2024, 2, 1), dt.date(2024, 2, 29)),
        ("2024", "year", dt.date(2024, 1, 1), dt.date(2024, 12, 31)),
        ("2024-22", "season", dt.date(2024, 6, 1), dt.date(2024, 8, 31)),
        ("2024-24", "season", dt.date(2024, 12, 1), dt.date(2025, 2, 28)),
        ("2025-01/2025-03", "interval", dt.date(2025, 1, 1), dt.date(2025, 3, 31)),
        ("2024-05/..", "interval", dt.date(2024, 5, 1), dt.date.max),
    ],
)
def test_a_date_covers_the_days_its_precision_says(
    text: str, precision: str, first: dt.date, last: dt.date
) -> None:
    """A month is all its days, a winter reaches into the next year, an open end never ends."""
    date = Edtf.parse(text)
    assert (date.precision, *date.days) == (precision, first, last)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "..",
        "0000",
        "2025-02-30",
        "2025-13",
        "2025-25",
        "2025-00",
        "2025-06-00",
        "2025-6-3",
        "14.11.2025",
        "2025-03/2025-01",
        "../..",
        "2024/2025/2026",
        "２０２５",
    ],
)
def test_what_is_no_date_is_refused_with_a_reason(text: str) -> None:
    """A wrong date raises ValueError, whose message is for people."""
    with pytest.raises(ValueError, match=r"\w"):
        Edtf.parse(text)


@given(st.dates())
def test_every_day_of_the_calendar_is_a_date(day: dt.date) -> None:
    """A day written and read again is the same day."""
    assert Edtf.parse(Edtf.day(day).text).days == (day, day)


def test_a_month_sorts_by_its_end_and_not_as_its_first_day() -> None:
    """What is known only to the month stands after the days of that month."""
    texts = ["2025-06", "2025-06-01", "2025-07-01", "2025-06-30", "2025"]
    ordered = sorted((Edtf.parse(text) for text in texts), key=lambda date: date.order)
    assert [date.text for date in ordered] == ["2025-06-01", "2025-06-30", "2025-06", "2025-07-01", "2025"]


def test_what_ends_on_a_day_is_due_then() -> None:
    """Until then it lies ahead; anything else is due with its first day."""
    assert Edtf("../2025-03-20").due == dt.date(2025, 3, 20)
    assert Edtf("2025-03/2025-04").due == Edtf("2025-03/..").due == dt.date(2025, 3, 1)
