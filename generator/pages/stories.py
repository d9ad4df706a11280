"""Stories: briefings about one chain of events, as one page each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from generator.edtf import Edtf
from generator.model import Announcement, Corpus, Event, Ledger, Located, Novelty, Page, Span, Story
from generator.pages import charts, words
from generator.pages.hedges import hedged
from generator.pages.listing import Cited, Headline, cited, headline, sentence_of, standing
from generator.pages.lookup import Lookup, entity_page, listed, look_up, story_page, telling
from generator.pages.outcomes import Came, came_of, is_silent
from generator.pages.rows import sheets
from generator.pages.sections import Move, moves, said
from generator.pages.steps import news, opening
from generator.pages.templating import page
from generator.settings import Site

_WHO = 12
_CHARTED = 5  # articles; fewer are told by their dates alone
_BACKGROUND = dt.timedelta(days=60)  # before the first article: what lies further back is told apart
_FEW = 5  # dates of the background that are no burden
_A_PAGE = 200  # stories that one page of the index bears


class Moment(msgspec.Struct, frozen=True, kw_only=True):
    """One entry of the story's timeline: an event, or (without words) a publication."""

    date: Edtf
    told: Cited | None
    speaker: str | None = None  # of a sentence that somebody says from beginning to end
    also: Sequence[Cited] = ()
    announced: bool = False
    before: Sequence[Cited] = ()  # that announced what is told, oldest first
    came: Came | None = None  # of what was announced
    silent: bool = False  # nobody tells, though its day is over
    published: Headline | None = None


class Row(msgspec.Struct, frozen=True, kw_only=True):
    figure: Cited
    sentence: str
    attribution: str | None
    published: Edtf
    changed: bool  # against the row before


class Ahead(msgspec.Struct, frozen=True, kw_only=True):
    """For when a sentence announces something, and what came of it."""

    day: Edtf | None
    came: Came | None
    silent: bool  # nobody tells, though its day is over
    later: Cited | None = None  # a later sentence that speaks of the same, whatever came of it


