"""Words of a text, with what their place in a sentence says about their capitals."""

from __future__ import annotations

import functools
import re
import unicodedata
from typing import NamedTuple

from generator.analysis.document import Document
from generator.analysis.layout_labels import is_kind
from generator.analysis.layout_lines import is_byline
from generator.analysis.names.lexicon import TOKEN, Lexicon
from generator.model import Span

_ABBREVIATED = 3  # letters that most abbreviations have
_LOUD = 0.6  # from this share of capitals on, a line's capitals say nothing
_OPENING, _CLOSING, _EITHER = frozenset('„«"'), frozenset('»"'), frozenset("“”")  # marks


class Token(NamedTuple):
    start: int
    end: int
    text: str
    word: str  # the text, but for words shouted in a run of capitals: “MAIA SANDU” is “Maia Sandu”
    capital: bool
    free: bool  # the capital is not owed to the place: only then it speaks for a name
    glued: bool  # no white space before it


Unit = tuple[Token, ...]


def opens(unit: Unit, index: int) -> bool:
    """Whether a mark stands there that opens what somebody or something is called; “ and ” open it behind a
    space: “compania ”Lumopel””."""
    mark = unit[index]
    apart = not mark.glued or index == 0 or unit[index - 1].text in "(["
    return mark.text in _OPENING or (mark.text in _EITHER and apart)


def closes(unit: Unit, index: int) -> bool:
    """Whether a mark stands there that closes it: “die Zeitung „Bild“”."""
    mark = unit[index] if index < len(unit) else None
    return mark is not None and (mark.text in _CLOSING or (mark.text in _EITHER and mark.glued))


def tokenise(document: Document, words: Lexicon) -> tuple[Unit, ...]:
    """The tokens of every sentence and heading, and of the dateline, in text order; who wrote the text is
    not named in it, and neither is anybody by a “Press release”."""
    text, language = document.text, document.language
    dateline = (document.dateline.span,) if document.dateline else ()
    asides = ((span, span.of(text)) for span in document.asides)
    bylines = [span for span, line in asides if is_byline(line, language) or is_kind(line, language)]
    spans = sorted((*dateline, *document.sentences, *document.headings))
    return tuple(
        unit_of(text, span, words) for span in spans if not any(span.within(line) for line in bylines)
    )


def unit_of(text: str, span: Span, words: Lexicon) -> Unit:
    pieces = list(_pieces(text, span, words))
    loud = not words.capital_nouns and _loud([piece for _, piece in pieces])
    tokens, opening, end = [], True, span.start
    plain, measures = _unshouted([piece for _, piece in pieces], words), words.language.figures.measures
    for index, (start, piece) in enumerate(pieces):
        written = piece[0].isupper() or (piece[0].islower() and piece[1:2].isupper()) or words.joined(piece)
        measured = index > 0 and pieces[index - 1][1].isdigit() and piece.lower() in measures  # “400 kV”
        capital = written and not (measured or _prices(text, start + len(piece)))
        free = capital and not (opening or loud)
        word, apart = plain.get(index, piece), start != end
        tokens.append(Token(start, start + len(piece), piece, word, capital, free, start == end))
        end = start + len(piece)
        opens = piece in _OPENERS or (piece == "”" and apart)
        opening = (opening and not piece[0].isalnum()) or opens or piece in ".?!…"
    return tuple(tokens)


def _prices(text: str, at: int) -> bool:
    """Whether a currency's sign follows at once: the letters of “US$” name no country."""
    return at < len(text) and unicodedata.category(text[at]) == "Sc"


def _loud(pieces: list[str]) -> bool:
    """Whether capitals say nothing: a headline that gives every word one, a line all in capitals."""
    longer = [piece for piece in pieces if len(piece) > 3 and piece[0].isalpha()]
    sentence = bool(pieces) and pieces[-1] in ".!?"
    capitals = sum(piece.isupper() if sentence else piece[0].isupper() for piece in longer)
    return len(longer) > 3 and capitals > _LOUD * len(longer)


def _unshouted(pieces: list[str], words: Lexicon) -> dict[int, str]:
    """Words in runs of capitals as they are written elsewhere, if the run holds a word or given
    name or is too long; an abbreviation beside another (“NATO SUA”) stays."""
    changed: dict[int, str] = {}
    run: list[int] = []
    for index, piece in enumerate([*pieces, ""]):
        loud = piece.isupper() and "." not in piece
        word = loud and (len(piece) > 2 or (run and piece.lower() in words.language.stopwords))
        if word or (run and _INITIAL.fullmatch(piece)):
            run.append(index)
            continue
        if len(run) > 1:
            changed.update(zip(run, _calm([pieces[place] for place in run], words), strict=False))
        run = []
    return changed


def _calm(run: list[str], words: Lexicon) -> list[str]:
    """A run of capitals as it is written elsewhere, nothing for abbreviations."""
    spelled = [unshouted(piece, words) for piece in run]
    told = any(word in words.given for word in spelled) or (
        any(words.common(word) for word in spelled)
        and 2 * sum(_is_initials(piece, words) for piece in run) < len(run)
    )
    return spelled if told or _too_long([piece for piece in run if "." not in piece]) else []


def _is_initials(piece: str, words: Lexicon) -> bool:
    """Whether a short word in a run of capitals is no word: “USR PLUS”."""
    return len(piece) <= _ABBREVIATED and "." not in piece and not words.common(piece)


def _too_long(run: list[str]) -> bool:
    """Whether a run of capitals is no row of abbreviations by its length: “OAZU NANTOI”."""
    lengths = [len(piece) for piece in run]
    return min(lengths) > _ABBREVIATED and max(lengths) > 2 * _ABBREVIATED - 1


def unshouted(piece: str, words: Lexicon) -> str:
    """A word in capitals as it would be written elsewhere."""
    if piece.lower() in words.language.stopwords:
        return piece.lower()
    if piece in words.entries and not words.common(piece):
        return piece
    return _SHOUTED.sub(lambda word: word[0].capitalize(), piece)


_INITIAL = re.compile(r"[^\W\d_]\.")
_SHOUTED = re.compile(r"\w+")
_OPENERS = frozenset('„“"«:;•–—')


def _pieces(text: str, span: Span, words: Lexicon) -> list[tuple[int, str]]:
    """Tokens with elided articles and possessive endings parted off."""
    found: list[tuple[int, str]] = []
    for match in TOKEN.finditer(text, span.start, span.end):
        start = match.start()
        for piece in _parts(match[0], words):
            found.append((start, piece))
            start += len(piece)
    return found


@functools.lru_cache(maxsize=50_000)
def _parts(piece: str, words: Lexicon) -> tuple[str, ...]:
    cut = words.elision(piece)
    stem = cut + words.stem(piece[cut:])
    return (*filter(None, (piece[:cut], piece[cut:stem], piece[stem:])),)
