"""The front page: what is newest, what moves, who is in the news, what lies ahead."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence, Set
from typing import Any, NamedTuple

from generator.corpus.columns import columns
from generator.corpus.naming import names_of
from generator.edtf import Edtf
from generator.model import Briefing, Corpus, Entity, EntityType, Located, Page, Story
from generator.pages import charts, words
from generator.pages.encode import Markup
from generator.pages.listing import Cited, Headline, cited, headline, headlines, standing
from generator.pages.lookup import KINDS, Lookup, entity_page, look_up, story_page, telling
from generator.pages.rows import grouped
from generator.pages.sections import Sentence, brief
from generator.pages.templating import page
from generator.settings import Site

_LATEST = 9  # beside the lead story
_LEAD_SENTENCES = 2
_STORIES = 6
_MOVING = dt.timedelta(days=45)  # before the newest article; a story without news since then has come to rest
_NEWS = 30  # the newest briefings, in which a name is in the news
_NAMES = 6  # of each kind
_AHEAD = 8


class Motion(NamedTuple):
    """A story and its newest addition."""

    title: str
    page: str | None
    size: int
    first: Edtf
    newest: Headline
    addition: Sentence | None


class InTheNews(NamedTuple):
    name: str
    page: str | None
    articles: int
    spark: Markup


def pages(corpus: Corpus, site: Site) -> Iterator[Page]:
    lookup = look_up(corpus)
    gettext = words.catalogue(site.language).gettext
    newest = _in_order(corpus, lookup)
    dates = [item.article.published for item in corpus.briefings]
    periods = charts.periods(dates)
    shown = [story for story in corpus.stories if len(story.briefings) > 1][:_STORIES]
    moving = [story for story in shown if _is_moving(story, lookup, dates[-1])]
    yield page(
        "index.md",
        "home.md.jinja",
        site.language,
        gettext("Home"),
        description=standing(dates, site.language),
        site=site.name,
        count=len(corpus.briefings),
        edition=dates[-1] if dates else None,
        latest=headlines(newest[1 : _LATEST + 1], site),
        more=len(newest) > _LATEST + 1,
        moving=[_motion(story, lookup, site) for story in moving],
        resting=[_motion(story, lookup, site) for story in shown if story not in moving],
        names=_in_the_news(corpus, newest[:_NEWS], lookup, periods, site.language),
        ahead=_ahead(corpus, lookup, site),
        chart=charts.over_time(periods, dates, site.language),
        vague=periods.vague(dates),
        **_lead(newest[0] if newest else None, lookup, site),
    )


def _in_order(corpus: Corpus, lookup: Lookup) -> list[Briefing]:
    """Newest first, and of one date first what should lead, without the copies of others."""
    copies = {pair.slug for pair in corpus.duplicates}
    series = columns(corpus.briefings, names_of(corpus.entities))
    return sorted(
        (item for item in corpus.briefings if item.slug not in copies),
        key=lambda item: (item.article.published.order, _weight(item, lookup, series)),
        reverse=True,
    )


def _weight(briefing: Briefing, lookup: Lookup, series: Set[str]) -> tuple[bool, bool, bool, int, int, str]:
    """Of several articles of the newest date one leads that reports: no column and no advertisement,
    which cites nobody; then the one that continues a story, cites most, and is longest."""
    sources = len({item.name for item in briefing.analysis.sources})
    return (
        briefing.slug not in series,
        sources > 0,
        briefing.slug in lookup.stories,
        sources,
        len(briefing.analysis.text),
        briefing.slug,
    )


def _is_moving(story: Story, lookup: Lookup, newest: Edtf) -> bool:
    """Whether it had news shortly before the newest article: the only clock there is."""
    latest = lookup.briefings[story.briefings[-1]].article.published.days.last
    return newest.days.first - latest <= _MOVING


def _lead(briefing: Briefing | None, lookup: Lookup, site: Site) -> dict[str, Any]:
    """What stands on top: its headline, how its summary begins, its story."""
    if briefing is None:
        return {"lead": None}
    story = lookup.stories.get(briefing.slug)
    return {
        "lead": headline(briefing, site),
        "standfirst": [sentence.words for sentence in brief(briefing, lookup)[:_LEAD_SENTENCES]],
        "kicker": (story.title, story_page(story)) if story else None,
    }


def _motion(story: Story, lookup: Lookup, site: Site) -> Motion:
    newest = lookup.briefings[story.briefings[-1]]
    added = lookup.novelties[newest.slug].sentences if newest.slug in lookup.novelties else ()
    at = Located(newest.slug, added[0]) if added else None
    return Motion(
        story.title,
        story_page(story),
        len(story.briefings),
        lookup.briefings[story.briefings[0]].article.published,
        headline(newest, site),
        Sentence(lookup.words(at), lookup.sentence(at)) if at else None,
    )


def _in_the_news(
    corpus: Corpus, newest: Sequence[Briefing], lookup: Lookup, periods: charts.Periods, language: str
) -> dict[EntityType, list[InTheNews]]:
    """The names with a page that the newest briefings name most."""
    recent = {item.slug for item in newest}
    counted = (
        (sum(seen.slug in recent for seen in entity.appearances), entity)
        for entity in corpus.entities
        if entity.has_page
    )
    found = grouped((pair for pair in counted if pair[0]), lambda pair: pair[1].type)
    ngettext = words.catalogue(language).ngettext

    def shown(entity: Entity) -> InTheNews:
        dates = [lookup.briefings[seen.slug].article.published for seen in entity.appearances]
        count = len(dates)
        label = ngettext("%(num)s article", "%(num)s articles", count) % {"num": count}
        return InTheNews(
            entity.name,
            entity_page(entity),
            count,
            charts.sparkline(periods.counts(dates), label),
        )

    def chosen(pairs: list[tuple[int, Entity]]) -> list[Entity]:
        """In the order of the numbers that are shown, which are those of all articles."""
        most = sorted(pairs, key=lambda pair: (-pair[0], -len(pair[1].appearances), pair[1].id))
        return sorted((entity for _, entity in most[:_NAMES]), key=lambda entity: -len(entity.appearances))

    return {kind: [shown(entity) for entity in chosen(found[kind])] for kind in KINDS if kind in found}


def _ahead(corpus: Corpus, lookup: Lookup, site: Site) -> list[tuple[Edtf, Cited]]:
    """Dates after the newest article: the only clock there is. A sentence stands once, and so does
    what one article says of one date, as its summary has it if that does."""
    if not corpus.briefings:
        return []
    today = max(item.article.published.days.last for item in corpus.briefings)
    said: dict[tuple[str, Edtf], Located] = {}
    for event in telling(corpus.events):
        report = event.reports[-1]
        if event.date.due <= today or report in said.values():
            continue
        place = (report.slug, event.date)
        if place not in said or _sums_up(report, lookup) > _sums_up(said[place], lookup):
            said[place] = report
    return [(date, cited(report, lookup, site)) for (_, date), report in list(said.items())[:_AHEAD]]


def _sums_up(at: Located, lookup: Lookup) -> bool:
    return at.span in lookup.briefings[at.slug].analysis.summary
