"""A briefing among others: what it adds to its story, when things happen, what is related."""

from __future__ import annotations

import re

import msgspec

from generator.edtf import Edtf
from generator.model import Event, Located, Page, Quote
from generator.pages import sections
from generator.pages.lookup import look_up
from tests.pages.dossier import at, dossier, single, with_analysis
from tests.pages.shown import pages, parts


def test_news_tells_what_the_story_did_not_know(june: Page, november: Page) -> None:
    """The first briefing opens the story; the next says what it adds, and the figure that moved
    with both ends, who gives them and when."""
    assert "se deschide subiectul [Podul de la Sărata](../../../stories/podul/index.md)" in parts(june)["new"]
    news = parts(november)["new"]
    assert "[Opoziția cere o anchetă.](#s4)" in news
    assert (
        'lei: [3 milioane](../06/un-pod-nou-la-sarata.md#s2), <time datetime="2025-06">iunie 2025</time>'
        " → [peste 4 milioane](#s2) (Primăria Sărata)" in news
    )
    assert "sursele nu concordă" in news


def test_what_the_summary_says_is_marked_there_and_told_once() -> None:
    """A new sentence that stands in the summary is marked as new; the news repeats it nowhere."""
    corpus = dossier()
    (story,) = corpus.stories
    sentences = corpus.briefings[1].analysis.sentences
    told = msgspec.structs.replace(story.novelties[1], sentences=sentences[:2])
    novelties = (story.novelties[0], told)
    changed = msgspec.structs.replace(
        with_analysis(corpus, 1, summary=sentences[:1]),
        stories=(msgspec.structs.replace(story, novelties=novelties),),
    )
    page = parts(pages(changed)[1])
    assert page["brief"].count('<span class="new">Nou:</span> [Podul peste') == 1
    assert "Podul peste" not in page["new"]
    assert page["new"].startswith("- [o propoziție nouă, marcată în rezumat](#brief)")


def test_story_says_what_came_before_and_after(june: Page, november: Page) -> None:
    """Earlier and later in the story, how far apart, and why where a reason is known; what the
    story shows is not shown again as related."""
    story = parts(november)["story"]
    assert "[Podul de la Sărata](../../../stories/podul/index.md) · 2 articole" in story
    assert "[Un pod nou la Sărata](../06/un-pod-nou-la-sarata.md){ .title }" in story
    assert "cu 5 luni mai devreme · apar în ambele: Bâc" in story
    assert "Mai devreme" in story and "Mai târziu" not in story
    assert "cu 5 luni mai târziu" in parts(june)["story"]
    assert "related" not in parts(november)


def test_related_gives_its_reasons() -> None:
    """Each kind of reason in the reader's words, and the distance in time."""
    alone = pages(msgspec.structs.replace(dossier(), stories=()))[1]
    assert parts(alone)["related"] == (
        '- <time datetime="2025-06">iunie 2025</time> [Un pod nou la Sărata](../06/un-pod-nou-la-sarata.md)'
        "{ .title } <small>cu 5 luni mai devreme · apar în ambele: Bâc · termeni comuni: pod"
        " · același moment: 14 noiembrie 2025</small>"
    )


def test_events_stand_in_order_of_time(june: Page) -> None:
    """A date with its precision, the sentence, and that it lay ahead when it was written."""
    moment = parts(june)["when"]
    (date, sentence) = re.fullmatch(r'- <span class="when">(.*)</span> (.*)', moment.strip()).groups()  # type: ignore[union-attr]
    assert date.startswith('<time datetime="2025-11">noiembrie 2025</time>') and "anunțat" in date
    assert sentence.startswith("[„Îl deschidem")


def test_each_moment_is_a_line_of_its_own() -> None:
    """Also behind one that somebody says, whose name ends its line."""
    text = "„Luni vom pleca”, a spus Rusu. Marți vom ajunge."
    of = single(text, quotes=(Quote(at(text, "Luni vom pleca"), "Rusu", None),))
    events = tuple(
        Event(date=Edtf(date), reports=(Located(of.briefings[0].slug, at(text, words)),))
        for date, words in (("2025-01-06", "„Luni vom pleca”"), ("2025-01-07", "Marți vom ajunge."))
    )
    (page,) = pages(msgspec.structs.replace(of, events=events))
    first, second = parts(page)["when"].splitlines()
    assert first.endswith("<small>— Rusu</small>") and second.startswith("- ")


def test_a_sentence_with_two_dates_stands_once() -> None:
    """The dates of one sentence stand together beside it, in order of time."""
    of = dossier()
    early = msgspec.structs.replace(of.events[0], date=Edtf("2024-03"), announced=False)
    made = msgspec.structs.replace(of, events=(early, *of.events))
    (moment,) = sections.moments(made.briefings[0], look_up(made))
    assert moment.dates == (sections.When(Edtf("2024-03"), False), sections.When(Edtf("2025-11"), True))
