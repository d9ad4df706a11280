"""Of whom a relative clause tells, and whether he is the subject of what is said in it."""

from __future__ import annotations

import itertools

from generator.analysis.document import holds_verb
from generator.analysis.names.offices import said_of_one
from generator.analysis.quotes.actors import Actor, by_role
from generator.analysis.quotes.cast import Cast
from generator.analysis.quotes.lexicon import Lexicon
from generator.analysis.quotes.statements import Token
from generator.analysis.quotes.syntax import is_relative

_BODIES = frozenset({"organisation", "institution", "place"})
_ANTECEDENT = 3  # tokens between what a relative clause tells of and its pronoun


def teller(
    tokens: tuple[Token, ...], clause: int, actors: tuple[Actor, ...], known: Cast, words: Lexicon
) -> tuple[Actor | None] | None:
    """Who says what a verb behind the pronoun at ``clause`` tells, or that nobody does; None where the
    pronoun opens no such clause or does not settle it."""
    if not is_relative(tokens, clause, words) or clause < 2:
        return None
    parted = tokens[clause - 1].low == ","
    told = antecedent(tokens, clause, actors)
    if told is not None and told.kind == ("person" if parted else "group"):
        return (told,)  # “Holt, who denounced the Lund plan as …”, “hit back at critics who say …”
    if parted and (holder := _holder(tokens, clause - 2, actors, words)):
        return (by_role(tokens, holder, known, words),)  # “they asked the head of the Lund Society, who said”
    appended = parted and _is_appended(tokens, clause - 2, actors)
    placed = parted and any(actor.last == clause - 2 and actor.kind == "place" for actor in actors)
    if placed and told is None and not appended:
        return (None,)  # “police stopped a driver in Kent, who said”
    if not appended and _tells_of_thing(tokens, clause - 1 - parted, actors):
        # “a notice of the firm on systems which say”; “the association and its chair, who had said”
        return (by_role(tokens, clause - 2, known, words) if parted else None,)
    return None


def told_of(tokens: tuple[Token, ...], first: int, words: Lexicon) -> int:
    """Where the clause of a verb begins that has another subject than whom it tells of: “Holt, [whom] police
    say …”, “Holt, [who] officials say …”; 0 where it is no such clause."""
    own = is_relative(tokens, first - 2, words) and tokens[first - 1].low in words.unnamed
    return first - 2 if own else _of_whom(tokens, first, words)


def _of_whom(tokens: tuple[Token, ...], first: int, words: Lexicon) -> int:
    """Where the clause of a verb begins that is told of somebody before it, and has another subject: “Holt,
    [about whom] police say …”; 0 where it is no such clause."""
    for number in range(first - 1, 0, -1):
        low = tokens[number].low
        if not words.quotes.of_whom.isdisjoint((low, f"{tokens[number - 1].low} {low}")):
            acts = holds_verb(words.language, (token.low for token in tokens[number + 1 : first]))
            return 0 if acts else number  # “Oamenii [cu care am vorbit] spun …”
        if tokens[number].kind != "word" or low in words.clauses or low in words.speech:
            return 0
    return 0


def _tells_of_thing(tokens: tuple[Token, ...], number: int, actors: tuple[Actor, ...]) -> bool:
    """Whether a common noun that nobody took for an actor stands right before a relative clause."""
    noun = number >= 0 and tokens[number].kind == "word" and not tokens[number].capital
    return noun and not any(actor.first <= number <= actor.last for actor in actors)


def _holder(tokens: tuple[Token, ...], last: int, actors: tuple[Actor, ...], words: Lexicon) -> int:
    """Where the office stands that somebody holds in a body whose name ends at ``last``, “the head of the
    Lund Society in Kent”; 0 without one, and where it is told of who has a name: “Holt is head of …”."""
    named = {
        number for actor in actors if actor.kind in _BODIES for number in range(actor.first, actor.last + 1)
    }
    before = (number for number in range(last, 0, -1) if number not in named)
    for number in itertools.islice(before, _ANTECEDENT if last in named else 0):
        token = tokens[number]
        if token.kind != "word" or token.capital or token.low in words.speech:
            return 0
        if said_of_one(token.surface, words.names):
            return 0 if _is_of_somebody(tokens, number, words) else number
    return 0


def _is_of_somebody(tokens: tuple[Token, ...], office: int, words: Lexicon) -> bool:
    """Whether an office is only told of who has a name: “Holt is a former | head of”, “works as | head”."""
    told = words.copulas
    if words.leads:  # “este | șeful”, but “is | a former | head”
        told = words.language.title.auxiliaries | words.quotes.introducers
    before = tokens[max(0, office - (_ANTECEDENT if words.leads else 1)) : office]
    return any(token.low in told for token in before)


def _is_appended(tokens: tuple[Token, ...], number: int, actors: tuple[Actor, ...]) -> bool:
    """Whether a phrase only says what somebody is who has a name: “Anna Holt, head of the fund, who said”."""
    comma = next((at for at in range(number, 0, -1) if tokens[at].kind == "sign"), 0)
    return tokens[comma].low == "," and any(actor.last == comma - 1 for actor in actors)


def antecedent(tokens: tuple[Token, ...], clause: int, actors: tuple[Actor, ...]) -> Actor | None:
    """What a relative clause tells of that begins at ``clause``: “by the commission of X, which regrets”."""
    end = clause - 1 - (tokens[clause - 1].low == ",")
    near = [actor for actor in actors if end - _ANTECEDENT < actor.last <= end]
    if not near or near[-1].last != end or near[-1].genitive:
        return None
    return next((actor for actor in reversed(near) if actor.kind != "place"), None)
