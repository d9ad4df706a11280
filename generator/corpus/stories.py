"""Briefings about one chain of events become a story.

One pass, oldest first: an article joins the story it shares most with, or opens a chance of a new
one. What is common is judged among the articles so far, so a later article never moves an earlier
one, and a story keeps its title and address while it grows. Precise before complete.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from generator.corpus.addresses import slugify
from generator.corpus.affinity import Match, matches
from generator.corpus.closeness import CLOSE, Closeness
from generator.corpus.columns import columns
from generator.corpus.features import Feature, Features
from generator.corpus.mattering import matter
from generator.corpus.naming import name_story, names_of, spelled_by, with_year
from generator.corpus.vocabulary import LikenessSoFar, Vocabulary
from generator.model import Announcement, Briefing, Entity, Event, Ledger, Novelty, Reason, Story

ALIKE = 0.175  # what an article must share with a story's closest members, on average
WHOLE = 0.38  # what it shares with one whose headline is about other people, if both name one body beside
TOGETHER = CLOSE * 4 / 3  # so close it must be to two of a story, if it is close to none
_FAINT = ALIKE / 4  # what shares less does not count among a story's closest
_CLOSEST = 2
_AWAKE = 45  # days without news in which a story stays what it was
_SLEEP = 240  # … and further ones after which twice as much must be shared
_CAST = 1.5  # times as much it counts to tell of the same people, bodies and places
_TELLING = 0.012  # a name must carry so much weight
_ASIDE = 0.3  # of the mentions of whom an article names most: who has less is not what it is about
_BESIDE = 0.55  # share of the least score that must come from more than the one thing most shared


class Chain(NamedTuple):
    """A story's members, oldest first, and what its first two share, which names it."""

    slugs: tuple[str, ...]
    shared: tuple[Feature, ...]
    title: str | None = None  # by the editor's word


def chain(
    briefings: Sequence[Briefing],
    entities: Iterable[Entity],
    features: Sequence[Features],
    vocabularies: Mapping[str, Vocabulary],
) -> tuple[Chain, ...]:
    """The stories of two briefings or more, in order of their beginnings. ``briefings`` and
    ``features`` are oldest first."""
    alike = LikenessSoFar(vocabularies)
    closeness = Closeness(briefings, entities, alike)
    described = {item.slug: item for item in features}
    published = {item.slug: item.article.published.days for item in briefings}
    story: dict[str, int] = {}
    members: list[list[str]] = []
    shared: list[tuple[Feature, ...]] = []
    for item, found in matches(features, as_of_then=True, least=_FAINT, best=ALIKE / _CAST):
        alike.add(item.slug)
        offers: dict[int, list[Match]] = defaultdict(list)
        weighed = [by_cast(closeness.with_cast(item.slug, match)) for match in found if may_tell(match)]
        for match in sorted(weighed, key=lambda match: -match.score):
            if tells(match) and not of_others(item, described[match.slug], match):
                offers[story[match.slug]].append(match)
        best, score = -1, 0.0
        for number, near in sorted(offers.items()):
            gap = (published[item.slug].first - max(published[slug].last for slug in members[number])).days
            if near[0].cast:
                worth = near[0].score
            else:
                worth = _worth(near, len(members[number])) / (1 + max(gap - _AWAKE, 0) / _SLEEP)
            if worth > score:
                best, score = number, worth
        if score < ALIKE or not belongs(closeness(item.slug, match) for match in offers[best]):
            best = len(members)
            members.append([])
            shared.append(())
        elif len(members[best]) == 1:
            shared[best] = tuple(feature for feature, _ in offers[best][0].shared)
        members[best].append(item.slug)
        story[item.slug] = best
    return tuple(
        Chain(tuple(slugs), features)
        for slugs, features in zip(members, shared, strict=True)
        if len(slugs) > 1
    )


def belongs(found: Iterable[float]) -> bool:
    """Whether what is so close to members of a story belongs to it: close to one, or nearly to two. Looks
    no further than it must, for this costs most."""
    closest = 0.0
    for close in found:
        if close >= CLOSE or closest + close >= TOGETHER:
            return True
        closest = max(closest, close)
    return False


