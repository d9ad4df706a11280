"""The title: the seed's own, else the headline, else the main clause of the lead.

The clause is made of the lead's own words: who said so, leading circumstances, appositions, relative
and adverbial clauses are dropped as whole phrases, first those behind a comma, then those without
one. A sentence that cannot be brought under the limit that way gives way to the next.
"""

from __future__ import annotations

import re

from generator.analysis import title_clauses as clauses
from generator.analysis import title_readings as readings
from generator.analysis.document import Document, tokens_of
from generator.analysis.summary import hangs, is_spoken
from generator.analysis.title_readings import COMFORT, LONGEST, Ranges
from generator.model import Span, TitleOrigin

_LEAD = 5  # sentences that may give a title
_READABLE = 1_000  # characters; a longer sentence has no clause that one could find
_DATELINE = re.compile(
    r"(?:(?P<place>[^\W\d_]\D{2,40}?)\s?(?:[(/][^)/]{2,40}[)/])?\s?[–—-]\s)"  # LONDRA (Reuters) –
    r"|(?:[^\W\d]+, [^\W\d]+ \d{1,2}, \d{4}\s+)"  # Monday, August 3, 2020
    r"|(?:[^\W\d]+,? \d{1,2}\.? [^\W\d]+,? /[^/]{2,40}/\s?[–—-]?\s)"  # Chișinău, 3 mai /MOLDPRES/
)


def find_title(document: Document, given: str | None, headline: str | None) -> tuple[str, TitleOrigin]:
    if given:
        return given, "front-matter"
    if headline:
        return headline, "headline"
    return derive(document), "lead"


def derive(document: Document) -> str:
    """A title out of the first sentences of ``document``, at most ``LONGEST`` characters."""
    candidates = document.telling[:_LEAD] or tuple(range(len(document.sentences)))[:_LEAD]
    for strict in (True, False):
        for index in candidates:
            if strict and _stands_badly(document, index):
                continue
            title = _main_clause(document, index)
            if title:
                return title
    first = document.sentences[candidates[0]].of(document.text) if candidates else document.text
    return _shortened(first)


def _stands_badly(document: Document, index: int) -> bool:
    sentence = document.sentences[index].of(document.text)
    tokens = document.tokens[index]
    return (
        not tokens
        or not clauses.has_finite_verb(document, tokens)
        or is_spoken(sentence)
        or sentence.endswith(("?", ":", "…", "..."))
        or (index > 0 and (hangs(document, index) or _points_back(document, index)))
    )


def _points_back(document: Document, index: int) -> bool:
    pointing = document.language.title.pointing
    return any(token.text.lower() in pointing for token in document.tokens[index])


# ---------------------------------------------------------------- the main clause


def _main_clause(document: Document, index: int) -> str | None:
    """The sentence's main clause as a title, or None where it cannot be told or is too long."""
    span = document.sentences[index]
    if span.end - span.start > _READABLE:
        return None
    start = _behind_dateline(document.text, span)
    parts = clauses.segments(document, index, start)
    if len(parts) > 1 and readings.is_moment(document, parts[0], parts[1]):
        parts = parts[1:]
        start = parts[0].start
    if not parts:
        return None
    reported = any(readings.reports(document, part) for part in parts)
    whole = ((start, span.end),)
    for ranges in (
        *([whole] if not reported and readings.length(whole) <= COMFORT else []),
        *readings.readings(document, parts),
        *([whole] if not reported else []),
    ):
        title = _finished(document, ranges)
        if title:
            return title
    return None


def _behind_dateline(text: str, span: Span) -> int:
    """Where the sentence begins behind place and day; a place before a dash stands in capitals."""
    found = _DATELINE.match(text, span.start, span.end)
    if found is None or any(map(str.islower, found["place"] or "")):
        return span.start
    return found.end()


# ---------------------------------------------------------------- ranges and finish


def _joined(document: Document, ranges: Ranges) -> str:
    return " ".join(document.text[start:end].strip() for start, end in ranges)


def _finished(document: Document, ranges: Ranges) -> str | None:
    """The title as it is printed; None where it is too long, unbalanced or ends in a word that
    leans on a next one."""
    title = _joined(document, ranges).rstrip(" .,;:–—-…")
    if not title or len(title) > LONGEST or is_spoken(title) or title.count("(") != title.count(")"):
        return None
    return None if _dangles(document, title) else title[0].upper() + title[1:]


def _dangles(document: Document, title: str) -> bool:
    """Whether a title ends in a word that leans on a next one, or begins with a participle."""
    quotes, words = document.language.quotes, document.language.title
    tokens = tokens_of(title, document.language)
    if not tokens:
        return False
    first, last = tokens[0], title.rsplit(None, 1)[-1].lower()
    leaning = {*quotes.obliques, *words.coordinators, *words.complements, *words.nonfinite, *words.dangling}
    return (
        last in leaning
        or (last in quotes.verbs and bool(words.participles))
        or (last in words.auxiliaries and bool(words.verbs))
        or (bool(words.open_endings) and last.endswith(words.open_endings))
        or (document.is_verb(first) and bool(words.participles) and first.text.endswith(words.participles))
    )


def _shortened(sentence: str) -> str:
    """The sentence itself, or as much of it as there is room for, cut at a comma or, where
    nothing else is possible, after a word, with a mark that something is missing."""
    sentence = sentence.strip().rstrip(".")
    if len(sentence) <= LONGEST:
        return sentence[:1].upper() + sentence[1:]
    comma = sentence.rfind(", ", COMFORT // 2, LONGEST)
    if comma > 0:
        return sentence[:comma]
    space = sentence.rfind(" ", 0, LONGEST - 1)
    return sentence[: space if space > 0 else LONGEST - 1] + "…"
