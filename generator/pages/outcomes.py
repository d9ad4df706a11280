"""What came of something announced, as the pages tell it."""

from __future__ import annotations

from typing import NamedTuple

from generator.edtf import Edtf
from generator.model import Located, Outcome
from generator.pages import words
from generator.pages.lookup import Lookup
from generator.settings import Site


class Came(NamedTuple):
    """Where a later article tells what came of something announced."""

    page: str  # path in docs/
    anchor: str
    published: Edtf
    outcome: Outcome | None
    told: str = ""  # the words that say so, of what was put off or did not come about
    lang: str | None = None  # theirs, where it is not the site's


def came_of(
    at: Located | None, outcome: Outcome | None, lookup: Lookup, site: Site | None = None
) -> Came | None:
    """With the words that say it for a ``site``."""
    if at is None:
        return None
    briefing = lookup.briefings[at.slug]
    told = lookup.words(at) if site and outcome in ("postponed", "off") else ""
    lang = words.foreign(briefing.language, site.language) if site else None
    published = briefing.article.published
    return Came(lookup.page(at.slug), lookup.anchor(at), published, outcome, told, lang)


def is_silent(day: Edtf | None, at: Located, lookup: Lookup) -> bool:
    """Whether nobody tells what came of that day, though it was over when the story ended: no later article
    names it than that of what stands ``at`` a place, which was written before it was over."""
    story = lookup.stories.get(at.slug)
    if day is None or story is None:
        return False
    over = day.due if day.is_open else day.days.last
    named = lookup.last_named.get((story.id, day.due))
    written = lookup.briefings[at.slug].article.published.days.last
    last = lookup.briefings[story.briefings[-1]].article.published.days.first
    return written <= over < last and (named is None or named <= written)
