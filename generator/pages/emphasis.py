"""A sentence of which only parts are quoted, cut where the quotations begin and end."""

from __future__ import annotations

from typing import NamedTuple

from generator.model import Briefing
from generator.pages.segments import parted


class Part(NamedTuple):
    """Words of the sentence; its parts, joined, are the sentence."""

    words: str
    quoted: bool


def parts(briefing: Briefing, number: int | None) -> tuple[Part, ...]:
    """The sentence with the number ``number``; nothing without one."""
    if number is None:
        return ()
    analysis = briefing.analysis
    quotes = sorted(item.span for item in analysis.quotes)
    cut = parted(analysis.text, analysis.sentences[number - 1], ((span, True) for span in quotes))
    return tuple(Part(words, bool(quoted)) for words, quoted in cut)
