"""The words beside a figure without which it says too little: “peste”, “cel puțin”; “din bugetul *țării*”;
and the clause that says what is so many.

The analysis tells four kinds of sureness apart; a page that called “at least 20” more than 20 would
say what the article does not. Nor does “3% din valoarea” say of what.
"""

from __future__ import annotations

import bisect
import functools
import operator
import re

from generator.languages import load
from generator.languages.naming import NameWords
from generator.model import Analysis, Briefing, Figure, Located, Qualifier, Span
from generator.pages.listing import Cited, cited
from generator.pages.lookup import Lookup
from generator.settings import Site
from generator.text.normalise import fold

_REACH = 40  # characters before a figure in which such words stand
_SAID = re.compile(r"\S+")
_WORD = re.compile(r" ([\w-]+)")
_FEW = (2, 3)
_DASHES = ("-", "–", "—")
_BEGINS = operator.attrgetter("span.start")
_OWNER = 3  # words: “total al elevilor”
_BREAK = re.compile(r"[,;:](?=\s)|(?<=\s)[–—-](?=\s)")  # between clauses; no decimal comma
_CLAUSE = 3  # words beside a figure that say what it is about
_LONGEST = 110  # characters of such a clause
_FAR = 3 * _LONGEST  # from the figure; what is further off cannot be in the clause
_RUN_UP = 75  # of them, up to the end of the figure, where there are more of them before it


def hedge(briefing: Briefing, figure: Figure) -> Span | None:
    """The words right before the figure that say how sure it is, if it has any there."""
    text, end = briefing.analysis.text, figure.span.start
    before = text[max(0, end - _REACH) : end]
    said, start = list(_SAID.finditer(before)), end - len(before)
    for words, size in _phrases(briefing.analysis.language, figure.qualifier):
        if size <= len(said) and fold(" ".join(word[0] for word in said[-size:])) == words:
            return Span(start + said[-size].start(), start + said[-1].end())
    return None


def hedged(at: Located, lookup: Lookup, site: Site) -> Cited:
    """The figure ``at``, with the words before it that say how sure it is, linked to its sentence."""
    briefing = lookup.briefings[at.slug]
    figure = lookup.figure(at)
    words = hedge(briefing, figure) if figure else None
    end = whole(briefing, figure).end if figure and figure.span.end == at.span.end else at.span.end
    start = words.start if words and words.end <= at.span.start else at.span.start
    return cited(at, lookup, site, Span(start, end))


def whole(briefing: Briefing, figure: Figure) -> Span:
    """The figure with whose the whole is that it is a part of, “85% din numărul total al elevilor”, and with
    the other end of its range or change, “18–20 de mii de lei”, “11 la 16 milioane de lei”, without which its
    own words may say less than it is."""
    start, figures = figure.span.start, briefing.analysis.figures
    for other in figures[bisect.bisect_left(figures, figure.span.end, key=_BEGINS) :]:
        if other.span.start < figure.span.end:
            continue
        if not _goes_on(briefing, figure, other):
            break
        figure = other
    return Span(start, _end(briefing.analysis, figure))


def _goes_on(briefing: Briefing, figure: Figure, other: Figure) -> bool:
    """Whether the ``other`` is the further end of a range or change."""
    analysis = briefing.analysis
    gap = analysis.text[figure.span.end : other.span.start].strip()
    joins = fold(gap) in map(fold, load(analysis.language).figures.between)  # “16 si 18 milioane” too
    return gap in _DASHES or (joins and _lacks_unit(figure, other, analysis.text))


def _end(analysis: Analysis, figure: Figure) -> int:
    """Where the figure ends, with whose the whole is that it is a part of."""
    language = load(analysis.language)
    parts = set(language.figures.wholes) & set(figure.span.of(analysis.text).split())
    end = figure.span.end
    if not language.names.genitive_endings or not parts:
        return end
    while (further := _past_owner(analysis, end, language.names, first=end == figure.span.end)) > end:
        end = further
    return end


def _lacks_unit(figure: Figure, other: Figure, text: str) -> bool:
    """Whether only the ``other`` says what both count, and in which scale: “11 la 16 milioane de lei”."""
    return (
        figure.counted == other.counted
        and bool(figure.counted)
        and figure.counted not in figure.span.of(text)
    )


def around(briefing: Briefing, figure: Figure, number: int | None) -> str:
    """The clause of the figure, whose sentence has the ``number``: what is so many; with “…” where the
    sentence goes on. Empty where the figure is all there is."""
    text, sentences = briefing.analysis.text, briefing.analysis.sentences
    if number is None or not figure.span.within(sentence := sentences[number - 1]):
        return ""
    found = _clause(text, sentence, figure.span)
    if len(found.of(text).split()) < len(figure.span.of(text).split()) + _CLAUSE - 1:
        return ""
    before = "" if found.start == sentence.start else "… "
    after = "" if sentence.end <= found.end + 1 else " …"  # a full stop
    return before + found.of(text) + after


def _clause(text: str, sentence: Span, figure: Span) -> Span:
    """The part of ``sentence`` between two commas, colons or dashes in which the ``figure`` stands, or
    as many such parts as it takes to say what the figure is about; no longer than a reader takes in at
    a glance, cut between words."""
    first, last = max(sentence.start, figure.start - _FAR), min(sentence.end, figure.end + _FAR)
    breaks = [found.span() for found in _BREAK.finditer(text, first, last)]
    before = [first, *(end for _, end in breaks if end <= figure.start)]
    after = [*(start for start, _ in breaks if start >= figure.end), last]
    enough = _CLAUSE + len(figure.of(text).split())
    while len(text[before[-1] : after[0]].split()) < enough and len(before) + len(after) > 2:
        if len(before) > 1:
            before.pop()
        else:
            after.pop(0)
    start, end = before[-1], after[0]
    if end - start > _LONGEST and figure.end - start > _RUN_UP:
        start = text.find(" ", figure.end - _RUN_UP, figure.start) + 1 or figure.start
    if end - start > _LONGEST:
        end = max(figure.end, text.rfind(" ", figure.end, start + _LONGEST))
    words = text[start:end]
    return Span(end - len(words.lstrip()), start + len(words.rstrip()))


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
