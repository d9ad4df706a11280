"""Reports of one event are joined; what others do on that day, or one article adds, is another."""

from __future__ import annotations

import pytest

from generator.corpus.events import collect_events
from generator.corpus.facts import tell
from generator.corpus.vocabulary import vocabularies
from generator.model import Event
from tests.making import named

PEOPLE = ("ana-pop", "ion-rusu")


def events(*texts: str) -> tuple[Event, ...]:
    """The events of seeds about Orhei in which Ana Pop or Ion Rusu may be named."""
    briefings = [
        named(
            text,
            {
                "orhei": ("place", ["Orhei"]),
                "ana-pop": ("person", ["Ana Pop"]),
                "ion-rusu": ("person", ["Ion Rusu"]),
            },
        )
        for text in texts
    ]
    words = vocabularies(briefings)
    told = {
        item.slug: tell(
            item,
            words[item.slug],
            {span: mention.name for mention in item.analysis.entities for span in mention.spans},
            whole=True,
        )
        for item in briefings
    }
    return collect_events(briefings, told, {}, frozenset(PEOPLE))


def day(number: int, sentence: str) -> str:
    return f"date 2025-03-{number:02d} Știre din {number} martie\n\n{sentence}"


FIRST = "Primarul Ion Rusu a câștigat la Orhei alegerile locale pe 2 martie."


@pytest.mark.parametrize(
    ("second", "reports"),
    [
        ("Pe 2 martie, Ion Rusu a câștigat alegerile locale la Orhei.", [2]),
        ("Pe 2 martie, Ana Pop a câștigat la Orhei alegerile școlare.", [1, 1]),
    ],
)
def test_two_reports_of_a_day_are_one_event_where_nobody_else_acts(second: str, reports: list[int]) -> None:
    """Two elections in one town on one day are two, each with its winner."""
    found = events(day(3, FIRST), day(4, second))
    assert [len(event.reports) for event in found] == reports


def test_one_article_tells_two_things_of_a_day() -> None:
    """Its second sentence on that day adds something, unless it repeats the first."""
    added = "Pe 2 martie, la Orhei, alegerile locale au început cu întârziere."
    assert [len(event.reports) for event in events(day(3, f"{FIRST} {added}"))] == [1, 1]
    assert [len(event.reports) for event in events(day(3, f"{FIRST}\n\n{FIRST}"))] == [1]
