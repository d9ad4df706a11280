"""Figures that an article itself sets against an earlier one: “not eleven, but fourteen people”, “£3.8
million rather than £2.3 million”, “the 6.5 million of March were cut to 5.8 million”.

Nothing else need be alike, for the article says that the two are states of one figure. The number that
it recalls must be one that an earlier briefing of the story gave, of what is of the same kind.
"""

from __future__ import annotations

import bisect
import functools
import operator
import re
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import Literal, NamedTuple

from generator import languages
from generator.analysis.figures.words import Lexicon, after, before, lexicon
from generator.corpus.counts import Counts, by_count, counted_key
from generator.corpus.facts import Told
from generator.languages import Language
from generator.model import Briefing, Figure, Span
from generator.text.number_words import Number, begins_number
from generator.text.numbers import read_number
from generator.text.patterns import phrases
from generator.text.tokens import Token, first_keys, keys, tokens

_BACK = 2  # sentences before “less than the £3.8 million” in which the new sum may stand
_NEAR = 8  # words before a number that say of it that it was so at first
_SO_MANY = 40  # figures of a sentence, beyond which it is a list
_DIGITS = 6  # of a number behind its point
_MANY = 13  # numbers from which on few things come to the same one by chance
_START = operator.attrgetter("start")

Sign = Literal["", "against", "than", "not", "until then"]  # how a number is recalled
Kind = Literal["", "share", "money", "count"]  # of what is counted; any where that is left out


class Correction(NamedTuple):
    """An earlier figure of the story, whose it is, and the later one that takes its place."""

    slug: str
    before: Figure
    after: Figure


class _Past:
    """The figures that a story gave so far."""

    def __init__(self) -> None:
        self._by_value: dict[float, list[tuple[Briefing, Figure]]] = {}
        self._values: dict[str, frozenset[float | None]] = {}  # slug → all that the briefing gives
        self._later: dict[tuple[str, Span], tuple[Briefing, Figure]] = {}  # a figure → what took its place

    def add(self, briefing: Briefing, corrected: Sequence[Correction]) -> None:
        """Has those of the briefing too, but for what it only recalls to have ``corrected`` it."""
        self._values[briefing.slug] = frozenset(item.value for item in briefing.analysis.figures)
        self._later |= {(item.slug, item.before.span): (briefing, item.after) for item in corrected}
        recalled = {item.before.value for item in corrected}
        for figure in briefing.analysis.figures:
            if figure.value is not None and figure.value not in recalled:
                self._by_value.setdefault(figure.value, []).append((briefing, figure))

    def corrected(self, briefing: Briefing) -> tuple[Correction, ...]:
        """What the briefing corrects of them, in text order, one of each of its figures."""
        found: dict[Span, Correction] = {}
        for value, sign, figures in _recalled(briefing, self._by_value.keys()):
            pairs = ((self._meant(value, sign, figure, briefing), figure) for figure in figures)
            for earlier, figure in pairs:
                if earlier:
                    found.setdefault(figure.span, self._corrects(*earlier, figure))
                    break
        code = briefing.analysis.language
        for value, figure in _differing(briefing) if self._by_value else ():
            for other, item in reversed(self._by_value.get(value, ())):
                if other.analysis.language == code and _count_one(item, figure, code):
                    found.setdefault(figure.span, self._corrects(other, item, figure))
                    break
        return tuple(found[span] for span in sorted(found))

    def _corrects(self, other: Briefing, earlier: Figure, figure: Figure) -> Correction:
        """That the figure takes the place of the ``earlier`` one, or of the last that did so since: “£1.2m,
        £350,000 more than planned” that had been put at £1.1m."""
        slug, last = other.slug, earlier
        while (later := self._later.get((slug, last.span))) and later[1].value != figure.value:
            slug, last = later[0].slug, later[1]
        return Correction(slug, last, figure)

    def _meant(
        self, value: float, sign: Sign, figure: Figure, briefing: Briefing
    ) -> tuple[Briefing, Figure] | None:
        """The last figure with that value that may be an earlier state of this one: it counts the same,
        or is a sum or a share too, and no number that many things come to; anything else by another name
        only where the article takes the number back: “not eleven workers, but fourteen people”."""
        code = briefing.analysis.language
        known = [
            (other, item)
            for other, item in self._by_value[value]
            if other.analysis.language == code
            and _may_be_one(kind_of(item.counted, code), kind_of(figure.counted, code))
            and figure.value not in self._values[other.slug]
        ]
        key = counted_key(figure.counted, code)
        same = [pair for pair in known if not key.isdisjoint(counted_key(pair[1].counted, code))]
        if value < _MANY and value % 1 == 0 and kind_of(figure.counted, code) == "share":
            return None
        if sign != "not":
            known = [pair for pair in known if _is_named_alike(pair[1].counted, figure.counted, code)]
        likely = known if value >= _MANY or len(known) == 1 else []
        return next(reversed(same or likely), None)


