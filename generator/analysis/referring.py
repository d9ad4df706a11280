"""What a sentence names as if it were known, “Decizia a fost aprobată …”, and where that is told."""

from __future__ import annotations

import bisect
import functools
import re
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import pairwise

from generator.analysis.document import Document, Token
from generator.analysis.title.verbs import is_finite, is_gerund
from generator.languages import Language
from generator.model import Dated, Mention
from generator.text.patterns import alternatives, phrases

_OPENING = 12  # words; a word behind these points into its own sentence

Told = Mapping[int, Sequence[Set[int]]]  # for each sentence, sets of which it needs an earlier one each


def referring(
    document: Document, indexes: Sequence[int], entities: Sequence[Mention], dates: Sequence[Dated]
) -> Told:
    """For each of the sentences that does, the ones that tell what each such word stands for."""
    found = _naming(document, entities)
    for index, known in _standing_for(document, indexes, dates):
        found.setdefault(index, []).append(known)
    return found


def _naming(document: Document, entities: Sequence[Mention]) -> dict[int, list[Set[int]]]:
    """For each sentence that names a person by less than the whole name: which have it, and the first."""
    starts = [sentence.start for sentence in document.sentences]
    found: dict[int, list[Set[int]]] = {}
    for mention in entities:
        words: dict[int, int] = {}
        for span in mention.spans if mention.type == "person" else ():
            index = bisect.bisect_right(starts, span.start) - 1
            words[index] = max(words.get(index, 0), len(span.of(document.text).split()))
        longest = max(words.values(), default=0)
        known = frozenset(
            index for index, size in words.items() if size == longest > 1 or index == min(words)
        )
        for index in words.keys() - known:
            found.setdefault(index, []).append(known)
    return found


def _standing_for(
    document: Document, indexes: Sequence[int], dates: Sequence[Dated]
) -> Iterator[tuple[int, Set[int]]]:
    """For each sentence with a noun that stands for something told before: the sentences with that
    noun; where none has it, the one before, and the first too where the noun may stand for all the news."""
    dated = frozenset(place for item in dates for place in range(item.span.start, item.span.end))
    having: dict[str, set[int]] = {}
    for before, index in pairwise(indexes):
        for token in document.tokens[before]:
            if token.content:
                having.setdefault(token.lemma, set()).add(before)
        bare = _bare(document, index)
        noun = bare or _shown(document, index, dated)
        if noun:
            yield index, having.setdefault(noun.lemma, {before, indexes[0]} if bare else {before})
        elif _is_part(document, index):
            yield index, {before}


def _bare(document: Document, index: int) -> Token | None:
    """The noun without a word that tells which that its sentence begins with, “Programul, a spus ea, …”."""
    opening = _shells(document.language).match(document.text, document.sentences[index].start)
    if not opening:
        return None
    tokens = document.tokens[index]
    at = next((at for at, token in enumerate(tokens) if token.end >= opening.end()), len(tokens))
    whole = document.text.startswith(",", opening.end()) or (
        at + 1 < len(tokens) and is_finite(document, tokens, at + 1)
    )
    return tokens[at] if whole and at < len(tokens) else None


@functools.cache
def _shells(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(language.summary.shells)})(?!\w)", re.IGNORECASE)


def _shown(document: Document, index: int, dated: Set[int]) -> Token | None:
    """The noun that a word points back to, “aceste [locuri]”; but not in a date, “luna aceasta”, nor in
    “în acest sezon”."""
    words = document.language.summary
    tokens, seen = document.tokens[index], set[str]()
    for token, noun in pairwise(tokens[:_OPENING]):
        if (
            token.text.lower() in words.backward
            and noun.text.lower() not in words.passing
            and noun.lemma not in seen
            and _may_be_noun(document, noun)
            and dated.isdisjoint((token.start, noun.start))
        ):
            return noun
        seen.add(token.lemma)
    return None


def _is_part(document: Document, index: int) -> bool:
    """Whether its subject is some of those told of before: “Starea a patru dintre ei este gravă”."""
    words, sentence = document.language, document.sentences[index]
    found = phrases(words.figures.among).search(document.text, sentence.start, sentence.end)
    if not found or "," in document.text[sentence.start : found.start()]:
        return False
    if not frozenset(words.title.relatives).isdisjoint(found[0].lower().split()):
        return False  # “12 mașini dintre care două noi”
    tokens = document.tokens[index]
    return not any(
        token.end <= found.start() and is_finite(document, tokens, at) for at, token in enumerate(tokens)
    )


def _may_be_noun(document: Document, token: Token) -> bool:
    if document.language.keywords.nouns_capitalised:
        return token.content and token.capital
    return token.content and not document.is_verb(token) and not is_gerund(token, document.language)
