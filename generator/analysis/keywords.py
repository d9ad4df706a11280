"""What an article is about: weighted terms for joining articles, keywords for readers.

Keywords are few, as an editor gives three to six: of a hundred that stand once in the lead, or late, an
editor would keep some thirty; of those that the news tells and the text comes back to, more than eighty.
A word weighs by how often and how early it stands, most of all in the headline; a phrase by how
often its words stand together (the features that carry YAKE, Campos et al. 2020). Names come in
their canonical form, and what one keyword says another does not say again.
"""

from __future__ import annotations

import bisect
import functools
import math
from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.analysis.document import Document, Token, tokens_of
from generator.analysis.keyword_phrases import HEADLINE, Candidate, Line, News, phrases, row, weight_of
from generator.analysis.nouns import calmed, may_be_noun
from generator.analysis.quotes.outlets import is_agency
from generator.languages import Language
from generator.model import Mention, Source
from generator.text.normalise import fold
from generator.text.words import known

_TERMS = 40  # kept an article
_KEYWORDS = 6  # at most
_FEW = 2  # keywords, for a phrase topics, beside which nothing is shown that only the news tells
_LIKELY = 2  # doubt of what only the news tells
_NAME = 1.2  # a name beside a word that stands as often
_EARLY = 4  # lines in which a text says what it is about
_AGAIN, _OFTEN, _BRIEF = 2, 3, 12  # lines that have what a text comes back to; lines of a text where two do
_SHARE, _MANY = 0.2, 4  # of the lines, that have a common word, and how many are enough
_INSIDE = 0.25  # share of the lines of a word in which a phrase stands that replaces it


def weigh_terms(document: Document, entities: tuple[Mention, ...]) -> dict[str, float]:
    """The article's heaviest terms, heaviest first: lemmas of its nouns and canonical names, each
    with its share of the whole. Of spellings that differ in diacritics only the first stands."""
    weights: defaultdict[str, float] = defaultdict(float)
    shown: dict[str, str] = {}
    for line in _lines(document, entities):
        for token in line.tokens:
            if token.content and may_be_noun(token, document):
                term = fold(token.lemma)
                weights[term] += weight_of(line.number)
                shown.setdefault(term, token.lemma)
    for mention, places in zip(entities, _places(document, entities), strict=True):
        weights[fold(mention.name)] += _NAME * sum(map(weight_of, places))
        shown.setdefault(fold(mention.name), mention.name)
    total = sum(weights.values()) or 1.0
    ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:_TERMS]
    shares = ((shown[term], round(weight / total, 6)) for term, weight in ranked)
    return {term: share for term, share in shares if share}  # what stands in no line that tells has none


def find_keywords(
    document: Document, entities: tuple[Mention, ...], sources: tuple[Source, ...] = (), title: str = ""
) -> tuple[str, ...]:
    """The names and noun phrases that an editor would file the article under, best first, at most
    six: what the news tells of and what the text comes back to, as far as that is sure."""
    lines = _lines(document, entities)
    named = {
        fold(form)
        for mention in entities
        for token in _tokens(mention.name, document.language)
        for form in (token.text, token.lemma)
    }
    news = News.of(document, title or document.headline or "")
    found = [*_names(document, entities, sources, news), *phrases(document, lines, named, news)]
    chosen: list[Candidate] = []
    doubts = {one: _doubt(one, len(lines)) for one in found}
    found.sort(key=lambda one: (doubts[one], -one.weight, -len(one.lemmas)))
    for one in found[: 10 * _KEYWORDS]:
        topics = sum(other.kind != "name" for other in chosen)
        phrase = one.kind == "phrase" and len(one.lemmas) > 1
        enough = len(chosen) >= _FEW and (topics >= _FEW or not phrase)
        if doubts[one] >= _LIKELY and (enough or not one.told):
            continue
        replaced = [other for other in chosen if _says_more(one, other)]
        if replaced or not any(_says_same(one, other) for other in chosen):
            chosen = [*(other for other in chosen if other not in replaced), one]
    topics = sum(one.kind != "name" and (len(one.lemmas) > 1 or doubts[one] < _LIKELY) for one in chosen)
    names = [one for one in chosen if one.kind == "name"]
    spare = names[_KEYWORDS - min(topics, _FEW) :]  # for whom two topics do not give way
    return tuple(dict.fromkeys(one.display for one in chosen if one not in spare))[:_KEYWORDS]


def _doubt(one: Candidate, size: int) -> int:
    """How much it may be no keyword: least what is sure, then what the news and another line tell."""
    return 0 if _is_sure(one, size) else 1 if one.told and len(one.lines) >= _AGAIN else _LIKELY


