"""Whom an entry of the editor's is about: the one it names, and never somebody who shares a form."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from generator.analysis import analyse
from generator.corpus import connect
from generator.model import Corpus, Editorial, EntityWord
from generator.settings import Settings
from tests.making import article

TWO = {
    "a.txt": "date 2025-03-01 Bugetul\n\nMinistrul Ion Rusu a vorbit. Rusu a plecat.",
    "b.txt": "date 2025-03-02 Din nou bugetul\n\nMinistrul Ion Rusu a tăcut. Rusu a revenit.",
    "c.txt": "date 2025-03-03 La tribunal\n\nJudecătoarea Maria Rusu a vorbit. Rusu a plecat.",
    "d.txt": "date 2025-03-04 Din nou la tribunal\n\nJudecătoarea Maria Rusu a tăcut. Rusu a revenit.",
}
"""Two people whom articles call Rusu."""

CALLED = {
    "a.txt": "date 2025-03-01 Podul\n\nPrimărița Ana Munteanu a deschis podul. „Podul e al tuturor”, a spus "
    "Ana Munteanu.",
    "b.txt": "date 2025-03-02 Drumul\n\nA. Munteanu a cerut un constructor. „Drumul e gata în mai”, a spus "
    "A. Munteanu.",
    "c.txt": "date 2025-03-03 Piața\n\nPrimărița Ana Munteanu a închis piața.",
}
"""One of whom an article gives the initial only."""


def joined(seeds: Mapping[str, str], *words: EntityWord) -> Corpus:
    read = [article(text, path) for path, text in seeds.items()]
    pairs = [(item, analyse(item)) for item in read]
    return connect(pairs, (), Settings(), "ro", Editorial(entities=words))


def told(corpus: Corpus) -> list[tuple[str, int]]:
    return [(item.code, item.line) for item in corpus.problems]


def names(corpus: Corpus) -> set[str]:
    return {item.name for item in corpus.entities}


def test_a_note_on_a_form_that_two_share_stands_on_neither() -> None:
    """What is true of one would be said of the other; who may be meant is told with the addresses."""
    corpus = joined(TWO, EntityWord(name="Rusu", line=7, note="A demisionat.", rename="I. Rusu", page=True))
    assert {item.note for item in corpus.entities} == {None}
    assert {"Ion Rusu", "Maria Rusu"} <= names(corpus)
    (problem,) = corpus.problems
    assert (problem.code, problem.line) == ("editorial-ambiguous", 7)
    assert "ion-rusu (Ion Rusu, person), maria-rusu (Maria Rusu, person)" in problem.message
    assert "it holds for none" in problem.message


@pytest.mark.parametrize("name", ["Ion Rusu", "ion-rusu", "ION  RUSU"])
def test_an_entry_is_about_the_one_it_names(name: str) -> None:
    """By name or by the end of the address, whoever else has a form of it."""
    corpus = joined(TWO, EntityWord(name=name, line=1, note="A demisionat."))
    assert {item.name for item in corpus.entities if item.note} == {"Ion Rusu"}
    assert told(corpus) == []


def test_a_form_that_only_one_has_is_enough() -> None:
    """The surname of one person means that person."""
    one = {path: text for path, text in TWO.items() if "Ion" in text}
    corpus = joined(one, EntityWord(name="Rusu", line=1, note="A demisionat."))
    assert {item.name for item in corpus.entities if item.note} == {"Ion Rusu"}
    assert told(corpus) == []


def test_who_is_hidden_by_a_form_stays_hidden_when_another_bears_it() -> None:
    """Rather both than the one whom the editor meant to hide; the warning says so."""
    corpus = joined(TWO, EntityWord(name="Rusu", line=3, hide=True))
    assert not {"Ion Rusu", "Maria Rusu"} & names(corpus)
    assert told(corpus) == [("editorial-ambiguous", 3)]
    assert "all are hidden" in corpus.problems[0].message


def test_a_surname_hidden_alone_tells_of_those_who_bear_it() -> None:
    """An article that says the surname only makes an entity of it; the people called so stay shown,
    and that is told, unless the address of the one meant is given."""
    alone = TWO | {"e.txt": "date 2025-03-05 Un apel\n\nUn domn Rusu a sunat la redacție."}
    corpus = joined(alone, EntityWord(name="Rusu", line=3, hide=True))
    assert names(corpus) >= {"Ion Rusu", "Maria Rusu"} and "Rusu" not in names(corpus)
    assert "not ion-rusu, maria-rusu" in corpus.problems[0].message
    assert told(joined(alone, EntityWord(name="rusu", line=3, hide=True))) == []


def test_whom_an_entry_sets_apart_it_is_not_about() -> None:
    """The other one has neither the name nor the note of the first."""
    word = EntityWord(
        name="Ana Munteanu",
        line=1,
        rename="Ana-Maria Munteanu",
        note="Primăriță din 2023.",
        apart=("c.txt",),
        apart_as="Ana Munteanu (alta)",
    )
    corpus = joined(CALLED, word)
    assert {item.name: item.note for item in corpus.entities if "Munteanu" in item.name} == {
        "Ana-Maria Munteanu": "Primăriță din 2023.",
        "Ana Munteanu (alta)": None,
    }
    assert told(corpus) == []


def test_a_name_is_set_apart_by_whichever_name_the_article_has() -> None:
    """An initial, merged by the editor or found out, is the name there; what is said there is said
    by the other one."""
    word = EntityWord(
        name="Ana Munteanu", line=1, merge=("A. Munteanu",), apart=("b.txt",), apart_as="Andrei Munteanu"
    )
    corpus = joined(CALLED, word)
    seen = {item.name: len(item.appearances) for item in corpus.entities if "Munteanu" in item.name}
    assert seen == {"Ana Munteanu": 2, "Andrei Munteanu": 1}
    said = {record.at.slug: record.speaker for record in corpus.quotes}
    assert set(said.values()) == {"ana-munteanu", "andrei-munteanu"}
    assert told(corpus) == []


def test_to_set_apart_where_the_name_is_not_is_told() -> None:
    """The entry changes nothing there."""
    corpus = joined(TWO, EntityWord(name="Ion Rusu", line=4, apart=("c.txt",)))
    assert told(corpus) == [("editorial-unmatched", 4)]
    assert "“c.txt” does not name “Ion Rusu”" in corpus.problems[0].message


def test_a_name_given_by_the_editor_is_a_name() -> None:
    """An entry may begin with what another renames to: the site shows no other."""
    corpus = joined(
        TWO,
        EntityWord(name="Ion V. Rusu", line=1, note="Ministru."),
        EntityWord(name="Ion Rusu", line=2, rename="Ion V. Rusu"),
    )
    assert {item.name: item.note for item in corpus.entities if item.note} == {"Ion V. Rusu": "Ministru."}
    assert told(corpus) == []


def test_two_of_one_name_are_told() -> None:
    """Two pages of one name would be taken for one."""
    corpus = joined(TWO, EntityWord(name="Ion Rusu", line=5, rename="Maria Rusu"))
    assert told(corpus) == [("editorial-ambiguous", 5)]
    assert "“Maria Rusu” is also the name of maria-rusu" in corpus.problems[0].message


@pytest.mark.parametrize("name", ["Maria Rusu", "maria-rusu"])
def test_what_is_merged_has_the_name_of_the_entry(name: str) -> None:
    """Where that is an address, the name that lives there."""
    corpus = joined(TWO, EntityWord(name=name, line=1, merge=("Ion Rusu",)))
    (entity,) = [item for item in corpus.entities if "Rusu" in item.name]
    assert (entity.name, len(entity.appearances)) == ("Maria Rusu", 4)


def test_names_that_stand_nowhere_may_take_in_those_that_do() -> None:
    """The entry's name may be one that no article has yet; a merged one must be there."""
    corpus = joined(
        TWO, EntityWord(name="Familia Rusu", line=1, merge=("Ion Rusu", "Maria Rusu", "Ilie Rusu"))
    )
    assert "Familia Rusu" in names(corpus)
    assert told(corpus) == [("editorial-unmatched", 1)]
    assert "no article names “Ilie Rusu”" in corpus.problems[0].message


def test_a_form_is_not_merged_in_silence() -> None:
    """Only names of their own can be merged; the message says whose form it is."""
    seeds = {f"2/{path}": text for path, text in CALLED.items()} | TWO
    corpus = joined(seeds, EntityWord(name="Ana Munteanu", line=1, merge=("Rusu",)))
    assert told(corpus) == [("editorial-unmatched", 1)]
    assert "is only another form of “Ion Rusu”" in corpus.problems[0].message
