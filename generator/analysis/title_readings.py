"""The main clause of a sentence in several readings, from the most faithful to the shortest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.analysis import title_clauses as clauses
from generator.analysis.document import Document
from generator.analysis.title_clauses import Kind, Segment

LONGEST = 110  # characters of a title
COMFORT = 90  # characters up to which a leading circumstance stays
_SHORTEST = 40  # characters; a clause that says less is followed further
_LEAST = 28  # the same for a clause that had to be cut where there is no comma
_FAR = 60  # characters before a preposition that may be cut at: what the verb needs stands earlier

Ranges = tuple[tuple[int, int], ...]


def reports(document: Document, part: Segment) -> bool:
    return clauses.is_report(document, part, document.text[part.start : part.end])


def readings(document: Document, parts: Sequence[Segment]) -> Iterator[Ranges]:
    """Ways to put the main clause, best first; each is ranges of the text."""
    found_at = _subject_and_verb(document, parts)
    if found_at is None:
        return
    first, verb = found_at
    head: Ranges = ((parts[first].start, parts[first].end),) if verb > first else ()
    if verb > first and not clauses.begins_with_verb(document, parts[verb]):
        several = not first or parts[verb].tokens[0].capital or clauses.has_coordinator(document, parts[verb])
        head = ((parts[first].start, parts[verb].end),) if several else ()
    found = [_merged((*head, *body)) for body in _ends(document, parts, verb)]
    if _names_subject(parts, first, verb):
        named = ((parts[first].start, parts[verb].start), *found[0])
        if length(_merged(named)) <= LONGEST:
            yield _merged(((parts[first].start, found[0][-1][1]),))
    for clause in found:
        if first == 1 and parts[0].kind is Kind.PHRASE:
            led = _merged(((parts[0].start, clause[0][1]), *clause))
            if length(led) <= COMFORT:
                yield led
        if length(clause) >= _SHORTEST:
            yield clause
    for clause in found:
        yield from _narrowed(document, parts, first, clause)
    yield from found


def _subject_and_verb(document: Document, parts: Sequence[Segment]) -> tuple[int, int] | None:
    """Indexes of the segments with the subject and the verb of the main clause, often the same;
    None also where the subject stands in what leads in to it."""
    first = _subject(document, parts)
    verb = None if first is None else _predicate(document, parts, first)
    if first is None or verb is None:
        return None
    subjectless = document.language.summary.drops_subject and clauses.begins_with_verb(document, parts[first])
    return None if first and subjectless else (first, verb)


def _subject(document: Document, parts: Sequence[Segment]) -> int | None:
    """Index of the segment where the main clause begins, behind what leads in to it."""
    for index, part in enumerate(parts):
        if part.kind is Kind.CLAUSE and not reports(document, part):
            return index
        following = parts[index + 1 : index + 2]
        led = _is_circumstance(document, part)
        if (
            part.kind is Kind.PHRASE
            and following
            and not (led and not clauses.begins_with_verb(document, following[0]))
        ):
            return index
    return None


def _is_circumstance(document: Document, part: Segment) -> bool:
    """Whether a segment without a verb leads in to the clause: “În ultimele zile”, “Yesterday”."""
    words = document.language
    first = part.tokens[0].text.lower()
    if part.tokens[0].text[0].isdigit():
        return True
    articles = words.title.nonfinite
    return first not in articles and (
        first in words.quotes.obliques or first in words.quotes.adverbs or first in words.stopwords
    )


def is_moment(document: Document, part: Segment, following: Segment) -> bool:
    """Whether a sentence opens with a bare “Yesterday,” or “On Tuesday,” that a headline drops."""
    return (
        part.kind is Kind.PHRASE
        and len(part.tokens) < 3
        and following.kind in (Kind.CLAUSE, Kind.PHRASE)
        and _is_circumstance(document, part)
        and not clauses.begins_with_verb(document, following)
    )


def _predicate(document: Document, parts: Sequence[Segment], first: int) -> int | None:
    """Index of the segment with the main verb; between it and the subject stand appositions."""
    if clauses.verb_at(document, parts[first].tokens) is not None:
        return first
    for index in range(first + 1, len(parts)):
        if parts[index].kind is Kind.CLAUSE:
            return index
        if parts[index].kind is Kind.SECOND and clauses.verb_at(document, parts[index].tokens) is not None:
            return None
    return None


def _names_subject(parts: Sequence[Segment], first: int, verb: int) -> bool:
    """Whether what stands between subject and verb is but a name: “premierul, Ion Pop, a …”."""
    between = parts[first + 1 : verb]
    return len(between) == 1 and len(between[0].tokens) < 4 and all(t.capital for t in between[0].tokens)


def _ends(document: Document, parts: Sequence[Segment], verb: int) -> Iterator[Ranges]:
    """The predicate up to each place where the clause may stop, nearest first."""
    start = parts[verb].start
    done: Ranges = ()
    index = verb + 1
    while index < len(parts):
        part, before = parts[index], parts[index - 1]
        resumed = _resumed(document, parts, index)
        if resumed > index:
            done = (*done, (start, before.end))
            start = parts[resumed].start
            index = resumed + 1
            continue
        needed = any(one.kind is Kind.CONDITION for one in parts[index:])
        so_far = [token for one in parts[verb:index] for token in one.tokens]
        needed = needed or not clauses.is_complete(document, so_far)
        if not needed and not _in_list(parts, index) and part.mark != ":":
            yield (*done, (start, before.end))
        if reports(document, part) and not needed:
            return
        index += 1
    yield (*done, (start, parts[-1].end))


def _resumed(document: Document, parts: Sequence[Segment], index: int) -> int:
    """Where a clause that breaks off at its verb goes on: “a declarat, după întâlnire, că …”,
    “au ajuns, în ultima oră, la spital”; ``index`` itself where it does not break off."""
    if not _wants_complement(document, parts[index - 1]) or reports(document, parts[index]):
        return index
    for at in range(index, len(parts)):
        if parts[at].kind is Kind.COMPLEMENT:
            return at
    inserted = parts[index].kind in (Kind.PHRASE, Kind.DETOUR)
    if inserted and index + 1 < len(parts) and parts[index + 1].kind is Kind.PHRASE:
        return index + 1
    return index


def _wants_complement(document: Document, part: Segment) -> bool:
    """Whether a clause breaks off at a verb: “a declarat, după întâlnire, că …”."""
    quotes = document.language.quotes
    tokens = part.tokens
    last = tokens[-2] if len(tokens) > 1 and tokens[-1].text.lower() in quotes.adverbs else tokens[-1]
    return last.text.lower() in {*quotes.verbs, *quotes.participles} or document.is_verb(last)


def _in_list(parts: Sequence[Segment], index: int) -> bool:
    """Whether a comma stands between items: “la Cahul, la Orhei și la Soroca”."""
    if parts[index].kind is Kind.SECOND and parts[index - 1].kind is Kind.PHRASE:
        return len(parts[index].tokens) < 6
    for part in parts[index:]:
        if part.kind is Kind.SECOND:
            return len(part.tokens) < 6 and part is not parts[index]
        if part.kind is not Kind.PHRASE or part.mark != ",":
            return False
    return False


def _narrowed(document: Document, parts: Sequence[Segment], first: int, clause: Ranges) -> Iterator[Ranges]:
    """The clause without a relative clause inside its subject; then also cut before what opens a
    circumstance without a comma, or before a second predicate, the longest first; then before a
    preposition far from the verb."""
    found = clauses.inner_relative(document, parts[first].tokens)
    if found:
        clause = _without(clause, found)
        yield clause
    *before, (start, end) = clause
    tokens = [token for part in parts for token in part.tokens if start <= token.start < end]
    words = document.language.title
    for least, cuts in (
        (
            _LEAST,
            [*clauses.cut_points(document, words.cuts, start, end), *clauses.second_verbs(document, tokens)],
        ),
        (_FAR, clauses.cut_points(document, words.adjuncts, start, end)),
        (_SHORTEST + 5, clauses.cut_points(document, words.adjuncts, start, end)),
    ):
        for cut in sorted(cuts, reverse=True):
            shorter = (*before, (start, cut))
            kept = [token for part in parts for token in part.tokens if _within(token.start, shorter)]
            if least > _LEAST and kept and document.is_verb(kept[-1]):
                continue  # a verb right before a preposition wants what follows
            if least <= length(shorter) <= LONGEST and clauses.is_complete(document, kept):
                yield shorter


def _without(clause: Ranges, gap: tuple[int, int]) -> Ranges:
    out: list[tuple[int, int]] = []
    for start, end in clause:
        if start <= gap[0] and gap[1] < end:
            out += [(start, gap[0]), (gap[1], end)]
        else:
            out.append((start, end))
    return tuple(out)


def _within(offset: int, ranges: Ranges) -> bool:
    return any(start <= offset < end for start, end in ranges)


def _merged(ranges: Sequence[tuple[int, int]]) -> Ranges:
    """The same with ranges that meet or overlap, or that a comma parts, made one."""
    out: list[tuple[int, int]] = []
    for start, end in ranges:
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        elif not out or start < end:
            out.append((start, end))
    return tuple(out)


def length(ranges: Ranges) -> int:
    return sum(end - start + 1 for start, end in ranges) - 1
