"""Days of which somebody only speaks, in quoted words or as of what may be, and words quoted again."""

from __future__ import annotations

import bisect
import itertools
import operator
import re

from generator.corpus.ahead import announces, line_of, marks_of
from generator.corpus.features import bare
from generator.corpus.meeting import meets
from generator.corpus.outcomes import Line
from generator.edtf import Edtf
from generator.languages import Language
from generator.model import Dated, Span
from generator.text.patterns import phrases
from generator.text.tokens import first_keys, keys

_WORDS = 5  # spaces in words that are known again when they are quoted again
_HEDGED = 3  # words behind “will” within which “probably” is said of it
_BUDGET = 6  # words before a year within which stands the budget whose year it is
_ATTRIBUTE = 2  # words before a day among which stands what makes it that of a noun: “votul din 9 mai”
_FINAL = ' .!?”“"»'
_STOP = re.compile(r"[.!?]\s")
_OWNING = ("'", "’")
_ENDS = operator.attrgetter("span.end")


def is_remark(line: Line, day: Edtf) -> bool:
    """Whether somebody is quoted there with the ``day``, and no word that something is to be then: “9 May
    is no promise.”"""
    quotes = _quoted(line)
    named = [item.span for item in line.dates if meets(item.value, day)]
    parts = [line.part(span.start) for span in named if any(map(span.within, quotes))]
    said = (sentence for part in parts for sentence in _STOP.split(part.of(line.text)))
    return bool(parts) and not any(announces(sentence, line.language) for sentence in said)


def is_possible(line: Line, at: Span) -> bool:
    """Whether something only may be on the day named there: “the trial could begin on 9 May”, “if it rains on
    9 May”; not where “will” beside it says that something is to be, whatever else may."""
    part, language = line.part(at.start), line.language
    opening = line_of(line.text[part.start : at.start])
    if any(opening.startswith(f" {word} ") for word in language.ahead.supposing):
        return True
    # What may be behind the day comes of it, “the vote on 9 May could …”, unless the day opens the clause.
    end = at.start if " " in opening.strip() else part.end
    found = [*phrases(language.ahead.possible).finditer(line.text, part.start, end)]
    if _is_likely(line, at, part):
        return True
    if end < part.end and language.dates.verb_second:  # “wodurch es am 9. Mai beginnen [könnte]”
        last = phrases(language.ahead.possible).finditer(line.text, at.end, part.end)
        found += (match for match in last if not line.text[match.end() : part.end].strip(_FINAL))
    return any(
        _governs(line.text, match, part, language) for match in found if not at.meets(Span(*match.span()))
    )


def _is_likely(line: Line, at: Span, part: Span) -> bool:
    """Whether the word stands right behind the day and before its verb: “la Orhei pe 9 mai [probabil] vom …”;
    not behind the day of a noun, “votul din 9 mai”."""
    word = phrases(line.language.ahead.possible).search(line.text, at.end, part.end)
    if word is None or line.text[at.end : word.start()].strip():
        return False
    of_noun = first_keys(line.language.dates.attributive)
    before = keys(line.text[part.start : at.start])[-_ATTRIBUTE:]
    behind = line_of(line.text[word.end() : part.end])
    return of_noun.isdisjoint(before) and _leads(word[0], behind, line.language)


def sets_nothing(line: Line, dated: Dated) -> bool:
    """Whether nothing is to be on the day named there, though it lies ahead."""
    return is_possible(line, dated.span) or _is_eve(line, dated) or _is_of_budget(line, dated)


def _is_eve(line: Line, dated: Dated) -> bool:
    """Whether it only tells before which day is what it tells, “launched ahead of Women's Day”; not that of
    the “vote” behind it."""
    text, language = line.text, line.language
    before = line_of(text[line.span.start : dated.span.start])
    if not before.endswith(tuple(map(line_of, language.ahead.eves))) or _owns(line, dated):
        return False
    behind = keys(text[dated.span.end : line.span.end])[:1]
    compound = not language.dates.verb_second and any(map(str.isalpha, behind))
    small = first_keys(tuple(sorted(language.stopwords)))
    return not (compound and small.isdisjoint(behind)) and not announces(line.span.of(text), language)


def _is_of_budget(line: Line, dated: Dated) -> bool:
    """Whether the years only say which budget is told of: “the budget for 2027”, “next year's budget”."""
    budgets = tuple(first_keys(line.language.ahead.budgets))
    if not budgets or dated.value.is_open or "-" in dated.value.text:  # of months, or days
        return False
    before = keys(line.text[line.part(dated.span.start).start : dated.span.start])[-_BUDGET:]
    last = max((at + 1 for at, key in enumerate(before) if key.endswith(budgets)), default=0)
    if last:
        aims = first_keys(line.language.ahead.aims)
        verbs = first_keys(tuple(sorted(line.language.title.auxiliaries)))
        links = aims | first_keys(tuple(sorted(line.language.stopwords))) - verbs
        between = before[last:]
        return not between or (between[0] in links and not aims.isdisjoint(between))
    behind = keys(line.text[dated.span.end : line.span.end])[2:3] if _owns(line, dated) else ()
    return any(key.endswith(budgets) for key in behind)


def _owns(line: Line, dated: Dated) -> bool:
    """Whether something is said to be that day's: “Friday's vote”."""
    return line.text[dated.span.end : dated.span.end + 1] in _OWNING


def _governs(text: str, word: re.Match[str], part: Span, language: Language) -> bool:
    """Whether the ``word`` for what may be says so of the verb of that part of the sentence, rather than in a
    clause about somebody in it, “those who could not go get …”. The month of May is told by its capital."""
    before, behind = line_of(text[part.start : word.start()]), line_of(text[word.end() : part.end])
    months = itertools.chain.from_iterable(language.dates.months)
    if word[0][0].isupper() and (before.strip() or word[0].lower() in months):
        return False
    will = max((match.end() for match in marks_of(language).finditer(before)), default=0)
    if (will and len(before[will:].split()) > _HEDGED) or (
        marks_of(language).search(behind) and not _leads(word[0], behind, language)
    ):
        return False
    words, said, clause = language.title, language.quotes, before.split()
    opens = {*words.relatives, *words.that} if not words.relatives_parted else set()
    last = max((at for at, key in enumerate(clause) if key in opens), default=0)
    if not last:
        return True
    saying = {*said.verbs, *said.participles, *words.stating}
    return clause[last] in words.complements and not saying.isdisjoint(clause[:last])


def _leads(word: str, behind: str, language: Language) -> bool:
    """Whether what may be follows at once: “it is likely [that] it will”, “se estimează că”, “probabil [vom]
    avea”."""
    joints = (word.split()[-1].lower(), *behind.split()[:1])
    return any(joint in language.title.that for joint in joints) or bool(marks_of(language).match(behind))


def copies(line: Line) -> list[str]:
    """The words of what somebody is quoted with there."""
    return [bare(span.of(line.text)) for span in _quoted(line)]


def _quoted(line: Line) -> list[Span]:
    """What somebody is quoted with there, but for a few words."""
    quotes = line.briefing.analysis.quotes
    near = (item.span for item in quotes[bisect.bisect(quotes, line.span.start, key=_ENDS) :])
    spoken = itertools.takewhile(line.span.meets, near)
    return [span for span in spoken if span.of(line.text).count(" ") >= _WORDS]
