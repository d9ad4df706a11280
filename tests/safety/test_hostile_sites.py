"""Whole sites made of hostile strings: nothing active, nothing lost."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser

from generator import readers
from generator.model import Article
from tests.projects import CORPORA, make_project, run
from tests.safety.hostile import OWN, Inventory, corpus_strings, harmless_strings, seeds
from tests.safety.serving import served


def build(folder: Path, strings: list[str]) -> Path:
    """A site whose seeds are made of ``strings``."""
    config = make_project(folder, {})
    for name, data in seeds(strings):
        (folder / "seeds" / name).write_bytes(data)
    result = run("site", config, "--site", folder / "site")
    assert result.returncode == 0, result.stderr[-4_000:]
    return folder


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> Inventory:
    """What a site of well-behaved sentences holds."""
    return Inventory(build(tmp_path_factory.mktemp("harmless"), harmless_strings(240)) / "site")


@pytest.fixture(
    scope="module",
    params=[
        pytest.param("own"),
        pytest.param(
            "corpora",
            marks=[
                pytest.mark.corpora,
                pytest.mark.slow,
                pytest.mark.skipif(not CORPORA.is_dir(), reason="needs ../shared/corpora"),
            ],
        ),
    ],
)
def project(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose every word is hostile, built."""
    strings = corpus_strings() if request.param == "corpora" else list(OWN)
    return build(tmp_path_factory.mktemp("hostile"), strings)


def items(project: Path, name: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads((project / "site/data" / f"{name}.json").read_bytes())[
        "items"
    ]
    return found


def test_nothing_is_active(project: Path, harmless: Inventory) -> None:
    """No element, attribute, script or origin is there that a harmless site does not have."""
    found = Inventory(project / "site")
    assert found.pages > 10
    assert found.elements - harmless.elements == set()
    assert found.scripts - harmless.scripts == set()
    assert found.hosts - harmless.hosts == set()
    assert found.links - harmless.links == set()
    assert not [name for _, name in found.elements if name.startswith("on")]


def test_nothing_is_lost(project: Path) -> None:
    """Each seed is published with every paragraph, or rejected by name."""
    pages = {str(item["source_path"]): str(item["url"]) for item in items(project, "briefings")}
    named = {str(item["path"]) for item in items(project, "problems")}
    read = readers.read_folder(project / "seeds")
    assert len(read) == len(list((project / "seeds").iterdir()))
    lost = []
    for item in read:
        if not isinstance(item, Article):
            assert item.path in named
            continue
        html = (project / "site" / pages[item.path] / "index.html").read_bytes()
        shown = "".join((LexborHTMLParser(html).body or LexborHTMLParser("").root).text().split())  # type: ignore[union-attr]
        parts = [*item.paragraphs, item.first_line or "", item.title or ""]
        lost += [(item.path, part) for part in parts if "".join(part.split()) not in shown]
    assert lost == []


def test_feeds_and_data_hold_the_words_as_they_are(project: Path) -> None:
    """The titles of the feeds are those of the data, and everything parses."""
    titles = {str(item["title"]) for item in items(project, "briefings")}
    for file in sorted((project / "site").rglob("*.json")):
        json.loads(file.read_bytes())
    feed = json.loads((project / "site/feed.json").read_bytes())
    assert {item["title"] for item in feed["items"]} <= titles
    root = ET.fromstring((project / "site/feed.xml").read_bytes())
    texts = {
        element.text for element in root.iter() if element.tag.endswith("}title") or element.tag == "title"
    }
    assert len(texts & titles) >= min(10, len(titles))


@pytest.mark.slow
def test_a_browser_sees_no_dialog_no_other_host_and_no_error(project: Path, browser: Browser) -> None:
    """Chromium opens a sample of pages: nothing runs, nothing is asked of another host."""
    paths = [str(item["url"]) for item in items(project, "briefings")]
    sample = ["", "quality/", "archive/", *paths[:: max(1, len(paths) // 8)]]
    faults: list[str] = []
    with served(project / "site", "/dossier/") as origin:
        page = browser.new_page()
        page.on("dialog", lambda dialog: faults.append(f"dialog {dialog.message}"))
        page.on("console", lambda line: faults.append(line.text) if line.type == "error" else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on(
            "request",
            lambda request: None if request.url.startswith((origin, "data:")) else faults.append(request.url),
        )
        for path in sample:
            page.goto(f"{origin}/dossier/{path}", wait_until="load")
        page.close()
    assert faults == []
