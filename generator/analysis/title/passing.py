"""A title without a day that only the day's reader knows."""

from __future__ import annotations

import functools
import re

from generator.analysis.document import QUOTED, Document
from generator.languages import Words
from generator.text.patterns import alternatives


def without_passing(document: Document, title: str) -> str:
    """The title without a day that it does not name, “yesterday”, where nothing leans on that."""
    words = document.language
    quoted = [match.span() for match in QUOTED.finditer(title)]
    days = _passing(words.title.passing, words.title.day_parts)
    for match in reversed([*days.finditer(title)] if words.title.passing else []):
        before = title[: match.start()].rsplit(None, 1)[-1:]
        leaning = {
            *words.quotes.obliques,
            *words.title.coordinators,
            *words.title.dangling,
            *words.title.prepositions,
        }
        opens = words.title.relatives_parted and title[: match.start()].endswith(
            ","
        )  # “…, [heute] kommen sie”
        leans = not before or before[0].lower() in leaning or opens
        describing = title[match.end() :].lstrip()[:1].islower()
        if before and describing and before[0].lower() in words.names.articles:
            leans = False  # “der [gestern] vorgelegte Bericht”
        if not leans and not any(start < match.start() < end for start, end in quoted):
            title = title[: match.start()] + title[match.end() :]
    return _of_day(words.title.of_day).sub("", title) if words.title.of_day else title


@functools.cache
def _of_day(words: Words) -> re.Pattern[str]:
    """What describes a day or a thing by such a day: “am [gestrigen] Freitag”."""
    return re.compile(rf"(?<=\s)(?:{alternatives(words)})\s(?=\w)")


@functools.cache
def _passing(phrases: Words, parts: Words) -> re.Pattern[str]:
    days = rf"(?:{alternatives(phrases)})(?:\s(?i:{alternatives(parts)}))?"
    return re.compile(rf",\s{days}(?:,|$)|\s{days}(?=[\s,]|$)(?!\s\d)")
