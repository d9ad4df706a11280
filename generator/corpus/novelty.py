"""What each briefing of a story adds to the earlier ones: sentences, and figures that changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence, Set

from msgspec.structs import replace

from generator import languages
from generator.corpus import past
from generator.corpus.ahead import announces
from generator.corpus.corrections import Figures
from generator.corpus.counts import SAME_MATTER, Given, alike
from generator.corpus.facts import Sentences, Told, is_figure, shared, shared_own
from generator.edtf import Edtf
from generator.model import Briefing, Change, Figure, Located, Novelty, Span
from generator.text.words import content_lemmas

_TOLD = 0.45  # a sentence shares less than this with every earlier one, or it is not new …
_PAST_TOLD = 0.3  # … one that dates itself before the last briefing shares less than this …
_LEAD_TOLD = 0.65  # … but a lead, which gives the news beside what it hangs on, less than this
_SAYS_ANEW = 0.9  # … or than this, where it says with the headline what nobody said
_TOLD_APART = 0.75  # … and unless it names or counts something new, all that one article tells
_OWN_TOLD = 0.4  # of what it tells besides whom it names, too
_OWN_APART = 0.5
_WEEK = dt.timedelta(days=7)
_MOST = 4  # sentences, and what the summary has beside them
_SHORTEST = 5.0  # weight of facts; a sentence that tells less is no news
_LEAD = 0.15  # how fast a sentence further down loses weight


def find_novelties(
    story: Sequence[str],
    briefings: Mapping[str, Briefing],
    told: Mapping[str, Sequence[Told]],
    figures: Figures,
) -> tuple[Novelty, ...]:
    """One for each briefing of the story, oldest first."""
    earlier = Earlier(briefings[story[0]].article.published.days.first)
    latest: dict[frozenset[str], str] = {}  # what is counted → the last briefing so far that counts it
    counts, corrected = figures
    found = []
    for number, slug in enumerate(story):
        pairs = ((latest[key], given, key) for key, given in counts[slug].items() if key in latest)
        changes = (
            _change(briefings[slug], given, briefings[other], counts[other][key])
            for other, given, key in pairs
        )
        told_outright = [
            _changed(briefings[slug], item.after, briefings[item.slug], item.before)
            for item in corrected[slug]
        ]
        changed = {change.after: change for change in (*filter(None, changes), *told_outright)}
        if outdated := {item.slug for item in corrected[slug]}:  # it knows more, though of the same day
            changed = {
                after: replace(change, conflict=change.conflict and change.before.slug not in outdated)
                for after, change in changed.items()
            }
        found.append(
            Novelty(
                slug,
                opens=not number,
                sentences=_new_sentences(briefings[slug], told[slug], earlier) if number else (),
                changes=tuple(changed[after] for after in sorted(changed)),
            )
        )
        earlier.add(told[slug], briefings[slug])
        latest |= dict.fromkeys(counts[slug], slug)
    return tuple(found)


class Earlier:
    """What a story that ``began`` on a day told so far."""

    headlines: Set[str] = frozenset()  # their lemmas

    def __init__(self, began: dt.date) -> None:
        self.began = self.until = began
        self.before = began - min(_WEEK, began - dt.date.min)  # until then all is recalled
        self.sentences = Sentences()
        self._by_briefing: dict[str, frozenset[str]] = {}  # slug → all its facts
        self._briefings: dict[str, Briefing] = {}
        self.days: set[Edtf] = set()  # that they name

    def add(self, told: Sequence[Told], briefing: Briefing) -> None:
        """Has the briefing, which tells ``told``, too."""
        self.until = max(self.until, briefing.article.published.days.last)
        self.sentences.add(told)
        self.headlines |= _headline(briefing)
        self._briefings[briefing.slug] = briefing
        self.days.update(dated.value for dated in briefing.analysis.dates)
        if told:
            self._by_briefing[told[0].at.slug] = frozenset(fact for item in told for fact in item.facts)

    def tells(self, item: Told, known: float, *, came: bool = False) -> bool:
        """Whether one sentence tells as much as ``known`` of ``item``; where that ``came`` about since
        the last briefing, no sentence does that only says that it was to come."""
        near = [self.sentences.told[number] for number in self.sentences.near(item, known)]
        return any(
            shared(item, other) >= known
            and shared_own(item, other) >= _OWN_TOLD
            and not (came and _is_ahead(self._briefings[other.at.slug], other.at.span))
            for other in near
        )

    def tells_apart(self, item: Told) -> bool:
        """Whether one briefing tells all of ``item`` but a little, in several of its sentences."""
        if not _covers(self.sentences.by_fact.keys(), item):
            return False
        near = self.sentences.touching(item, _TOLD_APART)
        slugs = {self.sentences.told[number].at.slug for number in near}
        return any(_covers(self._by_briefing[slug], item) for slug in slugs)


def _covers(facts: Set[str], item: Told) -> bool:
    """Whether ``facts`` hold every name and figure of ``item`` and most of its words."""
    spare = (1 - _TOLD_APART) * item.weight
    spare_own = (1 - _OWN_APART) * sum(map(item.facts.__getitem__, item.own))
    for fact, weight in item.facts.items():
        if fact not in facts:
            spare -= weight
            spare_own -= weight * (fact in item.own)
            if min(spare, spare_own) < 0 or ":" in fact:
                return False
    return True


def _new_sentences(briefing: Briefing, told: Sequence[Told], earlier: Earlier) -> tuple[Span, ...]:
    """The weightiest sentences that no earlier sentence tells, nor one of themselves, in text order;
    of those that tell something when read alone. The lead's news comes first, and then what the summary
    has of new figures and dates: a reader who finds those unmarked takes them for known. So would he all
    else that the summary has, which is never too much."""
    summary, standing = set(briefing.analysis.summary), set(briefing.analysis.standing)
    headline = _headline(briefing) - earlier.headlines
    fresh = []
    for position, item in enumerate(told):
        if item.weight < _SHORTEST or item.at.span not in standing:
            continue
        unheard = [fact for fact in item.facts if fact not in earlier.sentences.by_fact]
        summed = item.at.span in summary
        counts = summed and any(map(is_figure, unheard))
        if _is_background(briefing, item.at.span, position, earlier.began, counts):
            continue
        tells_more = any(":" in fact for fact in unheard)
        if position and past.recalls(briefing, item.at.span, earlier.before if tells_more else earlier.until):
            continue
        came = summed and came_since(briefing, item.at.span, earlier.until)
        days = past.days_after(briefing, item.at.span, earlier.until) - earlier.days if summed else set()
        anew = came or bool(days) or (summed and not headline.isdisjoint(unheard))
        known = _SAYS_ANEW if anew else _known(briefing, item, position, earlier)
        if not days and earlier.tells(item, known, came=came):
            continue
        if position and not anew and earlier.tells_apart(item):
            continue
        new = sum(map(item.facts.__getitem__, unheard))
        weight = new * (2 if summed else 1) / (1 + _LEAD * position)
        ahead = any(day.days.first > briefing.article.published.days.last for day in days)
        adds = (counts or ahead) and not past.is_past(briefing, item.at.span, earlier.until)
        fresh.append((position > 0, not adds, -weight, item.at.span, item))
    chosen: list[Told] = []
    for number, (*_, item) in enumerate(sorted(fresh, key=lambda one: one[:4])):
        if (number < _MOST or item.at.span in summary) and all(
            shared(item, other) < _TOLD for other in chosen
        ):
            chosen.append(item)
    return tuple(sorted(item.at.span for item in chosen))


def _headline(briefing: Briefing) -> frozenset[str]:
    return frozenset(content_lemmas(briefing.analysis.title, languages.load(briefing.analysis.language)))


def _is_ahead(briefing: Briefing, sentence: Span) -> bool:
    analysis = briefing.analysis
    return announces(sentence.of(analysis.text), languages.load(analysis.language))


def came_since(briefing: Briefing, sentence: Span, until: dt.date) -> bool:
    """Whether it dates what it tells after the last briefing, and not ahead: no earlier one can have
    told that it came about."""
    return past.is_since(briefing, sentence, until) and not _is_ahead(briefing, sentence)


def _is_background(briefing: Briefing, sentence: Span, position: int, began: dt.date, counts: bool) -> bool:
    """Whether it lies before the story, or says, but in a lead, who somebody is; what sums up the
    briefing and ``counts`` something does only where it opens with a date of then."""
    if past.opens_before(briefing, sentence, began):
        return True
    lies_before = past.is_background(briefing, sentence, began)
    return not counts and (lies_before or (position > 0 and past.is_life(briefing, sentence, began)))


def _known(briefing: Briefing, item: Told, position: int, earlier: Earlier) -> float:
    """How much of a sentence an earlier one must tell for it to be known."""
    if not position:
        return _LEAD_TOLD
    return _PAST_TOLD if past.is_past(briefing, item.at.span, earlier.until) else _TOLD


def _change(
    briefing: Briefing, here: Sequence[Given], other: Briefing, there: Sequence[Given]
) -> Change | None:
    """The figure that says otherwise than an earlier one that counts the same, in the likest
    sentence about it. A number that both articles give has not changed, unless the later gives it
    beside the new one: “15 million, and not 12”."""
    ours, theirs = _values(briefing), _values(other)
    now = [given for given in here if given.figure.value not in theirs]
    changed = _likest(
        now,
        [
            given
            for given in there
            if given.figure.value not in ours or any(item.recalls(given.figure) for item in now)
        ],
    )
    if changed is None:
        return None
    was, became = changed
    return _changed(briefing, became, other, was)


def _changed(briefing: Briefing, became: Figure, other: Briefing, was: Figure) -> Change:
    return Change(
        counted=became.counted or was.counted,
        before=Located(other.slug, was.span),
        after=Located(briefing.slug, became.span),
        conflict=other.article.published == briefing.article.published,
    )


def _values(briefing: Briefing) -> frozenset[float | None]:
    return frozenset(figure.value for figure in briefing.analysis.figures)


def _likest(here: Sequence[Given], there: Sequence[Given]) -> tuple[Figure, Figure] | None:
    """The earlier and the later figure whose sentences share most, if that is enough."""
    pairs = [
        (alike(now, was), was.figure, now.figure)
        for now in here
        for was in there
        if now.figure.value is not None and was.figure.value is not None
    ]
    best = max(pairs, key=lambda pair: (pair[0], -pair[2].span.start, -pair[1].span.start), default=None)
    return best[1:] if best and best[0] >= SAME_MATTER else None
