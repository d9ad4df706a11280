"""What the text says a person is: words beside the name that say an office or profession.

Three places, all inside the sentence: right before the name (“președintele rus Vladimir Putin”),
before it with a comma (“purtătorul de cuvânt al Kremlinului, Dmitri Peskov”), and behind it between
commas (“Serghei Șoigu, secretarul Consiliului de Securitate al Rusiei”). The words are the text's own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.analysis.names.entities import Entity
from generator.analysis.names.lexicon import Lexicon
from generator.analysis.names.offices import office
from generator.analysis.names.spans import Found
from generator.analysis.names.tokens import Unit

_LONGEST = 16  # tokens of a role
_LEAD = 4  # tokens before the noun of a role that follows its name
_QUOTED = 8  # tokens of a name in quotation marks, with these
_JOINTS = frozenset(",–—")
MARKS = {"„": '”“"', "“": "”", "”": "”", "«": "»", '"': '"'}  # an opening mark and all that may close it


class Role(NamedTuple):
    unit: int
    first: int
    last: int  # excluded
    head: int  # the noun that says the office


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
        self.bodies = {
            (item.unit, index)
            for entity in entities
            if entity.type != "person"
            for item in entity.found
            if item.words[0][0].isupper()
            for index in range(item.first, item.last)
        }


def find_role(text: str, entity: Entity, sentences: Sentences) -> str | None:
    """The best role that ``text`` gives the person, None if it gives none."""
    found = [role for item in entity.found for role in _roles(item, sentences)]
    if not found:
        return None
    best = min(found, key=lambda role: (-_merit(role, sentences), role.unit, role.first))
    unit = sentences.units[best.unit]
    return text[unit[best.first].start : unit[best.last - 1].end]


def _merit(role: Role, sentences: Sentences) -> int:
    """A role of several words says more than a bare noun, a definite one more than “an official”,
    and the nominative reads better."""
    unit, words = sentences.units[role.unit], sentences.words
    article = role.first and unit[role.first - 1].text.lower() in words.language.roles.articles
    oblique = unit[role.head].text.endswith(words.names.genitive_endings)
    return 2 * (role.last - role.first > 1) - bool(article) - oblique


def _roles(item: Found, sentences: Sentences) -> Iterator[Role]:
    unit = sentences.units[item.unit]
    before = item.first
    if before and unit[before - 1].text == "," and not _listed(item, sentences):
        before -= 1
    for role in (_before(item, before, sentences), _after(item, sentences)):
        if role is not None and role.first < role.last:
            yield role


def _listed(item: Found, sentences: Sentences) -> bool:
    """Whether the comma before the name parts it from another person: a list, not an apposition."""
    return (item.unit, item.first - 2) in sentences.people


# ------------------------------------------------------------------ before the name


def _before(item: Found, end: int, sentences: Sentences) -> Role | None:
    """The role that ends where the name, or the comma before it, begins."""
    unit, words = sentences.units[item.unit], sentences.words
    head, index = None, _before_quoted(unit, end - 1)
    while index >= max(0, end - _LONGEST) and _inside(unit, index, item.unit, sentences):
        if _is_office(unit, index, item.unit, sentences):
            head = index
            joined = index > 0 and _is_office(unit, index - 1, item.unit, sentences)
            if not joined and not _depends(unit, index, words):
                break
        index = _before_quoted(unit, index - 1)
    if head is None:
        return None
    roles = words.language.roles
    if roles.noun_last and head < end - 1 and end == item.first and unit[head + 1].text not in roles.inside:
        return None
    if _loose(unit[end - 1].text, words):
        return None  # “ministrul de X”: the name is what the office is of
    first = _widened(unit, head, item.unit, sentences)
    return Role(item.unit, first, end, head)


def _before_quoted(unit: Unit, index: int) -> int:
    """Before the name in quotation marks that ends at ``index``, else there: “directorul „Apă-Canal”, X”."""
    for start in range(index - 2, max(-1, index - _QUOTED), -1):
        if unit[index].text in MARKS.get(unit[start].text, ""):
            return start - 1
    return index


def _past_quoted(unit: Unit, index: int) -> int:
    """Behind the name in quotation marks that begins at ``index``, else there."""
    closers = MARKS.get(unit[index].text, "") if index < len(unit) else ""
    for end in range(index + 2, min(len(unit), index + _QUOTED)):
        if unit[end].text in closers:
            return end + 1
    return index


def _inside(unit: Unit, index: int, number: int, sentences: Sentences) -> bool:
    """Whether the token can belong to a role: no sign, no other person, no verb's or clause's word."""
    text, words = unit[index].text, sentences.words
    roles, lower = words.language.roles, text.lower()
    if not text[0].isalnum():
        return False
    if (number, index) in sentences.people:
        return index > 0 and unit[index - 1].text.lower() in roles.of_person
    if lower in words.names.possessives:
        after = unit[index + 1] if index + 1 < len(unit) else None
        return after is not None and (after.capital or after.text.endswith(words.names.genitive_endings))
    if lower in roles.inside or lower in roles.openers:
        return True
    if lower in words.language.quotes.verbs:
        return False
    return lower not in roles.ends and (text[0].isupper() or lower not in words.language.stopwords)


def _is_office(unit: Unit, index: int, number: int, sentences: Sentences) -> bool:
    """Whether the token says an office, and not as part of an institution's name."""
    text, words = unit[index].text, sentences.words
    if (number, index) in sentences.bodies or text.lower() in words.language.roles.openers:
        return False
    roles = words.language.roles
    plural = text.endswith(roles.plural_endings) and text.lower() not in roles.nouns
    return not plural and office(text, words)


