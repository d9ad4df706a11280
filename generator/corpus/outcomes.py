"""What one sentence says of something that was to be: that it was put off, or did not come about.

Words alone do not tell: “the vote was put off” says nothing of the meeting. What such words are said of
stands beside them: behind an active verb, before any other, or where its clause begins.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from generator import languages
from generator.languages import Language
from generator.model import Briefing, Dated, Located, Outcome, Span
from generator.text.patterns import phrases
from generator.text.tokens import first_keys, keys
from generator.text.words import content_lemmas

_PARTS = re.compile(r"[;()–—\n]|[,:](?!\d)|(?<!\d)[,:]")  # no sign within “2,000”, “18:00”
_WORD = re.compile(r"\w+")
_NEAR = 3  # words before such words that may turn them: “has not yet been put off”
_BEFORE = 4  # words before a day within which it is denied that something is to be then: “will not open on”
_BESIDE = 2  # … and within which they say that it is to be then at the earliest: “not before”
_OBJECT = 4  # words behind a verb within which its object stands


class Came(NamedTuple):
    """Where a later briefing tells what came of something; without an outcome that is left to its words."""

    at: Located
    outcome: Outcome | None


class Undoing(NamedTuple):
    """Words that undo something, and the lemmas of what they are said of."""

    outcome: Outcome
    about: Set[str]
    at: Span
    late: bool  # only a deadline is so: “missed”


class Line(NamedTuple):
    """A sentence and the dates that it names, in text order."""

    briefing: Briefing
    span: Span
    dates: Sequence[Dated]

    @property
    def text(self) -> str:
        return self.briefing.analysis.text

    @property
    def language(self) -> Language:
        return languages.load(self.briefing.analysis.language)

    def part(self, at: int) -> Span:
        """What stands between two signs around a place."""
        starts = [match.end() for match in _PARTS.finditer(self.text, self.span.start, at)]
        end = _PARTS.search(self.text, at, self.span.end)
        return Span(starts[-1] if starts else self.span.start, end.start() if end else self.span.end)

    def lemmas(self, span: Span) -> Set[str]:
        """Of the words there, but for those of dates."""
        found, start = set[str](), span.start
        for dated in self.dates:
            if dated.span.meets(span):
                found.update(
                    content_lemmas(self.text, self.language, Span(start, max(start, dated.span.start)))
                )
                start = max(start, dated.span.end)
        return found.union(content_lemmas(self.text, self.language, Span(start, max(start, span.end))))

    def beside(self, at: Span) -> Set[str]:
        """What is told in the part of the sentence in which a date stands; in all where it stands alone."""
        return self.lemmas(self.part(at.start)) or self.lemmas(self.span)

    def dated(self, at: int) -> bool:
        """Whether a date stands at a place."""
        return any(dated.span.start <= at < dated.span.end for dated in self.dates)

    def is_denied(self, dated: Dated) -> bool:
        """Whether it says of that day that something is not to be then: “will not open on 9 May”."""
        before = self._before(dated)
        return not {*self.language.figures.negations}.isdisjoint(before) and not self.is_earliest(dated)

    def is_earliest(self, dated: Dated) -> bool:
        """Whether it says that something is to be then, but no sooner: “will not open before May”."""
        before, leading = self._before(dated), keys(dated.span.of(self.text))[:1]
        beside = {*before[-_BESIDE:], *leading}
        denies = not {*self.language.figures.negations}.isdisjoint(before)
        return denies and not first_keys(self.language.ahead.earliest).isdisjoint(beside)

    def _before(self, dated: Dated) -> Sequence[str]:
        return keys(self.text[self.part(dated.span.start).start : dated.span.start])[-_BEFORE:]


def undoings(line: Line) -> Iterator[Undoing]:
    """What a sentence says was put off or is not to be."""
    words, text = line.language.ahead, line.text.replace("’", "'")
    kinds: tuple[tuple[Outcome, tuple[str, ...]], ...] = (
        ("postponed", words.put_off),
        ("off", words.called_off),
        ("off", words.missed),
    )
    for outcome, listed in kinds:
        for match in phrases(listed).finditer(text, line.span.start, line.span.end):
            at = Span(match.start(), match.end())
            before = _words(line, Span(line.part(at.start).start, at.start))[-_NEAR:]
            if {*line.language.figures.negations, *words.unsure}.isdisjoint(before):
                yield Undoing(outcome, _about(line, at), at, listed is words.missed)


def denied(line: Line, matter: Set[str]) -> Set[str]:
    """What of the ``matter`` a part of the sentence names that denies some of it: “the report has not been
    published”, but not “has not been published well”."""
    found = set[str]()
    for match in phrases(line.language.figures.negations).finditer(line.text, line.span.start, line.span.end):
        part = line.part(match.start())
        words = _WORD.finditer(line.text, match.end(), part.end)
        behind = list(itertools.islice((word for word in words if not line.dated(word.start())), _NEAR + 1))
        lemmas = [line.lemmas(Span(word.start(), word.end())) for word in behind]
        at = next((number for number, item in enumerate(lemmas[:_NEAR]) if item & matter), None)
        if at is not None and all(not item or item & matter for item in lemmas[at + 1 : at + 2]):
            found |= matter & (line.lemmas(part) | line.lemmas(line.part(line.span.start)))
    return found


def _words(line: Line, span: Span) -> list[str]:
    return _WORD.findall(span.of(line.text).lower())


def _about(line: Line, at: Span) -> Set[str]:
    part, words = line.part(at.start), line.language
    before = _head(line, Span(_behind_frame(line, part, at.start), at.start))
    passive = not words.quotes.passives.isdisjoint(_words(line, Span(part.start, at.end))[-_NEAR:])
    denies = not {*words.figures.negations}.isdisjoint(_words(line, at))
    found = None if denies or (passive and before) else _object(line, Span(at.end, part.end))
    if found is not None:
        return found
    opens = _words(line, part)[:1]
    if not (passive or denies or before) and not {*words.title.relatives}.isdisjoint(opens):
        return set()  # “the mayor, who cancelled his trip”
    # “The report, promised for Friday, has not appeared”: the clause began further left.
    opening = line.part(line.span.start)
    return before or _head(line, Span(opening.start, min(opening.end, at.start)))


def _head(line: Line, span: Span) -> Set[str]:
    """The lemmas of the first noun there and what stands right beside it, behind “says that”: not of “the
    airport” in “flights from the airport”."""
    words, found = line.language, set[str]()
    saying = words.quotes.verbs | words.quotes.participles | {*words.title.that}
    told = [
        word.end() for word in _WORD.finditer(line.text, span.start, span.end) if word[0].lower() in saying
    ]
    for word in _WORD.finditer(line.text, max([span.start, *told]), span.end):
        lemmas = () if line.dated(word.start()) else content_lemmas(word[0], words)
        if found and not lemmas:
            break
        found.update(lemmas)
    return found


def _behind_frame(line: Line, part: Span, at: int) -> int:
    """Where it begins behind a date that sets its time: “At the hearing on 27 March the sale was …”."""
    first = _WORD.search(line.text, part.start, at)
    framed = first and first[0].lower() in line.language.dates.framing
    ends = [dated.span.end for dated in line.dates if part.start <= dated.span.start and dated.span.end <= at]
    return max(ends) if framed and ends else part.start


def _object(line: Line, behind: Span) -> Set[str] | None:
    """What stands right behind a verb, no preposition between; nothing where it has no object."""
    found = list(_WORD.finditer(line.text, behind.start, behind.end))[:_OBJECT]
    words = line.language
    of = {*words.keywords.links}.intersection(words.dates.attributive)
    articled = found and found[0][0].lower() in {*words.names.articles, *words.keywords.articles} - of
    if not articled and not (found and content_lemmas(found[0][0], words)):
        return None
    first = [word.start() for word in found[: 2 if articled else 1]]
    if any(dated.span.start in first for dated in line.dates):
        return None
    return _head(line, Span(behind.start, found[-1].end()))
