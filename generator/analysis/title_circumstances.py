"""Circumstances taken out from the middle of a clause whose last verb holds it together: “Die Polizei
hat [am Bahnhof] [wegen einer Warnung] zwei Züge angehalten”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.analysis import title_verbs as verbs
from generator.analysis.document import Document, Token, tokens_of
from generator.analysis.title_ranges import Ranges, without
from generator.model import Span

_MARK = re.compile(r"[^\w\s.’'-]")
_FORE = 5  # words between a preposition and its noun
STOPS = ".!?…"
_SHORT = 3  # words that close a clause: “vor Gericht gestellt”
_MOST = 3  # circumstances taken out of one clause


def without_circumstances(document: Document, ranges: Ranges) -> Iterator[Ranges]:
    """The clause without one of its circumstances, the last first, then without several."""
    if not document.language.title.inserted or not _is_closed(document, ranges):
        return
    gaps = [gap for start, end in ranges for gap in _circumstances(document, start, end)]
    gaps.reverse()
    for gap in gaps:
        yield without(ranges, gap)
    for count in range(2, min(_MOST, len(gaps)) + 1):
        shorter = ranges
        for gap in gaps[:count]:
            shorter = without(shorter, gap)
        yield shorter


def _is_closed(document: Document, ranges: Ranges) -> bool:
    """Whether the clause has its last verb, or its sentence ends with it."""
    end = ranges[-1][1]
    last = document.text[ranges[-1][0] : end].split()[-1]
    closing = last[0].islower() and last.endswith(document.language.title.bracket_endings)
    return closing or document.text[end - 1] in STOPS


def _circumstances(document: Document, start: int, end: int) -> list[tuple[int, int]]:
    """Offsets of phrases behind the verb that a preposition opens, where their end is certain."""
    tokens = tokens_of(document.text, document.language, Span(start, end))
    verb = verbs.verb_at(document, tokens)
    if verb is None or "," in document.text[tokens[verb].start : end]:
        return []
    found = _of_subject(document, tokens, verb)
    at = verb + 1
    while at < len(tokens):
        stop = last = _end_of_phrase(document, tokens, at)
        while last:  # “nach der Landung”, “nach der Landung in Dour”
            if _stands_free(document, tokens, at, last):
                found.append((tokens[at].start, tokens[last].start))
            last = _end_of_phrase(document, tokens, last) if last < len(tokens) else 0
        at = max(stop, at + 1)
    return found


def _of_subject(document: Document, tokens: Sequence[Token], verb: int) -> list[tuple[int, int]]:
    """What stands with its preposition between the subject's noun and the verb: “Das Haus [am Fluss]
    wurde …”."""
    words = document.language
    articled = tokens[0].text.lower() in words.title.dangling  # “das am Montag abgeschaltete Werk”
    if any(token.text.lower() in words.quotes.obliques for token in tokens[: 1 + articled]):
        return []
    opening = {*words.title.inserted, *set(words.title.detours) & {*words.quotes.obliques}}
    for at in range(1, verb):
        if tokens[at].text.lower() in opening and tokens[at - 1].capital and tokens[at - 1].content:
            apart = _MARK.search(document.text, tokens[at].start, tokens[verb].start)
            return [] if apart else [(tokens[at].start, tokens[verb].start)]
    return []


def _end_of_phrase(document: Document, tokens: Sequence[Token], at: int) -> int:
    """Index behind a preposition's noun and the genitives that belong to it; 0 if none is known."""
    words = document.language
    if tokens[at].text.lower() not in words.title.inserted or tokens[at].capital:
        return 0
    noun = next((i for i in range(at + 1, min(at + _FORE, len(tokens))) if tokens[i].capital), 0)
    between = tokens[at + 1 : noun]
    if not noun or any(verbs.is_finite(document, tokens, i) for i in range(at + 1, noun)):
        return 0
    if any(token.text.lower() in words.quotes.obliques for token in between[1:]):
        return 0
    stop = _behind_noun(tokens, noun)
    belonging = {*words.title.genitives} & {*words.quotes.obliques}
    while stop < len(tokens) and tokens[stop].text.lower() in belonging:
        noun = next((i for i in range(stop + 1, min(stop + _FORE, len(tokens))) if tokens[i].capital), 0)
        if not noun:
            return 0
        stop = _behind_noun(tokens, noun)
    return stop


def _behind_noun(tokens: Sequence[Token], noun: int) -> int:
    while noun < len(tokens) and (tokens[noun].capital or tokens[noun].text[0].isdigit()):
        noun += 1
    return noun


def _stands_free(document: Document, tokens: Sequence[Token], at: int, stop: int) -> bool:
    """Whether neither what is before nor what is behind belongs to the phrase."""
    words = document.language
    if stop >= len(tokens) or _MARK.search(document.text, tokens[at - 1].end, tokens[stop].start):
        return False
    before, after = tokens[at - 1].text.lower(), tokens[stop].text.lower()
    bound = {*words.quotes.obliques, *words.title.coordinators, *words.title.dangling, *words.quotes.adverbs}
    outer = tokens[at].text.lower() in words.title.outer
    if before in bound or after in {*words.title.coordinators, *words.title.genitives}:
        return False
    if after.endswith(words.title.genitive_endings) and any(
        token.capital for token in tokens[stop + 1 : stop + 2]
    ):
        return False  # “nach Angaben libanesischer Ärzte”
    leaning = {*words.quotes.obliques} - {*words.title.dangling, *words.title.outer}
    if after in leaning and not (outer and stop >= len(tokens) - _SHORT):
        return False
    if outer and (stop - at <= 2 or tokens[stop - 2].text.lower() not in words.title.inserted):
        return True
    return stop < len(tokens) - 1 and not verbs.is_finite(document, tokens, stop)
