"""What is read: bytes → Article."""

from __future__ import annotations

from collections.abc import Mapping

from generator.edtf import Edtf
from generator.model.base import Problem, Value

ANALYSED = 200_000
"""Characters of an article's text in which sentences, names, quotes, dates and figures are looked
for: some 120 pages. What is longer is a collection, and bounds the cost of a build."""


class Article(Value, frozen=True, kw_only=True):
    """A seed, read: cleaned text, nothing understood yet.

    `first_line` is what stood beside the date in a dated text: headline, caption or lead, which
    the analysis decides. `paragraphs` hold no line breaks.
    """

    path: str  # POSIX, relative to the folder of seeds
    content_hash: str  # sha256 of the file's bytes, hexadecimal
    published: Edtf
    first_line: str | None = None
    paragraphs: tuple[str, ...]
    title: str | None = None
    slug: str | None = None
    author: str | None = None
    source: str | None = None
    url: str | None = None
    lang: str | None = None
    tags: tuple[str, ...] = ()
    image: str | None = None
    summary: str | None = None
    extra: Mapping[str, object] = {}  # unknown keys of the front matter, passed through
    problems: tuple[Problem, ...] = ()  # warnings only


class Rejected(Value, frozen=True):
    """A seed that could not be read, and why."""

    path: str
    problems: tuple[Problem, ...]

    @classmethod
    def because(cls, path: str, line: int, code: str, message: str) -> Rejected:
        """Rejected for one reason."""
        return cls(path, (Problem(path, line, code, message),))
