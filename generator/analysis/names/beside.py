"""What the words beside a chain of capitals say that it is."""

from __future__ import annotations

from itertools import takewhile

from generator.analysis.names.lexicon import Lexicon
from generator.analysis.names.tokens import Unit

_PAIR = 2  # words of a name that a noun follows
_AGE = 3  # digits of an age at most


def is_called_before(unit: Unit, first: int, last: int, words: Lexicon) -> bool:
    """Whether a noun in lower case behind several capitals says that a medium or a club is called so, “Lunar
    Sound radio”, and no other noun follows it: “the Lunar Bay club owner”."""
    name = [token.word for token in unit[first:last]]
    if len(name) < _PAIR or name[0] in words.given or all(map(words.demonym, name)) or last >= len(unit):
        return False
    return unit[last].text in words.names.called_before and is_ended(unit, last + 1, words)


def is_ended(unit: Unit, last: int, words: Lexicon) -> bool:
    """Whether no noun goes on with what ends before ``last``."""
    after = unit[last].text if last < len(unit) else "."
    return not after[0].isalpha() or after in words.language.stopwords or words.acts(after)


def is_home(unit: Unit, first: int, last: int, words: Lexicon) -> bool:
    """Whether it is part of where somebody with an age lives, a row in which a street or place says so:
    “Ann Lee, 46, of Abbey Lane, Lunen, was”, not “of Lunen Tigers”."""
    if unit[first].word in words.given or (last < len(unit) - 1 and unit[last + 1].text.isdigit()):
        return False
    at = first - 1
    while at > 0 and (unit[at].capital or unit[at].text == ","):
        at -= 1
    aged = at > 2 and unit[at - 1].text == "," and unit[at - 2].text.isdigit() and unit[at - 3].text == ","
    if not (aged and unit[at].text in words.names.living_in and len(unit[at - 2].text) < _AGE):
        return False
    row = list(takewhile(lambda token: token.capital or token.text == ",", unit[at + 1 :]))
    listed = any(token.text == "," for token in row[:-1])
    return listed and any(
        words.has(token.word, words.names.streets | words.names.place_words) or words.is_place((token.word,))
        for token in row
    )


def is_street(unit: Unit, first: int, last: int, words: Lexicon) -> bool:
    """Whether a preposition of place stands before two words of which one says that it is a street: “on Mill
    Close”, not “on Glenn Close”. “On” needs a word for a home before it: not “turned on Drew Close”."""
    before = unit[first - 1].text if first else ""
    led = before in words.names.place_before | words.names.street_before
    led |= before in words.names.street_on and first > 1 and unit[first - 2].text in words.names.dwelling
    street = last - first == _PAIR and words.has(unit[last - 1].word, words.names.streets)
    return led and street and unit[first].word not in words.given


def is_house(unit: Unit, index: int, words: Lexicon) -> bool:
    """Whether a common noun opens the name of a house of those called so: “Ridge Hospital has”."""
    opening = unit[index].word.lower()
    plain = words.language.stopwords | words.names.uncalled | words.language.quotes.adverbs
    other = opening in words.language.roles.openers or opening in plain
    after = unit[index + 2].text if index + 2 < len(unit) else "."
    ended = is_ended(unit, index + 2, words) and after not in words.names.connectors
    return ended and not other and unit[index + 1].word.lower() in words.names.houses
