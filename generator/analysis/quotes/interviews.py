"""What somebody answers in an interview that has no quotation marks: each question is a paragraph or a bold
line, and behind it stand the words of the one person whom the text introduces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.analysis.document import QUOTED, Document, own
from generator.analysis.quotes.sayings import Account
from generator.analysis.quotes.syntax import is_oblique
from generator.model import Quote, Span
from generator.text.normalise import fold
from generator.text.patterns import alternatives

_TURNS = 3  # questions with an answer that make an interview
_LONGEST = 90  # words of a question
_ADDRESS = 4  # words before the comma behind whom a question addresses
_APART = 3  # paragraphs to a turn, at most
_BOLD = re.compile(r"\*\*[^*]+\*\*:?\s*")
_LABEL = re.compile(r"([^\W\d_][\w.’'-]*(?: \w[\w.’'-]*){1,3}):\s+(?=[^\s„“”«»\"])")
_DASHES = "–—―-"
_AROUND = "*_" + _DASHES


class _Piece(NamedTuple):
    span: Span
    bold: bool
    asks: bool
    dashed: bool


class _Turn(NamedTuple):
    asked: Span
    answers: tuple[Span, ...]


def answers(document: Document, account: Account) -> tuple[Span | None, tuple[Quote, ...]]:
    """Where the interview stands, and what is answered, in text order; nothing where it is not plain by
    whom."""
    labelled = _labelled(document, account)
    if len(labelled) >= _TURNS:
        return None, labelled if len({quote.speaker for quote in labelled}) == 1 else ()
    turns = _turns(document)
    if len(turns) < _TURNS or document.text.count("\n((") >= _TURNS:  # “((Ana Pop)) …”: who, its labels say
        return None, ()
    whole = Span(turns[0].asked.start, turns[-1].answers[-1].end)
    if sum(span.within(whole) for span in document.paragraphs) > _APART * len(turns):
        return None, ()
    who = _addressed(document.text, turns, account)
    told = [answer for turn in turns for answer in turn.answers]
    if who is None and _is_own(document, told) and _asks_somebody(document, turns):
        who = _introduced(whole, account)
    return (whole, tuple(Quote(answer, who, None) for answer in told)) if who else (None, ())


def _turns(document: Document) -> list[_Turn]:
    """Questions with what stands behind them: all paragraphs to the next one where they are bold, else one,
    so that no question without its mark becomes part of an answer. Of dashes every second one asks."""
    asides = {span.start for span in document.asides}
    paragraphs = (span for span in document.paragraphs if span.start not in asides)
    pieces = [piece for span in paragraphs for piece in _pieces(document.text, span)]
    bold = sum(piece.bold and piece.asks for piece in pieces) >= _TURNS
    asking = [piece.bold if bold else piece.asks for piece in pieces]
    turns: list[_Turn] = []
    number = 0
    while number + 1 < len(pieces):
        goes_on = bool(turns) and pieces[number - 1].span == turns[-1].answers[-1]
        dashes = goes_on and all(piece.dashed for piece in pieces[number - 1 : number + 2])
        asked_again = asking[number + 1] if bold else asking[number + 1 : number + 3] == [True, False]
        if not dashes and (asked_again or not asking[number]):
            number += 1
            continue
        end = number + 2
        if bold and True in asking[end:]:
            end = asking.index(True, end)
        told = tuple(piece.span for piece in pieces[number + 1 : end])
        turns.append(_Turn(pieces[number].span, told))
        number = end
    return turns


def _pieces(text: str, span: Span) -> Iterator[_Piece]:
    """A paragraph, parted behind the bold words that begin it."""
    bold = _BOLD.match(text, span.start, span.end)
    middle = bold.end() if bold else span.start
    for start, end in ((span.start, middle), (middle, span.end)):
        words = text[start:end]
        inner = words.strip().strip(_AROUND).strip()
        if inner:
            start += words.index(inner)
            asks = inner.endswith("?") and len(inner.split()) <= _LONGEST
            yield _Piece(Span(start, start + len(inner)), end == middle, asks, words[0] in _DASHES)


def _labelled(document: Document, account: Account) -> tuple[Quote, ...]:
    """What stands behind the labels of people where a question or another's label goes before: “Reporter:
    Când? / Ana Pop: Nu știu.”"""
    found: list[Quote] = []
    asked = False
    for span in document.paragraphs:
        label = _LABEL.match(document.text, span.start, span.end)
        who = label and account.cast.surfaces.get(fold(label[1]))
        named = who is not None and who.kind == "person"
        if label and who and named and asked:
            found.append(Quote(Span(label.end(), span.end), who.name, None))
        asked = span.of(document.text).endswith("?") or (label is not None and not named)
    return tuple(found)


def _is_own(document: Document, told: list[Span]) -> bool:
    """Whether a third of the answers are in the first person, outside of what they quote: what explains a
    matter by questions is not."""
    first = own(document.language)
    plain = (QUOTED.sub("", answer.of(document.text)) for answer in told)
    return 3 * sum(first.search(words) is not None for words in plain) >= len(told)


def _asks_somebody(document: Document, turns: list[_Turn]) -> bool:
    """Whether a question speaks to somebody; what a text asks itself does not."""
    words = document.language.quotes.addressing
    speaks = re.compile(rf"(?<!\w)(?:{alternatives((*words, *map(str.capitalize, words)))})(?!\w)")
    return any(speaks.search(turn.asked.of(document.text)) for turn in turns)


def _addressed(text: str, turns: list[_Turn], account: Account) -> str | None:
    """The one person whom questions address by name: “Frau Holm, wann …”."""
    asked = (turn.asked.of(text).partition(",") for turn in turns)
    heads = (head.split() for head, comma, _ in asked if comma)
    last = (fold(head[-1]) for head in heads if 1 < len(head) <= _ADDRESS)
    known = (account.cast.surfaces.get(name) for name in last)
    names = {who.name for who in known if who is not None and who.kind == "person" and " " in who.name}
    return names.pop() if len(names) == 1 else None


def _introduced(whole: Span, account: Account) -> str | None:
    """The one person whom the text names before the questions; of several the only one who acts there and of
    whom a sentence behind the answers tells; not who “recorded” them."""
    before: dict[str, bool] = {}
    behind: set[str] = set()
    for passage in account.passages:
        tokens = passage.statement.tokens
        for actor in passage.actors:
            if actor.kind != "person" or " " not in actor.name:
                continue
            if tokens[actor.first].start >= whole.end:
                behind |= {actor.name} if actor.first == 0 else set()
            elif tokens[actor.last].end <= whole.start:
                acts = not is_oblique(tokens, actor, -1, account.words)
                before[actor.name] = before.get(actor.name, False) or acts
    acting = [name for name, acts in before.items() if acts and name in behind]
    alone = list(before) if len(before) == 1 else acting
    return alone[0] if len(alone) == 1 else None
