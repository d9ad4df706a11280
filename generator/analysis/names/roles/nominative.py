"""A role in the case that it has alone: “des früheren Präsidenten” is “früherer Präsident”.

Where a language bends adjectives and nouns by case, a role stands in that of its sentence. The noun is led
back to the form that the language file lists, and the adjectives before it agree with it as they do without
an article. A role that is not surely understood is left out.
"""

from __future__ import annotations

from generator import languages
from generator.analysis.names.inflection import exchanged
from generator.analysis.names.lexicon import Lexicon
from generator.analysis.names.roles.sentences import Role, Sentences
from generator.analysis.names.tokens import Unit
from generator.text.words import known, lemma

_MAN, _WOMAN, _THING = range(3)
_SHORTEST = 4  # letters of a noun that ends a compound


def in_nominative(text: str, role: Role, name: str, sentences: Sentences) -> str | None:
    """The words of the role of whom ``name`` names, in the nominative; None if that is not clear."""
    unit, words = sentences.units[role.unit], sentences.words
    bending = words.language.roles.bending
    first = _opening(unit, role, words)
    if not bending.adjectives:
        return text[unit[first].start : unit[role.last - 1].end]
    changed = _alone(unit, first, role, name, words)
    if changed is None:
        return None
    pieces = [changed.get(index, unit[index].text) for index in range(first, role.last)]
    gaps = [text[unit[index].end : unit[index + 1].start] for index in range(first, role.last - 1)]
    return "".join(piece + gap for piece, gap in zip(pieces, [*gaps, ""], strict=True))


def _opening(unit: Unit, role: Role, words: Lexicon) -> int:
    """Where the role begins without a conjunction, an article or an age: “37-jährige Torwart”."""
    first = role.first
    while first < role.head:
        low = unit[first].text.lower()
        aged = low[0].isdigit() and low.lstrip("0123456789-") in words.language.quotes.aged
        if not (aged or low in words.names.conjunctions):
            break
        first += 1
    return first


def _before(unit: Unit, role: Role) -> str:
    """The word before the role, which may tell its case."""
    return unit[role.first - 1].text.lower() if role.first else ""


def _alone(unit: Unit, first: int, role: Role, name: str, words: Lexicon) -> dict[int, str] | None:
    """The words that have another form in the nominative, by token; None if the noun is not understood."""
    changed: dict[int, str] = {}
    gender = None
    for index in range(_last_noun(unit, role, words), first - 1, -1):
        token = unit[index]
        noun = _noun(token.text, _before(unit, role), name, words) if token.capital else None
        if noun is not None:
            changed[index], gender = noun
        elif index == role.head:
            return None
        elif gender is not None and _is_adjective(token.text, words):
            changed[index] = _agreeing(token.text, gender, words)
    return changed


def _last_noun(unit: Unit, role: Role, words: Lexicon) -> int:
    """The noun of the role, or the last of several: “Minister und Landesvorsitzender”, “Vorsitzender
    Richter”."""
    last = role.head
    if last + 1 < role.last and unit[last + 1].capital and _listed(unit[last + 1].text, words):
        last += 1
    while last + 2 < role.last and unit[last + 1].text.lower() in words.names.conjunctions:
        if not (unit[last + 2].capital and _listed(unit[last + 2].text, words)):
            break
        last += 2
    return last


def _noun(text: str, before: str, name: str, words: Lexicon) -> tuple[str, int] | None:
    """A noun of office in the nominative, and its gender, which the word ``before`` the role may tell."""
    bending = words.language.roles.bending
    stem = next((text[: -len(end)] for end in bending.adjectives if _adjectival(text, end, words)), None)
    if stem is not None:
        gender = _sex(text, before, name, words)
        return None if gender is None else (stem + bending.nominatives[gender], gender)
    base = _listed(text, words)
    if base is None:
        return None
    lower = base.lower()
    if lower.endswith(bending.neuter):
        return base, _THING
    woman = lower.endswith(bending.feminine) and not lower.endswith(bending.masculine)
    return base, _WOMAN if woman else _MAN


def is_participle(text: str, words: Lexicon) -> bool:
    """Whether the noun bends as adjectives do and may stand before another: “Vorsitzende Richterin”."""
    return any(_adjectival(text, ending, words) for ending in words.language.roles.bending.adjectives)


def _adjectival(text: str, ending: str, words: Lexicon) -> bool:
    """Whether the noun bends as adjectives do: “Vorsitzender”, “der Vorsitzende”."""
    stem = text.lower().removesuffix(ending)
    return text.endswith(ending) and stem.endswith(words.language.roles.bending.adjectival)


def _sex(text: str, before: str, name: str, words: Lexicon) -> int | None:
    """Of whom such a noun is said: what the given name tells, else what the article does."""
    people, bending = languages.people(), words.language.roles.bending
    given, article = name.split()[0], (before, text[-1])
    if given in people.women:
        return _WOMAN
    if given in people.men or article in bending.men_after or text.endswith(bending.nominatives[_MAN]):
        return _MAN
    return _WOMAN if article in bending.women_after else None


def _listed(text: str, words: Lexicon) -> str | None:
    """The noun in the form that the language file lists, or of which it lists the end."""
    forms = (text, *exchanged(text, words.language.roles.forms), text[0] + words.lemma(text)[1:])
    return next((form for form in forms if _is_listed(form.lower(), words)), None)


def _is_listed(lower: str, words: Lexicon) -> bool:
    nouns = words.language.roles.nouns
    return lower in nouns or any(lower.endswith(noun) for noun in nouns if len(noun) >= _SHORTEST)


def _is_adjective(text: str, words: Lexicon) -> bool:
    """Whether a word before the noun agrees with it. What is made of a place does not, “Leipziger”,
    nor does a name, “Kölns”."""
    lower = text.lower()
    bending = words.language.roles.bending
    placed = any(text.removesuffix(ending) in words.entries for ending in bending.adjectives)
    if placed or lower in words.language.stopwords or not text.endswith(bending.adjectives):
        return False
    code = words.language.code
    return text.islower() or (known(lower, code) and lemma(lower, code).islower())


def _agreeing(text: str, gender: int, words: Lexicon) -> str:
    bending = words.language.roles.bending
    ending = next(end for end in bending.adjectives if text.endswith(end))
    return text[: -len(ending)] + bending.nominatives[gender]
