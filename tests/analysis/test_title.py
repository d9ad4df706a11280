"""Titles: given, from the headline, or derived from the lead."""

from __future__ import annotations

import re
import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis import analyse
from generator.analysis.dates import find_dates
from generator.analysis.document import Document
from generator.analysis.title import derive, find_title
from generator.analysis.title.endings import dangles
from generator.analysis.title.ranges import trimmed, without
from generator.analysis.title.readings import LONGEST
from generator.languages import codes, load
from tests.analysis.documents import document, mentions
from tests.growth import growth
from tests.making import article as making_article

CASES = tomllib.loads(Path(__file__).with_name("title.toml").read_text("utf-8"))["case"]


def _derived(case: dict[str, Any]) -> str:
    text = case["lead"]
    article = document(text, case.get("language", "ro"))
    return derive(article, mentions(text, case), find_dates(article))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_lead_gives_its_main_clause(case: dict[str, Any]) -> None:
    """What a headline can do without is dropped as whole phrases."""
    title = _derived(case)
    assert title in [case["title"], *case.get("alternatives", [])]


_SAID = "„Nu vom închide nicio școală din raion în acest an”"


def _opened_by(rest: str) -> str:
    return analyse(making_article(f"date 2025-05-05\n\n{_SAID}, {rest} Lista e gata.")).title


def test_words_that_open_an_article_are_its_title_with_the_name_of_who_says_them() -> None:
    """A lead that is a quotation gives no title of its own; without a name, or cut, it would mislead."""
    assert _opened_by("a declarat directoarea Ana Rusu.") == f"Ana Rusu: {_SAID}"
    assert _opened_by("a afirmat luni Ana Rusu, directoarea școlii, la Dour.") == f"Ana Rusu: {_SAID}"


@pytest.mark.parametrize(
    "rest",
    [
        "a declarat o profesoară. Ana Rusu a plecat.",
        "a declarat soția deputatului Ion Munteanu la Dour.",
        "nu a spus niciodată premierul Ion Radu.",
        "a scris primarul Ion Radu, însă ministrul a dezmințit.",
        "se plâng sătenii din Dour, iar primarul Ion Buga spune că are autorizații.",
        "a declarat premierul Ion Radu, apoi și-a retras vorbele.",
    ],
)
def test_words_are_put_into_nobody_elses_mouth(rest: str) -> None:
    """Where more is told than that a named person says so, the words are no title with that name."""
    assert _SAID not in _opened_by(rest)


def test_what_somebody_says_is_no_fact() -> None:
    """A charge keeps the one who brings it, though the lead is too long; what was shown stands alone."""
    charge = (
        "dass die Köchin Anna Brandt über Monate hinweg Geld der Stadt Dour und der Schule gestohlen hat."
    )
    for said in (
        "Die Polizei teilte am Freitag nach langer Suche mit,",
        "Der Anwalt hat am Freitag bestätigt,",
    ):
        assert derive(document(f"{said} {charge}", "de"), ()).startswith(said[:12])


def test_a_given_title_and_a_headline_come_first() -> None:
    """In this order, and each says where it is from."""
    doc = document("Podul va fi închis.")
    assert find_title(doc, "Podul", "Un pod") == ("Podul", "front-matter")
    assert find_title(doc, None, "Un pod") == ("Un pod", "headline")
    assert find_title(doc, None, None) == ("Podul va fi închis", "lead")


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("**Podul** de _la Soroca_ e închis", "Podul de la Soroca e închis"),
        ("Han de 5* la Soroca, închis vineri", "Han de 5* la Soroca, închis vineri"),
        ("Un elev are A* la fizică și B* la sport", "Un elev are A* la fizică și B* la sport"),
        ("Un „f***” a oprit ședința din Soroca", "Un „f***” a oprit ședința din Soroca"),
        ("Fișierul date_2024_ a ajuns la Soroca", "Fișierul date_2024_ a ajuns la Soroca"),
    ],
)
def test_a_title_is_without_emphasis_only(written: str, told: str) -> None:
    """Marks in pairs around words are left out; any other sign belongs to what is told."""
    doc = document(f"{written}.")
    assert find_title(doc, None, written) == (told, "headline")
    assert find_title(doc, None, None) == (told, "lead")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_title_is_the_leads_own_words(case: dict[str, Any]) -> None:
    """In their order, with at most the first letter changed; only a subject may take the first place."""
    title = _derived(case)
    if case.get("moved"):
        assert set(re.findall(r"\w+", title.lower())) <= set(re.findall(r"\w+", case["lead"].lower()))
        return
    places, start = [], 0
    for word in re.findall(r"\w+", title.lower()):
        found = case["lead"].lower().find(word, start)
        places.append(found)
        start = found + len(word)
    assert -1 not in places
    assert all(one < other for one, other in pairwise(places))


def test_a_condition_is_never_cut_off() -> None:
    """“will close” would not be true without “if”."""
    lead = "Fabrica de zahăr din Drochia se va închide, dacă guvernul nu plătește datoriile până în luna mai."
    assert "dacă" in derive(document(lead))


def test_only_where_nothing_else_is_possible_something_is_left_off() -> None:
    """A clause without any break is cut between words and says so."""
    title = derive(document("foarte " * 40 + "mult"))
    assert title.endswith("…")
    assert len(title) <= LONGEST


