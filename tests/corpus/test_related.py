"""Links are few and meant: what is about one thing in all it says, never what is only cited."""

from __future__ import annotations

import msgspec

from generator.analysis import analyse
from generator.corpus import connect
from generator.corpus.closeness import AMONG, CLOSE
from generator.corpus.features import Feature, describe
from generator.corpus.identity import identify_entities
from generator.corpus.related import Near, Nearby, enough
from generator.corpus.vocabulary import Likeness, vocabularies
from generator.model import Editorial, Source, Span, StoryWord
from generator.settings import Settings
from tests.making import article, corpus, named

BRIDGE = (
    "date 2025-03-01 Podul din Orhei se închide\n\n"
    "Primarul Ion Rusu închide podul din Orhei pentru reparații. Pilonii podului sunt crăpați."
)
REPAIR = (
    "date 2025-03-05 Podul din Orhei se repară\n\n"
    "Primarul Ion Rusu a găsit bani de reparații pentru podul din Orhei. Pilonii podului se toarnă din nou."
)
ELSEWHERE = (
    "date 2025-03-07 Concert în parc\n\n"
    "Primarul Ion Rusu a deschis la Orhei un concert de vară. Orchestra a cântat valsuri până seara "
    "târziu. Copiii au primit baloane și înghețată. Bunicii au dansat pe iarbă. Artificiile au încheiat "
    "sărbătoarea, iar voluntarii au strâns gunoiul."
)


def test_a_link_needs_more_than_shared_names() -> None:
    """The bridge leads to the bridge, and not to the concert that the same mayor opens in the same
    town."""
    made = corpus(BRIDGE, REPAIR, ELSEWHERE)
    links = {slug: [link.slug for link in found] for slug, found in made.related.items()}
    assert links["podul-din-orhei-se-inchide"] == ["podul-din-orhei-se-repara"]
    assert links["concert-in-parc"] == []


def test_one_storm_warning_is_written_as_another() -> None:
    """Words alone link nothing, nor does the office that only tells; in both headlines it is what they are
    about."""
    warning = (
        "date 2025-01-{} {}\n\nMeteorologii au emis o avertizare de {} pentru zece raioane. Avertizarea este "
        "valabilă până sâmbătă, potrivit Serviciului Hidrometeorologic de Stat. Vântul va fi puternic, iar "
        "șoferii sunt sfătuiți să nu plece la drum."
    )
    snow, storm = warning.format(10, "Cod galben de ninsori", "ninsori"), warning.format(24, "Vânt", "vânt")
    made = corpus(snow, storm)
    assert not made.stories and not any(made.related.values())
    office = "Serviciul Hidrometeorologic de Stat, fără radare"
    texts = [
        f"date 2025-01-{day} {office}\n\nMeteorologii nu mai au radare de o lună, iar bani nu sunt, {says} "
        "Serviciul Hidrometeorologic de Stat. Radarele au douăzeci de ani."
        for day, says in ((10, "anunță"), (12, "spune"))
    ]
    assert all(corpus(*texts).related.values())


def test_what_the_story_shows_takes_no_place_from_others() -> None:
    """Where one link is allowed, it is to the closest outside the story, though one within is closer."""
    later = REPAIR.replace("03-05", "03-08").replace("se repară", "e reparat")
    texts = {"a.txt": BRIDGE, "b.txt": REPAIR, "c.txt": later}
    pairs = [(item, analyse(item)) for item in (article(text, path) for path, text in texts.items())]
    for members, linked in ((("b.txt", "c.txt"), "a.txt"), (("a.txt", "b.txt"), "c.txt")):
        editorial = Editorial(stories=(StoryWord(line=1, briefings=members, only=True),))
        made = connect(pairs, (), Settings(related=1), "ro", editorial)
        path = {item.slug: item.article.path for item in made.briefings}
        found = {path[slug]: [path[link.slug] for link in links] for slug, links in made.related.items()}
        assert found["b.txt"] == [linked]


def test_a_third_that_both_are_close_to_joins_two() -> None:
    """Who is near a third is asked for less; near nobody, two must be close themselves."""
    faint = (AMONG + CLOSE) / 2

    def near(**pairs: float) -> Nearby:
        found: dict[str, dict[str, Near]] = {"a": {}, "b": {}, "c": {}}
        for pair, close in pairs.items():
            found[pair[0]][pair[1]] = found[pair[1]][pair[0]] = Near(close, ())
        return found

    assert not enough(near(ab=faint), "a", "b")
    assert enough(near(ab=CLOSE), "a", "b")
    assert enough(near(ab=faint, ac=CLOSE, bc=CLOSE), "a", "b")
    assert not enough(near(ab=faint, ac=CLOSE, bc=faint), "a", "b")


