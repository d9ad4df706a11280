"""Identity of names across articles, against the cross-document instances of MEANTIME and against
names of the Romanian press that we followed from article to article.

An item is one real person, place or organisation in one article, found by a name it is given
there; what is judged is which items of different articles we call one: pairwise precision and
recall. What was not recognised as a name at all is the business of `names`. The baseline calls
equal spellings one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from generator.corpus.seen import spelled
from generator.model import Corpus
from tests.quality.measured import Measured, Score, counted_score, rows
from tests.quality.measures.stories import joined

GOLD = Path(__file__).parents[1] / "gold" / "identity.jsonl"
_KINDS = ("PER", "ORG", "LOC")
_NAMED = ("NAM", "PRE.NAM")


Named = tuple[str, str, str]  # file, the name as it stands there, instance


class Item(NamedTuple):
    slug: str
    instance: str
    name: str  # as our analysis calls it in that article


def measure(corpora: Path) -> list[Measured]:
    english = corpora / "wikinews-en-meantime"
    press = corpora / "ro-press-jurnaltv/articles"
    meantime = joined(english / "articles", "en")
    return [
        *_judged("meantime", meantime, _by_file(meantime, _noted(english / "docs.jsonl"))),
        *_judged("ro-press", joined(press, "ro"), _by_file(joined(press, "ro"), _followed(press))),
    ]


def _judged(label: str, corpus: Corpus, items: Sequence[Item]) -> list[Measured]:
    known = {
        (seen.slug, spelled(name)): entity.id
        for entity in reversed(corpus.entities)
        for seen in entity.appearances
        for name in (*entity.aliases, entity.name)
    }
    ours = _pairwise(items, lambda item: known.get((item.slug, spelled(item.name)), item.name))
    base = _pairwise(items, lambda item: item.name)
    return [
        Measured(f"identity/{label}-pairwise-{kind}", value, baseline, "equal spelling", len(items))
        for kind, value, baseline in zip(("precision", "recall", "f1"), ours, base, strict=True)
    ]


def _noted(file: Path) -> Iterator[Named]:
    for row in rows(file):
        for mention in row["entities"] if row["file"] else ():
            if mention.get("syntactic") in _NAMED and mention.get("label") in _KINDS and mention["instance"]:
                yield Path(row["file"]).name, mention["text"], mention["instance"]


def _followed(articles: Path) -> Iterator[Named]:
    """Offsets count from after the date."""
    for row in rows(GOLD):
        text = (articles / row["file"]).read_text("utf-8")[16:]
        for start, end, instance in row["names"]:
            yield row["file"], text[start:end], str(instance)


def _by_file(corpus: Corpus, named: Iterable[Named]) -> list[Item]:
    """One item for each instance in an article, by the first of its names that was recognised."""
    briefings = {Path(item.article.path).name: item for item in corpus.briefings}
    names = {
        (file, spelled(span.of(briefing.analysis.text))): mention.name
        for file, briefing in briefings.items()
        for mention in briefing.analysis.entities
        for span in mention.spans
    }
    found: dict[tuple[str, str], Item] = {}
    for file, surface, instance in named:
        name = names.get((file, spelled(surface)))
        if name:
            found.setdefault((file, instance), Item(briefings[file].slug, instance, name))
    return list(found.values())


def _pairwise(items: Sequence[Item], called: Callable[[Item], str]) -> Score:
    right = found = wanted = 0
    for one, other in combinations(items, 2):
        if one.slug == other.slug:
            continue
        ours, gold = called(one) == called(other), one.instance == other.instance
        right, found, wanted = right + (ours and gold), found + ours, wanted + gold
    return counted_score(right, found, wanted)
