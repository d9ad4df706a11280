"""A language's words for speaking, as sets."""

from __future__ import annotations

import functools
from typing import NamedTuple

from generator.languages import Language

# a full stop inside a statement belongs to an abbreviation
_CLAUSE_SIGNS = ",;:!?…–—"


class Lexicon(NamedTuple):
    verbs: frozenset[str]
    speech: frozenset[str]  # verbs and participles
    participles: frozenset[str]
    auxiliaries: frozenset[str]
    passives: frozenset[str]
    naming: frozenset[str]
    plurals: frozenset[str]
    determiners: frozenset[str]
    relatives: frozenset[str]
    subordinators: frozenset[str]
    trailing: frozenset[str]
    postpositions: frozenset[str]
    reported: frozenset[str]
    silent_subjects: bool
    capital_nouns: bool
    obliques: frozenset[str]
    adverbs: frozenset[str]
    idle: frozenset[str]  # words that are no subject
    according: dict[str, tuple[tuple[str, ...], ...]]  # first word → phrases, longest first
    unnamed: frozenset[str]  # nouns of documents, groups and institutions
    ends_clause: frozenset[str]  # signs and words that a subject after its verb does not pass
    predicates: frozenset[str]
    introduces_names: frozenset[str]  # “the newspaper „X“”, “nicknamed „X“”
    leading: frozenset[str]  # what stands before quoted words that are no name
    reach: int


@functools.cache
def lexicon(language: Language) -> Lexicon:
    words = language.quotes
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for phrase in words.according:
        parts = tuple(phrase.split())
        phrases.setdefault(parts[0], []).append(parts)
    return Lexicon(
        verbs=frozenset(words.verbs),
        speech=frozenset((*words.verbs, *words.participles)),
        participles=frozenset(words.participles),
        auxiliaries=frozenset(words.auxiliaries),
        passives=frozenset(words.passives),
        naming=frozenset(words.naming),
        plurals=frozenset(words.plurals),
        determiners=frozenset(words.determiners),
        relatives=frozenset(words.relatives),
        subordinators=frozenset(words.subordinators),
        trailing=frozenset(words.trailing),
        postpositions=frozenset(words.postpositions),
        reported=frozenset(words.reported),
        silent_subjects=words.silent_subjects,
        capital_nouns=language.names.capital_nouns,
        obliques=frozenset(words.obliques),
        adverbs=frozenset(words.adverbs),
        idle=language.stopwords.union(words.adverbs, words.auxiliaries, words.obliques),
        according={first: tuple(sorted(found, key=len, reverse=True)) for first, found in phrases.items()},
        unnamed=frozenset(
            form.lower()
            for table in (language.sources.documents, language.sources.groups, language.sources.institutions)
            for row in table
            for form in row
        ),
        ends_clause=frozenset((*_CLAUSE_SIGNS, *words.subordinators, *words.verbs)),
        predicates=frozenset(words.predicates),
        introduces_names=frozenset(
            noun.lower()
            for noun in (*language.sources.media_nouns, *language.sources.agency_nouns, *words.nicknames)
        ),
        leading=frozenset(
            (*words.verbs, *words.participles, *words.naming, *words.subordinators, *words.introducers)
        ),
        reach=words.reach,
    )
