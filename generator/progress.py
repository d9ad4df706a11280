"""How far long work has come, on a terminal and nowhere else."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

_Item = TypeVar("_Item")

_FIRST_AFTER = 1.0  # seconds: short work says nothing
_EVERY = 0.1  # seconds


def shown() -> bool:
    """Whether somebody is watching: standard error is a terminal and this is no CI run."""
    return sys.stderr.isatty() and not os.environ.get("CI")


def watch(items: Iterable[_Item], total: int, doing: str) -> Iterator[_Item]:
    """Passes ``items`` on, and shows how many of ``total`` came when it takes long."""
    if not shown():
        yield from items
        return
    due, told = time.monotonic() + _FIRST_AFTER, False
    for count, item in enumerate(items, 1):
        if time.monotonic() >= due:
            print(f"\r\033[K{doing} … {count} of {total}", end="", file=sys.stderr, flush=True)
            due, told = time.monotonic() + _EVERY, True
        yield item
    if told:
        print("\r\033[K", end="", file=sys.stderr, flush=True)


def say(doing: str) -> None:
    """Names the next long step."""
    if shown():
        print(f"{doing} …", file=sys.stderr, flush=True)
