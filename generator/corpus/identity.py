"""Mentions across articles become one entity each."""

from __future__ import annotations

from collections import defaultdict

from generator.corpus.addresses import slugify
from generator.model import Appearance, Briefing, Entity, Mention
from generator.settings import Settings


def identify_entities(briefings: tuple[Briefing, ...], settings: Settings) -> tuple[Entity, ...]:
    """One entity a canonical name and type, most briefings first."""
    groups: dict[tuple[str, str], list[tuple[Briefing, Mention]]] = defaultdict(list)
    for briefing in briefings:
        for mention in briefing.analysis.entities:
            groups[mention.name, mention.type].append((briefing, mention))
    entities = []
    taken: set[str] = set()
    for (name, kind), found in sorted(groups.items()):
        slug = slugify(name) or "name"
        slug = slug if slug not in taken else f"{slug}-{kind}"
        taken.add(slug)
        seen = {span.of(briefing.analysis.text) for briefing, mention in found for span in mention.spans}
        entities.append(
            Entity(
                id=slug,
                name=name,
                type=found[0][1].type,
                aliases=tuple(sorted(seen - {name})),
                appearances=tuple(
                    Appearance(briefing.slug, mention.spans, mention.role) for briefing, mention in found
                ),
                has_page=len(found) >= settings.entity_page_from,
            )
        )
    return tuple(sorted(entities, key=lambda entity: (-len(entity.appearances), entity.id)))
