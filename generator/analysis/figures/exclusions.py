"""Numbers that are no figures: parts of words, labels, clock times, years, names, persons just named."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.analysis.figures.counted import Counted
from generator.analysis.figures.words import Lexicon, after, before
from generator.text.number_words import Number
from generator.text.tokens import Token
from generator.text.words import known

_CLOCK = re.compile(r"(?:[01]?\d|2[0-4])[.][0-5]\d")
_LONGEST = 6  # digits without separators; more are a telephone or a file
_HOURS = 24
_DIALLED = 3  # digits that the first part of a telephone number has
_INITIALS = 2  # letters of what is no word in capitals, though a dictionary has it
_SIGN = 5  # letters that the name of a register has fewer than
_ROUND = 100  # what a number is a multiple of that is sooner a count than a year
YEARS = range(1900, 2101)


def names(
    text: str, found: Sequence[Token], number: Number, words: Lexicon, line_starts: frozenset[int]
) -> bool:
    """Whether the number is part of a word, a fraction, a label or a name: “COVID-19”, “art. 5”,
    “H5N1”, “24/7”, “1. Introducere”."""
    first, last = found[number.start], found[number.end - 1]
    previous = found[number.start - 1] if number.start else None
    following = found[number.end] if number.end < len(found) else None
    if previous and previous.end == first.start and _glues(found, number.start, words):
        return True
    if previous and _is_score(found, number.start - 1):
        return True
    if _is_code(found, number):
        return True
    if following and following.start == last.end:
        if (
            following.key in "/\\"
            or _is_score(found, number.end)
            or (following.key.isalpha() and not _is_unit(found, number.end, words))
        ):
            return True
        if following.key in ".)" and first.start in line_starts and first is last and first.key.isdecimal():
            return True
    labelled = _is_labelled(text, found, number, words) or _is_hour(found, number, words)
    if labelled and not _is_measured(found, number.end, words):
        return True
    plain = first.key if number.end - number.start == 1 and first.key.isdecimal() else ""
    long = len(plain) > _LONGEST and not _is_measured(found, number.end, words)
    if long or (len(plain) > 1 and plain[0] == "0"):
        return True
    linked = following and (following.key in words.linkers or after(words.before_noun, found, number.end))
    if text[first.start : first.end].lower() in words.lookalikes and not linked:
        return True
    pair = text[previous.start : first.end].lower() if previous else ""
    return pair in words.ordinals


def _is_labelled(text: str, found: Sequence[Token], number: Number, words: Lexicon) -> bool:
    """Whether a label stands before it. A number in words takes one only as the language file spells it:
    “școala șase”, but “la școală șase femei”, which fold to the same; no letter of a label with none but
    those of ASCII tells them apart."""
    if not before(words.labels, found, number.start):
        return False
    label = text[found[number.start - 1].start : found[number.start - 1].end].lower()
    return found[number.start].is_number or label.isascii() or label in words.spelt


def _is_code(found: Sequence[Token], number: Number) -> bool:
    """Whether it is part of a telephone number, “0254 246 602”, of a file's, “12 Js 410/22”, or of a rate of
    exchange, “$1 = 0,92 euro”."""
    before, first = found[max(0, number.start - 1)], found[number.start]
    dialled = before.key[0] == "0" and before.key.isdecimal() and len(before.key) >= _DIALLED
    called = (dialled and before is not first) or (first.key[0] == "0" and " " in first.key)
    filed = found[number.end : number.end + 5]
    files = len(filed) > 2 and filed[0].capital and filed[1].is_number and len(filed[0].key) < _SIGN
    files = files and "/" in (filed[2].key, filed[-1].key)
    return called or files or "=" in (before.key, *(token.key for token in filed[:1]))


def _is_score(found: Sequence[Token], colon: int) -> bool:
    """Whether a colon ties two numbers: “2:1”, “7:45”."""
    beside = found[max(0, colon - 1) : colon + 2]
    return (
        len(beside) == 3
        and beside[1].key == ":"
        and beside[0].is_number
        and beside[2].is_number
        and beside[0].end == beside[1].start
        and beside[1].end == beside[2].start
    )


def _is_hour(found: Sequence[Token], number: Number, words: Lexicon) -> bool:
    """Whether a word before the number tells that it is an hour, “um 18”, not “um 79.000 gestiegen”, or a
    house, “at 500 Kings Road”."""
    told = number.start > 0 and found[number.start - 1].key in words.hours
    house = not words.capital_nouns and any(token.capital for token in found[number.end : number.end + 1])
    hour = number.value is not None and number.value <= _HOURS and not number.scaled
    units = words.measures  # “um 1,60 Meter gestiegen”
    return told and (house or hour) and not any(token.key in units for token in found[number.end :][:1])


def describes(found: Sequence[Token], number: Number, words: Lexicon) -> bool:
    """Whether the number makes with what a hyphen ties to it an adjective: “160-seitig”,
    “four-cylinder”."""
    at = number.end
    if not words.noun_last or number.share or len(found) < at + 2:
        return False
    last, sign, tied = found[at - 1 : at + 2]
    hangs = sign.key == "-" and last.end == sign.start and sign.end == tied.start
    if (
        not hangs
        or not tied.key.isalpha()
        or tied.key in words.numerals
        or _is_measured(found, at + 1, words)
    ):
        return False
    if words.capital_nouns and found[at + 2 : at + 3]:  # “Fünf-Sterne-Bewegung”, “25-Meter-Becken”
        goes_on = found[at + 2].key == "-" and found[at + 2].start == tied.end
        return goes_on or not (tied.capital or tied.key in words.plurals)
    return not (tied.capital or tied.key in words.plurals or number.digits)


def _glues(found: Sequence[Token], at: int, words: Lexicon) -> bool:
    """What stands directly before the number makes it part of a name or a fraction; “două-trei” is a
    range."""
    previous = found[at - 1]
    if previous.key == "+" and (at < 2 or found[at - 2].key == "(" or found[at - 2].end < previous.start):
        return not _is_measured(found, at + 1, words)  # “(+11%)”
    if previous.capital and previous.key in words.signs and (not previous.capitals or len(previous.key) > 2):
        return False  # “Sh500”, “USD500”, no “RS200”
    if previous.key.isalpha() or previous.key in "/\\#@&+_×§":
        return True
    beyond = found[at - 2] if at > 1 else None
    if previous.key not in "-–.:" or beyond is None or beyond.end != previous.start or beyond.key == ".":
        return False  # “70...80”
    counts = beyond.is_number or beyond.key in words.numerals
    return not counts and not (at + 1 < len(found) and after(words.percent, found, at + 1))  # “Orhei-95%”


def _is_measured(found: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Whether money or a percentage follows, which no label numbers: “um 18 Prozent”."""
    at += at < len(found) and found[at].key in words.linkers
    return bool(after(words.percent, found, at) or after(words.currencies, found, at))


