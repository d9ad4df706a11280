"""The grammar of dates: the rules of a language, matched against tokens.

Matching a rule is a small backtracking search, bounded by the rule's length. Rules are indexed by
the words they can begin with, so most tokens cost one lookup.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Sequence
from typing import Any, NamedTuple

from generator.analysis.dates.rules import (
    ANY_WORD,
    Bound,
    Element,
    Meaning,
    Rule,
    Value,
    compile_rules,
    forbidden,
)
from generator.analysis.dates.vocabulary import Vocabulary
from generator.languages import Language
from generator.text.remembered import Remembered
from generator.text.tokens import Token

Ways = list[tuple[int, Bound]]

_NESTED = frozenset({"date", "from", "to"})
_NESTING = frozenset({"point", "part", "ago", "nth"})  # meanings of the dates that others hold
_IN_ONE = frozenset({"numeric", "short"})  # slots that are day, month and year in one
_CACHED = 50_000  # words; no text makes a cache grow beyond
_PLAIN = "\n"  # what ends a text, and any word that goes on with no date


class Found(NamedTuple):
    """A rule that matched tokens ``start`` to ``end`` (excluded), and what its slots hold."""

    meaning: Meaning
    start: int
    end: int
    bound: Bound


class _Kept:
    """What was found out about one text."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.ways: dict[tuple[int, int], Sequence[tuple[int, Bound]]] = {}
        self.fillings: dict[tuple[int, str, frozenset[str]], Sequence[tuple[int, Value]]] = {}


class _Opening(NamedTuple):
    """What a row of elements can begin with."""

    words: frozenset[str] = frozenset()
    slots: frozenset[Element] = frozenset()


class _Rules(NamedTuple):
    """Rules that begin with the same words."""

    slots: tuple[Element, ...]  # that open them
    rules: tuple[tuple[int, Rule], ...]  # each behind the index of its slot; -1 where a word opens it


_NONE = _Rules((), ())


class _Index:
    """Rules by what they can begin with."""

    def __init__(self, rules: tuple[Rule, ...], openings: Sequence[_Opening]) -> None:
        self.rules = rules
        self.starting: dict[str, tuple[Rule, ...]] = {}  # of words met so far
        self.going_on: dict[tuple[str, str], _Rules] = {}  # of two words met side by side
        self.by_word: defaultdict[str, list[int]] = defaultdict(list)  # numbers of rules
        self.by_slot: defaultdict[Element, list[int]] = defaultdict(list)
        for number, opening in enumerate(openings):
            for word in opening.words:
                self.by_word[word].append(number)
            for slot in opening.slots:
                self.by_slot[slot].append(number)


