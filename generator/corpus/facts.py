"""Sentences as sets of weighted facts: what later questions compare instead of words."""

from __future__ import annotations

import bisect
import functools
import itertools
import math
import operator
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from generator import languages
from generator.corpus.vocabulary import Vocabulary
from generator.languages import Language
from generator.model import Briefing, Entity, EntityType, Figure, Located, Span, Value
from generator.text.words import content_lemmas

_NAME = 2.0  # a name or a figure is worth two words
_FIGURE = 2.0
_CHEAP = 50  # sentences that tell a fact
_ROUNDING = 1e-9
_APART = 0.1  # of likeness, for each time that one of two numbers is twice the other
_NEAR = 2.0  # such times, within which two numbers are one figure's whoever is named, where …
_MATTER = 2  # … so many lemmas are shared beside names and numbers …
_MATTER_OWN = 0.45  # … and so much of all that is told beside them


Thing = TypeVar("Thing")
_START = operator.attrgetter("start")


class Told(Value, frozen=True):
    """A sentence and what it tells: lemmas, entity ids and figures, with their weights."""

    at: Located
    facts: Mapping[str, float]
    weight: float  # of all its facts
    names: tuple[tuple[int, str], ...] = ()  # where somebody is named, and who, in text order
    own: tuple[str, ...] = ()  # facts besides who it is of, when it was, and that somebody tells it
    tellers: Mapping[int, EntityType] = {}  # what those are, by where they are named, who only tell it


def tell(
    briefing: Briefing, words: Vocabulary, named: Mapping[Span, str], *, whole: bool
) -> tuple[Told, ...]:
    """What each sentence tells, or only those that name a date where the ``whole`` is not needed.
    ``words`` are the briefing's, ``named`` is the entity of each mention."""
    analysis = briefing.analysis
    reporting = _reporting(languages.load(analysis.language))
    beside = _beside(briefing, named) if whole else {}
    apart = _by_sentence(analysis.sentences, beside)
    names = _by_sentence(analysis.sentences, named)
    tellers = _tellers(briefing) if whole else {}
    figures = _by_sentence(analysis.sentences, {item.span: item.value for item in analysis.figures})
    dated = _by_sentence(analysis.sentences, {item.span: item.value for item in analysis.dates})
    found = []
    for sentence, carried in zip(analysis.sentences, words.sentences, strict=True):
        if not whole and sentence not in dated:
            continue
        facts = dict.fromkeys(carried, 1.0)
        facts |= {figure_fact(value): _FIGURE for _, value in figures.get(sentence, ()) if value is not None}
        without = reporting.union(*(lemmas for _, lemmas in apart.get(sentence, ())))
        own = tuple(fact for fact in facts if fact not in without) if whole else ()
        here = tuple(sorted((span.start, name) for span, name in names.get(sentence, ())))
        facts |= {f"name:{name}": _NAME for _, name in here}
        telling = {start: tellers[start] for start, _ in here if start in tellers}
        found.append(Told(Located(briefing.slug, sentence), facts, sum(facts.values()), here, own, telling))
    return tuple(found)


def _by_sentence(
    sentences: Sequence[Span], spans: Mapping[Span, Thing]
) -> Mapping[Span, Sequence[tuple[Span, Thing]]]:
    """What stands within each sentence, where there is something."""
    found: dict[Span, list[tuple[Span, Thing]]] = {}
    for span, thing in spans.items():
        sentence = sentences[bisect.bisect(sentences, span.start, key=_START) - 1] if sentences else span
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
        self.by_fact: dict[str, list[int]] = {}

    def add(self, told: Iterable[Told]) -> None:
        """Has them too, behind those it has."""
        for item in told:
            for fact in item.facts:
                self.by_fact.setdefault(fact, []).append(len(self.told))
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
    both = math.fsum(map(one.facts.__getitem__, {*one.own}.intersection(other.own)))
    weights = (math.fsum(map(told.facts.__getitem__, told.own)) for told in (one, other))
    return both / max(*weights, 1.0)


