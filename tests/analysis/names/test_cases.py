"""Names, canonical forms, mentions and roles, by example: cases.toml."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from generator.analysis.names import find_names
from tests.analysis.names.conftest import Make


class Wanted(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    type: str
    mentions: tuple[str, ...]
    role: str | None = None


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    why: str
    language: str
    text: str
    entities: tuple[Wanted, ...] = ()
    absent: tuple[str, ...] = ()


class Cases(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    case: tuple[Case, ...]


CASES = msgspec.toml.decode(Path(__file__).with_name("cases.toml").read_bytes(), type=Cases).case


@pytest.mark.parametrize("case", CASES, ids=[f"{case.language}: {case.why}" for case in CASES])
def test_names_are_found_folded_and_described(document: Make, case: Case) -> None:
    """Each entity of the case has just these mentions under this name, type and role."""
    found = [
        Wanted(entity.name, entity.type, tuple(span.of(case.text) for span in entity.spans), entity.role)
        for entity in find_names(document(case.text, case.language))
    ]
    surfaces = {mention for entity in found for mention in entity.mentions}
    assert [entity for entity in case.entities if entity not in found] == [], found
    assert surfaces.isdisjoint(case.absent), found
