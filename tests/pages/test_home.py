"""The front page."""

from __future__ import annotations

import re

import msgspec

from generator.edtf import Edtf
from generator.model import Corpus, Event, Located
from generator.pages import home
from tests.making import SITE
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
    report = Located(newest.slug, newest.analysis.sentences[3])
    events = tuple(Event(date=Edtf(date), reports=(report,)) for date in ("2025-11", "2025-12", "2026-01-05"))
    ahead = section(front(msgspec.structs.replace(corpus, events=events)), "ahead")
    assert re.findall(r'datetime="([^"]+)"', ahead) == ["2025-12", "2026-01-05"]
    assert "#s4" in ahead


def test_chart_leaves_out_what_has_no_place_in_it() -> None:
    """An article known to the year stands beside a chart of months, in words."""
    text = section(front(bare(("2025-01", "A."), ("2025-02-01", "B."), ("2025", "C."))), "over-time")
    assert "<svg" in text
    assert "1 articol are o dată mai puțin precisă" in text


def test_an_empty_site_says_what_to_do() -> None:
    """Without articles there is a page, and it says where to put them."""
    assert "seeds" in front(bare())
