"""Reporting verbs and their subjects: who says something, in which words the text tells so."""

from __future__ import annotations

from typing import NamedTuple

from generator.analysis.document import holds_verb
from generator.analysis.names.offices import office
from generator.analysis.quotes.actors import PEOPLE, Actor
from generator.analysis.quotes.cast import Cast
from generator.analysis.quotes.cited import follows, holder
from generator.analysis.quotes.documents import showing, stands_in
from generator.analysis.quotes.lexicon import Lexicon
from generator.analysis.quotes.namelike import stands_for_name
from generator.analysis.quotes.offices import role_stem, whom
from generator.analysis.quotes.passives import doer, done_to
from generator.analysis.quotes.relatives import antecedent
from generator.analysis.quotes.statements import Statement, Token, phrase_at
from generator.analysis.quotes.strangers import somebody
from generator.analysis.quotes.subjects import inside, of_sentence, subject
from generator.analysis.quotes.syntax import hangs, is_oblique, is_possessed, is_relative, topic
from generator.text.normalise import fold

_STOPS = frozenset(";:!?…")
_LED = 8  # words of such a clause up to the name
_OFFICE = 3  # words from a verb nobody knows within which an office stands
_CLITICS = 3  # tokens from “as” to its verb
_BACK = 4  # words from an auxiliary to its participle that the cue shows


class Report(NamedTuple):
    first: int  # tokens of the cue
    last: int
    subject: Actor | None
    silent: bool  # no subject at all: the one who spoke last goes on
    naming: bool  # reports only if quoted words stand beside it
    according: bool  # "according to": the name follows, without a verb


def reports(
    statement: Statement, actors: tuple[Actor, ...], known: Cast, words: Lexicon
) -> tuple[Report, ...]:
    """All of a statement, in order."""
    found: list[Report] = []
    tokens = statement.tokens
    named = {
        number
        for actor in actors
        if actor.kind not in ("group", "institution", "document")
        for number in range(actor.first, actor.last + 1)
    }
    for number, token in enumerate(tokens):
        if token.kind != "word" or number in named or is_possessed(tokens, number, actors, words):
            continue
        if (phrase := _phrase(tokens, number, words)) is not None:
            whom = _cited(tokens, number, number + phrase, actors, words)
            whom = holder(tokens, number + phrase, whom, known, words)
            whom = _unnamed(tokens, number + phrase, whom, known, words)
            found.append(Report(number, number + phrase - 1, whom, False, False, True))
        elif (paper := showing(tokens, number, actors, words)) is not None:
            found.append(Report(number, number, paper, False, False, False))
        elif (verb := done_to(tokens, number, found[-1].first if found else None, words)) is not None:
            whom = found[-1].subject if verb < number else doer(tokens, number, actors, words)
            naming = verb < number or token.low in words.quotes.naming
            found.append(Report(number, number, whom, False, naming, False))
        elif (group := _group(tokens, number, words)) is not None:
            between = inside(tokens, *group, actors, words) or of_sentence(tokens, *group, actors, words)
            between = _passed_on(tokens, number, actors, words) or between
            free = tuple(actor for actor in actors if not _is_cue(actor, found))
            whom, silent = (between, False) if between else subject(tokens, *group, free, known, words)
            led = whom is not None and found and _is_led(found[-1], whom, group[0])
            if led or stands_in(tokens, *group, actors, words):
                whom = None  # “Acesta e închis, | după cum o arată | lacătul”
            found.append(Report(*group, whom, silent, token.low in words.quotes.naming, False))
        elif (told := _unknown(tokens, number, actors, words)) is not None:
            found.append(Report(number, *told, False, False, False))
    if not found and (who := _leads_to_words(tokens, actors, words)) is not None:
        found.append(Report(*who, False, False, False))
    return tuple(
        report._replace(subject=_recognised(report.subject, tokens, known, words)) for report in found
    )


def _is_cue(actor: Actor, found: list[Report]) -> bool:
    """Whether a noun only belongs to a verb of saying: “face apel”."""
    return any(report.first <= actor.first and actor.last <= report.last for report in found)


def _leads_to_words(
    tokens: tuple[Token, ...], actors: tuple[Actor, ...], words: Lexicon
) -> tuple[int, int, Actor] | None:
    """“He” whose sentence leads to quoted words, whatever its verb: “El a exclus demisia: „…””, “Întrebat de
    demisie, el a exclus-o: „…””."""
    who = actors[0] if actors else None
    if who is None or who.kind != "pronoun" or who.last + 1 >= len(tokens):
        return None
    asked = who.first > 1 and tokens[who.first - 1].low == "," and tokens[0].low in words.quotes.asked
    if (who.first and not asked) or tokens[who.last + 1].low in words.copulas:
        return None
    colon = next((number for number, token in enumerate(tokens) if token.low == ":"), 0)
    leads = colon > 1 and [token.kind for token in tokens[colon + 1 : colon + 2]] == ["quotation"]
    return (colon, colon, who) if leads else None


