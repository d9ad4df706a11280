"""What the verbs around a date tell of it: whether it lies behind or ahead."""

from __future__ import annotations

import re
from itertools import takewhile

from generator.analysis.dates.grammar import Found, Grammar
from generator.analysis.dates.intended import is_set
from generator.analysis.dates.signs import BACK, FAR, closes, in_clause, joined, sign_of
from generator.text.number_words import begins_number
from generator.text.tokens import Token

_ENDS = ".!?\n"
_HOUR = re.compile(r",?\s*([01]?\d|2[0-4])[.:][0-5]\d\s*[)–—-]")
_AHEAD = 12  # tokens behind a date within which a verb's tense counts
_JOINED = 4  # tokens by which a comma or an “and” sets the verb behind it away
NEAR = 5  # … and within which it counts against the calendar
_LINKS = 2  # words between a noun and its month, “din luna”
_OPENS = 2  # tokens within which a date opens its sentence
_SHORT = 4  # letters of “ist”, “hat” and “bat”, whose ending says nothing


def tense_of(text: str, found: tuple[Token, ...], match: Found, rules: Grammar) -> tuple[int, int]:
    """-1 past, 1 future, 0 unknown, by the nearest sign of tense in the clause; and how far that is."""
    best, tense = BACK + 1, 0
    ahead = range(match.end, _said_behind(found, match, rules))
    back = range(match.start - 1, max(-1, match.start - 1 - BACK), -1)
    plans = _may_be_planned(found, match, rules)
    for places in (back, ahead):
        away = 0
        parting = rules.behind if places is ahead else rules.parting
        for distance, at in enumerate(places):
            key = found[at].key
            plans = plans and key not in rules.side
            if key in parting:
                away = _JOINED  # “will rise in January, said the minister”
            if closes(found, at, rules) or key in rules.clauses or distance + away >= best:
                break
            sign, near = sign_of(text, found, at, rules), distance + away
            if plans and not sign and (at == match.end or not rules.data.verb_second):
                led = at > 0 and sign_of(text, found, at - 1, rules) > 0  # “vor [continua]” is no “continuă”
                sign, near = 1 if led else _plan(text, found[at], rules), min(near, NEAR - 1)
            if sign:
                governs = places is back and sign < 0 and _governs(found, match, distance, rules)
                best, tense = 0 if governs else near, sign
                break
    beside = _participle_beside(text, found, match, rules)
    if _describes_behind(text, found, match, rules):
        beside = 0
    if beside <= min(best, BACK):
        best, tense = beside, -1
    if best > BACK and "weekday" in match.bound and not _tells_past(text, found, match, rules):
        listed = _is_listed(text, found, match) or _is_reported(found, match, rules)
        tense, best = (1, 0) if listed else (tense, best)
    return (0 if tense < 0 and is_set(found, match, rules) else tense), best


def _is_of_mishap(found: tuple[Token, ...], match: Found, rules: Grammar) -> bool:
    """Whether the month is that of a mishap, whose victims a verb may tell of as it likes: “cei loviți de
    înghețurile din luna aprilie vor primi bani”, “victims of the flood in May will be paid”."""
    if "month" not in match.bound:
        return False
    for at in range(match.start - 1, max(-1, match.start - 2 - _LINKS), -1):
        if rules.slots.is_content(found[at].key):
            return at < match.start - 1 and found[at].key in rules.mishaps
    return False


def _said_behind(found: tuple[Token, ...], match: Found, rules: Grammar) -> int:
    """Where it begins behind the date that somebody says so, which tells nothing of when it is: “may cross
    until May, the council has said”; not “In May, the council said”, where the date opens the sentence."""
    end = min(len(found), match.end + _AHEAD)
    opens = match.start < _OPENS or not {
        token.key for token in found[match.start - _OPENS : match.start]
    }.isdisjoint(_ENDS)
    parted = False
    for at in range(match.end, 0 if opens else end - 1):
        parted = parted or found[at].key in rules.behind
        if parted and not rules.saying.isdisjoint((found[at].key, found[at + 1].key)):
            return at
    return end


def _governs(found: tuple[Token, ...], match: Found, distance: int, rules: Grammar) -> bool:
    """Whether the date hangs on that verb before it, with but a preposition between, whatever one behind it
    says: “a woman [questioned] in the autumn will face no action”."""
    return distance == 0 or (distance == 1 and not rules.slots.is_content(found[match.start - 1].key))


def _describes_behind(text: str, found: tuple[Token, ...], match: Found, rules: Grammar) -> bool:
    """Whether a participle follows that with the date describes the noun behind it, “eine im Herbst
    [befragte] Frau”; not “die am Montag [geplante] Wahl”, of which its verb tells that it lies ahead."""
    before, behind = found[max(0, match.start - 2) : match.start], found[match.end : match.end + 2]
    if not rules.data.attributes or len(behind) < 2 or before[-1:] == () or behind[0].capital:
        return False
    opens = any(token.key in rules.determiners and not token.key.startswith("de") for token in before[:1])
    word = text[behind[0].start : behind[0].end]
    planned = any(word.startswith(verb) for verb in rules.data.future if len(verb) > _SHORT + 1)
    return opens and behind[1].capital and word.endswith(rules.data.attributes) and not planned


