"""The briefings beside one: those of its story before and after it, and those it shares something
with, each with how far apart they are and why; and its near-copies, with what differs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import msgspec

from generator.corpus.ties import NEAREST
from generator.edtf import Edtf
from generator.model import Briefing, Located, Reason
from generator.pages import words
from generator.pages.listing import Cited, Headline, cited, headline
from generator.pages.lookup import Lookup, story_page
from generator.pages.rows import grouped
from generator.settings import Site

_KNOWN_AGAIN = 8  # words of a quote that two briefings share


class Other(Headline, frozen=True, kw_only=True):
    """Another briefing, as seen from one."""

    apart: str
    reasons: tuple[tuple[str, str], ...]  # (kind, values)


class Thread(NamedTuple):
    """The story of a briefing, and its neighbours there."""

    title: str
    page: str | None
    earlier: tuple[Other, ...]
    later: tuple[Other, ...]
    size: int


class Version(NamedTuple):
    other: Headline
    leads: bool  # the other one does
    here: list[Cited]  # sentences that only this one has
    there: list[Cited]


def thread(
    briefing: Briefing, reasons: Mapping[str, tuple[Reason, ...]], lookup: Lookup, site: Site
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
        related(briefing, ((slug, known.get(slug, ())) for slug in before[-NEAREST:]), lookup, site),
        related(briefing, ((slug, known.get(slug, ())) for slug in after[:NEAREST]), lookup, site),
        len(story.briefings),
    )


def related(
    briefing: Briefing, links: Iterable[tuple[str, tuple[Reason, ...]]], lookup: Lookup, site: Site
) -> tuple[Other, ...]:
    here = briefing.article.published
    lines = ((headline(lookup.briefings[slug], site), reasons) for slug, reasons in links)
    return tuple(
        Other(
            **msgspec.structs.asdict(line),
            apart=words.apart(here, line.published, site.language),
            reasons=_reasons(reasons, site.language),
        )
        for line, reasons in lines
    )


def versions(briefing: Briefing, lookup: Lookup, site: Site) -> list[Version]:
    """Its near-copies, and which one leads."""
    found = []
    for pair in lookup.versions.get(briefing.slug, ()):
        added = [cited(Located(pair.slug, span), lookup, site) for span in pair.added]
        missing = [cited(Located(pair.of, span), lookup, site) for span in pair.missing]
        leads = pair.slug == briefing.slug
        here, there = (added, missing) if leads else (missing, added)
        other = lookup.briefings[pair.of if leads else pair.slug]
        found.append(Version(headline(other, site), leads, here, there))
    return found


def _reasons(reasons: tuple[Reason, ...], language: str) -> tuple[tuple[str, str], ...]:
    """One line a kind, in the order in which the kinds first come."""
    kinds = grouped(reasons, lambda reason: reason.kind).items()
    return tuple(
        (kind, ", ".join(dict.fromkeys(_value(reason, language) for reason in found)))
        for kind, found in kinds
    )


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
