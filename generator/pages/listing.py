"""A briefing as one line of a list: what archive, entity, story and quality pages share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from generator.edtf import Edtf
from generator.model import Briefing, Located, Span
from generator.pages import words
from generator.pages.lookup import Lookup
from generator.pages.templating import source
from generator.settings import Site


class Headline(msgspec.Struct, frozen=True, kw_only=True):
    title: str
    page: str  # path in docs/
    published: Edtf
    lang: str | None  # where it is not the site's


def headline(briefing: Briefing, site: Site) -> Headline:
    return Headline(
        title=briefing.analysis.title,
        page=source(briefing.url),
        published=briefing.article.published,
        lang=words.foreign(briefing.language, site.language),
    )


def headlines(briefings: Iterable[Briefing], site: Site) -> list[Headline]:
    return [headline(briefing, site) for briefing in briefings]


def standing(dates: Sequence[Edtf], language: str) -> str:
    """How many articles there are, from when to when; ``dates`` in order of time."""
    ngettext = words.catalogue(language).ngettext
    total = words.format_number(len(dates), language)
    count = ngettext("%(num)s article", "%(num)s articles", len(dates)) % {"num": total}
    return f"{count}, {words.format_period(dates[0], dates[-1], language)}" if dates else count


class Cited(msgspec.Struct, frozen=True, kw_only=True):
    """Words of a briefing, and where they stand in it."""

    words: str
    lang: str | None
    briefing: Headline
    anchor: str  # of the sentence


def cited(at: Located, lookup: Lookup, site: Site, shown: Span | None = None) -> Cited:
    """What stands ``at``, linked to its sentence; ``shown`` where more of the text is to be read."""
    briefing = lookup.briefings[at.slug]
    line = headline(briefing, site)
    return Cited(
        words=(shown or at.span).of(briefing.analysis.text),
        lang=line.lang,
        briefing=line,
        anchor=lookup.anchor(at),
    )


def sentence_of(at: Located, lookup: Lookup) -> Span:
    """The sentence in which ``at`` begins; itself where it stands in none (a heading)."""
    number = lookup.sentence(at)
    return lookup.briefings[at.slug].analysis.sentences[number - 1] if number else at.span
