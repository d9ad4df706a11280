"""Who gives a share whose own sentence cites nobody: the survey cited before, of which the text goes on
telling."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from generator.analysis.figures.attribution import Giver
from generator.analysis.figures.bounds import Reading
from generator.analysis.figures.words import after, lexicon
from generator.analysis.quotes.actors import Actor
from generator.analysis.quotes.sayings import Account, Passage, Saying
from generator.analysis.quotes.statements import Token
from generator.analysis.quotes.strangers import stranger
from generator.languages import Language
from generator.text.tokens import tokens as parts

_NAME = 24  # characters that a name in quotation marks has at most
_BESIDE = 6  # tokens between a document and whose it is
_CHANGE = 5  # tokens before a share that may tell of a change by it


class _Figure(NamedTuple):
    item: Reading
    giver: Giver | None  # whom its own sentence cites
    quoted: bool


def continued(
    items: Sequence[Reading],
    own: Sequence[Giver | None],
    quoted: Sequence[bool],
    said: Account,
    language: Language,
) -> list[str | None]:
    """For each of the figures ``items`` who gives it, if that is cited in a sentence before; ``own`` are
    those whom their own sentences cite, ``quoted`` tells which stand in quotations."""
    found: list[str | None] = [None] * len(items)
    starts = [passage.statement.tokens[0].start for passage in said.passages]
    inside: dict[int, list[int]] = {}
    for number, item in enumerate(items):
        inside.setdefault(bisect_right(starts, item.span.start) - 1, []).append(number)
    told = _Told(said, language)
    for at, passage in enumerate(said.passages):
        numbers = inside.get(at, [])
        figures = [_Figure(items[number], own[number], quoted[number]) for number in numbers]
        for number, giver in zip(numbers, told.by(passage, figures), strict=True):
            found[number] = giver
    return found


class _Told:
    """Whose shares a text tells, from its first statement to the last."""

    def __init__(self, said: Account, language: Language) -> None:
        self.said, self.language = said, language
        self.surveys: dict[str, None] = {}
        self.here: str | None = None  # the survey that the paragraph tells of
        self.paragraph = -1

    def by(self, passage: Passage, figures: Sequence[_Figure]) -> list[str | None]:
        """The survey that is told before to give the figures of the next statement."""
        if passage.statement.paragraph != self.paragraph:
            self.here, self.paragraph = None, passage.statement.paragraph
        nobody: list[str | None] = [None] * len(figures)
        cited = [figure.giver for figure in figures if figure.giver is not None]
        again = self._again(passage)
        if cited:
            self.here = cited[-1].name if _is_survey(cited[-1], passage, self.language) else None
            if self.here is not None:
                self.surveys[self.here] = None
            if len(set(cited)) > 1:
                return nobody
        elif self._ends(passage):
            self.here = None
        elif again is not None:
            self.here = again
        if self.here is None:
            return nobody
        survey, results = self.here, [self._is_result(figure, passage) for figure in figures]
        if not (cited or again or any(results)):
            self.here = None  # whatever follows is no more told of the survey
        return [
            survey if result and not (figure.giver or figure.quoted) else None
            for figure, result in zip(figures, results, strict=True)
        ]

    def _again(self, passage: Passage) -> str | None:
        """The one survey of the article, where a statement speaks of it or of those it asked."""
        tokens = passage.statement.tokens
        again = _asks(tokens, self.language)
        again = again or any(_is_definite(actor, tokens, self.language) for actor in passage.actors)
        return next(iter(self.surveys)) if again and len(self.surveys) == 1 else None

    def _ends(self, passage: Passage) -> bool:
        """Whether somebody else speaks in a statement."""
        tokens = passage.statement.tokens
        quotes = any(token.kind == "quotation" and token.end - token.start > _NAME for token in tokens)
        return (
            quotes
            or passage.label is not None
            or any(self._is_another(saying, tokens) for saying in passage.sayings)
        )

    def _is_another(self, saying: Saying, tokens: tuple[Token, ...]) -> bool:
        """Whether somebody else says something: not the document, nor those whom a survey has asked, “60% of
        respondents say”, “owners who said”."""
        actor, reports = saying.actor, not (saying.naming or saying.according)
        if actor is None and saying.name is None:
            if not reports:
                return False
            known = stranger(tokens, saying.first, saying.last, self.said.cast, self.said.words)
            return known is not None or not self.surveys
        asked = actor and _asks(tokens[actor.first : actor.last + 1], self.language)
        return not (asked or (actor and actor.kind == "document"))

    def _is_result(self, figure: _Figure, passage: Passage) -> bool:
        """Whether a figure is a share, and none by which something has changed: “fell 2%”."""
        words, start = self.language.figures, figure.item.span.start
        before = [token.low for token in passage.statement.tokens if token.start < start][-_CHANGE:]
        changes = not {*words.changes, *words.altered, *words.moving}.isdisjoint(before)
        return not changes and _is_share(figure.item, passage.statement.tokens, self.language)


def _is_survey(giver: Giver, passage: Passage, language: Language) -> bool:
    """Whether somebody gives figures in a survey, or in a document that tells of respondents."""
    if giver.kind not in ("institution", "document"):
        return False
    tokens = passage.statement.tokens
    first = next(number for number, token in enumerate(tokens) if token.end > giver.span.start)
    last = max(number for number, token in enumerate(tokens) if token.start < giver.span.end)
    papers = [
        tokens[actor.first].low
        for actor in passage.actors
        if actor.kind == "document" and first - _BESIDE <= actor.first <= last
    ]
    return not language.figures.surveys.isdisjoint(papers) or bool(papers and _asks(tokens, language))


def _asks(tokens: Sequence[Token], language: Language) -> bool:
    """Whether words speak of those whom a survey asked; no verb, “befragten”, where nouns have
    capitals."""
    words = language.figures.respondents
    return any(token.low in words and (token.capital or not language.names.capital_nouns) for token in tokens)


def _is_definite(actor: Actor, tokens: Sequence[Token], language: Language) -> bool:
    """Whether it is the survey that the text has told of: “the poll”, “sondajul”, of nobody else."""
    noun = tokens[actor.first].low
    if actor.kind != "document" or actor.first != actor.last or noun not in language.figures.surveys:
        return False
    if endings := language.title.article_endings:
        return noun.endswith(endings)
    return actor.first > 0 and tokens[actor.first - 1].low in language.figures.definite


def _is_share(item: Reading, tokens: Sequence[Token], language: Language) -> bool:
    """Whether a figure is a percentage or a fraction, and no decimal below one: “0,85 mg/l”."""
    if after(lexicon(language).percent, parts(item.counted), 0):
        return True
    digits = next(token for token in tokens if token.end > item.span.start).low
    return isinstance(item.value, float) and 0 < item.value < 1 and not digits.startswith("0")
