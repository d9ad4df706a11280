"""A number at a title's end keeps what it counts and what that is of."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from generator.analysis.document import Document, Token
from generator.languages import Language

_NEAR = 24  # characters within which a number, or the word behind it, ends
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")  # “în 2012 [de o firmă]”: the year is whole


def parts_number(document: Document, end: int) -> bool:
    """Whether the text goes on, right behind a number that ends at ``end``, with what is counted or of what
    it is a part: “minutul trei | al prelungirilor”, “3,9 milioane | de lei”, “doi | dintre martori”."""
    behind = document.text[end : end + _NEAR]
    before = document.text[max(0, end - _NEAR) : end].split()
    if not before or not behind.startswith(" "):
        return False
    of, numerals = _words(document.language)
    opening = re.split(r"['’]", behind.split(maxsplit=1)[0].lower())[0] if behind.strip() else ""
    last = before[-1].lower()
    figure = _FIGURE.fullmatch(last) and not _YEAR.fullmatch(last)
    return opening in of and (bool(figure) or last in numerals)


def is_number(language: Language, word: str) -> bool:
    return word[:1].isdigit() or word.lower() in _words(language)[1]


def splits_times(document: Document, kept: Sequence[Token], dropped: Sequence[Token]) -> bool:
    """Whether a cut parts a number from what only looks like “or”, “de două | ori”, or from
    the other of a score, “2 | à 1”."""
    before, language = kept[-1].text.lower(), document.language
    counted = before[0].isdigit() or before in language.numbers.values
    paired = counted and any(token.text[0].isdigit() for token in dropped[1:2])
    return paired or (counted and bool(dropped) and dropped[0].text.lower() in language.title.coordinators)


@functools.cache
def _words(language: Language) -> tuple[frozenset[str], frozenset[str]]:
    """What opens what a number is of, and the words that are numbers."""
    numbers = language.numbers
    of = {*language.title.genitives, *numbers.linkers, *language.figures.partitives}
    numerals = {*numbers.values, *numbers.scales, *numbers.vague} - {*numbers.articles}
    return frozenset(of), frozenset(word.lower() for word in numerals)
