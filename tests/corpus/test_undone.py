"""What was put off, or did not come about, is told so with the sentence that says it; a day that only passed
is not."""

from __future__ import annotations

import pytest

from generator.analysis import analyse
from generator.corpus.addresses import assign
from generator.corpus.announcements import Outcomes
from generator.corpus.explain import explain
from generator.corpus.facts import tell
from generator.corpus.vocabulary import vocabularies
from generator.model import Announcement, Corpus
from tests.making import article, corpus

LEADS = {  # long enough to tell the language by
    "ro": "Primăria din Orhei lucrează la planurile orașului, iar oamenii din cartiere așteaptă vești.",
    "en": "The council of Millbrook is working on plans for the town, and people there are waiting for news.",
    "de": "Der Gemeinderat von Altdorf arbeitet an den Plänen der Stadt, und die Leute warten auf Neues.",
    "fr": "La mairie de Valmont travaille aux plans de la ville, et les habitants attendent des nouvelles.",
    "it": "Il comune di Valmonte lavora ai piani della città, e gli abitanti aspettano notizie dal sindaco.",
    "es": "El ayuntamiento de Valverde trabaja en los planes de la ciudad, y los vecinos esperan noticias.",
}


def outcome(code: str, ahead: str, later: str) -> str | None:
    """What an article of 8 April, with the sentence ``later``, tells of what one of 5 March has ``ahead``."""
    seeds = (("2025-03-05", ahead), ("2025-04-08", later))
    made = [
        article(f"date {day} Știre {number}\n\n{LEADS[code]}\n\n{said}", f"{number}.txt")
        for number, (day, said) in enumerate(seeds)
    ]
    briefings = assign([(item, analyse(item)) for item in made])
    assert {item.analysis.language for item in briefings} == {code}
    words = vocabularies(briefings)
    told = {item.slug: tell(item, words[item.slug], {}, whole=True) for item in briefings}
    found = list(Outcomes(briefings, told).announcements())
    (only,) = (item for item in found if item.at.slug == briefings[0].slug)
    assert only.day is not None
    return only.outcome


VOTE = "Votul asupra bugetului va avea loc pe 27 martie."
REPORT = "The report will be published on March 27."