def _is_led(before: Report, whom: Actor, verb: int) -> bool:
    """Whether “as”, of which nobody is cited, parts a verb from somebody named ahead of it."""
    leads = before.according and before.subject is None and verb - before.last <= _CLITICS
    return leads and whom.last < before.first


def _passed_on(
    tokens: tuple[Token, ...], number: int, actors: tuple[Actor, ...], words: Lexicon
) -> Actor | None:
    """Whom a verb quotes: “…, zitiert die „Zeitung“ X”, “X wird von der „Zeitung“ zitiert”."""
    if tokens[number].low not in words.quotes.quoting:
        return None
    passive = any(token.low in words.quotes.passives for token in tokens)
    if passive and (about := topic(tokens, actors, words, number)) is not None:
        return about
    people = [actor for actor in actors if actor.kind == "person" and not actor.genitive]
    return min(people, key=lambda actor: abs(actor.first - number), default=None)


def _cited(
    tokens: tuple[Token, ...], first: int, end: int, actors: tuple[Actor, ...], words: Lexicon
) -> Actor | None:
    """Whom "according to" cites: who stands behind it or before it, or what "according to which" tells of."""
    if tokens[first].low in words.quotes.postpositions:
        return next((actor for actor in actors if actor.last == first - 1), None)
    if is_relative(tokens, end, words) or is_relative(tokens, end + 1, words):
        return antecedent(tokens, first, actors) if first else None
    return follows(tokens, end, actors, words)


def _unnamed(
    tokens: tuple[Token, ...], start: int, whom: Actor | None, known: Cast, words: Lexicon
) -> Actor | None:
    """Somebody without a name whom "according to" leads to, before what only tells who that is: “a person
    familiar with the report”; else ``whom``."""
    named = whom is not None and (whom.kind in PEOPLE or whom.first <= start + 1)
    return whom if named else somebody(tokens, start, known, words) or whom


def _recognised(actor: Actor | None, tokens: tuple[Token, ...], known: Cast, words: Lexicon) -> Actor | None:
    """Capitals that nobody took for a name, as the article's name or office: “Ministrul Energiei”, “Hessens
    Ministerpräsident Roland Koch”."""
    if actor is None or actor.kind != "name":
        return actor
    there = known.person_at(tokens[actor.last])
    parts = actor.name.split()
    for first in range(len(parts)):
        who = there or known.surfaces.get(fold(" ".join(parts[first:])))
        if who is not None and (not first or who.kind == "person"):
            return actor._replace(name=who.name, kind=who.kind)
    shared = role_stem(tokens[actor.first].low) in known.offices.shared
    holder = None if shared else whom(tokens, actor.first, known.offices, words)
    return actor._replace(name=holder, kind="person") if holder else actor


def _phrase(tokens: tuple[Token, ...], number: int, words: Lexicon) -> int | None:
    """How many words of "according to" stand here."""
    if tokens[number].low not in words.citing:
        return None
    if tokens[number].low in words.quotes.trailing and number:
        before = tokens[number - 1]
        behind = (token.low for token in tokens[number + 1 :] if token.low not in words.quotes.adverbs)
        after = next(behind, "")
        leads = before.kind == "quotation" or before.low in ",–—-"
        others = (words.reporting, words.quotes.obliques, words.quotes.passives, words.clauses)
        return 1 if leads and not any(after in row for row in others) else None
    if tokens[number].low in words.quotes.viewpoints:
        return 1 if number == 0 and any(token.kind == "quotation" for token in tokens) else None
    noun = tokens[number + 1] if number + 1 < len(tokens) else None
    if noun and noun.capital and noun.low in words.unnamed and tokens[number].low in words.names.names.citing:
        return 1  # “nach Polizeiangaben”
    found = phrase_at(tokens, number, words.according, words.names.calendar)
    rate = phrase_at(tokens, number, words.rates)  # “per year”, “per cent”
    return found[1] - number if found and not rate else None


