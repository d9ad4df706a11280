"""Sentence boundaries against the Romanian treebank's, its sentences joined by one space.

Well-formed: those that open with a capital letter, digit or sign and close with a final mark;
the treebank also holds headings and fragments, which no one could part once they are joined.
"""

from __future__ import annotations

import re
from pathlib import Path

from generator.languages import load
from generator.model import Span
from generator.text.sentences import sentences
from tests.quality.measured import Measured, rows, score

_WELL_FORMED = re.compile(r"(?![^\w]*[a-zăâîșț]).*[.!?…][\"”“»’')]*", re.DOTALL)
_NAIVE = re.compile(r"(?<=[.!?…]) (?=[^\W\da-z_]|[„“\"])")


def measure(corpora: Path) -> list[Measured]:
    texts = [row["text"] for row in rows(corpora / "ud-ro-rrt" / "sentences_dev.jsonl")]
    chosen = [text for text in texts if _WELL_FORMED.fullmatch(text)]
    joined = " ".join(chosen)
    gold = _spans(chosen)
    found = {(span.start, span.end) for span in sentences(joined, Span(0, len(joined)), load("ro"))}
    naive = _spans(_NAIVE.split(joined))
    return [
        Measured(
            "sentences/ro-rrt-f1",
            score(found, gold).f1,
            score(naive, gold).f1,
            "a final mark, a space, a capital letter",
            len(gold),
        )
    ]


def _spans(texts: list[str]) -> set[tuple[int, int]]:
    spans, start = set(), 0
    for text in texts:
        spans.add((start, start + len(text)))
        start += len(text) + 1
    return spans
