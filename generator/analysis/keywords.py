"""What an article is about: weighted terms for joining articles, keywords for readers.

A word weighs by how often and how early it stands, most of all in the headline; a phrase by how
often its words stand together (the features that carry YAKE, Campos et al. 2020). Names come in
their canonical form, and what one keyword says another does not say again.
"""

from __future__ import annotations

import bisect
import functools
import math
from collections import Counter, defaultdict
from collections.abc import Iterator

from generator.analysis.document import Document, Token, tokens_of
from generator.analysis.keyword_forms import Lemmas, phrase_form, word_form, written
from generator.analysis.nouns import calmed, is_no_noun, is_passing, kind_here, may_be_noun, stands
from generator.analysis.quotes.outlets import is_agency
from generator.languages import Language
from generator.model import Mention, Value
from generator.text.normalise import fold

_TERMS = 40  # kept an article
_KEYWORDS = 10  # at most
_LOOKED_AT = 80  # candidates, the heaviest
_WORDS = 4  # content words of a phrase
_HEADLINE = 3.0  # how many occurrences one in the headline is worth
_SLOWNESS = 10.0  # sentences after which an occurrence is worth half
_PHRASE = 0.9  # a phrase beside a word that stands as often
_NAME = 1.2  # a name beside a word that stands as often
_ALONE = 0.4  # share of its occurrences in which a noun describes no other
_LEANING = 0.4  # what a word is worth that stands only beside nouns, as an adjective does
_LEAD = 2  # sentences in which a common word that stands once is matter, not said in passing
_INSIDE = 0.5  # share of its occurrences that a word has inside a phrase which replaces it


class _Candidate(Value, frozen=True):
    lemmas: Lemmas
    weight: float
    count: int
    display: str
    general: bool = False  # alone it files no article


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


def find_keywords(document: Document, entities: tuple[Mention, ...]) -> tuple[str, ...]:
    """At most ten names and noun phrases that an editor would file the article under, best first; fewer for a
    short article, and where a noun of all news has taken the place."""
    candidates = [*_names(document, entities), *_phrases(document, entities)]
    candidates.sort(key=lambda one: (-one.weight, one.display))
    most = min(_KEYWORDS, 2 + 2 * len(document.telling))
    chosen: list[_Candidate] = []
    for candidate in candidates:
        if len(chosen) == most:
            break
        if not any(_covers(one, candidate) for one in chosen):
            chosen = [one for one in chosen if not _covers(candidate, one)]
            chosen.append(candidate)
    return tuple(dict.fromkeys(one.display for one in chosen if not one.general))


def _covers(longer: _Candidate, shorter: _Candidate) -> bool:
    """Whether ``shorter`` says nothing beside ``longer``: its words are in it, mostly there."""
    size = len(shorter.lemmas)
    inside = any(
        longer.lemmas[at : at + size] == shorter.lemmas for at in range(len(longer.lemmas) - size + 1)
    )
    return inside and longer.count >= _INSIDE * shorter.count


# ---------------------------------------------------------------- where words stand


def _taken(entities: tuple[Mention, ...]) -> list[tuple[int, int]]:
    """What names hold of the text, in order."""
    return sorted((span.start, span.end) for mention in entities for span in mention.spans)


_Line = tuple[float, str, tuple[Token, ...]]


@functools.lru_cache(maxsize=1)  # terms and key words are found in the same lines
def _lines(document: Document, entities: tuple[Mention, ...]) -> tuple[_Line, ...]:
    """The headline and each telling sentence: weight of its place, the text its tokens point into,
    and its tokens outside the names."""
    taken = _taken(entities)
    found: list[_Line] = []
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


# ---------------------------------------------------------------- candidates


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


def _names(document: Document, entities: tuple[Mention, ...]) -> Iterator[_Candidate]:
    for mention, weight in zip(entities, _mention_weights(document, entities), strict=True):
        if weight and not is_agency(mention.name):
            lemmas = tuple(token.lemma for token in _tokens(mention.name, document.language) if token.content)
            yield _Candidate(lemmas or (mention.name,), weight, len(mention.spans), mention.name)


@functools.lru_cache(maxsize=20_000)  # names of one article return in the next
def _tokens(name: str, language: Language) -> tuple[Token, ...]:
    return tuple(tokens_of(name, language))


