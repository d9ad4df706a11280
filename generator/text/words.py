"""Words of a text, as spans, and their lemmas."""

from __future__ import annotations

import functools
import re
import sys

import simplemma

from generator import languages
from generator.languages import Language
from generator.model import Span
from generator.text.normalise import fold
from generator.text.remembered import Remembered

_WORD = re.compile(r"\w+(?:[-’'.]\w+)*")
_KEPT = 200_000  # words of a language whose lemmas are remembered


def words(text: str, within: Span | None = None) -> tuple[Span, ...]:
    """The words of ``text``, hyphens and apostrophes inside them kept."""
    start, end = (within.start, within.end) if within else (0, len(text))
    return tuple(Span(match.start(), match.end()) for match in _WORD.finditer(text, start, end))


def spoken(text: str) -> list[str]:
    """The same words, as text."""
    return _WORD.findall(text)


@functools.lru_cache(maxsize=200_000)
def lemma(word: str, code: str) -> str:
    """The dictionary form in the language ``code``, lower case where it is a common word."""
    try:
        return simplemma.lemmatize(word, code)
    except ValueError:  # a language simplemma has no data for
        return word.lower()


@functools.lru_cache(maxsize=50_000)
def known(word: str, code: str) -> bool:
    """Whether the language's dictionary has ``word``."""
    try:
        return simplemma.is_known(word, code)
    except ValueError:
        return False


def content_lemmas(text: str, language: Language, within: Span | None = None) -> tuple[str, ...]:
    """Lemmas of the words that carry meaning, folded, in order: a dictionary leads *grevă* to *a greva* and
    *greva* to *grevă*, and an article without diacritics has neither."""
    found = _WORD.findall(text, *((within.start, within.end) if within else ()))
    carried = _carried(language.code)
    return tuple(filter(None, map(carried.__getitem__, found)))


@functools.cache
def _carried(code: str) -> Remembered[str]:
    """The lemma of each word that carries meaning, folded; nothing of any other. One string for all its
    places, so that a large collection's words cost little."""
    language = languages.load(code)

    def carried(word: str) -> str:
        lower = word.lower()
        tells = len(word) > 2 and lower not in language.stopwords and not word.isdigit()
        return sys.intern(fold(language.keywords.lemmas.get(lower) or lemma(word, code)) if tells else "")

    return Remembered(carried, _KEPT)