def _unknown(
    tokens: tuple[Token, ...], number: int, actors: tuple[Actor, ...], words: Lexicon
) -> tuple[int, Actor] | None:
    """Who stands behind any verb that follows a quotation and its comma, and where the verb ends: “…”,
    thundered X, “…”, schimpft der Wirt X, “…”, a râs ea; with more between them behind what begins like a
    verb: “…”, s'était inquiétée la directrice de l'école X."""
    if number < 2 or tokens[number - 1].low not in (",", "–", "—") or tokens[number - 2].kind != "quotation":
        return None
    low, verbs = tokens[number].low, words.reporting
    opens = low in words.quotes.auxiliaries | words.quotes.reflexives or words.names.acts(low)
    free = opens and not words.capital_nouns
    if tokens[number].capital or low in verbs or (low in words.idle and not free):
        return None
    if not free and stands_for_name(tokens, number - 2, words):
        return None  # “mișcarea „Satul Nostru”, liberalul | Ion Popa”
    cue = number
    for at in range(number + 1, min(number + 2 + _LED, len(tokens))):
        actor = next((actor for actor in actors if actor.first == at), None)
        if actor is not None and actor.kind == "pronoun" and at == cue + 1:
            spoken = any(token.low in verbs for token in tokens[at + 1 : at + 2])
            return None if spoken else (cue, actor)  # “a-t-il | déclaré”
        if actor is not None and actor.kind == "person":
            return None if free and _is_owned(tokens, actor, number, words) else (cue, actor)
        if not _leads_on(tokens, at, number, free, words):
            return None
        if cue == at - 1 and free and not _begins_subject(tokens[at], words):
            cue = at
    return None


def _leads_on(tokens: tuple[Token, ...], at: int, verb: int, free: bool, words: Lexicon) -> bool:
    """Whether a word may stand between an unknown verb and who speaks: no other verb of speaking, and but an
    article or an office where the verb does not begin like one."""
    if tokens[at].kind != "word" or tokens[at].low in words.reporting:
        return False
    plain = tokens[at].low in words.articles or office(tokens[at].surface, words.names)
    return free or (plain and words.capital_nouns and at <= verb + _OFFICE)


def _is_owned(tokens: tuple[Token, ...], who: Actor, number: int, words: Lexicon) -> bool:
    """Whether a preposition leads to the name, and not only to what an office before it is over."""
    held = any(office(token.surface, words.names) for token in tokens[number : who.first])
    return hangs(tokens, who, words) if held else is_oblique(tokens, who, number, words)


def _begins_subject(token: Token, words: Lexicon) -> bool:
    return token.capital or token.low in words.articles or office(token.surface, words.names)


def _group(tokens: tuple[Token, ...], number: int, words: Lexicon) -> tuple[int, int] | None:
    """From where to where the verb group goes whose meaning stands at ``number``, or begins there: “a [ținut
    să precizeze]”."""
    low = tokens[number].low
    if low not in words.reporting and low not in words.light:
        return None  # at once, as it is asked of every word
    if low in words.language.figures.handing and _gives(tokens, number, words):
        return None
    if (phrase := phrase_at(tokens, number, words.light)) is not None:
        first = _auxiliary(tokens, number, words)
        return number if first is None else first, phrase[1] - 1
    if number and (tokens[number - 1].low in words.quotes.determiners or _is_object(tokens, number, words)):
        return None  # a noun that looks like the verb: “the reports”
    if low in words.quotes.nounlike and number and _is_deed(tokens, number - 1, words):
        return None  # “dismissed claims”
    said = low in words.quotes.participles or (words.quotes.silent_subjects and low in words.quotes.naming)
    if said and (first := _auxiliary(tokens, number, words)) is not None:
        return first, number
    if low in words.quotes.verbs or (low in words.quotes.naming and low not in words.quotes.participles):
        return number, number
    return None


def _is_deed(tokens: tuple[Token, ...], number: int, words: Lexicon) -> bool:
    """Whether a verb stands there that is no relative clause's: what follows is its object."""
    related = any(is_relative(tokens, at, words) for at in range(number))
    return not related and holds_verb(words.language, (tokens[number].low,))


def _gives(tokens: tuple[Token, ...], verb: int, words: Lexicon) -> bool:
    """Whether a verb gives a sum to what others gave: “a completat cu 50.000 de lei”."""
    led, number = (*tokens[verb + 1 : verb + 3], *tokens[-1:] * 2)[:2]
    return led.low in words.quotes.obliques and number.low[0].isdigit()


def _is_object(tokens: tuple[Token, ...], number: int, words: Lexicon) -> bool:
    """Whether a preposition and an article stand before: “à la demande”."""
    behind = number > 1 and tokens[number - 1].low in words.articles
    return behind and tokens[number - 2].low in words.quotes.obliques


def _auxiliary(tokens: tuple[Token, ...], number: int, words: Lexicon) -> int | None:
    for back in range(number - 1, max(-1, number - 1 - words.quotes.reach), -1):
        low = tokens[back].low
        if low in words.quotes.reflexives and tokens[number].low in words.quotes.middles:
            return back
        if back and low in words.quotes.passives and tokens[back - 1].low in words.quotes.reflexives:
            return back - 1
        if low in words.quotes.passives or low in _STOPS:
            return None
        if words.quotes.reach <= _BACK and low not in words.idle and not tokens[back].low.startswith("-"):
            return None
        if low in words.quotes.auxiliaries:
            return back if number - back <= _BACK else number
    after = tokens[number + 1].low if number + 1 < len(tokens) else ""
    return number if words.quotes.reach > _BACK and after in words.quotes.auxiliaries else None
