"""The subject before a reporting verb."""

from __future__ import annotations

from generator.analysis.document import holds_verb
from generator.analysis.names.offices import office
from generator.analysis.quotes.actors import Actor
from generator.analysis.quotes.lexicon import Lexicon
from generator.analysis.quotes.statements import Token, behind_bracket
from generator.analysis.quotes.strangers import is_somebody
from generator.analysis.quotes.syntax import is_noun, is_oblique, is_relative

_BACK = 4  # words before a name that leads a sentence
_OBJECT = 4  # tokens from a verb to its object, with what describes it
_OFFICE = 4  # tokens between a name's comma and the office behind it
_PARTING = frozenset(",–—")
_LEADERS = frozenset({"person", "organisation", "institution"})


def before_verb(
    tokens: tuple[Token, ...], first: int, actors: tuple[Actor, ...], words: Lexicon
) -> tuple[Actor | None, int | None]:
    """The subject before the verb, and the last common noun of its clause."""
    start = first
    while start > 0 and not (_parts(tokens, start - 1, words) or tokens[start - 1].low in ";:"):
        start -= 1
    candidates = [
        actor
        for actor in actors
        if start - 1 <= actor.first
        and actor.last < first
        and not is_oblique(tokens, actor, start - 1, words)
        and not _describes(tokens, actor, words)
    ]
    clause = first - 1
    within = {number for actor in actors for number in range(actor.first, actor.last + 1)}
    while clause >= start and (clause in within or tokens[clause].low not in _PARTING):
        clause -= 1
    here = [actor for actor in candidates if actor.first > clause]
    apposed = clause == first - 1  # the comma before the verb closes an apposition or a clause
    joined = first > start and tokens[first - 1].low in words.coordinators
    floor = max(start, clause + 1)
    if joined and here and (led := _leader(tokens, floor, here[0], candidates, start + _BACK, words)):
        return led  # “X, the mayor, accused the police and said”, “the mayor blamed the police and said”
    if here and (joined or tokens[first].low in words.quotes.introducers):
        return here[0], None  # “X thanked Y and said”, “X praised Y as”
    if here:
        return _best(tokens, here, candidates, words), None
    if joined and any(is_relative(tokens, number, words) for number in range(start + 1, first)):
        return None, None  # “X freed Y, who came and said”: X or Y
    if joined:
        leads = (actor for actor in candidates if actor.first <= start + _BACK and actor.kind in _LEADERS)
        if (leader := next(leads, None)) is not None:
            return leader, None  # “X, the mayor, came and said”
    noun = None if apposed else _last_noun(tokens, clause, first, words)
    if noun is not None:
        return None, noun
    return (_best(tokens, candidates, candidates, words), None) if candidates else (None, None)


def _describes(tokens: tuple[Token, ...], actor: Actor, words: Lexicon) -> bool:
    """Whether a name only describes somebody whose noun follows: “the Labour | councillor said”."""
    noun = tokens[actor.last + 1]
    names = words.leads and not words.capital_nouns and actor.kind in ("organisation", "place", "name")
    return names and noun.surface.islower() and is_somebody(noun, None, words)


def _leader(
    tokens: tuple[Token, ...],
    floor: int,
    actor: Actor,
    candidates: list[Actor],
    end: int,
    words: Lexicon,
) -> tuple[Actor | None, int | None] | None:
    """Who does what is done to ``actor``, where he is the object of a clause that begins at ``floor``: who
    leads the sentence up to ``end``, else the noun before the verb; None where he may be the subject."""
    if any(token.low in words.quotes.several | words.quotes.selves for token in tokens[floor : actor.first]):
        return None, None  # “I rang X and said”
    verb = actor.first - 1
    while verb > max(floor, actor.first - _OBJECT) and tokens[verb].low not in words.clauses:
        if holds_verb(words.language, (tokens[verb].low,)):
            break
        verb -= 1
    if verb < floor or not holds_verb(words.language, (tokens[verb].low,)):
        return None
    leads = (other for other in candidates if other.first <= end and other.kind in _LEADERS)
    leader = next(leads, None)
    if leader is not None and leader.last < verb:
        between = tokens[leader.last + 1 : verb]
        joins = words.coordinators | words.clauses
        return None if any(token.low in joins for token in between) else (leader, None)
    noun = _last_noun(tokens, floor - 1, verb, words) if words.leads else None
    return None if noun is None else (None, noun)


def _parts(tokens: tuple[Token, ...], number: int, words: Lexicon) -> bool:
    """Whether a quotation stands there that no conjunction joins to what follows: “praised „…“ and said”."""
    following = tokens[number + 1].low if number + 1 < len(tokens) else ""
    return tokens[number].kind == "quotation" and following not in words.coordinators


def _last_noun(tokens: tuple[Token, ...], clause: int, first: int, words: Lexicon) -> int | None:
    nouns = (number for number in range(clause + 1, first) if is_noun(tokens, number, words))
    return next(nouns, None)


def _best(tokens: tuple[Token, ...], here: list[Actor], candidates: list[Actor], words: Lexicon) -> Actor:
    """The nearest, but a person with an apposition before the institution of the apposition."""
    nearest = here[-1]
    if nearest.kind not in ("person", "name", "pronoun"):
        for actor in reversed(candidates):
            apposed = actor.kind in ("person", "name") and tokens[actor.last + 1].low in (",", "(")
            apposed = apposed and not _is_closed(tokens, actor.last + 2, nearest.first, words)
            if apposed and (actor in here or _has_office(tokens, actor, words)):
                return actor
            if actor.kind == "person" and actor in here and not _acts(tokens, actor, nearest, words):
                return actor
    return nearest


def _acts(tokens: tuple[Token, ...], person: Actor, body: Actor, words: Lexicon) -> bool:
    """Whether the person has a verb of his own before the body, which then speaks itself: “Holt fled after
    the police said”, not “Holt, who leads the council, said”."""
    verb = tokens[body.last + 1].low
    says = verb in words.quotes.verbs | words.quotes.auxiliaries and not verb.endswith(
        words.gerunds or ("\n",)
    )
    if body.kind == "place" or not says:
        return False
    between = tokens[person.last + 1 : body.first]
    if any(token.low in words.quotes.relatives for token in between[:2]):
        return False
    acts = holds_verb(words.language, (token.low for token in between))
    return acts or any(token.low in words.clauses for token in between)


def _is_closed(tokens: tuple[Token, ...], start: int, end: int, words: Lexicon) -> bool:
    """Whether a clause of its own follows an apposition before ``end``: “Holt, the mayor, [was found dead],
    the police said”."""
    comma = next((at for at in range(start, end) if tokens[at].low in _PARTING), end)
    return holds_verb(words.language, (token.low for token in tokens[comma + 1 : end]))


def _has_office(tokens: tuple[Token, ...], actor: Actor, words: Lexicon) -> bool:
    """Whether an office follows the name and its comma: “Holt, the mayor of Lund said”; in “Holt, of Lund, is
    free, the police said” he does not speak."""
    behind = tokens[behind_bracket(tokens, actor.last + 1) :][1 : _OFFICE + 1]
    return any(token.kind == "word" and office(token.surface, words.names) for token in behind)
