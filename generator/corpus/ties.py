"""Why a briefing stands beside those before and after it in its story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from generator.corpus.affinity import Described, Shared
from generator.model import Reason

NEAREST = 5  # briefings of a story shown before and after one


class Sharing:
    """What any two briefings have in common, and how much it says, most first."""

    def __init__(self, described: Described) -> None:
        self._features = {item.slug: item for item in described.features}
        self._common = described.known.anew()
        for item, vector in zip(described.features, described.vectors, strict=True):
            self._common.add(item.language, vector.things)

    def __call__(self, one: str, other: str) -> Shared:
        first, second = self._features[one], self._features[other]
        both = [feature for feature in first.weights if feature in second.weights]
        rare = self._common.rarities(first.language, self._common.numbers(both)).tolist()
        parts = {
            feature: first.weights[feature] * second.weights[feature] * much**2
            for feature, much in zip(both, rare, strict=True)
        }
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
