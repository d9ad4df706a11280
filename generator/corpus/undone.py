"""Which later briefing says that what was announced for a day was put off, or did not come about."""

from __future__ import annotations

import datetime as dt
import heapq
import itertools
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from generator.analysis.passing import is_former, is_overtaken, is_told_beside, is_told_of_noun, was_planned
from generator.corpus.ahead import acts_of, kin, planning
from generator.corpus.facts import Sentences, Told, holding, is_figure, likeness, likeness_own, shared_own
from generator.corpus.meeting import days_of, keys_of, meets, thirds
from generator.corpus.outcomes import Came, Line, Undoing, denied, undoings
from generator.edtf import Edtf
from generator.model import Briefing, Dated, Located, Outcome
from generator.text.number_words import begins_number
from generator.text.patterns import phrases
from generator.text.sentences import asks
from generator.text.words import content_lemmas

_AFTER = dt.timedelta(days=21)  # after its day, within which it is told without the day that it was put off
_RARE = 6  # sentences of a story with a word that tells, without a day, what was put off
_FEW = 4  # sentences of a story with a word that says that it comes back to something
_MANY = 50  # sentences of a story with a word of what all of it is about
_TELLING = 3  # words that few have, with which another briefing speaks of the same …
_HALF = 0.5  # … or so much of it, of which none else has something …
_SPARSE = 20  # … or two words, of which one is in one of so many sentences, …
_WEIGHT = 5.0  # … that weigh so much by how few have each …
_ALIKE = 0.2  # … and are so much of both
_ACTS = 2  # words of what is to be done, without which another speaks of the same people, or of why
_AGAIN = 0.6  # likeness, with and without those they name, from which a sentence but says it again
_SHARED = 2  # words without which a sentence but touches what was to be
_BOTH = 2  # words of what was to be in a sentence that denies it: what, and that it would come about


