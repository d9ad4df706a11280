"""Story pages and the timeline, from hand-made corpora."""

from __future__ import annotations

import datetime as dt
import re

import msgspec
import pytest

from generator.edtf import Edtf
from generator.model import (
    Announcement,
    Change,
    Corpus,
    Event,
    Ledger,
    LedgerRow,
    Located,
    Novelty,
    Outcome,
    Quote,
    Span,
    Story,
)
from generator.pages import sections, stories, timeline
from generator.pages.lookup import look_up, telling
from generator.pages.outcomes import is_silent
from tests.making import SITE, corpus
from tests.pages.dossier import single

JUNE = "date 2025-06-03 Satul va avea pod. Vor veni 100 de muncitori în septembrie."
END = dt.date(2025, 11, 14)
NOVEMBER = "date 2025-11-14 Satul are pod. Au venit 80 de muncitori. Podul e gata."


def at(of: Corpus, place: int, words: str) -> Located:
    item = of.briefings[place]
    start = item.analysis.text.index(words)
    return Located(item.slug, Span(start, start + len(words)))


@pytest.fixture
def bridge() -> Corpus:
    """A story of two articles: a bridge is announced, then built with fewer workers."""
    of = corpus(JUNE, NOVEMBER)
    june, november = (item.slug for item in of.briefings)
    before, after = at(of, 0, "100"), at(of, 1, "80")
    rows = tuple(
        LedgerRow(where, of.briefings[place].article.published, value, "=", None)
        for place, (where, value) in enumerate(((before, 100), (after, 80)))
    )
    announced = Event(
        date=Edtf("2025-09"),
        reports=(at(of, 0, "Vor veni 100 de muncitori în septembrie."),),
        announced=True,
        reported_by=at(of, 1, "Au venit 80 de muncitori."),
    )
    story = Story(
        id="podul-satului",
        title="Podul satului",
        briefings=(june, november),
        novelties=(
            Novelty(june, True, (), ()),
            Novelty(
                november,
                False,
                (at(of, 1, "Podul e gata.").span,),
                (Change(counted="muncitori", before=before, after=after, conflict=False),),
            ),
        ),
        ledgers=(Ledger("muncitori", rows),),
        events=(announced,),
        announcements=(Announcement(at(of, 0, "Satul va avea pod."), at(of, 1, "Satul are pod.")),),
    )
    told = tuple(
        msgspec.structs.replace(
            item, analysis=msgspec.structs.replace(item.analysis, standing=item.analysis.sentences)
        )
        for item in of.briefings
    )
    return msgspec.structs.replace(
        of, briefings=told, stories=(story,), events=(announced,), entities=(), quotes=()
    )


def test_index_lists_each_story_once(bridge: Corpus) -> None:
    """The index has each story with its span of time, number of articles and newest article."""
    index = next(iter(stories.pages(bridge, SITE))).content.decode()
    assert index.count("[Podul satului](podul-satului/index.md)") == 1
    assert "2 articole" in index and "3 iunie – 14 noiembrie 2025" in index


def test_story_tells_what_each_article_adds(bridge: Corpus) -> None:
    """The first article opens the story; the later one stands with its new sentence and the figure
    that changed, from and to, each linked to its sentence."""
    page = {item.path: item.content.decode() for item in stories.pages(bridge, SITE)}[
        "stories/podul-satului/index.md"
    ]
    june, november = (item.slug for item in bridge.briefings)
    went = page.split("{ #articles }")[1].split("\n## ")[0]
    assert "Aici începe subiectul." in went
    assert f'href="../../briefings/2025/11/{november}/#s3">Podul e gata.</a>' in went
    assert f'muncitori: <a href="../../briefings/2025/06/{june}/#s2">100</a>' in went
    assert f'→ <a href="../../briefings/2025/11/{november}/#s2">80</a>' in went


def test_story_marks_what_was_announced(bridge: Corpus) -> None:
    """A sentence that announces something says so, and leads to the later report on it."""
    page = [item.content.decode() for item in stories.pages(bridge, SITE)][1]
    went = page.split("{ #articles }")[1].split("\n## ")[0]
    line = next(line for line in went.splitlines() if "Satul va avea pod." in line and "<li>" in line)
    assert "anunțat" in line and f"{bridge.briefings[1].slug}/#s1" in line
    assert not any("anunțat" in line for line in went.splitlines() if "Podul e gata." in line)


