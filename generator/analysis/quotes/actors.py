"""Who might be speaking: the names, pronouns and call signs of a statement."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from generator.analysis.names.offices import office, said_of_one
from generator.analysis.quotes.cast import Cast, Kind
from generator.analysis.quotes.lexicon import Lexicon
from generator.analysis.quotes.marks import Quotation
from generator.analysis.quotes.namelike import (
    is_age,
    is_call_sign,
    is_contracted,
    is_owner,
    is_rest,
    is_where,
    may_name,
    with_own_name,
)
from generator.analysis.quotes.nouns import Noun, described, extent, is_unnamed, noun_at, spaced
from generator.analysis.quotes.offices import is_human, whom
from generator.analysis.quotes.outlets import is_outlet, outlet_at
from generator.analysis.quotes.statements import Statement, Token
from generator.text.normalise import fold

_PHRASE = 10  # tokens that the phrase of a common noun may have
PEOPLE = frozenset({"person", "name", "call sign", "pronoun"})
"""The kinds of actors that are somebody."""


class Actor(NamedTuple):
    first: int  # tokens of the statement
    last: int
    name: str  # of a pronoun: itself
    kind: Kind
    genitive: bool = False  # says whose something is, and is no subject: “Merkels”


def actors(
    statement: Statement, text: str, quotations: tuple[Quotation, ...], known: Cast, words: Lexicon
) -> tuple[Actor, ...]:
    """In the order of the statement; what stands inside quotations is left out, call signs apart."""
    found: list[Actor] = []
    tokens = statement.tokens
    number = 0
    while number < len(tokens):
        token = tokens[number]
        actor = None
        if token.kind == "word":
            actor = _named(tokens, number, known, words) or _word(tokens, number, text, known, words)
        elif token.kind == "quotation" and token.capital:
            quoted = quotations[token.number].inner.of(text)
            if is_outlet(quoted) and (number == 0 or tokens[number - 1].low != ":"):
                actor = Actor(number, number, quoted, "organisation")
            elif may_name(tokens, number, words) and is_call_sign(quoted, words):
                actor = Actor(number, number, quoted, "call sign")
        if actor is None or is_where(tokens, actor.first, actor.last, actor.name, words):
            number += 1
        else:
            while found and found[-1].last >= actor.first:
                found.pop()  # it only describes the noun: “the U.S. embassy”
            if found and _only_tells(found[-1], actor, tokens, words):
                found.pop()
            body = found[-1] if found and actor.kind == "name" else None
            if body and body.kind == "organisation" and is_rest(tokens, actor.first, body.last, words):
                actor = found.pop()._replace(last=actor.last)
            found.append(actor)
            number = actor.last + 1
    return tuple(found)


def _only_tells(before: Actor, name: Actor, tokens: tuple[Token, ...], words: Lexicon) -> bool:
    """Whether it only tells what the one is whose name follows: “trade union Unite”, “Chief Financial Officer
    Ann Roe”."""
    if before.last != name.first - 1:
        return False
    body = words.leads and (before.kind, name.kind) == ("institution", "organisation")
    titled = (before.kind, name.kind) == ("name", "person")
    return body or (titled and office(tokens[before.last].surface, words.names))


def by_role(tokens: tuple[Token, ...], noun: int, known: Cast, words: Lexicon) -> Actor | None:
    """The person whose role the noun names, “președintele”, or whom it describes, “edilul”; else the noun,
    which may mean somebody who has no such role in the text. “Un ministru” is another."""
    if noun and tokens[noun - 1].low in words.language.numbers.articles:
        return None
    name = whom(tokens, noun, known.offices, words)
    if name is not None:
        return Actor(noun, noun, name, "person")
    return Actor(noun, noun, tokens[noun].low, "noun") if is_human(tokens, noun, words) else None


def official(
    tokens: tuple[Token, ...], noun: int, according: bool, text: str, known: Cast, words: Lexicon
) -> Actor | None:
    """Who has an office that nobody of the text has, and is cited by it where it says of what, “viceprimarul
    din Bogata”, or a capital or "according to" sets it apart, “so der Bürgermeister”, “potrivit avocatului”;
    no mere woman, nobody whom a noun alone describes, “liderul”, and no noun that may be an adjective."""
    low, definite = tokens[noun].low, words.language.title.article_endings
    if low in words.anybody or (definite and not low.endswith(definite)):
        return None
    first = _described(tokens, noun, known, words)
    last = _whole(tokens, noun + extent(tokens[noun:], 0 if words.leads else 1, words), known)
    if low in words.describing and (first == last or words.capital_nouns):
        return None
    told = words.capital_nouns or according or (last > noun and not words.leads)
    if not told or not said_of_one(tokens[noun].surface, words.names):
        return None
    name = "".join(spaced(tokens, place) for place in range(first, noun + 1)).lstrip()
    name += text[tokens[noun].end : tokens[last].end]
    return Actor(
        first, last, name if words.capital_nouns or first < noun else name[0].lower() + name[1:], "group"
    )


def _word(tokens: tuple[Token, ...], number: int, text: str, known: Cast, words: Lexicon) -> Actor | None:
    """Whom a word that is none of the article's names may stand for."""
    token = tokens[number]
    if (outlet := outlet_at(tokens, number, text)) is not None:
        return Actor(number, outlet[0], outlet[1], "organisation")
    if token.low in words.quotes.pronouns or is_age(token, words):
        return Actor(number, number, token.low, "pronoun")
    if is_unnamed(tokens, number, words):
        end = _before_person(tokens, number, known, words)
        noun = with_own_name(tokens, noun_at(tokens, number, end, words), text)
        noun = _with_whole_name(tokens, noun, text, known)
        first = number if noun.kind == "document" else _described(tokens, number, known, words)
        name = text[tokens[first].start : token.start] + _as_one(tokens, number, first, noun, words)
        return Actor(first, noun.last, name, noun.kind, _is_owner(tokens, number, noun, words))
    if token.capital and token.low not in words.language.stopwords and not is_contracted(token, words):
        return _capitalised(tokens, number, text, known, words)
    return None


