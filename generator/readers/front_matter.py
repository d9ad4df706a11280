"""YAML between `---` lines, and what follows them."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.readers.plain_yaml import BadYaml, compose, entries, holds_controls, plain

_OPENING = re.compile(r"\s*---[^\S\n]*\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[^\S\n]*$", re.MULTILINE)
_WHOSE = "its front matter"


class Entry(NamedTuple):
    """A key's value, and the line of the file that the key stands in."""

    value: object
    line: int


class FrontMatter(NamedTuple):
    """What stands between the two lines of hyphens, and the text below them."""

    entries: dict[str, Entry]
    body: str
    escaped: tuple[int, ...]  # lines of keys whose values spell control characters as escapes


def parse(text: str) -> FrontMatter:
    """The front matter of ``text`` and what follows it; raises BadYaml."""
    opening = _OPENING.match(text)
    if not opening:
        line = text[: len(text) - len(text.lstrip())].count("\n") + 1
        raise BadYaml("has no front matter: begin with a line “---”, “date: 2025-11-14”, “---”", line)
    start = opening.end() - 1  # with the end of the opening line, which is the first
    first = text.count("\n", 0, start) + 1
    closing = _CLOSING.search(text, opening.end())
    if not closing:
        raise BadYaml("its front matter has no end: add a line “---” below the last key", first)
    block = text[start : closing.start()].rstrip() + "\n"
    found = list(entries(compose(block, first, _WHOSE), _WHOSE))
    return FrontMatter(
        {name: Entry(plain(value), line) for name, value, line in found},
        text[closing.end() :],
        tuple(line for _, value, line in found if holds_controls(value)),
    )
