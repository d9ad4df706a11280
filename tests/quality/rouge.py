"""ROUGE (Lin 2004): how many of a reference summary's words, in which order, a summary has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tests.quality.measured import counted_score


def tokens(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())


def rouge_n(summary: str, reference: str, n: int) -> float:
    """F1 of the n-grams, each counted as often as both have it."""
    ours, theirs = _grams(tokens(summary), n), _grams(tokens(reference), n)
    return counted_score((ours & theirs).total(), ours.total(), theirs.total()).f1


def rouge_l(summary: str, reference: str) -> float:
    """F1 of the longest common subsequence of words."""
    ours, theirs = tokens(summary), tokens(reference)
    return counted_score(_common(ours, theirs), len(ours), len(theirs)).f1


def _grams(words: Sequence[str], n: int) -> Counter[tuple[str, ...]]:
    return Counter(tuple(words[at : at + n]) for at in range(len(words) - n + 1))


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """Length of the longest common subsequence."""
    row = [0] * (len(other) + 1)
    for word in one:
        before = 0
        for at, against in enumerate(other, 1):
            before, row[at] = row[at], before + 1 if word == against else max(row[at], row[at - 1])
    return row[-1]
