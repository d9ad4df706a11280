"""Figures that count the same thing in a story, in one table, oldest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.corpus.facts import counted_key
from generator.model import Briefing, Ledger, LedgerRow, Located


def keep_ledgers(story: Sequence[str], briefings: Mapping[str, Briefing]) -> tuple[Ledger, ...]:
    """A ledger for each thing that two briefings of the story count, most rows first."""
    rows: dict[frozenset[str], list[LedgerRow]] = defaultdict(list)
    counted: dict[frozenset[str], str] = {}
    for slug in story:
        briefing = briefings[slug]
        for figure in briefing.analysis.figures:
            key = counted_key(figure, briefing.analysis.language)
            if key:
                counted.setdefault(key, figure.counted)
                rows[key].append(
                    LedgerRow(
                        Located(slug, figure.span),
                        briefing.article.published,
                        figure.value,
                        figure.qualifier,
                        figure.attribution,
                    )
                )
    ledgers = [
        Ledger(counted[key], tuple(found))
        for key, found in rows.items()
        if len({row.at.slug for row in found}) > 1
    ]
    return tuple(sorted(ledgers, key=lambda ledger: (-len(ledger.rows), ledger.counted)))
