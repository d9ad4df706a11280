"""Every decision can be printed with its evidence, and likely merges are only suggested."""

from __future__ import annotations

import pytest

from generator.corpus import connect
from generator.corpus.explain import explain
from generator.corpus.identity import identify_entities
from generator.corpus.suggest import suggest_merges
from generator.edtf import Edtf
from generator.model import BriefingWord, Editorial, EntityWord, StoryWord
from generator.readers.editorial import parse
from generator.settings import Settings
from tests.making import corpus, named

TEXTS = (
    "date 2025-03-01 Podul din Orhei se închide\n\n"
    "Primarul Ion Rusu închide podul din Orhei pentru reparații.",
    "date 2025-03-05 Podul din Orhei se repară\n\n"
    "Primarul Ion Rusu a găsit bani de reparații pentru podul din Orhei.",
    "date 2025-03-09 Recoltă bună la Soroca\n\nAgronomii culeg mere multe.",
)


def test_a_briefing_is_explained_with_its_links_and_names() -> None:
    """What a reader may ask of one page stands in a few lines."""
    made = corpus(*TEXTS)
    lines = "\n".join(explain(made, "podul-din-orhei-se-repara"))
    assert "0.txt" not in lines
    assert "from 1.txt, 2025-03-05, language ro" in lines
    assert "podul-din-orhei-se-inchide" in lines
    assert "names Ion Rusu (person, 2 briefings" in lines


def test_what_is_new_in_a_story_is_explained() -> None:
    """The opener says so; a later briefing shows what it adds."""
    made = corpus(*TEXTS)
    assert made.stories, "the two texts about the bridge are one story"
    assert "    it opens the story" in list(explain(made, "podul-din-orhei-se-inchide"))


COUNTED = (
    "date 2025-03-01 Podul din Orhei se repară\n\n"
    "Primarul Ion Rusu a anunțat că la podul din Orhei lucrează 40 de muncitori. Circulația este oprită.",
    "date 2025-03-08 Mai mulți oameni la podul din Orhei\n\n"
    "Primarul Ion Rusu a anunțat că la podul din Orhei lucrează acum 52 de muncitori. "
    "Firma Drumuri Nord a adus două macarale din Bălți și a cerut un avans de la bancă.",
)


def test_what_is_new_and_what_stands_in_a_table_is_explained_with_its_evidence() -> None:
    """Each new sentence with how much of it was told before, each row with how alike the sentences are."""
    made = corpus(*COUNTED)
    lines = list(explain(made, "mai-multi-oameni-la-podul-din-orhei"))
    told = [line for line in lines if " besides whom it names, in podul-din-orhei-se-repara: " in line]
    assert told and all(line.startswith("      0.") for line in told)
    place = lines.index("    in a table of muncitori: 52 de muncitori")
    assert lines[place + 1].endswith(" alike with “40 de muncitori” in podul-din-orhei-se-repara")


def test_a_storys_title_and_who_matters_in_it_are_explained() -> None:
    """Where the words of the title come from, and how much everybody weighs."""
    made = corpus(*COUNTED)
    lines = list(explain(made, "podul-din-orhei-se-repara"))
    assert any(line.startswith("    its title is ") for line in lines)
    assert any(line.startswith("    who matters in it: ") and "Ion Rusu (" in line for line in lines)
    word = StoryWord(line=1, title="Podul", briefings=tuple(item.slug for item in made.briefings))
    again = connect(
        [(item.article, item.analysis) for item in made.briefings],
        (),
        Settings(),
        "ro",
        Editorial(stories=(word,)),
    )
    assert "    its title is the editor's word" in list(explain(again, "podul-din-orhei-se-repara"))


def test_a_title_and_a_date_of_the_editors_are_said_to_be() -> None:
    """Not what they would have been otherwise."""
    word = BriefingWord(name="1.txt", line=1, title="Podul", date=Edtf("2025-03-05"))
    made = corpus(*TEXTS)
    lines = list(explain(made, "podul-din-orhei-se-repara", editorial=Editorial(briefings=(word,))))
    assert lines[1].endswith("from 1.txt, 2025-03-05 by the editor's word, language ro")
    assert lines[2].startswith("  title from the editor's word; ")