@pytest.mark.parametrize(
    ("code", "ahead", "later", "expected"),
    [
        (
            "ro",
            VOTE,
            "Votul asupra bugetului, programat pentru 27 martie, a fost amânat cu o lună.",
            "postponed",
        ),
        ("ro", VOTE, "Votul, anunțat inițial pentru 27 martie, a trecut joia trecută.", "postponed"),
        (
            "ro",
            "Podul va fi deschis pe 27 martie.",
            "Podul nu a fost deschis pe 27 martie, din cauza ploii.",
            "off",
        ),
        ("ro", "Podul va fi deschis până la 27 martie.", "Termenul de 27 martie a fost depășit.", "off"),
        ("ro", "Podul va fi deschis pe 27 martie.", "Podul a fost deschis pe 27 martie.", "reported"),
        (
            "ro",
            "Contractul va intra în dezbatere la ședința din 27 martie.",
            "Contractul de împrumut, care trebuia discutat pe 27 martie, a fost scos de pe ordinea de zi.",
            "off",
        ),
        (
            "ro",
            "Concertul de primăvară este programat pe 27 martie.",
            "Concertul de primăvară, care trebuia să aibă loc pe 27 martie, nu s-a mai ținut.",
            "off",
        ),
        (
            "ro",
            "Ședința va fi pe 27 martie.",
            "Primarul a anunțat că ședința din 27 martie a fost amânată.",
            "postponed",
        ),
        ("en", REPORT, "The report, due on March 27, has not been published.", "off"),
        ("en", REPORT, "The report was published on March 27.", "reported"),
        (
            "en",
            "The hearing is set for March 27.",
            "The hearing set for March 27 was adjourned until May.",
            "postponed",
        ),
        (
            "en",
            "The council will vote on the budget on March 27.",
            "The council postponed the vote on the budget from March 27 to April 3.",
            "postponed",
        ),
        ("en", "The payments should be made by March 27.", "The deadline of March 27 was missed.", "off"),
        (
            "de",
            "Der Bericht soll am 27. März vorgelegt werden.",
            "Der Bericht, der am 27. März vorgelegt werden sollte, ist nicht erschienen.",
            "off",
        ),
        (
            "de",
            "Die Sitzung soll am 27. März stattfinden.",
            "Die für den 27. März geplante Sitzung wurde auf April verschoben.",
            "postponed",
        ),
        (
            "fr",
            "La réunion se tiendra le 27 mars.",
            "La réunion, prévue le 27 mars, a été reportée.",
            "postponed",
        ),
        (
            "fr",
            "Le rapport sera publié le 27 mars.",
            "Le rapport attendu le 27 mars n'a pas été publié.",
            "off",
        ),
        (
            "it",
            "La riunione si terrà il 27 marzo.",
            "La riunione del 27 marzo è stata rinviata.",
            "postponed",
        ),
        ("es", "El puente será abierto el 27 de marzo.", "El puente no fue abierto el 27 de marzo.", "off"),
        (
            "ro",
            "Primele bilete vor ajunge la școli până la sfârșitul lunii aprilie.",
            "Primele bilete, promise pentru sfârșitul lunii aprilie, vor întârzia cu zece zile.",
            "postponed",
        ),
        (
            "en",
            "The first tickets will reach schools by April 30.",
            "The first tickets, promised for the end of April, will be late by ten days.",
            "postponed",
        ),
    ],
)
def test_a_later_sentence_says_what_came_of_a_day(code: str, ahead: str, later: str, expected: str) -> None:
    """By the day, what was to be then, and the words that undo it; else it came about."""
    assert outcome(code, ahead, later) == expected


@pytest.mark.parametrize(
    ("code", "ahead", "later"),
    [
        ("ro", VOTE, "Votul din 27 martie nu a fost amânat."),
        ("ro", VOTE, "Votul de pe 27 martie ar putea fi amânat."),
        ("ro", VOTE, "Votul, amânat pentru 27 martie, a trecut fără emoții."),
        ("ro", VOTE, "Votul, promis pentru 27 martie, îi desparte pe consilieri."),
        (
            "ro",
            "Ședința va fi pe 27 martie.",
            "La ședința din 27 martie, consilierii au amânat votul pe buget.",
        ),
        ("ro", "Trenul va circula din 27 martie.", "Din 27 martie, trenul nu mai oprește la Predeal."),
        ("en", "The council will meet on March 27.", "The council postponed the fair on March 27."),
        ("en", "The payments should be made by March 27.", "The mayor missed the meeting on March 27."),
        (
            "en",
            "The airport will reopen on March 27.",
            "Flights from the airport were cancelled on March 27.",
        ),
        (
            "en",
            "The hearing is set for March 27.",
            "At the hearing on March 27 the lawyers said the sale of the mill was cancelled.",
        ),
        (
            "de",
            "Die Sitzung soll am 27. März stattfinden.",
            "In der Sitzung am 27. März wurde der Bau der Brücke verschoben.",
        ),
    ],
)
def test_what_else_is_undone_says_nothing_of_it(code: str, ahead: str, later: str) -> None:
    """What is denied, feared, put off to that very day, or undone of another thing on that day."""
    assert outcome(code, ahead, later) is None


@pytest.mark.parametrize(
    ("code", "ahead", "later"),
    [
        (
            "en",
            "The strike is to begin on March 27.",
            "The strike that began on March 27 was called off on April 2.",
        ),
        (
            "de",
            "Der Streik soll am 27. März beginnen.",
            "Der Streik, der am 27. März begann, wurde abgesagt.",
        ),
        ("ro", "Greva va începe pe 27 martie.", "Greva începută pe 27 martie a fost anulată de instanță."),
        ("en", "The team will play on March 27.", "The team did not play well on March 27."),
    ],
)
def test_what_began_and_ended_did_come_about(code: str, ahead: str, later: str) -> None:
    """A clause that tells in passing that it happened then."""
    assert outcome(code, ahead, later) != "off"


