"""Where “and” joins items or predicates, of which a title may leave out the second, or both."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.analysis.document import Document, Token
from generator.analysis.title import verbs

_ITEM = 2  # words of an item of a list
_PAIRED = 5  # words of the first of two circumstances


def second_items(document: Document, tokens: Sequence[Token]) -> list[int]:
    """Offsets of coordinators before another predicate of the same subject, “și a ordonat …”, or another
    circumstance, “și la Soroca”."""
    words, paired, found = document.language, False, []
    for index, token in enumerate(tokens[:-1]):
        low, after = token.text.lower(), tokens[index + 1].text.lower()
        paired = paired or low in {*words.title.pairing, *words.title.conditions}
        if not index or low not in words.title.coordinators:
            continue
        inside = "," in document.text[tokens[max(0, index - _ITEM)].start : token.start]  # “A, B și la C”
        listed = after in words.quotes.obliques and not paired and not inside
        contrasted = low not in {*words.names.conjunctions, *words.title.denials}  # “but two of them voted”
        contrasted = contrasted and verbs.verb_at(document, tokens, index + 1) is not None
        if listed or contrasted or _begins_finite(document, tokens, index + 1):
            found.append(token.start)
    return found


def paired(document: Document, tokens: Sequence[Token]) -> list[int]:
    """Offsets before two circumstances joined by “and” that the same preposition opens: “six millions [de
    l'État et de la Région]”."""
    words, found = document.language, []
    for at, token in enumerate(tokens[:-1]):
        low = tokens[at + 1].text.lower()
        if token.text.lower() in words.names.conjunctions and low in words.quotes.obliques:
            before = [one for one in tokens[max(0, at - _PAIRED) : at] if one.text.lower() == low]
            found += [one.start for one in before[-1:]]
    return found


def _begins_finite(document: Document, tokens: Sequence[Token], first: int) -> bool:
    """Whether a clause begins at ``first``: a verb, behind at most a short subject."""
    return any(verbs.is_finite(document, tokens, at) for at in range(first, min(first + 3, len(tokens))))


def splits_items(document: Document, kept: Sequence[Token], dropped: Sequence[Token]) -> bool:
    """Whether a cut takes away an item of which, with the one before, a number is told, “6 milioane de la
    stat | și de la regiune”, or what belongs to both: “across the north | and west of Ireland”."""
    words = document.language
    if dropped[0].text.lower() not in words.names.conjunctions:
        return False
    if verbs.verb_at(document, dropped[1:]) is not None:
        return False
    shared = [token.text.lower() for token in dropped[2:3]] and kept[-1].content
    if shared and dropped[2].text.lower() in words.title.genitives and dropped[1].content:
        return True
    times = {name for row in (*words.dates.months, *words.dates.units.values()) for name in row}
    times |= {*words.figures.times}
    return any(
        token.text[0].isdigit() and after.content and after.text.lower() not in times
        for token, after in pairwise(kept)
    )
