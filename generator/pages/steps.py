"""Which sentences of a briefing tell a step of its story."""

from __future__ import annotations

from collections.abc import Sequence, Set
from operator import itemgetter

from generator import languages
from generator.model import Analysis, Span
from generator.text.words import content_lemmas

_NEW = 3  # sentences that a briefing adds, as shown; its own page has all
_LEAD = 2  # sentences
_WORDS = 2  # of the headline that no other sentence tells


def news(analysis: Analysis, new: Sequence[Span]) -> Sequence[Span]:
    """What is new, as shown, and the sentence of the lead that tells of a given headline what none of those
    does, be it the like of earlier news: “Sanders wins caucus”. One word is enough where no other sentence
    tells as much of the headline: each article of a story may say “presidential”."""
    shown = _few(new)
    if analysis.title_origin == "lead":
        return shown  # a sentence of the text, which is told as the title
    language = languages.load(analysis.language)
    title = {*content_lemmas(analysis.title, language)}

    def told(span: Span) -> Set[str]:
        return title.intersection(content_lemmas(analysis.text, language, span))

    left = title.difference(*map(told, shown))
    nearest = max((len(told(span)) for span in shown), default=0)
    lead = {*analysis.sentences[:_LEAD]}.intersection(analysis.summary, analysis.standing)
    found = [(len(left & told(span)), span) for span in sorted(lead)]
    telling = [item for item in found if item[0] >= (1 if len(told(item[1])) > nearest else _WORDS)]
    return (*shown, max(telling, key=itemgetter(0))[1]) if telling else shown


def _few(sentences: Sequence[Span]) -> Sequence[Span]:
    """As many as are shown: all where only one would be left, whose mention takes as much room."""
    return sentences if len(sentences) == _NEW + 1 else sentences[:_NEW]


def opening(analysis: Analysis) -> Sequence[Span]:
    """Two sentences of what the first briefing says: the first of its summary, and the next one that
    counts something, against which later figures can be read."""
    first, rest = analysis.summary[:1], analysis.summary[1:]
    counting = [span for span in rest if any(figure.span.within(span) for figure in analysis.figures)]
    return (*first, *(counting or rest)[:1])
