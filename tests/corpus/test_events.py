"""Reports of one event are joined; what others do on that day, or one article adds, is another."""

from __future__ import annotations

import pytest

from generator.corpus.announcements import Outcomes
from generator.corpus.events import collect_events
from generator.corpus.facts import tell
from generator.corpus.vocabulary import vocabularies
from generator.model import Event
from tests.making import corpus, named

PEOPLE = ("ana-pop", "ion-rusu")


def events(*texts: str, story: bool = False) -> tuple[Event, ...]:
    """The events of seeds about Orhei in which Ana Pop or Ion Rusu may be named; of one ``story``."""
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
    outcomes = dict.fromkeys(told, Outcomes(briefings, told)) if story else {}
    return collect_events(briefings, told, outcomes, frozenset(PEOPLE))


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


HALTED = (
    "La Orhei fabrica de lapte și brânzeturi a oprit producția pe 2 martie, după ce în fântână s-au găsit "
    "bacterii periculoase, potrivit agenției pentru siguranța alimentelor."
)
AGAIN = "Producția s-a oprit pe 2 martie din cauza bacteriilor."


@pytest.mark.parametrize(
    ("again", "reports"),
    [
        (AGAIN, [2]),
        ("Târgul de primăvară a fost deschis pe 2 martie, cu muzică și dansuri.", [1, 1]),
    ],
    ids=["fewer words", "another matter"],
)
def test_a_later_briefing_of_the_story_tells_an_event_again(again: str, reports: list[int]) -> None:
    """In fewer words."""
    found = events(
        day(3, HALTED), f"date 2025-04-10 Știre din aprilie\n\nFabrica merge iar.\n\n{again}", story=True
    )
    assert [len(event.reports) for event in found] == reports
    assert {event.date.text for event in found} == {"2025-03-02"}


def test_outside_a_story_nothing_is_told_again() -> None:
    """What another article tells in such words may be another event."""
    assert len(events(day(3, HALTED), day(4, AGAIN))) == 2


def test_what_was_announced_and_what_came_of_it_are_one_event() -> None:
    """The announcement comes first, and the report on it is known."""
    (event,) = events(
        day(3, "Primăria va publica raportul despre fântână pe 9 martie."),
        day(9, "Astăzi primăria a publicat raportul despre fântână, de care depind banii."),
        story=True,
    )
    assert event.announced and len(event.reports) == 2
    assert event.reported_by == event.reports[1]


def test_a_deadline_and_what_is_said_of_it_later_are_one_event() -> None:
    """“Until 20 March” and “not until 20 March”: the second reports on the first and announces nothing."""
    (event,) = events(
        day(3, "Primăria va publica raportul despre fântână până pe 20 martie."),
        day(9, "Raportul despre fântână nu va mai fi publicat de primărie până pe 20 martie."),
        story=True,
    )
    assert event.announced and event.reported_by == event.reports[1]


def test_a_line_that_is_but_a_date_is_no_event() -> None:
    """The day above a report says when it was written; what the report tells of its day is an event."""
    found = events(f"date 2025-03-03 O știre din Orhei\n\nLuni, 3 martie 2025\n\n{FIRST}")
    assert [event.date.text for event in found] == ["2025-03-02"]


def test_a_question_is_no_event() -> None:
    """Though it names a day."""
    made = corpus(
        "date 2025-03-05 Interviu\n\nCe ați făcut pe 3 martie? Pe 2 martie am deschis podul din Orhei."
    )
    assert [event.date.text for event in made.events] == ["2025-03-02"]