def _tells_past(text: str, found: tuple[Token, ...], match: Found, rules: Grammar) -> bool:
    """Whether a verb of the past stands anywhere in the sentence around the date, or in what it reports."""
    back = range(match.start - 1, max(-1, match.start - FAR), -1)
    ahead = range(match.end, min(len(found), match.end + FAR))
    near = (takewhile(lambda at: found[at].key not in _ENDS, places) for places in (back, ahead))
    said = takewhile(lambda at: found[at].key not in rules.clauses, next(near))
    return any(sign_of(text, found, at, rules) < 0 for places in (said, *near) for at in places)


def _is_listed(text: str, found: tuple[Token, ...], match: Found) -> bool:
    """Whether the weekday is one of a programme, with just an hour, “(vineri, 20.00)”, “joi, 19:30 –”: not
    “seismul (vineri, 04.12) a fost simțit”."""
    begins = not match.start or not found[match.start - 1].key.isalpha()  # not “cursul de vineri, 19.45 –”
    return begins and _HOUR.match(text, found[match.end - 1].end) is not None


def _is_reported(found: tuple[Token, ...], match: Found, rules: Grammar) -> bool:
    """Whether somebody says it of a weekday, “au anunțat că pleacă luni”, of whose past he would tell so."""
    back = range(match.start - 1, max(-1, match.start - 1 - BACK), -1)
    said = any(found[at].key in rules.clauses for at in in_clause(found, rules, back))
    return said and _may_be_planned(found, match, rules)


def _may_be_planned(found: tuple[Token, ...], match: Found, rules: Grammar) -> bool:
    """Whether a verb of the present beside this weekday looks ahead: “Consiliul se reunește joi”, “Vineri,
    vremea se încălzește”; not “oamenii își amintesc ziua de joi”."""
    if not (rules.present or rules.data.present_endings) or "weekday" not in match.bound:
        return False
    start = match.start - ("habit" in match.bound)  # “débute | le samedi”
    before = found[start - 1].key if start > 0 else "\n"
    opens = before in _ENDS or (found[match.start - 1].capital and found[match.start - 2].key in _ENDS)
    return opens or (not rules.data.verb_second and (before == "," or rules.slots.is_content(before)))


def _plan(text: str, token: Token, rules: Grammar) -> int:
    """1 for a verb of the present, by its ending, of which no list of the language says what it tells; -1 for
    one that reports."""
    if token.key in rules.reporting:
        return -1
    surface = text[token.start : token.end]
    if token.capital or token.key in rules.tenses:
        return 0
    if surface in rules.present or len(token.key) <= _SHORT:
        return int(surface in rules.present)
    return int(
        surface.endswith(rules.data.present_endings) and not token.key.endswith(rules.data.past_endings)
    )


def _participle_beside(text: str, found: tuple[Token, ...], match: Found, rules: Grammar) -> int:
    """How far before the date a participle stands of which nothing else tells that it is a verb's: right
    before it (“moțiunea depusă luni”), or, less surely, before its preposition (“capturați pe 7 mai”), or a
    mishap, whose month it is; far away where none does, or it is only to be (“va fi depusă luni”)."""
    if match.meaning != "point":
        return BACK + 1
    if _is_of_mishap(found, match, rules):
        return 0
    apart = match.start > 1 and found[match.start - 2].key == ","  # “contestate, în toamnă”
    for at, distance in ((match.start - 1, 0), (match.start - 2 - apart, NEAR)):
        if at < 0 or (distance and rules.slots.is_content(found[at + 1].key)):
            break
        token = found[at]
        surface = text[token.start : token.end].lower()
        ends = token.key.endswith(rules.data.participles) or surface.endswith(rules.data.participles)
        named = token.capital and at > 0 and found[at - 1].key not in _ENDS  # “Adusă în vară, …” opens
        other = token.key in rules.tenses or token.key in rules.slots.tables["weekday"]  # “sâmbătă”
        ends = ends and not (named or other or surface in rules.present)
        if rules.data.participles and ends:
            before = found[at - 1]
            # “32 degrés lundi”, “revine în campionat sâmbătă”; “va rămâne închis luni”
            is_noun = (
                begins_number(before.key, rules.slots.language)
                or before.key in rules.determiners
                or before.key in rules.leading
            )
            # “va rămâne închis luni”
            is_verb = (
                at > 1 and before.key not in rules.determiners and sign_of(text, found, at - 2, rules) > 0
            )
            if is_noun or is_verb or before.key in rules.passives or joined(found, at, rules):
                return BACK + 1
            described = rules.slots.is_content(before.key)  # “o femeie audiată în toamnă”
            return 0 if described and not before.capital and not apart else distance
    return BACK + 1
