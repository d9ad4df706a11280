"""Passages in another language than their article's: quotations, and whole paragraphs.

A passage counts only where it is clear: it holds small words of the other language and hardly any
of the article's, and the identifier says the same; or it is written in another script. For a passage
wrongly marked is read out in the wrong voice, which is worse than one left unmarked.
"""

from __future__ import annotations

import functools
import unicodedata
from collections import Counter

from generator import languages
from generator.analysis.document import QUOTED, Document
from generator.analysis.language import likeliest
from generator.languages import Language
from generator.model import Foreign, Span
from generator.text.words import spoken

_WORDS, _LETTERS = 4, 16  # of the shortest passage that tells its language
_SMALL = 2  # small words that speak for a language
_SHARE = 0.2  # of a passage's words that they are
_AGAINST = 5  # of them for each word that only the article's language has
_SURE = 0.9  # probability of a language with a file …
_SURER, _LONG = 0.99, 60  # … of one without, and letters it takes
_SCRIPT = 0.8  # share of a passage's letters in another script


def find_foreign(document: Document) -> tuple[Foreign, ...]:
    """The passages in text order, none within another; none where the article's own language is
    not known by its words."""
    home = document.language
    if not home.stopwords:
        return ()
    found = []
    for paragraph in document.paragraphs:
        text = paragraph.of(document.text)
        code = foreign_language(text, home)
        if code:
            found.append(Foreign(paragraph, code))
            continue
        for match in QUOTED.finditer(text):
            span = Span(paragraph.start + match.start() + 1, paragraph.start + match.end() - 1)
            code = foreign_language(span.of(document.text), home)
            if code:
                found.append(Foreign(span, code))
    return tuple(found)


def foreign_language(text: str, home: Language) -> str | None:
    """The language of ``text`` where it is clearly another than ``home``."""
    lower = [word.lower() for word in spoken(text)]
    own = sum(word in _own(home) for word in lower)
    letters = sum(map(str.isalpha, text))
    if len(lower) < _WORDS or letters < _LETTERS or own * _AGAINST > len(lower):
        return None
    script = _script(text)
    if script != _script_of(home):
        code, probability = likeliest(text)
        return code if code != home.code and probability >= _SURE and script else None
    enough = max(_SMALL, _SHARE * len(lower), _AGAINST * own)
    of_unlisted = letters >= _LONG and not own
    if not of_unlisted and sum(word in _theirs(home) for word in lower) < enough:
        return None  # without asking: the answer is dear, and most quotations are in the language around them
    code, probability = likeliest(text)
    if code == home.code:
        return None
    if code not in languages.codes():
        return code if probability >= _SURER and of_unlisted else None
    theirs = languages.load(code).stopwords - home.stopwords
    return code if probability >= _SURE and sum(word in theirs for word in lower) >= enough else None


@functools.cache
def _own(home: Language) -> frozenset[str]:
    """Small words of ``home`` that no other language with a file has."""
    return home.stopwords - _others(home)


@functools.cache
def _theirs(home: Language) -> frozenset[str]:
    """Small words of the other languages with a file that are none of ``home``."""
    return _others(home) - home.stopwords


def _others(home: Language) -> frozenset[str]:
    return frozenset[str]().union(
        *(languages.load(code).stopwords for code in languages.codes() if code != home.code)
    )


def _script(text: str) -> str:
    """The script of nearly all letters; nothing where scripts are mixed."""
    names: Counter[str] = Counter()
    for letter, count in Counter(filter(str.isalpha, text)).items():
        names[unicodedata.name(letter, "").partition(" ")[0]] += count
    if not names:
        return ""
    name, count = names.most_common(1)[0]
    return name if count >= _SCRIPT * names.total() else ""


@functools.cache
def _script_of(language: Language) -> str:
    return _script(" ".join(sorted(language.stopwords)))
