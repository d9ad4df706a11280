"""Runs of tokens taken for names, and which of two that overlap stays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from generator.analysis.names.tokens import Token, Unit
from generator.model import EntityType


class Found(NamedTuple):
    """A mention: the tokens `first` to `last`, excluded, of one unit."""

    start: int
    end: int
    unit: int
    first: int
    last: int
    words: tuple[str, ...]
    type: EntityType
    certainty: int  # of the type; 0 a default, 1 a hint, 2 evidence, 3 known
    key: str | None  # of a known name
    glued: tuple[bool, ...]  # which words follow without white space

    def spelled(self, words: tuple[str, ...]) -> str:
        """These words, as many as the mention's, with its white space."""
        return "".join(
            word if glued else f" {word}" for word, glued in zip(words, self.glued, strict=True)
        ).strip()

    @property
    def length(self) -> int:
        return self.last - self.first


def found(
    units: tuple[Unit, ...],
    unit: int,
    first: int,
    last: int,
    kind: EntityType,
    certainty: int,
    key: str | None = None,
) -> Found:
    tokens: tuple[Token, ...] = units[unit][first:last]
    return Found(
        tokens[0].start,
        tokens[-1].end,
        unit,
        first,
        last,
        tuple(token.word for token in tokens),
        kind,
        certainty,
        key,
        tuple(token.glued for token in tokens),
    )


def _cuts(item: Found, edges: Sequence[tuple[int, int]]) -> bool:
    """Whether the mention shares only a part of the tokens with one of those between ``edges``, or holds
    two of them."""
    crosses = any(
        item.first < first < item.last < last or first < item.first < last < item.last
        for first, last in edges
    )
    return crosses or sum(item.first <= first and last <= item.last for first, last in edges) > 1


def _is_row(item: Found, lasts: Mapping[tuple[int, int], int]) -> bool:
    """Whether the mention is nothing but known places, one behind the other."""
    first = item.first
    while first < item.last and (item.unit, first) in lasts:
        first = lasts[item.unit, first]
    return first == item.last and lasts[item.unit, item.first] < item.last


def settle(known: list[Found], guessed: Iterable[Found]) -> tuple[Found, ...]:
    """No two overlap: longer before shorter, known before guessed, earlier before later; a guess that
    cuts through a known name of several words, or takes two for one, goes before none."""
    ranked = sorted(
        (*known, *guessed), key=lambda item: (-item.length, item.key is None, -item.certainty, item.start)
    )
    taken: set[tuple[int, int]] = set()
    kept = []
    edges: dict[int, list[tuple[int, int]]] = {}  # of each unit
    for item in known:
        if item.length > 1:
            edges.setdefault(item.unit, []).append((item.first, item.last))
    lasts = {(item.unit, item.first): item.last for item in known if item.type == "place"}
    for item in ranked:
        if item.key is None and (_cuts(item, edges.get(item.unit, ())) or _is_row(item, lasts)):
            continue
        places = {(item.unit, index) for index in range(item.first, item.last)}
        if taken.isdisjoint(places):
            taken |= places
            kept.append(item)
    return tuple(sorted(kept, key=lambda item: item.start))
