"""A briefing's head and foot: where, when, from whom, in what language, how to cite it."""

from __future__ import annotations

import html
import re

import frontmatter
import msgspec
import pytest

from generator.analysis.signed import SourceKind
from generator.model import Page, Quote, Source
from generator.pages import sections
from tests.pages.dossier import bare, dossier, single, with_article
from tests.pages.shown import pages, parts, source, tree


def test_head_says_where_when_and_from_whom(june: Page, november: Page) -> None:
    """Breadcrumb, date as precise as it is, each source once, reading time, then the title."""
    head = parts(november)[""]
    assert '<a href="../../../../archive/2025/11/">noiembrie</a>' in head
    assert "# Podul peste Bâc s-a deschis { #title }" in head
    assert '<time datetime="2025-11-14">14 noiembrie 2025</time>' in head
    assert head.count("rimăria Sărata") == 1
    assert "1 minut de lectură" in head
    assert '<time datetime="2025-06">iunie 2025</time>' in parts(june)[""]


def test_head_names_first_whom_it_quotes() -> None:
    """Quoted sources, then those who publish, then the others; of many the first dozen."""
    corpus = dossier()
    briefing = corpus.briefings[0]
    where = briefing.analysis.sources[0].span
    kinds: tuple[SourceKind, ...] = (
        "group",
        "document",
        "agency",
        "media",
        "institution",
        "person",
        "person",
        *("group",) * 7,
    )
    sources = tuple(Source(f"Nume {number}", kind, where) for number, kind in enumerate(kinds, 1))
    quotes = (Quote(where, "Nume 6", "a spus"),)
    analysis = msgspec.structs.replace(briefing.analysis, sources=sources, quotes=quotes)
    first = msgspec.structs.replace(briefing, analysis=analysis)
    head = parts(pages(msgspec.structs.replace(corpus, briefings=(first, corpus.briefings[1])))[0])[""]
    shown = (6, 3, 4, 7, 5, 2, 1, 8, 9, 10, 11, 12)
    assert re.findall(r"Nume \d+", head) == [f"Nume {number}" for number in shown]


def test_a_source_stands_once_under_whatever_spellings() -> None:
    """Whoever the article writes in two ways is one, and is called as it writes first."""
    corpus = dossier()
    briefing, entity = corpus.briefings[0], corpus.entities[0]
    where = briefing.analysis.sources[0].span
    other = msgspec.structs.replace(entity, aliases=(*entity.aliases, "Altfel Scris"))
    sources = tuple(Source(name, "person", where) for name in (entity.name, "Altfel Scris"))
    analysis = msgspec.structs.replace(briefing.analysis, sources=sources)
    first = msgspec.structs.replace(briefing, analysis=analysis)
    told = msgspec.structs.replace(
        corpus, briefings=(first, corpus.briefings[1]), entities=(other, *corpus.entities[1:])
    )
    assert briefing.slug in {seen.slug for seen in entity.appearances}
    head = parts(pages(told)[0])[""]
    assert entity.name in head and "Altfel Scris" not in head


def test_head_says_who_published_it() -> None:
    """Author, outlet with the way to the original, and tags, as far as the seed gives them."""

    def head(**given: object) -> str:
        return parts(pages(with_article(dossier(), 1, **given))[1])[""]

    original = '<a href="https://example.org/pod?a=1&#38;b=2" rel="noopener nofollow">'
    assert f'<p class="meta">Ana Lupu · {original}Gazeta de Nord</a></p>' in head()
    one, other = (f'<a rel="tag" href="../../../../tags/{tag}/">' for tag in ("pod", "rau"))
    tagged = head(author=None, source=None, tags=("pod", "râu"))
    tags = f"Etichete: {one}pod</a>, {other}râu</a>"
    assert f'<p class="meta">{original}example.org</a> · {tags}</p>' in tagged
    assert '<p class="meta">Gazeta de Nord</p>' in head(author=None, url="javascript:alert(1)")
    assert '<p class="meta">' not in head(author=None, source=None, url=None)


