"""What commas, dashes and brackets part, and where they part nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.analysis.document import Document
from generator.analysis.title.days import names_day
from generator.text.normalise import fold
from generator.text.number_words import begins_number

_SCORE = re.compile(r"\d, \d")  # “6-3, 7-5”
DASHES = ("–", "—", "-")
_VOTED = 60  # characters before a comma among which votes are spoken of
_DAY = 28  # characters of “, dem 24. September 2006”


def is_inside(document: Document, start: int, end: int) -> bool:
    """Whether a comma stands inside a score, a count of votes or a day, or a dash between two ends: “mai 2012
    - iunie 2013”."""
    return (
        _spans(document, start, end)
        or bool(_SCORE.match(document.text, start - 1))
        or _in_votes(document, start, end)
        or _in_date(document, start, end)
    )


def _spans(document: Document, start: int, end: int) -> bool:
    before = document.text[:start].rsplit(None, 1)[-1:]
    after = document.text[end : end + _DAY].split(None, 1)[:1]
    if document.text[start:end].strip() not in ("–", "-") or not before or not after:
        return False
    months = {name for row in document.language.dates.months for name in row}
    ends = (*before, *after)  # “Kiel – Lübeck”, no “der Polizei – 3.000 Beamte –”
    dated = all(word[0].isdigit() or word.lower() in months for word in ends)
    return dated or all(word[0].isupper() for word in ends)


def _in_votes(document: Document, start: int, end: int) -> bool:
    """Whether a number of votes stands behind a comma: “cu 11 voturi împotrivă, [șapte pentru] și …”."""
    figures = document.language.figures
    number, side, *_ = (*fold(document.text[end : end + _DAY]).split(None, 2)[:2], "", "")
    counts = bool(number) and begins_number(number, document.language)
    voted = {*map(fold, figures.votes)} & {*fold(document.text[max(0, start - _VOTED) : start]).split()}
    return counts and bool(voted) and side.strip(",.") in map(fold, figures.sides)


def _in_date(document: Document, start: int, end: int) -> bool:
    """Whether a comma stands inside or behind a day: “am Mittwoch, dem 6. Dezember, wurde …”."""
    text = document.text
    opened = text.rfind(",", max(0, start - _DAY), start)
    return _parts_day(document, start, end) or (opened >= 0 and _parts_day(document, opened, opened + 1))


def _parts_day(document: Document, start: int, end: int) -> bool:
    words = document.language
    before = document.text[max(0, start - _DAY) : start].rsplit(None, 1)[-1:]
    after = document.text[end : end + _DAY].split(None, 2)[:2]
    if document.text[start] != "," or not before or len(after) < 2 or not names_day(before[0], words):
        return False
    if after[0][0].isdigit():
        return words.keywords.nouns_capitalised
    article = after[0] in words.title.dangling and after[0] in words.quotes.obliques
    return article and after[1][0].isdigit()


def asides(breaks: Sequence[re.Match[str]]) -> dict[int, str]:
    """Offsets of dashes that stand in pairs, each with the bracket it stands for."""
    dashes = [match.start() for match in breaks if match[0].strip() in DASHES]
    return {at: "()"[number % 2] for number, at in enumerate(dashes[: len(dashes) // 2 * 2])}
