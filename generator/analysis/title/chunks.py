"""What a title loses only where nothing less brings it under its limit: the prepositional phrases of a clause
and what describes its subject.

A phrase goes from its preposition to the end of its noun (chunks in the sense of Abney 1991, Parsing by
Chunks); it takes the genitives behind that along.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.analysis.document import QUOTED, Document, Token
from generator.analysis.title import verbs
from generator.analysis.title.breaks import wants_place
from generator.analysis.title.clauses import Kind, Segment
from generator.analysis.title.details import Known
from generator.analysis.title.pieces import LOST, NAMED, OFFICES, WANTED, Piece
from generator.analysis.title.relatives import leans, verb_group


def loosened(
    document: Document, parts: Sequence[Segment], first: int, verb: int, known: Known
) -> Iterator[Piece]:
    """The phrases that may go from inside a clause; none behind a verb that is denied, since what did not
    happen somewhere may have happened."""
    if any(part.kind in (Kind.CONDITION, Kind.HEDGE) for part in parts):
        return
    text = document.text
    whole = [(span.start, span.end) for span in (*known.names, *known.dates)]
    whole += [found.span() for found in QUOTED.finditer(text, parts[0].start, parts[-1].end)]
    yield from _around_subject(document, parts, first, verb, known)
    for index in range(first, len(parts)):
        part = parts[index]
        if part.kind not in (Kind.CLAUSE, Kind.PHRASE):
            return
        at = verbs.verb_at(document, part.tokens) if index == verb else None
        for start, stop, cost in _phrases(document, part, at):
            if not any(one < start < other or one < stop < other for one, other in whole):
                named = sum(token.capital for token in part.tokens if start < token.start < stop)
                if not named or not _is_what(document, part, start):
                    yield Piece(cost + NAMED * (named > 0), ((start, stop),))
        if index == verb and at is not None and _is_denied(document, part.tokens, at):
            return


def _around_subject(
    document: Document, parts: Sequence[Segment], first: int, verb: int, known: Known
) -> Iterator[Piece]:
    """What describes a subject over several commas, and what the people are of whom it is a list."""
    if verb == first:
        return
    text, tokens, predicate = document.text, parts[first].tokens, parts[verb].tokens
    behind = verb_group(document, predicate, verbs.verb_at(document, predicate) or 0)
    for at in range(1, len(tokens)):
        relative = tokens[at].text.lower() in verbs.inner_relatives(document.language)
        told = verbs.verb_at(document, tokens, at + 1) is not None if relative else False
        if (told and not leans(document, tokens[:at])) or verbs.is_reduced(document, tokens, at):
            yield Piece(LOST, ((tokens[at].start, behind),))
            break
    gaps = []
    for name, role in known.offices:
        before = text[parts[first].start : name.start].rstrip(" ,")
        if name.start < behind and before.lower().endswith(role.lower()):
            gaps.append((parts[first].start + len(before) - len(role), name.start))
    if len(gaps) > 1:
        comma = (parts[verb].start - 2, behind) if text[parts[verb].start - 2] == "," else (behind, behind)
        yield Piece(OFFICES, (*gaps, comma))


def _is_what(document: Document, part: Segment, start: int) -> bool:
    """Whether a clause would speak of all where it speaks of some: “Bibliotecile [din Dour] se închid”."""
    first, *others = part.tokens
    alone = bool(others) and others[0].start == start
    return alone and first.text.endswith(document.language.title.article_endings or ("\n",))


def _is_denied(document: Document, tokens: Sequence[Token], verb: int) -> bool:
    begin = verb_group(document, tokens, verb)
    denials = document.language.title.denials
    return any(token.text.lower() in denials for token in tokens if begin <= token.start <= tokens[verb].end)


def _phrases(document: Document, part: Segment, verb: int | None) -> Iterator[tuple[int, int, int]]:
    words, tokens = document.language, part.tokens
    openers = {*words.title.adjuncts} & {*words.quotes.obliques} - {*words.figures.over, *words.figures.under}
    joining = {*words.title.coordinators, *words.title.complements, *words.title.relatives} - openers
    shares = words.numbers.values.keys() | words.numbers.scales.keys() | words.numbers.fractions.keys()
    at = 1
    while at < len(tokens) - 1:
        before = tokens[at - 1]
        if tokens[at].text.lower() not in openers or not before.content:
            at += 1
            continue
        stop = _end(document, tokens, at, openers)
        while stop < len(tokens) and tokens[stop].text.lower() in openers and leans(document, tokens[:stop]):
            stop = _end(document, tokens, stop, openers)  # “în facturile [pentru mai]”
        behind = tokens[stop].text.lower() if stop < len(tokens) else ""
        counted = {before.text.lower(), before.lemma} & shares
        kept, ahead = tokens[:at], tokens[at:stop]
        needed = counted or leans(document, kept) or wants_place(document, kept, ahead)
        if behind not in joining and not needed:
            wanted = verb is not None and document.is_verb(before) and (not behind or behind in openers)
            end = part.end if stop == len(tokens) else tokens[stop].start
            yield tokens[at].start, end, WANTED if wanted else LOST
        at = stop


def _end(document: Document, tokens: Sequence[Token], at: int, openers: set[str]) -> int:
    """Index behind a phrase that a preposition opens."""
    words = document.language
    opening = words.stopwords | words.numbers.values.keys() | {*words.roles.articles}
    opening -= {*words.quotes.obliques} - openers
    stop, told = at + 1, False
    while stop < len(tokens):
        low = tokens[stop].text.lower()
        if low in openers or (told and (low in opening or verbs.is_finite(document, tokens, stop))):
            break
        told = tokens[stop].content or (told and low not in words.quotes.obliques)
        stop += 1
    return stop
