"""Cleaning: the one normal form that every later stage works on."""

from __future__ import annotations

import re
import unicodedata

_ROMANIAN = str.maketrans("şŞţŢ", "șȘțȚ")
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_BAD = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17))
    + "]"
)
_NEWLINE = re.compile("\r\n|[\r\u0085\u2028\u2029]")


def clean(text: str) -> str:
    """NFC, line ends as LF, no bidirectional controls; control characters, lone surrogates and
    non-characters become U+FFFD."""
    text = _NEWLINE.sub("\n", text)
    text = _BIDI.sub("", text)
    text = _BAD.sub("\ufffd", text)
    return unicodedata.normalize("NFC", text)


def commas(text: str) -> str:
    """Romanian ş ţ with cedilla become ș ț with comma."""
    return text.translate(_ROMANIAN)


def fold(text: str) -> str:
    """Lower case without diacritics, for comparing: “Șoigu” and “soigu” are one."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))
