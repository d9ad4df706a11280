"""News agencies and media that press anywhere cites, by their spellings."""

from __future__ import annotations

import functools
import re
from typing import Literal

from generator.analysis.quotes.statements import Token
from generator.languages import outlets
from generator.languages.naming import KnownNames
from generator.text.normalise import fold

Outlet = Literal["agency", "media"]


@functools.cache
def _spellings() -> dict[str, tuple[str, ...]]:
    """The spellings of all outlets by their first word, longest first."""
    found: dict[str, list[str]] = {}
    for table in (outlets().agencies, outlets().media):
        for name, others in table.rows.items():
            for spelling in (name, *others):
                found.setdefault(re.split(r"[\s.-]", spelling)[0], []).append(spelling)
    return {first: tuple(sorted(same, key=len, reverse=True)) for first, same in found.items()}


def is_outlet(words: str) -> bool:
    """Whether the words are the name of an agency or medium."""
    return words in _spellings().get(re.split(r"[\s.-]", words)[0], ())


def outlet(words: str) -> tuple[str, Outlet] | None:
    """The name to show of an agency or medium that words in any case are the name of, and which it is."""
    return _outlets().get(fold(words))


def is_network(name: str) -> bool:
    """Whether a name is that of a network on which anybody writes."""
    return name in outlets().networks


def is_agency(name: str) -> bool:
    """Whether a name is that of a news agency, which a text is from rather than about."""
    found = outlet(name)
    return found is not None and found[1] == "agency"


@functools.cache
def _outlets() -> dict[str, tuple[str, Outlet]]:
    tables: tuple[tuple[Outlet, KnownNames], ...] = (
        ("media", outlets().media),
        ("agency", outlets().agencies),
    )
    return {
        fold(spelling): (name, kind)
        for kind, table in tables
        for name, others in table.rows.items()
        for spelling in (name, *others)
    }


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
