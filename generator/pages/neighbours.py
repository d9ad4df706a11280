"""The briefings beside one: those of its story before and after it, and those it shares something
with, each with how far apart they are and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from generator.corpus.ties import NEAREST
from generator.edtf import Edtf
from generator.model import Briefing, Reason
from generator.pages import words
from generator.pages.lookup import Lookup, story_page

_KNOWN_AGAIN = 8  # words of a quote that two briefings share


class Other(NamedTuple):
    """Another briefing."""

    title: str
    page: str
    published: Edtf
    apart: str
    lang: str | None  # where it is not the site's
    reasons: tuple[tuple[str, str], ...] = ()  # (kind, values)


class Thread(NamedTuple):
    """The story of a briefing, and its neighbours there."""

    title: str
    page: str | None
    earlier: tuple[Other, ...]
    later: tuple[Other, ...]
    size: int


def thread(
    briefing: Briefing, reasons: Mapping[str, tuple[Reason, ...]], lookup: Lookup, language: str
) -> Thread | None:
    """The story's nearest articles before and after; ``reasons`` of links by slug, where there are any,
    else why they stand beside each other."""
    story = lookup.stories.get(briefing.slug)
    if story is None:
        return None
    place = story.briefings.index(briefing.slug)
    before, after = story.briefings[:place], story.briefings[place + 1 :]
    known = {**story.ties.get(briefing.slug, {}), **reasons}
    return Thread(
        story.title,
        story_page(story),
        related(briefing, ((slug, known.get(slug, ())) for slug in before[-NEAREST:]), lookup, language),
        related(briefing, ((slug, known.get(slug, ())) for slug in after[:NEAREST]), lookup, language),
        len(story.briefings),
    )


def related(
    briefing: Briefing, links: Iterable[tuple[str, tuple[Reason, ...]]], lookup: Lookup, language: str
) -> tuple[Other, ...]:
    return tuple(
        other(slug, briefing, lookup, language)._replace(reasons=_reasons(reasons, language))
        for slug, reasons in links
    )


def other(slug: str, here: Briefing, lookup: Lookup, language: str) -> Other:
    """The briefing ``slug`` as seen from ``here``."""
    there = lookup.briefings[slug]
    published = there.article.published
    apart = words.apart(here.article.published, published, language)
    lang = words.foreign(there.language, language)
    return Other(there.analysis.title, lookup.page(slug), published, apart, lang)


def _reasons(reasons: tuple[Reason, ...], language: str) -> tuple[tuple[str, str], ...]:
    """One line a kind, in the order in which the kinds first come."""
    kinds: dict[str, list[str]] = {}
    for reason in reasons:
        kinds.setdefault(reason.kind, []).append(_value(reason, language))
    return tuple((kind, ", ".join(dict.fromkeys(values))) for kind, values in kinds.items())


def _beginning(quote: str) -> str:
    """Enough of a quote to know it again."""
    said = quote.split()
    return " ".join(said[:_KNOWN_AGAIN]) + " …" if len(said) > _KNOWN_AGAIN + 1 else quote


def _value(reason: Reason, language: str) -> str:
    if reason.kind == "quote":
        return _beginning(reason.value)
    if reason.kind != "event":
        return reason.value
    try:
        return words.format_edtf(Edtf.parse(reason.value), language)
    except ValueError:  # not a date: the event's own words
        return reason.value
