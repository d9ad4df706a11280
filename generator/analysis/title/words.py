"""The words of a segment in a language that writes its nouns with capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.analysis.document import QUOTED, Document, Token
from generator.analysis.title import verbs
from generator.analysis.title.clauses import Segment
from generator.analysis.title.days import names_day
from generator.analysis.title.ranges import Ranges, touching

_OPENING = ("", ":")  # marks behind which any word has a capital
_DATE = re.compile(r"\d{1,2}\.\d{1,2}\.\d")


class Word(NamedTuple):
    """A word, or a whole quotation, which stands for a noun."""

    start: int
    end: int
    low: str
    noun: bool  # begins with a capital, as nouns and names do, or is a number behind one
    finite: bool  # may be, by its form, the verb of a clause
    parted: bool = False  # a comma stands before it
    apposed: bool = False  # part of a name between commas that tells who is meant
    apart: bool = False  # begins a phrase of its own, although it might belong to the one before


def words_of(document: Document, part: Segment) -> Iterator[Word]:
    """The words of a segment, each with the marks that stand beside it."""
    text, tokens = document.text, part.tokens
    quoted = [match.span() for match in QUOTED.finditer(text, part.start, part.end)]
    at, parted = 0, False
    while at < len(tokens):
        token, first = tokens[at], at
        finite = verbs.is_finite(document, tokens, at) or verbs.is_plural_verb(document, tokens, at)
        quote = next((one for one in quoted if one[0] <= token.start < one[1]), None)
        start, end = quote or (token.start, token.end)
        while start > part.start and not text[start - 1].isspace():
            start -= 1
        while end < part.end and not text[end].isspace():
            end += 1
        while at + 1 < len(tokens) and tokens[at + 1].start < end:
            at += 1
        noun = bool(quote or _DATE.match(text, start, end)) or _is_noun(document, part, first, at)
        low = token.text.lower() + "-" * (text[end - 1] == "-")  # “Haupt- und Nebenstraßen”
        yield Word(start, end, low, noun, finite and not quote, parted)
        parted = text[end - 1] == "," and names_day(token.text, document.language)
        at += 1


def _is_noun(document: Document, part: Segment, first: int, last: int) -> bool:
    """Whether the tokens of a word are a noun's: “Turm”, “km”, “25.August”, “3:2-Niederlage”."""
    token = part.tokens[first]
    if token.text.lower() in document.language.figures.plurals or any(
        map(_is_capital, part.tokens[first + 1 : last + 1])
    ):
        return True
    opens = not first and part.mark in _OPENING
    return _is_capital(token) and (not opens or _names(document, token))


def _is_capital(token: Token) -> bool:
    """Also where a name begins with a particle, “al-Masri”, and in “e.V.”."""
    return token.capital or any(part[:1].isupper() for part in re.split(r"[-.]", token.text)[1:])


def _names(document: Document, token: Token) -> bool:
    """Whether the first word of a sentence, a capital in any case, may be a noun."""
    title, quotes = document.language.title, document.language.quotes
    function_words = {*quotes.obliques, *title.prepositions, *title.nominatives, *title.stressing}
    function_words |= {*quotes.adverbs, *title.floating}
    return token.content and token.text.lower() not in function_words


def ranges_of(text: str, words: Sequence[Word], order: Sequence[int], wanted: Ranges) -> Ranges:
    """What the words of ``order`` take of the text; a name between commas keeps both."""
    spans: list[tuple[int, int]] = []
    opened = False
    for before, at, after in zip((-1, *order), order, (*order[1:], -1), strict=False):
        word = words[at]
        opens = before == at - 1 and (word.parted or (word.apposed and not words[before].apposed))
        opened = (opened or opens) and word.apposed
        spans.append((text.rfind(",", 0, word.start) if opens else word.start, word.end))
        if opened and after >= 0 and not words[after].apposed:
            comma = text.find(",", word.end)
            spans.append((comma, comma + 1))
    return touching((*spans, *wanted))
