"""The title: the seed's own, else the headline, else the main clause of the lead.

The clause is made of the lead's own words: who said so, leading circumstances, appositions, relative
and adverbial clauses are dropped as whole phrases, first those behind a comma, then those without
one. A sentence that cannot be brought under the limit that way gives way to the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.analysis import title_clauses as clauses
from generator.analysis import title_readings as readings
from generator.analysis import title_verbs as verbs
from generator.analysis.document import Document, tokens_of
from generator.analysis.summary import hangs, invites, is_spoken
from generator.analysis.title_clauses import Kind
from generator.analysis.title_costs import About
from generator.analysis.title_endings import dangles
from generator.analysis.title_fields import fields
from generator.analysis.title_ranges import Ranges, length, without
from generator.analysis.title_readings import COMFORT, LONGEST
from generator.analysis.title_subjects import is_moment, reports
from generator.model import Dated, EntityType, Mention, Span, TitleOrigin, Value

_LEAD = 5  # sentences that may give a title
_READABLE = 1_000  # characters; a longer sentence has no clause that one could find
_LEAST = 3  # characters
_STOPS = ".!?…"
_WORDS = 5  # of a lead without a verb that is a title all the same
_ARTICLE = 4  # characters of an article before an office
_NEAR = 40  # characters beside a date that its preposition is looked for in
_LABEL = re.compile(r"(?:\d{1,2}[.)]|[^\w„“”\"«(]+)\s+")  # of a point in a list
_COMMAS = re.compile(r"\s*,(?:\s*,)*")
_DATELINE = re.compile(
    r"(?:(?P<place>[^\W\d_]\D{2,40}?)\s?(?:[(/][^)/]{2,40}[)/])?\s?[–—-]\s)"  # LONDRA (Reuters) –
    r"|(?:[^\W\d]+, [^\W\d]+ \d{1,2}, \d{4}\s+)"  # Monday, August 3, 2020
    r"|(?:[^\W\d]+,? \d{1,2}\.? [^\W\d]+,? /[^/]{2,40}/\s?[–—-]?\s)"  # Chișinău, 3 mai /MOLDPRES/
)


class _Known(Value, frozen=True):
    """What else is known of the text."""

    names: tuple[Span, ...] = ()
    offices: tuple[tuple[Span, str], ...] = ()  # names of people, in text order, and what they are
    people: tuple[Span, ...] = ()
    places: tuple[Span, ...] = ()
    dates: tuple[Span, ...] = ()

    @classmethod
    def of(cls, entities: tuple[Mention, ...], dates: tuple[Dated, ...]) -> _Known:
        def spans(*kinds: EntityType) -> tuple[Span, ...]:
            return tuple(sorted(s for mention in entities if mention.type in kinds for s in mention.spans))

        return cls(
            names=spans("person", "place", "organisation"),
            offices=tuple(sorted((s, one.role) for one in entities if one.role for s in one.spans)),
            people=spans("person"),
            places=spans("place"),
            dates=tuple(dated.span for dated in dates),
        )


def find_title(
    document: Document,
    given: str | None,
    headline: str | None,
    entities: tuple[Mention, ...] = (),
    dates: tuple[Dated, ...] = (),
) -> tuple[str, TitleOrigin]:
    if given:
        return given, "front-matter"
    if headline:
        return headline, "headline"
    return derive(document, entities, dates), "lead"


def derive(document: Document, entities: tuple[Mention, ...] = (), dates: tuple[Dated, ...] = ()) -> str:
    """A title out of the first sentences of ``document``, at most ``LONGEST`` characters."""
    known = _Known.of(entities, dates)
    candidates = document.telling[:_LEAD] or tuple(range(len(document.sentences)))[:_LEAD]
    for index, hard in _attempts(document, candidates, known):
        title = _main_clause(document, index, known, hard)
        if title:
            return title
    first = document.sentences[candidates[0]].of(document.text) if candidates else document.text
    return _shortened(first)


def _attempts(document: Document, candidates: tuple[int, ...], known: _Known) -> Iterator[tuple[int, bool]]:
    """Sentences in the order in which they are tried, and whether also to be cut where it costs
    something: the lead, then sentences that say of whom they speak, then any."""
    standing = [index for index in candidates if not _stands_badly(document, index)]
    lead = [index for index in standing if index == candidates[0]]
    named = [index for index in standing if index not in lead and _is_named(document, index, known)]
    verbless = [index for index in candidates[:1] if _names_without_verb(document, index, known)]
    for group in (lead, named, verbless, standing, candidates):
        yield from ((index, hard) for hard in (False, True) for index in group)


def _stands_badly(document: Document, index: int) -> bool:
    sentence = document.sentences[index].of(document.text)
    tokens = document.tokens[index]
    return (
        not tokens
        or not verbs.has_finite_verb(document, tokens)
        or is_spoken(sentence)
        or (index > 0 and invites(document, sentence))
        or sentence.endswith(("?", ":", "…", "..."))
        or (index > 0 and (hangs(document, index) or _points_back(document, index)))
    )


def _names_without_verb(document: Document, index: int, known: _Known) -> bool:
    """Whether a lead without a verb still says of whom it speaks: “Brandul Acme, acum și la Cahul!”"""
    sentence, tokens = document.sentences[index], document.tokens[index]
    named = any(name.within(sentence) for name in known.names)
    asks = sentence.of(document.text).endswith(("?", ":", "…", "..."))
    return named and len(tokens) > _WORDS and not asks and not is_spoken(sentence.of(document.text))


def _points_back(document: Document, index: int) -> bool:
    words, tokens = document.language.title, document.tokens[index]
    adds = clauses.opens(words.additions, document.text[tokens[0].start : tokens[-1].end])
    return adds or any(token.text.lower() in words.pointing for token in tokens)


def _is_named(document: Document, index: int, known: _Known) -> bool:
    """Whether a sentence says by name or number of whom it speaks, before its verb: “Compania a
    plecat” does only to readers of the sentence before."""
    sentence, tokens = document.sentences[index], document.tokens[index]
    verb = verbs.verb_at(document, tokens)
    end = sentence.end if verb is None else tokens[verb].start
    counted = any(token.text[0].isdigit() for token in tokens if token.start < end)
    known_before = tokens[0].text.lower() in document.language.figures.definite  # “the 176 people”
    return any(sentence.start <= name.start < end for name in known.names) or (counted and not known_before)


# ---------------------------------------------------------------- the main clause


def _main_clause(document: Document, index: int, known: _Known, hard: bool) -> str | None:
    """The sentence's main clause as a title, or None where it cannot be told or is too long."""
    span = document.sentences[index]
    if span.end - span.start > _READABLE:
        return None
    start = begin = _behind_dateline(document.text, span, known)
    parts = clauses.segments(document, index, start)
    if len(parts) > 1 and is_moment(document, parts[0], parts[1]):
        parts = parts[1:]
        start = parts[0].start
    labelled = next((at for at, part in enumerate(parts) if part.mark == ":"), 0)
    labelled = labelled if parts[labelled:] and parts[labelled].kind is Kind.CLAUSE else 0
    if labelled and all(part.kind is Kind.PHRASE for part in parts[:labelled]):
        parts, start = parts[labelled:], parts[labelled].start  # “Good news: the bridge is open”
    if not parts:
        return None
    reported = any(reports(document, part) for part in parts)
    whole = ((begin if labelled else start, span.end),)
    verb_second = document.language.title.relatives_parted
    about = About(known.names, known.people, known.places, known.dates)
    for ranges in (
        *([whole] if not reported and length(whole) <= COMFORT else []),
        *(fields(document, parts, about) if verb_second else readings.readings(document, parts, hard)),
        *([whole] if hard or not reported else []),
    ):
        title = _finished(document, ranges)
        if title is None and length(ranges) > LONGEST:
            undated = _without_dates(document, ranges, known)
            plain = _without_office(document, undated, known)
            if undated == ranges or not verbs.breaks_off(document, undated):
                title = _finished(document, undated) or _finished(document, plain)
        if title:
            return title
    return None


