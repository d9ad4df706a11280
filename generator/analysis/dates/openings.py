"""Which rules of the grammar of dates may begin with two words.

Rules are indexed by the words they can begin with, so most tokens cost one lookup; of those that begin
with words as common as “de” and “a”, the second word leaves few.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from generator.analysis.dates.rules import Element, Rule, compile_rules
from generator.analysis.dates.vocabulary import Vocabulary
from generator.languages import Language
from generator.text.remembered import Remembered
from generator.text.tokens import Token

NESTED = frozenset({"date", "from", "to"})  # slots that hold a date
_NESTING = frozenset({"point", "part", "ago", "nth"})  # meanings of the dates that others hold
_CACHED = 50_000  # words; no text makes a cache grow beyond
_PLAIN = "\n"  # what ends a text, and any word that goes on with no date


class Opening(NamedTuple):
    """What a row of elements can begin with."""

    words: frozenset[str] = frozenset()
    slots: frozenset[Element] = frozenset()


class Opened(NamedTuple):
    """Rules that begin with the same words."""

    slots: tuple[Element, ...]  # that open them
    rules: tuple[tuple[int, Rule], ...]  # each behind the index of its slot; -1 where a word opens it


_NONE = Opened((), ())


class Index:
    """Rules by what they can begin with."""

    def __init__(
        self, rules: tuple[Rule, ...], openings: Sequence[Opening], begun: Remembered[frozenset[Element]]
    ) -> None:
        self.rules = rules
        self._begun = begun
        self.starting = Remembered(lambda key: tuple(rules[number] for number in self.numbers(key)), _CACHED)
        self.going_on: dict[tuple[str, str], Opened] = {}  # of two words met side by side
        self.by_word: defaultdict[str, list[int]] = defaultdict(list)  # numbers of rules
        self.by_slot: defaultdict[Element, list[int]] = defaultdict(list)
        for number, opening in enumerate(openings):
            for word in opening.words:
                self.by_word[word].append(number)
            for slot in opening.slots:
                self.by_slot[slot].append(number)

    def numbers(self, key: str) -> list[int]:
        """Of the rules that may begin with ``key``, in order."""
        slots = (self.by_slot.get(slot, ()) for slot in self._begun[key])
        return sorted({*self.by_word.get(key, ())}.union(*slots))


class Openings(Vocabulary):
    """The compiled rules and the words of one language, and which of the rules two words may open."""

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        rules = compile_rules(self.data)
        # The slots that rules open or go on with and that can begin with a word.
        self._begun = Remembered(self._slots_begun, _CACHED)
        nested = tuple(rule for rule in rules if rule.meaning in _NESTING)
        self._date = Opening()  # what a nested date can begin with; no nested date begins with another
        openings = [self._opening(rule.elements) for rule in nested]
        self.nested = Index(nested, openings, self._begun)
        self._date = _union(openings)
        firsts = [self._opening(rule.elements) for rule in rules]
        self.all = Index(rules, firsts, self._begun)
        seconds = [self._opening(rule.elements[1:]) for rule in rules]
        self._seconds = Index(rules, seconds, self._begun)
        self._slots = _union([*firsts, *seconds]).slots
        # Those of which the first word tells nothing of the second: by their number.
        self._loose = frozenset(rule.number for rule in rules if _is_loose(rule))
        self._following = Remembered(lambda key: frozenset(self._seconds.numbers(key)), _CACHED)
        # What a second word tells of a date: most words nothing, and they are all one.
        self._telling = Remembered(lambda key: key if self._goes_on(key) else _PLAIN, _CACHED)

    @property
    def rules(self) -> tuple[Rule, ...]:
        return self.all.rules

    def rules_at(self, tokens: Sequence[Token], at: int, index: Index) -> Opened:
        """By the first two words: many rules begin with words as common as “de” and “a”."""
        return self._rules_of(tokens[at].key, tokens[at + 1].key if at + 1 < len(tokens) else _PLAIN, index)

    def _rules_of(self, key: str, following: str, index: Index) -> Opened:
        starting = index.starting[key]
        if not starting:
            return _NONE
        following = self._telling[following]
        known = index.going_on.get((key, following))
        if known is None:
            known = index.going_on[key, following] = self._going_on(starting, key, following)
            if len(index.going_on) > _CACHED:
                index.going_on.clear()
        return known

    def _slots_begun(self, key: str) -> frozenset[Element]:
        tried = self._slots if self.slots.may_begin(key) else frozenset[Element]()
        return frozenset(slot for slot in tried if self.slots.begins(slot, key))

    def _opening(self, elements: tuple[Element, ...]) -> Opening:
        """What ``elements`` can begin with: the first of them that may not be missing, or one before."""
        found = []
        for element in elements:
            if element.is_empty:
                found.append(self._opening(element.option))
                continue
            if element.words:
                found.append(Opening(words=element.words))
            else:
                found.append(self._date if element.slot in NESTED else Opening(slots=frozenset([element])))
            break
        return _union(found)

    def _going_on(self, starting: tuple[Rule, ...], key: str, following: str) -> Opened:
        """Those of the rules ``starting`` with the word ``key`` that may go on with ``following``."""
        numbers = self._loose | self._following[following]
        slots = {rule.elements[0].slot for rule in starting if not rule.elements[0].words}
        taken = {slot for slot in slots if self.slots.takes(slot, key, following)}
        shut = {slot for slot in slots if not self._opens(slot, key, following)}
        rules = [
            rule
            for rule in starting
            if rule.elements[0].slot not in shut
            and (rule.number in numbers or (not rule.elements[0].words and rule.elements[0].slot in taken))
        ]
        opening = [*dict.fromkeys(rule.elements[0] for rule in rules if rule.elements[0].slot)]
        places = {element: place for place, element in enumerate(opening)}
        return Opened(tuple(opening), tuple((places.get(rule.elements[0], -1), rule) for rule in rules))

    def _goes_on(self, key: str) -> bool:
        """Whether a rule or a slot may have ``key`` as its second word."""
        return self.slots.goes_on(key) or key in self._seconds.by_word or bool(self._begun[key])

    def _opens(self, slot: str, key: str, following: str) -> bool:
        """Whether what fills the slot may begin with these two words, or with the first be all."""
        if slot in NESTED:
            return bool(self._rules_of(key, following, self.nested).rules)
        return self.slots.opens(slot, key, following)


def _is_loose(rule: Rule) -> bool:
    """Whether a whole date opens the rule, or what opens it may be all."""
    first, *rest = rule.elements
    return (not first.words and first.slot in NESTED) or all(element.is_empty for element in rest)


def _union(openings: Sequence[Opening]) -> Opening:
    return Opening(
        frozenset().union(*(opening.words for opening in openings)),
        frozenset().union(*(opening.slots for opening in openings)),
    )