def _sentences(code: str) -> st.SearchStrategy[str]:
    """Words of a language that make or break its clauses, in any order, with some names and signs."""
    words = load(code)
    lists = (words.stopwords, words.quotes.verbs, words.quotes.obliques, words.title.particles)
    own = st.sampled_from(sorted({word for row in lists for word in row}))
    other = st.sampled_from(
        ["Anna Keller", "Orhei", "Haus", "neue", "7", "2025", ",", ":", "–", "(", ")", "„", "”"]
    )
    return st.lists(st.one_of(own, own, other), min_size=1, max_size=30).map(" ".join)


@pytest.mark.parametrize(
    ("last", "leans"), [("in", False), ("about", False), ("to", True), ("as", True), ("of", True)]
)
def test_of_english_prepositions_before_a_comma_only_particles_end_a_title(last: str, leans: bool) -> None:
    """“Unless bankers step in, …” is whole there, “a plan to, …” is not."""
    title = f"The guild of Dour has found nothing that its oldest clerk steps {last}"
    assert dangles(document(f"{title}, it says.", "en"), title, whole=False, parted=True) is leans


@pytest.mark.parametrize("code", codes())
@settings(deadline=None)
@given(data=st.data())
def test_any_text_has_a_title_within_the_limit(data: st.DataObject, code: str) -> None:
    """However odd the text, and whatever words of the language it throws together."""
    text = data.draw(st.one_of(st.text(max_size=500), _sentences(code)))
    title = derive(document(" ".join(text.split()) or "x", code))
    assert len(title) <= LONGEST
    assert title == title.strip()


def test_between_two_gaps_nothing_is_left_but_words() -> None:
    """A title that began with the space between them would have no first word."""
    text = "Luni (azi) podul"
    assert trimmed(text, without(0, len(text), [(0, 4), (5, 10)])) == ((11, 16),)


def test_a_phrase_may_break_off_inside() -> None:
    """An article and a preposition with no noun of theirs before the clause ends."""
    said = "Der Minister hat schon ein von solche Haus Anna Keller Anna Keller"
    assert derive(document(f"{said} : , 2025 7 voraus den twitterten Haus (.", "de"))


def test_what_is_left_out_inside_a_phrase_ends_with_it() -> None:
    """In two sentences run into one it seems to go on behind the verb."""
    said = "Die Bei der Räumung einer Halle in Dour mussten rund 9000 Menschen ihre Wohnungen"
    said = f"{said} bei Bad Marn ertrunken"
    more = "nachdem er beim Versuch, zu einer Insel zu schwimmen, plötzlich untergegangen war"
    assert derive(document(f"{said}, {more}.", "de"))


def test_cost_grows_with_the_length() -> None:
    """Sentences of thousands of clauses are read in a time that grows no faster than they do."""

    def make(count: int) -> list[Document]:
        texts = ["a spus că vine, ", "care vine și a plecat, ", "în sat la Cahul ", "„a” (b), "]
        return [document(text * count) for text in texts]

    assert growth(lambda docs: list(map(derive, docs)), 100, 20, make) < 40


def _avowed(sentence: str) -> str:
    lead = "Prețurile la alimente nu vor scădea în acest an."
    return analyse(
        making_article(f"date 2025-05-05\n\n{lead} {sentence}\n\n„Recolta e slabă”, a spus Ana Rusu.")
    ).title


def test_what_the_next_sentence_gives_as_an_opinion_has_the_name_of_who_holds_it() -> None:
    """A judgement without its author would be printed as a fact; an announcement is one."""
    claim = "Prețurile la alimente nu vor scădea în acest an"
    assert _avowed("Este opinia economistei Ana Rusu, șefa institutului.") == f"Ana Rusu: {claim}"
    assert _avowed("Anunțul a fost făcut de ministra Ana Rusu.") == claim


@pytest.mark.parametrize("holder", ["unei economiste din Soroca", "soției deputatului Ion Munteanu"])
def test_an_opinion_is_given_to_nobody_who_is_not_quoted(holder: str) -> None:
    """Whoever is only named beside its holder did not say so."""
    assert ":" not in _avowed(f"Este opinia {holder}.")


@pytest.mark.parametrize(
    "sentence",
    [
        "De aceeași părere nu este și economista Ana Rusu.",
        "La această concluzie au ajuns experții, nu însă și Ana Rusu.",
        "Declarația aparține avocatului lui Ana Rusu, Ion Lungu.",
        "Declarația a fost făcută în prezența ministrei Ana Rusu de premierul țării.",
        "Declarațiile au fost făcute la o conferință la care a participat și Ana Rusu.",
        "Este concluzia unui studiu comandat de ministra Ana Rusu.",
        "Este opinia soției deputatei Ana Rusu.",
    ],
)
def test_an_opinion_is_only_given_to_whose_name_stands_right_behind(sentence: str) -> None:
    """But for the office, whatever stands between says that it is somebody else's, or denies it."""
    assert ":" not in _avowed(sentence)


@pytest.mark.parametrize("held", ["fears workers", "hopes owners"])
def test_a_list_in_a_relative_clause_does_not_end_before_a_verb_of_another(held: str) -> None:
    """What the workers will do is nothing that the firm will."""
    lead = f"The firm that sank two ferries, sold a third and {held} will strike in June has a new chief."
    assert not derive(document(lead, "en")).startswith("The firm will")
