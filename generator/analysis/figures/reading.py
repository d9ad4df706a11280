"""Which numbers of a text are figures: those that count, measure or price something.

Dates, clock times, ages and durations but for those that somebody is punished with, numbers of articles
and laws, labels of lists and parts of names are none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.analysis.figures.bounds import (
    Found,
    Reading,
    counted_alike,
    goes_on,
    is_minus,
    opens_range,
    reading_of,
)
from generator.analysis.figures.carried import (
    carried,
    elided,
    headed,
    of_those,
    one_before,
    portion,
    recalled,
    risen_to,
    told_of,
)
from generator.analysis.figures.counted import Counted, counted, is_content, noun, share, single, words_of
from generator.analysis.figures.exclusions import YEARS, clock, describes, is_name, names, points_back
from generator.analysis.figures.harmed import harmed
from generator.analysis.figures.lettered import lettered
from generator.analysis.figures.penalties import penalty
from generator.analysis.figures.sums import (
    currency,
    in_currency,
    is_money_too,
    opens_sums,
    sign_of_range,
    suffixed,
    sum_after,
    undotted,
)
from generator.analysis.figures.words import Lexicon, after, before, lexicon
from generator.languages import Language
from generator.model import Span
from generator.text.number_words import Number, begins_number
from generator.text.numbers import exact, read_number
from generator.text.tokens import Token, tokens

_LARGE, _GROUPED, _MILLION = 100, 1_000, 1_000_000
BLANK = "\0"
_LINKED = 20  # from here on a language that links its numbers does


def read(text: str, language: Language, taken: Sequence[Span], line_starts: frozenset[int]) -> list[Reading]:
    """The figures of ``text``; ``taken`` are spans, in order, that hold none, ``line_starts`` the
    places where a number may label a point of a list."""
    words = lexicon(language)
    found = undotted(masked(tokens(text), taken), words)
    readings: list[Reading] = []
    waiting: list[Number] = []  # the first end of a range, “3, 4” of “3, 4, 5 niveluri”
    last: Counted | None = None
    money: Counted | None = None  # the last large sum
    end = 0  # past the last figure
    for number in _numbers(found, words):
        if number.start < end:
            continue  # “la sută” after “5”
        item = _figure(text, found, number, words, line_starts, last, end)
        one = one_before(text, found, number.start, end, words)
        if one and _are_others(found, number, item, words):
            others = _figure(text, found, number, words, line_starts, one[1], end)
            if others and others.counted.text:
                first = Number(one[0], one[0] + 1, 1, False, False)
                readings.append(reading_of(found, Found(first, one[0], 1, one[1]), words))
                item = others
        if item is None:
            waiting = goes_on(found, waiting, number, words)
            continue
        item = item._replace(counted=in_currency(found, item.counted, number, money, words))
        money = sum_after(item.counted, number, money, words)
        alike = counted_alike(found, waiting, item, words, end)
        if alike is None:
            _append(readings, found, item, words, end)
        readings += alike or ()
        unnamed = last is not None and not item.counted.text  # “3.500 of 42.000, 900 of them here”
        start = item.start - max(before(phrases, found, item.start) for _, phrases in words.qualifiers)
        part = before(words.including_behind, found, start)  # “five people, including two children”
        counted_now = item.counted._replace(
            size=item.value, begin=start, within=told_of(found, last, item.start, item.counted, words)
        )
        part = part or (item.counted.is_measure and found[start - 1].key == "(")  # “788 votes (37%), … 603”
        last = last._replace(end=item.counted.end) if last and (unnamed or part) else counted_now
        waiting, end = [], item.counted.end
    return readings


def _are_others(found: Sequence[Token], number: Number, item: Found | None, words: Lexicon) -> bool:
    """Whether a number counts others than the one before it: “14 sunt”, “alte două persoane”."""
    named = item and item.counted.end > number.end
    behind = before(words.before_noun_behind, found, number.start)
    return not named or bool(behind or after(words.before_noun, found, number.end))


def _append(readings: list[Reading], found: Sequence[Token], item: Found, words: Lexicon, end: int) -> None:
    """Adds a figure that is not the second end of a range; ``end`` is past the one before."""
    reading = reading_of(found, item, words, readings[-1:], end)
    last, gap = readings[-1] if readings else None, [token.key for token in found[end : item.start]]
    # “rose by a fifth to 36 million euros” is no range
    if last and not (last.counted or 0 < (last.value or 0) < 1) and tuple(gap) in words.between_all:
        readings[-1] = last._replace(counted=item.counted.text)
    coins = after(words.coins, found, item.counted.end - 1) == 1 and reading.value in range(100)
    money = last and isinstance(last.value, int) and after(words.currencies, found, end - 1) == 1
    if last and coins and money and (not gap or gap[0] in words.joiners) and len(gap) < 2:
        whole = round(float(last.value or 0) + float(reading.value or 0) / 100, 2)
        readings[-1] = last._replace(span=Span(last.span.start, reading.span.end), value=whole)
    else:
        readings.append(reading)


def masked(found: Sequence[Token], taken: Sequence[Span]) -> list[Token]:
    """The tokens, those in the spans ``taken`` as blanks that no words match."""
    kept, spans = [], iter(taken)
    span = next(spans, None)
    for token in found:
        while span and span.end <= token.start:
            span = next(spans, None)
        kept.append(token._replace(key=BLANK) if span and span.start <= token.start else token)
    return kept


def _numbers(found: Sequence[Token], words: Lexicon) -> Iterator[Number]:
    at = 0
    while at < len(found):
        number = (
            read_number(found, at, words.language) if begins_number(found[at].key, words.language) else None
        )
        if number is None and found[at].key in words.articles and _is_one(found, at, words):
            number = Number(at, at + 1, 1, False, False)
        if number:
            number = _and_half(found, number, number.end, words)
            yield number
        at = number.end if number else at + 1


def _is_one(found: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Whether an article or “one” is a figure: “at least one”, “un mort”, not “nici măcar un”."""
    least = before(words.least, found, at)
    negated = found[max(0, at - least - 1)].key in words.negations
    return not negated and bool(least or after(words.victims, found, at))


