"""What a source is: a person, a body, an agency or a medium."""

from __future__ import annotations

from generator.analysis.names.offices import office
from generator.analysis.quotes.actors import Actor
from generator.analysis.quotes.lexicon import Lexicon
from generator.analysis.quotes.outlets import outlet
from generator.analysis.quotes.statements import Token
from generator.analysis.signed import SourceKind

BACK = 4  # tokens between “agenția” and the agency's name


def identity(actor: Actor, tokens: tuple[Token, ...], words: Lexicon) -> tuple[str, SourceKind]:
    """The name to show and what it is."""
    bare = _bare_name(actor.name, words)
    known = outlet(actor.name) or outlet(bare)
    if known is not None and actor.kind != "person":
        return known
    before = [token.low for token in tokens[max(0, actor.first - BACK) : actor.first]]
    kind = actor.kind
    if kind == "group" or kind == "document" or kind == "institution" or kind == "person":
        return actor.name, kind
    station = tokens[actor.first - 1] if actor.kind == "place" and actor.first else None
    if station is not None and station.capital and station.low in words.sources.stations:
        return f"{station.surface} {actor.name}", "media"  # “Radio Lunca”
    first = actor.name.split()[0].lower()
    if first in words.bodies | words.sources.agency_nouns and first not in words.sources.media_nouns:
        return actor.name, "institution"  # “Agenția pentru Mediu”
    if any(word in words.sources.agency_nouns for word in before):
        return actor.name, "agency"
    if any(word in words.sources.media_nouns for word in (*before, first)):  # “Ziarul Financiar”
        return actor.name, "media"
    if actor.kind == "call sign":
        return actor.name, "person"
    if actor.kind != "name":
        return actor.name, "institution"
    if (noun := words.unnamed.get(actor.name.lower())) is not None:
        return noun[1], noun[0]  # “Anwohner klagen”
    titled = actor.first > 0 and office(tokens[actor.first - 1].surface, words.names)
    return actor.name, "person" if titled and words.capital_nouns else _kind_of_noun(actor.name, words)


def _kind_of_noun(name: str, words: Lexicon) -> SourceKind:
    """What capitals are that nobody knows as a name: a body or medium if one of their words is its noun, or
    ends with it where nouns grow together, else a person, if they begin with a first name or an office."""
    if name.lower().split()[-1] in words.sources.firms:
        return "institution"
    for word in name.lower().split():
        if _is_one(word, words.bodies, words):
            return "institution"
        if _is_one(word, words.sources.media_nouns, words):
            return "media"
    first, *others = name.split()
    return (
        "person" if others and (first in words.names.given or office(first, words.names)) else "institution"
    )


def _is_one(word: str, nouns: frozenset[str], words: Lexicon) -> bool:
    compound = words.language.roles.compounds and word.endswith(tuple(nouns))
    return word in nouns or compound


def _bare_name(name: str, words: Lexicon) -> str:
    """“Agenția Reuters” without what it is, “The Daily Telegraph” without its article."""
    first, _, rest = name.partition(" ")
    return rest if first.lower() in words.outlet_nouns | words.articles else name
