"""The tokens of a document, whom they name, and which of them may belong to a role."""

from __future__ import annotations

from typing import NamedTuple

from generator.analysis.names.entities import Entity
from generator.analysis.names.lexicon import APOSTROPHES, POSSESSIVE, Lexicon
from generator.analysis.names.offices import office, said_of_many
from generator.analysis.names.tokens import Unit

LONGEST = 16  # tokens of a role
_QUOTED = 8  # tokens of a name in quotation marks, with these
CLOSERS = frozenset('”“»"')
MARKS = {"„": '”“"', "“": "”", "”": "”", "«": "»", '"': '"'}  # an opening mark and all that may close it


class Role(NamedTuple):
    unit: int
    first: int
    last: int  # excluded
    head: int  # the noun that says the office
    shared: bool = False  # said of several people


class Sentences:
    """The tokens of a document, and whom they name."""

    def __init__(self, units: tuple[Unit, ...], entities: tuple[Entity, ...], words: Lexicon) -> None:
        self.units = units
        self.words = words
        self.people = {
            (item.unit, index): number
            for number, entity in enumerate(entities)
            if entity.type == "person"
            for item in entity.found
            for index in range(item.first, item.last)
        }
        named = [entity for entity in entities if entity.type != "person"]
        called = {
            (item.unit, index): entity.type
            for entity in named
            for item in entity.found
            if item.words[0][0].isupper()
            for index in range(item.first, item.last)
        }
        self.bodies = called.keys()
        self.organisations = {place for place, kind in called.items() if kind == "organisation"}
        self.ending = {
            (item.unit, item.last): item
            for entity in entities
            if entity.type == "person"
            for item in entity.found
        }
        self.named = self.people.keys() | self.bodies

    def inside(self, number: int, index: int) -> bool:
        """Whether the token can belong to a role: no sign, no other person, no verb's or clause's word."""
        unit, words = self.units[number], self.words
        text = unit[index].text
        roles, lower = words.language.roles, text.lower()
        if text in roles.infinitives and words.has(self.after(number, index), words.language.title.verbs):
            return False
        theirs = text in APOSTROPHES and index and unit[index - 1].text.endswith("s")
        if text in POSSESSIVE or theirs:  # “president of the country['s] chess federation”
            return self.after(number, index)[:1].isalnum()
        if not text[0].isalnum():
            return (number, index) in self.bodies and text not in CLOSERS | MARKS.keys()
        if (number, index) in self.people:
            return self.owner(number, index)
        if lower in words.names.possessives:
            after = self.after(number, index)
            theirs = after in roles.of_person and self.owner(number, index + 2)  # “al lui Popa”
            return theirs or after[:1].isupper() or is_oblique(after, words)
        counts = roles.noun_last and lower in words.language.numbers.values  # “father of two”
        led = self.after(number, index) in roles.articles
        with_body = lower in roles.with_body and (number, index + 1 + led) in self.organisations
        if lower in roles.inside or lower in roles.openers or counts or with_body:
            return True  # “an analyst [with] Ostrey Foods”
        if lower in words.language.quotes.verbs:
            return False
        if lower in roles.of_person and self.owner(number, index + 1):
            return True
        if lower in words.language.sources.whose_behind and index and self.is_office(number, index - 1):
            goes_on = self.after(number, index)[:1].isalpha()  # “omologul [său] român, Ion Popa”
            return goes_on and (number, index + 1) not in self.people
        return lower not in roles.ends and (text[0].isupper() or lower not in words.language.stopwords)

    def owner(self, number: int, index: int) -> bool:
        """Whether the token names somebody whose the office is: “avocatul lui [Ion Popa]”."""
        unit, person = self.units[number], self.people.get((number, index))
        while index and self.people.get((number, index - 1)) == person:
            index -= 1
        of_person = self.words.language.roles.of_person
        return person is not None and index > 0 and unit[index - 1].text.lower() in of_person

    def owned(self, number: int, first: int) -> int:
        """Where the name begins of whose office stands at ``first``, else there: “[Apple]'s chairman”."""
        unit, index = self.units[number], first - 2
        if index < 0 or unit[first - 1].text not in POSSESSIVE or (number, index) not in self.named:
            return first
        while index and (number, index - 1) in self.named:
            index -= 1
        return index

    def after(self, number: int, index: int) -> str:
        """The word behind the token, nothing at the end."""
        return next((token.text for token in self.units[number][index + 1 : index + 2]), "")

    def is_office(self, number: int, index: int) -> bool:
        """Whether the token says one person's office, and not as part of an institution's name."""
        text, words = self.units[number][index].text, self.words
        roles = words.language.roles
        # not in “head of”, “police chief Ann Roe” and “its security chief, Ann Roe”
        led = self.after(number, index)[:1].isalnum() and (number, index + 1) not in self.people
        opens = text.lower() in roles.openers and led and self.after(number, index) not in roles.inside
        if (number, index) in self.bodies or opens:
            return False
        if said_of_many(text, words) and self.one_of(number, index) is None:
            return False
        return office(text, words)

    def is_of_many(self, number: int, index: int) -> bool:
        """Whether the token says the office of several people."""
        text, words = self.units[number][index].text, self.words
        return (number, index) not in self.bodies and said_of_many(text, words) and office(text, words)

    def one_of(self, number: int, index: int) -> int | None:
        """Where the words begin that make the plural at ``index`` that of one person: “unul dintre”."""
        for phrase in self.words.language.roles.one_of:
            parts = phrase.split()
            first = index - len(parts)
            if first >= 0 and [token.text.lower() for token in self.units[number][first:index]] == parts:
                return first
        return None


def before_quoted(unit: Unit, index: int) -> int:
    """Before the name in quotation marks that ends at ``index``, else there: “directorul „Apă-Canal”, X”."""
    for start in range(index - 1, max(-1, index - _QUOTED), -1):
        if unit[start].text == ":":
            break
        if index - start > 1 and unit[index].text in MARKS.get(unit[start].text, ""):
            return start - 1
    return index


def past_quoted(unit: Unit, index: int) -> int:
    """Behind the name in quotation marks that begins at ``index``, else there."""
    closers = MARKS.get(unit[index].text, "") if index < len(unit) else ""
    for end in range(index + 2, min(len(unit), index + _QUOTED)):
        if unit[end].text == ":":
            break
        if unit[end].text in closers:
            return end + 1
    return index


def is_loose(word: str, words: Lexicon) -> bool:
    """Whether a role does not end with the word: a preposition left over."""
    return word.lower() in words.language.roles.inside or word.lower() in words.names.possessives


def is_served(number: int, index: int, sentences: Sentences) -> bool:
    """Whether the office at ``index`` is that of whom the one before it serves: in “consilierul
    ministrului Popa” and “consilier al ministrului Popa” Popa is the minister."""
    unit, words = sentences.units[number], sentences.words
    if index < 1 or not sentences.is_office(number, index) or not is_oblique(unit[index].text, words):
        return False
    return unit[index - 1].text.lower() in words.names.possessives or sentences.is_office(number, index - 1)


def is_oblique(text: str, words: Lexicon) -> bool:
    """Whether a noun of office stands in the genitive or the dative."""
    endings = (*words.names.genitive_endings, *(ending for ending, _ in words.language.roles.declension))
    return text.endswith(endings)
