"""Somebody whom no name of the article says: “o vecină”, “un pescar”."""

from __future__ import annotations

from generator.analysis.names.offices import said_of_one
from generator.analysis.quotes.cast import Cast
from generator.analysis.quotes.lexicon import Lexicon
from generator.analysis.quotes.offices import role_stem
from generator.analysis.quotes.statements import Token


def begins_with_stranger(tokens: tuple[Token, ...], known: Cast, words: Lexicon) -> bool:
    """Whether a statement, or a clause of it, begins with somebody whom “el” may mean from there: one whom
    nothing names, or whose name nobody knows. “The man”, “the coach” is rather who has been told of."""
    for number, token in enumerate(tokens):
        led = number > 1 and tokens[number - 1].low in words.coordinators
        before = tokens[number - 1 - led] if number else None
        if before is None or before.kind == "sign":
            anybody = token.low in words.language.numbers.articles and number + 1 < len(tokens)
            if anybody and _is_somebody(tokens[number + 1], known, words):
                return True
            if _is_unknown_name(tokens[number : number + 2], before is None, known, words):
                return True
    return False


def _is_somebody(noun: Token, known: Cast, words: Lexicon) -> bool:
    language, held = words.language, known.offices
    if noun.capital and not words.capital_nouns:
        return False
    if noun.low in language.figures.persons or noun.low in language.names.titles:
        return True
    named = role_stem(noun.low) in held.held or noun.low in held.described
    return not named and said_of_one(noun.surface, words.names)


def _is_unknown_name(tokens: tuple[Token, ...], opens: bool, known: Cast, words: Lexicon) -> bool:
    """Whether two capitals name somebody; at a beginning the first is one of any noun: “Marea Moartă”."""
    names = [token.kind == "word" and token.capital and known.at(token) is None for token in tokens]
    common = words.names.common
    plain = common(tokens[0].surface) and (opens or common(tokens[-1].surface))
    return len(names) > 1 and all(names) and not (plain or words.capital_nouns)
