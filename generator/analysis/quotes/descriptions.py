"""Whom a noun means that describes somebody named before: “edilul”, the mayor."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from generator import languages
from generator.analysis.quotes.lexicon import Lexicon
from generator.analysis.quotes.statements import Token
from generator.languages import Language
from generator.model import Mention

_BESIDE = 4  # tokens from a noun of office to what is said of it


class Described(NamedTuple):
    nouns: dict[str, tuple[str, int]]  # noun in lower case → the one person whom it can mean, and since where
    former: dict[str, str]  # stem of a former office → who held it


def describe(
    people: Sequence[Mention], shown: Callable[[str], str], stem: Callable[[str], str], language: Language
) -> Described:
    """What the roles of ``people`` say: a noun means the only one who has an office that it stands for."""
    offices = [(_offices(person, stem, language), person) for person in people]
    nouns: dict[str, tuple[str, int]] = {}
    for forms, roles in language.quotes.descriptions:
        stems = {stem(role) for role in roles}
        holders = [person for own, person in offices if not stems.isdisjoint(own)]
        if len(holders) == 1:
            name, first = holders[0].name, holders[0].spans[0].start
            nouns |= {form.lower(): (shown(name), first) for form in forms if _fits(form, name, language)}
    openers = language.roles.openers
    former = {
        stem(words[1]): shown(person.name)
        for person in people
        if person.role and len(words := person.role.split()) > 1 and words[0].lower() in openers
    }
    return Described(nouns, former)


def _offices(person: Mention, stem: Callable[[str], str], language: Language) -> set[str]:
    """Stems of the words of a role, which may begin with what is no office: “fost primar”."""
    return {stem(word) for word in (person.role or "").split() if word.lower() not in language.stopwords}


def _fits(form: str, name: str, language: Language) -> bool:
    """Whether a noun for a woman may mean who has such a first name, and one for a man."""
    endings = language.quotes.feminine_nouns
    if not endings:
        return True
    sexes = languages.people()
    others = sexes.men if form.endswith(endings) else sexes.women
    return name.split()[0] not in others


def whom(tokens: tuple[Token, ...], noun: int, known: Described, words: Lexicon) -> str | None:
    """Whom the noun of a reporting clause describes; of whom more is said may be somebody else:
    “liderul opoziției”."""
    if not _is_bare(tokens, noun, words):
        return None
    name, first = known.nouns.get(tokens[noun].low, (None, 0))
    return name if first < tokens[noun].start else None


def _is_bare(tokens: tuple[Token, ...], noun: int, words: Lexicon) -> bool:
    if noun + 1 == len(tokens):
        return True
    behind = tokens[noun + 1]
    leads = behind.low in words.obliques or behind.low in words.adverbs
    seat = tuple(token.low for token in tokens[noun + 1 : noun + 3])
    if " ".join(seat) in words.names.language.names.seats:
        return True  # “liderul de la Kiev”
    return behind.kind != "word" or (leads and behind.low not in words.owning)


def said_beside(tokens: tuple[Token, ...], noun: int, words: Lexicon) -> tuple[str, ...]:
    """What a reporting clause says of an office beside its noun, by which it may be another's than the one
    in the text: “ministrul economiei din Emirate”, “the Russian president”."""
    before = tokens[noun - 1 : noun] if words.leads else ()
    found = [token.low for token in before if _tells(token, words)]
    for token in tokens[noun + 1 : noun + 1 + _BESIDE]:
        if token.low in words.complements | words.owning | words.names.names.articles:
            continue
        if not _tells(token, words):
            break
        found.append(token.low)
    return tuple(found)


def _tells(token: Token, words: Lexicon) -> bool:
    """Whether a word says more of an office than that somebody has it and speaks."""
    verbs = words.speech | words.naming | words.auxiliaries | words.passives | words.reflexives
    low = token.low
    opens = low in words.names.language.roles.openers
    return token.kind == "word" and not (opens or low in verbs or low in words.idle)
