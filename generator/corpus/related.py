"""Links between briefings, precise rather than many, each with its reasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.corpus.affinity import Match, matches
from generator.corpus.features import Feature, Features, wordings
from generator.model import Briefing, Entity, Link, Reason

WEAKEST = 0.12  # score below which there is no link rather than a poor one
_REASONS = 4
_EVIDENCE = 2  # a link needs this many features of this weight at least
_TELLING = 0.01


def relate(
    briefings: Sequence[Briefing], features: Sequence[Features], entities: Sequence[Entity], most: int
) -> Mapping[str, tuple[Link, ...]]:
    """Up to ``most`` links a briefing, best first, by slug."""
    found: dict[str, list[Link]] = {briefing.slug: [] for briefing in briefings}
    names = {entity.id: entity.name for entity in entities}
    read = wordings(briefings)
    for item, others in matches(features, as_of_then=False, least=WEAKEST):
        for match in others:
            if stands(match):
                reasons = tuple(_reason(feature, names, read) for feature, _ in match.shared[:_REASONS])
                found[item.slug].append(Link(match.slug, round(match.score, 4), reasons))
                found[match.slug].append(Link(item.slug, round(match.score, 4), reasons))
    return {
        slug: tuple(sorted(links, key=lambda link: (-link.score, link.slug))[:most])
        for slug, links in found.items()
    }


def stands(match: Match) -> bool:
    """Whether enough shared features carry weight for a link."""
    return sum(part >= _TELLING for _, part in match.shared) >= _EVIDENCE


def _reason(feature: Feature, names: Mapping[str, str], read: Mapping[Feature, str]) -> Reason:
    if feature.kind == "name":
        return Reason("name", names[feature.key])
    return Reason(feature.kind, read.get(feature, feature.key))