def _with_whole_name(tokens: tuple[Token, ...], noun: Noun, text: str, known: Cast) -> Noun:
    """The noun whose phrase ends within a name, with all of this: “a spokesman for the Department for Food |
    and Farming”."""
    last = _whole(tokens, noun.last, known)
    held = known.at(tokens[last])
    if held is None or last == noun.last:
        return noun
    return noun._replace(last=last, name=noun.name + text[tokens[noun.last].end : known.ends[held]])


def _whole(tokens: tuple[Token, ...], last: int, known: Cast) -> int:
    """Where the name ends that the token at ``last`` is part of, or there."""
    held = known.at(tokens[last])
    while held is not None and last + 1 < len(tokens) and tokens[last + 1].start < known.ends[held]:
        last += 1
    return last


def _as_one(tokens: tuple[Token, ...], number: int, first: int, noun: Noun, words: Lexicon) -> str:
    """What a group is called, of which an article tells that it is one: “a council source”."""
    low = tokens[number].low
    one = first > 0 and tokens[first - 1].low in words.language.numbers.articles
    several = words.unnamed[low][1] if low in words.unnamed else ""
    told = one and noun.kind == "group" and several and noun.name.startswith(several)
    shown = tokens[number].surface if words.capital_nouns else low
    return shown + noun.name[len(several) :] if told else noun.name


def _is_owner(tokens: tuple[Token, ...], number: int, noun: Noun, words: Lexicon) -> bool:
    """Whether a noun only says whose the noun before it is: “managerul instituției”."""
    before = tokens[number - 1] if number else None
    bent = tokens[number].low.endswith(words.genitive_endings)
    possessed = before is not None and before.low in words.quotes.owning and not words.capital_nouns
    owned = before is not None and (before.low in words.describing or office(before.surface, words.names))
    owned |= possessed  # “un șofer al | firmei, care a cerut”
    return owned and bent and not noun.name.lower().startswith(tokens[number].low)


def _described(tokens: tuple[Token, ...], number: int, known: Cast, words: Lexicon) -> int:
    """Where the phrase of a common noun begins, where what describes it comes first: “German government”,
    “the U.S. embassy”, “local health officials”."""
    if not words.leads or words.capital_nouns:
        return number
    first = number
    while first:
        before = tokens[first - 1]
        demonym = before.capital and before.kind == "word" and words.names.demonym(before.surface)
        if not demonym and known.at(before) is None:
            break
        first -= 1
    return described(tokens, first, words)


def _before_person(tokens: tuple[Token, ...], number: int, known: Cast, words: Lexicon) -> int:
    """Where the phrase of a common noun ends at the latest: “reporters | Ion Popa”."""
    for following in range(number + 1, min(number + _PHRASE, len(tokens))):
        named = _named(tokens, following, known, words) if tokens[following].capital else None
        if named is not None and named.kind == "person":
            return following
    return len(tokens)


