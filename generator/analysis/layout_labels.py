"""Lines that only say of what kind a text is, from where, from whom or when: “Press release no. 7”,
“LIVE: last updated 10.42am”, “DOUR, from our correspondent”, “Dour, 6 May 2025”, “LONDON (Reuters)”.

Such a line is taken apart: the words of the press that a language file lists, the agencies, days, hours and
numbers are taken away, and what tells something is left.
"""

from __future__ import annotations

import functools
import re
from itertools import zip_longest

from generator.languages import Language, outlets
from generator.text.normalise import fold
from generator.text.patterns import alternatives

_LINE = 120  # characters; a longer paragraph tells something
_FRAME = "*_+=#|[]() \t.…:–—-/"  # around a line that is no sentence
_WHENCE = 4  # words that say from where somebody writes
_ABBREVIATED = 3  # letters of “no.” before a number
_NUMBERS = 2  # of a day: its own and the year's
_HOUR = re.compile(r"(?<!\d)(?:[01]?\d|2[0-3])(?:[:h]|\s?h\s?)[0-5]\d(?!\d)")
_YEAR = re.compile(r"\b\d{4}\b")
_FIGURES = re.compile(r"\d[./]\d{1,2}[./]\d")  # of a day: 6.05.2025
_NAME = r"[^\W\d_a-z][\w’'.-]*(?:[ /][\w’'-]+){0,4}"
_TOWN = re.compile(rf"(?:{_NAME}, ){{0,2}}{_NAME}?(?=,| [–—(/-])")
_PHONE = re.compile(r"(?:\+|\b0|\(0)\d[\d\s()./-]{5,}\d\W*$")


def is_label(line: str, language: Language) -> bool:
    """Whether ``line`` tells nothing of the matter."""
    if len(line) > _LINE:
        return False
    plain, wired = agencies().subn(" ", line)
    return (
        is_kind(plain, language)
        or (wired > 0 and _is_number(fold(plain), language))
        or _is_whence(fold(line).strip(_FRAME), language)
        or _is_dateline(plain.lstrip(_FRAME), wired > 0, language)
        or (not line.endswith((".", "!", "?")) and _PHONE.search(line) is not None)
    )


def is_kind(line: str, language: Language) -> bool:
    """Whether words of the press, an hour or a day stand in it, and at most a number besides."""
    left, found = _phrases(language).subn(" ", fold(line))
    dated = _YEAR.search(left) and not calendar(language).isdisjoint(re.findall(r"[^\W\d_]+", left))
    return bool(found or dated or _HOUR.search(left)) and _is_number(left, language)


def _is_whence(plain: str, language: Language) -> bool:
    """“DOUR, from our correspondent”, “From our correspondent in Dour”."""
    for mark in map(fold, language.layout.whence):
        before, found, behind = plain.partition(mark)
        if not found or (behind and behind[0].isalnum()):
            continue
        before = before.rstrip()
        if not before and len(behind.split()) <= _WHENCE:
            return True
        if not behind and before.endswith(",") and len(before.split()) <= _WHENCE:
            return True
    return False


def _is_dateline(line: str, wired: bool, language: Language) -> bool:
    """Whether nothing but a town stands before the whole date of one day or, where an agency ``wired`` it,
    any day or none."""
    town = _TOWN.match(line)
    if town is None:
        return False
    behind = fold(line[town.end() :])
    numbers = re.findall(r"\d[\d./]*", behind)
    whole = _YEAR.search(behind) is not None and (len(numbers) == _NUMBERS or _FIGURES.search(behind))
    return bool(whole or wired) and len(numbers) <= _NUMBERS and _is_number(behind, language)


def _is_number(text: str, language: Language) -> bool:
    """Whether ``text``, folded, holds numbers and days and nothing else: “ nr. 12/2025”, “ – Wednesday 1st
    March”."""
    known = calendar(language)
    words = re.findall(r"[^\W_]+", text)
    return all(
        word[0].isdigit()
        or word in known
        or (len(word) <= _ABBREVIATED and (following[:1].isdigit() or following in known))
        for word, following in zip_longest(words, words[1:], fillvalue="")
    )


@functools.cache
def calendar(language: Language) -> frozenset[str]:
    """The names of months and days, folded."""
    dates = language.dates
    return frozenset(fold(name).rstrip(".") for row in (*dates.months, *dates.weekdays) for name in row)


@functools.cache
def _phrases(language: Language) -> re.Pattern[str]:
    """Finds words of the press in a folded line; behind an hour they need no space: “10.42am”."""
    words = language.layout
    return re.compile(
        rf"(?<![^\W\d_])(?:{alternatives(map(fold, (*words.kickers, *words.genres, *words.stamps)))})(?!\w)"
    )


@functools.cache
def agencies() -> re.Pattern[str]:
    """Finds the name of an agency, as it is written or in capitals."""
    names = {name for row in outlets().agencies.rows.items() for name in (row[0], *row[1])}
    return re.compile(rf"(?<!\w)(?:{alternatives(names | set(map(str.upper, names)))})(?!\w)")
