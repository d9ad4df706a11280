"""What articles share: rare things count, common ones lead nowhere, and the past does not move."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from generator.corpus.affinity import Described, matches
from generator.corpus.features import Feature, Features


def features(slug: str, *words: str) -> Features:
    return Features(slug, {Feature("term", word): 1.0 for word in words})


def test_rare_things_tie_closer_than_common_ones() -> None:
    """Of two neighbours the one that shares what few have comes first."""
    crowd = [features(f"c{number}", "război", "front", f"w{number}") for number in range(30)]
    items = [*crowd, features("a", "pod", "orhei", "război"), features("b", "pod", "orhei", "front")]
    *_, (item, found) = matches(Described(items), as_of_then=False, least=0.1)
    assert item.slug == "b"
    assert found[0].slug == "a"
    assert [feature.key for feature, _ in found[0].shared] == ["orhei", "pod"]


def test_one_shared_thing_is_no_match() -> None:
    """A single coincidence ties nothing."""
    items = [features("a", "pod", "vară"), features("b", "pod", "iarnă")]
    *_, (_, found) = matches(Described(items), as_of_then=False, least=0.1)
    assert found == ()


@given(
    st.lists(st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=5, unique=True), max_size=12),
    st.data(),
)
def test_what_was_found_does_not_change_when_articles_are_added(
    articles: list[list[str]], data: st.DataObject
) -> None:
    """As of then: the matches of an article are the same with and without those after it."""
    items = [features(str(number), *words) for number, words in enumerate(articles)]
    cut = data.draw(st.integers(0, len(items)))
    assert (
        list(matches(Described(items[:cut]), as_of_then=True, least=0.0))
        == list(matches(Described(items), as_of_then=True, least=0.0))[:cut]
    )


def test_growth_is_near_linear() -> None:
    """Four times the articles make less than eight times the shared features to look at."""

    def work(size: int) -> int:
        choice = random.Random(size)
        words = [[f"w{int(choice.paretovariate(0.6)) % (size * 4)}" for _ in range(25)] for _ in range(size)]
        items = [features(str(number), *dict.fromkeys(spoken)) for number, spoken in enumerate(words)]
        return sum(
            len(match.shared)
            for _, found in matches(Described(items), as_of_then=True, least=0.0)
            for match in found
        )

    assert work(2_000) < 8 * work(500)
