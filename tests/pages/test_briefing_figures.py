"""A briefing's figures: which are shown, how sure they are, and with what they count."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Corpus, Figure, Located, Mention, Page, Qualifier, Span
from generator.pages import sections
from generator.pages.hedges import around, hedged, whole
from generator.pages.lookup import look_up
from tests.growth import growth
from tests.making import SITE
from tests.pages.dossier import at, single, spans
from tests.pages.shown import pages, parts


def test_figures_say_how_sure_and_by_whom(november: Page) -> None:
    """Number, what it counts, more than, according to whom."""
    assert parts(november)["figures"] == (
        "- <small>peste</small> [4 milioane](#s2) (lei) "
        '<span class="around">A costat peste 4 milioane de lei.</span> '
        "<small>sursă: Primăria Sărata</small>"
    )


def test_a_figure_says_each_thing_once() -> None:
    """What the figure's own words count is not said again, and what they leave vague not doubted."""
    text = "Vin mii de soldați și 300 de geniști."
    found = (
        Figure(at(text, "mii de soldați"), None, "~", "soldați", None),
        Figure(at(text, "300 de geniști"), 300, "~", "geniști", None),
    )
    (page,) = pages(single(text, figures=found))
    lines = re.findall(r"^- (.*?) <span class", parts(page)["figures"], re.M)
    assert lines == ["[mii de soldați](#s1)", "<small>aproximativ</small> [300 de geniști](#s1)"]


def test_the_ends_of_a_range_are_one() -> None:
    """“18” of “18–20 de mii de lei” alone would say eighteen; two figures in a row are no range."""
    text = "Un sudor câștigă 18–20 de mii de lei. Echipa are 3 bărci, 5 vâsle."
    figures = (
        Figure(at(text, "18"), 18_000, "=", "lei", None),
        Figure(at(text, "20 de mii de lei"), 20_000, "=", "lei", None),
        Figure(at(text, "3 bărci"), 3, "=", "bărci", None),
        Figure(at(text, "5 vâsle"), 5, "=", "vâsle", None),
    )
    (page,) = pages(single(text, figures=figures))
    lines = re.findall(r"^- \[(.*?)\]", parts(page)["figures"], re.M)
    assert lines == ["18–20 de mii de lei", "3 bărci", "5 vâsle"]


def test_a_figure_whose_unit_stands_with_the_next_is_shown_with_it() -> None:
    """“11” of “de la 11 la 16 milioane de lei” alone would say eleven lei; what has a unit of its own stands
    alone."""
    text = (
        "Datoriile au crescut de la 11 la 16 milioane de lei, iar costul de la 8 euro la 9 euro. "
        "Profitul va fi intre 19 si 21 milioane de lei."
    )
    figures = (
        Figure(at(text, "11"), 11_000_000, "=", "lei", None),
        Figure(at(text, "16 milioane de lei"), 16_000_000, "=", "lei", None),
        Figure(at(text, "8 euro"), 8, "=", "euro", None),
        Figure(at(text, "9 euro"), 9, "=", "euro", None),
        Figure(at(text, "19"), 19_000_000, "=", "lei", None),
        Figure(at(text, "21 milioane de lei"), 21_000_000, "=", "lei", None),
    )
    (page,) = pages(single(text, figures=figures))
    lines = re.findall(r"^- \[(.*?)\]", parts(page)["figures"], re.M)
    assert lines == ["11 la 16 milioane de lei", "8 euro", "9 euro", "19 si 21 milioane de lei"]


def test_a_figure_given_twice_stands_once() -> None:
    """The same words that count the same thing are one line, as first given."""
    text = "Două poduri s-au închis. Cele două poduri sunt vechi, spune Ion."
    figures = (
        Figure(at(text, "Două poduri"), 2, "=", "poduri", None),
        Figure(at(text, "două poduri"), 2, "=", "poduri", "Ion"),
    )
    (page,) = pages(single(text, figures=figures))
    assert re.findall(r"^- .*", parts(page)["figures"], re.M) == [
        "- [Două poduri](#s1) "
        '<span class="around">Două poduri s-au închis. Cele două poduri sunt vechi …</span>'
    ]


@pytest.mark.parametrize(
    ("text", "figure", "clause"),
    [
        (
            "La Sărata, benzina a ajuns la 9 lei, iar motorina la 10.",
            "9 lei",
            "… benzina a ajuns la 9 lei …",
        ),
        ("Prezența a fost de 64,72% în oraș.", "64,72%", "Prezența a fost de 64,72% în oraș."),
        ("Prezența la urne, 64%, a crescut în sat.", "64%", "Prezența la urne, 64% …"),
        ("40%, spune primarul din Rovina.", "40%", "40%, spune primarul din Rovina."),
        ("9 lei.", "9 lei", ""),
        (
            f"Podul {'foarte ' * 20}vechi din sat a costat 9 lei {'foarte ' * 20}mulți.",
            "9 lei",
            f"… {'foarte ' * 6}vechi din sat a costat 9 lei{' foarte' * 5} …",
        ),
    ],
)
def test_a_figure_stands_with_the_clause_that_says_what_it_is(text: str, figure: str, clause: str) -> None:
    """“9 lei” alone tells nothing; the words around it do, between two commas, with “…” where the
    sentence goes on."""
    of = single(text, figures=(Figure(at(text, figure), 9, "=", "", None),))
    (fact,) = sections.facts(of.briefings[0], look_up(of))
    assert fact.clause == clause


