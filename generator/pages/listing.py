"""A briefing as one line of a list: what archive, entity, story and quality pages share."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from generator.edtf import Edtf
from generator.model import Briefing
from generator.pages.templating import source
from generator.settings import Site


class Headline(msgspec.Struct, frozen=True, kw_only=True):
    title: str
    page: str  # path in docs/
    published: Edtf
    lang: str | None  # where it is not the site's
    note: str | None = None


def headline(briefing: Briefing, site: Site, note: str | None = None) -> Headline:
    language = briefing.analysis.language
    return Headline(
        title=briefing.analysis.title,
        page=source(briefing.url),
        published=briefing.article.published,
        lang=None if language == site.language else language,
        note=note,
    )


def headlines(briefings: Iterable[Briefing], site: Site) -> list[Headline]:
    return [headline(briefing, site) for briefing in briefings]
