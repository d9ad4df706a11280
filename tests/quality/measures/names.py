"""People, places and organisations: spans and types, exact.

RONEC: the sentences kept out of training, each as an article. Spans that open in lower case
(role nouns, streets, *guvernul*) are judged on neither side: its gold and our notion of a name
differ there. MEANTIME: the lines that are annotated exhaustively, the names inside its mentions.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from generator import languages
from generator.analysis.document import Document
from generator.analysis.names import find_names
from generator.analysis.names.known import known_names
from generator.analysis.names.lexicon import Lexicon, lexicon
from generator.analysis.names.offices import office
from generator.analysis.names.tokens import tokenise
from generator.edtf import Edtf
from generator.model import EntityType, Span
from tests.quality.measured import Measured, counted_score, rows
from training.ronec import sentences

_TYPES: dict[str, EntityType] = {"PER": "person", "ORG": "organisation", "LOC": "place"}
_EXHAUSTIVE = 6  # lines of a MEANTIME text


class Named(NamedTuple):
    start: int
    end: int
    type: EntityType


class Tally:
    """Right, found and wanted, by type."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        self.gold: Counter[str] = Counter()

    def add(self, found: set[Named], gold: set[Named]) -> None:
        for counter, items in ((self.right, found & gold), (self.found, found), (self.gold, gold)):
            counter.update(item.type for item in items)

    def f1(self, kinds: Iterable[str]) -> float:
        kinds = tuple(kinds)
        totals = (sum(counter[kind] for kind in kinds) for counter in (self.right, self.found, self.gold))
        return counted_score(*totals).f1


def measure(corpora: Path) -> list[Measured]:
    return [
        *_report("names/ronec", *_ronec(corpora / "ronec-ner")),
        *_report("names/meantime-en", *_meantime(corpora / "wikinews-en-meantime")),
    ]


def _report(name: str, own: Tally, base: Tally) -> list[Measured]:
    kinds = tuple(_TYPES.values())
    return [
        Measured(
            f"{name}-{label}-f1",
            own.f1(group),
            base.f1(group),
            "gazetteer",
            sum(own.gold[kind] for kind in group),
        )
        for label, group in (("micro", kinds), *((kind, (kind,)) for kind in kinds))
    ]


def _ronec(folder: Path) -> tuple[Tally, Tally]:
    own, base = Tally(), Tally()
    language = languages.load("ro")
    for sentence in sentences(folder, lexicon(language)):
        if sentence.kept_out:
            gold = {
                Named(sentence.unit[name.first].start, sentence.unit[name.last - 1].end, name.type)
                for name in sentence.names
            }
            whole = Span(0, len(sentence.text))
            document = _document(language, sentence.text, (whole,))
            for tally, found in ((own, _names(document)), (base, _gazetteer(document))):
                tally.add(*_judged(found, gold, sentence.text))
    return own, base


def _meantime(folder: Path) -> tuple[Tally, Tally]:
    own, base = Tally(), Tally()
    language = languages.load("en")
    words = lexicon(language)
    for row in rows(folder / "docs.jsonl"):
        text: str = row["text"]
        lines, start = [], 0
        for line in text.split("\n"):
            lines.append(Span(start, start + len(line)))
            start += len(line) + 1
        document = _document(language, text, tuple(line for line in lines if line.start < line.end))
        judged = lines[min(_EXHAUSTIVE, len(lines)) - 1].end
        gold = {
            Named(*span, _TYPES[entity["label"]])
            for entity in row["entities"]
            if entity.get("label") in _TYPES and entity["end"] <= judged
            if (span := _name_within(text, entity["start"], entity["end"], words))
        }
        for tally, found in ((own, _names(document)), (base, _gazetteer(document))):
            tally.add({item for item in found if item.end <= judged}, gold)
    return own, base


def _name_within(text: str, start: int, end: int, words: Lexicon) -> tuple[int, int] | None:
    """The last run of capitals before a comma or bracket, without office or title: what a mention
    like “aircraft manufacturer Boeing, which …” is the name of."""
    head = re.split(r"[,(]", text[start:end], maxsplit=1)[0].rstrip()
    runs = list(re.finditer(r"[A-Z][\w.&-]*(?: (?:(?:of|de|and|for) (?:the )?)?(?:[A-Z&][\w.&-]*|&))*", head))
    if not runs or runs[-1].end() != len(head):
        return None
    tokens = list(re.finditer(r"\S+", runs[-1][0]))
    offices = [number for number, token in enumerate(tokens, 1) if office(token[0], words)]
    tokens = tokens[max(offices, default=0) :]
    while tokens and tokens[0][0].lower() in words.names.titles | words.language.stopwords:
        tokens.pop(0)
    base = start + runs[-1].start()
    return (base + tokens[0].start(), base + tokens[-1].end()) if tokens else None


def _document(language: languages.Language, text: str, lines: tuple[Span, ...]) -> Document:
    return Document(
        language=language,
        published=Edtf.parse("2020-01-01"),
        text=text,
        paragraphs=lines,
        headings=(),
        sentences=lines,
    )


def _names(document: Document) -> set[Named]:
    return {
        Named(span.start, span.end, entity.type) for entity in find_names(document) for span in entity.spans
    }


def _gazetteer(document: Document) -> set[Named]:
    words = lexicon(document.language)
    found = known_names(tokenise(document, words), words)
    return {Named(item.start, item.end, item.type) for item in found}


def _judged(found: set[Named], gold: set[Named], text: str) -> tuple[set[Named], set[Named]]:
    """Both without the spans that open in lower case, and what is found inside such a span of the gold."""
    small = {name for name in gold if not text[name.start].isupper()}
    judged = {
        name
        for name in found
        if text[name.start].isupper()
        and not any(other.start <= name.start and name.end <= other.end for other in small)
    }
    return judged, gold - small
