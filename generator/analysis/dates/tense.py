"""Whether a date lies behind its article or ahead, by what the words around it tell.

Each of `_SIGNS` says what it tells and how far from the date it stands. The nearest decides, of equals the
first of the table; where there is none, the first of `_OTHERWISE` that holds. To see why a date was read as
it was, look at the `sign` of its `direction`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import chain, takewhile
from typing import NamedTuple

from generator.analysis.dates.around import BACK, ENDS, FAR, Around, nested
from generator.analysis.dates.intended import is_set
from generator.analysis.dates.untold import looks_ahead
from generator.text.number_words import begins_number

NEAR = 5  # tokens within which a verb's tense counts against the calendar
_HOUR = re.compile(r",?\s*([01]?\d|2[0-4])[.:][0-5]\d\s*[)–—-]")
_BEHIND = 12  # tokens behind a date within which a verb's tense counts
_JOINED = 4  # tokens by which a comma or an “and” sets the verb behind it away
_ASIDE = 8  # tokens of who says so, between commas
_NOUN = 3  # words before “for”: a noun and what it is called, “cursul oficial al zilei”
_LINKS = 2  # words between a noun and its month, “din luna”
_OPENS = 2  # tokens within which a date opens its sentence
_SHORT = 4  # letters of “ist”, “hat” and “bat”, whose ending says nothing

Told = tuple[int, int] | None  # -1 past or 1 future, and how many tokens away


class Direction(NamedTuple):
    tense: int = 0  # -1 past, 1 future, 0 unknown
    distance: int = BACK + 1  # tokens from the date to what tells so
    sign: str = ""  # what that is, as the tables name it

    @property
    def is_of_noun(self) -> bool:
        """Whether only the noun before the date is told of: “was to open, a term [expired] on Sunday”."""
        return self.sign == _participle_before.__name__ and not self.distance


def direction(around: Around) -> Direction:
    told = [Direction(*answer, sign.__name__) for sign in _SIGNS if (answer := sign(around))]
    nearest = min(told, key=lambda found: found.distance, default=Direction())
    if nearest.tense and not (nearest.tense < 0 and is_set(around)):
        return nearest
    return next((Direction(1, 0, sign.__name__) for sign in _OTHERWISE if sign(around)), Direction())


def _left(around: Around) -> Told:
    """Somebody has until then, “has [until Friday] to object”, whose verb is no auxiliary; or something may
    be so soon, “could begin as soon as [Friday]”, whoever said so."""
    rules = around.rules
    if around.match.meaning == "until":
        return (1, 0) if around.follows(rules.having_until) else None
    before = around.clause(around.before()) if around.follows(rules.soon) else ()
    told = {around.sign(at) or int(around.key(at) in rules.data.now) for at in before}
    return (1, 0) if "weekday" in around.match.bound and 1 in told and -1 not in told else None


def _of_what_for(around: Around) -> Told:
    """What a noun tells of the day or month “for” which it is: “the [forecast] for Friday” was made before
    it; of which year is the month of the “[figures] for January”, no verb tells that they are due."""
    rules, at, bound = around.rules, around.match.start - 1, {*around.match.bound}
    if bound not in ({"month"}, {"weekday"}) or around.key(at) not in {key for (key, *_) in rules.limits}:
        return None
    before = around.keys(max(0, at - _NOUN), at)
    if "month" in bound and before[-1:] and before[-1] in rules.records:
        return None if _is_over(around) else (0, 0)
    if rules.foretold.isdisjoint(before) or ("weekday" in bound and _is_over(around)):
        return None
    return int("weekday" in bound), 0


def _is_over(around: Around) -> bool:
    """Whether a verb of the past stands behind in the clause, “the forecast for Friday [was] wrong”; not “was
    [set]”, which is done ahead of the day."""
    behind = [*around.clause(around.behind(_BEHIND))]
    if any((around.key(at),) in around.rules.setting for at in behind):
        return False
    return next((sign for at in behind if (sign := around.sign(at))), 0) < 0


def _participle_behind(around: Around) -> Told:
    """One that with the date describes the noun behind it, “eine im Herbst [befragte] Frau”; not “die am
    Montag [geplante] Wahl”, of which its verb tells that it lies ahead."""
    rules, start, end = around.rules, around.match.start, around.match.end
    if not rules.data.attributes or end + 1 >= len(around.found) or around.found[end].capital:
        return None
    opens = around.key(start - 2) in rules.determiners and not around.key(start - 2).startswith("de")
    word = around.word(end)
    planned = any(word.startswith(verb) for verb in rules.data.future if len(verb) > _SHORT + 1)
    describes = around.found[end + 1].capital and word.endswith(rules.data.attributes)
    return (-1, 0) if opens and describes and not planned else None


def _mishap_beside(around: Around) -> Told:
    """A mishap whose month it is, “the April [frosts]”, and of whose victims a verb may tell as it likes:
    “cei loviți de înghețurile din aprilie vor primi bani”, “victims of the flood in May will be paid”."""
    noun = next(filter(around.is_content, around.before(_LINKS + 1)), -1)
    nouns = {around.key(around.match.end), around.key(noun) if noun < around.match.start - 1 else ""}
    is_one = "month" in around.match.bound and not nouns.isdisjoint(around.rules.mishaps)
    return (-1, 0) if is_one else None


def _participle_before(around: Around) -> Told:
    """One of which nothing else tells that it is a verb's: right before the date (“moțiunea depusă luni”) or,
    less surely, before its preposition (“capturați pe 7 mai”)."""
    start = around.match.start
    apart = around.key(start - 2) == ","  # “contestate, în toamnă”
    places = [(start - 1, 0)] if around.is_content(start - 1) else [(start - 2 - apart, NEAR)]
    for at, distance in places:
        if at >= 0 and around.match.meaning == "point" and _is_participle(around, at):
            described = around.is_content(at - 1) and not around.found[at - 1].capital
            return -1, 0 if described and not apart else distance  # “o femeie audiată în toamnă”
    return None


def _is_participle(around: Around, at: int) -> bool:
    """Not a noun, “32 degrés lundi”, “un prim răspuns luni”, nor part of a verb that is to be, “va fi
    depusă luni”, “va rămâne închis luni”."""
    rules, token, before = around.rules, around.found[at], around.key(at - 1)
    endings = rules.data.participles
    if not token.key.endswith(endings) and not around.word(at).endswith(endings):
        return False
    named = token.capital and before not in ENDS  # “Adusă în vară, …” opens
    other = token.key in rules.tenses or token.key in rules.slots.tables["weekday"]  # “sâmbătă”
    if named or other or around.word(at) in rules.present or around.joined(at):
        return False
    of_noun = before in rules.preceding and around.key(at - 2) in rules.determiners
    is_noun = before in rules.determiners | rules.leading or begins_number(before, rules.slots.language)
    is_to_be = before in rules.passives or (at > 1 and around.sign(at - 2) > 0)
    return not (of_noun or is_noun or is_to_be)


def _verb_before(around: Around) -> Told:
    """A verb of the past with but a preposition between counts whatever one behind says: “a woman
    [questioned] in the autumn will face no action”."""
    aside = _aside(around)
    before = _verb(around, range(aside - 1, max(-1, aside - 1 - BACK), -1), around.rules.parting)
    if aside and before and before[0] > 0:
        return before
    told = _verb(around, around.before(), around.rules.parting)
    hangs = told == (-1, 0) or (told == (-1, 1) and not around.is_content(around.match.start - 1))
    return (-1, 0) if hangs else told


def _aside(around: Around) -> int:
    """Where who says so begins that commas set between a verb and its month: “will open[, the mayor said,] in
    May”; 0 where nobody does."""
    match = around.match
    at = match.start - 1 - (around.key(match.start - 1) != ",")
    bound = nested(match) or match.bound
    if around.key(at) != "," or {"weekday", "days"} & bound.keys():
        return 0
    places = range(at - 1, max(0, at - 1 - _ASIDE), -1)
    opens = next((place for place in places if around.key(place) == ","), 0)
    return opens if opens and not around.rules.saying.isdisjoint(around.keys(opens, at)) else 0


def _verb_behind(around: Around) -> Told:
    """None of who says so, which tells nothing of when it is: “may cross until May, the council has said”;
    not “In May, the council said”, where the date opens the sentence."""
    start, places, rules = around.match.start, around.behind(_BEHIND), around.rules
    opens = start < _OPENS or not ENDS.isdisjoint(around.keys(start - _OPENS, start))
    parted = False
    for at in () if opens else places:
        parted = parted or around.key(at) in rules.behind
        if parted and not rules.saying.isdisjoint(around.keys(at, at + 2)):
            places = range(around.match.end, at)
            break
    return _verb(around, places, rules.behind)


def _verb(around: Around, places: range, parting: frozenset[str]) -> Told:
    """The nearest that tells a tense in the clause; beside a weekday also one of the present."""
    rules, away, plans = around.rules, 0, _may_be_planned(around)
    for distance, at in enumerate(places):
        key = around.key(at)
        plans = plans and key not in rules.side
        if key in parting:
            away = _JOINED  # “will rise in January, said the minister”
        near = distance + away
        if around.closes(at) or key in rules.clauses or near > BACK:
            break
        sign = around.sign(at)
        if not sign and plans and (at == around.match.end or not rules.data.verb_second):
            led = at > 0 and around.sign(at - 1) > 0  # “vor [continua]” is no “continuă”
            sign, near = 1 if led else _plan(around, at), min(near, NEAR - 1)
        if sign:
            return sign, near
    return None


def _may_be_planned(around: Around) -> bool:
    """Whether a verb of the present beside this weekday looks ahead: “Consiliul se reunește joi”, “Vineri,
    vremea se încălzește”; not “oamenii își amintesc ziua de joi”."""
    rules, match = around.rules, around.match
    if not (rules.present or rules.data.present_endings) or "weekday" not in match.bound:
        return False
    start = match.start - ("habit" in match.bound)  # “débute | le samedi”
    before = around.key(start - 1)
    led = match.start > 0 and around.found[match.start - 1].capital and around.key(match.start - 2) in ENDS
    return (
        before in ENDS
        or led
        or (not rules.data.verb_second and (before == "," or around.is_content(start - 1)))
    )


def _plan(around: Around, at: int) -> int:
    """1 for a verb of the present, by its ending, of which no list of the language says what it tells; -1 for
    one that reports."""
    rules, token = around.rules, around.found[at]
    if token.key in rules.reporting:
        return -1
    word = around.text[token.start : token.end]
    if token.capital or token.key in rules.tenses:
        return 0
    ends = word.endswith(rules.data.present_endings) and not token.key.endswith(rules.data.past_endings)
    return int(word in rules.present or (ends and len(token.key) > _SHORT))


def _programme(around: Around) -> bool:
    """Whether the weekday is one of a programme, with just an hour, “(vineri, 20.00)”, “joi, 19:30 –”: not
    “seismul (vineri, 04.12) a fost simțit”, “cursul de vineri, 19.45 –”."""
    is_hour = _HOUR.match(around.text, around.found[around.match.end - 1].end)
    begins = not around.key(around.match.start - 1).isalpha()
    return bool(is_hour) and begins and _is_untold(around)


def _goes_on_planned(around: Around) -> bool:
    """Whether the verb of the date is one more that a plan far before it wants, where nothing tells of the
    past: “It plans to spend money on the rooms while they stand empty, and [to] reopen them on 30 March”."""
    wanted = not around.rules.toward.isdisjoint(map(around.key, around.clause(around.before())))
    before = takewhile(lambda at: not around.ends(at), around.before(FAR)) if wanted else ()
    return {sign for at in before if (sign := around.sign(at))} == {1}


def _is_untold(around: Around) -> bool:
    """Whether no verb of the past stands anywhere in the sentence of the weekday, or in what it reports."""
    clauses = around.rules.clauses
    before = takewhile(lambda at: not around.ends(at) and around.key(at) not in clauses, around.before(FAR))
    behind = takewhile(lambda at: not around.ends(at), around.behind(FAR))
    past = (around.sign(at) < 0 for at in chain(before, behind))
    return "weekday" in around.match.bound and not any(past)


def _told_throughout(around: Around) -> Told:
    """All verbs of a sentence that part of “the month” opens, however far behind: “By the end of the month,
    with …, she [led]”; not where one of now stands, or the past but in what hangs on it: “[must] be clear,
    because she promised so”."""
    inner = nested(around.match) or around.match.bound
    month = inner.get("date", inner) if "part" in inner else {}
    start = around.match.start
    opens = start < _OPENS or not ENDS.isdisjoint(around.keys(start - _OPENS, start))
    if not opens or not isinstance(month, dict) or month.get("unit") != "month":
        return None
    rules = around.rules
    behind = takewhile(
        lambda at: not around.ends(at) and around.key(at) not in rules.clauses, around.behind(FAR)
    )
    told = {around.sign(at) or int(around.key(at) in rules.data.now) for at in behind}
    return (-1, BACK) if told - {0} == {-1} else None


_SIGNS: tuple[Callable[[Around], Told], ...] = (
    _left,
    _of_what_for,
    _participle_behind,
    _mishap_beside,
    _participle_before,
    _verb_before,
    _verb_behind,
    _told_throughout,
)
_OTHERWISE: tuple[Callable[[Around], bool], ...] = (_programme, looks_ahead, _goes_on_planned)
