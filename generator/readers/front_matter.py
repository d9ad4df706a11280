"""YAML between `---` lines, from people nobody knows: bounded before it is parsed, and plain.

PyYAML's parser recurses in C and in Python and its aliases multiply, so size, nesting, aliases
and tags are checked on the tokens, which come from a loop (measured: nesting of 30,000 ends the
process otherwise). Scalars stay strings: `2025-06` is no date, `12:30:45` no number, `NO` no
truth value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import frontmatter
import yaml
from frontmatter.default_handlers import YAMLHandler

_LONGEST = 64 * 1024  # characters
_DEEPEST = 20
_OPENING = re.compile(r"\s*---[^\S\n]*\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[^\S\n]*$", re.MULTILINE)
_OPENS = (
    yaml.BlockMappingStartToken,
    yaml.BlockSequenceStartToken,
    yaml.FlowMappingStartToken,
    yaml.FlowSequenceStartToken,
)
_CLOSES = (yaml.BlockEndToken, yaml.FlowMappingEndToken, yaml.FlowSequenceEndToken)
_REFUSED = {
    yaml.AnchorToken: "an anchor (&…)",
    yaml.AliasToken: "an alias (*…)",
    yaml.TagToken: "a tag (!…)",
    yaml.DirectiveToken: "a directive (%…)",
}


class Entry(NamedTuple):
    """A key's value, and the line of the file that the key stands in."""

    value: object
    line: int


class FrontMatter(NamedTuple):
    entries: dict[str, Entry]
    body: str


class BadFrontMatter(ValueError):
    """Cannot be used; says why, in which line of the file, and what to do."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


def parse(text: str) -> FrontMatter:
    """The front matter of ``text`` and what follows it; raises BadFrontMatter."""
    opening = _OPENING.match(text)
    if not opening:
        line = text[: len(text) - len(text.lstrip())].count("\n") + 1
        raise BadFrontMatter("has no front matter: begin with a line “---”, “date: 2025-11-14”, “---”", line)
    first = text.count("\n", 0, opening.end()) + 1
    closing = _CLOSING.search(text, opening.end())
    if not closing:
        raise BadFrontMatter("its front matter has no end: add a line “---” below the last key", first - 1)
    block = text[opening.end() : closing.start()]
    handler = _Handler(first)
    loaded: tuple[dict[str, Any], str] = frontmatter.parse(f"---\n{block.rstrip()}\n---\n", handler=handler)
    return FrontMatter(loaded[0], text[closing.end() :])


class _Handler(YAMLHandler):
    """python-frontmatter's YAML, with our bounds before it and plain strings after it."""

    FM_BOUNDARY = re.compile(r"^---[^\S\n]*$", re.MULTILINE)  # not “-----” within a value

    def __init__(self, first: int) -> None:
        super().__init__()
        self._first = first

    def load(self, fm: str, **_: object) -> dict[str, Entry]:
        first = self._first - fm.startswith("\n")  # the split leaves the opening line's end
        if len(fm) > _LONGEST:
            raise BadFrontMatter(f"its front matter is longer than {_LONGEST // 1024} KB: shorten it", first)
        try:
            _check(fm, first)
            node = _Strings(fm).get_single_node()
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            raise BadFrontMatter(
                f"its front matter is not valid YAML ({error.problem}): a value that holds “: ” or "
                "begins with a sign belongs in quotation marks",
                first + (mark.line if mark else 0),
            ) from error
        except yaml.YAMLError as error:  # a character YAML does not know
            raise BadFrontMatter(f"its front matter is not valid YAML ({error})", first) from error
        return dict(_entries(node, first))


class _Strings(yaml.SafeLoader):
    """YAML whose scalars stay strings."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 (PyYAML's own)


def _check(block: str, first: int) -> None:
    depth = 0
    for token in yaml.scan(block, Loader=_Strings):
        line = first + token.start_mark.line
        depth += isinstance(token, _OPENS) - isinstance(token, _CLOSES)
        if depth > _DEEPEST:
            raise BadFrontMatter(f"its front matter is nested more than {_DEEPEST} deep: make it flat", line)
        for kind, name in _REFUSED.items():
            if isinstance(token, kind):
                message = f"its front matter holds {name}: write the value out, in quotation marks"
                raise BadFrontMatter(message, line)


def _entries(node: yaml.Node | None, first: int) -> Iterator[tuple[str, Entry]]:
    if node is None:
        return
    if not isinstance(node, yaml.MappingNode):
        raise BadFrontMatter("its front matter is no list of “key: value” lines", first)
    seen = set()
    for key, value in node.value:
        line = first + key.start_mark.line
        name = str(_plain(key, first))
        if name in seen:
            raise BadFrontMatter(f"its front matter has the key “{name}” twice: keep one", line)
        seen.add(name)
        yield name, Entry(_plain(value, first), line)


def _plain(node: yaml.Node, first: int) -> object:
    """Strings, lists and mappings of strings; as deep as the check allows."""
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, first) for item in node.value]
    if isinstance(node, yaml.MappingNode):
        return {str(_plain(key, first)): _plain(value, first) for key, value in node.value}
    return node.value
