"""Links between briefings, precise rather than many, each with its reasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.corpus.affinity import Shared, matches
from generator.corpus.closeness import CLOSE, Closeness
from generator.corpus.features import Features
from generator.corpus.reasons import Reasons
from generator.model import Briefing, Link, Reason

WEAKEST = 0.08  # what shares less is not looked at


def relate(
    briefings: Sequence[Briefing],
    features: Sequence[Features],
    closeness: Closeness,
    reasons: Reasons,
    most: int,
) -> Mapping[str, tuple[Link, ...]]:
    """Up to ``most`` links a briefing, closest first, by slug: no link rather than a poor one."""
    found: dict[str, list[tuple[float, str, Shared]]] = {briefing.slug: [] for briefing in briefings}
    for item, others in matches(features, as_of_then=False, least=WEAKEST):
        for match in others:
            close = closeness(item.slug, match)
            if close >= CLOSE:
                found[item.slug].append((-close, match.slug, match.shared))
                found[match.slug].append((-close, item.slug, match.shared))
    told: dict[tuple[str, ...], tuple[Reason, ...]] = {}
    related: dict[str, tuple[Link, ...]] = {}
    for slug, links in found.items():
        kept = []
        for close, other, shared in sorted(links)[:most]:
            pair = tuple(sorted((slug, other)))
            if pair not in told:
                told[pair] = reasons(slug, other, shared)
            kept.append(Link(other, round(-close, 4), told[pair]))
        related[slug] = tuple(kept)
    return related
