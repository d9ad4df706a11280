"""What stands behind each key of `editorial.yml`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import get_args

import yaml

from generator import languages
from generator.edtf import Edtf
from generator.model import EntityType
from generator.readers.plain_yaml import plain
from generator.readers.published import parse_whole
from generator.text.links import is_web_address


def value_of(key: str, node: yaml.Node) -> object:
    """The value in the model's type; raises ValueError, which says why it cannot be meant."""
    value = plain(node)
    if key in _LISTS:
        return _list(key, value)
    if not isinstance(value, str):
        raise ValueError(f"“{key}” is text: write “{key}: …” in one line")
    return _READ.get(key, _text)(key, " ".join(value.split()))


def _text(key: str, value: str) -> str:
    if not any(char.isalnum() for char in value):  # a name without letters is nobody's
        empty = f"has no letters: “{value}”" if value else "is empty"
        raise ValueError(f"“{key}” {empty}: write the text, or remove the key")
    return value


def _type(key: str, value: str) -> str:
    if value not in get_args(EntityType):
        raise ValueError(f"“{key}” is one of {', '.join(get_args(EntityType))}, not “{value}”")
    return value


def _truth(key: str, value: str) -> bool:
    answers = languages.answers()
    if value.lower() not in answers:
        until = "; until then it is hidden" if key == "hide" else ""
        raise ValueError(f"“{key}” is yes or no, not “{value}”: write one of them{until}")
    return answers[value.lower()]


def _list(key: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ValueError(f"“{key}” is a list: write [{value if isinstance(value, str) else '…'}]")
    for item in value:
        if not isinstance(item, str):
            raise ValueError(f"“{key}” is a list of names, and this is none: {_shown(item)}")
    found = tuple(item for item in value if item.strip())
    if not found:
        raise ValueError(f"“{key}” is an empty list: name one, or remove the key")
    return found


def _shown(item: object) -> str:
    """A list or mapping where a name was meant; a “: ” in a name makes one."""
    pairs = [f"{key}: {value}" for key, value in item.items()] if isinstance(item, dict) else []
    return f"“{pairs[0]}”; write it in quotation marks" if pairs else "a list in the list; write it flat"


def _date(key: str, value: str) -> Edtf:
    return parse_whole(value).date


def _link(key: str, value: str) -> str:
    if not is_web_address(value):
        raise ValueError(f"“{key}” is no http(s) address: “{value}”")
    return value


_LISTS = frozenset(("merge", "aliases", "apart", "related", "unrelated", "briefings", "without"))
_READ: Mapping[str, Callable[[str, str], object]] = {
    **dict.fromkeys(("hide", "page", "only"), _truth),
    "date": _date,
    "link": _link,
    "type": _type,
}
