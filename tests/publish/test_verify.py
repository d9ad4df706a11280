"""Every link of the built site leads somewhere."""

from __future__ import annotations

import pytest

from generator.publish.verify import Html, broken, invented, misplaced, read_html

URL = "https://example.org/dossier/"
FILES = frozenset({"index.html", "404.html", "a/index.html", "a/b/index.html", "data/all.json", "ș x.png"})


def _faults(path: str, *links: str) -> list[str]:
    pages = {name: Html(name, frozenset({"s1", "ș"}), ()) for name in FILES if name.endswith(".html")}
    pages[path] = Html(path, frozenset({"top"}), links)
    return list(broken(pages, FILES, URL))


@pytest.mark.parametrize(
    "link",
    [
        "", "#top", "#", ".", "..", "../", "b/", "b", "b/index.html", "b/#s1", "b/#%C8%99", "../?q=1",
        "../data/all.json", "../%C8%99%20x.png", "/dossier/", "/dossier", "/dossier/a/b/#s1",
        "https://example.org/dossier/a/", "//example.org/dossier/a/", "https://example.org/",
        "https://elsewhere.test/a#b", "mailto:a@example.org", "#top:~:text=word", "data:image/png;base64,AA",
    ],
)  # fmt: skip
def test_good_links_pass(link: str) -> None:
    """Relative, absolute, encoded and outside links that a browser can follow are no faults."""
    assert _faults("a/index.html", link) == []


@pytest.mark.parametrize(
    ("link", "fault"),
    [
        ("c/", "nowhere"),
        ("../../", "nowhere"),
        ("b/#s2", "a/b/index.html does not have"),
        ("#s1", "a/index.html does not have"),
        ("/a/", "leaves the site"),
        ("/dossierx/", "leaves the site"),
        ("/dossier/c/", "nowhere"),
        ("https://example.org/dossier/c/", "nowhere"),
        ("../data/all.json/", "nowhere"),
        ("http://[", "no address"),
    ],
)
def test_bad_links_are_named(link: str, fault: str) -> None:
    """A link that leads nowhere is named with its page and the reason."""
    (found,) = _faults("a/index.html", link)
    assert found.startswith("a/index.html: ") and link in found and fault in found


def test_the_page_for_missing_addresses_links_absolutely() -> None:
    """404.html is shown at any address, so a relative link on it is a fault and an absolute none."""
    assert _faults("404.html", "/dossier/a/", "#top", "https://example.org/dossier/") == []
    assert "any address" in _faults("404.html", "a/")[0]


def test_every_kind_of_link_is_read() -> None:
    """Links are found in attributes of all elements, raw HTML included, each once."""
    html = """<p id=p><a href=x>1</a><a href=x>2</a><a name=old></a><img src=y srcset="y2 1x, y3 2x">
    <svg><use xlink:href="#p"/></svg><form action=z></form><object data=o></object>"""
    found = read_html("index.html", html)
    assert set(found.links) == {"x", "y", "y2", "y3", "#p", "z", "o"}
    assert found.anchors == {"p", "old"}


def test_what_articles_lead_to_is_not_ours_to_check() -> None:
    """A link that a seed or the editor gave may lie below our own address, on another site."""
    html = """<a href=x rel="noopener nofollow">1</a><a href=y rel=external>2</a><a href=z rel=next>3</a>"""
    assert read_html("index.html", html).links == ("z",)


def test_an_address_told_to_programs_is_that_of_a_page() -> None:
    """What the open data say of where a briefing is holds, or is named."""
    assert list(misplaced(["a/", "a/b/"], FILES)) == []
    (fault,) = misplaced(["a/", "a/c/"], FILES)
    assert "“a/c/” leads nowhere" in fault


@pytest.mark.parametrize(
    ("link", "faulty"),
    [
        ('<a href="../briefings/pod/#s2">Podul „nou” e închis.</a>', False),
        ('<a href="../briefings/pod/#s2">podul <b>„nou”</b></a>', False),
        ('<a href="../briefings/pod/#s2">Podul nu e închis.</a>', True),
        ('<a href="../briefings/pod/#s2"><time>4 martie</time></a>', False),
        ('<a href="../briefings/pod/#text">Textul integral</a>', False),
    ],
    ids=["whole", "a piece", "invented", "a date", "another place"],
)
def test_what_no_article_says_is_no_quotation(link: str, faulty: bool) -> None:
    """Words that lead to a sentence must be the article's; dates and other links may say anything."""
    article = (
        "<div class=article><p><span id=s1>Iată: podul „nou”.</span>"
        " <span id=s2>Podul „nou” e închis.</span></p></div>"
    )
    paths = {"briefings/pod/index.html": article, "stories/index.html": link, "about/index.html": link}
    found = list(invented({path: read_html(path, html) for path, html in paths.items()}))
    assert len(found) == faulty
    assert all(fault.startswith("stories/index.html: ") for fault in found)


@pytest.mark.parametrize(("clause", "faulty"), [("… podul „nou” …", False), ("… podul vechi …", True)])
def test_the_clause_beside_a_figure_is_the_articles(clause: str, faulty: bool) -> None:
    """What stands around a figure leads nowhere, and is looked up all the same."""
    page = (
        f"<span class=around>{clause}</span>"
        "<div class=article><p><span id=s1>Iată: podul „nou” e închis.</span></p></div>"
    )
    assert (
        len(list(invented({"briefings/pod/index.html": read_html("briefings/pod/index.html", page)})))
        == faulty
    )
