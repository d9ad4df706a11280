"""The words beside a figure without which it says too little: “peste”, “cel puțin”; “din bugetul *țării*”.

The analysis tells four kinds of sureness apart; a page that called “at least 20” more than 20 would
say what the article does not. Nor does “3% din valoarea” say of what.
"""

from __future__ import annotations

import functools
import re

from generator.languages import load
from generator.languages.naming import NameWords
from generator.model import Analysis, Briefing, Figure, Located, Qualifier, Span
from generator.pages.lookup import Lookup
from generator.text.normalise import fold

_REACH = 40  # characters before a figure in which such words stand
_WORD = re.compile(r" ([\w-]+)")
_FEW = (2, 3)
_OWNER = 3  # words: “total al elevilor”


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
    end = whole(briefing, figure).end if figure and figure.span.end == at.span.end else at.span.end
    return Span(words.start if words and words.end <= at.span.start else at.span.start, end)


def whole(briefing: Briefing, figure: Figure) -> Span:
    """The figure with whose the whole is that it is a part of: “85% din numărul total al elevilor”."""
    analysis, names = briefing.analysis, load(briefing.analysis.language).names
    wholes = load(analysis.language).figures.wholes
    if not names.genitive_endings or not set(wholes) & set(figure.span.of(analysis.text).split()):
        return figure.span
    end = figure.span.end
    while (further := _past_owner(analysis, end, names, first=end == figure.span.end)) > end:
        end = further
    return Span(figure.span.start, end)


def recalls(briefing: Briefing, figure: Figure) -> bool:
    """Whether a figure only points at two or three that the reader knows: “cele două țări”."""
    words, start = load(briefing.analysis.language).figures, figure.span.start
    if figure.value not in _FEW or figure.counted.startswith((*words.percent, *words.currencies)):
        return False
    before = briefing.analysis.text[max(0, start - _REACH) : start].split()
    return bool(before) and before[-1].casefold() in words.definite


def _past_owner(analysis: Analysis, end: int, names: NameWords, first: bool) -> int:
    """Past the words in the genitive that follow ``end``, behind the ``first`` noun past an adjective
    before them too; ``end`` where none do."""
    found, at = list[re.Match[str]](), end
    while len(found) < _OWNER and (word := _WORD.match(analysis.text, at)):
        found.append(word)
        at = word.end()
    words = [word[1] for word in found]
    adjective = int(first and len(words) == _OWNER and words[0].islower() and words[1] in names.possessives)
    noun = adjective + (len(words) > adjective and words[adjective] in names.possessives)
    if noun >= len(words) or not words[noun].endswith(names.genitive_endings):
        return end
    start, named = found[noun].start(1), (span for item in analysis.entities for span in item.spans)
    name = next((span for span in named if span.start == start), None)
    if name is not None:
        return name.end
    return found[noun].end() if words[noun].islower() else end  # what else has a capital goes on somehow


@functools.cache
def _phrases(language: str, qualifier: Qualifier) -> tuple[tuple[str, int], ...]:
    """Folded, with their number of words, longest first; “de peste” says no more than “peste”, and
    without the noun before it hangs."""
    words = load(language).figures
    phrases = {"~": words.about, ">": words.over, "<": words.under}.get(qualifier, ())
    linked = {f"{linker} {phrase}" for linker in load(language).numbers.linkers for phrase in phrases}
    longest = sorted(set(phrases) - linked, key=lambda phrase: (-len(phrase), phrase))
    return tuple((fold(phrase), len(phrase.split())) for phrase in longest)
