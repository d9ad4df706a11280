"""Why a briefing stands beside those before and after it in its story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from generator.corpus.affinity import Shared
from generator.corpus.features import Feature, Features
from generator.corpus.rarity import Frequencies
from generator.model import Reason

NEAREST = 5  # briefings of a story shown before and after one


class Sharing:
    """What any two briefings have in common, and how much it says, most first."""

    def __init__(self, features: Sequence[Features]) -> None:
        self._features = {item.slug: item for item in features}
        self._common: Frequencies[Feature] = Frequencies()
        for item in features:
            self._common.add(item.language, item.weights.keys())

    def __call__(self, one: str, other: str) -> Shared:
        first, second = self._features[one], self._features[other]
        both = first.weights.keys() & second.weights.keys()
        rare = self._common.rarities(first.language, both)
        parts = {key: first.weights[key] * second.weights[key] * rare[key] ** 2 for key in both}
        return tuple(sorted(parts.items(), key=lambda part: (-part[1], part[0])))


def tie(
    slugs: Sequence[str], why: Callable[[str, str], tuple[Reason, ...]]
) -> Mapping[str, Mapping[str, tuple[Reason, ...]]]:
    """Slug → each of the nearest before and after it in a story with these ``slugs`` → why."""
    found: dict[str, dict[str, tuple[Reason, ...]]] = defaultdict(dict)
    for place, one in enumerate(slugs):
        for other in slugs[place + 1 : place + 1 + NEAREST]:
            found[one][other] = found[other][one] = why(one, other)
    return dict(found)
