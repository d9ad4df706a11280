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
_TERM = 2  # words before “until” that say what holds so long: “a contract”, “term runs”
_FINAL = ' .!?”“"»'
_STOP = re.compile(r"[.!?]\s")
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
    if end < part.end and language.dates.verb_second:  # “wodurch es am 9. Mai beginnen [könnte]”
        last = phrases(language.ahead.possible).finditer(line.text, at.end, part.end)
        found += (match for match in last if not line.text[match.end() : part.end].strip(_FINAL))
    return any(
        _governs(line.text, match, part, language) for match in found if not at.meets(Span(*match.span()))
    )


def expires(line: Line, dated: Dated) -> bool:
    """Whether it only tells how long something holds, “a contract until 2026”: nothing is to be then."""
    before = keys(line.text[line.span.start : dated.span.start])[-_TERM:]
    terms = tuple(first_keys(line.language.ahead.terms))
    holds = dated.value.text.startswith("..") and any(word.endswith(terms) for word in before)
    return holds and not announces(line.span.of(line.text), line.language)


def _governs(text: str, word: re.Match[str], part: Span, language: Language) -> bool:
    """Whether the ``word`` for what may be says so of the verb of that part of the sentence, rather than in a
    clause about somebody in it, “those who could not go get …”. The month of May is told by its capital."""
    before, behind = line_of(text[part.start : word.start()]), line_of(text[word.end() : part.end])
    months = itertools.chain.from_iterable(language.dates.months)
    if word[0][0].isupper() and (before.strip() or word[0].lower() in months):
        return False
    will = max((match.end() for match in marks_of(language).finditer(before)), default=0)
    if (will and len(before[will:].split()) > _HEDGED) or (
        marks_of(language).search(behind) and not _leads(behind, language)
    ):
        return False
    words, said, clause = language.title, language.quotes, before.split()
    opens = {*words.relatives, *words.that} if not words.relatives_parted else set()
    last = max((at for at, key in enumerate(clause) if key in opens), default=0)
    if not last:
        return True
    saying = {*said.verbs, *said.participles, *words.stating}
    return clause[last] in words.complements and not saying.isdisjoint(clause[:last])


def _leads(behind: str, language: Language) -> bool:
    """Whether what may be follows at once: “it is likely [that] it will”, “probabil [vom] avea”."""
    return behind.split()[:1] in ([that] for that in language.title.that) or bool(
        marks_of(language).match(behind)
    )


def copies(line: Line) -> list[str]:
    """The words of what somebody is quoted with there."""
    return [bare(span.of(line.text)) for span in _quoted(line)]


def _quoted(line: Line) -> list[Span]:
    """What somebody is quoted with there, but for a few words."""
    quotes = line.briefing.analysis.quotes
    near = (item.span for item in quotes[bisect.bisect(quotes, line.span.start, key=_ENDS) :])
    spoken = itertools.takewhile(line.span.meets, near)
    return [span for span in spoken if span.of(line.text).count(" ") >= _WORDS]
