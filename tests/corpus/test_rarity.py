"""What many articles have says little, judged among the articles in one language."""

from __future__ import annotations

from generator.corpus.rarity import Frequencies, rarity


def frequencies(common: int, other: int = 0, of: str = "ro") -> Frequencies[str]:
    """So many Romanian articles, half of which have “pod”, and the first of which “dig”; and others
    in the language ``of`` with neither."""
    made = Frequencies({"pod": 0, "dig": 1})
    for number in range(common):
        made.add("ro", made.numbers(["pod"] * (number % 2 == 0) + ["dig"] * (number == 0)))
    for _ in range(other):
        made.add(of, made.numbers([]))
    return made


def test_rarity_falls_with_frequency_and_stays_between_nothing_and_one() -> None:
    """What everybody has says nothing; in a collection of two a shared thing still says much."""
    values = [rarity(frequency, 1_000) for frequency in (1, 10, 100, 1_000)]
    assert values == sorted(values, reverse=True)
    assert 0 <= values[-1] < 0.05 < 0.8 < values[0] <= 1
    assert rarity(2, 2) > 0.6


def test_articles_in_another_language_make_nothing_rare() -> None:
    """What half of the Romanian articles have is as common there beside ten times as many English
    ones without it."""
    alone, beside = frequencies(40), frequencies(40, 400, "en")
    pod = alone.numbers(["pod"])
    assert beside.rarities("ro", pod) == alone.rarities("ro", pod)


def test_the_only_article_in_its_language_does_not_make_everything_rare() -> None:
    """Names that many others have are common for it too."""
    found = frequencies(400, 1, "en")
    pod, dig = found.rarities("en", found.numbers(["pod", "dig"]))
    assert pod < 0.2 < dig


def test_what_few_have_is_special_and_what_many_have_leads_nowhere() -> None:
    """In a small collection a quarter of it is no longer few; two always are."""
    many, few, some = frequencies(400), frequencies(4), frequencies(16)
    both = many.numbers(["pod", "dig"])
    assert many.things(both[many.special("ro", both)]) == ["dig"]
    assert many.things(both[many.leading("ro", both)]) == ["dig"]
    assert few.special("ro", both[:1])
    assert not some.special("ro", both[:1])


def test_what_nobody_has_is_alone_in_the_world() -> None:
    """A word that no article of the collection has is counted in none of them."""
    found = frequencies(4)
    assert found.numbers(["baraj"]).size == 0
    assert found.having("ro", "baraj") == (0, 4)
    assert found.having("ro", "pod") == (2, 4)
