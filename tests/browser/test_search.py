"""Search, as a reader uses it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Reading
from tests.safety.serving import served

Read = Callable[..., Reading]


def search(page: Page, words: str) -> list[str]:
    """The addresses that the dialog offers for ``words``, best first."""
    page.keyboard.press("/")
    field = page.locator("pagefind-input input")
    expect(field).to_be_focused()
    field.fill(words)
    expect(page.locator("pagefind-summary")).to_contain_text(f"pentru „{words}”")
    expect(page.locator("pagefind-results .pf-skeleton")).to_have_count(0)
    return addresses_of(page)


def addresses_of(page: Page) -> list[str]:
    """Of the results shown, without the place on the page to which they lead."""
    links = page.locator(".search-result a").all()
    return [str(link.get_attribute("href")).partition("#")[0] for link in links]


@pytest.mark.parametrize(
    "words", ["genisti", "geniști", "genişti", "GENIȘTILOR", "Soigu", "Șoigu", "Phenianului", "phenian"]
)
def test_finds_whatever_the_letters_and_endings(read: Read, addresses: dict[str, str], words: str) -> None:
    """Without diacritics, with cedillas, in another case or form: both articles about it are found,
    and the one about something else is not."""
    found = search(read().go(), words)
    for name in ("promisiune", "sosire"):
        assert f"/dossier/{addresses[name]}" in found
    assert f"/dossier/{addresses['piata']}" not in found


def test_finds_from_any_depth(read: Read, addresses: dict[str, str]) -> None:
    """Search works and leads to the right address from a page deep in the site."""
    reading = read()
    page = reading.go(addresses["piata"])
    search(page, "acoperiș")
    page.locator(".search-result a").first.click()
    page.wait_for_url(f"{reading.root}{addresses['piata']}**")


def test_finds_at_the_root_of_a_host(read: Read, site: Path, addresses: dict[str, str]) -> None:
    """The same files served without a path in front give addresses without a path in front."""
    with served(site, "/") as origin:
        found = search(read(f"{origin}/").go("archive/"), "Orhei")
        assert f"/{addresses['piata']}" in found


def test_says_clearly_that_nothing_was_found(read: Read) -> None:
    """A word that is nowhere gives no results at all, not everything, and says so; the next word
    is searched for afresh."""
    page = read().go()
    assert search(page, "xylofonist") == [] or not page.locator(".search-result").first.is_visible()
    expect(page.locator(".search-nothing")).to_be_visible()
    expect(page.locator(".search-nothing")).to_contain_text("Nimic găsit pentru „xylofonist”")
    page.locator("pagefind-input input").fill("Rovina")
    expect(page.locator(".search-result").first).to_be_visible()
    expect(page.locator(".search-nothing")).to_be_hidden()


@pytest.mark.parametrize(
    ("words", "meant"), [("Rovnia", "Rovina"), ("Șoigo", "Șoigu"), ("rovina xylofonist", "rovina")]
)
def test_offers_what_may_have_been_meant(read: Read, words: str, meant: str) -> None:
    """A mistyped name, or a word too many, leads on by one click to what there is."""
    page = read().go()
    assert not [href for href in search(page, words) if page.locator(".search-result").first.is_visible()]
    page.get_by_role("button", name=re.compile(rf"^{meant} \(\d+\)$")).first.click()
    expect(page.locator("pagefind-input input")).to_have_value(meant)
    expect(page.locator(".search-result a").first).to_be_visible()


def test_a_filter_that_leaves_nothing_can_be_left_out(read: Read) -> None:
    """Where the filters leave nothing, it is said how much there would be without them."""
    page = read().go()
    search(page, "Rovina")
    page.get_by_role("combobox", name="Limbă").click()
    page.get_by_role("option", name="engleză").click()
    expect(page.locator(".search-result a")).to_have_count(1)
    page.locator("pagefind-input input").fill("geniști")
    page.get_by_role("button", name=re.compile(r"^fără filtre \(\d+\)$")).click()
    expect(page.locator(".search-result a").first).to_be_visible()


def test_a_search_can_be_linked_to(read: Read, addresses: dict[str, str]) -> None:
    """An address that ends in ?q= opens the search with its answers."""
    page = read().go("archive/?q=acoperiș")
    expect(page.locator("pagefind-input input")).to_have_value("acoperiș")
    expect(page.locator(".search-result a").first).to_be_visible()
    assert addresses_of(page)[0] == f"/dossier/{addresses['piata']}"


def test_a_result_that_is_no_article_says_what_it_is(read: Read) -> None:
    """A place and a story have no date to be known by; the word for them stands in its place."""
    page = read().go()
    search(page, "Rovina")
    result = page.locator(".search-result", has=page.locator("a[href$='/entities/rovina/']"))
    expect(result.locator(".search-result__date")).to_have_text("Locuri")


def test_newest_first(read: Read, addresses: dict[str, str]) -> None:
    """Results can be put in order of time: the articles alone, the newest first."""
    page = read().go()
    search(page, "Rovina")
    page.get_by_label("Articole, cele mai noi întâi").check()
    expect(page.locator(".search-result a")).to_have_count(3)
    assert addresses_of(page) == [
        f"/dossier/{addresses[name]}" for name in ("bridge", "sosire", "promisiune")
    ]


def test_a_result_leads_to_the_word_found(read: Read, addresses: dict[str, str]) -> None:
    """The address of an article among the results names the word, for the browser to show it."""
    page = read().go()
    search(page, "kilometri")
    link = page.locator(f".search-result a[href^='/dossier/{addresses['promisiune']}']")
    assert str(link.get_attribute("href")).endswith("/#:~:text=kilometri")


def test_filters_by_language_and_year(read: Read, addresses: dict[str, str]) -> None:
    """A filter is named for those who do not see it, and narrows the results."""
    page = read().go()
    assert len(search(page, "Rovina")) >= 3
    page.get_by_role("combobox", name="Limbă").click()
    page.get_by_role("option", name="engleză").click()
    expect(page.locator(".search-result a")).to_have_count(1)
    assert addresses_of(page) == [f"/dossier/{addresses['bridge']}"]
    expect(page.locator(".search-result__date")).to_have_text("2 decembrie 2024")


def test_words_are_romanian_with_commas(read: Read) -> None:
    """The dialog speaks the site's language, and none of its letters has a cedilla."""
    page = read().go()
    search(page, "Rovina")
    words = page.locator("pagefind-modal").inner_text()
    assert "Rezultate pentru „Rovina”" in words
    assert not set("şţŞŢ") & set(words + page.locator("pagefind-modal").inner_html())


