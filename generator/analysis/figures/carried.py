"""What a number counts that the words behind it leave out: it stands before the number, or with another
that the sentence has counted."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import takewhile

from generator.analysis.figures.counted import Counted, is_content, noun, words_of
from generator.analysis.figures.words import ENDS, Lexicon, after, before
from generator.text import number_words
from generator.text.normalise import fold
from generator.text.number_words import Number
from generator.text.tokens import Token, keys
from generator.text.words import lemma

_HEAD = 14  # tokens from what is counted to the number
_SUM = 5  # tokens of a number in words with what it counts
_CHANGE = 5  # tokens from a word of change to the share
_GROUPED = 1_000
_TOLD = 200  # tokens from a number to another of the same
_LEVELS = 10  # of an alert, a league
_FALL = 10  # times that a number may be another that is told of one thing
_MARKS = "„“”\"'«»"


def headed(text: str, found: Sequence[Token], start: int, end: int, words: Lexicon) -> Counted | None:
    """What the words before the number at ``start`` say it counts: “numărul morților a ajuns la 66”,
    “din totalul de cazuri, 21 sunt …”."""
    reaches = start and found[start - 1].key in words.reaching
    verb = after(words.verbs, found, end)
    if not reaches and not (start and verb and found[start - 1].key == ","):
        return None
    worded = not found[start].is_number  # “a crescut la patru”, not “numărul unu este la doi pași”
    if worded and not changes(found, start, words):
        return None
    for at in range(start - 1, max(-1, start - _HEAD), -1):
        if found[at].key in ENDS:
            return None
        size = after(words.heads, found, at)
        if size:
            stop = at + size
            at -= after(words.heads, found, at - 1) > size  # “death toll”
            if stop + 1 < start and found[stop].key in words.definite:  # “of those infected”
                stop += 1
                if found[stop].is_number:  # “din totalul celor 40 de cazuri, 30 …” are cases
                    return None
            if found[stop].key not in words.reaching:
                stop = max(stop, min(start, noun(found, stop, words, plural=False)))
            tally = at + after(words.tallies, found, at)  # “numărul | copiilor”
            counts = tally < stop and found[tally].key.endswith(words.tallied)
            return Counted(end, words_of(text, found, tally if counts else at, stop), is_measure=True)
    return None


def recalled(found: Sequence[Token], number: Number, last: Counted | None, words: Lexicon) -> Counted | None:
    """What the number counts that the text gave ``last`` and speaks of again: “It has burned 9,700 acres.
    The estimate had stood at 11,200”."""
    if last is None or last.is_measure or not last.text or not (number.value and last.size):
        return None
    if (
        not 1 / _FALL <= number.value / last.size <= _FALL
        or found[number.start - 1].key not in words.reaching
    ):
        return None
    ahead = found[max(0, number.start - _HEAD) : number.start]
    before = list(takewhile(lambda token: token.key not in ENDS, reversed(ahead)))
    between = found[max(last.end, number.start - _TOLD) : number.start]
    close = number.start - last.end < _TOLD
    near = (
        close
        and sum(token.key in ".!?" for token in between) <= 1
        and all(token.key != "\n" for token in between)
    )
    told = near and any(token.key in words.totals for token in before)
    return last._replace(end=number.end) if told else None


def one_before(
    text: str, found: Sequence[Token], at: int, floor: int, words: Lexicon
) -> tuple[int, Counted] | None:
    """Where the one person begins of whom the sentence has told before token ``at``, not before
    ``floor``, and what is counted: “o persoană a murit și cel puțin 14 sunt rănite”."""
    for end in range(at, max(floor, at - _HEAD), -1):
        if found[end - 1].key in ENDS or found[end - 1].key in words.clauses:
            return None  # “o persoană a spus că 14 …” tells of something else
        start = end - before(words.people, found, end)
        if floor <= start < end and found[max(0, start - 1)].key not in words.negations:
            return start, Counted(end, words_of(text, found, start + 1, end))
    return None


def elided(
    found: Sequence[Token], start: int, number: Number, last: Counted | None, words: Lexicon
) -> Counted | None:
    """What the sentence counted ``last``, where the ``number``, with its sign at ``start``, leaves it out:
    a verb follows, or a word like “over” or “of whom” makes it a count: “14,000 soldiers, of whom 6,000
    died”."""
    if last is None or last.is_measure or not last.text:
        return None
    end = number.end
    of_all = before(words.partitives_behind, found, start - 1)  # “12 din cele 30”
    if found[start - 1].key in words.definite and not of_all:
        return None  # “cei doi au”
    beside = (
        end + (end + 1 < len(found) and found[end].key in words.linkers and found[end + 1].key in "'’") * 2
    )
    beside += after(words.before_noun, found, beside)  # “40 autres ont”, “une dizaine d’autres ont”
    verb = after(words.verbs, found, beside) or _takes_side(found, start, end, last, words)
    crowd = _are_people(last, words)  # “20 homes. Five were arrested” are no homes
    verb = verb or (crowd and beside < len(found) and found[beside].key.endswith(words.past))  # “96 answered”
    opens = crowd and verb and found[start - 1].key in ".;" and _are_of(found, start, number, last, words)
    behind = found[start - 1].key
    closes = (behind,) in words.verbs.get(behind, ()) and (end == len(found) or found[end].key in ".,;")
    among = of_those(found, start, words) or after(words.among_behind, found, end)
    if among and not _are_of(found, start, number, last, words):
        return None
    qualifier = max(before(phrases, found, start) for _, phrases in words.qualifiers)
    bare = qualifier and not is_content(found, end, words)
    # “Another 96 are …”, “Another more than 90 are …” reach back further
    others = before(words.before_noun_behind, found, start - qualifier)
    bare = bare or (of_all and found[start - 1].key in words.definite and not is_content(found, end, words))
    if not (verb or bare or closes or among or others or _is_parallel(found, start, end, last, words)):
        return None
    between = {token.key for token in found[last.end : start]}
    sentence_before = among and _counts_once(found, last, words)  # “12 of them were held”
    ends = ENDS.replace(";", "") if closes else ENDS  # “6,400 people; in all, it is 7,150.”
    goes_on = opens and not any(token.key in ENDS for token in found[last.end : start - 1])
    if not (others or sentence_before or goes_on) and not between.isdisjoint(ends):
        return None
    return None if "\n" in between else Counted(end, last.text, size=last.size)


def of_those(found: Sequence[Token], start: int, words: Lexicon) -> int:
    """How many tokens before the number say that it is of those just counted: “dintre care”, “of these,”."""
    return before(words.among, found, start - (start > 0 and found[start - 1].key == ","))


def _is_parallel(found: Sequence[Token], start: int, end: int, last: Counted, words: Lexicon) -> bool:
    """Whether a name has its number as the one before has: “Iași, with 520 farmers, and Cluj, with 395”."""
    closed = end == len(found) or found[end].key in ENDS + ",("
    same = last.begin and start and found[start - 1].key == found[last.begin - 1].key
    has = bool(same) and found[start - 1].key in words.having and not words.capital_nouns
    return has and closed and any(token.capital for token in found[last.end : start])


def _are_of(found: Sequence[Token], start: int, number: Number, last: Counted, words: Lexicon) -> bool:
    """Whether so many can be of those counted ``last``: no more than they are, and no others nearer whom
    nobody counted, “40 adults and | several children, | of whom twelve …”."""
    some = number_words.lexicon(words.language).some
    fits = last.size is None or number.value is None or number.value <= last.size
    return fits and not any(token.key in some for token in found[last.end : start])


def _are_people(last: Counted, words: Lexicon) -> bool:
    """Whether people were counted, who may do or suffer anything that a verb tells."""
    head = last.text.lower().split()[-1 if words.noun_last else 0]
    return fold(head) in words.crowds or fold(lemma(head, words.language.code)) in words.persons


def _counts_once(found: Sequence[Token], last: Counted, words: Lexicon) -> bool:
    """Whether the sentence that ``last`` stands in has no other number, whose things “of them” could be."""
    sentence = takewhile(lambda token: token.key not in ENDS, reversed(found[: last.end]))
    written = number_words.lexicon(words.language).values
    return sum(token.is_number or token.key in written for token in sentence) == 1


def _takes_side(found: Sequence[Token], start: int, end: int, last: Counted, words: Lexicon) -> bool:
    """Whether it is a part of a vote: “178 voturi pentru, 96 „împotrivă””. Where the word leads to nouns
    too, votes or voters were counted, or nothing follows it but another side, “12 for and 8 against the
    plan”: not “200 de oameni, iar 50 pentru copii”."""
    marked = end < len(found) and found[end].key in _MARKS
    stop = end + marked + after(words.sides, found, end + marked)
    if stop == end + marked:
        return False
    joins = words.joiners
    closed = stop == len(found) or found[stop].key in ENDS + "," + _MARKS or found[stop].key in joins
    joined = start > 1 and found[start - 1].key in joins and found[start - 2].key in words.sides
    voted = not words.votes or not words.votes.isdisjoint(keys(last.text))
    return marked or closed or joined or voted


def portion(found: Sequence[Token], number: Number, words: Lexicon) -> Counted | None:
    """What a share counts that does not say of what it is: “fell by more than
    a third” of nothing told."""
    end = number.end
    start = number.start - (found[number.start - 1].key in words.determiners)
    start -= max(before(phrases, found, start) for _, phrases in words.qualifiers)
    tied = words.linkers | words.articles
    closed = end == len(found) or not (is_content(found, end, words) or found[end].key in tied)
    by = before(words.by, found, start)
    more = after(words.differing, found, end) or before(words.differing_behind, found, start - by)
    alters = more or changes(found, start - by, words)
    told = closed and by and alters and not after(words.times, found, end)
    return Counted(end, "", is_measure=True) if told else None


def changes(found: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Whether a word before token ``at`` tells that something changes, where the language needs one: not
    “was hit by a third”."""
    near = takewhile(lambda token: token.key not in ENDS, reversed(found[max(0, at - _CHANGE) : at]))
    return not words.changes or any(token.key in words.changes for token in near)


