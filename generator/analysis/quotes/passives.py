"""Verbs that say what is done to their subject, who does not speak: “Holt was described by Ann Roe as …”.
Where participles are told from other verbs they have rules of their own."""

from __future__ import annotations

from generator.analysis.quotes.actors import Actor
from generator.analysis.quotes.lexicon import Lexicon
from generator.analysis.quotes.statements import Token

_NAME = 3  # tokens from “by” within which a name begins


def done_to(tokens: tuple[Token, ...], number: int, before: int | None, words: Lexicon) -> int | None:
    """Where the passive verb stands that is at ``number``, or the one ``before`` to which “as” belongs there;
    None if it is none."""
    led = before is not None and tokens[number].low in words.quotes.introducers
    if led and before is not None and _is_passive(tokens, before, words):
        return before
    return number if _is_passive(tokens, number, words) else None


def doer(tokens: tuple[Token, ...], verb: int, actors: tuple[Actor, ...], words: Lexicon) -> Actor | None:
    """The person by whom it is done, if the text names one."""
    by = _by(tokens, verb, words)
    people = (actor for actor in actors if by and actor.kind == "person" and not actor.genitive)
    return next((actor for actor in people if by < actor.first <= by + _NAME), None)


def _by(tokens: tuple[Token, ...], verb: int, words: Lexicon) -> int:
    """Where “by” stands behind a verb, or behind quoted words there; else 0."""
    at = verb + 1
    at += at < len(tokens) and tokens[at].kind == "quotation"
    does = any(token.low.endswith(words.gerunds or ("\n",)) for token in tokens[at + 1 : at + 2])
    led = at < len(tokens) and tokens[at].low in words.quotes.agents
    return at if led and not does else 0  # not “he went on by saying”


def _is_passive(tokens: tuple[Token, ...], number: int, words: Lexicon) -> bool:
    low = tokens[number].low
    if words.quotes.participles or low not in words.reporting or low.endswith(words.gerunds):
        return False
    if low in words.quotes.naming and _by(tokens, number, words):
        return True  # “Holt, described by the police as”
    before = number - 1
    while before > 0 and tokens[before].low in words.quotes.adverbs:
        before -= 1
    return before >= 0 and tokens[before].low in words.quotes.passives
