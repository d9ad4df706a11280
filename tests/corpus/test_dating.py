"""A timeline tells of a day what happened on it; a date in doubt is left out."""

from __future__ import annotations

import pytest

from tests.making import corpus

RO = "Primăria din Orhei a deschis ieri podul vechi peste râu, după trei ani de lucrări."
EN = "The council of Millbrook opened the old bridge over the river yesterday, as the mayor had promised."
DE = "Der Gemeinderat von Altdorf hat die alte Brücke über den Fluss gestern wieder geöffnet."
FR = "La mairie de Valmont a rouvert hier le vieux pont sur la rivière, comme promis par la maire."
LEADS = {"ro": RO, "en": EN, "de": DE, "fr": FR}


def days(code: str, sentence: str) -> list[str]:
    """When happened what a sentence behind the lead of an article of 20 March 2025 tells."""
    made = corpus(f"date 2025-03-20 Știre\n\n{LEADS[code]}\n\n{sentence}")
    (briefing,) = made.briefings
    assert briefing.analysis.language == code
    (span,) = (item for item in briefing.analysis.sentences if item.of(briefing.analysis.text) == sentence)
    return [event.date.text for event in made.events if any(at.span == span for at in event.reports)]


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("ro", "Medicul Ana Pop spune că spitalul din Orhei ajunge ca Italia în 2020."),
        ("ro", "La Orhei sunt mai puțini elevi decât în 2016."),
        ("ro", "La Orhei sînt mai puțini elevi decît în 2016."),
        ("en", "The school in Millbrook has fewer pupils than four years ago."),
        ("en", "The hospital in Millbrook is full, like Bergamo in 2020."),
        ("de", "Die Schule in Altdorf ist so voll wie schon 2016."),
        ("fr", "À Valmont, les champs sont inondés comme en 2016."),
    ],
)
def test_what_is_only_compared_is_no_event(code: str, sentence: str) -> None:
    """The date says what something is like, not when it happened."""
    assert days(code, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Primarul a amintit că pe 9 martie podul din Orhei a fost închis.", "2025-03-09"),
        ("Primarul a amintit că în 2020 podul din Orhei a fost închis.", "2020"),
    ],
)
def test_that_is_not_like(sentence: str, day: str) -> None:
    """“Că” opens what somebody says, “ca” compares: letters that differ by a sign are two words."""
    assert days("ro", sentence) == [day]


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("ro", "Decizia este luată în baza convenției de la Viena, din 18 aprilie 1961."),
        ("ro", "Demisia primarului Ion Rusu a fost cerută și la protestul din 2 martie."),
        ("en", "The mayor Ann Hill called the report an answer to the March 2 attack on the mill."),
        ("en", "The party's 2016 candidate, Ann Hill, won the vote in Millbrook."),
        ("de", "Die Bürgermeisterin Anna Huber verwies auf das Abkommen vom 18. April 1961."),
        ("fr", "La maire Anne Morel a répondu aux victimes de l'attentat du 2 mars."),
    ],
)
def test_the_date_of_a_noun_is_not_that_of_the_news(code: str, sentence: str) -> None:
    """What the sentence tells happened on another day, which it does not name."""
    assert days(code, sentence) == []


