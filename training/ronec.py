"""RONEC (Dumitrescu & Avram 2020, MIT), read as people, places and organisations with a name.

Its PERSON also marks role nouns (“președintele”) and takes titles and appositions into the span;
here a person is the run of capitals inside, and a lone noun that opens the sentence is none.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from generator.analysis.names.lexicon import Lexicon
from generator.analysis.names.offices import office
from generator.analysis.names.tokens import Token, Unit, unit_of
from generator.model import EntityType, Span
from tests.quality.measured import kept_out

TYPES: dict[str, EntityType] = {
    "PERSON": "person",
    "GPE": "place",
    "LOC": "place",
    "FACILITY": "place",
    "ORG": "organisation",
    "ORGANIZATION": "organisation",
}
_EDGES = frozenset("\"'„“”«»‚‘’,.-–()\ufeff")
_KEPT_OUT = 0.15


class Name(NamedTuple):
    first: int
    last: int  # excluded
    type: EntityType


class Sentence(NamedTuple):
    text: str
    unit: Unit
    names: tuple[Name, ...]
    kept_out: bool


def sentences(folder: Path, words: Lexicon) -> Iterator[Sentence]:
    """Every sentence once; v2 goes before v1 where both have it."""
    seen: set[str] = set()
    for file in ("ronec_v2_valid.jsonl", "ronec_v1_brat.jsonl"):
        for line in (folder / file).read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            text = " ".join(row["text"].split())
            if text not in seen and text == row["text"]:
                seen.add(text)
                unit = unit_of(text, Span(0, len(text)), words)
                yield Sentence(text, unit, tuple(_names(row, unit, words)), kept_out(text, _KEPT_OUT))


def _names(row: dict[str, Any], unit: Unit, words: Lexicon) -> Iterator[Name]:
    for entity in row["entities"]:
        kind = TYPES.get(entity["label"])
        inside = [
            index
            for index, token in enumerate(unit)
            if min(token.end, entity["end"]) - max(token.start, entity["start"])
            > (token.end - token.start) / 2
        ]
        if kind is None or not inside:
            continue
        first, last = _trimmed(unit, inside[0], inside[-1] + 1)
        if kind == "person":
            first, last = _run(unit, first, last, words)
        if any(token.capital for token in unit[first:last]):
            yield Name(first, last, kind)


def _trimmed(unit: Unit, first: int, last: int) -> tuple[int, int]:
    while first < last and unit[first].text in _EDGES:
        first += 1
    while first < last and unit[last - 1].text in _EDGES - _closing(unit[first:last]):
        last -= 1
    return first, last


def _closing(unit: Unit) -> frozenset[str]:
    """The signs that may end a name because their partner stands inside it."""
    inside = {token.text for token in unit[:-1]}
    return frozenset(after for before, after in ("„”", "“”", "«»", '""', "()") if before in inside)


def _run(unit: Unit, first: int, last: int, words: Lexicon) -> tuple[int, int]:
    """The first run of capitals between the tokens, particles and stops of initials inside it."""
    while first < last and (not unit[first].capital or _role(unit[first], first, words)):
        first += 1
    end = first
    for index in range(first, last):
        if unit[index].capital:
            end = index + 1
        elif unit[index].text.lower() not in words.names.particles and unit[index].text not in {".", "-"}:
            break
    return first, end


def _role(token: Token, index: int, words: Lexicon) -> bool:
    text = token.text
    if text.lower() in words.names.titles or office(text, words):
        return True
    return not token.free and index == 0 and words.common(text) and text not in words.given
