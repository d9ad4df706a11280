"""What CLDR knows of a language, through Babel."""

from __future__ import annotations

import functools
import re

from babel import Locale, UnknownLocaleError
from babel.core import get_global

_TAG = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]{1,8})*", re.IGNORECASE)


@functools.cache
def locale(code: str) -> Locale | None:
    """The locale of a language tag like ro or pt-BR; None where CLDR has none, and for the unknown
    language `und`, which Babel takes for American English."""
    if code.split("-")[0].lower() == "und":
        return None
    try:
        return Locale.parse(code.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return None


def primary(tag: str) -> str | None:
    """The language subtag of a BCP 47 tag in its shortest form (`ron-MD` → `ro`); None where
    ``tag`` is no such tag."""
    found = _TAG.fullmatch(tag.strip())
    if not found:
        return None
    code = found[1].lower()
    alias: str = get_global("language_aliases").get(code, code)
    return alias


def nearest(code: str) -> Locale:
    """The same, but English where CLDR has none."""
    return locale(code) or Locale("en")


@functools.cache
def clocks(code: str) -> frozenset[str]:
    """What a language calls the world's clocks in short: MEZ, GMT."""
    known = locale(code)
    zones = (*known.meta_zones.values(), *known.time_zones.values()) if known else ()
    return frozenset(["GMT", "UTC"]).union(*(zone.get("short", {}).values() for zone in zones))


def calendar(locale: Locale | None) -> frozenset[str]:
    """Names of months and weekdays, in lower case."""
    if locale is None:
        return frozenset()
    tables = (locale.months, locale.days)
    return frozenset(
        str(name).lower().rstrip(".")
        for table in tables
        for context in table.values()
        for width in ("wide", "abbreviated")
        for name in context.get(width, {}).values()
    )


def languages(locale: Locale | None) -> frozenset[str]:
    """Names of languages, which where they are written with a capital are also demonyms."""
    if locale is None:
        return frozenset()
    return frozenset(name.lower() for name in locale.languages.values() if " " not in name)