NOT_BEFORE = [  # what was to be by a day, and that it will not be before another
    (
        "ro",
        "Podul va fi redeschis până la 27 martie.",
        "Podul, promis pentru 27 martie, nu va fi redeschis înainte de 12 mai.",
    ),
    (
        "en",
        "The ferry will be repaired by March 27.",
        "The ferry, promised back for March 27, would not be repaired before May 12.",
    ),
    (
        "de",
        "Die Fähre soll bis zum 27. März repariert werden.",
        "Die Fähre, die bis zum 27. März repariert werden sollte, wird nicht vor dem 12. Mai repariert.",
    ),
    (
        "fr",
        "Le bac sera réparé le 27 mars.",
        "Le bac, promis pour le 27 mars, ne sera pas réparé avant le 12 mai.",
    ),
    (
        "it",
        "Il traghetto sarà riparato il 27 marzo.",
        "Il traghetto, promesso per il 27 marzo, non sarà riparato prima del 12 maggio.",
    ),
    (
        "es",
        "El puente será reparado el 27 de marzo.",
        "El puente, prometido para el 27 de marzo, no será reparado antes del 12 de mayo.",
    ),
]


@pytest.mark.parametrize(("code", "ahead", "later"), NOT_BEFORE)
def test_what_will_not_be_before_another_day_is_put_off(code: str, ahead: str, later: str) -> None:
    """Of a day for which nothing else was promised, the verb that was announced is enough."""
    assert outcome(code, ahead, later) == "postponed"


@pytest.mark.parametrize(("code", "ahead", "later"), NOT_BEFORE)
def test_what_will_not_be_before_a_day_is_announced_from_then_on(code: str, ahead: str, later: str) -> None:
    """“Not before 12 May” is no “until 12 May”."""
    made = corpus(f"date 2025-04-08 {later[:20]}\n\n{LEADS[code]}\n\n{later}")
    days = {event.date.text.removesuffix("/..") for event in made.events if event.announced}
    assert days == {"2025-05-12"}


@pytest.mark.parametrize(
    ("code", "ahead", "later"),
    [
        ("ro", "Apa va fi reluată luni, 24 martie.", "Termenul de 24 martie nu a putut fi respectat."),
        ("en", "The water will return on March 24.", "The deadline of March 24 could not be met."),
        ("de", "Das Wasser soll am 24. März wieder fließen.", "Die Frist vom 24. März war nicht zu halten."),
        ("fr", "L'eau sera rétablie le 24 mars.", "Le délai du 24 mars n'a pas pu être respecté."),
        ("it", "L'acqua tornerà il 24 marzo.", "La scadenza del 24 marzo non è stata rispettata."),
        ("es", "El agua volverá el 24 de marzo.", "El plazo del 24 de marzo no se pudo cumplir."),
        (
            "ro",
            "Toate datoriile vor fi achitate până joi, 27 martie.",
            "Salariile promise pentru 27 martie nu au fost achitate.",
        ),
    ],
)
def test_a_day_for_one_thing_tells_what_was_missed(code: str, ahead: str, later: str) -> None:
    """Its deadline, or what was promised for it in other words."""
    assert outcome(code, ahead, later) == "off"


@pytest.mark.parametrize(
    ("code", "ahead", "later"),
    [
        (
            "en",
            "The ferry will be repaired by March 27.",
            "The ferry was repaired on March 25, but carries no lorries until the end of May.",
        ),
        (
            "ro",
            "Inspectoratul a început un control, care se va încheia până la 27 martie.",
            "Inspectoratul, care și-a încheiat controlul la 25 martie, a aplicat o amendă.",
        ),
    ],
)
def test_what_is_to_be_by_a_day_may_come_before_it(code: str, ahead: str, later: str) -> None:
    """That something else holds only until a day is no doubt of it."""
    assert outcome(code, ahead, later) == "reported"