class Given(NamedTuple):
    """A figure and the sentence that gives it."""

    figure: Figure
    told: Told
    after: int = 0  # where the sentence gives the one before it that counts the same
    beside: frozenset[float | None] = frozenset()  # the sums of the sentence: of what it is, is unclear

    def recalls(self, other: Figure) -> bool:
        """Whether the sentence gives another figure's number too."""
        return other.value is not None and figure_fact(other.value) in self.told.facts

    def names(self, other: Given) -> Sequence[tuple[int, str]]:
        """Who is named where, but for who only tells it; two towns, or two leaders, each tell of theirs."""
        tellers = self.told.tellers
        theirs = not set(tellers.values()).isdisjoint(other.told.tellers.values())
        return [item for item in self.told.names if theirs or item[0] not in tellers]

    def whose(self, other: Given) -> list[str]:
        """Whom it may be about: those named before it, the nearest last; else the first after it. In
        a list of such figures, those named since the last one: “Rusu nine votes, and Pop had six.”"""
        names = self.names(other)
        before = [name for start, name in names if start < self.figure.span.start]
        since = [name for start, name in names if self.after < start < self.figure.span.start]
        return since or before or [name for _, name in names[:1]]

    @property
    def own(self) -> Mapping[str, float]:
        """What is told beside any number and whom it names."""
        return {fact: self.told.facts[fact] for fact in self.told.own if fact[:7] != "figure:"}


def alike(one: Given, other: Given) -> float:
    """The likeness of two sentences that may give one figure twice, less the more the numbers are apart;
    none where it is somebody else's: the votes for one party are no later state of another's."""
    first, second = ({name for _, name in this.names(that)} for this, that in ((one, other), (other, one)))
    if 2 * len(first & second) < min(len(first), len(second)):
        return 0.0
    ours, theirs = one.whose(other), other.whose(one)
    if ours and theirs and ours[-1] not in theirs and theirs[-1] not in ours:
        return 0.0
    if not (one.beside | other.beside) <= {one.figure.value, other.figure.value}:
        return 0.0  # the price of petrol, or that of diesel beside it
    apart = _doublings(one.figure.value, other.figure.value)
    own = _likeness_own(one, other) if apart <= _NEAR else 0.0
    return max(likeness(one.told, other.told), own) - _APART * apart


def _likeness_own(one: Given, other: Given) -> float:
    """How alike what is told beside the numbers, which differ, and the names; none where that is
    little more than what is counted."""
    first, second = one.own, other.own
    both = first.keys() & second.keys()
    like = sum(map(first.__getitem__, both)) / max(*map(sum, (first.values(), second.values())), 1.0)
    return like if len(both) >= _MATTER and like >= _MATTER_OWN else 0.0


def _doublings(one: float | None, other: float | None) -> float:
    """How often the lesser number doubles on the way to the other; once where one is vague."""
    if one is None or other is None or one * other <= 0:
        return float(one != other)
    return abs(math.log2(abs(one)) - math.log2(abs(other)))


@functools.lru_cache(maxsize=20_000)
def counted_key(counted: str, code: str) -> frozenset[str]:
    """What a figure counts, as lemmas: *cinci mii de muncitori* and *5.200 de muncitori* meet."""
    return frozenset(content_lemmas(counted, languages.load(code)))


Counts = Mapping[frozenset[str], Sequence[Given]]


def by_count(briefing: Briefing, told: Sequence[Told]) -> Counts:
    """The figures of a briefing with their sentences, by what they count; without those of which
    only an earlier sentence says whose they are: “Both won nine votes, before Ion Rusu with six.”
    A sum or a share knows which others its sentence gives."""
    found: dict[frozenset[str], list[Given]] = {}
    standing = set(briefing.analysis.standing)
    for figure in briefing.analysis.figures:
        sentence = next((item for item in told if figure.span.within(item.at.span)), None)
        key = counted_key(figure.counted, briefing.analysis.language)
        if not (key and sentence):
            continue
        if sentence.at.span in standing or any(start < figure.span.start for start, _ in sentence.names):
            known = found.setdefault(key, [])
            last = known[-1].figure.span.end if known and known[-1].told is sentence else 0
            known.append(Given(figure, sentence, last))
    units = _units(briefing.analysis.language)
    return {key: _beside_others(figures) if key <= units else figures for key, figures in found.items()}


def _beside_others(figures: Sequence[Given]) -> Sequence[Given]:
    sums = [frozenset(item.figure.value for item in figures if item.told is given.told) for given in figures]
    return [given._replace(beside=values) for given, values in zip(figures, sums, strict=True)]


@functools.cache
def _units(code: str) -> frozenset[str]:
    """Lemmas of what says how much and not of what: money, shares, measures."""
    words = languages.load(code).figures
    named = (*words.currencies, *words.percent, *words.measures)
    return frozenset(itertools.chain.from_iterable(counted_key(name, code) for name in named))