def _and_half(found: Sequence[Token], number: Number, end: int, words: Lexicon) -> Number:
    """The number with the half that stands at token ``end``: “two and a half (million)”, “doi (metri) și
    jumătate”; a half of something else is none."""
    size = after(words.and_half, found, end)
    following = found[end + size].key if end + size < len(found) else ""
    small = isinstance(number.value, int) and not (number.scaled or number.share)
    if not size or not small or following in words.linkers or after(words.wholes, found, end + size):
        return number
    scale = words.scales.get(following, 1)
    value = (number.value or 0) + 0.5
    return number._replace(end=end + size + (scale > 1), value=exact(value * scale), scaled=scale > 1)


def _figure(
    text: str,
    found: Sequence[Token],
    number: Number,
    words: Lexicon,
    line_starts: frozenset[int],
    last: Counted | None,
    floor: int,
) -> Found | None:
    """The number as a figure, unless it is none; tokens before ``floor`` belong to another,
    ``last`` is what the sentence counted before."""
    sign = number.start > floor and found[number.start - 1].key in words.signs
    lead = number.start if sign else sign_of_range(found, number, words)
    crowd = None if lead else lettered(text, found, number, last, words)
    if lead or crowd or after(words.currencies, found, number.end + 1):
        number = suffixed(found, number, words)  # “£4.5m”, “4.5m euros”
    if (punished := penalty(text, found, number, words)) is not None:
        return Found(punished[0], number.start, punished[0].value, punished[1])
    if describes(found, number, words):
        return None
    if names(text, found, number, words, line_starts) or clock(found, number, words):
        return None
    if lead:
        money = text[found[currency(found, lead)].start : found[lead - 1].end]
        waits = sign and opens_sums(found, number, words)  # for the other end
        what = None if waits else Counted(number.end, money, is_measure=True)
    else:
        what = crowd or _what(text, found, number, words, last)
    if what is None or what.is_time:
        return None
    small = isinstance(number.value, int) and number.value < _LINKED
    if what.linked and small and not (number.scaled or number.digits or what.is_measure):
        return None  # “nouă de Crăciun”: small numbers count without “de”
    plain = number.digits and not (number.scaled or number.share)
    if plain and is_name(text, found, number, what, words):
        return None
    half = _and_half(found, number, what.end, words)
    if half is not number and what.end > number.end:
        number, what = half, what._replace(end=half.end)
    negative = number.start > floor and is_minus(found, number.start - 1, number.end, words)
    beneath = after(words.beneath, found, what.end)  # “15 degrees below zero”
    what = what._replace(end=what.end + beneath)
    start = number.start - 1 if negative else currency(found, number.start) if sign else number.start
    value = -number.value if (negative or beneath) and number.value else number.value
    return Found(number, start, value, what)


