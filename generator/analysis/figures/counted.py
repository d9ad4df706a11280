"""What a number counts: the short noun phrase that follows it, as the text has it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.analysis.figures.words import Lexicon, Phrases, after, before, is_apart
from generator.text.tokens import Token

_ACRONYM = 4  # letters
_PART = 3  # letters; a shorter word behind a hyphen is a pronoun
_OWNER = 4  # tokens of somebody's name
_WORDS = 3  # adjectives before the noun, the noun included


class Counted(NamedTuple):
    end: int  # token after what is counted
    text: str
    is_time: bool = False
    is_measure: bool = False  # money, percent
    linked: bool = False  # “2000 de oameni”
    is_money: bool = False
    is_part: bool = False  # “three of the wounded”
    size: float | int | None = None  # how many there are
    unit: str = ""  # the currency without what it is told of: “lei” of “lei pe an”
    begin: int = 0  # the number's first token, past its qualifier
    within: Counted | None = None  # what is counted before it that it goes on to tell of: “40 homes in …”


def counted(text: str, found: Sequence[Token], at: int, words: Lexicon) -> Counted | None:
    """What the number that ends before token ``at`` counts; None where nothing does."""
    if _abbreviated(found, at, words):
        at += 1  # “3,5 mld. lei”
    at += after(words.roughly, found, at)
    linked = at < len(found) and found[at].key in words.linkers
    begin = _begin(found, at + linked, linked)
    times = _multiple(found, begin, words)
    if times > begin:
        return Counted(times, words_of(text, found, begin, times), is_measure=True)
    length = after(words.lengths, found, begin)
    if length or after(words.times, found, begin):
        end = begin + (length or after(words.times, found, begin))
        return Counted(end, words_of(text, found, begin, end) if length else "", not length, bool(length))
    for phrases in (words.percent, words.currencies):
        size = after(phrases, found, begin) or after(phrases, found, at)
        if size:
            begin = begin if after(phrases, found, begin) else at
            end = begin + size
            if phrases is words.percent:
                end = _of_what(found, end, words, words.wholes)
            unit, money = words_of(text, found, begin, end), phrases is words.currencies
            end += _per(found, end, words) * money
            return Counted(end, words_of(text, found, begin, end), False, True, linked, money, unit=unit)
    if begin < len(found) and found[begin].key in words.signs:
        return Counted(begin + 1, found[begin].key, is_measure=True)
    part = _part(text, found, at, words)
    if part:
        return part
    end = begin + 1 if is_apart(found, at, begin, words) else noun(found, begin, words)
    if end > begin:
        begin += after(words.such, found, begin)
        is_unit = found[end - 1].key in words.plurals
        end += _per(found, end, words) if is_unit else after(words.rates, found, end)
        return Counted(end, words_of(text, found, begin, end), linked=linked)
    return _some_of(text, found, at, words)


def _part(text: str, found: Sequence[Token], at: int, words: Lexicon) -> Counted | None:
    """What “dintre răniți”, “of the wounded” counts: several, which the language shows."""
    size = after(words.partitives, found, at)
    shows = not words.noun_last or size == 1
    end = _of_what(found, at, words, words.partitives, shows) if size else at
    if size and not words.capital_nouns and words.plural_endings and not words.noun_last:
        end = at if at + size < len(found) and found[at + size].capital else end  # “trei din Vaslui”
    if end == at or (words.part_endings and not found[end - 1].key.endswith(words.part_endings)):
        return None
    if end < len(found) and found[end].key in "'’":
        return None  # “39 of the state's 40 delegates”
    begin = at + size
    while begin < end - 1 and found[begin].key in words.definite:
        begin += 1
    return Counted(end, words_of(text, found, begin, end), is_part=True)


def _per(found: Sequence[Token], end: int, words: Lexicon) -> int:
    """How many tokens behind a unit say of what: “km/h”, “euro/hectar”, “kilometri pe oră”."""
    rate = found[end - 1 : end + 2]
    if len(rate) < 3 or rate[1].key != "/" or not rate[2].key.isalpha():
        return after(words.rates, found, end)
    tied = rate[0].end == rate[1].start and rate[1].end == rate[2].start
    return 2 if tied and not after(words.currencies, found, end + 1) else 0  # “dolari/euro”


def _begin(found: Sequence[Token], begin: int, linked: bool) -> int:
    """Where what is counted begins, past the signs that tie it to the number."""
    begin += linked and begin < len(found) and found[begin].key in "'’"  # “millions d'euros”
    tied = begin < len(found) and found[begin].key == "-" and found[begin].start == found[begin - 1].end
    return begin + tied  # “79-metre”


def _multiple(found: Sequence[Token], begin: int, words: Lexicon) -> int:
    """Past “ori mai mult” or “times bigger” at token ``begin``."""
    end = begin + after(words.multiples, found, begin)
    open_ended = end > begin and end < len(found) and found[end - 1].key in words.stops
    goes_on = open_ended and found[end].key.isalpha() and _low(found, end)
    leans = end + 1 < len(found) and found[end + 1].key in "'’"  # “fois plus qu'en”
    return end + bool(goes_on and not leans and found[end].key not in words.linkers)


def _some_of(text: str, found: Sequence[Token], at: int, words: Lexicon) -> Counted | None:
    """What “three of the five suspects” counts, where five is a figure of its own."""
    size = after(words.wholes, found, at)
    begin = _past_owner(found, at + size, words)
    while size and begin < min(len(found), at + size + 2) and found[begin].key in words.definite:
        begin += 1
    if not size or begin >= len(found):
        return None
    if not (found[begin].is_number or found[begin].key in words.numerals):
        return None
    begin += 1
    begin += begin < len(found) and found[begin].key in words.linkers
    end = noun(found, begin, words)
    return Counted(at, words_of(text, found, begin, end)) if end > begin else None


def share(text: str, found: Sequence[Token], at: int, words: Lexicon) -> Counted | None:
    """What a fraction that ends before token ``at`` is of: “(de) metru”; a part of a time is none."""
    of = at + (at < len(found) and found[at].key in words.linkers | words.articles)
    if of < len(found) and found[of].key in words.measures:
        return Counted(of + 1, words_of(text, found, of, of + 1), is_measure=True)
    size = after(words.wholes, found, at)
    if not size or after(words.times, found, at + size):
        return None
    end = _of_what(found, at, words, words.wholes)
    begin = at + size
    if begin + after(words.heads, found, begin) < end:
        begin += after(words.heads, found, begin)  # “o treime din numărul | elevilor”
    if end > at:
        return Counted(end, words_of(text, found, begin, end), is_measure=True)
    return _some_of(text, found, at, words)  # “a third of the 900 employees”


def single(text: str, found: Sequence[Token], at: int, words: Lexicon) -> Counted | None:
    """The one thing that “at least one” counts; a time is none."""
    if after(words.times, found, at):
        return None
    end = noun(found, at, words, plural=False)
    if before(words.people, found, at + 1) or after(words.victims, found, at - 1):
        end = max(end, at + 1)
    elif words.noun_last and end == at + 1 and is_content(found, end, words):
        return None  # “at least a small supply”
    return Counted(end, words_of(text, found, at, end)) if end > at else None


def _past_owner(found: Sequence[Token], at: int, words: Lexicon) -> int:
    """Past “South Carolina's” at token ``at``; ``at`` where none stands there."""
    for place in range(at, min(len(found) - 1, at + _OWNER)):
        if found[place].key in "'’" and found[place + 1].key == "s":
            return place + 2
        if not found[place].key.isalpha() or found[place].key in words.stops:
            break
    return at


