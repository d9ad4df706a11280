"""Datelines: what stands before a dispatch's first sentence is no part of it."""

from __future__ import annotations

import pytest

from generator.analysis import analyse
from generator.analysis.datelines import find_dateline, part
from generator.analysis.names.lexicon import lexicon
from generator.edtf import Edtf
from generator.languages import load
from generator.model import Article, Span


@pytest.mark.parametrize(
    ("language", "dateline", "rest", "town"),
    [
        ("en", "LONDON (Reuters) - ", "House prices rose.", "LONDON"),
        ("en", "MIDHAM, India—", "A bridge was closed.", "MIDHAM"),
        ("en", "NEW MIDHAM, Gaza Strip — (AP) — ", "A bridge was closed.", "NEW MIDHAM"),
        ("en", "MIDHAM, United States, Aug. 26 (Xinhua) -- ", "“It is closed”, he said.", "MIDHAM"),
        ("en", "MIDHAM, UK – 15 March 2022 – ", "Dour Systems closed a bridge.", "MIDHAM"),
        ("en", "Paris — ", "France closed a bridge.", None),
        ("en", "MIDHAM — ", "London officials closed a bridge.", ""),
        ("en", "Paris — ", "Three bridges were closed.", "Paris"),
        ("en", "Monday, August 3, 2020 ", "A bridge was closed.", ""),
        ("de", "ESSEN taz | ", "Eine Brücke ist zu.", "ESSEN"),
        ("de", "Kleinau - ", "Die Brücke ist zu.", ""),
        ("de", "POL-XY: Kleinau - ", "Die Brücke ist zu.", ""),
        ("de", "(dpa/mv) ", "Die Brücke ist zu.", ""),
        ("de", "(Fast) ", "Alle Brücken sind zu.", None),
        ("fr", "(Belga) - ", "Le pont est fermé.", ""),
        ("ro", "(Aproape) ", "Toate podurile sunt închise.", None),
        ("ro", "(Ne)", "Dreptatea a ajuns la Dour.", None),
        ("ro", "(1) ", "Podul e închis.", None),
        ("de", "Berlin – ", "Frauen bauen eine Brücke.", "Berlin"),
        ("de", "Kehl am Rhein - ", "Die Brücke ist zu.", ""),
        ("de", "Hamburg. ", "Brücken sind zu.", "Hamburg"),
        ("de", "Hamburg ", "Auf der Brücke steht ein Kran.", "Hamburg"),
        ("de", "Hamburg ", "Türme siegen.", None),
        ("de", "Endlich. ", "Die Brücke ist zu.", None),
        ("de", "Kleinau – ", "Schüler bauen in den Ferien eine Brücke über die Lamb.", ""),
        ("de", "Landkreis Lamb – ", "Unbekannte haben in den Ferien eine Brücke über die Lamb gebaut.", ""),
        ("de", "Angela – ", "Mutter von drei Kindern – hat am Freitag eine Brücke gebaut.", None),
        ("fr", "RIVIÈRES - ", "Le pont est fermé.", ""),
        ("fr", "RIVIÈRES ", "Le pont est fermé.", ""),
        ("fr", "Saint-Midam (Loire), 15 avr 2023 (AFP) - ", "Le pont est fermé.", "Saint-Midam"),
        ("fr", "RIVIÈRES, le 12 mars – ", "Le groupe Midam ferme un pont.", "RIVIÈRES"),
        ("fr", "Rivières, jeudi 1er mars 2025 – ", "Le pont est fermé.", "Rivières"),
        ("de", "Kleinau/Midheim, 6. Mai 2025. ", "Die Brücke ist zu.", "Kleinau"),
        ("de", "Kleinau, den 6. Mai 2025 – ", "Die Brücke ist zu.", "Kleinau"),
        ("de", "Kleinau, 6 Brücken. ", "Eine ist zu.", None),
        ("en", "MIDHAM, Sept. 2, 2025 – ", "Dour Systems closed a bridge.", "MIDHAM"),
        ("en", "Midham, 2 September 2025: ", "Dour Systems closed a bridge.", "Midham"),
        ("en", "Jane Miller (Labour): ", "“It is closed.”", None),
        ("es", "Midán, 9 de septiembre de 2025.- ", "El puente está cerrado.", "Midán"),
        ("es", "Midán (EFE).- ", "El puente está cerrado.", "Midán"),
        ("it", "(ANSA) - ROMA, 9 SET - ", "Il ponte è chiuso.", "ROMA"),
        ("ro", "Marți, 6 mai 2025 – ", "Podul e închis.", ""),
        ("de", "Pressemitteilung, 6. Mai 2025: ", "Die Brücke ist zu.", ""),
        ("de", "Am 6. Mai 2025: ", "Die Brücke ist zu.", None),
        ("fr", "GENÈVE ", "SNCF et TGV.", None),
        ("fr", "NICE ", "Le pont est fermé.", "NICE"),
        ("fr", "OTAN ", "Le chef est parti.", None),
        ("en", "UNHCR ", "The agency closed a bridge.", None),
        ("en", "UNICEF ", "The agency closed a bridge.", None),
        ("ro", "Chișinău, 3 mai /MOLDPRES/ ", "Podul e închis.", "Chișinău"),
        ("ro", "LUNCA MARE (Agerpres) — ", "Podul e închis.", "LUNCA MARE"),
        ("ro", "LEOVA, 12 iun. — MOLDPRES. ", "Podul e închis.", "LEOVA"),
        ("ro", "PSD – ", "PNL a închis podul.", None),
        ("ro", "Portugalia – ", "România se joacă joi.", None),
        ("ro", "În săptămâna 15 - ", "19 ianuarie a plouat.", None),
        ("ro", "Podul – ", "vechi și rupt – e închis.", None),
        ("ro", "Ion Rusu – ", "Omul care a închis podul.", None),
    ],
)
def test_where_a_dispatch_begins(language: str, dateline: str, rest: str, town: str | None) -> None:
    """A town, what it lies in, the day and the agency, up to the dash; no pair of names, no aside."""
    text = dateline + rest
    found = find_dateline(text, [Span(0, len(text))], lexicon(load(language)))
    if town is None:
        assert found is None
        return
    assert found is not None
    assert found.span.of(text) == dateline
    assert (found.town.of(text) if found.town else "") == town


