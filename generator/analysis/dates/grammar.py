"""The grammar of dates: the rules of a language, matched against tokens.

Matching a rule is a small backtracking search, bounded by the rule's length. Rules are indexed by
the words they can begin with, so most tokens cost one lookup.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.analysis.dates.rules import Bound, Element, Meaning, Rule, compile_rules, forbidden, slots
from generator.analysis.dates.slots import Fillings, Slots
from generator.languages import Language
from generator.text.tokens import Token, keys

Ways = Iterator[tuple[int, Bound]]

_NESTED = frozenset({"date", "from", "to"})
_NONE: frozenset[str] = frozenset()
_CACHED = 50_000  # words; no text makes a cache grow beyond


class Found(NamedTuple):
    """A rule that matched tokens ``start`` to ``end`` (excluded), and what its slots hold."""

    meaning: Meaning
    start: int
    end: int
    bound: Bound


class _Index:
    """Rules by the word they can begin with."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules
        self.starting: dict[str, tuple[Rule, ...]] = {}


class Grammar:
    """The compiled rules of one language."""

    def __init__(self, language: Language) -> None:
        data = language.dates
        self.slots = Slots(language)
        self.joining = frozenset(keys(word)[0] for word in data.joining)
        self.names = frozenset(keys(word)[0] for word in data.names)
        self.suffixes = frozenset(keys(word)[0] for word in data.suffixes)
        self.past_endings = tuple(data.past_endings)
        self.tenses = {
            keys(word)[0]: tense for tense, row in ((-1, data.past), (1, data.future)) for word in row
        }
        rules = compile_rules(data)
        self._all = _Index(rules)
        self._nested = _Index(  # inside another rule the words around are that rule's
            tuple(
                rule._replace(before=_NONE, never_before=_NONE)
                for rule in rules
                if rule.meaning in ("point", "part", "ago")
            )
        )
        self._following: dict[tuple[str, str], bool] = {}
        self._dates: tuple[Sequence[Token], dict[int, list[tuple[int, Bound]]]] = ((), {})

    @property
    def is_empty(self) -> bool:
        return not self._all.rules

    @property
    def unknown_slots(self) -> frozenset[str]:
        """Slots of rules that nothing fills: a fault of the language file."""
        named = frozenset(slot for rule in self._all.rules for slot in slots(rule.elements))
        return named - self.slots.names - _NESTED

    def longest(self, tokens: Sequence[Token], at: int) -> Found | None:
        """The longest match that begins at token ``at``; of equals the first rule's."""
        best: Found | None = None
        for rule in self._rules_at(tokens[at].key, self._all):
            for end, bound in self._ways(rule, tokens, at):
                if best is None or end > best.end:
                    best = Found(rule.meaning, at, end, bound)
        return best

    # ------------------------------------------------------------------ which rules to try

    def _rules_at(self, key: str, index: _Index) -> tuple[Rule, ...]:
        known = index.starting.get(key)
        if known is None:
            known = tuple(rule for rule in index.rules if self._can_begin(rule.elements, key))
            if len(index.starting) < _CACHED:
                index.starting[key] = known
        return known

    def _can_begin(self, elements: tuple[Element, ...], key: str) -> bool:
        for element in elements:
            if element.option:
                if self._can_begin(element.option, key):
                    return True
                continue
            if element.words:
                return key in element.words
            if element.slot in _NESTED:
                return any(self._can_begin(rule.elements, key) for rule in self._nested.rules)
            return self.slots.begins(element, key)
        return False

    def _goes_on(self, rule: Rule, tokens: Sequence[Token], at: int) -> bool:
        """A cheap look at the second word: many rules begin with words as common as “de” and “a”."""
        first = rule.elements[0]
        following = tokens[at + 1].key if at + 1 < len(tokens) else "\n"
        if not first.words:
            return self.slots.may_go_on(first, tokens[at].key, following)
        known = self._following.get((rule.source, following))
        if known is None:
            rest = rule.elements[1:]
            known = all(element.option for element in rest) or self._can_begin(rest, following)
            if len(self._following) < _CACHED:
                self._following[rule.source, following] = known
        return known

    # ------------------------------------------------------------------ matching

    def _ways(self, rule: Rule, tokens: Sequence[Token], at: int) -> Ways:
        if not self._goes_on(rule, tokens, at):
            return
        before = tokens[at - 1].key if at else ""
        if (rule.before and before not in rule.before) or forbidden(before, rule.never_before):
            return
        for end, bound in self._match(rule.elements, 0, tokens, at, {}):
            after = tokens[end].key if end < len(tokens) else ""
            if end > at and not forbidden(after, rule.never_after):
                yield end, bound

    def _match(
        self, elements: tuple[Element, ...], index: int, tokens: Sequence[Token], at: int, bound: Bound
    ) -> Ways:
        if index == len(elements):
            yield at, bound
            return
        element = elements[index]
        if element.option:
            for end, inner in self._match(element.option, 0, tokens, at, bound):
                yield from self._match(elements, index + 1, tokens, end, inner)
            yield from self._match(elements, index + 1, tokens, at, bound)
        elif at < len(tokens):
            if element.words:
                if tokens[at].key in element.words:
                    yield from self._match(elements, index + 1, tokens, at + 1, bound)
                return
            name = element.slot.removeprefix("lone_")
            for end, value in self._fillings(element, tokens, at):
                yield from self._match(elements, index + 1, tokens, end, {**bound, name: value})

    def _fillings(self, element: Element, tokens: Sequence[Token], at: int) -> Fillings:
        if element.slot in _NESTED:
            yield from self._dates_at(tokens, at)
        elif self.slots.begins(element, tokens[at].key):
            yield from self.slots.fill(element, tokens, at)

    def _dates_at(self, tokens: Sequence[Token], at: int) -> list[tuple[int, Bound]]:
        """Points, parts and distances that stand at ``at``, as nested bindings, longest first. Kept
        while one text is read, as many rules ask."""
        if self._dates[0] is not tokens:
            self._dates = (tokens, {})
        known = self._dates[1].get(at)
        if known is None:
            self._dates[1][at] = []  # a rule does not nest itself at the same place
            ways: dict[int, Bound] = {}
            for rule in self._rules_at(tokens[at].key, self._nested):
                for end, bound in self._ways(rule, tokens, at):
                    ways.setdefault(end, {**bound, "meaning": rule.meaning})
            known = self._dates[1][at] = sorted(ways.items(), key=lambda way: -way[0])
        return known


@functools.cache
def grammar(language: Language) -> Grammar:
    """The compiled grammar of ``language``."""
    return Grammar(language)
