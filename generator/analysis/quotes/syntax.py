"""What a name is in its clause: whether it hangs on a preposition or a genitive, and so is no subject; whom a
statement is about."""

from __future__ import annotations

import re

from generator.analysis.document import holds_verb
from generator.analysis.names.lexicon import POSSESSIVE
from generator.analysis.names.offices import said_of_one
from generator.analysis.quotes.actors import Actor
from generator.analysis.quotes.lexicon import Lexicon
from generator.analysis.quotes.statements import Statement, Token

_BACK = 4  # words between a preposition and the name that hangs on it
_INSERTED = 7  # words between a verb's comma and the one before its subject
_NEAR_START = 8  # tokens in which a statement names whom it is about
_DECIMAL = re.compile(r"\d+,\d+")


def hangs(tokens: tuple[Token, ...], actor: Actor, words: Lexicon) -> bool:
    """Whether a preposition stands right before the name, or it is a genitive."""
    led = tokens[actor.first - 1].low in words.quotes.obliques
    return actor.genitive or (actor.kind != "call sign" and led)


def is_oblique(tokens: tuple[Token, ...], actor: Actor, floor: int, words: Lexicon) -> bool:
    """Whether the name hangs on a preposition or genitive: “cu președintele Putin”."""
    if actor.genitive:
        return True
    if actor.kind == "pronoun":
        return tokens[actor.first - 1].low in words.quotes.obliques if actor.first else False
    for number in range(actor.first - 1, max(floor, actor.first - 1 - _BACK), -1):
        token = tokens[number]
        if (token.kind != "word" and not _is_inside(tokens, number)) or _opens_clause(tokens, number, words):
            return False
        article = number == 0 and token.low in words.articles  # “Des syndicats craignent”
        if token.low in words.quotes.obliques and not article:
            if _is_of_office(tokens, number, actor, words):
                continue
            led = _tells_when(tokens, number, actor, words) or _opens_saying(tokens, number, actor, words)
            return not led
        if token.low in words.copulas:
            return False  # “Una dintre ele este X”
        if token.capital and number != 0 and not _is_title(tokens, number, words):
            return False
        if token.low in words.speech:
            return False
    return False


def _opens_saying(tokens: tuple[Token, ...], number: int, actor: Actor, words: Lexicon) -> bool:
    """Whether a preposition opens a clause, for a verb of saying is behind: “fled after police said”."""
    opens = number == actor.first - 1 and tokens[number].low in words.quotes.opening
    opens = opens and actor.kind in ("institution", "group")  # not “who looked after Holt said”
    return opens and any(token.low in words.quotes.verbs for token in tokens[actor.last + 1 : actor.last + 2])


def _is_inside(tokens: tuple[Token, ...], number: int) -> bool:
    """Whether a sign stands inside a figure: “von 100.000 Menschen”."""
    return (
        tokens[number].low in ".,"
        and tokens[number + 1].low[0].isdigit()
        and tokens[number].end == tokens[number + 1].start
    )


def _is_of_office(tokens: tuple[Token, ...], number: int, actor: Actor, words: Lexicon) -> bool:
    """Whether a preposition leads to what an office before it is over, whose holder is named: “medicul [de]
    familie Ana Pop”; not “un ministru din guvernul Pop”."""
    over, held = tokens[number + 1 : actor.first], tokens[number - 1]
    if actor.kind != "person" or not over or not number or held.kind != "word":
        return False
    plain = all(token.surface.islower() and token.low not in words.unnamed for token in over)
    owned = held.low.endswith(words.genitive_endings)
    return plain and not owned and said_of_one(held.surface, words.names)


def _tells_when(tokens: tuple[Token, ...], number: int, actor: Actor, words: Lexicon) -> bool:
    """Whether a preposition is a conjunction, as who stands behind it has a verb, “She wept on Monday as |
    Judge Holt told her”; not where the verb is somebody else's: “known as Holt, said”, “the nurse who looked
    after Holt said”, “the school named after Holt said”."""
    language, before = words.language, tokens[:number]
    led = tokens[number].low in language.dates.circumstances
    if not led or all(token.low not in words.speech for token in tokens[actor.last + 1 : actor.last + 2]):
        return False
    acts = [holds_verb(language, (token.low,)) for token in before]
    related = any(token.low in words.quotes.relatives for token in before)
    return not before or (any(acts[:-1]) and not acts[-1] and not related)


def _opens_clause(tokens: tuple[Token, ...], number: int, words: Lexicon) -> bool:
    """Whether a relative pronoun or a conjunction stands there; where articles look like them a comma tells
    which it is."""
    if tokens[number].low in words.clauses:
        return True
    article = words.capital_nouns and number > 0 and tokens[number - 1].kind == "word"
    return tokens[number].low in words.quotes.relatives and not article


def _is_title(tokens: tuple[Token, ...], number: int, words: Lexicon) -> bool:
    """Whether the word is the title of the name that follows: “by President Holt”."""
    return said_of_one(tokens[number].surface, words.names)


def is_noun(tokens: tuple[Token, ...], number: int, words: Lexicon) -> bool:
    """A word that may be the subject: no function word, adverb or number, nor hanging on a preposition."""
    token = tokens[number]
    if token.kind != "word" or len(token.low) < 3 or token.low in words.idle or token.low[0].isdigit():
        return False
    for back in range(number - 1, max(-1, number - 4), -1):
        low = tokens[back].low
        if tokens[back].kind != "word" or low in words.speech:
            return True
        if low in words.quotes.obliques:
            return False
        if back and low in words.articles and tokens[back - 1].low not in words.idle:
            return True  # “told reporters | the head of the bank”
    return True


