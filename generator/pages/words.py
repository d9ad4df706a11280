"""Interface words and dates in the site's language: gettext catalogues and CLDR, through Babel."""

from __future__ import annotations

import datetime as dt
import functools
import gettext
from importlib import resources
from io import BytesIO

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from generator.edtf import Edtf


@functools.cache
def catalogue(language: str) -> gettext.NullTranslations:
    """The catalogue of ``language``; words without a translation stay English."""
    file = resources.files("generator") / "theme" / "locale" / language / "buletin.po"
    if not file.is_file():
        return gettext.NullTranslations()
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(file.read_bytes()), locale=language))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


@functools.cache
def locale(language: str) -> Locale:
    try:
        return Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en")


def format_edtf(date: Edtf, language: str) -> str:
    """The date as a person writes it, no more precise than it is: “14 noiembrie 2025”, “iunie
    2025”, “2025”; an interval with a dash between its ends."""
    if date.precision == "interval":
        first, last = date.text.split("/")
        ends = ("…" if end == ".." else format_edtf(Edtf(end), language) for end in (first, last))
        return " – ".join(ends)
    where, start = locale(language), date.days.first
    if date.precision == "day":
        return format_date(start, "long", where)
    if date.precision == "month":
        return str(format_skeleton("yMMMM", dt.datetime(start.year, start.month, 1), locale=where))
    return date.text


def format_number(value: float | int, language: str) -> str:
    """The number with the separators of ``language``: “14.000”, “3,5”."""
    return str(format_decimal(value, locale=locale(language)))
