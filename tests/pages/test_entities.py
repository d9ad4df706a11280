"""The index of names, and a name's own page, from hand-made corpora."""

from __future__ import annotations

import msgspec
import pytest

from generator.model import Appearance, Corpus, Entity, EntityType, Located, QuoteRecord, Span
from generator.pages import entities
from tests.making import SITE, corpus


def entity(
    name: str, appearances: tuple[Appearance, ...], kind: EntityType = "person", has_page: bool = True
) -> Entity:
    return Entity(
        id=name.lower().replace(" ", "-"),
        name=name,
        type=kind,
        aliases=(),
        appearances=appearances,
        has_page=has_page,
    )


def articles(number: int = 2) -> Corpus:
    """Articles of the first days of June 2025, all of which say that Ana Pop speaks."""
    bare = corpus(*(f"date 2025-06-{day:02d} Ana Pop vorbește." for day in range(1, number + 1)))
    return msgspec.structs.replace(bare, entities=(), quotes=(), stories=(), events=())


def seen(of: Corpus, role: str | None = None, first: int = 0) -> tuple[Appearance, ...]:
    return tuple(Appearance(item.slug, (Span(0, 7),), role) for item in of.briefings[first:])


def made(of: Corpus, *found: Entity, quotes: tuple[QuoteRecord, ...] = ()) -> dict[str, str]:
    of = msgspec.structs.replace(of, entities=found, quotes=quotes)
    return {page.path: page.content.decode() for page in entities.pages(of, SITE)}


def test_index_by_kind_and_letter() -> None:
    """Names stand under their kind and first letter, Ș with S, each with its number of articles."""
    of = articles(3)
    index = made(
        of,
        entity("Ion Ștefănescu", seen(of)),
        entity("Ana Sorescu", seen(of, first=1)),
        entity("Iași", seen(of), "place"),
    )["entities/index.md"]
    people, places = index.split("{ #place .chips }")
    assert people.count("### S {") == 1 and "### I {" in places
    assert people.index("Sorescu, Ana") < people.index("Ștefănescu, Ion")
    assert '[Ștefănescu, Ion](ion-ștefănescu/index.md) <span class="count">3</span>' in index


def test_a_name_in_passing_has_no_page() -> None:
    """An entity without a page is in no index and no address, but whoever appears with it says so."""
    of = articles()
    pages = made(of, entity("Ana Pop", seen(of)), entity("Ion Rar", seen(of), has_page=False))
    assert sorted(pages) == ["entities/ana-pop/index.md", "entities/index.md"]
    assert "Ion Rar" not in pages["entities/index.md"]
    assert '- Ion Rar <span class="count">2</span>' in pages["entities/ana-pop/index.md"]


def test_roles_with_first_and_last_date() -> None:
    """Each role stands with the dates between which the articles give it."""
    of = articles(3)
    roles = (*seen(of, "ministră")[:2], *seen(of, "deputată", first=2))
    page = made(of, entity("Ana Pop", roles))["entities/ana-pop/index.md"]
    section = page.split("{ #roles")[1].split("##")[0]
    first, second = [line for line in section.splitlines() if line.startswith("- ")]
    assert "ministră" in first and "1–2 iunie 2025" in first
    assert "deputată" in second and second.count("<time") == 1


def test_appears_with_counts_shared_articles() -> None:
    """Whom a name appears with is counted by shared articles, most often first."""
    of = articles(3)
    page = made(
        of,
        entity("Ana Pop", seen(of)),
        entity("Ion Des", seen(of, first=1)),
        entity("Ion Rar", seen(of, first=2)),
    )["entities/ana-pop/index.md"]
    together = page.split("{ #together")[1].split("##")[0]
    assert together.index("[Ion Des](../ion-des/index.md)") < together.index("Ion Rar")
    assert 'class="count">2</span>' in together and 'class="count">1</span>' in together


def test_of_a_list_of_names_only_those_named_most_are_counted() -> None:
    """With whom one appears is asked of those an article names most, not of each in a list of hundreds."""
    of = articles(2)
    once, twice = (
        tuple(Appearance(item.slug, (Span(0, 3), Span(4, 7))[:count], None) for item in of.briefings)
        for count in (1, 2)
    )
    crowd = [entity(f"Ion {number:03d}", twice, has_page=False) for number in range(120)]
    page = made(of, entity("Ana Pop", twice), *crowd, entity("Alin Ultim", once))["entities/ana-pop/index.md"]
    assert "Ion 000" in page and "Alin Ultim" not in page


def test_the_head_leads_past_the_quotes() -> None:
    """The numbers of articles and quotes are links to where these begin, however long the page is."""
    of = articles(2)
    said = QuoteRecord(
        at=Located(of.briefings[0].slug, Span(0, 7)), speaker="ana-pop", repeats=(), variants=()
    )
    page = made(of, entity("Ana Pop", seen(of)), quotes=(said,))["entities/ana-pop/index.md"]
    assert '<a href="#articles">2 articole</a> · <a href="#quotes">1 declarație</a> · ' in page
    assert "{ #articles .headlines }" in page and "{ #quotes }" in page


