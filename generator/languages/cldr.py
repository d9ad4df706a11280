"""What CLDR knows of a language, through Babel."""

from __future__ import annotations

import functools

from babel import Locale, UnknownLocaleError


@functools.cache
def locale(code: str) -> Locale | None:
    """The locale of a language tag like ro or pt-BR; None where CLDR has none."""
    try:
        return Locale.parse(code.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return None


def nearest(code: str) -> Locale:
    """The same, but English where CLDR has none."""
    return locale(code) or Locale("en")
