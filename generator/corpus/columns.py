"""Columns, shows and series: what appears again and again under one label, “The week: …”.

Such a text comments more often than it reports, and its label says nothing of the matter.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence, Set

from generator.languages import load
from generator.model import Briefing
from generator.text.normalise import fold
from generator.text.words import content_lemmas

_BEFORE = 2  # earlier briefings under one label, which make it that of a series
_LABEL = re.compile(r"(?P<label>\w[^:|,–—]{2,40}?)\s*(?P<mark>[:|,–—])\s+(?P<rest>\S.*)")


def columns(briefings: Sequence[Briefing], known: Set[str]) -> frozenset[str]:
    """The slugs of those whose headline opens with the label of a series. ``briefings`` are oldest
    first, and later ones change nothing; ``known`` are all names, folded: one who speaks, or where
    something happens, is no series."""
    found = set()
    seen: Counter[str] = Counter()
    for briefing in briefings:
        label = label_of(briefing.analysis.title)
        if not label or fold(label) in known:
            continue
        if seen[fold(label)] >= _BEFORE and not _is_matter(label, briefing):
            found.add(briefing.slug)
        seen[fold(label)] += 1
    return frozenset(found)


def label_of(title: str) -> str:
    """What stands at the head of a headline before its first mark; nothing where there is none."""
    match = _LABEL.match(title)
    return match["label"] if match else ""


def _is_matter(label: str, briefing: Briefing) -> bool:
    """Whether the text speaks of what the label says: “Local elections: …”."""
    language = load(briefing.analysis.language)
    says, told = set(content_lemmas(label, language)), set(content_lemmas(briefing.analysis.text, language))
    return 2 * len(says & told) > len(says)


def unlabelled(title: str) -> str:
    """The headline of a column without its label, where the rest is a headline too."""
    match = _LABEL.match(title)
    if not match or match["mark"] == ",":
        return title
    return match["rest"][:1].upper() + match["rest"][1:]
