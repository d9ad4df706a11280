"""Numbers of those who were killed or hurt, though no noun says so: “it killed 14 and injured 80”."""

from __future__ import annotations

from collections.abc import Sequence

from generator.analysis.figures.exclusions import YEARS
from generator.analysis.figures.words import ENDS, Lexicon, before
from generator.text.number_words import Number
from generator.text.tokens import Token

_AUXILIARIES = 2  # “au fost”


def _leads(found: Sequence[Token], comma: int, words: Lexicon) -> bool:
    """Whether a preposition opens what a comma ends, and no name does, of whom it would say the age."""
    opening = next((at + 1 for at in range(comma - 1, -1, -1) if found[at].key in ENDS), 0)
    return found[opening].key in words.language.quotes.obliques and not found[comma - 1].capital


def harmed(found: Sequence[Token], number: Number, words: Lexicon) -> bool:
    """Whether a verb of harm stands right before the number, or behind it where a clause begins with digits:
    “au murit 3, iar 12 au fost răniți”; no “Flight 370 killed”."""
    if number.value is None or number.share or number.value in YEARS:
        return False
    first, end = (
        number.start - max(before(row, found, number.start) for _, row in words.qualifiers),
        number.end,
    )
    key = found[end].key if end < len(found) else "."
    behind = found[first - 1].key if first else "."
    joins = words.joiners.union(words.language.title.coordinators)
    if behind in words.harmed:
        ranged = any(token.is_number or token.key in words.numerals for token in found[end + 1 : end + 2])
        return key in ENDS + ",)" or (not ranged and (key in joins or key in words.stops))
    joined = first > 1 and behind in joins and found[first - 2].key in ENDS + ","  # no “Windows 7 and 8”
    opens = behind in ENDS + "(" or joined or behind in words.clauses
    opens = opens or (behind == "," and _leads(found, first - 1, words))  # “Of the crew, 12 died”
    for token in found[end : end + _AUXILIARIES]:
        end += token.key in words.verbs or token.key in words.language.title.copulas
    return opens and number.digits and end < len(found) and found[end].key in words.harmed