SAID = (
    "date 2025-03-03 Podul din Orhei se deschide\n\n"
    "Podul din Orhei a fost deschis pe 2 martie de primarul Ion Rusu, la ora prânzului. "
    "„Podul nou va ține o sută de ani de acum înainte”, a spus Ion Rusu.",
    "date 2025-03-09 O săptămână pe podul din Orhei\n\n"
    "Pe 2 martie, podul din Orhei a fost deschis de primarul Ion Rusu. "
    "„Podul nou va ține o sută de ani”, a spus Ion Rusu.",
)


def test_joined_events_and_repeated_quotations_are_explained() -> None:
    """With how much the reports and the wordings share, of one briefing and of two."""
    made = corpus(*SAID)
    first, second = (item.slug for item in made.briefings)
    for lines in (list(explain(made, second)), list(explain(made, first, second))):
        events = [at for at, line in enumerate(lines) if line.startswith("  an event of 2025-03-02: ")]
        assert events and " of one in the other besides whom they name, in " in lines[events[0] + 1]
        quotes = [at for at, line in enumerate(lines) if line.startswith("  a quotation of ion-rusu: ")]
        assert quotes and " of the words, in " in lines[quotes[0] + 1]


def test_figures_that_conflict_are_explained() -> None:
    """Two articles of one day count the same thing otherwise: how alike their sentences are."""
    made = corpus(*(text.replace("2025-03-08", "2025-03-01") for text in COUNTED))
    lines = [line for slug in made.stories[0].briefings for line in explain(made, slug)]
    (at,) = [at for at, line in enumerate(lines) if line.startswith("    conflicts: ")]
    assert lines[at + 1].startswith("      both count muncitori, in sentences 0.")
    assert lines[at + 1].endswith(" alike, both of 2025-03-01")


def test_a_joined_name_is_explained_with_its_reason() -> None:
    """Which names were taken for one, and why, those the editor joined too."""
    briefings = [
        named(f"date 2025-03-0{day} Ziua {day}\n\nAcum vine {name}.", {name: ("person", [name])})
        for day, name in enumerate(("Vladimir Putin", "V. Putin", "Vova P."), 1)
    ]
    word = EntityWord(name="Vladimir Putin", line=1, merge=("Vova P.",))
    made = connect(
        [(item.article, item.analysis) for item in briefings],
        (),
        Settings(),
        "ro",
        Editorial(entities=(word,)),
    )
    lines = list(explain(made, "ziua-1", editorial=Editorial(entities=(word,))))
    assert "    v putin is vladimir putin: an initial that fits one name only" in lines
    assert "    vova p is vladimir putin: the editor's word" in lines


def test_a_version_is_explained_with_what_differs() -> None:
    """The version says whose it is, the leading text that it leads, and the sentences that differ."""
    text = (
        "Primăria închide podul din Orhei pentru reparații. Lucrările costă mult și durează până la toamnă."
    )
    made = corpus(
        f"date 2025-03-01 Podul se închide\n\n{text}",
        f"date 2025-03-01 Podul se închide\n\n{text} Șoferii ocolesc.",
    )
    (pair,) = made.duplicates
    version = list(explain(made, pair.slug))
    assert any(line.startswith(f"  a version of {pair.of}") for line in version)
    assert "    - Șoferii ocolesc." in version
    assert any(line.startswith(f"  leads {pair.slug}") for line in explain(made, pair.of))


def test_two_briefings_are_explained_by_what_they_share() -> None:
    """Score, threshold and each shared feature, for the link and for the story; in either order."""
    made = corpus(*TEXTS)
    one = list(explain(made, "podul-din-orhei-se-repara", "podul-din-orhei-se-inchide"))
    other = list(explain(made, "podul-din-orhei-se-inchide", "podul-din-orhei-se-repara"))
    assert one == other
    assert any("related: score" in line for line in one)
    assert any("story: score" in line for line in one)
    assert any(line.endswith("name ion-rusu") for line in one)


def test_one_of_no_story_is_explained_though_it_is_near_a_member() -> None:
    """What is decided is decided for the story, which wants two that are near."""
    made = corpus(
        *TEXTS[:2],
        "date 2025-03-20 Primarul din Orhei cere bani\n\n"
        "Primarul Ion Rusu cere bani pentru grădinița din Orhei.",
    )
    (story,) = made.stories
    last = made.briefings[2].slug
    told = [line for line in explain(made, story.briefings[0], last) if line.startswith("  story: ")]
    assert told[0].endswith(": enough for it") is (last in story.briefings)
    first, second = story.briefings[:2]
    lines = list(explain(made, first, second))
    assert any(line.startswith("    belongs by 0.") and line.endswith(first) for line in lines)


