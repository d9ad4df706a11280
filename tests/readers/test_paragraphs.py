"""Lines become paragraphs, and no word is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.readers.paragraphs import paragraphs, split_first

LONG = "Propoziție lungă. " * 15

LINES = st.lists(
    st.sampled_from(
        ["", " ", "Un rând", "continuă aici", "- punct", "– Da.", "1. unu", "2025. An", LONG, "#", "Gata."]
    )
).map("\n".join)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un rând\ncare continuă.\n \nAltul.", ["Un rând care continuă.", "Altul."]),
        ("Au votat:\n- legea;\n- bugetul.", ["Au votat:", "- legea;", "- bugetul."]),
        ("Spune:\n– Da.\n– Nu.", ["Spune:", "– Da.", "– Nu."]),
        ("Reporter: Când?\nIon Popa: Mâine.", ["Reporter: Când?", "Ion Popa: Mâine."]),
        (
            "Reporter: Când?\nIon Popa: Mâine.\nNu știu mai mult.\nReporter: De ce?",
            ["Reporter: Când?", "Ion Popa: Mâine. Nu știu mai mult.", "Reporter: De ce?"],
        ),
        ("Ministrul – omul\n– a plecat ieri.", ["Ministrul – omul – a plecat ieri."]),
        ("Pașii:\n1. Citim.\n2. Scriem.", ["Pașii:", "1. Citim.", "2. Scriem."]),
        ("Ne vedem pe\n14. Apoi plecăm.", ["Ne vedem pe 14. Apoi plecăm."]),
        (f"{LONG}\nAltul.", [LONG.strip(), "Altul."]),
        (f"17:40 – Unde s-a ajuns\n{LONG}", ["17:40 – Unde s-a ajuns", LONG.strip()]),
        ("8.00am – Schools\nClasses go on.", ["8.00am – Schools", "Classes go on."]),
        ("2:30 p.m. | Trains\n“They run.”", ["2:30 p.m. | Trains", "“They run.”"]),
        ("10:30 – Se deschide\nexpoziția.", ["10:30 – Se deschide expoziția."]),
        ("10:30 – The mayor has told Premier\nAnn Lee.", ["10:30 – The mayor has told Premier Ann Lee."]),
        ("In short:\nA fire burns.\nIt grows.", ["In short:", "A fire burns. It grows."]),
        ("Primarul a spus:\n„Nu plec.”", ["Primarul a spus: „Nu plec.”"]),
        ("Între 8:00 – 9:30\nAna citește.", ["Între 8:00 – 9:30 Ana citește."]),
        (
            "10:30 – Deschiderea expoziției de pictură a elevilor de la\nȘcoala nr. 2.",
            ["10:30 – Deschiderea expoziției de pictură a elevilor de la Școala nr. 2."],
        ),
        (f"Ministrul a spus că\n{LONG.lower()}", [f"Ministrul a spus că {LONG.lower().strip()}"]),
    ],
)
def test_line_breaks_part_paragraphs_only_where_a_writer_meant_it(text: str, expected: list[str]) -> None:
    """Blank lines, list items, turns of dialogue and lines never wrapped begin paragraphs."""
    assert list(paragraphs(text)) == expected


@pytest.mark.parametrize(
    ("text", "first", "rest"),
    [
        ("Titlu\n\nText.", "Titlu", ["Text."]),
        ("Titlu\nText.", "Titlu", ["Text."]),
        ("Un lead rupt\nîn două rânduri.\n\nText.", "Un lead rupt în două rânduri.", ["Text."]),
        ("\nText.", "", ["Text."]),
        (f"{LONG}\ndoilea.", LONG.strip(), ["doilea."]),
    ],
)
def test_a_first_line_that_runs_on_is_joined(text: str, first: str, rest: list[str]) -> None:
    """A lead broken over lines is one first line; a headline stays alone."""
    found, after = split_first(text)
    assert (found, list(paragraphs(after))) == (first, rest)


@given(LINES | st.text())
def test_every_word_is_kept_in_order(text: str) -> None:
    """Only white space changes."""
    first, rest = split_first(text)
    assert " ".join(paragraphs(text)).split() == text.split()
    assert [*first.split(), *rest.split()] == text.split()
