"""What an article says to take the place of an earlier figure, in many constructions and languages."""

from __future__ import annotations

import pytest

from generator.analysis import analyse
from generator.corpus.addresses import assign
from generator.corpus.corrections import corrections
from tests.making import article, corpus


def corrected(first: str, second: str) -> list[tuple[float | None, float | None]]:
    """From what to what the second of two articles of a story corrects figures of the first."""
    texts = (f"date 2025-03-0{day} Ziua {day}\n\n{text}" for day, text in enumerate((first, second), 1))
    made = [article(text, f"{number}.txt") for number, text in enumerate(texts)]
    briefings = {item.slug: item for item in assign([(item, analyse(item)) for item in made])}
    _, found = corrections(tuple(briefings), briefings).values()
    return [(item.before.value, item.after.value) for item in found]


RO = "Primăria din Orhei anunță că podul cel nou va costa orașul 40 de milioane de lei."
EN = "The town council of Harbridge says that the new bridge will cost the city $40 million."
DE = "Bei dem Brand in der alten Fabrik wurden nach Angaben der Stadt 17 Arbeiter verletzt."
FR = "La mairie de la ville annonce que le nouveau pont coûtera aux habitants 40 millions d’euros."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (RO, "Podul va costa orașul 52 de milioane de lei, față de 40 de milioane la început."),
        (RO, "Costul podului de la Orhei a crescut de la 40 la 52 de milioane de lei."),
        (RO, "Costul podului de la Orhei a crescut la 52 de milioane de lei, de la 40 de milioane."),
        (RO, "Cele 40 de milioane de lei pentru podul cel nou au fost majorate la 52 de milioane."),
        (RO, "Nu 40 de milioane, ci 52 de milioane de lei va plăti primăria pentru podul cel nou."),
        (RO, "Inițial podul era evaluat la 40 de milioane de lei, dar va costa 52 de milioane de lei."),
        (RO, "Podul costă 52 de milioane de lei, cu mult mai mult decât cele 40 de milioane din martie."),
        (EN, "The bridge will cost the city $52 million instead of the $40 million that it was told."),
        (EN, "The price of the new bridge rose from $40 million to $52 million in a month."),
        (EN, "The price of the new bridge rose to $52 million from $40 million, the council said."),
        (EN, "Asbestos will push the price of the new bridge from $40 million to $52 million, it said."),
        (EN, "Builders now ask for $52 million. That is more than the $40 million the council announced."),
        (EN, "Earlier the council spoke of $40 million for the bridge; it will be $52 million, it said."),
        (DE, "Nicht 17, sondern 52 Arbeiter wurden bei dem Brand in der Fabrik verletzt, sagte der Arzt."),
        (DE, "Zunächst war von 17 Arbeitern die Rede, verletzt wurden bei dem Brand aber 52 Arbeiter."),
        (FR, "Le nouveau pont coûtera 52 millions d’euros au lieu de 40 millions, dit le maire de la ville."),
        (FR, "Le prix du pont est passé de 40 à 52 millions d’euros en un mois, selon le maire de la ville."),
    ],
)
def test_a_number_that_the_article_takes_back_is_corrected(first: str, second: str) -> None:
    """The sentence says so itself; it need share nothing else with the earlier one."""
    assert corrected(first, second) == [(17, 52) if first == DE else (40_000_000, 52_000_000)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "La concert au venit 300 de oameni din oraș.",
            "Din cei 300 de oameni, 45 de oameni au plecat acasă.",
        ),
        ("La concert au venit 300 de oameni din oraș.", "Au venit mai mult de 300 de oameni și 45 de copii."),
        (RO, "Costul podului a crescut cu 40 de milioane de lei, la 52 de milioane de lei."),
        (RO, "Față de 40 de milioane în alte orașe, primăria a angajat 52 de muncitori."),
        (
            "The women will be sent to the hospital in Harbridge, 19 miles away.",
            "The trust said 57 cases were confirmed in winter, compared with 19 in the year before.",
        ),
        (EN, "The price of the bridge fell by $40 million to $12 million, the council of the city said."),
        (EN, "The council got $40 million from the state, and the price of the bridge rose by $12 million."),
        (EN, "Of the $40 million for the bridge, $12 million went to the engineers, the council said."),
        (EN, "The bridge will cost more than $40 million and the tunnel will cost $52 million, it said."),
    ],
    ids=["part", "bound", "by", "another kind", "miles", "fell by", "from whom", "share", "more than"],
)
def test_what_only_stands_beside_a_known_number_corrects_nothing(first: str, second: str) -> None:
    """A part, a bound and the amount of a change are no earlier state."""
    assert corrected(first, second) == []