@given(st.text("ab ,-9"), st.data())
def test_the_clause_of_any_figure_is_a_part_of_its_sentence_with_the_figure(
    text: str, data: st.DataObject
) -> None:
    """Whatever stands around it, no letter is added and none of the figure is cut."""
    words = f"x{text}x"
    start = data.draw(st.integers(0, len(words) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(words))))
    of = single(words, figures=(Figure(span, 9, "=", "", None),))
    (item,) = of.briefings
    for found in item.analysis.figures:
        clause = around(item, found, look_up(of).sentence(Located(item.slug, found.span)))
        assert not clause or found.span.of(words).strip() in clause
        assert clause.removeprefix("… ").removesuffix(" …") in words


def test_the_clauses_of_a_list_cost_what_it_is_long() -> None:
    """Thousands of figures in one sentence, as where results are listed."""

    def make(count: int) -> Corpus:
        spans = [Span(11 * number, 11 * number + 8) for number in range(count)]
        figures = tuple(Figure(span, 777, "=", "fete", None) for span in spans)
        return single("777 fete,  " * count, figures=figures)

    def work(of: Corpus) -> None:
        (item,) = of.briefings
        for figure in item.analysis.figures:
            around(item, figure, 1)

    assert growth(work, 300, 10, make) < 20


@pytest.mark.parametrize(
    ("text", "figure", "value", "shown"),
    [
        ("Cele două sate au pod.", "două sate", 2, False),
        ("Pod au Două sate din zonă.", "Două sate", 2, True),
        ("Cei șapte primari au venit.", "șapte primari", 7, True),
        ("Cele 2% au ajuns.", "2%", 2, True),
    ],
)
def test_two_that_the_reader_knows_are_no_figure(text: str, figure: str, value: int, shown: bool) -> None:
    """“Cele două sate” counts nothing that was not told before."""
    found = Figure(at(text, figure), value, "=", figure.lstrip("2 ").removeprefix("două "), None)
    of = single(text, figures=(found,))
    assert bool(sections.facts(of.briefings[0], look_up(of))) is shown


@pytest.mark.parametrize(
    ("matter", "shown"), [("profit net", ""), ("profitul firmei", "profitul firmei"), (None, "")]
)
def test_what_a_sum_is_of_stands_beside_it_where_the_clause_does_not_tell(
    matter: str | None, shown: str
) -> None:
    """“12 lei” says its unit itself, and the words around it that it is the profit; else it is told."""
    text = "Firma are un profit net de 12 lei."
    of = single(text, figures=(Figure(at(text, "12 lei"), 12, "=", "lei", None, matter),))
    (fact,) = sections.facts(of.briefings[0], look_up(of))
    assert fact.counted == shown


@pytest.mark.parametrize(
    ("text", "figure", "qualifier", "words"),
    [
        ("Au venit cel puțin 20 de oameni.", "20 de oameni", ">", "cel puțin"),
        ("Au venit CIRCA 20 de oameni.", "20 de oameni", "~", "CIRCA"),
        ("Au venit 20 de oameni și ceva.", "20 de oameni", ">", ""),
        ("A venit o mulțime de peste 20 de oameni.", "20 de oameni", ">", "peste"),
        ("La pod au venit, peste tot, 20 de oameni.", "20 de oameni", ">", ""),
    ],
)
def test_how_sure_a_figure_is_stands_in_the_articles_words(
    text: str, figure: str, qualifier: Qualifier, words: str
) -> None:
    """“At least 20” is never told as more than 20."""
    found = Figure(at(text, figure), 20, qualifier, "oameni", None)
    of = single(text, figures=(found,))
    (item,) = of.briefings
    (fact,) = sections.facts(item, look_up(of))
    assert fact.hedge == words
    shown = hedged(Located(item.slug, found.span), look_up(of), SITE)
    assert shown.words == f"{words} {figure}".strip()


@pytest.mark.parametrize(
    ("text", "figure", "shown"),
    [
        ("Au luat 3% din valoarea caselor, spune el.", "3% din valoarea", "3% din valoarea caselor"),
        ("Sunt 85% din numărul total al elevilor.", "85% din numărul", "85% din numărul total al elevilor"),
        (
            "Ia 60% din bugetul anual al orașului Rovina.",
            "60% din bugetul",
            "60% din bugetul anual al orașului",
        ),
        (
            "Ia 5% din totalul membrilor consiliului.",
            "5% din totalul",
            "5% din totalul membrilor consiliului",
        ),
        ("Ia 7% din vinul Republicii Sărata.", "7% din vinul", "7% din vinul Republicii Sărata"),
        ("Ia 7% din vinul Podgoriei de Sus.", "7% din vinul", "7% din vinul"),
        ("Ia 7% din vinul care a rămas.", "7% din vinul", "7% din vinul"),
        ("Ia 7% din vinul. Elevilor le place.", "7% din vinul", "7% din vinul"),
        ("Au dat 40 de case elevilor.", "40 de case", "40 de case"),
    ],
)
def test_a_part_is_shown_with_whose_the_whole_is(text: str, figure: str, shown: str) -> None:
    """“3% din valoarea” hangs without the genitive behind it; a name is taken whole or not at all."""
    name = "Republicii Sărata"
    known = (Mention("Republica Sărata", "place", None, spans(text, name)),) if name in text else ()
    found = Figure(at(text, figure), 3, "=", "", None)
    (item,) = single(text, figures=(found,), entities=known).briefings
    assert whole(item, found).of(text) == shown