@pytest.mark.parametrize(
    ("code", "ahead", "later"),
    [
        (
            "en",
            "The authority expects the £1.8m repair to be finished and the ferry back by March 27.",
            "The repair bill has risen from £1.8m to £2.6m, engineers said.",
        ),
        (
            "ro",
            "Primăria spune: reparația de 1,8 milioane de lei va fi gata și bacul merge până la 27 martie.",
            "Factura pentru reparație a crescut de la 1,8 milioane la 2,6 milioane de lei, anunță primăria.",
        ),
    ],
)
def test_a_figure_of_it_says_nothing_of_what_was_to_be(code: str, ahead: str, later: str) -> None:
    """A word and a sum in both make no report."""
    assert outcome(code, ahead, later) is None


@pytest.mark.parametrize(
    ("code", "later"),
    [
        ("ro", "Raportul, care trebuia publicat pe 20 aprilie, a fost amânat din cauza alegerilor."),
        ("en", "The review, which was due next month, has been put off because two were ill."),
        ("de", "Der Bericht, der am 20. April erscheinen sollte, wurde verschoben."),
        ("fr", "Le rapport, qui devait paraître le 20 avril, a été reporté."),
        ("it", "Il rapporto, che doveva uscire il 20 aprile, è stato rinviato."),
        ("es", "El informe, que debía publicarse el 20 de abril, ha sido aplazado."),
    ],
)
def test_a_day_ahead_that_is_given_up_is_not_announced(code: str, later: str) -> None:
    """The day for which it was planned passes, as any other of a plan that came to nothing."""
    made = corpus(f"date 2025-04-08 {later[:20]}\n\n{LEADS[code]}\n\n{later}")
    assert not [event.date.text for event in made.events if event.announced]


@pytest.mark.parametrize(
    ("code", "later", "stands"),
    [
        ("ro", "Bacul nu va porni pe 19 mai, cum promisese firma, ci la 31 august 2025.", ["2025-08-31"]),
        ("ro", "Bacul va porni abia în august 2026, nu în septembrie, spune firma.", ["2026-08"]),
        ("ro", "Termenul de 31 mai nu mai poate fi respectat, a admis primarul.", []),
        ("en", "The ferry will not sail on 19 May but on 31 August, the council said.", ["2025-08-31"]),
        ("en", "The ferry will sail on 31 August rather than 19 May, the council said.", ["2025-08-31"]),
        ("en", "The deadline of 31 May can no longer be met, the mayor admitted.", []),
        ("de", "Die Fähre wird nicht am 19. Mai, sondern am 31. August fahren.", ["2025-08-31"]),
        ("fr", "Le bac ne partira pas le 19 mai, mais le 31 août.", ["2025-08-31"]),
        ("fr", "L’échéance du 31 mai ne pourra plus être tenue, a reconnu le maire.", []),
    ],
)
def test_of_two_days_only_the_one_that_stands_is_announced(code: str, later: str, stands: list[str]) -> None:
    """A day that another replaces, or a deadline that will be missed, is announced no more."""
    made = corpus(f"date 2025-04-08 {later[:20]}\n\n{LEADS[code]}\n\n{later}")
    assert [event.date.text for event in made.events if event.announced] == stands


def announced(made: Corpus) -> dict[str | None, tuple[str | None, str]]:
    """Day → what came of it in the only story, and the words that say so."""
    text = {item.slug: item.analysis.text for item in made.briefings}
    (story,) = made.stories

    def words(item: Announcement) -> str:
        return item.reported_by.span.of(text[item.reported_by.slug]) if item.reported_by else ""

    return {item.day.text: (item.outcome, words(item)) for item in story.announcements if item.day}


