"""Whom a statement is about."""

from __future__ import annotations

from generator.analysis.quotes.actors import Actor
from generator.analysis.quotes.lexicon import Lexicon
from generator.analysis.quotes.obliques import is_oblique
from generator.analysis.quotes.statements import Statement, Token

_NEAR_START = 8  # tokens in which a statement names whom it is about


def begins_with(statement: Statement, present: tuple[Actor, ...], words: Lexicon) -> Actor | None:
    """Whom a statement names at its start, or behind what leads to him and a comma."""
    start = topic(statement.tokens, present, words, _NEAR_START)
    return start or _behind_clause(statement, present, words)


def _behind_clause(statement: Statement, present: tuple[Actor, ...], words: Lexicon) -> Actor | None:
    """The first person, if a comma parts him from what leads to him: “On the day he left, Holt met …”."""
    tokens = statement.tokens
    first = topic(tokens, present, words, 2 * _NEAR_START)
    if first is None or not first.first or first.last + 1 >= len(tokens):
        return None
    after = tokens[first.last + 1]
    goes_on = after.kind == "word" and not after.capital and after.low not in words.idle
    return first if goes_on and tokens[first.first - 1].low == "," else None


def topic(tokens: tuple[Token, ...], present: tuple[Actor, ...], words: Lexicon, end: int) -> Actor | None:
    """The first person before ``end`` who is no mere circumstance."""
    for actor in present:
        if actor.first >= end:
            break
        if actor.kind == "person" and not is_oblique(tokens, actor, -1, words):
            return actor
    return None
