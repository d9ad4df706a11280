"""What the verbs around a date tell of it: whether it lies behind or ahead, or was only intended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from generator.analysis.dates.grammar import Found, Grammar
from generator.text.number_words import begins_number
from generator.text.tokens import Token

CLAUSE = frozenset('.;:!?()\n„“”«»"')
CLOSING = CLAUSE | {","}
_OPENING = frozenset(".!?:\n„“»")
_ENDS = ".!?\n"
_HOUR = re.compile(r",?\s*([01]?\d|2[0-4])[.:][0-5]\d\s*[)–—-]")
_BACK, _AHEAD = 14, 12  # tokens within which a verb's tense counts
_FAR = 60  # tokens of a sentence that are looked through, whatever its length
_ADVERB = 2  # tokens in which “be” stands before its participle
_JOINED = 4  # tokens by which a comma or an “and” sets the verb behind it away
NEAR = 5  # … and within which it counts against the calendar
_DIGITS = 2  # of a day
_FOLLOWING = 6  # tokens within which an auxiliary has its participle, “a[, luni seara,] declarat”
_SHORT = 4  # letters of “ist”, “hat” and “bat”, whose ending says nothing


def tense_of(text: str, found: tuple[Token, ...], match: Found, rules: Grammar) -> tuple[int, int]:
    """-1 past, 1 future, 0 unknown, by the nearest sign of tense in the clause; and how far that is."""
    best, tense = _BACK + 1, 0
    ahead = range(match.end, min(len(found), match.end + _AHEAD))
    back = range(match.start - 1, max(-1, match.start - 1 - _BACK), -1)
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
    if beside <= min(best, _BACK):
        best, tense = beside, -1
    if best > _BACK and "weekday" in match.bound and not _tells_past(text, found, match, rules):
        listed = _is_listed(text, found, match) or _is_reported(found, match, rules)
        tense, best = (1, 0) if listed else (tense, best)
    return (0 if tense < 0 and _is_set(found, match, rules) else tense), best


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
    back = range(match.start - 1, max(-1, match.start - _FAR), -1)
    ahead = range(match.end, min(len(found), match.end + _FAR))
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
    back = range(match.start - 1, max(-1, match.start - 1 - _BACK), -1)
    said = any(found[at].key in rules.clauses for at in _in_clause(found, rules, back))
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


def sign_of(text: str, found: tuple[Token, ...], at: int, rules: Grammar) -> int:
    """The tense that a word tells: a verb or particle of the language, as it is written there if it
    has accents (“à” is no “a”), or an ending."""
    token = found[at]
    if rules.capital_nouns and token.capital and at and found[at - 1].key not in _OPENING:
        return 0  # “beim Treffen am Freitag”
    for phrase, tense in rules.tense_phrases:
        start = at + 1 - len(phrase)
        if token.key == phrase[-1] and start >= 0 and _keys(found, start, at + 1) == phrase:
            return tense
    surface = text[token.start : token.end].lower()
    tense = rules.tenses.get(token.key, 0)
    if tense > 0 and _is_told_of(found, at, rules):
        return -1
    if tense < 0 and is_article(text, found, at, rules):
        return 0
    if tense and (surface == token.key or surface in rules.tense_words):
        return _participle(found, at, rules) if tense < 0 else int(_is_whole(found, at, rules))
    if token.key.endswith(rules.data.past_endings):
        return 0 if token.capital else _participle(found, at, rules)  # “United States”
    return int(surface.endswith(rules.data.future_endings))


def is_article(text: str, found: tuple[Token, ...], at: int, rules: Grammar) -> bool:
    """Whether a word that may be an auxiliary has no participle behind it: “cererea [a] doi pădurari”."""
    words = rules.slots.language.title
    behind = found[at + 1 : at + 1 + _FOLLOWING]
    return found[at].key in words.nonfinite and not any(
        text[token.start : token.end].endswith(words.participles)
        for token in takewhile(lambda token: token.key not in CLAUSE, behind)
    )


def _is_told_of(found: tuple[Token, ...], at: int, rules: Grammar) -> bool:
    """Whether a verb of the present tells of the past by the one that closes its clause: “soll … gelogen
    haben”."""
    partner = rules.turned.get(found[at].key)
    return partner is not None and any(
        found[place].key == partner
        and found[place + 1].key in CLOSING
        and found[place - 1].key.endswith(rules.data.turning)
        for place in _in_clause(found, rules, range(at + 2, len(found) - 1))
    )


def _is_whole(found: tuple[Token, ...], at: int, rules: Grammar) -> bool:
    """Whether a verb has the particle that it wants behind it: “findet [statt]”, not “findet Räder”."""
    partner = rules.partners.get(found[at].key)
    return not partner or any(
        found[place].key == partner
        for place in _in_clause(found, rules, range(at + 1, min(len(found), at + _FAR)))
    )


def _participle_beside(text: str, found: tuple[Token, ...], match: Found, rules: Grammar) -> int:
    """How far before the date a participle stands of which nothing else tells that it is a verb's: right
    before it (“moțiunea depusă luni”), or, less surely, before its preposition (“capturați pe 7 mai”); far
    away where none does, or it is only to be (“va fi depusă luni”)."""
    if match.meaning != "point":
        return _BACK + 1
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
            # “32 degrés lundi”, “revine în campionat sâmbătă”
            is_noun = (
                begins_number(before.key, rules.slots.language)
                or before.key in rules.determiners
                or before.key in rules.leading
            )
            if is_noun or before.key in rules.passives:
                return _BACK + 1
            described = rules.slots.is_content(before.key)  # “o femeie audiată în toamnă”
            return 0 if described and not before.capital and not apart else distance
    return _BACK + 1


def _participle(found: tuple[Token, ...], at: int, rules: Grammar) -> int:
    """The tense of a past form: that of a form of “to be” before it, as in “will be closed”."""
    for before in reversed(found[max(0, at - _ADVERB) : at]):
        if before.key in rules.passives:
            return rules.tenses.get(before.key, 0)
    return -1


def is_intended(text: str, found: tuple[Token, ...], match: Found, rules: Grammar) -> bool:
    """Whether somebody moved something to this date or set it, or something was to be then: “extended the
    fair to May 1”, “was to close in August”. That verb is in the past; the date may well lie ahead."""
    reach = _BACK if rules.parting else 1
    moved = leads_to(found, match, rules) and _stands(found, match, rules, rules.moving, reach)
    return moved or _is_set(found, match, rules) or was_to(text, found, match, rules)


def leads_to(found: tuple[Token, ...], match: Found, rules: Grammar) -> bool:
    """Whether words that lead to a date stand before it, or in it: “until May”, not “was done by May”."""
    return (match.meaning == "until" and "done" not in match.bound) or any(
        _keys(found, max(0, match.start - len(phrase)), match.start) == phrase for phrase in rules.limits
    )


def _is_set(found: tuple[Token, ...], match: Found, rules: Grammar) -> bool:
    """Whether the verb before it sets a date, whose past tells nothing: “au fixat votul pe 11 iulie”."""
    is_day = "month" in match.bound or match.meaning != "point" or leads_to(found, match, rules)
    return is_day and _stands(found, match, rules, rules.setting, _BACK if rules.parting else 1)


def _stands(
    found: tuple[Token, ...], match: Found, rules: Grammar, words: frozenset[str], ahead: int
) -> bool:
    """Whether one of the words stands before the date, or near behind it: “auf den 5. Mai verschoben”."""
    back = range(match.start - 1, max(-1, match.start - 1 - _BACK), -1)
    behind = range(match.end, min(len(found), match.end + ahead))
    return any(found[at].key in words for places in (back, behind) for at in _in_clause(found, rules, places))


def was_to(text: str, found: tuple[Token, ...], match: Found, rules: Grammar) -> bool:
    """Whether something was to be then: “was to close in August”."""
    for at in _in_clause(found, rules, range(match.start - 1, max(-1, match.start - 1 - _BACK), -1)):
        for phrase in rules.intentions:
            if _keys(found, at, at + len(phrase)) == phrase:
                is_ahead = at > 0 and sign_of(text, found, at - 1, rules) > 0  # “ar urma | să fie gata”
                return at + len(phrase) <= match.start and not is_ahead
        if found[at].key in rules.parting or sign_of(text, found, at, rules):
            return False
        if text[found[at].start : found[at].end].lower().endswith(rules.data.intended_endings):
            return True
    return False


def _keys(found: tuple[Token, ...], start: int, end: int) -> tuple[str, ...]:
    return tuple(token.key for token in found[start:end])


def _in_clause(found: tuple[Token, ...], rules: Grammar, places: range) -> Iterator[int]:
    return takewhile(lambda at: not closes(found, at, rules), places)


def closes(found: tuple[Token, ...], at: int, rules: Grammar) -> bool:
    """Whether the token closes a clause; the stop of an ordinal does not, “läuft am 31. März aus”, nor a mark
    in an hour, “19:00”."""
    if found[at].key not in CLAUSE or not 0 < at < len(found) - 1:
        return found[at].key in CLAUSE
    before, after = found[at - 1], found[at + 1]
    if found[at].key in ".:" and before.is_number and after.is_number and before.end + 1 == after.start:
        return False
    if found[at].key != ".":
        return True
    short = before.key.isdecimal() and len(before.key) <= _DIGITS
    return not ("." in rules.suffixes and short and after.key.isalpha())
