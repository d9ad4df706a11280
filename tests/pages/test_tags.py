"""Tags of the front matter as pages."""

from __future__ import annotations

import pytest

from generator.pages import archive, briefing, tags
from tests.making import SITE, corpus


def tagged(day: int, *names: str) -> str:
    head = f"date: 2025-06-{day:02d}\ntitle: Articolul {day}\ntags: [{', '.join(names)}]"
    return f"---\n{head}\n---\n\nText scurt."


def made(*texts: str) -> dict[str, str]:
    return {page.path: page.content.decode() for page in tags.pages(corpus(*texts), SITE)}


def test_each_tag_lists_its_articles() -> None:
    """The newest first; spellings of one tag are one, under the most frequent."""
    pages = made(tagged(1, "Drumuri"), tagged(2, "drumuri", "Orhei"), tagged(3, "drumuri"))
    assert sorted(pages) == ["tags/drumuri/index.md", "tags/index.md", "tags/orhei/index.md"]
    assert '- [drumuri](drumuri/index.md) <span class="count">3</span>' in pages["tags/index.md"]
    page = pages["tags/drumuri/index.md"]
    assert "3 articole\n{ .meta }" in page
    assert page.count("Articolul") == 3 and page.index("Articolul 3") < page.index("Articolul 1")
    assert "Articolul 2" in pages["tags/orhei/index.md"]


def test_signs_tell_tags_apart() -> None:
    """C, C++ and C# are three, spellings in other cases or with the sign of a hashtag are one; what
    has neither letter nor digit has a page too."""
    one = {tags.tag_page(name) for name in ("C", "c", "#c")}
    others = {tags.tag_page(name) for name in ("C++", "C#", "!!!", "???", "\u20ac")}
    assert one == {"tags/c/index.md"}
    assert len(others) == 5 and not one & others
    assert tags.tag_page("c++") == tags.tag_page("C++")


def test_without_tags_there_are_no_such_pages() -> None:
    """Nor a link to them in the archive."""
    of = corpus("date 2025 Da.")
    assert list(tags.pages(of, SITE)) == []
    assert "tags/" not in next(iter(archive.pages(of, SITE))).content.decode()


def test_an_article_leads_to_its_tags() -> None:
    """From its head. The archive leads to all."""
    of = corpus(tagged(1, "buget local"))
    page = next(iter(briefing.pages(of, SITE))).content.decode()
    assert '<a rel="tag" href="../../../../tags/buget-local/">buget local</a>' in page
    assert "(../tags/index.md)" in next(iter(archive.pages(of, SITE))).content.decode()


@pytest.mark.parametrize(("articles", "pages"), [(500, 2), (501, 3)])
def test_no_page_of_a_tag_is_heavy(monkeypatch: pytest.MonkeyPatch, articles: int, pages: int) -> None:
    """More articles than one page bears go on the next; each stands once."""
    monkeypatch.setattr(tags, "_A_PAGE", articles // 100)
    found = made(*(tagged(day, "apă") for day in range(1, articles // 100 + (pages == 3) + 1)))
    assert len(found) == pages
    assert sum(text.count("Articolul") for text in found.values()) == articles // 100 + (pages == 3)
