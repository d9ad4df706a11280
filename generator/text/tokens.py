"""A text as words, numbers and signs, each with its folded form, for the grammars of dates and
figures."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from typing import NamedTuple

from generator.text.normalise import fold

_TOKEN = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}(?![\d-])"  # 2025-11-14, 2025-3-4
    r"|\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})(?![\d/]|[.,-]\d)"  # 14.11.2025, 14/11/25
    r"|(?<!\d)\d{1,3}(?:[ \u00a0\u2009\u202f'’]\d{3})+(?!\d)"  # 1 200 000, 1'200'000
    r"|\d+(?:[.,]\d+)*"  # 1.200,50
    r"|[^\W\d_]+"
    r"|\n|[^\w\s]|_"
)


class Token(NamedTuple):
    start: int
    end: int
    key: str  # folded: lower case, no diacritics
    capital: bool  # begins with one
    capitals: bool  # is all capitals, and more than one

    @property
    def is_number(self) -> bool:
        return self.key[0].isdecimal()


@functools.lru_cache(maxsize=50_000)
def _key(word: str) -> tuple[str, bool, bool]:
    return fold(word) or word, word[0].isupper(), len(word) > 1 and word.isupper()


@functools.lru_cache(maxsize=2)  # dates and figures read the same text one after the other
def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of ``text`` in order; a line break is one, so that no phrase crosses it."""
    return tuple(Token(match.start(), match.end(), *_key(match[0])) for match in _TOKEN.finditer(text))


def keys(phrase: str) -> tuple[str, ...]:
    """The folded tokens of a phrase of the language data."""
    return tuple(token.key for token in tokens(phrase))


def all_keys(phrases: Iterable[str]) -> frozenset[str]:
    """The keys of all their words."""
    return frozenset(key for phrase in phrases for key in keys(phrase))


@functools.cache
def first_keys(phrases: tuple[str, ...]) -> frozenset[str]:
    """The folded first token of each phrase of the language data."""
    return frozenset(key for phrase in phrases for key in keys(phrase)[:1])
