"""What it costs a title to leave out one phrase or another of its clause."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from generator.analysis.document import Document
from generator.analysis.title.clause import Clause
from generator.analysis.title.grammar import Grammar
from generator.analysis.title.phrases import Phrase, Sort
from generator.analysis.title.pressed import may_go, wants_more
from generator.analysis.title.relations import (
    head_of,
    holds_subject,
    host_of,
    is_denied,
    is_last,
    is_measured,
    is_named,
    is_of,
    is_owned,
    is_predicative,
    is_told_by_front,
    object_follows,
    opens_clause,
)
from generator.analysis.title.setting import (
    About,
    Setting,
    begins,
    begins_with,
    governs,
    in_name,
    is_gone,
    is_in,
    is_measure,
    is_moment,
    is_report,
    is_static,
    is_tally,
    says_where,
)

_GONE, _SAID, _MOMENT, _FRONT, _OUTER, _INNER, _OF_NOUN, _OF_OBJECT, _PRESSED = -3, 0, 2, 2, 3, 4, 6, 9, 14
_MOST = 8  # phrases among which is chosen
_CHAIN = 6  # phrases that go with one another
_TOLD = 13  # more, where the subject is known by the phrase in front alone
_PLACE = 3  # more, where it names a place
_EVENT = 3  # more, where the phrase in front may be what has happened
_EACH = 1  # what every phrase costs besides


class Cost(NamedTuple):
    points: int | None  # None where the phrase cannot be left out by itself
    goes_with: int = -1  # first word of a phrase together with which it is left out
    wants: int = -1  # first word of a phrase without which it cannot stand


def costs(
    document: Document, clause: Clause, about: About, known: Grammar, wanted: bool = False
) -> dict[int, Cost]:
    """The costs of the phrases of a clause, by their first words; what its verb wants may be ``wanted``
    in another clause."""
    setting, title = Setting(document, clause, about, known), document.language.title
    free = wanted and clause.close < clause.stop
    found = {
        phrase.first: _cost(setting, at, phrase)
        for at, phrase in enumerate(clause.phrases)
        if not (in_name(setting, phrase) or is_predicative(setting, at, phrase) or is_denied(setting, phrase))
    }
    wanting = clause.close < clause.stop and clause.words[clause.stop - 1].low in title.placing
    for at, phrase in enumerate(clause.phrases[: len(clause.phrases) - wanting]):
        before, cost = clause.phrases[at - 1], found.get(phrase.first)
        if not at or not cost or phrase.sort is not Sort.PREPOSITIONAL or holds_subject(setting, phrase):
            continue
        follows = before.stop == phrase.first and before.sort is Sort.PREPOSITIONAL
        if follows and wants_more(clause, before, title):
            found[phrase.first] = Cost(None, goes_with=before.first)
        elif cost.points is None and may_go(clause, at, free or is_static(setting, phrase), title):
            if before.sort is Sort.NOUN and is_in(about.people, setting, phrase):
                continue  # “die Ministerin [für Bau Anna Brandt]”
            found[phrase.first] = cost._replace(points=_PRESSED)
        ends = phrase is clause.phrases[-1] and clause.close == clause.stop
        leans = ends or not begins(setting, phrase, title.aims + title.inserted)
        pressed = found.get(before.first, cost).points == _PRESSED
        if follows and ((leans and pressed) or begins(setting, phrase, title.origins)):
            found[phrase.first] = found[phrase.first]._replace(wants=before.first)
    return found


def _cost(setting: Setting, at: int, phrase: Phrase) -> Cost:
    if is_tally(setting, phrase):
        return Cost(_OF_OBJECT if is_measured(setting, phrase) else _MOMENT)
    title = setting.document.language.title
    if phrase.first < setting.clause.verb and begins_with(setting, phrase, title.restricting):
        return Cost(None)
    before = setting.clause.phrases[at - 1] if at else None
    paired = before is not None and begins(setting, phrase, title.pairing) and is_static(setting, before)
    if before and paired and before.stop == phrase.first and phrase is not setting.clause.phrases[-1]:
        return Cost(_INNER, goes_with=before.first)  # “auf der Straße [zwischen Dour und Lamm] gefunden”
    bound = _bound(setting, at, phrase, before) if before else None
    if bound:
        return bound
    if is_moment(setting, phrase):
        beside = before is not None and before.stop == phrase.first
        other = beside and any(is_moment(setting, one) for one in setting.clause.phrases[: at - 1])
        of = beside and (begins(setting, phrase, title.genitives) or other)
        points = _GONE if is_gone(setting, phrase) else _MOMENT
        return Cost(points, goes_with=before.first if before and of else -1)  # “der Anschlag [vom Freitag]”
    if phrase.sort is Sort.OTHER:
        return _adverb(setting, at, phrase)
    if phrase.sort is Sort.NOUN or holds_subject(setting, phrase) or begins(setting, phrase, title.opposing):
        return Cost(None)
    if is_report(setting, phrase):
        return Cost(_SAID)
    host = host_of(setting, at, phrase)
    if host is None and phrase.first < setting.clause.verb:
        events = begins(setting, phrase, title.events)
        named = _PLACE * is_named(setting, phrase)
        return Cost(_FRONT + _EVENT * events + named + _TOLD * is_told_by_front(setting))
    return _inner_cost(setting, at, phrase, host)


def _bound(setting: Setting, at: int, phrase: Phrase, before: Phrase) -> Cost | None:
    """The cost of a phrase that goes with the one before; None if it may stand without."""
    first, known = setting.clause.words[phrase.first], setting.known
    title = setting.document.language.title
    if phrase.sort is not Sort.PREPOSITIONAL and opens_clause(setting, phrase):
        return Cost(None, goes_with=before.first)  # one phrase alone stands before the verb
    if phrase.sort is Sort.NOUN:
        genitive = first.low in known.genitives - known.nominatives
        bare = not first.noun and first.low not in known.articles  # “mit sieben Jahre [alten Töchtern]”
        torn = genitive or (bare and first.low.endswith(known.oblique_endings))
        return Cost(None, goes_with=before.first) if torn else None
    beside = before.stop == phrase.first
    said = is_report(setting, before)
    ahead = opens_clause(setting, phrase) and before.sort is Sort.PREPOSITIONAL
    if (
        beside
        and phrase.sort is Sort.PREPOSITIONAL
        and (ahead or (said and not is_last(setting, at, phrase)))
    ):
        static = first.low in title.inserted and not said
        paired = _PRESSED if first.low in title.pairing else None
        return Cost(
            _INNER + _PLACE * is_named(setting, phrase) if static else paired, goes_with=head_of(setting, at)
        )
    day = is_moment(setting, before) or setting.clause.words[before.first].low in title.passing
    if beside and is_moment(setting, phrase) and day:
        return Cost(None, goes_with=before.first)
    return None


def _adverb(setting: Setting, at: int, phrase: Phrase) -> Cost:
    """The cost of an adverb; one that stresses a circumstance goes with it: “[nur] in Dour”."""
    title, first = setting.document.language.title, setting.clause.words[phrase.first]
    points = _MOMENT if first.low in title.floating else None
    points = _SAID if first.low in title.passing and phrase.first > setting.clause.verb else points
    if phrase.first > setting.clause.verb and first.low not in title.stressing:
        return Cost(points)
    after = setting.clause.phrases[at + 1 : at + 2]
    stressed = bool(after) and after[0].first == phrase.stop and after[0].sort is Sort.PREPOSITIONAL
    return Cost(points, goes_with=after[0].first if stressed else -1)


def _inner_cost(setting: Setting, at: int, phrase: Phrase, host: Phrase | None) -> Cost:
    title = setting.document.language.title
    first = setting.clause.words[phrase.first].low
    if is_measured(setting, phrase):
        return Cost(None)  # “ist [um 21 Prozent] gesunken”
    static = is_static(setting, phrase)
    placed = static and is_in(setting.about.places, setting, phrase)
    outer = first in title.outer
    last = is_last(setting, at, phrase)
    closed = setting.clause.close < setting.clause.stop
    goes_with = wants = -1
    apart = placed and phrase.first > setting.clause.verb
    if host and host.sort is Sort.PREPOSITIONAL and not outer and not apart:
        ends = last and not closed and first in {*title.genitives, *title.origins}
        governed = first in title.attributive and governs(setting, host)
        belongs = static or ends or governed or is_of(setting, host, first)
        belongs = belongs and not (first in title.genitives and is_owned(setting, host))
        goes_with = host.first if belongs else -1
        opened = any(
            word.low in setting.known.ones for word in setting.clause.words[host.first : host.first + 2]
        )
        wants = -1 if last and not opened else host.first  # “aus einem Haus [mit Garten] gemeldet”
    if outer and not (last and not closed):
        return Cost(_OUTER, goes_with, wants)
    if last and not (placed and closed):
        return Cost(_last_points(setting, phrase, host), goes_with, wants)
    if static:
        return Cost(_INNER + _PLACE * is_named(setting, phrase), goes_with, wants)
    if host is None:
        free = says_where(setting, phrase) and object_follows(setting, at)
    else:
        free = first not in title.genitives and (closed or first in title.attributive)
    return Cost(_OF_NOUN if free else None, goes_with, wants)


def _last_points(setting: Setting, phrase: Phrase, host: Phrase | None) -> int | None:
    """What it costs to leave out a phrase right before the clause's end, where the verb may want it."""
    clause = setting.clause
    words = clause.words[phrase.first : phrase.stop]
    if host and is_measure(setting, phrase, host):
        return _OF_OBJECT
    if host is None or any(word.low in setting.known.joining for word in words):
        return None
    title, first = setting.document.language.title, words[0].low
    sold = host.sort is Sort.NOUN and first not in title.aims  # “hat den Verkauf [an ihn] abgelehnt”
    if governs(setting, host) and (sold or first in title.attributive):
        return _OF_NOUN
    if first not in title.attributive:
        return None
    behind = host.sort is Sort.NOUN and host.first > clause.verb
    return _OF_OBJECT if behind and clause.close < clause.stop else None


def choices(costs: dict[int, Cost]) -> Iterator[tuple[int, frozenset[int]]]:
    """Sets of phrases that may be left out together, by their first words, with what that costs."""
    always = frozenset(first for first, cost in costs.items() if cost.points == 0)
    single = sorted((cost.points, -first) for first, cost in costs.items() if cost.points)[:_MOST]
    for count in range(len(single) + 1):
        for chosen in combinations(single, count):
            dropped = always | {-first for _, first in chosen}
            for _ in range(_CHAIN):
                dropped |= {first for first, cost in costs.items() if cost.goes_with in dropped}
            torn = any(cost.wants in dropped and first not in dropped for first, cost in costs.items())
            if not torn:
                yield sum(points + _EACH for points, _ in chosen), dropped
