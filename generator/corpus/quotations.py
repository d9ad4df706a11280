"""Every quotation once: where it first appeared, where it was repeated, and in what other words."""

from __future__ import annotations

import functools
import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator import languages
from generator.corpus.features import bare
from generator.model import Briefing, Entity, Located, QuoteRecord
from generator.text.normalise import fold

_VARIANT = 0.5  # share of words that two wordings of one utterance have in common
_SHORTEST = 5  # words; less is not recognised again


def keep_quotes(briefings: Sequence[Briefing], entities: Sequence[Entity]) -> tuple[QuoteRecord, ...]:
    """The quotations of the collection by first appearance; ``briefings`` are oldest first."""
    speakers = _speakers(entities)
    found: list[_Found] = []
    by_words: dict[str, list[_Found]] = defaultdict(list)
    by_mark: dict[tuple[str, str], list[_Found]] = defaultdict(list)  # of a speaker
    for briefing in briefings:
        negations = _negations(briefing.analysis.language)
        for quote in briefing.analysis.quotes:
            at = Located(briefing.slug, quote.span)
            spoken = bare(quote.span.of(briefing.analysis.text))
            speaker = speakers.get((briefing.slug, quote.speaker)) if quote.speaker else None
            repeated = next((item for item in by_words[spoken] if item.may_be_of(speaker)), None)
            if repeated:
                repeated.repeats.append(at)
                repeated.speaker = repeated.speaker or speaker
                continue
            new = _Found(len(found), at, speaker, frozenset(spoken.split()))
            marks = [(speaker, mark) for mark in _marks(new.words)] if speaker else []
            long = len(new.words) >= _SHORTEST
            near = {item.number for mark in marks for item in by_mark[mark]} if long else ()
            known = [number for number in near if _same_said(new.words, found[number].words, negations)]
            if known:
                found[min(known)].variants.append(at)
                continue
            found.append(new)
            if long:
                by_words[spoken].append(new)
            for mark in marks:
                by_mark[mark].append(new)
    return tuple(
        QuoteRecord(
            at=item.at, speaker=item.speaker, repeats=tuple(item.repeats), variants=tuple(item.variants)
        )
        for item in found
    )


class _Found:
    """An utterance as it is being collected."""

    def __init__(self, number: int, at: Located, speaker: str | None, words: frozenset[str]) -> None:
        self.number, self.at, self.speaker, self.words = number, at, speaker, words
        self.repeats: list[Located] = []
        self.variants: list[Located] = []

    def may_be_of(self, speaker: str | None) -> bool:
        """The same words of somebody else are another utterance."""
        return speaker is None or self.speaker is None or speaker == self.speaker


@functools.cache
def _negations(code: str) -> frozenset[str]:
    words = languages.load(code)
    return frozenset(map(fold, (*words.figures.negations, *words.title.denials)))


def _same_said(one: frozenset[str], other: frozenset[str], negations: frozenset[str]) -> bool:
    """Whether two wordings may be of one utterance: who denies it, or names another number, says
    something else."""
    differ = one ^ other
    return _alike(one, other) and not differ & negations and not any(map(str.isdigit, "".join(differ)))


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
