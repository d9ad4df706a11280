"""Days of the week: which one a text means by “on Monday”."""

from __future__ import annotations

import datetime as dt

from generator.analysis.dates.moment import Moment, integer
from generator.analysis.dates.rules import Bound
from generator.edtf import Edtf

_WEEK = 7
_SOON = 2  # days ahead, in the same week, at which “next Friday” is the one behind it
_FAR = 31  # days within which a weekday with a number is sought


def _near(today: dt.date, weekday: int, day: int) -> Edtf | None:
    """The day nearest to ``today`` with this number that is this day of the week: “marți, 19”."""
    for distance in range(_FAR):
        for date in (today - dt.timedelta(distance), today + dt.timedelta(distance)):
            if (date.weekday(), date.day) == (weekday, day):
                return Edtf.day(date)
    return None


def weekday(bound: Bound, moment: Moment) -> Edtf | None:
    today, named = moment.today, integer(bound, "weekday") or 0
    if today is None:
        return moment.published
    if "day" in bound:
        return _near(today, named, integer(bound, "day") or 0)
    step = integer(bound, "shift")
    back = (today.weekday() - named) % _WEEK
    if step == 0 or (step and bound.get("unit") == "week"):
        monday = today + dt.timedelta(_WEEK * step - today.weekday())
        return Edtf.day(monday + dt.timedelta(named))
    if step is None:
        value = _alone(named, today, moment)
        is_one = moment.tense or value in moment.named or _goes_on(today, moment)
        return value if is_one or "habit" not in bound else None
    if step > 0:
        ahead = _WEEK - back
        step += "beyond" in bound and (ahead == 1 or (ahead == _SOON and named > today.weekday()))
        return Edtf.day(today + dt.timedelta(ahead + _WEEK * (step - 1)))
    # Nobody calls yesterday “last Thursday”, but on a Monday “last Sunday” is.
    back += _WEEK * (not back or (back == 1 and named < today.weekday()))
    return Edtf.day(today - dt.timedelta(back) + dt.timedelta(_WEEK * (step + 1)))


def _alone(named: int, today: dt.date, moment: Moment) -> Edtf:
    """A weekday by itself: that of the week the sentence is about, or one the text has just named by
    its date, else the nearest at or before the publication, or to come."""
    if moment.week and _is_told_so(moment.week, moment):
        return Edtf.day(moment.week.days.first + dt.timedelta(named))
    known = _next_in_list(named, moment) or _named(named, today, moment)
    if known:
        return known
    back = (today.weekday() - named) % _WEEK
    is_ahead = moment.tense > 0 or moment.is_intended or _goes_on(today, moment)
    return Edtf.day(today + dt.timedelta((-back) % _WEEK if is_ahead else -back))


def _next_in_list(named: int, moment: Moment) -> Edtf | None:
    """The day right behind the one of which it goes on a list: “closed on Monday and Tuesday”."""
    before = moment.within
    if before is None or before.precision != "day" or not moment.is_listed:
        return None
    following = before.days.first + dt.timedelta(1)
    return Edtf.day(following) if following.weekday() == named else None


def _named(named: int, today: dt.date, moment: Moment) -> Edtf | None:
    """“pe 12 și 13 iunie. Sâmbătă, …”: the day that the text has named, sooner one on the side that the verb
    tells, unless the verb tells that it is another, or it is more than a week ago and others were named
    since, or the same sentence named it."""
    fitting: list[tuple[bool, Edtf]] = []
    for place, day in enumerate(moment.named):
        date = day.days.first
        if date == today and date.weekday() != named:
            break  # “pe 3 mai, …. Astăzi …”: the text has come back
        if day.precision != "day" or date.weekday() != named or abs((date - today).days) > 2 * _WEEK:
            continue
        side = (date > today) - (date < today)
        is_meant = moment.is_intended or moment.is_led_to  # “au invitat oameni pentru joi”
        is_against = moment.tense * side < 0 and not (is_meant and side > 0)
        is_passed = place > 0 or (day == moment.within and not moment.is_beside)
        if not ((is_against and moment.is_near) or (is_passed and (today - date).days >= _WEEK)):
            fitting.append((is_against and side < 0, day))
    return min(fitting, key=lambda way: way[0])[1] if fitting else None


def _goes_on(today: dt.date, moment: Moment) -> bool:
    """Whether the sentence has just named a day of the week to come, and no verb tells more: “they meet
    tomorrow, the others on Sunday”."""
    before = moment.within
    if before is None or before.precision != "day" or moment.tense:
        return False
    return 1 - moment.is_ahead <= (before.days.first - today).days < _WEEK


def _is_told_so(week: Edtf, moment: Moment) -> bool:
    """Whether what the verb tells can be in that week: “last week he said that on Monday he will …”."""
    first, last = week.days
    side = (first > moment.published.days.last) - (last < moment.published.days.first)
    return moment.tense * side >= 0


def nth_weekday(number: int, weekday: int, whole: Edtf) -> Edtf:
    """The ``number``th such day of ``whole``, from its end where negative."""
    first, last = whole.days
    if number < 0:
        return Edtf.day(last - dt.timedelta((last.weekday() - weekday) % _WEEK - _WEEK * (number + 1)))
    return Edtf.day(first + dt.timedelta((weekday - first.weekday()) % _WEEK + _WEEK * (number - 1)))
