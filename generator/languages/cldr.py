"""What CLDR knows of a language, through Babel."""

from __future__ import annotations

import functools

from babel import Locale, UnknownLocaleError


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


def nearest(code: str) -> Locale:
    """The same, but English where CLDR has none."""
    return locale(code) or Locale("en")


@functools.cache
def clocks(code: str) -> frozenset[str]:
    """What a language calls the world's clocks in short: MEZ, GMT."""
    known = locale(code)
    zones = (*known.meta_zones.values(), *known.time_zones.values()) if known else ()
    return frozenset(["GMT", "UTC"]).union(*(zone.get("short", {}).values() for zone in zones))
