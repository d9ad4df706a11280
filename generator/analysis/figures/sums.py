"""Sums of money that leave out their currency: another sum tells it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from generator.analysis.figures.counted import Counted
from generator.analysis.figures.words import ENDS, Lexicon, after, before
from generator.text.number_words import Number
from generator.text.numbers import exact
from generator.text.tokens import Token

_NEAR = 8  # tokens of a sum with its currency and what stands before it
_MILLION, _GROUPED = 1_000_000, 1_000
_SUM_OF_MONEY = 100_000
_DASHES = "-–—"
_COUNTRY = 2  # letters of a country before a currency's sign
_TOLD = 200  # tokens from a sum to one that leaves out its currency


def in_currency(
    found: Sequence[Token], what: Counted, number: Number, money: Counted | None, words: Lexicon
) -> Counted:
    """``what`` a number counts, in the currency of the last large sum of a sentence before it, where it is
    millions of nothing that the text says: “18 milioane de lei. … Plătim 18 milioane”; no people, nor any
    of the few things that it counted since: “for two scanners. Another 1.6 million”."""
    few = what.end == number.end and (what.size or _GROUPED) < _GROUPED and what.text not in words.crowds
    bare = (few or not what.text) and not number.share and number.scaled and (number.value or 0) >= _MILLION
    if money is None or not bare or number.end - money.end > _TOLD:
        return what
    near = found[max(0, number.start - _TOLD) : number.start]
    sentence = list(takewhile(lambda token: token.key not in ENDS, reversed(near)))
    size = max(before(phrases, found, number.start) for _, phrases in words.qualifiers)
    another = number.start - len(sentence) > money.end
    compared = before(words.comparing_behind, found, number.start - size)  # “mai mult decât cele 4 milioane”
    crowd = any(token.key in words.crowds for token in sentence)
    return money._replace(end=what.end) if (another or compared or few) and not crowd else what


def sum_after(what: Counted, number: Number, money: Counted | None, words: Lexicon) -> Counted | None:
    """The last large sum whose currency the text gives, behind a number that counts ``what``; none where
    that is millions of something else."""
    if money is not None and what.text == money.text:
        return money if what.end <= number.end else what
    large = number.scaled or (number.value or 0) >= _SUM_OF_MONEY
    if large and (what.is_money or what.text[-1:] in words.signs):
        return what._replace(text=what.unit or what.text)
    return None if what.text and number.scaled and (number.value or 0) >= _MILLION else money


def is_money_too(found: Sequence[Token], number: Number, last: Counted, words: Lexicon) -> bool:
    """Whether a sum leaves out its currency, which is that of the one before it: the sentence but compares
    them (“500 de milioane de lei, față de 800 de milioane”, “from 500 million euros to 800 million”), or
    goes on with millions that count nothing else (“iar alte 15 miliarde”)."""
    size = max(before(phrases, found, number.start) for _, phrases in words.qualifiers)
    gap = tuple(token.key for token in found[last.end : number.start - size])
    if not last.is_money or size > number.start - last.end:
        return False
    if number.scaled and (number.value or 0) >= _MILLION and not set(gap) & set(ENDS):
        others = before(words.before_noun_behind, found, number.start - size)
        if others or after(words.partitives, found, number.end):
            return True
    first = any(before(words.origins, found, at) for at in range(max(0, last.end - _NEAR), last.end))
    return gap[gap[:1] == (",",) :] in words.comparing or (gap in words.between_all and first)


def sign_of_range(found: Sequence[Token], number: Number, words: Lexicon) -> int:
    """The number whose sign a sum shares as the other end of a range, “£3–4m”, “$3 to 4 million”; else 0."""
    first, tie = number.start - 2, number.start - 1
    if first < 1 or not found[first].is_number or found[first - 1].key not in words.signs:
        return 0
    scaled = number.scaled or any(token.key in words.suffixes for token in found[number.end : number.end + 1])
    tied = scaled and _ties(found, tie, words) and not _counts(found, number.end, words)
    return first if _is_dash(found, tie) or tied else 0


def opens_sums(found: Sequence[Token], number: Number, words: Lexicon) -> bool:
    """Whether another sum ends the range that a number opens, which may tell the scale of both: “$1.2–1.5
    million”, “$1.2 to $1.5 million”."""
    tie = number.end
    other = tie + 1 + any(token.key in words.signs for token in found[tie + 1 : tie + 2])
    if number.scaled or other >= len(found) or not found[other].is_number or not _ties(found, tie, words):
        return False
    scaled = any(
        token.key in words.scales or token.key in words.suffixes for token in found[other + 1 : other + 2]
    )
    signed = other > tie + 1
    return (scaled and (signed or not _counts(found, other + 1, words))) or (
        not signed and _is_dash(found, tie)
    )


def _is_dash(found: Sequence[Token], tie: int) -> bool:
    return found[tie].key in _DASHES and found[tie - 1].end == found[tie].start


def _counts(found: Sequence[Token], end: int, words: Lexicon) -> bool:
    """Whether the second number counts what follows it and is no money: “$50 to 35 million [customers]”."""
    end += end < len(found) and found[end].key in words.scales.keys() | words.suffixes.keys()
    behind = found[end].key if end < len(found) else "."
    return behind.isalpha() and behind not in words.stops


def _ties(found: Sequence[Token], tie: int, words: Lexicon) -> bool:
    if found[tie].key in _DASHES and not _is_dash(found, tie):
        return False  # “£5 – 3 million people came”
    return (found[tie].key,) in words.between_all and found[tie].key not in words.joiners | words.alternatives


def suffixed(found: Sequence[Token], number: Number, words: Lexicon) -> Number:
    """“4.5m” of “£4.5m”: behind a sum of money the letter is a scale, elsewhere a unit."""
    scale = words.suffixes.get(found[number.end].key) if number.end < len(found) else None
    if scale is None or number.value is None or number.scaled:
        return number
    return number._replace(end=number.end + 1, value=exact(number.value * scale), scaled=True)


def currency(found: Sequence[Token], number: int) -> int:
    """Where the currency begins whose sign stands before ``number``: “US$”, “A$”."""
    at = number - 1
    country = at and found[at - 1].capital and found[at - 1].end == found[at].start
    return at - 1 if country and found[at - 1].end - found[at - 1].start <= _COUNTRY else at


def undotted(found: list[Token], words: Lexicon) -> list[Token]:
    """The tokens without the stop of a currency's abbreviation that parts it from its sum: “Rs. 500”."""
    dots = {
        at + 1
        for at, (sign, stop, number) in enumerate(zip(found, found[1:], found[2:], strict=False))
        if stop.key == "." and sign.key in words.signs and sign.end == stop.start and number.is_number
        if sign.key.isalpha() and not sign.capitals
    }
    return [token for at, token in enumerate(found) if at not in dots] if dots else found
