"""Why a date that a sentence names is not that of its news."""

from __future__ import annotations

import bisect
import functools
import operator
import re
from collections.abc import Callable, Sequence, Set

from generator import languages
from generator.analysis.dates import dates
from generator.analysis.spelling.reform import reformed
from generator.languages import Language
from generator.model import Analysed, Dated, Span
from generator.text.normalise import fold
from generator.text.patterns import phrases
from generator.text.tokens import keys
from generator.text.words import content_lemmas

_PARTS = re.compile(r"[,;:()–—\n]|[.!?](?=[\s-])")
_PIECE = re.compile(r"\w+|[^\w\s]")
_BEHIND = 2  # sentences without a date before one that is counted from another: “Four years later”
_AGENT = 6  # words before a date within which stands who did what a participle tells
_AUXILIARY = 2  # words before a participle within which it has its auxiliary
_CORRECTED = 16  # characters between “but” and the day that stands in the place of one that is denied
_FAR = 300  # characters of a clause that are read
_BEGINS = operator.attrgetter("span.start")
_LETTERS = 3  # of a word that may stand between “like” and a date: “like Italy in 2020”


def is_ahead(read: Analysed, dated: Dated) -> bool:
    """Whether it lay ahead when the sentence was written."""
    return dated.value.due > read.article.published.days.last


def is_passing(read: Analysed, sentence: Span, dated: Dated) -> bool:
    """Whether the date is not that of the sentence's news: that of a side clause (“…, after he resigned on
    Monday”), of what is only compared, one that only an earlier sentence tells (“later that month”), or an
    end (“before 2016”), or the day of a plan (“promised for Friday”). What lies ahead is so only where it was
    meant before: else what is announced in passing is announced."""
    if is_ahead(read, dated):
        given_up = is_overtaken(read, sentence, dated) or _is_given_up(read, sentence, dated)
        return is_former(read, sentence, dated) or given_up
    return (
        dated.value.text.startswith("..")
        or was_planned(read, sentence, dated)
        or _is_of_subject(read, sentence, dated)
        or _is_aside(read, sentence, dated)
        or _is_compared(read, sentence, dated)
        or (_hangs(read, sentence, dated) and not _is_led_to(read, sentence, dated))
    )


def opens_with(read: Analysed, dated: Dated, sentence: Span) -> bool:
    """Whether nothing that carries meaning stands before the date."""
    opening = Span(sentence.start, max(dated.span.start, sentence.start))
    return not content_lemmas(read.analysis.text, languages.load(read.analysis.language), opening)


def before_of(read: Analysed, sentence: Span, dated: Dated) -> str:
    """What the sentence says before the date, in the letters of today."""
    return reformed(read.analysis.text[sentence.start : dated.span.start], read.analysis.language)


def _clause(read: Analysed, sentence: Span, dated: Dated) -> str:
    """What stands before the date, back to the last sign."""
    text = read.analysis.text[max(sentence.start, dated.span.start - _FAR) : dated.span.start]
    return _last_part(text, read.analysis.language)


@functools.lru_cache(maxsize=8)  # a date is asked one question after the other
def _last_part(text: str, code: str) -> str:
    return reformed(_PARTS.split(text)[-1], code)


def _clause_line(read: Analysed, sentence: Span, dated: Dated) -> str:
    return _line(_clause(read, sentence, dated))


def _is_aside(read: Analysed, sentence: Span, dated: Dated) -> bool:
    """Whether a word that opens a side clause stands between the last comma and the date, and the clause is
    not all there is."""
    text, language = read.analysis.text, languages.load(read.analysis.language)
    opener = _phrases(language.dates.asides).search(_clause_line(read, sentence, dated))
    if opener is None:
        return False
    is_first = opener.start() == 0 and not _PARTS.search(text, sentence.start, dated.span.start)
    return not is_first or _PARTS.search(text, dated.span.end, sentence.end - 1) is not None


def _is_compared(read: Analysed, sentence: Span, dated: Dated) -> bool:
    """Whether the text but compares with this date: “like Italy in 2020”, “better than four years ago”,
    “deeper than they were told a month ago”."""
    words = languages.load(read.analysis.language).dates
    if _than(words.than).search(_clause_line(read, sentence, dated)):
        return True
    endings = _spelt(words.comparing)
    longest = max((ending.count(" ") for ending in endings), default=1)  # tokens, and one more
    before = before_of(read, sentence, dated).split()
    while not (found := _line(" ".join(before[-longest:]), str.lower).endswith(endings)) and before:
        if not _is_small(before.pop()):
            break
    return found


