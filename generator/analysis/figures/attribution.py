"""Who gives a figure: the speaker of the quotation that holds it, or whom its sentence cites for it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.analysis.quotes.sayings import Account, Passage, Saying, is_vague
from generator.analysis.quotes.statements import Token
from generator.languages import Language, Words
from generator.model import Quote, Span

_OBJECT = 4  # tokens from a verb to the figure that it reports: “reported around 200 cases”
_BESIDE = 2  # tokens from a figure to “according to” that is said of it alone
_SUBJECT = 3  # tokens from who counts to the verb
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
    if (counter := _counter(tokens, place, passage, language)) is not None:
        return counter or None
    end = max(number for number, token in enumerate(tokens) if token.start < span.end)
    for saying in passage.sayings:
        if saying.according and saying.name and 0 < saying.first - end <= _BESIDE:
            return saying.name  # “100.000, potrivit organizatorilor, și 30.000, potrivit poliției”
    before, behind = _voices(span, place, passage, said, language)
    return before[-1] if before else behind[0] if behind else None


def _counter(tokens: Sequence[Token], place: int, passage: Passage, language: Language) -> str | None:
    """Who has counted what stands at ``place``: “…, although the police counted but 4,500”, whoever
    reports the rest; empty where the text names nobody, None where no such verb stands there."""
    for number in range(place - 1, max(-1, place - 1 - _OBJECT), -1):
        if tokens[number].low in language.figures.counting:
            near = (actor for actor in passage.actors if 0 < number - actor.last <= _SUBJECT)
            return next((actor.name for actor in near if actor.kind != "pronoun"), "")
    return None


def _voices(
    span: Span, place: int, passage: Passage, said: Account, language: Language
) -> tuple[list[str | None], list[str]]:
    """Who is cited before the figure, None for somebody whom the text does not name, and behind it."""
    tokens, subordinators = passage.statement.tokens, said.words.quotes.subordinators
    before: list[str | None] = []
    behind: list[str] = []
    for saying in passage.sayings:
        if saying.naming or saying.kind == "place" or _names(saying, span):
            continue
        if not saying.name:
            if saying.last + 1 < place and tokens[saying.last + 1].low in subordinators:
                before.append(None)
        elif saying.actor is not None and is_vague(saying.actor, said.words):
            continue
        elif saying.first >= place:
            if saying.according or _closes(saying, tokens, subordinators):
                behind.append(saying.name)
        elif saying.according or _reports(saying, tokens, place, subordinators, language):
            before.append(saying.name)
    return before, behind


def _names(saying: Saying, span: Span) -> bool:
    """Whether the figure counts who speaks: “20 witnesses said”."""
    return saying.subject is not None and saying.subject.meets(span)


def _closes(saying: Saying, tokens: Sequence[Token], subordinators: Words) -> bool:
    """Whether the report stands behind what it reports: “…, said X”, “…, he noted”; no report that
    goes on by itself: “…, which says that”."""
    following = tokens[saying.last + 1].low if saying.last + 1 < len(tokens) else ""
    if following == ":" or following in subordinators:
        return False
    first = saying.first if saying.actor is None else min(saying.first, saying.actor.first)
    return first > 0 and (tokens[first - 1].low in _MARKS or tokens[first - 1].kind == "quotation")


def _reports(
    saying: Saying, tokens: Sequence[Token], place: int, subordinators: Words, language: Language
) -> bool:
    """Whether the figure lies in the clause that the verb reports, or is its object; “she wrote verses
    for 60 songs”, “he sent 40 euros” and “said Ana Pop, who keeps 40 goats” report nothing."""
    verb, actor = tokens[saying.last].low, saying.actor
    if verb in language.sources.plain and (actor is None or actor.first < saying.first):
        return True
    near = place - saying.last <= _OBJECT and not _parted(tokens, saying.last, place)
    if near and verb not in language.figures.handing:
        return True
    return any(token.low == ":" or token.low in subordinators for token in tokens[saying.last : place])


def _parted(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether a comma stands between, other than one inside a number."""
    commas = (number for number in range(first + 1, end) if tokens[number].low in _MARKS)
    return any(
        not (tokens[number - 1].low.isdecimal() and tokens[number + 1].low.isdecimal()) for number in commas
    )
