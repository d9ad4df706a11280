"""What the articles say of each name: mentions with one spelling and type are one node."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from generator.analysis.names.lexicon import lexicon
from generator.corpus import places
from generator.corpus.nodes import Node
from generator.corpus.owners import APART, OWN, Owners
from generator.languages import load
from generator.model import Briefing, EntityType, Mention

_TWO_KINDS = 0.25  # a name used this often with its rarer type is two names

spelled = places.folded


class Seen:
    """What the articles say of each node."""

    def __init__(self, briefings: Sequence[Briefing]) -> None:
        owners = Owners(briefings)
        mentions = [_called(item, mention) for item in briefings for mention in item.analysis.entities]
        types = _types(mentions)
        short = _short_of_somebody(mentions)
        self.uses: dict[Node, list[tuple[Briefing, Mention]]] = defaultdict(list)
        self.names: dict[Node, Counter[str]] = defaultdict(Counter)
        self.surfaces: dict[Node, Counter[str]] = defaultdict(Counter)
        for briefing, mention, name, surfaces in mentions:
            folded = owners.called(briefing, mention, name)
            if folded not in short and _is_anyone(briefing, mention):
                folded = f"{folded}{APART}{OWN}{briefing.slug}"
            node = (folded, types.get((folded, mention.type), mention.type))
            self.uses[node].append((briefing, mention))
            self.names[node][mention.name] += 1
            for surface in surfaces:
                self.surfaces[node][surface] += 1

    def articles(self, node: Node) -> set[str]:
        """Which name it."""
        return {briefing.slug for briefing, _ in self.uses[node]}

    def languages(self, node: Node) -> set[str]:
        """In which articles name it."""
        return {briefing.analysis.language for briefing, _ in self.uses[node]}


class _Called(NamedTuple):
    """What an article calls somebody or something."""

    briefing: Briefing
    mention: Mention
    folded: str  # its name
    surfaces: tuple[str, ...]  # as the text has it, each once


def _called(briefing: Briefing, mention: Mention) -> _Called:
    text = briefing.analysis.text
    surfaces = tuple(dict.fromkeys([text[span.start : span.end] for span in mention.spans]))
    return _Called(briefing, mention, spelled(mention.name), surfaces)


def _short_of_somebody(mentions: Iterable[_Called]) -> frozenset[str]:
    """What full names end with, or those who bear them are called alone."""
    return frozenset(
        spelled(form)
        for _, mention, _, surfaces in mentions
        if mention.type == "person" and " " in mention.name
        for form in (mention.name.rpartition(" ")[2], *surfaces)
    )


def _is_anyone(briefing: Briefing, mention: Mention) -> bool:
    """Whether it is but a first name, which many have: somebody of that article, not “patriarhul Kiril”."""
    words = lexicon(load(briefing.analysis.language))
    first = mention.type == "person" and mention.name in words.given and mention.name not in words.surnames
    told = (mention.role or "").split()
    return first and (not told or any(words.has(part, words.language.roles.kin) for part in told))


def _types(mentions: Iterable[_Called]) -> Mapping[tuple[str, EntityType], EntityType]:
    """(folded name, type) → the type it is given: the commonest, unless both are common."""
    votes: dict[str, Counter[EntityType]] = defaultdict(Counter)
    for item in mentions:
        votes[item.folded][item.mention.type] += 1
    given: dict[tuple[str, EntityType], EntityType] = {}
    for name, counts in votes.items():
        ranked = sorted(counts, key=lambda kind: (-counts[kind], kind))
        for kind in ranked:
            common = counts[kind] >= 3 and counts[kind] >= _TWO_KINDS * counts.total()
            given[name, kind] = kind if common else ranked[0]
    return given
