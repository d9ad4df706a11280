"""Who and what matters in a story.

An entity counts for what it is in each briefing: how often it is named beside the one named most,
and whether the headline bears it. So it is shared, or central to one briefing; whoever is named once
in each of many comes behind both. Names that stand in most of the collection tell less, places less
than whoever acts there, and an agency that is only cited nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.corpus.rarity import rarity
from generator.model import Appearance, Briefing, Entity, EntityType
from generator.text.normalise import fold

_MOST = 12
_HEADLINE = 0.5  # what standing in a headline adds
_CENTRAL = 0.5  # worth in one briefing, from which it matters in the story
_OFTEN = 2  # mentions without which nobody is central to a briefing
_ACTING: Mapping[EntityType, float] = {"person": 1.5, "organisation": 1.0, "place": 0.6}


Named = Mapping[str, Sequence[tuple[Entity, Appearance]]]


def named_in(entities: Iterable[Entity]) -> Named:
    """Slug → whom and what that briefing names, and where."""
    found: dict[str, list[tuple[Entity, Appearance]]] = defaultdict(list)
    for entity in entities:
        for seen in entity.appearances:
            found[seen.slug].append((entity, seen))
    return found


def weigh(
    slugs: Sequence[str], briefings: Mapping[str, Briefing], named: Named
) -> list[tuple[Entity, float]]:
    """Those that matter in the briefings ``slugs``, most first, and how much; ``named`` is of all."""
    worth: dict[str, list[float]] = defaultdict(list)
    count: Counter[str] = Counter()
    entities: dict[str, Entity] = {}
    for slug in slugs:
        title = fold(briefings[slug].analysis.title)
        acting = [pair for pair in named.get(slug, ()) if not is_cited(pair[1], briefings[slug])]
        most = max((len(seen.spans) for _, seen in acting), default=1)
        for entity, seen in acting:
            entities[entity.id] = entity
            count[entity.id] += len(seen.spans)
            worth[entity.id].append(len(seen.spans) / most + _HEADLINE * _heads(entity, title))
    kept = [
        name
        for name, found in worth.items()
        if len(found) > 1 or (found[0] >= _CENTRAL and count[name] >= _OFTEN)
    ]

    def weight(name: str) -> float:
        entity = entities[name]
        common = rarity(len(entity.appearances), len(briefings))
        return sum(worth[name]) * _ACTING[entity.type] * common

    chosen: list[Entity] = []
    for name in sorted(kept, key=lambda name: (-weight(name), name)):
        if not any(_same(entities[name], other) for other in chosen):
            chosen.append(entities[name])
    return [(entity, weight(entity.id)) for entity in chosen[:_MOST]]


def is_cited(seen: Appearance, briefing: Briefing) -> bool:
    """Whether it is an agency or newspaper that the article cites."""
    sources = [item.span for item in briefing.analysis.sources if item.kind in ("agency", "media")]
    return any(source.meets(span) for source in sources for span in seen.spans)


def _heads(entity: Entity, title: str) -> bool:
    return any(fold(form) in title for form in (entity.name, *entity.aliases))


def _same(one: Entity, other: Entity) -> bool:
    """Whether one name is a part of the other: *Ambasada*, *Ambasada Rusiei*."""
    first, second = (set(fold(entity.name).split()) for entity in (one, other))
    return one.type == other.type and (first <= second or second <= first)
