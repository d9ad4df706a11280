"""Letters garbled by a wrong encoding are set right, or told; sound text stays."""

from __future__ import annotations

import json

import pytest
from babel import Locale, localedata

from generator.model import Rejected
from generator.readers.decode import Decoded, decode
from generator.readers.mojibake import READ_AS, repair
from generator.text.normalise import own_letters
from tests.projects import CORPORA
from tests.readers.test_decode import BROKEN, ROMANIAN

SOUND = own_letters(ROMANIAN)


def garbled(text: str, codec: str) -> str:
    """``text`` in UTF-8 as a program shows it that takes it for ``codec``."""
    return "".join(
        chr(byte) if (char := bytes([byte]).decode(codec, "replace")) == "\ufffd" else char
        for byte in text.encode()
    )


@pytest.mark.parametrize("codec", READ_AS)
@pytest.mark.parametrize("length", [60, 120, 400])
def test_a_text_read_in_a_wrong_character_set_comes_out_right(codec: str, length: int) -> None:
    """Whatever program garbled it: from half a sentence on the letters are right, and it is told."""
    for start in range(0, len(SOUND) - length, 40):
        piece = SOUND[start : start + length]
        read = repair(f"Titlu\n\n{garbled(piece, codec)}")
        assert own_letters(read.text) == f"Titlu\n\n{piece}"
        assert read.lines == (3,)


@pytest.mark.parametrize("codec", ["cp1252", "cp1250", "cp1251", "mac_roman", "cp852"])
def test_a_garbled_paragraph_among_sound_ones_is_set_right(codec: str) -> None:
    """A text pasted together from two sources: one line is repaired, the others stay."""
    piece = SOUND[:100]
    assert repair(f"{SOUND}\n{garbled(piece, codec)}\n{SOUND}") == (f"{SOUND}\n{piece}\n{SOUND}", (2,), ())


def test_a_text_garbled_twice_comes_out_right() -> None:
    """Layer by layer, each by its own character set."""
    twice = garbled(garbled(SOUND, "cp1250"), "cp1252")
    assert own_letters(repair(twice).text) == SOUND


def test_letters_of_old_macs_among_western_text_are_set_right() -> None:
    """Bytes that got here as control characters are letters inside words, typography elsewhere."""
    assert repair("Dos heridos en un barco tur\x92stico de Coatl\x87n").text == (
        "Dos heridos en un barco turístico de Coatlán"
    )
    assert repair("The mayor\x92s bridge, \x93ready\x94 in May").text == "The mayor’s bridge, “ready” in May"


def test_half_a_letter_written_as_an_entity_is_told() -> None:
    """“Î&frac14;” was μ: how much of the text was written so cannot be known."""
    assert repair("Sub 10Î&frac14;s") == ("Sub 10Î&frac14;s", (), (1,))
    assert repair("Tom &amp; Jerry în &laquo;Țara&raquo;") == (
        "Tom &amp; Jerry în &laquo;Țara&raquo;",
        (),
        (),
    )


@pytest.mark.parametrize("form", ["{}", "“{}”", "„{}“", "«\u00a0{}\u00a0»", "{}…", "{}—{}", "{}’s"])
def test_names_in_every_language_of_cldr_stay(form: str) -> None:
    """Sound words of some three hundred languages, between marks of any kind: 0 altered."""
    altered = []
    for code in sorted({code.partition("_")[0] for code in localedata.locale_identifiers()}):
        names = [str(name) for name in Locale.parse(code).territories.values()]
        text = " ".join(form.format(name, name) for name in names)
        if repair(text).text != text:
            altered.append(code)
    assert altered == []


