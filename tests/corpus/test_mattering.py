"""Who and what matters in a story."""

from __future__ import annotations

from generator.corpus.mattering import named_in, weigh
from generator.model import Appearance, Briefing, Entity, EntityType, Span
from tests.making import corpus

BRIDGE = (
    "date 2025-03-01 Podul din Orhei se închide\n\nPrimăria închide podul din Orhei.",
    "date 2025-03-05 Podul din Orhei se repară\n\nPrimăria repară podul din Orhei.",
)
BRIEFINGS = corpus(*BRIDGE).briefings
ONE, TWO = (item.slug for item in BRIEFINGS)


def entity(name: str, kind: EntityType, *mentions: int) -> Entity:
    """Somebody named so often in each of the two briefings."""
    seen = tuple(
        Appearance(slug, tuple(Span(at, at + 1) for at in range(count)))
        for slug, count in zip((ONE, TWO), mentions, strict=True)
        if count
    )
    return Entity(id=name, name=name, type=kind, aliases=(), appearances=seen, has_page=True)


def mattering(*entities: Entity) -> tuple[str, ...]:
    by_slug: dict[str, Briefing] = {item.slug: item for item in BRIEFINGS}
    return tuple(entity.id for entity, _ in weigh((ONE, TWO), by_slug, named_in(entities)))


def test_who_is_central_to_one_briefing_matters() -> None:
    """Though the other does not name him; somebody named once in it does not."""
    found = mattering(
        entity("Ion Rusu", "person", 8, 0),
        entity("Ana Pop", "person", 1, 0),
        entity("Apele Codrilor", "organisation", 2, 2),
    )
    assert found == ("Ion Rusu", "Apele Codrilor")


def test_a_headline_counts() -> None:
    """Of two places named as often the one in the headline comes first."""
    assert mattering(entity("Ruseni", "place", 2, 2), entity("Orhei", "place", 2, 2)) == ("Orhei", "Ruseni")


def test_a_name_that_is_part_of_another_is_not_told_twice() -> None:
    """*Ambasada* beside *Ambasada Rusiei* says nothing."""
    found = mattering(
        entity("Ambasada Rusiei", "organisation", 4, 4), entity("Ambasada", "organisation", 3, 3)
    )
    assert found == ("Ambasada Rusiei",)


def test_an_agency_that_is_only_cited_does_not_matter() -> None:
    """It tells the story and does not act in it."""
    made = corpus(
        "date 2025-03-01 Podul din Orhei\n\nPodul din Orhei se închide, relatează Reuters.",
        "date 2025-03-05 Podul din Orhei\n\nPodul din Orhei se repară, potrivit Reuters.",
    )
    by_slug = {item.slug: item for item in made.briefings}
    weighed = weigh(tuple(by_slug), by_slug, named_in(made.entities))
    assert "Reuters" in {item.name for item in made.entities}
    assert "Reuters" not in {entity.name for entity, _ in weighed}