def test_a_step_does_not_show_again_what_was_announced_before(bridge: Corpus) -> None:
    """What an earlier article of the story announced is none of what the later one adds."""
    (story,) = bridge.stories
    again = Announcement(at(bridge, 1, "Au venit 80 de muncitori."), None, is_again=True)
    story = msgspec.structs.replace(story, announcements=(*story.announcements, again))
    made = msgspec.structs.replace(bridge, stories=(story,))
    went = [item.content.decode() for item in stories.pages(made, SITE)][1].split("{ #timeline }")[0]
    assert "Podul e gata." in went and ">Au venit 80 de muncitori.</a>" not in went


@pytest.mark.parametrize(("outcome", "words"), [("postponed", "amânat:"), ("off", "nu s-a întâmplat:")])
def test_what_was_put_off_does_not_look_as_if_it_happened(
    bridge: Corpus, outcome: Outcome, words: str
) -> None:
    """The announcement stands under its day with what came of it and the words that say so, which do not
    stand there as if they told of that day."""
    (event,), (story,) = bridge.events, bridge.stories
    assert event.reported_by is not None
    event = msgspec.structs.replace(event, reports=(*event.reports, event.reported_by), outcome=outcome)
    (announced,) = story.announcements
    announced = msgspec.structs.replace(announced, day=event.date, outcome=outcome)
    story = msgspec.structs.replace(story, events=(event,), announcements=(announced,))
    made = msgspec.structs.replace(bridge, stories=(story,), events=(event,))
    page = [item.content.decode() for item in stories.pages(made, SITE)][1]
    went, line = page.split("{ #timeline }")[0].split("{ #articles }")[1], page.split("{ #timeline }")[1]
    row = next(row for row in line.splitlines() if 'datetime="2025-09"' in row)
    assert 'class="told"' in row and row.index("Vor veni 100") < row.index(words) < row.index("Au venit 80")
    told = next(row for row in went.splitlines() if "Satul va avea pod." in row and "<li>" in row)
    assert told.index('datetime="2025-09"') < told.index(words) < told.index("Satul are pod.")
    (moment,) = sections.moments(bridge.briefings[0], look_up(made))
    assert moment.dates[0].came is not None and moment.dates[0].came.outcome == outcome


def test_a_day_that_passed_without_a_report_says_so(bridge: Corpus) -> None:
    """In the chapter of its article and in the timeline; not what still lies ahead, nor what a later
    article names."""
    for day, silent in (("2025-09", True), ("2026-02", False)):
        (event,), (story,) = bridge.events, bridge.stories
        event = msgspec.structs.replace(event, date=Edtf(day), reported_by=None)
        (announced,) = story.announcements
        announced = msgspec.structs.replace(announced, day=event.date, reported_by=None)
        story = msgspec.structs.replace(story, events=(event,), announcements=(announced,))
        made = msgspec.structs.replace(bridge, stories=(story,), events=(event,))
        page = [item.content.decode() for item in stories.pages(made, SITE)][1]
        assert (
            page.count("nu s-a găsit niciun articol ulterior al subiectului care să relateze despre aceasta")
            == 2 * silent
        )
    named = msgspec.structs.replace(look_up(bridge), last_named={("podul-satului", dt.date(2025, 9, 1)): END})
    assert not is_silent(Edtf("2025-09"), bridge.events[0].reports[0], named)


def test_an_announcement_is_followed_by_where_the_story_comes_back_to_it(bridge: Corpus) -> None:
    """With the words of the later article, and without a word of what came of it; or that none reports."""
    (story,) = bridge.stories
    (announced,) = story.announcements
    later = at(bridge, 1, "Podul e gata.")
    announced = msgspec.structs.replace(announced, day=Edtf("2025-09"), reported_by=None, later=later)
    made = msgspec.structs.replace(
        bridge, stories=(msgspec.structs.replace(story, announcements=(announced,)),)
    )
    page = [item.content.decode() for item in stories.pages(made, SITE)][1]
    steps = page.split("{ #timeline }")[0]
    assert re.search("mai târziu în acest subiect: <a [^>]*>.{,80}</a> — <span>Podul e gata\\.</span>", steps)
    assert "relatare ulterioară" not in steps and "niciun articol ulterior" not in steps


