"""The phrases of a clause in a language that writes its nouns with capitals: a noun with what
describes it, the same behind a preposition, and the words that stand between."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

from generator.analysis.title.grammar import Grammar
from generator.analysis.title.words import Word

_DEEP = 2  # phrases inside one another: “das [am Bahnhof] geparkte Auto”
_SHORT = 2  # letters of a kind of thing: “A 340”
_FORE = 7  # words between an article and its noun
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


class Sort(Enum):
    NOUN = auto()
    PREPOSITIONAL = auto()
    OTHER = auto()  # an adverb, a pronoun, an adjective that belongs to the verb


class Phrase(NamedTuple):
    first: int
    stop: int
    sort: Sort


def phrase_at(words: Sequence[Word], at: int, known: Grammar) -> Phrase:
    """The phrase that begins at a word."""
    adverb = words[at].low in known.adverbs - known.prepositions
    if adverb and at + 1 < len(words) and words[at + 1].low in known.parts:
        return Phrase(at, at + 2, Sort.NOUN)  # “heute Morgen”
    prepositional = words[at].low in known.prepositions and not words[at].noun
    if prepositional and _behind_counting(words, at, known) == at:
        stop = _behind_preposition(words, at, known)
        ahead = words[stop].low if stop and stop < len(words) else ""
        around = (words[at].low, ahead) in known.circumpositions
        stop += around and (words[stop - 1].low in known.days or not noun_end(words, stop + 1, known))
        return Phrase(at, stop, Sort.PREPOSITIONAL) if stop else Phrase(at, at + 1, Sort.OTHER)
    stop = noun_end(words, at, known)
    if stop and stop < len(words) and words[stop].low in known.postpositions:
        return Phrase(at, stop + 1, Sort.PREPOSITIONAL)  # “einem Bericht zufolge”
    measured = stop and words[stop - 1].low in known.units and stop < len(words)
    if measured and words[stop].low in known.prepositions:  # “drei Tage nach dem Sturm”
        return Phrase(at, _behind_preposition(words, stop, known) or stop, Sort.PREPOSITIONAL)
    return Phrase(at, stop, Sort.NOUN) if stop else Phrase(at, at + 1, Sort.OTHER)


def _behind_preposition(words: Sequence[Word], at: int, known: Grammar) -> int:
    """Index behind the noun of a preposition, “bis zu”, and of one that is joined to it; 0 if none."""
    first = at + 1
    while first < len(words) and words[first].low in known.prepositions and not words[first].noun:
        first += 1
    while first + 1 < len(words) and words[first].low in known.adverbs and is_number(words[first + 1], known):
        first += 1  # “auf [nun] 2,75 Prozent”
    timed = first < len(words) and words[first].low in known.timely
    stop = noun_end(words, first, known) or (first + 1 if timed else 0)  # “seit gestern”
    counted = first < len(words) and not stop and words[first].low[0].isdigit()
    days = bool(stop) and words[stop - 1].low in known.days
    days = days and any(word.low in known.days for word in words[stop + 1 : stop + 2])
    end = stop if days else first + 1
    if (days or counted) and end < len(words) and words[end].low in known.prepositions:
        return (
            _behind_preposition(words, end, known) or stop
        )  # “vom 10. zum 11. Januar”, “mit 9 zu 7 Stimmen”
    return stop


def _behind_counting(words: Sequence[Word], at: int, known: Grammar) -> int:
    """Index of a number behind words that say how it is meant, “mehr als 300”; ``at`` if none do."""
    for phrase in known.counting:
        end = at + len(phrase)
        counts = tuple(word.low for word in words[at:end]) == phrase and end < len(words)
        shared = counts and words[end].low in known.nominatives and words[at].low not in known.prepositions
        if counts and (shared or is_number(words[end], known)):
            return end  # “rund [jeder dritte] Haushalt”
    return at


def is_number(word: Word, known: Grammar) -> bool:
    return word.low[0].isdigit() or (not word.noun and word.low.startswith(known.numerals))


def noun_end(words: Sequence[Word], at: int, known: Grammar, deep: int = 0) -> int:
    """Index behind a noun that has its article, adjectives or number at ``at``, with the nouns that
    belong to it; 0 if none begins there."""
    noun = _noun(words, at, known, deep)
    if noun is None:
        return 0
    stop = noun + 1
    while stop < len(words) and not words[stop].parted and _goes_on(words, stop, known):
        stop += 1
    if _is_numbered(words, stop, known):
        stop += 1
    while stop + 1 < len(words) and words[stop - 1].low.endswith("-") and words[stop].low in known.joining:
        stop = noun_end(words, stop + 1, known, deep + 1) or stop + 1
    if deep < _DEEP:
        stop = _with_genitive(words, stop, known, deep)
    return _with_items(words, stop, known, deep) if deep <= _DEEP else stop


def _goes_on(words: Sequence[Word], at: int, known: Grammar) -> bool:
    """Whether a word belongs to the nouns or the name before it: “Osama bin Laden”."""
    if words[at - 1].low in known.parts | known.days and words[at].low not in known.parts | known.moments:
        return False  # “um 14 Uhr [Alarm] ausgelöst”, “am Mittwoch [Keller] vollgelaufen”
    particle = words[at].low in known.name_particles and at + 1 < len(words) and words[at + 1].noun
    return words[at].noun or particle or words[at].apposed


def _is_numbered(words: Sequence[Word], at: int, known: Grammar) -> bool:
    """Whether a number belongs to the noun before it: “Flug 338”, not “in Dour 30 [neue] Kinder”."""
    if at >= len(words) or not words[at].low[0].isdigit() or words[at].parted:
        return False
    following = words[at + 1] if at + 1 < len(words) else None
    counted = words[at + 2 : at + 3] and words[at + 2].noun and words[at + 1].low.endswith(known.inflected)
    counted = counted and len(words[at - 1].low) > _SHORT  # “eines A 340 [schwere Vorwürfe]”
    counted = counted and words[at + 1].low not in known.adverbs | known.articles | known.prepositions
    apart = following is None or not (following.noun or counted) or following.low in known.moments
    return apart or bool(_YEAR.fullmatch(words[at].low))


def _noun(words: Sequence[Word], at: int, known: Grammar, deep: int) -> int | None:
    """Index of the noun of the phrase that begins at ``at``."""
    if at >= len(words):
        return None
    described = 0
    at = _behind_counting(words, at, known)
    if _is_one_of(words, at, known):
        return at
    led = at > 0 and words[at - 1].low in known.prepositions and not words[at - 1].noun
    articled = at < len(words) and words[at].low in known.articles
    at += articled
    while at < len(words) and described < _FORE:
        word = words[at]
        if word.noun and not (articled and _is_measured(words, at - 1, known)):
            return at
        if word.low in known.prepositions and articled and deep < _DEEP:
            at = _behind_inner(words, at + 1, known, deep) or len(words)
            continue
        describes = is_number(word, known) or (
            word.low.endswith(known.inflected) and (described or led or word.low not in known.adverbs)
        )
        if described and _joins_adjectives(words, at, known):
            at += 1  # “erheblicher und systematischer Verletzung”
            continue
        if word.low in known.prepositions | known.joining or not (describes or articled):
            return None
        if word.finite and not (articled or led or word.low.endswith(known.genitive_endings)):
            return None  # not so “wegen [versuchten] Betrugs”
        at += 1
        described += 1
    return None


def _is_measured(words: Sequence[Word], at: int, known: Grammar) -> bool:
    """Whether a number begins at a word whose unit goes with an adjective: “ein [52 Jahre] alter Mann”."""
    units = known.units | known.measures
    if at + 3 >= len(words) or not is_number(words[at], known) or words[at + 1].low not in units:
        return False
    word = words[at + 2]
    other = known.adverbs | known.articles | known.prepositions
    described = not word.noun and word.low.endswith(known.inflected) and word.low not in other
    return described and words[at + 3].noun


def _is_one_of(words: Sequence[Word], at: int, known: Grammar) -> bool:
    """Whether an article stands for a noun: “[einen] von zwei Zeugen”."""
    if at + 1 >= len(words) or words[at].low not in known.ones:
        return False
    return words[at + 1].low in known.partitives


def _joins_adjectives(words: Sequence[Word], at: int, known: Grammar) -> bool:
    if words[at].low not in known.joining or at + 1 >= len(words):
        return False
    after = words[at + 1]
    other = known.articles | known.prepositions | known.adverbs
    if not after.noun and not after.low.endswith(known.inflected) and at + 2 < len(words):
        after = words[at + 2]  # “einem lange und [gern] besuchten Garten”
    return not after.noun and after.low.endswith(known.inflected) and after.low not in other


def _behind_inner(words: Sequence[Word], at: int, known: Grammar, deep: int) -> int:
    """Index behind what stands inside a phrase: “das [am Bahnhof] geparkte”, “das [für heute] geplante”."""
    stop = noun_end(words, at, known, deep + 1)
    bare = at + 1 < len(words) and not words[at].noun and not words[at + 1].noun
    if not stop and bare and words[at].low not in known.articles:
        stop = at + 1  # “als rechts eingestufte”
    return stop if stop < len(words) else 0


def inner_end(words: Sequence[Word], first: int, known: Grammar) -> int:
    """Index behind what stands with its prepositions between the article at ``first`` and its noun:
    “das [am Bahnhof geparkte] Auto”; 0 if nothing does."""
    at = first + 1
    if at + 1 < len(words) and words[at].low in known.adverbs - known.prepositions and not words[at].noun:
        at += 1  # “der noch [im Amt befindliche] Minister”
    begin = at
    while words[first].low in known.articles and at < len(words) and words[at].low in known.prepositions:
        stop = at
        while stop and words[stop].low in known.prepositions:
            stop = _behind_inner(words, stop + 1, known, 0)
        if not stop or words[stop].noun:
            return 0
        at = stop + 1
    return at if at > begin else 0


def _with_genitive(words: Sequence[Word], stop: int, known: Grammar, deep: int) -> int:
    if stop >= len(words) or words[stop].parted or words[stop].noun or words[stop].apart:
        return stop
    low = words[stop].low
    if low in known.nominatives and words[stop - 1].low in known.parts | known.days:
        return stop  # “am Montag [der Prozess]”
    if low in known.nominatives & known.genitives and _is_nominative(words, stop + 1, known):
        return stop  # “im Süden [der neue Chef]”, not “im Süden der neuen Stadt”
    described = low.endswith(known.genitive_endings) and low not in known.articles and not words[stop].finite
    bare = described and low not in known.adverbs and stop + 1 < len(words) and words[stop + 1].noun
    bare = bare and not deep  # “ein mit Kisten [beladener Lastwagen]”
    if low in known.genitives or bare:  # “der Stadt”, “libanesischer Ärzte”
        return noun_end(words, stop, known, deep + 1) or stop
    return stop


def _is_nominative(words: Sequence[Word], at: int, known: Grammar) -> bool:
    """Whether an adjective behind an article has the nominative's ending."""
    if at + 1 >= len(words) or words[at].noun or words[at].low[0].isdigit():
        return False
    plain = words[at].low.endswith(known.nominative_endings) and words[at].low not in known.adverbs
    return plain and words[at + 1].noun


def _with_items(words: Sequence[Word], stop: int, known: Grammar, deep: int) -> int:
    """Index behind the further items of a list: “und die Stadt”, but not “und die Stadt lehnte ab”."""
    if stop + 1 >= len(words):
        return stop
    first = stop + (words[stop].low in known.joining)
    while first > stop and first + 1 < len(words) and words[first].low in known.stressing:
        first += 1  # “und insbesondere die Stadt”
    if first == stop and not words[stop].parted:
        return stop
    end = noun_end(words, first, known, deep + 1)
    behind = end < len(words) and words[end].finite and not _closes(words, end, known)
    another = behind and any(word.finite for word in words[:stop])
    return stop if not end or (first > stop and another) else end


def _closes(words: Sequence[Word], at: int, known: Grammar) -> bool:
    return at == len(words) - 1 and words[at].low.endswith(known.closing)
