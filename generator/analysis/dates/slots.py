"""What fills the slots of a rule: words of the language's tables, numbers, years, days."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from generator.analysis.dates.rules import Element, Value, tables
from generator.languages import Language
from generator.text.numbers import begins_number, read_number
from generator.text.tokens import Token, keys

Fillings = Iterator[tuple[int, Value]]

_NUMERIC = re.compile(r"(\d+)[./-](\d+)[./-](\d+)")
_ROMAN = re.compile(r"[ivx]{1,5}")
_DAYS = frozenset({"day", "end_day", "lone_day"})
_WITH_NUMERALS = _DAYS | {"ordinal"}


class Slots:
    """The slots of one language. `fill` gives every way to fill one at a token: the token after
    it, and the value."""

    def __init__(self, language: Language) -> None:
        data = language.dates
        self.language = language
        self.tables = tables(data)
        self._month_first = data.month_first
        self._suffixes = _first(data.suffixes)
        self._not_years = _first(data.not_years)
        self._function_words = _first(sorted(language.stopwords))
        self._articles = _first(language.numbers.articles)
        self._bound = frozenset(keys(word) for word in data.bound)
        self._needs_capital = data.capitals
        self._in_full = frozenset(keys(row[0]) for row in (*data.months, *data.weekdays))
        self._special: dict[str, Callable[[Sequence[Token], int], Fillings]] = {
            "numeric": self._numeric,
            "year": self._year,
            "end_year": self._year,
            "yy": lambda tokens, at: _decade(tokens, at, 2, 1900),
            "decade": lambda tokens, at: _decade(tokens, at, 4, 0),
            "count": self._count,
            "lone_count": self._number,  # “in two days”, but not “in a day”
        }

    @property
    def names(self) -> frozenset[str]:
        return frozenset({*self.tables, *self._special, *_DAYS})

    def begins(self, element: Element, key: str) -> bool:
        """Whether the slot can begin with this word."""
        slot = element.slot
        if slot in self.tables and key in self.tables[slot]:
            return not element.only or key in element.only
        if slot == "ordinal":
            return key.isdecimal() or bool(_ROMAN.fullmatch(key))
        if slot in _DAYS or slot.endswith("count"):
            return begins_number(key, self.language)
        return slot in self._special and key[0].isdecimal()

    def may_go_on(self, element: Element, key: str, following: str) -> bool:
        """Whether a phrase of the slot's table may go on with the second word."""
        entries = self.tables.get(element.slot)
        if entries is None or element.slot in _WITH_NUMERALS or key not in entries:
            return True
        return any(len(entry.phrase) == 1 or entry.phrase[1] == following for entry in entries[key])

    def fill(self, element: Element, tokens: Sequence[Token], at: int) -> Fillings:
        slot = element.slot
        special = self._special.get(slot)
        if special:
            yield from special(tokens, at)
            return
        yield from self._entries(element, tokens, at)
        if slot in _DAYS:
            yield from self._days(tokens, at, in_words=slot != "lone_day")
        elif slot == "ordinal":
            yield from self._ordinals(tokens, at)

    def year(self, tokens: Sequence[Token], at: int) -> int | None:
        """A year of four digits, unless what follows is counted by it."""
        key = tokens[at].key
        if not (key.isdecimal() and len(key) == 4 and 1100 <= int(key) < 2200):
            return None
        after = tokens[at + 1].key if at + 1 < len(tokens) else ""
        beyond = tokens[at + 2].key if at + 2 < len(tokens) else ""
        # “2000 de oameni” counts people, “2009 de către” does not
        counts = after in self._not_years and beyond not in self._function_words
        if counts and at and tokens[at - 1].key in self.tables["month"]:
            counts = False  # “decembrie 2017 de Centrul …”
        return None if counts else int(key)

    def day(self, tokens: Sequence[Token], at: int) -> int | None:
        """A day of the month in one or two digits."""
        key = tokens[at].key
        return int(key) if key.isdecimal() and len(key) <= 2 and 1 <= int(key) <= 31 else None

    def _entries(self, element: Element, tokens: Sequence[Token], at: int) -> Fillings:
        for phrase, value in self.tables.get(element.slot, {}).get(tokens[at].key, ()):
            end = at + len(phrase)
            if element.only and phrase[0] not in element.only:
                continue
            if len(phrase) > 1 and tuple(token.key for token in tokens[at:end]) != phrase:
                continue
            if phrase in self._bound and self._is_common(tokens, at, end):
                continue
            stopped = end + 1 < len(tokens) and tokens[end].key == "." and tokens[end + 1].is_number
            if stopped and phrase not in self._in_full:
                yield end + 1, value  # “Sept. 4”
            yield end, value

    def _is_common(self, tokens: Sequence[Token], at: int, end: int) -> bool:
        """Whether “may” is a verb here: it has no capital and stands beside no number."""
        if not self._needs_capital or tokens[at].capital:
            return False
        beside = (*tokens[max(0, at - 1) : at], *tokens[end : end + 1])
        return not any(token.is_number for token in beside)

    def _year(self, tokens: Sequence[Token], at: int) -> Fillings:
        year = self.year(tokens, at)
        if year is not None:
            yield at + 1, year

    def _number(self, tokens: Sequence[Token], at: int) -> Fillings:
        return (way for way in self._count(tokens, at) if tokens[at].key not in self._articles)

    def _count(self, tokens: Sequence[Token], at: int) -> Fillings:
        number = read_number(tokens, at, self.language)
        if number and isinstance(number.value, int):
            yield number.end, number.value
        elif tokens[at].key in self._articles:
            yield at + 1, 1

    def _days(self, tokens: Sequence[Token], at: int, in_words: bool) -> Fillings:
        day = self.day(tokens, at)
        if day is not None:
            after = tokens[at + 1] if at + 1 < len(tokens) else None
            if after and after.key in self._suffixes and after.start == tokens[at].end:
                yield at + 2, day
            yield at + 1, day
        elif in_words and begins_number(tokens[at].key, self.language):
            number = read_number(tokens, at, self.language)
            if number and isinstance(number.value, int) and 1 <= number.value <= 31:
                yield number.end, number.value

    def _ordinals(self, tokens: Sequence[Token], at: int) -> Fillings:
        key = tokens[at].key
        if _ROMAN.fullmatch(key):
            yield at + 1, _roman(key)
        elif key.isdecimal() and len(key) <= 2:
            after = tokens[at + 1].key if at + 1 < len(tokens) else ""
            yield (at + 2 if after in self._suffixes else at + 1), int(key)

    def _numeric(self, tokens: Sequence[Token], at: int) -> Fillings:
        key = tokens[at].key
        match = _NUMERIC.fullmatch(key)
        if not match:
            return
        first, second, third = match.groups()
        if len(first) == 4:
            yield at + 1, f"{first}-{second:0>2}-{third:0>2}"
            return
        year = third if len(third) == 4 else ("20" if int(third) < 70 else "19") + third
        day, month = (second, first) if self._month_first and "/" in key else (first, second)
        if int(month) > 12:
            day, month = month, day
        yield at + 1, f"{year}-{month:0>2}-{day:0>2}"


def _first(words: Sequence[str]) -> frozenset[str]:
    return frozenset(key for word in words for key in keys(word)[:1])


def _decade(tokens: Sequence[Token], at: int, digits: int, century: int) -> Fillings:
    key = tokens[at].key
    if key.isdecimal() and len(key) == digits and key[-1] == "0":
        yield at + 1, int(key) + century


def _roman(text: str) -> int:
    digits = [{"i": 1, "v": 5, "x": 10}[char] for char in text]
    return sum(
        -value if index + 1 < len(digits) and digits[index + 1] > value else value
        for index, value in enumerate(digits)
    )