def _is_sure(one: Candidate, size: int) -> bool:
    """Whether an article of ``size`` lines may be filed under it: whom its news tells, what its headline says
    or its news and another line, what it brings in early and comes back to. A common word, of which a text
    has many, stands in much of it as well."""
    if HEADLINE in one.lines or (one.told and one.kind == "name"):
        return True
    count, common = len(one.lines), one.kind == "word"
    comes_back = min(one.lines) < _EARLY and count >= (_OFTEN if common or size > _BRIEF else _AGAIN)
    again = comes_back or (one.told and count >= _AGAIN)
    return again and (not common or count >= min(_SHARE * size, _MANY))


def _says_more(one: Candidate, other: Candidate) -> bool:
    """Whether ``other`` says nothing beside ``one``: its words are in it, often enough there."""
    inside = set(other.lemmas) < set(one.lemmas)
    return inside and len(one.lines) >= _INSIDE * len(other.lines)


def _says_same(one: Candidate, other: Candidate) -> bool:
    """Whether they share a word: “campanie de admitere”, “comisie de admitere”. Names do, and are two."""
    if one.kind == "name":
        return other.kind == "name" and _says_more(other, one)
    return not set(one.lemmas).isdisjoint(other.lemmas)


# ---------------------------------------------------------------- where words stand


@functools.lru_cache(maxsize=1)  # terms and key words are found in the same lines
def _lines(document: Document, entities: tuple[Mention, ...]) -> tuple[Line, ...]:
    """The headline and each telling sentence, without the names in them."""
    taken = sorted((span.start, span.end) for mention in entities for span in mention.spans)
    found: list[Line] = []
    headline = document.headline
    if headline:
        found.append(Line(HEADLINE, headline, calmed(document.headline_tokens, document.language)))
    for index in document.telling:
        tokens = calmed(document.tokens[index], document.language)
        outside = tuple(token for token in tokens if not _within(token, taken))
        found.append(Line(index, document.text, outside))
    return tuple(found)


def _within(token: Token, taken: list[tuple[int, int]]) -> bool:
    at = bisect.bisect_right(taken, (token.start, math.inf)) - 1
    return at >= 0 and token.start < taken[at][1]


# ---------------------------------------------------------------- names


def _places(document: Document, entities: tuple[Mention, ...]) -> list[list[int]]:
    """The lines in which each entity is mentioned, one twice that has it twice."""
    starts = [sentence.start for sentence in document.sentences]
    telling = set(document.telling)
    headline = fold(document.headline or "")
    return [
        [HEADLINE] * (fold(mention.name) in headline)
        + [
            index
            for span in mention.spans
            if (index := max(bisect.bisect_right(starts, span.start) - 1, 0)) in telling
        ]
        for mention in entities
    ]


def _names(
    document: Document, entities: tuple[Mention, ...], sources: tuple[Source, ...], news: News
) -> Iterator[Candidate]:
    cited, language = {fold(source.name): source for source in sources}, document.language
    apart: defaultdict[str, list[int]] = defaultdict(list)  # where capitals stand that no name holds
    for line in _lines(document, entities)[bool(document.headline) :]:
        for token in line.tokens:
            apart[fold(token.text)] += [line.number] * token.capital
    for mention, places in zip(entities, _places(document, entities), strict=True):
        if not places or is_agency(mention.name) or _is_private(mention, document):
            continue
        words = [token for token in _tokens(mention.name, language) if token.content]
        for word in words:
            if word.capital and not known(word.text.lower(), language.code):
                places += apart.pop(fold(word.text), ())  # “Oltchim” alone
        forms = {mention.name, *(span.of(document.text) for span in mention.spans)}
        told = news.tells(*(row(_tokens(form, language)) for form in forms))
        if told or len({*places}) > _OFTEN or not _is_cited(mention, cited):
            lemmas = tuple(token.lemma for token in words) or (mention.name,)
            weight = _NAME * sum(map(weight_of, places))
            yield Candidate("name", lemmas, mention.name, weight, frozenset(places), told)


def _is_private(mention: Mention, document: Document) -> bool:
    """Whether a person has an initial for a last name: “Ion P.”, but not “Ludovic I”."""
    first, last = mention.spans[0], mention.name.split()[-1]
    initial = mention.type == "person" and len(last.rstrip(".")) == 1
    return initial and "." in (last[-1], document.text[first.end : first.end + 1])


def _is_cited(mention: Mention, cited: Mapping[str, Source]) -> bool:
    """Whether a text brings in a person or medium as a source, and perhaps for nothing else."""
    source = cited.get(fold(mention.name))
    return source is not None and source.kind in ("media", "person") and mention.spans[0].meets(source.span)


@functools.lru_cache(maxsize=20_000)  # names of one article return in the next
def _tokens(name: str, language: Language) -> tuple[Token, ...]:
    return tuple(tokens_of(name, language))
