"""Speakers without a name: institutions in lower case, groups, documents."""

from __future__ import annotations

import functools
from typing import Literal, NamedTuple

from generator.analysis.quotes.lexicon import Lexicon, by_first, lexicon
from generator.analysis.quotes.statements import Token
from generator.languages import Language

NounKind = Literal["institution", "group", "document"]

_ADJECTIVES: dict[NounKind, int] = {"institution": 1, "group": 1, "document": 0}  # right after the noun
_PREFIX = 3  # letters that each part of a compound has at least
_DESCRIBING = 3  # words before a noun that describe it
_COMPLEMENTS = 2  # “al apărării”, “din Chișinău”


class Noun(NamedTuple):
    kind: NounKind
    last: int  # token
    name: str  # the noun in the form to show, with what belongs to it


class _Words(NamedTuple):
    heads: dict[str, tuple[NounKind, str]]  # any form → kind and form to show
    owned: dict[str, str]  # form to show → the one that stands before whose it is: “reprezentanții”
    genitive_endings: tuple[str, ...]
    joins: frozenset[str]
    pointing: frozenset[str]
    agreeing: tuple[tuple[str, str, str], ...]
    complements: dict[str, tuple[tuple[str, ...], ...]]  # first word → phrases, longest first
    told: frozenset[str]
    speaking: Lexicon
    adjectives_follow: bool
    capital_nouns: bool
    verb_forms: tuple[str, ...]
    numbers: frozenset[str]
    compounds: bool


@functools.cache
def _words(language: Language) -> _Words:
    sources = language.sources
    tables: tuple[tuple[NounKind, tuple[tuple[str, ...], ...]], ...] = (
        ("document", sources.documents),
        ("group", sources.groups),
        ("institution", sources.institutions),
    )
    return _Words(
        heads={form.lower(): (kind, forms[0]) for kind, table in tables for forms in table for form in forms},
        owned={forms[0]: forms[1] for forms in sources.groups if len(forms) > 1},
        genitive_endings=language.names.genitive_endings,
        joins=frozenset(sources.joins),
        pointing=frozenset(sources.pointing),
        agreeing=sources.agreeing,
        complements=by_first(sources.complements),
        told=frozenset(sources.told),
        speaking=lexicon(language),
        adjectives_follow=language.keywords.adjectives_follow,
        capital_nouns=language.names.capital_nouns,
        verb_forms=language.keywords.verb_forms,
        numbers=frozenset((*language.numbers.values, *language.numbers.scales)),
        compounds=language.roles.compounds,
    )


def is_head(token: Token, language: Language) -> bool:
    """Whether a token heads an unnamed source."""
    return _head(token, _words(language)) is not None


def _head(token: Token, words: _Words) -> tuple[NounKind, str] | None:
    """Kind and form to show of a noun; a compound is what its last part is: “Landesregierung”."""
    if token.low in words.heads:
        return words.heads[token.low]
    if not (words.compounds and token.capital):
        return None
    for start in range(_PREFIX, len(token.low) - _PREFIX):
        if (head := words.heads.get(token.low[start:])) is not None:
            last = head[1] if token.surface[start - 1] == "-" else head[1].lower()
            return head[0], token.surface[:start] + last
    return None


def is_modifier(tokens: tuple[Token, ...], number: int, language: Language) -> bool:
    """Whether the noun only describes the next, where what describes comes first: “police officers”."""
    words = _words(language)
    if words.adjectives_follow or words.capital_nouns or number + 1 == len(tokens):
        return False
    following = tokens[number + 1]
    plain = following.low.isalpha() and not following.capital and not following.low.endswith(words.verb_forms)
    return plain and _belongs(tokens, number + 1, words)


def described(tokens: tuple[Token, ...], number: int, language: Language) -> int:
    """Where the words in lower case begin that describe the noun at ``number``: what stands between it
    and an article, a preposition or the like."""
    words, first = _words(language), number
    while first and number - first <= _DESCRIBING and _describes(tokens, first - 1, words):
        first -= 1
    before = tokens[first - 1] if first else None
    speaking = words.speaking
    opens = before is None or before.kind != "word" or before.low in speaking.idle | speaking.speech
    return first if opens and number - first <= _DESCRIBING else number


def _describes(tokens: tuple[Token, ...], number: int, words: _Words) -> bool:
    token = tokens[number]
    if (token.capital and number) or token.low in words.numbers:
        return False
    return token.low.replace("-", "").isalpha() and _belongs(tokens, number, words)