def test_a_day_that_an_article_looks_back_on_is_not_without_a_report(bridge: Corpus) -> None:
    """Though none that is later still names it."""
    (event,), first = bridge.events, bridge.briefings[0].article.published.days.first
    before = Edtf.day(first - dt.timedelta(days=10))
    assert not is_silent(before, event.reports[0], look_up(bridge))


def test_ledger_is_a_table_oldest_first(bridge: Corpus) -> None:
    """Figures that count the same stand in one table, and what changed is marked."""
    page = [item.content.decode() for item in stories.pages(bridge, SITE)][1]
    table = page.split("{ #figure-1 }")[1].split("</table>")[0]
    assert table.index(">100</a>") < table.index("<strong>") < table.index(">80</a>")


def test_timeline_of_a_story(bridge: Corpus) -> None:
    """Events and publications stand in one order; what was announced leads to who confirmed it."""
    page = [item.content.decode() for item in stories.pages(bridge, SITE)][1]
    line = page.split("{ #timeline }")[1]
    assert line.index('datetime="2025-06-03"') < line.index('datetime="2025-09"')
    assert line.index('datetime="2025-09"') < line.rindex("publicat:")
    assert "anunțat" in line and "relatare ulterioară:" in line


def test_what_was_announced_for_a_day_and_came_is_told_once(bridge: Corpus) -> None:
    """With the words of the report; the announcement is one click away."""
    (event,) = bridge.events
    assert event.reported_by is not None
    came = msgspec.structs.replace(event, reports=(*event.reports, event.reported_by))
    told = stories.event_moment(came, look_up(bridge), SITE)
    assert told.told is not None
    (before,) = told.before
    assert told.told.words == "Au venit 80 de muncitori." and before.words.startswith("Vor veni 100")
    assert not told.announced and not told.also and told.came is None


def test_what_is_written_before_its_day_stands_among_the_announcements(bridge: Corpus) -> None:
    """Nobody reported in June on what was in September, however many sentences name the day."""
    (event,), also = bridge.events, at(bridge, 0, "Satul va avea pod.")
    assert event.reported_by is not None
    later = at(bridge, 1, "Podul e gata.")
    came = msgspec.structs.replace(event, reports=(*event.reports, also, event.reported_by, later))
    (story,) = bridge.stories
    story = msgspec.structs.replace(story, events=(came,))
    made = msgspec.structs.replace(bridge, stories=(story,), events=(came,))
    moment = stories.event_moment(came, look_up(made), SITE)
    assert [item.words for item in moment.also] == ["Podul e gata."]
    assert [item.words for item in moment.before][1:] == ["Satul va avea pod."]
    page = [item.content.decode() for item in stories.pages(made, SITE)][1].split("{ #timeline }")[1]
    row = next(row for row in page.splitlines() if "Au venit 80" in row)
    june, november = (item.slug for item in bridge.briefings)
    assert row.count(june) == 2 and row.rindex(november) < row.index("anunțat:") < row.index(june)


def test_years_before_1000_have_four_digits_in_every_address() -> None:
    """As in the archive: archive/0800/ beside timeline/0800/."""
    assert timeline._path(800) == "timeline/0800/index.md"
    assert timeline._path(800, 5) == "timeline/0800/05/index.md"


def test_timeline_goes_by_what_happened(bridge: Corpus) -> None:
    """The site's timeline lists an event under its own month, not under that of the article."""
    (page,) = timeline.pages(bridge, SITE)
    text = page.content.decode()
    assert "### septembrie" in text and "### iunie" not in text
    assert "Vor veni 100 de muncitori" in text.split("### septembrie")[1]


def test_dates_ahead_come_first(bridge: Corpus) -> None:
    """What lies after the newest article is shown as ahead: the articles are the only clock."""
    event = msgspec.structs.replace(bridge.events[0], date=Edtf("2026-01-01"), reported_by=None)
    (page,) = timeline.pages(msgspec.structs.replace(bridge, events=(event,)), SITE)
    assert "Vor veni" in page.content.decode().split("{ #ahead }")[1].split("\n## ")[0]


def told_at(of: Corpus, place: int) -> Event:
    """The first event, told in a sentence of its own."""
    event = of.events[0]
    (report, *_) = event.reports
    return msgspec.structs.replace(event, reports=(Located(report.slug, Span(place, place + 1)),))


