"""Sentences as sets of weighted facts: what later questions compare instead of words."""

from __future__ import annotations

import bisect
import functools
import math
import operator
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from generator import languages
from generator.corpus.vocabulary import Vocabulary
from generator.languages import Language
from generator.model import Briefing, Dated, Entity, EntityType, Located, Span, Value
from generator.text.words import content_lemmas

_NAME = 2.0  # a name or a figure is worth two words
_FIGURE = 2.0
_CHEAP = 50  # sentences that tell a fact
_ROUNDING = 1e-9

Thing = TypeVar("Thing")
_BEGINS = operator.attrgetter("at.span.start")


class Told(Value, frozen=True):
    """A sentence and what it tells: lemmas, entity ids and figures, with their weights."""

    at: Located
    facts: Mapping[str, float]
    weight: float  # of all its facts
    names: tuple[tuple[int, str], ...] = ()  # where somebody is named, and who, in text order
    own: tuple[str, ...] = ()  # facts besides who it is of, when it was, and that somebody tells it
    tellers: Mapping[int, EntityType] = {}  # what those are, by where they are named, who only tell it
    kinds: Mapping[str, EntityType] = {}  # what those named are


def tell(
    briefing: Briefing, words: Vocabulary, named: Mapping[Span, str], *, whole: bool
) -> tuple[Told, ...]:
    """What each sentence tells, or only those that date it where the ``whole`` is not needed.
    ``words`` are the briefing's, ``named`` is the entity of each mention."""
    analysis = briefing.analysis
    reporting = _reporting(languages.load(analysis.language))
    placed = functools.partial(_by_sentence, analysis.sentences, [span.start for span in analysis.sentences])
    apart = placed(_beside(briefing, named) if whole else {})
    names = placed(named)
    tellers = _tellers(briefing) if whole else {}
    kinds = {span: item.type for item in analysis.entities for span in item.spans} if whole else {}
    figures = placed({item.span: item.value for item in analysis.figures})
    dated = placed({item.span: item.value for item in analysis.times})
    found = []
    for sentence, carried in zip(analysis.sentences, words.sentences, strict=True):
        if not whole and sentence not in dated:
            continue
        # One string for all places of a word, so that those of a large collection cost little.
        facts = dict.fromkeys(map(sys.intern, carried.split()), 1.0)
        facts |= {figure_fact(value): _FIGURE for _, value in figures.get(sentence, ()) if value is not None}
        aside = {lemma for _, lemmas in apart.get(sentence, ()) for lemma in lemmas}
        own = tuple(fact for fact in facts if not (fact in reporting or fact in aside)) if whole else ()
        here = tuple(sorted((span.start, name) for span, name in names.get(sentence, ())))
        facts |= {f"name:{name}": _NAME for _, name in here}
        telling = {start: tellers[start] for start, _ in here if start in tellers}
        what = {name: kinds[span] for span, name in names.get(sentence, ()) if span in kinds}
        weight = sum(facts.values())
        found.append(Told(Located(briefing.slug, sentence), facts, weight, here, own, telling, what))
    return tuple(found)


def holding(told: Sequence[Told], span: Span) -> Told | None:
    """Of an article's sentences, in text order, the one in which the span lies."""
    place = bisect.bisect(told, span.start, key=_BEGINS) - 1
    return told[place] if place >= 0 and span.within(told[place].at.span) else None


def timed(briefing: Briefing, told: Sequence[Told]) -> Iterator[tuple[Told, Dated]]:
    """Every sentence with each date that says when happens what it tells."""
    for dated in briefing.analysis.times:
        if item := holding(told, dated.span):
            yield item, dated


def _by_sentence(
    sentences: Sequence[Span], starts: Sequence[int], spans: Mapping[Span, Thing]
) -> Mapping[Span, Sequence[tuple[Span, Thing]]]:
    """What stands within each of the sentences, which have these ``starts``, where there is something."""
    found: dict[Span, list[tuple[Span, Thing]]] = {}
    for span, thing in spans.items():
        sentence = sentences[bisect.bisect(starts, span.start) - 1] if sentences else span
        if span.within(sentence):
            found.setdefault(sentence, []).append((span, thing))
    return found


def _tellers(briefing: Briefing) -> Mapping[int, EntityType]:
    """Where those are named of whom a sentence says behind or before all it tells that they tell it,
    “potrivit Primăriei”, “a declarat Ion Rusu”, and what they are; in somebody's own words “we” are his."""
    analysis = briefing.analysis
    cited = {item.span.end: item.span.start for item in analysis.sources}
    spoken = [item for item in analysis.sentences if any(item.meets(quote.span) for quote in analysis.quotes)]
    kinds = {span: item.type for item in analysis.entities for span in item.spans}
    named = (span for span in kinds if cited.get(span.end, span.start) < span.start)
    return {span.start: kinds[span] for span in named if not any(span.within(item) for item in spoken)}


