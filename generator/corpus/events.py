"""What happened, or is to happen, when: across all briefings, by when it happened."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.corpus.announcements import Outcomes
from generator.corpus.facts import Told
from generator.edtf import Edtf
from generator.model import Briefing, Event

_SAME = 0.3  # what two reports of one event on one day share …
_SAME_LATER = 0.7  # … and on a wider date, in which much happens


def collect_events(
    briefings: Sequence[Briefing],
    told: Mapping[str, Sequence[Told]],
    outcomes: Mapping[str, Outcomes],
) -> tuple[Event, ...]:
    """Every sentence that names a date, by that date; several reports of one event joined.
    ``outcomes`` are those of each briefing that has a story: only its later briefings can report on
    what an earlier one announced."""
    known_by = {item.slug: item.article.published.days.last for item in briefings}
    reports: dict[Edtf, list[Told]] = defaultdict(list)
    for briefing in briefings:
        for dated in briefing.analysis.dates:
            sentence = next((item for item in told[briefing.slug] if dated.span.within(item.at.span)), None)
            if sentence and sentence not in reports[dated.value]:
                reports[dated.value].append(sentence)
    events = [
        _event(value, group, known_by, outcomes.get(group[0].at.slug))
        for value, found in reports.items()
        for group in _grouped(value, found)
    ]
    return tuple(sorted(events, key=lambda event: (event.date.order, event.reports)))


def _grouped(value: Edtf, reports: Iterable[Told]) -> list[list[Told]]:
    """Reports of one event, those of one day sooner than those of a month."""
    least = _SAME if value.precision == "day" else _SAME_LATER
    groups: list[list[Told]] = []
    openers: dict[str, list[int]] = defaultdict(list)  # fact → the groups whose first report tells it
    for report in reports:
        both: dict[int, float] = defaultdict(float)
        for fact, weight in report.facts.items():
            for number in openers[fact]:
                both[number] += weight
        known = [
            number
            for number, weight in both.items()
            if weight >= least * max(report.weight, groups[number][0].weight)
        ]
        if known:
            groups[min(known)].append(report)
            continue
        for fact in report.facts:
            openers[fact].append(len(groups))
        groups.append([report])
    return groups


def _event(
    value: Edtf,
    reports: Sequence[Told],
    known_by: Mapping[str, dt.date],
    outcomes: Outcomes | None,
) -> Event:
    """The event, and who in its story reports on it after it was announced."""
    first = reports[0]
    announced = value.days.first > known_by[first.at.slug]
    return Event(
        date=value,
        reports=tuple(item.at for item in reports),
        announced=announced,
        reported_by=outcomes.report(first, value) if announced and outcomes else None,
    )
