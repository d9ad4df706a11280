"""First sentences that only arouse interest: “It was a night to forget.”, “She could not believe it.”"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from generator.analysis.document import Document, Token, tokens_of
from generator.analysis.hanging import speaks_of_itself
from generator.analysis.title import clauses, verbs
from generator.analysis.title.clauses import Kind
from generator.analysis.title.days import names_day
from generator.analysis.title.details import Known
from generator.analysis.title.said import behind_cleft
from generator.model import Span

_SOON = 3  # sentences, one of which tells what the first makes one curious about
_POORLY = 1  # names, numbers and days in a sentence about somebody not yet named
_NUMBER = re.compile(r"\d[\d.,]*")


def behind_teaser(document: Document, candidates: Sequence[int], known: Known) -> list[int]:
    """The sentences that tell what the first of ``candidates`` only makes one curious about; none where that
    one tells something itself."""
    first, following = candidates[0], candidates[1:_SOON]
    if following and arouses(document, first, known):
        return [index for index in following if _anchored(document, index, known)]
    return []


def arouses(document: Document, index: int, known: Known) -> bool:
    """Whether a first sentence is about somebody or something that it does not name: “He was 14.”"""
    return _anchored(document, index, known) <= _POORLY and _is_of_nobody(document, index)


def _is_of_nobody(document: Document, index: int) -> bool:
    """Whether a pronoun or “it was” points to what comes later."""
    sentence, title = document.sentences[index], document.language.title
    start = sentence.start
    if sentence.end - start > clauses.READABLE:
        return False
    parts = clauses.segments(document, index, start)
    if not parts or behind_cleft(document, index, start) > start:
        return False
    told = next((part for part in parts if part.kind is Kind.CLAUSE), parts[0])
    text = document.text[told.start : told.end]
    tokens = document.tokens[index]
    verb = verbs.verb_at(document, tokens) if title.relatives_parted else None
    behind = tokens[verb + 1 : verb + 2] if verb else ()  # “Im Mai kam [sie]”
    first = told.tokens[0]
    back = first in pointers(document, told.tokens) and first.text.lower() not in title.expletives
    points = clauses.opens(title.clefts, text) or back
    points = points or any(token.text.lower() in document.language.quotes.pronouns for token in behind)
    return points and not clauses.opens(title.impersonal, text)


def pointers(document: Document, tokens: Sequence[Token]) -> list[Token]:
    """Words for what only an earlier sentence names, not a noun with what tells which: “decizia din mai”."""
    words = document.language
    told = {*words.quotes.obliques, *words.title.adjuncts, *words.title.genitives}
    return [
        token
        for token, after in zip_longest(tokens, tokens[1:])
        if token.text.lower() in words.title.pointing
        and not (words.summary.drops_subject and token.content and after and after.text.lower() in told)
    ]


def _means_earlier(document: Document, title: str, tokens: Sequence[Token]) -> bool:
    """Whether a title has a pronoun for whom or what only an earlier sentence names, “a votat-o”, “shut it”;
    neither “a dus-o pe Ana” nor “said it was late”."""
    words = document.language
    ending = words.title.object_endings or ("\n",)
    if any(token.text.lower() in words.title.marking for token in tokens):
        return False
    if any(token.text.lower().endswith(ending) for token in tokens):
        return True
    behind = [
        next((at for at, token in enumerate(tokens) if token.start >= end), None)
        for end in clauses.ends(words.title.objects, title)
    ]
    subjects = not words.summary.drops_subject
    return any(at is None or not (subjects and verbs.is_finite(document, tokens, at)) for at in behind)


def _anchored(document: Document, index: int, known: Known) -> int:
    """How many names, numbers and days, but for those of the week, a sentence gives."""
    within = document.sentences[index]
    words, tokens = document.language, document.tokens[index][1:]
    days = [day for day in known.dates if not names_day(day.of(document.text).split()[0], words)]
    found = [span for span in (*known.names, *days) if span.within(within)]
    others = [match.span()[0] for match in _NUMBER.finditer(document.text, within.start, within.end)]
    if not words.keywords.nouns_capitalised:
        others += [token.start for token in tokens if token.capital]
    return len(found) + sum(not any(span.start <= at < span.end for span in found) for at in others)


def stands_alone(document: Document, index: int, title: str, known: Known) -> bool:
    """Whether a title is neither its writer's own word nor, out of a later sentence, about somebody whom
    only an earlier one names."""
    words, start = document.language, (document.telling or (0,))[0]
    if speaks_of_itself(document, title):
        return False
    if index == start:
        return True
    tokens, sentence = tokens_of(title, words), document.sentences[index]
    if _means_earlier(document, title, tokens):
        return False
    if words.summary.drops_subject:
        return True
    if any(token.text.lower() in words.summary.backward for token in tokens):
        return False
    people, others = (_first_of(document, title, sentence, spans) for spans in (known.people, known.names))
    return not any(
        token.start < (people if token.text.lower() in words.quotes.pronouns else others)
        for token in tokens
        if token.text.lower() in words.title.pointing
    )


def _first_of(document: Document, title: str, sentence: Span, spans: Sequence[Span]) -> int:
    """Where the first of some names of a sentence stands in a title; its end where none does."""
    found = (title.find(span.of(document.text)) for span in spans if span.within(sentence))
    return min((at for at in found if at >= 0), default=len(title))
