"""Interface words, dates, numbers and distances in the site's language."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.edtf import Edtf
from generator.pages import words


@pytest.mark.parametrize(
    ("date", "romanian", "english"),
    [
        ("2025-11-14", "14 noiembrie 2025", "November 14, 2025"),
        ("2025-06", "iunie 2025", "June 2025"),
        ("2024", "2024", "2024"),
        ("2024-08/2025-01", "august 2024 – ianuarie 2025", "August 2024 – January 2025"),
        ("2024-05-01/2024-05-10", "1–10 mai 2024", "May 1 – 10, 2024"),
        ("2023-07-21/2023-07-31", "21–31 iulie 2023", "July 21 – 31, 2023"),
        (
            "2023-12-21/2024-01-10",
            "21 decembrie 2023 – 10 ianuarie 2024",
            "December 21, 2023 – January 10, 2024",
        ),
        ("2024-05/2024-06-10", "mai 2024 – 10 iunie 2024", "May 2024 – June 10, 2024"),
        ("2024-05/..", "din mai 2024", "from May 2024"),
        ("2024-05-10/..", "din 10 mai 2024", "starting May 10, 2024"),
        ("2024/..", "din 2024", "as of 2024"),
        ("../2024", "până în 2024", "up to 2024"),
        ("../2024-05-10", "până la 10 mai 2024", "by May 10, 2024"),
        ("../2024-05", "până în mai 2024", "until May 2024"),
        ("2024-22", "vara 2024", "summer 2024"),
        ("2024-24", "iarna 2024–2025", "winter 2024–2025"),
    ],
)
def test_a_date_is_no_more_precise_than_it_is(date: str, romanian: str, english: str) -> None:
    """A month stays a month and a year a year, in every language."""
    assert words.format_edtf(Edtf.parse(date), "ro") == romanian
    assert words.format_edtf(Edtf.parse(date), "en") == english


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("de", ["ab 3. März 2024", "ab März 2024", "bis 3. März 2024", "bis 2024"]),
        (
            "es",
            [
                "desde el 3 de marzo de 2024",
                "desde marzo de 2024",
                "hasta el 3 de marzo de 2024",
                "hasta 2024",
            ],
        ),
        ("fr", ["dès le 3 mars 2024", "dès mars 2024", "jusqu’au 3 mars 2024", "jusqu’en 2024"]),
        ("it", ["dal giorno 3 marzo 2024", "da marzo 2024", "fino al giorno 3 marzo 2024", "fino al 2024"]),
    ],
)
def test_an_open_interval_takes_the_word_that_fits_its_end(language: str, expected: list[str]) -> None:
    """A day, a month and a year may each want another word before them."""
    dates = ["2024-03-03/..", "2024-03/..", "../2024-03-03", "../2024"]
    assert [words.format_edtf(Edtf.parse(date), language) for date in dates] == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("de", "1.–10. Mai 2024"),
        ("es", "1–10 de mayo de 2024"),
        ("fr", "1–10 mai 2024"),
        ("it", "1–10 maggio 2024"),
    ],
)
def test_days_of_an_interval_read_as_a_day_alone_does(language: str, expected: str) -> None:
    """With “de” before the month where a date has it, and without a nought before the day."""
    assert words.format_edtf(Edtf.parse("2024-05-01/2024-05-10"), language) == expected


@pytest.mark.parametrize("language", ["en", "ro", "ro-MD", "de", "fr", "it", "es"])
def test_a_language_with_words_needs_no_telling(language: str) -> None:
    """English has none to translate; a region speaks as its language does."""
    assert list(words.untranslated(language)) == []


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0, "0 articole"),
        (1, "1 articol"),
        (2, "2 articole"),
        (19, "19 articole"),
        (20, "20 de articole"),
        (100, "100 de articole"),
        (101, "101 articole"),
        (119, "119 articole"),
        (120, "120 de articole"),
    ],
)
def test_romanian_counts_with_de_from_twenty(number: int, expected: str) -> None:
    """20 de articole, but 119 articole: the plural is Romanian's own."""
    said = words.catalogue("ro").ngettext("%(num)s article", "%(num)s articles", number)
    assert said % {"num": number} == expected


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        ("2025-11-14", "2025-11-14", "în aceeași zi"),
        ("2025-11-14", "2025-11-13", "cu o zi mai devreme"),
        ("2025-11-14", "2025-12-12", "cu 28 de zile mai târziu"),
        ("2025-11-14", "2025-06-14", "cu 5 luni mai devreme"),
        ("2025-06", "2025-11-14", "cu 5 luni mai târziu"),
        ("2025-11", "2025-11-14", "în aceeași lună"),
        ("2025", "2025-11-14", "în același an"),
        ("2022-03-01", "2025-11-14", "cu 4 ani mai târziu"),
        ("2005-11-30", "2008-02-02", "cu 2 ani mai târziu"),
        ("2005-11", "2008-02", "cu 2 ani mai târziu"),
        ("2025-11-28", "2026-01-21", "cu 2 luni mai târziu"),
        ("2025-05-31", "2025-08-02", "cu 2 luni mai târziu"),
    ],
)
def test_distance_is_as_vague_as_the_vaguer_date(here: str, there: str, expected: str) -> None:
    """Between a month and a day there are months, never days counted from the first."""
    assert words.apart(Edtf.parse(here), Edtf.parse(there), "ro") == expected


