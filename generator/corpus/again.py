"""Whether a sentence only announces again what an earlier one did."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from generator.corpus.facts import Told, is_figure, likeness, likeness_own
from generator.corpus.outcomes import Line
from generator.model import Located
from generator.text.normalise import fold
from generator.text.words import content_lemmas

_AGAIN = 0.65  # likeness, with and without those they name
_WORD = re.compile(r"\w+(?:['’-]\w+)*")


def tells_again(one: Told, others: Iterable[Told], line: Callable[[Located], Line]) -> bool:
    """Whether it tells no more than one of the others: whom it names, which number it gives and each word but
    “on” and “the” stand there too, and both or neither denies something."""
    return any(_tells_no_more(one, line(one.at), other, line(other.at)) for other in others)


def _tells_no_more(one: Told, line: Line, other: Told, earlier: Line) -> bool:
    if min(likeness(one, other), likeness_own(one, other)) < _AGAIN:
        return False
    news = {fact for fact in one.facts if fact.startswith("name:") or is_figure(fact)}
    words, known, language = _words(line), _words(earlier), line.language
    denials = {fold(word) for word in (*language.figures.negations, *language.title.denials)}
    if not news <= other.facts.keys() or bool(words & denials) != bool(known & denials):
        return False
    idle = {fold(word) for word in (*language.quotes.obliques, *language.roles.articles)}
    return line.lemmas(line.span) <= earlier.lemmas(earlier.span) and words - known <= idle


def _words(line: Line) -> set[str]:
    """Those without a meaning of their own, or in digits, outside the dates, as “she” and “not”."""
    found = _WORD.finditer(line.text, line.span.start, line.span.end)
    bare = (match[0].lower() for match in found if not line.dated(match.start()))
    return {fold(word) for word in bare if not content_lemmas(word, line.language)}
