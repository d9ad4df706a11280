"""What a table of money or shares is of, in many constructions and languages."""

from __future__ import annotations

import pytest

from generator.analysis import analyse
from generator.corpus.addresses import assign
from generator.corpus.matters import matter_of
from tests.making import article


def matter(*texts: str) -> str:
    """What the first figures of the articles are a sum of."""
    made = [
        article(f"date 2025-03-0{day} Ziua {day}\n\n{text}", f"{day}.txt")
        for day, text in enumerate(texts, 1)
    ]
    rows = []
    for item in assign([(item, analyse(item)) for item in made]):
        figure = item.analysis.figures[-1]
        sentence = next(span for span in item.analysis.sentences if figure.span.within(span))
        rows.append((item, sentence, figure))
    return matter_of(rows)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["The auditors of the town bank have found a debt of about £2.3 million in its books."], "debt"),
        (
            ["The heating bill of the school rose from £1.2m to £2.6m within a year, a teacher said."],
            "heating bill of the school",
        ),
        (
            ["Council staff say that ticket sales are down by 35 per cent this year in the whole town."],
            "ticket sales",
        ),
        (
            ["Podul nou din oraș va costa 40 de milioane de lei, potrivit primăriei din Orhei."],
            "Podul nou din oraș",
        ),
        (
            ["Potrivit sindicatului, datoriile fabricii au ajuns la 6,8 milioane de lei în această lună."],
            "datoriile fabricii",
        ),
        (
            [
                "Directorul fabricii estimează pagube de 4 milioane de lei după incendiul de luni.",
                "Pagubele fabricii după incendiul de luni sunt mai mari, 9 milioane de lei.",
            ],
            "pagube",
        ),
        (["Die Sanierung der Brücke kostet nach neuen Angaben der Stadt 12 Millionen Euro."], ""),
        (
            ["Die Sanierung der Brücke kostet 12 Millionen Euro, wie die Stadt am Montag mitteilte."],
            "Sanierung der Brücke",
        ),
        (
            ["Selon la mairie de la ville, le nouveau pont coûtera 40 millions d’euros aux habitants."],
            "nouveau pont",
        ),
    ],
)
def test_the_clause_of_a_sum_says_what_it_is_of(texts: list[str], expected: str) -> None:
    """The noun of which it is, or the subject that costs it or comes to it; first what several rows tell."""
    assert matter(*texts) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The council of the town has agreed to pay £700,000, its leader said in the evening.",
        "She had written to the ministry to ask for £900,000 before the end of the month.",
        "Ministrul de finanțe a ajuns la 9 milioane de lei după o socoteală nouă, a spus el.",
        "Conducerea fabricii estimează pagube de 4 milioane de lei după incendiul de luni.",
        "It will cost £40 million, the mayor told the people of the town in the evening.",
    ],
)
def test_who_pays_or_reckons_is_not_what_a_sum_is_of(text: str) -> None:
    """Nor is what stands before it without a bound, where nothing else speaks of it."""
    assert matter(text) == ""
