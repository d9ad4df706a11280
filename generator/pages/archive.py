"""The archive: every briefing by the year and month of its publication.

What a date does not say is not made up: a briefing known only to the month stands apart on the
month's page, one known only to the year apart on the year's, and neither counts as of a day.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from generator.edtf import Edtf
from generator.model import Briefing, Corpus, Page
from generator.pages import charts, words
from generator.pages.listing import headlines
from generator.pages.rows import grouped, in_row
from generator.pages.tags import INDEX
from generator.pages.templating import page
from generator.settings import Site

_SHOWN = 5  # of a month, on its year's page


class Month(msgspec.Struct, frozen=True, kw_only=True):
    date: Edtf
    name: str  # without the year
    page: str
    items: Sequence[Briefing]  # newest first


class Year(msgspec.Struct, frozen=True, kw_only=True):
    date: Edtf
    page: str
    months: Sequence[Month]  # latest first
    vague: Sequence[Briefing]  # known only to the year
    count: int


def pages(corpus: Corpus, site: Site) -> Iterator[Page]:
    archive = words.catalogue(site.language).gettext("Archive")
    years = _years(corpus.briefings, site.language)
    yield _index(years, corpus.briefings, site)
    for year, earlier, later in in_row(years):
        yield page(
            year.page,
            "archive_year.md.jinja",
            site.language,
            f"{year.date.text} · {archive}",
            year=year,
            earlier=earlier,
            later=later,
            months=[(month, headlines(month.items[:_SHOWN], site)) for month in year.months],
            vague=headlines(year.vague, site),
        )
    months = [(year, month) for year in years for month in year.months]
    for (year, month), before, after in in_row(months):
        yield page(
            month.page,
            "archive_month.md.jinja",
            site.language,
            f"{words.format_edtf(month.date, site.language)} · {archive}",
            year=year,
            month=month,
            earlier=before[1] if before else None,
            later=after[1] if after else None,
            dated=headlines((item for item in month.items if _precise(item)), site),
            vague=headlines((item for item in month.items if not _precise(item)), site),
        )


def _index(years: Sequence[Year], briefings: Sequence[Briefing], site: Site) -> Page:
    _ = words.catalogue(site.language).gettext
    dates = [item.article.published for item in briefings]
    return page(
        "archive/index.md",
        "archive.md.jinja",
        site.language,
        _("Archive"),
        years=years,
        total=len(briefings),
        tags=INDEX if any(item.article.tags for item in briefings) else None,
        chart=charts.over_time(charts.periods(dates), dates, site.language),
    )


def _years(briefings: Sequence[Briefing], language: str) -> list[Year]:
    by_year = grouped(reversed(briefings), lambda item: item.article.published.parts[0])
    return [_year(Edtf.year(year), found, language) for year, found in by_year.items()]


def _year(date: Edtf, items: Sequence[Briefing], language: str) -> Year:
    vague = [item for item in items if item.article.published.precision == "year"]
    known = (item for item in items if item.article.published.precision != "year")
    months = [
        Month(
            date=Edtf.month(date.parts[0], month),
            name=words.month_name(Edtf.month(date.parts[0], month), language),
            page=f"archive/{date.text}/{month:02d}/index.md",
            items=found,
        )
        for month, found in grouped(known, lambda item: item.article.published.parts[1]).items()
    ]
    return Year(date=date, page=f"archive/{date.text}/index.md", months=months, vague=vague, count=len(items))


def _precise(item: Briefing) -> bool:
    return item.article.published.precision == "day"
