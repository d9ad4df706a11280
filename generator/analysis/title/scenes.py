"""Leads that show a scene or let a bystander speak before the news: “Steam rises from the tea urn.”

Such a sentence hardly says when, where, how much or which body, and few of its words come back; one soon
after it says several of these, in words that the whole text repeats. A title and a summary begin with that
one, and no list of what is new shows what stands before it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise, zip_longest
from typing import NamedTuple

from generator.analysis.document import Document, tokens_of
from generator.analysis.title import verbs
from generator.analysis.title.details import Known

_READ = 40  # sentences in which a word may come back
_NEAR, _FAR = 4, 6  # sentences behind a scene, one of which tells the news, or opens a paragraph with it
_LEAST = 4  # words that carry meaning in a scene; fewer are a label
_FEW, _PART = 2, 4  # words of a scene that may come back: no more than so many, and than one in so many
_SCARCE = 0.4  # the part of its words that may come back where it has a day or a place
_SUBJECT = 3  # words of a subject
_ENOUGH = 2  # kinds of what ties a sentence to the news


class _Ties(NamedTuple):
    """What ties a sentence to the news."""

    place: bool
    body: bool
    day: bool
    number: bool
    again: int  # words that come back
    words: int
    opens: bool  # a paragraph

    @property
    def kinds(self) -> int:
        return self.body + self.day + self.number


def behind_scene(document: Document, candidates: Sequence[int], known: Known) -> list[int]:
    """The sentences that may tell the news which the first of ``candidates`` only leads up to, in text order;
    none where that one is no scene."""
    if not candidates or _tells_said(document, candidates[0]):
        return []
    read = [{token.lemma for token in document.tokens[at] if token.content} for at in candidates[:_READ]]
    found_in = Counter(word for words in read for word in words)
    ties = [
        _ties(document, index, known, sum(found_in[word] > 1 for word in words), len(words))
        for index, words in zip(candidates[: 1 + _FAR], read, strict=False)
    ]
    scene, following = ties[0], ties[1 : 1 + _NEAR]
    told = scene.place + scene.kinds
    lone = not told and scene.words >= _LEAST
    lone = lone and scene.again <= _FEW and scene.again * _PART <= scene.words
    if lone:
        fires = any(one.place + one.kinds >= _ENOUGH and one.again > scene.again for one in following)
    else:
        least = 2 * scene.again if told else scene.again + 1
        fires = not scene.body and told <= _ENOUGH
        fires = fires and any(one.kinds > _ENOUGH and one.again >= least for one in following[:1])
    if fires:
        news = [
            at
            for at, one in enumerate(following)
            if one.again > scene.again and one.place + one.kinds >= _ENOUGH
        ]
        opening = max((at for at in range(min(news, default=-1) + 1) if following[at].opens), default=-1)
        if opening not in (-1, *news) and following[opening].place + following[opening].kinds:
            news.insert(0, opening)  # the paragraph tells it from there on
    elif told > 1 or scene.body or scene.number or scene.again > _SCARCE * scene.words:
        news = []
    else:
        news = [at for at in range(len(ties) - 1) if _opens_news(ties[: at + 1], ties[at + 1])]
    return [candidates[1 + at] for at in news]


def _opens_news(before: Sequence[_Ties], one: _Ties) -> bool:
    """Whether a paragraph opens with what the text goes on about, twice as much as what stands before."""
    least = max(2, *(2 * other.again for other in before), one.words / _PART)
    return one.opens and one.place + one.kinds > _ENOUGH and one.again >= least


def _ties(document: Document, index: int, known: Known, again: int, words: int) -> _Ties:
    within = document.sentences[index]
    named, places, people = (
        {span for span in spans if span.within(within)} for spans in (known.names, known.places, known.people)
    )
    return _Ties(
        not named.isdisjoint(places),
        not named <= places | people,
        any(day.within(within) for day in known.dates),
        any(token.text[0].isdigit() for token in document.tokens[index]),
        again,
        words,
        "\n" in document.text[max(0, within.start - 2) : within.start],
    )


def _tells_said(document: Document, index: int) -> bool:
    """Whether a sentence tells what somebody says, in words of its own: “Experts say that …”."""
    says, that = verbs.speaking(document.language), verbs.conjunctions(document.language)
    lowers = [token.text.lower() for token in document.tokens[index]]
    return any(one in says and other in that for one, other in pairwise(lowers))


def needs_scene(document: Document, title: str) -> bool:
    """Whether a title has a word for what only the scene before it names, or says of nothing which it is."""
    words, tokens = document.language, tokens_of(title, document.language)
    bent = {form for pair in words.quotes.bent_pronouns for form in pair}
    back = {*words.summary.backward, *words.quotes.pronouns, *bent}
    told = any(token.capital or token.text[0].isdigit() for token in tokens[1:])
    points = any(token.text.lower() in words.title.pointing for token in tokens[:_SUBJECT])
    return (
        not told
        or points
        or any(
            token.text.lower() in back and not (after and after.capital)  # “lui Ion”
            for token, after in zip_longest(tokens, tokens[1:])
        )
    )
