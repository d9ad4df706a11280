"""What a clause may lose last: the days it names, and what the people in it are."""

from __future__ import annotations

from collections.abc import Sequence

from generator.analysis.document import Document, tokens_of
from generator.analysis.title import verbs
from generator.analysis.title.ranges import Ranges, without
from generator.analysis.title.relatives import leans
from generator.languages import Language
from generator.model import Dated, EntityType, Mention, Span, Value

_NEAR = 40  # characters beside a date that its preposition is looked for in


class Known(Value, frozen=True):
    """What else is known of the text."""

    names: tuple[Span, ...] = ()
    offices: tuple[tuple[Span, str], ...] = ()  # names of people, in text order, and what they are
    people: tuple[Span, ...] = ()
    places: tuple[Span, ...] = ()
    dates: tuple[Span, ...] = ()

    @classmethod
    def of(cls, entities: tuple[Mention, ...], dates: tuple[Dated, ...]) -> Known:
        def spans(*kinds: EntityType) -> tuple[Span, ...]:
            return tuple(sorted(s for mention in entities if mention.type in kinds for s in mention.spans))

        return cls(
            names=spans("person", "place", "organisation"),
            offices=tuple(sorted((s, one.role) for one in entities if one.role for s in one.spans)),
            people=spans("person"),
            places=spans("place"),
            dates=tuple(dated.span for dated in dates),
        )


def without_offices(document: Document, ranges: Ranges, known: Known) -> Ranges:
    """The clause with names alone, where nothing but a word of the language's own stands before what
    the person is: “former Acme CEO Jane Doe”, not “supporters of US President Jane Doe”."""
    for name, role in known.offices:
        inside = next((one for one in ranges if one[0] < name.start and name.end <= one[1]), None)
        if inside is None:
            continue
        before = document.text[inside[0] : name.start].rstrip()
        if not before.lower().endswith(role.lower()):
            continue
        if verbs.verb_at(document, tokens_of(role, document.language)) is not None:
            continue  # no office
        words = before[: len(before) - len(role)].split()
        if words and words[-1].lower() in document.language.roles.articles:
            words.pop()
        if not words:
            ranges = tuple((name.start, one[1]) if one == inside else one for one in ranges)
        elif _adds_office(document, words, known):
            continue
        elif words[-1].lower() in document.language.stopwords - _owning(document):
            begin = _offset_behind(document.text, inside[0], words)
            ranges = without(ranges, (begin, name.start))
    return ranges


def _adds_office(document: Document, words: Sequence[str], known: Known) -> bool:
    """Whether an office is joined to another of the same person: “the mayor and [doctor] Jane Doe”."""
    joined = words[-1].lower() in document.language.title.coordinators
    people = {person.of(document.text).split()[-1] for person in known.people}
    return joined and not {*words[-2:-1]} & people


def _owning(document: Document) -> frozenset[str]:
    """Words that want the noun they stand before: “her lawyer Jane Doe”, “im Amt”."""
    title = document.language.title
    return frozenset(
        {*title.pointing, *title.determiners, *title.contracted, *document.language.figures.definite}
    )


def _offset_behind(text: str, start: int, words: Sequence[str]) -> int:
    """Where the text goes on behind ``words``, which it begins with at ``start``."""
    for word in words:
        start = text.index(word, start) + len(word)
    return start + 1


def without_dates(document: Document, ranges: Ranges, known: Known) -> Ranges:
    """The clause without the days it names, each with its preposition."""
    for span in known.dates:
        if any(start <= span.start and span.end <= end for start, end in ranges):
            begin = _circumstance_of(document, span)
            if begin is not None:
                parted = "," in span.of(document.text) and document.text.startswith(",", span.end)
                ranges = without(ranges, (begin, span.end + parted))
    return ranges


def _parts(language: Language) -> set[str]:
    return {word for row in language.dates.parts.values() for phrase in row for word in phrase.split()}


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
        if before and before[-1].text.lower() in _parts(words):
            begin = before.pop().start  # “early on Sunday”
        if leans(document, before):
            return None  # “după evenimentele [din 7 aprilie]”
    elif inside.split()[0].lower() not in words.quotes.adverbs or (
        inside[0].isupper() and words.keywords.nouns_capitalised
    ):
        return None
    beside = {token.text.lower() for token in (*before[-1:], *after)}
    determining = {*words.quotes.obliques, *words.title.dangling, *words.title.pointing}
    leaning = (before and before[-1].text.lower() in determining) or (after and after[0].text.isdigit())
    parted = text[span.end : span.end + 1] in " ,."
    return begin if parted and not leaning and not beside & {*words.title.coordinators} else None
