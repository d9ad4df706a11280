"""First sentences that only set a scene before the news: “Ana Pop lets the tap run until it is clear.”"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.analysis.document import Document
from generator.analysis.vectors import Vector, cosine, total
from generator.model import Dated, Mention, Span

_FAR = 0.6  # as near to the rest of the text as the news is, at most
_NEWS = 2  # names and dates of a sentence that tells news, at least
_JOINED = 1  # words that a scene shares with the news, at most
_SHARED = 0.2  # of the headline's words; with more, a sentence tells what that does
_LEAST = 8  # sentences of an article that takes time for a scene


def sets_scene(
    document: Document,
    indexes: Sequence[int],
    of_sentences: Mapping[int, Vector],
    entities: Sequence[Mention],
    dates: Sequence[Dated],
) -> bool:
    """Whether the first of ``indexes`` but sets a scene for the second: it names no body and no more than
    that one, and the text comes back to less of it."""
    if len(indexes) < _LEAST:
        return False
    first, news, *_ = indexes
    if _held(document, first, (s for one in entities if one.type == "organisation" for s in one.spans)):
        return False
    headline = {token.lemma for token in document.headline_tokens if token.content}
    if len(headline & of_sentences[first].keys()) > _SHARED * len(headline):
        return False
    told = [*(span for one in entities for span in one.spans), *(date.span for date in dates)]
    return (
        _held(document, news, told) >= max(_NEWS, _held(document, first, told))
        and len(of_sentences[first].keys() & of_sentences[news].keys()) <= _JOINED
        and _nearness(first, of_sentences) < _FAR * _nearness(news, of_sentences)
    )


def _held(document: Document, index: int, spans: Iterable[Span]) -> int:
    """How many of ``spans`` stand in a sentence."""
    return sum(span.within(document.sentences[index]) for span in spans)


def _nearness(index: int, of_sentences: Mapping[int, Vector]) -> float:
    """Of a sentence to all others."""
    others = total(vector for other, vector in of_sentences.items() if other != index)
    return cosine(of_sentences[index], others)