@pytest.mark.parametrize(
    ("sentence", "announced"),
    [
        ("Procesul ar putea începe la Orhei pe 20 martie.", False),
        ("Procesul va începe la Orhei pe 20 martie, iar martorii ar putea lipsi.", True),
        ("Apele vor crește probabil la Orhei până pe 20 martie.", False),
        ("Dacă podul cade pe 20 martie, Orheiul rămâne fără apă.", False),
        ("Pe 20 martie consiliul decide dacă podul din Orhei se închide.", True),
        ("The mayor told the council that the bridge may close on 20 March.", False),
        ("The mayor told the council that the flood may cost the town 32,000 jobs by 20 March.", False),
        ("The mayor told the council that the bridge will close in May.", True),
        ("The bank will publish its forecasts in Leeds on 20 March.", True),
        ("The council will vote on a plan that may close the bridge in Leeds on 20 March.", True),
        ("The council will vote on 20 March on a plan that may close the bridge in Leeds.", True),
        ("The bridge in Leeds will close as soon as possible after the race on 20 March.", True),
        ("The concert in Leeds will go ahead even if it rains on 20 March.", True),
        ("Passengers in Leeds who could not travel get their money back on 20 March.", True),
        ("May elections in Leeds are called by the mayor on 20 March.", True),
        ("The bridge in Leeds will probably close on 20 March.", False),
        ("On 20 March the bridge in Leeds could close.", False),
        ("The vote of 20 March could bring down the mayor of Leeds.", True),
        ("Podul estimat la zece milioane va fi inaugurat la Orhei pe 20 martie.", True),
        ("Festivalul de la Orhei are loc chiar dacă plouă pe 20 martie.", True),
        ("Fabrica din Orhei, care ar putea fi vândută pe 20 martie, este veche.", False),
        ("Die wahrscheinlich größte Messe im Dorf wird am 20. März von der Müllerin eröffnet.", True),
        ("La alcaldesa abrirá el puente que podría salvar el pueblo el 20 de marzo.", True),
        ("Până pe 20 martie se estimează că la Orhei apele vor crește.", False),
        ("Se estimează că la Orhei apele vor crește pe 20 martie.", False),
        ("Podul care riscă să cadă va fi demolat la Orhei pe 20 martie.", True),
        ("Cel mai probabil că podul din Orhei se va închide pe 20 martie.", False),
        ("Pe 20 martie podul din Orhei va fi reparat, iar traficul riscă să crească.", True),
        ("The mayor of Leeds says it is likely that the bridge will close on 20 March.", False),
        ("La Orhei pe 20 martie probabil vom vedea ape mai mari.", False),
        ("Consiliul de la Orhei decide pe 20 martie, iar podul probabil va fi închis.", True),
        ("Primarul din Orhei pierde, iar votul din 20 martie probabil va schimba consiliul.", True),
        ("The bridge in Leeds will not reopen before 20 March.", True),
        ("Primarul din Orhei va semna contractul până pe 20 martie.", True),
        ("Firmele din Orhei trebuie să semneze contractul până pe 20 martie.", True),
        ("Investiția de la Orhei se estimează la zece milioane și se încheie pe 20 martie.", True),
        ("Shops in Leeds will not open on 20 March.", True),
        ("The Leeds bridge stays closed until 20 May.", True),
        ("Ein Plan, wodurch das Bad im Dorf am 20. März geschlossen worden wäre.", False),
        ("Die Wahl im Dorf am 20. März könnte den Bürgermeister das Amt kosten.", True),
        ("Gegen den Bürgermeister wäre die Müllerin im Herbst bei der Wahl im Dorf angetreten.", False),
    ],
)
def test_what_only_may_be_is_not_announced(sentence: str, announced: bool) -> None:
    """Nor what is reckoned or supposed of its day; beside another part of the sentence it is."""
    (event,) = corpus(f"date 2025-03-05 {sentence}\n\n{sentence}").events
    assert event.announced is announced


@pytest.mark.parametrize(
    ("sentence", "announced"),
    [
        ("Primăria din Orhei pregătește bugetul de stat pe 2026.", False),
        ("Negocierile pentru bugetul anului 2026 au eșuat la Orhei.", False),
        ("Primarul din Orhei a depus bugetul, iar în 2026 va pleca.", True),
        ("Bugetul satului Orhei va crește în 2026 cu un milion de lei.", True),
        ("The council of Leeds is debating next year's budget.", False),
        ("The budget promises for 2026 a new bridge in Leeds.", True),
        ("In 2026 budget cuts will close the pool in Leeds.", True),
        ("Der Bürgermeister hat den Haushaltsplan des Dorfes für das Jahr 2026 vorgelegt.", False),
        ("Aus dem Haushalt wird 2026 im Dorf eine Brücke gebaut.", True),
        ("The shop in Leeds launched a cake ahead of International Women's Day.", False),
        ("Vânzările de jucării cresc la Orhei în ajunul zilei de 1 iunie.", False),
        ("Podul din Orhei va fi deschis în ajunul zilei de 1 iunie.", True),
        ("Im Vorfeld des 9. Mai kontrolliert die Polizei im Dorf die Läden.", False),
    ],
)
def test_what_only_says_which_or_before_which_day_is_not_announced(sentence: str, announced: bool) -> None:
    """A budget's year, the feast that a shop is busy before: nothing is to be then."""
    (event,) = corpus(f"date 2025-03-05 {sentence}\n\n{sentence}").events
    assert event.announced is announced


