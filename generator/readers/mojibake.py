"""Letters garbled by a wrong encoding, before the text got here: set right where that is sure.

A text in UTF-8 that a program took for an old character set shows two or three strange signs for
each letter beyond ASCII: “și” is “È™i” by windows-1252, “Č™i” by windows-1250, “»ôi” by Mac Roman.
Turned back into the bytes of that set the signs are UTF-8 again, which hardly happens by chance.
Each set is tried; the one wins that explains most and reads best (`charset.likelihood`). What is
left, letters lost on the way among it, is ftfy's (Speer, "ftfy", Zenodo, 2019), which by itself does
not know the sets of DOS and old Macs, nor windows-1250 read as windows-1252.
"""

from __future__ import annotations

import functools
import html
import re
import unicodedata
from collections.abc import Mapping
from typing import NamedTuple

import ftfy
from ftfy.badness import badness, is_bad

from generator.readers import charset

READ_AS = (
    *("cp1252", "latin1", "cp1250", "cp1251", "cp1254", "cp1257"),
    *("iso8859_2", "iso8859_15", "iso8859_16"),
    *("mac_roman", "mac_latin2", "mac_romanian"),
    *("cp437", "cp850", "cp852"),
)
"""The character sets that programs take UTF-8 for."""
_SEQUENCE = re.compile(  # a character of UTF-8 beyond ASCII, each byte as the character of its number
    "[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_BEYOND = re.compile(r"[^\x00-\x7f]+")
_WORD = re.compile(r"[^ \t\r\n]+")  # a no-break space may be half a letter
_SIGNS = re.compile(r"[^\x00-\x7f]{2}")  # as many at least as a garbled letter has
_LETTER_OR_THREE = re.compile(r"[A-Za-z]|[^\x00-\x7f]{3}")
_LAYERS = 3  # how often a text may have been garbled
_GAIN = 2.0  # nats a letter that a repair gains; misread text gains 4 to 12
_READS = -7.0  # nats a letter that a repaired text reaches at least
_CLEARLY = 1.0  # nats a letter between the best reading and another
_SPACE = re.compile(r"([ \t]+)")
_GARBLED = 3  # sequences in a line that no language has (ftfy's measure); sound lines reach 1
_STRANGERS = re.compile(r"[ºþ][^\W\d_]|[^\W\d_]{2}[ºþ]")  # what ş and ţ become; “nº 5” is no such word
_WEST_TO_EAST = {
    ord(west): bytes([byte]).decode("cp1250")
    for byte in range(0xA0, 0x100)
    if (west := bytes([byte]).decode("cp1252")).isalpha()
}
_CONTROL = re.compile("[\x80-\x9f]")
_IN_WORD = re.compile(r"[^\W\d_][\x80-\x9f]+[^\W\d_]")
_WEST, _MAC = (
    {byte: bytes([byte]).decode(codec, "replace") for byte in range(0x80, 0xA0)}
    for codec in ("cp1252", "mac_roman")
)
_JUDGED = 20_000  # characters
_SURELY = 1.5  # nats a letter; misread Romanian gains 3 to 7, sound Portuguese and Icelandic lose 2 to 4


class Repaired(NamedTuple):
    """A text, and which of its lines were garbled."""

    text: str
    lines: tuple[int, ...]  # from 1: those that were repaired
    garbled: tuple[int, ...]  # those that seem garbled still


class _Reading(NamedTuple):
    """What a text would be, had it been taken for one character set."""

    words: Mapping[str, str]  # garbled → right
    explained: int  # sequences
    likelihood: float


def repair(text: str) -> Repaired:
    """``text`` with garbled letters set right (“Ã®n” is “în”, “ºi þara” is “și țara”) as far as
    that is sure; the rest stays, and is told."""
    if text.isascii():
        return Repaired(text, (), ())
    fixed, doubtful = _unlayered(text.translate(_misread(text) or {}))
    fixed = fixed.translate(_mac(fixed) or {})
    lines = fixed.split("\n")
    garbled = {number for number, line in enumerate(lines, 1) if _is_hidden(line)}
    for number, (line, before) in enumerate(zip(lines, text.split("\n"), strict=True)):
        if before.isascii():
            continue
        bad = is_bad(line)
        if bad:
            lines[number] = _repair(line) or _repair_words(line)
        if line != before and (other := _repair(before)) is not None:
            lines[number] = max(other, lines[number], key=_soundness)
        worst = (bad or line != before) and badness(lines[number]) >= _GARBLED
        if worst or (doubtful and not doubtful.isdisjoint(_WORD.findall(line))):
            garbled.add(number + 1)
    repaired = (number + 1 for number, line in enumerate(text.split("\n")) if line != lines[number])
    return Repaired("\n".join(lines), tuple(repaired), tuple(sorted(garbled)))


def _soundness(line: str) -> tuple[int, float]:
    """How few sequences no language has, then how well the letters read."""
    return -badness(line), round(charset.likelihood(line), 3)


def _unlayered(text: str) -> tuple[str, frozenset[str]]:
    """``text`` with what one character set after the other garbled set right, and the words of
    which two readings are about as good."""
    for _ in range(_LAYERS):
        words = tuple(filter(_SIGNS.search, dict.fromkeys(_WORD.findall(text))))
        best, rival = _readings(words, text) if words else (None, None)
        if best is None:
            break
        if rival and best.likelihood - rival.likelihood < _CLEARLY:
            return text, frozenset(best.words)
        text = _replaced(text, best.words)
    return text, frozenset()


def _replaced(text: str, words: Mapping[str, str]) -> str:
    return _WORD.sub(lambda word: words.get(word[0], word[0]), text)


def _readings(words: tuple[str, ...], text: str) -> tuple[_Reading | None, _Reading | None]:
    """The reading of ``words`` that explains most and reads best, and the best of the others that
    explain as much; None where none is likelier than what stands there."""
    text = text.lower()  # capitals hide a language
    context = (*charset.likely_languages(text), *charset.likely_languages(_BEYOND.sub("", text)))
    readings = sorted(
        filter(None, (_reading(words, codec, context) for codec in READ_AS)),
        key=lambda reading: (reading.explained, reading.likelihood),
        reverse=True,
    )
    if not readings:
        return None, None
    best = readings[0]
    others = (
        reading for reading in readings if reading.explained == best.explained and reading.words != best.words
    )
    return best, next(others, None)


def _reading(words: tuple[str, ...], codec: str, context: tuple[str, ...]) -> _Reading | None:
    table, fixed, explained = _bytes(codec), {}, 0
    for word in words:
        right, count = _reread(word, table)
        if count:
            fixed[word] = right
            explained += count
    # Two signs alone prove nothing: “√π” is one of mathematics.
    if not explained or (explained == 1 and not _LETTER_OR_THREE.search("".join(fixed))):
        return None
    before, after = " ".join(fixed), " ".join(fixed.values())
    among = (*context, *charset.likely_languages(after))
    likelihood = charset.likelihood(after, among)
    if likelihood < _READS or likelihood - charset.likelihood(before, among) < _GAIN:
        return None
    return _Reading(fixed, explained, likelihood)


def _reread(word: str, table: Mapping[int, str]) -> tuple[str, int]:
    """``word`` with its sequences of UTF-8 read as such, and how many there are."""
    parts, count, seen = [], 0, 0
    for match in _SEQUENCE.finditer(word.translate(table)):
        char = _char(match[0])
        if char:
            parts += [word[seen : match.start()], char]
            count, seen = count + 1, match.end()
    return "".join(parts) + word[seen:], count


@functools.lru_cache(maxsize=10_000)
def _char(sequence: str) -> str | None:
    try:
        char = sequence.encode("latin1").decode("utf-8")
    except UnicodeDecodeError:
        return None
    return None if unicodedata.category(char) in ("Cc", "Cn", "Co") else char


@functools.cache
def _bytes(codec: str) -> Mapping[int, str]:
    """Character → the character whose number is its byte in ``codec``. A byte that the set does not
    use stands for itself, as browsers have it; what is not in the set becomes U+FFFD."""
    table = dict.fromkeys(range(0x80, 0x100), "\ufffd")
    for byte in range(0x80, 0x100):
        char = bytes([byte]).decode(codec, "replace")
        table[byte if char == "\ufffd" else ord(char)] = chr(byte)
    return table


def _is_hidden(line: str) -> bool:
    """Whether half of a garbled letter is written as an entity of HTML."""
    if "&" not in line or line.isascii() or (plain := html.unescape(line)) == line:
        return False
    return is_bad(plain) > is_bad(line) or _unlayered(plain)[0] != plain


def _misread(text: str) -> Mapping[int, str] | None:
    """Letter → letter, where ``text`` is windows-1250 that a program once read as windows-1252, and
    then saved as UTF-8: the fate of much old Romanian. Judged on the text as a whole."""
    if not _STRANGERS.search(text):
        return None
    sample = text[:_JUDGED]
    gain = charset.likelihood(sample.translate(_WEST_TO_EAST)) - charset.likelihood(sample)
    return _WEST_TO_EAST if gain > _SURELY else None


def _mac(text: str) -> Mapping[int, str] | None:
    """Byte → letter, where ``text`` holds bytes of Mac Roman as control characters (“tur\\x92stico”
    is “turístico”): elsewhere they are typography of windows-1252, and ftfy's."""
    if not _IN_WORD.search(text):
        return None
    among = charset.likely_languages(_CONTROL.sub("", text).lower())
    west, mac = (charset.likelihood(text[:_JUDGED].translate(table), among) for table in (_WEST, _MAC))
    return _MAC if mac - west > _GAIN else None


def _repair(text: str) -> str | None:
    fixed = ftfy.fix_encoding(text) if is_bad(text) else text
    # What was lost may be shown as lost (“ï¿½” is U+FFFD itself), but nothing more may get lost.
    lossy = fixed.count("\ufffd") > text.count("\ufffd") + text.count("ï¿½")
    return fixed if fixed != text and not lossy else None


def _repair_words(line: str) -> str:
    """``line``, which mixes garbled and sound words, repaired word by word. A word alone proves
    little (“”în” could be a garbled “Ӕn”): the repaired line must be the likelier one."""
    fixed = "".join(_repair(word) or word for word in _SPACE.split(line))
    return fixed if fixed != line and charset.likelihood(fixed) > charset.likelihood(line) else line
