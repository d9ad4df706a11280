"""Which sentences are somebody's words, and do not say whose."""

from __future__ import annotations

import bisect
import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.analysis.document import QUOTED, Document
from generator.analysis.quotes.marks import quotations
from generator.model import Mention, Span

_MARKED = 40  # quotations of a paragraph among which a sentence's own is looked for
_LABEL = re.compile(r"(\w{2,}[ -]\w{2,})\b[^.!?:]{0,120}:\s")
_TURN = re.compile(r"(\w[\w.’'-]*(?: \w[\w.’'-]*){0,3}):\s")
_ANSWER = re.compile(r":\s+[^\W\d_]")
_MARK = re.compile('[„“”«»"]')


def is_spoken(sentence: str) -> bool:
    """A fragment of a quotation, a speaker with a label, or a sentence that is mostly quoted."""
    if re.match(r"[^„“”\"«:]{0,120}:\s*[„“\"«–—]", sentence) or sentence[0] in '(„“”"«–—-':
        return True
    return is_torn(sentence)


def is_torn(sentence: str) -> bool:
    """Whether a quotation begins or ends in it that another sentence closes or opens."""
    return _MARK.search(QUOTED.sub("", sentence)) is not None


class Torn(NamedTuple):
    """The sentences in which a quotation begins that a later one ends, and those in which it ends."""

    opening: frozenset[int]
    ending: frozenset[int]


def torn(document: Document) -> Torn:
    ends = [sentence.end for sentence in document.sentences]
    opening, ending = set(), set()
    for quoted in quotations(document.text, document.paragraphs, document.language):
        first = bisect.bisect_right(ends, quoted.outer.start)
        last = bisect.bisect_left(ends, quoted.outer.end)
        if first < last < len(ends):
            opening.add(first)
            ending.add(last)
    return Torn(frozenset(opening), frozenset(ending))


def within_speech(document: Document) -> frozenset[int]:
    """The sentences that somebody says without their saying who: inside a quotation of several, or
    in a paragraph with the speaker's label, “ION POPESCU, deputat: Vom vedea. Nu știu.”, or in a turn of
    an interview."""
    speech = _turns(document)
    speech += [found.outer for found in quotations(document.text, document.paragraphs, document.language)]
    for paragraph in document.paragraphs:
        text = paragraph.of(document.text)
        if says_who(text):
            speech.append(paragraph)
        speech += [
            Span(paragraph.start + match.start(), paragraph.start + match.end())
            for match in QUOTED.finditer(text)
        ]
    speech.sort()
    starts = [span.start for span in speech]

    def is_said(sentence: Span) -> bool:
        begun = bisect.bisect_right(starts, sentence.start)
        return any(sentence.within(span) for span in speech[max(0, begun - _MARKED) : begun])

    return frozenset(index for index, sentence in enumerate(document.sentences) if is_said(sentence))


def said(document: Document, quotes: Sequence[Span]) -> frozenset[int]:
    """The sentences that lie in a quotation, whoever speaks."""
    starts = [span.start for span in document.sentences]
    found = set()
    for quote in quotes:
        first = bisect.bisect_left(starts, quote.start)
        while first < len(starts) and document.sentences[first].within(quote):
            found.add(first)
            first += 1
    return frozenset(found)


def says_who(text: str) -> bool:
    """Whether it opens with the label of a speaker: “ION POPESCU, deputat: …”"""
    label = _LABEL.match(text)
    return label is not None and label[1].isupper()


def answers(document: Document, entities: Sequence[Mention]) -> frozenset[int]:
    """The sentences that open with the whole name of who says them, as an interview prints it: “Ana Pop: Am
    prins 312 pui.”, not “Reporter: …”, “A.P.: …” or the label before a voice on the air, “ANA POP: …”."""
    starts = {span.start: index for index, span in enumerate(document.sentences)}
    named = (span for one in entities if one.type == "person" for span in one.spans if span.start in starts)
    return frozenset(
        starts[span.start]
        for span in named
        if " " in (label := span.of(document.text))
        and not label.isupper()
        and _ANSWER.match(document.text, span.end)
    )


def _turns(document: Document) -> list[Span]:
    """The turns of an interview, whose labels come again: “Reporter: …”, each to the next or to the end
    of its paragraph."""
    labels = [(span.start, _TURN.match(span.of(document.text))) for span in document.sentences]
    often = Counter(label[1] for _, label in labels if label)
    starts = [start for start, label in labels if label and label[1][0].isupper() and often[label[1]] > 1]
    ends = [paragraph.end for paragraph in document.paragraphs]
    return [
        Span(start, min(ends[bisect.bisect_right(ends, start)], following))
        for start, following in pairwise((*starts, len(document.text)))
    ]
