"""Names that are joined to entities, and why each was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from generator.model import EntityType

Node = tuple[str, EntityType]  # folded name, type


class Reason(NamedTuple):
    """Why two nodes are one."""

    one: Node
    other: Node
    why: str


class Nodes:
    """Union-find over nodes; each set is to become one entity."""

    def __init__(self, nodes: Iterable[Node], alone: frozenset[str]) -> None:
        self._parent = {node: node for node in nodes}
        self._alone = alone  # folded names that are joined to none
        self.reasons: list[Reason] = []

    def __iter__(self) -> Iterator[Node]:
        return iter(sorted(self._parent))

    def __contains__(self, node: Node) -> bool:
        return node in self._parent

    def root(self, node: Node) -> Node:
        """The one that stands for all that are joined with ``node``."""
        while self._parent[node] != node:
            self._parent[node] = node = self._parent[self._parent[node]]
        return node

    def join(self, one: Node, other: Node, why: str) -> None:
        """Makes them one, unless either is to stay alone."""
        if one[0] in self._alone or other[0] in self._alone:
            return
        first, second = sorted((self.root(one), self.root(other)))
        if first != second:
            self._parent[second] = first
            self.reasons.append(Reason(one, other, why))

    def sets(self) -> Mapping[Node, list[Node]]:
        """Root → all that are joined with it, sorted."""
        found: dict[Node, list[Node]] = defaultdict(list)
        for node in sorted(self._parent):
            found[self.root(node)].append(node)
        return found
