"""Words spelt as before a reform (“cînd”, “sînt”), in today's letters, one for one."""

from __future__ import annotations

import functools
import re

from generator import languages
from generator.text.words import known

_WORD = re.compile(r"[^\W\d_]+")
_INSIDE = re.compile(r"[^\W\d_][ -]$")  # before a word that does not open its sentence


def reformed(text: str, code: str) -> str:
    """``text`` with the words that it spells as before the reform of its language as they are spelt now,
    as far as the dictionary knows them so; people keep their names as they write them, “Calmîc”."""

    def today(word: re.Match[str]) -> str:
        lower = word[0].lower()
        named = word[0].istitle() and bool(_INSIDE.search(text, max(0, word.start() - 2), word.start()))
        return cased(word[0], _place(lower, code) if named else _today(lower, code))

    older = _older(code)
    return older.sub(today, text) if older and _inside(code).search(text) else text


@functools.cache
def _inside(code: str) -> re.Pattern[str]:
    """One of the letters inside a word: few texts have any, and this is found at once."""
    letters = "".join(languages.load(code).letters.older.values())
    return re.compile(rf"[{letters}{letters.upper()}](?<=[^\W\d_].)(?=[^\W\d_])")


@functools.cache
def _older(code: str) -> re.Pattern[str] | None:
    """Words that have one of the letters inside."""
    letters = "".join(languages.load(code).letters.older.values())
    inside = rf"(?<![^\W\d_])[^\W\d_]+[{letters}{letters.upper()}][^\W\d_]+"
    return re.compile(inside) if letters else None


def cased(like: str, lower: str) -> str:
    """``lower`` with capitals where ``like``, which is as long, has them."""
    if len(like) != len(lower):
        return like
    return "".join(
        letter.upper() if sign.isupper() else letter for sign, letter in zip(like, lower, strict=True)
    )


@functools.lru_cache(maxsize=50_000)
def _today(word: str, code: str) -> str:
    reformed = languages.load(code).letters.reformed
    if word in reformed:
        return reformed[word]
    today = in_todays_letters(word, code)
    return today if known(today, code) else _place(word, code)


def _place(word: str, code: str) -> str:
    """A word that names a place, as it is spelt now; any other as it is."""
    today = in_todays_letters(word, code)
    return today if _is_name(today.capitalize(), code) else word


def in_todays_letters(word: str, code: str) -> str:
    """``word`` with the letters that the reform put inside of it, a name too: “Țîcu” is “Țâcu”."""
    letters = languages.load(code).letters
    inside = word[1:-1].translate({ord(old): new for new, old in letters.older.items()})
    return word[:1] + inside + word[-1:] if len(word) > 1 else word


def _is_name(word: str, code: str) -> bool:
    return word in _names(code)


@functools.cache
def _names(code: str) -> frozenset[str]:
    """The words of the places that the language lists."""
    return frozenset(word for name in languages.load(code).names.places.rows for word in _WORD.findall(name))
