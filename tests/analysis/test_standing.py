"""Which sentences tell something when they are read alone."""

from __future__ import annotations

import pytest

from generator.analysis import analyse
from tests.making import article

LEAD = "Primăria din Orhei a închis podul vechi peste Răut."

ALONE = (
    "Podul vechi peste Răut a fost reparat ultima dată acum treizeci de ani.",
    "Potrivit inginerului Ion Rusu, pilonii podului au crăpături adânci.",
    "Orașul Orhei a cheltuit anul acesta două milioane de lei pentru poduri.",
    "„Podul va fi demolat în toamnă”, a declarat inginerul Ion Rusu.",
    "ION RUSU, inginer-șef: „Vom demola podul în toamnă.”",
)
NOT_ALONE = (
    ("fragment", "Cu o amânare a lucrărilor și cheltuirea banilor în urma presiunilor opiniei publice."),
    ("gerund", "Oferindu-le doar o mie de lei locuitorilor din Orhei."),
    ("relative", "Care abia după trei zile au primit apă."),
    ("question", "Cine va plăti reparația podului din Orhei?"),
    ("call", "Să petrecem împreună o toamnă plină de bucurii!"),
    ("invitation", "Orășenii sunt rugați să nu rateze: vă așteptăm sâmbătă la podul din Orhei."),
    ("pronoun", "El a închis și podul din Ruseni în aceeași zi."),
    ("demonstrative", "Locuitorii din Orhei se plâng de acest pod de treizeci de ani."),
    ("announcement", "Anunțul a fost făcut de inginerul Ion Rusu la Orhei."),
    ("number", "Trei vor fi reparate până la toamnă de primăria din Orhei."),
    ("first person", "În opinia mea, podul din Orhei va fi reparat la anul."),
    ("broken off", "ION RUSU, inginer-șef: „Vom demola podul în toamnă."),
    ("said by him", "„Podul va fi demolat în toamnă”, a mai spus el la radio."),
    ("said by nobody", "„Podul va fi demolat în toamnă, iar apoi îl ridicăm din nou”, a adăugat."),
    ("unended", "Podul din Orhei, închis pentru trei luni"),
)


def standing(text: str) -> list[str]:
    found = analyse(article(text))
    return [span.of(found.text) for span in found.standing]


@pytest.mark.parametrize("sentence", ALONE)
def test_a_whole_sentence_that_names_its_matter_stands(sentence: str) -> None:
    """So does one that says who speaks."""
    assert sentence in standing(f"date 2025-03-04 Podul din Orhei\n\n{LEAD}\n\n{sentence}")


@pytest.mark.parametrize("sentence", [text for _, text in NOT_ALONE], ids=[kind for kind, _ in NOT_ALONE])
def test_what_only_its_place_explains_does_not_stand(sentence: str) -> None:
    """Fragments, questions, calls, and what points to an earlier sentence."""
    shown = standing(f"date 2025-03-04 Podul din Orhei\n\n{LEAD}\n\n{sentence}\n\n{ALONE[1]}")
    assert shown == [LEAD, ALONE[1]]


def test_a_lead_stands_whatever_its_verb() -> None:
    """A verb that no list has, or one that a pronoun is joined to, makes the first sentence no fragment."""
    lead = "Consiliul raional Orhei a numit-o joi pe Ana Rusu director al spitalului."
    assert standing(f"date 2025-03-04 Spitalul din Orhei\n\n{lead}\n\n{ALONE[1]}") == [lead, ALONE[1]]


def test_the_middle_of_a_quotation_does_not_stand() -> None:
    """Who speaks is said at its beginning or its end."""
    head = "date 2025-03-04 Podul din Orhei"
    said = "„Podul are crăpături. Orașul plătește reparația. Apoi podul se deschide”, a spus Ion Rusu."
    assert "Orașul plătește reparația." not in standing(f"{head}\n\n{LEAD}\n\n{said}")


def test_answers_of_a_printed_conversation_do_not_stand() -> None:
    """Whatever follows the first mark of a turn is somebody's speech."""
    talk = (
        "((Dosar)) Cine plătește podul?\n\n"
        "((Ion Rusu)) Orașul plătește reparația podului.\n\n"
        "Reparația podului costă două milioane de lei."
    )
    assert standing(f"date 2025-03-04 Podul din Orhei\n\n{LEAD}\n\n{talk}") == [LEAD]


def test_a_german_article_is_no_pronoun() -> None:
    """“Der Bund zahlt” names its subject, “Der zahlt” does not."""
    lead = "Die Stadt Bonn hat am Montag die alte Brücke über den Rhein gesperrt."
    named = "Der Bund zahlt nach Angaben der Stadt die Hälfte der Reparatur."
    pointed = "Der zahlt nach Angaben der Stadt auch die neue Brücke am Hafen."
    shown = standing(f"date 2025-03-04 Die Brücke in Bonn\n\n{lead} {named} {pointed}")
    assert shown == [lead, named]


def test_reported_speech_needs_who_reports_it() -> None:
    """What the bridge is said to be is nobody's word without its neighbours."""
    lead = "Die Stadt Bonn hat am Montag die alte Brücke über den Rhein gesperrt."
    told = "Der Bürgermeister sagte am Montag, die Brücke am Hafen sei baufällig."
    untold = "Die Brücke am Hafen sei seit Jahren baufällig und gefährlich."
    shown = standing(f"date 2025-03-04 Die Brücke in Bonn\n\n{lead} {told} {untold}")
    assert shown == [lead, told]


def test_a_pronoun_may_stand_behind_whom_it_means() -> None:
    """“Ann Lee said she …” is whole, “After the trial, she …” is not."""
    lead = "The council of Ashford closed the old bridge on Monday after a court order."
    whole = "Engineer Ann Lee said she found deep cracks in the pillars of the bridge."
    lacking = "After leaving the council, she opened a bakery near the old bridge in 2019."
    assert standing(f"date 2025-03-04 The bridge\n\n{lead} {whole} {lacking}") == [lead, whole]


def test_what_a_list_gives_hangs_on_the_line_that_opens_it() -> None:
    """Which says whose conclusions they are; a numbered paragraph that nothing opens stands."""
    item = "1. Primăria din Orhei a cheltuit toți banii pentru poduri. Satele din jur au rămas fără drumuri."
    opened = (
        f"Deputatul Ion Rusu a venit cu două concluzii:\n\n{item}\n\n2. Podul vechi a fost închis degeaba."
    )
    assert standing(f"date 2025-03-04 Podul din Orhei\n\n{LEAD}\n\n{opened}") == [LEAD]
    assert len(standing(f"date 2025-03-04 Podul din Orhei\n\n{LEAD}\n\n{item}")) > 1


def test_a_scene_before_the_news_does_not_stand() -> None:
    """What is new is what a council decided, not the steam of a pot."""
    scene = "Steam rises from the pot, and somebody has left a glove on the sill."
    news = "Dour Council will close the bridge in May because repairs would cost 4 million euros."
    shown = standing(
        f"date 2025-03-04 The bridge\n\n{scene} {news} The council wants a new bridge in Dour by 2027."
    )
    assert scene not in shown
    assert news in shown


def test_what_a_question_begins_with_is_no_news() -> None:
    """What stands before the question mark of one turn is the reporter's; an answer is somebody's news."""
    head = f"date 2025-03-04 Podul din Orhei\n\n{LEAD}"
    told = "— Ministerul Transporturilor promisese bani pentru podul din Orhei."
    assert told not in standing(f"{head}\n\n{told} I-ați primit?")
    assert told in standing(f"{head}\n\n{told} Nu au venit.")
