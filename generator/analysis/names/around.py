"""What the article's other names say of a chain of capitals."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise

from generator.analysis.names.compounds import is_compound
from generator.analysis.names.kinds import is_seated, lone_capitals
from generator.analysis.names.lexicon import POSSESSIVE, Lexicon
from generator.analysis.names.offices import said_of_many
from generator.analysis.names.runs import is_mixed
from generator.analysis.names.spans import Found
from generator.analysis.names.tokens import Unit
from generator.model import EntityType

_OPENING = 2  # tokens of who opens a clause, with an article
_CAPITALS = re.compile(r"[A-ZÀ-Þ][^A-ZÀ-Þ]*")
_WAY = 6  # tokens from what travels to the end where it began
_SHORT = 4  # letters of a degree or the like: “PhD”


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

    def is_within(self, unit: Unit, number: int, index: int) -> bool:
        """Whether a known place behind a comma, or alone in brackets, says where the one before it is."""
        sign = unit[index].text if index < len(unit) else ""
        if sign not in (",", "(") or (number, index + 1) not in self.places:
            return False
        end = self.ends[number, index + 1]
        return sign == "," or (end < len(unit) and unit[end].text == ")")

    def bare(self, word: str) -> bool:
        """Whether the capital stands more than once, and never with an article as a common noun would."""
        return self._bare[word] > 1


def of_row(
    unit: Unit, number: int, chain: tuple[int, int], words: Lexicon, known: Known
) -> tuple[EntityType, int] | None:
    """A place that stands in a pair with another behind one preposition, or ends a row of known ones and its
    clause: “in Fulda und Alsdorf”, “in Fulda, Kassel und Alsdorf.”, “St. Pölten/Krems”; or the town behind a
    street and a comma, “of Mill Lane, Harwick,”."""
    first, last = chain
    if is_listed(unit, number, chain, words, known):
        return "place", 1
    joint, start = unit[first - 1].text, known.behind.get((number, first - 1))
    if start is None or not all(_may_be_place(token.word, words, known) for token in unit[first:last]):
        return None
    row = start
    while row > 1 and unit[row - 1].text == "," and (number, row - 1) in known.behind:
        row = known.behind[number, row - 1]
    before = unit[row - 1].text.lower() if row else ""
    led = before in words.names.place_before and joint in words.names.conjunctions
    plain = any(words.common(token.word) for token in unit[first:last])
    if row == start and (before, joint) in pairwise(words.names.routes) and not plain:
        travels = any(words.has(token.text, words.names.travel) for token in unit[max(0, row - _WAY) : row])
        return ("place", 1) if travels else None  # “the road from Ostrey to Lunen”
    closed = last == len(unit) or unit[last].text in ",."
    if joint == "," and row == start and closed and words.has(unit[first - 2].word, words.names.streets):
        return "place", 1
    ends = row == start or (row > 1 and (last == len(unit) or not unit[last].word[0].isalnum()))
    return ("place", 1) if joint == "/" or (led and ends) else None


def is_listed(unit: Unit, number: int, chain: tuple[int, int], words: Lexicon, known: Known) -> bool:
    """Whether it stands in a row that goes on from a place and its preposition to an “and”: “farms in Ostrey,
    Vale and Lunen were”. Who opens a clause may stand behind a place too, “After defeat in Ostrey, Vale and
    Lunen met”, and who speaks, so that a sign must close such rows, or those who are there open the clause:
    “the mayor in Ostrey, Vale and Lunen were”. Whom one trusts or owns is no place: “shares in Vale”."""
    first, last = chain
    joints = words.names.conjunctions
    at = first - 1 - (unit[first - 1].text in joints and unit[first - 2].text == ",")
    row = known.behind.get((number, at)) if at > 0 and unit[first - 1].text in (",", *joints) else None
    if row is None or not all(_may_be_place(token.word, words, known) for token in unit[first:last]):
        return False
    while row > 1 and unit[row - 1].text == "," and (number, row - 1) in known.behind:
        row = known.behind[number, row - 1]
    before = unit[row - 1].text.lower() if row else ""
    seated, end = is_seated(unit, row, words), _end_of_row(unit, first, words)
    strange = (number, row) in known.places or not words.common(unit[row].word)  # “starred in Cats, …”
    if not (end and row > 1 and unit[row - 2].text.isalpha() and strange):
        return False
    held = words.has(unit[row - 2].text, words.names.held)
    if held or not (seated or before in words.names.place_before):
        return False
    if end == len(unit) or not unit[end].text[0].isalnum():
        return True
    behind, opening = unit[end].text, unit[0].text.lower()
    many = row - 2 < _OPENING and said_of_many(unit[row - 2].text, words)
    if not many and (behind in words.names.plural_verbs or words.acts(behind)):
        return False
    goes_on = behind not in words.language.stopwords and end + 1 < len(unit) and unit[end + 1].capital
    plain = opening not in words.language.stopwords or opening in words.names.articles
    return not goes_on and (seated or (plain and behind not in words.language.quotes.verbs))


def _end_of_row(unit: Unit, first: int, words: Lexicon) -> int:
    """Where the row ends of which a name begins at ``first``; 0 for one that no conjunction closes."""
    joints, at, closing = words.names.conjunctions, first, unit[first - 1].text in words.names.conjunctions
    while True:
        while at < len(unit) and unit[at].capital:
            at += 1
        comma = at < len(unit) and unit[at].text == ","
        joint = unit[at + comma].text in joints if at + comma + 1 < len(unit) else False
        step = at + comma + joint
        if step == at or closing or step >= len(unit) or not unit[step].capital:
            return at if closing else 0
        at, closing = step, joint


def _may_be_place(word: str, words: Lexicon, known: Known) -> bool:
    """Whether the word is nobody's name that the article tells of, and no common noun."""
    plain = words.capital_nouns and is_compound(word, words)
    return not (plain or word in words.given or word in words.surnames or word in known.last_names)


def is_firm_heard(unit: Unit, index: int, words: Lexicon, known: Known) -> bool:
    """Whether a word with a capital inside says something, is told it or somebody speaks for it, and nobody
    has it for a last name: “NatureScot said”, “a spokesman for BrewDog”."""
    parts = _CAPITALS.findall(unit[index].word)
    if not is_mixed(unit[index].word, words) or unit[index].word in known.last_names:
        return False
    if any(part in words.given for part in parts) or len(unit[index].word) <= _SHORT:
        return False  # “JoAnn”, “PhD”
    before = [token.text for token in unit[max(0, index - 2) : index]]
    behind = unit[index + 1].text if index + 1 < len(unit) else ""
    acts = behind in words.language.quotes.verbs.union(POSSESSIVE)
    told = before[-1:] and before[-1] in words.language.quotes.verbs
    linked = len(before) > 1 and before[1] in words.names.led_by
    return acts or bool(told) or (linked and words.has(before[0], words.names.speaking))
