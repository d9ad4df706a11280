"""The words around numbers, compiled for a language."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import NamedTuple

from generator.languages import FigureWords, Language, Words
from generator.model import Qualifier
from generator.text.tokens import Token, first_keys, keys

ENDS = ".;:!?\n"
"""What ends a statement that may leave out what it counts."""

Phrases = dict[str, tuple[tuple[str, ...], ...]]  # first word → phrases, longest first


class Compared(NamedTuple):
    """What tells that a figure is held against another, or of what its unit is told."""

    differing: Phrases
    changes: frozenset[str]
    origins: Phrases  # by the last word, reversed
    by: Phrases  # by the last word, reversed
    rates: Phrases


class Lexicon(NamedTuple):
    qualifiers: tuple[tuple[Qualifier, Phrases], ...]  # by the last word of the phrase, reversed
    percent: Phrases
    currencies: Phrases
    coins: Phrases
    joiners: frozenset[str]
    times: Phrases
    lengths: Phrases
    signs: frozenset[str]
    suffixes: dict[str, int]
    shortened: frozenset[str]  # abbreviations that never end a sentence
    persons: frozenset[str]
    people: frozenset[str]
    ones: frozenset[str]
    labels: Phrases  # by the last word, reversed
    hours: frozenset[str]
    versus: frozenset[str]
    definite: frozenset[str]
    ordinals: frozenset[str]
    nths: frozenset[str]  # how ordinals end
    lookalikes: frozenset[str]
    before_noun: Phrases
    such: Phrases
    before_noun_behind: Phrases  # by the last word, reversed
    partitives: Phrases
    partitives_behind: Phrases  # by the last word, reversed
    negative: frozenset[str]
    positive: frozenset[str]
    between: Phrases
    alternatives: frozenset[str]
    between_all: frozenset[tuple[str, ...]]
    comparing: frozenset[tuple[str, ...]]
    comparing_behind: Phrases  # by the last word, reversed
    compared: Compared
    heads: Phrases
    reaching: frozenset[str]
    multiples: Phrases
    among: Phrases  # by the last word, reversed
    among_behind: Phrases
    least: Phrases  # by the last word, reversed
    negations: frozenset[str]
    wholes: Phrases
    measures: frozenset[str]
    and_half: Phrases
    scales: dict[str, int]
    roughly: Phrases
    rounded: frozenset[str]
    verbs: Phrases  # auxiliaries: “are”, “s-au”
    sides: Phrases
    votes: frozenset[str]
    beneath: Phrases
    linkers: frozenset[str]
    articles: frozenset[str]
    determiners: frozenset[str]
    stops: frozenset[str]  # words that nothing counts
    plurals: frozenset[str]
    numerals: frozenset[str]


@functools.cache
def lexicon(language: Language) -> Lexicon:
    data = language.figures
    return Lexicon(
        qualifiers=_qualifiers(data),
        percent=_phrases(data.percent),
        currencies=_phrases(data.currencies),
        coins=_phrases(data.coins),
        joiners=first_keys(language.numbers.joiners),
        times=_phrases((*data.times, *_units(language))),
        lengths=_phrases(data.lengths),
        signs=first_keys(data.signs),
        suffixes=data.suffixes,
        shortened=first_keys(language.sentences.leaning),
        persons=first_keys(data.persons),
        people=first_keys(data.people),
        ones=_ones(language),
        labels=_phrases(data.labels, backwards=True),
        hours=first_keys(data.hours),
        versus=first_keys(data.versus),
        definite=first_keys(data.definite),
        ordinals=frozenset(data.ordinals),
        nths=frozenset(keys(word)[-1] for word in language.dates.ordinals),
        lookalikes=frozenset(data.lookalikes),
        before_noun=_phrases((*data.before_noun, *data.such)),
        such=_phrases(data.such),
        before_noun_behind=_phrases((*data.before_noun, *data.such), backwards=True),
        partitives=_phrases(data.partitives),
        partitives_behind=_phrases(data.partitives, backwards=True),
        negative=first_keys(data.negative),
        positive=first_keys(data.positive),
        between=_phrases(data.between),
        alternatives=first_keys(language.dates.joining),
        between_all=frozenset(keys(word) for word in data.between),
        comparing=frozenset(keys(word) for word in (*data.comparing, *data.among)),
        comparing_behind=_phrases(data.comparing, backwards=True),
        compared=_compared(data),
        heads=_phrases(data.heads),
        reaching=first_keys(data.reaching),
        multiples=_phrases(data.multiples),
        among=_phrases(data.among, backwards=True),
        among_behind=_phrases(data.among),
        least=_phrases(data.least, backwards=True),
        negations=first_keys(data.negations),
        wholes=_phrases((*data.partitives, *data.wholes)),
        measures=first_keys(data.measures),
        and_half=_phrases(tuple(word for word in language.dates.and_half if len(keys(word)) > 1)),
        scales={keys(word)[0]: size for word, size in language.numbers.scales.items()},
        roughly=_phrases(data.roughly),
        rounded=first_keys(language.numbers.rounded),
        verbs=_phrases(tuple(sorted(language.title.auxiliaries))),
        sides=_phrases(data.sides),
        votes=first_keys(data.votes),
        beneath=_phrases(data.beneath),
        linkers=first_keys(language.numbers.linkers),
        articles=first_keys(language.numbers.articles),
        determiners=first_keys(sorted(language.names.articles)),
        stops=first_keys((*sorted(language.stopwords), *data.not_counted)) | _days(language),
        plurals=first_keys(data.plurals),
        numerals=first_keys((*language.numbers.values, *language.numbers.scales)),
    )


def _compared(data: FigureWords) -> Compared:
    return Compared(
        _phrases(data.differing),
        first_keys(data.changes),
        _phrases(data.origins, backwards=True),
        _phrases(data.by, backwards=True),
        _phrases(data.rates),
    )


def _qualifiers(data: FigureWords) -> tuple[tuple[Qualifier, Phrases], ...]:
    return (
        ("~", _phrases(data.about, backwards=True)),
        (">", _phrases(data.over, backwards=True)),
        ("<", _phrases(data.under, backwards=True)),
    )


def _ones(language: Language) -> frozenset[str]:
    """The words for one."""
    return frozenset(
        key for word, value in language.numbers.values.items() if value == 1 for key in keys(word)
    )


def _units(language: Language) -> Words:
    return tuple(form for forms in language.dates.units.values() for form in forms)


def _days(language: Language) -> frozenset[str]:
    """Words for days, which nothing counts: “223 de unități astăzi”."""
    data = language.dates
    rows = (*data.months, *data.weekdays, tuple(data.days))
    phrases = (keys(word) for row in rows for word in row)
    return frozenset(phrase[0] for phrase in phrases if len(phrase) == 1)


def _phrases(words: Words, backwards: bool = False) -> Phrases:
    table: dict[str, list[tuple[str, ...]]] = {}
    for word in words:
        phrase = keys(word)[::-1] if backwards else keys(word)
        table.setdefault(phrase[0], []).append(phrase)
    return {
        first: tuple(sorted(row, key=lambda phrase: (-len(phrase), phrase))) for first, row in table.items()
    }


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
