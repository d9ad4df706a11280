"""YAML with slips in it: whatever stands beside a slip is still read.

PyYAML gives up at the first slip, and the whole file with it. Here a text that cannot be read is
parted by its indentation into entries, and these into keys, until the slip stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import yaml

from generator.readers.plain_yaml import BadYaml, compose, is_empty

_MOST = 100  # slips beyond which the text is none of a person's; each costs reading its lines again
_LEVELS = 4  # section, entry or item of a list, key
_Collection = yaml.CollectionNode
_ITEM = re.compile(r"\s*-(?=\s)")


class Lost(NamedTuple):
    """A part that cannot be read, why and in which line of the file."""

    text: str
    error: BadYaml


def salvage(text: str, whose: str, longest: int, lost: list[Lost]) -> yaml.Node | None:
    """What `compose` would give, without the parts that cannot be read; those are added to ``lost``."""
    try:
        return compose(text, 1, whose, longest)
    except BadYaml as error:
        slip = error
    before = len(lost)
    node = _entries(text.split("\n"), 1, lost, _LEVELS) if len(text) <= longest else None
    if len(lost) == before:  # it is too long, or only its indentation is wrong
        lost.append(Lost(text if node is None else "", slip))
    return node


def _entries(lines: Sequence[str], first: int, lost: list[Lost], levels: int) -> _Collection | None:
    """One mapping or list of the entries that begin as far left as the first of ``lines``."""
    found: list[_Collection] = []
    for start, end in _blocks(lines):
        if len(lost) >= _MOST:
            message = (
                f"{_called(lines[start])} and what follows is not read after {_MOST} slips: mend those first"
            )
            lost.append(Lost("\n".join(lines[start:]), BadYaml(message, first + start)))
            break
        node = _entry(lines[start:end], first + start, lost, levels)
        if node is None or is_empty(node):
            continue
        if isinstance(node, yaml.CollectionNode) and (not found or type(node) is type(found[0])):
            found.append(node)
        else:
            message = f"{_called(lines[start])} is no entry like those beside it: indent it like them"
            lost.append(Lost("\n".join(lines[start:end]), BadYaml(message, first + start)))
    for node in found[1:]:
        found[0].value += node.value
    return found[0] if found else None


def _entry(lines: Sequence[str], first: int, lost: list[Lost], levels: int) -> yaml.Node | None:
    """As it stands, or else its key with what can be read behind it."""
    text = "\n".join(lines)
    try:
        return compose(text, first, _called(lines[0]), len(text))
    except BadYaml as error:
        slip = Lost(text, error)
    item = _ITEM.match(lines[0])
    if item and levels:
        inside = " " * item.end() + lines[0][item.end() :]
        node = _entries([inside, *lines[1:]], first, lost, levels - 1)
        if node is not None:
            node.start_mark.line = first - 1  # also where its first key is lost
        return node and yaml.SequenceNode("", [node], node.start_mark)
    header = _key(lines[0], first) if levels and len(lines) > 1 else None
    if header is None:
        lost.append(slip)
        return None
    behind = _entries(lines[1:], first + 1, lost, levels - 1)
    if behind is not None:
        header.value = [(header.value[0][0], behind)]
    return header


def _key(line: str, number: int) -> yaml.MappingNode | None:
    """The mapping that ``line`` opens; None where it is no key alone."""
    try:
        node = compose(line, number, "", len(line))
    except BadYaml:
        return None
    return node if isinstance(node, yaml.MappingNode) and is_empty(node.value[0][1]) else None


def _blocks(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where each entry begins and ends: at the lines that stand no further right than the first. A
    list may stand as far left as the key it belongs to."""
    starts: list[int] = []
    left, listed = 0, False
    for at, line in enumerate(lines):
        words = line.lstrip()
        if not words or words.startswith("#"):
            continue
        item = bool(_ITEM.match(line))
        if not starts:
            left, listed = len(line) - len(words), item
        if len(line) - len(words) <= left and item <= listed:
            starts.append(at)
    yield from pairwise([*starts, len(lines)])


def _called(line: str) -> str:
    """What messages call the entry that begins with ``line``."""
    key = line.strip(" \t-").split(": ")[0].rstrip(":")
    return f"“{key[:60]}”"
