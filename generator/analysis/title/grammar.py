"""What the words of a language are to the phrases of a clause."""

from __future__ import annotations

import functools
from typing import NamedTuple

from generator.languages import Language

_NUMERAL = 4  # letters by which a number word is known


class Grammar(NamedTuple):
    """The words, by what they do."""

    articles: frozenset[str]
    nominatives: frozenset[str]
    prepositions: frozenset[str]
    genitives: frozenset[str]  # articles
    genitive_endings: tuple[str, ...]
    joining: frozenset[str]
    inflected: tuple[str, ...]
    counting: tuple[tuple[str, ...], ...]
    ones: frozenset[str]  # articles that are numbers too
    partitives: frozenset[str]  # “einer [von] zwei”, “einer [der] beiden”
    numerals: tuple[str, ...]
    adverbs: frozenset[str]
    timely: frozenset[str]  # adverbs that no verb looks like
    stressing: frozenset[str]
    closing: tuple[str, ...]
    preterites: tuple[str, ...]
    particles: frozenset[str]
    name_particles: frozenset[str]
    units: frozenset[str]
    measures: frozenset[str]
    moments: frozenset[str]  # “Ende Oktober”
    days: frozenset[str]  # “Mittwoch”, “Mittwochabend”
    parts: frozenset[str]  # of a day
    postpositions: frozenset[str]
    circumpositions: frozenset[tuple[str, str]]
    expletives: frozenset[str]
    singulars: frozenset[str]
    feminine_endings: tuple[str, ...]
    nominative_endings: tuple[str, ...]
    oblique_endings: tuple[str, ...]
    plural_endings: tuple[str, ...]


@functools.cache
def grammar(language: Language) -> Grammar:
    title, quotes, figures = language.title, language.quotes, language.figures
    timely = frozenset({*quotes.adverbs, *title.floating, *title.hedges})
    articles = frozenset({*language.roles.articles, *title.nominatives, *title.determiners}) - timely
    counted = (*figures.over, *figures.under, *figures.about, *figures.least)
    obliques = {*quotes.obliques, *title.inserted, *title.prepositions}
    return Grammar(
        articles=articles,
        nominatives=frozenset(title.nominatives),
        prepositions=frozenset(obliques - articles),
        genitives=frozenset(title.genitives) & articles,
        genitive_endings=title.genitive_endings,
        joining=frozenset({*title.coordinators, *title.conjunctions}),
        inflected=title.inflected,
        counting=tuple(tuple(phrase.lower().split()) for phrase in counted),
        ones=frozenset(language.numbers.articles),
        partitives=frozenset(title.genitives),
        numerals=tuple(
            word for word, value in language.numbers.values.items() if value > 1 and len(word) >= _NUMERAL
        ),
        adverbs=language.stopwords | {*quotes.adverbs, *title.floating, *title.hedges},
        timely=timely,
        stressing=frozenset(title.stressing),
        closing=title.bracket_endings,
        preterites=title.preterites,
        particles=frozenset(title.particles),
        name_particles=language.names.particles - obliques - articles,
        units=frozenset(
            [word for row in language.dates.units.values() for word in row]
            + [word.lower() for word in figures.times]
        ),
        measures=frozenset(title.measures),
        moments=frozenset(word for row in language.dates.parts.values() for word in row),
        days=frozenset(
            day + part for row in language.dates.weekdays for day in row for part in ("", *title.day_parts)
        ),
        parts=frozenset(title.day_parts),
        postpositions=frozenset(quotes.postpositions),
        circumpositions=frozenset(title.circumpositions),
        expletives=frozenset(title.expletives),
        singulars=frozenset(title.singulars),
        feminine_endings=title.feminine_endings,
        nominative_endings=title.nominative_endings,
        oblique_endings=title.oblique_endings,
        plural_endings=title.plural_endings,
    )
