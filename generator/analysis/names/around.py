"""What the article's other names say of a chain of capitals."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise

from generator.analysis.names.compounds import is_compound
from generator.analysis.names.kinds import lone_capitals
from generator.analysis.names.lexicon import Lexicon
from generator.analysis.names.spans import Found
from generator.analysis.names.tokens import Unit
from generator.model import EntityType


class Known:
    """Where known names stand, and which capitals never have an article."""

    def __init__(self, known: list[Found], units: tuple[Unit, ...], words: Lexicon) -> None:
        self.inside = {(item.unit, index) for item in known for index in range(item.first, item.last)}
        self.ends = {(item.unit, item.first): item.last for item in known}
        self.starts: dict[int, set[int]] = defaultdict(set)  # places of each unit
        for item in known:
            if item.type == "place":
                self.starts[item.unit].add(item.first)
        self.behind = {(item.unit, item.last): item.first for item in known if item.type == "place"}
        self.places = {(item.unit, item.first) for item in known if item.type == "place"}
        self.alone = lone_capitals(units)
        self.last_names = {
            token.word for unit in units for before, token in pairwise(unit) if before.word in words.given
        }
        self._bare: Counter[str] = Counter()
        for unit in units if words.capital_nouns else ():
            self._bare[unit[0].word] += 1
            for before, token in pairwise(unit):
                noun = before.text.lower() in words.language.roles.articles
                self._bare[token.word] += -len(units) if noun else 1

    def opening(self, number: int, first: int, unit: Unit) -> int:
        """Where the row of places begins to which one at ``first`` belongs."""
        return self.behind.get((number, first - 1), first) if unit[first - 1].text in ",/" else first

    def bare(self, word: str) -> bool:
        """Whether the capital stands more than once, and never with an article as a common noun would."""
        return self._bare[word] > 1


def of_row(
    unit: Unit, number: int, chain: tuple[int, int], words: Lexicon, known: Known
) -> tuple[EntityType, int] | None:
    """A place that stands in a row with others behind one preposition, “in Fulda, Lauterach und Alsdorf”,
    “St. Pölten/Krems”."""
    first, last = chain
    start = known.behind.get((number, first - 1))
    if start is None or not all(_may_be_place(token.word, words, known) for token in unit[first:last]):
        return None
    joint, before = unit[first - 1].text, unit[start - 1].text.lower() if start else ""
    led = before in words.names.place_before or (before in words.language.roles.inside and last - first == 1)
    listed = joint in words.names.conjunctions or (joint == "," and _goes_on(unit, last, words, known))
    return ("place", 1) if joint == "/" or (led and listed) else None


def _goes_on(unit: Unit, index: int, words: Lexicon, known: Known) -> bool:
    """Whether nothing but capitals and commas stand between here and a conjunction with the last of a row."""
    while index + 1 < len(unit) and unit[index].text in (",", *words.names.conjunctions):
        closing = unit[index].text != ","
        index += 1
        first = index
        while index < len(unit) and unit[index].capital and _may_be_place(unit[index].word, words, known):
            index += 1
        if index == first or closing:
            return index > first
    return False


def _may_be_place(word: str, words: Lexicon, known: Known) -> bool:
    """Whether the word is nobody's name that the article tells of, and no common noun."""
    plain = words.capital_nouns and is_compound(word, words)
    return not (plain or word in words.given or word in words.surnames or word in known.last_names)
