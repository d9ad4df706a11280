"""The site, as a reader sees it: whole, quiet, and for everyone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import Reading

Read = Callable[..., Reading]
PAGES = (
    "",
    "promisiune",
    "sosire",
    "bridge",
    "story",
    "archive/",
    "archive/2024/",
    "archive/2024/06/",
    "entities/",
    "entities/rovina/",
    "stories/",
    "timeline/",
    "quality/",
    "about/",
    "not-found/",
)


def violations(page: Page) -> list[str]:
    """What axe finds, each with the first place where it finds it."""
    found = Axe().run(page).response["violations"]
    return [f"{item['id']}: {item['help']}: {item['nodes'][0]['html'][:120]}" for item in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_no_barrier(
    read: Read, addresses: dict[str, str], path: str, scheme: Literal["light", "dark"]
) -> None:
    """axe finds nothing on any kind of page, light or dark; nothing asks another host, no error."""
    page = read(color_scheme=scheme).go(addresses.get(path, path))
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_barrier_in_the_search(read: Read, scheme: Literal["light", "dark"]) -> None:
    """Nor in the open search, with results, filters, or nothing found."""
    page = read(color_scheme=scheme).go()
    page.keyboard.press("/")
    for words, shown in (("Rovina", ".search-result a"), ("xylofonist", ".search-nothing")):
        page.locator("pagefind-input input").fill(words)
        expect(page.locator(shown).first).to_be_visible()
        assert violations(page) == []


@pytest.mark.parametrize("path", PAGES)
def test_narrow_screens_do_not_scroll_sideways(read: Read, addresses: dict[str, str], path: str) -> None:
    """At 320 px every page fits, the search too."""
    page = read(viewport={"width": 320, "height": 640}).go(addresses.get(path, path))
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.get_by_role("button", name="Caută").click()
    expect(page.locator("dialog.pf-modal")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_summary_sentence_lights_up_in_the_text(read: Read, addresses: dict[str, str]) -> None:
    """A click on a sentence of the summary leads to that sentence in the text, which stands out, and
    from which a link leads back."""
    page = read().go(addresses["sosire"])
    link = page.locator("h2#brief + ul a, #brief ~ ul a").first
    target = page.locator(f".article {link.get_attribute('href')}")
    plain = target.evaluate("node => getComputedStyle(node).backgroundColor")
    words = link.inner_text()
    link.click()
    expect(target).to_be_in_viewport()
    assert target.inner_text().strip() == words.strip()
    expect(target).not_to_have_css("background-color", plain)
    target.get_by_role("link", name="Înapoi la: Pe scurt").click()
    expect(page.locator("#brief")).to_be_in_viewport()


def test_who_shares_or_keeps_a_page_gets_its_names(read: Read, addresses: dict[str, str]) -> None:
    """A messenger finds title and first sentence, a program for references the date as it is known."""
    page = read().go(addresses["promisiune"])
    found = {
        name: page.locator(f"meta[{kind}='{name}']").get_attribute("content")
        for kind, name in (("property", "og:title"), ("property", "og:type"), ("name", "DC.date"))
    }
    assert found == {
        "og:title": "Phenianul promite geniști pentru podul de la Rovina",
        "og:type": "article",
        "DC.date": "2024-06",
    }
    said = page.locator("meta[property='og:description']").get_attribute("content") or ""
    assert said.startswith("Nord-coreenii vor trimite")


def test_every_section_is_reached_on_a_phone(read: Read) -> None:
    """On a narrow screen the sections stand where on a wide one, for fingers and keys: no drawer."""
    page = read(viewport={"width": 390, "height": 844}).go()
    tabs = page.locator(".md-tabs").get_by_role("link")
    expect(tabs).to_have_count(7)
    tabs.last.focus()
    expect(tabs.last).to_be_in_viewport()
    tabs.last.click()
    expect(page.locator("h1")).to_have_text("Despre acest site")


@pytest.mark.parametrize(("width", "shown"), [(390, True), (1280, False)])
def test_a_long_page_can_be_jumped_through_on_a_phone(
    read: Read, addresses: dict[str, str], width: int, shown: bool
) -> None:
    """Where there is no room for the table of contents, a line of links takes its place."""
    page = read(viewport={"width": width, "height": 844}).go(addresses["sosire"])
    jump = page.locator(".jumps").get_by_role("link", name="Textul integral", include_hidden=True)
    expect(jump).to_be_visible(visible=shown)
    expect(page.locator(".md-nav--secondary")).to_be_visible(visible=not shown)
    if shown:
        jump.click()
        expect(page.locator("#text")).to_be_in_viewport()


def test_theme_follows_the_device_and_can_be_switched(read: Read) -> None:
    """Dark where the device is dark; a choice made by hand stays for the next page."""
    reading = read(color_scheme="dark")
    page = reading.go()
    paper = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(paper)
    page.locator("label[for=__palette_1]").click()
    expect(page.locator("body")).not_to_have_css("background-color", dark)
    light = page.evaluate(paper)
    reading.go("archive/")
    assert page.evaluate(paper) == light


def test_readable_without_scripts(read: Read, addresses: dict[str, str]) -> None:
    """Without JavaScript the text, the summary and the way to the archive are there, and no button
    that would do nothing."""
    page = read(java_script_enabled=False).go(addresses["promisiune"])
    assert "Podul de la Rovina lega două raioane." in page.locator(".article").inner_text()
    assert not page.locator("[data-search-open]").is_visible()
    page.get_by_role("link", name="Arhivă").first.click()
    assert page.locator("h1").inner_text() == "Arhivă"


def test_the_404_page_leads_on_from_any_depth(read: Read, origin: str) -> None:
    """An address that does not exist, however deep, is answered in the site's language, with
    styles, working links and a working search."""
    reading = read()
    page = reading.go("briefings/1999/01/nu-exista/deloc/")
    assert reading.faults.pop().startswith("Failed to load resource")  # the 404 itself
    expect(page.locator("h1")).to_have_text("Pagina aceasta nu există")
    page.keyboard.press("/")
    page.locator("pagefind-input input").fill("Rovina")
    expect(page.locator(".search-result a").first).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.locator("article").get_by_role("link", name="Arhivă").click()
    assert page.url == f"{origin}/dossier/archive/"


def test_what_was_rejected_is_public(read: Read) -> None:
    """The file without a date is named on the quality page."""
    page = read().go("quality/")
    expect(page.locator("table.problems")).to_contain_text("5-respins.txt")