@pytest.mark.parametrize(
    ("code", "sentence", "expected"),
    [
        ("ro", "La alegerile din 2016, Ion Rusu a câștigat la Orhei.", ["2016"]),
        ("ro", "Ninsoarea de duminică a lăsat Orheiul fără curent.", ["2025-03-16"]),
        ("ro", "În noaptea de 2 martie, fabrica din Orhei a ars.", ["2025-03-02"]),
        (
            "ro",
            "Dosarul fabricii din Orhei a fost trimis la judecată săptămîna trecută.",
            ["2025-03-10/2025-03-16"],
        ),
        ("ro", "De la 1 martie, fabrica din Orhei este închisă.", ["2025-03-01/.."]),
        ("ro", "Fabrica din Orhei a oprit producția sîmbătă.", ["2025-03-15"]),
        ("en", "At the party's 2016 congress, Ann Hill won.", ["2016"]),
        ("fr", "D'après un rapport publié dimanche, le moulin de Valmont est perdu.", ["2025-03-16"]),
        ("en", "As of March 16, the mill in Millbrook was closed.", ["2025-03-16"]),
        ("en", "On the morning of March 2, the mill in Millbrook burned down.", ["2025-03-02"]),
        ("en", "The mill in Millbrook burned down on the 2nd of March.", ["2025-03-02"]),
        ("de", "In der Nacht vom 2. März ist die Mühle in Altdorf abgebrannt.", ["2025-03-02"]),
        ("fr", "Dans la nuit du 2 mars, le moulin de Valmont a brûlé.", ["2025-03-02"]),
    ],
)
def test_a_date_that_sets_the_time_stays(code: str, sentence: str, expected: list[str]) -> None:
    """“In the night of 2 March” says when, and so does a noun's date in a phrase that opens the sentence."""
    assert days(code, sentence) == expected


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("ro", "Guvernul cere explicații, după ce duminică Ion Rusu a închis fabrica din Orhei."),
        ("ro", "Ion Rusu a confirmat atacul asupra fabricii din Orhei, care a avut loc pe 2 martie."),
        ("en", "The party has declined in Millbrook since the closing of the mill in 2016."),
        ("en", "The mayor Ann Hill, who took office on March 2, thanked the divers."),
        ("de", "Der Landkreis fordert Auskunft, nachdem Anna Huber am Sonntag die Mühle geschlossen hat."),
        ("fr", "La préfecture demande des comptes, alors que dimanche Anne Morel a fermé le moulin."),
    ],
)
def test_the_only_date_of_a_sentence_may_be_that_of_a_side_clause(code: str, sentence: str) -> None:
    """Then nothing says when happened what the sentence tells."""
    assert days(code, sentence) == []


def test_what_the_news_tells_today_stands_under_no_day_ahead() -> None:
    """The reporters asked today of the election of 30 March, which is not what happens then; where it is all
    that a sentence dates, it is announced."""
    asked = "Jurnaliștii l-au întrebat astăzi pe Ion Rusu despre alegerile din 30 martie."
    assert days("ro", asked) == ["2025-03-20"]
    assert days("ro", "Riscul de fraudă rămâne la alegerile din 30 martie.") == ["2025-03-30"]


def test_a_day_that_opens_a_sentence_is_its_time() -> None:
    """A wider date further on is of something that it names."""
    found = "On Tuesday, the mayor Ann Hill named the bridge found two months ago in the sand."
    assert days("en", found) == ["2025-03-18"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The old mill in Millbrook was the last one before 2016.",
        "The fair in Millbrook was moved to June 2; it was originally planned for April 28.",
    ],
)
def test_limits_and_first_plans_are_no_events(sentence: str) -> None:
    """Nothing is told of what happened then."""
    assert not {"../2015", "2025-04-28"}.intersection(days("en", sentence))


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ("", ["2025-03-03"]),
        ("The river rose again. Farmers feared for the harvest. The road was closed.", []),
    ],
)
def test_a_day_counted_from_another_stands_near_it(between: str, expected: list[str]) -> None:
    """“The next day” far behind the last date may follow another one, which nobody named."""
    told = f"On March 2, the mill in Millbrook burned down. {between}".strip()
    after = "The next day, the mayor Ann Hill visited the ruins of the mill."
    made = corpus(f"date 2025-03-20 Știre\n\n{EN}\n\n{told} {after}")
    text = made.briefings[0].analysis.text
    found = [
        event.date.text for event in made.events if any(at.span.of(text) == after for at in event.reports)
    ]
    assert found == expected


