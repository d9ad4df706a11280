"""Dated text: `date 2025-06 `, then the text; blank lines part paragraphs."""

from __future__ import annotations

import re

from generator.edtf import Edtf
from generator.model import Article, Problem, Rejected

_HEADER = re.compile(r"\s*date\s+(\S+)[^\S\n]*")
_BLANK = re.compile(r"\n[^\S\n]*\n\s*")


def read(path: str, content_hash: str, text: str) -> Article | Rejected:
    header = _HEADER.match(text)
    if not header:
        message = "has no date: begin the first line with “date 2025-11-14 ”"
        return Rejected(path, (Problem(path, 1, "no-date", message),))
    line = text.count("\n", 0, header.start(1)) + 1
    try:
        published = Edtf.parse(header[1])
    except ValueError as error:
        message = f"{error}; write the date as 2025-11-14, 2025-06 or 2025"
        return Rejected(path, (Problem(path, line, "bad-date", message),))
    first, _, rest = text[header.end() :].partition("\n")
    body = paragraphs(rest)
    if not first.strip() and not body:
        message = "has a date and no text: add the article below the date"
        return Rejected(path, (Problem(path, line, "empty", message),))
    return Article(
        path=path,
        content_hash=content_hash,
        published=published,
        first_line=" ".join(first.split()) or None,
        paragraphs=body,
    )


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of ``text``, white space in each folded to single spaces."""
    parts = (" ".join(part.split()) for part in _BLANK.split(text))
    return tuple(part for part in parts if part)
