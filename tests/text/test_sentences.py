"""Sentence boundaries: cases by kind, and what holds for any text."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.languages import codes, load
from generator.model import Span
from generator.text.sentences import sentences
from tests.growth import growth

CASES = tomllib.loads(Path(__file__).with_suffix(".toml").with_stem("sentences").read_text("utf-8"))["case"]


def parted(text: str, code: str) -> list[str]:
    return [span.of(text) for span in sentences(text, Span(0, len(text)), load(code))]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_text_is_parted_into_its_sentences(case: dict[str, str]) -> None:
    """Joined by one space, the sentences of a case come apart where they were joined."""
    assert parted(" ".join(case["sentences"]), case["language"]) == list(case["sentences"])


@pytest.mark.parametrize(
    ("code", "text", "parts"),
    [
        (
            "zh",
            "新桥开通了。“我们等了很久。”市长说！旧桥呢？",
            ["新桥开通了。", "“我们等了很久。”", "市长说！", "旧桥呢？"],
        ),
        ("ar", "هل افتتح الجسر؟ نعم. تم ذلك.", ["هل افتتح الجسر؟", "نعم.", "تم ذلك."]),
        ("hi", "पुल खुल गया। लोग खुश हैं।", ["पुल खुल गया।", "लोग खुश हैं।"]),
    ],
)
def test_marks_of_other_scripts_end_sentences(code: str, text: str, parts: list[str]) -> None:
    """With a space after them or without."""
    assert parted(text, code) == parts


def test_a_sentence_glued_to_the_last_is_parted() -> None:
    """A missing space after a full stop hides no boundary, a capital inside an address is none."""
    assert parted("Totul s-a terminat.Apoi au plecat.", "ro") == ["Totul s-a terminat.", "Apoi au plecat."]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("**The bridge is open. It is new.**", ["The bridge is open.", "It is new."]),
        ("**Is it open?** Since May.", ["Is it open?", "Since May."]),
        ("It is open. She had an A*", ["It is open.", "She had an A*"]),
        ("*with sugar. It is sweet.", ["*with sugar.", "It is sweet."]),
        ("*Titanic* sank.", ["*Titanic* sank."]),
        ("* a point of a list", ["* a point of a list"]),
    ],
)
def test_emphasis_around_a_sentence_is_no_part_of_it(text: str, parts: list[str]) -> None:
    """Marks around a sentence or its paragraph are left out; those of a word inside it stay."""
    assert parted(text, "en") == parts


def test_a_long_quotation_is_parted_into_what_was_said() -> None:
    """Six hundred characters inside quotation marks are no sentence that one can take in."""
    said = "Lucrările au început cu întârziere și vor continua până la iarnă. " * 10
    assert len(parted(f"El a spus: „{said.strip()}”", "ro")) == 10


@given(st.text('aZ„”“"«».!?… \n()1ș-A.', max_size=80), st.sampled_from(codes()))
def test_sentences_cover_the_text_in_order(text: str, code: str) -> None:
    """Spans follow one another without overlap and leave out nothing but white space and emphasis."""
    spans = sentences(text, Span(0, len(text)), load(code))
    end = 0
    for span in spans:
        assert end <= span.start < span.end
        assert not text[end : span.start].strip()
        assert not span.of(text)[0].isspace()
        assert not span.of(text)[-1].isspace()
        end = span.end
    assert not text[end:].strip()


@pytest.mark.parametrize("piece", ["a.", ". ", "„", '"', "A. ", "«.» ", ".\u201d", "(", "1. "])
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    """Ten times the text may take ten times as long, with room for a busy machine."""
    language = load("ro")

    def work(text: str) -> object:
        return list(sentences(text, Span(0, len(text)), language))

    assert growth(work, 3_000, 10, lambda size: piece * size) < 30


def test_a_picture_opens_no_sentence() -> None:
    """The pictures before a sentence are no part of it; those inside it are."""
    text = "🚨 Podul e închis. ⚠️ Ocoliți pe la gară 🙏 până joi."
    found = sentences(text, Span(0, len(text)), load("ro"))
    assert [span.of(text) for span in found] == ["Podul e închis.", "Ocoliți pe la gară 🙏 până joi."]


def test_a_line_of_pictures_is_kept() -> None:
    """What holds nothing but pictures, and those behind the last sentence, are parted as anything else."""
    for text, parts in (("🚨🚨", ["🚨🚨"]), ("Podul e închis. 🙏", ["Podul e închis.", "🙏"])):
        assert [span.of(text) for span in sentences(text, Span(0, len(text)), load("ro"))] == parts
