"""What a measure reports, and the arithmetic all measures share."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec


class Measured(msgspec.Struct, frozen=True):
    """One figure beside its baseline, both between 0 and 1 unless the name says otherwise."""

    name: str  # "ronec/micro-f1": the key of its floor in floors.toml
    value: float
    baseline: float | None
    baseline_name: str
    count: int  # how many items were judged


class Score(NamedTuple):
    precision: float
    recall: float
    f1: float


def score(found: Collection[object], gold: Collection[object]) -> Score:
    """Precision, recall and F1 of two collections of hashable items, each counted once."""
    right = len(set(found) & set(gold))
    return counted_score(right, len(set(found)), len(set(gold)))


def counted_score(right: int, found: int, gold: int) -> Score:
    """The same from counts; where nothing was found and nothing was to be found, all is right."""
    if not found and not gold:
        return Score(1.0, 1.0, 1.0)
    precision = right / found if found else 0.0
    recall = right / gold if gold else 0.0
    both = precision + recall
    return Score(precision, recall, 2 * precision * recall / both if both else 0.0)


def rows(file: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def kept_out(key: str, share: float = 0.5) -> bool:
    """Whether the item with this key is kept out of tuning: the same share on every machine."""
    return int(hashlib.sha256(key.encode()).hexdigest()[:8], 16) < share * 0x1_0000_0000


def fingerprint(folder: Path) -> str:
    """A short hash of a corpus: its files' names and bytes, in order of name."""
    digest = hashlib.sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(file.relative_to(folder).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:16]
