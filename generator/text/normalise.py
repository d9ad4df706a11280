"""Cleaning: the one normal form that every later stage works on."""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import NamedTuple

import py3langid

from generator import languages

_SAMPLE = 1_000  # characters; enough to tell a language
_NEWLINE = re.compile("\r\n|[\r\u0085\u2028\u2029]")
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_MARK = "\ufeff"  # a byte-order mark; inside a text, what joining files leaves behind
_BAD = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17))
    + "]"
)
_WORD = re.compile(r"\w+")
_DOTTED = re.compile(r"(?:[^\W\d_]\.){2,}")
_INITIALS = range(2, 6)  # letters
_SHORT = 50  # characters; what is longer hardly comes twice
_COMBINING = re.compile(
    f"[{''.join(char for char in map(chr, range(0x300, 0x10000)) if unicodedata.combining(char))}]+"
)


class Cleaned(NamedTuple):
    """A text in normal form, and where something a person should know of was changed."""

    text: str
    replaced: tuple[int, ...]  # the lines, from 1, of characters that became U+FFFD
    dropped: tuple[int, ...]  # the lines of bidirectional controls


def cleaned(text: str) -> Cleaned:
    """NFC, line ends as LF, no bidirectional controls; control characters, lone surrogates and
    non-characters become U+FFFD."""
    text = _NEWLINE.sub("\n", text).replace(_MARK, "")
    replaced, dropped = _lines(_BAD, text), _lines(_BIDI, text)
    text = _BAD.sub("\ufffd", _BIDI.sub("", text))
    return Cleaned(unicodedata.normalize("NFC", text), replaced, dropped)


def clean(text: str) -> str:
    """The text of `cleaned`."""
    return cleaned(text).text


def _lines(pattern: re.Pattern[str], text: str) -> tuple[int, ...]:
    lines, line, seen = [], 1, 0
    for match in pattern.finditer(text):
        line += text.count("\n", seen, match.start())
        seen = match.start()
        lines.append(line)
    return tuple(lines)


def own_letters(text: str) -> str:
    """``text`` with the letters of its own alphabet where a language's old character sets had to
    borrow others: Romanian ş ţ with cedilla become ș ț with comma. A text in another language that
    uses those letters as its own (Turkish ş) stays as it is, and so does a word that holds a
    letter which the language does not have (Işıklar in a Romanian text)."""
    for code in languages.codes():
        letters = languages.load(code).letters
        if letters.borrowed and any(letter in text for letter in letters.borrowed):
            text = _own(text, code, letters)
    return text


def _own(text: str, code: str, letters: languages.Letters) -> str:
    proof = sum(text.count(letter) for letter in letters.proof)
    foreign = sum(text.count(letter) for letter in letters.foreign)
    # Neither proves the language: then the text as a whole decides.
    if foreign > proof or (proof == foreign and py3langid.classify(text[:_SAMPLE])[0] != code):
        return text
    table = str.maketrans(dict(letters.borrowed))
    alien = set(letters.foreign)
    return _WORD.sub(
        lambda word: word[0] if alien.intersection(word[0]) else word[0].translate(table),
        text,
    )


def fold(text: str) -> str:
    """Lower case without diacritics, for comparing: “Șoigu” and “soigu” are one. What is folded stays as
    it is when folded again."""
    if text.isascii():
        return text.lower()
    return _folded(text) if len(text) < _SHORT else _unmarked(text)


def _unmarked(text: str) -> str:
    return _COMBINING.sub("", unicodedata.normalize("NFKD", text)).casefold()


_folded = functools.lru_cache(maxsize=50_000)(_unmarked)  # words and names come again and again


def spelled(name: str) -> str:
    """What the spellings of one name share: “Kim Jong-un” and “Kim Jong Un”, “S.U.A.” and “SUA”. Signs may
    be missing from a word; of initials they are letters of their own: PAȘ is not PAS."""
    if _DOTTED.fullmatch(name):
        return name.replace(".", "").casefold()
    words = name.replace("-", " ").replace(".", " ").split()
    loud = len(words) > 1 and name.isupper()
    return " ".join(word.casefold() if _is_initials(word) and not loud else fold(word) for word in words)


def _is_initials(word: str) -> bool:
    return len(word) in _INITIALS and word.isupper() and word.isalpha()