def _depends(unit: Unit, index: int, words: Lexicon) -> bool:
    """Whether the noun at ``index`` only says whose the office is: “al președintelui”."""
    if not index or not words.names.genitive_endings:
        return False
    return unit[index - 1].text.lower() in words.names.possessives


def _widened(unit: Unit, head: int, number: int, sentences: Sentences) -> int:
    """The first word of the role: “fostul”, “US”, “vice” in front of the noun belong to it."""
    words, first = sentences.words, head
    roles = words.language.roles
    while first:
        text = unit[first - 1].text
        belongs = text.lower() in roles.openers or (
            roles.noun_last
            and (number, first - 1) not in sentences.people
            and (
                unit[first - 1].free
                or words.demonym(text)
                or _is_office(unit, first - 1, number, sentences)
                or text.endswith(roles.adjective_endings)
            )
            and text[0].isalnum()
        )
        if not belongs:
            break
        first -= 1
    return first


# ------------------------------------------------------------------ behind the name


def _after(item: Found, sentences: Sentences) -> Role | None:
    """The role behind the name, up to the next sign or the word that goes on with the sentence."""
    unit, words = sentences.units[item.unit], sentences.words
    roles = words.language.roles
    index = item.last
    if index >= len(unit) or unit[index].text not in _JOINTS:
        return None
    first = _past_age(unit, index + 1)
    while first < len(unit) and unit[first].text.lower() in roles.articles:
        first += 1
    lead = range(first, min(first + _LEAD, len(unit)))
    head = next((place for place in lead if _is_office(unit, place, item.unit, sentences)), None)
    if head is None or not all(_inside(unit, place, item.unit, sentences) for place in range(first, head)):
        return None
    if not roles.noun_last and not all(_adjective(unit, place, words) for place in range(first, head)):
        return None
    last = _past_quoted(unit, head + 1)
    while last < min(len(unit), first + _LONGEST) and _inside(unit, last, item.unit, sentences):
        last = _past_quoted(unit, last + 1)
    if (item.unit, last) in sentences.people:
        return None  # “X, președintele Y”: the office is the other's
    while last > head + 1 and _loose(unit[last - 1].text, words):
        last -= 1
    return Role(item.unit, first, last, head)


def _adjective(unit: Unit, index: int, words: Lexicon) -> bool:
    """Whether the token may stand between a name's comma and the noun of its role."""
    lower = unit[index].text.lower()
    if lower in words.language.roles.openers:
        return True
    return unit[index].text.islower() and not words.has(lower, words.language.stopwords)


def _past_age(unit: Unit, index: int) -> int:
    """Behind an age between commas: “Jane Roe, 45, a teacher”."""
    if index + 1 < len(unit) and unit[index].text.isdigit():
        comma = next(
            (place for place in range(index + 1, min(index + 4, len(unit))) if unit[place].text == ","), None
        )
        return comma + 1 if comma is not None else index
    return index


def _loose(word: str, words: Lexicon) -> bool:
    """Whether a role does not end with the word: a preposition left over."""
    return word.lower() in words.language.roles.inside or word.lower() in words.names.possessives
