"""A language's words for speaking and citing, arranged for looking up."""

from __future__ import annotations

import functools
from typing import Literal

from generator.analysis.names.lexicon import lexicon as names
from generator.languages import Language, Words
from generator.text.words import lemma

NounKind = Literal["institution", "group", "document"]

# a full stop inside a statement belongs to an abbreviation
_CLAUSE_SIGNS = ",;:!?…–—"


class Lexicon:
    """What is asked about words of speaking. Reading, never changing."""

    def __init__(self, language: Language) -> None:
        quotes, sources = language.quotes, language.sources
        self.language, self.names, self.quotes, self.sources = language, names(language), quotes, sources
        self.capital_nouns = language.names.capital_nouns
        self.leads = not language.keywords.adjectives_follow  # what describes a noun stands before it
        self.articles, self.genitive_endings = language.names.articles, language.names.genitive_endings
        self.copulas = frozenset(language.title.copulas)
        self.coordinators = frozenset(language.title.coordinators)  # before a second verb: “and said”
        self.gerunds = language.title.gerunds  # how a verb ends whose subject is the sentence's
        self.speech = quotes.verbs | quotes.participles
        self.reporting = self.speech | quotes.naming
        self.anybody = quotes.feminine | quotes.masculine  # “she”, “the woman”
        self.describing = frozenset(form.lower() for forms, _ in quotes.descriptions for form in forms)
        # words that are no subject
        self.idle = language.stopwords.union(
            quotes.adverbs, quotes.auxiliaries, quotes.obliques, sources.showing
        )
        self.according, self.light = by_first(quotes.according), by_first(quotes.light)
        self.summing = by_first(quotes.summing)
        # any word that may lead to who is cited, without a verb
        self.citing = self.names.names.citing.union(quotes.trailing, quotes.viewpoints, self.according)
        # signs and words that a subject after its verb does not pass
        self.ends_clause = frozenset((*_CLAUSE_SIGNS, *quotes.subordinators, *quotes.verbs))
        self.clauses = frozenset(quotes.subordinators) - quotes.obliques  # open one, and are no preposition
        # what stands before quoted words that are no name
        figures = language.figures
        self.giving = frozenset((*figures.counting, *figures.valuing))  # verbs of who gives a number
        self.rates = by_first((*figures.rates, *figures.percent))
        self.leading = self.reporting.union(quotes.subordinators, quotes.introducers)
        self.verbal = self.leading.union(self.light.keys(), self.giving)  # end the phrase of a noun
        # “the newspaper „X“”, “nicknamed „X“”
        self.outlet_nouns = sources.media_nouns | sources.agency_nouns
        self.introduces_names = quotes.nicknames | self.outlet_nouns
        tables: tuple[tuple[NounKind, tuple[Words, ...]], ...] = (
            ("document", sources.documents),
            ("group", sources.groups),
            ("institution", sources.institutions),
        )
        # any form of such a noun → kind and form to show
        self.unnamed = {
            form.lower(): (kind, forms[0]) for kind, table in tables for forms in table for form in forms
        }
        # what “by” leads to without an article, by its noun → the same: “estimat de | asigurător”
        self.bare = {
            lemma(forms[0].lower(), language.code): (kind, forms[0])
            for kind, table in tables[2:]
            for forms in table
        }
        self.bodies = language.names.organisation_words.union(
            form for form, (kind, _) in self.unnamed.items() if kind == "institution"
        )
        told = sources.given | sources.denied | quotes.making
        given = (f"{word} {agent}" for word in told for agent in quotes.agents)
        self.passing = self.names.calendar | (quotes.adverbs - quotes.agents)  # “announced | now | by”
        self.relaying = by_first((*sources.relays, *sources.told, *given))
        self.datives = frozenset(form for row in sources.groups for form in row[2:])  # no subject
        # form of a group to show → the one that stands before whose it is: “reprezentanții”
        self.owned = {forms[0]: forms[1] for forms in sources.groups if len(forms) > 2}
        self.complements = sources.joins.union(sources.complements)  # between a noun and what belongs to it
        self.complement_phrases, self.privy = by_first(sources.complements), by_first(sources.privy)

    @functools.cached_property
    def that(self) -> str:
        """What opens a reported clause first of all; nothing where a language has no such word."""
        return next(iter(self.quotes.subordinators), "")

    def is_noun(self, word: str) -> bool:
        """Whether a word may owe its capital to being a common noun."""
        return self.capital_nouns and self.names.common(word) and word not in self.names.given

    def reports(self, word: str) -> bool:
        """Whether a verb in lower case stands in the mood that tells somebody's words."""
        return word in self.quotes.reported or any(
            word.endswith(ending) and lemma(word, self.language.code) == word.removesuffix(ending) + base
            for ending, base in self.quotes.reported_endings
        )


@functools.cache
def lexicon(language: Language) -> Lexicon:
    return Lexicon(language)


def by_first(phrases: Words) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases by their first word, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        parts = tuple(phrase.split())
        found.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(same, key=len, reverse=True)) for first, same in found.items()}
