"""Phrases inside a clause that it can spare where nouns have their articles at their ends."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from generator.analysis.document import Document, Token
from generator.analysis.title import clauses, verbs
from generator.analysis.title.clauses import Kind, Segment
from generator.analysis.title.details import Known
from generator.analysis.title.pieces import ASIDE, BEHIND, CUT, DAY, SAID, Piece
from generator.analysis.title.relatives import verb_group
from generator.languages import Words
from generator.text.patterns import alternatives


def spared(
    document: Document, parts: Sequence[Segment], first: int, verb: int, known: Known
) -> Iterator[Piece]:
    if not document.language.title.article_endings:
        return
    yield from _places(document, parts)
    if verb > first:
        yield from _attributes(document, parts, first, verb)
    else:
        yield from _body(document, parts[first].tokens, known)
    yield from _hours(document, parts)
    for told, presumed in document.language.title.presumed:
        at = document.text.find(f"{told} {presumed}", parts[0].start, parts[-1].end)
        if at >= 0 and document.text.startswith(",", at + len(told) + 1 + len(presumed)):
            yield Piece(DAY, ((at + len(told), at + len(told) + 1 + len(presumed)),))


def _gap(document: Document, parts: Sequence[Segment], index: int, stop: int) -> tuple[int, int]:
    """The segments from ``index`` to ``stop`` with their first comma, and their last before the verb."""
    begin, end = parts[index - 1].end, parts[stop - 1].end
    follows = stop < len(parts) and clauses.begins_with_verb(document, parts[stop])
    return begin, parts[stop].start if follows else end


def _places(document: Document, parts: Sequence[Segment]) -> Iterator[Piece]:
    """Where a place lies: “din Dour[, județul Lamb], a …”."""
    nouns = {*document.language.names.place_nouns}
    for index in range(1, len(parts) - 1):
        part = parts[index]
        if part.mark == "," and part.tokens[0].text.lower() in nouns and part.tokens[-1].capital:
            begin, end = _gap(document, parts, index, index + 1)
            yield Piece(DAY, ((begin, end),))


def _attributes(document: Document, parts: Sequence[Segment], first: int, verb: int) -> Iterator[Piece]:
    """What tells more of the last noun of a subject that stands apart from its verb, “părinți, profesori și
    elevi [din satul Dour, raionul Lamb,] au …”; not which they are, “elevii de la școala …”."""
    words = document.language
    at = verb - 1
    while at > first and parts[at].tokens[0].text.lower() in words.names.place_nouns:
        at -= 1
    first_word = parts[at].tokens[0]
    told = first_word.text.endswith(words.title.participles) and verbs.is_of_verb(document, first_word)
    noun = parts[at].kind in (Kind.PHRASE, Kind.SECOND) and not verbs.has_finite_verb(
        document, parts[at].tokens
    )
    noun = noun and not told  # “Ana Rusu, [numită în mai], a …”
    listed = at == first or parts[at].tokens[0].text.lower() not in words.quotes.obliques
    if not noun or not listed or not clauses.begins_with_verb(document, parts[verb]):
        return
    for offset in clauses.cut_points(document, words.title.adjuncts, parts[at].start, parts[at].end):
        before = document.text[parts[at].start : offset].lower().split()
        if not before or before[-1] in words.quotes.obliques:
            continue
        if not before[-1].endswith((*words.title.article_endings, *words.title.nominal)):
            yield Piece(BEHIND + ASIDE, ((offset, parts[verb].start),))


def _body(document: Document, tokens: Sequence[Token], known: Known) -> Iterator[Piece]:
    """Of which body those who act are: “Procurorii [Parchetului Dour] au cerut arestarea …”."""
    words, verb = document.language, verbs.verb_at(document, tokens) or 0
    behind = verb_group(document, tokens, verb)
    bodies = {*known.names} - {*known.people, *known.places}
    if verb > 1 and tokens[0].text.lower() in words.title.acting:
        yield from (
            Piece(CUT, ((body.start, behind),))
            for body in bodies
            if body.start == tokens[1].start and body.end + 1 == behind
        )


def _hours(document: Document, parts: Sequence[Segment]) -> Iterator[Piece]:
    """A time of day between commas, before more of its clause: “luni[, în jurul orei 8:20,] la Dour”."""
    text, words = document.text, document.language
    against = (*words.title.coordinators, *words.title.denials, *words.title.whens)
    for match in _hour(words.dates.clock).finditer(text, parts[0].start, parts[-1].end):
        behind = text[match.end() + 1 : parts[-1].end].lstrip()
        if behind and not clauses.opens(against, behind):
            beside = any(part.end == match.start() and part.kind is Kind.CLAUSE for part in parts)
            yield Piece(SAID, ((match.start(), match.end() + beside),))


@functools.cache
def _hour(clock: Words) -> re.Pattern[str]:
    led = rf",\s(?:{alternatives(clock)})\s\d"
    return re.compile(rf"{led}\d?(?:[.:]\d\d)?(?=,)(?!{led})", re.IGNORECASE)
