"""Links, addresses and dates as templates print them."""

from __future__ import annotations

import frontmatter
import pytest

from generator.edtf import Edtf
from generator.pages.templating import address, crumbs, document, href, jump, link, source, time


@pytest.mark.parametrize(
    ("here", "there", "markdown", "html"),
    [
        ("index.md", "archive/index.md", "archive/index.md", "archive/"),
        ("archive/index.md", "index.md", "../index.md", "../"),
        ("briefings/2025/11/a.md", "index.md", "../../../index.md", "../../../../"),
        ("briefings/2025/11/a.md", "briefings/2025/06/b.md", "../06/b.md", "../../06/b/"),
        (
            "briefings/2024/a.md",
            "entities/kim/index.md",
            "../../entities/kim/index.md",
            "../../../entities/kim/",
        ),
        ("index.md", "index.md", "index.md", "./"),
        ("quality.md", "data/problems.json", "data/problems.json", "../data/problems.json"),
    ],
)
def test_links_lead_from_page_to_page(here: str, there: str, markdown: str, html: str) -> None:
    """In Markdown a link names the file, which MkDocs checks; in HTML the address of its page."""
    assert link(here, "x", there) == f"[x]({markdown})"
    assert href(here, there) == html


def test_links_to_a_place_on_the_page_are_bare() -> None:
    """An anchor of the same page needs no path, and a sentence without a number no link."""
    assert link("a.md", "x", "a.md", "s3") == "[x](#s3)" == jump("x", 3)
    assert href("a.md", "a.md", "s3") == "#s3"
    assert jump("[x]", None) == "&#91;x&#93;"


def test_what_has_no_page_is_plain_words() -> None:
    """A name without a page is printed, not linked, and keeps its looks."""
    assert link("a.md", "*Kim*", None) == "&#42;Kim&#42;"
    assert link("a.md", "Kim", None, style="title") == '<span class="title">Kim</span>'
    assert link("a.md", "Kim", "b.md", style="title") == "[Kim](b.md){ .title }"


def test_a_date_carries_its_precision() -> None:
    """HTML gets the month as a month; what HTML has no form for is words alone."""
    assert time(Edtf("2025-06"), "ro") == '<time datetime="2025-06">iunie 2025</time>'
    assert time(Edtf("2024-05/2024-07"), "ro") == "<span>mai – iulie 2024</span>"


def test_crumbs_encode_their_words() -> None:
    """A step is a link, to a place on a page too, and never markup; the way has a name."""
    made = crumbs("quality.md", "ro", ("<b>", "index.md"), ("2025", "archive/index.md#y2025"))
    steps = '<li><a href="../">&#60;b&#62;</a></li><li><a href="../archive/#y2025">2025</a></li>'
    assert made == f'<nav aria-label="Vă aflați aici"><ol class="crumbs">{steps}</ol></nav>'


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("briefings/2025/11/a/", "briefings/2025/11/a.md"),
        ("stories/b/", "stories/b/index.md"),
        ("", "index.md"),
    ],
)
def test_a_page_and_its_address_belong_together(url: str, path: str) -> None:
    """From address to file and back."""
    assert source(url) == path
    assert address(path) == url.rstrip("/")


def test_blank_lines_never_stand_two_in_a_row() -> None:
    """What a section leaves out leaves no hole in the page's source."""
    made = document("a.md", {"title": "x"}, "one\n\n\n  \ntwo \n").content.decode()
    assert made == "---\ntitle: x\n---\n\none\n\ntwo\n"
    assert frontmatter.loads(made).metadata == {"title": "x"}
