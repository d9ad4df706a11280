"""The quality page: what was rejected, what to be careful with."""

from __future__ import annotations

import re

import msgspec
import pytest

from generator.exports import data
from generator.model import Corpus, Duplicate, Problem, Rejected
from generator.pages import quality
from tests.making import SITE, corpus


def made(of: Corpus) -> dict[str, str]:
    return {page.path: page.content.decode() for page in quality.pages(of, SITE)}


def test_names_what_was_rejected() -> None:
    """Each rejected file stands there with its line, the reason and the remedy, as text."""
    problem = Problem("a<b>.txt", 3, "no-date", "has no date: begin with “date 2025-11-14”")
    page = made(corpus("date 2025 Da.", rejected=(Rejected("a<b>.txt", (problem,)),)))["quality.md"]
    row = page.split("{ #rejected }")[1].split("</tbody>")[0]
    assert "<td><code>a&#60;b&#62;.txt</code></td><td>3</td>" in row
    assert "begin with “date 2025-11-14”" in row and "no-date" in row


def test_says_that_nothing_was_rejected() -> None:
    """A clean site says so, rather than showing an empty table."""
    page = made(corpus("date 2025-11-14 Da."))["quality.md"]
    assert "Nimic nu a fost respins" in page and "<table" not in page


def test_lists_warnings_apart() -> None:
    """A warning is no rejection: its article is published."""
    warned = msgspec.structs.replace(
        corpus("date 2025-11-14 Da."),
        problems=(Problem("0.txt", 1, "future-date", "lies in the future", "warning"),),
    )
    page = made(warned)["quality.md"]
    assert "lies in the future" in page.split("{ #warnings }")[1]
    assert "lies in the future" not in page.split("{ #warnings }")[0]


def test_lists_vague_dates() -> None:
    """An article dated to a month is named; one dated to a day is not."""
    page = made(corpus("date 2025-06 Vag.", "date 2025-06-01 Precis."))["quality.md"]
    vague = page.split("{ #dates }")[1]
    assert "Vag" in vague and "Precis" not in vague


def test_names_the_open_data() -> None:
    """Each file of data/ is there with its schema, and no other."""
    text = made(corpus())["quality.md"]
    named = set(re.findall(r"\(data/(\w+)\.json\)", text))
    assert named == {page.path[5:-5] for page in data.export(corpus(), SITE) if page.path.count("/") == 1}
    assert named == set(re.findall(r"\(data/schema/(\w+)\.json\)", text))


def test_names_both_copies() -> None:
    """A near-copy links to itself and to the article it is a copy of, with how alike they are."""
    pair = corpus("date 2025-06-01 Unul.", "date 2025-06-02 Altul.")
    first, second = (item.slug for item in pair.briefings)
    page = made(msgspec.structs.replace(pair, duplicates=(Duplicate(second, first, 0.876),)))["quality.md"]
    copies = page.split("{ #copies }")[1].split("</table>")[0]
    assert f'href="../briefings/2025/06/{first}/"' in copies
    assert f'href="../briefings/2025/06/{second}/"' in copies
    assert "87 %" in copies  # never rounded up to what it is not


def test_many_copies_do_not_make_the_page_heavy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond a screen or two the newest stand there, with the number of all and where they are."""
    monkeypatch.setattr(quality, "_COPIES", 2)
    of = corpus(*(f"date 2025-06-0{day} Textul {day}." for day in range(1, 5)))
    first, *others = (item.slug for item in of.briefings)
    pairs = tuple(Duplicate(slug, first, 0.9) for slug in others)
    copies = made(msgspec.structs.replace(of, duplicates=pairs))["quality.md"].partition("{ #copies }")
    assert copies[0].endswith('<span class="count">3</span> ')
    assert copies[2].count("<tr><td>") == 2 and copies[2].index("Textul 4") < copies[2].index("Textul 3")
    assert "(data/briefings.json)\n{ .meta }" in copies[2]


@pytest.mark.parametrize(("number", "pages"), [(20, 0), (21, 1), (501, 2)])
def test_a_long_list_gets_pages_of_its_own(number: int, pages: int) -> None:
    """The quality page stays light: what is more than a screen long has pages of its own, which
    together name every article once."""
    found = made(corpus(*(f"date 2025-06 Articolul numărul {place} vag." for place in range(number))))
    lists = [text for path, text in found.items() if path.startswith("quality/dates/")]
    assert len(lists) == pages
    assert sum(text.count("{ .title") for text in lists) == (number if pages else 0)
    assert found["quality.md"].split("{ #dates }")[1].count("{ .title") == 20
