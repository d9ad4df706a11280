"""Dated text: `date 2025-06 `, then the text; blank lines part paragraphs."""

from __future__ import annotations

import re

from generator.model import Article, Rejected
from generator.readers.paragraphs import paragraphs, split_first
from generator.readers.published import NoDate, parse_published, warning

_HEADER = re.compile(r"\s*date(?::[^\S\n]*|[^\S\n]+)(?=\S)", re.IGNORECASE)


def read(path: str, content_hash: str, text: str) -> Article | Rejected:
    """The seed whose text begins with `date ` and its day."""
    header = _HEADER.match(text)
    if not header:
        line = _line(text, len(text) - len(text.lstrip()))
        message = "has no date: begin the file with “date ” and the day, like “date 2025-11-14 ”"
        return Rejected.because(path, line, "no-date", message)
    line = _line(text, header.end())
    try:
        published = parse_published(text[header.end() :].partition("\n")[0])
    except NoDate as error:
        return Rejected.because(path, line, "bad-date", str(error))
    first, rest = split_first(text[header.end() + published.length :])
    body = paragraphs(rest)
    if not first and not body:
        return Rejected.because(path, line, "empty", "has a date and no text: add the article below the date")
    return Article(
        path=path,
        content_hash=content_hash,
        published=published.date,
        first_line=first or None,
        paragraphs=body,
        problems=warning(path, line, published),
    )


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1
