"""News agencies and media that press anywhere cites, by their spellings."""

from __future__ import annotations

import functools
import re

from generator.analysis.quotes.statements import Token
from generator.languages import outlets
from generator.text.normalise import fold


@functools.cache
def _spellings() -> dict[str, tuple[str, ...]]:
    """The spellings of all outlets by their first word, longest first."""
    found: dict[str, list[str]] = {}
    for table in (outlets().agencies, outlets().media):
        for name, others in table.items():
            for spelling in (name, *others):
                found.setdefault(re.split(r"[\s.-]", spelling)[0], []).append(spelling)
    return {first: tuple(sorted(same, key=len, reverse=True)) for first, same in found.items()}


def is_outlet(words: str) -> bool:
    """Whether the words are the name of an agency or medium."""
    return words in _spellings().get(re.split(r"[\s.-]", words)[0], ())


def is_agency(name: str) -> bool:
    """Whether a name is that of a news agency, which a text is from rather than about."""
    return fold(name) in _agencies()


@functools.cache
def _agencies() -> frozenset[str]:
    table = outlets().agencies
    return frozenset(fold(spelling) for name, others in table.items() for spelling in (name, *others))


def outlet_at(tokens: tuple[Token, ...], number: int, text: str) -> tuple[int, str] | None:
    """The last token and the spelling of the agency or medium that begins at ``number``."""
    start, first = tokens[number].start, tokens[number].surface
    if not (tokens[number].capital or first in _spellings().get(first, ())):
        return None  # “dpa” is one in lower case
    for spelling in _spellings().get(re.split("[.-]", tokens[number].surface)[0], ()):
        end = start + len(spelling)
        if text.startswith(spelling, start) and not text[end : end + 1].isalnum():
            last = number
            while last + 1 < len(tokens) and tokens[last + 1].start < end:
                last += 1
            return last, spelling
    return None