def _is_small(word: str) -> bool:
    """Whether it may stand between what likens and the date: a name or a preposition."""
    return word.isalpha() and (len(word) <= _LETTERS or word[0].isupper())


@functools.cache
def _endings(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(_line, words))


@functools.cache
def _spelt(words: Sequence[str]) -> tuple[str, ...]:
    """With all their signs or without any: “a spus că pe 9 mai” is no “ca pe 9 mai”."""
    return tuple({_line(form, str.lower) for word in words for form in (word, fold(word))})


def _hangs(read: Analysed, sentence: Span, dated: Dated) -> bool:
    """Whether only an earlier date tells when it is: “later that month”, “the following day”."""
    analysis, language = read.analysis, languages.load(read.analysis.language)
    said = dated.span.of(analysis.text)
    if any(map(str.isdecimal, said)) or not _named(language).isdisjoint(keys(reformed(said, language.code))):
        return False
    alone = dates(reformed(sentence.of(analysis.text), language.code), language, read.article.published)
    return (
        Span(dated.span.start - sentence.start, dated.span.end - sentence.start),
        dated.value,
    ) not in alone


def _is_led_to(read: Analysed, sentence: Span, dated: Dated) -> bool:
    """Whether such a date opens its sentence, not far behind the one that it is counted from."""
    if not opens_with(read, dated, sentence):
        return False
    sentences, dates = read.analysis.sentences, read.analysis.dates
    first = bisect.bisect_left(sentences, sentence) - _BEHIND
    if first < 0:
        return True
    near = bisect.bisect_left(dates, sentences[first].start, key=_BEGINS)
    return near < len(dates) and dates[near].span.start < sentence.start


def is_former(read: Analysed, sentence: Span, dated: Dated) -> bool:
    """Whether it is the day for which something was planned at first."""
    words = languages.load(read.analysis.language).dates.former
    return _phrases(words).search(_clause_line(read, sentence, dated)) is not None


def is_overtaken(read: Analysed, sentence: Span, dated: Dated) -> bool:
    """Whether something was to be then, but no more: “had proposed closing the pool on 30 June”."""
    words = languages.load(read.analysis.language).dates.overtaken
    return _phrases(words).search(_clause_line(read, sentence, dated)) is not None


def _is_given_up(read: Analysed, sentence: Span, dated: Dated) -> bool:
    """Whether what was to be then is put off behind it: “the talks, due on Friday, have been put off”."""
    behind = read.analysis.text[dated.span.end : min(sentence.end, dated.span.end + _FAR)]
    ahead, before = languages.load(read.analysis.language).ahead, _clause(read, sentence, dated)
    undone = phrases((*ahead.put_off, *ahead.called_off)).search(behind)
    missed = phrases(ahead.missed).search(behind) and phrases(ahead.deadlines).search(before)
    is_undone = undone is not None and was_planned(read, sentence, dated)
    return bool(is_undone or missed or _is_corrected(read, before, behind, dated))


def _is_corrected(read: Analysed, before: str, behind: str, dated: Dated) -> bool:
    """Whether another day is named in its place: “will not open on 9 May but on 6 June”, “in June rather than
    [in May]”."""
    language = languages.load(read.analysis.language)
    if _line(before).endswith(_endings(language.dates.instead)):
        return True
    if {*language.figures.negations}.isdisjoint(keys(before)):
        return False
    places = [dated.span.end + but.end() for but in phrases(language.dates.corrections).finditer(behind)]
    first = bisect.bisect_right(read.analysis.dates, dated.span.start, key=_BEGINS)
    starts = [item.span.start for item in read.analysis.dates[first : first + _BEHIND]]
    return any(0 < start - place < _CORRECTED for place in places for start in starts)


def was_planned(read: Analysed, sentence: Span, dated: Dated) -> bool:
    """Whether the date is but that of a plan, of which another tells what came of it: “promised for Friday”,
    “which should have begun on Friday”."""
    text, words = read.analysis.text, languages.load(read.analysis.language).dates
    before = _clause_line(read, sentence, dated)
    behind = (
        _PARTS.split(text[dated.span.end : min(sentence.end, dated.span.end + _FAR)])[0]
        if words.verb_second
        else ""
    )
    meant = _phrases(words.meant).search(f"{before}{_line(behind)}")
    return before.endswith(_endings(words.planned)) or meant is not None


