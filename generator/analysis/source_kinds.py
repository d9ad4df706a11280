"""What a source is, a person, a body, an agency or a medium, and the words by which a language tells."""

from __future__ import annotations

import functools
from typing import NamedTuple

from generator import languages
from generator.analysis.names.lexicon import Lexicon, lexicon
from generator.analysis.names.offices import office
from generator.analysis.quotes.actors import Actor
from generator.analysis.quotes.lexicon import by_first
from generator.analysis.quotes.statements import Token
from generator.analysis.signed import SourceKind
from generator.languages import Language
from generator.languages import Words as Forms
from generator.text.normalise import fold

BACK = 4  # tokens between “agenția” and the agency's name
_ENDING = 4  # letters of a noun that ends a compound, at least


class Words(NamedTuple):
    outlets: dict[str, tuple[str, SourceKind]]  # folded name → name to show, kind
    agencies: dict[str, str]
    agency_nouns: frozenset[str]
    media_nouns: frozenset[str]
    phrases: dict[str, tuple[tuple[str, ...], ...]]  # first word → relays and “told”
    told: frozenset[tuple[str, ...]]
    plain: frozenset[str]
    articles: frozenset[str]
    datives: frozenset[str]  # forms of groups that are no subject
    joins: frozenset[str]  # between names: “și”, a comma
    bodies: frozenset[str]  # nouns of institutions
    endings: tuple[str, ...]  # the same, as the last parts of compounds
    media_endings: tuple[str, ...]
    compounds: bool
    apart: bool  # verbs stand far from their subjects
    stopwords: frozenset[str]
    names: Lexicon
    firms: frozenset[str]


@functools.cache
def words_of(language: Language) -> Words:
    tables: tuple[tuple[SourceKind, dict[str, tuple[str, ...]]], ...] = (
        ("media", languages.outlets().media),
        ("agency", languages.outlets().agencies),
    )
    outlets = {
        fold(spelling): (name, kind)
        for kind, table in tables
        for name, others in table.items()
        for spelling in (name, *others)
    }
    words = language.sources
    return Words(
        outlets=outlets,
        agencies={spelling: name for spelling, (name, kind) in outlets.items() if kind == "agency"},
        agency_nouns=_lower(words.agency_nouns),
        media_nouns=_lower(words.media_nouns),
        phrases=by_first((*words.relays, *words.told)),
        told=frozenset(tuple(phrase.split()) for phrase in words.told),
        plain=frozenset(words.plain),
        articles=language.names.articles,
        datives=frozenset(form for row in words.groups for form in row[2:]),
        joins=frozenset((*words.joins, ",")),
        bodies=language.names.organisation_words.union(*map(_lower, words.institutions)),
        endings=tuple(word for word in language.names.organisation_words if len(word) >= _ENDING),
        media_endings=tuple(form.lower() for form in words.media_nouns if len(form) >= _ENDING),
        compounds=language.roles.compounds,
        apart=language.names.capital_nouns,
        stopwords=language.stopwords,
        names=lexicon(language),
        firms=_lower(words.firms),
    )


def _lower(forms: Forms) -> frozenset[str]:
    return frozenset(form.lower() for form in forms)


def identity(actor: Actor, tokens: tuple[Token, ...], words: Words) -> tuple[str, SourceKind]:
    """The name to show and what it is."""
    bare = _bare_name(actor.name, words)
    outlet = words.outlets.get(fold(actor.name)) or words.outlets.get(fold(bare))
    if outlet is not None and actor.kind != "person":
        return outlet
    before = [token.low for token in tokens[max(0, actor.first - BACK) : actor.first]]
    if actor.kind == "group" or actor.kind == "document" or actor.kind == "institution":
        return actor.name, actor.kind
    if actor.kind == "person":
        return actor.name, "person"
    first = actor.name.split()[0].lower()
    if first in words.bodies and first not in words.media_nouns | words.agency_nouns:
        return actor.name, "institution"
    before.append(first)  # “Ziarul Financiar”
    if any(word in words.agency_nouns for word in before):
        return actor.name, "agency"
    if any(word in words.media_nouns for word in before):
        return actor.name, "media"
    if actor.kind == "call sign":
        return actor.name, "person"
    if actor.kind != "name":
        return actor.name, "institution"
    titled = actor.first > 0 and office(tokens[actor.first - 1].surface, words.names)
    return actor.name, "person" if titled and words.apart else _kind_of_noun(actor.name, words)


def _kind_of_noun(name: str, words: Words) -> SourceKind:
    """What capitals are that nobody knows as a name: a body or medium if one of their words is its
    noun, or ends with it where nouns grow together, else a person, if the name has several."""
    if name.lower().split()[-1] in words.firms:
        return "institution"
    for word in name.lower().split():
        if word in words.bodies or (words.compounds and word.endswith(words.endings)):
            return "institution"
        if word in words.media_nouns or (words.compounds and word.endswith(words.media_endings)):
            return "media"
    first, *others = name.split()
    known = first in words.names.given or office(first, words.names)  # else any two nouns look like a name
    return "person" if others and (known or not words.apart) else "institution"


def _bare_name(name: str, words: Words) -> str:
    """“Agenția Reuters” without what it is, “The Daily Telegraph” without its article."""
    first, _, rest = name.partition(" ")
    return rest if first.lower() in words.agency_nouns | words.media_nouns | words.articles else name