@pytest.mark.parametrize(
    ("dates", "shown"),
    [
        (("2025", "2025-06-04"), ["2025-06-04"]),
        (("2025-06", "2025-06-04"), ["2025-06-04"]),
        (("2025", "2025-01/2025-04", "2024"), ["2025-01/2025-04", "2024"]),
        (("2024/2025", "2025-06-04"), ["2024/2025", "2025-06-04"]),
    ],
)
def test_a_sentence_is_not_told_again_under_a_year_around_its_day(
    bridge: Corpus, dates: tuple[str, ...], shown: list[str]
) -> None:
    """Of the dates of one sentence a year or month that holds another says nothing more; an interval
    does, and so does the year where another sentence tells of it."""
    events = [msgspec.structs.replace(bridge.events[0], date=Edtf(date)) for date in dates]
    assert [event.date.text for event in telling(events)] == shown
    apart = [
        msgspec.structs.replace(told_at(bridge, place), date=Edtf(date)) for place, date in enumerate(dates)
    ]
    assert telling(apart) == apart


def test_a_long_timeline_parts_by_year_and_month(bridge: Corpus) -> None:
    """No page of a long timeline is heavy, and every event stands on exactly one of them."""
    days = [
        f"{2000 + year}-{month:02d}-{day:02d}"
        for year in (1, 2)
        for month in range(1, 13)
        for day in range(1, 29)
    ]
    vague = ["2001", "2001-22", "../2001-05"]
    events = tuple(
        sorted(
            (
                msgspec.structs.replace(told_at(bridge, place), date=Edtf(date), reported_by=None)
                for place, date in enumerate(days + vague)
            ),
            key=lambda event: event.date.order,
        )
    )
    found = {
        page.path: page.content.decode()
        for page in timeline.pages(msgspec.structs.replace(bridge, events=events), SITE)
    }
    latest = found.pop("timeline/index.md")
    assert latest.count('class="told"') == 20 and "28 decembrie 2002" in latest
    assert sum(text.count('class="told"') for text in found.values()) == len(events)
    assert max(text.count('class="told"') for text in found.values()) <= 300
    assert "timeline/2001/00/index.md" in found  # the year, the season


def test_background_of_a_story_is_folded(bridge: Corpus) -> None:
    """Dates long before the first article, where there are many, do not stand before the story."""
    story, event = bridge.stories[0], bridge.stories[0].events[0]
    old = tuple(msgspec.structs.replace(event, date=Edtf.year(year)) for year in range(1990, 1996))
    for events, folded in ((old, 6), (old[:5], 0)):
        with_past = msgspec.structs.replace(story, events=(*events, *story.events))
        pages = stories.pages(msgspec.structs.replace(bridge, stories=(with_past,)), SITE)
        text = next(page.content.decode() for page in pages if page.path != "stories/index.md")
        fold = text.partition("<details")[2].partition("</details>")[0]
        assert fold.count('class="told"') == folded
        assert text.count('class="told"') == len(events) + len(story.events)


def test_a_story_tells_no_event_in_words_that_hang_on_others(bridge: Corpus) -> None:
    """What nobody understands without the sentence before it stands in the timeline of all only."""
    june, november = bridge.briefings
    hanging = msgspec.structs.replace(june, analysis=msgspec.structs.replace(june.analysis, standing=()))
    made = msgspec.structs.replace(bridge, briefings=(hanging, november))
    page = [item.content.decode() for item in stories.pages(made, SITE)][1]
    assert 'datetime="2025-09"' not in page.split("{ #timeline }")[1]
    (line,) = timeline.pages(made, SITE)
    assert "Vor veni" in line.content.decode()


def test_empty_pages_say_so() -> None:
    """Without stories and events the pages stand and say so."""
    of = msgspec.structs.replace(corpus(), entities=(), quotes=())
    (index,) = stories.pages(of, SITE)
    (line,) = timeline.pages(of, SITE)
    assert "Niciun articol nu se leagă" in index.content.decode()
    assert "Niciun articol nu numește" in line.content.decode()