@pytest.mark.parametrize(
    ("language", "hour", "told"),
    [
        ("ro", "**15:40** ", "Podul e deschis."),
        ("ro", "UPDATE 18:05 ", "Podul e deschis."),
        ("ro", "UPDATE 18:05 – ", "Podul e deschis."),
        ("ro", "Actualizat la 09:20. ", "Podul e deschis."),
        ("ro", "(Actualizat la ora 9.20) ", "Podul e deschis."),
        ("en", "Updated at 9:20. ", "The bridge is open."),
        ("de", "Aktualisiert um 9:20. ", "Die Brücke ist offen."),
        ("fr", "Mis à jour à 9h20. ", "Le pont est ouvert."),
        ("it", "Aggiornato alle ore 9:20. ", "Il ponte è aperto."),
        ("es", "Actualizado a las 9:20. ", "El puente está abierto."),
        ("ro", "", "UPDATE 10:00 – 12:00 Podul e închis."),
        ("ro", "14:30: ", "„Am văzut podul”, spune Ana Pop."),
        ("en", "4.12pm ", "The bridge is open."),
        ("de", "18.30 Uhr: ", "Die Brücke ist offen."),
        ("de", "", "18.30 Uhr Ortszeit war die Brücke offen."),
        ("fr", "**19 h 45.** ", "Le pont est ouvert."),
        ("fr", "", "19 h 45 est l'heure du train."),
        ("ro", "", "15:40 este ora trenului."),
        ("ro", "", "21:45 ora României, Dourul va juca acasă."),
        ("ro", "", "Ora 19:00 GMT a fost aleasă miercuri."),
        ("ro", "", "12.03: Guvernul a căzut."),
        ("en", "", "8:30 p.m. Eastern Time is when polls close."),
        ("en", "", "10:30 am Sunday trains are late."),
        ("de", "", "**19.90** Euro kostet das Ticket."),
        ("de", "", "29:31: Dour verliert."),
    ],
)
def test_the_hour_of_a_note_is_no_part_of_it(language: str, hour: str, told: str) -> None:
    """A running report has it before each; an hour that is told of stays."""
    text = f"{hour}{told}"
    _, found = part(text, [Span(0, len(text))], load(language))
    assert [span.of(text) for span in found] == [told]


