"""One person, named by an article: “o persoană a murit și cel puțin 14 sunt rănite”."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.analysis.figures.counted import Counted
from generator.analysis.figures.words import ENDS, Lexicon
from generator.model import Span
from generator.text.tokens import Token

_REACH = 14  # tokens from the one to those whom the number counts besides


class One(NamedTuple):
    span: Span
    counted: Counted
    is_anyone: bool  # what a number without a noun counts besides are persons too; of “a man and three
    # others” nobody knows


def one_before(text: str, found: Sequence[Token], at: int, floor: int, words: Lexicon) -> One | None:
    """The one person that the sentence has told of before token ``at``, not before ``floor``."""
    for place in range(at - 1, max(floor, at - _REACH) - 1, -1):
        if found[place].key in ENDS:
            return None
        key, before = found[place].key, found[place - 1].key if place > floor else ""
        if key in words.persons | words.people and (before in words.articles or before in words.ones):
            counted = Counted(place + 1, text[found[place].start : found[place].end])
            return One(Span(found[place - 1].start, found[place].end), counted, key in words.people)
    return None