class Grammar(Vocabulary):
    """The compiled rules and the words of one language."""

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        rules = compile_rules(self.data)
        nested = tuple(rule for rule in rules if rule.meaning in _NESTING)
        self._date = _Opening()  # what a nested date can begin with; no nested date begins with another
        openings = [self._opening(rule.elements) for rule in nested]
        self._nested = _Index(nested, openings)
        self._date = _union(openings)
        firsts = [self._opening(rule.elements) for rule in rules]
        self._all = _Index(rules, firsts)
        seconds = [self._opening(rule.elements[1:]) for rule in rules]
        self._seconds = _Index(rules, seconds)
        self._slots = _union([*firsts, *seconds]).slots
        # Those of which the first word tells nothing of the second: by their number.
        self._loose = frozenset(rule.number for rule in rules if _is_loose(rule))
        self._following = Remembered(lambda key: self._numbers(key, self._seconds), _CACHED)
        # What a second word tells of a date: most words nothing, and they are all one.
        self._telling = Remembered(lambda key: key if self._goes_on(key) else _PLAIN, _CACHED)
        self._begins: dict[str, frozenset[Element]] = {}  # of words met so far
        self._known = _Kept(())

    @property
    def rules(self) -> tuple[Rule, ...]:
        return self._all.rules

    def longest(self, tokens: Sequence[Token], at: int) -> Found | None:
        """The longest match that begins at token ``at``; of equals the first rule's."""
        best: Found | None = None
        if self._known.tokens is not tokens:
            self._known = _Kept(tokens)
        rules = self._tried(tokens, at, self._all)
        before = tokens[at - 1].key if rules and at else ""
        for rule in rules:
            if (rule.before and before not in rule.before) or forbidden(before, rule.never_before):
                continue
            for end, bound in self._ways(rule, tokens, at):
                if best is None or end > best.end:
                    best = Found(rule.meaning, at, end, bound)
        return best

    # ------------------------------------------------------------------ which rules to try

    def _tried(self, tokens: Sequence[Token], at: int, index: _Index) -> Sequence[Rule]:
        """Those of which the slot that opens them, if one does, can be filled: of most it cannot."""
        slots, rules = self._rules_at(tokens, at, index)
        if not slots:
            return [rule for _, rule in rules]
        filled = [bool(self._fillings(slot, tokens, at)) for slot in slots]
        filled.append(True)  # of no slot
        return [rule for slot, rule in rules if filled[slot]]

    def _rules_at(self, tokens: Sequence[Token], at: int, index: _Index) -> _Rules:
        """By the first two words: many rules begin with words as common as “de” and “a”."""
        return self._rules_of(tokens[at].key, tokens[at + 1].key if at + 1 < len(tokens) else _PLAIN, index)

    def _rules_of(self, key: str, following: str, index: _Index) -> _Rules:
        starting = index.starting.get(key)
        if starting is None:
            starting = index.starting[key] = self._starting(key, index)
            _bound(index.starting)
        if not starting:
            return _NONE
        following = self._telling[following]
        known = index.going_on.get((key, following))
        if known is None:
            known = index.going_on[key, following] = self._going_on(starting, key, following)
            _bound(index.going_on)
        return known

    def _starting(self, key: str, index: _Index) -> tuple[Rule, ...]:
        return tuple(index.rules[number] for number in sorted(self._numbers(key, index)))

    def _numbers(self, key: str, index: _Index) -> frozenset[int]:
        return frozenset(index.by_word.get(key, ())).union(
            *(index.by_slot.get(slot, ()) for slot in self._begun(key))
        )

    def _begun(self, key: str) -> frozenset[Element]:
        """The slots that rules open or go on with and that can begin with ``key``."""
        begun = self._begins.get(key)
        if begun is None:
            tried = self._slots if self.slots.may_begin(key) else frozenset[Element]()
            begun = self._begins[key] = frozenset(slot for slot in tried if self.slots.begins(slot, key))
            _bound(self._begins)
        return begun

    def _opening(self, elements: tuple[Element, ...]) -> _Opening:
        """What ``elements`` can begin with: the first of them that may not be missing, or one before."""
        found = []
        for element in elements:
            if element.is_empty:
                found.append(self._opening(element.option))
                continue
            if element.words:
                found.append(_Opening(words=element.words))
            else:
                found.append(self._date if element.slot in _NESTED else _Opening(slots=frozenset([element])))
            break
        return _union(found)

    def _going_on(self, starting: tuple[Rule, ...], key: str, following: str) -> _Rules:
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
        return _Rules(tuple(opening), tuple((places.get(rule.elements[0], -1), rule) for rule in rules))

    def _goes_on(self, key: str) -> bool:
        """Whether a rule or a slot may have ``key`` as its second word."""
        return self.slots.goes_on(key) or key in self._seconds.by_word or bool(self._begun(key))

    def _opens(self, slot: str, key: str, following: str) -> bool:
        """Whether what fills the slot may begin with these two words, or with the first be all."""
        if slot in _NESTED:
            return bool(self._rules_of(key, following, self._nested).rules)
        return self.slots.opens(slot, key, following)

    # ------------------------------------------------------------------ matching

    def _ways(self, rule: Rule, tokens: Sequence[Token], at: int) -> Sequence[tuple[int, Bound]]:
        """Where ``rule`` may end that begins at ``at``, whatever stands before it, and what it binds. Kept
        while one text is read, as a date is tried by itself and inside others."""
        known = self._known.ways
        ways = known.get((at, rule.number))
        if ways is None:
            found: Ways = []
            self._match(rule.elements, tokens, at, {}, found)
            if rule.never_after:
                found = [way for way in found if not self._goes_into(rule, tokens, way[0])]
            ways = known[at, rule.number] = tuple(found)
        return ways

    def _goes_into(self, rule: Rule, tokens: Sequence[Token], end: int) -> bool:
        """Whether a word follows that the rule may not stand before, or any noun or number."""
        after = tokens[end].key if end < len(tokens) else ""
        if forbidden(after, rule.never_after):
            return True
        return ANY_WORD in rule.never_after and (self.slots.is_content(after) or after[:1].isdecimal())

    def _match(
        self, elements: tuple[Element, ...], tokens: Sequence[Token], at: int, bound: Bound, ways: Ways
    ) -> None:
        """Adds to ``ways`` each end of ``elements`` that begin at ``at``, beside what they bind."""
        for index, element in enumerate(elements):
            if element.words:
                if at >= len(tokens) or tokens[at].key not in element.words:
                    return
                at += 1
            elif element.value is not None:
                bound = {**bound, element.name: element.value}
            elif element.option:
                optional: Ways = []
                self._match(element.option, tokens, at, bound, optional)
                for end, inner in optional:
                    self._match(elements[index + 1 :], tokens, end, inner, ways)
            else:
                for end, value in self._fillings(element, tokens, at):
                    more = value if element.slot in _IN_ONE else {element.name: value}
                    assert isinstance(more, dict)
                    self._match(elements[index + 1 :], tokens, end, {**bound, **more}, ways)
                return
        ways.append((at, bound))

    def _fillings(self, element: Element, tokens: Sequence[Token], at: int) -> Sequence[tuple[int, Value]]:
        """Kept while one text is read, as many rules begin alike."""
        if at >= len(tokens):
            return ()
        known = self._known.fillings
        place = (at, element.slot, element.only)  # all that counts of it; the whole is slow to look up
        fillings = known.get(place)
        if fillings is None:
            if element.slot in _NESTED:
                fillings = self._dates_at(tokens, at)
            elif self.slots.begins(element, tokens[at].key):
                fillings = tuple(self.slots.fill(element, tokens, at))
            else:
                fillings = ()
            known[place] = fillings
        return fillings

    def _dates_at(self, tokens: Sequence[Token], at: int) -> Sequence[tuple[int, Value]]:
        """Points, parts and distances that stand at ``at``, as nested bindings, longest first."""
        dates: dict[int, Value] = {}
        for rule in self._tried(tokens, at, self._nested):
            for end, bound in self._ways(rule, tokens, at):
                dates.setdefault(end, {**bound, "meaning": rule.meaning})
        return sorted(dates.items(), key=lambda way: -way[0])


def _bound(cache: dict[Any, Any]) -> None:
    if len(cache) > _CACHED:
        cache.clear()


def _is_loose(rule: Rule) -> bool:
    """Whether a whole date opens the rule, or what opens it may be all."""
    first, *rest = rule.elements
    return (not first.words and first.slot in _NESTED) or all(element.is_empty for element in rest)


def _union(openings: Sequence[_Opening]) -> _Opening:
    return _Opening(
        frozenset().union(*(opening.words for opening in openings)),
        frozenset().union(*(opening.slots for opening in openings)),
    )


@functools.cache
def grammar(language: Language) -> Grammar:
    """The compiled grammar of ``language``."""
    return Grammar(language)
