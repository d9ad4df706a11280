"""Names that nobody knows, told by their capitals beside a verb: “betonte Struck”."""

from __future__ import annotations

from generator.analysis.quotes.actors import Actor
from generator.analysis.quotes.lexicon import Lexicon
from generator.analysis.quotes.namelike import is_contracted, is_short
from generator.analysis.quotes.statements import Token
from generator.analysis.quotes.syntax import before_adverbs

_BACK = 4  # words of a name


def bare_right(tokens: tuple[Token, ...], last: int, words: Lexicon) -> Actor | None:
    """A word with a capital right after the verb, without an article: “betonte Struck”."""
    start = last + 1
    while start < len(tokens) and tokens[start].low in words.quotes.adverbs:
        start += 1
    end = start
    while end < len(tokens) and _is_bare(tokens[end], words):
        end += 1
    closed = end == len(tokens) or tokens[end].kind != "word" or tokens[end].low in words.idle
    nouns = all(words.is_noun(token.surface) for token in tokens[start:end])  # “äußerte Vorbehalte”
    loud = start < end < len(tokens) and tokens[end - 1].surface.isupper() and tokens[end].surface.isupper()
    return _run(tokens, start, end) if closed and not nouns and not loud else None


def bare_left(
    tokens: tuple[Token, ...], first: int, last: int, actors: tuple[Actor, ...], words: Lexicon
) -> Actor | None:
    """The same before the verb, where it begins the statement or a clause, and is no part of a name; a
    capital at the start of a statement says something only where a common noun would have an article
    beside it."""
    if any(token.low in words.quotes.plurals for token in tokens[first : last + 1]):
        return None
    first = start = before_adverbs(tokens, first, words)
    while start > 0 and _is_bare(tokens[start - 1], words):
        start -= 1
    inner = any(token.surface[1:].lower() != token.surface[1:] for token in tokens[:first])  # “CalMac”
    if start == 0 and not (words.capital_nouns or (inner and first == 1)):
        return None
    if any(actor.first < start <= actor.last for actor in actors):
        return None  # “the Department for Food and | Rural Affairs said”
    opens = (
        start == 0
        or tokens[start - 1].kind == "quotation"
        or tokens[start - 1].low in ",:;–—-"
        or tokens[start - 1].low in words.quotes.passives
        or _is_adverb(tokens[start - 1], words)
    )
    return _run(tokens, start, first) if opens else None


def _is_bare(token: Token, words: Lexicon) -> bool:
    plain = token.low in words.idle or is_contracted(token, words)
    return token.kind == "word" and token.capital and not plain


def _is_adverb(token: Token, words: Lexicon) -> bool:
    adverb = token.low in words.quotes.adverbs and token.low not in words.quotes.obliques
    return words.capital_nouns and adverb


def _run(tokens: tuple[Token, ...], start: int, end: int) -> Actor | None:
    if not 0 < end - start <= _BACK or (end - start == 1 and is_short(tokens[start].surface)):
        return None
    return Actor(start, end - 1, " ".join(token.surface for token in tokens[start:end]), "name")
