"""The archive: years, months, and what is known less precisely than they."""

from __future__ import annotations

from generator.pages import archive
from tests.making import SITE, corpus


def made(*texts: str) -> dict[str, str]:
    return {page.path: page.content.decode() for page in archive.pages(corpus(*texts), SITE)}


def test_counts_each_briefing_once() -> None:
    """Year and month pages list what was published in them, with its count, and nothing else."""
    pages = made(
        "date 2025-11-14 Podul nou s-a deschis.",
        "date 2025-11-02 Podul vechi s-a închis.",
        "date 2024-03-01 Podul a fost promis.",
    )
    assert sorted(pages) == [
        "archive/2024/03/index.md",
        "archive/2024/index.md",
        "archive/2025/11/index.md",
        "archive/2025/index.md",
        "archive/index.md",
    ]
    assert '[2025](2025/index.md) <span class="count">2</span>' in pages["archive/index.md"]
    month = pages["archive/2025/11/index.md"]
    assert month.index("14 noiembrie") < month.index("2 noiembrie") and "promis" not in month


def test_a_month_is_no_day() -> None:
    """What is known only to the month stands apart on the month's page and is not dated to a day."""
    page = made("date 2025-06-01 Întâi iunie.", "date 2025-06 Cândva în iunie.")["archive/2025/06/index.md"]
    days, months = page.split("{ #vague")
    assert "Întâi iunie" in days and "Cândva" not in days
    assert 'datetime="2025-06">' in months and "2025-06-01" not in months


def test_a_year_is_no_month() -> None:
    """What is known only to the year is listed on the year's page and in no month."""
    pages = made("date 2025 Cândva în an.", "date 2025-01-01 Întâi ianuarie.")
    assert "Cândva" in pages["archive/2025/index.md"].split("{ #vague")[1]
    assert "Cândva" not in pages["archive/2025/01/index.md"]
    assert '(2025/index.md#vague) <span class="count">1</span>' in pages["archive/index.md"]


def test_neighbours() -> None:
    """A month leads to the next month that has briefings, across years."""
    pages = made("date 2024-12-05 Unu.", "date 2025-03-05 Doi.")
    assert "[martie 2025](../../2025/03/index.md)" in pages["archive/2024/12/index.md"]
    assert "[decembrie 2024](../../2024/12/index.md)" in pages["archive/2025/03/index.md"]


def test_an_empty_site_says_so() -> None:
    """Without a briefing there is still a page, which says what to do."""
    assert "dosarul seeds" in made()["archive/index.md"]
