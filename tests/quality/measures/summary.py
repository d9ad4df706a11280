"""Summaries against the outlet's own standfirst, which was cut off the text (Romanian press).

Settings were chosen on half of the articles; the figures are those of the other half.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from statistics import fmean

import msgspec

from generator.analysis import analyse
from generator.model import Analysis, Article
from generator.readers import read
from tests.quality.measured import Measured, kept_out, rows
from tests.quality.rouge import rouge_l, rouge_n, tokens

Rouge = Callable[[str, str], float]
ROUGES: dict[str, Rouge] = {
    "1": lambda summary, reference: rouge_n(summary, reference, 1),
    "2": lambda summary, reference: rouge_n(summary, reference, 2),
    "l": rouge_l,
}
_LEAD = 3  # sentences


def measure(corpora: Path) -> list[Measured]:
    pairs = [pair for pair in analyses(corpora / "ro-press-jurnaltv") if kept_out(pair[0])]
    found = []
    for name, rouge in ROUGES.items():
        ours = fmean(rouge(summary_of(analysis), reference) for _, analysis, reference in pairs)
        baselines = [
            (fmean(rouge(baseline(analysis), reference) for _, analysis, reference in pairs), title)
            for title, baseline in BASELINES.items()
        ]
        best, title = max(baselines)
        others = ", ".join(f"{other} {value:.3f}" for value, other in baselines if other != title)
        found.append(Measured(f"summary/ro-rouge-{name}", ours, best, f"{title}; {others}", len(pairs)))
    return found


def analyses(folder: Path) -> list[tuple[str, Analysis, str]]:
    """File, the analysis of the body without its standfirst, and the standfirst."""
    found = []
    for row in rows(folder / "standfirst_summaries.jsonl"):
        article = read(folder / "articles" / row["file"], row["file"])
        assert isinstance(article, Article), article
        body = tuple(row["body_without_lead"])
        found.append(
            (
                row["file"],
                analyse(msgspec.structs.replace(article, paragraphs=body)),
                row["reference_summary"],
            )
        )
    return found


def summary_of(analysis: Analysis) -> str:
    return " ".join(span.of(analysis.text) for span in analysis.summary)


def _lead(analysis: Analysis) -> str:
    return " ".join(span.of(analysis.text) for span in analysis.sentences[:_LEAD])


def _central(analysis: Analysis) -> str:
    """The three sentences nearest to the whole text by the cosine of their words' tf-isf."""
    sentences = [span.of(analysis.text) for span in analysis.sentences]
    bags = [Counter(tokens(sentence)) for sentence in sentences]
    frequency = Counter(word for bag in bags for word in bag)
    isf = {word: math.log(len(bags) / count) for word, count in frequency.items()}
    whole = sum(bags, Counter())

    def nearness(bag: Counter[str]) -> float:
        norm = math.sqrt(sum((count * isf[word]) ** 2 for word, count in bag.items()))
        return (
            sum(count * whole[word] * isf[word] ** 2 for word, count in bag.items()) / norm if norm else 0.0
        )

    best = sorted(range(len(bags)), key=lambda index: (-nearness(bags[index]), index))[:_LEAD]
    return " ".join(sentences[index] for index in sorted(best))


BASELINES: dict[str, Callable[[Analysis], str]] = {"first three sentences": _lead, "most central": _central}
