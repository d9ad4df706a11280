"""What makes a role uncertain: it is said of a relative, of another person of a list, or it is no role."""

from __future__ import annotations

from generator.analysis.names.roles.before import before, is_closed
from generator.analysis.names.roles.sentences import Role, Sentences, is_oblique, is_served
from generator.analysis.names.spans import Found

_PARENTS = 8  # words from “the daughter of” to what her parents are


def is_certain(item: Found, role: Role, sentences: Sentences) -> bool:
    """Whether the role is one, is complete, and is that of ``item`` and nobody else."""
    doubts = (
        _is_cut,
        _is_past,
        _is_of_served,
        _is_owned,
        _is_of_relative,
        _is_of_parent,
        _is_of_neighbour,
        _is_narrowed,
    )
    return not any(doubt(item, role, sentences) for doubt in doubts)


def _is_cut(item: Found, role: Role, sentences: Sentences) -> bool:
    """“reporter and former”; “official statements, X”, where the noun describes another; “president John”,
    where the name was found without its beginning."""
    unit, roles = sentences.units[role.unit], sentences.words.language.roles
    if role.last == item.first and unit[role.last - 1].text in sentences.words.given:
        return True
    if unit[role.last - 1].text.lower() in roles.unended:
        return True
    after = role.head + 1
    if not roles.noun_last or not after < role.last <= item.first or sentences.is_office(role.unit, after):
        return False
    return (
        unit[after].text.islower() and unit[after].text not in roles.inside | roles.openers | roles.postposed
    )


def _is_narrowed(item: Found, role: Role, sentences: Sentences) -> bool:
    """Whether it is only true with the clause behind it: “the first mayor of Lund | who resigned”."""
    unit, language = sentences.units[role.unit], sentences.words.language
    behind = role.last + (role.last < len(unit) and unit[role.last].text == ",")
    alone = any(token.text.lower() in language.roles.unique for token in unit[role.first : role.last])
    return alone and behind < len(unit) and unit[behind].text.lower() in language.quotes.relatives


def _is_past(item: Found, role: Role, sentences: Sentences) -> bool:
    """“pe atunci șef”: the office is no longer the person's, and the role does not say so."""
    unit, roles = sentences.units[role.unit], sentences.words.language.roles
    first = role.first
    while first and unit[first - 1].text.lower() in roles.articles - roles.elapsed:
        first -= 1
    return bool(first) and unit[first - 1].text.lower() in roles.elapsed


def _is_of_served(item: Found, role: Role, sentences: Sentences) -> bool:
    """“consilierul președintelui rus X”: without a comma, nothing tells which of the two offices is X's."""
    inner = range(role.head + 1, role.last)
    return role.last == item.first and any(is_served(role.unit, index, sentences) for index in inner)


def _is_owned(item: Found, role: Role, sentences: Sentences) -> bool:
    """“avocatul Doiniței Rusu”: a first name in the genitive says whose the office is."""
    words, first = sentences.words, sentences.units[item.unit][item.first].text
    bent = role.last == item.first and _is_genitive(first, sentences)
    head = sentences.units[role.unit][role.head].text
    return (
        bent and not is_oblique(head, words) and any(form in words.given for form in words.forms(first)[1:])
    )


def _is_of_relative(item: Found, role: Role, sentences: Sentences) -> bool:
    """“brothers of X”, “mother of prisoner X”, “tatăl Doiniței”: the named one is whose relative is meant."""
    unit, words = sentences.units[role.unit], sentences.words
    if not words.has(unit[role.head].text, words.language.roles.kin):
        return False
    if role.first >= item.last:
        after = unit[role.head + 1] if role.head + 1 < len(unit) else None
        return after is not None and after.capital and not _is_genitive(after.text, sentences)
    if role.shared:
        return not unit[role.last].capital
    if words.capital_nouns and role.last == item.first and unit[item.last - 1].text.endswith("s"):
        return True  # “die Tochter John Kellers”
    if role.last < item.first and sentences.owner(role.unit, role.last - 1) and _is_alone(item, sentences):
        return False  # “nevasta lui Rotaru, Ana,”
    between = [token.text.lower() for token in unit[role.head + 1 : role.last]]
    linking = words.language.roles.inside | words.language.roles.of_person
    if any(text in linking or text not in words.language.stopwords for text in between):
        return True
    return role.last == item.first and _is_genitive(unit[item.first].text, sentences)


def _is_alone(item: Found, sentences: Sentences) -> bool:
    """Whether the name closes its apposition and a verb or nothing follows: no office of its own, nobody else
    of a list."""
    unit = sentences.units[item.unit]
    after = unit[item.last + 1].text if item.last + 1 < len(unit) else ""
    return is_closed(item, sentences) and (not after or sentences.words.acts(after))


def _is_of_parent(item: Found, role: Role, sentences: Sentences) -> bool:
    """“the daughter of a cattle dealer and a teacher, X”: the office is that of whose child X is."""
    unit, words = sentences.units[role.unit], sentences.words
    if role.last >= item.first or unit[item.first - 1].text != ",":
        return False
    for index in range(role.first - 1, max(-1, role.first - _PARENTS), -1):
        if not unit[index].text[0].isalpha() or (role.unit, index) in sentences.people:
            return False
        if words.has(unit[index].text, words.language.roles.kin):
            return unit[index + 1].text in words.language.roles.inside | words.language.roles.of_person
    return False


def _is_genitive(text: str, sentences: Sentences) -> bool:
    words = sentences.words
    return text not in words.given and text.endswith(words.names.genitive_endings or ("'s", "’s"))


def _is_of_neighbour(item: Found, role: Role, sentences: Sentences) -> bool:
    """“ministrul X, ministrul Y, Z”: an office between two people, each behind a comma, is that of the one
    who has no other: the first, unless one stands before him."""
    unit, number = sentences.units[role.unit], role.unit
    if role.first >= item.last:
        follows = role.last + 1 < len(unit) and unit[role.last].text == ","
        return follows and (number, role.last + 1) in sentences.people and _has_own(item, sentences)
    if role.last == item.first or role.shared or not role.first or unit[role.first - 1].text not in ",–—-":
        return False
    other = sentences.ending.get((number, role.first - 1))
    return other is not None and not _has_own(other, sentences)


def _has_own(item: Found, sentences: Sentences) -> bool:
    """Whether an office stands before the name, or it is only whose another is: “adjunctul lui X”."""
    unit = sentences.units[item.unit]
    owner = item.first and unit[item.first - 1].text.lower() in sentences.words.language.roles.of_person
    return bool(owner) or before(item, sentences) is not None
