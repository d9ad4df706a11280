"""Who gives a figure: the speaker of the quotation that holds it, or whom its sentence cites for it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.analysis.quotes.sayings import Account, Passage, Saying
from generator.analysis.quotes.statements import Token
from generator.languages import Language
from generator.model import Quote, Span

_OBJECT = 4  # tokens from a verb to the figure that it reports: “reported around 200 cases”
_MARKS = ",–—-"


def given_by(span: Span, quotes: tuple[Quote, ...], said: Account, language: Language) -> str | None:
    """The name of who gives the figure at ``span``; None where the text does not say so."""
    for quote in quotes:
        if span.within(quote.span):
            return quote.speaker
    for passage in said.passages:
        tokens = passage.statement.tokens
        if tokens and tokens[0].start <= span.start and span.end <= tokens[-1].end:
            return _cited(span, passage, said, language)
    return None


def _cited(span: Span, passage: Passage, said: Account, language: Language) -> str | None:
    tokens = passage.statement.tokens
    place = max(number for number, token in enumerate(tokens) if token.start <= span.start)
    plain = frozenset(language.sources.plain)
    before: list[str] = []
    behind: list[str] = []
    for saying in passage.sayings:
        if not saying.name or saying.naming or saying.kind == "place" or _names(saying, span):
            continue
        if saying.first >= place:
            if saying.according or _closes(saying, tokens):
                behind.append(saying.name)
        elif saying.according or _reports(saying, tokens, place, said.words.subordinators, plain):
            before.append(saying.name)
    return before[-1] if before else behind[0] if behind else None


def _names(saying: Saying, span: Span) -> bool:
    """Whether the figure counts who speaks: “20 witnesses said”."""
    return saying.subject is not None and saying.subject.meets(span)


def _closes(saying: Saying, tokens: Sequence[Token]) -> bool:
    """Whether the report stands behind what it reports: “…, said X”, “…, he noted”."""
    first = saying.first if saying.actor is None else min(saying.first, saying.actor.first)
    return first > 0 and (tokens[first - 1].low in _MARKS or tokens[first - 1].kind == "quotation")


def _reports(
    saying: Saying, tokens: Sequence[Token], place: int, subordinators: frozenset[str], plain: frozenset[str]
) -> bool:
    """Whether the figure lies in the clause that the verb reports, or is its object; “she wrote verses
    for 60 songs” reports nothing."""
    if tokens[saying.last].low in plain or place - saying.last <= _OBJECT:
        return True
    return any(token.low == ":" or token.low in subordinators for token in tokens[saying.last : place])
