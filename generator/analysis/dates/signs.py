"""The tense that a word tells: a verb, a particle or an ending, by what stands around it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from generator.analysis.dates.grammar import Grammar
from generator.text.tokens import Token

CLAUSE = frozenset('.;:!?()\n„“”«»"')
CLOSING = CLAUSE | {","}
_OPENING = frozenset(".!?:\n„“»")
BACK = 14  # tokens before a date within which a verb's tense counts
FAR = 60  # tokens of a sentence that are looked through, whatever its length
ADVERB = 2  # tokens in which “be” stands before its participle
_DIGITS = 2  # of a day
_FOLLOWING = 6  # tokens within which an auxiliary has its participle, “a[, luni seara,] declarat”


def sign_of(text: str, found: tuple[Token, ...], at: int, rules: Grammar) -> int:
    """The tense that a word tells: a verb or particle of the language, as it is written there if it
    has accents (“à” is no “a”), or an ending."""
    token = found[at]
    if rules.capital_nouns and token.capital and at and found[at - 1].key not in _OPENING:
        return 0  # “beim Treffen am Freitag”
    for phrase, tense in rules.tense_phrases:
        start = at + 1 - len(phrase)
        if token.key == phrase[-1] and start >= 0 and keys_of(found, start, at + 1) == phrase:
            return tense
    surface = text[token.start : token.end].lower()
    tense = rules.tenses.get(token.key, 0)
    if tense > 0 and _is_told_of(found, at, rules):
        return -1
    if tense < 0 and is_article(text, found, at, rules):
        return 0
    if tense and (surface == token.key or surface in rules.tense_words):
        return _participle(found, at, rules) if tense < 0 else int(_is_whole(found, at, rules))
    if token.key.endswith(rules.data.past_endings):
        return 0 if token.capital else _participle(found, at, rules)  # “United States”
    return int(surface.endswith(rules.data.future_endings))


def is_article(text: str, found: tuple[Token, ...], at: int, rules: Grammar) -> bool:
    """Whether a word that may be an auxiliary has no participle behind it: “cererea [a] doi pădurari”."""
    words = rules.slots.language.title
    behind = found[at + 1 : at + 1 + _FOLLOWING]
    return found[at].key in words.nonfinite and not any(
        text[token.start : token.end].endswith(words.participles)
        for token in takewhile(lambda token: token.key not in CLAUSE, behind)
    )


def _is_told_of(found: tuple[Token, ...], at: int, rules: Grammar) -> bool:
    """Whether a verb of the present tells of the past by the one that closes its clause: “soll … gelogen
    haben”."""
    partner = rules.turned.get(found[at].key)
    return partner is not None and any(
        found[place].key == partner
        and found[place + 1].key in CLOSING
        and found[place - 1].key.endswith(rules.data.turning)
        for place in in_clause(found, rules, range(at + 2, len(found) - 1))
    )


def _is_whole(found: tuple[Token, ...], at: int, rules: Grammar) -> bool:
    """Whether a verb has the particle that it wants behind it: “findet [statt]”, not “findet Räder”."""
    partner = rules.partners.get(found[at].key)
    return not partner or any(
        found[place].key == partner
        for place in in_clause(found, rules, range(at + 1, min(len(found), at + FAR)))
    )


def _participle(found: tuple[Token, ...], at: int, rules: Grammar) -> int:
    """The tense of a past form: that of a form of “to be” before it, as in “will be closed”."""
    for before in reversed(found[max(0, at - ADVERB) : at]):
        if before.key in rules.passives:
            return rules.tenses.get(before.key, 0)
    return 0 if joined(found, at, rules) else -1


def joined(found: tuple[Token, ...], at: int, rules: Grammar) -> int:
    """Where “be” stands, if an “and” joins the participle to one that is to be: “to be led by her and
    [published]”, “written by her and …”; else 0."""
    if at < 1 or found[at - 1].key not in rules.joining - CLOSING:
        return 0
    for place in in_clause(found, rules, range(at - 2, max(0, at - 2 - BACK), -1)):
        key = found[place].key
        if key in rules.passives and key not in rules.data.now:
            is_past = _may_be_past(found, place + 1, rules)
            return place if is_past or found[place + 2].key in rules.leading else 0
        described = found[place - 1].key in rules.determiners
        passive = not rules.passives.isdisjoint(token.key for token in found[max(0, place - ADVERB) : place])
        if _may_be_past(found, place, rules) and not (described or passive):
            return 0  # not “the retired engineer”
    return 0


def _may_be_past(found: tuple[Token, ...], at: int, rules: Grammar) -> bool:
    token, endings = found[at], (*rules.data.past_endings, *rules.data.participles)
    return rules.tenses.get(token.key, 0) < 0 or (not token.capital and token.key.endswith(endings))


def keys_of(found: tuple[Token, ...], start: int, end: int) -> tuple[str, ...]:
    return tuple(token.key for token in found[start:end])


def in_clause(found: tuple[Token, ...], rules: Grammar, places: range) -> Iterator[int]:
    return takewhile(lambda at: not closes(found, at, rules), places)


def closes(found: tuple[Token, ...], at: int, rules: Grammar) -> bool:
    """Whether the token closes a clause; the stop of an ordinal does not, “läuft am 31. März aus”, nor a mark
    in an hour, “19:00”."""
    if found[at].key not in CLAUSE or not 0 < at < len(found) - 1:
        return found[at].key in CLAUSE
    before, after = found[at - 1], found[at + 1]
    if found[at].key in ".:" and before.is_number and after.is_number and before.end + 1 == after.start:
        return False
    if found[at].key != ".":
        return True
    short = before.key.isdecimal() and len(before.key) <= _DIGITS
    return not ("." in rules.suffixes and short and after.key.isalpha())
