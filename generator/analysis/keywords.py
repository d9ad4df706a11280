"""What an article is about: weighted terms for joining articles, keywords for readers.

A word weighs by how often and how early it stands, most of all in the headline; a phrase by how
often its words stand together (the features that carry YAKE, Campos et al. 2020). Names come in
their canonical form, and what one keyword says another does not say again.
"""

from __future__ import annotations

import bisect
import functools
import math
from collections import defaultdict
from collections.abc import Iterator

from generator.analysis.document import Document, Token, tokens_of
from generator.analysis.keyword_phrases import NAMED, Candidate, Line, News, phrases, row
from generator.analysis.nouns import calmed, may_be_noun
from generator.analysis.quotes.outlets import is_agency
from generator.languages import Language
from generator.model import Mention, Source
from generator.text.normalise import fold
from generator.text.words import known

_TERMS = 40  # kept an article
_KEYWORDS = 10  # at most
_HEADLINE = 3.0  # how many occurrences one in the headline is worth
_SLOWNESS = 10.0  # sentences after which an occurrence is worth half
_NAME = 1.2  # a name beside a word that stands as often
_CITED = 1.0  # how much more has to speak for whom a text brings in as a source
_INSIDE = 0.5  # share of its occurrences that a word has inside a phrase which replaces it


def weigh_terms(document: Document, entities: tuple[Mention, ...]) -> dict[str, float]:
    """The article's heaviest terms, heaviest first: lemmas of its nouns and canonical names, each
    with its share of the whole. Of spellings that differ in diacritics only the first stands."""
    weights: defaultdict[str, float] = defaultdict(float)
    shown: dict[str, str] = {}
    for place, _, tokens in _lines(document, entities):
        for token in tokens:
            if token.content and may_be_noun(token, document):
                term = fold(token.lemma)
                weights[term] += place
                shown.setdefault(term, token.lemma)
    for mention, weight in zip(entities, _mention_weights(document, entities), strict=True):
        weights[fold(mention.name)] += weight
        shown.setdefault(fold(mention.name), mention.name)
    total = sum(weights.values()) or 1.0
    ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:_TERMS]
    return {shown[term]: round(weight / total, 6) for term, weight in ranked}


def find_keywords(
    document: Document, entities: tuple[Mention, ...], sources: tuple[Source, ...] = (), title: str = ""
) -> tuple[str, ...]:
    """At most ten names and noun phrases that an editor would file the article under, best first: what the
    news tells of and what the text comes back to, as far as that is sure."""
    lines = _lines(document, entities)
    named = {
        fold(form)
        for mention in entities
        for token in _tokens(mention.name, document.language)
        for form in (token.text, token.lemma)
    }
    news = News.of(document, title or document.headline or "")
    candidates = [*_names(document, entities, sources, news), *phrases(document, lines, named, news)]
    candidates.sort(key=lambda one: -one.weight)
    chosen: list[Candidate] = []
    for candidate in candidates[: 6 * _KEYWORDS]:
        if not any(_covers(one, candidate) for one in chosen):
            chosen = [one for one in chosen if not _covers(candidate, one)]
            chosen.append(candidate)
    return tuple(dict.fromkeys(one.display for one in chosen))[
        : min(_KEYWORDS, 2 + 2 * len(document.telling))
    ]


def _covers(longer: Candidate, shorter: Candidate) -> bool:
    """Whether ``shorter`` says nothing beside ``longer``: its words are in it, mostly there."""
    size = len(shorter.lemmas)
    inside = any(
        longer.lemmas[at : at + size] == shorter.lemmas for at in range(len(longer.lemmas) - size + 1)
    )
    return inside and longer.count >= _INSIDE * shorter.count


# ---------------------------------------------------------------- where words stand


@functools.lru_cache(maxsize=1)  # terms and key words are found in the same lines
def _lines(document: Document, entities: tuple[Mention, ...]) -> tuple[Line, ...]:
    """The headline and each telling sentence: weight of its place, the text its tokens point into,
    and its tokens outside the names."""
    taken = sorted((span.start, span.end) for mention in entities for span in mention.spans)
    found: list[Line] = []
    headline = document.headline
    if headline:
        found.append((_HEADLINE, headline, calmed(document.headline_tokens, document.language)))
    for index in document.telling:
        tokens = calmed(document.tokens[index], document.language)
        outside = tuple(token for token in tokens if not _within(token, taken))
        found.append((_place(index), document.text, outside))
    return tuple(found)


def _within(token: Token, taken: list[tuple[int, int]]) -> bool:
    at = bisect.bisect_right(taken, (token.start, math.inf)) - 1
    return at >= 0 and token.start < taken[at][1]


def _place(sentence: int) -> float:
    return 1 / (1 + sentence / _SLOWNESS)


# ---------------------------------------------------------------- names


def _mention_weights(document: Document, entities: tuple[Mention, ...]) -> list[float]:
    """What each entity's mentions weigh, by where they stand."""
    starts = [sentence.start for sentence in document.sentences]
    telling = set(document.telling)
    headline = fold(document.headline or "")
    weights = []
    for mention in entities:
        places = (max(bisect.bisect_right(starts, span.start) - 1, 0) for span in mention.spans)
        weight = sum(_place(place) for place in places if place in telling)
        weights.append(_NAME * (weight + _HEADLINE if fold(mention.name) in headline else weight))
    return weights


def _names(
    document: Document, entities: tuple[Mention, ...], sources: tuple[Source, ...], news: News
) -> Iterator[Candidate]:
    cited, language = {fold(source.name): source for source in sources}, document.language
    apart: defaultdict[str, list[float]] = defaultdict(list)  # where capitals stand that no name holds
    for place, _, tokens in _lines(document, entities)[bool(document.headline) :]:
        for token in tokens:
            apart[fold(token.text)] += [place] * token.capital
    for mention, weight in zip(entities, _mention_weights(document, entities), strict=True):
        if weight and not is_agency(mention.name):
            words = [token for token in _tokens(mention.name, language) if token.content]
            proper = [one.text for one in words if one.capital and not known(one.text.lower(), language.code)]
            again = [place for word in proper for place in apart.pop(fold(word), ())]  # “Oltchim” alone
            weight += _NAME * sum(again)
            forms = {mention.name, *(span.of(document.text) for span in mention.spans)}
            told = news.told(*(row(_tokens(form, language)) for form in forms))
            if weight + told >= _needed(mention, cited.get(fold(mention.name)), document):
                lemmas = tuple(token.lemma for token in words) or (mention.name,)
                yield Candidate(lemmas, weight, len(mention.spans) + len(again), mention.name)


def _needed(mention: Mention, source: Source | None, document: Document) -> float:
    """How much must speak for a name: more for who is cited, as that may be all he is there for; too much for
    a private person with an initial for a last name."""
    first, last = mention.spans[0], mention.name.split()[-1]
    if mention.type == "person" and len(last.rstrip(".")) == 1:
        return math.inf if "." in (last[-1], document.text[first.end : first.end + 1]) else NAMED
    brought_in = source is not None and source.kind in ("media", "person") and first.meets(source.span)
    return NAMED + _CITED * brought_in


@functools.lru_cache(maxsize=20_000)  # names of one article return in the next
def _tokens(name: str, language: Language) -> tuple[Token, ...]:
    return tuple(tokens_of(name, language))
