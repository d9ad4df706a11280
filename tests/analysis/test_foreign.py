"""Passages in another language than their article's."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis.foreign import find_foreign
from generator.languages import codes
from tests.analysis.documents import document
from tests.analysis.test_language import SENTENCES
from tests.growth import growth

FRAMES = {
    "ro": "Primarul a spus: „{}” și a plecat din sală, iar consilierii au rămas la masă.",
    "en": "The mayor said: “{}” and left the hall, while the councillors stayed at the table.",
    "fr": "Le maire a dit : « {} » et a quitté la salle, tandis que les conseillers sont restés à table.",
    "de": "Der Bürgermeister sagte: „{}“ und verließ den Saal, während die Räte am Tisch sitzen blieben.",
    "it": "Il sindaco ha detto: «{}» e ha lasciato la sala, mentre i consiglieri sono rimasti al tavolo.",
    "es": "El alcalde dijo: «{}» y salió de la sala, mientras los concejales se quedaron en la mesa.",
}


def found(text: str, language: str = "ro") -> list[tuple[str, str]]:
    return [(item.span.of(text), item.language) for item in find_foreign(document(text, language))]


@pytest.mark.parametrize("quoted", sorted(SENTENCES.keys() - {"pt"}))
@pytest.mark.parametrize("home", FRAMES)
def test_a_quoted_sentence_says_its_language_where_it_is_another(home: str, quoted: str) -> None:
    """The words inside the marks, and nothing where they are in the article's own. Portuguese, which
    has no file, is too near to Spanish, which has one, to be sure."""
    words = SENTENCES[quoted].rstrip(".")
    text = FRAMES[home].format(words)
    assert [(said.strip(), code) for said, code in found(text, home)] == (
        [] if quoted == home else [(words, quoted)]
    )


def test_a_whole_paragraph_is_marked_once() -> None:
    """Not again for what is quoted in it."""
    paragraph = "The council said “we will go round the bridge for two months” and left it at that."
    text = f"Primarul a citit un mesaj.\n\n{paragraph}\n\nApoi a plecat."
    assert found(text) == [(paragraph, "en")]


@pytest.mark.parametrize(
    "quoted",
    [
        "New York Times",  # a name
        "Moldova Mare",
        "the show",
        "fair play, dar și bun-simț",
        "Nu am nimic de spus the end",
        "Vom face un brand de țară cu toate că e greu",
        "Consiliul a hotarat ca podul sa fie inchis",  # without diacritics
        "1 2 3 4 5 6 7 8",
        "О нас",
        "",
    ],
)
def test_what_is_not_clear_is_not_marked(quoted: str) -> None:
    """Names, a word or two, and mixed speech stay as they are."""
    assert found(FRAMES["ro"].format(quoted)) == []


def test_an_article_in_no_known_language_marks_nothing() -> None:
    """What is foreign to it cannot be told."""
    assert found(FRAMES["en"].format(SENTENCES["ro"]), "und") == []


@settings(deadline=None)
@given(st.text(max_size=200), st.sampled_from(codes()))
def test_spans_are_in_order_and_apart(text: str, code: str) -> None:
    """Whatever the text."""
    spans = [item.span for item in find_foreign(document(text or "x", code))]
    assert spans == sorted(spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


def test_cost_grows_with_the_length() -> None:
    """Thousands of quotations are read in a time that grows no faster than they do."""
    assert (
        growth(
            lambda doc: find_foreign(doc), 100, 20, lambda count: document("„we will go there” și " * count)
        )
        < 40
    )