def _told(editorial: Editorial, first: int, second: int) -> list[str]:
    """The lines about link and story of two of TEXTS, with what the editor has said."""
    made = corpus(*TEXTS)
    read = [(item.article, item.analysis) for item in made.briefings]
    again = connect(read, (), Settings(), "ro", editorial)
    one, other = (again.briefings[number].slug for number in (first, second))
    lines = explain(again, one, other, editorial)
    return [line for line in lines if line.startswith(("  related: ", "  story: "))]


def test_what_the_editor_has_denied_of_two_is_said_first() -> None:
    """They are not linked and in no story, though without the editor they would be."""
    editorial = Editorial(
        briefings=(BriefingWord(name="0.txt", line=1, unrelated=("1.txt",), related=("2.txt",)),),
        stories=(StoryWord(line=2, briefings=("0.txt", "2.txt"), only=True),),
    )
    assert [line.split(": score")[0] for line in _told(editorial, 0, 1)] == [
        "  related: not linked by the editor's word; without it:",
        "  related",
        "  story: apart by the editor's word; without it:",
        "  story",
    ]


def test_what_the_editor_has_joined_of_two_is_said_first() -> None:
    """They are linked and one story, though they share nothing; what nobody spoke of is as it was found."""
    editorial = Editorial(
        briefings=(BriefingWord(name="0.txt", line=1, related=("2.txt",)),),
        stories=(StoryWord(line=2, briefings=("0.txt", "2.txt")),),
    )
    assert _told(editorial, 0, 2) == [
        "  related: linked by the editor's word; without it:",
        "  related: they share nothing rare enough",
        "  story: together by the editor's word; without it:",
        "  story: they share nothing rare enough: not enough for it",
    ]
    assert _told(editorial, 0, 1) == _told(Editorial(), 0, 1)


def test_strangers_share_nothing() -> None:
    """That there is no link is explained too."""
    lines = list(explain(corpus(*TEXTS), "podul-din-orhei-se-inchide", "recolta-buna-la-soroca"))
    assert "  related: they share nothing rare enough" in lines


def test_likely_merges_are_suggested_with_the_line_to_paste() -> None:
    """A short given name, never seen beside the long one; a brother in the same article is none."""
    briefings = tuple(
        named(f"date 2025-01-0{day} Ziua {day}\n\n{name} vine.", {name: ("person", [name])})
        for day, name in enumerate(("Vladimir Rusu", "Vlad Rusu", "Ion Rusu"), 1)
    )
    entities = identify_entities(briefings, "ro", 2)
    (line,) = suggest_merges(entities)
    assert line in (
        '"Vladimir Rusu": {merge: ["Vlad Rusu"]}',
        '"Vlad Rusu": {merge: ["Vladimir Rusu"]}',
    )


@pytest.mark.parametrize("pair", [("Emil Rusu", "Emilia Rusu"), ("Ștefania Rusu", "Stefan Rusu")])
def test_a_man_and_a_woman_are_never_suggested_as_one(pair: tuple[str, str]) -> None:
    """Their names are as alike as a name and its short form."""
    briefings = tuple(
        named(f"date 2025-01-0{day} Ziua {day}\n\n{name} vine.", {name: ("person", [name])})
        for day, name in enumerate(pair, 1)
    )
    assert suggest_merges(identify_entities(briefings, "ro", 2)) == ()


def test_a_suggested_line_can_be_pasted_whatever_the_name_holds() -> None:
    """The editor's file understands it, quotation marks in a nickname included."""
    briefings = tuple(
        named(f"date 2025-01-0{day} Ziua {day}\n\n{name} vine.", {name: ("person", [name])})
        for day, name in enumerate(('Vladimir "Vovă" Rusu', 'Vlad "Vovă" Rusu'), 1)
    )
    (line,) = suggest_merges(identify_entities(briefings, "ro", 2))
    editorial = parse(f"entities:\n  {line}\n")
    assert not editorial.problems
    (word,) = editorial.entities
    assert {word.name, *word.merge} == {'Vladimir "Vovă" Rusu', 'Vlad "Vovă" Rusu'}