def test_slash_opens_and_escape_closes(read: Read) -> None:
    """The key / opens, also where it needs Shift; Escape closes; the focus returns to where it was."""
    page = read().go()
    dialog = page.locator("dialog.pf-modal")
    page.get_by_role("button", name="Caută").focus()
    page.keyboard.press("/")
    expect(dialog).to_be_visible()
    page.keyboard.type("n/p")  # keys of the theme's own, and the one that opens
    expect(page.locator("pagefind-input input")).to_have_value("n/p")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.get_by_role("button", name="Caută")).to_be_focused()


def test_keys_that_act_alone_can_be_switched_off(read: Read) -> None:
    """Who speaks to the computer presses / unawares (WCAG 2.1.4); the choice lasts, on every page,
    and the button opens the search all the same."""
    page = read().go()
    dialog = page.locator("dialog.pf-modal")
    page.get_by_role("button", name="Caută").click()
    page.get_by_role("checkbox", name="Comenzi rapide").uncheck()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    page.reload()
    expect(page.get_by_role("button", name="Caută")).not_to_have_attribute("aria-keyshortcuts", "/")
    page.keyboard.press("/")
    page.get_by_role("button", name="Caută").click()
    expect(dialog).to_be_visible()
    expect(page.locator("pagefind-input input")).to_have_value("")
    page.get_by_role("checkbox", name="Comenzi rapide").check()
    page.keyboard.press("Escape")
    page.reload()
    page.keyboard.press("/")
    expect(dialog).to_be_visible()


def test_escape_closes_a_list_of_choices_first(read: Read) -> None:
    """With a filter's list open, Escape closes the list; the search stays."""
    page = read().go()
    search(page, "Rovina")
    box = page.get_by_role("combobox", name="Limbă")
    box.click()
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(page.locator("dialog.pf-modal")).to_be_visible()


def test_loads_nothing_before_it_is_asked_for(read: Read) -> None:
    """A page that is only read loads nothing of the search but its button's script."""
    reading = read()
    loaded: list[str] = []
    reading.page.on("request", lambda request: loaded.append(request.url))
    reading.go()
    reading.page.wait_for_load_state("networkidle")
    assert not [url for url in loaded if "/pagefind/" in url]


def test_from_a_disk_it_says_what_to_do(browser: Browser, site: Path) -> None:
    """Opened as a file, where no search can run, the button explains and names the command."""
    page = browser.new_page()
    page.goto((site / "index.html").as_uri())
    page.get_by_role("button", name="Caută").click()
    expect(page.locator("dialog.search-notice")).to_contain_text("python3 -m http.server")
    page.close()
