"""Which sentences cannot be read without the one before: their subject stands there, or who speaks."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from generator.analysis.document import QUOTED, Document, Token, own, tokens_of
from generator.analysis.quotes.lexicon import lexicon as quoting
from generator.languages import Language
from generator.text.patterns import alternatives, phrases

_SUBJECT = 3  # words that the subject of a sentence is looked for in
_PHONE = re.compile(r"(?<![\d.,])(?:\+\d{2,3}|0)[ -]?\d(?:(?: ?[/-] ?| )?\d){7,9}(?![\d.,]\d)")


def hangs(document: Document, index: int) -> bool:
    """Whether a sentence begins with a word that points back, or without its subject."""
    words = document.language.summary
    sentence = document.sentences[index].of(document.text)
    opener = _openers(document.language).match(sentence)
    if opener and not _is_article(document, document.tokens[index]):
        return True
    first, *others = document.tokens[index][:_SUBJECT]
    if any(token.text.lower() in document.language.title.pointing for token in others):
        return True  # “Vizita acestuia …”
    return words.drops_subject and document.is_verb(first)


def _is_article(document: Document, tokens: Sequence[Token]) -> bool:
    """Whether a word that may point back belongs to a noun: “Der Bund zahlt”, not “Der zahlt”."""
    language = document.language
    if not language.keywords.nouns_capitalised or tokens[0].text.lower() not in language.names.articles:
        return False
    following = tokens[1 : 1 + _SUBJECT]
    return any(token.capital for token in following) and not document.is_verb(following[0])


@functools.cache
def _openers(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{alternatives(language.summary.hanging)})(?!\w)", re.IGNORECASE)


def invites(document: Document, sentence: str) -> bool:
    """Whether a sentence tells the reader what to do: to call, to watch, to come."""
    return bool(_PHONE.search(sentence) or phrases(document.language.summary.inviting).search(sentence))


def speaks_of_itself(document: Document, text: str) -> bool:
    """Whether a text speaks in the first person, outside of what it quotes, or invites its reader."""
    plain = QUOTED.sub("", text)
    return (
        bool(own(document.language).search(plain)) or invites(document, plain) or tells_of_us(document, plain)
    )


def tells_of_us(document: Document, plain: str) -> bool:
    """Whether a verb itself says “we”: “publicăm”."""
    ends = document.language.summary.own_endings
    may = any(word.rstrip(",.!:").endswith(ends) for word in plain.split())
    return may and any(
        token.text.endswith(ends) and document.is_verb(token) for token in tokens_of(plain, document.language)
    )


def is_hearsay(document: Document, tokens: Sequence[Token]) -> bool:
    """Whether it reports what somebody says without saying who: “Die Brücke sei baufällig.”"""
    language, mood = document.language, quoting(document.language)
    told = language.summary.hearsay
    words = {token.text.lower() for token in tokens} if told else set()
    if not told or not words.isdisjoint(_reporting(language)):
        return False
    return not words.isdisjoint(told) or any(
        mood.reports(token.text) and token.text not in language.quotes.reported for token in tokens
    )


@functools.cache
def _reporting(language: Language) -> frozenset[str]:
    return language.quotes.verbs.union(language.quotes.participles, language.title.attributions)
