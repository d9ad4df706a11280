"""Mentions of the same thing, joined under one name.

A short form joins the full name: a person's first or last name the person last named in full who
bears it (“Kim” is “Kim Jong Un”), initials the organisation they abbreviate.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from generator.analysis.names.groups import Group, fuller, initials_of, last_name, paired, same
from generator.analysis.names.inflection import name_of
from generator.analysis.names.lexicon import POSSESSIVE, Lexicon
from generator.analysis.names.misspelt import join_misspelt
from generator.analysis.names.short_forms import (
    join_beginnings,
    join_firms,
    join_initials,
    join_short,
    join_spellings,
    join_tails,
    prefer_people,
)
from generator.analysis.names.spans import Found, found
from generator.analysis.names.tokens import Token, Unit
from generator.analysis.names.wholes import made_whole
from generator.analysis.spelling.reform import in_todays_letters
from generator.model import EntityType
from generator.text.normalise import fold

Words = tuple[str, ...]
_SHORTEST = 2  # letters that are too few for initials


@dataclass(frozen=True)
class Entity:
    name: str
    type: EntityType
    found: tuple[Found, ...]  # in text order


def join(
    items: tuple[Found, ...], units: tuple[Unit, ...], words: Lexicon, headline: str = ""
) -> tuple[Entity, ...]:
    """The entities in order of first mention."""
    groups = _same_names(made_whole(items, units, words), units, words)
    bodies = (key for key, group in groups.items() if group.type == "organisation")
    for short, full in fuller(bodies, words).items():
        groups[full].merge(groups.pop(short))
    join_initials(groups, units, words)
    join_beginnings(groups, words)
    join_spellings(groups)
    join_misspelt(groups, words)
    join_tails(groups)
    prefer_people(groups)
    shared = join_short(groups, units, words, headline)
    join_firms(groups, units, words)
    _spread(groups, shared, units, words)
    kept = sorted(
        (group for group in groups.values() if group.supported(words)), key=lambda group: group.start
    )
    return tuple(
        Entity(group.name, group.type, tuple(sorted(group.found, key=lambda item: item.start)))
        for group in kept
    )


def _same_names(items: tuple[Found, ...], units: tuple[Unit, ...], words: Lexicon) -> dict[str, Group]:
    attested = _attested(items, words)
    groups: dict[str, Group] = defaultdict(Group)
    for item in items:
        before = units[item.unit][item.first - 1].text if item.first else ""
        name = name_of(item, attested, words, before) if item.key or words.inflects else item.words
        spelled = paired(item.spelled(_unshouted(name) if item.type == "person" else name))
        groups[item.key or same(spelled)].add(item, spelled)
    for key, group in [(key, group) for key, group in groups.items() if group.known]:
        # What no list has in this form: “Curții Constituționale”.
        unlisted = same(group.name)
        if unlisted != key and unlisted in groups and groups[unlisted].type == group.type:
            group.merge(groups.pop(unlisted))
    _join_older(groups, words)
    return groups


def _join_older(groups: dict[str, Group], words: Lexicon) -> None:
    """A name in an older spelling joins the one that is spelled so today: “Țîcu”, “Țâcu”; without its signs
    either may be meant, and that joins none."""
    today = {name: key for key, group in groups.items() for name in group.names}
    for key in list(groups):
        names = (_today(name, words) for name in groups[key].names if _today(name, words) != name)
        other = next((today[name] for name in names if name in today), None)
        if other in groups and other != key and groups[other].type == groups[key].type:
            groups[other].merge(groups.pop(key))


def _today(name: str, words: Lexicon) -> str:
    return " ".join(in_todays_letters(part, words.language.code) for part in name.split())


def _attested(items: tuple[Found, ...], words: Lexicon) -> frozenset[tuple[str, ...]]:
    """The names as they stand, those of places also without the noun before them: “râul Nipru”."""
    places = (item.words for item in items if item.type == "place")
    headed = (name[1:] for name in places if name[1:] and words.has(name[0], words.names.place_words))
    return frozenset((*(item.words for item in items), *headed))


def _unshouted(name: tuple[str, ...]) -> tuple[str, ...]:
    """A person's name with no word in capitals beside one that is not: “Ion POPA” is “Ion Popa”."""
    if len(name) == 1 or not name[0][1:].islower():
        return name
    return tuple(
        part.capitalize()
        if len(part) > _SHORTEST and part.isupper() and part.strip("IVXL") and part.isalpha()
        else part
        for part in name
    )


