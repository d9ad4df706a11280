"""Sources: whom an article cites, once each, with the words that cite."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import languages
from generator.analysis.quotes import find_quotes
from generator.analysis.quotes.sayings import account
from generator.analysis.sources import find_sources
from generator.text.normalise import fold
from tests.analysis.documents import document, mentions

CASES = tomllib.loads(Path(__file__).with_name("sources.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['lang']}: {case['says']}")
def test_cases(case: dict[str, Any]) -> None:
    """A careful reader's sources are found, in order of first citation, and nothing else is."""
    made = document(case["text"], case["lang"])
    said = account(made, mentions(case["text"], case))
    found = [
        {"name": source.name, "kind": source.kind, "cites": source.span.of(case["text"])}
        for source in find_sources(made, said, find_quotes(made, said))
    ]
    assert found == case["sources"]


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "potrivit ",
                "surselor ",
                "citat de ",
                "Reuters",
                "Ion Popa",
                " a spus ",
                ", ",
                ". ",
                "„",
                "”",
                "și ",
                "că ",
            ]
        ),
        max_size=50,
    ),
    st.sampled_from(languages.codes()),
)
def test_spans(parts: list[str], language: str) -> None:
    """Whatever the text, spans lie inside it, in order, and no name comes twice."""
    text = "".join(parts).strip()
    made = document(text, language)
    said = account(made, ())
    found = find_sources(made, said, find_quotes(made, said))
    assert all(0 <= source.span.start < source.span.end <= len(text) for source in found)
    assert [source.span for source in found] == sorted(source.span for source in found)
    names = [fold(source.name) for source in found]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("language", languages.codes())
def test_every_language_cites(language: str) -> None:
    """Each language knows its unnamed sources and how it relays, and no form means two things."""
    words = languages.load(language).sources
    assert words.relays and words.told and words.media_nouns and words.agency_nouns
    forms = [
        form for table in (words.groups, words.institutions, words.documents) for row in table for form in row
    ]
    assert forms
    assert len(set(forms)) == len(forms)


def test_outlets_have_one_name_each() -> None:
    """No spelling stands for two agencies or media."""
    outlets = languages.outlets()
    spellings = [
        fold(spelling)
        for table in (outlets.agencies, outlets.media)
        for name, others in table.rows.items()
        for spelling in dict.fromkeys(map(fold, (name, *others)))
    ]
    assert len(set(spellings)) == len(spellings)
