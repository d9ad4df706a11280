"""Letters behind a number that are its scale where it counts no money: “30.2m” employees."""

from __future__ import annotations

from collections.abc import Sequence

from generator.analysis.figures.carried import changes, headed
from generator.analysis.figures.counted import Counted
from generator.analysis.figures.words import ENDS, Lexicon, before
from generator.text.number_words import Number
from generator.text.tokens import Token

_NEAR = 6  # tokens from what changes to what it comes to
_MANY = 1_000


def lettered(
    text: str, found: Sequence[Token], number: Number, last: Counted | None, words: Lexicon
) -> Counted | None:
    """What the number counts, where the letter tied to it can be no unit: the sentence tells how many there
    are, “the number of pupils rose to 1.8m”, or what they came to, “fell by 18,000 employees to 30.2m”; not
    “the wall rose to 3.5m”."""
    start, at = number.start, number.end
    if at >= len(found) or found[at].key not in words.suffixes or found[at].start > found[at - 1].end:
        return None
    if what := headed(text, found, start, at + 1, words):
        return what
    if last is None or last.is_money or (last.size or 0) < _MANY or not last.text.isalpha():
        return None
    gap = [token.key for token in found[last.end : start]]
    led = gap and gap[-1] in words.reaching and (gap[-1],) in words.between_all
    changed = before(words.by, found, last.begin) and changes(found, last.begin, words)
    is_unit = last.text.lower() in words.measures
    near = len(gap) <= _NEAR and not {*gap} & {*ENDS, ",", *words.joiners}
    return last._replace(end=at + 1) if led and changed and near and not is_unit else None