def risen_to(found: Sequence[Token], number: Number, words: Lexicon) -> bool:
    """Whether something that the sentence names comes to the number in digits, which then is a figure
    whatever it counts: “calls had climbed to 23”, “brings its total to 86”; not “climbs up to 23”, “fell
    to 12–15”, “grew to 10 Downing Street”, “rise on lines 3 to 19”, nor a level of few, “raised to 4”."""
    start, end = number.start, number.end
    told = start > 1 and number.digits and (number.value or 0) >= _LEVELS
    summed = told and found[start - 2].key in words.totals and changes(found, start - 1, words)
    if not told or not (summed or _is_changed(found, start - 2, words)):
        return False
    leads = (found[start - 1].key,) in words.between_all and found[start - 1].key in words.reaching
    closed = end == len(found) or found[end].key in ENDS + ",)" or found[end].key in words.stops
    if not leads or not closed or (end < len(found) and found[end].capital):
        return False
    clause = takewhile(lambda at: found[at].key not in ENDS, range(start - 2, max(-1, start - _HEAD), -1))
    return any(is_content(found, at, words) and found[at].key not in words.changes for at in clause)


def _is_changed(found: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Whether token ``at`` leads from a word of change to what it came to: it is that word, the comma behind
    its percentage, “rose 34 percent, | to 188”, or the first state, “from 38 | to 91”."""
    if found[at].key == ",":
        shares = any(after(words.percent, found, place) for place in range(max(0, at - _CHANGE), at))
        return shares and changes(found, at, words)
    first = before(words.origins, found, at) if found[at].is_number else 0
    return found[at - first - (first > 0)].key in words.changes


def carried(found: Sequence[Token], number: Number, last: Counted | None, words: Lexicon) -> Counted | None:
    """What a number counts that is held against the ``last`` one, or against that within whose phrase the
    last one stands, which it may be nearer to: “5,400 homes in three towns, up from 4,100”."""
    if last is None:
        return None
    if _is_other_side(found, number, last, words):
        return _as(last, number)
    held = [item for item in (last, last.within) if item and _is_compared(found, number, item, words)]
    return _as(min(held, key=lambda item: _apart(item, number)), number) if held else None


def told_of(
    found: Sequence[Token], last: Counted | None, start: int, what: Counted, words: Lexicon
) -> Counted | None:
    """The ``last`` counted, of which the next but tells more: “36,000 runners | from | 120 countries”."""
    if last is None or what.is_measure or start - last.end != 1:
        return None
    tie = found[last.end].key
    return last._replace(within=None) if tie.isalpha() and tie not in words.joiners else None


def _as(told: Counted, number: Number) -> Counted:
    return told._replace(end=number.end, text=told.unit or told.text)


def _apart(told: Counted, number: Number) -> float:
    """How many times one of the two numbers is the other."""
    sizes = sorted((abs(number.value or 0), abs(told.size or 0)))
    return sizes[1] / sizes[0] if sizes[0] else math.inf


def _is_other_side(found: Sequence[Token], number: Number, last: Counted, words: Lexicon) -> bool:
    """Whether this is the second count of a vote: “329 votes to 299”."""
    return number.start - last.end == 1 and found[last.end].key in words.versus and not last.is_measure


def _is_compared(found: Sequence[Token], number: Number, last: Counted, words: Lexicon) -> bool:
    """Whether it counts the same: “11 persoane, față de opt anul trecut”, “204 semnături, cu patru mai multe
    decât …”."""
    start, end = number.start, number.end
    ends = any(token.key in ENDS for token in found[last.end : start])
    if (
        ends
        or number.share
        or number.value is None
        or not last.text
        or (last.is_measure and not last.is_money)
    ):
        return False
    large = (last.size or 0) >= _GROUPED
    scaled = large and any(token.key in words.scales for token in found[max(0, last.end - _SUM) : last.end])
    if scaled and number.value < _GROUPED and not number.scaled:
        return False  # “24 de milioane de lei, față de 18 în mai” are millions too
    size = max(before(phrases, found, start) for _, phrases in words.qualifiers)
    return bool(before(words.comparing_behind, found, start - size) or after(words.differing, found, end))
