"""Links are explained in words that a reader knows."""

from __future__ import annotations

import msgspec

from generator.corpus.features import Feature
from generator.corpus.reasons import Reasons
from generator.corpus.vocabulary import Likeness, vocabularies
from generator.model import Appearance, Briefing, Entity, EntityType, Reason
from tests.making import named


def reasons(one: Briefing, other: Briefing, *shared: tuple[str, float]) -> list[str]:
    """What is told of the two where these lemmas are what they share."""
    words = vocabularies([one, other])
    why = Reasons([one, other], [], words, Likeness(words))
    found = tuple((Feature("term", lemma), part) for lemma, part in shared)
    return [reason.value for reason in why(one.slug, other.slug, found)]


def filed(title: str, text: str, *keywords: str, language: str = "ro") -> Briefing:
    """A briefing that is filed under these keywords."""
    made = named(f"date 2025-03-01 {title}\n\n{text}", {}, language)
    return msgspec.structs.replace(made, analysis=msgspec.structs.replace(made.analysis, keywords=keywords))


BRIDGE = filed("Unu", "Podul suspendat de la Orhei se închide mâine.", "podul suspendat", "închidere")
REPAIR = filed("Doi", "Primăria repară podul suspendat și drumul.", "drum")


def test_a_lemma_is_told_in_the_phrase_that_both_have() -> None:
    """*suspendat* alone is no reason; the suspended bridge is one."""
    assert reasons(BRIDGE, REPAIR, ("suspendat", 0.1), ("pod", 0.05)) == ["podul suspendat"]


def test_a_phrase_that_only_one_has_is_not_told() -> None:
    """Both have the words, but not the thing: a suspended match is no suspended bridge."""
    match = filed("Trei", "Podul nou stă. Meciul suspendat se rejoacă.", "pod")
    assert "podul suspendat" not in reasons(BRIDGE, match, ("suspendat", 0.1), ("pod", 0.05))


def test_what_many_articles_have_says_less() -> None:
    """The rarer word comes first, though the common one weighs as much in the two."""
    one = filed("Unu", "Pilonul și decizia.", "decizie", "pilon")
    other = filed("Doi", "Decizia despre pilon.", "decizie", "pilon")
    assert reasons(one, other, ("decizie", 0.1), ("pilon", 0.09)) == ["decizie", "pilon"]
    crowd = [filed(f"Alta {number}", "O decizie.", "decizie") for number in range(8)]
    words = vocabularies([*crowd, one, other])
    found = ((Feature("term", "decizie"), 0.1), (Feature("term", "pilon"), 0.09))
    why = Reasons([one, other], [], words, Likeness(words))(one.slug, other.slug, found)
    assert why == (Reason("term", "pilon"), Reason("term", "decizie"))


def test_a_word_under_which_both_are_filed_says_more() -> None:
    """The roof that both are about comes before the decision that only one dwells on."""
    one = filed("Unu", "Acoperiș și decizie.", "decizie", "acoperiș")
    other = filed("Doi", "Acoperiș și decizie.", "acoperiș")
    assert reasons(one, other, ("decizie", 0.1), ("acoperis", 0.09)) == ["acoperiș", "decizie"]


def test_a_single_word_in_passing_and_what_is_everywhere_are_told_only_for_want_of_better() -> None:
    """The home country and a word of one article's asides; not a word that a headline has."""
    one = filed("Podul se închide", "Podul Ana Pop din România, o măsură.", "pod", "măsură")
    other = filed("Alt pod", "Podul vechi al Anei Pop din România, altă măsură, alt stâlp.", "stâlp")
    crowd = [filed(f"Alta {number}", "Vreme bună în România.", "vreme") for number in range(8)]
    words = vocabularies([*crowd, one, other])
    everywhere = tuple(Appearance(item.slug, ()) for item in (*crowd, one, other))

    def entity(name: str, kind: EntityType, seen: tuple[Appearance, ...]) -> Entity:
        return Entity(id=name, name=name, type=kind, aliases=(), appearances=seen, has_page=True)

    known = [entity("România", "place", everywhere), entity("Ana Pop", "person", everywhere[-2:])]
    why = Reasons([*crowd, one, other], known, words, Likeness(words))

    def told(*shared: Feature) -> list[str]:
        found = tuple((item, 0.1) for item in shared)
        return [reason.value for reason in why(one.slug, other.slug, found)]

    country, person = Feature("name", "România"), Feature("name", "Ana Pop")
    aside, headed = Feature("term", "masura"), Feature("term", "pod")
    assert told(country, person, aside, headed) == ["Ana Pop", "pod"]
    assert told(country, person) == ["Ana Pop", "România"]
    assert told(country, aside) == ["România", "măsură"]


def test_what_says_little_beside_the_first_is_left_out() -> None:
    """Two reasons are given in any case, a third only where it adds something."""
    words = ("acoperiș", "burlan", "cornișă")
    one, other = (filed(title, "Acoperiș, burlan și cornișă.", *words) for title in ("Unu", "Doi"))
    parts = (("acoperis", 0.1), ("burlan", 0.012), ("cornisa", 0.01))
    assert reasons(one, other, *parts) == ["acoperiș", "burlan"]


def test_there_is_always_a_reason() -> None:
    """Where neither is filed under what they share, the word itself is told."""
    one, other = (filed(title, "Podul se închide, podul cade.") for title in ("Unu", "Doi"))
    assert reasons(one, other, ("pod", 0.1)) == ["pod"]


def test_whom_both_open_with_comes_first_and_a_town_last() -> None:
    """The firm that both are about, then who is named in passing, then the town where many things happen."""
    text = "Fabrica Lumitex închide. Ușa e încuiată. Oamenii așteaptă afară. A venit Ana Pop din Orhei."
    one, other = filed("Unu", text, "ușă"), filed("Doi", f"{text} Plouă.", "ploaie")
    words = vocabularies([one, other])
    seen = tuple(Appearance(item.slug, ()) for item in (one, other))
    kinds: tuple[tuple[str, EntityType], ...] = (
        ("Orhei", "place"),
        ("Ana Pop", "person"),
        ("Lumitex", "organisation"),
    )
    known = [
        Entity(id=name, name=name, type=kind, aliases=(), appearances=seen, has_page=True)
        for name, kind in kinds
    ]
    why = Reasons([one, other], known, words, Likeness(words))
    shared = tuple((Feature("name", name), 0.1) for name, _ in kinds)
    found = [reason.value for reason in why(one.slug, other.slug, shared)]
    assert found == ["Lumitex", "Ana Pop", "Orhei"]