def test_what_goes_on_since_long_ago_stands_at_its_beginning(bridge: Corpus) -> None:
    """An open interval has no end to sort by: it comes neither last in a story nor among the latest."""
    event = bridge.events[0]
    days = [f"2024-{month:02d}-{day:02d}" for month in range(1, 13) for day in range(1, 13)]
    dates = ["1519/..", "2001/2100", *days]
    events = tuple(
        msgspec.structs.replace(event, date=Edtf(date), announced=False, reported_by=None) for date in dates
    )
    index, *_ = timeline.pages(msgspec.structs.replace(bridge, events=events), SITE)
    latest = index.content.decode().split("{ #recent }")[1]
    assert "1519" not in latest and "2100" not in latest
    story = msgspec.structs.replace(bridge.stories[0], events=(events[0], events[2]))
    page = next(
        page.content.decode()
        for page in stories.pages(msgspec.structs.replace(bridge, stories=(story,)), SITE)
        if page.path != "stories/index.md"
    )
    assert page.index("din 1519") < page.index("1 ianuarie 2024")


def test_the_latest_events_are_those_dated_to_a_month_at_least(bridge: Corpus) -> None:
    """What is known to the year only is the latest of nothing; it stands on its year's page."""
    days = [f"2024-{month:02d}-{day:02d}" for month in range(1, 12) for day in range(1, 13)]
    events = tuple(
        msgspec.structs.replace(told_at(bridge, place), date=Edtf(date), announced=False)
        for place, date in enumerate((*days, "2024"))
    )
    found = {
        page.path: page.content.decode()
        for page in timeline.pages(msgspec.structs.replace(bridge, events=events), SITE)
    }
    assert '<time datetime="2024">' not in found["timeline/index.md"].split("{ #recent }")[1]
    assert '<time datetime="2024">' in found["timeline/2024/index.md"]


def test_what_somebody_says_stands_in_the_timeline_with_who_says_it() -> None:
    """A sentence of a quotation alone would read as the article's own."""
    text = "„Luni vom pleca. Marți vom ajunge”, a spus Rusu."
    of = single(text, quotes=(Quote(Span(1, text.index("”")), "Rusu", None),))
    event = Event(date=Edtf("2025-01-06"), reports=(at(of, 0, "„Luni vom pleca."),))
    lookup = look_up(msgspec.structs.replace(of, events=(event,)))
    moment = stories.event_moment(event, lookup, SITE)
    assert moment.told and (moment.told.words, moment.speaker) == ("Luni vom pleca.", "Rusu")


def test_what_somebody_says_is_new_with_who_says_it(bridge: Corpus) -> None:
    """In the chapter of its article a sentence of a quotation names the speaker too."""
    said = "Podul e gata."
    (second,) = (item for item in bridge.briefings if said in item.analysis.text)
    start = second.analysis.text.index(said)
    quote = Quote(Span(start, start + len(said)), "Ion Rusu", None)
    spoken = msgspec.structs.replace(second.analysis, quotes=(*second.analysis.quotes, quote))
    briefings = tuple(
        msgspec.structs.replace(item, analysis=spoken) if item is second else item
        for item in bridge.briefings
    )
    made = msgspec.structs.replace(bridge, briefings=briefings)
    page = [item.content.decode() for item in stories.pages(made, SITE)][1]
    went = page.split("{ #articles }")[1].split("\n## ")[0]
    line = next(line for line in went.splitlines() if said in line and "<li>" in line)
    assert "— Ion Rusu" in line


def test_the_opening_says_what_was_counted() -> None:
    """Beside the lead the sentence with a figure: what later articles count can be read against it."""
    first = (
        "date 2025-03-01 Podul din Orhei se repară\n\n"
        "Primarul Ion Rusu a anunțat că podul vechi din Orhei intră în reparație.\n\n"
        "Podul vechi din Orhei leagă orașul de satul Pelivan și de drumul spre Soroca.\n\n"
        "La podul vechi din Orhei lucrează 40 de muncitori, a precizat primarul Ion Rusu."
    )
    second = (
        "date 2025-03-08 Mai mulți oameni la podul din Orhei\n\n"
        "La podul vechi din Orhei lucrează acum 52 de muncitori, a spus primarul Ion Rusu."
    )
    made = corpus(first, second)
    (page,) = [
        page.content.decode()
        for page in stories.pages(made, SITE)
        if page.path.startswith(f"stories/{made.stories[0].id}/")
    ]
    opening = page[page.index('class="added told"') :]
    told = opening[: opening.index("</ul>")]
    assert "intră în reparație" in told and "40 de muncitori" in told and "Pelivan" not in told
