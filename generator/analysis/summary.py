"""Three to five verbatim sentences that tell the story."""

from __future__ import annotations

from collections.abc import Mapping

from generator.analysis.document import Document
from generator.model import Mention, Span
from generator.text.words import content_lemmas

_LENGTH = 3


def summarise(
    document: Document, entities: tuple[Mention, ...], terms: Mapping[str, float]
) -> tuple[Span, ...]:
    """The lead, and the sentences that hold most of the article's heavy terms, in text order."""

    def weight(index: int, span: Span) -> float:
        lemmas = set(content_lemmas(document.text, document.language, span))
        return sum(terms.get(lemma, 0.0) for lemma in lemmas) / (1 + 0.1 * index)

    ranked = sorted(
        enumerate(document.sentences),
        key=lambda item: (item[0] != 0, -weight(*item), item[0]),
    )
    return tuple(sorted(span for _, span in ranked[:_LENGTH]))