def _without_office(document: Document, ranges: Ranges, known: _Known) -> Ranges:
    """The clause from its subject's name on, where nothing but an office stands before it: “former
    Acme CEO Jane Doe”, not “supporters of President Jane Doe”."""
    (start, end), *others = ranges
    for name, role in known.offices:
        if start < name.start < end:
            before = document.text[start : name.start].strip().lower()
            alone = before.endswith(role.lower()) and len(before) <= len(role) + _ARTICLE
            return ((name.start, end), *others) if alone else ranges
    return ranges


def _without_dates(document: Document, ranges: Ranges, known: _Known) -> Ranges:
    """The clause without the days it names, each with its preposition."""
    for span in known.dates:
        if any(start <= span.start and span.end <= end for start, end in ranges):
            begin = _circumstance_of(document, span)
            if begin is not None:
                parted = "," in span.of(document.text) and document.text.startswith(",", span.end)
                ranges = without(ranges, (begin, span.end + parted))
    return ranges


def _circumstance_of(document: Document, span: Span) -> int | None:
    """Where the phrase begins of which a date is the whole, “în luna mai”, “ieri”; None where it
    belongs to another: “alegerile și 18 aprilie”, “the 2020 election”."""
    words, text = document.language, document.text
    before = tokens_of(text, words, Span(max(0, span.start - _NEAR), span.start))
    after = tokens_of(text, words, Span(span.end, span.end + _NEAR))[:1]
    inside = text[span.start : span.end]
    begin = span.start
    if before and before[-1].text.lower() in {*words.title.genitives} & {*words.title.dangling}:
        return None  # “des vor drei Tagen gewählten Rates”
    if before and before[-1].text.lower() in words.quotes.obliques:
        begin = before.pop().start
    elif inside.split()[0].lower() not in words.quotes.adverbs or (
        inside[0].isupper() and words.keywords.nouns_capitalised
    ):
        return None
    beside = {token.text.lower() for token in (*before[-1:], *after)}
    determining = {*words.quotes.obliques, *words.title.dangling, *words.title.pointing}
    leaning = (before and before[-1].text.lower() in determining) or (after and after[0].text.isdigit())
    parted = text[span.end : span.end + 1] in " ,."
    return begin if parted and not leaning and not beside & {*words.title.coordinators} else None