@given(st.dates(min_value=dt.date(1900, 1, 1)), st.dates(min_value=dt.date(1900, 1, 1)))
def test_distance_is_told_from_either_side(here: dt.date, there: dt.date) -> None:
    """What is earlier seen from one date is later, by as much, seen from the other."""
    one, other = Edtf.day(here), Edtf.day(there)
    forth, back = words.apart(one, other, "en"), words.apart(other, one, "en")
    swapped = {"earlier": "later", "later": "earlier"}
    assert forth == " ".join(swapped.get(word, word) for word in back.split(" "))


def test_a_language_is_called_by_its_name() -> None:
    """The name of a language is in the language of the site; an unknown code stays what it is."""
    assert words.language_name("en", "ro") == "engleză"
    assert words.language_name("ro", "en") == "Romanian"
    assert words.language_name("qqq", "ro") == "qqq"
    assert words.language_name("und", "ro") == "limbă necunoscută"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("cuvânt " * 1000, 5), ("scurt", 1), ("", 1), ("\u6c34" * 3000, 10), ("\u0e01" * 3000, 3)],
)
def test_reading_takes_as_long_in_scripts_without_spaces(text: str, expected: int) -> None:
    """Where words are not parted, characters are counted: a Chinese page is no matter of a minute."""
    assert words.minutes(text) == expected


def test_numbers_have_the_separators_of_the_language() -> None:
    """14.000 in Romanian is 14,000 in English."""
    assert words.format_number(14000, "ro") == "14.000"
    assert words.format_number(14000, "en") == "14,000"


def test_a_regions_language_speaks_the_language() -> None:
    """Romanian of Moldova has Romanian's words and dates."""
    assert words.catalogue("ro-MD").gettext("In brief") == "Pe scurt"
    assert words.format_edtf(Edtf("2025-06"), "ro-MD") == "iunie 2025"


def test_an_unknown_language_speaks_english() -> None:
    """A site in a language without a catalogue is built, in English words."""
    assert words.catalogue("tlh").gettext("In brief") == "In brief"
    assert words.format_edtf(Edtf("2025-06"), "tlh-x") == "June 2025"


@pytest.mark.parametrize(
    ("language", "title", "shown"),
    [
        ("ro", "Gala „Cititorului”, la final", "„Gala «Cititorului», la final”"),
        ("ro", 'Cartea "Ion" și cartea «Ana»', "„Cartea «Ion» și cartea «Ana»”"),
        ("en", "Mayor: “No road”", "“Mayor: ‘No road’”"),
        ("fr", "Le maire : « Non »", "«\u00a0Le maire : “Non”\u00a0»"),
        ("de", "Podul de 5 metri", "„Podul de 5 metri“"),
        ("de", "»Titel« und »Zweiter« Fall", "„‚Titel‘ und ‚Zweiter‘ Fall“"),
        ("ro", 'Țevi de 5" și de 7" la Orhei', '„Țevi de 5" și de 7" la Orhei”'),
        ("ro", "O „mare « mică » veste”", "„O „mare «mică» veste””"),
        ("ro", 'O țeavă de 6" s-a spart', '„O țeavă de 6" s-a spart”'),
    ],
)
def test_marks_within_marks_are_the_inner_ones(language: str, title: str, shown: str) -> None:
    """A headline that quotes is itself quoted as the language's books do it; a lone mark stays."""
    assert words.quoted(title, language) == shown
