"""Every quotation once: where it first appeared, where it was repeated, and in what other words."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.corpus.features import bare
from generator.model import Briefing, Entity, Located, QuoteRecord

_VARIANT = 0.5  # share of words that two wordings of one utterance have in common
_SHORTEST = 5  # words; less is not recognised again


def keep_quotes(briefings: Sequence[Briefing], entities: Sequence[Entity]) -> tuple[QuoteRecord, ...]:
    """The quotations of the collection by first appearance; ``briefings`` are oldest first."""
    speakers = _speakers(entities)
    first: dict[str, int] = {}
    by_mark: dict[tuple[str, str], list[int]] = defaultdict(list)  # of a speaker
    words: list[frozenset[str]] = []
    found: list[tuple[Located, str | None, list[Located], list[Located]]] = []
    for briefing in briefings:
        for quote in briefing.analysis.quotes:
            at = Located(briefing.slug, quote.span)
            spoken = bare(quote.span.of(briefing.analysis.text))
            speaker = speakers.get((briefing.slug, quote.speaker)) if quote.speaker else None
            if spoken in first:
                found[first[spoken]][2].append(at)
                continue
            said = frozenset(spoken.split())
            marks = [(speaker, mark) for mark in _marks(said)] if speaker else []
            near = {number for mark in marks for number in by_mark[mark]} if len(said) >= _SHORTEST else ()
            known = [number for number in near if _alike(said, words[number])]
            if known:
                found[min(known)][3].append(at)
                continue
            if len(said) >= _SHORTEST:
                first[spoken] = len(found)
            for mark in marks:
                by_mark[mark].append(len(found))
            words.append(said)
            found.append((at, speaker, [], []))
    return tuple(
        QuoteRecord(at=at, speaker=speaker, repeats=tuple(repeats), variants=tuple(variants))
        for at, speaker, repeats, variants in found
    )


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= _VARIANT * len(one | other)


def in_common(one: str, other: str) -> float:
    """The share of their words that two wordings have in common, 0 to 1."""
    first, second = (set(bare(words).split()) for words in (one, other))
    return len(first & second) / max(len(first | second), 1)


def _marks(said: frozenset[str]) -> list[str]:
    """The words, longest first, one of which any other wording must have in its own marks: of all
    but half. That spares comparing what somebody says with all that they ever said."""
    return sorted(said, key=lambda word: (-len(word), word))[
        : len(said) - math.ceil(_VARIANT * len(said)) + 1
    ]


def _speakers(entities: Sequence[Entity]) -> Mapping[tuple[str, str], str]:
    """(slug, a name as the analysis gives it) → the entity's id."""
    return {
        (appearance.slug, name): entity.id
        for entity in reversed(entities)
        for appearance in entity.appearances
        for name in (*entity.aliases, entity.name)
    }
