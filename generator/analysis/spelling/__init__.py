"""Marks put back: a text written without those of its language (“presedinte” for “președinte”) as the
language spells it, letter for letter, so that offsets hold.

A word gets its usual spelling, which `ro.tsv` has from a corpus, alone or beside another word; one that
the corpus does not have, its spelling in the dictionary. What neither knows stays as it is.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import resources
from itertools import product
from typing import NamedTuple

from generator import languages
from generator.analysis.language import guess
from generator.analysis.spelling.reform import cased, reformed
from generator.languages import Language
from generator.text.words import known

_WORD = re.compile(r"[^\W\d_]+")
_TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")
_LACKING = 0.03  # of the letters that could bear a mark; in a text with marks it is one in six
_BEARERS = 25  # letters that could bear one, among which a paragraph with marks has some
_SAMPLE = 1_000  # characters that tell in which language a text is
_FEWEST = 3  # words that gain a mark, where a text is to have lost them
_SHARE = 0.06  # of all its words
_ALONE = 0.1  # the same of a paragraph amid others that have marks
_VARIANTS = 1_000  # spellings of a word that are looked up
_SHORT = 3  # letters; in capitals they are an abbreviation (“SA”), and the dictionary has much that is none
EDGE = "|"  # what stands beside the first and the last word of a line


class Spellings(NamedTuple):
    words: dict[str, str]  # plain → usual spelling; with a capital, of what is written with one
    behind: dict[tuple[str, str], str]  # plain word before it, plain word → spelling
    ahead: dict[tuple[str, str], str]  # plain word, plain word behind it → spelling


def respelt(texts: Sequence[str], language: Language) -> tuple[str, ...]:
    """The paragraphs of one article, those that lack the marks of ``language`` with them, and in the letters
    of today, each as long as it was."""
    spelt = _with_marks(texts, language)
    return tuple(reformed(text, language.code) for text in spelt)


def _with_marks(texts: Sequence[str], language: Language) -> Sequence[str]:
    groups = language.letters.marks
    if not groups:
        return texts
    marks, lacking = _own(groups), _own([group for group in groups if _lacks(texts, group)])
    known: dict[str, str] = {}
    if lacking:
        spelt = [_spelt(text, lacking, language.code) for text in texts]
        if _has_gained(texts, spelt, _SHARE) and guess("\n".join(spelt)[:_SAMPLE]) == language.code:
            return spelt
        if lacking == marks:
            known = dict(zip(texts, spelt, strict=True))
    return [_alone(text, known.get(text), marks, language) for text in texts]


def writer(was: str, spelt: str, language: Language) -> Callable[[str], str]:
    """What turns words of ``spelt`` back into the spelling of ``was``, which the text had before; as
    they are where the text also has them so."""
    pairs = list(zip(_WORD.findall(was), _WORD.findall(spelt), strict=True))
    written_so = {after.lower() for before, after in pairs if before == after}
    changed = {after.lower(): before.lower() for before, after in pairs if before != after}
    is_bare = not any(letter in was for letter in _own(language.letters.marks))

    def written(word: re.Match[str]) -> str:
        lower = word[0].lower()
        if lower in changed and lower not in written_so:
            return cased(word[0], changed[lower])
        return unmarked(word[0], language.code) if is_bare else word[0]

    return functools.partial(_WORD.sub, written)


def _own(groups: Sequence[Mapping[str, str]]) -> dict[str, str]:
    return {own: plain for group in groups for own, plain in group.items()}


def _lacks(texts: Sequence[str], marks: Mapping[str, str]) -> bool:
    own = sum(text.count(letter) for text in texts for letter in marks)
    plain = sum(text.count(letter) for text in texts for letter in {*marks.values()})
    return own < _LACKING * (own + plain)


def _alone(text: str, spelt: str | None, marks: Mapping[str, str], language: Language) -> str:
    """A paragraph that has no mark at all amid others that do, such as one that quotes what somebody
    typed; ``spelt`` where that is known."""
    bearers = sum(text.count(letter) for letter in {*marks.values()})
    if bearers < _BEARERS or any(letter in text for letter in marks):
        return text
    spelt = spelt or _spelt(text, marks, language.code)
    if _has_gained([text], [spelt], _ALONE) and guess(spelt) == language.code:
        return spelt
    return text


def _has_gained(texts: Sequence[str], spelt: Sequence[str], share: float) -> bool:
    """Whether so many words have changed that the text must have lost its marks: one in another
    language, or of names alone, hardly changes."""
    pairs = [
        (before, after)
        for old, new in zip(texts, spelt, strict=True)
        for before, after in zip(_WORD.findall(old), _WORD.findall(new), strict=True)
    ]
    changed: int = sum(before != after for before, after in pairs)
    return changed >= _FEWEST and changed >= share * len(pairs)


def _spelt(text: str, marks: Mapping[str, str], code: str) -> str:
    return "\n".join(_line(line, marks, code) for line in text.split("\n"))


def _line(line: str, marks: Mapping[str, str], code: str) -> str:
    found = list(_TOKEN.finditer(line))
    plain = [plainly(match[0], code) for match in found]
    parts, end = [], 0
    for at, match in enumerate(found):
        if match[0][0].isalpha():
            before = plain[at - 1] if at else EDGE
            after = plain[at + 1] if at + 1 < len(found) else EDGE
            opens = not before[0].isalnum() and before != "-"
            own = _word(match[0], (before, plain[at], after), opens, code)
            parts += [line[end : match.start()], _within(match[0], own, marks, code)]
            end = match.end()
    return "".join((*parts, line[end:]))


def _word(word: str, beside: tuple[str, str, str], opens: bool, code: str) -> str:
    """How ``word`` is spelt between its neighbours."""
    before, plain, after = beside
    table = spellings(code)
    if word.isupper() and len(word) <= _SHORT:
        return word
    if word[0].isupper() and not (opens and plain in table.words):
        return _name(word, "" if opens else before, code)
    return table.ahead.get((plain, after)) or table.behind.get((before, plain)) or _common(word.lower(), code)


def _name(word: str, before: str, code: str) -> str:
    """How a word with a capital inside a sentence is spelt: what follows a given name is nothing that
    the dictionary has."""
    own = spellings(code).words.get(word) or _names(code).get(word)
    is_surname = before.capitalize() in _names(code)
    return own or (word if is_surname else _common(word.lower(), code))


@functools.lru_cache(maxsize=50_000)
def _common(word: str, code: str) -> str:
    """The usual spelling of a word in small letters, else the one with the fewest marks that the
    dictionary has; itself where that has none or several, or the word as it is."""
    now = languages.load(code).letters.reformed.get(word)
    return now or spellings(code).words.get(word) or looked_up(word, code)


def looked_up(word: str, code: str) -> str:
    """The same without the corpus."""
    if len(word) <= _SHORT or known(word, code) or word in languages.load(code).stopwords:
        return word
    variants = [variant for variant in _variants(word, code) if known(variant, code)]
    cost = [sum(map(str.__ne__, variant, word)) for variant in variants]
    best = [variant for variant, marks in zip(variants, cost, strict=True) if marks == min(cost)]
    return best[0] if len(best) == 1 else word


def _variants(word: str, code: str) -> Iterator[str]:
    """The spellings that ``word`` may stand for, as far as their number can be looked up."""
    letters = languages.load(code).letters
    marks = _own(letters.marks)
    choices, number = [], 1
    for at, letter in enumerate(word):
        never = {*letters.outside} - {*letters.older.values()} if 0 < at < len(word) - 1 else letters.inside
        own = [mark for mark, plain in marks.items() if plain == letter and mark not in never]
        choices.append((letter, *own))
        number *= len(own) + 1
    return map("".join, product(*choices)) if number <= _VARIANTS else iter(())


def _within(word: str, own: str, marks: Mapping[str, str], code: str) -> str:
    """``word`` with the marks of ``own`` that the text lacks, in its own case; as it is where the two
    differ in anything else."""
    lower = own.lower()
    if lower in _now(code):
        return cased(word, lower)
    if (
        len(lower) != len(word)
        or lower.translate({ord(mark): plain for mark, plain in marks.items()}) != word.lower()
    ):
        return word
    return "".join(
        letter if letter.lower() == mark else mark.upper() if letter.isupper() else mark
        for letter, mark in zip(word, lower, strict=True)
    )


@functools.cache
def _now(code: str) -> frozenset[str]:
    """What words that a reform changed are now."""
    return frozenset(languages.load(code).letters.reformed.values())


@functools.lru_cache(maxsize=50_000)
def plainly(word: str, code: str) -> str:
    """The word in small letters without marks."""
    return unmarked(word.lower(), code)


def unmarked(text: str, code: str) -> str:
    """``text`` without the marks of its language, the case of its letters kept."""
    return text.translate(_table(code))


@functools.cache
def _table(code: str) -> dict[int, str]:
    marks = _own(languages.load(code).letters.marks)
    capitals = {mark.upper(): plain.upper() for mark, plain in marks.items()}
    return {ord(mark): plain for mark, plain in (*marks.items(), *capitals.items())}


@functools.cache
def _names(code: str) -> dict[str, str]:
    """Words of the names that are known in every language, or in this one: without marks, and as they
    are spelt."""
    people, names = languages.people(), languages.load(code).names
    known_names = (*people.women, *people.men, *people.surnames, *names.given, *names.places.rows)
    words = sorted({word for name in known_names for word in _WORD.findall(name) if word[0].isupper()})
    spelt: dict[str, str] = {}
    for word in words:
        plain = unmarked(word, code)
        spelt[plain] = plain if plain in spelt or plain == word else word
    return spelt


@functools.cache
def spellings(code: str) -> Spellings:
    """What the corpus of ``code`` tells; nothing where there is none."""
    found = Spellings({}, {}, {})
    file = resources.files(__name__).joinpath(f"{code}.tsv")
    if not file.is_file():
        return found
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        before, own, after = line.split("\t")
        plain = plainly(own, code)
        if before:
            found.behind[before, plain] = own
        elif after:
            found.ahead[plain, after] = own
        else:
            found.words[plain.capitalize() if own[0].isupper() else plain] = own
    return found
