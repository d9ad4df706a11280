"""What capitals are no name: contractions, whose something is, quoted words that say something."""

from __future__ import annotations

from generator.analysis.quotes.lexicon import Lexicon
from generator.analysis.quotes.nouns import Noun
from generator.analysis.quotes.outlets import is_network
from generator.analysis.quotes.statements import Token
from generator.model import Mention

_SHORT = 2  # letters of a word that is no name unless it is all in capitals
_OWN = 6  # words that the name of a body has at most
_CALL_SIGN = 3  # words that a call sign or nickname has at most


def is_contracted(token: Token, words: Lexicon) -> bool:
    """Whether a stopword and the rest of a verb have grown together: “You've”, but no “D'Arcy”."""
    first, apostrophe, _ = token.low.partition("'")
    return bool(apostrophe) and first in words.idle and token.surface[len(first) + 1 :].islower()


def is_short(word: str) -> bool:
    """Whether a word has one or two letters, and is no abbreviation: “Dr”."""
    return len(word) <= _SHORT and not word.isupper()


def is_age(token: Token, words: Lexicon) -> bool:
    """Whether a word stands for somebody by the years he has: “the 58-year-old”, “der 61-Jährige”."""
    return token.low[0].isdigit() and token.low.lstrip("0123456789-") in words.quotes.aged


def is_slip(mention: Mention) -> bool:
    """Whether an entity is a mere slip of the pen: one or two letters, once in the text."""
    return is_short(mention.name) and len(mention.spans) == 1


def is_call_sign(quoted: str, words: Lexicon) -> bool:
    """Whether quoted words may be what somebody is called by; no list, stopword or clause is, “Nord is red”:
    a word between that only leads on, and a last one in lower case."""
    stopwords, (_, *inner) = words.language.stopwords, quoted.split()
    if len(inner) >= _CALL_SIGN or not quoted[-1].isalnum() or "," in quoted or quoted.lower() in stopwords:
        return False
    plain = len(inner) == _CALL_SIGN - 1 and all(map(words.names.common, quoted.split()))
    if plain and not words.capital_nouns:
        return False  # “Build Back Better”
    return not (inner and inner[-1].islower() and any(part in stopwords for part in inner[:-1]))


def is_owner(token: Token, words: Lexicon) -> bool:
    """Whether an unknown name begins with whose something is: “Unității Consolidate”, “Elenei Lungu”."""
    given = words.names.given
    bent = token.surface not in given and token.low.endswith(words.genitive_endings or ("\n",))
    bent = bent and any(form in given for form in words.names.forms(token.surface)[1:])
    return bent or token.low.endswith(words.quotes.owners)


def is_rest(tokens: tuple[Token, ...], first: int, before: int, words: Lexicon) -> bool:
    """Whether capitals behind a conjunction end an institution's name: “Oficiul Urban și | Lucrări Mari”,
    “the Ministry of Trade, Labour and | Social Policy”. A given name begins somebody else's."""
    joined = tokens[first - 1].low in words.sources.joins
    listed = tokens[before + 1 : first - 1]
    of = tokens[before - 1].low in words.complements
    enumerated = of and [token.low for token in listed[::2]] == [","] * (len(listed) // 2)
    enumerated = enumerated and all(token.capital for token in listed[1::2])
    if not joined or (listed and not enumerated):
        return False
    return not any(token.surface in words.names.given for token in (*listed, tokens[first]))


def is_where(tokens: tuple[Token, ...], first: int, last: int, name: str, words: Lexicon) -> bool:
    """Whether a name only says on which network somebody writes: “a scris pe Facebook”, “a Facebook post”."""
    if not is_network(name):
        return False
    if any(token.low in words.quotes.relatives for token in tokens[last + 1 : last + 3]):
        return False  # “a ban on TikTok, which said”
    post = any(token.low in words.sources.posts for token in tokens[last + 1 : last + 2])
    return post or any(token.low in words.sources.upon for token in tokens[:first][-1:])


def may_name(tokens: tuple[Token, ...], number: int, words: Lexicon) -> bool:
    """Whether a quotation stands where a name may: not after a colon, nor before a clause's comma,
    nor after a noun whose own name it is (“uzina „Zorile””)."""
    if number:
        before = tokens[number - 1]
        if before.low in words.quotes.predicates:
            return False
        leading = before.low in words.language.stopwords or before.low in words.introduces_names
        return before.low != ":" and (before.kind != "word" or leading)
    return len(tokens) > 1 and tokens[1].kind == "word"


def stands_for_name(tokens: tuple[Token, ...], number: int, words: Lexicon) -> bool:
    """Whether a quotation begins with a capital right behind a noun, whose name it then is: “mișcarea
    „Satul Nostru””. Nouns that have capitals of their own are mostly said."""
    before = tokens[number - 1] if number else None
    if before is None or before.kind != "word" or words.capital_nouns or not tokens[number].capital:
        return False
    return before.low not in words.idle and before.low not in words.leading


def with_own_name(tokens: tuple[Token, ...], noun: Noun, text: str) -> Noun:
    """A body with the name of its own that stands in quotation marks behind it: “Asociația | „Forța
    Fermierilor””."""
    end = noun.last + 1
    if noun.kind != "institution" or end == len(tokens) or not tokens[end].capital:
        return noun
    name = text[tokens[end].start : tokens[end].end]
    if tokens[end].kind != "quotation" or len(name.split()) > _OWN or not name[-2].isalnum():
        return noun
    return Noun(noun.kind, end, f"{noun.name[0].upper()}{noun.name[1:]} {name}")
