"""Where sentences begin and end."""

from __future__ import annotations

import functools
import re

from generator.languages import Language
from generator.model import Span

_END = re.compile(r"[.!?…]+[”\"»’')\]]*(?=\s|$)")


@functools.cache
def _abbreviations(language: Language) -> frozenset[str]:
    return frozenset(language.sentences.abbreviations)


def sentences(text: str, paragraph: Span, language: Language) -> tuple[Span, ...]:
    """The sentences of one paragraph of ``text``, white space at their ends left out."""
    found: list[Span] = []
    start = paragraph.start
    for match in _END.finditer(text, paragraph.start, paragraph.end):
        if _ends_here(text, start, match, paragraph.end, language):
            found.append(Span(start, match.end()))
            start = match.end()
            while start < paragraph.end and text[start].isspace():
                start += 1
    if start < paragraph.end:
        found.append(Span(start, paragraph.end))
    return tuple(found)


def _ends_here(text: str, start: int, match: re.Match[str], end: int, language: Language) -> bool:
    following = text[match.end() : end].lstrip()
    if not following:
        return True
    if following[0].islower():
        return False
    if not match[0].startswith("."):
        return True
    before = text[start : match.start()].rsplit(None, 1)[-1:] or [""]
    word = before[0].lstrip("(„“\"«'")
    return not (word in _abbreviations(language) or (len(word) == 1 and word.isupper()))
