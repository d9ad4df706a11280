"""Who gives a figure whose own sentence cites nobody: the survey, document or statistics cited before, of
which the text goes on telling. Whoever has but spoken gives no more than he is told to."""

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
from generator.text.normalise import fold
from generator.text.tokens import tokens as parts

_NAME = 24  # characters that a name in quotation marks has at most
_BESIDE = 6  # tokens between a document and whose it is
_ARTICLE, _OFFICE = 2, 6  # tokens at the beginning of a statement that somebody, a person, follows
_CHANGE = 5  # tokens before a share that may tell of a change by it


class _Paper(NamedTuple):
    """What was cited, that a text may go on telling of."""

    giver: str
    is_survey: bool
    goes_on: bool  # in the next paragraphs too
    told: frozenset[str] | None  # all that it counts; None for whatever follows
    names: frozenset[str]  # who stands in the statement that cites it


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
    """Whose numbers a text tells, from its first statement to the last."""

    def __init__(self, said: Account, language: Language) -> None:
        self.said, self.language = said, language
        self.surveys: dict[str, _Paper] = {}
        self.here: _Paper | None = None  # of the paragraph
        self.running: _Paper | None = None  # whose shares follow, until somebody else speaks
        self.paragraph, self.counts = -1, True

    def by(self, passage: Passage, figures: Sequence[_Figure]) -> list[str | None]:
        """Who is told before to give the figures of the next statement."""
        self._enter(passage.statement.paragraph)
        self.counts |= bool(figures)
        nobody: list[str | None] = [None] * len(figures)
        cited = [figure.giver for figure in figures if figure.giver is not None]
        again = self._again(passage)
        if cited:
            self._cite(cited[-1], passage, figures)
            if self.here is None or not self.here.is_survey or len(set(cited)) > 1:
                return nobody
        elif self._ends(passage):
            self.here = self.running = None
        elif again is not None:
            self.here = self.running = again
        elif self.here and not self.here.is_survey and _turns(passage, self.here):
            self.here = None
            return nobody
        paper = self.here or self.running
        if paper is None:
            return nobody
        results = [self._is_result(figure, passage, paper) for figure in figures]
        whole = paper.is_survey and (bool(cited) or again is not None or any(results))
        return [
            paper.giver
            if not (figure.giver or figure.quoted) and (whole or self._goes_on(figure.item, paper, result))
            else None
            for figure, result in zip(figures, results, strict=True)
        ]

    def _enter(self, paragraph: int) -> None:
        if paragraph != self.paragraph:
            if self.running and not (self.running.is_survey or self.counts):
                self.running = None  # a paragraph without numbers ends those of statistics
            self.here, self.paragraph, self.counts = None, paragraph, False

    def _cite(self, giver: Giver, passage: Passage, figures: Sequence[_Figure]) -> None:
        given = [figure.item for figure in figures if figure.giver == giver]
        self.here, self.running = _paper(giver, given, passage, self.said, self.language), None
        if self.here and self.here.goes_on and any(_is_share(item, self.language) for item in given):
            self.running = self.here
        if self.here and self.here.is_survey:
            self.surveys[self.here.giver] = self.here

    def _again(self, passage: Passage) -> _Paper | None:
        """The one survey of the article, where a statement speaks of it or of those it asked."""
        tokens, words = passage.statement.tokens, self.language.figures.respondents
        again = any(token.low in words for token in tokens)
        again = again or any(_is_definite(actor, tokens, self.language) for actor in passage.actors)
        return next(iter(self.surveys.values())) if again and len(self.surveys) == 1 else None

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
        words = self.language.figures.respondents
        asked = actor and any(token.low in words for token in tokens[actor.first : actor.last + 1])
        return not (asked or (actor and actor.kind == "document"))

    def _is_result(self, figure: _Figure, passage: Passage, paper: _Paper) -> bool:
        """Whether a figure is a share, and of a survey none by which something has changed."""
        words, start = self.language.figures, figure.item.span.start
        before = [token.low for token in passage.statement.tokens if token.start < start][-_CHANGE:]
        changes = not {*words.changes, *words.altered}.isdisjoint(before)
        changes = changes and not set(words.by).isdisjoint(before[-2:])
        return _is_share(figure.item, self.language) and not (paper.is_survey and changes)

    def _goes_on(self, item: Reading, paper: _Paper, result: bool) -> bool:
        if paper.is_survey or self.here is None:
            return result and not paper.is_survey
        return paper.told is None or fold(item.counted) in paper.told


def _paper(
    giver: Giver, given: Sequence[Reading], passage: Passage, said: Account, language: Language
) -> _Paper | None:
    """The document in which somebody gives figures, or the body whose work is to count; of any other body,
    what it has counted."""
    if giver.kind not in ("institution", "document"):
        return None
    tokens, figures = passage.statement.tokens, language.figures
    first = next(number for number, token in enumerate(tokens) if token.end > giver.span.start)
    last = max(number for number, token in enumerate(tokens) if token.start < giver.span.end)
    papers = [
        tokens[actor.first].low
        for actor in passage.actors
        if actor.kind == "document"
        and (first - _BESIDE <= actor.first <= last or _holds(actor, last, tokens, said))
    ]
    papers = [noun for noun in papers if noun not in figures.speeches]
    asks = any(token.low in figures.respondents for token in tokens)
    survey = not figures.surveys.isdisjoint(papers) or (asks and bool(papers))
    counts = not figures.statisticians.isdisjoint(giver.name.lower().split())
    told = None if papers or counts else frozenset(fold(item.counted) for item in given if item.counted)
    return _Paper(giver.name, survey, survey or counts, told, frozenset(_last_names(passage.actors)))


def _holds(document: Actor, last: int, tokens: Sequence[Token], said: Account) -> bool:
    """Whether somebody says it in the document: “the panel said | in a | report”."""
    led = tokens[max(last + 1, document.first - 2) : document.first]
    near = 0 < document.first - last <= _BESIDE
    return near and any(token.low in said.words.quotes.obliques for token in led)


def _is_definite(actor: Actor, tokens: Sequence[Token], language: Language) -> bool:
    """Whether it is the survey that the text has told of: “the poll”, “sondajul”, of nobody else."""
    noun = tokens[actor.first].low
    if actor.kind != "document" or actor.first != actor.last or noun not in language.figures.surveys:
        return False
    if endings := language.title.article_endings:
        return noun.endswith(endings)
    return actor.first > 0 and tokens[actor.first - 1].low in language.figures.definite


def _turns(passage: Passage, paper: _Paper) -> bool:
    """Whether a statement begins with somebody of whom the one that cites the document does not tell: “The
    council built 40 homes”, “Directorul Vămii, Ion Pop, avea”."""
    for actor in passage.actors:
        begins = actor.first < (_OFFICE if actor.kind == "person" else _ARTICLE)
        if begins and actor.kind not in ("place", "document", "pronoun"):
            return paper.names.isdisjoint(_last_names((actor,)))
    return False


def _last_names(actors: Sequence[Actor]) -> list[str]:
    return [fold(actor.name.split()[-1]) for actor in actors]


def _is_share(item: Reading, language: Language) -> bool:
    """Whether a figure is a percentage or a fraction."""
    percent = after(lexicon(language).percent, parts(item.counted), 0)
    return bool(percent) or (isinstance(item.value, float) and 0 < item.value < 1)
