"""What all values are made of."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator
from typing import Literal

import msgspec

Severity = Literal["error", "warning"]


class Value(msgspec.Struct, frozen=True, gc=False):
    """What all values share. Made of what is there before it, none can be part of a circle: the
    collector need not look at their millions."""


@contextlib.contextmanager
def uncollected() -> Iterator[None]:
    """While values are made, nearly all that is made is kept or gone at once, and nothing goes in circles:
    looking through all there is for garbage, again and again, would cost a seventh of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


class Problem(Value, frozen=True, order=True):
    """Something a person should know about an input: an error rejects it, a warning does not."""

    path: str
    line: int
    code: str
    message: str
    severity: Severity = "error"

    @property
    def grave(self) -> bool:
        """Whether something is not done: a seed not published, or the editor not understood."""
        return self.severity == "error" or self.code == "editorial"

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.code}: {self.message}"


class Span(Value, frozen=True, order=True):
    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def within(self, other: Span) -> bool:
        return other.start <= self.start and self.end <= other.end

    def meets(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


class Page(Value, frozen=True):
    """A file to be: its POSIX path inside docs/ and its bytes. One that `yields` is left out where
    a person wrote a page with its address."""

    path: str
    content: bytes
    yields: bool = False
