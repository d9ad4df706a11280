"""Sources against whom German Wikinews quotes or reports (Petersen-Frey and Biemann, 2024).

The corpus gives the speaker of every direct, indirect and reported quotation. A source is right if
its name is in the words that name a speaker; a speaker with a name is found if a source names him.
Three quarters of the articles, by hash, were read while tuning; the last quarter is measured.
"""

from __future__ import annotations

from pathlib import Path

from generator.analysis.names import find_names
from generator.analysis.quotes import find_quotes
from generator.analysis.quotes.sayings import account
from generator.analysis.sources import find_sources
from generator.text.normalise import fold
from tests.quality.measured import Measured, Score, kept_out, rows
from tests.quality.wikinews_de import KEPT_OUT, german, is_named, texts


def measure(corpora: Path) -> list[Measured]:
    sources, everybody = _Tally(), _Tally()
    for row in rows(corpora / "wikinews-de-quotes" / "quotes.jsonl"):
        if not kept_out(row["id"], KEPT_OUT):
            continue
        speakers = {fold(words) for quote in row["quotes"] for words in texts(quote["speaker"])}
        named = {
            fold(words) for quote in row["quotes"] for words in texts(quote["speaker"]) if is_named(words)
        }
        made = german(row["text"])
        entities = find_names(made)
        said = account(made, entities)
        found = find_sources(made, said, find_quotes(made, said))
        sources.add([source.name for source in found], speakers, named)
        everybody.add([entity.name for entity in entities if entity.type != "place"], speakers, named)
    return [
        Measured(
            "wikinews-de/source-f1",
            sources.score().f1,
            everybody.score().f1,
            "every person and organisation",
            sources.gold,
        )
    ]


class _Tally:
    def __init__(self) -> None:
        self.right = self.found = self.met = self.gold = 0

    def add(self, names: list[str], speakers: set[str], named: set[str]) -> None:
        keys = [fold(name.split()[-1]) for name in names]
        self.found += len(keys)
        self.right += sum(any(key in words for words in speakers) for key in keys)
        self.gold += len(named)
        self.met += sum(any(key in words for key in keys) for words in named)

    def score(self) -> Score:
        precision = self.right / self.found if self.found else 0.0
        recall = self.met / self.gold if self.gold else 0.0
        both = precision + recall
        return Score(precision, recall, 2 * precision * recall / both if both else 0.0)