def _is_unit(found: Sequence[Token], at: int, words: Lexicon) -> bool:
    return bool(after(words.percent, found, at) or after(words.currencies, found, at)) or (
        found[at].key in words.plurals and not (found[at].capital and len(found[at].key) == 1)  # “5G”
    )


def clock(found: Sequence[Token], number: Number, words: Lexicon) -> bool:
    """“19:00”, “8: 15”, and “21.00” where the decimals have a comma."""
    key = found[number.start].key
    following = [token.key for token in found[number.end : number.end + 2]]
    if len(following) == 2 and following[0] == ":" and following[1].isdecimal() and len(key) <= 2:
        return len(following[1]) == 2
    if number.start > 1 and found[number.start - 1].key == ":" and found[number.start - 2].is_number:
        return len(key) == 2
    if number.scaled or words.decimal == "." or not _CLOCK.fullmatch(key):
        return False
    return not _is_measured(found, number.end, words) and not (
        number.end < len(found) and _is_unit(found, number.end, words)
    )


def points_back(found: Sequence[Token], number: Number, words: Lexicon) -> bool:
    """One, “una dintre”, and what an article makes another word: “o nouă poveste” is a new one."""
    if number.digits or number.scaled or number.share or number.value is None:
        return False
    return number.value <= 1 or (number.start > 0 and found[number.start - 1].key in words.articles)


def is_name(text: str, found: Sequence[Token], number: Number, what: Counted, words: Lexicon) -> bool:
    """A bare year, or a number after a capitalised word: “Eurovision 2024”, “Boeing 737 decola”; what opens
    a sentence may owe its capital to that, but for a second one, “CentOS 7 seems”."""
    if what.is_measure or what.linked:
        return False
    if number.value in YEARS and number.end - number.start == 1 and found[number.start].key.isdecimal():
        counts = words.capital_nouns and what.text[:1].isupper()  # “2000 Beschäftigte”
        return not (counts and int(number.value or 0) % _ROUND == 0)
    if not number.start or (words.capital_nouns and what.text and not what.is_part):
        return False
    previous = found[number.start - 1]
    word = text[previous.start : previous.end]
    word_too = len(word) > _INITIALS and known(word.lower(), words.language.code)  # no “HR 6819 contains”
    shouted = word.isupper() and (len(word) >= _SIGN or word_too)
    named = word[1:] != word[1:].lower() and not shouted  # no “PLUS 40 homes”
    opens_sentence = number.start < 2 or found[number.start - 2].key in '.!?:\n„“”«"'
    capital = named or (previous.capital and not opens_sentence)
    return capital and previous.key not in words.stops