def test_quotes_lead_to_their_sentences() -> None:
    """What a person said stands with a link to the sentence, and with each other article that
    repeats it; a word or two of a quote stand in their sentence."""
    of = articles()
    first, second = (item.slug for item in of.briefings)
    places = (Located(second, Span(8, 16)), Located(second, Span(0, 16)), Located(first, Span(8, 16)))
    record = QuoteRecord(at=Located(first, Span(8, 16)), speaker="ana-pop", repeats=places)
    page = made(of, entity("Ana Pop", seen(of)), quotes=(record,))["entities/ana-pop/index.md"]
    said = page.split("{ #quotes }")[1].split("</blockquote>")[0]
    assert (
        f'href="../../briefings/2025/06/{first}/#s1">Ana Pop vorbește' in said and 'class="partial"' in said
    )
    assert said.count("repetat:") == 1
    assert f'repetat: <a href="../../briefings/2025/06/{second}/#s1">' in said


def test_only_web_addresses_become_links() -> None:
    """An authority's address that a browser should not follow is not linked, nor printed."""
    of = articles()
    for address, linked in (("https://www.wikidata.org/wiki/Q1", True), ("javascript:alert(1)", False)):
        found = msgspec.structs.replace(entity("Ana Pop", seen(of)), link=address)
        page = made(of, found)["entities/ana-pop/index.md"]
        assert (f'href="{address}"' in page) is linked
        assert ("javascript" in page) is False


def test_a_name_in_many_articles_stays_light() -> None:
    """Beyond some number of articles a name's page shows the newest, and each year has its page."""
    texts = [f"date {2020 + number % 3}-01-05 Ana Pop vorbește de {number} ori." for number in range(160)]
    of = msgspec.structs.replace(corpus(*texts), entities=(), quotes=(), stories=(), events=())
    pages = made(of, entity("Ana Pop", seen(of)))
    years = [path for path in pages if path.startswith("entities/ana-pop/20")]
    assert years == [f"entities/ana-pop/{year}/index.md" for year in (2022, 2021, 2020)]
    assert sum(pages[path].count("{ .title") for path in years) == 160
    assert pages["entities/ana-pop/index.md"].count("{ .title") < 20


def test_a_long_index_parts_by_letter() -> None:
    """An index of very many names shows the most frequent; each letter has a page, none is lost."""
    of = articles()
    names = [
        entity(f"{'ABC'[number % 3]}na {number}", seen(of), ("place", "person")[number % 2])
        for number in range(700)
    ]
    pages = made(of, *names)
    letters = [path for path in pages if path.count("/") == 3]
    assert len(letters) == 6
    listed = "".join(pages[path] for path in letters)
    assert all(f"[{item.name}](" in listed for item in names)
    assert pages["entities/index.md"].count("- [") < 200


@pytest.mark.parametrize(
    ("name", "kind", "under"),
    [
        ("Maia Sandu", "person", "Sandu, Maia"),
        ("Ana Maria Popescu", "person", "Popescu, Ana Maria"),
        ("Martin Luther King", "person", "King, Martin Luther"),
        ("Pedro Sánchez Castejón", "person", "Sánchez Castejón, Pedro"),
        ("Kim Jong Un", "person", "Kim Jong Un"),
        ("Ursula von der Leyen", "person", "Ursula von der Leyen"),
        ("Leon al XIV-lea", "person", "Leon al XIV-lea"),
        ("Putin", "person", "Putin"),
        ("Victoria Bank", "organisation", "Victoria Bank"),
    ],
)
def test_people_are_filed_under_their_last_names_where_those_are_sure(
    name: str, kind: EntityType, under: str
) -> None:
    """A known given name leads, no particle follows; any other name stands under its first word."""
    assert entities.filed_under(entity(name, (), kind)) == under


@pytest.mark.parametrize(
    ("name", "called", "under"),
    [
        ("Martin Horton Ruse", ("Ruse",), "Ruse, Martin Horton"),
        ("Martin Horton Ruse", ("Horton Ruse", "Ruse"), "Horton Ruse, Martin"),
        ("Zdrobin Ruse", ("Ruse",), "Ruse, Zdrobin"),
        ("Zdrobin Ruse", ("Zdrobin",), "Zdrobin Ruse"),
        ("Zdrobin Ruse", (), "Zdrobin Ruse"),
        ("Zdrobin J. Ruse", ("Ruse",), "Ruse, Zdrobin J."),
        ("Maria J. Ruse", (), "Ruse, Maria J."),
        ("Maria Ruse", ("Maria",), "Ruse, Maria"),
    ],
)
def test_the_texts_say_which_is_the_last_name(name: str, called: tuple[str, ...], under: str) -> None:
    """It is the one by which they call somebody alone, at the end or, in some countries, at the head."""
    made_ = msgspec.structs.replace(entity(name, (), "person"), aliases=called)
    assert entities.filed_under(made_) == under
