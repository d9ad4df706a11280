"""People, places and organisations: every mention, under one name within the article.

    tokens      words of the text, with what their place in a sentence says about their capitals
    known       names that need no guess: territories, cities, the language's own lists
    tagger      names found by a trained model, where the language has one
    runs        what it takes for one name, mended; pieces parts it, bearers says who is of what,
                vacant what is no name
    rules       names guessed from capitals, for the others; kinds says of what, by what stands around
                too
    beside      what the words beside those capitals say
    compounds   nouns that are joined of others
    offices     words before a name that say an office
    introduced  bodies with their initials in brackets
    institutions those in lower case, and the genitives behind an institution's name
    surroundings what the words around a lone name say of its type
    nouned      what the noun before a name says of it
    speakers    who is cited and no list has a name of
    doubts      lone capitals that something else explains, or that nothing supports
    unnamed     streets, storms and ships that bear a person's name
    inflection  forms of a name, and the form a reference book would give
    wholes      full names found whole wherever they stand
    groups      mentions taken for one thing
    short_forms joined to the full names
    misspelt    slips of the pen
    entities    mentions of the same thing, joined
    roles       what the text says a person is

A known name never loses to a guess; a span that nothing supports is left out.
"""

from __future__ import annotations

import functools

from generator.analysis.document import Document
from generator.analysis.names.doubts import without_doubted
from generator.analysis.names.entities import join
from generator.analysis.names.institutions import (
    acronyms,
    addresses,
    branches,
    institutions,
    missed,
    of_countries,
    with_tails,
)
from generator.analysis.names.introduced import introduced
from generator.analysis.names.known import known_names, of_dateline
from generator.analysis.names.lexicon import lexicon
from generator.analysis.names.nouned import as_nouned, called, unlabelled
from generator.analysis.names.offices import has_office
from generator.analysis.names.roles import Sentences, find_role
from generator.analysis.names.rules import guess
from generator.analysis.names.spans import Found, settle
from generator.analysis.names.speakers import spoken
from generator.analysis.names.surroundings import labelled, reconsidered
from generator.analysis.names.tagger import tag, trained
from generator.analysis.names.tokens import Unit, tokenise
from generator.analysis.names.unnamed import without_things
from generator.analysis.names.vacant import is_none
from generator.model import Mention, Span


def find_names(document: Document, people: frozenset[tuple[str, ...]] = frozenset()) -> tuple[Mention, ...]:
    """The entities that ``document`` names, in order of first mention; no two spans overlap. Of ``people``,
    each in words, something else has told that they are somebody."""
    words = lexicon(document.language)
    units, known, guessed, surer = _proposed(document)
    guessed = [*spoken(guessed, units, people), *surer]
    if trained(document.language):
        guessed = [*of_countries(guessed, units, words)]
    settled = as_nouned(settle(known, guessed), units, words)
    settled = reconsidered(settled, units, words)
    settled = without_things(without_doubted(settled, units, words), units, words)
    entities = join(settled, units, words, document.headline or "")
    sentences = Sentences(units, entities, words)
    return tuple(
        Mention(
            name=entity.name,
            type=entity.type,
            role=find_role(document.text, entity, sentences) if entity.type == "person" else None,
            spans=tuple(Span(found.start, found.end) for found in entity.found),
        )
        for entity in entities
    )


@functools.lru_cache(maxsize=1)  # asked again where somebody is cited whom no list has
def _proposed(document: Document) -> tuple[tuple[Unit, ...], list[Found], list[Found], list[Found]]:
    """What the text alone proposes: its units; names that are known, those that are guessed, and those
    that whoever is cited makes no less likely."""
    words = lexicon(document.language)
    units = tokenise(document, words)
    known = known_names(units, words)
    known += [*of_dateline(document.dateline, units, known)]
    guessed = guess(units, words, known)
    model = trained(document.language)
    if model:
        offices = (item for item in guessed if has_office(item, units, words))
        named = (item for item in offices if not is_none(units[item.unit], item.first, item.last, words))
        tagged = [*tag(units, model, known), *named]
        guessed = [*tagged, *missed(guessed, tagged, units, words)]
    behind = called(units, words) if model else []
    guessed = with_tails(units, unlabelled(guessed, units, [*known, *behind], words), words, known)
    guessed += with_tails(units, institutions(units, words, known), words, known)
    guessed += [*branches(units, (*known, *guessed), words)]
    guessed += introduced(units, words, known)
    surer = [*acronyms(units, words), *labelled(units, words), *behind] if model else []
    return units, known, [*guessed, *addresses(units)], surer
