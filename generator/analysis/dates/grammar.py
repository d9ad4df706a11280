"""The grammar of dates: the rules of a language, matched against tokens.

Matching a rule is a small backtracking search, bounded by the rule's length. `openings` says which
rules are worth it.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import NamedTuple

from generator.analysis.dates.openings import NESTED, Index, Openings
from generator.analysis.dates.rules import (
    ANY_WORD,
    Bound,
    Element,
    Meaning,
    Rule,
    Value,
    forbidden,
)
from generator.languages import Language
from generator.text.tokens import Token

Ways = list[tuple[int, Bound]]

_IN_ONE = frozenset({"numeric", "short"})  # slots that are day, month and year in one


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


class Grammar(Openings):
    """The compiled rules and the words of one language."""

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._known = _Kept(())

    def longest(self, tokens: Sequence[Token], at: int) -> Found | None:
        """The longest match that begins at token ``at``; of equals the first rule's."""
        best: Found | None = None
        if self._known.tokens is not tokens:
            self._known = _Kept(tokens)
        rules = self._tried(tokens, at, self.all)
        before = tokens[at - 1].key if rules and at else ""
        for rule in rules:
            if (rule.before and before not in rule.before) or forbidden(before, rule.never_before):
                continue
            for end, bound in self._ways(rule, tokens, at):
                if best is None or end > best.end:
                    best = Found(rule.meaning, at, end, bound)
        return best

    def _tried(self, tokens: Sequence[Token], at: int, index: Index) -> Sequence[Rule]:
        """Those of which the slot that opens them, if one does, can be filled: of most it cannot."""
        slots, rules = self.rules_at(tokens, at, index)
        if not slots:
            return [rule for _, rule in rules]
        filled = [bool(self._fillings(slot, tokens, at)) for slot in slots]
        filled.append(True)  # of no slot
        return [rule for slot, rule in rules if filled[slot]]

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
            if element.slot in NESTED:
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
        for rule in self._tried(tokens, at, self.nested):
            for end, bound in self._ways(rule, tokens, at):
                dates.setdefault(end, {**bound, "meaning": rule.meaning})
        return sorted(dates.items(), key=lambda way: -way[0])


@functools.cache
def grammar(language: Language) -> Grammar:
    """The compiled grammar of ``language``."""
    return Grammar(language)
