"""Who has counted, valued or announced a number, whoever tells of it: “although the police counted but
4,500”, “the auditors put it at 4 million”, “the 3 million announced by the council”."""

from __future__ import annotations

from collections.abc import Sequence

from generator.analysis.quotes.actors import Actor
from generator.analysis.quotes.lexicon import Lexicon
from generator.analysis.quotes.statements import Token
from generator.languages import Language

_OBJECT = 4  # tokens from a verb to the number that it gives
_VALUED = 9  # tokens from a verb to the sum at which something is valued
_SUBJECT = 3  # tokens from who counts to the verb
_AT = 3  # tokens from “at” to the sum: “at some 4 million”
_MADE = 6  # tokens from a number to the participle that says who gives it
_AGENT = 12  # tokens from such a participle to “by”
_MARKS = ",;:–—-()"


def counter(
    tokens: Sequence[Token], place: int, actors: Sequence[Actor], words: Lexicon, language: Language
) -> Actor | None:
    """Who has counted or valued what stands at ``place``; without a name where the text names nobody, None
    where no such verb stands there."""
    figures = language.figures
    for number in range(place - 1, max(-1, place - 1 - _VALUED), -1):
        low = tokens[number].low
        if low in _MARKS and not _in_number(tokens, number):
            return None
        counts = low in figures.counting and place - number <= _OBJECT
        valued = low in figures.valuing and number < place - 1 and _leads(tokens, number, place, language)
        if counts or valued:
            near = [actor for actor in actors if 0 < number - actor.last <= _SUBJECT]
            near = [actor for actor in near if not _is_passive(tokens[actor.last + 1 : number], words)]
            who = next((actor for actor in near if actor.kind not in ("pronoun", "place")), None)
            if who is not None or counts:
                return who or Actor(number, number, "", "noun")
    return None


def _is_passive(between: Sequence[Token], words: Lexicon) -> bool:
    """Whether an auxiliary between the two says that something is done to the subject."""
    return any(token.low in words.quotes.passives for token in between)


def _leads(tokens: Sequence[Token], verb: int, place: int, language: Language) -> bool:
    """Whether “at” leads to the sum behind a verb: “put the loss | at | some 4 million”."""
    between = tokens[max(verb + 1, place - _AT) : place]
    return any(token.low in language.figures.valued_at for token in between)


def maker(
    tokens: Sequence[Token], place: int, end: int, actors: Sequence[Actor], words: Lexicon
) -> Actor | None:
    """Whom a participle beside the number names that goes from ``place`` to ``end``: “announced by X”."""
    for number in range(max(0, place - _MADE), min(len(tokens), end + _MADE)):
        if tokens[number].low not in words.sources.given or place <= number <= end:
            continue
        beside = number == end + 2 and tokens[end + 1].low == ","  # “40 de morți, avansată de presă”
        if not beside and parted(tokens, *((number, place) if number < place else (end, number))):
            continue
        for at in range(number + 1, min(len(tokens) - 1, number + _AGENT)):
            if tokens[at].low in _MARKS and not _in_number(tokens, at):
                break
            if tokens[at].low in words.quotes.agents and (who := _agent(tokens, at + 1, actors, words)):
                return who
    return None


def _agent(tokens: Sequence[Token], at: int, actors: Sequence[Actor], words: Lexicon) -> Actor | None:
    """Who stands behind “by”: a name, a body, a group, with its article or, as in Romanian, without."""
    at += at + 1 < len(tokens) and tokens[at].low in words.articles | words.quotes.agents
    for actor in actors:
        if actor.first <= at <= actor.last:
            return actor if actor.kind not in ("place", "pronoun", "document") else None
    bare = words.bare.get(tokens[at].low)
    return Actor(at, at, bare[1], bare[0]) if bare else None


def parted(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether a mark stands between two words, other than a comma inside a number."""
    between = range(first + 1, end)
    return any(tokens[number].low in _MARKS and not _in_number(tokens, number) for number in between)


def _in_number(tokens: Sequence[Token], mark: int) -> bool:
    """Whether a comma stands inside a number."""
    around = tokens[mark - 1 : mark + 2]
    return mark > 0 and len(around) == 3 and around[0].low.isdecimal() and around[2].low.isdecimal()
