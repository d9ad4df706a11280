"""All dated events of all briefings, by when they happened, not by when they were written about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from generator.edtf import Edtf
from generator.model import Corpus, Event, Page
from generator.pages import words
from generator.pages.lookup import Lookup, listed, look_up, telling
from generator.pages.rows import grouped, in_row
from generator.pages.stories import Moment, event_moment
from generator.pages.templating import page
from generator.settings import Site

_WHOLE = 120  # events; of more each year has its page
_RECENT = 20  # of the latest events, where they are not all on one page
_NEAR = dt.timedelta(days=31)  # what is dated less precisely than to a month is no latest event
_A_PAGE = 300  # events of a year; of more each month has its page


def pages(corpus: Corpus, site: Site) -> Iterator[Page]:
    lookup = look_up(corpus)
    events = sorted(telling(corpus.events), key=lambda event: listed(event.date).order)
    years = _by_year(events)
    whole = len(events) <= _WHOLE
    newest = max((item.article.published.days.last for item in corpus.briefings), default=None)
    ahead = [event for event in events if newest and event.date.due > newest]
    past = [event for event in events if newest and _is_past(event.date, newest)]
    near = [event for event in past if event.date.days.last - event.date.days.first < _NEAR] or past
    yield page(
        "timeline/index.md",
        "timeline.md.jinja",
        site.language,
        words.catalogue(site.language).gettext("Timeline"),
        total=len(events),
        ahead=[event_moment(event, lookup, site) for event in ahead],
        recent=[] if whole else [event_moment(event, lookup, site) for event in reversed(near[-_RECENT:])],
        years={year: (_path(year), len(events)) for year, events in years.items()},
        groups=[
            (str(year), _months(events, lookup, site)) for year, events in (years if whole else {}).items()
        ],
    )
    if not whole:
        for year, earlier, later in in_row(list(years)):
            yield from _year_pages(year, years[year], earlier, later, lookup, site)


def _is_past(date: Edtf, newest: dt.date) -> bool:
    """Whether it was over by then, or began in the year or month of then; a century is not over."""
    return date.days.first <= newest and (date.precision != "interval" or date.days.last <= newest)


def _by_year(events: Sequence[Event]) -> dict[int, list[Event]]:
    """Latest year first. An event stands in the year in which it begins, or ends where it has no
    known beginning."""
    years = grouped(events, lambda event: _point(event.date).parts[0])
    return dict(sorted(years.items(), reverse=True))


def _point(date: Edtf) -> Edtf:
    """The date itself, or the beginning of an interval, or its end if that alone is known."""
    first, _, last = date.text.partition("/")
    return Edtf(last if first == ".." else first)


def _year_pages(
    year: int, events: Sequence[Event], earlier: int | None, later: int | None, lookup: Lookup, site: Site
) -> Iterator[Page]:
    months, timeline = _by_month(events), words.catalogue(site.language).gettext("Timeline")
    split = len(events) > _A_PAGE
    yield page(
        _path(year),
        "timeline_year.md.jinja",
        site.language,
        f"{year} · {timeline}",
        total=len(events),
        earlier=(str(earlier), _path(earlier)) if earlier else None,
        later=(str(later), _path(later)) if later else None,
        months=[
            (_name(month, site.language), _path(year, month), len(found))
            for month, found in (months if split else {}).items()
        ],
        groups=[] if split else _months(events, lookup, site),
    )
    for month, found in (months if split else {}).items():
        yield page(
            _path(year, month),
            "timeline_month.md.jinja",
            site.language,
            f"{_name(month, site.language)} {year} · {timeline}",
            year=(str(year), _path(year)),
            items=[event_moment(event, lookup, site) for event in found],
        )


def _months(events: Sequence[Event], lookup: Lookup, site: Site) -> list[tuple[str, list[Moment]]]:
    return [
        (_name(month, site.language), [event_moment(event, lookup, site) for event in found])
        for month, found in _by_month(events).items()
    ]


def _by_month(events: Sequence[Event]) -> Mapping[int, list[Event]]:
    """Latest month first; under 0 what is known to the year or the season only."""

    def month(event: Event) -> int:
        point = _point(event.date)
        return point.parts[1] if point.precision in ("day", "month") else 0

    return dict(sorted(grouped(reversed(events), month).items(), reverse=True))


def _name(month: int, language: str) -> str:
    if not month:
        return words.catalogue(language).gettext("Known only to the year or the season")
    return words.month_name(Edtf.month(1, month), language)


def _path(year: int, month: int | None = None) -> str:
    return f"timeline/{year:04d}/index.md" if month is None else f"timeline/{year:04d}/{month:02d}/index.md"