class Undone:
    """The sentences of a story, oldest first, by the days that they name."""

    def __init__(self, briefings: Sequence[Briefing], told: Mapping[str, Sequence[Told]]) -> None:
        self._briefings = {item.slug: item for item in briefings}
        self.sentences = Sentences()
        self._dates: dict[Located, list[Dated]] = {}
        for briefing in briefings:
            self.sentences.add(told[briefing.slug])
            for dated in sorted(briefing.analysis.dates, key=lambda item: item.span):
                if item := holding(told[briefing.slug], dated.span):
                    self._dates.setdefault(item.at, []).append(dated)
        self._place = {item.at: number for number, item in enumerate(self.sentences.told)}
        self._on: dict[dt.date | Edtf, list[int]] = {}
        for at, dates in self._dates.items():
            for key in {key for dated in dates for key in keys_of(dated.value)}:
                self._on.setdefault(key, []).append(self._place[at])
        self._near: dict[dt.date, list[int]] = {}
        for at, dates in self._dates.items():
            for day in (day for dated in dates for day in thirds(dated.value)):
                self._near.setdefault(day, []).append(self._place[at])

    def line(self, at: Located) -> Line:
        return Line(self._briefings[at.slug], at.span, self._dates.get(at, ()))

    def on(self, day: Edtf) -> Set[int]:
        """The numbers of the sentences that name the ``day``, one of those days, or that until or from which
        it is."""
        return {number for key in keys_of(day) for number in self._on.get(key, ())}

    def planned(self, at: Located, day: Edtf) -> bool:
        """Whether the sentence there names the ``day`` only as that of a plan."""
        line = self.line(at)
        named = [dated for dated in line.dates if meets(dated.value, day)]
        return bool(named) and all(was_planned(line.briefing, at.span, dated) for dated in named)

    def find(self, announced: Told, day: Edtf) -> Came | None:
        """The first later sentence that says so of what was ``announced`` for the ``day``."""
        line = self.line(announced.at)
        matter = self._matter(announced, day)
        named = self.on(day)
        unnamed = {number for number, _ in self._rare(matter)} - named
        written = line.briefing.article.published.days.last
        twice = self._told_twice(named)
        found = []
        for number in sorted(named | unnamed):
            item = self.sentences.told[number]
            published = self._briefings[item.at.slug].article.published.days.first
            if published <= written:
                continue
            there = self.line(item.at)
            if asks(item.at.span.of(there.text)) or phrases(there.language.title.hedges).search(
                there.text, item.at.span.start, item.at.span.end
            ):
                continue
            if number in named:
                outcome = _told_of(there, day, matter, alone=twice >= min(published, day.due))
            else:
                outcome = self._told_without(announced, day, item, matter)
            if outcome:
                found.append((published, number in unnamed, item.at, outcome))
        return Came(*min(found)[2:]) if found else None

    def overtaken(self, announced: Told, day: Edtf) -> Located | None:
        """The first later sentence that says of what was ``announced`` that it was to be on that day, but no
        more."""
        matter = self._matter(announced, day)
        written = self._briefings[announced.at.slug].article.published.days.last
        found = []
        for number in self.on(day):
            at = self.sentences.told[number].at
            line, published = self.line(at), self._briefings[at.slug].article.published.days.first
            if published > written and any(
                meets(dated.value, day)
                and is_overtaken(line.briefing, at.span, dated)
                and line.beside(dated.span) & matter
                for dated in line.dates
            ):
                found.append((published, at))
        return min(found)[1] if found else None

    def touches(self, announced: Told, day: Edtf) -> bool:
        """Whether a later briefing, from the ``day`` on, has a word of it that few sentences tell or names a
        person or body of it as few do, or half of its words, however many sentences tell those: “Students
        will have Mondays off.” So does one that looks back on that day, or those around it."""
        written = self._briefings[announced.at.slug].article.published.days.last
        near = (number for key in days_of(day) for number in self._near.get(key, ()))
        slugs = {self.sentences.told[number].at.slug for number in itertools.chain(self.on(day), near)}
        if any(self._published(slug) > written and self._published(slug) >= day.due for slug in slugs):
            return True
        own = {*announced.own} - planning(self.line(announced.at).language)
        names = (name for at, name in announced.names if at not in announced.tellers)
        named = {f"name:{name}" for name in names if announced.kinds.get(name) != "place"}
        both = Counter[str]()
        for fact in own | named:
            numbers = self.sentences.by_fact.get(fact, ())
            if len(numbers) <= (_MANY if fact in own else _FEW):
                slugs = {self.sentences.told[number].at.slug for number in numbers}
                both.update(dict.fromkeys(slugs, len(own) if len(numbers) <= _FEW else 1))
        return any(
            2 * count >= len(own) and self._published(slug) > written and self._published(slug) >= day.due
            for slug, count in both.items()
        )

    def later(self, announced: Told, day: Edtf | None) -> Located | None:
        """Of the later briefings' sentences, from the ``day`` on, the one that says most of it in words and
        names which few have: it speaks of the same matter, whatever it says that came of it. One that says
        it again says nothing."""
        line, told = self.line(announced.at), self.sentences.told
        after, begins = line.briefing.article.published.days.last, day.due if day else dt.date.min
        tells = {*announced.own, *(f"name:{name}" for _, name in announced.names)} - planning(line.language)
        acts = self.acts(announced)
        both: dict[int, list[int]] = defaultdict(list)  # sentence → how many tell what it tells of that
        for fact in tells:
            numbers = () if fact[0].isdecimal() else self.sentences.by_fact.get(fact, ())
            for number in numbers if len(numbers) <= _MANY else ():
                both[number].append(len(numbers))
        found = []
        for number, counts in both.items():
            at = told[number].at
            published = self._briefings[at.slug].article.published.days.first
            if published <= after or published < begins:
                continue
            other = told[number]
            again = min(likeness(announced, other), likeness_own(announced, other)) >= _AGAIN
            if again or not (self._tells(acts, other) and self._speaks(announced, other, counts)):
                continue
            shared = (fact for fact in tells if fact in other.facts)
            if not all(is_figure(fact) or begins_number(fact, line.language) for fact in shared):
                found.append((-self._weight(counts), published, at))
        return min(found)[-1] if found else None

    def _speaks(self, announced: Told, other: Told, counts: Sequence[int]) -> bool:
        """Whether a later sentence speaks of what was ``announced`` by things that so many sentences of the
        story tell each: three that few do, half of it, of which none but these two have something, or two
        that are much of both and seldom told."""
        if sum(count <= _RARE for count in counts) >= _TELLING:
            return True
        if min(counts) == len((announced, other)) and shared_own(announced, other) >= _HALF:
            return True
        seldom = self._is_seldom(min(counts)) and self._weight(counts) >= _WEIGHT
        return len(counts) > 1 and seldom and likeness(announced, other) >= _ALIKE

    def acts(self, announced: Told) -> Set[str]:
        """What was to be done, without names, dates and numbers that stand beside it."""
        line = self.line(announced.at)
        return acts_of(announced.at.span.of(line.text), line.language).intersection(announced.own)

    def _tells(self, acts: Set[str], other: Told) -> bool:
        """Whether it tells two words of what was to be done, or one that is seldom told, and not only who was
        to do it or why. How it is told may be another word: “the court will hear the appeal”."""
        told = [len(self.sentences.by_fact[fact]) for fact in kin(acts, other.facts)]
        return len(told) >= min(_ACTS, len(acts) - 1) or any(map(self._is_seldom, told))

    def _is_seldom(self, count: int) -> bool:
        return count * _SPARSE <= len(self.sentences.told)

    def _weight(self, counts: Sequence[int]) -> float:
        return sum(math.log(len(self.sentences.told) / count) for count in counts)

    def _matter(self, announced: Told, day: Edtf) -> Set[str]:
        """What stands beside the ``day`` where it was announced."""
        line = self.line(announced.at)
        return next((line.beside(dated.span) for dated in line.dates if meets(dated.value, day)), frozenset())

    def _told_twice(self, named: Set[int]) -> dt.date:
        """When a second sentence of those had been written."""
        slugs = (self.sentences.told[number].at.slug for number in named)
        written = heapq.nsmallest(2, (self._briefings[slug].article.published.days.last for slug in slugs))
        return written[1] if len(written) > 1 else dt.date.max

    def _published(self, slug: str) -> dt.date:
        return self._briefings[slug].article.published.days.first

    def outcome(self, announced: Told, day: Edtf | None, at: Located) -> Outcome | None:
        """What a sentence says of what was ``announced`` that does not name the ``day``."""
        if day and any(meets(dated.value, day) for dated in self._dates.get(at, ())):
            return None
        matter = self.line(announced.at).lemmas(announced.at.span)
        return next((found.outcome for found in undoings(self.line(at)) if found.about & matter), None)

    def _rare(self, matter: Set[str]) -> Iterator[tuple[int, str]]:
        """The sentences of a story with a word of the ``matter`` that few have."""
        for lemma in matter:
            numbers = self.sentences.by_fact.get(lemma, ())
            if len(numbers) <= _RARE:
                yield from ((number, lemma) for number in numbers)

    def _told_without(self, announced: Told, day: Edtf, item: Told, matter: Set[str]) -> Outcome | None:
        """What a sentence says of it that does not name the day: soon, beside the same people or bodies, and
        dating nothing else."""
        line = self.line(item.at)
        published = self._briefings[item.at.slug].article.published.days
        if published.first - day.days.last > _AFTER or not self._around(announced) & self._around(item):
            return None
        if any(dated.value.due <= published.last for dated in line.dates):
            return None
        rare = {lemma for number, lemma in self._rare(matter) if number == self._place[item.at]}
        return next(
            (found.outcome for found in undoings(line) if not found.late and found.about & rare), None
        )

    def _around(self, item: Told) -> Set[str]:
        """Who is named in a sentence or beside it."""
        number, told = self._place[item.at], self.sentences.told
        beside = told[max(number - 1, 0) : number + 2]
        return {name for other in beside if other.at.slug == item.at.slug for _, name in other.names}


