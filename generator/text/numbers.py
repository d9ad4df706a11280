"""Numbers in words and digits: “3,5”, “9 mii 300”, “o sută douăzeci”, “zweiundzwanzig”.

A number is read left to right: small values add up to a part below a thousand, a scale (thousand,
million) multiplies the part before it. What is vague in itself (“mii de”, “hundreds of”) has no
value.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from itertools import pairwise

from generator.languages import Language, NumberWords
from generator.text.fractions import every, fraction, half, ratio
from generator.text.number_words import Lexicon, Number, lexicon, pieces
from generator.text.tokens import Token

_SPACE = re.compile(r"[\s'’]")
_TWICE = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*\1\d\d")
_ROUND = re.compile(r"[1-9]\d{0,2}[.,]000")
_SCALES = 6  # tokens that “zeci de mii de milioane” takes; nobody writes more
_PLAIN = re.compile(r"\d+")
_WRITTEN = re.compile(r"\d*(?:[.,'’]\d+)+")  # any word may be asked for, “1⁄4sc.ipt” too


def read_number(tokens: Sequence[Token], at: int, language: Language) -> Number | None:
    """The longest number that begins at token ``at``."""
    words = lexicon(language)
    if tokens[at].key in words.some:
        scaled = _scales(tokens, at + 1, words)
        return Number(at, scaled, None, False, True) if scaled > at + 1 else None
    if tokens[at].key in words.vague:
        return Number(at, _scales(tokens, at, words), None, False, True)
    return (
        half(tokens, at, words)
        or ratio(tokens, at, words)
        or every(tokens, at, words)
        or fraction(tokens, at, words)
        or _Reading(tokens, at, language).read()
    )


def _scales(tokens: Sequence[Token], at: int, words: Lexicon) -> int:
    """Past “zeci de mii”, “hundreds of thousands” at token ``at``."""
    end, last = at, min(at + _SCALES, len(tokens))
    while at < last:
        if tokens[at].key in words.vague or tokens[at].key in words.scales:
            at = end = at + 1
        elif at == end and at > 0 and tokens[at].key in words.linkers:
            at += 1
        else:
            break
    return end


class _Reading:
    """One number being read. `end` is past the last token that surely belongs to it."""

    def __init__(self, tokens: Sequence[Token], at: int, language: Language) -> None:
        self.tokens, self.start, self.end, self.language = tokens, at, at, language
        self.words = lexicon(language)
        self.total: float | int = 0
        self.part: float | int | None = None
        self.scale = 0  # the last scale of a thousand or more
        self.digits = False

    def read(self) -> Number | None:
        at = self.start
        while at < len(self.tokens) and self._take(at):
            at = self.end
            at += self._links(at) if at < len(self.tokens) else 0
        if self.end == self.start:
            return None
        value = self.total + (self.part or 0)
        scaled = bool(self.scale) and self.part is None
        return Number(self.start, self.end, exact(value), self.digits, scaled)

    def _links(self, at: int) -> int:
        """How many words or signs between two parts of a number stand here, if the number goes on."""
        hyphened = [token.key for token in self.tokens[at : at + 4]]
        if hyphened[0::2] == ["-", "-"] and hyphened[1] in self.words.joiners:
            return 3 if hyphened[3:] and self._is_unit(hyphened[3]) else 0  # “vingt-et-une”
        return int(self._link(at))

    def _link(self, at: int) -> bool:
        key, words = self.tokens[at].key, self.words
        following = self.tokens[at + 1].key if at + 1 < len(self.tokens) else ""
        if key in words.linkers or (key == "-" and self._is_glued(at)):
            return self.part is not None and words.scales.get(following, 0) >= 1_000
        if key in words.joiners and following in words.halves and self.scale:
            return True
        beyond = words.scales.get(self.tokens[at + 2].key, 0) if at + 2 < len(self.tokens) else 0
        if self.scale and beyond >= self.scale:
            return False  # “between two thousand and three thousand”
        return (key in words.joiners or key == "-") and self._is_unit(following)

    def _is_glued(self, at: int) -> bool:
        """Whether a hyphen ties a number in digits to the word behind it: “$10.2-billion”."""
        beside = self.tokens[at - 1 : at + 2]
        return self.digits and all(one.end == other.start for one, other in pairwise(beside))

    def _is_unit(self, key: str) -> bool:
        """Whether the word is a value, or an article that says one after tens in words: “trente et un”."""
        tens = self.part is not None and self.part >= 20 and self.part % 10 == 0 and not self.digits
        return key in self.words.values or (tens and self.words.says_one and key in self.words.articles)

    def _take(self, at: int) -> bool:
        key = self.tokens[at].key
        following = self.tokens[at + 1].key if at + 1 < len(self.tokens) else ""
        if key[0].isdecimal():
            taken = self._take_digits(key)
        elif key in self.words.halves and self.scale and self.part is None and at > self.end:
            self.total += self.scale // 2
            taken = True
        elif self.part and at > self.end and key not in self.words.values and self._is_unit(key):
            self.part += 1
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
        self.part, self.digits = value, True
        return True

    def _take_words(self, key: str) -> bool:
        before = (self.total, self.part, self.scale)
        parts = pieces(key, self.language)
        for piece in parts:
            glue = len(parts) > 1 and piece in self.words.joiners and self.part is not None
            if not glue and not self._take_word(piece):
                self.total, self.part, self.scale = before
                return False
        return True

    def _take_word(self, key: str) -> bool:
        words = self.words
        if key in words.values:
            value = words.values[key]
            if words.data.vigesimal and value == 20 and (self.part or 0) % 100 == 4:
                self.part = (self.part or 0) + 76
            elif self.part is None and (not self.scale or value < self.scale):
                self.part = value
            elif self.part is not None and not self.digits and _adds(self.part, value):
                self.part += value
            else:
                return False
            return True
        scale = words.scales.get(key)
        if scale is not None and scale > self.scale == 1_000 and self.part is None and self.total < 1e6:
            self.total, self.scale = self.total * scale, scale  # “mil millones”
            return True
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


def exact(value: float | int) -> float | int:
    """What was multiplied as people write it: in binary, 4.1 times a milliard is no whole number."""
    if isinstance(value, int):
        return value
    rounded = float(f"{value:.12g}")
    return int(rounded) if rounded.is_integer() else rounded


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
    if decimal and _ROUND.fullmatch(text):
        return int(text.replace(sign, ""))  # “14,000 ha”: nobody writes three decimals that say nothing
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
