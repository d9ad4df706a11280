"""One small site, built once, and a browser to read it with."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page

from tests.projects import make_project, run
from tests.safety.serving import served

PREFIX = "/dossier/"  # as tests.projects.URL says


class Reading(NamedTuple):
    """A page in a browser, and what went wrong or outside while it was read."""

    page: Page
    root: str
    faults: list[str]

    def go(self, path: str = "") -> Page:
        self.page.goto(f"{self.root}{path}")
        return self.page


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("browser")
    config = make_project(folder, {})
    shutil.copytree(Path(__file__).with_name("seeds"), folder / "seeds", dirs_exist_ok=True)
    done = run("site", config, "--site", folder / "site")
    assert done.returncode == 0, done.stderr
    return folder / "site"


@pytest.fixture(scope="session")
def addresses(site: Path) -> dict[str, str]:
    """Where each seed's page lives, by the word in the file's name, and the story of the bridge."""
    items = json.loads((site / "data/briefings.json").read_bytes())["items"]
    found = {item["source_path"].partition("-")[2].partition(".")[0]: item["url"] for item in items}
    (story,) = json.loads((site / "data/stories.json").read_bytes())["items"]
    return found | {"story": f"stories/{story['id']}/"}


@pytest.fixture(scope="session")
def origin(site: Path) -> Iterator[str]:
    with served(site, PREFIX) as address:
        yield address


@pytest.fixture
def read(browser: Browser, origin: str) -> Iterator[Callable[..., Reading]]:
    """Opens a fresh browser profile on the site; afterwards nothing must have gone wrong in it."""
    opened: list[tuple[Reading, Callable[[], None]]] = []

    def opening(root: str = f"{origin}{PREFIX}", **options: object) -> Reading:
        context = browser.new_context(**options)  # type: ignore[arg-type]
        page, faults = context.new_page(), list[str]()
        page.set_default_timeout(10_000)
        page.on(
            "console", lambda line: faults.append(line.text) if line.type in ("error", "warning") else None
        )
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on(
            "request",
            lambda request: (
                None if request.url.startswith((root, "data:", "blob:")) else faults.append(request.url)
            ),
        )
        reading = Reading(page, root, faults)
        opened.append((reading, context.close))
        return reading

    yield opening
    for reading, close in opened:
        close()
        assert reading.faults == []
