"""Times that are no durations but what somebody is punished with: “four years in prison”."""

from __future__ import annotations

from collections.abc import Sequence

from generator.analysis.figures.counted import Counted, words_of
from generator.analysis.figures.words import Lexicon, after, before
from generator.text.number_words import Number
from generator.text.numbers import read_number
from generator.text.tokens import Token

_MONTHS = 12  # of a year


def penalty(
    text: str, found: Sequence[Token], number: Number, words: Lexicon
) -> tuple[Number, Counted] | None:
    """The number with its months, and the time that it counts, where the words around make that a penalty:
    “sentenced to four years”, “trei ani și șase luni de închisoare”; None where they do not."""
    begin = number.end
    begin += begin < len(found) and (found[begin].key in words.linkers or found[begin].key == "-")
    unit = begin + after(words.times, found, begin)
    if unit == begin or number.value is None or number.share:
        return None
    value, end = _with_months(found, number, begin, unit, words)
    named = after(words.penalties, found, end)
    start = number.start - max(before(phrases, found, number.start) for _, phrases in words.qualifiers)
    if not (named or before(words.sentenced, found, start)):
        return None
    alone = end > unit or found[begin - 1].key == "-"  # “10-year sentence”
    what = words_of(text, found, begin, unit if alone else end + named)
    return number._replace(value=value), Counted(end + named, what, is_measure=True)


def _with_months(
    found: Sequence[Token], number: Number, begin: int, end: int, words: Lexicon
) -> tuple[float | int, int]:
    """How many years the ``number`` and any months that are told with it are, and where those end."""
    units, value = words.language.dates.units, number.value or 0
    joined = end + 1 < len(found) and (found[end].key in words.joiners or found[end].key == ",")
    months = read_number(found, end + 1, words.language) if joined else None
    if months is None or not isinstance(months.value, int) or found[begin].key not in units.get("year", ()):
        return value, end
    unit = months.end + (months.end < len(found) and found[months.end].key in words.linkers)
    if unit >= len(found) or found[unit].key not in map(str.lower, units.get("month", ())):
        return value, end
    return round(value + months.value / _MONTHS, 2), unit + 1
