"""Seasons, as EDTF's level 1 has them (21 to 24): which one a text means that names no year."""

from __future__ import annotations

from generator.analysis.dates.moment import Moment, integer
from generator.analysis.dates.rules import Bound
from generator.edtf import Edtf

_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "winter": 24}
_SEASON_START = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_AUTUMN = 9
_SEASON_AHEAD = range(1, 7)  # months


def season(bound: Bound, moment: Moment) -> Edtf | None:
    if ("habit" in bound and not moment.tense) or ("ahead" in bound and moment.tense < 0):
        return None  # “en hiver, la route est fermée”, “la vară era de râs”
    name = str(bound["season"])
    year, step = integer(bound, "year") or moment.year, integer(bound, "shift")
    if year is None or step is not None:
        here = moment.middle
        began = here.year if here.month >= _SEASON_START[name] else here.year - 1
        running = here < Edtf.parse(f"{began:04d}-{_SEASONS[name]}").days.last
        if bound.get("unit") == "year":
            year = here.year + (step or 0)
        elif step is None or step == 0:
            ahead = moment.tense > 0 and not running
            soon = (_SEASON_START[name] - here.month) in _SEASON_AHEAD
            near = soon and (moment.tense >= 0 or moment.is_intended)  # “said she would apply in the summer”
            this = step == 0 and (name != "winter" or here.month >= _AUTUMN or moment.tense > 0)
            next_one = here.year + (step is None and ahead and began == here.year)
            year = began if running else next_one if near or ahead or this else began
        else:
            year = began + step + (step < 0 and not running)
    return Edtf.parse(f"{year:04d}-{_SEASONS[name]}")
