"""The figures of a story's briefings that may be one figure's: the same thing counted, of the same matter."""

from __future__ import annotations

import datetime as dt
import functools
import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator import languages
from generator.corpus import past
from generator.corpus.facts import Told, figure_fact, holding, in_both, is_figure
from generator.model import Briefing, Figure
from generator.text.words import content_lemmas

SAME_MATTER = 0.35  # what the sentences of two figures share, for them to be about one thing
_APART = 0.1  # of likeness, for each time that one of two numbers is twice the other
_NEAR = 2.0  # such times, within which two numbers are one figure's whoever is named, where …
_MATTER = 2  # … so many lemmas are shared beside names, numbers and what is counted …
_MATTER_OWN = 0.45  # … and so much of all that is told beside names and numbers


class Given(NamedTuple):
    """A figure and the sentence that gives it."""

    figure: Figure
    told: Told
    after: int = 0  # where the sentence gives the one before it that counts the same
    beside: frozenset[float | None] = frozenset()  # all of the sentence that count the same
    key: frozenset[str] = frozenset()  # what it counts
    around: frozenset[str] = frozenset()  # whom its briefing names

    def recalls(self, other: Figure) -> bool:
        """Whether the sentence gives another figure's number too."""
        return other.value is not None and figure_fact(other.value) in self.told.facts

    def names(self, other: Given) -> Sequence[tuple[int, str]]:
        """Who is named where, but for who only tells it; two towns, or two leaders, each tell of theirs."""
        tellers, kinds = self.told.tellers, set(other.told.tellers.values())
        theirs = not kinds.isdisjoint(tellers.values()) and _tellers(self).isdisjoint(_tellers(other))
        return [item for item in self.told.names if theirs or item[0] not in tellers]

    def before(self, other: Given) -> list[str]:
        """Whom it is about: those named before it, the nearest last. In a list of such figures, those
        named since the last one: “Rusu nine votes, and Pop had six.”"""
        before = [(start, name) for start, name in self.names(other) if start < self.figure.span.start]
        return [name for start, name in before if start > self.after] or [name for _, name in before]

    @property
    def people(self) -> list[str]:
        """The people named before it, the nearest last."""
        return [
            name
            for start, name in self.told.names
            if self.told.kinds.get(name) == "person"
            and start < self.figure.span.start
            and start not in self.told.tellers
        ]

    @property
    def matter(self) -> Mapping[str, float]:
        """What is told beside any number: those of one figure differ, and say nothing of its matter."""
        return {fact: weight for fact, weight in self.told.facts.items() if not is_figure(fact)}

    @property
    def own(self) -> Mapping[str, float]:
        """What is told beside any number and whom it names."""
        return {fact: self.told.facts[fact] for fact in self.told.own if not is_figure(fact)}


def _tellers(given: Given) -> set[str]:
    return {name for start, name in given.told.names if start in given.told.tellers}


def alike(one: Given, other: Given) -> float:
    """The likeness of two sentences that may give one figure twice, less the more the numbers are apart;
    none where it is somebody else's: the votes for one party are no later state of another's."""
    first, second = ({name for _, name in this.names(that)} for this, that in ((one, other), (other, one)))
    if 2 * len(first & second) < min(len(first), len(second)):
        return 0.0
    if not (_may_be_his(one, other) and _may_be_his(other, one) and _have_one_bearer(one, other)):
        return 0.0
    if not (one.beside | other.beside) <= {one.figure.value, other.figure.value}:
        return 0.0  # the price of petrol, or that of diesel beside it; the dead, or the hurt
    apart = _doublings(one.figure.value, other.figure.value)
    own = _likeness_own(one, other) if apart <= _NEAR else 0.0
    return max(in_both(one.matter, other.matter), own) - _APART * apart


def _may_be_his(one: Given, other: Given) -> bool:
    """Whether the other sentence names the person too of whom the figure may tell; where nobody is named
    before the other figure, its briefing knows the place: “a tram line in Westford cost 28 million”."""
    before = one.before(other)
    elsewhere = before and one.told.kinds.get(before[-1]) == "place" and before[-1] not in other.around
    if elsewhere and not other.before(one):
        return False
    return not one.people or any(name == one.people[-1] for _, name in other.told.names)


def _have_one_bearer(one: Given, other: Given) -> bool:
    """Whether whoever is named nearest before one figure is named before the other too; where nobody
    is, whoever is named first stands anywhere in the other sentence."""
    ours, theirs = one.before(other), other.before(one)
    first, second = ([name for _, name in this.names(that)] for this, that in ((one, other), (other, one)))
    if ours and theirs:
        return ours[-1] in theirs or theirs[-1] in ours
    return not (first and second) or (ours or first[:1])[-1] in second or (theirs or second[:1])[-1] in first


def _likeness_own(one: Given, other: Given) -> float:
    """How alike what is told beside the numbers, which differ, and the names; none where that is
    little more than what is counted."""
    first, second = one.own, other.own
    both = (first.keys() & second.keys()) - (one.key | other.key)
    like = in_both(first, second)
    return like if len(both) >= _MATTER and like >= _MATTER_OWN else 0.0


def _doublings(one: float | None, other: float | None) -> float:
    """How often the lesser number doubles on the way to the other; once where one is vague."""
    if one is None or other is None or one * other <= 0:
        return float(one != other)
    return abs(math.log2(abs(one)) - math.log2(abs(other)))


@functools.lru_cache(maxsize=20_000)
def counted_key(counted: str, code: str) -> frozenset[str]:
    """What a figure counts, as lemmas: *cinci mii de muncitori* and *5.200 de muncitori* meet; and as
    the signs without any: *£*, *%*."""
    language = languages.load(code)
    shares = (sign for sign in language.figures.percent if sign in counted and not sign[0].isalpha())
    found = frozenset((*content_lemmas(counted, language), *shares))
    return found or frozenset(counted.casefold().split())


Counts = Mapping[frozenset[str], Sequence[Given]]


def by_count(briefing: Briefing, told: Sequence[Told], began: dt.date) -> Counts:
    """The figures of a briefing with their sentences, by what they count; without those of which
    only an earlier sentence says whose they are: “Both won nine votes, before Ion Rusu with six”, and
    those that lie before the day on which the story ``began``. Each knows which others its sentence
    gives: of what each is, is unclear."""
    found: dict[frozenset[str], list[Given]] = {}
    standing = set(briefing.analysis.standing)
    around = frozenset(name for item in told for _, name in item.names)
    for figure in briefing.analysis.figures:
        sentence = holding(told, figure.span)
        key = counted_key(figure.counted, briefing.analysis.language)
        if not (key and sentence) or past.is_background(briefing, sentence.at.span, began):
            continue
        if sentence.at.span in standing or any(start < figure.span.start for start, _ in sentence.names):
            known = found.setdefault(key, [])
            last = known[-1].figure.span.end if known and known[-1].told is sentence else 0
            known.append(Given(figure, sentence, last, key=key, around=around))
    return {key: _beside_others(figures) for key, figures in found.items()}


def _beside_others(figures: Sequence[Given]) -> Sequence[Given]:
    sums = [frozenset(item.figure.value for item in figures if item.told is given.told) for given in figures]
    return [given._replace(beside=values) for given, values in zip(figures, sums, strict=True)]