def _behind_dateline(text: str, span: Span, known: _Known) -> int:
    """Where the sentence begins behind its number, place and day; a place before a dash stands in
    capitals or is known."""
    label = _LABEL.match(text, span.start, span.end)
    start = label.end() if label else span.start
    found = _DATELINE.match(text, start, span.end)
    if found is None:
        return start
    is_place = any(place.start == start and place.end == found.end("place") for place in known.places)
    return start if any(map(str.islower, found["place"] or "")) and not is_place else found.end()


# ---------------------------------------------------------------- ranges and finish


def _joined(document: Document, ranges: Ranges) -> str:
    return " ".join(word for start, end in ranges for word in document.text[start:end].split())


def _finished(document: Document, ranges: Ranges) -> str | None:
    """The title as it is printed; None where it is too long, unbalanced or ends in a word that
    leans on a next one."""
    title = _COMMAS.sub(",", _joined(document, ranges).strip(" .,;:–—-…"))
    if (
        len(title) < _LEAST
        or len(title) > LONGEST
        or is_spoken(title)
        or title.count("(") != title.count(")")
    ):
        return None
    whole = document.text[ranges[-1][1] - 1] in _STOPS
    return None if dangles(document, title, whole) else title[0].upper() + title[1:]


def _shortened(sentence: str) -> str:
    """The sentence itself, or as much of it as there is room for, cut at a comma or, where
    nothing else is possible, after a word, with a mark that something is missing."""
    sentence = sentence.strip().rstrip(".").rstrip()
    if len(sentence) <= LONGEST:
        return sentence[:1].upper() + sentence[1:]
    comma = sentence.rfind(", ", COMFORT // 2, LONGEST)
    if comma > 0:
        return sentence[:comma]
    space = sentence.rfind(" ", 0, LONGEST - 1)
    return sentence[: space if space > 0 else LONGEST - 1] + "…"
