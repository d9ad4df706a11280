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
        self._bare: Counter[str] = Counter()
        for unit in units if words.capital_nouns else ():
            self._bare[unit[0].word] += 1
            for before, token in pairwise(unit):
                noun = before.text.lower() in words.language.roles.articles
                self._bare[token.word] += -len(units) if noun else 1

    def bare(self, word: str) -> bool:
        """Whether the capital stands more than once, and never with an article as a common noun would."""
        return self._bare[word] > 1


def of_lone(
    unit: Unit, number: int, index: int, words: Lexicon, known: Known
) -> tuple[EntityType, int] | None:
    """A place that stands in a pair with another behind one preposition, “in Fulda und Alsdorf”, “St.
    Pölten/Krems”."""
    word, joint = unit[index].word, unit[index - 1].text
    start = known.behind.get((number, index - 1))
    if start is None or (words.capital_nouns and is_compound(word, words)):
        return None
    before = unit[start - 1].text.lower() if start else ""
    listed = joint in words.names.conjunctions and before in words.names.place_before
    return ("place", 1) if joint == "/" or listed else None
