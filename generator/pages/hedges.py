"""How sure a figure is, in the article's own words: “peste”, “cel puțin”, “in jur de”.

The analysis tells four kinds apart; a page that called “at least 20” more than 20 would say what the
article does not.
"""

from __future__ import annotations

import functools

from generator.languages import load
from generator.model import Briefing, Figure, Located, Qualifier, Span
from generator.pages.lookup import Lookup
from generator.text.normalise import fold

_REACH = 40  # characters before a figure in which such words stand


def hedge(briefing: Briefing, figure: Figure) -> Span | None:
    """The words right before the figure that say how sure it is, if it has any there."""
    text, end = briefing.analysis.text, figure.span.start
    before = text[max(0, end - _REACH) : end]
    said = before.split()
    for words, size in _phrases(briefing.analysis.language, figure.qualifier):
        if size <= len(said) and fold(" ".join(said[-size:])) == words:
            at = len(before)
            for word in reversed(said[-size:]):
                at = before.rindex(word, 0, at)
            return Span(end - len(before) + at, end - len(before) + len(before.rstrip()))
    return None


def hedged(at: Located, lookup: Lookup) -> Span:
    """The figure ``at``, with the words before it that say how sure it is."""
    briefing = lookup.briefings[at.slug]
    figure = next((item for item in briefing.analysis.figures if item.span.meets(at.span)), None)
    words = hedge(briefing, figure) if figure else None
    return Span(words.start, at.span.end) if words and words.end <= at.span.start else at.span


@functools.cache
def _phrases(language: str, qualifier: Qualifier) -> tuple[tuple[str, int], ...]:
    """Folded, with their number of words, longest first."""
    words = load(language).figures
    phrases = {"~": words.about, ">": words.over, "<": words.under}.get(qualifier, ())
    return tuple((fold(phrase), len(phrase.split())) for phrase in sorted(phrases, key=len, reverse=True))
