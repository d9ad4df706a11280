"""Dates in the text: cases by kind, and what holds for any text."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analysis.dates import dates
from generator.analysis.dates.grammar import Grammar, grammar
from generator.analysis.dates.holidays import moving
from generator.analysis.dates.rules import Element, compile_rule, slots
from generator.edtf import Edtf
from generator.languages import codes, load
from generator.text.tokens import tokens
from tests.growth import growth

CASES = tomllib.loads(Path(__file__).with_name("dates.toml").read_text("utf-8"))["case"]
_WORDS = st.sampled_from(
    [
        "în",
        "din",
        "până",
        "la",
        "12",
        "31",
        "mai",
        "iunie",
        "2024",
        "–",
        ",",
        ".",
        "luni",
        "anul",
        "trecut",
        "acum",
        "două",
        "zile",
        "și",
        "between",
        "1990",
        "s",
        "the",
        "of",
        "last",
        "may",
        "3",
        "Woche",
        "vor",
        "jusqu",
        "'",
        "été",
        "II",
        "12.13.2024",
        "\n",
        "sfârșitul",
        "lunii",
    ]
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_text_gives_its_dates(case: dict[str, Any]) -> None:
    """Words and values, in text order."""
    text = case["text"]
    found = dates(text, load(case["language"]), Edtf.parse(case["published"]))
    assert [[span.of(text), value.text] for span, value in found] == case["dates"]


@pytest.mark.parametrize("code", codes())
def test_every_language_has_its_calendar(code: str) -> None:
    """Twelve months and seven weekdays; the slots of every rule are tables that exist."""
    words = load(code).dates
    assert len(words.months) == 12
    assert len(words.weekdays) == 7
    found = grammar(load(code))
    named = {slot for rule in found.rules for slot in slots(rule.elements)}
    assert named - found.slots.names <= {"date", "from", "to"}  # dates within a date


@pytest.mark.parametrize("code", codes())
def test_every_month_and_weekday_is_found(code: str) -> None:
    """A day of each month by its first name, and each weekday, resolve to themselves."""
    words = load(code).dates
    published = Edtf.parse("2025-11-14")
    for number, (name, *_) in enumerate(words.months, 1):
        text = f"5 {'de ' if code == 'es' else ''}{name.capitalize()} {'de ' if code == 'es' else ''}2024"
        assert [value.text for _, value in dates(text, load(code), published)] == [f"2024-{number:02d}-05"]
    for number, (name, *_) in enumerate(words.weekdays):
        found = [value for _, value in dates(f"A, {name.capitalize()}, b.", load(code), published)]
        assert [value.days.first.weekday() for value in found] == [number]


def _texts(elements: tuple[Element, ...], found: Grammar) -> Iterator[str]:
    """A rule written out: with all that may be missing, and without."""
    samples = {
        "numeric": "14.11.2024",
        "short": "3.10.",
        "nth_day": "15th",
        "year": "2019",
        "end_year": "2020",
        "bare_year": "2019",
        "yy": "90",
        "yy2": "98",
        "end_yy": "20",
        "decade": "1990",
        "count": "3",
        "lone_count": "3",
        "day": "12",
        "lone_day": "12",
        "end_day": "14",
        "ordinal": "2",
        "date": "2018",
        "from": "2018",
        "to": "2019",
    }
    for optional in (True, False):
        words: list[str] = []
        for element in elements:
            if element.value is not None:
                continue
            if element.option:
                words += list(_texts(element.option, found))[:1] if optional else []
            elif element.words:
                words.append(min(element.words))
            elif element.only:
                words.append(min(element.only))
            else:
                table = found.slots.tables.get(element.slot, {})
                entries = next(iter(table.values()), ())
                words.append(samples.get(element.slot) or " ".join(entries[0].phrase))
        yield " ".join(words)


@pytest.mark.parametrize("code", codes())
def test_every_rule_can_be_resolved(code: str) -> None:
    """Whatever a rule binds, a value or nothing comes of it, and no error."""
    found = grammar(load(code))
    for rule in found.rules:
        for text in _texts(rule.elements, found):
            for context in sorted(rule.before - {""})[:1] or [""]:
                for published in ("2025-11-14", "2025-06", "2025"):
                    list(dates(f"{context} {text}", load(code), Edtf.parse(published)))


@given(
    st.lists(_WORDS, max_size=25),
    st.sampled_from(codes()),
    st.sampled_from(["2025-11-14", "2025-06", "2025"]),
)
def test_spans_are_in_order_and_apart_whatever_the_text(words: list[str], code: str, published: str) -> None:
    """No overlap, no empty span, no crash, and every value is valid EDTF."""
    text = " ".join(words)
    end = 0
    for span, value in dates(text, load(code), Edtf.parse(published)):
        assert end <= span.start < span.end <= len(text)
        assert Edtf.parse(value.text) == value
        end = span.end


@given(st.text(max_size=60), st.sampled_from(codes()))
def test_no_text_breaks_the_grammar(text: str, code: str) -> None:
    """Digits of other scripts, fractions in one character and lone marks are read or left."""
    for span, value in dates(f"în {text} mai {text} 2024", load(code), Edtf.parse("2025-11-14")):
        assert span.start < span.end
        assert Edtf.parse(value.text) == value


@pytest.mark.parametrize("piece", ["12, ", "de la 1 ", "mai - ", "din ", "până în ", "12 – ", "( ", "anul "])
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    """Ten times the text may take ten times as long, with room for a busy machine."""

    def work(times: int) -> None:
        tokens.cache_clear()
        list(dates(piece * times, load("ro"), Edtf.parse("2025-11-14")))

    assert growth(work, 1_000, times=10) < 40


def test_a_rule_takes_a_word() -> None:
    """One whose every part may be missing would stand before every word: its row is told."""
    with pytest.raises(ValueError, match="pe"):
        compile_rule("point", "[ pe ] [ {day} ]")


def test_a_rule_reads_as_it_is_written() -> None:
    """Context before and after stands outside the elements."""
    rule = compile_rule("point", "<în|din> [ luna ] {month:mai} !mult|#")
    assert rule.before == {"in", "din"}
    assert rule.never_after == {"mult", "#"}
    assert [element.slot for element in rule.elements] == ["", "month"]
    assert rule.elements[1].only == {"mai"}


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("easter", 2024, "2024-03-31"),
        ("easter", 2025, "2025-04-20"),
        ("easter+1", 2019, "2019-04-22"),
        ("pascha", 2024, "2024-05-05"),
        ("pascha-7", 2021, "2021-04-25"),
    ],
)
def test_holidays_move_with_easter(name: str, year: int, day: str) -> None:
    """Western and Eastern Easter fall on the days that their churches kept."""
    assert moving(name, year).isoformat() == day


@pytest.mark.parametrize("code", codes())
def test_every_holiday_is_a_day(code: str) -> None:
    """A month and day that exist, or days from Easter; edges and parts are those that code knows."""
    words = load(code).dates
    for name in words.holidays.values():
        day = dt.date.fromisoformat(f"2024-{name}") if name[0].isdecimal() else moving(name, 2024)
        assert day.year == 2024
    assert words.edges.keys() <= {"first", "last"}
