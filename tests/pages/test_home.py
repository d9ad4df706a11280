"""The front page."""

from __future__ import annotations

import re

import msgspec

from generator.edtf import Edtf
from generator.model import Corpus, Event, Located
from generator.pages import home
from tests.making import SITE
from tests.making import corpus as reported
from tests.pages.dossier import bare, dossier


def front(corpus: Corpus) -> str:
    (page,) = home.pages(corpus, SITE)
    assert page.path == "index.md"
    return page.content.decode()


def section(text: str, name: str) -> str:
    found = re.split(r"^## .*\{ #([\w-]+).*\}$", text, flags=re.M)
    return dict(zip(found[1::2], found[2::2], strict=True)).get(name, "")


def test_newest_leads_with_its_story_and_summary() -> None:
    """The newest briefing is the lead story, under its story's name, with its first sentences."""
    text = front(dossier())
    assert "## [Podul peste Bâc s-a deschis](briefings/2025/11/podul-peste-bac-s-a-deschis.md)" in text
    assert text.index("[Podul de la Sărata](stories/podul/index.md)") < text.index("#lead")
    assert "a anunțat Primăria Sărata.\n{: .standfirst }" in section(text, "lead")
    assert "2 articole" in text


def test_of_one_day_the_longest_leads() -> None:
    """Articles of one date have no order of their own, so the one with most to say leads."""
    text = front(bare(("2025-01-02", "Scurt."), ("2025-01-02", "Ceva mai lung decât celălalt.")))
    assert "## [Ceva mai lung decât celălalt.]" in text
    assert "[Scurt.]" in section(text, "latest")


def test_of_one_day_what_reports_leads() -> None:
    """A column and an advertisement, which cite nobody, come behind, however long they are."""
    column = "Gândul zilei cu Ana: {}"
    corpus = reported(
        *(f"date 2025-01-0{day}\n\n" + column.format(f"Vara {day}") + "\n\nE cald." for day in (1, 2, 3)),
        f"date 2025-01-09 {column.format('Ploaia')}\n\n" + "Plouă mult la munte, a spus Ion Rusu. " * 9,
        "date 2025-01-09 Cumpărați mobilă\n\n" + "La noi găsiți mobilă bună la preț mic. " * 9,
        "date 2025-01-09 Podul se închide\n\nPodul din Orhei se închide luni, a anunțat primăria.",
    )
    text = front(corpus)
    assert "## [Podul se închide](" in text
    latest = section(text, "latest")
    assert latest.index("[Cumpărați mobilă]") < latest.index("[Gândul zilei")


def test_stories_without_news_come_to_rest() -> None:
    """What had no news for weeks before the newest article is no story in motion."""
    corpus = dossier()
    assert section(front(corpus), "stories") and not section(front(corpus), "resting")
    later = reported("date 2026-03-01 Iarna trece\n\nIarna trece.").briefings
    old = front(msgspec.structs.replace(corpus, briefings=(*corpus.briefings, *later)))
    assert "## Subiecte mai vechi { #stories .motion }" in old


def test_what_lies_ahead_stands_once() -> None:
    """One sentence with two dates, and two sentences of one article about one day."""
    corpus = dossier()
    newest = corpus.briefings[1]
    sentences = [Located(newest.slug, span) for span in newest.analysis.sentences[:3]]
    at = (("2026-01-05", 0), ("2026-01-05", 1), ("2026-01-06", 0), ("2026-01-07", 2))
    events = tuple(Event(date=Edtf(date), reports=(sentences[number],)) for date, number in at)
    ahead = section(front(msgspec.structs.replace(corpus, events=events)), "ahead")
    assert re.findall(r'datetime="([^"]+)"', ahead) == ["2026-01-05", "2026-01-07"]


def test_no_two_cards_for_one_text() -> None:
    """A near-copy has no card; the one that leads has."""
    text = front(bare(("2025-01-01", "Podul."), ("2025-01-02", "Podul azi."), copies=((1, 0),)))
    assert "[Podul.](" in text and "[Podul azi.](" not in text


def test_stories_show_their_newest_addition() -> None:
    """A story in motion says what its newest article adds, with a link to that sentence."""
    stories = section(front(dossier()), "stories")
    assert "[Podul de la Sărata](stories/podul/index.md){ .title }" in stories
    assert (
        "[Opoziția cere o anchetă.](briefings/2025/11/podul-peste-bac-s-a-deschis.md#s4){ .quiet }" in stories
    )


def test_names_in_the_news_have_a_page_and_a_chart() -> None:
    """Those whom the newest articles name, with mentions over time; none without a page."""
    names = section(front(dossier()), "names")
    assert "[Ion Rusu](entities/ion-rusu/index.md) <svg" in names
    assert "Sărata" not in names


def test_ahead_is_counted_from_the_newest_article() -> None:
    """What lies after the newest article lies ahead; there is no clock, so old plans never expire
    by themselves, and a month that the newest article lies in is not ahead."""
    corpus = dossier()
    newest = corpus.briefings[1]
    told = [Located(newest.slug, span) for span in newest.analysis.sentences]
    dates = (("2025-11", 3), ("2025-12", 3), ("2026-01-05", 2))
    events = tuple(Event(date=Edtf(date), reports=(told[number],)) for date, number in dates)
    ahead = section(front(msgspec.structs.replace(corpus, events=events)), "ahead")
    assert re.findall(r'datetime="([^"]+)"', ahead) == ["2025-12", "2026-01-05"]
    assert "#s4" in ahead


def test_chart_leaves_out_what_has_no_place_in_it() -> None:
    """An article known to the year stands beside a chart of months, in words."""
    text = section(
        front(bare(("2025-01", "A."), ("2025-02-01", "B."), ("2025-02-02", "C."), ("2025", "D."))),
        "over-time",
    )
    assert "<svg" in text
    assert "1 articol are o dată mai puțin precisă" in text


def test_an_empty_site_says_what_to_do() -> None:
    """Without articles there is a page, and it says where to put them."""
    assert "seeds" in front(bare())
