"""Why two briefings are linked, in words that a reader understands at once.

Names, days and quotations speak for themselves. A lemma does not: *general*, *advers*. So what both
speak of is told in the words under which one of them is filed, “procuror general”, “reacții adverse”,
where the other has them too. What many articles of the collection have, a country or a party, says
little, and so does a single word in passing: they come last, and only where nothing better is enough.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from generator import languages
from generator.corpus import places
from generator.corpus.affinity import Shared
from generator.corpus.features import bare
from generator.corpus.vocabulary import Likeness, Vocabulary
from generator.model import Briefing, Entity, Reason
from generator.text.normalise import fold
from generator.text.words import content_lemmas

_REASONS = 4
_KEPT = 2048  # briefings whose keywords are remembered
_MOST = {"name": 3, "term": 2, "event": 1, "quote": 1}
_COMMON = 0.1  # a word, a body or a town that more of the articles have says little …
_COMMON_PERSON = 0.2  # … somebody, if so many more do …
_COMMON_COUNTRY = 0.075  # … and a country sooner …
_FEW = 5  # … unless no more of them than these have it
_TOWN = 0.7  # a town, where much else happens, says so much less than who acts there …
_OPENS = 1.5  # … and whom both open with so much more than whom they name in passing
_OPENING = 3  # sentences, beside the title
_ASIDE = 0.7  # a word under which only one of the two is filed says so much less
_BESIDE = 0.15  # share of what the first reason says that a third and a fourth must say …
_ENOUGH = 2  # … once there are so many


class _Found(NamedTuple):
    part: float
    reason: Reason
    words: frozenset[str]  # what another reason need not say again
    faint: bool = False  # says little


class Reasons:
    """The reasons for which any two of the briefings are linked."""

    def __init__(
        self,
        briefings: Iterable[Briefing],
        entities: Iterable[Entity],
        vocabularies: Mapping[str, Vocabulary],
        likeness: Likeness,
    ) -> None:
        self._briefings = {item.slug: item for item in briefings}
        self._entities = {entity.id: entity for entity in entities}
        self._words = vocabularies
        self._likeness = likeness
        self._filed = functools.lru_cache(maxsize=_KEPT)(self._lemmas_of_keywords)
        self._opening = functools.lru_cache(maxsize=_KEPT)(self._opening_of)

    def __call__(self, one: str, other: str, shared: Shared) -> tuple[Reason, ...]:
        """At most four, what says most first; ``shared`` is what the two have in common."""
        found = [*self._plain(one, other, shared), *self._spoken_of(one, other, shared)]
        found.sort(key=lambda item: (item.faint, -item.part, item.reason.kind, item.reason.value))
        chosen: list[_Found] = []
        for item in found:
            alike = sum(other.reason.kind == item.reason.kind for other in chosen)
            if len(chosen) >= _ENOUGH and (item.faint or item.part < _BESIDE * chosen[0].part):
                break
            if alike < _MOST[item.reason.kind] and not any(map(item.words.intersection, _words(chosen))):
                chosen.append(item)
        return tuple(item.reason for item in chosen[:_REASONS]) or tuple(self._any_word(one, shared))

    def _plain(self, slug: str, other: str, shared: Shared) -> Iterator[_Found]:
        """What needs no other words."""
        for feature, part in shared:
            if feature.kind == "name":
                entity = self._entities[feature.key]
                words = frozenset(fold(entity.name).split())
                weight = part * self._stands_out(slug, other, entity)
                yield _Found(weight, Reason("name", entity.name), words, self._is_everywhere(slug, entity))
            elif feature.kind == "event":
                yield _Found(part, Reason("event", feature.key), frozenset())
            elif feature.kind == "quote":
                yield _Found(part, Reason("quote", self._as_quoted(slug, feature.key)), frozenset())

    def _is_everywhere(self, slug: str, entity: Entity) -> bool:
        """Whether many articles name it: the archive's home country, its president."""
        share = _COMMON_PERSON if entity.type == "person" else _COMMON
        if places.is_country(entity.name, self._words[slug].language):
            share = _COMMON_COUNTRY
        return _is_common(len(entity.appearances), len(self._briefings), share)

    def _stands_out(self, one: str, other: str, entity: Entity) -> float:
        """How many times as much it says that both name it: whom both are about first."""
        if entity.type == "place":
            return 1.0 if places.is_country(entity.name, self._words[one].language) else _TOWN
        forms = [fold(form) for form in (entity.name, *entity.aliases)]
        opens = all(any(form in self._opening(slug) for form in forms) for slug in (one, other))
        return _OPENS if opens else 1.0

    def _opening_of(self, slug: str) -> str:
        analysis = self._briefings[slug].analysis
        return fold(
            " ".join([analysis.title, *(span.of(analysis.text) for span in analysis.sentences[:_OPENING])])
        )

    def _as_quoted(self, slug: str, said: str) -> str:
        """The quotation as it stands in the briefing."""
        analysis = self._briefings[slug].analysis
        quotes = (quote.span.of(analysis.text) for quote in analysis.quotes)
        return next(words for words in quotes if bare(words) == said)

    def _any_word(self, slug: str, shared: Shared) -> Iterator[Reason]:
        """The word that says most, as a dictionary has it, where there is nothing better."""
        keys = [feature.key for feature, _ in shared if feature.kind == "term"][:1]
        for term in self._briefings[slug].analysis.terms:
            if fold(term) in keys:
                yield Reason("term", term)

    def _spoken_of(self, one: str, other: str, shared: Shared) -> Iterator[_Found]:
        """The phrases and words under which one of the two is filed and that the other has too."""
        if self._words[one].language != self._words[other].language:
            return
        parts = {feature.key: part for feature, part in shared if feature.kind == "term"}
        for here, there in ((one, other), (other, one)):
            for keyword, lemmas in self._filed(here):
                part = sum(parts.get(lemma, 0.0) for lemma in lemmas)
                if part and self._speaks_of(there, lemmas):
                    words = frozenset([*map(fold, lemmas), *fold(keyword).split()])
                    weight, faint = self._weight(here, there, lemmas)
                    yield _Found(part * weight, Reason("term", keyword), words, faint)

    def _lemmas_of_keywords(self, slug: str) -> list[tuple[str, tuple[str, ...]]]:
        """Under what a briefing is filed, but for the names."""
        analysis = self._briefings[slug].analysis
        names = {fold(mention.name) for mention in analysis.entities}
        language = languages.load(analysis.language)
        plain = (keyword for keyword in analysis.keywords if fold(keyword) not in names)
        return [(keyword, content_lemmas(keyword, language)) for keyword in plain]

    def _speaks_of(self, slug: str, lemmas: Sequence[str]) -> bool:
        """Whether the briefing has these words side by side."""
        return bool(lemmas) and f" {' '.join(lemmas)} " in self._words[slug].text

    def _weight(self, here: str, there: str, lemmas: Sequence[str]) -> tuple[float, bool]:
        """How much of it counts, and whether it is faint: a single word that many articles have, or under
        which only ``here`` is filed and that neither headline has."""
        word, words = lemmas[0], self._words
        both = len(lemmas) > 1 or any(word in filed for _, filed in self._filed(there))
        common = _is_common(*self._likeness.having(words[here].language, word))
        headed = word in words[here].headline or word in words[there].headline
        return 1.0 if both else _ASIDE, len(lemmas) == 1 and (common or not (both or headed))


def _is_common(count: int, size: int, share: float = _COMMON) -> bool:
    return count > max(_FEW, share * size)


def _words(chosen: Iterable[_Found]) -> list[frozenset[str]]:
    return [item.words for item in chosen]
