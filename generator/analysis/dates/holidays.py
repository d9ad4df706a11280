"""Holidays that move with Easter, of the Western and the Eastern churches."""

from __future__ import annotations

import datetime as dt
import re

_NAME = re.compile(r"(easter|pascha)([+-]\d+)?")


def moving(name: str, year: int) -> dt.date:
    """“easter”, “pascha+1”: so many days from Easter in ``year``; ValueError for another name."""
    match = _NAME.fullmatch(name)
    if not match:
        raise ValueError(f"“{name}” is no holiday")
    easter = _western(year) if match[1] == "easter" else _eastern(year)
    return easter + dt.timedelta(int(match[2] or 0))


def _western(year: int) -> dt.date:
    """Gauss' rule for the Gregorian calendar, with the century's corrections."""
    century, golden = year // 100, year % 19
    lag = century - century // 4 - (8 * century + 13) // 25
    epact = (19 * golden + lag + 15) % 30
    epact -= epact > 28 or (epact == 28 and golden > 10)
    moon = dt.date(year, 3, 21) + dt.timedelta(epact)
    return moon + dt.timedelta(7 - (moon.weekday() + 1) % 7)


def _eastern(year: int) -> dt.date:
    """Meeus' rule for the Julian calendar, as a date of the Gregorian."""
    offset = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - offset + 34) % 7
    month, day = divmod(offset + weekday + 114, 31)
    return dt.date(year, month, day + 1) + dt.timedelta(year // 100 - year // 400 - 2)
