"""Links between briefings, precise rather than many, each with its reasons."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from generator.corpus.affinity import Described, Shared, matches
from generator.corpus.closeness import AMONG, CLOSE, Closeness
from generator.corpus.reasons import Reasons
from generator.model import Briefing, Link, Reason


class Near(NamedTuple):
    """How close two briefings are, 0 to 1, and what they share."""

    close: float
    shared: Shared


Nearby = Mapping[str, Mapping[str, Near]]


def relate(
    briefings: Sequence[Briefing],
    described: Described,
    closeness: Closeness,
    reasons: Reasons,
    most: int,
    together: Iterable[Collection[str]] = (),
) -> Mapping[str, tuple[Link, ...]]:
    """Up to ``most`` links a briefing, closest first, by slug: no link rather than a poor one. Those of
    its story, whose slugs stand ``together``, come last into question: the story shows them."""
    story = {slug: number for number, slugs in enumerate(together) for slug in slugs}
    told: dict[tuple[str, ...], tuple[Reason, ...]] = {}
    found = nearby(briefings, described, closeness)
    related: dict[str, tuple[Link, ...]] = {}
    for slug, others in found.items():
        near = {other: pair for other, pair in others.items() if enough(found, slug, other)}
        kept = []
        closest = sorted(near, key=lambda other: (-near[other].close, other))
        chosen = sorted(closest, key=lambda other: story.get(other) == story.get(slug, -1))[:most]
        for other in sorted(chosen, key=closest.index):
            pair = tuple(sorted((slug, other)))
            if pair not in told:
                told[pair] = reasons(slug, other, near[other].shared)
            kept.append(Link(other, round(near[other].close, 4), told[pair]))
        related[slug] = tuple(kept)
    return related


def nearby(briefings: Sequence[Briefing], described: Described, closeness: Closeness) -> Nearby:
    """Slug → those near it that may be close enough."""
    found: dict[str, dict[str, Near]] = {briefing.slug: {} for briefing in briefings}
    for item, others in matches(described, as_of_then=False):
        for match in others:
            close = closeness(item.slug, closeness.with_cast(item.slug, match))
            if close >= AMONG:
                found[item.slug][match.slug] = found[match.slug][item.slug] = Near(close, match.shared)
    return found


def enough(found: Nearby, one: str, other: str) -> bool:
    """Whether two that are near each other are so close that they are linked."""
    ours, theirs = found[one], found[other]
    return ours[other].close >= CLOSE or any(
        min(ours[third].close, theirs[third].close) >= CLOSE for third in ours.keys() & theirs.keys()
    )
