"""Sentences that say of one what another says of somebody else: “X was pardoned in full”, “Y was …”."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.analysis.document import Document
from generator.model import Mention

_FEWEST = 3  # words, names aside, that are no chance
_MOST = 0.5  # share of the longer sentence's words that the shorter's make up


def words_but_names(
    document: Document, indexes: Sequence[int], entities: Iterable[Mention]
) -> Mapping[int, frozenset[str]]:
    """Index of a sentence → its lemmas that stand in no name."""
    named = {at for item in entities for span in item.spans for at in range(span.start, span.end)}
    return {
        index: frozenset(
            token.lemma for token in document.tokens[index] if token.content and token.start not in named
        )
        for index in indexes
    }


def is_formula(index: int, others: Iterable[int], words: Mapping[int, frozenset[str]]) -> bool:
    """Whether one of the ``others`` says the same of another name; ``words`` are theirs but for names, of
    those sentences of which nothing else is new."""
    own = words.get(index, frozenset())
    pairs = (sorted((own, words.get(other, frozenset())), key=len) for other in others)
    return any(len(short) >= max(_FEWEST, _MOST * len(long)) and short <= long for short, long in pairs)
