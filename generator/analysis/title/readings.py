"""The main clause of a sentence in several readings, from the most faithful to the shortest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.analysis.document import Document, Token
from generator.analysis.title import clauses, relatives, verbs
from generator.analysis.title.breaks import object_wanted_at, splits_said
from generator.analysis.title.clauses import Kind, Segment
from generator.analysis.title.ends import ends_of
from generator.analysis.title.ranges import Ranges, length, merged, within, without
from generator.analysis.title.subjects import heads as subject_heads
from generator.analysis.title.subjects import is_name, subject_and_verb

LONGEST = 110  # characters of a title
COMFORT = 90  # characters up to which a leading circumstance stays
_SHORTEST = 40  # characters; a clause that says less is followed further
_LEAST = 28  # the same for a clause that had to be cut where there is no comma
_DATED = 25  # characters that a day may take, which is left off last
_RESUMED = 2  # ranges of a subject and of what goes on behind it
_FAR = 60  # characters before a preposition that may be cut at: what the verb needs stands earlier


def readings(document: Document, parts: Sequence[Segment], hard: bool = False) -> Iterator[Ranges]:
    """Ways to put the main clause, best first; each is ranges of the text; ``hard`` also those that
    leave off the last item of a list."""
    found_at = subject_and_verb(document, parts)
    if found_at is None:
        return
    first, verb = found_at
    if verbs.is_doubtful(document, parts[verb].tokens):
        return
    ends = list(dict.fromkeys(end for bare in (False, True) for end in ends_of(document, parts, verb, bare)))
    heads = list(subject_heads(document, parts, first, verb))
    found = [merged((*heads[0], *body)) for body in ends]
    for clause in found:
        if first == 1 and parts[0].kind is Kind.PHRASE:
            led = merged(((parts[0].start, clause[0][1]), *clause))
            if length(led) <= COMFORT:
                yield led
        if length(clause) >= _SHORTEST:
            yield clause
    others = [merged((*head, *body)) for head in heads[1:] for body in ends]
    yield from (clause for clause in others if length(clause) >= _SHORTEST)
    yield from (clause for clause in found if length(clause) >= _LEAST)
    for clause in (*found, *others):
        yield from _narrowed(document, parts, found_at, clause, hard)
        if document.language.summary.drops_subject and len(clause) > _RESUMED:  # behind brackets
            yield from _narrowed(document, parts, found_at, clause[:-1], hard)
    if hard:
        yield from _shortest(document, parts, found_at, found, others, ends)
    yield from (*found, *others)


def _shortest(
    document: Document,
    parts: Sequence[Segment],
    found_at: tuple[int, int],
    found: Sequence[Ranges],
    others: Sequence[Ranges],
    ends: Sequence[Ranges],
) -> Iterator[Ranges]:
    """The clause without the last item of a list, and with less of a subject."""
    first, verb = found_at
    for clause in (*found, *others):
        yield from _without_last(document, parts, clause)
    if verb > first:
        yield from _with_less_subject(document, parts[first], ends)
        if verb == first + 2 and is_name(parts[first + 1]):  # who it is gives way to what
            yield from (merged(((parts[first].start, parts[first].end), *body)) for body in ends)
        return
    for clause in found:
        for shorter in relatives.without_subjects_rest(document, parts[first].tokens, clause):
            yield shorter
            yield from _narrowed(document, parts, found_at, shorter, True)


def _narrowed(
    document: Document, parts: Sequence[Segment], found_at: tuple[int, int], clause: Ranges, hard: bool
) -> Iterator[Ranges]:
    """The clause without a relative clause inside its subject; then also cut before what opens a
    circumstance without a comma, or before a second predicate, the longest first; then before a
    preposition far from the verb."""
    first, verb = found_at
    own, predicate = parts[first].tokens, parts[verb].tokens
    least_at = predicate[verbs.verb_at(document, predicate) or 0].end
    found = relatives.inner_relative(document, own) or relatives.inner_participle(document, own)
    if found:
        clause = without(clause, found)
        yield clause
    *before, (start, end) = clause
    tokens = [token for part in parts for token in part.tokens if start <= token.start < end]
    words = document.language.title
    head_first = document.language.keywords.adjectives_follow
    clear = [*clauses.cut_points(document, words.cuts, start, end), *relatives.second_items(document, tokens)]
    adjuncts = clauses.cut_points(document, words.adjuncts, start, end)
    owned = relatives.trailing(document, tokens) if hard or head_first else []
    behind = relatives.relatives_behind(document, tokens)
    inner = [*adjuncts, *relatives.participles_behind(document, tokens)]
    fits = any(_FAR <= length((*before, (start, cut))) <= LONGEST for cut in clear)
    for least, cuts in (
        (_FAR, [*clear, *behind] if words.reduced and fits else clear),
        (_FAR, [*inner, *behind]),
        (_FAR, relatives.gerunds(document, tokens)),
        (_FAR, owned),
        (_LEAST, clear),
        (_LEAST, behind),
        (_SHORTEST + 5, adjuncts),
        (_LEAST + 5, adjuncts if hard else []),
        (_SHORTEST, relatives.gerunds(document, tokens) if hard and words.reduced else []),
    ):
        for cut in sorted(cuts, reverse=True):
            shorter = (*before, (start, cut))
            kept = [token for part in parts for token in part.tokens if within(token.start, shorter)]
            if cut < least_at:
                break
            if relatives.is_alone(document, kept) or _is_needed(document, parts[verb], cut, end):
                continue
            if words.reduced and kept and kept[-1].text.lower() in words.wanting:
                continue
            if least > _LEAST and (
                verbs.ends_in_verb(document, kept)
                or (kept and not hard and relatives.is_relational(document, kept[-1]))
                or relatives.is_stub(document, kept)
                or relatives.splits_participle(document, tokens, cut)
            ):
                continue  # a verb right before a preposition wants what follows
            dropped = [token for token in tokens if token.start >= cut]
            if splits_said(document, kept, dropped) or relatives.drops_aim(document, kept, dropped):
                continue
            longest = LONGEST + (_DATED if hard else 1)  # a cut stands behind a space
            if least <= length(shorter) <= longest and verbs.is_complete(document, kept):
                yield shorter


def _is_needed(document: Document, predicate: Segment, cut: int, end: int) -> bool:
    """Whether a clause is not true without what stands behind a cut, or its verb still wants its object."""
    restricts = document.language.summary.drops_subject and clauses.opens(
        document.language.title.conditions, document.text[cut:end]
    )
    wants = cut <= predicate.end and object_wanted_at(document, predicate.tokens) is not None
    return restricts or wants


def _with_less_subject(document: Document, part: Segment, ends: Sequence[Ranges]) -> Iterator[Ranges]:
    """The clause with its subject, which stands apart, up to each of its prepositions."""
    cuts = clauses.cut_points(document, document.language.title.adjuncts, part.start, part.end)
    cuts += relatives.rest_of_subject(document, part.tokens, part.end)
    for cut in sorted(set(cuts), reverse=True):
        if cut - part.start >= _LEAST:
            yield from (merged(((part.start, cut), *body)) for body in ends)


def _without_last(document: Document, parts: Sequence[Segment], clause: Ranges) -> Iterator[Ranges]:
    """The clause up to each of its coordinators, the longest first."""
    *before, (start, end) = clause
    cuts = clauses.cut_points(document, document.language.title.coordinators, start, end)
    for cut in sorted(cuts, reverse=True):
        shorter = (*before, (start, cut))
        tokens = [token for part in parts for token in part.tokens]
        kept = [token for token in tokens if within(token.start, shorter)]
        dropped = [token for token in tokens if cut <= token.start < end]
        item = bool(kept) and kept[-1].content and verbs.verb_at(document, dropped) is None
        item = item and not _pairs(document, kept) and not relatives.is_alone(document, kept)
        if item and _FAR <= length(shorter) <= LONGEST and verbs.is_complete(document, kept):
            yield shorter


def _pairs(document: Document, tokens: Sequence[Token]) -> bool:
    """Whether what follows belongs to “between”."""
    words = document.language
    leading = [token.text.lower() for token in tokens if token.text.lower() in words.quotes.obliques]
    return bool(leading) and leading[-1] in words.title.pairing
