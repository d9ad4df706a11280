"""Days of which somebody only speaks, in quoted words or as of what may be, and words quoted again."""

from __future__ import annotations

import bisect
import itertools
import operator
import re

from generator.corpus.ahead import announces
from generator.corpus.features import bare
from generator.corpus.meeting import meets
from generator.corpus.outcomes import Line
from generator.edtf import Edtf
from generator.model import Span
from generator.text.patterns import phrases

_WORDS = 5  # spaces in words that are known again when they are quoted again
_STOP = re.compile(r"[.!?]\s")
_ENDS = operator.attrgetter("span.end")


def is_remark(line: Line, day: Edtf) -> bool:
    """Whether somebody is quoted there with the ``day``, and no word that something is to be then: “9 May
    is no promise.”"""
    quotes = _quoted(line)
    named = [item.span for item in line.dates if meets(item.value, day)]
    parts = [line.part(span.start) for span in named if any(map(span.within, quotes))]
    said = (sentence for part in parts for sentence in _STOP.split(part.of(line.text)))
    return bool(parts) and not any(announces(sentence, line.language) for sentence in said)


def is_possible(line: Line, at: Span) -> bool:
    """Whether something only may be, or is reckoned to be, on the day named there: “the trial could begin on
    9 May”, “if it rains on 9 May”. A verb is told by its small letter from the month of May."""
    part, words = line.part(at.start), line.language.ahead
    found = phrases(words.possible).finditer(line.text, part.start, part.end)
    if any(
        match[0].islower() or match.start() == part.start
        for match in found
        if not at.meets(Span(*match.span()))
    ):
        return True
    # Behind the day the same words may ask what is decided then: “on 9 May it decides if …”.
    return phrases(words.supposing).search(line.text, part.start, at.start) is not None


def copies(line: Line) -> list[str]:
    """The words of what somebody is quoted with there."""
    return [bare(span.of(line.text)) for span in _quoted(line)]


def _quoted(line: Line) -> list[Span]:
    """What somebody is quoted with there, but for a few words."""
    quotes = line.briefing.analysis.quotes
    near = (item.span for item in quotes[bisect.bisect(quotes, line.span.start, key=_ENDS) :])
    spoken = itertools.takewhile(line.span.meets, near)
    return [span for span in spoken if span.of(line.text).count(" ") >= _WORDS]
