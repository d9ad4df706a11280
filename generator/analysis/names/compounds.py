"""Nouns that are joined of others, as a language with capital nouns joins them; and words of names that say
of what these are."""

from __future__ import annotations

import functools

from generator.analysis.names.lexicon import Lexicon
from generator.analysis.names.tokens import Unit, opens

_TAIL = 5  # letters that a noun at the end of another has
_LABEL = 6  # of a label
_LINKED = 3  # nouns of a label with what is made of what
_PAIR = 2  # words of a first and a last name


@functools.lru_cache(maxsize=50_000)
def is_compound(word: str, words: Lexicon) -> bool:
    """Whether the word is of the dictionary, or ends in a noun of it, but not as towns do:
    “Trinkwasseranlagen”."""
    if words.common(word) or "-" in word or word.endswith(words.names.place_endings):
        return words.common(word)
    tails = (word[index:] for index in range(2, len(word) - _TAIL + 1))
    return any(words.common(tail) and tail.capitalize() not in words.entries for tail in tails)


@functools.lru_cache(maxsize=50_000)
def labels(word: str, words: Lexicon) -> bool:
    """Whether the word says only what the name behind it is, or is joined with one that does:
    “Branchenverband”."""
    lower, known = word.lower(), words.names.labels
    if lower in known or not words.language.roles.compounds:
        return lower in known
    return any(lower[index:] in known for index in range(1, len(lower) - _LABEL + 1))


def label_at(unit: Unit, index: int, words: Lexicon) -> int | None:
    """Where the label stands that ends at ``index``, with what somebody makes or sells: “fabricant de
    meubles”, “producătorul de cutii din carton Lumopel”, “întreprinderea de Stat „Lumopel””."""
    noun = unit[index].text.islower() or (index + 1 < len(unit) and opens(unit, index + 1))
    places = [index]
    while noun and len(places) < _LINKED and index > 1 and unit[index - 1].text in words.names.connectors:
        index -= 2
        places.append(index)
    return next((at for at in places if is_label(unit[at].text, words)), None)


def is_label(word: str, words: Lexicon) -> bool:
    """Whether the word, in any of its forms, is a label."""
    return labels(word, words) or words.has(word, words.names.labels)


def is_firm(name: list[str], words: Lexicon) -> bool:
    """Whether a word of the name says that it is a club's or a firm's: “Voința Lunca Mare”, “Lumopel Prod”;
    a club that is called as people are has a town behind that, “Gloria Buzău”, and none has whose something
    is: “Unirea Moldovei”."""
    if len(name) == 1 or words.head(name[0]) == "place":
        return False
    person = name[0] in words.given
    if name[0] in words.clubs:
        owned = name[1].endswith(words.names.genitive_endings or (" ",))
        placed = any(entry.type == "place" for entry in words.entries.get(name[-1], ()))
        return not owned and (placed or not person)
    trades = (part in words.trades and not (words.capital_nouns and words.common(part)) for part in name[1:])
    return not (person and len(name) == _PAIR) and any(trades)
