"""Briefings about one chain of events become a story.

One pass, oldest first: an article joins the story it is closest to, or opens a chance of a new one.
What is common is judged among the articles so far, so a later article never moves an earlier one, and a
story keeps its title and address while it grows. Precise before complete.
"""

from __future__ import annotations

import functools
import heapq
import itertools
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from generator.corpus.addresses import slugify
from generator.corpus.affinity import LEAST, Described, Match, matches
from generator.corpus.announcements import Outcomes
from generator.corpus.closeness import AMONG, CLOSE, Closeness
from generator.corpus.columns import columns
from generator.corpus.corrections import figures_of
from generator.corpus.facts import Told
from generator.corpus.features import Feature, Features
from generator.corpus.ledgers import keep_ledgers
from generator.corpus.mattering import named_in, weigh
from generator.corpus.naming import name_story, names_of, short_name, spelled_by
from generator.corpus.novelty import find_novelties
from generator.corpus.ties import tie
from generator.corpus.vocabulary import Likeness, LikenessSoFar
from generator.model import Briefing, Entity, Event, Reason, Story

_NEAREST = 6  # articles in question for one; a story's closest are among them
_FEW = 2  # members of a story that the last chapter may be near to only one of
_ALONE = 1.5  # two must be so many times closer where but for one thing they share less than that
WHOLE = 0.38  # what it shares with one whose headline is about other people, if both name one body beside
_LONG, _SAME_WORDS = 4, 2  # letters of a word that says what a name is of, and such words of one thing
_ASIDE = 0.3  # of the mentions of whom an article names most: who has less is not what it is about

# How close, and whether both have one cast, one goes on where the other ends, or gives its figures again.
Near = tuple[float, bool]


class Chain(NamedTuple):
    """A story's members, oldest first, and what its first two share, which names it."""

    slugs: tuple[str, ...]
    shared: tuple[Feature, ...]
    title: str | None = None  # by the editor's word


class Step(NamedTuple):
    """How a briefing came to its story."""

    slug: str
    found: tuple[Match, ...]  # the earlier ones in question
    refused: Mapping[str, str]  # those of them that are none of its story, and why
    near: Mapping[str, Near]  # the others
    worth: Mapping[int, float]  # story → how much it belongs there
    story: int  # number of the one that it joins or begins


def chain(
    briefings: Sequence[Briefing],
    entities: Iterable[Entity],
    described: Described,
    alike: Likeness,
) -> tuple[Chain, ...]:
    """The stories of two briefings or more, in order of their beginnings. ``briefings`` and
    ``described`` are oldest first."""
    members: dict[int, list[Step]] = defaultdict(list)
    for step in steps(briefings, entities, described, alike):
        members[step.story].append(step)
    return tuple(
        Chain(tuple(step.slug for step in found), _shared(*found[:2]))
        for _, found in sorted(members.items())
        if len(found) > 1
    )


def _shared(first: Step, second: Step) -> tuple[Feature, ...]:
    match = next(match for match in second.found if match.slug == first.slug)
    return tuple(feature for feature, _ in match.shared)


def steps(
    briefings: Sequence[Briefing],
    entities: Iterable[Entity],
    described: Described,
    alike: Likeness,
) -> Iterator[Step]:
    """What is decided of each briefing in turn."""
    so_far = LikenessSoFar(alike)
    closeness = Closeness(briefings, entities, so_far)
    features = {item.slug: item for item in described.features}
    story: dict[str, int] = {}
    size: Counter[int] = Counter()
    beside = _Beside(described)
    for item, found in matches(described, as_of_then=True, most=_NEAREST):
        so_far.add(item.slug)
        refused, near = {}, {}
        offers: dict[int, list[Near]] = defaultdict(list)
        for match in found:
            if not closeness.tells(item.slug, match):
                refused[match.slug] = "no name or quotation of weight is in both, or a public body's alone"
                continue
            match = closeness.with_cast(item.slug, match, functools.partial(beside.special, item))
            # One cast is one affair, whoever stands in the headlines: a survivor, a neighbour.
            if not match.cast and of_others(item, features[match.slug], match):
                refused[match.slug] = "their headlines are about different people"
                continue
            number = story[match.slug]
            close = nearness(closeness, item.slug, match)
            goes_on = size[number] == _FEW and closeness.goes_on(item.slug, match)
            joins = match.cast or (close >= CLOSE and (goes_on or closeness.retells(item.slug, match)))
            near[match.slug] = close, joins
            offers[number].append(near[match.slug])
        worth = {number: belonging(offered, size[number]) for number, offered in offers.items()}
        best = max(worth, key=lambda number: (worth[number], -number), default=-1)
        story[item.slug] = best if worth.get(best) else len(size)
        size[story[item.slug]] += 1
        beside.add(item, story[item.slug])
        yield Step(item.slug, found, refused, near, worth, story[item.slug])


