"""What all tests share: one browser, and no deadline for an example, since the machine may be slow."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_CHROMIUM = next((found for name in _NAMES if (found := shutil.which(name))), None)
_QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whatever asks for the browser is marked, and skipped with the reason where there is none."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
            if _CHROMIUM is None:
                item.add_marker(
                    pytest.mark.skip(reason=f"no Chromium found (looked for {', '.join(_NAMES)})")
                )


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One for all tests: Playwright's synchronous interface cannot be started twice at once."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_CHROMIUM, args=_QUIET)
        yield browser
        browser.close()
