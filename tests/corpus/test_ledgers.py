"""Figures over time: what counts the same thing stands together, and what only looks like it stands apart."""

from __future__ import annotations

import pytest

from tests.making import corpus

STRIKE = (
    """date 2025-04-02 Greva profesorilor: 3.000 de oameni la protest

Circa 3.000 de profesori au protestat miercuri în fața Guvernului, potrivit poliției. Sindicatul Educației \
susține că la protest au venit 5.000 de profesori.

Profesorii cer majorarea salariilor cu 20 la sută de la 1 septembrie. Ministrul Educației, Ana Rotaru, a \
spus că Guvernul poate oferi o majorare de 10 la sută.

Greva a închis 240 de școli din toată țara. Majorarea ar costa bugetul 1,2 miliarde de lei, a declarat \
ministrul Finanțelor, Victor Lungu.""",
    """date 2025-04-09 Greva profesorilor continuă: 310 școli închise

Greva profesorilor a închis 310 școli din toată țara, a anunțat Ministerul Educației. Sindicatul Educației, \
condus de Ion Gavriliță, spune că nu renunță.

Guvernul a propus o majorare a salariilor cu 12 la sută, a declarat ministra Ana Rotaru. Sindicatul \
Educației cere în continuare majorarea salariilor cu 20 la sută.

Ministrul Finanțelor, Victor Lungu, afirmă că majorarea cerută de profesori ar costa bugetul 1,4 miliarde de \
lei pe an. Bugetul educației este de 16 miliarde de lei.

La Bălți, 200 de profesori au protestat în fața primăriei.""",
    """date 2025-04-16 Profesorii au încheiat greva după un acord cu Guvernul

Sindicatul Educației a încheiat greva profesorilor după ce Guvernul a acceptat o majorare a salariilor cu 15 \
la sută, a anunțat Ion Gavriliță. Acordul a fost semnat de ministra Ana Rotaru.

Majorarea va costa bugetul 900 de milioane de lei, a precizat ministrul Finanțelor, Victor Lungu. Cele 310 \
școli închise se redeschid joi.

La ultimul protest al profesorilor din fața Guvernului au venit circa 4.500 de profesori, potrivit \
poliției. Polițiștii au reținut șapte protestatari.""",
)
QUAKE = (
    """date 2025-05-04 Earthquake hits Marvena, at least 40 dead

A magnitude 6.4 earthquake struck the northern province of Marvena early on Sunday, killing at least 40 \
people, the Interior Ministry said. More than 200 people were injured.

Rescue teams pulled 12 survivors from a collapsed school in the town of Talis. About 3,000 people are \
homeless, according to the Red Crescent.

The quake damaged 850 houses in Talis. President Amin Dorek promised $5 million for the victims. An \
earthquake in 1998 killed 1,200 people in the same province.""",
    """date 2025-05-06 Marvena earthquake death toll rises to 112

The death toll from the earthquake in Marvena rose to 112 on Tuesday, Interior Minister Leila Sand said. The \
earthquake killed 112 people and injured 640 people, she told reporters in Talis.

The Red Crescent said that 8,500 people are homeless after the quake. Engineers found that the earthquake \
damaged 1,400 houses in Talis and 300 houses in the village of Orm.

The European Union offered $12 million for the victims of the earthquake. About 500 soldiers are searching \
the ruins.""",
    """date 2025-05-20 Marvena begins to rebuild after earthquake

Work began on Tuesday to rebuild the town of Talis, where an earthquake on May 4 killed 131 people, \
according to the Interior Ministry.

President Amin Dorek said that the government will spend $40 million on new houses in Talis. The earthquake \
damaged 1,650 houses in Talis, an official survey found.

Some 6,000 people are still homeless, the Red Crescent said. A school for 300 pupils will open in \
September.""",
)


def tables(*texts: str) -> set[tuple[str, tuple[float | int | None, ...]]]:
    """What is counted, and the numbers, of each table of the one story that the articles make."""
    (story,) = corpus(*texts).stories
    return {(item.counted, tuple(row.value for row in item.rows)) for item in story.ledgers}


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        (
            STRIKE,
            {
                ("profesori", (3000, 4500)),
                ("școli", (240, 310, 310)),
                ("la sută", (10, 12)),
                ("lei", (1_200_000_000, 1_400_000_000, 900_000_000)),
            },
        ),
        (QUAKE, {("people", (3000, 8500, 6000)), ("houses", (850, 1650))}),
    ],
    ids=["ro", "en"],
)
def test_a_story_has_a_table_for_each_thing_it_counts_anew(
    story: tuple[str, ...], expected: set[tuple[str, tuple[float, ...]]]
) -> None:
    """What the police, the union and another town count, what is demanded and what is offered, the dead
    of another year and the hurt beside the dead stand in none together."""
    assert tables(*story) == expected


LEAD = "Tramvaiul din Harbridge ajunge la aeroport, iar primarul Ion Rusu cere o anchetă a poliției."


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [
        (
            "Noua linie de tramvai spre aeroport va costa £310 de milioane până în toamnă.",
            "Noua linie de tramvai spre aeroport va costa £365 de milioane până în toamnă.",
            True,
        ),
        (
            "Potrivit primarului Ion Rusu, 32 de vagoane sunt stricate.",
            "Experții au constatat că 41 de vagoane sunt stricate în depou, a declarat primarul Ion Rusu.",
            True,
        ),
        (
            "Pe linia nouă vor circula peste 30 de vagoane cumpărate din Polonia.",
            "Pe linia nouă circulă deja 30 de vagoane cumpărate din Polonia.",
            True,
        ),
        (
            "În 2018 linia de tramvai a costat 28 de milioane de lei.",
            "Linia de tramvai a costat 34 de milioane de lei.",
            False,
        ),
        (
            "Linia de tramvai a costat 34 de milioane de lei.",
            "La Florești linia de tramvai a costat 28 de milioane de lei.",
            False,
        ),
        (
            "Consilierul Petru Harea a plătit 34 de bilete de tramvai în iarnă.",
            "Consiliera Ana Vlas a plătit 28 de bilete de tramvai în iarnă.",
            False,
        ),
        (
            "Tramvaiul a lovit 12 mașini pe strada Gării.",
            "Tramvaiul a lovit 15 mașini și a zgâriat 20 de mașini pe strada Gării.",
            False,
        ),
        (
            "Depoul a vândut 310 tramvaie vechi oamenilor.",
            "Fabrica vrea să vândă 280 de tramvaie moderne orașului vecin.",
            False,
        ),
    ],
    ids=[
        "sign",
        "one teller",
        "bound",
        "before",
        "elsewhere",
        "somebody else",
        "two at once",
        "counted only",
    ],
)
def test_what_parts_two_figures_of_one_kind(first: str, second: str, together: bool) -> None:
    """Who is named before them, where and when it is; not who tells it, nor the numbers themselves."""
    texts = (
        f"date 2025-03-0{day} Tramvaiul din Harbridge\n\n{LEAD}\n\n{text}"
        for day, text in ((1, first), (5, second))
    )
    assert bool(tables(*texts)) == together


def test_a_table_of_money_says_what_the_money_is_of() -> None:
    """What is counted but by name says enough itself."""
    (story,) = corpus(*STRIKE).stories
    told = {item.counted: item.matter for item in story.ledgers}
    assert told["la sută"] == "majorare"
    assert not told["profesori"]
