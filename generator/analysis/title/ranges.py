"""A title as ranges of the text it is made of."""

from __future__ import annotations

from collections.abc import Sequence

Ranges = tuple[tuple[int, int], ...]


def without(clause: Ranges, gap: tuple[int, int]) -> Ranges:
    out: list[tuple[int, int]] = []
    for start, end in clause:
        if start <= gap[0] and gap[1] < end:
            out += [(start, gap[0]), (gap[1], end)]
        else:
            out.append((start, end))
    return tuple(out)


def within(offset: int, ranges: Ranges) -> bool:
    return any(start <= offset < end for start, end in ranges)


def merged(ranges: Sequence[tuple[int, int]]) -> Ranges:
    """The same with ranges that meet or overlap, or that a comma parts, made one."""
    out: list[tuple[int, int]] = []
    for start, end in ranges:
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        elif not out or start < end:
            out.append((start, end))
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
