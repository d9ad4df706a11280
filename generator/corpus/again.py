"""Which later briefing comes back to what was announced for a day, without naming the day.

What few sentences of a story tell is asked for: a figure, a name, the words of one matter. Of an announcement
that hardly says what (“A reply is expected by Friday”) the sentence before it does.
"""

from __future__ import annotations

import bisect
import datetime as dt
from collections.abc import Iterator, Mapping, Sequence, Set

from generator.corpus.ahead import planning
from generator.corpus.facts import Told
from generator.corpus.undone import Undone
from generator.edtf import Edtf
from generator.model import Briefing, Located

_RARE = 4  # sentences of a story that tell what few of it do …
_PART = 10  # … of so many each, but two of a short one
_ENOUGH = 3.0  # of what few tell: three words, or a word and a figure or a name
_BARE = 3  # own words of an announcement that hardly says what
_SOON = dt.timedelta(days=7)  # after the day, within which not only the first briefing comes back to it
_DAY = dt.timedelta(days=1)


class Again:
    """The sentences of a story by what few of them tell."""

    def __init__(self, briefings: Sequence[Briefing], undone: Undone) -> None:
        self._undone = undone
        self._briefings = {item.slug: item for item in briefings}
        self._published = sorted(item.article.published.days.first for item in briefings)

    def find(self, announced: Told, day: Edtf) -> Iterator[Located]:
        """Those that may come back to it, the likeliest first: of the first briefing from the ``day`` on,
        or one soon after it."""
        written = self._briefings[announced.at.slug].article.published.days.last
        if day.days.last - day.days.first > _SOON and not day.is_open:
            return  # “in spring” is over when the story is
        begins = max(day.due, written + min(_DAY, dt.date.max - written))
        place = bisect.bisect_left(self._published, begins)
        if place == len(self._published):
            return
        ends = max(self._published[place], day.due + min(_SOON, dt.date.max - day.due))
        found = []
        for number, weight in self._near(announced).items():
            item = self._undone.sentences.told[number]
            published = self._briefings[item.at.slug].article.published.days
            if weight >= _ENOUGH and begins <= published.first <= ends and self._is_after(item, written):
                found.append((-weight, published.first, item.at))
        yield from (at for _, _, at in sorted(found))

    def touches(self, announced: Told, day: Edtf) -> bool:
        """Whether a later briefing, from the ``day`` on, has a word of it that few sentences tell."""
        written = self._briefings[announced.at.slug].article.published.days.last
        line, sentences = self._undone.line(announced.at), self._undone.sentences
        for fact in {*announced.own} - planning(line.language):
            numbers = sentences.by_fact.get(fact, ())
            for number in numbers if len(numbers) <= _RARE else ():
                slug = sentences.told[number].at.slug
                published = self._briefings[slug].article.published.days.first
                if published > written and published >= day.due:
                    return True
        return False

    def _near(self, announced: Told) -> Mapping[int, float]:
        """The numbers of the sentences that tell what few do of what was announced, and how much."""
        here, before = tells(announced), self._before(announced)
        line = self._undone.line(announced.at)
        bare = len({*announced.own} - planning(line.language)) <= _BARE
        few = min(max(len(self._undone.sentences.told) // _PART, 2), _RARE)
        found: dict[int, float] = {}
        told, own = set[int](), set[int]()
        for fact, weight in {**before, **here}.items():
            numbers = self._undone.sentences.by_fact.get(fact, ())
            for number in numbers if len(numbers) <= few else ():
                found[number] = found.get(number, 0.0) + weight
                told.update((number,) if bare or fact in here else ())
                own.update(() if fact.startswith("name:") else (number,))
        return {number: weight for number, weight in found.items() if number in told & own}

    def _before(self, announced: Told) -> Mapping[str, float]:
        """What the sentence before it in its paragraph tells."""
        before, text = self._undone.before(announced.at), self._undone.line(announced.at).text
        if before is None or "\n" in text[before.at.span.end : announced.at.span.start]:
            return {}
        return tells(before)

    def _is_after(self, item: Told, written: dt.date) -> bool:
        """Whether it tells nothing ahead, nor only of days before the announcement was ``written``."""
        days: Set[Edtf] = {dated.value for dated in self._undone.line(item.at).dates}
        published = self._briefings[item.at.slug].article.published.days.last
        ahead = any(day.due > published for day in days)
        return not ahead and (not days or any(day.due > written for day in days))


def tells(told: Told) -> dict[str, float]:
    """What a sentence tells, besides when it was and that somebody tells it."""
    names = (fact for fact in told.facts if fact.startswith("name:"))
    return {fact: told.facts[fact] for fact in (*told.own, *names)}