def _told_of(line: Line, day: Edtf, matter: Set[str], *, alone: bool) -> Outcome | None:
    """What a sentence says that names the day: ``alone`` it is where nothing else was to be then."""
    named = [dated for dated in line.dates if meets(dated.value, day)]
    if any(_happened(line, dated) for dated in named):
        return None
    deadlines = content_lemmas(" ".join(line.language.ahead.deadlines), line.language)
    for found in undoings(line):
        if found.outcome == "postponed" and _is_until(line, found, day):
            continue
        of_day = (alone or day.text.startswith("..")) and not found.about.isdisjoint(deadlines)
        if of_day or (not found.late and not found.about.isdisjoint(matter)):
            return found.outcome
    least = 1 if alone and any(was_planned(line.briefing, line.span, dated) for dated in named) else _BOTH
    if len(denied(line, matter)) >= least:
        later = (dated for dated in line.dates if dated not in named)
        return "postponed" if any(map(line.is_earliest, later)) else "off"
    for dated in named:
        if is_former(line.briefing, line.span, dated) and was_planned(line.briefing, line.span, dated):
            return "postponed" if line.beside(dated.span) & matter or _opening(line) & matter else None
    return None


def _happened(line: Line, dated: Dated) -> bool:
    """Whether the sentence tells, in passing, that something happened on that day."""
    told = is_told_beside(line.briefing, line.span, dated) or is_told_of_noun(line.briefing, line.span, dated)
    return told and not was_planned(line.briefing, line.span, dated)


def _opening(line: Line) -> Set[str]:
    return line.lemmas(line.part(line.span.start))


def _is_until(line: Line, undoing: Undoing, day: Edtf) -> bool:
    """Whether it is put off to that very day: “until 27 March”, not “from 27 March to 3 April”."""
    part = line.part(undoing.at.start)
    behind = [dated for dated in line.dates if undoing.at.end <= dated.span.start < part.end]
    return bool(behind) and meets(behind[-1].value, day)


def is_but_touched(announced: Told, report: Told, acts: Set[str]) -> bool:
    """Whether the two share but a word and a figure: that the bill is higher says nothing of the bridge; or
    another word beside one of what was to be done: that the town hall has a park keeper, of its new park."""
    words = [fact for fact in announced.own if not (is_figure(fact) or fact[0].isdecimal())]
    least = _SHARED + (len(kin(acts, report.facts)) < min(_SHARED, len(acts) - 1))
    return sum(fact in report.facts for fact in words) < min(least, len(words))
