"""`editorial.yml` beside the seeds: the editor's word on names, links, stories, dates and titles.

entities:
  Kim Jong Un:                        # a name as the site shows it
    merge: [Kim Jong-un, Kim Cen În]  # the same one; the name above is kept
    rename: Kim Jong Un               # what the site is to call it
    type: person                      # person, place or organisation
    aliases: [liderul de la Phenian]
    note: Lider suprem al Coreei de Nord din 2011.
    link: https://www.wikidata.org/wiki/Q56226
    apart: [2025/alt-kim.txt]         # in these briefings the name is somebody else …
    apart_as: Kim Jong Un (fotbalist) # … who is called this
    page: yes                         # a page of its own, however few briefings
    hide: no                          # yes: no page, no link
briefings:
  2025/003.txt:                       # the seed's path; for links a slug does as well
    date: 2025-06-17
    title: Coreea de Nord trimite geniști la Kursk
    summary: O frază sau două.
    related: [2025/000.txt]           # these two belong together
    unrelated: [alt-slug]             # these two do not
stories:
  - title: Geniștii nord-coreeni la Kursk
    briefings: [2025/003.txt, 2025/000.txt]   # one story, with what was found to belong to it
    without: [alt-slug]               # not part of it
    only: no                          # yes: nothing else is part of it
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar, get_args

import msgspec
import yaml

from generator.edtf import Edtf
from generator.model import BriefingWord, Editorial, EntityType, EntityWord, Problem, Rejected, StoryWord
from generator.readers import folder
from generator.readers.decode import decode
from generator.readers.plain_yaml import BadYaml, compose, entries, is_empty, plain
from generator.readers.published import parse_whole
from generator.text.links import is_web_address

NAME = "editorial.yml"
_NEARLY = {NAME, "editorial.yaml", "editorial.yml.txt", "editorial.yaml.txt"}  # what is meant so, any case

_Word = TypeVar("_Word", EntityWord, BriefingWord, StoryWord)
_YES = {"yes": True, "true": True, "da": True, "no": False, "false": False, "nu": False}


def read_editorial(seeds: Path) -> Editorial:
    """The file in the folder of ``seeds``; silent where there is none. An entry that cannot be
    understood is left out and reported, the others hold."""
    file = seeds / NAME
    if not os.path.lexists(file):
        return Editorial(problems=tuple(_misnamed(seeds)))
    data = folder.load(file, NAME)
    text = data if isinstance(data, Rejected) else decode(NAME, data)
    if isinstance(text, Rejected):
        return Editorial(problems=text.problems)
    return parse(text.text)


def _misnamed(seeds: Path) -> Iterator[Problem]:
    for name in sorted(path.name for path in seeds.glob("*") if path.name.casefold() in _NEARLY):
        yield Problem(folder.shown(name), 1, "editorial", f"is not read: call it {NAME}", "warning")


def parse(text: str) -> Editorial:
    """The editor's word in ``text``."""
    problems: list[Problem] = []
    words: dict[str, tuple[Any, ...]] = {}
    readers = {"entities": _entities, "briefings": _briefings, "stories": _stories}
    try:
        for section, node, line in entries(compose(text, 1, NAME), 1, NAME):
            if section in readers:
                words[section] = tuple(readers[section](node, problems))
            else:
                known = ", ".join(readers)
                problems.append(_problem(line, f"there is no section “{section}”: there are {known}"))
    except BadYaml as error:
        problems.append(_problem(error.line, str(error)))
    return Editorial(
        entities=words.get("entities", ()),
        briefings=words.get("briefings", ()),
        stories=words.get("stories", ()),
        problems=tuple(problems),
    )


def _entities(node: yaml.Node, problems: list[Problem]) -> Iterator[EntityWord]:
    for name, value, line in entries(node, 1, "entities"):
        yield from _word(EntityWord, {"name": name}, value, line, problems)


def _briefings(node: yaml.Node, problems: list[Problem]) -> Iterator[BriefingWord]:
    for name, value, line in entries(node, 1, "briefings"):
        yield from _word(BriefingWord, {"name": name}, value, line, problems)


def _stories(node: yaml.Node, problems: list[Problem]) -> Iterator[StoryWord]:
    if is_empty(node):
        return
    if not isinstance(node, yaml.SequenceNode):
        raise BadYaml("stories is no list: begin each story with “- ”", node.start_mark.line + 1)
    for item in node.value:
        yield from _word(StoryWord, {}, item, item.start_mark.line + 1, problems)


def _word(
    kind: type[_Word], given: Mapping[str, str], node: yaml.Node, line: int, problems: list[Problem]
) -> Iterator[_Word]:
    """The entry as a ``kind``, or nothing and a problem that names the key and its line."""
    fields: dict[str, object] = {**given, "line": line}
    allowed = set(kind.__struct_fields__) - fields.keys()
    where = line
    try:
        for key, value, where in entries(node, 1, given.get("name", "the entry")):  # noqa: B007 (the line is for the handler)
            if key not in allowed:
                raise ValueError(f"“{key}” is no key here: there are {', '.join(sorted(allowed))}")
            fields[key] = _READ.get(key, _text)(key, plain(value))
        where = line
        for field in msgspec.structs.fields(kind):
            if field.required and field.name not in fields:
                raise ValueError(f"the entry has no “{field.name}”: add them")
        yield msgspec.convert(fields, kind)
    except BadYaml as error:
        problems.append(_problem(error.line, str(error)))
    except ValueError as error:
        problems.append(_problem(where, str(error)))


def _text(key: str, value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"“{key}” is text: write “{key}: …” in one line")
    return value


def _type(key: str, value: object) -> object:
    if value not in get_args(EntityType):
        raise ValueError(f"“{key}” is one of {', '.join(get_args(EntityType))}, not “{value}”")
    return value


def _truth(key: str, value: object) -> bool:
    if str(value).lower() not in _YES:
        raise ValueError(f"“{key}” is yes or no, not “{value}”")
    return _YES[str(value).lower()]


def _list(key: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError(f"“{key}” is a list: write [{value}]")
    return tuple(map(str, value))


def _date(key: str, value: object) -> Edtf:
    return parse_whole(value).date


def _link(key: str, value: object) -> str:
    if not is_web_address(str(value)):
        raise ValueError(f"“{key}” is no http(s) address: “{value}”")
    return str(value)


_READ: Mapping[str, Callable[[str, object], object]] = {
    **dict.fromkeys(("hide", "page", "only"), _truth),
    **dict.fromkeys(("merge", "aliases", "apart", "related", "unrelated", "briefings", "without"), _list),
    "date": _date,
    "link": _link,
    "type": _type,
}


def _problem(line: int, message: str) -> Problem:
    return Problem(NAME, line, "editorial", message, "warning")