def _abbreviated(found: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Whether the full stop at ``at`` belongs to the scale before it."""
    if at + 1 >= len(found) or found[at].key != "." or not found[at - 1].key.isalpha():
        return False
    goes_on = found[at + 1].key.isalpha() and found[at].start == found[at - 1].end
    return goes_on and (not found[at + 1].capital or found[at - 1].key in words.shortened)


def words_of(text: str, found: Sequence[Token], begin: int, end: int) -> str:
    return text[found[begin].start : found[end - 1].end]


def _of_what(found: Sequence[Token], at: int, words: Lexicon, links: Phrases, plural: bool = False) -> int:
    """Past “din acești bani” after a percentage; ``at`` where there is none."""
    size = after(links, found, at)
    if not size:
        return at
    begin = at + size
    while begin < min(len(found), at + size + 2) and found[begin].key in words.definite:
        begin += 1
    begin = _past_owner(found, begin, words)  # “17% of | the group's | sales”
    end = noun(found, begin, words, plural=plural)
    headed = begin < end == begin + after(words.heads, found, begin)
    if headed or (begin < end and words.is_bent and links is words.wholes):
        tied = end < len(found) and found[end].key.endswith(words.genitives)
        goes_on = tied and is_content(found, end, words)  # “din totalul | persoanelor”
        end = _titled(found, end + 1, words) if goes_on else end  # “Republicii | Moldova”
    return end if end > begin else at


def noun(found: Sequence[Token], at: int, words: Lexicon, plural: bool = True) -> int:
    """Past the noun at ``at`` with the adjectives that agree with it; ``at`` where none stands."""
    begin = at + after(words.before_noun, found, at)
    if not is_content(found, begin, words):
        return at
    if words.noun_last:
        return _noun_last(
            found, begin, words, at if plural else _titled(found, _compound(found, begin + 1), words)
        )
    end = begin + 1
    tied = end + 1 < len(found) and found[end].key == "-" and found[end].end == found[end + 1].start
    if tied and len(found[end + 1].key) < _PART:
        return at  # “situându-se”
    if plural and not _is_plural(found[end + 1 if tied else begin], words):
        return at
    if tied:
        return end + 2  # “ONG-uri”
    if is_content(found, end, words) and found[end].key[-1] == found[begin].key[-1] and _low(found, end):
        end += 1  # “persoane infectate”
    if end < len(found) and found[end].key in words.linkers and _low(found, end + 1):
        follows = end + 1
        if is_content(found, follows, words) and not found[follows].is_number:
            end += 2  # “doze de vaccin”
    return end


def _is_plural(token: Token, words: Lexicon) -> bool:
    """What more than one is counted of is in the plural; a verb (“patru riscă”) seldom looks so."""
    endings = words.plural_endings
    return (
        not endings
        or token.key.endswith(endings)
        or token.key in words.plurals
        or (token.capital and len(token.key) <= _ACRONYM)
    )


def _noun_last(found: Sequence[Token], begin: int, words: Lexicon, otherwise: int) -> int:
    """Past “young people”, “full-time jobs” or “junge Menschen”: to the first that can be a plural noun."""
    at = begin
    for _ in range(_WORDS):
        if not is_content(found, at, words):
            break
        is_hurt, at = found[at].key in words.hurt, _compound(found, at + 1)
        behind = is_content(found, at, words) and _closes(found[at], words)
        if behind and (is_hurt or found[at - 1].key.endswith(words.singular_endings)):
            continue  # “146 fictitious loans”, “14 sports clubs”, “40 sheep farms”
        if _closes(found[at - 1], words):
            return _pair(found, at, words)
    return otherwise


def _titled(found: Sequence[Token], end: int, words: Lexicon) -> int:
    """Past the capitalised words from ``end`` on: “of the growing Alder Fire”."""
    while is_content(found, end, words) and found[end].capital:
        end += 1
    return end


def _pair(found: Sequence[Token], end: int, words: Lexicon) -> int:
    """Past the other half of “Schülerinnen und Schüler”, which the one before ``end`` begins with, or of
    “Fünft- und Sechstklässler”."""
    hangs = end < len(found) and found[end].key == "-" and found[end].start == found[end - 1].end
    if end + 2 >= len(found) or found[end + hangs].key not in words.joiners:
        return end
    if hangs:
        return end + 3
    half = found[end + 1].key
    return end + 2 if len(half) > _PART and found[end - 1].key.startswith(half) else end


def _compound(found: Sequence[Token], end: int) -> int:
    """Past the words that hyphens tie to the one before ``end``: “EU-Staaten”."""
    while end + 1 < len(found) and found[end].key == "-" and found[end + 1].key.isalpha():
        if found[end - 1].end < found[end].start or found[end].end < found[end + 1].start:
            break
        end += 2
    return end


def _closes(token: Token, words: Lexicon) -> bool:
    endings = words.plural_endings
    if token.key in words.plurals:
        return True
    if not endings:
        return token.capital  # as German nouns have
    return len(token.key) > 2 and token.key.endswith(endings)


def is_content(found: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Whether a word of its own stands at ``at``, or the sign of a unit."""
    if at >= len(found):
        return False
    key = found[at].key
    leans = len(key) == 1 and at + 1 < len(found) and found[at + 1].key in "-'’"  # “20 l-au văzut”
    tied = leans and found[at].capital and _compound(found, at + 1) > at + 1  # “E-Bikes”
    if tied or (key in words.plurals and not leans):
        return True
    is_word = key.isalpha() and key not in words.stops and key not in words.numerals
    return is_word and (len(key) > 2 or (found[at].capital and len(key) == 2))


def _low(found: Sequence[Token], at: int) -> bool:
    return at < len(found) and not found[at].capital
