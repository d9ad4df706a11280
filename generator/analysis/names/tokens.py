"""Words of a text, with what their place in a sentence says about their capitals."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.analysis.document import Document
from generator.analysis.names.lexicon import Lexicon
from generator.model import Span

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # S.U.A.
    r"|[^\W\d_]\.(?= ?[^\W\d_])"  # the J. of "J. Smith"
    r"|\w+(?:[-’'&]\w+)*"
    r"|[^\w\s]"
)
_LOUD = 0.6  # from this share of capitals on, a line's capitals say nothing


class Token(NamedTuple):
    start: int
    end: int
    text: str
    capital: bool
    free: bool  # the capital is not owed to the place: only then it speaks for a name
    glued: bool  # no white space before it


Unit = tuple[Token, ...]


def tokenise(document: Document, words: Lexicon) -> tuple[Unit, ...]:
    """The tokens of every sentence and heading, in text order."""
    spans = sorted((*document.sentences, *document.headings))
    return tuple(unit_of(document.text, span, words) for span in spans)


def unit_of(text: str, span: Span, words: Lexicon) -> Unit:
    pieces = list(_pieces(text, span, words))
    capitals = [piece[0].isupper() for _, piece in pieces if piece[0].isalpha() and len(piece) > 3]
    loud = len(capitals) > 3 and sum(capitals) > _LOUD * len(capitals) and not words.capital_nouns
    tokens, opening, end = [], True, span.start
    for start, piece in pieces:
        capital = piece[0].isupper() or (piece[0].islower() and piece[1:2].isupper())
        tokens.append(
            Token(start, start + len(piece), piece, capital, capital and not (opening or loud), start == end)
        )
        end = start + len(piece)
        opening = (opening and not piece[0].isalnum()) or piece in _OPENERS or piece in ".?!…"
    return tuple(tokens)


_OPENERS = frozenset('„“"«:;•–—')


def _pieces(text: str, span: Span, words: Lexicon) -> list[tuple[int, str]]:
    """Tokens with elided articles and possessive endings parted off."""
    found: list[tuple[int, str]] = []
    for match in _TOKEN.finditer(text, span.start, span.end):
        piece, start = match[0], match.start()
        cut = words.elision(piece)
        if cut:
            found.append((start, piece[:cut]))
            piece, start = piece[cut:], start + cut
        stem = words.stem(piece)
        found.append((start, piece[:stem]))
        if stem < len(piece):
            found.append((start + stem, piece[stem:]))
    return found