def _spread(groups: dict[str, Group], shared: list[Found], units: tuple[Unit, ...], words: Lexicon) -> None:
    """A name found once is the same name wherever its words stand again, and so is a person's last, but for
    those ``shared`` by a family."""
    taken = {
        (item.unit, index)
        for found in (shared, *(group.found for group in groups.values()))
        for item in found
        for index in range(item.first, item.last)
    }
    by_word = _by_first_word(groups, words)
    for number, unit in enumerate(units):
        for index, token in enumerate(unit):
            if not token.capital or (number, index) in taken:
                continue
            owed, after = _owed(token, words), unit[index + 1].text if index + 1 < len(unit) else ""
            cited = after in words.language.quotes.verbs.union(
                POSSESSIVE
            )  # “Shelter said”, “Unite's officer”
            if owed and not (cited or words.acts(after)):
                continue
            for form, group in _candidates(token, by_word, words):
                told = group.type == "person" or (cited and group.type == "organisation")
                if owed and not (told and len(form) == 1):
                    continue
                last = index + len(form)
                places = {(number, place) for place in range(index, last)}
                if _matches(form, unit[index:last], group, words) and taken.isdisjoint(places):
                    taken |= places
                    group.add(found(units, number, index, last, group.type, 0), group.name)
                    break


def _candidates(
    token: Token, by_word: dict[str, list[tuple[Words, Group]]], words: Lexicon
) -> list[tuple[Words, Group]]:
    """The names that may begin with a token, those of one word in an inflected form too."""
    exact = by_word.get(token.word)
    if exact or not words.inflects or (words.common(token.word) and not words.capital_nouns):
        return exact or []
    forms = words.forms(token.word)[1:]
    return [pair for form in forms for pair in by_word.get(form, ()) if len(pair[0]) == 1]


def _matches(form: Words, tokens: Unit, group: Group, words: Lexicon) -> bool:
    """Whether the tokens are the name, the last word of a person's perhaps inflected: “Angela Merkels”."""
    found = tuple(item.word for item in tokens)
    if found == form:
        return True
    if len(found) != len(form) or group.type != "person" or not words.inflects:
        return False
    return found[:-1] == form[:-1] and form[-1] in words.forms(found[-1])


def _by_first_word(groups: dict[str, Group], words: Lexicon) -> dict[str, list[tuple[Words, Group]]]:
    """The forms to look for, longest first; of people who share a last name, the first in the text."""
    forms: list[tuple[Words, Group]] = []
    first_names = Counter(
        first
        for group in groups.values()
        if group.type == "person"
        for first in {item.words[0] for item in group.found if item.length > 1}
    )
    for key, group in groups.items():
        if group.supported(words) and key not in words.names.placed:
            forms += [(form, group) for form in {item.words for item in group.found}]
            forms += [(short, group) for short in _short_forms(group, first_names, words)]
    by_word: dict[str, list[tuple[Words, Group]]] = defaultdict(list)
    for form, group in sorted(forms, key=lambda pair: (-len(pair[0]), pair[0], pair[1].start)):
        by_word[form[0]].append((form, group))
    return by_word


def _short_forms(group: Group, first_names: Counter[str], words: Lexicon) -> set[Words]:
    """A person's last name, with and without its particles, and the first where nobody else in the
    article has it; the initials of an organisation, and a firm's name without its legal form."""
    if group.type == "organisation":
        found = {initials for initials in initials_of(group.name) if len(initials) > _SHORTEST}
        firms = {item.words[:-1] for item in group.found if words.is_legal_form(item.words[-1])}
        firms = {name for name in firms if len(name) > 1}
        return firms | {(initials.upper(),) for initials in found | {fold(initials) for initials in found}}
    if group.type != "person":
        return set()
    forms: set[Words] = set()
    for first, *others in (item.words for item in group.found if item.length > 1):
        last = last_name((first, *others), words)
        forms |= {(last,), (_without_article(last),)}
        if others[0].islower():
            forms |= {tuple(others), (others[0].capitalize(), *others[1:])}  # “Von der Leyen”
        if first_names[first] == 1:
            forms.add((first,))
    return forms


def _without_article(last: str) -> str:
    """“Burhan” of “al-Burhan”."""
    article, hyphen, rest = last.partition("-")
    return rest if hyphen and article.islower() else last


def _owed(token: Token, words: Lexicon) -> bool:
    """Whether the capital may be owed to the sentence's beginning alone: a German noun has one anyway."""
    return not token.free and words.common(token.word) and not words.capital_nouns
