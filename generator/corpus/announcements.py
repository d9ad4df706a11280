"""What a story announces, and which later briefing tells what came of it.

A sentence announces what it dates ahead, or where its language's words say so and neither a condition nor a
doubt stands beside them. A later sentence reports on it that tells much of the same, itself of nothing ahead:
less is asked where it tells of the very day, or where both are what their articles are about. That it was put
off or did not come about is told in few words: the day, what was to be then, and what undid it (`outcomes`).
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from msgspec.structs import replace

from generator import languages
from generator.analysis.dating import is_of_noun
from generator.analysis.passing import is_feast
from generator.corpus import past
from generator.corpus.again import tells_again
from generator.corpus.ahead import announces, doubts, line_of, matter_of, planning, supposes
from generator.corpus.facts import Told, figure_fact, holding, likeness, likeness_own, shared_own, timed
from generator.corpus.features import bare
from generator.corpus.meeting import meets
from generator.corpus.outcomes import Came
from generator.corpus.remarks import copies, is_remark, sets_nothing
from generator.corpus.undone import Undone, is_but_touched
from generator.edtf import Edtf
from generator.model import Announcement, Briefing, Dated, Located, Span
from generator.text.patterns import phrases
from generator.text.sentences import asks
from generator.text.words import content_lemmas

_SAME = 0.42  # likeness of a report to what was announced …
_SAME_DAY = 0.25  # … where it tells of the day on which that was to be …
_OWN_DAY = 0.5  # … or calls it off, or so much of what they tell besides names
_MATTER = 0.33  # … where both are summed up in their briefings
_MATTER_APART = 0.27  # and in any case of what they tell beside names, which may be in every sentence
_NUMBER = re.compile(r"(?<![\w.,:])\d{1,3}(?![\w.,:]*\d)")
_WORDS = 2  # of what was to be in a report that does not name the day
_SHOWN = 3  # announcements of a briefing without a date


class Outcomes:
    """What a story announced, and the reports on it."""

    def __init__(self, briefings: Sequence[Briefing], told: Mapping[str, Sequence[Told]]) -> None:
        self._briefings = briefings
        self._told = told
        self._published = {}
        self._text = {}
        self._summed: set[Located] = set()
        self._came: dict[tuple[Located, Edtf | None], Came | None] = {}  # by what was announced, and for when
        self._times = {item.slug: tuple(timed(item, told[item.slug])) for item in briefings}
        self._undone = Undone(briefings, told)
        self._sentences = self._undone.sentences
        for briefing in briefings:
            analysis = briefing.analysis
            self._published[briefing.slug] = briefing.article.published.days
            self._text[briefing.slug] = (analysis.text, languages.load(analysis.language))
            self._summed.update(Located(briefing.slug, span) for span in analysis.summary)

    def dated(self, slug: str) -> Sequence[tuple[Told, Dated]]:
        """The sentences of that briefing with the dates that tell when happened what they tell."""
        return self._times[slug]

    def _days(self, at: Located) -> set[Edtf]:
        return {dated.value for dated in self._undone.line(at).dates}

    def _dated(self, at: Located) -> list[Span]:
        """Where the sentence there names dates."""
        return [dated.span for dated in self._undone.line(at).dates]

    def _named(self, at: Located) -> Iterator[Span]:
        """Where the sentence there names somebody or something."""
        mentions = self._undone.line(at).briefing.analysis.entities
        return (span for item in mentions for span in item.spans if span.within(at.span))

    def announcements(self) -> Iterator[Announcement]:
        """Oldest first: of each briefing what it dates ahead, and besides the sentences that sum it up and
        others that a later one reports on."""
        said: set[tuple[str, Edtf | None]] = set()
        earlier: dict[Edtf | None, list[Told]] = defaultdict(list)  # what was announced for when
        for briefing in self._briefings:
            here: list[tuple[Edtf | None, Told]] = []
            for announcement in self._of(briefing):
                at, day = announcement.at, announcement.day
                if (self._bare(at), day) not in said:
                    said.add((self._bare(at), day))
                    told = holding(self._told[at.slug], at.span)
                    here += [(day, told)] if told else []
                    again = told is not None and tells_again(told, earlier[day], self._undone.line)
                    yield replace(announcement, is_again=again)
            for day, told in here:
                earlier[day].append(told)

    def _of(self, briefing: Briefing) -> list[Announcement]:
        written, told = briefing.article.published.days.last, self._told[briefing.slug]
        ahead = {
            (item.at, dated.value): item
            for item, dated in self.dated(briefing.slug)
            if dated.value.due > written and self._is_announced(briefing, item.at, dated)
        }
        days = {at for at, _ in ahead}
        standing = set(briefing.analysis.standing)
        undated = [
            item
            for item in told
            if item.at.span in standing
            and item.at not in days
            and self.announces(item.at)
            and not past.opens_before(briefing, item.at.span, briefing.article.published.days.first)
        ]
        found: list[tuple[Located, Edtf | None, Came | None]]
        found = [(at, day, self.report(item, day)) for (at, day), item in ahead.items()]
        other = [(item.at, self._ahead(item.at), self.report(item)) for item in undated]
        other = [item for item in other if item[2] or item[0] in self._summed]
        found += sorted(other, key=lambda item: (item[2] is None, item[0]))[:_SHOWN]
        found.sort(key=lambda item: (item[0], item[1] is not None and item[1].order))
        return [
            Announcement(at, came.at, day, came.outcome) if came else self._open(at, day)
            for at, day, came in found
        ]

    def _open(self, at: Located, day: Edtf | None) -> Announcement:
        """What none surely reports on, and where the story comes back to it in other words."""
        told = holding(self._told[at.slug], at.span)
        later = self._undone.later(told, day) if told else None
        touched = day is not None and (
            later is not None
            or is_remark(self._undone.line(at), day)
            or (told is not None and self._undone.touches(told, day))
        )
        return Announcement(at, None, day, is_touched=touched, later=later)

    def _is_announced(self, briefing: Briefing, at: Located, dated: Dated) -> bool:
        """Whether the sentence says that something is to be then, and more than a feast or “the May vote”."""
        text, language = self._text[at.slug]
        line = self._undone.line(at)
        if line.is_denied(dated) or sets_nothing(line, dated) or supposes(at.span.of(text), language):
            return False
        passing = is_feast(briefing, dated) or is_of_noun(briefing, at.span, dated)
        return not passing or self.announces(at)

    def _bare(self, at: Located) -> str:
        return bare(at.span.of(self._text[at.slug][0]))

    def announces(self, at: Located) -> bool:
        """Whether the sentence there announces something."""
        text, language = self._text[at.slug]
        return announces(at.span.of(text), language)

    def touches(self, announced: Located, day: Edtf) -> bool:
        """Whether a later briefing says a word, at least, of what was announced for the ``day``, or none need
        do so: of a day that somebody only speaks of, “9 May is no promise”."""
        return self._open(announced, day).is_touched

    def report(self, announced: Told, day: Edtf | None = None) -> Came | None:
        """What came of what was announced, for the ``day`` that was named: the later sentence that says that
        it was put off or did not come about, else the one that most likely reports on it."""
        if (announced.at, day) not in self._came:
            self._came[announced.at, day] = self._find(announced, day)
        return self._came[announced.at, day]

    def _find(self, announced: Told, day: Edtf | None) -> Came | None:
        day = day or self._ahead(announced.at)
        if day and (undone := self._undone.find(announced, day)):
            return undone
        at = self._report(announced, day)
        if at is None:
            passed = self._undone.overtaken(announced, day) if day else None
            return Came(passed, None) if passed else None
        return Came(at, self._undone.outcome(announced, day, at) if self._undoes(at) else "reported")

    def _report(self, announced: Told, day: Edtf | None) -> Located | None:
        """Of the later briefings' sentences, not before the ``day``, the likeliest to report on it."""
        begins = day.due if day else None
        after = self._published[announced.at.slug].last
        said, matter = self._bare(announced.at), self._matter(announced.at)
        again = copies(self._undone.line(announced.at))
        acts, beside = self._undone.acts(announced), self._beside(announced, day)
        found = []
        near = self._sentences.near(announced, _MATTER)
        for number in {*near, *(self._undone.on(day) if day else ())}:
            item = self._sentences.told[number]
            published = self._published[item.at.slug]
            words = self._bare(item.at)
            if published.first <= after or words == said or any(one in words for one in again):
                continue  # what is copied or quoted again tells nothing that it did not announce
            named = self._in_time(item.at, day, after) if day else []
            same_day = bool(named)
            alike, own = likeness(announced, item), likeness_own(announced, item)
            undone = (same_day or own >= _OWN_DAY) and self._undoes(item.at)
            if begins and published.last < begins and not undone:
                continue
            if day and same_day and self._undone.planned(item.at, day):
                continue  # that it was to be on that day says nothing of what came of it
            there = same_day and len(beside.intersection(announced.own, item.own)) >= _WORDS
            if not (undone or there or self._matters(matter, item.at)):
                continue
            if not same_day and (
                (day and not beside)  # “a lead before the convention, scheduled for 9 May”
                or self._counts_otherwise(announced, item)
                or is_but_touched(announced, item, acts)
            ):
                continue
            told = max(own, undone * shared_own(item, announced)) if same_day else own * undone
            enough = there or alike >= self._enough(announced.at, item.at, same_day) or told >= _OWN_DAY
            if not enough or own < (0 if same_day else _MATTER_APART):
                continue
            if undone or self._reports(item.at, named):
                # Of reports on the very day the first is the report; of others the likest.
                rank = published.first.toordinal() if same_day else 0
                found.append((-same_day, rank, -alike, published.first, item.at))
        return min(found)[-1] if found else None

    def _matter(self, announced: Located) -> Set[str]:
        """The lemmas of what was to be, beside the date, those named, and that it was planned: that the same
        people met on that day says nothing of it."""
        text, language = self._text[announced.slug]
        aside = (*self._dated(announced), *self._named(announced))
        said = (word for at in aside for word in content_lemmas(text, language, at))
        return {*matter_of(announced.span.of(text), language)}.difference(said, planning(language))

    def _matters(self, matter: Set[str], report: Located) -> bool:
        """Whether the report tells something of what was to be."""
        text, language = self._text[report.slug]
        return not matter or not matter.isdisjoint(content_lemmas(text, language, report.span))

    def _beside(self, announced: Told, day: Edtf | None) -> frozenset[str]:
        """What stands beside the ``day`` in the announcement, “at the budget meeting on 4 March”; nothing
        where that only says that something is planned."""
        line = self._undone.line(announced.at)
        named = (dated for dated in line.dates if day and meets(dated.value, day))
        return frozenset[str]().union(*(line.beside(dated.span) for dated in named)) - planning(line.language)

    def _counts_otherwise(self, announced: Told, report: Told) -> bool:
        """Whether each gives numbers, be they ages, and none is the other's."""
        ours, theirs = self._numbers(announced), self._numbers(report)
        return bool(ours and theirs) and ours.isdisjoint(theirs)

    def _numbers(self, told: Told) -> set[str]:
        counted = {fact for fact in told.facts if fact.startswith("figure:")}
        text = self._text[told.at.slug][0]
        ages = (match for match in _NUMBER.finditer(text, told.at.span.start, told.at.span.end))
        dated = self._dated(told.at)
        return counted.union(
            figure_fact(int(match[0]))
            for match in ages
            if not any(span.start <= match.start() < span.end for span in dated)
        )

    def _ahead(self, at: Located) -> Edtf | None:
        """The first date that the sentence names and that then lay ahead."""
        written = self._published[at.slug].last
        days = [day for day in self._days(at) if day.due > written]
        return min(days, key=lambda day: day.order, default=None)

    def _in_time(self, at: Located, day: Edtf, after: dt.date) -> list[Dated]:
        """Where the sentence there names the ``day`` or, of what is to be “by Friday”, one before it."""
        return [
            dated
            for dated in self._undone.line(at).dates
            if meets(dated.value, day)
            or (
                day.text.startswith("..")
                and dated.value.precision == "day"
                and after < dated.value.days.first <= day.due
            )
        ]

    def _reports(self, at: Located, named: Sequence[Dated]) -> bool:
        """Whether it tells without a doubt that something was so, on the day that is ``named`` if any is: “it
        opened on 9 May, but will be closed if it rains”."""
        (text, language), line = self._text[at.slug], self._undone.line(at)
        sentence, title = at.span.of(text), language.title
        if asks(sentence) or phrases(title.hedges).search(sentence) or self.announces(at):
            return False
        parts = [line.part(dated.span.start).of(text) for dated in named] or [sentence]
        return not any(doubts(line_of(part), language) for part in parts)

    def _undoes(self, at: Located) -> bool:
        """Whether it says of the day that what was to be will not be: “Lucrările nu vor începe joi.”"""
        text, language = self._text[at.slug]
        return phrases(language.ahead.undoing).search(line_of(at.span.of(text))) is not None

    def _enough(self, announced: Located, report: Located, same_day: bool) -> float:
        if same_day:
            return _SAME_DAY
        return _MATTER if {announced, report} <= self._summed else _SAME
