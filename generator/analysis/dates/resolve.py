"""From what a rule bound to a value of honest precision: points, and what is built on them.

Parts of a year, month or week are intervals, and so are ranges; “since” and “until” leave an end
open.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Literal

from generator.analysis.dates.anchored import distant, frame, nth, outside, same
from generator.analysis.dates.compared import previous, year_before
from generator.analysis.dates.moment import Moment, integer, shifted
from generator.analysis.dates.parts import part_of
from generator.analysis.dates.points import of_unit, point
from generator.analysis.dates.ranges import binding, both_ends, ending, is_weekly
from generator.analysis.dates.rules import Bound, Meaning
from generator.edtf import Edtf

_COUNTED = ("day", "month", "quarter", "year")  # units that may be counted off
_NEAR = 25  # days from the publication; what begins within them is surely meant
_SEASON = 120  # days
_DECADE = 10
_NAMED = ("day", "month")  # precisions of what tells a month


def resolve(meaning: Meaning, bound: Bound, moment: Moment) -> Edtf | None:
    """The value; None where nothing honest can be said (“31 februarie”, “acum un deceniu”)."""
    try:
        return _MEANINGS[meaning](bound, moment)
    except (ValueError, OverflowError, IndexError):  # a day that the calendar does not have
        return None


def _distant(bound: Bound, moment: Moment, sign: int) -> Edtf | None:
    count, unit = integer(bound, "count") or 0, str(bound["unit"])
    if unit in ("century", "decade", "weekend", "half"):
        return None  # nobody counts these to the year
    if "and_half" in bound:
        if unit != "year":
            return None
        count, unit = count * 12 + 6, "month"
    return shifted(unit, sign * count, moment)


def _part(bound: Bound, moment: Moment) -> Edtf | None:
    if "date" in bound:
        whole = _nested(bound["date"], moment)
    elif "frame" in bound:
        whole = frame(bound, moment)
    elif bound.get("unit", "year") == "year" and moment.year and "shift" not in bound:
        whole = Edtf.year(moment.year)
    else:
        whole = of_unit({"unit": "year", **bound}, moment)
    if whole is None:
        return None
    value = part_of(part := str(bound["part"]), whole, moment)
    is_over = value.days.last < moment.published.days.first
    other = _month_told(bound, value, moment)
    if is_over and moment.tense > 0 and "unit" in bound and not ("shift" in bound or moment.within):
        other = shifted(str(bound["unit"]), 1, moment)  # “will be out at the beginning of the month”
    is_told = (
        moment.tense < 0 and (moment.is_near or moment.opens) and not (moment.is_intended or moment.is_led_to)
    )
    if is_told and not other and _is_of_month(bound) and value.days.first > moment.published.days.last:
        return None  # “at the end of the month she left”, which tells not of which
    return part_of(part, other, moment) if other else value


def _month_told(bound: Bound, value: Edtf, moment: Moment) -> Edtf | None:
    """The month of which the text tells, where “the end of the month” is one's that a verb of the past tells
    and that of the publication is not over, or the sentence has named a day of another, or the last one named
    it: “He erred in May. Early in the month, he …”."""
    told = moment.about or (moment.told[0] if moment.told else None)
    if told is None or told.is_open or not _is_of_month(bound):
        return None
    first, last = told.days
    is_part = told.precision == "interval" and last < moment.published.days.first
    if (first.year, first.month) != (last.year, last.month) or not (is_part or told.precision in _NAMED):
        return None
    # “At the beginning of May he led. By the end of the month, …”: of May, whatever verb follows.
    # What was put off or promised until then lies ahead all the same, and no past was in a month ahead.
    is_ahead = first > moment.published.days.last
    is_past = (moment.tense < 0 or (is_part and not moment.tense)) and not (moment.is_intended or is_ahead)
    follows = moment.opens and told.precision != "day"
    is_meant = is_past and (follows or value.days.last > moment.published.days.last)
    return Edtf.month(first.year, first.month) if is_meant or moment.about else None


def _is_of_month(bound: Bound) -> bool:
    """Whether it is part of a month of which nothing says which it is."""
    month = binding(bound["date"]) if "date" in bound else bound
    return "part" in bound and month.get("unit") == "month" and "shift" not in month


def _range(bound: Bound, moment: Moment) -> Edtf | None:
    if "end_yy" in bound:  # “2019–20”
        if "yy" in bound:  # “anii 60-70”
            begins = integer(bound, "yy") or 0
            ends = begins - begins % 100 + (integer(bound, "end_yy") or 0)
            return Edtf.between(Edtf.year(begins), Edtf.year(ends + _DECADE - 1)) if ends > begins else None
        year = integer(bound, "year") or 0
        last_year = year - year % 100 + (integer(bound, "end_yy") or 0)
        return Edtf.between(Edtf.year(year), Edtf.year(last_year)) if last_year > year else None
    begin, end = both_ends(bound)
    if not moment.tense and is_weekly(begin, end):
        return None
    first, last = _nested(begin, moment), _nested(end, moment)
    if first and last and first.days.first > last.days.last:
        first, last = _ordered(begin, end, first, last, moment)
    return Edtf.parse(f"{first.text.split('/')[0]}/{last.text.split('/')[-1]}") if first and last else None


def _ordered(
    begin: Bound, end: Bound, first: Edtf, last: Edtf, moment: Moment
) -> tuple[Edtf | None, Edtf | None]:
    """The same ends with the week or year that makes the range run forward."""
    if "weekday" in begin and "weekday" in end and last.precision == "day":
        ahead = (last.days.first - first.days.last).days % 7
        return first, Edtf.day(first.days.last + dt.timedelta(ahead))
    if "year" in begin or "year" in end:
        return None, None
    wraps = (integer(begin, "month") or 0) > (integer(end, "month") or 0)
    running = first.days.first <= moment.middle < first.days.last + dt.timedelta(_NEAR)
    if wraps or running or abs((first.days.first - moment.middle).days) < _NEAR:
        return first, _nested({**end, "year": first.parts[0] + wraps}, moment)
    return _nested({**begin, "year": last.parts[0]}, moment), last


def _since(bound: Bound, moment: Moment) -> Edtf | None:
    """“Since” looks back, whatever the verb says, “is to be missing since March”; “from … on” ahead where
    that is nearer, unless a verb beside it tells of the past."""
    if "gone" in bound or ("still" in bound and moment.tense <= 0):
        moment = moment._replace(tense=-1, is_near=True)
    elif "ahead" in bound and not (moment.tense < 0 and moment.is_near):
        moment = moment._replace(is_intended=True, is_led_to=True)
    value = _nested(bound["date"], moment)
    return Edtf.parse(f"{value.text.split('/')[0]}/..") if value else None


def _until(bound: Bound, moment: Moment) -> Edtf | None:
    """“Until” looks ahead, whatever a distant verb says, unless that is far away: “had sold 30 by May”; to a
    day whatever a near one says, if that is nearer: “released on bail until 20 November”."""
    is_told = moment.is_near or _is_of_month(binding(bound["date"]))
    if moment.tense < 0 and "done" not in bound and "day" in binding(bound["date"]):
        moment = moment._replace(is_intended=True)
    ahead = moment._replace(tense=1, is_near=moment.is_near or "weekday" in binding(bound["date"]))
    value = _nested(bound["date"], moment if is_told else ahead)
    if value and "lifts" in bound and moment.is_denied and value.days.first > moment.published.days.last:
        first = value.text.split("/")[0]  # “will not open until May”; of part of a month no day is told
        return Edtf.parse(f"{first[:7] if binding(bound['date']).get('meaning') == 'part' else first}/..")
    if value and moment.tense < 0 and (value.days.last - moment.middle).days > _SEASON:
        value = _nested(bound["date"], moment)
    return Edtf.parse(f"../{value.text.split('/')[-1]}") if value else None


def _stretch(bound: Bound) -> tuple[int, str]:
    """How many of which unit; weeks as days."""
    count, unit = integer(bound, "count") or 1, str(bound.get("unit", "day"))
    return (count * 7, "day") if unit == "week" else (count, unit)


def _recent(bound: Bound, moment: Moment) -> Edtf | None:
    """From so many units ago until the publication: “ultimele zece zile”."""
    count, unit = _stretch(bound)
    if unit not in _COUNTED:
        return None
    return _spanning(shifted(unit, -count, moment), shifted(unit, 0, moment))


def _coming(bound: Bound, moment: Moment) -> Edtf | None:
    """From the publication until so many units ahead; days begin with the next."""
    count, unit = _stretch(bound)
    if unit not in _COUNTED:
        return None
    begin = int(unit == "day" and "unit" in bound)  # the next 24 hours begin at once
    return _spanning(shifted(unit, begin, moment), shifted(unit, count, moment))


def _lasting(bound: Bound, moment: Moment) -> Edtf | None:
    end = _nested(bound["date"], moment)
    return ending(*_stretch(bound), end) if end and end.precision in _NAMED else end


def _spanning(first: Edtf | None, last: Edtf | None) -> Edtf | None:
    """From the beginning of one to the end of the other, once where they are the same."""
    ends = dict.fromkeys((first.text.split("/")[0], last.text.split("/")[-1])) if first and last else ()
    return Edtf.parse("/".join(ends)) if ends else None


def _nth(bound: Bound, moment: Moment) -> Edtf | None:
    whole = _nested(bound["date"], moment) if "date" in bound else frame(bound, moment)
    return nth(bound, whole) if whole else None


def _earlier(bound: Bound, moment: Moment) -> Edtf | None:
    if "told" in bound:
        return previous(bound, moment)
    return _anchored(bound, moment, -1)


def _anchored(bound: Bound, moment: Moment, side: Literal[-1, 1]) -> Edtf | None:
    anchor = _anchor(bound, moment)
    if side < 0 and anchor is moment.published:
        return None  # “a day earlier” is not before the publication
    value = distant(bound, anchor, side) if anchor else None
    if value and "date" not in bound and moment.tense < 0 and value.days.first > moment.published.days.last:
        return None  # “the next day he returned” is told as past: it follows another day
    return value


def _anchor(bound: Bound, moment: Moment) -> Edtf | None:
    """The date named, else the last that the text has named, else, if the verb looks ahead, today; but
    “four months later”, “and begins anew the next day” tell of anything, where no verb does."""
    if "date" in bound:
        return _nested(bound["date"], moment)
    if "apart" in bound:  # from the day that the sentence has named before
        end = moment.within and Edtf.parse(moment.within.text.split("/")[-1] or moment.within.text)
        return end if end and end.precision == "day" else None
    if bound.get("unit") == "year" and moment.told and moment.told[0].precision == "year":
        return moment.told[0]
    if bound.get("unit") in ("day", "week") and moment.within and moment.within.precision == "year":
        return None  # “it came this year two weeks earlier” than others
    if moment.named and not (moment.tense > 0 and moment.named[0].days.last < moment.published.days.first):
        return moment.named[0]
    least = int("count" in bound and bound.get("unit") not in ("day", "week")) if moment.opens else 1
    return moment.published if moment.tense >= least and moment.today else None


def _same(bound: Bound, moment: Moment) -> Edtf | None:
    is_before = bound["unit"] == "period" or "back" in bound
    return year_before(bound, moment) if is_before else same(bound, moment)


def _after(bound: Bound, moment: Moment) -> Edtf | None:
    if binding(bound["date"]).get("meaning") == "part":
        return _since(bound, moment)
    value = _nested(bound["date"], moment)
    return outside(value, 1) if value else None


def _before(bound: Bound, moment: Moment) -> Edtf | None:
    """All time up to it; what is not to be before it may be from then on: “will not open before May”."""
    value = _nested(bound["date"], moment) if moment.is_denied else None
    if value and value.days.first > moment.published.days.last:
        return Edtf.parse(f"{value.text.split('/')[0]}/..")
    if binding(bound["date"]).get("meaning") == "part":  # “before the end of the year” ends with it
        return _until(bound, moment._replace(is_led_to=True))
    value = _nested(bound["date"], moment)
    if value and binding(bound["date"]).get("unit") == "weekend":  # its ends are sharp
        value = Edtf.day(value.days.first - dt.timedelta(1))
    return outside(value, -1) if value else None


def _so_far(bound: Bound, moment: Moment) -> Edtf | None:
    value = _nested(bound["date"], moment._replace(tense=-1, is_near=True))
    return Edtf.parse(f"{value.text.split('/')[0]}/{moment.published.text}") if value else None


_MEANINGS: dict[str, Callable[[Bound, Moment], Edtf | None]] = {
    "point": point,
    "ago": lambda bound, moment: _distant(bound, moment, -1),
    "hence": lambda bound, moment: _distant(bound, moment, 1),
    "ahead": lambda bound, moment: _distant(bound, moment, 1) if moment.tense > 0 else None,
    "part": _part,
    "range": _range,
    "since": _since,
    "until": _until,
    "recent": _recent,
    "lasting": _lasting,
    "coming": _coming,
    "nth": _nth,
    "later": lambda bound, moment: _anchored(bound, moment, 1),
    "earlier": _earlier,
    "same": _same,
    "after": _after,
    "before": _before,
    "so_far": _so_far,
    "never": lambda bound, moment: None,
}


def _nested(value: object, moment: Moment) -> Edtf | None:
    bound = dict(binding(value))
    meaning = bound.pop("meaning", "point")
    return _MEANINGS[str(meaning)](bound, moment)
