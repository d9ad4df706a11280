"""What an article is about: weighted terms for joining articles, keywords for readers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from generator.analysis.document import Document
from generator.model import Mention
from generator.text.words import content_lemmas

_TERMS = 40  # kept an article
_KEYWORDS = 8


def weigh_terms(document: Document, entities: tuple[Mention, ...]) -> dict[str, float]:
    """The article's heaviest lemmas with their weight, heaviest first."""
    counts = Counter(content_lemmas(document.text, document.language))
    total = sum(counts.values()) or 1
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:_TERMS]
    return {term: round(count / total, 6) for term, count in ranked}


def find_keywords(
    document: Document, entities: tuple[Mention, ...], terms: Mapping[str, float]
) -> tuple[str, ...]:
    return tuple(list(terms)[:_KEYWORDS])
