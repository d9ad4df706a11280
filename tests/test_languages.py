"""The files of the languages: no row that is empty, says a thing twice, or is read by nobody."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from generator import languages

PACKAGE = Path(languages.__file__).parent


def rows(table: dict[str, object], name: str) -> Iterator[tuple[str, list[object]]]:
    """Each list of a file, with the names of the tables it stands in."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from rows(value, f"{name}.{key}")
        elif isinstance(value, list):
            yield f"{name}.{key}", value


@pytest.mark.parametrize("file", sorted(PACKAGE.glob("*.toml")), ids=lambda file: file.stem)
def test_every_row_says_something_once(file: Path) -> None:
    """What a row says twice counts once, and an empty one nothing: both mislead whoever edits it."""
    for name, row in rows(tomllib.loads(file.read_text("utf-8")), file.stem):
        assert row, name
        assert [word for word, count in Counter(map(str, row)).items() if count > 1] == [], name


def test_every_key_is_read() -> None:
    """What a language can say, some code asks for: a key is no key for the future."""
    modules = [path for path in PACKAGE.parent.rglob("*.py") if PACKAGE not in path.parents]
    code = "\n".join(path.read_text("utf-8") for path in modules)
    for section in msgspec.structs.fields(languages.Language):
        if isinstance(section.type, type) and issubclass(section.type, msgspec.Struct):
            for field in msgspec.structs.fields(section.type):
                assert re.search(rf"\.{field.name}\b", code), f"{section.name}.{field.name}"
