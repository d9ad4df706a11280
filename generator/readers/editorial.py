"""`editorial.yml` beside the seeds: the editor's word on names, links, stories, dates and titles.
EDITORIAL.md has every key, and an example.

What cannot be understood is left out by its smallest part, and told. Where that part may hold
`hide`, or the file cannot be read at all, the problem is an error: a site built without it would
show what the editor hides.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml

from generator.model import BriefingWord, Editorial, EntityWord, Problem, Rejected, StoryWord
from generator.readers import folder
from generator.readers.decode import Decoded, decode
from generator.readers.editorial_keys import value_of
from generator.readers.plain_yaml import BadYaml, entries, is_empty
from generator.readers.salvage import Lost, salvage

NAME = "editorial.yml"
NEARLY = {NAME, "editorial.yaml", "editorial.yml.txt", "editorial.yaml.txt"}  # what is meant so, any case
_HIDES = re.compile(r"\bhidd?e?n?\b", re.IGNORECASE)  # the key, or a slip of the hand at it

_Word = TypeVar("_Word", EntityWord, BriefingWord, StoryWord)


def read_editorial(seeds: Path) -> Editorial:
    """The file in the folder of ``seeds``; silent where there is none."""
    if not os.path.lexists(seeds / NAME):
        return Editorial(problems=tuple(_misnamed(seeds)))
    text = _text(seeds / NAME)
    if isinstance(text, Rejected):
        return Editorial(problems=text.problems)
    editorial = parse(text.text)
    return msgspec.structs.replace(editorial, problems=(*text.problems, *editorial.problems))


def _text(file: Path) -> Decoded | Rejected:
    data = folder.load(file, NAME)
    if isinstance(data, Rejected):
        return data
    return decode(NAME, data)


def _misnamed(seeds: Path) -> Iterator[Problem]:
    for file in sorted(seeds.glob("*")):
        if file.name.casefold() in NEARLY:
            text = _text(file)
            hides = isinstance(text, Rejected) or _HIDES.search(text.text)
            yield _problem(1, f"is not read: call it {NAME}", bool(hides), folder.shown(file.name))


def parse(text: str) -> Editorial:
    """The editor's word in ``text``."""
    return _Reading(text).editorial()


class _Reading:
    """One text, and what was found wrong with it so far."""

    def __init__(self, text: str) -> None:
        self._problems: list[Problem] = []
        lost: list[Lost] = []
        self._node = salvage(text, NAME, folder.LARGEST, lost)
        for part in lost:
            self._lose(part.error, bool(_HIDES.search(part.text)))

    def editorial(self) -> Editorial:
        words: dict[str, list[Any]] = {"entities": [], "briefings": [], "stories": []}
        for section, node, line in self._entries(self._node, NAME):
            if section == "stories":
                words[section] += self._stories(node)
            elif section in words:
                words[section] += self._named(section, node)
            else:
                message = f"there is no section “{section}”: there are {', '.join(words)}"
                self._problems.append(_problem(line, message, _may_hide(node)))
        return Editorial(
            entities=tuple(words["entities"]),
            briefings=tuple(words["briefings"]),
            stories=tuple(words["stories"]),
            problems=tuple(sorted(self._problems)),
        )

    def _named(self, section: str, node: yaml.Node) -> Iterator[EntityWord | BriefingWord]:
        for name, value, line in self._entries(node, section):
            if section == "entities":
                yield from self._word(EntityWord, {"name": name}, value, line)
            else:
                yield from self._word(BriefingWord, {"name": name}, value, line)

    def _stories(self, node: yaml.Node) -> Iterator[StoryWord]:
        if isinstance(node, yaml.SequenceNode):
            for item in node.value:
                yield from self._word(StoryWord, {}, item, item.start_mark.line + 1)
        elif not is_empty(node):
            line = node.start_mark.line + 1
            self._problems.append(_problem(line, "stories is no list: begin each story with “- ”"))

    def _word(
        self, kind: type[_Word], given: Mapping[str, str], node: yaml.Node, line: int
    ) -> Iterator[_Word]:
        """The entry as a ``kind``, with each key that can be understood."""
        fields: dict[str, object] = {**given, "line": line}
        allowed = set(kind.__struct_fields__) - fields.keys()
        tried = set()
        for key, value, where in self._entries(node, given.get("name", "the entry")):
            if key not in allowed:
                message = f"“{key}” is no key here: there are {', '.join(sorted(allowed))}"
                slip = kind is EntityWord and _HIDES.search(key)
                self._problems.append(_problem(where, message, bool(slip)))
            elif key not in fields and (key == "hide" or not is_empty(value)):
                tried.add(key)
                try:
                    fields[key] = value_of(key, value)
                except ValueError as error:
                    self._problems.append(_problem(where, str(error)))
                    fields |= {"hide": True} if key == "hide" else {}
        if fields.keys() == given.keys() | {"line"} and not is_empty(node):
            return  # it says nothing
        for field in msgspec.structs.fields(kind):
            if field.required and field.name not in fields:
                if field.name not in tried:
                    self._problems.append(_problem(line, f"the entry has no “{field.name}”: add them"))
                return
        yield msgspec.convert(fields, kind)

    def _entries(self, node: yaml.Node | None, whose: str) -> Iterator[tuple[str, yaml.Node, int]]:
        def twice(key: str, line: int) -> None:
            self._problems.append(_problem(line, f"{whose} has the key “{key}” twice: write it once"))

        try:
            yield from entries(node, whose, twice)
        except BadYaml as error:
            self._lose(error, node is not None and _may_hide(node))

    def _lose(self, error: BadYaml, hides: bool) -> None:
        self._problems.append(_problem(error.line, str(error), hides))


def _may_hide(node: yaml.Node) -> bool:
    """Whether ``hide``, or a slip of the hand at it, stands anywhere in what could not be read."""
    if isinstance(node, yaml.ScalarNode):
        return bool(_HIDES.search(node.value))
    parts = (
        [part for pair in node.value for part in pair] if isinstance(node, yaml.MappingNode) else node.value
    )
    return any(map(_may_hide, parts))


def _problem(line: int, message: str, hides: bool = False, path: str = NAME) -> Problem:
    if hides:
        message += "; until then nothing is built, for it may hide a name"
    return Problem(path, line, "editorial", message, "error" if hides else "warning")
