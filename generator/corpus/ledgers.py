"""Figures that count the same thing in a story, in one table, oldest first.

That two figures count *delegates* does not make them comparable: one is what a candidate won, the
other what it takes. A ledger holds one figure a briefing, joined best likeness first, whose
sentences tell of one matter, or of which a later one says itself what it corrects; and one that never
changes is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from generator.corpus.corrections import Figures, kind_of
from generator.corpus.counts import SAME_MATTER, Given, alike
from generator.corpus.matters import matter_of
from generator.model import Briefing, Figure, Ledger, LedgerRow, Located, Span

_SO_MANY = 60  # figures of one kind in a story, beyond which they count too many things

_Row = tuple[int, Span]  # the how manieth briefing gives it, and where


def keep_ledgers(
    story: Sequence[str], briefings: Mapping[str, Briefing], figures: Figures
) -> tuple[Ledger, ...]:
    """A ledger for each thing that briefings of the story count differently in sentences about the
    same matter, or that one says was counted differently before; most rows first."""
    counts: dict[frozenset[str], list[tuple[_Row, Given]]] = {}
    values = [{figure.value for figure in briefings[slug].analysis.figures} for slug in story]
    known: set[float | None] = set()
    for number, slug in enumerate(story):
        for key, same in figures.counts[slug].items():
            current = _current(same, known)
            counts.setdefault(key, []).extend(((number, given.figure.span), given) for given in current)
        known |= values[number]
    order = {slug: number for number, slug in enumerate(story)}
    corrected = [
        ((order[item.slug], item.before.span), (order[slug], item.after.span))
        for slug, found in figures.corrected.items()
        for item in found
    ]
    alike = sorted(pair for found in counts.values() for pair in _pairs(found, values))
    ledgers = [
        _ledger([briefings[story[number]] for number, _ in rows], [span for _, span in rows])
        for rows in _groups([*corrected, *(pair for _, *pair in alike)])
    ]
    changed = [item for item in ledgers if len({(row.value, row.qualifier) for row in item.rows}) > 1]
    return tuple(sorted(changed, key=lambda ledger: (-len(ledger.rows), ledger.counted, ledger.rows[0].at)))


def _current(figures: Sequence[Given], known: Set[float | None]) -> list[Given]:
    """Without a figure that is only recalled beside the new one: “15 million, and not 12”."""
    new = {given.told.at for given in figures if given.figure.value not in known}
    return [given for given in figures if given.figure.value not in known or given.told.at not in new]


def _pairs(
    found: Sequence[tuple[_Row, Given]], values: Sequence[Set[float | None]]
) -> Iterator[tuple[float, _Row, _Row]]:
    """Figures of two briefings in sentences about one matter, and how little alike those are.
    ``values`` are all that each briefing gives."""
    if len(found) > _SO_MANY:
        return
    for second, (row, given) in enumerate(found):
        for other, theirs in found[:second]:
            if row[0] != other[0] and _may_differ(given, theirs, values[row[0]], values[other[0]]):
                shared = alike(given, theirs)
                if shared >= SAME_MATTER:
                    yield -shared, other, row


def _groups(pairs: Iterable[Sequence[_Row]]) -> list[tuple[_Row, ...]]:
    """What the pairs join, the first before the others, with at most one row of each briefing."""
    group: dict[_Row, tuple[_Row, ...]] = {}
    for pair in pairs:
        one, two = (group.get(row, (row,)) for row in pair)
        if {number for number, _ in one}.isdisjoint(number for number, _ in two):
            group |= dict.fromkeys((*one, *two), tuple(sorted((*one, *two))))
    return sorted(set(group.values()))


def _may_differ(later: Given, earlier: Given, ours: Set[float | None], theirs: Set[float | None]) -> bool:
    """Whether two numbers may be one figure's: the same, or neither stands in the other briefing too,
    where it has not changed, unless beside the new one: “15 million, and not 12”."""
    one, other = later.figure.value, earlier.figure.value
    return one == other or (one not in theirs and (other not in ours or later.recalls(earlier.figure)))


def _ledger(briefings: Sequence[Briefing], spans: Sequence[Span]) -> Ledger:
    """The table of the figures that stand at the ``spans`` of the ``briefings``."""
    figures = [
        next(figure for figure in briefing.analysis.figures if figure.span == span)
        for briefing, span in zip(briefings, spans, strict=True)
    ]
    counted = next((figure.counted for figure in figures if figure.counted), "")
    rows = tuple(zip(briefings, figures, strict=True))
    matter = ""
    if kind_of(counted, briefings[0].analysis.language) in ("money", "share"):
        matter = matter_of(
            [(item, item.analysis.sentence_at(row.span) or row.span, row) for item, row in rows]
        )
    return Ledger(counted, tuple(_row(briefing, figure) for briefing, figure in rows), matter)


def _row(briefing: Briefing, figure: Figure) -> LedgerRow:
    return LedgerRow(
        Located(briefing.slug, figure.span),
        briefing.article.published,
        figure.value,
        figure.qualifier,
        figure.attribution,
    )