def test_language_is_named_where_it_is_not_the_sites() -> None:
    """A foreign article says so; one in the site's own language does not."""
    (foreign,) = pages(single("The bridge is open.", language="en"))
    assert "în engleză" in parts(foreign)[""]
    assert 'lang="en"' in source(foreign)
    (own,) = pages(single("Podul e deschis."))
    assert "în română" not in parts(own)[""]


def test_copies_name_each_other() -> None:
    """A near-copy says whose version it is, and the leading one that there is another."""
    corpus = bare(("2025-01-01", "Podul e gata."), ("2025-01-02", "Podul e gata azi."), copies=((1, 0),))
    leading, copy = pages(corpus)
    assert "Versiunea principală a acestui articol: [Podul e gata.](" in parts(copy)[""]
    assert "Altă versiune a acestui articol: [Podul e gata azi.](" in parts(leading)[""]


def test_neighbours_join_all_articles_in_time() -> None:
    """Older and newer lead through the whole site, and end at its ends."""
    first, second, third = pages(bare(("2025-01-01", "A."), ("2025-01-02", "B."), ("2025-01-03", "C.")))
    assert 'rel="prev"' not in source(first) and 'rel="next"' in source(first)
    assert 'rel="prev" href="../a/"' in source(second) and 'rel="next" href="../c/"' in source(second)
    assert 'rel="next"' not in source(third)


def test_citation_names_the_original_and_the_file(june: Page, november: Page) -> None:
    """The address of the original where it is one a browser may open, downloads, and the hash."""
    cite = parts(november)["cite"]
    page = tree(november)
    original = page.css_first('a[rel="noopener nofollow"]')
    assert original is not None and original.attributes["href"] == "https://example.org/pod?a=1&b=2"
    assert "Ana Lupu. „Podul peste Bâc s-a deschis”, <cite>Gazeta de Nord</cite>" in cite
    assert "[BibTeX](podul-peste-bac-s-a-deschis.bib)" in cite
    assert "b" * 64 in cite
    assert "https://example.org/dosar/briefings/2025/06/un-pod-nou-la-sarata/" in html.unescape(
        parts(june)["cite"]
    )


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//example.org",
        "https://",
        "http://[",
        "ftp://a.b/",
        "/etc",
    ],
)
def test_no_other_address_becomes_a_link(url: str) -> None:
    """Only http and https with a host, by a URL parser's word."""
    assert sections.web_address(url) is None


def test_other_programs_are_told_no_more_than_is_known(june: Page, november: Page) -> None:
    """The structured data has the date as it is, a month as a month, and leaves out what is not
    known."""
    vague, full = (frontmatter.loads(source(page)).metadata["data"] for page in (june, november))
    assert isinstance(vague, dict) and isinstance(full, dict)
    assert vague["datePublished"] == "2025-06" and "author" not in vague and "isBasedOn" not in vague
    assert full["datePublished"] == "2025-11-14"
    assert full["author"] == {"@type": "Person", "name": "Ana Lupu"}
    assert full["isBasedOn"] == "https://example.org/pod?a=1&b=2"


def test_a_picture_is_told_to_other_programs_alone() -> None:
    """The page loads nothing from another host; its structured data may name a picture there."""
    (page,) = pages(with_article(single("Podul e gata."), 0, image="https://example.org/pod.jpg"))
    data = frontmatter.loads(source(page)).metadata["data"]
    assert isinstance(data, dict) and data["image"] == "https://example.org/pod.jpg"
    assert "pod.jpg" not in frontmatter.loads(source(page)).content


def test_search_knows_whom_the_article_names_by_other_names() -> None:
    """Names that an entity bears elsewhere are indexed with the article; those in its text are not
    repeated, and a reader sees none of it."""
    of = dossier()
    man, *others = of.entities
    known = msgspec.structs.replace(man, aliases=("Rusu", "Ion Rusu senior"))
    made = pages(msgspec.structs.replace(of, entities=(known, *others)))[0].content.decode()
    (names,) = re.findall(r'data-names="([^"]*)"', made)
    assert names == "Ion Rusu senior"