def by_cast(match: Match) -> Match:
    """What is shared by two with one cast counts for more."""
    if not match.cast:
        return match
    shared = tuple((feature, part * _CAST) for feature, part in match.shared)
    return match._replace(score=match.score * _CAST, shared=shared)


def tells(match: Match) -> bool:
    """Whether a name or a quotation carries weight for one story, and what is shared besides the weightiest
    does."""
    carrying = {feature.kind for feature, part in match.shared if part >= _TELLING}
    return bool(carrying & {"name", "quote"}) and may_tell(match, 1.0)


def may_tell(match: Match, weight: float = _CAST) -> bool:
    """Whether so much is shared besides the weightiest thing, if it weighed so many times more."""
    return (match.score - match.shared[0][1]) * weight >= _BESIDE * ALIKE


def of_others(one: Features, other: Features, match: Match) -> bool:
    """Whether the headlines name different people, each of whom is at most an aside in the other
    article: two deaths of one month, interviews with two candidates. Not where both headlines name
    the same place or body besides, and the articles share so much that it needs no more."""
    if not (one.people and other.people) or (match.score >= WHOLE and one.heads & other.heads):
        return False
    pairs = ((one, other), (other, one))
    return all(there.presence(name) < _ASIDE for here, there in pairs for name in here.people)


def _worth(near: Sequence[Match], size: int) -> float:
    """The mean over the closest members, of which a story of several must have several."""
    count = min(_CLOSEST, size)
    return sum(match.score for match in near[:count]) / count


def tell_stories(
    chains: Sequence[Chain],
    briefings: Mapping[str, Briefing],
    entities: Mapping[str, Entity],
    *,
    novelties: Callable[[Sequence[str]], tuple[Novelty, ...]],
    ledgers: Callable[[Sequence[str]], tuple[Ledger, ...]],
    announcements: Callable[[Sequence[str]], tuple[Announcement, ...]],
    ties: Callable[[Sequence[str]], Mapping[str, Mapping[str, tuple[Reason, ...]]]],
    events: Sequence[Event],
) -> tuple[Story, ...]:
    """The stories with all that their pages show, the one with the latest briefing first."""
    found = []
    taken: set[str] = set()
    named: dict[str, list[Entity]] = defaultdict(list)
    for entity in entities.values():
        for appearance in entity.appearances:
            named[appearance.slug].append(entity)
    known = names_of(entities.values())
    series, spelled = columns(list(briefings.values()), known), spelled_by(briefings.values())
    dated: dict[str, list[int]] = defaultdict(list)
    for at, event in enumerate(events):
        dated[event.reports[0].slug].append(at)
    order = {slug: number for number, slug in enumerate(briefings)}
    # In the order in which they became stories, so that a later one never takes a title away.
    for item in sorted(chains, key=lambda item: order[item.slugs[:2][-1]]):
        opening = [briefings[slug] for slug in item.slugs[:2]]
        name, _ = name_story(opening, item.shared, entities, known, series, spelled)
        identifier = slugify(name) or item.slugs[0]
        if identifier in taken:
            name = with_year(name, opening[0])
            identifier = slugify(name) or item.slugs[0]
        if identifier in taken:
            identifier = f"{identifier}-{briefings[item.slugs[0]].article.content_hash[:6]}"
        taken.add(identifier)
        found.append(
            Story(
                id=identifier,
                title=item.title or name,  # the editor's; the address stays
                briefings=item.slugs,
                novelties=novelties(item.slugs),
                ledgers=ledgers(item.slugs),
                announcements=announcements(item.slugs),
                ties=ties(item.slugs),
                events=tuple(events[at] for at in sorted(at for slug in item.slugs for at in dated[slug])),
                entities=matter(item.slugs, briefings, named),
            )
        )
    return tuple(sorted(found, key=lambda story: -order[story.briefings[-1]]))
