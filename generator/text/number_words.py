"""What a language makes its numbers of, compiled for reading them."""

from __future__ import annotations

import functools
import re
from typing import Literal, NamedTuple

from generator.languages import Language, NumberWords
from generator.text.patterns import alternatives
from generator.text.tokens import all_keys, keys

Share = Literal["", "part", "ratio", "each"]


class Number(NamedTuple):
    """Tokens ``start`` to ``end`` (excluded) and what they come to."""

    start: int
    end: int
    value: float | int | None  # None: vague
    digits: bool  # written with digits, at least in part
    scaled: bool  # ends in thousand, million …
    # below one: a part (“two thirds”), which a preposition joins to what it is of, or a ratio (“seven
    # out of ten”), which that follows; of a ratio one is said in the singular, inside it (“un vol sur
    # deux”) or behind it (“jeder vierte Haushalt”)
    share: Share = ""
    inside: tuple[int, int] = (0, 0)  # tokens of that one


class Lexicon(NamedTuple):
    values: dict[str, int]
    scales: dict[str, int]
    articles: frozenset[str]
    ones: frozenset[str]  # before the one of so many, “un” vol sur deux; “a house in 10 …” is no share
    says_one: bool  # whether an article is the only word for one
    joiners: frozenset[str]
    linkers: frozenset[str]
    halves: frozenset[str]
    bare: frozenset[str]
    vague: frozenset[str]
    some: frozenset[str]
    ratios: tuple[tuple[str, ...], ...]
    every: frozenset[str]
    ordinals: dict[tuple[str, ...], int]
    plurals: tuple[str, ...]  # endings of nouns
    stops: frozenset[str]  # no nouns
    fractions: dict[str, int]
    shares: frozenset[str]
    glued: re.Pattern[str] | None
    data: NumberWords


@functools.cache
def lexicon(language: Language) -> Lexicon:
    data = language.numbers
    values = {keys(word)[0]: value for word, value in data.values.items()}
    scales = {keys(word)[0]: value for word, value in data.scales.items()}
    return Lexicon(
        values=values,
        scales=scales,
        articles=all_keys(data.articles),
        ones=all_keys([word for word, value in data.values.items() if value == 1])
        | (all_keys(data.articles) if not language.figures.noun_last else frozenset()),
        says_one=1 not in values.values(),
        joiners=all_keys((*data.joiners, data.glue) if data.glue else data.joiners),
        linkers=all_keys(data.linkers),
        halves=all_keys(data.halves),
        bare=all_keys(data.bare),
        vague=all_keys(data.vague),
        some=all_keys(data.some),
        ratios=tuple(keys(phrase) for phrase in data.ratios),
        every=all_keys(data.every),
        ordinals={keys(word): number for word, number in language.dates.ordinals.items() if number > 1},
        plurals=language.figures.plural_endings,
        stops=all_keys((*sorted(language.stopwords), *sorted(language.title.auxiliaries))),
        fractions={keys(word)[0]: below for word, below in data.fractions.items()},
        shares=all_keys(data.shares),
        glued=re.compile(alternatives({*values, *scales, *keys(data.glue)})) if data.glued else None,
        data=data,
    )


@functools.lru_cache(maxsize=20_000)
def pieces(word: str, language: Language) -> tuple[str, ...]:
    """The number words that ``word`` is glued of (“zweiundzwanzig”), or itself."""
    words = lexicon(language)
    if words.glued is None or word in words.values or word in words.scales:
        return (word,)
    found = words.glued.findall(word)
    return tuple(found) if len(found) > 1 and sum(map(len, found)) == len(word) else (word,)


@functools.lru_cache(maxsize=50_000)
def begins_number(key: str, language: Language) -> bool:
    """Whether a number can begin with this folded token."""
    words = lexicon(language)
    return (
        key[0].isdecimal()
        or any(key in table for table in (words.values, words.scales, words.articles))
        or any(key in table for table in (words.halves, words.vague, words.some, words.shares, words.every))
        or len(pieces(key, language)) > 1
    )