class Figures(NamedTuple):
    """By slug, what the briefings of a story count, and which figures take the place of earlier ones."""

    counts: Mapping[str, Counts]
    corrected: Mapping[str, Sequence[Correction]]


def figures_of(
    story: Sequence[str], briefings: Mapping[str, Briefing], told: Mapping[str, Sequence[Told]]
) -> Figures:
    """Those of the story, whose slugs are oldest first."""
    began = briefings[story[0]].article.published.days.first
    counts = {slug: by_count(briefings[slug], told[slug], began) for slug in story}
    return Figures(counts, corrections(story, briefings))


def corrections(
    story: Sequence[str], briefings: Mapping[str, Briefing]
) -> Mapping[str, Sequence[Correction]]:
    """Slug → what that briefing of the story, whose slugs are oldest first, corrects."""
    past, found = _Past(), {}
    for slug in story:
        found[slug] = past.corrected(briefings[slug])
        past.add(briefings[slug], found[slug])
    return found


def _recalled(briefing: Briefing, known: Set[float]) -> Iterator[tuple[float, Sign, Sequence[Figure]]]:
    """Each of the ``known`` numbers that a sentence only recalls, how, and the figures that it may be set
    against, the likeliest first."""
    analysis, language = briefing.analysis, languages.load(briefing.analysis.language)
    words = lexicon(language)
    figures = [item for item in analysis.figures if item.value is not None]
    for at in _giving(figures, analysis.sentences) if known else ():
        sentence = analysis.sentences[at]
        if not _signs(language).search(analysis.text, sentence.start, sentence.end):
            continue
        inside, earlier = _within(figures, sentence), analysis.sentences[max(0, at - _BACK) : at]
        if len(inside) > _SO_MANY:
            continue
        found = tokens(sentence.of(analysis.text))
        for number in _numbers(found, language):
            start = sentence.start + found[number.start].start
            value = next(
                (item.value for item in inside if item.span.start <= start < item.span.end), number.value
            )
            if value is None or value not in known:
                continue
            here = [item for item in inside if item.value != value]
            ahead = [item for item in here if item.span.start > start]
            behind = [item for item in reversed(here) if item.span.start < start]
            sign = _sign(found, number, words)
            if sign in ("against", "than"):
                before_it = [item for span in reversed(earlier) for item in reversed(_within(figures, span))]
                yield value, sign, behind or ahead or before_it
            elif sign == "not":
                yield value, sign, [*ahead, *behind]
            elif sign == "until then":
                yield value, sign, ahead
            else:
                near = [*ahead[:1], *behind[:1]]
                starts = [item.span.start - sentence.start for item in near]
                moved = [_moves(found, number, place, words) for place in starts]
                yield value, sign, [item for item, moves in zip(near, moved, strict=True) if moves]


def _differing(briefing: Briefing) -> Iterator[tuple[float, Figure]]:
    """Each figure that is told to be so much more or less than it was, “nine shops, two more than in March”,
    and what it was then."""
    analysis, words = briefing.analysis, languages.load(briefing.analysis.language).figures
    kinds = [(phrases(listed), sign) for listed, sign in ((words.more, -1), (words.fewer, 1)) if listed]
    told: list[Figure] = []  # that are not such differences themselves
    for item in analysis.figures:
        behind = item.span.end + 1
        sign = next((sign for found, sign in kinds if found.match(analysis.text, behind)), 0)
        if not sign:
            told.append(item)
        elif item.value:
            at = bisect.bisect(analysis.sentences, item.span.start, key=_START) - 1
            start = analysis.sentences[max(0, at - 1)].start
            near = (one for one in reversed(told[-_SO_MANY:]) if one.span.start >= start)
            now = next((one for one in near if _count_one(one, item, analysis.language)), None)
            if now and now.value is not None:
                yield round(now.value + sign * item.value, _DIGITS), now