def _what(
    text: str, found: Sequence[Token], number: Number, words: Lexicon, last: Counted | None
) -> Counted | None:
    """What the number counts: what follows it, what the words before it say, or what the sentence
    counted last; nothing in words where the number itself leaves no doubt."""
    start, end = number.start, number.end
    if number.value == 1 and not (number.digits or number.scaled or number.share):
        return single(text, found, end, words) if _is_one(found, start, words) else None
    if number.share == "part":
        other = start > 0 and (found[start - 1].key in words.nths or _is_address(found, start))
        of = None if other else share(text, found, end, words)
        return of or (None if other else portion(found, number, words))
    if number.share == "each":
        return _one_of(text, found, number, words)
    if points_back(found, number, words):
        return None
    large = number.scaled or (not number.share and _is_large(found, number, words))
    money = last if last is not None and large and is_money_too(found, number, last, words) else None
    of_money = money and after(words.partitives, found, end)  # “1 miliard din bănci”
    what = None if of_money else counted(text, found, end, words)
    if what is not None and number.scaled and (number.value or 0) >= _MILLION and not is_tied(what, words):
        what = None  # “6 milioane [cerute] de stat”
    what = what or carried(found, number, last, words)
    if what is None and not (number.scaled or number.share or opens_range(found, number, words)):
        what = headed(text, found, start, end, words)
    partitive = of_those(found, start, words)
    ranged = opens_range(found, number, words)
    if what is None and not number.share and (partitive or not ranged):
        sign = start > 0 and found[start - 1].key in words.negative
        what = elided(found, start - sign, number, last, words)
    if what is None and number.digits and large:
        what = recalled(found, number, last, words)
    what = what or (money and money._replace(end=end))
    if what is None and not after(words.times, found, end):
        others = before(words.before_noun_behind, found, start)  # “alți șapte”, not “ceilalți doi”
        others = others and not (others < start and found[start - others - 1].key in words.definite)
        sure = (
            number.scaled
            or bool(number.share or others)
            or harmed(found, number, words)
            or (not ranged and (large or risen_to(found, number, words)))
        )
        what = Counted(end, "") if sure else None
    return what


def is_tied(what: Counted, words: Lexicon) -> bool:
    """Whether a word ties what millions count to them, where the language has one: “milioane de oameni”."""
    tied = what.linked or what.is_measure or what.is_part or what.is_time
    return tied or words.noun_last or not words.linkers


def _one_of(text: str, found: Sequence[Token], number: Number, words: Lexicon) -> Counted | None:
    """What one in so many is; no time: “un an sur deux”, “jede dritte Woche”, “every second”."""
    begin, end = number.inside
    if not end:
        begin, end = number.end, noun(found, number.end, words, words.capital_nouns)
    timed = after(words.times, found, begin) or after(words.times, found, number.end - 1)
    if timed or (number.inside[1] and not is_content(found, begin, words)):
        return None
    named = any(token.capital for token in found[begin : begin + 1])
    if end == begin and (named or not words.capital_nouns):
        return None  # “every third”, “jeder zweite Sonntag”, not “jeder zweite raucht”
    return Counted(max(end, number.end), words_of(text, found, begin, end) if end > begin else "")


def _is_address(found: Sequence[Token], start: int) -> bool:
    """Whether it is no fraction but a house: “Strada Mare 2/4”, and not “Aproximativ 2/3 din”."""
    opens = start < 2 or found[start - 2].key in ".!?\n"
    return found[start].is_number and found[start - 1].capital and not opens


def _is_large(found: Sequence[Token], number: Number, words: Lexicon) -> bool:
    """Whether only a figure is written so: “35,000 worldwide”, “at least 813 in China”, “8,7”."""
    value, key = number.value, found[number.start].key
    qualified = any(before(phrases, found, number.start) for _, phrases in words.qualifiers)
    if isinstance(value, float) and number.digits:
        return qualified or "," in key  # “5.4” may be a version
    if not isinstance(value, int) or not number.digits or value < _LARGE:
        return False
    if number.end - number.start == 1 and not key.isdecimal():
        return value >= _GROUPED
    return qualified and value not in YEARS
