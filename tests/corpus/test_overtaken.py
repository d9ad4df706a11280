"""What is known of a day on which something was to be, where no later article tells what came of it."""

from __future__ import annotations

import pytest

from generator.model import Announcement, Corpus
from tests.making import corpus

ASKED = """date 2025-03-03 Digul de la Orhei

Primăria din Orhei a cerut Agenției Apele Moldovei 740.000 de lei pentru digul vechi. {plan}

Digul vechi din Orhei are trei fisuri, spune primarul Vasile Dolghieru.
"""
AFTER = """date 2025-03-20 Digul de la Orhei

Digul vechi din Orhei are deja cinci fisuri, spune primarul Vasile Dolghieru.

{told}
"""


def announced(made: Corpus) -> Announcement:
    """What the first briefing of the only story announces."""
    return made.stories[0].announcements[0]


def made_of(told: str, plan: str) -> Corpus:
    """A plan and, in a later briefing, what may tell of it."""
    return corpus(ASKED.format(plan=plan), AFTER.format(told=told))


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


def test_a_body_that_few_sentences_name_is_a_later_word_of_it() -> None:
    """What is to be discussed with a bank is not passed over in silence where that bank answers; the town is
    no such word."""
    plan = "Primăria din Orhei discută pe 14 martie cu Banca Națională a Moldovei."
    for told, touched in (
        ("Banca Națională a Moldovei a cerut răgaz.", True),
        ("Pescarii din Orhei au cerut răgaz.", False),
    ):
        made = made_of(told, plan=plan)
        (only,) = (item for item in made.stories[0].announcements if item.day)
        assert only.reported_by is None
        assert only.is_touched is touched


@pytest.mark.parametrize(
    ("plan", "touched"),
    [
        ("Digul se golește pe 14 martie.", True),
        ("Pompierii aduc pe 14 martie saci, lopeți și o barcă la digul din Orhei.", False),
    ],
)
def test_what_a_story_often_tells_is_a_later_word_of_that_of_which_it_is_half(
    plan: str, touched: bool
) -> None:
    """“Digul se golește”: half of it is in every later article, and nobody is told that none was found."""
    told = "Digul a fost văzut de consilieri. Ei cred că digul va costa mai mult. Digul este al comunei."
    made = made_of(told, plan=plan)
    (only,) = (item for item in made.stories[0].announcements if item.day)
    assert only.reported_by is None
    assert only.is_touched is touched


def test_a_later_article_may_tell_half_of_it_in_several_sentences() -> None:
    """Though none of them has two of its words, and each word is in many of the story."""
    village = "Digul se usucă. Comuna are nisip. Comuna vrea var. Comuna tace. Comuna nu doarme."
    for told, touched in ((village, True), (village.replace("Comuna", "Satul"), False)):
        made = made_of(told, plan="Digul comunei se umple pe 14 martie cu saci.")
        (only,) = (item for item in made.stories[0].announcements if item.day)
        assert only.reported_by is None
        assert only.is_touched is touched


@pytest.mark.parametrize(
    ("plan", "told", "touched"),
    [
        ("„Paisprezece martie nu e o rugăminte, e o dispoziție”, a spus Ion Rusu.", "", True),
        ("„Pe 14 martie va veni o macara de la Bălți”, a spus Ion Rusu.", "", False),
        ("Pe 14 martie se aduce o macara.", "Nimeni nu a dormit la mijlocul lui martie.", True),
        ("Pe 14 martie se aduce o macara.", "Nimeni nu a dormit la sfârșitul lui martie.", False),
    ],
)
def test_nothing_is_missed_of_a_remark_or_of_days_that_a_later_article_names(
    plan: str, told: str, touched: bool
) -> None:
    """That none was found is said of what was to be on a day of which no later article tells."""
    made = made_of(told or "Consilierii au votat bugetul.", plan=plan)
    (only,) = (item for item in made.stories[0].announcements if item.day)
    assert only.reported_by is None
    assert only.is_touched is touched


def test_words_that_are_quoted_again_are_no_report() -> None:
    """Whoever quotes them the next day tells nothing of what came of them."""
    words = "„Pe 14 martie macaraua din Bălți ridică digul vechi din Orhei”"
    made = made_of(f"{words}, declarase luni Ion Rusu.", plan=f"{words}, a spus inginerul Ion Rusu.")
    assert announced(made).reported_by is None