@pytest.mark.parametrize(
    ("garbled", "right"),
    [
        ("ÅžedinÈ›a a început", "Ședința a început"),
        ("Ã®n Å¢ara noastrÄƒ", "în Țara noastră"),
        ("â€žDaâ€\x9d, a spus", "„Da”, a spus"),
        ("Fãrã aceastã hotãrâre, ºi þara aºteaptã.", "Fără această hotărâre, și țara așteaptă."),
        ("Ședința a început la Ä°stanbul", "Ședința a început la İstanbul"),
    ],
)
def test_garbled_letters_are_repaired_and_told(garbled: str, right: str) -> None:
    """UTF-8 once read as something else is set right, and the line is named."""
    read = decode("a.txt", f"date 2025 Titlu\n\n{garbled}".encode())
    assert isinstance(read, Decoded)
    assert read.text.endswith(right)
    assert [(problem.code, problem.line) for problem in read.problems] == [("mojibake", 3)]


def test_what_cannot_surely_be_repaired_is_told() -> None:
    """The text stays as it is, and the line is named."""
    text = "ThatÃ?Â¢â?¬â?¢s plain. SheÃ?Â¢â?¬â?¢s here."
    read = decode("a.txt", f"date 2025 Titlu\n\n{text}".encode())
    assert isinstance(read, Decoded)
    assert read.text.endswith(text)
    assert [(problem.code, problem.line) for problem in read.problems] == [("garbled", 3)]


@pytest.mark.parametrize(
    "text",
    [
        ROMANIAN,
        "RETWEET SE VOCÊ…",
        "1º trimestre-2019",
        "El nº 5 y el nº 7 de la calle",
        "São Paulo: o 1º lugar é nosso, não há dúvida",
        "Þórður sagði að það væri gott og að þau væru sammála",
        "LANCÔME® și T R A D U Ç Ã O",
        "(-1/2)! = √π",
        "Voilà « l'été », a-t-il dit.",
        "Ärger über Öl: „Schluß“",
    ],
)
def test_clean_text_is_never_repaired(text: str) -> None:
    """What only looks odd stays."""
    assert repair(text) == (text, (), ())


@pytest.mark.corpora
@pytest.mark.skipif(not BROKEN.is_dir(), reason="needs ../shared/corpora")
def test_no_clean_text_of_the_corpora_is_repaired() -> None:
    """Over all articles of the corpora: 0 alterations."""
    files = sorted(CORPORA.glob("*/articles/*.txt"))
    assert len(files) > 1_000
    assert [file.name for file in files if any(repair(file.read_text("utf-8"))[1:])] == []


@pytest.mark.corpora
@pytest.mark.skipif(not BROKEN.is_dir(), reason="needs ../shared/corpora/broken-encoding")
def test_what_only_looks_garbled_stays() -> None:
    """The corpus' negative cases are left as they are."""
    rows = [json.loads(line) for line in (BROKEN / "mojibake.jsonl").read_text("utf-8").split("\n") if line]
    negative = [row["original"] for row in rows if row["set"] == "negative"]
    assert negative
    assert [text for text in negative if repair(text)[1]] == []


@pytest.mark.corpora
@pytest.mark.skipif(not BROKEN.is_dir(), reason="needs ../shared/corpora/broken-encoding")
def test_nothing_garbled_is_shown_in_silence() -> None:
    """Of the corpus' garbled lines each is right, told or rejected. What its makers change besides,
    curly quotation marks and ligatures among it, is no garbling and stays as it is written."""
    silent = []
    for line in (BROKEN / "mojibake.jsonl").read_text("utf-8").split("\n"):
        row = json.loads(line) if line else {"original": "", "fixed": ""}
        read = decode("a.txt", f"date 2025 Titlu\n\n{row['original']}".encode("utf-8", "surrogatepass"))
        if isinstance(read, Rejected) or read.problems:
            continue
        if _uncurled(read.text.split("\n\n")[-1]) != _uncurled(row["fixed"]):
            silent.append(row["original"])
    assert silent == []


def _uncurled(text: str) -> str:
    table: dict[str, str | int | None] = {
        "ﬁ": "fi",
        "，": ",",
        "‚": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "’": "'",
        "‘": "'",
        "ǌ": "nj",
        "ǉ": "lj",
    }
    return own_letters(text).translate(str.maketrans(table)).strip()
