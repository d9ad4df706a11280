"""Parts of a whole: “două treimi”, “half a million”, “șapte din zece”."""

from __future__ import annotations

from collections.abc import Sequence

from generator.text.number_words import Lexicon, Number
from generator.text.tokens import Token

_WHOLES = frozenset((*range(3, 11), 12, 20, 100, 1000))  # of which people say a part


def half(tokens: Sequence[Token], at: int, words: Lexicon) -> Number | None:
    """“jumătate de milion”, “half a million”."""
    start = at
    if tokens[at].key in words.articles and at + 1 < len(tokens):
        at += 1
    if tokens[at].key not in words.halves:
        return None
    at += 1
    if at < len(tokens) and tokens[at].key in words.linkers | words.articles:
        at += 1
    scale = words.scales.get(tokens[at].key, 0) if at < len(tokens) else 0
    return Number(start, at + 1, scale // 2, False, True) if scale >= 1_000 else None


def ratio(tokens: Sequence[Token], at: int, words: Lexicon) -> Number | None:
    """“șapte din zece moldoveni”, “one in five children”: part and whole are small, and what they
    are of follows."""
    part = _small(tokens[at].key, words)
    for phrase in words.ratios:
        whole = at + 1 + len(phrase)
        if part and whole + 1 < len(tokens) and tuple(t.key for t in tokens[at + 1 : whole]) == phrase:
            below = _small(tokens[whole].key, words)
            if part < below and below in _WHOLES and tokens[whole + 1].key.isalpha():
                digits = tokens[at].is_number or tokens[whole].is_number
                return Number(at, whole + 1, round(part / below, 6), digits, False, "ratio")
    return None


def _small(key: str, words: Lexicon) -> int:
    return int(key) if key.isdecimal() and len(key) < 4 else words.values.get(key, 0)


def fraction(tokens: Sequence[Token], at: int, words: Lexicon) -> Number | None:
    """“două treimi”, “a quarter”, “three-fifths”, “1/3”, “jumătate”: a value below one."""
    digits = tokens[at : at + 3]
    if len(digits) == 3 and digits[1].key == "/" and digits[0].end + 1 == digits[2].start:
        above, below = (
            int(key) if key.isdecimal() and len(key) < 3 else 0 for key in (digits[0].key, digits[2].key)
        )
        return _part(at, at + 3, above, below) if 0 < above < below else None
    if tokens[at].key in words.shares:
        return _part(at, at + 1, 1, words.fractions.get(tokens[at].key, 2))
    key = tokens[at].key
    above = 1 if key in words.articles else _small(key, words)
    end = at + 1
    if end < len(tokens) and tokens[end].key == "-":
        end += 1
    below = words.fractions.get(tokens[end].key, 0) if above and end < len(tokens) else 0
    if not above < below:
        return None
    return _fraction_of_scale(tokens, at, end + 1, above, below, words) or _part(at, end + 1, above, below)


def _part(start: int, end: int, above: int, below: int) -> Number:
    return Number(start, end, round(above / below, 6), False, False, "part")


def _fraction_of_scale(
    tokens: Sequence[Token], start: int, at: int, above: int, below: int, words: Lexicon
) -> Number | None:
    """“un sfert de milion”, “a quarter of a million”."""
    for skipped in (words.linkers, words.articles):
        at += at < len(tokens) and tokens[at].key in skipped
    scale = words.scales.get(tokens[at].key, 0) if at < len(tokens) else 0
    return Number(start, at + 1, scale * above // below, False, True) if scale >= 1_000 else None
