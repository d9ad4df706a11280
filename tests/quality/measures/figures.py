"""Figures against Romanian press that we read ourselves (`gold/README.md` says how).

A found figure is right if its span meets the gold's and value and qualifier are the same. This gold
leaves out most groups that the reader knows already (“cele două țări”), which the readers of
`press.json` note: those count neither for nor against. The baseline takes every number in digits as
an exact figure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from generator.analysis.dates import dates
from generator.analysis.figures.reading import read
from generator.edtf import Edtf
from generator.languages import load
from generator.model import Qualifier, Span
from generator.text.numbers import read_digits
from tests.quality.measured import Measured, Score, counted_score, rows

Item = tuple[Span, float | None, Qualifier]

_GOLD = Path(__file__).parents[1] / "gold" / "press-figures.jsonl"
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


def measure(corpora: Path) -> list[Measured]:
    articles = corpora / "ro-press-jurnaltv" / "articles"
    found: list[Measured] = []
    for part, name in (("tuned", "ro-press"), ("kept-out", "ro-press-kept-out")):
        ours, count = _score(articles, part, _ours)
        plain, _ = _score(articles, part, _plain)
        for label, value, baseline in zip(("precision", "recall"), ours[:2], plain[:2], strict=True):
            found.append(
                Measured(f"figures/{name}-{label}", value, baseline, "every number in digits", count)
            )
    return found


def _score(articles: Path, part: str, reader: Callable[[str, str], Iterator[Item]]) -> tuple[Score, int]:
    found = right = wanted = 0
    for row in rows(_GOLD):
        if row["set"] != part:
            continue
        content = (articles / row["file"]).read_text("utf-8")
        items = list(reader(content[16:], content[5:15]))
        gold: list[Item] = [(Span(start, end), value, sign) for start, end, value, sign in row["figures"]]
        items = [item for item in items if not _known(content[16:], item, gold)]
        found, wanted = found + len(items), wanted + len(gold)
        right += sum(
            any(span.meets(item[0]) and item[1:] == (value, sign) for item in items)
            for span, value, sign in gold
        )
    return counted_score(right, found, wanted), wanted


def _known(text: str, item: Item, gold: list[Item]) -> bool:
    """Whether a figure is of a known group and not in the gold."""
    before = text[: item[0].start].split()[-1:]
    definite = bool(before) and before[0].lower() in load("ro").figures.definite
    return definite and not any(item[0].meets(span) for span, *_ in gold)


def _ours(text: str, published: str) -> Iterator[Item]:
    language = load("ro")
    taken = [span for span, _ in dates(text, language, Edtf.parse(published))]
    for item in read(text, language, taken, frozenset()):
        yield item.span, item.value, item.qualifier


def _plain(text: str, published: str) -> Iterator[Item]:
    for match in _DIGITS.finditer(text):
        yield Span(match.start(), match.end()), read_digits(match[0], load("ro").numbers), "="
