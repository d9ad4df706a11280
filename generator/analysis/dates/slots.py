"""What fills the slots of a rule: words of the language's tables, numbers, years, days."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from generator.analysis.dates.digits import (
    Fillings,
    abbreviated,
    adjoin,
    century,
    decade,
    hangs,
    last,
    roman,
    stands_for_a_name,
    two_digits,
)
from generator.analysis.dates.rules import Element, tables
from generator.languages import Language
from generator.text.number_words import begins_number
from generator.text.numbers import read_number
from generator.text.tokens import Token, first_keys, keys

_NUMERIC = re.compile(r"(\d{4})-(\d+)-(\d+)|(\d{1,2})([./-])(\d{1,2})\5(\d{4}|\d{2})")
_SHORT = re.compile(r"(\d{1,2})[.](\d{1,2})")
_ROMAN = re.compile(r"[ivx]{1,5}")
_DAYS = frozenset({"day", "end_day", "lone_day"})
_CAPITALS = frozenset({"month", "weekday"})  # slots whose words have one in some languages
_YEARS = range(1100, 2200)
_RECENT = range(1800, 2101)  # of numbers that nothing but their size shows to be years


class Slots:
    """The slots of one language. `fill` gives every way to fill one: the token after it, and the value."""

    def __init__(self, language: Language) -> None:
        data = language.dates
        self.language = language
        self.tables = tables(data)
        self._openers = frozenset[str]().union(*self.tables.values())
        phrases = [entry.phrase for rows in self.tables.values() for row in rows.values() for entry in row]
        self._seconds = frozenset(phrase[1] for phrase in phrases if len(phrase) > 1) | {"."}
        self._month_first, self._needs_capital = data.month_first, data.capitals
        self._suffixes, self._day_before = first_keys(data.suffixes), first_keys(data.day_before)
        numbers, figures = language.numbers, language.figures
        self._decimal_stop = numbers.decimal == "."
        self._not_years = first_keys(data.not_years)
        self._function_words = first_keys(tuple(sorted(language.stopwords)))
        self._articles = first_keys(numbers.articles)
        self._bound = frozenset(keys(word) for word in data.bound)
        self._no_year = last((*figures.about, *figures.over, *figures.under, *figures.labels, *figures.signs))
        self._no_year |= frozenset("/-–§$€£„“«»'")
        self._scales = first_keys(tuple(numbers.scales))
        inside = (numbers.joiners, numbers.linkers, numbers.ratios, tuple(numbers.fractions))
        self._inside = frozenset(key for words in inside for word in words for key in keys(word))
        self._inside |= self._suffixes | frozenset("-/")
        self._in_full = frozenset(keys(row[0]) for row in (*data.months, *data.weekdays))
        self._special: dict[str, Callable[[Sequence[Token], int], Fillings]] = {
            "numeric": self._numeric,
            "short": self._short,
            "nth_day": self._nth_day,
            "year": self._year,
            "end_year": self._year,
            "bare_year": self._bare_year,
            "yy2": two_digits,
            "end_yy": two_digits,
            "yy": self._tens,
            "decade": lambda tokens, at: decade(tokens, at, 4, 0),
            "count": self._count,
            "lone_count": self._count,
        }

    @property
    def names(self) -> frozenset[str]:
        return frozenset({*self.tables, *self._special, *_DAYS})

    def may_begin(self, key: str) -> bool:
        """Whether any slot can begin with this word."""
        return key in self._openers or begins_number(key, self.language) or bool(self._numeral(key))

    def begins(self, element: Element, key: str) -> bool:
        """Whether the slot can begin with this word."""
        slot = element.slot
        if slot in self.tables and key in self.tables[slot]:
            return not element.only or key in element.only
        if slot == "ordinal":
            return key.isdecimal() or bool(self._numeral(key))
        if slot in _DAYS or slot == "lone_count":  # “in two days”, but not “in a day”
            return begins_number(key, self.language) and key not in self._articles
        if slot in ("count", "year", "yy"):
            return begins_number(key, self.language)
        return slot in self._special and key[0].isdecimal()

    def goes_on(self, key: str) -> bool:
        """Whether what fills a slot may have ``key`` as its second word."""
        return key in self._seconds or key in self._inside or begins_number(key, self.language)

    def opens(self, slot: str, key: str, following: str) -> bool:
        """Whether what begins with ``key`` may fill the slot where ``following`` comes next: “a doua zi”
        does so, “a spus” does not."""
        if slot not in self.tables or slot in _DAYS or slot == "ordinal":
            return True
        return any(
            len(entry.phrase) == 1 or entry.phrase[1] == following for entry in self.tables[slot].get(key, ())
        )

    def takes(self, slot: str, key: str, following: str) -> bool:
        """Whether what fills the slot may have ``following`` behind ``key``."""
        if following == "." or any(
            len(entry.phrase) > 1 and entry.phrase[1] == following
            for entry in self.tables.get(slot, {}).get(key, ())
        ):
            return True
        counts = slot not in self.tables or slot in _DAYS or slot == "ordinal"
        return counts and (following in self._inside or begins_number(following, self.language))

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
        if not (key.isdecimal() and len(key) == 4 and int(key) in _YEARS):
            return None
        after = tokens[at + 1].key if at + 1 < len(tokens) else ""
        beyond = tokens[at + 2].key if at + 2 < len(tokens) else ""
        glued = after[:1].isalpha() and tokens[at + 1].start == tokens[at].end  # “1500cc”
        if glued or after in self._scales:  # “a 1368 million pounds turnover”
            return None
        # “2000 de oameni” counts people, “2009 de către” does not
        counts = after in self._not_years and beyond not in self._function_words
        if counts and beyond and begins_number(beyond, self.language):
            counts = False  # “între 2019 și 2021 de trei ori”
        if counts and at and tokens[at - 1].key in self.tables["month"]:
            counts = False  # “decembrie 2017 de Centrul …”
        return None if counts else int(key)

    def day(self, tokens: Sequence[Token], at: int) -> int | None:
        """A day of the month in one or two digits, which hangs on no word: “COVID-19”."""
        key = tokens[at].key
        if not (key.isdecimal() and len(key) <= 2 and 1 <= int(key) <= 31):
            return None
        return None if at > 1 and hangs(tokens[at - 2 : at + 1]) else int(key)

    def is_content(self, key: str) -> bool:
        """Whether this is a word, and no function word."""
        return key.isalpha() and len(key) > 1 and key not in self._function_words

    def _entries(self, element: Element, tokens: Sequence[Token], at: int) -> Fillings:
        slot = element.slot.removeprefix("lone_")
        for phrase, value in self.tables.get(element.slot, {}).get(tokens[at].key, ()):
            end = at + len(phrase)
            if element.only and phrase[0] not in element.only:
                continue
            if len(phrase) > 1 and tuple(token.key for token in tokens[at:end]) != phrase:
                continue
            if slot in _CAPITALS and phrase in self._bound and self._is_other(tokens, at, end):
                continue
            if phrase not in self._in_full and slot in _CAPITALS and abbreviated(tokens, end):
                yield end + 1, value  # “Sept. 4”
            yield end, value

    def _is_other(self, tokens: Sequence[Token], at: int, end: int) -> bool:
        """Whether “may” is a verb here, as it has no capital and stands beside no number, or “MAI” a name."""
        if stands_for_a_name(tokens, at, end):
            return True
        if not self._needs_capital or tokens[at].capital:
            return False
        beside = (*tokens[max(0, at - 1) : at], *tokens[end : end + 1])
        return not any(token.is_number for token in beside)

    def _year(self, tokens: Sequence[Token], at: int) -> Fillings:
        year = self.year(tokens, at)
        if year is not None:
            yield at + 1, year
        elif not self.tables["month"].keys().isdisjoint(token.key for token in tokens[max(0, at - 3) : at]):
            number = read_number(tokens, at, self.language)  # “May two thousand and five”
            if number and not number.digits and number.value in _YEARS:
                yield number.end, int(number.value or 0)

    def _tens(self, tokens: Sequence[Token], at: int) -> Fillings:
        """“90”, “nouăzeci”: the nineties."""
        yield from decade(tokens, at, 2, 1900)
        if not tokens[at].is_number:
            number = read_number(tokens, at, self.language)
            if number and number.value in range(20, 100, 10):
                yield number.end, 1900 + int(number.value or 0)

    def _bare_year(self, tokens: Sequence[Token], at: int) -> Fillings:
        """A year that no preposition tells: “1996 wurde sie gewählt”, but not “2000 junge Menschen”,
        where a noun has a capital and what a number counts follows it."""
        year = self.year(tokens, at)
        before = tokens[at - 1] if at else None
        if (
            year is None
            or year not in _RECENT
            or (before and (before.key in self._no_year or before.is_number))
        ):
            return
        following = tokens[at + 1 : at + 3]
        if following and following[0].capital and following[0].key not in self._function_words:
            return
        if len(following) > 1 and self.is_content(following[0].key) and following[1].capital:
            return
        yield at + 1, year

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
        elif in_words and not tokens[at].is_number:
            number = read_number(tokens, at, self.language)
            if number and isinstance(number.value, int) and 1 <= number.value <= 31:
                yield number.end, number.value

    def _ordinals(self, tokens: Sequence[Token], at: int) -> Fillings:
        key = tokens[at].key
        numeral = self._numeral(key)
        if numeral:
            yield at + 1, roman(numeral)
        elif key.isdecimal() and len(key) <= 2:
            after = tokens[at + 1].key if at + 1 < len(tokens) else ""
            yield (at + 2 if after in self._suffixes else at + 1), int(key)

    def _numeral(self, key: str) -> str:
        """“xx” of “XX”, “XXe”."""
        if key[0] not in "ivx":
            return ""
        for suffix in ("", *self._suffixes):
            stem = key.removesuffix(suffix)
            if key.endswith(suffix) and _ROMAN.fullmatch(stem):
                return stem
        return ""

    def _numeric(self, tokens: Sequence[Token], at: int) -> Fillings:
        key = tokens[at].key
        match = _NUMERIC.fullmatch(key)
        if not match:
            return
        if match[1]:
            year, month, day = int(match[1]), int(match[2]), int(match[3])
        else:
            year = int(match[7]) if len(match[7]) == 4 else century(int(match[7]))
            day, month = int(match[4]), int(match[6])
            if (self._month_first and match[5] == "/") or month > 12:
                day, month = month, day
            if month > 12:
                day, month = month, day
        yield at + 1, {"year": year, "month": month, "day": day, "numeric": 1}

    def _short(self, tokens: Sequence[Token], at: int) -> Fillings:
        """“am 3.10.”, “le 14/7”: day and month without a year."""
        told = at > 0 and tokens[at - 1].key in self._day_before
        match = _SHORT.fullmatch(tokens[at].key)
        end = at + 1
        if match and not self._decimal_stop:
            first, second = match.groups()
            after = tokens[end] if end < len(tokens) else None
            if after and after.key == "." and after.start == tokens[at].end and "." in self._suffixes:
                end, told = end + 1, not (at and self.is_content(tokens[at - 1].key))
        elif told and at + 2 < len(tokens) and tokens[at + 1].key == "/" and adjoin(tokens[at : at + 3]):
            first, second, end = tokens[at].key, tokens[at + 2].key, at + 3
        else:
            return
        day, month = (second, first) if self._month_first else (first, second)
        if told and first.isdecimal() and second.isdecimal() and int(month) in range(1, 13):
            yield end, {"month": int(month), "day": int(day)}

    def _nth_day(self, tokens: Sequence[Token], at: int) -> Fillings:
        """“15th”: a day that nothing but its ending tells from a number."""
        return (way for way in self._days(tokens, at, in_words=False) if way[0] > at + 1)
