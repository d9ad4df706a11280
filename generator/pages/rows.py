"""Pages in a row: what stands before and after each, lists that take more than one; things in groups."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")
K = TypeVar("K")


def grouped(items: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    """``items`` by what ``key`` says of them, in the order in which they come."""
    groups: dict[K, list[T]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups


def in_row(latest_first: Sequence[T]) -> Iterator[tuple[T, T | None, T | None]]:
    """Each with the one before it in time and the one after it."""
    return zip(latest_first, (*latest_first[1:], None), (None, *latest_first), strict=False)


class Sheet(NamedTuple, Generic[T]):
    """One of the pages of a list, which `sheets.jinja` leads to."""

    path: str
    number: int  # from 1
    paths: Sequence[str]  # of all of them
    items: Sequence[T]

    def titled(self, title: str) -> str:
        return title if self.number == 1 else f"{title} ({self.number})"


def sheets(items: Sequence[T], most: int, path: str, folder: str) -> Iterator[Sheet[T]]:
    """``items`` on as many pages as it takes, one at least: ``path``, then by number in ``folder``."""
    starts = range(0, max(len(items), 1), most)
    paths = (path, *(f"{folder}/{number}/index.md" for number in range(2, len(starts) + 1)))
    for number, start in enumerate(starts, 1):
        yield Sheet(paths[number - 1], number, paths, items[start : start + most])
