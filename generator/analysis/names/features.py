"""What the tagger sees of a token: its word, its neighbours' words, and where it stands.

Everything but the place is a property of the word alone, so its weight is summed once a word.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.analysis.names.lexicon import Lexicon
from generator.analysis.names.offices import said_of_one
from generator.analysis.names.tokens import Unit

NEIGHBOURS = (-2, -1, 0, 1, 2)


def word_features(word: str, offset: int, words: Lexicon) -> Iterator[str]:
    """The features of the word that stands ``offset`` tokens from the one to be tagged."""
    lower = word.lower()
    shape = shape_of(word)
    yield f"{offset}w={lower}"
    yield f"{offset}s={shape}"
    for name in _flags(word, words):
        yield f"{offset}f={name}"
        if offset == 0:
            yield f"0sf={shape}{name}"
    if abs(offset) == 1:
        yield f"{offset}z={lower[-3:]}"
    elif offset == 0:
        yield f"0l={words.lemma(word)}"
        for length in (1, 2, 3, 4):
            yield f"0z={lower[-length:]}"
            yield f"0a={lower[:length]}"
        for part in word.split("-")[1:]:
            yield f"0p={part.lower()}"


@functools.lru_cache(maxsize=50_000)
def _flags(word: str, words: Lexicon) -> tuple[str, ...]:
    return tuple(_flagged(word, words))


def _flagged(word: str, words: Lexicon) -> Iterator[str]:
    names = words.names
    spellings = {word.lower(), words.lemma(word)}
    for flag, group in (
        ("title", names.titles),
        ("particle", names.particles),
        ("organisation", names.organisation_words),
        ("place", names.place_words),
        ("at", names.place_before),
        ("placenoun", names.place_nouns),
        ("other", names.other_words),
        ("stop", words.language.stopwords),
        ("demonym", words.demonyms),
        ("calendar", words.calendar),
    ):
        if not group.isdisjoint(spellings):
            yield flag
    if said_of_one(word, words):
        yield "office"
    if any(form in words.given for form in words.forms(word)):
        yield "given"
    if not words.common(word):
        yield "strange"
    elif words.proper(word):
        yield "proper"


@functools.lru_cache(maxsize=50_000)
def shape_of(word: str) -> str:
    """Upper case, capital, lower case, mixed, digits or sign; a stop inside is shown."""
    if not word[0].isalnum():
        return word[0]
    if word.isdigit():
        return "9"
    if any(char.isdigit() for char in word):
        return "a9"
    if word.isupper():
        return "A." if "." in word else "A" if len(word) == 1 else "AA"
    if word.islower():
        return "a"
    return "Aa" if word[0].isupper() and word[1:].islower() else "AaA" if word[0].isupper() else "aA"


def heads(unit: Unit, words: Lexicon) -> list[str]:
    """For each token the kind of noun that may head a name it is in, and how far back it stands."""
    found, head, distance = [], "", 0
    for token in unit:
        distance += 1
        if token.word in _BREAKS or distance > _REACH:
            head = ""
        found.append(f"{head}{min(distance, 5)}" if head else "-")
        kind = words.head(token.word)
        if kind:
            head, distance = f"{kind}{'A' if token.capital else 'a'}", 0
    return found


_BREAKS = frozenset(".;:!?)…")
_REACH = 8
_SHORT = 7  # letters from which on a word does not count beside the noun before it


class Place(NamedTuple):
    """Where a token stands, but for the words there: few of them differ."""

    known: str  # what the gazetteer says of the token
    head: str
    before: str  # shapes
    shape: str
    after: str
    free: bool
    glued: bool
    strange: bool


def places(unit: Unit, known: Sequence[str], words: Lexicon) -> Iterator[Place]:
    """The places of a unit's tokens."""
    shapes = ["^", *(shape_of(token.word) for token in unit), "$"]
    beside = zip(shapes, shapes[1:], shapes[2:], strict=False)
    headed = heads(unit, words)
    for token, said, head, (before, shape, after) in zip(unit, known, headed, beside, strict=True):
        strange = not words.common(token.word)
        yield Place(said, head, before, shape, after, token.free, token.glued, strange)


def place_features(place: Place) -> tuple[str, ...]:
    """The features of a place."""
    known, head, before, shape, after, free, glued, strange = place
    bound = "free" if free else "bound"
    return (
        f"k={known}",
        f"h={head}{shape}",
        f"hk={head}{known}",
        f"ks={known}{shape}",
        f"ss={before}{shape}",
        f"sss={before}{shape}{after}",
        f"ps={bound}{shape}{'strange' if strange else ''}",
        f"pb={bound}{shape}{after}",
        f"g={glued}{before}{shape}",
    )


def placed_features(place: Place, word: str, before: str) -> tuple[str, str]:
    """The features of a place with the word that stands there, and with the one before, in lower case."""
    return (
        f"hw={place.head}{word if len(word) < _SHORT else ''}",
        f"b={before}{place.shape}{place.known}",
    )
