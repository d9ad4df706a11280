"""In a story nobody stands beside another without a reason."""

from __future__ import annotations

from generator.corpus.ties import NEAREST, tie
from generator.model import Reason
from tests.making import corpus

_DAYS = (
    "Primarul Ion Rusu închide podul suspendat din Orhei. Pilonii podului suspendat sunt crăpați.",
    "Primarul Ion Rusu a găsit bani pentru podul suspendat din Orhei. Pilonii podului suspendat se toarnă.",
    "Primarul Ion Rusu deschide podul suspendat din Orhei. Pilonii podului suspendat au fost turnați.",
)


def test_each_member_of_a_story_says_why_it_stands_beside_the_next() -> None:
    """Who and what both tell of, in both directions."""
    made = corpus(*(f"date 2025-03-0{day} Podul, ziua {day}\n\n{text}" for day, text in enumerate(_DAYS, 1)))
    (story,) = made.stories
    first, second, third = story.briefings
    assert set(story.ties[second]) == {first, third}
    assert story.ties[first][second] == story.ties[second][first]
    assert Reason("name", "Ion Rusu") in story.ties[first][third]


def test_only_the_nearest_are_tied() -> None:
    """What the page does not show is not reckoned."""
    slugs = [f"s{number}" for number in range(NEAREST + 2)]
    ties = tie(slugs, lambda one, other: (Reason("name", one + other),))
    assert list(ties["s0"]) == slugs[1 : NEAREST + 1]
