"""Romanian without its marks: read as with them, shown as it was written."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import languages
from generator.analysis import analyse
from generator.analysis.spelling import respelt, unmarked
from generator.edtf import Edtf
from generator.model import Analysis, Article

RO = languages.load("ro")
PRINTED = (
    "Președinta Consiliului Județean, Ștefania Popa, a anunțat vineri că școlile din Iași vor primi două "
    "milioane de lei.",
    "„Nu putem să așteptăm până în toamnă, copiii au nevoie de săli încălzite”, a declarat Popa.",
    "Potrivit Ministerului Educației, peste 30 de clădiri au fost avariate de inundații.",
)
BARE = tuple(unmarked(paragraph, "ro") for paragraph in PRINTED)


def of(paragraphs: tuple[str, ...]) -> Analysis:
    return analyse(
        Article(
            path="a.txt",
            content_hash="0",
            published=Edtf.parse("2024-05-03"),
            first_line=None,
            paragraphs=paragraphs,
        )
    )


def test_text_without_marks_is_spelt_as_its_language_is() -> None:
    """Every word of a text without marks gets those of its usual spelling, capitals kept."""
    assert respelt(BARE, RO) == PRINTED


@pytest.mark.parametrize(
    "text",
    [
        PRINTED,
        ("Un text cu semne, în care „sa” și „fata” sunt scrise așa, fiindcă fata și-a luat cartea sa.",),
        ("It was said in the statement that the plan had been adopted as it is in all parts of the land.",),
        ("Le ministre a dit par la suite que la partie serait jouée, et il a pris sa voiture pour la gare.",),
        ("Maria Popa, Ion Rusu, Andrei Balan",),
        ("",),
    ],
)
def test_text_that_lacks_no_marks_stays(text: tuple[str, ...]) -> None:
    """A text that has its marks, or is in another language, or is but names, stays as it is."""
    assert respelt(text, RO) == text


def test_paragraph_without_marks_amid_others() -> None:
    """A paragraph that somebody typed without marks gets them; those around it stay."""
    mixed = (PRINTED[0], BARE[1], PRINTED[2])
    assert respelt(mixed, RO) == PRINTED


def test_only_the_letters_that_a_text_lacks() -> None:
    """A text that has ă and î but neither ș nor ț gets those two only."""
    lacking = tuple(text.translate(str.maketrans("șțȘȚ", "stST")) for text in PRINTED)
    assert respelt(lacking, RO) == PRINTED


@given(st.lists(st.text(st.characters(codec="utf-8")) | st.sampled_from(BARE), max_size=4))
def test_offsets_hold(texts: list[str]) -> None:
    """No paragraph changes its length, and nothing but marks is put in."""
    found = respelt(texts, RO)
    assert [len(text) for text in found] == [len(text) for text in texts]
    assert [unmarked(text, "ro") for text in found] == [unmarked(text, "ro") for text in texts]


def test_bare_text_is_understood_like_the_printed_one() -> None:
    """Names, quotations, figures and sources are those of the same text with marks, at the same places."""
    bare, printed = of(BARE), of(PRINTED)
    assert [item.spans for item in bare.entities] == [item.spans for item in printed.entities]
    assert [item.speaker for item in bare.quotes] == [item.speaker for item in printed.quotes]
    assert [item.value for item in bare.figures] == [item.value for item in printed.figures]
    assert bare.sources == printed.sources
    assert bare.keywords == printed.keywords
    assert bare.summary == printed.summary


def test_what_quotes_the_text_is_shown_as_it_was_written() -> None:
    """Text, title, roles and what figures count have no mark that the article has not; a known place
    keeps the name that joins it with other articles."""
    found = of(BARE)
    shown = [
        found.text,
        found.title,
        *(item.role or "" for item in found.entities),
        *(item.counted for item in found.figures),
        *(item.cue or "" for item in found.quotes),
    ]
    assert found.text == "\n\n".join(BARE)
    assert [text for text in shown if text != unmarked(text, "ro")] == []
    assert "Iași" in {item.name for item in found.entities}


def test_a_word_that_the_text_also_has_with_its_marks_keeps_them() -> None:
    """A paragraph typed without marks takes none from a title that its lead has with them."""
    found = of((PRINTED[0], "Cine a scris la „scoala”: " + BARE[0]))
    assert set(found.title.split()) <= set(PRINTED[0].replace(".", "").split())


def test_language_without_marks_to_restore() -> None:
    """A language whose file names no marks leaves every text alone."""
    english = languages.load("en")
    assert not english.letters.marks
    assert respelt(BARE, english) == BARE
    assert msgspec.structs.asdict(english.letters)["inside"] == ""


@pytest.mark.parametrize(
    ("older", "today"),
    [
        ("Cînd sînt la Rîșcani, pîinea e bună.", "Când sunt la Râșcani, pâinea e bună."),
        (
            "Ea reîncepe proiectul neîncheiat, spune Navalnîi.",
            "Ea reîncepe proiectul neîncheiat, spune Navalnîi.",
        ),
        ("A venit în august și coborî treptele.", "A venit în august și coborî treptele."),
        ("Deputatul Ion Calmîc a fost la Rîșcani.", "Deputatul Ion Calmîc a fost la Râșcani."),
    ],
)
def test_words_spelt_as_before_the_reform(older: str, today: str) -> None:
    """What the dictionary knows in today's letters is read so; prefixes, names and ends of words stay."""
    assert respelt([older], RO) == (today,)


def test_older_spelling_is_understood_and_shown_as_it_was_written() -> None:
    """Dates and verbs are found in it, and what quotes the text has its letters."""
    found = of(("Sîmbătă, primarul Ion Popa a spus că trei cîini sînt în pădure, iar mîine vor fi prinși.",))
    assert [item.value.text for item in found.dates] == ["2024-04-27", "2024-05-04"]
    assert [item.counted for item in found.figures] == ["cîini"]
    assert "cîini sînt" in found.text