def is_told_beside(read: Analysed, sentence: Span, dated: Dated) -> bool:
    """Whether a relative clause tells what happened then: “the strike that began on Friday”."""
    words = languages.load(read.analysis.language).title
    opens = _clause(read, sentence, dated).lower().split()
    if words.relatives_parted:  # behind a comma; elsewhere “der” is an article
        parted = _PARTS.search(read.analysis.text, sentence.start, dated.span.start)
        opens = opens[:1] if parted else []
    return not {*words.relatives}.isdisjoint(opens) and not was_planned(read, sentence, dated)


def is_told_of_noun(read: Analysed, sentence: Span, dated: Dated) -> bool:
    """Whether a participle before the date tells of a noun when that was so: “voturi strânse în mai”; one
    that may be a verb, beside who did it: “the lawyers appointed by the court on Friday”."""
    if is_ahead(read, dated):
        return False
    language = languages.load(read.analysis.language)
    words = _until(read, sentence, dated)
    agents = language.quotes.agents
    by = [at for at in range(max(len(words) - _AGENT, 0), len(words)) if words[at].lower() in agents]
    endings = language.dates.participles
    return _is_participle(words, endings, language) or any(
        _is_participle(words[:at], (*endings, *language.keywords.verb_forms), language) for at in by
    )


def _until(read: Analysed, sentence: Span, dated: Dated) -> list[str]:
    """The words before the date and its prepositions."""
    language = languages.load(read.analysis.language)
    small = _small(language)
    words = _clause(read, sentence, dated).split()
    while words and words[-1].lower() in small:
        words.pop()
    return words


@functools.cache
def _small(language: Language) -> Set[str]:
    """The words without a meaning of their own, but for those that join two."""
    return language.stopwords.difference(language.names.conjunctions)


def _is_of_subject(read: Analysed, sentence: Span, dated: Dated) -> bool:
    """Whether a participle before the date, and the verb of the sentence right behind it, tell that it is
    one of the subject: “the woman questioned in May will face no charge”."""
    language = languages.load(read.analysis.language)
    words = _until(read, sentence, dated)
    endings = (*language.dates.participles, *language.keywords.verb_forms)
    if len(words) < 2 or not _is_participle(words, endings, language):
        return False
    saying = {*language.title.stating, *language.quotes.participles}
    behind = read.analysis.text[dated.span.end : dated.span.end + _FAR].lower().split()[:1]
    return words[-1].lower() not in saying and not language.title.auxiliaries.isdisjoint(behind)


def _is_participle(words: Sequence[str], endings: tuple[str, ...], language: Language) -> bool:
    """Whether the last of the words ends so, without an auxiliary."""
    last = fold(words[-1]) if words and endings else ""
    if not last.endswith(endings or "\n") or last in folded(language.dates.holders):
        return False
    rows = (language.title.auxiliaries, language.quotes.passives, language.quotes.auxiliaries)
    return not any(word.lower() in row for word in words[-_AUXILIARY - 1 : -1] for row in rows)


@functools.cache
def _than(words: Sequence[str]) -> re.Pattern[str]:
    """Before what something is measured by, but no number: not “more than 50 people”."""
    found = "|".join(re.escape(key) for word in words for key in keys(word)) or "(?!)"
    return re.compile(rf" (?:{found}) (?![^a-z]*\d)")


def is_feast(read: Analysed, dated: Dated) -> bool:
    """Whether a feast's name is the date."""
    words = keys(dated.span.of(read.analysis.text))
    feasts = languages.load(read.analysis.language).dates.holidays
    called = any({*keys(feast)}.issubset(words) for feast in feasts)  # “Palm Sunday”, and no other Sunday
    return called and not any(word[0].isdecimal() for word in words)


@functools.cache
def _named(language: Language) -> Set[str]:
    """The words for months, weekdays, seasons, feasts and days like “today”, which need no other date."""
    words = language.dates
    rows = (*words.months, *words.weekdays, *words.seasons.values(), words.holidays, words.days)
    named = (keys(word) for row in rows for word in row)
    return {word[0] for word in named if len(word) == 1}


@functools.lru_cache(maxsize=8)  # a clause is asked one question after the other
def _line(text: str, letters: Callable[[str], str] = fold) -> str:
    return f" {' '.join(_PIECE.findall(letters(text)))} "


@functools.cache
def folded(words: Sequence[str]) -> Set[str]:
    return {key for word in words for key in keys(word)}


@functools.cache
def _phrases(phrases: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(_line(phrase)) for phrase in phrases) or "(?!)")
