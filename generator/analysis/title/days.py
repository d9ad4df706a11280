"""What days and the parts of days, months and years are called."""

from __future__ import annotations

import functools
import itertools

from generator.analysis.document import Document
from generator.languages import Language

_NAME = 16  # characters of “Donnerstagabend”
_SHORT = 3  # letters of “Mon”


@functools.cache
def moment_words(language: Language) -> frozenset[str]:
    """The words of which parts of a day, month or year are made: “early”, “începutul”."""
    phrases = (phrase for row in language.dates.parts.values() for phrase in row)
    return frozenset(word for phrase in phrases for word in phrase.split())


def names_day(word: str, language: Language) -> bool:
    """“Mittwoch”, “Mittwochabend”, “heute”."""
    lower = word.lower()
    days = tuple(day for row in language.dates.weekdays for day in row if len(day) > _SHORT)
    return lower in language.quotes.adverbs or (bool(days) and lower.startswith(days))


def commas(document: Document, start: int, end: int) -> int:
    """How many commas a range of the text has, but for those inside of a day: “joi, 9 mai”."""
    text, found = document.text, 0
    for at in range(start, end):
        if text.startswith(", ", at):
            day = text[max(0, at - _NAME) : at].rsplit(None, 1)[-1:]
            found += not (day and names_day(day[0], document.language) and text[at + 2 : at + 3].isdigit())
    return found


@functools.cache
def stretches(language: Language) -> frozenset[str]:
    """The words for lengths and times: “month”, “hours”, “times”."""
    return frozenset(itertools.chain(*language.dates.units.values(), language.figures.times))