def figure_fact(value: float) -> str:
    """What a sentence tells that gives this number."""
    return f"figure:{value:g}"


def is_figure(fact: str) -> bool:
    """Whether it is that a sentence gives some number."""
    return fact.startswith("figure:")


def _beside(briefing: Briefing, named: Iterable[Span]) -> Mapping[Span, Sequence[str]]:
    """The lemmas of each mention and of the role of whom it names, and of each date."""
    analysis, language = briefing.analysis, languages.load(briefing.analysis.language)
    spans = (*named, *(item.span for item in analysis.dates))
    found = {span: content_lemmas(analysis.text, language, span) for span in spans}
    for mention in analysis.entities:
        role = content_lemmas(mention.role, language) if mention.role else ()
        for span in mention.spans if role else ():
            found[span] = (*found.get(span, ()), *role)
    return found


@functools.cache
def _reporting(language: Language) -> frozenset[str]:
    """The lemmas of verbs that only say that somebody says something."""
    words = language.quotes
    return frozenset(content_lemmas(" ".join((*words.verbs, *words.participles)), language))


def mentions(entities: Iterable[Entity]) -> Mapping[str, Mapping[Span, str]]:
    """Slug → span of a mention → the entity's id."""
    found: dict[str, dict[Span, str]] = {}
    for entity in entities:
        for appearance in entity.appearances:
            found.setdefault(appearance.slug, {}).update(dict.fromkeys(appearance.spans, entity.id))
    return found


class Sentences:
    """Sentences, and which of them tell what."""

    def __init__(self) -> None:
        self.told: list[Told] = []
        self.by_fact: dict[str, list[int]] = defaultdict(list)  # looked up by `get` and `in` alone

    def add(self, told: Iterable[Told]) -> None:
        """Has them too, behind those it has."""
        by_fact = self.by_fact
        for number, item in enumerate(told, len(self.told)):
            for fact in item.facts:
                by_fact[fact].append(number)
            self.told.append(item)

    def touching(self, item: Told, share: float) -> set[int]:
        """The numbers of sentences with one of the facts without which less than ``share`` of ``item``
        is left: whatever tells that much, in one sentence or in several, has some of them."""
        left, found = item.weight, set[int]()
        for _, fact in sorted((len(self.by_fact.get(fact, ())), fact) for fact in item.facts):
            if left < share * item.weight:
                break
            found.update(self.by_fact.get(fact, ()))
            left -= item.facts[fact]
        return found

    def near(self, item: Told, share: float) -> list[int]:
        """The numbers of sentences among which all are that tell as much as ``share`` of ``item``. The
        rarest facts are asked, for most sentences tell the commonest: until less is left than is
        needed, and further while that costs little."""
        wanted, left = share * item.weight, item.weight
        found: dict[int, float] = {}
        for count, fact in sorted((len(self.by_fact.get(fact, ())), fact) for fact in item.facts):
            if left < wanted and count > _CHEAP:
                break
            weight = item.facts[fact]
            for number in self.by_fact.get(fact, ()):
                found[number] = found.get(number, 0.0) + weight
            left -= weight
        return [number for number, weight in found.items() if weight + left >= wanted - _ROUNDING]


def shared(one: Told, other: Told) -> float:
    """How much of what ``one`` tells ``other`` tells too: 0 to 1."""
    weight = one.weight
    return sum(map(one.facts.__getitem__, one.facts.keys() & other.facts.keys())) / weight if weight else 0.0


def shared_own(one: Told, other: Told) -> float:
    """How much of what ``one`` tells, besides whom it names, ``other`` tells too: 0 to 1. That both
    are about one person does not make them one piece of news."""
    weight = sum(map(one.facts.__getitem__, one.own))
    both = sum(one.facts[fact] for fact in one.own if fact in other.facts)
    return both / weight if weight else 1.0


def likeness(one: Told, other: Told) -> float:
    """How much the two tell of the same: the lesser of both shares, so that a short sentence is
    not like every long one."""
    return min(shared(one, other), shared(other, one))


def likeness_own(one: Told, other: Told) -> float:
    """The same of what they tell besides those they name, who may be the same in every sentence."""
    return in_both(*({fact: told.facts[fact] for fact in told.own} for told in (one, other)))


def in_both(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """How much of the longer is in both."""
    both = math.fsum(map(one.__getitem__, one.keys() & other.keys()))
    return both / max(*(math.fsum(facts.values()) for facts in (one, other)), 1.0)
