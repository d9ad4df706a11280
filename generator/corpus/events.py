"""What happened when, across all briefings."""

from __future__ import annotations

from collections import defaultdict

from generator.edtf import Edtf
from generator.model import Briefing, Event, Located


def collect_events(briefings: tuple[Briefing, ...]) -> tuple[Event, ...]:
    """Every sentence that names a date, by that date."""
    found: dict[tuple[Edtf, Located], None] = {}
    for briefing in briefings:
        for dated in briefing.analysis.dates:
            for sentence in briefing.analysis.sentences:
                if dated.span.within(sentence):
                    found[dated.value, Located(briefing.slug, sentence)] = None
    by_date: dict[Edtf, list[Located]] = defaultdict(list)
    for value, located in found:
        by_date[value].append(located)
    events = [Event(date=value, reports=(located,)) for value, items in by_date.items() for located in items]
    return tuple(sorted(events, key=lambda event: event.date.order))
