"""Relative clauses, and what they tell of."""

from __future__ import annotations

from generator.analysis.quotes.actors import Actor
from generator.analysis.quotes.lexicon import Lexicon
from generator.analysis.quotes.statements import Token

_ANTECEDENT = 3  # tokens between what a relative clause tells of and its pronoun


def is_relative(tokens: tuple[Token, ...], number: int, words: Lexicon) -> bool:
    """Whether a pronoun opens a relative clause, where it is none of the articles."""
    known = 0 < number < len(tokens) and not words.capital_nouns
    return known and tokens[number].low in words.relatives


def antecedent(tokens: tuple[Token, ...], clause: int, actors: tuple[Actor, ...]) -> Actor | None:
    """What a relative clause tells of that begins at ``clause``: “by the commission of X, which regrets”."""
    end = clause - 1 - (tokens[clause - 1].low == ",")
    near = [actor for actor in actors if end - _ANTECEDENT < actor.last <= end]
    if not near or near[-1].last != end or near[-1].genitive:
        return None
    return next((actor for actor in reversed(near) if actor.kind != "place"), None)
