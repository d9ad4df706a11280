"""Who has counted, valued or announced a number, whoever tells of it: “although the police counted but
4,500”, “the auditors put it at 4 million”, “the 3 million announced by the council”."""

from __future__ import annotations

from collections.abc import Sequence

from generator.analysis.quotes.actors import Actor
from generator.analysis.quotes.lexicon import Lexicon
from generator.analysis.quotes.sayings import Account
from generator.analysis.quotes.statements import Token
from generator.analysis.quotes.subjects import subject
from generator.languages import Language

_OBJECT = 4  # tokens from a verb to the number that it gives
_VALUED = 9  # tokens from a verb to the sum at which something is valued
_SUBJECT = 3  # tokens from who counts to the verb
_AT = 3  # tokens from “at” to the sum: “at some 4 million”
_MADE = 6  # tokens from a number to the participle that says who gives it
_AGENT = 12  # tokens from such a participle to “by”
_MARKS = ",;:–—-()"


def counter(
    tokens: tuple[Token, ...], place: int, actors: tuple[Actor, ...], said: Account, language: Language
) -> Actor | None:
    """Who has counted or valued what stands at ``place``, or as a court found it; without a name where the
    text names nobody, None where no such verb stands there."""
    figures, words = language.figures, said.words
    for number in range(place - 1, max(-1, place - 1 - _VALUED), -1):
        low = tokens[number].low
        if low in _MARKS and not _in_number(tokens, number):
            return None
        counts = low in figures.counting and place - number <= _OBJECT
        valued = low in figures.valuing and number < place - 1 and _leads(tokens, number, place, language)
        valued = valued and not _is_valued(tokens, number, words)
        told = low in figures.hearing and tokens[number - 1].low in words.quotes.passives
        found = low in figures.finding or told
        if counts or valued or found:
            verb = number - told  # “the court | was told”
            near = [actor for actor in actors if 0 < verb - actor.last <= _SUBJECT]
            near = [actor for actor in near if not _is_passive(tokens[actor.last + 1 : verb], words)]
            who = next((actor for actor in near if actor.kind not in ("pronoun", "place")), None)
            if found:
                who = _court(tokens, verb, who, said)
            elif who is None:
                who = _parted_subject(tokens, number, actors, said)
            if who is not None or counts or (valued and _is_contrasted(tokens, number, said)):
                return who or Actor(number, number, "", "noun")
    return None


def _is_valued(tokens: Sequence[Token], verb: int, words: Lexicon) -> bool:
    """Whether a participle tells what is valued, not by whom: “the hoard, | valued at | 2 million, was”."""
    beside = verb > 0 and tokens[verb + 1].low in words.language.figures.valued_at
    return beside and tokens[verb - 1].low == ","


def _parted_subject(
    tokens: tuple[Token, ...], verb: int, actors: tuple[Actor, ...], said: Account
) -> Actor | None:
    """The body whose verb a clause about it parts from it: “the council, which closed in May, counted”."""
    first = verb
    while first and tokens[first - 1].low in said.words.quotes.auxiliaries:
        first -= 1
    if not first or tokens[first - 1].low != "," or _is_passive(tokens[first:verb], said.words):
        return None
    who, _ = subject(tokens, first, verb, actors, said.cast, said.words)
    return who if who is not None and who.kind in ("organisation", "institution", "group") else None


def _court(tokens: Sequence[Token], verb: int, who: Actor | None, said: Account) -> Actor | None:
    """The court that finds something: ``who`` stands before the verb, or a noun right there."""
    courts, noun = said.words.language.figures.courts, tokens[verb - 1].low if verb else ""
    first = who.first if who is not None else verb - 1
    first -= first > 0 and tokens[first - 1].low in said.words.articles
    if first > 0 and tokens[first - 1].low in said.words.quotes.obliques:
        return None  # “jurors at | the court | were told”
    if who is not None:
        return who if any(word.lower() in courts for word in who.name.split()) else None
    known = said.words.unnamed.get(noun) if noun in courts else None
    return Actor(verb - 1, verb - 1, known[1], known[0]) if known else None


def _is_contrasted(tokens: Sequence[Token], verb: int, said: Account) -> bool:
    """Whether the verb's clause is set against what another says: “while a valuer had put it at”."""
    near = [token.low for token in tokens[max(0, verb - _VALUED) : verb]]
    contrasts = said.words.language.figures.contrasting
    opened = any(f", {word} " in f"{' '.join(near)} " for word in contrasts)
    return opened and said.words.quotes.passives.isdisjoint(near)


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
        if number and tokens[number - 1].low in words.quotes.auxiliaries - words.quotes.passives:
            continue  # “a anunțat 40 | de | oameni”
        beside = number == end + 2 and tokens[end + 1].low == ","  # “40 de morți, avansată de presă”
        if not beside and parted(tokens, *((number, place) if number < place else (end, number))):
            continue
        for at in range(number + 1, min(len(tokens) - 1, number + _AGENT)):
            if tokens[at].low in _MARKS and not _in_number(tokens, at):
                break
            counted = place <= at <= end
            if (
                not counted
                and tokens[at].low in words.quotes.agents
                and (who := _agent(tokens, at + 1, actors, words))
            ):
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
