"""Labels before quotations: who speaks by “NAME, function: "…"”."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from generator.analysis.names.offices import office
from generator.analysis.quotes.actors import Actor
from generator.analysis.quotes.cast import Cast, Kind
from generator.analysis.quotes.documents import owner
from generator.analysis.quotes.lexicon import Lexicon
from generator.analysis.quotes.statements import Statement, Token
from generator.analysis.quotes.syntax import hangs, is_oblique, topic
from generator.model import Span
from generator.text.normalise import fold

_NAMED = frozenset({"person", "name", "organisation", "place"})
_NAME = 4  # words that a name has at most
_LABEL = 6  # words that the name and function in a label have at most before a comma


class Labelled(NamedTuple):
    """Who speaks by a label before a quotation."""

    name: str
    kind: Kind
    span: Span


def functions(parts: tuple[Statement, ...]) -> tuple[tuple[str, str], ...]:
    """What labels say of whom they name: “ION POPA, sculptor: "…"” gives (sculptor, ION POPA)."""
    found = []
    for part in parts:
        tokens = part.tokens
        head = next((number for number, token in enumerate(tokens) if token.kind != "word"), 0)
        named = 2 <= head <= _NAME and all(token.surface.isupper() for token in tokens[:head])
        if named and tokens[head].low == "," and head + 1 < len(tokens):
            found.append((tokens[head + 1].low, " ".join(token.surface for token in tokens[:head])))
    return tuple(found)


def labelled(
    statement: Statement, present: tuple[Actor, ...], known: Cast, words: Lexicon
) -> Labelled | None:
    """Who speaks by the label before the statement's first quotation: “NAME, function: "…"”."""
    tokens = statement.tokens
    for number in range(1, len(tokens) - 1):
        if tokens[number].low == ":" and tokens[number + 1].kind == "quotation":
            return speaker_of_label(tokens, number, present, known, words)
    return None


def speaker_of_label(
    tokens: tuple[Token, ...], colon: int, present: tuple[Actor, ...], known: Cast, words: Lexicon
) -> Labelled | None:
    """The one person, else the one institution, that stands first in the label before ``colon``."""
    if present and present[0].kind == "document" and not present[0].first:
        return _of(owner(present[0], tokens[: colon + 1], present, known, words), tokens)
    head = next((number for number in range(colon) if tokens[number].low in ",(–—"), colon)
    if _ends_in_object(tokens[:head], words):
        present = tuple(actor for actor in present if actor.first != head + 1)
    if head > _LABEL:
        people = (actor for actor in present if actor.last < colon and actor.kind in ("person", "name"))
        several = {actor.name for actor in people if not is_oblique(tokens, actor, -1, words)}
        return _of(topic(tokens[:colon], present, words, colon), tokens) if len(several) == 1 else None
    capitals = _capitals(tokens, head)
    if (name := _in_capitals(tokens[:capitals], words)) is not None:
        who = known.surfaces.get(fold(name))
        shown = name if who is None or who.name.isupper() else who.name
        kind = "person" if who is None or who.kind == "place" else who.kind
        return Labelled(shown, kind, Span(tokens[0].start, tokens[capitals - 1].end))
    own = words.capital_nouns  # where a genitive stands before its noun: “Holms Sohn, …, schrieb: „…“”
    named = [
        actor
        for actor in present
        if actor.last < head and actor.kind in _NAMED and not (own and actor.genitive)
    ]
    behind = (
        actor
        for actor in present
        if head < actor.first < colon and actor.kind == "person" and not actor.genitive
    )
    apposed = next(behind, None)
    led = apposed is not None and apposed.first == head + 1 and office(tokens[0].low, words.names)
    if not named or (led and named[0].kind != "person"):  # “Directorul Casei X, Ana Pop: …”
        return _of(apposed, tokens)
    if tokens[0].surface.isupper() and named[0].first > 0:
        return None  # a label of two, or one that is a heading
    named = [actor for actor in named if actor.kind in ("person", "name")] or named
    free = [actor for actor in named if not hangs(tokens, actor, words)]
    named = free if len(free) == 1 else named  # “X despre Y: …”
    whole = named[0].kind != "place" or (named[0].first, named[0].last) == (0, colon - 1)
    return _of(named[0], tokens) if len(named) == 1 and whole and not named[0].name.isupper() else None


def _ends_in_object(head: tuple[Token, ...], words: Lexicon) -> bool:
    """Whether a clause leads to an apposition, in which somebody else acts: “Medicul l-a lăudat pe fostul
    director, Ion Pop: „…””."""
    for number, (before, token) in enumerate(pairwise(head), 1):
        done = token.low in words.quotes.participles or token.low in words.quotes.naming
        if before.low in words.quotes.auxiliaries and done:
            return any(token.low in words.quotes.obliques for token in head[number:])
    return False


def _capitals(tokens: tuple[Token, ...], head: int) -> int:
    """Where the capitals end that a label begins with, or the label's head if it has more of them."""
    end = 0
    while end < head and (tokens[end].surface.isupper() or tokens[end].low == "."):
        end += 1
    again = any(token.surface.isupper() and len(token.surface) > 1 for token in tokens[end:head])
    return head if again else end


def _of(actor: Actor | None, tokens: tuple[Token, ...]) -> Labelled | None:
    if actor is None:
        return None
    return Labelled(actor.name, actor.kind, Span(tokens[actor.first].start, tokens[actor.last].end))


def _in_capitals(head: tuple[Token, ...], words: Lexicon) -> str | None:
    """A name all in capitals, in the case of names: what follows the last word that only leads to
    it (COMENTARIUL LUI ION POPA). A single word may be anything, and many are a sentence."""
    if not all((token.kind == "word" and token.surface.isupper()) or token.low == "." for token in head):
        return None
    leading = (number for number, token in enumerate(head, 1) if token.low in words.quotes.obliques)
    name = head[max(leading, default=0) :]
    if name and name[0].low in words.unnamed:
        return None  # “ABOUT THE REPORT”
    spelt = " ".join(token.surface.title() for token in name).replace(" .", ".")
    return spelt if 2 <= len(name) <= _NAME else None
