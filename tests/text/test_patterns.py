"""Patterns of words."""

from __future__ import annotations

import re

from generator.text.patterns import alternatives


def test_the_longest_word_comes_first() -> None:
    """A word does not hide a longer one that begins with it, and signs stand for themselves."""
    assert re.findall(alternatives({"Foto", "Foto via", "a.b"}), "Foto via Foto a.b acb") == [
        "Foto via",
        "Foto",
        "a.b",
    ]


def test_no_words_match_nothing() -> None:
    """A language without such words finds none, not the empty string everywhere."""
    assert re.search(alternatives(()), "ceva") is None
