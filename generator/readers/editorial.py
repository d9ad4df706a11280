"""`editorial.yml` beside the seeds: the editor's word on names, links, stories, dates and titles.
EDITORIAL.md has every key, and an example.

What cannot be understood is left out by its smallest part, and told. Where that part may hide
somebody (`_may_hide`), or the file cannot be read at all, the problem is an error: a site built
without it would show what the editor hides.
"""

from __future__ import annotations

import difflib
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
_WORD = re.compile(r"(?<![^\W_])(?:h[^\W_]+|[^\W_]+(?=[\s_\"']*:))")  # what may be the key, or is any
_CLOSE = 0.75  # of difflib's ratio: one letter of `hide` wrong, missing, added, or two of them swapped

_Word = TypeVar("_Word", EntityWord, BriefingWord, StoryWord)


def read_editorial(seeds: Path) -> Editorial:
    """The file in the folder of ``seeds``; silent where there is none."""
    misnamed = tuple(_misnamed(seeds))
    if not os.path.lexists(seeds / NAME):
        return Editorial(problems=misnamed)
    text = _text(seeds / NAME)
    if isinstance(text, Rejected):
        return Editorial(problems=(*text.problems, *misnamed))
    editorial = parse(text.text)
    return msgspec.structs.replace(editorial, problems=(*text.problems, *editorial.problems, *misnamed))


def _text(file: Path) -> Decoded | Rejected:
    data = folder.load(file, NAME)
    if isinstance(data, Rejected):
        return data
    return decode(NAME, data)


def _misnamed(seeds: Path) -> Iterator[Problem]:
    """Each file that looks like the editor's, and is not the one that is read."""
    read = seeds / NAME
    for file in sorted({*seeds.glob("*"), *folder.strangers(seeds, frozenset(), NEARLY)}):
        if file.name.casefold() not in NEARLY or file == read or _is_same(file, read):
            continue
        text = _text(file)
        hides = isinstance(text, Rejected) or _may_hide(text.text)
        path = file.relative_to(seeds).as_posix()
        remedy = f"put what it says into {NAME} beside all articles"
        if path == file.name and not os.path.lexists(read):
            remedy = f"call it {NAME}"
        yield _problem(1, f"is not read: {remedy}", hides, folder.shown(path))


def _is_same(file: Path, read: Path) -> bool:
    return file.exists() and read.exists() and file.samefile(read)


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
            self._lose(part.error, _may_hide(part.text))

    def editorial(self) -> Editorial:
        words: dict[str, list[Any]] = {"entities": [], "briefings": [], "stories": []}
        for section, node, line in self._entries(self._node, NAME):
            if section == "stories":
                words[section] += self._stories(node)
            elif section in words:
                words[section] += self._named(section, node)
            else:
                message = f"there is no section “{section}”: there are {', '.join(words)}"
                self._problems.append(_problem(line, message, _may_hide(f"{section}:", node)))
        return Editorial(
            entities=tuple(words["entities"]),
            briefings=tuple(words["briefings"]),
            stories=tuple(words["stories"]),
            problems=tuple(sorted(self._problems)),
        )

    def _named(self, section: str, node: yaml.Node) -> Iterator[EntityWord | BriefingWord]:
        for name, value, line in self._entries(node, section):
            if name.lower() == "hide" and is_empty(value):
                self._problems.append(_problem(line, f"“{name}” is no name: indent it below one", True))
            elif section == "entities":
                yield from self._word(EntityWord, {"name": name}, value, line)
            else:
                yield from self._word(BriefingWord, {"name": name}, value, line)

    def _stories(self, node: yaml.Node) -> Iterator[StoryWord]:
        if isinstance(node, yaml.SequenceNode):
            for item in node.value:
                yield from self._word(StoryWord, {}, item, item.start_mark.line + 1)
        elif not is_empty(node):
            line = node.start_mark.line + 1
            message = "stories is no list: begin each story with “- ”"
            self._problems.append(_problem(line, message, _may_hide(node)))

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
                self._problems.append(_problem(where, message, _may_hide(f"{key}:", value)))
            elif key == "hide" or not is_empty(value):
                tried.add(key)
                self._fill(fields, key, value, where)
        if fields.keys() == given.keys() | {"line"} and not is_empty(node):
            return  # it says nothing
        for field in msgspec.structs.fields(kind):
            if field.required and field.name not in fields:
                if field.name not in tried:
                    self._problems.append(_problem(line, f"the entry has no “{field.name}”: add them"))
                return
        yield msgspec.convert(fields, kind)

    def _fill(self, fields: dict[str, object], key: str, value: yaml.Node, line: int) -> None:
        """The first value holds; but `hide` is yes until all of them clearly say no."""
        if key in fields and key != "hide":
            if _may_hide(value):
                self._problems.append(_problem(line, f"the second “{key}” is not read", True))
            return
        try:
            meant = value_of(key, value)
        except ValueError as error:
            self._problems.append(_problem(line, str(error), key != "hide" and _may_hide(value)))
            if key != "hide":
                return
            meant = True
        fields[key] = meant or fields.get(key, meant)

    def _entries(self, node: yaml.Node | None, whose: str) -> Iterator[tuple[str, yaml.Node, int]]:
        def twice(key: str, line: int) -> None:
            self._problems.append(_problem(line, f"{whose} has the key “{key}” twice: write it once"))

        try:
            yield from entries(node, whose, twice)
        except BadYaml as error:
            self._lose(error, node is not None and _may_hide(f"{whose}:", node))

    def _lose(self, error: BadYaml, hides: bool) -> None:
        self._problems.append(_problem(error.line, str(error), hides))


def _may_hide(*parts: str | yaml.Node) -> bool:
    """Whether ``hide``, or a slip of the hand at it, stands anywhere in what is not understood: a
    text, a key with its colon, what stands behind it."""
    words = {word for part in parts for text in _texts(part) for word in _WORD.findall(text.lower())}
    return bool(difflib.get_close_matches("hide", words, 1, _CLOSE))


def _texts(part: str | yaml.Node) -> Iterator[str]:
    """All that ``part`` says; a key ends in a colon."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, yaml.MappingNode):
        for key, value in part.value:
            yield from (f"{text}:" for text in _texts(key))
            yield from _texts(value)
    elif isinstance(part, yaml.SequenceNode):
        for item in part.value:
            yield from _texts(item)
    else:
        yield part.value


def _problem(line: int, message: str, hides: bool = False, path: str = NAME) -> Problem:
    if hides:
        message += "; until then nothing is built, for it may hide a name"
    return Problem(path, line, "editorial", message, "error" if hides else "warning")
