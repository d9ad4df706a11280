"""A title as ranges of the text it is made of."""

from __future__ import annotations

from collections.abc import Sequence

Ranges = tuple[tuple[int, int], ...]


def without(start: int, end: int, gaps: Sequence[tuple[int, int]]) -> Ranges:
    """What is left of a stretch of the text where gaps, which may overlap, are left out."""
    out: list[tuple[int, int]] = []
    for begin, stop in sorted(gaps):
        if begin >= end:
            break
        if begin > start:
            out.append((start, begin))
        start = max(start, stop)
    return (*out, (start, end)) if start < end else tuple(out)


def trimmed(text: str, ranges: Ranges) -> Ranges:
    """The same without the spaces at their ends; what is nothing else is none."""
    out = []
    for start, end in ranges:
        part = text[start:end]
        if part.strip():
            out.append((start + len(part) - len(part.lstrip()), start + len(part.rstrip())))
    return tuple(out)


def length(ranges: Ranges) -> int:
    return sum(end - start + 1 for start, end in ranges) - 1


def touching(spans: Sequence[tuple[int, int]]) -> Ranges:
    """The same with words that follow one another in the text made one."""
    out = [spans[0]]
    for start, end in spans[1:]:
        if -1 <= start - out[-1][1] <= 1:
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return tuple(out)


def word_start(text: str, at: int) -> int:
    """Offset of a word with the marks and the elided word before it."""
    while at and not text[at - 1].isspace():
        at -= 1
    return at
