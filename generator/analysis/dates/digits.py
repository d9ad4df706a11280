"""Small readings of tokens that fill slots: decades, centuries, Roman numerals, abbreviations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.analysis.dates.rules import Value
from generator.text.tokens import Token, keys

Fillings = Iterator[tuple[int, Value]]

_BESIDE = 2  # tokens around a word in capitals that show whether all is
PIVOT = 70  # “03/18/69” is in this century


def abbreviated(tokens: Sequence[Token], end: int) -> bool:
    """Whether the full stop at ``end`` is the abbreviation's, as the sentence goes on."""
    if end + 1 >= len(tokens) or tokens[end].key != "." or tokens[end - 1].end != tokens[end].start:
        return False
    following = tokens[end + 1]
    return following.is_number or (following.key.isalpha() and not following.capital)


def last(words: Sequence[str]) -> frozenset[str]:
    """The last word of each phrase, without the full stop of an abbreviation."""
    return frozenset(key for word in words for key in keys(word.rstrip("."))[-1:])


def adjoin(tokens: Sequence[Token]) -> bool:
    return all(first.end == second.start for first, second in pairwise(tokens))


def hangs(tokens: Sequence[Token]) -> bool:
    """Whether a hyphen ties the last of three tokens to a word."""
    return tokens[1].key == "-" and tokens[0].key.isalpha() and adjoin(tokens)


def century(year: int) -> int:
    return year + (2000 if year < PIVOT else 1900)


def stands_for_a_name(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether the word in capitals stands among others that are not, and at no number: “reprezentanții
    MAI” are those of a ministry, not of May."""
    if not tokens[at].capitals:
        return False
    beside = (*tokens[max(0, at - _BESIDE) : at], *tokens[end : end + _BESIDE])
    return not any(token.is_number or token.capitals for token in beside)


def two_digits(tokens: Sequence[Token], at: int) -> Fillings:
    key = tokens[at].key
    if key.isdecimal() and len(key) == 2:
        yield at + 1, int(key)


def decade(tokens: Sequence[Token], at: int, digits: int, century: int) -> Fillings:
    key = tokens[at].key
    if key.isdecimal() and len(key) == digits and key[-1] == "0":
        yield at + 1, int(key) + century


def roman(text: str) -> int:
    digits = [{"i": 1, "v": 5, "x": 10}[char] for char in text]
    return sum(
        -value if index + 1 < len(digits) and digits[index + 1] > value else value
        for index, value in enumerate(digits)
    )