def before_adverbs(tokens: tuple[Token, ...], first: int, words: Lexicon) -> int:
    """Where a verb begins with its adverbs: “X, the mayor, | today said”, “se | mai precizează”."""
    while first > 1 and tokens[first - 1].low in words.quotes.adverbs:
        first -= 1
    return first


def clause_start(tokens: tuple[Token, ...], first: int, words: Lexicon) -> int:
    """What stands right before a verb, its auxiliaries and adverbs: “who | had often spoken”."""
    start = first - 1
    while start > 0 and tokens[start].low in words.quotes.auxiliaries | words.quotes.adverbs:
        start -= 1
    return start


def is_relative(tokens: tuple[Token, ...], number: int, words: Lexicon) -> bool:
    """Whether a pronoun opens a relative clause, where it is none of the articles."""
    known = 0 < number < len(tokens) and not words.capital_nouns
    return known and tokens[number].low in words.quotes.relatives


def is_impersonal(tokens: tuple[Token, ...], first: int, last: int, words: Lexicon) -> bool:
    """Whether nobody says what a verb tells, “X, care se crede că a fugit”, which may be of himself: “X se
    plânge că …”."""
    quotes, lemma = words.quotes, words.names.lemma
    follows = "".join(token.low for token in tokens[last + 1 : last + 2])
    if not first or tokens[first - 1].low not in quotes.impersonal or follows not in quotes.subordinators:
        return False
    return lemma(tokens[last].low) not in map(lemma, quotes.middles)


def follows_preposition(tokens: tuple[Token, ...], number: int, words: Lexicon) -> bool:
    """Whether what looks like a verb is a noun, where verbs hide their subject: “în replică”."""
    led = number > 0 and tokens[number - 1].low in words.quotes.obliques
    return led and words.quotes.silent_subjects


def past_insertion(tokens: tuple[Token, ...], last: int, words: Lexicon) -> int:
    """The comma behind an insertion that parts a verb from its subject: “said, on Monday, the mayor”."""
    comma = last + 1
    while comma + 1 < len(tokens) and tokens[comma].low in words.names.calendar:
        comma += 1  # “said Friday, 21 April, the mayor”
    behind = _past_hearers(tokens, comma, words)
    told, comma = behind > comma, behind
    if comma + 1 >= len(tokens) or tokens[comma].low != ",":
        return last
    opening = tokens[comma + 1]
    short = not (told or opening.capital) and tokens[comma + 2 : comma + 3]
    if short and tokens[comma + 2].low == ",":
        return comma + 2  # “a transmis, telefonic, primarul X”
    timed = opening.low.isdigit() and comma > last + 1
    if not timed and opening.low not in words.quotes.obliques | words.quotes.adverbs | words.names.calendar:
        return last
    for number in range(comma + 2, min(comma + 2 + _INSERTED, len(tokens) - 1)):
        if tokens[number].low == ",":
            named = tokens[number + 1]
            if told and _goes_on_as_gerund(tokens, number + 1, words):
                return last
            return number if not told or named.capital or said_of_one(named.surface, words.names) else last
        grown = tokens[number].low == "." and tokens[number - 1].end + 1 == tokens[number + 1].start
        if not (grown or tokens[number].kind == "word") or tokens[number].low in words.speech:
            return last
    return last


def _goes_on_as_gerund(tokens: tuple[Token, ...], start: int, words: Lexicon) -> bool:
    """Whether who is named there only does something meanwhile: “a spus, la final, [Ana Pop fiind acolo]”."""
    behind = next((token for token in tokens[start:] if not token.capital), None)
    return behind is not None and bool(words.gerunds) and behind.low.endswith(words.gerunds)


def _past_hearers(tokens: tuple[Token, ...], start: int, words: Lexicon) -> int:
    """The comma behind to whom, or where, something is said: “le-a spus | judecătorilor, la final, X”; else
    ``start``."""
    if words.leads or start >= len(tokens) or tokens[start].kind != "word":
        return start
    low = tokens[start].low
    if low not in words.quotes.obliques and not low.endswith(words.genitive_endings):
        return start
    for number in range(start + 1, min(start + _INSERTED, len(tokens))):
        if tokens[number].kind != "word" or tokens[number].low in words.speech | words.clauses:
            return number if tokens[number].low == "," else start
    return start


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


def is_possessed(tokens: tuple[Token, ...], number: int, actors: tuple[Actor, ...], words: Lexicon) -> bool:
    """Whether a possessive stands before: “the team's claims”, not “it's claimed”, “Moody's says”."""
    owner = tokens[number - 1].low if number else ""
    if not owner.endswith(POSSESSIVE) or owner[:-2] in words.language.stopwords:
        return False
    return not any(actor.last == number - 1 and actor.name.lower().endswith(owner) for actor in actors)


def with_commas(tokens: tuple[Token, ...]) -> tuple[list[str], list[int]]:
    """The words of the tokens, and where commas part them, not numbers: “9,4 milioane”."""
    words = [token.low for token in tokens]
    beside = ("".join(words[max(at - 1, 0) : at + 2]) for at in range(len(words)))
    return words, [at for at, part in enumerate(beside) if words[at] == "," and not _DECIMAL.fullmatch(part)]
