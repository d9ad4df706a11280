"""What statistics compare with: “the previous month”, “the same period last year”, counted from the time that
the sentence is about."""

from __future__ import annotations

from generator.analysis.dates.moment import LENGTHS, Moment, integer, months, shifted
from generator.analysis.dates.rules import Bound
from generator.edtf import Edtf


def previous(bound: Bound, moment: Moment) -> Edtf | None:
    """“luna precedentă”: the one before that of which the sentence tells, else before the publication's."""
    unit = str(bound["unit"])
    about = moment.about
    if about is None and unit == "month":  # of which the text tells, the others it but compares with
        told = (value for value in moment.told if value.precision == "month")
        about = max(told, key=lambda value: value.days, default=None)
    if about is not None and unit == "year" and about.precision in ("year", "month", "day"):
        return Edtf.year(about.parts[0] - 1)
    length = LENGTHS.get(unit)
    if about is None or length is None:
        return shifted(unit, -1, moment)
    first, last = (day.year * 12 + day.month - 1 for day in about.days)
    if last - first >= length or about.precision == "year":
        return shifted(unit, -1, moment)
    begin = first // length * length - length
    return months(begin // 12, begin % 12 + 1, length)


def year_before(bound: Bound, moment: Moment) -> Edtf | None:
    """“aceeași perioadă a anului trecut”: the time of which the sentence tells, a year before; that year
    where it tells none."""
    about = moment.about or (moment.told[0] if moment.told else None)
    year, back = integer(bound, "year"), integer(bound, "back") or 1
    if year is not None:
        back = (about or moment.published).days.first.year - year
    is_span = about is not None and (about.precision == "month" or _is_of_months(about))
    if about is None or not is_span or (bound["unit"] in LENGTHS and not _fits(str(bound["unit"]), about)):
        return shifted("year", -back, moment)
    ends = (f"{int(end[:4]) - back:04d}{end[4:]}" for end in about.text.split("/"))
    return Edtf.parse("/".join(ends))


def _is_of_months(value: Edtf) -> bool:
    """Whether an interval begins and ends with a month."""
    return "/" in value.text and all(len(end) == len("2024-01") for end in value.text.split("/"))


def _fits(unit: str, value: Edtf) -> bool:
    return (unit == "month") == (value.precision == "month")
