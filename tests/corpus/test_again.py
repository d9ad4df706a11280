"""Which later briefing comes back to what was announced for a day, without naming the day."""

from __future__ import annotations

import pytest

from generator.corpus.explain import explain
from generator.model import Announcement, Corpus
from tests.making import corpus

ASKED = """date 2025-03-03 Digul de la Orhei

Primăria din Orhei a cerut Agenției Apele Moldovei 740.000 de lei pentru digul vechi. {plan}

Digul vechi din Orhei are trei fisuri, spune primarul Vasile Dolghieru.
"""
PLAN = "Un răspuns este așteptat până pe 14 martie."
ANSWER = "Agenția Apele Moldovei plătește 610.000 de lei, nu cei 740.000 ceruți."
AFTER = """date 2025-{day} Digul de la Orhei

Digul vechi din Orhei are deja cinci fisuri, spune primarul Vasile Dolghieru.

{told}
"""


def announced(made: Corpus) -> Announcement:
    """What the first briefing of the only story announces."""
    return made.stories[0].announcements[0]


def made_of(told: str = ANSWER, day: str = "03-20", plan: str = PLAN) -> Corpus:
    """A plan and, in a later briefing, what may tell of it."""
    return corpus(ASKED.format(plan=plan), AFTER.format(day=day, told=told))


def test_an_answer_is_known_by_the_sum_that_was_asked_for() -> None:
    """Though it names no day, and the announcement says only in the sentence before what it is about;
    whether it is what was hoped for is left to its words."""
    made = made_of()
    found = announced(made)
    assert found.reported_by and found.reported_by.span.of(made.briefings[1].analysis.text) == ANSWER
    assert found.outcome is None


@pytest.mark.parametrize(
    "told",
    [
        "Digul vechi din Orhei are iarbă.",  # of what every sentence of the story tells
        "Agenția Apele Moldovei va plăti cei 740.000 de lei.",  # what is to be once more
        "La 2 martie, Agenția Apele Moldovei plătise deja 740.000 de lei.",  # what lay before
        "Agenția Apele Moldovei a sărbătorit zece ani.",  # the same body, in another matter
    ],
)
def test_what_tells_little_of_it_does_not_come_back_to_it(told: str) -> None:
    """Nor what is ahead itself, or was before it was announced."""
    assert announced(made_of(told)).reported_by is None


def test_before_the_day_nothing_comes_back_to_it() -> None:
    """What is told then came of something else."""
    assert announced(made_of(day="03-10")).reported_by is None


def test_only_the_first_briefing_from_the_day_on_comes_back_to_it() -> None:
    """And others soon after the day: what is told in summer may be of another sum."""
    between = AFTER.format(day="03-21", told="Fisurile cresc.")
    made = corpus(ASKED.format(plan=PLAN), between, AFTER.format(day="06-20", told=ANSWER))
    assert announced(made).reported_by is None


def test_an_announcement_that_says_what_is_not_known_by_the_sentence_before() -> None:
    """Only by what it shares itself."""
    plan = "Consilierii raionali discută rezistența malurilor și a podețelor până pe 14 martie."
    assert announced(made_of(plan=plan)).reported_by is None


def test_explain_says_what_both_tell() -> None:
    """And that the words of the later one are left to say what came of it."""
    made = made_of()
    lines = list(explain(made, made.briefings[0].slug))
    assert any("leaves open what came of it" in line and "740000" in line for line in lines)


@pytest.mark.parametrize(
    "told",
    [
        "Primăria propusese ca digul vechi să fie închis pe 30 iunie.",
        "„Puteam să închidem digul vechi pe 30 iunie. Îl reparăm”, a spus Vasile Dolghieru.",
    ],
)
def test_a_day_on_which_something_was_to_be_but_no_more_leads_to_those_words(told: str) -> None:
    """Before it comes: they announce nothing themselves, and are what is known of the plan."""
    made = made_of(told, plan="Digul vechi din Orhei va fi închis pe 30 iunie.")
    (only,) = (item for item in made.stories[0].announcements if item.day)
    assert only.reported_by and only.reported_by.slug == made.briefings[1].slug
    assert only.outcome is None


def test_a_day_that_still_stands_leads_to_nothing() -> None:
    """Who says again that it is to be then has nothing to tell of it."""
    again = "Primăria închide digul vechi pe 30 iunie."
    made = made_of(again, plan="Digul vechi din Orhei va fi închis pe 30 iunie.")
    assert announced(made).reported_by is None


@pytest.mark.parametrize(
    ("told", "touched"),
    [
        ("Consilierii au citit răspunsurile la chestionar.", True),
        ("Consilierii au votat bugetul.", False),
    ],
)
def test_a_later_word_of_it_is_no_report_but_more_than_silence(told: str, touched: bool) -> None:
    """Nobody is told then that nothing was found."""
    made = made_of(told, plan="Orășenii pot completa chestionarul până pe 14 martie.")
    (only,) = (item for item in made.stories[0].announcements if item.day)
    assert only.reported_by is None
    assert only.is_touched is touched
    assert [event.is_touched for event in made.events if event.announced] == [touched]
