"""Which briefings share rare things: one pass over an inverted index, near-linear, since a feature
that many articles have leads from none to another."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.corpus.features import Feature, Features, rarity

_COMMON = 0.1  # a feature in more than this share of the articles leads nowhere …
_FEW = 40  # … unless it is in no more articles than this
_MANY = 400  # and whatever the collection's size, one in more than this leads nowhere


class Match(NamedTuple):
    """What an article shares with an earlier one."""

    slug: str
    score: float  # 0 to 1: the cosine of the two, features weighted by rarity
    shared: tuple[tuple[Feature, float], ...]  # what each adds to the score, most first


def matches(
    features: Sequence[Features], *, as_of_then: bool
) -> Iterator[tuple[Features, tuple[Match, ...]]]:
    """For each article, in the given order, what it shares with those before it, best first.

    ``as_of_then`` counts how common a feature is among the articles so far only, so that what is
    found of an article never changes when later ones are added; otherwise among all.
    """
    total: dict[Feature, int] = defaultdict(int)
    if not as_of_then:
        for item in features:
            for feature in item.weights:
                total[feature] += 1
    postings: dict[Feature, list[tuple[str, float]]] = defaultdict(list)
    for number, item in enumerate(features, 1):
        size = number if as_of_then else len(features)
        limit = min(_MANY, max(_FEW, _COMMON * size))
        frequency = {
            feature: len(postings[feature]) + 1 if as_of_then else total[feature] for feature in item.weights
        }
        telling = {
            feature: weight * rarity(frequency[feature], size) for feature, weight in item.weights.items()
        }
        length = math.sqrt(sum(weight * weight for weight in telling.values())) or 1.0
        shared: dict[str, list[tuple[Feature, float]]] = defaultdict(list)
        for feature, weight in telling.items():
            if 1 < frequency[feature] <= limit:
                factor = weight / length * rarity(frequency[feature], size)
                for slug, other in postings[feature]:
                    shared[slug].append((feature, factor * other))
            postings[feature].append((item.slug, item.weights[feature] / length))
        found = [
            Match(
                slug,
                sum(part for _, part in parts),
                tuple(sorted(parts, key=lambda part: (-part[1], part[0]))),
            )
            for slug, parts in shared.items()
            if len(parts) > 1
        ]
        found.sort(key=lambda match: (-match.score, match.slug))
        yield item, tuple(found)
