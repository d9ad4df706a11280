"""Links between briefings, precise rather than many, each with its reasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.corpus.affinity import matches
from generator.corpus.closeness import CLOSE, Closeness
from generator.corpus.features import Features
from generator.corpus.reasons import Reasons, Shared
from generator.model import Briefing, Link

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
    return {
        slug: tuple(
            Link(other, round(-close, 4), reasons(slug, other, shared))
            for close, other, shared in sorted(links)[:most]
        )
        for slug, links in found.items()
    }
