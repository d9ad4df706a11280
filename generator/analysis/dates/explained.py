"""Days that are told from where somebody speaks, beside the date that says which day that is."""

from __future__ import annotations

from itertools import pairwise

from generator.analysis.dates.grammar import Found, Grammar
from generator.text.tokens import Token

_APPOSED = 2  # tokens between a day and the date that explains it
_MARKS = frozenset("([,-–—")


def explain(matches: list[Found], found: tuple[Token, ...], rules: Grammar) -> list[Found]:
    """Lets a day that is told from where somebody speaks be the one that is named right behind it: “în
    aceeași zi – 15 mai”, “ce matin du 11 avril”, “azi 12.03.2019”, “kommenden Montag, den 9. Januar”."""
    explained = list(matches)
    for index, (first, second) in enumerate(pairwise(matches)):
        between = [token.key for token in found[first.end : second.start]]
        apart = len(between) > _APPOSED or not {*between} <= _MARKS | rules.day_before
        if second.meaning != "point" or apart:
            continue
        if _is_told(first, bool(between)) and {"month", "day"} <= second.bound.keys():
            explained[index] = first._replace(meaning="point", bound=second.bound)
    return explained


def _is_told(match: Found, is_parted: bool) -> bool:
    """Whether the day is told from where somebody speaks, or by the one named before."""
    if match.meaning == "same":
        return match.bound.get("unit") == "day"
    return "days" in match.bound or (is_parted and {"weekday", "shift"} <= match.bound.keys())
