"""Figures that count the same thing in a story, in one table, oldest first.

That two figures count *delegates* does not make them comparable: one is what a candidate won, the
other what it takes. A ledger holds one figure a briefing, joined best likeness first, whose
sentences tell of one matter; and one that never changes is none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from generator.corpus.counts import SAME_MATTER, Given, alike, by_count
from generator.corpus.facts import Told
from generator.model import Briefing, Figure, Ledger, LedgerRow, Located

_SO_MANY = 60  # figures of one kind in a story, beyond which they count too many things

_Row = tuple[str, Given]  # slug, figure


def keep_ledgers(
    story: Sequence[str], briefings: Mapping[str, Briefing], told: Mapping[str, Sequence[Told]]
) -> tuple[Ledger, ...]:
    """A ledger for each thing that briefings of the story count differently in sentences about the
    same matter, most rows first."""
    counts: dict[frozenset[str], list[_Row]] = {}
    values = {slug: {figure.value for figure in briefings[slug].analysis.figures} for slug in story}
    known: set[float | None] = set()
    began = briefings[story[0]].article.published.days.first
    for slug in story:
        for key, figures in by_count(briefings[slug], told[slug], began).items():
            counts.setdefault(key, []).extend((slug, given) for given in _current(figures, known))
        known |= values[slug]
    ledgers = [
        Ledger(rows[0][1].figure.counted, tuple(_row(briefings[slug], given.figure) for slug, given in rows))
        for found in counts.values()
        for rows in _matters(found, values)
        if len({(given.figure.value, given.figure.qualifier) for _, given in rows}) > 1
    ]
    return tuple(sorted(ledgers, key=lambda ledger: (-len(ledger.rows), ledger.counted, ledger.rows[0].at)))


def _current(figures: Sequence[Given], known: Set[float | None]) -> list[Given]:
    """Without a figure that is only recalled beside the new one: “15 million, and not 12”."""
    new = {given.told.at for given in figures if given.figure.value not in known}
    return [given for given in figures if given.figure.value not in known or given.told.at not in new]


def _matters(found: Sequence[_Row], values: Mapping[str, Set[float | None]]) -> list[list[_Row]]:
    """The figures parted by what their sentences are about, at most one of each briefing; what is
    like no figure of another briefing is left out. ``values`` are all that each briefing gives."""
    if len(found) > _SO_MANY:
        return []
    pairs = sorted(
        (-shared, first, second)
        for second, (slug, given) in enumerate(found)
        for first, (other, theirs) in enumerate(found[:second])
        if slug != other
        and _may_differ(given, theirs, values[slug], values[other])
        and (shared := alike(given, theirs)) >= SAME_MATTER
    )
    group: dict[int, tuple[int, ...]] = {number: (number,) for number in range(len(found))}
    for _, first, second in pairs:
        one, two = group[first], group[second]
        if {found[number][0] for number in one}.isdisjoint(found[number][0] for number in two):
            group |= dict.fromkeys((*one, *two), tuple(sorted((*one, *two))))
    return [[found[number] for number in rows] for rows in sorted(set(group.values())) if len(rows) > 1]


def _may_differ(later: Given, earlier: Given, ours: Set[float | None], theirs: Set[float | None]) -> bool:
    """Whether two numbers may be one figure's: the same, or neither stands in the other briefing too,
    where it has not changed, unless beside the new one: “15 million, and not 12”."""
    one, other = later.figure.value, earlier.figure.value
    return one == other or (one not in theirs and (other not in ours or later.recalls(earlier.figure)))


def _row(briefing: Briefing, figure: Figure) -> LedgerRow:
    return LedgerRow(
        Located(briefing.slug, figure.span),
        briefing.article.published,
        figure.value,
        figure.qualifier,
        figure.attribution,
    )
