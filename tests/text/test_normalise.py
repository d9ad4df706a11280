"""One normal form, reached in one step."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.normalise import clean, cleaned, fold, own_letters

ANY = st.text(st.characters(exclude_categories=()))


@given(ANY)
def test_a_clean_text_stays_as_it_is(text: str) -> None:
    """Cleaning twice is cleaning once, and the result is NFC, encodable and free of controls."""
    once = clean(text)
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)
    once.encode()
    assert not [char for char in once if unicodedata.category(char) in ("Cc", "Cs") and char not in "\n\t"]


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("a\r\nb\rc\u2028d\x85e", ("a\nb\nc\nd\ne", (), ())),
        ("a\nb\x00\x07", ("a\nb\ufffd\ufffd", (2, 2), ())),
        ("\ud800\ufffe\U0001ffff", ("\ufffd\ufffd\ufffd", (1, 1, 1), ())),
        ("a\n\n\u202eb\u2069", ("a\n\nb", (), (3, 3))),
        ("\ufeffs\u0326i", ("și", (), ())),
    ],
)
def test_each_kind_of_change_is_counted_by_line(
    text: str, result: tuple[str, tuple[int, ...], tuple[int, ...]]
) -> None:
    """What became U+FFFD and what was left out is told with its lines."""
    assert cleaned(text) == result


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Ştefan şi ţara", "Ștefan și țara"),
        ("Preşedintele României a declarat", "Președintele României a declarat"),
        ("Beşiktaş şampiyon oldu, İstanbul'da yağmur var", "Beşiktaş şampiyon oldu, İstanbul'da yağmur var"),
        ("Pêşmerge şerê xwe dike û li Kurdistanê ye", "Pêşmerge şerê xwe dike û li Kurdistanê ye"),
        ("Țara şi ziariştii ştiu că Işıklar", "Țara și ziariștii știu că Işıklar"),
        ("plain", "plain"),
    ],
)
def test_romanian_gets_its_commas_and_turkish_keeps_its_cedillas(text: str, own: str) -> None:
    """The letters of a language's own alphabet, by the evidence of the text."""
    assert own_letters(text) == own


def test_folding_twice_is_folding_once() -> None:
    """Any letter, also one that is a capital only when taken apart (“𝐓”): folded names are looked up."""
    letters = [char for char in map(chr, range(0x20000)) if fold(char) != char]
    assert len(letters) > 9_000
    assert [char for char in letters if fold(fold(char)) != fold(char)] == []
