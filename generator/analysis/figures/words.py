"""The words around numbers, compiled for a language."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from generator.languages import Language, Words
from generator.model import Qualifier
from generator.text.normalise import fold
from generator.text.tokens import Token, first_keys, keys

_NUMBER = 5  # tokens of a number in words
ENDS = ".;:!?\n"
"""What ends a statement that may leave out what it counts."""

Phrases = dict[str, tuple[tuple[str, ...], ...]]  # first word → phrases, longest first
Behind = Phrases  # by the last word, reversed
Keys = frozenset[str]  # first words


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`FigureWords` compiled as the kind of each field says, and what other parts of a language add."""

    language: Language
    noun_last: bool  # “150 young people”, not “150 de oameni tineri”
    capital_nouns: bool
    is_bent: bool  # nouns tell by their ending whose they are
    genitives: tuple[str, ...]  # … by these
    plural_endings: tuple[str, ...]
    singular_endings: tuple[str, ...]
    part_endings: tuple[str, ...]
    past: tuple[str, ...]  # endings of verbs
    tallied: tuple[str, ...]
    decimal: str
    qualifiers: tuple[tuple[Qualifier, Behind], ...]
    percent: Phrases
    currencies: Phrases
    coins: Phrases
    joiners: Keys
    times: Phrases
    lengths: Phrases
    penalties: Phrases
    sentenced: Behind
    signs: Keys
    suffixes: dict[str, int]
    shortened: Keys  # abbreviations that never end a sentence
    people: Behind
    harmed: Keys
    victims: Phrases
    hurt: Keys  # what victims are, a noun or an adjective: “two injured (people)”
    clauses: Keys
    asides: Keys
    labels: Behind
    spelt: frozenset[str]  # how labels are
    hours: Keys
    versus: Keys
    definite: Keys
    ordinals: frozenset[str]
    nths: frozenset[str]  # how ordinals end
    lookalikes: frozenset[str]
    before_noun: Phrases
    such: Phrases
    before_noun_behind: Behind
    partitives: Phrases
    partitives_behind: Behind
    negative: Keys
    positive: Keys
    between: Phrases
    alternatives: Keys
    between_all: frozenset[tuple[str, ...]]
    comparing: frozenset[tuple[str, ...]]
    comparing_behind: Behind
    than: Keys
    formerly: Phrases
    differing: Phrases  # a figure is held against another
    differing_behind: Behind
    changes: Keys
    modals: Behind
    origins: Behind
    prices: Behind
    by: Behind
    rates: Phrases  # of what a unit is told
    heads: Phrases
    totals: Keys
    crowds: Keys
    persons: Keys
    underneath: Keys
    passing: Keys
    gone: Keys
    distant: Keys
    tallies: Phrases
    reaching: Keys
    multiples: Phrases
    worth: Behind
    midway: Behind
    consisting: Phrases
    moneys: Keys
    inside: Keys
    objects: Keys
    valuing: Keys
    valued_at: Keys
    among: Behind
    having: Keys
    among_behind: Phrases
    including_behind: Behind
    least: Behind
    negations: Keys
    wholes: Phrases
    measures: Keys
    and_half: Phrases
    scales: dict[str, int]
    roughly: Phrases
    rounded: Keys
    verbs: Phrases  # auxiliaries: “are”, “s-au”
    sides: Phrases
    votes: Keys
    beneath: Phrases
    below: Phrases  # units of what may be below zero
    linkers: Keys
    articles: Keys
    determiners: Keys
    stops: frozenset[str]  # words that nothing counts
    plurals: Keys
    numerals: Keys


