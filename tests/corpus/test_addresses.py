"""Addresses: short, plain, and the same whatever the order of files."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from generator.analysis import analyse
from generator.corpus.addresses import assign, slugify
from tests.making import article

FIRST = article("date 2025-03-01 Podul redeschis\n\nText despre pod.", "b.txt")
SECOND = article("date 2025-03-02 Podul redeschis\n\nAlt text despre pod.", "a.txt")


@given(st.text())
def test_a_slug_is_plain_whatever_the_text(text: str) -> None:
    """Only small letters, digits and single hyphens, and never longer than a path may bear."""
    slug = slugify(text)
    assert len(slug) <= 80
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", slug)


def test_every_script_gets_a_readable_slug() -> None:
    """Letters of other scripts are transliterated, not dropped."""
    assert slugify("Țara Șerpilor") == "tara-serpilor"
    assert slugify("Новости дня") == "novosti-dnya"


def test_of_two_that_ask_for_one_slug_the_older_keeps_it() -> None:
    """A later article with the same title does not move the address of the first."""
    pairs = [(item, analyse(item)) for item in (FIRST, SECOND)]
    slugs = {item.article.path: item.slug for item in assign(pairs)}
    assert slugs == {item.article.path: item.slug for item in assign(reversed(pairs))}
    assert slugs["b.txt"] == "podul-redeschis"
    assert slugs["a.txt"] == f"podul-redeschis-{SECOND.content_hash[:6]}"


def test_the_same_bytes_three_times_get_three_addresses() -> None:
    """Nothing is lost even where the suffix clashes as well."""
    copies = [article("date 2025-03-01 Podul\n\nText.", f"{name}.txt") for name in "abc"]
    slugs = [item.slug for item in assign([(copy, analyse(copy)) for copy in copies])]
    assert len(set(slugs)) == 3


def test_the_names_of_a_folder_s_own_page_are_never_free() -> None:
    """MkDocs publishes index.md and readme.md at their folder's address, where nobody looks."""
    for name in ("Index", "Readme"):
        item = article(f"date 2025-06 {name}\n\nText despre pod.")
        assert assign([(item, analyse(item))])[0].slug == f"{name.lower()}-{item.content_hash[:6]}"


def test_the_folder_has_the_precision_of_the_date() -> None:
    """A year's article lives under the year, a month's and a day's under the month."""
    urls = []
    for date in ("2025", "2025-06", "2025-06-03"):
        item = article(f"date {date} Podul\n\nText despre pod.")
        urls.append(assign([(item, analyse(item))])[0].url)
    assert urls == ["briefings/2025/podul/", "briefings/2025/06/podul/", "briefings/2025/06/podul/"]


def test_without_a_title_the_first_sentence_names_the_address() -> None:
    """It holds when the wording of the derived title changes."""
    item = article(
        "date 2025-06 Primăria a ales constructorul podului, a anunțat vineri primarul.\n\nAlt text."
    )
    (briefing,) = assign([(item, analyse(item))])
    assert briefing.slug == "primaria-a-ales-constructorul-podului-a-anuntat-vineri-primarul"


def test_a_label_before_the_news_names_no_address() -> None:
    """Every update has the like; what follows says what it is about."""
    item = article(
        "date 2025-06-02 ACTUALIZARE, luni, ora 9.\n\nPodul vechi din Orhei a fost redeschis luni."
    )
    (briefing,) = assign([(item, analyse(item))])
    assert briefing.slug == "podul-vechi-din-orhei-a-fost-redeschis-luni"
