"""Parts of a whole: “două treimi”, “half a million”, “șapte din zece”."""

from __future__ import annotations

from collections.abc import Sequence

from generator.text.number_words import Lexicon, Number
from generator.text.tokens import Token

_INSIDE = 2  # words of the one that a ratio has inside
_WHOLES = frozenset((*range(2, 11), 12, 20, 100, 1000))  # of which people say a part


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
    """“șapte din zece moldoveni”, “one in five children”: part and whole are small, and what they are
    of follows; or it stands between them, “un vol sur deux”, no “étude sur deux ans”."""
    part = 1 if tokens[at].key in words.ones else _small(tokens[at].key, words)
    reach = 2 + (_INSIDE if words.plurals else 0) if part else 0
    for link in range(at + 1, min(len(tokens) - 1, at + reach)):
        for phrase in words.ratios:
            whole = link + len(phrase)
            if whole >= len(tokens) or tuple(token.key for token in tokens[link:whole]) != phrase:
                continue
            below, behind = _small(tokens[whole].key, words), tokens[whole + 1 : whole + 2]
            digits = tokens[at].is_number or tokens[whole].is_number
            if not part < below or below not in _WHOLES:
                continue
            if link == at + 1 and behind and behind[0].key.isalpha():
                return Number(at, whole + 1, round(part / below, 6), digits, False, "ratio")
            named = tokens[whole].capital or any(_goes_on(token, words) for token in behind)
            if link > at + 1 and not named:
                return Number(at, whole + 1, round(part / below, 6), digits, False, "each", (at + 1, link))
        if not tokens[link].key.isalpha():
            break
    return None


def _goes_on(token: Token, words: Lexicon) -> bool:
    """Whether the whole is the number of something else: “sur deux ans”, “din zece mii”."""
    known = token.key in words.linkers or token.key in words.scales or token.key in "-/"
    return known or (
        token.key.isalpha() and token.key not in words.stops and token.key.endswith(words.plurals)
    )


def every(tokens: Sequence[Token], at: int, words: Lexicon) -> Number | None:
    """“jeder vierte Haushalt”, “fiecare al treilea elev”."""
    if tokens[at].key not in words.every:
        return None
    for size in (2, 1):
        below = words.ordinals.get(tuple(token.key for token in tokens[at + 1 : at + 1 + size]), 0)
        if below in _WHOLES:
            return Number(at, at + 1 + size, round(1 / below, 6), False, False, "each")
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