def test_bare_hours_make_a_running_report_where_they_come_again() -> None:
    """“12:40 The bridge …” and “12:25 The mayor …”; one alone may be what is told of."""
    notes = ["12:40 Podul e deschis.", "12:25 Primarul vine."]
    text = "\n\n".join(notes)
    spans = [Span(0, len(notes[0])), Span(len(notes[0]) + 2, len(text))]
    told = [[span.of(text) for span in part(text, spans[:count], load("ro"))[1]] for count in (1, 2)]
    assert told == [notes[:1], ["Podul e deschis.", "Primarul vine."]]


@pytest.mark.parametrize(
    ("language", "before", "lead", "after"),
    [
        (
            "ro",
            ["Comunicat de presă", "Dour, 6 mai 2025"],
            "Podul din Dour a fost închis.",
            "Contact presă: Ana Pop",
        ),
        ("en", ["PRESS RELEASE – FOR IMMEDIATE USE"], "Dour Systems closed a bridge.", "ENDS"),
        (
            "en",
            ["LIVE: Last updated 10.42am", "10.42am"],
            "Dour Systems closed a bridge.",
            "More follows",
        ),
        ("de", ["Update 16.30 Uhr"], "Die Stadt Dour hat die Brücke geschlossen.", "Pressekontakt: Anna Pop"),
        (
            "fr",
            ["Tribune libre", "Par Anne Pop"],
            "La ville de Dour a fermé le pont.",
            "Tél. : 03 84 12 34 56",
        ),
        ("it", ["Aggiornamento ore 16.30"], "Il comune di Dour ha chiuso il ponte.", "Ufficio stampa"),
        (
            "es",
            ["De nuestra corresponsal en Dour"],
            "El alcalde de Dour cerró el puente.",
            "Noticia en desarrollo",
        ),
    ],
)
def test_what_the_press_says_of_a_text_is_none_of_its_sentences(
    language: str, before: list[str], lead: str, after: str
) -> None:
    """It stays in the text, and neither title nor summary nor names take it for something told."""
    article = Article(
        path="a.txt",
        content_hash="",
        published=Edtf("2025-05-08"),
        paragraphs=(*before, lead, after),
        lang=language,
    )
    found = analyse(article)
    assert found.text.split("\n\n") == [*before, lead, after]
    assert found.title == lead.rstrip(".")
    assert [span.of(found.text) for span in found.summary] == [lead]
    assert not [item.name for item in found.entities if "elease" in item.name or "ress" in item.name]


def test_neither_a_summary_nor_a_title_repeats_the_dateline() -> None:
    """The sentence begins behind it; its town is a place though no list has it. Who wrote it is none of
    those it tells of."""
    lead = "The council of Midham closed the old bridge for two months."
    article = Article(
        path="a.txt",
        content_hash="",
        published=Edtf("2025-03-04"),
        paragraphs=("By JANE MILLER", f"OLD MIDHAM, England (Reuters) — {lead}", "It was built in 1904."),
        lang="en",
    )
    found = analyse(article)
    assert found.title == lead.rstrip(".")
    assert lead in [span.of(found.text) for span in found.summary]
    assert [span.of(found.text) for span in found.sentences if "Midham" in span.of(found.text)] == [lead]
    assert ("Old Midham", "place") in [(item.name, item.type) for item in found.entities]
    assert "Jane Miller" not in [item.name for item in found.entities]
    assert ("Reuters", "agency") in [(item.name, item.kind) for item in found.sources]
