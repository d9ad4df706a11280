"""Bytes become text rightly, or with a warning, or not at all."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Rejected
from generator.readers.decode import Decoded, decode
from generator.readers.mojibake import repair
from generator.text.normalise import clean, own_letters
from tests.projects import CORPORA

BROKEN = CORPORA / "broken-encoding"

ROMANIAN = (
    "Ședința de vineri s-a încheiat după miezul nopții, iar șefii instituțiilor au așteptat răspunsul. "
    "„Nu există nicio hotărâre”, a declarat purtătorul de cuvânt, care a adăugat că măsura va intra în "
    "vigoare în ianuarie. Câțiva parlamentari au părăsit sala înainte de vot. În București, traficul a fost "
    "oprit între orele 14 și 16, iar pasagerii au fost îndrumați spre alte stații. Țările vecine urmăresc "
    "situația. Ştirea a fost preluată de agenții."
)
LEGACY = ["cp1250", "iso8859_2", "iso8859_16", "cp852", "mac_romanian"]
NAMES = {"ibm855": "cp855", "ibm866": "cp866", "mac-cyrillic": "mac_cyrillic"}


def legacy(text: str, codec: str) -> bytes:
    """``text`` as old programs wrote it: cedillas and straight quotes where the set has no better."""
    cedillas = own_letters(text).translate(str.maketrans("șțȘȚ", "şţŞŢ"))
    straight = str.maketrans("„”", '""')
    for form in (
        own_letters(text),
        cedillas,
        cedillas.translate(straight),
        own_letters(text).translate(straight),
    ):
        try:
            return form.encode(codec)
        except UnicodeEncodeError:
            continue
    raise AssertionError(codec)


@pytest.mark.parametrize("codec", LEGACY)
@pytest.mark.parametrize("length", [80, 160, 400])
def test_romanian_in_an_old_character_set_comes_out_right(codec: str, length: int) -> None:
    """From a sentence on, the letters are right, with commas, and the guess is told."""
    for start in range(0, len(ROMANIAN) - length, 40):
        piece = ROMANIAN[start : start + length]
        data = legacy("date 2025-11-14 " + piece, codec)
        read = decode("a.txt", data)
        assert isinstance(read, Decoded), (codec, piece)
        assert read.text == own_letters(data.decode(codec)), (codec, piece)
        assert [problem.code for problem in read.problems] == ["guessed-encoding"]


@pytest.mark.parametrize("codec", LEGACY)
def test_a_few_letters_of_romanian_are_right_or_rejected(codec: str) -> None:
    """Of pieces too short to be sure of, nothing wrong is published without its warning, and at
    least 95 in 100 are right or rejected."""
    wrong = tried = 0
    for start in range(len(ROMANIAN) - 25):
        data = legacy(ROMANIAN[start : start + 25], codec)
        if data.isascii():
            continue
        tried += 1
        read = decode("a.txt", data)
        if isinstance(read, Decoded) and read.text != own_letters(data.decode(codec)):
            wrong += 1
            assert read.problems
    assert tried > 100
    assert wrong <= tried * 0.05


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said the bridge would open on Friday — a month late — and thanked the workers.",
        "“We are ready,” the mayor said. The town’s bridge opens on Friday.",
        "The bridge—built in 1990—is shut—for now—and the river—said the mayor—is high. " * 4,
        "Der Bürgermeister sagte, die Brücke werde am Freitag geöffnet – einen Monat zu spät.",
        "Le maire a déclaré que le pont ouvrirait vendredi. « C’est prêt », a-t-il ajouté.",
    ],
)
def test_what_word_processors_wrote_in_the_west_is_right(text: str) -> None:
    """Windows-1252 is read as such, though a dash may be all there is to tell it by."""
    read = decode("a.txt", text.encode("cp1252"))
    assert isinstance(read, Decoded)
    assert read.text == text
    assert [problem.code for problem in read.problems] == ["guessed-encoding"]


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
@given(
    text=st.text(st.characters(exclude_categories=["C"]), min_size=1).filter(
        lambda text: repair(text).text == text and not repair(text).garbled
    )
)
def test_a_mark_decides(mark: bytes, codec: str, text: str) -> None:
    """With a byte-order mark the text is read as it says, whatever it holds, without a warning."""
    read = decode("a.txt", mark + text.encode(codec))
    assert read == Decoded(own_letters(clean(text)), ())


@given(st.binary())
def test_any_bytes_are_text_or_rejected(data: bytes) -> None:
    """No bytes raise; what is read is clean; what is no UTF-8 is never read in silence."""
    read = decode("a.txt", data)
    if isinstance(read, Rejected):
        assert all(problem.message for problem in read.problems)
        return
    assert clean(read.text) == read.text
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError:
        assert read.problems or data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))


@pytest.mark.corpora
@pytest.mark.skipif(not BROKEN.is_dir(), reason="needs ../shared/corpora/broken-encoding")
@pytest.mark.parametrize("header", [b"", b"date 2025-11-14 Title\n\n"])
def test_foreign_character_sets_are_read_rightly_or_rejected(header: bytes) -> None:
    """Of the corpus of real texts in old character sets none is wrong in silence, and at least
    95 in 100 are right or rejected."""
    wrong = []
    files = sorted((BROKEN / "uchardet").iterdir())
    for file in files:
        name = file.name.split("__")[1].removesuffix(".txt").removesuffix(".smi").replace(".", "")
        data = file.read_bytes()
        if name.startswith(("utf-16", "utf-32")) and header:
            continue  # the header would have to be in the same encoding
        read = decode(file.name, header + data)
        try:
            right = own_letters(clean(data.decode(NAMES.get(name, name)).removeprefix("\ufeff")))
        except LookupError:  # no codec in Python: must be rejected
            right = None
        if isinstance(read, Decoded) and (right is None or not read.text.endswith(right)):
            wrong.append((file.name, read.problems))
    assert [name for name, problems in wrong if not problems] == []
    assert len(wrong) <= 0.05 * len(files), wrong
