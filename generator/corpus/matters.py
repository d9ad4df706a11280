"""What the money or the shares of a table are of: “repair bill”, “restanțele la salarii”.

A row's own sentence says so in few constructions: the noun of which the sum is, “a gap of £2.3 million”, or
the subject that costs the sum or comes to it, “the repair bill has risen to £2.6m”. What none says is not
guessed.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence, Set
from typing import NamedTuple

from generator import languages
from generator.languages import Language
from generator.model import Briefing, Figure, Span
from generator.text.tokens import Token, all_keys, first_keys, keys, tokens
from generator.text.words import content_lemmas

_BACK = 30  # tokens before a sum among which its noun stands
_MOST = 5  # of such a noun with what belongs to it
_SHOWN = 2  # words of it, beyond which more say no more

Given = tuple[Briefing, Span, Figure]  # a sentence of a briefing, and its figure


class _Noun(NamedTuple):
    at: Span
    of: bool  # it stands right before its sum
    sure: bool  # where it begins


class _Words(NamedTuple):
    """Words around sums, folded."""

    of: Set[str]  # between a noun and its sum
    beside: Set[str]  # of the sum itself, or of the sum before
    verbs: Set[str]  # that say that something costs the sum or comes to it
    around: Set[str]  # adverbs and auxiliaries of those verbs
    articles: Set[str]
    within: Set[str]  # prepositions within a noun
    opening: Set[str]  # conjunctions before a clause
    origins: Set[str]  # before the sum before
    conditions: Set[str]
    actors: Set[str]  # who may reach or cost something and is no sum, and “total”


def matter_of(rows: Sequence[Given]) -> str:
    """What the figures are a sum or a share of, as a row calls it: what most rows speak of, of that first
    what stands right before its sum, and then what says more; nothing where no row says it."""
    told = [{*_lemmas(briefing, sentence)} for briefing, sentence, _ in rows]
    best, chosen = (0, False, 0), ""
    for briefing, sentence, figure in rows:
        found = _noun(briefing, sentence, figure)
        lemmas = {*_lemmas(briefing, found.at)} if found else set()
        if found and lemmas:
            shared = max(sum(lemma in item for item in told) for lemma in lemmas)
            rank = shared, found.of, min(len(lemmas), _SHOWN)
            if rank > best and (found.sure or shared > 1):
                best, chosen = rank, found.at.of(briefing.analysis.text)
    return chosen


def _lemmas(briefing: Briefing, at: Span) -> tuple[str, ...]:
    return content_lemmas(briefing.analysis.text, languages.load(briefing.analysis.language), at)


def _noun(briefing: Briefing, sentence: Span, figure: Figure) -> _Noun | None:
    """What the sentence says that the figure is a sum of."""
    text, language = briefing.analysis.text, languages.load(briefing.analysis.language)
    found = [token for token in tokens(text[sentence.start : figure.span.start]) if token.key.strip()]
    found, words = found[-_BACK:], _words(language)
    end = _skip(found, len(found), words.beside)
    of = end > 0 and found[end - 1].key in words.of
    if of:
        end -= 1
        start = _content(found, end, language)
        sure = start > 0 and found[start - 1].key in words.articles
        start = start if sure else end - 1  # a verb may stand before it: “estimează pagube de …”
    else:
        end = _skip(found, end, words.beside | words.verbs | words.around)
        if end and found[end - 1].key == "," and end < len(found) and found[end].key in words.origins:
            end = _skip(found, end - 1, words.verbs | words.around)  # “has risen too, from £1.8m to …”
        sure = any(token.key in words.verbs for token in found[end:])
        start = _opening(found, end, language) if sure else end
    if start < 0 or not 0 < end - start <= _MOST:
        return None
    first, last_word = found[start], found[end - 1]
    if not (_is_content(first, language) and _is_content(last_word, language)):
        return None
    head = last_word if language.figures.noun_last else first
    at = Span(sentence.start + head.start, sentence.start + head.end)
    named = (item for item in briefing.analysis.entities if item.type in ("person", "organisation"))
    if any(at.within(span) for item in named for span in item.spans):
        return None
    if first.key in words.conditions or not words.actors.isdisjoint((head.key, *_lemmas(briefing, at))):
        return None
    return _Noun(Span(sentence.start + first.start, sentence.start + last_word.end), of, sure)


def _skip(found: Sequence[Token], at: int, words: Set[str]) -> int:
    while at and (found[at - 1].is_number or found[at - 1].key in words):
        at -= 1
    return at


def _content(found: Sequence[Token], at: int, language: Language) -> int:
    while at and _is_content(found[at - 1], language):
        at -= 1
    return at


def _opening(found: Sequence[Token], end: int, language: Language) -> int:
    """Where the subject before a verb begins, which must open its clause; its end where it does not."""
    words, start = _words(language), end
    while start and (
        _is_content(found[start - 1], language) or found[start - 1].key in words.articles | words.within
    ):
        start -= 1
    if start and found[start - 1].key[0].isalnum() and found[start - 1].key not in words.opening:
        return end
    while start < end and found[start].key in words.articles:
        start += 1
    return start


def _is_content(token: Token, language: Language) -> bool:
    return bool(not token.is_number and content_lemmas(token.key, language))


@functools.cache
def _words(language: Language) -> _Words:
    figures, scales = language.figures, language.numbers.scales
    hedges = (*figures.about, *figures.over, *figures.under, *figures.signs, *figures.currencies)
    beside = (*hedges, *scales, *language.numbers.values, *figures.suffixes)
    articles = first_keys((*language.names.articles, *language.keywords.articles))
    around = first_keys(
        (
            *language.title.auxiliaries,
            *language.quotes.adverbs,
            *figures.by,
            *figures.reaching,
            *figures.valued_at,
            *figures.origins,
        )
    )
    amounting = (*figures.amounting, *figures.changes)
    return _Words(
        of=first_keys(figures.of_sums),
        beside=all_keys(beside) - first_keys(figures.of_sums),
        verbs=frozenset(keys(phrase)[-1] for phrase in amounting),
        around=around | all_keys(amounting),
        articles=articles,
        within=first_keys((*language.keywords.links, *language.quotes.obliques))
        - first_keys(language.title.that),
        opening=first_keys((*language.title.that, *language.dates.joining)),
        origins=first_keys(figures.origins),
        conditions=first_keys(language.title.conditions),
        actors=first_keys((*language.roles.nouns, *language.names.organisation_words, *figures.totals)),
    )
