"""Weekdays of which no verb beside them tells. A sentence that is all in the present looks ahead to the day
that it names, “the court hears the case on Thursday”: what has happened on one is told in the past."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from generator.analysis.dates.grammar import Found, Grammar
from generator.analysis.dates.intended import leads_to
from generator.analysis.dates.signs import CLOSING, closes, is_article, sign_of
from generator.analysis.document import knows_verb
from generator.languages import Language
from generator.text.tokens import Token, first_keys
from generator.text.words import lemma

_FAR = 60  # tokens of a sentence that are looked through on each side, whatever its length
_BARE = frozenset({"weekday", "daypart"})  # what a day by itself binds
_MEANT = ("point", "since")
_MARKS = frozenset("!?\n")
_QUOTES = frozenset('”“»"')


class _Words(NamedTuple):
    """Words of a language, folded but for those of verbs."""

    attributive: frozenset[str]
    clock: frozenset[str]
    coordinators: frozenset[str]
    copulas: frozenset[str]
    following: frozenset[str]
    bygone: frozenset[str]
    endings: tuple[str, ...]  # of verbs of the past
    nouns: tuple[str, ...]  # of nouns with their article


@cache
def _words(language: Language) -> _Words:
    data, title = language.dates, language.title
    verbs = (*data.bygone, *data.narrating)
    whole = {word for word in verbs if word[0] != "-"} | ({*title.auxiliaries} - {*data.now})
    return _Words(
        attributive=first_keys(data.attributive),
        clock=first_keys(data.clock),
        coordinators=first_keys(title.coordinators),
        copulas=first_keys(data.copulas),
        following=first_keys(data.following),
        bygone=frozenset(whole),
        endings=tuple(word[1:] for word in verbs if word[0] == "-"),
        nouns=(*title.article_endings, *title.nominal) if title.article_endings else (),
    )


class Clause(NamedTuple):
    """What stands around a date."""

    text: str
    found: tuple[Token, ...]
    match: Found
    rules: Grammar

    @property
    def words(self) -> _Words:
        return _words(self.rules.slots.language)

    def looks_ahead(self) -> bool:
        """Whether the date is a day of the week by itself in a clause of the present, whose verb reports and
        narrates nothing and stands in a sentence that has none of the past."""
        match = self.match
        inner = match.bound.get("date")
        bound = {*inner} - {"meaning"} if isinstance(inner, dict) else {*match.bound}
        if "weekday" not in bound or not bound <= _BARE or match.meaning not in _MEANT:
            return False
        if not self.rules.data.now or self._is_attribute() or self._is_of_noun():
            return False
        places = tuple(self._sentence())
        if any(self.found[at].key == ":" and closes(self.found, at, self.rules) for at in places):
            return False  # “Joi, curtea pronunță verdictul: doi ani”
        told = [self._tells(at) for at in places]
        if -1 in told or 1 not in told:
            return False
        copula = any(self.found[at].key in self.words.copulas for at in places)
        return not (copula and any(map(self._closes_perfect, places)))

    def _sentence(self) -> Iterator[int]:
        """The words of the sentence around the date, from what opens its clause, “he said [that …]”."""
        for at in range(self.match.start - 1, max(-1, self.match.start - _FAR), -1):
            if self._ends(at) or self.found[at].key in self.rules.clauses or self._joins(at):
                break
            yield at
        for at in range(self.match.end, min(len(self.found), self.match.end + _FAR)):
            if self._ends(at) or self._joins(at) or self._closes_quote(at):
                break
            yield at

    def _after(self, at: int) -> str:
        return self.found[at + 1].key if at + 1 < len(self.found) else ""

    def _closes_quote(self, at: int) -> bool:
        """Whether a quotation closes there that a comma parts from who said it."""
        pair = {self.found[at].key, self._after(at)}
        return "," in pair and not pair.isdisjoint(_QUOTES)

    def _joins(self, at: int) -> bool:
        """Whether a clause of its own begins behind that comma: “a fost reținut[,] iar luni …”."""
        key = self.found[at].key
        return key == ";" or (key == "," and self._after(at) in self.words.coordinators)

    def _ends(self, at: int) -> bool:
        """Whether a sentence ends there: not with an initial, “W. Murphy”, nor before a small letter."""
        token = self.found[at]
        if token.key != "." or not 0 < at < len(self.found) - 1:
            return token.key in _MARKS or token.key == "."
        before, after = self.found[at - 1], self.found[at + 1]
        ordinal = before.is_number and "." in self.rules.suffixes
        initial = before.capital and before.end - before.start == 1
        return not (initial or ordinal or (after.key.isalpha() and not after.capital))

    def _is_attribute(self) -> bool:
        """Whether the day is a noun's: “the Monday meeting”, “das Treffen vom Montag”, “ședința de luni”; not
        “they walk out from Monday”, “dă ploaie de vineri”."""
        at = self.match.start - (self.found[self.match.start].key not in self.rules.linkers)
        if at < 1:
            return False
        link, at = self.found[at].key, at - 1
        opens = link in self.words.attributive & self.words.clock  # “from”
        if opens and at and not self.rules.slots.is_content(self.found[at].key):
            at -= 1  # “walk out from”
        before = self.found[at]
        verb = self._is_verb(at) or before.key in self.rules.data.now
        if link in self.words.attributive:
            return not (opens and verb)
        noun = before.key.isalpha() and before.key.endswith(self.words.nouns)
        return bool(self.words.nouns) and link in self.rules.linkers and (verb or noun)

    def _is_of_noun(self) -> bool:
        """Whether the day tells when something was that the clause but speaks of: “the attack on Sunday
        raises …”, “after the vote on Sunday”, “a man arrested in Leeds on Monday”."""
        if leads_to(self.found, self.match, self.rules):
            return False
        content = False
        for at in range(self.match.start - 1, max(-1, self.match.start - _FAR), -1):
            token = self.found[at]
            is_head = not self.rules.slots.is_content(self._after(at))
            if token.key in CLOSING:
                break
            if token.key in self.words.following or (is_head and token.key in self.rules.mishaps):
                return True
            if token.key.endswith(self.rules.data.participles) and self._is_verb(at):
                return self.found[at - 1].key not in self.rules.determiners | self.rules.passives
            if self._tells(at):
                return False
            content = content or self.rules.slots.is_content(token.key)
        return content

    def _tells(self, at: int) -> int:
        """-1 for what may be a verb of the past, or reports; 1 for one of the present or of what is to come;
        0 for any other word."""
        token, rules = self.found[at], self.rules
        surface = self.text[token.start : token.end].lower()
        if token.capital and at and not self._ends(at - 1):
            return 0
        tense = sign_of(self.text, self.found, at, rules)
        before = self.found[at - 1].key if at else ""
        if (tense < 0 and before in rules.determiners) or is_article(self.text, self.found, at, rules):
            return 0  # “the accused man”, “cererea [a] doi pădurari”
        if tense or surface in rules.data.now or surface in rules.present:
            return tense or 1
        if (
            token.key in rules.reporting
            or surface in self.words.bygone
            or surface.endswith(self.words.endings)
        ):
            return 0 if before in rules.determiners or before in rules.leading else -1
        return int(self._is_verb(at))

    def _is_verb(self, at: int) -> bool:
        language, token = self.rules.slots.language, self.found[at]
        word = self.text[token.start : token.end].lower()
        known = language.keywords.lemmas.get(word) or lemma(word, language.code).lower()
        return self.rules.slots.is_content(token.key) and knows_verb(language, word, known)

    def _closes_perfect(self, at: int) -> bool:
        """Whether the word closes a clause as the participle behind “ist” or “est” does."""
        token = self.found[at]
        closes = not self._after(at) or self._after(at) in CLOSING or not self.rules.data.verb_second
        word = self.text[token.start : token.end]
        return closes and not token.capital and word.endswith(self.rules.data.perfects)
