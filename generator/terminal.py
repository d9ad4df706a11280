"""What a person at the terminal is told: problems and results, and how far long work has come."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

_Item = TypeVar("_Item")

_FIRST_AFTER = 1.0  # seconds: short work says nothing
_EVERY = 0.1  # seconds


def tell(text: str, to: TextIO | None = None) -> None:
    """Prints, to standard error if not ``to`` another stream; what a terminal would act on, a file's name
    say, is shown as code."""
    shown = (char if char == "\n" or char.isprintable() else ascii(char)[1:-1] for char in text)
    print("".join(shown), file=to or sys.stderr, flush=True)


def watched() -> bool:
    """Whether somebody is watching: standard error is a terminal and this is no CI run."""
    return sys.stderr.isatty() and not os.environ.get("CI")


def watch(items: Iterable[_Item], total: int, doing: str) -> Iterator[_Item]:
    """Passes ``items`` on, and shows how many of ``total`` came when it takes long."""
    if not watched():
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
    if watched():
        print(f"{doing} …", file=sys.stderr, flush=True)
