"""Numbers in words and digits, as each language writes and says them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.languages import codes, load
from generator.text.numbers import read_number
from generator.text.tokens import tokens

READ = [
    ("nl", "45 miljoen euro", 45_000_000, "45 miljoen"),
    ("pl", "12,5 tys. osób", 12_500, "12,5 tys"),
    ("ru", "20 тысяч человек", 20_000, "20 тысяч"),
    ("hu", "45 milliárd forint", 45_000_000_000, "45 milliárd"),
    ("pt", "3 milhões de euros", 3_000_000, "3 milhões"),
    ("ro", "o mie de geniști", 1_000, "o mie"),
    ("ro", "cinci mii de muncitori", 5_000, "cinci mii"),
    ("ro", "9 mii 300 de lei", 9_300, "9 mii 300"),
    ("ro", "3,5 mld. lei", 3_500_000_000, "3,5 mld"),
    ("ro", "jumătate de milion de lei", 500_000, "jumătate de milion"),
    ("ro", "un milion 600 de mii de tone", 1_600_000, "un milion 600 de mii"),
    ("ro", "două milioane și jumătate", 2_500_000, "două milioane și jumătate"),
    ("ro", "o sută douăzeci și trei", 123, "o sută douăzeci și trei"),
    ("ro", "1.200,50 lei", 1_200.5, "1.200,50"),
    ("ro", "1 200 000 lei", 1_200_000, "1 200 000"),
    ("ro", "3.5 grade", 3.5, "3.5"),
    ("ro", "trei și patru", 3, "trei"),
    ("ro", "sute de mii de oameni", None, "sute de mii"),
    ("ro", "câteva mii de oameni", None, "câteva mii"),
    ("en", "half a million people", 500_000, "half a million"),
    ("en", "two hundred and five", 205, "two hundred and five"),
    ("en", "1,200.5 tons", 1_200.5, "1,200.5"),
    ("en", "hundreds of thousands of people", None, "hundreds of thousands"),
    ("en", "twenty-two", 22, "twenty-two"),
    ("de", "zweiundzwanzig Menschen", 22, "zweiundzwanzig"),
    ("de", "dreitausendfünfhundert", 3_500, "dreitausendfünfhundert"),
    ("de", "eine halbe Million Euro", 500_000, "eine halbe Million"),
    ("fr", "quatre-vingt-dix-sept", 97, "quatre-vingt-dix-sept"),
    ("fr", "soixante et onze", 71, "soixante et onze"),
    ("fr", "trois mille deux cents", 3_200, "trois mille deux cents"),
    ("fr", "vingt-et-une maisons", 21, "vingt-et-une"),
    ("fr", "trente et un bateaux", 31, "trente et un"),
    ("it", "duemila", 2_000, "duemila"),
    ("it", "ventuno", 21, "ventuno"),
    ("it", "centinaia di migliaia di euro", None, "centinaia di migliaia"),
    ("es", "dos mil quinientos", 2_500, "dos mil quinientos"),
    ("es", "medio millón", 500_000, "medio millón"),
    ("es", "mil millones de euros", 1_000_000_000, "mil millones"),
    ("es", "dos mil millones", 2_000_000_000, "dos mil millones"),
    ("es", "3.000 millones", 3_000_000_000, "3.000 millones"),
]


@pytest.mark.parametrize(("code", "text", "value", "words"), READ)
def test_a_number_is_read_to_its_end(code: str, text: str, value: float | None, words: str) -> None:
    """The value and the words that it takes from the beginning of the text."""
    found = tokens(text)
    number = read_number(found, 0, load(code))
    assert number is not None
    assert (number.value, text[: found[number.end - 1].end]) == (value, words)


@pytest.mark.parametrize("text", ["un om", "3.4.2", "2025-11-14", "oameni", "½", "\U00010a40"])
def test_what_is_no_number_is_none(text: str) -> None:
    """An article, a version, a date and a word are none."""
    assert read_number(tokens(text), 0, load("ro")) is None


def test_what_may_be_two_numbers_is_none_where_the_language_is_not_known() -> None:
    """14.000 is fourteen in one language and fourteen thousand in another; 1.200.000 is one in all."""
    values = []
    for text in ("14.000", "14,000", "1.200.000", "2,5", "12"):
        number = read_number(tokens(text), 0, load("und"))
        values.append(number and number.value)
    assert values == [None, None, 1_200_000, 2.5, 12]


@given(st.integers(0, 10**12), st.sampled_from(codes()))
def test_digits_survive_the_separators_of_any_language(value: int, code: str) -> None:
    """A number written with the language's thousands separator reads as itself."""
    separator = load(code).numbers.thousands[0]
    number = read_number(tokens(f"{value:,}".replace(",", separator)), 0, load(code))
    assert number is not None
    assert number.value == value
