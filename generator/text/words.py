"""Words of a text, as spans, and their lemmas."""

from __future__ import annotations

import functools
import re

import simplemma

from generator.languages import Language
from generator.model import Span

_WORD = re.compile(r"\w+(?:[-’'.]\w+)*")


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


def content_lemmas(text: str, language: Language, within: Span | None = None) -> tuple[str, ...]:
    """Lemmas of the words that carry meaning, in order."""
    found = _WORD.findall(text, *((within.start, within.end) if within else ()))
    return tuple(
        lemma(word, language.code).lower()
        for word in found
        if len(word) > 2 and word.lower() not in language.stopwords and not word.isdigit()
    )
