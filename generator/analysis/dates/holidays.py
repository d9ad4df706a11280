"""Holidays that move with Easter, of the Western and the Eastern churches."""

from __future__ import annotations

import datetime as dt
import re

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

_NAME = re.compile(r"(easter|pascha)([+-]\d+)?")


def moving(name: str, year: int) -> dt.date:
    """“easter”, “pascha+1”: so many days from Easter in ``year``; ValueError for another name."""
    match = _NAME.fullmatch(name)
    if not match:
        raise ValueError(f"“{name}” is no holiday")
    day: dt.date = easter(year, EASTER_WESTERN if match[1] == "easter" else EASTER_ORTHODOX)
    return day + dt.timedelta(int(match[2] or 0))
