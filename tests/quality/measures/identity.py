"""Identity of names across articles, against the cross-document instances of MEANTIME.

An item is one real person, place or organisation in one article, found by a name it is given
there; what is judged is which items of different articles we call one: pairwise precision and
recall. What was not recognised as a name at all is the business of `names`. The baseline calls
equal spellings one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from generator.corpus.joins import spelled
from generator.model import Briefing
from tests.quality.measured import Measured, Score, counted_score, rows
from tests.quality.measures.stories import joined

_KINDS = ("PER", "ORG", "LOC")
_NAMED = ("NAM", "PRE.NAM")


class Item(NamedTuple):
    slug: str
    instance: str
    name: str  # as our analysis calls it in that article


def measure(corpora: Path) -> list[Measured]:
    folder = corpora / "wikinews-en-meantime"
    corpus = joined(folder / "articles", "en")
    briefings = {Path(item.article.path).name: item for item in corpus.briefings}
    items = [item for row in rows(folder / "docs.jsonl") if row["file"] for item in _items(row, briefings)]
    known = {
        (seen.slug, spelled(name)): entity.id
        for entity in reversed(corpus.entities)
        for seen in entity.appearances
        for name in (*entity.aliases, entity.name)
    }
    ours = _pairwise(items, lambda item: known.get((item.slug, spelled(item.name)), item.name))
    base = _pairwise(items, lambda item: item.name)
    label = "equal spelling"
    return [
        Measured("identity/meantime-pairwise-precision", ours.precision, base.precision, label, len(items)),
        Measured("identity/meantime-pairwise-recall", ours.recall, base.recall, label, len(items)),
        Measured("identity/meantime-pairwise-f1", ours.f1, base.f1, label, len(items)),
    ]


def _items(row: dict[str, object], briefings: dict[str, Briefing]) -> list[Item]:
    briefing = briefings[Path(str(row["file"])).name]
    names = {
        spelled(span.of(briefing.analysis.text)): mention.name
        for mention in briefing.analysis.entities
        for span in mention.spans
    }
    found: dict[str, Item] = {}
    mentions: Sequence[dict[str, str]] = row["entities"]  # type: ignore[assignment]
    for mention in mentions:
        named = mention.get("syntactic") in _NAMED and mention.get("label") in _KINDS
        name = names.get(spelled(mention["text"]))
        if named and name and mention["instance"]:
            found.setdefault(mention["instance"], Item(briefing.slug, mention["instance"], name))
    return list(found.values())


def _pairwise(items: Sequence[Item], called: Callable[[Item], str]) -> Score:
    right = found = wanted = 0
    for one, other in combinations(items, 2):
        if one.slug == other.slug:
            continue
        ours, gold = called(one) == called(other), one.instance == other.instance
        right, found, wanted = right + (ours and gold), found + ours, wanted + gold
    return counted_score(right, found, wanted)
