"""Sums of money that leave out their currency: another sum tells it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from generator.analysis.figures.counted import Counted
from generator.analysis.figures.words import ENDS, Lexicon, after, before
from generator.text.number_words import Number
from generator.text.tokens import Token

_NEAR = 8  # tokens of a sum with its currency and what stands before it
_MILLION, _GROUPED = 1_000_000, 1_000
_SUM_OF_MONEY = 100_000
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