SPRING = """date 2025-02-10 Licitație pentru patinoarul din Călmățui

Consiliul Local Călmățui a aprobat luni vânzarea patinoarului Cristal către firma Gerar Invest.

Contractul va fi semnat pe 20 februarie, a anunțat primarul Toma Bârzu. Gerar Invest spune că oferta firmei
expiră la 28 februarie.

Primele rezultate ale expertizei vor fi prezentate vineri, 14 februarie, de inginera Ilona Dragu.
"""
AFTER = """date 2025-03-04 Patinoarul din Călmățui, fără contract

Vânzarea patinoarului Cristal din Călmățui a ajuns la tribunal, unde firma Gerar Invest cere daune.

Contractul, care trebuia semnat pe 20 februarie, a fost scos de pe ordinea de zi, spune primarul Toma Bârzu.
Gerar Invest a prelungit oferta până la sfârșitul lunii. Rezultatele expertizei, promise pentru 14 februarie,
nu au mai apărut.
"""


def test_a_story_in_romanian_closes_what_it_announced() -> None:
    """A contract off the agenda, an offer prolonged without its day, results that never came."""
    found = announced(corpus(SPRING, AFTER))
    assert found["2025-02-20"][0] == "off" and "scos de pe ordinea de zi" in found["2025-02-20"][1]
    assert found["2025-02-28"][0] == "postponed" and "prelungit oferta" in found["2025-02-28"][1]
    assert found["2025-02-14"][0] == "off" and "nu au mai apărut" in found["2025-02-14"][1]


LIBRARY = """date 2024-10-11 Books pulped at Ferrow library

The Ferrow Reading Society shut its library in Ferrow on Thursday after auditors found 900 books gone.

A readers' assembly has been called for October 29 in the Corn Hall, said the chair, Edith Marlow. Refunds
of the yearly fee should be paid by November 8.
"""
ASSEMBLY = """date 2024-11-20 Ferrow library reopens

The Ferrow Reading Society reopened its library in Ferrow, weeks after 900 books were found gone.

The assembly had originally been set for October 29 in the Corn Hall, but was put off, said Edith Marlow, the
chair. The deadline of November 8 was missed by nine days.
"""


def test_a_story_in_english_closes_what_it_announced() -> None:
    """A meeting held later and a deadline missed; neither day is told as that of what happened."""
    made = corpus(LIBRARY, ASSEMBLY)
    found = announced(made)
    assert found["2024-10-29"][0] == "postponed" and found["../2024-11-08"][0] == "off"
    days = {event.date.text: event for event in made.events}
    assert days["2024-10-29"].outcome == "postponed" and len(days["2024-10-29"].reports) == 1
    assert any("for ../2024-11-08" in line for line in explain(made, made.briefings[0].slug))
    assert any("not come about" in line for line in explain(made, made.briefings[0].slug))


WERK = """date 2025-03-05 Papierwerk Ahlbeck in Lindau soll schließen

Die Papierfabrik Ahlbeck in Lindau soll verkauft werden, sagte die Eigentümerin Greta Sommerfeld am Dienstag.

Die Betriebsversammlung soll am 27. März stattfinden. Am 4. April soll das Gutachten vorgelegt werden.
"""
SPAETER = """date 2025-04-15 Papierfabrik Ahlbeck in Lindau verkauft

Die Papierfabrik Ahlbeck in Lindau ist verkauft worden, sagte die Eigentümerin Greta Sommerfeld am Montag.

Die für den 27. März geplante Betriebsversammlung wurde auf Mai verschoben. Das Gutachten wurde am 4. April
vorgelegt.
"""


def test_a_story_in_german_closes_what_it_announced() -> None:
    """One thing put off, another done on its day."""
    found = announced(corpus(WERK, SPAETER))
    assert found["2025-03-27"][0] == "postponed" and found["2025-04-04"][0] == "reported"
