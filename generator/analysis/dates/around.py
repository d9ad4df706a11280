"""A date among the words of its text, and the tense that each tells: a verb, a particle, an ending."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from generator.analysis.dates.grammar import Found, Grammar
from generator.analysis.dates.rules import Bound
from generator.text.tokens import Token

CLAUSE = frozenset('.;:!?()\n„“”«»"')
ENDS = frozenset(".!?\n")
CLOSING = CLAUSE | {","}
_OPENING = frozenset(".!?:\n„“»")
BACK = 14  # tokens before a date within which a verb's tense counts
FAR = 60  # tokens of a sentence that are looked through, whatever its length
ADVERB = 2  # tokens in which “be” stands before its participle
_DIGITS = 2  # of a day
_FOLLOWING = 6  # tokens within which an auxiliary has its participle, “a[, luni seara,] declarat”


class Around(NamedTuple):
    text: str
    found: tuple[Token, ...]
    match: Found
    rules: Grammar

    def key(self, at: int) -> str:
        """As if lines ended around the text."""
        return self.found[at].key if 0 <= at < len(self.found) else "\n"

    def keys(self, start: int, end: int) -> tuple[str, ...]:
        return tuple([token.key for token in self.found[start:end]])  # of a list: asked of nearly every word

    def word(self, at: int) -> str:
        """As it is written there, but for its capital: “à” is no “a”."""
        return self.text[self.found[at].start : self.found[at].end].lower()

    def is_content(self, at: int) -> bool:
        return self.rules.slots.is_content(self.key(at))

    def before(self, reach: int = BACK) -> range:
        """Places before the date, the nearest first."""
        return range(self.match.start - 1, max(-1, self.match.start - 1 - reach), -1)

    def behind(self, reach: int) -> range:
        return range(self.match.end, min(len(self.found), self.match.end + reach))

    def follows(self, phrases: frozenset[tuple[str, ...]]) -> bool:
        """Whether the date stands right behind one of these."""
        start = self.match.start
        return any(self.keys(max(0, start - length), start) in phrases for length in _lengths(phrases))

    def ends(self, at: int) -> bool:
        """Whether a sentence ends there."""
        return self.found[at].key in ENDS and self.closes(at)

    def closes(self, at: int) -> bool:
        """Whether the token closes a clause: no mark in an hour does, “19:00”, nor the stop of an ordinal,
        “am 31. März”, of an initial, “W. Murphy”, or before a small letter."""
        key = self.found[at].key
        if key not in ".:" or not 0 < at < len(self.found) - 1:
            return key in CLAUSE
        before, after = self.found[at - 1], self.found[at + 1]
        if before.is_number and after.is_number and before.end + 1 == after.start:
            return False
        initial = before.capital and before.end - before.start == 1
        short = before.key.isdecimal() and len(before.key) <= _DIGITS and "." in self.rules.suffixes
        goes_on = after.key.isalpha() and (short or not after.capital)
        return key == ":" or not (initial or goes_on)

    def clause(self, places: range) -> Iterator[int]:
        return takewhile(lambda at: not self.closes(at), places)

    def sign(self, at: int) -> int:
        """The tense that a word tells: -1 past, 1 future, 0 none."""
        rules, token = self.rules, self.found[at]
        if rules.capital_nouns and token.capital and at and self.key(at - 1) not in _OPENING:
            return 0  # “beim Treffen am Freitag”
        for phrase, tense in rules.tense_phrases.get(token.key, ()):
            start = at + 1 - len(phrase)
            if start >= 0 and self.keys(start, at + 1) == phrase:
                return tense
        word, tense = self.word(at), rules.tenses.get(token.key, 0)
        if tense > 0 and self._is_told_of(at):
            return -1
        if tense < 0 and self.is_article(at):
            return 0
        if tense and (word == token.key or word in rules.tense_words):
            return self._participle(at) if tense < 0 else int(self._is_whole(at))
        if token.key.endswith(rules.data.past_endings):
            return 0 if token.capital else self._participle(at)  # “United States”
        return int(word.endswith(rules.data.future_endings))

    def is_article(self, at: int) -> bool:
        """Whether a word that may be an auxiliary has no participle behind it: “cererea [a] doi pădurari”."""
        words = self.rules.slots.language.title
        behind = takewhile(lambda token: token.key not in CLAUSE, self.found[at + 1 : at + 1 + _FOLLOWING])
        return self.key(at) in words.nonfinite and not any(
            self.text[token.start : token.end].endswith(words.participles) for token in behind
        )

    def _is_told_of(self, at: int) -> bool:
        """Whether a verb of the present tells of the past by the one that closes its clause: “soll …
        gelogen haben”."""
        partner = self.rules.turned.get(self.key(at))
        return partner is not None and any(
            self.key(place) == partner
            and self.key(place + 1) in CLOSING
            and self.key(place - 1).endswith(self.rules.data.turning)
            for place in self.clause(range(at + 2, len(self.found) - 1))
        )

    def _is_whole(self, at: int) -> bool:
        """Whether a verb has the particle that it wants behind it: “findet [statt]”, not “findet Räder”."""
        partner = self.rules.partners.get(self.key(at))
        behind = range(at + 1, min(len(self.found), at + FAR))
        return not partner or any(self.key(place) == partner for place in self.clause(behind))

    def _participle(self, at: int) -> int:
        """The tense of a past form: that of a form of “to be” before it, as in “will be closed”."""
        for key in reversed(self.keys(max(0, at - ADVERB), at)):
            if key in self.rules.passives:
                return self.rules.tenses.get(key, 0)
        return 0 if self.joined(at) else -1

    def joined(self, at: int) -> int:
        """Where “be” stands, if an “and” joins the participle to one that is to be: “to be led by her and
        [published]”, “written by her and …”; else 0."""
        rules = self.rules
        if at < 1 or self.key(at - 1) not in rules.joining - CLOSING:
            return 0
        for place in self.clause(range(at - 2, max(0, at - 2 - BACK), -1)):
            key = self.key(place)
            if key in rules.passives and key not in rules.data.now:
                is_past = self._may_be_past(place + 1) or self.key(place + 2) in rules.leading
                return place if is_past else 0
            described = self.key(place - 1) in rules.determiners
            passive = not rules.passives.isdisjoint(self.keys(max(0, place - ADVERB), place))
            if self._may_be_past(place) and not (described or passive):
                return 0  # not “the retired engineer”
        return 0

    def _may_be_past(self, at: int) -> bool:
        token, data = self.found[at], self.rules.data
        ends = token.key.endswith((*data.past_endings, *data.participles))
        return self.rules.tenses.get(token.key, 0) < 0 or (not token.capital and ends)


@functools.cache
def firsts(phrases: frozenset[tuple[str, ...]]) -> frozenset[str]:
    """The words that open them: most places of a text are none of these."""
    return frozenset(phrase[0] for phrase in phrases)


@functools.cache
def _lengths(phrases: frozenset[tuple[str, ...]]) -> tuple[int, ...]:
    return tuple(sorted({len(phrase) for phrase in phrases}))


def nested(match: Found) -> Bound:
    """What the date inside another binds: that of “since 3 May”."""
    inner = match.bound.get("date")
    return inner if isinstance(inner, dict) else {}
