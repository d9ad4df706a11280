"""What it costs a title to leave out one phrase or another of its clause."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import NamedTuple

from generator.analysis.document import Document
from generator.analysis.title.clause import Clause
from generator.analysis.title.grammar import Grammar
from generator.analysis.title.nominative import nominative
from generator.analysis.title.phrases import Phrase, Sort, is_number
from generator.analysis.title.pressed import may_go, wants_more
from generator.analysis.title.setting import (
    About,
    Setting,
    begins,
    governs,
    in_name,
    is_gone,
    is_in,
    is_measure,
    is_moment,
    is_report,
    is_static,
    says_where,
)

_GONE, _SAID, _MOMENT, _FRONT, _OUTER, _INNER, _OF_NOUN, _OF_OBJECT, _PRESSED = -3, 0, 2, 2, 3, 4, 6, 9, 14
_MOST = 8  # phrases among which is chosen
_CHAIN = 6  # phrases that go with one another
_TOLD = 13  # more, where the subject is known by the phrase in front alone
_PLACE = 3  # more, where it names a place
_EVENT = 3  # more, where the phrase in front may be what has happened
_BARE = 2  # words of a noun with nothing but its article
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
        if not in_name(setting, phrase)
    }
    for at, phrase in enumerate(clause.phrases):
        before, cost = clause.phrases[at - 1], found.get(phrase.first)
        if not at or not cost or phrase.sort is not Sort.PREPOSITIONAL or _holds_subject(setting, phrase):
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
    last = clause.phrases[-1] if clause.phrases else None
    if last and last.first in found and wanted and not free and not is_moment(setting, last):
        found[last.first] = Cost(None)  # “[mit dem Ziel], die Rechte zu stärken”
    return found


def _cost(setting: Setting, at: int, phrase: Phrase) -> Cost:
    if _is_last(setting, at, phrase) and _holds_object(setting, phrase):
        return Cost(None)
    title = setting.document.language.title
    before = setting.clause.phrases[at - 1] if at else None
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
    if phrase.sort is Sort.NOUN or _holds_subject(setting, phrase) or begins(setting, phrase, title.opposing):
        return Cost(None)
    if is_report(setting, phrase):
        return Cost(_SAID)
    host = _host(setting, at, phrase)
    if host is None and phrase.first < setting.clause.verb:
        events = begins(setting, phrase, title.events)
        named = _PLACE * _is_named(setting, phrase)
        return Cost(_FRONT + _EVENT * events + named + _TOLD * _is_told_by_front(setting))
    return _inner_cost(setting, at, phrase, host)


def _is_named(setting: Setting, phrase: Phrase) -> bool:
    """Whether a phrase tells by name where something is."""
    near = setting.document.language.title.near
    return begins(setting, phrase, near) or is_in(setting.about.places, setting, phrase)


def _is_told_by_front(setting: Setting) -> bool:
    """Whether only what leads in to the clause tells which thing or person its subject is: “Bei einem
    Sturz am Pass ist [der Fahrer] verletzt worden”."""
    subject = nominative(setting.clause, setting.known)
    if subject and setting.clause.words[subject.first].low in setting.known.expletives:
        return True  # “[Auf der Straße] kam es zu einem Unfall”
    words = setting.clause.words[subject.first : subject.stop] if subject else ()
    named = (
        any(name.start < words[-1].end and words[0].start < name.end for name in setting.about.names)
        if words
        else True
    )
    return len(words) == _BARE and words[0].low in setting.document.language.figures.definite and not named


def _bound(setting: Setting, at: int, phrase: Phrase, before: Phrase) -> Cost | None:
    """The cost of a phrase that goes with the one before; None if it may stand without."""
    first, known = setting.clause.words[phrase.first], setting.known
    title = setting.document.language.title
    if phrase.sort is not Sort.PREPOSITIONAL and _opens_clause(setting, phrase):
        return Cost(None, goes_with=before.first)  # one phrase alone stands before the verb
    if phrase.sort is Sort.NOUN:
        genitive = first.low in known.genitives - known.nominatives
        bare = not first.noun and first.low not in known.articles  # “mit sieben Jahre [alten Töchtern]”
        torn = genitive or (bare and first.low.endswith(known.oblique_endings))
        return Cost(None, goes_with=before.first) if torn else None
    beside = before.stop == phrase.first
    said = is_report(setting, before)
    ahead = _opens_clause(setting, phrase) and before.sort is Sort.PREPOSITIONAL
    if (
        beside
        and phrase.sort is Sort.PREPOSITIONAL
        and (ahead or (said and not _is_last(setting, at, phrase)))
    ):
        static = first.low in title.inserted and not said
        paired = _PRESSED if first.low in title.pairing else None
        return Cost(_INNER + _PLACE * _is_named(setting, phrase) if static else paired, goes_with=_head(setting, at))
    day = is_moment(setting, before) or setting.clause.words[before.first].low in title.passing
    if beside and is_moment(setting, phrase) and day:
        return Cost(None, goes_with=before.first)
    return None


def _head(setting: Setting, at: int) -> int:
    """First word of the phrase with which the places behind it go, of which each may stand without the
    others: “[bei einem Unfall] auf der Bundesstraße nahe Dour”."""
    while at > 1 and is_static(setting, setting.clause.phrases[at]):
        if not is_static(setting, setting.clause.phrases[at - 1]):
            break
        at -= 1
    return setting.clause.phrases[at - 1].first


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
    if _is_measured(setting, phrase):
        return Cost(None)  # “ist [um 21 Prozent] gesunken”
    static = is_static(setting, phrase)
    placed = static and is_in(setting.about.places, setting, phrase)
    outer = first in title.outer
    last = _is_last(setting, at, phrase)
    closed = setting.clause.close < setting.clause.stop
    goes_with = wants = -1
    apart = placed and phrase.first > setting.clause.verb
    if host and host.sort is Sort.PREPOSITIONAL and not outer and not apart:
        ends = last and not closed and first in {*title.genitives, *title.origins}
        governed = first in title.attributive and governs(setting, host)
        belongs = static or ends or governed or _is_of(setting, host, first)
        belongs = belongs and not (first in title.genitives and _is_owned(setting, host))
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
        return Cost(_INNER + _PLACE * _is_named(setting, phrase), goes_with, wants)
    if host is None:
        free = says_where(setting, phrase) and _object_follows(setting, at)
    else:
        free = first not in title.genitives and (closed or first in title.attributive)
    return Cost(_OF_NOUN if free else None, goes_with, wants)


def _is_measured(setting: Setting, phrase: Phrase) -> bool:
    """Whether a phrase says by how much, or to what."""
    words = setting.clause.words[phrase.first : phrase.stop]
    figures = setting.document.language.figures
    shares = {word.lower() for word in (*figures.percent, *figures.currencies)}
    number = len(words) > 1 and is_number(words[1], setting.known)
    return number and phrase.first > setting.clause.verb and words[-1].low in shares


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


def _is_owned(setting: Setting, phrase: Phrase) -> bool:
    """Whether a genitive stands in a phrase already: “nach der Auszählung der Stimmen [von allen Ämtern]”."""
    words = setting.clause.words[phrase.first : phrase.stop]
    return any(one.noun and other.low in setting.known.genitives for one, other in pairwise(words))


def _is_of(setting: Setting, host: Phrase, first: str) -> bool:
    """Whether a preposition behind another phrase opens what belongs to it: “am Rand [von Dour]”, not
    “wurde am Bahnhof [von zwei Männern] …”."""
    title, quotes = setting.document.language.title, setting.document.language.quotes
    if begins(setting, host, title.outer) and first in title.attributive:
        return True
    passive = setting.clause.words[setting.clause.verb].low in quotes.passives
    return first in title.genitives and not (passive and begins(setting, host, title.inserted))


def _host(setting: Setting, at: int, phrase: Phrase) -> Phrase | None:
    """The phrase right before, to whose noun this one may belong."""
    before = setting.clause.phrases[at - 1] if at else None
    if before is None or before.stop != phrase.first or before.sort is Sort.OTHER:
        return None
    return None if is_moment(setting, before) else before


def _holds_subject(setting: Setting, phrase: Phrase) -> bool:
    """Whether what is joined to a phrase may be joined to the subject: “Die Ministerin [für Bau und
    der Premier] haben …”."""
    words = setting.clause.words[phrase.first : phrase.stop]
    plural = setting.clause.words[setting.clause.verb].low.endswith(setting.known.plural_endings)
    return plural and any(
        word.low in setting.known.joining and after.low in setting.known.nominatives
        for word, after in pairwise(words)
    )


def _holds_object(setting: Setting, phrase: Phrase) -> bool:
    """Whether two nouns meet in a phrase of which the second may be the verb's: “hat nach Jahren [des
    Verlusts Insolvenz] angemeldet”."""
    words = setting.clause.words[phrase.first : phrase.stop]
    last = words[-1]
    closed = setting.clause.close < setting.clause.stop
    if not closed or len(words) < 2 or not (last.noun and words[-2].noun):
        return False
    named = any(name.start <= last.start < name.end for name in setting.about.names)
    inflected = words[-2].low.endswith(setting.document.language.title.noun_endings)
    return inflected and not named and not is_moment(setting, phrase)


def _opens_clause(setting: Setting, phrase: Phrase) -> bool:
    """Whether a phrase stands with others before the verb, where no noun opens them."""
    return phrase.first < setting.clause.verb and setting.clause.phrases[0].sort is not Sort.NOUN


def _is_last(setting: Setting, at: int, phrase: Phrase) -> bool:
    """Whether nothing stands between a phrase and the verb that closes the clause, and may want it:
    “wurde [ins Krankenhaus] gebracht”."""
    behind = setting.clause.phrases[at + 1 :]
    if phrase.sort is Sort.PREPOSITIONAL:
        first = setting.clause.words[phrase.first].low
        if first in setting.document.language.title.aims:  # “[zum Sprecher] für Bau ernannt”
            behind = tuple(one for one in behind if one.sort is not Sort.PREPOSITIONAL)
    return phrase.first > setting.clause.verb and all(is_moment(setting, one) for one in behind)


def _object_follows(setting: Setting, at: int) -> bool:
    return any(phrase.sort is Sort.NOUN for phrase in setting.clause.phrases[at + 1 :])


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
