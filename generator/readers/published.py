"""The date a seed gives itself: EDTF, or another spelling that can mean one day only."""

from __future__ import annotations

import datetime as dt
import functools
import re
from typing import NamedTuple

from generator import languages
from generator.edtf import Edtf
from generator.languages import cldr
from generator.model import Article, Problem
from generator.text.normalise import fold

HOW = "write it as 2025-11-14, 2025-06 or 2025"

_EDTF = re.compile(r"([0-9]{4}(?:-[0-9]{2}){0,2})(?![0-9./]*[0-9]|-[0-9]|/\.\.)")
_STAMP = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt][0-9]{2}:[0-9]{2}\S*")
_YEAR_FIRST = re.compile(r"([0-9]{4})([-./])([0-9]{1,2})\2([0-9]{1,2})(?![0-9])")
_YEAR_LAST = re.compile(r"([0-9]{1,2})([-./])([0-9]{1,2})\2([0-9]{4})(?![0-9])")
_YEAR_MONTH = re.compile(r"([0-9]{4})[-./]([0-9]{1,2})(?![0-9./-])")
_MONTH_YEAR = re.compile(r"([0-9]{1,2})[-./]([0-9]{4})(?![0-9./-])")
_DAY_NAME = re.compile(
    r"([0-9]{1,2})(?:\.|st|nd|rd|th|º|er)?(?: de)? ([^\W\d_]{3,})\.?,?(?: de)? ([0-9]{4})(?![0-9])"
)
_NAME_DAY = re.compile(r"([^\W\d_]{3,})\.? ([0-9]{1,2})(?:st|nd|rd|th)?, ([0-9]{4})(?![0-9])")
_NAME_YEAR = re.compile(r"([^\W\d_]{3,})\.?(?: de)? ([0-9]{4})(?![0-9])")


class Published(NamedTuple):
    """A date, how many characters it took, and the spelling where it was not EDTF."""

    date: Edtf
    length: int
    spelling: str | None


class NoDate(ValueError):
    """No date is there, or none that can be; the message says why and what to write."""


def parse_published(text: str) -> Published:
    """The date that ``text`` begins with; raises NoDate."""
    for pattern, read in _SPELLINGS:
        match = pattern.match(text)
        if match:
            date = read(match)
            if date is not None:
                return Published(date, match.end(), None if pattern is _EDTF else match[0])
    token = text.split(None, 1)[0][:40] if text.strip() else ""
    if "/" in token and token[:4].isdigit():
        raise NoDate(f"“{token}” is an interval: a publication is a day, a month or a year; {HOW}")
    raise NoDate(f"“{token}” is not a date; {HOW}")


def warning(path: str, line: int, published: Published) -> tuple[Problem, ...]:
    """What to tell about a date that is spelled in a way of its own."""
    if published.spelling is None:
        return ()
    message = f"the date “{published.spelling}” was read as {published.date}: write it so"
    return (Problem(path, line, "date-spelling", message, "warning"),)


def future(article: Article, today: dt.date) -> Problem | None:
    """A warning where ``article`` gives itself a date after ``today``. Only the edge that knows
    the day asks this, and tells it on the terminal: a site holds nothing that a clock decides."""
    if article.published.days.first <= today:
        return None
    message = f"its date {article.published} lies in the future: is the year right?"
    return Problem(article.path, 1, "future-date", message, "warning")


def _edtf(match: re.Match[str]) -> Edtf:
    return _checked(match[1])


def _year_first(match: re.Match[str]) -> Edtf:
    year, _, month, day = match.groups()
    return _checked(f"{year}-{int(month):02d}-{int(day):02d}")


def _year_month(match: re.Match[str]) -> Edtf:
    return _checked(f"{match[1]}-{int(match[2]):02d}")


def _month_year(match: re.Match[str]) -> Edtf:
    return _checked(f"{match[2]}-{int(match[1]):02d}")


def _year_last(match: re.Match[str]) -> Edtf:
    first, sign, second, year = match.groups()
    day, month = int(first), int(second)
    if sign != "." and day <= 12 and month <= 12 and day != month:
        one, other = f"{year}-{month:02d}-{day:02d}", f"{year}-{day:02d}-{month:02d}"
        raise NoDate(f"“{match[0]}” may be {one} or {other}: write the one that is meant")
    if month > 12 >= day and sign != ".":
        day, month = month, day
    return _checked(f"{year}-{month:02d}-{day:02d}")


def _day_name(match: re.Match[str]) -> Edtf | None:
    return _named(match[3], match[2], match[1])


def _name_day(match: re.Match[str]) -> Edtf | None:
    return _named(match[3], match[1], match[2])


def _name_year(match: re.Match[str]) -> Edtf | None:
    return _named(match[2], match[1])


def _named(year: str, name: str, day: str | None = None) -> Edtf | None:
    month = _months().get(fold(name))
    if month is None:
        return None
    return _checked(f"{year}-{month:02d}" + (f"-{int(day):02d}" if day else ""))


def _checked(text: str) -> Edtf:
    try:
        date = Edtf.parse(text)
    except ValueError as error:
        raise NoDate(f"“{text}” is no date ({error}); {HOW}") from error
    if date.precision not in ("day", "month", "year"):
        raise NoDate(f"“{text}” is a {date.precision}: a publication is a day, a month or a year; {HOW}")
    return date


@functools.cache
def _months() -> dict[str, int]:
    """Folded name of a month → its number, in the languages that have a file; the names are
    CLDR's. A name that means two months in two of the languages is left out."""
    found: dict[str, set[int]] = {}
    for code in languages.codes():
        locale = cldr.locale(code)
        if locale is None:
            continue
        months = locale.months
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in months[context][width].items():
                    found.setdefault(fold(name.rstrip(".")), set()).add(number)
    return {name: min(numbers) for name, numbers in found.items() if len(numbers) == 1}


_SPELLINGS = (
    (_STAMP, _edtf),
    (_EDTF, _edtf),
    (_YEAR_FIRST, _year_first),
    (_YEAR_LAST, _year_last),
    (_YEAR_MONTH, _year_month),
    (_MONTH_YEAR, _month_year),
    (_DAY_NAME, _day_name),
    (_NAME_DAY, _name_day),
    (_NAME_YEAR, _name_year),
)
