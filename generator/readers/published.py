"""The date a seed gives itself: EDTF, or another spelling that can mean one day only."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Callable
from typing import NamedTuple

from generator import languages
from generator.edtf import Edtf
from generator.languages import cldr
from generator.model import Article, Problem
from generator.text.normalise import fold
from generator.text.patterns import alternatives

HOW = "write it as 2025-11-14, 2025-06 or 2025"
_EDTF = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")
_YEAR_FIRST = re.compile(r"(?P<year>[0-9]{4})([-./])(?P<month>[0-9]{1,2})\2(?P<day>[0-9]{1,2})")
_YEAR_LAST = re.compile(r"([0-9]{1,2})([-./])([0-9]{1,2})\2([0-9]{4})")
_YEAR_MONTH = re.compile(r"(?P<year>[0-9]{4})[-./](?P<month>[0-9]{1,2})")
_MONTH_YEAR = re.compile(r"(?P<month>[0-9]{1,2})[-./](?P<year>[0-9]{4})")
# Where a date ends: before white space, before a sign that sets it off from the text and belongs
# to neither (“2025-11-14: …”, “2025-11-14 – …”), or where a word begins (“2025-11-14Soldații”).
_END = re.compile(r"(?:[^\S\n]*[-\u2010-\u2015:;,|.])?(?=\s|\Z)|(?=(?!XX|xx)[^\W\d_]{2})")
# What is let go behind a day, unless the text may go on with it: “T10:30Z”, “, 10:30”, “ 10:30:00 +0200”.
_TIME = re.compile(
    r"(?:(?P<whole>T)(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-9]{2}(?:[.,][0-9]+)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?"
    r"|(?:[^\S\n]{0,9}[-\u2010-\u2015,|])?[^\S\n]{1,9}(?:[01]?[0-9]|2[0-3]):[0-5][0-9]"
    r"(?P<seconds>:[0-9]{2}(?:[.,][0-9]+)?(?:[^\S\n]?(?:Z|[+-][0-9]{2}:?[0-9]{2}))?)?"
    r"(?P<half>[^\S\n]?[ap]\.?m\b\.?)?)(?![:\w])",
    re.IGNORECASE,
)
_UP_TO = re.compile(r"[^\S\n]*(?:[-\u2010-\u2015/]|\.\.)[^\S\n]*")  # between the ends of an interval
_INTERVAL = re.compile(
    r"[0-9]{4}[^\S\n]*(?:/|[-\u2010-\u2015]|\.\.)[^\S\n]*[0-9]{4}|[0-9]{4}\S*/|\.\.[0-9]{4}"
)
_NUMBER = re.compile(r"(?:0?[1-9]|[12][0-9]|3[01])[.,]?")  # that may be a day or a month
_PARTS = 2  # words: month and day
_TOLD = 40  # characters of what is no date in a message


class Published(NamedTuple):
    """A date, how many characters it took with what sets it off, and the spelling where it was not
    EDTF alone."""

    date: Edtf
    length: int
    spelling: str | None
    behind: str = ""  # what stands behind it and may be its month or day


class NoDate(ValueError):
    """No date is there, or none that can be; the message says why and what to write."""


def parse_published(text: str) -> Published:
    """The date that ``text`` begins with; raises NoDate. What is more than a day, a month or a year
    (an interval, digits left open, a doubt) is no date, and never cut to one."""
    found = _first(text)
    if isinstance(found, str):
        raise _no_date(found, text)
    between = _UP_TO.match(text, found.end)
    other = _first(text[between.end() :]) if between else ""
    if between and isinstance(other, _Found) and other.date.precision == found.date.precision:
        raise _no_date(text[: between.end() + other.end], text)
    spelling = None if found.plain else text[: found.end]
    return Published(found.date, found.on, spelling, _behind(text, found))


def _behind(text: str, found: _Found) -> str:
    """The words right behind a year or month that may be its month or day, “2025 noiembrie 14”, “2025-11 14”,
    unless a sign sets them off: “2025-06: 10 oameni”."""
    if text[found.end : found.on].strip(", "):
        return ""
    words = text[found.on : found.on + _TOLD].split()[:_PARTS]
    days = [word for word in words if _NUMBER.fullmatch(word)]
    months = [word for word in words if fold(word.strip(".,")) in _months()]
    if not words or words[0] not in (*days, *months):
        return ""
    whole = len(days) + len(months) == _PARTS
    sure = days if found.date.precision == "month" else whole or (months and words[0].islower())
    return " ".join(words) if sure and found.date.precision in ("year", "month") else ""


def _no_date(nearly: str, text: str) -> NoDate:
    """Why ``text`` begins with no date, though ``nearly`` looks like one."""
    word = nearly or (text.split(None, 1)[0] if text.strip() else "")
    shown = word if len(word) <= _TOLD else word[:_TOLD] + "…"
    if _INTERVAL.search(word[: 3 * _TOLD]):  # no further: the rest may be two million digits
        return NoDate(f"“{shown}” is an interval: a publication is a day, a month or a year; {HOW}")
    if nearly:
        return NoDate(f"“{shown}” is no plain day, month or year; {HOW}, and then a space")
    return NoDate(f"“{shown}” is not a date; {HOW}")


def parse_whole(value: object) -> Published:
    """The date that ``value`` is, and nothing more; raises NoDate."""
    if not isinstance(value, str) or not value.strip():
        raise NoDate(f"the date is no date: {HOW}")
    text = value.strip()
    published = parse_published(text)
    if text[published.length :].strip():
        raise NoDate(f"“{value[:_TOLD]}” is more than a date: {HOW}")
    return published


class _Found(NamedTuple):
    """A date at the beginning of a text: where it ends, and where the text goes on after it."""

    date: Edtf
    end: int
    on: int
    plain: bool  # EDTF and nothing else


def _first(text: str) -> _Found | str:
    """The date in front; else what begins like one, up to the next white space, or ""."""
    nearly = ""
    for pattern, read in _spellings():
        match = pattern.match(text)
        date = read(match) if match else None
        if not match or date is None:
            continue
        for end in (_behind_time(text, match.end()) if date.precision == "day" else match.end(), match.end()):
            if off := _END.match(text, end):
                return _Found(date, end, off.end(), pattern is _EDTF and end == match.end())
        nearly = max(nearly, match[0] + re.split(r"\s", text[match.end() :], maxsplit=1)[0], key=len)
    return nearly


def _behind_time(text: str, start: int) -> int:
    """Where a time of day ends that stands behind a date, else ``start``: “10:30 Title”, “9:30 pm”, but not
    “20:20 was the score”; in doubt it is the text's."""
    time = _TIME.match(text, start)
    if time is None:
        return start
    after = re.sub(r"[^\S\n]+", "", text[time.end() : time.end() + _TOLD])[:1]
    sure = any(time.groupdict().values()) or not after.isalnum() or after.isupper()
    return time.end() if sure else start


