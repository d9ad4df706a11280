"""What may be left out inside the phrases of a clause, with what that costs."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analysis.document import Document
from generator.analysis.title.clause import Clause
from generator.analysis.title.costs import Cost, choices, costs
from generator.analysis.title.grammar import Grammar
from generator.analysis.title.nominative import leads, nominative
from generator.analysis.title.phrases import Sort, inner_end
from generator.analysis.title.pressed import offices, towns
from generator.analysis.title.setting import About

_GENITIVE = 8  # what it costs to leave out a genitive's genitive
_APPOSED = 16  # what it costs to leave out a name between commas, more than what its bearer is
_NAMED = 9  # what it costs to leave out what another person is
_TOWN = 1  # what it costs to leave out that a town is one
_OWNER = 18  # what it costs to leave out whose somebody is
_INNER = 5  # what it costs to leave out what stands between an article and its noun
_BARE = 8  # more, where nothing but the noun stays


def losses(
    document: Document, clause: Clause, about: About, known: Grammar, wanted: bool = False
) -> Iterator[tuple[int, frozenset[int], frozenset[int]]]:
    """What a clause may lose together, and what that costs: phrases, by their first words, and the words
    inside other phrases."""
    chosen = costs(document, clause, about, known, wanted)
    inside = _inside_phrases(document, clause, about, known)
    chosen.update({first: cost for first, (cost, _) in inside.items()})
    for cost, dropped in choices(chosen):
        yield cost, dropped, frozenset(at for first in dropped & inside.keys() for at in inside[first][1])


def _inside_phrases(
    document: Document, clause: Clause, about: About, known: Grammar
) -> dict[int, tuple[Cost, range]]:
    """What may be left out inside the phrases, by a word of it."""
    named = offices(clause, about.people, known, document.language.title)
    return {
        at: (Cost(points), words)
        for points, found in (
            (_NAMED, named),
            (_TOWN, towns(clause, about, known, document.language)),
            (_INNER + _BARE, _attributes(clause, known, alone=True)),
            (_INNER, _attributes(clause, known, alone=False)),
            (_GENITIVE, _genitives(clause, known)),
            (_OWNER, _owners(document, clause, about, known)),
            (_APPOSED, _apposed(clause)),
        )
        for at, words in found.items()
    }


def _attributes(clause: Clause, known: Grammar, alone: bool) -> dict[int, range]:
    """The words between article and noun that may be left out, by the first of them; whether nothing but
    a noun stays, “das [dort geparkte] Auto”."""
    nouns = ((one.first + (one.sort is Sort.PREPOSITIONAL), one.stop) for one in clause.phrases)
    return {
        first + 1: range(first + 1, stop)
        for first, end in nouns
        if first + 1 < end
        and 0 < (stop := inner_end(clause.words, first, known)) < end
        and (end - stop == 1) == alone
    }


def _apposed(clause: Clause) -> dict[int, range]:
    """The names between commas, by their first words."""
    found: dict[int, range] = {}
    for at, word in enumerate(clause.words):
        if word.apposed:
            first = next((one for one, words in found.items() if words.stop == at), at)
            found[first] = range(first, at + 1)
    return found


def _genitives(clause: Clause, known: Grammar) -> dict[int, range]:
    """The last of several genitives of a noun, by its first word: “den Bericht seiner Prüfung [des
    Marktes]”."""
    found = {}
    for phrase in clause.phrases:
        words = clause.words[phrase.first : phrase.stop]
        chain = [
            at
            for at in range(2, len(words))
            if words[at].low in known.genitives and words[at - 1].noun and not words[at].parted
        ]
        plain = not any(word.low in known.prepositions for word in words[1:])
        if len(chain) > 1 and plain:
            found[phrase.first + chain[-1]] = range(phrase.first + chain[-1], phrase.stop)
    return found


def _owners(document: Document, clause: Clause, about: About, known: Grammar) -> dict[int, range]:
    """Whose or of what somebody in office is whom the verb means, by its first word: “den Geschäftsführer
    [der Firma Dour]”, not “der Präsident der Region Jan Brandt”."""
    nouns, subject = document.language.roles.nouns, nominative(clause, known)
    objects = [one for one in clause.phrases if one.sort is Sort.NOUN and one.first > clause.verb]
    words = clause.words
    return {
        at: range(at, phrase.stop)
        for phrase in objects
        for at in range(phrase.first + 2, phrase.stop - 1)
        if (phrase != subject or leads(clause, known))
        and words[at].low in known.genitives
        and words[at - 1].low in nouns
        and not any(
            one.start < words[phrase.stop - 1].end and words[at].start < one.end for one in about.people
        )
    }
