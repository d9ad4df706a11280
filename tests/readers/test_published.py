"""The date a seed gives itself."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Article
from generator.readers import dated_text
from generator.readers.published import future, parse_published


def article(text: str) -> Article:
    read = dated_text.read("a.txt", "0" * 64, text)
    assert isinstance(read, Article), read
    return read


@given(
    st.dates(min_value=dt.date(13, 1, 1)),
    st.sampled_from(
        [
            "{0.year:04}-{0.month}-{0.day}",
            "{0.day}.{0.month}.{0.year:04}",
            "{0.year:04}/{0.month:02}/{0.day:02}",
        ]
    ),
)
def test_spellings_that_can_mean_one_day_only_mean_it(day: dt.date, spelling: str) -> None:
    """Year first, or day first with full stops, is that day, zeros or none."""
    assert parse_published(spelling.format(day) + " Text").date.days == (day, day)


@pytest.mark.parametrize(
    ("header", "published", "first"),
    [
        ("date 2025 14 soldați", "2025", "14 soldați"),
        ("date 2025-06 2025 a fost anul", "2025-06", "2025 a fost anul"),
        ("date 2025-11-14Soldații", "2025-11-14", "Soldații"),
        ("DATE: 2025-11-14: Titlu", "2025-11-14", "Titlu"),
        ("\n \t date\t2025-11-14\tTitlu", "2025-11-14", "Titlu"),
        ("date 1 mai 2025 Titlu", "2025-05-01", "Titlu"),
        ("date 3 ian. 2025 Titlu", "2025-01-03", "Titlu"),
        ("date May 1, 2025 Title", "2025-05-01", "Title"),
        ("date 2025-11-14 – Da, a spus.", "2025-11-14", "– Da, a spus."),
    ],
)
def test_the_text_begins_where_the_date_ends(header: str, published: str, first: str) -> None:
    """Nothing of the text is taken for the date, nothing of the date stays in the text."""
    read = article(header + "\n\nText.")
    assert (read.published.text, read.first_line, read.paragraphs) == (published, first, ("Text.",))


def test_a_date_after_today_is_told_to_whom_asks() -> None:
    """`future-date` depends on the day given, and the article itself carries nothing of it."""
    read = article("date 2025-06 Text")
    assert future(read, dt.date(2025, 6, 1)) is None
    problem = future(read, dt.date(2025, 5, 31))
    assert problem
    assert (problem.code, problem.severity) == ("future-date", "warning")
    assert read.problems == ()
