"""Words of a language without a file, as far as CLDR has them, in the shape of the files.

Enough for numbers (“45 miljoen”, “20 тысяч”) and for dates as the language writes them in full (“4
april 2025”, “4 апреля 2025 г.”). Where CLDR is silent nothing is read: better than a wrong value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from babel import Locale
from babel.numbers import get_decimal_symbol, get_group_symbol

from generator.languages import cldr

_FIELD = re.compile(r"'(?P<literal>[^']*)'|(?P<field>[A-Za-z]+)|(?P<sign>\S)")
_SLOTS = {"y": "{year}", "M": "{month}", "L": "{month}", "d": "{day}"}
_PATTERN = re.compile(r"(?P<zeros>0+)\s*'?(?P<word>[^\W\d_]{2,})'?\.?'?")  # “0 miljoen”, “00 tis'.'”


def words(code: str) -> dict[str, Any]:
    """Sections `numbers` and `dates`. Of a language that CLDR does not have only what means the same
    in all of them is read: 14.000 may be fourteen or fourteen thousand."""
    locale = cldr.locale(code)
    if locale is None:
        return {"numbers": {"decimal": "", "thousands": []}}
    return {"numbers": _numbers(locale), "dates": _dates(locale)}


def _numbers(locale: Locale) -> dict[str, Any]:
    decimal, group = get_decimal_symbol(locale), get_group_symbol(locale)
    scales: dict[str, int] = {}
    for power, pattern in _compact(locale):
        match = _PATTERN.fullmatch(pattern)
        if match:
            scales.setdefault(match["word"].lower(), power // 10 ** (len(match["zeros"]) - 1))
    return {"decimal": decimal, "thousands": [] if group.isspace() else [group], "scales": scales}


def _compact(locale: Locale) -> Iterator[tuple[int, str]]:
    """Power of ten and how numbers of its size are shortened, in words before abbreviations."""
    for length in ("long", "short"):
        for powers in (locale.compact_decimal_formats.get(length) or {}).values():
            for power, pattern in powers.items():
                yield int(power), str(getattr(pattern, "pattern", pattern)).strip("\u200e\u200f")


def _dates(locale: Locale) -> dict[str, Any]:
    # Only the names that stand in dates: asking Babel for those that stand alone alters them for
    # other languages where a language has none of its own (2.18).
    names = locale.months["format"]["wide"]
    months = [[names[number].lower()] for number in range(1, 13)]
    formats = [locale.date_formats["long"].pattern]
    formats += [str(locale.datetime_skeletons.get(skeleton, "")) for skeleton in ("yMMMM", "MMMMd")]
    rows = [row for pattern in formats if (row := _row(pattern))]
    return {"months": months, "rules": {"point": ["{numeric}", *dict.fromkeys(rows)]}}


def _row(pattern: str) -> str:
    """“d 'de' MMMM 'de' y” as a row of slots and words; empty where it asks for more than the
    names of months. What stands between the slots may be missing."""
    parts = []
    for match in _FIELD.finditer(pattern):
        field, between = match["field"], match["literal"] or match["sign"]
        if field and field[0] not in _SLOTS:
            return ""
        parts += [_SLOTS[field[0]]] if field else [f"[ {word} ]" for word in between.split()]
    return " ".join(parts)