@pytest.mark.parametrize(
    "sentence",
    [
        "The clerk in Leeds predicted the pool would open again in 2027.",
        "Primarul din Orhei a prezis închiderea fabricii de zahăr în 2027.",
    ],
)
def test_what_somebody_predicts_is_not_announced(sentence: str) -> None:
    """Whoever foresees something sets nothing."""
    (event,) = corpus(f"date 2025-03-05 {sentence}\n\n{sentence}").events
    assert not event.announced


def test_nothing_is_to_be_of_which_nothing_comes() -> None:
    """“Daraus wird nichts”: the day that it was meant for is none of its news."""
    assert not corpus("date 2025-03-05 Bad\n\nDas Bad sollte ab Mai öffnen, doch daraus wird nichts.").events


def test_what_might_have_been_and_was_had_been_told_before() -> None:
    """A later article tells that it came about: then the first one had told of it before its day."""
    (event,) = events(
        day(3, "Primăria ar putea publica raportul despre fântână pe 9 martie."),
        day(9, "Astăzi primăria a publicat raportul despre fântână, de care depind banii."),
        story=True,
    )
    assert event.announced and event.reported_by == event.reports[1]


def test_a_deadline_is_announced_until_it_is_over() -> None:
    """“Until 20 March”, written before: it lies ahead until then."""
    made = corpus("date 2025-03-05 Pod\n\nPodul din Orhei rămâne închis până pe 20 martie, spune primăria.")
    (event,) = made.events
    assert (event.date.text, event.announced) == ("../2025-03-20", True)


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("Sirenele din Orhei vor fi verificate pe 8 și 9 martie.", ["2025-03-08/2025-03-09"]),
        ("Târgul din Orhei se va ține pe 7, 8 și 9 martie.", ["2025-03-07/2025-03-09"]),
        ("La Orhei se cântă pe 31 martie și 1 aprilie.", ["2025-03-31/2025-04-01"]),
        ("La Orhei se cântă pe 8 și 10 martie.", ["2025-03-08", "2025-03-10"]),
        ("Ana Pop a mutat balul din Orhei de pe 8 martie pe 9 martie.", ["2025-03-08", "2025-03-09"]),
        ("La Orhei se cântă pe 8 sau 9 martie.", ["2025-03-08", "2025-03-09"]),
        (
            "La Orhei se va cânta pe 8 martie, iar pe 9 martie se va dansa.",
            ["2025-03-08", "2025-03-09"],
        ),
        (
            "Ana Pop va cânta la Orhei pe 8 martie și apoi, pe 9 martie, la Cahul.",
            ["2025-03-08", "2025-03-09"],
        ),
    ],
)
def test_days_side_by_side_are_one_event(sentence: str, days: list[str]) -> None:
    """“8 and 9 March” is one event of two days; days of which each has its own clause are two."""
    assert [item.date.text for item in events(day(3, sentence))] == days


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("Ana Pop a plecat pe 2 martie de la Orhei, după ce pe 1 martie a fost certată.", ["2025-03-02"]),
        ("Pe 2 martie, Ana Pop a câștigat la Orhei procesul din 2014.", ["2025-03-02"]),
        ("Ana Pop a venit la Orhei în 2019 și a plecat pe 2 martie.", ["2019", "2025-03-02"]),
        (
            "Ana Pop, care va pleca pe 5 mai la Orhei, a fost certată pe 2 martie.",
            ["2025-03-02", "2025-05-05"],
        ),
        ("După ce pe 1 martie a venit la Orhei.", ["2025-03-01"]),
        ("La Orhei, Ana Pop va cânta la sfârșitul lunii mai, pe 25 mai.", ["2025-05-25"]),
        ("În mai, Ana Pop a cerut la Orhei bani până în mai 2026.", ["2024-05", "../2026-05"]),
    ],
)
def test_a_side_clause_dates_no_event(sentence: str, days: list[str]) -> None:
    """What a clause in passing or the year of a noun tells is not when it happened; what is to come stays."""
    assert [item.date.text for item in events(day(3, sentence))] == days
