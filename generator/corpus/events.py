"""What happened, or is to happen, when: across all briefings, by when it happened."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from generator.corpus.announcements import Outcomes
from generator.corpus.facts import Sentences, Told, shared_own, timed
from generator.corpus.outcomes import Line
from generator.corpus.remarks import sets_nothing
from generator.edtf import Edtf
from generator.model import Briefing, Event, Located

_SAME = 0.3  # what two reports of one event on one day share …
_TOLD_AGAIN = 0.65  # … of what one tells besides whom it names, where both are of one story …
_MATTER = 3  # … and so many words of it
_SAME_LATER = 0.7  # … and on a wider date, in which much happens, or in one article


def collect_events(
    briefings: Sequence[Briefing],
    told: Mapping[str, Sequence[Told]],
    outcomes: Mapping[str, Outcomes],
    people: Set[str],
) -> tuple[Event, ...]:
    """Every sentence that names a date, by that date; several reports of one event joined.
    ``outcomes`` are those of each briefing that has a story: only its later briefings can report on
    what an earlier one announced. ``people`` are the ids of those who are."""
    known_by = {item.slug: item.article.published.days.last for item in briefings}
    reports: dict[Edtf, list[Told]] = defaultdict(list)
    possible: set[tuple[Located, Edtf]] = set()  # what only may be or holds till then, by where and when
    for briefing in briefings:
        said = set()  # a sentence that an article has twice is told once
        story = outcomes.get(briefing.slug)
        sentences = story.dated(briefing.slug) if story else timed(briefing, told[briefing.slug])
        for sentence, dated in sentences:
            tells = dated.value, frozenset(sentence.facts)
            if tells not in said:
                said.add(tells)
                reports[dated.value].append(sentence)
                ahead = dated.value.due > known_by[briefing.slug]  # as little is
                if ahead and sets_nothing(Line(briefing, sentence.at.span, ()), dated):
                    possible.add((sentence.at, dated.value))
    order = {briefing.slug: number for number, briefing in enumerate(briefings)}
    groups = {value: grouped(value, found, people, outcomes) for value, found in reports.items()}
    for value, found in groups.items():
        _join_outcomes(value, found, known_by, outcomes)
    events = [
        _event(value, _oldest_first(group, order), known_by, outcomes, possible)
        for value, found in groups.items()
        for group in found
    ]
    return tuple(sorted(events, key=lambda event: (event.date.order, event.reports)))


def _oldest_first(group: Sequence[Told], order: Mapping[str, int]) -> list[Told]:
    """Each once, though it may name the event's day and a wider date."""
    once = {item.at: item for item in group}
    return sorted(once.values(), key=lambda item: (order[item.at.slug], item.at))


def grouped(
    value: Edtf, reports: Iterable[Told], people: Set[str], outcomes: Mapping[str, Outcomes]
) -> list[list[Told]]:
    """Reports of one event, those of one day sooner than those of a month."""
    least = _SAME if value.precision == "day" else _SAME_LATER
    groups: list[list[Told]] = []
    first = Sentences()  # the first report of each group
    within: dict[tuple[Outcomes | None, str], list[int]] = defaultdict(list)  # … of a story, by its facts
    for report in reports:
        known = [
            number
            for number in first.near(report, least)
            if _is_one(report, groups[number], _in_both(report, groups[number][0]), least, people)
        ]
        story = outcomes.get(report.at.slug)
        own = report.own if story and value.precision == "day" else ()
        again = {number for fact in own for number in within[story, fact]}
        known += [number for number in again if _is_told_again(report, groups[number], people, outcomes)]
        if known:
            groups[min(known)].append(report)
            continue
        for fact in own:
            within[story, fact].append(len(groups))
        first.add([report])
        groups.append([report])
    return groups


def _in_both(report: Told, other: Told) -> float:
    return sum(weight for fact, weight in report.facts.items() if fact in other.facts)


def _is_one(report: Told, group: Sequence[Told], both: float, least: float, people: Set[str]) -> bool:
    whole = max(report.weight, group[0].weight)
    return both >= least * whole and both >= _least(report, group, least, people) * whole


def _is_told_again(
    report: Told, group: Sequence[Told], people: Set[str], outcomes: Mapping[str, Outcomes]
) -> bool:
    """Whether another briefing of the story tells an event in few words that this one tells in many,
    or the reverse, of the same people."""
    first, story = group[0], outcomes.get(report.at.slug)
    if story is None or outcomes.get(first.at.slug) is not story or first.at.slug == report.at.slug:
        return False
    if len({*report.own}.intersection(first.own)) < _MATTER or _are_others(report, first, people):
        return False
    return max(shared_own(report, first), shared_own(first, report)) >= _TOLD_AGAIN


def _are_others(one: Told, other: Told, people: Set[str]) -> bool:
    """Whether both name people, and none is the same."""
    ours, theirs = ({name for _, name in told.names} & people for told in (one, other))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _join_outcomes(
    value: Edtf, groups: list[list[Told]], known_by: Mapping[str, dt.date], outcomes: Mapping[str, Outcomes]
) -> None:
    """What was announced for a day and what is told of it on that day is one event."""
    place = {item.at: number for number, group in enumerate(groups) for item in group}
    for number, group in enumerate(groups):
        story = outcomes.get(group[0].at.slug) if group else None
        if story is None or value.due <= known_by[group[0].at.slug]:
            continue
        came = story.report(group[0], value)
        other = place.get(came.at) if came else None
        if other is not None and other != number and groups[other]:
            group += groups[other]
            place |= dict.fromkeys((item.at for item in groups[other]), number)
            groups[other] = []
    groups[:] = filter(None, groups)


def _least(report: Told, group: Sequence[Told], least: float, people: Set[str]) -> float:
    """How much a report must share with the first of ``group``. One article seldom tells an event
    twice, and what other people do on that day is another event."""
    if any(other.at.slug == report.at.slug for other in group):
        return _SAME_LATER
    return _SAME_LATER if _are_others(report, group[0], people) else least


def _event(
    value: Edtf,
    reports: Sequence[Told],
    known_by: Mapping[str, dt.date],
    outcomes: Mapping[str, Outcomes],
    possible: Set[tuple[Located, Edtf]],
) -> Event:
    """The event, and who in its story reports on it after it was announced, which what only may be is not."""
    first, story = reports[0], outcomes.get(reports[0].at.slug)
    lies_ahead = value.due > known_by[first.at.slug]
    came = story.report(first, value) if lies_ahead and story else None
    announced = lies_ahead and (came is not None or (first.at, value) not in possible)
    return Event(
        date=value,
        reports=tuple(item.at for item in reports),
        announced=announced,
        reported_by=came.at if came else None,
        outcome=came.outcome if came else None,
        is_touched=announced and came is None and story is not None and story.touches(first.at, value),
    )
