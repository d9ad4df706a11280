"""Speech after a dash: “– Nu știu, a spus el. Poate mâine.”"""

from __future__ import annotations

from itertools import pairwise

from generator.analysis.names.offices import office, said_of_one
from generator.analysis.quotes.lexicon import Lexicon
from generator.analysis.quotes.sayings import Passage, Saying
from generator.analysis.quotes.statements import Token
from generator.model import Quote, Span

_DASHES = "–—-―"
_LONG = "—―"
_ASIDE = 4  # words of a circumstance behind the clause
_DIALOGUE = "–—―"


def dash_speech(text: str, passages: tuple[Passage, ...], words: Lexicon) -> tuple[Quote, ...]:
    """The speech of one paragraph that begins with a dash; a list item has no reporting clause, so
    a paragraph without one is none. What follows the clause is speech again."""
    first = passages[0].statement.tokens
    if not first or not _opens_speech(text, first[0]):
        return ()
    found: list[Quote] = []
    speaker: str | None = None
    cue: str | None = None
    start = first[0].end
    for passage in passages:
        tokens = passage.statement.tokens
        clause = _clause(passage, words)
        if clause is None:
            continue
        opening, closing, saying = clause
        speaker, cue = saying.speaker, saying.cue
        found += _piece(text, start, tokens[opening].start, speaker, cue)
        start = tokens[closing].end
    rest = text[start : passages[-1].statement.tokens[-1].end].strip(" ,.").split()
    circumstance = rest[:1] and rest[0] in words.quotes.obliques and len(rest) <= _ASIDE
    if cue is not None and (speaker or not circumstance):  # “…, zice omul, la plecare.”
        last = passages[-1].statement.tokens[-1]
        found += _piece(text, start, last.end, speaker, None)
    return tuple(found)


def replies(text: str, paragraphs: list[tuple[Passage, ...]]) -> list[Quote]:
    """The speech of neighbouring paragraphs that a dash begins and no clause reports, if one asks and
    the next answers; a list does not, nor what a heading or a colon leads to."""
    found: list[Quote] = []
    run: list[tuple[Passage, ...]] = []
    led = False
    for before, paragraph in pairwise(((), *paragraphs, ())):
        first = paragraph[0].statement.tokens[0] if paragraph else None
        if first is not None and first.low in _DIALOGUE and _opens_speech(text, first):
            led = led if run else bool(before) and not _is_finished(before)
            run.append(paragraph)
            continue
        ends = [spoken[-1].statement.tokens[-1].low for spoken in run]
        answered = any(asks == "?" and answers in ".!…" for asks, answers in pairwise(ends))
        if answered and not (led or ";" in ends):
            for spoken in run:
                tokens = spoken[0].statement.tokens
                found += _piece(text, tokens[0].end, spoken[-1].statement.tokens[-1].end, None, None)
        run = []
    return found


def _is_finished(paragraph: tuple[Passage, ...]) -> bool:
    last = paragraph[-1].statement.tokens[-1]
    return last.kind == "quotation" or last.low in ".!?…"


def _opens_speech(text: str, token: Token) -> bool:
    """Whether a paragraph's first sign is a dash before speech: a short one needs a space after it."""
    return token.low in _DASHES and (token.low in _LONG or text[token.end : token.end + 1].isspace())


def _clause(passage: Passage, words: Lexicon) -> tuple[int, int, Saying] | None:
    """The reporting clause of a statement: the sign before it, its last token, and what it says."""
    tokens = passage.statement.tokens
    for saying in passage.sayings:
        if saying.first == 0 or not (saying.subject or _is_of_somebody(tokens, saying, words)):
            continue
        before = tokens[saying.first - 1]
        if not (before.low in (",", "?", "!", "…") or before.low in _DASHES) or saying.first - 1 == 0:
            continue
        closing = saying.last
        while closing + 1 < len(tokens) and not _ends(tokens, closing + 1, saying):
            closing += 1
        return saying.first - 1, _apposed(tokens, closing, saying, words), saying
    return None


def _is_of_somebody(tokens: tuple[Token, ...], saying: Saying, words: Lexicon) -> bool:
    """Whether the subject behind the verb is somebody whom the text does not name: “adaugă o vecină”,
    “glumește antrenorul”."""
    behind = tokens[saying.last + 1 : saying.last + 3]
    if len(behind) > 1 and behind[0].low in words.articles:
        return behind[1].kind == "word"
    return bool(behind) and said_of_one(behind[0].surface, words.names)


def _apposed(tokens: tuple[Token, ...], closing: int, saying: Saying, words: Lexicon) -> int:
    """The end of the clause with what the speaker is: “zice Ion Popa, fermier din Hâncești”."""
    comma = closing + 1
    if saying.kind != "person" or comma + 1 >= len(tokens) or tokens[comma].low != ",":
        return closing
    if not office(tokens[comma + 1].low, words.names):
        return closing
    end = comma + 1
    while end + 1 < len(tokens) and not _ends(tokens, end + 1, saying):
        end += 1
    return end


def _ends(tokens: tuple[Token, ...], number: int, saying: Saying) -> bool:
    token = tokens[number]
    if saying.subject is not None and token.start < saying.subject.end:
        return False
    return token.low in _DASHES or token.low in ",.;:!?…"


def _piece(text: str, start: int, end: int, speaker: str | None, cue: str | None) -> list[Quote]:
    while start < end and (text[start].isspace() or text[start] in _DASHES + ",.;:"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _DASHES + ","):
        end -= 1
    return [Quote(Span(start, end), speaker, cue)] if end > start else []