def test_a_figure_corrected_twice_is_set_against_its_last_state() -> None:
    """An article that only recalls the first one, “more than planned”, need not know those between."""
    texts = (
        f"date 2025-03-01 The bridge\n\n{EN}",
        "date 2025-03-02 Asbestos\n\nAsbestos pushed the price of the bridge from $40 million to $45m.",
        "date 2025-03-03 Opening\n\nThe bridge cost $52 million, $12 million more than first planned.",
    )
    made = [article(text, f"{number}.txt") for number, text in enumerate(texts)]
    briefings = {item.slug: item for item in assign([(item, analyse(item)) for item in made])}
    found = corrections(tuple(briefings), briefings)
    told = [[(item.before.value, item.after.value) for item in found[slug]] for slug in briefings]
    assert told == [[], [(40_000_000, 45_000_000)], [(45_000_000, 52_000_000)]]


def test_a_correction_is_told_as_a_change_and_stands_in_a_table() -> None:
    """What is counted need not be called the same: employees, then people."""
    made = corpus(
        """date 2025-03-02 Explozie la fabrica Zorile din Orhei

Unsprezece angajați au fost răniți într-o explozie la fabrica Zorile din Orhei, a anunțat Ion Pleșca, șeful \
pompierilor din Orhei. Pagubele fabricii Zorile sunt de 4 milioane de lei.""",
        """date 2025-03-05 Bilanțul exploziei de la fabrica Zorile din Orhei

Nu unsprezece, ci paisprezece oameni au fost răniți în explozia de la fabrica Zorile din Orhei, a spus Ion \
Pleșca, șeful pompierilor din Orhei. Pagubele exploziei de la fabrica Zorile au ajuns la 9 milioane de lei, \
față de 4 milioane în prima zi.""",
    )
    (story,) = made.stories
    text = {item.slug: item.analysis.text for item in made.briefings}
    changes = [
        (item.before.span.of(text[item.before.slug]), item.after.span.of(text[item.after.slug]))
        for item in story.novelties[1].changes
    ]
    assert changes == [
        ("Unsprezece angajați", "paisprezece oameni"),
        ("4 milioane de lei", "9 milioane de lei"),
    ]
    assert {tuple(row.value for row in item.rows) for item in story.ledgers} == {
        (11, 14),
        (4_000_000, 9_000_000),
    }


def test_a_report_brought_up_to_date_on_one_day_is_not_at_odds_with_the_first() -> None:
    """It says itself that a figure was other before, and so knows the others later too."""
    made = corpus(
        """date 2025-03-02 Incendiu la fabrica Zorile din Orhei

Un incendiu a cuprins 1.500 de metri pătrați la fabrica Zorile din Orhei, a anunțat Ion Pleșca, șeful \
pompierilor. La fabrica Zorile au intervenit 50 de pompieri.""",
        """date 2025-03-02 Incendiul de la fabrica Zorile din Orhei, localizat

Incendiul de la fabrica Zorile din Orhei a cuprins 2.200 de metri pătrați, față de 1.500 la început, a spus \
Ion Pleșca, șeful pompierilor. La fabrica Zorile au intervenit 80 de pompieri.""",
    )
    (story,) = made.stories
    assert story.novelties[1].changes
    assert not any(item.conflict for item in story.novelties[1].changes)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (EN, "The bridge costs $52 million in the end. That is $12 million more than it was to be.", True),
        (EN, "The bridge costs $34 million in the end, $6 million less than the council said.", True),
        (RO, "Podul a costat 52 de milioane de lei, cu 12 milioane de lei mai mult decât se spunea.", True),
        (DE, "Verletzt wurden 19 Arbeiter, zwei mehr als zunächst gemeldet, sagte der Arzt der Stadt.", True),
        (FR, "Le pont coûte 52 millions d’euros, soit 12 millions d’euros de plus que prévu.", True),
        (EN, "The bridge costs $52 million, $9 million more than the tunnel beside it.", False),
        (EN, "The bridge costs €52 million in the end, €12 million more than the tunnel.", False),
        (EN, "The bridge costs $52 million in the end. More than $12 million was paid by the state.", False),
    ],
    ids=["more", "less", "ro", "de", "fr", "no such number", "another currency", "a bound"],
)
def test_a_number_told_by_its_difference_to_an_earlier_one_is_corrected(
    first: str, second: str, expected: bool
) -> None:
    """What it says that there is more or less of comes to a number that was told of the same thing."""
    assert [before for before, _ in corrected(first, second)] == (
        [17 if first == DE else 40_000_000] if expected else []
    )