def _named(tokens: tuple[Token, ...], number: int, known: Cast, words: Lexicon) -> Actor | None:
    index = bisect_left(known.starts, tokens[number].start)
    if index == len(known.starts) or known.starts[index] >= tokens[number].end:
        return None
    last = number
    while last + 1 < len(tokens) and tokens[last + 1].start < known.ends[index]:
        last += 1
    name, kind = known.known[index]
    surname, shown = name.split()[-1].lower(), tokens[last].low
    genitive = kind == "person" and shown != surname and shown.startswith(surname)
    genitive |= _inflected(tokens[number], name, kind == "person" and last == number, words)
    return Actor(
        number, last, name, kind, genitive or (kind == "organisation" and _is_led(tokens, number, words))
    )


def _is_led(tokens: tuple[Token, ...], number: int, words: Lexicon) -> bool:
    """Whether an institution only says what the office before it is over: “liderul PSD”, “liderul grupului
    PSD”, or whose the one is whom a noun describes: “aleasa PSD”."""
    if words.leads:
        return False
    definite = words.language.title.article_endings or ("",)
    for before in reversed(tokens[max(0, number - 2) : number]):
        described = before.low in words.describing and before.low.endswith(definite)
        if before.kind == "word" and (described or said_of_one(before.surface, words.names)):
            return True
        if not (before.surface.islower() and before.low.endswith(words.genitive_endings)):
            return False
    return False


def _inflected(token: Token, name: str, alone: bool, words: Lexicon) -> bool:
    """Whether a name stands in the genitive, “premierul Ucrainei”, “mama Ioanei Pop”, ``alone`` a part of
    somebody's too: “mama Ioanei”."""
    parts = name.lower().split()[: None if alone else 1]
    bent = token.low not in parts and token.low.endswith(words.genitive_endings)
    return bent and (not alone or any(token.low.startswith(part[:-1]) for part in parts))


def _capitalised(
    tokens: tuple[Token, ...], number: int, text: str, known: Cast, words: Lexicon
) -> Actor | None:
    """A run of two or more capitalised words that nobody knows as a name, or a known one elsewhere."""
    last = number
    while (following := _next_of_run(tokens, last, text, words)) is not None:
        if (
            is_contracted(tokens[following], words)
            or _named(tokens, following, known, words) is not None
            or outlet_at(tokens, following, text) is not None
        ):
            break
        last = following
    surface = text[tokens[number].start : tokens[last].end]
    who = known.surfaces.get(fold(surface)) or known.initials.get(surface)
    if who is not None:
        return Actor(number, last, who.name, who.kind)
    before = [token.low for token in tokens[max(0, number - 2) : number]]
    led = before[-1:] == [","] or not words.articles.isdisjoint(before)
    if last == number or (not led and _are_nouns(tokens[number : last + 1], words)):
        return None
    first = number + _described_by(tokens[number : last + 1], words)
    surface = text[tokens[first].start : tokens[last].end]
    shortened = last + 2 < len(tokens) and tokens[last + 1].low == "."  # “Privatdozent Dr. X”
    return None if shortened else Actor(first, last, surface, "name", is_owner(tokens[first], words))


def _described_by(tokens: tuple[Token, ...], words: Lexicon) -> int:
    """How many nouns before a first name say what its bearer is, where any noun has a capital: “Rezensent
    | Alan Wolff”."""
    if not words.capital_nouns or words.names.head(tokens[0].surface) == "organisation":
        return 0
    return next((at for at, token in enumerate(tokens[:-1]) if token.surface in words.names.given), 0)


def _are_nouns(tokens: tuple[Token, ...], words: Lexicon) -> bool:
    """Whether words owe their capitals to being common nouns, and name no office or body: “Euro Defizit”."""
    plain = all(words.is_noun(token.surface) for token in tokens)
    heads = (words.names.head(token.surface) for token in tokens)
    return plain and not office(tokens[0].surface, words.names) and "organisation" not in heads


def _next_of_run(tokens: tuple[Token, ...], last: int, text: str, words: Lexicon) -> int | None:
    """The next capitalised word of a name; the stop of an initial does not end it."""
    following = last + 1
    if (
        following + 1 < len(tokens)
        and tokens[following].low == "."
        and tokens[last].end - tokens[last].start == 1
    ):
        following += 1
    if following >= len(tokens) or tokens[following].kind != "word" or not tokens[following].capital:
        return None
    loud = tokens[last].surface.isupper() and tokens[following].surface.isupper()
    if loud and len(tokens[last].low) > 1 and tokens[following].low in words.language.stopwords:
        return None  # “COMMON PLAN | OF THE TOWNS”
    gap = text[tokens[last].end : tokens[following].start]
    return following if gap in (" ", ". ", ".") else None
