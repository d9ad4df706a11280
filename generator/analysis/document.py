"""The common ground of all questions: an article's text, parted and in a known language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, cached_property
from typing import NamedTuple

import msgspec

from generator.edtf import Edtf
from generator.languages import Language
from generator.model import Span, Value
from generator.text.patterns import alternatives
from generator.text.words import lemma, words

_STEM = 2  # letters of a verb before its ending, at least
QUOTED = re.compile(r"„[^„”“\"]*[”“\"]|“[^“”]*”|”[^”]*”|«[^«»]*»|\"[^\"]*\"")  # a whole quotation, any marks


class Token(NamedTuple):
    """A word of the text."""

    start: int
    end: int
    text: str
    lemma: str  # lower case
    content: bool  # carries meaning: no function word, no bare number, longer than two letters
    sentence: int  # index into `Document.sentences`

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


class Dateline(Value, frozen=True):
    span: Span  # up to where the sentence begins
    town: Span | None  # none where only a day or a label stands there


class Document(Value, frozen=True, kw_only=True, dict=True, gc=True):
    language: Language
    published: Edtf
    headline: str | None = None  # stands apart from the text
    text: str
    paragraphs: tuple[Span, ...]  # headings included
    headings: tuple[Span, ...]
    sentences: tuple[Span, ...]  # of the paragraphs that are no headings
    dateline: Dateline | None = None  # before the first sentence, and no part of it
    asides: tuple[Span, ...] = ()  # paragraphs about the page, not the matter: bylines, “read also”

    def upto(self, length: int) -> Document:
        """The whole sentences within the first ``length`` characters, as a document of its own whose
        spans are this one's; the same where all are."""
        if len(self.text) <= length:
            return self
        sentences = tuple(span for span in self.sentences if span.end <= length)
        end = sentences[-1].end if sentences else 0
        return msgspec.structs.replace(
            self,
            text=self.text[:end],
            sentences=sentences,
            paragraphs=_within(self.paragraphs, end),
            headings=_within(self.headings, end),
            asides=_within(self.asides, end),
        )

    @property
    def body(self) -> tuple[Span, ...]:
        """The paragraphs that are no headings."""
        headings = set(self.headings)
        return tuple(span for span in self.paragraphs if span not in headings)

    @cached_property
    def tokens(self) -> tuple[tuple[Token, ...], ...]:
        """The words of each sentence, lemmatised once for all questions."""
        return tuple(self.tokenise(span, index) for index, span in enumerate(self.sentences))

    @cached_property
    def telling(self) -> tuple[int, ...]:
        """Indexes of the sentences that speak of the matter: those in no aside."""
        found, asides = [], iter(self.asides)
        aside = next(asides, None)
        for index, sentence in enumerate(self.sentences):
            while aside and aside.end <= sentence.start:
                aside = next(asides, None)
            if not (aside and sentence.within(aside)):
                found.append(index)
        return tuple(found)

    @cached_property
    def headline_tokens(self) -> tuple[Token, ...]:
        """The words of the headline; their offsets point into it, not into the text."""
        return tuple(tokens_of(self.headline or "", self.language))

    def is_verb(self, token: Token) -> bool:
        """Whether the language's words know ``token`` as a form of a verb."""
        lower = token.text.lower()
        if lower in self.language.title.auxiliaries:
            return not (token.capital and self.language.keywords.nouns_capitalised)
        return token.content and knows_verb(self.language, lower, token.lemma)

    def has_verb(self, tokens: Iterable[Token]) -> bool:
        """Whether ``tokens`` hold a verb; always where the language's verbs are not known."""
        return not self.language.title.verbs or any(map(self.is_verb, tokens))

    def tokenise(self, span: Span, sentence: int = -1) -> tuple[Token, ...]:
        return tuple(tokens_of(self.text, self.language, span, sentence))


def _within(spans: tuple[Span, ...], end: int) -> tuple[Span, ...]:
    """The parts of ``spans`` before ``end``."""
    return tuple(Span(span.start, min(span.end, end)) for span in spans if span.start < end)


def tokens_of(text: str, language: Language, within: Span | None = None, sentence: int = -1) -> list[Token]:
    """The words of ``text`` as tokens, also where it stands outside a document."""
    stopwords, known = language.stopwords, language.keywords.lemmas
    found = []
    for span in words(text, within):
        start, end = _without_clitics(text, span, language)
        word = text[start:end]
        lower = word.lower()
        content = len(word) > 2 and lower not in stopwords and not word[0].isdigit()
        if content and "-" in word:
            content = any(len(part) > 2 and part not in stopwords for part in lower.split("-"))
        base = (known.get(lower) or lemma(word, language.code).lower()) if content else lower
        found.append(Token(start, end, word, base, content and base not in stopwords, sentence))
    return found


def _without_clitics(text: str, span: Span, language: Language) -> tuple[int, int]:
    """The word proper: “l'avion” is avion, “Luk's” Luk, “Bruxelles-ul” Bruxelles; “O'Brien” stays."""
    start, end = span.start, span.end
    word = text[start:end]
    if word.isalnum():
        return start, end
    for apostrophe in "'’":
        left, _, right = word.partition(apostrophe)
        if right.lower() == "s":
            return start, start + len(left)
        if right and left.lower() in language.stopwords:
            return start + len(left) + 1, end
    left, _, right = word.rpartition("-")
    if left and right in language.keywords.endings:
        return start, start + len(left)
    return start, end


@cache
def knows_verb(language: Language, word: str, base: str) -> bool:
    """Whether ``base``, the lemma of ``word``, is a verb that the language's file names, or their endings
    show it, “topește” of “topi”: no list is whole, and a dictionary of lemmas tells no parts of speech."""
    return base in language.title.verbs or any(
        word.endswith(end) and base == word[: len(word) - len(end)] + stem and len(word) - len(end) >= _STEM
        for end, stem in language.title.verb_forms
    )


def holds_verb(language: Language, words: Iterable[str]) -> bool:
    """Whether one of the words, in lower case, is a verb or an auxiliary."""
    return any(
        word in language.title.auxiliaries or knows_verb(language, word, lemma(word, language.code))
        for word in words
    )


@cache
def own(language: Language) -> re.Pattern[str]:
    """Finds who writes or speaks of himself; who reads the sentence alone does not know who it is."""
    words = language.summary.own
    return re.compile(rf"(?<!\w)(?:{alternatives((*words, *map(str.capitalize, words)))})(?!\w)")
