"""Numbers in words and digits: “3,5”, “9 mii 300”, “o sută douăzeci”, “zweiundzwanzig”.

A number is read left to right: small values add up to a part below a thousand, a scale (thousand,
million) multiplies the part before it. What is vague in itself (“mii de”, “hundreds of”) has no
value.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.languages import Language, NumberWords
from generator.text.patterns import alternatives
from generator.text.tokens import Token, keys

_WHOLES = frozenset((*range(3, 11), 12, 20, 100, 1000))  # of which people say a part
_SPACE = re.compile(r"\s")
_TWICE = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*\1\d\d")
_PLAIN = re.compile(r"\d+")
_WRITTEN = re.compile(r"\d*(?:[.,'’]\d+)+")  # any word may be asked for, “1⁄4sc.ipt” too


class Number(NamedTuple):
    """Tokens ``start`` to ``end`` (excluded) and what they come to."""

    start: int
    end: int
    value: float | int | None  # None: vague
    digits: bool  # written with digits, at least in part
    scaled: bool  # ends in thousand, million …


class _Words(NamedTuple):
    values: dict[str, int]
    scales: dict[str, int]
    articles: frozenset[str]
    joiners: frozenset[str]
    linkers: frozenset[str]
    halves: frozenset[str]
    bare: frozenset[str]
    vague: frozenset[str]
    some: frozenset[str]
    ratios: tuple[tuple[str, ...], ...]
    fractions: dict[str, int]
    shares: frozenset[str]
    glued: re.Pattern[str] | None
    data: NumberWords


@functools.cache
def _words(language: Language) -> _Words:
    data = language.numbers
    values = {keys(word)[0]: value for word, value in data.values.items()}
    scales = {keys(word)[0]: value for word, value in data.scales.items()}
    return _Words(
        values=values,
        scales=scales,
        articles=_folded(data.articles),
        joiners=_folded((*data.joiners, data.glue) if data.glue else data.joiners),
        linkers=_folded(data.linkers),
        halves=_folded(data.halves),
        bare=_folded(data.bare),
        vague=_folded(data.vague),
        some=_folded(data.some),
        ratios=tuple(keys(phrase) for phrase in data.ratios),
        fractions={keys(word)[0]: below for word, below in data.fractions.items()},
        shares=_folded(data.shares),
        glued=re.compile(alternatives({*values, *scales, *keys(data.glue)})) if data.glued else None,
        data=data,
    )


def _folded(words: Sequence[str]) -> frozenset[str]:
    return frozenset(key for word in words for key in keys(word))


@functools.lru_cache(maxsize=20_000)
def _pieces(word: str, language: Language) -> tuple[str, ...]:
    """The number words that ``word`` is glued of (“zweiundzwanzig”), or itself."""
    words = _words(language)
    if words.glued is None or word in words.values or word in words.scales:
        return (word,)
    found = words.glued.findall(word)
    return tuple(found) if len(found) > 1 and sum(map(len, found)) == len(word) else (word,)


@functools.lru_cache(maxsize=50_000)
def begins_number(key: str, language: Language) -> bool:
    """Whether a number can begin with this folded token."""
    words = _words(language)
    return (
        key[0].isdecimal()
        or any(key in table for table in (words.values, words.scales, words.articles))
        or any(key in table for table in (words.halves, words.vague, words.some, words.shares))
        or len(_pieces(key, language)) > 1
    )


def read_number(tokens: Sequence[Token], at: int, language: Language) -> Number | None:
    """The longest number that begins at token ``at``."""
    words = _words(language)
    if tokens[at].key in words.some:
        scaled = _scales(tokens, at + 1, words)
        return Number(at, scaled, None, False, True) if scaled > at + 1 else None
    if tokens[at].key in words.vague:
        return Number(at, _scales(tokens, at, words), None, False, True)
    return (
        _half(tokens, at, words)
        or _ratio(tokens, at, words)
        or _fraction(tokens, at, words)
        or _Reading(tokens, at, language).read()
    )


def _scales(tokens: Sequence[Token], at: int, words: _Words) -> int:
    """Past “zeci de mii”, “hundreds of thousands” at token ``at``."""
    end = at
    while at < len(tokens):
        if tokens[at].key in words.vague or tokens[at].key in words.scales:
            at = end = at + 1
        elif at == end and at > 0 and tokens[at].key in words.linkers:
            at += 1
        else:
            break
    return end


def _half(tokens: Sequence[Token], at: int, words: _Words) -> Number | None:
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


def _ratio(tokens: Sequence[Token], at: int, words: _Words) -> Number | None:
    """“șapte din zece moldoveni”, “one in five children”: part and whole are small, and what they
    are of follows."""
    part = _small(tokens[at].key, words)
    for phrase in words.ratios:
        whole = at + 1 + len(phrase)
        if part and whole + 1 < len(tokens) and tuple(t.key for t in tokens[at + 1 : whole]) == phrase:
            below = _small(tokens[whole].key, words)
            if part < below and below in _WHOLES and tokens[whole + 1].key.isalpha():
                return Number(at, whole + 1, round(part / below, 6), True, True)
    return None


def _small(key: str, words: _Words) -> int:
    return int(key) if key.isdecimal() and len(key) < 4 else words.values.get(key, 0)


def _fraction(tokens: Sequence[Token], at: int, words: _Words) -> Number | None:
    """“două treimi”, “a quarter”, “three-fifths”, “1/3”, “jumătate”: a value below one."""
    digits = tokens[at : at + 3]
    if len(digits) == 3 and digits[1].key == "/" and digits[0].end + 1 == digits[2].start:
        above, below = (
            int(key) if key.isdecimal() and len(key) < 3 else 0 for key in (digits[0].key, digits[2].key)
        )
        return Number(at, at + 3, round(above / below, 6), False, False) if 0 < above < below else None
    if tokens[at].key in words.shares:
        return Number(at, at + 1, 1 / words.fractions.get(tokens[at].key, 2), False, False)
    key = tokens[at].key
    above = 1 if key in words.articles else words.values.get(key, int(key) if key in "123456789" else 0)
    end = at + 1
    if end < len(tokens) and tokens[end].key == "-":
        end += 1
    below = words.fractions.get(tokens[end].key, 0) if above and end < len(tokens) else 0
    if not above < below:
        return None
    return _fraction_of_scale(tokens, at, end + 1, above, below, words) or Number(
        at, end + 1, round(above / below, 6), False, False
    )


def _fraction_of_scale(
    tokens: Sequence[Token], start: int, at: int, above: int, below: int, words: _Words
) -> Number | None:
    """“un sfert de milion”, “a quarter of a million”."""
    for skipped in (words.linkers, words.articles):
        at += at < len(tokens) and tokens[at].key in skipped
    scale = words.scales.get(tokens[at].key, 0) if at < len(tokens) else 0
    return Number(start, at + 1, scale * above // below, False, True) if scale >= 1_000 else None


class _Reading:
    """One number being read. `end` is past the last token that surely belongs to it."""

    def __init__(self, tokens: Sequence[Token], at: int, language: Language) -> None:
        self.tokens, self.start, self.end, self.language = tokens, at, at, language
        self.words = _words(language)
        self.total: float | int = 0
        self.part: float | int | None = None
        self.scale = 0  # the last scale of a thousand or more
        self.digits = False

    def read(self) -> Number | None:
        at = self.start
        while at < len(self.tokens) and self._take(at):
            at = self.end
            if at < len(self.tokens) and self._links(at):
                at += 1
        if self.end == self.start:
            return None
        value = self.total + (self.part or 0)
        scaled = bool(self.scale) and self.part is None
        whole = int(value) if float(value).is_integer() else round(value, 6)
        return Number(self.start, self.end, whole, self.digits, scaled)

    def _links(self, at: int) -> bool:
        """Whether a word between two parts of a number stands here and the number goes on."""
        key, words = self.tokens[at].key, self.words
        following = self.tokens[at + 1].key if at + 1 < len(self.tokens) else ""
        if key in words.linkers:
            return self.part is not None and words.scales.get(following, 0) >= 1_000
        if key in words.joiners and following in words.halves and self.scale:
            return True
        beyond = words.scales.get(self.tokens[at + 2].key, 0) if at + 2 < len(self.tokens) else 0
        if self.scale and beyond >= self.scale:
            return False  # “between two thousand and three thousand”
        return (key in words.joiners or key == "-") and following in words.values

    def _take(self, at: int) -> bool:
        key = self.tokens[at].key
        following = self.tokens[at + 1].key if at + 1 < len(self.tokens) else ""
        if key[0].isdecimal():
            taken = self._take_digits(key)
        elif key in self.words.halves and self.scale and self.part is None and at > self.end:
            self.total += self.scale // 2
            taken = True
        elif key in self.words.articles and following in self.words.scales:
            taken = self.part is None and self.words.scales[following] < (self.scale or 1e18)
            self.part = 1 if taken else self.part
        elif self.digits and self.words.scales.get(key) == 100 and self._scales_on(at + 1):
            taken = self.part is not None and self.part < 10
            self.part = self.part * 100 if taken and self.part else self.part
        else:
            taken = self._take_words(key)
        if taken:
            self.end = at + 1
        return taken

    def _scales_on(self, at: int) -> bool:
        """Whether a thousand or more follows, with a link or without: 5 hundred “de mii”."""
        ahead = [token.key for token in self.tokens[at : at + 2]]
        if ahead[:1] and ahead[0] in self.words.linkers:
            ahead = ahead[1:]
        return bool(ahead) and self.words.scales.get(ahead[0], 0) >= 1_000

    def _take_digits(self, key: str) -> bool:
        value = read_digits(key, self.words.data)
        if value is None or self.part is not None or (self.scale and value >= self.scale):
            return False
        if self.scale and self.end > self.start and not isinstance(value, int):
            return False
        self.part, self.digits = value, True
        return True

    def _take_words(self, key: str) -> bool:
        before = (self.total, self.part, self.scale)
        pieces = _pieces(key, self.language)
        for piece in pieces:
            glue = len(pieces) > 1 and piece in self.words.joiners and self.part is not None
            if not glue and not self._take_word(piece):
                self.total, self.part, self.scale = before
                return False
        return True

    def _take_word(self, key: str) -> bool:
        words = self.words
        if key in words.values:
            value = words.values[key]
            if words.data.vigesimal and self.part == 4 and value == 20:
                self.part = 80
            elif self.part is None and (not self.scale or value < self.scale):
                self.part = value
            elif self.part is not None and not self.digits and _adds(self.part, value):
                self.part += value
            else:
                return False
            return True
        scale = words.scales.get(key)
        if scale is None or (self.part is None and (self.scale or key not in words.bare)):
            return False
        if scale == 100:
            if (self.part or 1) >= 100 or self.digits:
                return False
            self.part = (self.part or 1) * 100
            return True
        if self.scale and scale >= self.scale:
            return False
        self.total += (1 if self.part is None else self.part) * scale
        self.part, self.scale = None, scale
        return True


def _adds(part: float | int, value: int) -> bool:
    """Whether a language says ``value`` after ``part``: “vingt-deux”, “soixante-dix”,
    “zweiundzwanzig”; never “doi trei”."""
    if part % 100 == 0:
        return value < 100
    if part % 10 == 0 and part % 100 >= 20:
        return value < (20 if part % 100 in (60, 80) else 10)
    return part % 100 < 10 and value % 10 == 0 and 20 <= value < 100  # the unit first


@functools.lru_cache(maxsize=20_000)
def _cached_digits(text: str, decimal: str, thousands: tuple[str, ...]) -> float | int | None:
    text = _SPACE.sub("", text)
    if _PLAIN.fullmatch(text):
        return int(text) if len(text) <= 15 else None
    signs = {sign for sign in text if not sign.isdecimal()}
    if len(signs) > 2 or not _WRITTEN.fullmatch(text):
        return None
    if len(signs) == 2:  # the last sign parts the decimals, whatever the language
        last = max(signs, key=text.rfind)
        whole, _, part = text.rpartition(last)
        grouped = _ungrouped(whole, (signs - {last}).pop())
        return float(f"{grouped}.{part}") if grouped else None
    sign = signs.pop()
    if _TWICE.fullmatch(text):  # “68.118.00”: the last two digits can only be decimals
        whole, part = text[:-3], text[-2:]
        grouped = _ungrouped(whole, sign)
        return float(f"{grouped}.{part}") if grouped else None
    if text.count(sign) == 1 and (sign == decimal or not _ungrouped(text, sign)):
        return float(text.replace(sign, "."))
    grouped = _ungrouped(text, sign) if sign in thousands or text.count(sign) > 1 else None
    return int(grouped) if grouped else None


def read_digits(text: str, data: NumberWords) -> float | int | None:
    """The value of digits with separators as the language writes them; None if they are no number
    (“3.4.2”, “2025-11-14”)."""
    if set(text) & set("/-"):
        return None
    return _cached_digits(text, data.decimal, data.thousands)


def _ungrouped(text: str, sign: str) -> str | None:
    """“1.200.000” without its separators, if they part groups of three digits."""
    first, *groups = text.split(sign)
    if not 1 <= len(first) <= 3 or first[0] == "0" or any(len(group) != 3 for group in groups):
        return None
    return first + "".join(groups)
