"""Where the predicate of a clause may stop."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.analysis.document import Document, Token
from generator.analysis.title import clauses, verbs
from generator.analysis.title.arguments import argument_at, direction, genitive, last_verb
from generator.analysis.title.breaks import (
    awaits_aim,
    lacks_said,
    may_part,
    splits_said,
    wants_person,
    wants_place,
)
from generator.analysis.title.clauses import Kind, Segment
from generator.analysis.title.days import names_day
from generator.analysis.title.endings import ends_in_verb
from generator.analysis.title.lists import in_list
from generator.analysis.title.marks import DASHES
from generator.analysis.title.objects import before_object, is_object, object_wanted_at
from generator.analysis.title.pieces import ASIDE, BEHIND, BRACKET, CUT, RELATIVE, SAID, Piece, Stop
from generator.analysis.title.relatives import drops_aim
from generator.analysis.title.subjects import is_day, is_name, reports
from generator.analysis.title.unfinished import goes_on, wants_verb

_NEWS = 60  # characters; so much before a colon tells something without what explains it


def predicate(
    document: Document, parts: Sequence[Segment], verb: int, claimed: bool
) -> tuple[list[Piece], list[Stop], list[Piece]]:
    """What may be left out from inside the predicate, the places between its segments where it may stop, each
    with what that costs, and what holds together; a ``claimed`` one does not lose who says so."""
    begun = object_wanted_at(document, parts[verb].tokens)
    wants = begun is not None
    left = [token for token in parts[verb].tokens if begun is not None and token.start >= begun]
    bare = wants and all(may_part(document, token.text) for token in left)
    inserted = before_object(document, parts[verb].tokens)
    asides = [Piece(CUT, (inserted,))] if inserted else []
    stops: list[Stop] = []
    held: list[Piece] = []
    index = verb + 1
    while index < len(parts):
        part, before = parts[index], parts[index - 1]
        resumed = _behind_aside(parts, index) or _resumed(document, parts, index)
        if resumed <= index and _complement_follows(document, parts[index : index + 2], 1):
            resumed = index + 1
        if resumed > index:
            asides += _aside(document, before, parts[index:resumed], parts[resumed])
            if argument_at(document, parts, index) > index:
                told = last_verb(document, before.tokens).start
                held.append(Piece(ASIDE, ((told, parts[resumed].start + 1),)))
            index = resumed + 1
            continue
        needed = _is_needed(document, parts, verb, index) or (
            wants and index == verb + 1 and (bare or is_object(document, part))
        )
        needed = needed or (wants and bool(asides) and is_name(part))
        reported = reports(document, part)
        torn = reported and _goes_on_behind(document, parts, index)
        if torn:
            index += 2  # “, pe care trec, potrivit firmei, [mii de mașini]”
            continue
        if not needed and not (claimed and any(reports(document, one) for one in parts[index:])):
            cost = BRACKET if part.mark == "(" else RELATIVE if part.mark in DASHES else BEHIND
            stops.append(Stop(SAID if reported else cost, before.end))
        if reported and not claimed and not needed:
            return asides, stops, held
        index += 1
    return asides, [*stops, Stop(SAID, parts[-1].end)], held


def _goes_on_behind(document: Document, parts: Sequence[Segment], index: int) -> bool:
    """Whether a relative clause goes on behind who says so, who stands inside of it."""
    before, ahead = parts[index - 1], parts[index + 1 : index + 2]
    relative = clauses.opens(document.language.title.relatives, document.text[before.start : before.end])
    inserted = all(one.mark == "," for one in (before, parts[index], *ahead))
    return bool(ahead) and relative and inserted and ahead[0].kind is Kind.PHRASE


def _aside(document: Document, before: Segment, inside: Sequence[Segment], after: Segment) -> Iterator[Piece]:
    """What stands between a segment and where its clause goes on; also with the circumstances before it
    that stand in the place of an object: “a numit [la minister, joi,] un purtător de cuvânt”."""
    end = _end_before(document, before, after)
    yield Piece(BRACKET if inside[0].mark == "(" else ASIDE, ((end, after.start),))
    begun = object_wanted_at(document, before.tokens)
    if begun:
        yield Piece(CUT, ((begun, after.start),))


def _is_needed(document: Document, parts: Sequence[Segment], verb: int, index: int) -> bool:
    """Whether a clause is not whole, or not true, without the segments from ``index`` on."""
    part, before = parts[index], parts[index - 1]
    so_far = [token for one in parts[verb:index] for token in one.tokens]
    ahead = [token for one in parts[index:] for token in one.tokens]
    hedged = before.kind is Kind.HEDGE and _wants_complement(document, parts[index - 2])
    return (
        any(one.kind is Kind.CONDITION for one in parts[index:])
        or not verbs.is_complete(document, so_far)
        or awaits_aim(document, so_far, ahead)
        or wants_person(document, so_far, ahead)
        or wants_place(document, so_far, ahead)
        or (part.mark in "()" and splits_said(document, so_far, ahead))
        or hedged  # “este, probabil, prezentă”
        or (before.kind is Kind.DETOUR and ends_in_verb(document, before.tokens))  # “care se ridică, …”
        or _breaks_off_saying(document, before)
        or _aim_follows(document, parts, index)
        or _complement_follows(document, parts, index)
        or _is_open(document, parts[index - 2 : index])
        or wants_verb(document, parts, index)
        or is_listed(document, parts, verb, index)
        or (part.mark == ":" and part.kind is Kind.CLAUSE and part.start - parts[0].start < _NEWS)
        or in_list(document, parts, index)
        or goes_on(document, parts, verb, index)
        or (part.kind is Kind.COMPLEMENT and drops_aim(document, so_far, ahead))
    )


def is_listed(document: Document, parts: Sequence[Segment], verb: int, index: int) -> bool:
    """Whether a segment stands in a list behind a colon, where a circumstance stands only beside others:
    “în trei gări: la Cahul, [la Orhei]”."""
    colon = next((one for one in parts[verb + 1 : index] if one.mark == ":"), None)
    led = [
        one.tokens[0].text.lower() in document.language.quotes.obliques
        for one in (colon, parts[index])
        if one
    ]
    return colon is not None and (led[0] or not led[1])


def _end_before(document: Document, part: Segment, following: Segment) -> int:
    """Where a segment ends before what its verb wants, without a “that” that gives way to another: “a cerut
    [ca], împreună cu primarul, să vină”; a name between commas keeps both."""
    *before, last = part.tokens
    twice = following.kind is Kind.COMPLEMENT and last.text.lower() in document.language.title.complements
    named = part.mark == "," and part.kind is Kind.PHRASE and document.text.startswith(",", part.end)
    return before[-1].end if twice and before else part.end + named


def _is_open(document: Document, parts: Sequence[Segment]) -> bool:
    """Whether one of the last segments breaks off before what it joins: “au plecat [și, joi, …]”."""
    title = document.language.title
    open_words = {*title.coordinators, *title.detours, *verbs.inner_relatives(document.language)}
    return any(part.tokens[-1].text.lower() in open_words for part in parts)


def _aim_follows(document: Document, parts: Sequence[Segment], index: int) -> bool:
    """Whether behind nothing but circumstances stands what a noun or verb before them wants: “decizia, din
    19 martie, [de a închide podul]”."""
    for at in range(index, len(parts)):
        if parts[at].kind is Kind.COMPLEMENT:
            return at > index or parts[at].tokens[0].text.lower() not in document.language.title.complements
        if (
            parts[at].kind not in (Kind.PHRASE, Kind.DETOUR)
            or verbs.verb_at(document, parts[at].tokens) is not None
        ):
            break
    return False


def _complement_follows(document: Document, parts: Sequence[Segment], index: int) -> bool:
    """Whether a name alone parts what the verb wants from it: “a cerut ministrului, Ion Pop, [să …]”;
    then neither comma beside it is an end."""
    that = verbs.conjunctions(document.language)
    return any(
        name.kind is Kind.PHRASE
        and name.mark == ","
        and after.kind is Kind.COMPLEMENT
        and after.tokens[0].text.lower() in that
        for name, after in pairwise(parts[index - 1 : index + 2])
    )


def _behind_aside(parts: Sequence[Segment], index: int) -> int:
    """Where the clause goes on behind an aside in brackets, if it does without a comma."""
    if parts[index].mark != "(":
        return 0
    for at in range(index + 1, len(parts)):
        if parts[at - 1].kind in (Kind.CONDITION, Kind.HEDGE):
            break
        if parts[at].mark == ")":
            return 0 if parts[at].kind is Kind.SECOND else at
        if parts[at].mark == "(":
            break
    return 0


def _resumed(document: Document, parts: Sequence[Segment], index: int) -> int:
    """Where a clause that breaks off at its verb goes on: “a declarat, după întâlnire, că …”,
    “au ajuns, în ultima oră, la spital”; ``index`` itself where it does not break off."""
    behind = max(one(document, parts, index) for one in (_verb_of_said, genitive, direction, argument_at))
    if behind > index:
        return behind
    if parts[index].kind in (Kind.CONDITION, Kind.HEDGE) or reports(document, parts[index]):
        return index
    if lacks_said(document, parts[index - 1].tokens):
        return _behind_that(document, parts, index)
    if not _wants_complement(document, parts[index - 1]) or (
        verbs.is_whole(document, parts[index - 1].tokens)
        and not any(is_object(document, part) for part in parts[index:])
    ):
        return index
    noun = _noun(document, parts, index)
    if noun > index:
        return noun
    at = index
    while at + 1 < len(parts) and (is_day(document, parts[at]) or (at == index and _is_inserted(parts[at]))):
        at += 1
    return at if parts[at].kind is Kind.PHRASE else index


def _is_inserted(part: Segment) -> bool:
    return part.kind in (Kind.PHRASE, Kind.DETOUR)


def _behind_that(document: Document, parts: Sequence[Segment], index: int) -> int:
    """Where a clause goes on that breaks off behind its “that”: “a cerut ca, până vineri, [să …]”, “a spus
    că, vineri, [pleacă]”, “că Ion Pop, fost primar, [pleacă]”; ``index`` itself where it does not."""
    last = parts[index - 1].tokens[-1].text.lower()
    aim = last in document.language.title.nonfinite
    kind = Kind.COMPLEMENT if aim else Kind.CLAUSE
    that = last in verbs.conjunctions(document.language)
    for at in range(index, len(parts)):
        if parts[at].kind is kind and (that or clauses.begins_with_verb(document, parts[at])):
            return index if reports(document, parts[at]) else at
    return index


def _noun(document: Document, parts: Sequence[Segment], index: int) -> int:
    """Where the object stands of a verb that has none yet: “a înregistrat în cursă, joi, [candidata]”;
    ``index`` itself where there is none."""
    for at in range(index, len(parts)):
        told = document.text[parts[at].start : parts[at].end]
        inserted = parts[at].kind in (Kind.PHRASE, Kind.DETOUR) and parts[at].mark in ",()"
        if not inserted or clauses.opens(document.language.title.relatives, told):
            break
        if parts[at].mark != "(" and is_object(document, parts[at]):
            return at
    return index


def _verb_of_said(document: Document, parts: Sequence[Segment], index: int) -> int:
    """Where the verb stands of what is said without “that”: “announced two players, both young, were
    barred”; ``index`` itself where nothing is."""
    if document.language.summary.drops_subject or document.language.title.relatives_parted:
        return index
    tokens = parts[index - 1].tokens
    said = verbs.verb_at(document, tokens)
    if said is None or tokens[said].text.lower() not in document.language.quotes.verbs:
        return index
    for at in range(index, len(parts)):
        if parts[at].kind is Kind.CLAUSE:
            return at if clauses.begins_with_verb(document, parts[at]) else index
    return index


def _wants_complement(document: Document, part: Segment) -> bool:
    """Whether a clause breaks off at a verb: “au ajuns, în ultima oră, la spital”."""
    last, words = _last(document, part), document.language
    shifts = {word for row in words.dates.shifts.values() for phrase in row for word in phrase.split()}
    verb = (document.is_verb(last) and not last.capital) or last.text.lower() in words.title.copulas
    verb = verb and last.text.lower() not in shifts  # “anul trecut”
    return _breaks_off_saying(document, part) or verb


def _breaks_off_saying(document: Document, part: Segment) -> bool:
    """“a declarat, după întâlnire, că …”"""
    return _last(document, part).text.lower() in verbs.speaking(document.language)


def _last(document: Document, part: Segment) -> Token:
    """The last word, or the one before an adverb or a day."""
    *_, before, last = (part.tokens[0], *part.tokens)
    return before if names_day(last.text, document.language) else last