class Telling(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence of a step, and what it announces."""

    cited: Cited
    speaker: str | None = None  # of a sentence that somebody says from beginning to end
    ahead: Sequence[Ahead] = ()


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """A briefing of the story, and what it adds."""

    briefing: Headline
    opens: bool
    told: Sequence[Telling]  # to begin with, or new; and what it announces
    more: int  # new sentences that are not shown
    changes: Sequence[Move]


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """A story in the index."""

    title: str
    page: str
    first: Edtf
    last: Edtf
    count: int
    newest: Headline


def pages(corpus: Corpus, site: Site) -> Iterator[Page]:
    lookup = look_up(corpus)
    yield from _index(corpus.stories, lookup, site)
    for story in corpus.stories:
        yield _story(story, lookup, site)


def _index(stories: Sequence[Story], lookup: Lookup, site: Site) -> Iterator[Page]:
    _ = words.catalogue(site.language).gettext
    # Two folders deep, where no story's own page can be.
    for sheet in sheets(stories, _A_PAGE, "stories/index.md", "stories/page"):
        yield page(
            sheet.path,
            "stories.md.jinja",
            site.language,
            sheet.titled(_("Stories")),
            stories=[_line(story, lookup, site) for story in sheet.items],
            sheet=sheet,
        )


def _line(story: Story, lookup: Lookup, site: Site) -> Line:
    found = [lookup.briefings[slug] for slug in story.briefings]
    return Line(
        title=story.title,
        page=story_page(story),
        first=found[0].article.published,
        last=found[-1].article.published,
        count=len(found),
        newest=headline(found[-1], site),
    )


def _story(story: Story, lookup: Lookup, site: Site) -> Page:
    _ = words.catalogue(site.language).gettext
    found = [lookup.briefings[slug] for slug in story.briefings]
    dates = [item.article.published for item in found]
    periods = charts.periods(dates)
    background, moments = _parted(_moments(story, lookup, site), dates[0])
    return page(
        story_page(story),
        "story.md.jinja",
        site.language,
        story.title,
        description=standing(dates, site.language),
        toc=True,
        line=_line(story, lookup, site),
        chart=charts.over_time(periods, dates if len(found) >= _CHARTED else (), site.language),
        who=[
            (entity, entity_page(entity))
            for entity in (lookup.entities[id] for id in story.entities[:_WHO] if id in lookup.entities)
        ],
        steps=[_step(novelty, story, lookup, site) for novelty in story.novelties],
        ledgers=[(_heading(ledger), _rows(ledger, lookup, site)) for ledger in story.ledgers],
        background=background,
        moments=moments,
    )


def _step(novelty: Novelty, story: Story, lookup: Lookup, site: Site) -> Step:
    briefing = lookup.briefings[novelty.slug]
    shown = opening(briefing.analysis) if novelty.opens else news(briefing.analysis, novelty.sentences)
    summary = briefing.article.summary if novelty.opens else None
    return Step(
        briefing=headline(briefing, site),
        opens=novelty.opens,
        told=[
            *([_by_hand(summary, headline(briefing, site))] if summary else ()),
            *_tellings(novelty.slug, () if summary else shown, story, lookup, site),
        ],
        more=0 if novelty.opens else len({*novelty.sentences}.difference(shown)),
        changes=moves(novelty, lookup, site),
    )


def _by_hand(summary: str, line: Headline) -> Telling:
    return Telling(cited=Cited(words=summary, lang=None, briefing=line, anchor="brief"))


def _tellings(
    slug: str, shown: Sequence[Span], story: Story, lookup: Lookup, site: Site
) -> Iterator[Telling]:
    """The sentences that are shown of a briefing and those that announce what none did before, in order."""
    ahead: dict[Span, list[Ahead]] = {}
    first = set[Span]()
    for item in story.announcements:
        if item.at.slug == slug and _stands(item.at, lookup):
            ahead.setdefault(item.at.span, []).append(_ahead(item, lookup, site))
            first.update(() if item.is_again else (item.at.span,))
    for span in sorted({*shown, *first}):
        at = Located(slug, span)
        words_, speaker = said(at, lookup)
        yield Telling(
            cited=msgspec.structs.replace(cited(at, lookup, site), words=words_),
            speaker=speaker,
            ahead=ahead.get(span, ()),
        )


def _ahead(item: Announcement, lookup: Lookup, site: Site) -> Ahead:
    came = came_of(item.reported_by, item.outcome, lookup, site)
    unheard = came is None and not item.is_touched
    return Ahead(
        day=item.day,
        came=came,
        silent=unheard and is_silent(item.day, item.at, lookup),
        later=cited(item.later, lookup, site) if item.later else None,
    )


def _heading(ledger: Ledger) -> str:
    """What the table counts; of money and shares, what they are of."""
    return f"{ledger.matter} ({ledger.counted})" if ledger.matter else ledger.counted


def _rows(ledger: Ledger, lookup: Lookup, site: Site) -> list[Row]:
    return [
        Row(
            figure=hedged(row.at, lookup, site),
            sentence=sentence_of(row.at, lookup).of(lookup.briefings[row.at.slug].analysis.text),
            attribution=row.attribution,
            published=row.published,
            changed=(row.value, row.qualifier) != (before.value, before.qualifier),
        )
        for before, row in pairwise((ledger.rows[0], *ledger.rows))
    ]


def _moments(story: Story, lookup: Lookup, site: Site) -> list[Moment]:
    """Events and publications in one order of time; what was published comes after what happened."""
    told = [event for event in telling(story.events) if _says_when(event, lookup)]
    clear = [event for event in told if any(_stands(at, lookup) for at in event.reports)]
    moments = [event_moment(event, lookup, site) for event in clear]
    for slug in story.briefings:
        line = headline(lookup.briefings[slug], site)
        moments.append(Moment(date=line.published, told=None, published=line))
    return sorted(moments, key=lambda item: (listed(item.date).order, item.published is not None))


def _says_when(event: Event, lookup: Lookup) -> bool:
    """Whether its date tells more than when it was written: “the 2025 election”, in 2025, does not."""
    if event.announced or event.date.precision != "year":
        return True
    written = lookup.briefings[event.reports[0].slug].article.published.days
    return not event.date.days.first <= written.first <= event.date.days.last


def _stands(at: Located, lookup: Lookup) -> bool:
    """Whether the sentence tells something when read alone: “He lost it again in 2016” does not."""
    return at.span in lookup.briefings[at.slug].analysis.standing


def _parted(moments: list[Moment], first: Edtf) -> tuple[list[Moment], list[Moment]]:
    """What lay long before the first article, where there is much of it, and the rest."""
    begins = first.days.first - min(_BACKGROUND, first.days.first - dt.date.min)
    old = [moment for moment in moments if listed(moment.date).days.last < begins]
    return (old, moments[len(old) :]) if len(old) > _FEW else ([], moments)


def event_moment(event: Event, lookup: Lookup, site: Site) -> Moment:
    """With the words of the first report that can be read alone, or, of what was announced and came about
    on that day, of the first that tells so."""
    report, undone = event.reported_by, event.outcome in ("postponed", "off")
    came = report if report in event.reports and not undone else None
    shown = came or next((at for at in event.reports if _stands(at, lookup)), event.reports[0])
    others = [at for at in event.reports if at not in (shown, report)]
    before = [at for at in others if came and _is_before(at, event.date, lookup)]
    unheard = event.announced and report is None and not event.is_touched
    words_, speaker = said(shown, lookup)
    return Moment(
        date=event.date,
        told=msgspec.structs.replace(cited(shown, lookup, site), words=words_),
        speaker=speaker,
        also=[cited(at, lookup, site) for at in others if at not in before],
        announced=event.announced and not came,
        before=[cited(at, lookup, site) for at in before],
        came=None if came else came_of(report, event.outcome, lookup, site),
        silent=unheard and is_silent(event.date, event.reports[-1], lookup),
    )


def _is_before(at: Located, day: Edtf, lookup: Lookup) -> bool:
    """Whether what stands there was written before the ``day``, and can only have announced it."""
    return lookup.briefings[at.slug].article.published.days.last < day.due