@functools.cache
def lexicon(language: Language) -> Lexicon:
    data, numbers = language.figures, language.numbers
    compiled: dict[str, Any] = {
        field.name: _COMPILERS[field.type](getattr(source, field.name))
        for source in (numbers, data)
        for field in fields(Lexicon)
        if isinstance(field.type, str) and field.type in _COMPILERS and hasattr(source, field.name)
    }
    hurt = frozenset(keys(phrase)[-1] for phrase in data.victims)
    added: dict[str, Any] = {
        "language": language,
        "noun_last": data.noun_last,
        "capital_nouns": language.names.capital_nouns,
        "is_bent": bool(language.title.article_endings),
        "genitives": tuple(map(fold, language.names.genitive_endings)),
        "plural_endings": data.plural_endings,
        "singular_endings": data.singular_endings,
        "part_endings": data.part_endings,
        "past": language.dates.past_endings,
        "tallied": data.tallied,
        "hurt": hurt,
        "plurals": first_keys((*data.plurals, *data.measures)) | hurt,
        "clauses": first_keys(language.dates.clauses),
        "asides": first_keys(language.dates.asides),
        "decimal": numbers.decimal,
        "qualifiers": (("~", _behind(data.about)), (">", _behind(data.over)), ("<", _behind(data.under))),
        "times": _phrases((*data.times, *(form for row in language.dates.units.values() for form in row))),
        "suffixes": data.suffixes,
        "shortened": first_keys(language.sentences.leaning),
        "ordinals": frozenset(data.ordinals),
        "spelt": frozenset(label.lower().split()[-1] for label in data.labels),
        "nths": frozenset(keys(word)[-1] for word in language.dates.ordinals),
        "lookalikes": frozenset(data.lookalikes),
        "before_noun": _phrases((*data.before_noun, *data.such)),
        "before_noun_behind": _behind((*data.before_noun, *data.such)),
        "partitives_behind": _behind(data.partitives),
        "alternatives": first_keys(language.dates.joining),
        "between_all": frozenset(keys(word) for word in data.between),
        "comparing": frozenset(keys(word) for word in (*data.comparing, *data.among)),
        "comparing_behind": _behind(data.comparing),
        "differing": _phrases((*data.more, *data.fewer)),
        "differing_behind": _behind((*data.more, *data.fewer, *data.altered)),
        "among_behind": _phrases(data.among),
        "including_behind": _behind((*data.among, *data.including)),
        "wholes": _phrases((*data.partitives, *data.wholes)),
        "and_half": _phrases(tuple(word for word in language.dates.and_half if len(keys(word)) > 1)),
        "scales": {keys(word)[0]: size for word, size in numbers.scales.items()},
        "verbs": _phrases(tuple(sorted(language.title.auxiliaries))),
        "below": _phrases((*data.percent, *data.degrees)),
        "determiners": first_keys(tuple(sorted(language.names.articles))),
        "stops": first_keys((*sorted(language.stopwords), *data.not_counted)) | _days(language),
        "numerals": first_keys((*numbers.values, *numbers.scales)),
    }
    return Lexicon(**compiled | added)


def _days(language: Language) -> frozenset[str]:
    """Words for days, which nothing counts: “223 de unități astăzi”."""
    data = language.dates
    rows = (*data.months, *data.weekdays, tuple(data.days))
    phrases = (keys(word) for row in rows for word in row)
    return frozenset(phrase[0] for phrase in phrases if len(phrase) == 1)


def _phrases(words: Words) -> Phrases:
    return _indexed(map(keys, words))


def _behind(words: Words) -> Behind:
    return _indexed(keys(word)[::-1] for word in words)


def _indexed(phrases: Iterable[tuple[str, ...]]) -> Phrases:
    table: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        table.setdefault(phrase[0], []).append(phrase)
    return {
        first: tuple(sorted(row, key=lambda phrase: (-len(phrase), phrase))) for first, row in table.items()
    }


_COMPILERS: Mapping[str, Callable[..., Any]] = {"Phrases": _phrases, "Behind": _behind, "Keys": first_keys}


def after(phrases: Phrases, tokens: Sequence[Token], at: int) -> int:
    """How many tokens from ``at`` on make the longest of the phrases; 0 for none."""
    if at >= len(tokens):
        return 0
    for phrase in phrases.get(tokens[at].key, ()):
        if len(phrase) == 1 or tuple(token.key for token in tokens[at : at + len(phrase)]) == phrase:
            return len(phrase)
    return 0


def before(phrases: Phrases, tokens: Sequence[Token], at: int) -> int:
    """How many tokens before ``at`` make the longest of the phrases (compiled backwards)."""
    if at <= 0:
        return 0
    for phrase in phrases.get(tokens[at - 1].key, ()):
        size = len(phrase)
        if size == 1 or (size <= at and tuple(token.key for token in tokens[at - size : at])[::-1] == phrase):
            return size
    return 0


def is_apart(found: Sequence[Token], at: int, begin: int, words: Lexicon) -> bool:
    """Whether the number that ends before token ``at`` tells how far off something is, which is not measured:
    “la zece metri | de depozit”."""
    start = at - 1
    while start > max(0, at - _NUMBER) and (found[start].is_number or found[start].key in words.numerals):
        start -= 1
    unit = found[begin].key if begin < len(found) else ""
    return unit in words.measures and found[start].key in words.distant