def _count_one(one: Figure, other: Figure, code: str) -> bool:
    """Whether both count one thing, or sums of one currency."""
    return not counted_key(one.counted, code).isdisjoint(counted_key(other.counted, code))


@functools.cache
def _signs(language: Language) -> re.Pattern[str]:
    """Words without which no sentence holds one number against another."""
    words = language.figures
    return phrases((*words.comparing, *words.than, *words.negations, *words.formerly, *words.changes))


def _giving(figures: Sequence[Figure], sentences: Sequence[Span]) -> list[int]:
    """The numbers of the sentences with a figure."""
    places = {bisect.bisect(sentences, item.span.start, key=_START) - 1 for item in figures}
    return sorted(at for at in places if at >= 0)


def _within(figures: Sequence[Figure], span: Span) -> Sequence[Figure]:
    first, last = (
        bisect.bisect_left(figures, place, key=lambda item: item.span.start)
        for place in (span.start, span.end)
    )
    return figures[first:last]


def _numbers(found: Sequence[Token], language: Language) -> Iterator[Number]:
    at = 0
    while at < len(found):
        starts = begins_number(found[at].key, language)
        number = read_number(found, at, language) if starts else None
        if number:
            yield number
        at = number.end if number else at + 1


def _sign(found: Sequence[Token], number: Number, words: Lexicon) -> Sign:
    """What right before a number says that it is held against another one, or no more so."""
    at = number.start - _hedge(found, number.start, words)
    known = at > 0 and found[at - 1].key in words.definite
    at -= known
    if before(words.comparing_behind, found, at):
        return "against"
    if known and found[at - 1].key in words.than:
        return "than"
    denied = at - after(words.verbs, found, at - 1)
    if denied > 0 and found[denied - 1].key in words.negations:
        return "not"
    near = range(max(0, at - _NEAR), at)
    return "until then" if any(after(words.formerly, found, place) for place in near) else ""


def _hedge(found: Sequence[Token], at: int, words: Lexicon) -> int:
    """How many tokens before a number only say how exact it is, or of what currency."""
    sign = int(at > 0 and found[at - 1].key in words.signs)
    return sign + max(before(phrases, found, at - sign) for _, phrases in words.qualifiers)


def _moves(found: Sequence[Token], number: Number, start: int, words: Lexicon) -> bool:
    """Whether what comes to the number rises or falls to the one at ``start``: “grew from 40 to 112”, “grew
    to 112 from 40”, “the 6.5 million were cut to 5.8 million”, not “by 5.8 million”."""
    there = bisect.bisect_left(found, start, key=_START)
    there -= _hedge(found, there, words)
    if not there or found[there - 1].key not in words.reaching or before(words.by, found, there):
        return False
    at = number.start - _hedge(found, number.start, words)
    leaves = bool(before(words.origins, found, at))
    if there < at:
        return leaves and _changes(found[max(0, there - _NEAR) : there], words)
    if _changes(found[number.end : there], words):
        return True
    return leaves and _changes(found[max(0, at - _NEAR) : at], words)


def _changes(found: Sequence[Token], words: Lexicon) -> bool:
    return any(token.key in words.changes for token in found)


def _may_be_one(one: Kind, other: Kind) -> bool:
    return one == other or not (one and other)


def _is_named_alike(one: str, other: str, code: str) -> bool:
    """Whether nothing says that the two count different things: “19 miles” are no “57 cases”."""
    first, second = counted_key(one, code), counted_key(other, code)
    return not (first and second) or kind_of(other, code) != "count" or not first.isdisjoint(second)


@functools.lru_cache(maxsize=20_000)
def kind_of(counted: str, code: str) -> Kind:
    """What kind of thing is counted."""
    words, said = languages.load(code).figures, keys(counted)
    if not said:
        return ""
    if any(sign in counted for sign in words.percent if not sign[0].isalpha()) or said[0] in first_keys(
        words.percent
    ):
        return "share"
    sums = (*words.currencies, *words.coins)
    money = said[0] in first_keys(sums) or any(sign in counted for sign in words.signs)
    return "money" if money else "count"
