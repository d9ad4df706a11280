"""Quotes: found whole, inside their marks, with who speaks."""

from __future__ import annotations

import re
import tomllib
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator import languages
from generator.analysis.document import Document
from generator.analysis.quotes import find_quotes
from generator.analysis.quotes.sayings import account
from generator.model import Mention, Quote, Span
from tests.analysis.documents import document, mentions
from tests.growth import growth

CASES = tomllib.loads(Path(__file__).with_name("quotes.toml").read_text(encoding="utf-8"))["case"]

_MARKS = "„“”\"«»‹›‚‘’'–—-"


def quotes_of(text: str, language: str, case: dict[str, Any] | None = None) -> tuple[Quote, ...]:
    made = document(text, language)
    return find_quotes(made, account(made, mentions(text, case or {})))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['lang']}: {case['says']}")
def test_cases(case: dict[str, Any]) -> None:
    """A careful reader's quotes are found, with speaker and cue, and nothing else is."""
    found = [
        {
            key: value
            for key, value in (
                ("text", quote.span.of(case["text"])),
                ("speaker", quote.speaker),
                ("cue", quote.cue),
            )
            if value is not None
        }
        for quote in quotes_of(case["text"], case["lang"], case)
    ]
    assert found == case["quotes"]


def test_a_last_name_of_two_is_whose_it_is_there() -> None:
    """Of two who share a last name, it is the speaker's as whose the article's names have it there, whatever
    it means further on."""
    text = 'Clara Thorn left. "It is mine," Thorn said. Walter Thorn denied it. Thorn is free.'
    clara, quoted, walter, last = (Span(*match.span()) for match in re.finditer(r"(\w+ )?Thorn", text))
    people = (
        Mention("Clara Thorn", "person", None, (clara, quoted)),
        Mention("Walter Thorn", "person", None, (walter, last)),
    )
    made = document(text, "en")
    assert [quote.speaker for quote in find_quotes(made, account(made, people))] == ["Clara Thorn"]


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [*_MARKS, "a", "Ion Popa", " ", ", ", ". ", ": ", "\n\n", " a spus ", " said ", "el"]
        ),
        max_size=60,
    ),
    st.sampled_from(languages.codes()),
)
@example(["el"], "ro")
def test_spans(parts: list[str], language: str) -> None:
    """Spans lie inside the text, in order, do not overlap, and hold no mark or space at their ends."""
    text = "".join(parts).strip()
    found = quotes_of(text, language)
    reached = 0
    for quote in found:
        assert reached <= quote.span.start < quote.span.end <= len(text)
        reached = quote.span.end
        words = quote.span.of(text)
        assert words == words.strip()


@pytest.mark.parametrize("language", languages.codes())
def test_every_language_reports(language: str) -> None:
    """Each language knows its reporting verbs, pronouns and prepositions."""
    words = languages.load(language).quotes
    assert words.verbs and words.pronouns and words.obliques and words.adverbs
    file = resources.files(languages).joinpath(f"{language}.toml").read_text("utf-8")
    listed = tomllib.loads(file)["quotes"]
    for name in ("verbs", "participles", "pronouns", "obliques", "adverbs", "according"):
        forms = listed.get(name, ())
        assert all(form == form.lower() for form in forms), name
        assert len(set(forms)) == len(forms), name


@pytest.mark.parametrize(
    "unit", ["„", '"', "« ", "a spus ", "– x, a spus ", 'X: "', "Ion Popa, ", "potrivit lui ", "‘’"]
)
def test_growth(unit: str) -> None:
    """Four times the text takes about four times the time, whatever the text."""

    def work(made: Document) -> object:
        return find_quotes(made, account(made, ()))

    assert growth(work, 16_000, 4, lambda size: document(unit * (size // len(unit)), "ro")) < 10