class _Beside:
    """What few articles beside those of one story have. Who is in all of a story's four articles is in most
    of a small collection, and still of no other affair: a story counts as one article."""

    def __init__(self, described: Described) -> None:
        self._counted = described.known.anew()
        pairs = zip(described.features, described.vectors, strict=True)
        self._things = {item.slug: vector.things for item, vector in pairs}
        self._held: dict[int, set[int]] = defaultdict(set)  # story → what it has, by number

    def add(self, item: Features, story: int) -> None:
        """The article is one of the story with that number."""
        held = self._held[story]
        new = [thing for thing in self._things[item.slug].tolist() if thing not in held]
        held.update(new)
        self._counted.add(item.language, np.array(new, np.intp))

    def special(self, item: Features, match: Match) -> frozenset[Feature]:
        """Of what the article shares with one of a story, what few others have, and what it has itself."""
        more = [feature for feature, _ in match.shared if feature not in match.special]
        few = self._counted.special(item.language, self._counted.numbers(more))
        return match.special.union(itertools.compress(more, few))


def nearness(closeness: Callable[[str, Match], float], slug: str, match: Match) -> float:
    """How close the briefing is to the one it matches, by more than the one thing that they share most."""
    (most, _), *_ = match.shared
    one = sum(part for feature, part in match.shared if feature == most or _are_one(feature, most))
    return closeness(slug, match) / (_ALONE if match.score - one < LEAST else 1)


def _are_one(one: Feature, other: Feature) -> bool:
    """Whether both may be names of one thing, or of what belongs to it: “Orhei town library” and “Orhei
    library”."""
    if one.kind != "name" or other.kind != "name":
        return False
    words, others = ({part for part in item.key.split("-") if len(part) >= _LONG} for item in (one, other))
    return len(words & others) >= _SAME_WORDS


def belonging(found: Sequence[Near], size: int) -> float:
    """How much what is so near members of a story of that ``size`` belongs to it: as close as to the
    closest two together; nothing where that is not enough, or it is near to one alone where there is a
    second, unless it has that one's cast or figures, or goes on with its matter."""
    (close, joins), (beside, _) = heapq.nlargest(2, [*found, (0.0, False)])
    if size > 1 and beside >= AMONG:
        return close + beside if close + beside >= CLOSE + AMONG else 0.0
    return close + beside if close >= CLOSE and (size == 1 or joins) else 0.0


def of_others(one: Features, other: Features, match: Match) -> bool:
    """Whether the headlines name different people, each of whom is at most an aside in the other
    article: two deaths of one month, interviews with two candidates. Not where both headlines name
    the same place or body besides, and the articles share so much that it needs no more."""
    if not (one.people and other.people) or (match.score >= WHOLE and one.heads & other.heads):
        return False
    pairs = ((one, other), (other, one))
    return all(there.presence(name) < _ASIDE for here, there in pairs for name in here.people)


def tell_stories(
    chains: Sequence[Chain],
    briefings: Mapping[str, Briefing],
    entities: Mapping[str, Entity],
    told: Mapping[str, Sequence[Told]],
    outcomes: Mapping[str, Outcomes],
    events: Sequence[Event],
    joined_by: Callable[[str, str], tuple[Reason, ...]],
) -> tuple[Story, ...]:
    """The stories with all that their pages show, the one with the latest briefing first; ``joined_by``
    says what ties two of their briefings."""
    found = []
    taken: set[str] = set()
    shown: set[str] = set()
    named = named_in(entities.values())
    known = names_of(entities.values())
    series, spelled = columns(list(briefings.values()), known), spelled_by(briefings.values())
    dated: dict[str, list[int]] = defaultdict(list)
    for at, event in enumerate(events):
        dated[event.reports[0].slug].append(at)
    order = {slug: number for number, slug in enumerate(briefings)}
    # In the order in which they became stories, so that a later one never takes a title away.
    for item in sorted(chains, key=lambda item: order[item.slugs[:2][-1]]):
        opening = [briefings[slug] for slug in item.slugs[:2]]
        name, why = name_story(opening, item.shared, entities, known, series, spelled)
        identifier = slugify(name) or item.slugs[0]
        if identifier in taken:
            name = f"{name} ({opening[0].article.published.days.first.year})"
            why += "; with the year, for an earlier story has the same"
            identifier = slugify(name) or item.slugs[0]
        if identifier in taken:
            identifier = f"{identifier}-{briefings[item.slugs[0]].article.content_hash[:6]}"
        taken.add(identifier)
        # The address keeps the words of the sentence: addresses stay.
        short = short_name(name, opening, item.shared, entities, order, spelled)
        if short and short not in shown:
            name, why = short, "a name under which its first two briefings are filed"
        shown.add(name)
        figures = figures_of(item.slugs, briefings, told)
        found.append(
            Story(
                id=identifier,
                title=item.title or name,  # the editor's; the address stays
                why="the editor's word" if item.title else why,
                briefings=item.slugs,
                novelties=find_novelties(item.slugs, briefings, told, figures),
                ledgers=keep_ledgers(item.slugs, briefings, figures),
                announcements=tuple(outcomes[item.slugs[0]].announcements()),
                ties=tie(item.slugs, joined_by),
                events=tuple(events[at] for at in sorted(at for slug in item.slugs for at in dated[slug])),
                entities=tuple(entity.id for entity, _ in weigh(item.slugs, briefings, named)),
            )
        )
    return tuple(sorted(found, key=lambda story: -order[story.briefings[-1]]))