def test_words_of_nobody_known_are_no_event() -> None:
    """A dated sentence inside a quotation is told with who says it, or not at all."""
    said = "„Podul a fost păzit zi și noapte. Pe 2 martie au venit cinci scafandri la râu.”"
    made = corpus(f"date 2025-03-20 Știre\n\n{RO}\n\n{said}")
    assert "2025-03-02" not in {event.date.text for event in made.events}


@pytest.mark.parametrize(
    ("code", "sentence", "expected"),
    [
        ("ro", "Raportul despre fabrica din Orhei, promis pentru 7 martie, nu a mai apărut.", []),
        ("ro", "Contractul, care trebuia semnat pe 7 martie, a fost amânat.", []),
        (
            "ro",
            "Votul de la Orhei, anunțat inițial pentru 7 martie, a avut loc pe 14 martie.",
            ["2025-03-14"],
        ),
        ("en", "The fair in Millbrook had been set for March 7, but was put off.", []),
        ("en", "The mill in Millbrook should have opened on March 7.", []),
        ("de", "Die für den 7. März geplante Sitzung in Altdorf wurde verschoben.", []),
        ("fr", "La réunion de Valmont, prévue le 7 mars, a été reportée.", []),
        ("de", "Bereits 2024 hatte der Fluss in Altdorf zwei Höfe zerstört.", ["2024"]),
    ],
)
def test_the_day_of_a_plan_is_not_that_of_what_came_of_it(
    code: str, sentence: str, expected: list[str]
) -> None:
    """“Promised for 7 March” tells of nothing that happened then."""
    assert days(code, sentence) == expected


@pytest.mark.parametrize(
    ("code", "sentence", "expected"),
    [
        (
            "ro",
            "Prefectul a contestat luni votul de la Orhei, unde erau prea puține mâini ridicate la 6 martie.",
            ["2025-03-17"],
        ),
        ("ro", "Orheiul va plăti pentru pod mai puțin decât prețul cerut în februarie.", []),
        (
            "en",
            "Lawyers of the firm, appointed by the court on Friday, met the staff in Millbrook on Tuesday.",
            ["2025-03-18"],
        ),
        ("en", "A woman from Millbrook questioned on March 7 will face no charge.", []),
        ("en", "A report published by the council on March 7 says the mill is empty.", ["2025-03-07"]),
        ("ro", "Una dintre persoanele rănite la Orhei raportate vineri fusese numărată de două ori.", []),
        ("ro", "Orheiul are un registru al persoanelor vaccinate și vineri a fost deschis.", ["2025-03-14"]),
        ("en", "The hole in the books of the mill is deeper than its owners were told a month ago.", []),
        ("en", "More than 50 people came to the mill in Millbrook on March 7.", ["2025-03-07"]),
    ],
)
def test_a_date_of_what_is_named_in_passing_gives_way(code: str, sentence: str, expected: list[str]) -> None:
    """That of a participle beside the day of the news, that of what is measured by."""
    assert days(code, sentence) == expected


@pytest.mark.parametrize(
    ("code", "sentence", "expected"),
    [
        ("ro", "„Să vină mâine la pod și să numere crăpăturile”, a spus inginerul Ion Rusu.", []),
        ("ro", "„Dacă se închide podul, peste o săptămână pleacă și brutarul”, a spus Ion Rusu.", []),
        ("en", "“If they close the bridge, the baker leaves on March 28,” said Ann Hill.", []),
        ("ro", "„Dacă votează consiliul, podul va fi închis pe 28 martie”, a spus Ion Rusu.", ["2025-03-28"]),
        ("en", "If they agree, the bridge opens on March 28.", ["2025-03-28"]),
        ("ro", "„Pe 28 martie venim toți la podul din Orhei”, a spus Ion Rusu.", ["2025-03-28"]),
    ],
)
def test_what_somebody_wishes_or_fears_is_not_ahead(code: str, sentence: str, expected: list[str]) -> None:
    """Unless he says as well what is to be."""
    assert days(code, sentence) == expected