def warning(path: str, line: int, published: Published) -> tuple[Problem, ...]:
    """What to tell about a date that is spelled in a way of its own."""
    if published.behind:
        message = (
            f"the date was read as {published.date} and “{published.behind} …” as the text: "
            f"if that belongs to the date, {HOW}; if not, put a colon between them"
        )
    elif published.spelling is not None:
        message = f"the date “{published.spelling}” was read as {published.date}: write it so"
    else:
        return ()
    return (Problem(path, line, "date-spelling", message, "warning"),)


def future(article: Article, today: dt.date) -> Problem | None:
    """A warning where ``article`` gives itself a date after ``today``. Only the edge that knows
    the day asks this, and tells it on the terminal: a site holds nothing that a clock decides."""
    if article.published.days.first <= today:
        return None
    message = f"its date {article.published} lies in the future: is the year right?"
    return Problem(article.path, 1, "future-date", message, "warning")


def _read(match: re.Match[str]) -> Edtf | None:
    """The date of a spelling that says which number is what; None where it names no month."""
    parts = match.groupdict()
    month = _months().get(fold(parts["name"])) if "name" in parts else parts.get("month")
    if "name" in parts and month is None:
        return None
    numbers = [f"{int(part):02d}" for part in (month, parts.get("day")) if part is not None]
    return _checked("-".join([parts["year"], *numbers]))


def _year_last(match: re.Match[str]) -> Edtf:
    first, sign, second, year = match.groups()
    day, month = int(first), int(second)
    if sign != "." and day <= 12 and month <= 12 and day != month:
        one, other = f"{year}-{month:02d}-{day:02d}", f"{year}-{day:02d}-{month:02d}"
        raise NoDate(f"“{match[0]}” may be {one} or {other}: write the one that is meant")
    if month > 12 >= day and sign != ".":
        day, month = month, day
    return _checked(f"{year}-{month:02d}-{day:02d}")


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


@functools.cache
def _spellings() -> tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Edtf | None]], ...]:
    """What a date may look like, and what it then is; EDTF first."""
    words = [languages.load(code).dates for code in languages.codes()]
    ordinal, of = (
        alternatives({word for row in rows for word in row})
        for rows in ([item.suffixes for item in words], [item.linking for item in words])
    )
    name, day, year = r"(?P<name>[^\W\d_]{3,})\.?", r"(?P<day>[0-9]{1,2})", r"(?P<year>[0-9]{4})"
    named = (
        rf"{day}(?:{ordinal})?(?: (?:{of}))? {name},?(?: (?:{of}))? {year}",
        rf"{name} {day}(?:{ordinal})?, {year}",
        rf"{name}(?: (?:{of}))? {year}",
    )
    return (
        (_EDTF, _read),
        (_YEAR_FIRST, _read),
        (_YEAR_LAST, _year_last),
        (_YEAR_MONTH, _read),
        (_MONTH_YEAR, _read),
        *((re.compile(pattern), _read) for pattern in named),
    )
