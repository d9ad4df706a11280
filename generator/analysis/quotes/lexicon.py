"""A language's words for speaking, as sets."""

from __future__ import annotations

import functools
from typing import NamedTuple

from generator.analysis.names.lexicon import Lexicon as Names
from generator.analysis.names.lexicon import lexicon as names
from generator.languages import Language, Words
from generator.text.words import lemma

# a full stop inside a statement belongs to an abbreviation
_CLAUSE_SIGNS = ",;:!?…–—"


class Lexicon(NamedTuple):
    verbs: frozenset[str]
    speech: frozenset[str]  # verbs and participles
    participles: frozenset[str]
    auxiliaries: frozenset[str]
    passives: frozenset[str]
    copulas: frozenset[str]
    reflexives: frozenset[str]
    naming: frozenset[str]
    plurals: frozenset[str]
    determiners: frozenset[str]
    gerunds: tuple[str, ...]  # how a verb ends whose subject is the sentence's
    feminine: frozenset[str]
    masculine: frozenset[str]
    indefinite: frozenset[str]
    resuming: frozenset[str]  # in a cue of who spoke before
    describing: frozenset[str]  # nouns that describe who has an office
    relatives: frozenset[str]
    subordinators: frozenset[str]
    quoting: frozenset[str]
    trailing: frozenset[str]
    postpositions: frozenset[str]
    viewpoints: frozenset[str]
    reported: frozenset[str]
    reported_endings: tuple[tuple[str, str], ...]
    code: str
    names: Names
    silent_subjects: bool
    capital_nouns: bool
    leads: bool  # what describes a noun stands before it
    obliques: frozenset[str]
    adverbs: frozenset[str]
    idle: frozenset[str]  # words that are no subject
    according: dict[str, tuple[tuple[str, ...], ...]]  # first word → phrases, longest first
    documents: frozenset[str]  # their nouns, in all forms
    unnamed: frozenset[str]  # nouns of documents, groups and institutions
    agents: frozenset[str]  # before who did what a participle tells
    generic: frozenset[str]  # nouns of bodies that say nothing of which, as they are shown
    same: frozenset[str]  # of whoever spoke last
    vague: frozenset[str]  # documents that alone are no source, as they are shown
    ends_clause: frozenset[str]  # signs and words that a subject after its verb does not pass
    predicates: frozenset[str]
    introducers: frozenset[str]  # conjunctions that lead to what something is called
    introduces_names: frozenset[str]  # “the newspaper „X“”, “nicknamed „X“”
    nicknames: frozenset[str]  # the latter, with a colon too: “short: „X“”
    owning: frozenset[str]  # behind a noun they say whose somebody is
    complements: frozenset[str]  # between a noun and what belongs to it
    coordinators: frozenset[str]  # before a second verb of one subject: “and said”
    joins: frozenset[str]  # between two quotations that are quoted or not together
    leading: frozenset[str]  # what stands before quoted words that are no name
    reach: int

    def is_noun(self, word: str) -> bool:
        """Whether a word may owe its capital to being a common noun."""
        return self.capital_nouns and self.names.common(word) and word not in self.names.given

    def reports(self, word: str) -> bool:
        """Whether a verb in lower case stands in the mood that tells somebody's words."""
        return word in self.reported or any(
            word.endswith(ending) and lemma(word, self.code) == word.removesuffix(ending) + base
            for ending, base in self.reported_endings
        )


@functools.cache
def lexicon(language: Language) -> Lexicon:
    words = language.quotes
    return Lexicon(
        verbs=frozenset(words.verbs),
        speech=frozenset((*words.verbs, *words.participles)),
        participles=frozenset(words.participles),
        auxiliaries=frozenset(words.auxiliaries),
        passives=frozenset(words.passives),
        copulas=frozenset(language.title.copulas),
        reflexives=frozenset(words.reflexives),
        naming=frozenset(words.naming),
        plurals=frozenset(words.plurals),
        determiners=frozenset(words.determiners),
        gerunds=language.title.gerunds,
        feminine=frozenset(words.feminine),
        masculine=frozenset(words.masculine),
        indefinite=frozenset(words.indefinite),
        resuming=frozenset(words.resuming),
        describing=frozenset(form.lower() for forms, _ in words.descriptions for form in forms),
        relatives=frozenset(words.relatives),
        subordinators=frozenset(words.subordinators),
        quoting=frozenset(words.quoting),
        trailing=frozenset(words.trailing),
        postpositions=frozenset(words.postpositions),
        viewpoints=frozenset(words.viewpoints),
        reported=frozenset(words.reported),
        reported_endings=words.reported_endings,
        code=language.code,
        names=names(language),
        silent_subjects=words.silent_subjects,
        capital_nouns=language.names.capital_nouns,
        leads=not language.keywords.adjectives_follow,
        obliques=frozenset(words.obliques),
        adverbs=frozenset(words.adverbs),
        idle=language.stopwords.union(
            words.adverbs, words.auxiliaries, words.obliques, language.sources.showing
        ),
        according=by_first(words.according),
        documents=frozenset(form.lower() for row in language.sources.documents for form in row),
        unnamed=_unnamed(language),
        agents=frozenset(words.agents),
        generic=frozenset(language.sources.generic),
        same=frozenset(language.sources.same),
        vague=frozenset(language.sources.vague),
        ends_clause=frozenset((*_CLAUSE_SIGNS, *words.subordinators, *words.verbs)),
        predicates=frozenset(words.predicates),
        introducers=frozenset(words.introducers),
        introduces_names=_introduces_names(language),
        nicknames=frozenset(words.nicknames),
        owning=frozenset(words.owning),
        complements=frozenset((*language.sources.complements, *language.sources.joins)),
        coordinators=frozenset(language.title.coordinators),
        joins=frozenset(language.sources.joins),
        leading=frozenset(
            (*words.verbs, *words.participles, *words.naming, *words.subordinators, *words.introducers)
        ),
        reach=words.reach,
    )


def by_first(phrases: Words) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Phrases by their first word, longest first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        parts = tuple(phrase.split())
        found.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(same, key=len, reverse=True)) for first, same in found.items()}


def _introduces_names(language: Language) -> frozenset[str]:
    sources = language.sources
    nouns = (*sources.media_nouns, *sources.agency_nouns, *language.quotes.nicknames)
    return frozenset(noun.lower() for noun in nouns)


def _unnamed(language: Language) -> frozenset[str]:
    sources = language.sources
    tables = (*sources.documents, *sources.groups, *sources.institutions)
    return frozenset(form.lower() for row in tables for form in row)
