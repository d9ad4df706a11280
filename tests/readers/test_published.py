"""The date a seed gives itself."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Article
from generator.readers import dated_text
from generator.readers.published import NoDate, future, parse_published, parse_whole


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
        ("date 4 de abril de 2025 Título", "2025-04-04", "Título"),
        ("date 1er mai 2025 Titre", "2025-05-01", "Titre"),
        ("date 2025-11-14 – Da, a spus.", "2025-11-14", "Da, a spus."),
        ("date 2025-11-14 - Titlu", "2025-11-14", "Titlu"),
        ("date 2025-11-14— Titlu", "2025-11-14", "Titlu"),
        ("date 2025-11 | Titlu", "2025-11", "Titlu"),
        ("date 2025-11-14 : Titlu", "2025-11-14", "Titlu"),
        ("date 2025-11-14 -5 grade", "2025-11-14", "-5 grade"),
        ("date 2025-11-14 „Titlu”", "2025-11-14", "„Titlu”"),
        ("date 2025-11-14 10:30 Titlu", "2025-11-14", "Titlu"),
        ("date 2025-11-14, 10:30 – Titlu", "2025-11-14", "Titlu"),
        ("date 2025-11-14T10:30:05.2+02:00 Titlu", "2025-11-14", "Titlu"),
        ("date 14.11.2025 9:30 pm Title", "2025-11-14", "Title"),
        ("date 2025-11-14 10:30 „Titlu”", "2025-11-14", "„Titlu”"),
        ("date 2025-11-14 10:30 – titlu", "2025-11-14", "titlu"),
        ("date 2025-11-14 26:21 la pauză", "2025-11-14", "26:21 la pauză"),
        ("date 2025-11-14 26:21 Final", "2025-11-14", "26:21 Final"),
        ("date 2025-11-14 2:71 Final", "2025-11-14", "2:71 Final"),
        ("date 2025-11-14 19:17 la pauză", "2025-11-14", "19:17 la pauză"),
        ("date 2025-11-14, 19:17 la pauză", "2025-11-14", "19:17 la pauză"),
        ("date 2025-11-14 10:30-12:00 Ședință", "2025-11-14", "10:30-12:00 Ședință"),
        ("date 2025-11 10:30 la ceas", "2025-11", "10:30 la ceas"),
        ("date 2025-11-14 – 2024 a fost anul", "2025-11-14", "2024 a fost anul"),
    ],
)
def test_the_text_begins_where_the_date_ends(header: str, published: str, first: str) -> None:
    """Nothing of the text is taken for the date, nothing of the date stays in the text."""
    read = article(header + "\n\nText.")
    assert (read.published.text, read.first_line, read.paragraphs) == (published, first, ("Text.",))


@pytest.mark.parametrize(
    "header",
    [
        *(
            "2025-06-XX",
            "2025-XX",
            "2025-W23",
            "2025-Q3",
            "2025-06~",
            "2025?",
            "2025%",
            "2025-06-08T",
            "2025-06X",
        ),
        *("2025-06-08/2025-06-10", "2025-06-08/10", "2025-06/..", "2025..2026", "2025-06-08–2025-06-10"),
        *("2025-06-08 - 2025-06-10", "2025 – 2026", "14.11.2025 – 16.11.2025", "2025-11-14 / 2025-11-15"),
    ],
)
@given(text=st.sampled_from(["", " Titlu", "\tTitlu"]))
def test_what_is_no_plain_date_is_never_cut_to_one(header: str, text: str) -> None:
    """An interval, a week, digits left open or a doubt is no publication: the whole of it is named."""
    with pytest.raises(NoDate, match=f"“{re.escape(header)}”.*2025-06 or 2025"):
        parse_published(header + text)


@pytest.mark.parametrize("value", ["2025-06-17 or so", "", ["2025"], None, "2025-06-17 2025-06-18"])
def test_a_value_is_a_date_and_nothing_more(value: object) -> None:
    """What a key holds is taken whole or not at all; a time of day alone is let go."""
    with pytest.raises(NoDate):
        parse_whole(value)
    assert parse_whole("2025-11-14 10:30:00 -0500").date.text == "2025-11-14"


def test_a_date_after_today_is_told_to_whom_asks() -> None:
    """`future-date` depends on the day given, and the article itself carries nothing of it."""
    read = article("date 2025-06 Text")
    assert future(read, dt.date(2025, 6, 1)) is None
    problem = future(read, dt.date(2025, 5, 31))
    assert problem
    assert (problem.code, problem.severity) == ("future-date", "warning")
    assert read.problems == ()


@pytest.mark.parametrize(
    ("header", "doubt"),
    [
        ("2025 noiembrie 14 Podul e gata", True),
        ("2025, 14 noiembrie Podul e gata", True),
        ("2025 noiembrie Podul e gata", True),
        ("2025 11 14 Podul e gata", True),
        ("2025-11 14 Podul e gata", True),
        ("2025-11: 14 oameni au traversat podul", False),
        ("2025 14 oameni au traversat podul", False),
        ("2025 Mai mult de un pod", False),
        ("2025-11-14 10 oameni au traversat podul", False),
    ],
)
def test_what_may_belong_to_the_date_and_was_read_as_text_is_told(header: str, doubt: bool) -> None:
    """A year alone is a date, so nothing is refused; but nobody shall lose a day in silence."""
    told = [item.code for item in article(f"date {header}\n\nText.").problems]
    assert told == ["date-spelling"] * doubt