def noun_at(tokens: tuple[Token, ...], number: int, end: int, language: Language) -> Noun:
    """The unnamed source that token ``number`` heads; its phrase stops before ``end``."""
    words = _words(language)
    head = _head(tokens[number], words)
    assert head is not None
    last = number + _extent(
        tokens[number:end], 0, _ADJECTIVES[head[0]] if words.adjectives_follow else 0, words
    )
    rest = "".join(_spaced(tokens, place) for place in range(number + 1, last + 1))
    if last > number and tokens[number].low != head[1].lower() and not _complement(tokens, number + 1, words):
        adjective = tokens[number + 1].surface
        rest = " " + _agreeing(tokens[number].low, adjective, words) + rest[len(adjective) + 1 :]
    inside = number > 0 and tokens[number - 1].kind == "word"  # a capital there is no sentence's
    official = tokens[number].capital and (inside or (last > number and tokens[number + 1].capital))
    shown = head[1]
    if words.genitive_endings and last > number and tokens[number + 1].low.endswith(words.genitive_endings):
        shown = words.owned.get(shown, shown)
    return Noun(head[0], last, (shown[0].upper() + shown[1:] if official else shown) + rest)


def _agreeing(noun: str, adjective: str, words: _Words) -> str:
    """The adjective of a noun that is shown in another form: “presei locale”, “presa locală”."""
    for bent, ending, shown in words.agreeing:
        if noun.endswith(bent) and adjective.islower() and adjective.endswith(ending):
            return adjective.removesuffix(ending) + shown
    return adjective


def _is_address(tokens: tuple[Token, ...], number: int) -> bool:
    """Whether a word only begins the name of a site: “veste.md”."""
    behind = tokens[number + 1 : number + 3]
    grown = [token.start for token in behind] == [tokens[number].end, tokens[number].end + 1]
    return grown and behind[0].low == "." and behind[1].kind == "word"


def _spaced(tokens: tuple[Token, ...], place: int) -> str:
    gap = " " if tokens[place].start > tokens[place - 1].end else ""
    return gap + tokens[place].surface


def _extent(tokens: tuple[Token, ...], number: int, adjectives: int, words: _Words) -> int:
    """The last token of the noun's phrase: adjectives, their enumeration, complements."""
    last = number
    while last - number < adjectives and _belongs(tokens, last + 1, words):
        last += 1
    while last > number and tokens[last].capital and last + 1 < len(tokens) and tokens[last + 1].capital:
        if not _belongs(tokens, last + 1, words):
            break
        last += 1  # “reprezentanții Ministerului Sănătății”
    if last > number:
        last = _enumeration(tokens, last, words)
    for _ in range(_COMPLEMENTS):
        noun = last + 1 + _complement(tokens, last + 1, words)
        if noun > last + 1:
            told = tokens[last + 1].low in words.told and noun < len(tokens)
            told = told and tokens[noun].capital and not tokens[number].capital
            if told or not _belongs(tokens, noun, words):
                break  # “surse judiciare | pentru Agerpres”
            last = noun
            while last + 1 < len(tokens) and tokens[last + 1].capital and _belongs(tokens, last + 1, words):
                last += 1
    return last


def _complement(tokens: tuple[Token, ...], at: int, words: _Words) -> int:
    """How many tokens at ``at`` lead to what belongs to the noun: “al”, “de la”."""
    for phrase in words.complements.get(tokens[at].low, ()) if at < len(tokens) else ():
        if tuple(token.low for token in tokens[at : at + len(phrase)]) == phrase:
            return len(phrase)
    return 0


def _enumeration(tokens: tuple[Token, ...], last: int, words: _Words) -> int:
    """“surse sud-coreene, ucrainene și occidentale”: commas count only if a conjunction ends them."""
    end = last
    while end + 2 < len(tokens) and tokens[end + 1].low == "," and _belongs(tokens, end + 2, words):
        end += 2
    if end + 2 < len(tokens) and tokens[end + 1].low in words.joins and _belongs(tokens, end + 2, words):
        return end + 2
    return last


def _belongs(tokens: tuple[Token, ...], number: int, words: _Words) -> bool:
    if number >= len(tokens) or tokens[number].kind != "word" or tokens[number].low.isdecimal():
        return False
    low = tokens[number].low
    speaking = words.speaking
    if low in words.pointing or _is_address(tokens, number):
        return False
    return low not in speaking.idle and low not in speaking.speech and low not in speaking.leading
