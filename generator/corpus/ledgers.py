"""Figures that count the same thing in a story, in one table, oldest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.corpus.facts import Told, by_count, likeness
from generator.model import Briefing, Figure, Ledger, LedgerRow, Located

_SAME_MATTER = 0.25  # what the sentences of two rows share, for them to be about one thing
_SO_MANY = 30  # figures of one kind in a story, beyond which they count too many things


def keep_ledgers(
    story: Sequence[str], briefings: Mapping[str, Briefing], told: Mapping[str, Sequence[Told]]
) -> tuple[Ledger, ...]:
    """A ledger for each thing that two briefings of the story count in sentences about the same
    matter, most rows first."""
    counts: dict[frozenset[str], list[tuple[str, Figure, Told]]] = {}
    for slug in story:
        for key, figures in by_count(briefings[slug], told[slug]).items():
            counts.setdefault(key, []).extend((slug, figure, sentence) for figure, sentence in figures)
    ledgers = []
    for found in counts.values():
        rows = [
            (slug, figure)
            for slug, figure, sentence in found
            if len(found) <= _SO_MANY
            and any(
                slug != other and likeness(sentence, theirs) >= _SAME_MATTER for other, _, theirs in found
            )
        ]
        if len({slug for slug, _ in rows}) > 1:
            ledgers.append(
                Ledger(rows[0][1].counted, tuple(_row(briefings[slug], figure) for slug, figure in rows))
            )
    return tuple(sorted(ledgers, key=lambda ledger: (-len(ledger.rows), ledger.counted)))


def _row(briefing: Briefing, figure: Figure) -> LedgerRow:
    return LedgerRow(
        Located(briefing.slug, figure.span),
        briefing.article.published,
        figure.value,
        figure.qualifier,
        figure.attribution,
    )
