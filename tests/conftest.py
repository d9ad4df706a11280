"""What all tests share: one browser, and no deadline for an example, since the machine may be slow."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_CHROMIUM = next((found for name in _NAMES if (found := shutil.which(name))), None)
_MISSING = f"no Chromium found (looked for {', '.join(_NAMES)})"
_QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever asks for the browser is marked. Without one a person can still run the rest, and is told
    why; the project's own check, which installs one, must not pass without having looked."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
            if _CHROMIUM is None and not os.environ.get("CI"):
                item.add_marker(pytest.mark.skip(reason=_MISSING))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One for all tests: Playwright's synchronous interface cannot be started twice at once."""
    if _CHROMIUM is None:
        pytest.fail(_MISSING)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_CHROMIUM, args=_QUIET)
        yield browser
        browser.close()
