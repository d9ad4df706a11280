"""What happened, or is to happen, when: across all briefings, by when it happened."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from generator.corpus.announcements import Outcomes
from generator.corpus.facts import Told
from generator.edtf import Edtf
from generator.model import Briefing, Event

_SAME = 0.3  # what two reports of one event on one day share …
_SAME_LATER = 0.7  # … and on a wider date, in which much happens, or in one article


def collect_events(
    briefings: Sequence[Briefing],
    told: Mapping[str, Sequence[Told]],
    outcomes: Mapping[str, Outcomes],
    people: Set[str] = frozenset(),
) -> tuple[Event, ...]:
    """Every sentence that names a date, by that date; several reports of one event joined.
    ``outcomes`` are those of each briefing that has a story: only its later briefings can report on
    what an earlier one announced. ``people`` are the ids of those who are."""
    known_by = {item.slug: item.article.published.days.last for item in briefings}
    reports: dict[Edtf, list[Told]] = defaultdict(list)
    for briefing in briefings:
        said = set()  # a sentence that an article has twice is told once
        for dated in briefing.analysis.dates:
            sentence = next((item for item in told[briefing.slug] if dated.span.within(item.at.span)), None)
            if sentence and (dated.value, frozenset(sentence.facts)) not in said:
                said.add((dated.value, frozenset(sentence.facts)))
                reports[dated.value].append(sentence)
    events = [
        _event(value, group, known_by, outcomes.get(group[0].at.slug))
        for value, found in reports.items()
        for group in _grouped(value, found, people)
    ]
    return tuple(sorted(events, key=lambda event: (event.date.order, event.reports)))


def _grouped(value: Edtf, reports: Iterable[Told], people: Set[str]) -> list[list[Told]]:
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
            for whole in (max(report.weight, groups[number][0].weight),)
            if weight >= least * whole and weight >= _least(report, groups[number], least, people) * whole
        ]
        if known:
            groups[min(known)].append(report)
            continue
        for fact in report.facts:
            openers[fact].append(len(groups))
        groups.append([report])
    return groups


def _least(report: Told, group: Sequence[Told], least: float, people: Set[str]) -> float:
    """How much a report must share with the first of ``group``. One article seldom tells an event
    twice, and what other people do on that day is another event."""
    if any(other.at.slug == report.at.slug for other in group):
        return _SAME_LATER
    ours, theirs = ({name for _, name in told.names} & people for told in (report, group[0]))
    return _SAME_LATER if ours and theirs and ours.isdisjoint(theirs) else least


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