def test_likeness_is_one_for_the_same_words_and_nothing_for_others() -> None:
    """It is the same in both directions, and a word that few use weighs more."""
    briefings = [
        named(f"date 2025-03-0{day} Ziua {day}\n\n{text}", {})
        for day, text in enumerate(
            ("Podul vechi cade.", "Podul vechi cade.", "Concertul începe seara.", "Podul nou vine."), 1
        )
    ]
    slugs = [item.slug for item in briefings]
    likeness = Likeness(vocabularies(briefings))
    same, nothing, little = (likeness.in_parts(slugs[0], other)[0] for other in slugs[1:])
    assert abs(same - 1) < 1e-9
    assert nothing == 0 < little == likeness.in_parts(slugs[3], slugs[0])[0] < 1


def test_what_articles_cite_links_none() -> None:
    """An agency that both articles name as their source is no feature; the mayor is one."""
    briefings = []
    for day in (1, 2):
        made = named(
            f"date 2025-03-0{day} Ziua {day}\n\nPrimarul Ion Rusu demisionează, scrie Orizont.",
            {"Ion Rusu": ("person", ["Ion Rusu"]), "Orizont": ("organisation", ["Orizont"])},
        )
        at = made.analysis.text.index("Orizont")
        source = Source("Orizont", "agency", Span(at, at + 7))
        briefings.append(
            msgspec.structs.replace(made, analysis=msgspec.structs.replace(made.analysis, sources=(source,)))
        )
    entities = identify_entities(briefings, "ro", 2)
    described = describe(briefings, entities, vocabularies(briefings))
    assert len(described) == 2
    for features in described:
        assert Feature("name", "ion-rusu") in features.weights
        assert Feature("name", "orizont") not in features.weights


def test_the_mark_of_turns_in_a_conversation_links_none() -> None:
    """Who only asks the questions is not what an interview is about."""
    made = named(
        "date 2025-03-01 De vorbă cu Ana Munteanu\n\n"
        "Ana Munteanu conduce muzeul.\n\nRD: Cum a fost?\n\nGreu.\n\nRD: Și acum?\n\nMai bine.",
        {"Ana Munteanu": ("person", ["Ana Munteanu"]), "RD": ("person", ["RD"])},
    )
    (features,) = describe([made], identify_entities([made], "ro", 1), vocabularies([made]))
    names = {feature.key for feature in features.weights if feature.kind == "name"}
    assert names == {"ana-munteanu"}


def test_nor_does_one_that_nobody_takes_for_a_name() -> None:
    """The questioner's initials are in both interviews, and say nothing of either."""
    talk = (
        "date 2025-03-0{} De vorbă\n\nMuzeul e mare.\n\nRDX: Cum a fost?\n\nGreu.\n\nRDX: Și acum?\n\nBine."
    )
    made = corpus(talk.format(1), talk.format(2))
    for features in describe(made.briefings, (), vocabularies(made.briefings)):
        assert Feature("term", "muzeu") in features.weights
        assert Feature("term", "rdx") not in features.weights


def test_a_word_of_the_title_alone_links_none() -> None:
    """The name of a column stands above many articles and is the subject of none."""
    made = corpus(
        "date 2025-03-01 Condei ascuțit: podul cade\n\nPodul de peste râu cade. Podul este vechi.",
        "date 2025-03-02 Condei ascuțit: concertul începe\n\nConcertul începe seara. Orchestra cântă.",
    )
    for features in describe(made.briefings, made.entities, vocabularies(made.briefings)):
        assert Feature("term", "condei") not in features.weights
    spoken = corpus(
        "date 2025-03-01 Podul cade\n\nPodul de peste râu cade. Un condei scrie. Condeiul este vechi.",
        "date 2025-03-02 Concertul începe\n\nConcertul începe seara. Un condei scrie. Condeiul este nou.",
    )
    for features in describe(spoken.briefings, spoken.entities, vocabularies(spoken.briefings)):
        assert Feature("term", "condei") in features.weights
