"""Speakers without a name: institutions in lower case, groups, documents."""

from __future__ import annotations

import functools
from typing import Literal, NamedTuple

from generator.analysis.quotes.lexicon import Lexicon, lexicon
from generator.analysis.quotes.statements import Token
from generator.languages import Language

NounKind = Literal["institution", "group", "document"]

_ADJECTIVES: dict[NounKind, int] = {"institution": 1, "group": 1, "document": 0}  # right after the noun
_PREFIX = 3  # letters that each part of a compound has at least
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
    complements: frozenset[str]
    speaking: Lexicon
    adjectives_follow: bool
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
        complements=frozenset(sources.complements),
        speaking=lexicon(language),
        adjectives_follow=language.keywords.adjectives_follow,
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


def noun_at(tokens: tuple[Token, ...], number: int, end: int, language: Language) -> Noun:
    """The unnamed source that token ``number`` heads; its phrase stops before ``end``."""
    words = _words(language)
    head = _head(tokens[number], words)
    assert head is not None
    last = number + _extent(
        tokens[number:end], 0, _ADJECTIVES[head[0]] if words.adjectives_follow else 0, words
    )
    rest = "".join(_spaced(tokens, place) for place in range(number + 1, last + 1))
    official = tokens[number].capital and last > number and tokens[number + 1].capital
    shown = head[1]
    if words.genitive_endings and last > number and tokens[number + 1].low.endswith(words.genitive_endings):
        shown = words.owned.get(shown, shown)
    return Noun(head[0], last, (shown[0].upper() + shown[1:] if official else shown) + rest)


def _spaced(tokens: tuple[Token, ...], place: int) -> str:
    gap = " " if tokens[place].start > tokens[place - 1].end else ""
    return gap + tokens[place].surface


def _extent(tokens: tuple[Token, ...], number: int, adjectives: int, words: _Words) -> int:
    """The last token of the noun's phrase: adjectives, their enumeration, complements."""
    last = number
    while last - number < adjectives and _belongs(tokens, last + 1, words):
        last += 1
    if last > number:
        last = _enumeration(tokens, last, words)
    for _ in range(_COMPLEMENTS):
        if last + 1 < len(tokens) and tokens[last + 1].low in words.complements:
            if not _belongs(tokens, last + 2, words):
                break
            last += 2
            while last + 1 < len(tokens) and tokens[last + 1].capital and _belongs(tokens, last + 1, words):
                last += 1
    return last


def _enumeration(tokens: tuple[Token, ...], last: int, words: _Words) -> int:
    """“surse sud-coreene, ucrainene și occidentale”: commas count only if a conjunction ends them."""
    end = last
    while end + 2 < len(tokens) and tokens[end + 1].low == "," and _belongs(tokens, end + 2, words):
        end += 2
    if end + 2 < len(tokens) and tokens[end + 1].low in words.joins and _belongs(tokens, end + 2, words):
        return end + 2
    return last


def _belongs(tokens: tuple[Token, ...], number: int, words: _Words) -> bool:
    if number >= len(tokens) or tokens[number].kind != "word":
        return False
    low = tokens[number].low
    speaking = words.speaking
    return low not in speaking.idle and low not in speaking.speech and low not in speaking.leading
