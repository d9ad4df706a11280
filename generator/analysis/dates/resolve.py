"""From what a rule bound to a value of honest precision: points, and what is built on them.

Parts of a year, month or week are intervals, and so are ranges; “since” and “until” leave an end
open.
"""

from __future__ import annotations

import calendar
import datetime as dt

from generator.analysis.dates.points import Moment, integer, months, of_unit, point, shifted
from generator.analysis.dates.rules import Bound, Meaning
from generator.edtf import Edtf

# first and last part of twelve months, of a month's days, of a week's days
_PARTS: dict[str, tuple[tuple[int, int], tuple[int, int], tuple[int, int]]] = {
    "begin": ((1, 4), (1, 10), (0, 1)),
    "middle": ((5, 8), (11, 20), (2, 4)),
    "end": ((9, 12), (21, 31), (5, 6)),
    "first-half": ((1, 6), (1, 15), (0, 2)),
    "second-half": ((7, 12), (16, 31), (3, 6)),
}


def resolve(meaning: Meaning, bound: Bound, moment: Moment) -> Edtf | None:
    """The value; None where nothing honest can be said (“31 februarie”, “acum un deceniu”)."""
    try:
        return _MEANINGS[meaning](bound, moment)
    except (ValueError, OverflowError, IndexError):  # a day that the calendar does not have
        return None


def _ago(bound: Bound, moment: Moment) -> Edtf | None:
    return _distant(bound, moment, -1)


def _hence(bound: Bound, moment: Moment) -> Edtf | None:
    return _distant(bound, moment, 1)


def _ahead(bound: Bound, moment: Moment) -> Edtf | None:
    return _distant(bound, moment, 1) if moment.tense > 0 else None


def _distant(bound: Bound, moment: Moment, sign: int) -> Edtf | None:
    count, unit = integer(bound, "count") or 0, str(bound["unit"])
    if unit in ("century", "decade", "weekend", "half"):
        return None  # nobody counts these to the year
    return shifted(unit, sign * count, moment)


def _part(bound: Bound, moment: Moment) -> Edtf | None:
    if "date" in bound:
        whole = _nested(bound["date"], moment)
    elif bound["unit"] == "year" and moment.year and "shift" not in bound:
        whole = Edtf.year(moment.year)
    else:
        whole = of_unit(bound, moment)
    if whole is None:
        return None
    of_year, of_month, of_week = _PARTS[str(bound["part"])]
    if whole.precision == "year":
        year = whole.parts[0]
        return months(year, of_year[0], of_year[1] - of_year[0] + 1)
    first, last = whole.days
    if whole.precision == "month":
        end = min(of_month[1], calendar.monthrange(first.year, first.month)[1])
        return Edtf.between(Edtf.day(first.replace(day=of_month[0])), Edtf.day(first.replace(day=end)))
    if (last - first).days == 6:
        ends = (Edtf.day(first + dt.timedelta(offset)) for offset in of_week)
        return Edtf.between(*ends)
    return whole


def _range(bound: Bound, moment: Moment) -> Edtf | None:
    begin, end = _ends(bound)
    first, last = _nested(begin, moment), _nested(end, moment)
    if first and last and first.days.first > last.days.last:
        first, last = _ordered(begin, end, first, last, moment)
    return Edtf.parse(f"{first.text.split('/')[0]}/{last.text.split('/')[-1]}") if first and last else None


def _ends(bound: Bound) -> tuple[Bound, Bound]:
    """What the two ends of a range bind, each with the month and year that only the other names."""
    if "end_day" in bound:  # “November 19–20”
        return dict(bound), {**bound, "day": bound["end_day"]}
    end = dict(_binding(bound["to"]))
    if "from" not in bound:  # “19–20 noiembrie”
        return {**end, "day": bound["day"], "meaning": "point"}, end
    begin = dict(_binding(bound["from"]))
    if "month" in begin and "year" in end and "year" not in begin:
        wraps = (integer(begin, "month") or 0) > (integer(end, "month") or 12)
        begin["year"] = (integer(end, "year") or 0) - wraps
    if "year" in begin and "month" in end and "year" not in end:
        end["year"] = begin["year"]
    return begin, end


def _ordered(
    begin: Bound, end: Bound, first: Edtf, last: Edtf, moment: Moment
) -> tuple[Edtf | None, Edtf | None]:
    """The same ends with the week or year that makes the range run forward."""
    if "weekday" in begin and "weekday" in end and last.precision == "day":
        return first, Edtf.day(last.days.first + dt.timedelta(7))
    if "year" in begin or "year" in end:
        return None, None
    if (integer(begin, "month") or 0) <= (integer(end, "month") or 0):
        return _nested({**begin, "year": last.parts[0]}, moment), last
    return first, _nested({**end, "year": first.parts[0] + 1}, moment)


def _since(bound: Bound, moment: Moment) -> Edtf | None:
    value = _nested(bound["date"], moment)
    return Edtf.parse(f"{value.text.split('/')[0]}/..") if value else None


def _until(bound: Bound, moment: Moment) -> Edtf | None:
    if not moment.is_near:
        moment = moment._replace(tense=0)  # “until” looks ahead, whatever a distant verb says
    value = _nested(bound["date"], moment)
    return Edtf.parse(f"../{value.text.split('/')[-1]}") if value else None


def _recent(bound: Bound, moment: Moment) -> Edtf | None:
    """From so many units ago until the publication: “ultimele zece zile”."""
    count, unit = integer(bound, "count") or 1, str(bound.get("unit", "day"))
    if unit == "week":
        count, unit = count * 7, "day"
    if unit not in ("day", "month", "year"):
        return None
    first, last = shifted(unit, -count, moment), shifted(unit, 0, moment)
    return Edtf.parse(f"{first.text.split('/')[0]}/{last.text.split('/')[-1]}") if first and last else None


_MEANINGS = {
    "point": point,
    "ago": _ago,
    "hence": _hence,
    "ahead": _ahead,
    "part": _part,
    "range": _range,
    "since": _since,
    "until": _until,
    "recent": _recent,
}


def _nested(value: object, moment: Moment) -> Edtf | None:
    bound = dict(_binding(value))
    meaning = bound.pop("meaning", "point")
    return _MEANINGS[str(meaning)](bound, moment)


def _binding(value: object) -> Bound:
    assert isinstance(value, dict)
    return value