def _phrases(document: Document, entities: tuple[Mention, ...]) -> Iterator[_Candidate]:
    """Nouns, and phrases that stand twice or are names by their capitals."""
    weights: defaultdict[Lemmas, float] = defaultdict(float)
    counts: Counter[Lemmas] = Counter()
    forms: defaultdict[Lemmas, Counter[str]] = defaultdict(Counter)
    alone: Counter[Lemmas] = Counter()
    named = {
        fold(form)
        for mention in entities
        for token in _tokens(mention.name, document.language)
        for form in (token.text, token.lemma)
    }
    for place, text, tokens in _lines(document, entities):
        for first, run in _runs(text, tokens, document):
            lemmas = tuple(token.lemma for token in run if token.content)
            if _says_a_name(run, named, document) or _is_none(first, run, tokens, document.language):
                continue
            weights[lemmas] += place
            counts[lemmas] += 1
            forms[lemmas][written(text, run)] += 1
            alone[lemmas] += len(lemmas) == 1 and stands(first, tokens, text, document)
    for lemmas in sorted(weights, key=lambda lemmas: (-weights[lemmas], lemmas))[:_LOOKED_AT]:
        weight, count = weights[lemmas], counts[lemmas]
        if len(lemmas) == 1:
            if not _says_little(weight, count, alone[lemmas], document.language):
                weight *= 1.0 if alone[lemmas] else _LEANING
                form = word_form(lemmas[0], forms[lemmas], document.language)
                general = lemmas[0].lower() in document.language.keywords.general
                yield _Candidate(lemmas, weight, count, form, general)
            continue
        if all(form.isupper() for form in forms[lemmas]):
            continue  # the label of a speaker: “ION POPESCU, deputat”
        form = phrase_form(lemmas, forms, document.language)
        if count > 1:
            yield _Candidate(lemmas, weight * _PHRASE * math.sqrt(len(lemmas)), count, form)
        elif all(word[0].isupper() for word in form.split()):
            weight = max(weights.get(lemmas[-1:], 0.0), weight)  # later only the surname stands
            yield _Candidate(lemmas, weight, counts[lemmas[-1:]], form)


def _says_little(weight: float, count: int, alone: int, language: Language) -> bool:
    """Whether a single word is an adjective or an adverb, or stands once and behind the lead."""
    leaning = alone < _ALONE * count and bool(language.keywords.noun_forms)
    return leaning or (count == 1 and weight < _place(_LEAD - 1))


def _is_none(first: int, run: tuple[Token, ...], tokens: tuple[Token, ...], language: Language) -> bool:
    """Whether a run is never shown: a unit, an adverb, or alone what is no noun where it stands, a title, or
    what a running report says of itself."""
    if is_passing(run, language) or len(run) > 1:
        return is_passing(run, language)
    return run[0].text.lower() in _labels(language) or is_no_noun(first, tokens, language)


@functools.cache
def _labels(language: Language) -> frozenset[str]:
    layout = language.layout
    return language.names.titles | frozenset(map(str.lower, (*layout.stamps, *layout.kickers)))


def _says_a_name(run: tuple[Token, ...], named: set[str], document: Document) -> bool:
    """Whether a run is a name, alone or behind what its bearer is, “President Trump”, as it stands in
    the headline, where mentions have no spans; or where somebody is from: “Turkish”."""
    roles = document.language.roles.nouns
    *before, last = run
    if not before and last.text.lower() in document.language.names.demonyms:
        return True

    def names(token: Token) -> bool:
        return fold(token.text) in named or (bool(before) and token.capital and fold(token.lemma) in named)

    return names(last) and all(
        names(token) or token.lemma in roles or token.lemma.lower() in roles for token in before
    )


def _runs(
    text: str, tokens: tuple[Token, ...], document: Document
) -> Iterator[tuple[int, tuple[Token, ...]]]:
    """Every run of at most four content words, joined by spaces and linking words, that begins
    and ends with a noun; with the index of its first token."""
    links = document.language.keywords.links
    nouns = [token.content and may_be_noun(token, document) for token in tokens]
    kinds = [
        kind_here(token, document) if noun else "other" for token, noun in zip(tokens, nouns, strict=True)
    ]
    gerunds = document.language.title.gerunds
    for first, token in enumerate(tokens):
        if not nouns[first]:
            continue
        opens = kinds[first] == "noun" or token.text.endswith(document.language.keywords.endings)
        size = linked = 0
        for last in range(first, len(tokens)):
            token = tokens[last]
            if last > first and text[tokens[last - 1].end : token.start] not in (" ", "'", "’"):
                break
            if token.content and nouns[last] and not token.text.endswith(gerunds):
                size, linked = size + 1, 0
            elif token.text.lower() in links and linked < 2:
                linked += 1
            else:
                break
            if size > _WORDS:
                break
            if last == first or (nouns[last] and opens):
                yield first, tokens[first : last + 1]
