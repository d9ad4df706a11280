"""YAML between `---` lines, and what follows them."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import frontmatter
from frontmatter.default_handlers import YAMLHandler

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
    first = text.count("\n", 0, opening.end()) + 1
    closing = _CLOSING.search(text, opening.end())
    if not closing:
        raise BadYaml("its front matter has no end: add a line “---” below the last key", first - 1)
    block = text[opening.end() : closing.start()]
    handler = _Handler(first)
    loaded: tuple[dict[str, Any], str] = frontmatter.parse(f"---\n{block.rstrip()}\n---\n", handler=handler)
    return FrontMatter(loaded[0], text[closing.end() :], tuple(handler.escaped))


class _Handler(YAMLHandler):
    """python-frontmatter's YAML, with our bounds before it and plain strings after it."""

    FM_BOUNDARY = re.compile(r"^---[^\S\n]*$", re.MULTILINE)  # not “-----” within a value

    def __init__(self, first: int) -> None:
        super().__init__()
        self._first = first
        self.escaped: list[int] = []

    def load(self, fm: str, **_: object) -> dict[str, Entry]:
        first = self._first - fm.startswith("\n")  # the split leaves the opening line's end
        found = list(entries(compose(fm, first, _WHOSE), _WHOSE))
        self.escaped += [line for _, value, line in found if holds_controls(value)]
        return {name: Entry(plain(value), line) for name, value, line in found}
