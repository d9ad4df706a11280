"""What each section of a briefing's page has to say: corpus → plain values for its template.

A section with nothing to say is empty, and its template prints nothing.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from generator.edtf import Edtf
from generator.model import Briefing, EntityType, Located, Novelty, Qualifier, Span
from generator.pages.hedges import around, hedge, hedged, recalls, whole
from generator.pages.listing import Cited
from generator.pages.lookup import KINDS, Lookup, entity_page, story_page
from generator.pages.outcomes import Came, came_of
from generator.pages.rows import grouped
from generator.pages.segments import Part, emphasised
from generator.settings import Site
from generator.text.links import is_web_address

_CLAUSE = 3  # words of the shortest quote that stands alone
_CLOSE = 2  # characters after a quotation that still belong to its last sentence: a mark, a stop
_PHRASE = 5  # words of the shortest part of a sentence that is quoted, whoever said it
_UNNAMED = frozenset(("group", "document"))  # kinds of sources that have no name


class Sentence(NamedTuple):
    """Words of this page's text and the number of the sentence they stand in."""

    words: str
    number: int | None


class Mark(NamedTuple):
    """One end of a change: a figure and who gives it."""

    figure: Cited
    attribution: str | None


class Move(NamedTuple):
    counted: str
    before: Mark
    after: Mark
    conflict: bool


class News(NamedTuple):
    opens: bool
    sentences: tuple[Sentence, ...]
    changes: tuple[Move, ...]
    story: str
    page: str | None


class Fact(NamedTuple):
    """A figure; one that is vague in its own words (“thousands of”) needs no qualifier."""

    figure: Sentence
    qualifier: Qualifier
    hedge: str  # the article's own words for it, where they stand before the figure
    counted: str
    attribution: str | None
    clause: str  # the words around it that say what it is about; empty where there are no more


class Name(NamedTuple):
    words: str
    page: str | None
    role: str | None


class Saying(NamedTuple):
    """A quote in its own quotation marks; one that is only part of a sentence stands in it."""

    quote: Sentence
    whole: bool
    speaker: Name | None
    lang: str | None  # where it is not its article's
    parts: tuple[Part, ...] = ()  # of a sentence


class When(NamedTuple):
    date: Edtf
    announced: bool
    came: Came | None = None  # of what was announced, as a later article tells it


class Moment(NamedTuple):
    """A sentence and the dates in it, in order of time."""

    dates: tuple[When, ...]
    sentence: Sentence
    speaker: str | None = None  # of a sentence that somebody says from beginning to end


def brief(briefing: Briefing, lookup: Lookup) -> tuple[Sentence, ...]:
    """The summary: a person's own where there is one, else sentences of the text."""
    if briefing.article.summary:
        return (Sentence(briefing.article.summary, None),)
    return _sentences(briefing.slug, briefing.analysis.summary, lookup)


def news(briefing: Briefing, lookup: Lookup, site: Site) -> News | None:
    """What the briefing adds to the earlier ones of its story."""
    novelty, story = lookup.novelties.get(briefing.slug), lookup.stories.get(briefing.slug)
    if novelty is None or story is None:
        return None
    if not (novelty.opens or novelty.sentences or novelty.changes):
        return None
    return News(
        novelty.opens,
        () if novelty.opens else _sentences(briefing.slug, novelty.sentences, lookup),
        moves(novelty, lookup, site),
        story.title,
        story_page(story),
    )


def moves(novelty: Novelty, lookup: Lookup, site: Site) -> tuple[Move, ...]:
    """The figures that the briefing changes."""
    return tuple(
        Move(
            _beside(item.counted, lookup.words(item.after)),
            _mark(item.before, lookup, site),
            _mark(item.after, lookup, site),
            item.conflict,
        )
        for item in novelty.changes
    )


def facts(briefing: Briefing, lookup: Lookup) -> tuple[Fact, ...]:
    """The figures in text order; what the text gives twice in the same words stands once, and “the two
    countries” are none that a reader looks for; the two ends of a range are one."""
    text, found, told = briefing.analysis.text, dict[tuple[str, str], Fact](), 0
    for item in briefing.analysis.figures:
        if recalls(briefing, item) or item.span.start < told:
            continue
        shown, number = whole(briefing, item), lookup.sentence(Located(briefing.slug, item.span))
        words_, told = shown.of(text), shown.end
        qualifier: Qualifier = "=" if item.value is None else item.qualifier
        sure, clause = hedge(briefing, item), around(briefing, item, number)
        matter = item.matter if item.matter and item.matter.casefold() not in clause.casefold() else None
        fact = Fact(
            Sentence(words_, number),
            qualifier,
            sure.of(text) if sure else "",
            matter or _beside(item.counted, words_),
            item.attribution,
            clause,
        )
        found.setdefault((words_.casefold(), item.counted.casefold()), fact)
    return tuple(found.values())


def _beside(counted: str, figure: str) -> str:
    """What is counted, unless the figure's own words say it: “14.000 de soldați”."""
    return "" if counted.casefold() in figure.casefold() else counted


def names(briefing: Briefing, lookup: Lookup) -> dict[EntityType, tuple[Name, ...]]:
    """People, organisations, places: those named most first."""
    groups = grouped(lookup.named.get(briefing.slug, ()), lambda pair: pair[0].type)
    return {
        kind: tuple(Name(entity.name, entity_page(entity), seen.role) for entity, seen in groups[kind])
        for kind in KINDS
        if kind in groups
    }


def sayings(briefing: Briefing, lookup: Lookup) -> tuple[Saying, ...]:
    """The quotes in text order. A few words in quotation marks that nobody says are a term, “swine flu”;
    a sentence of which several parts are quoted stands once, with the speaker if one is known."""
    roles = {entity.id: seen.role for entity, seen in lookup.named.get(briefing.slug, ())}
    found = []
    for item in briefing.analysis.quotes:
        at = Located(briefing.slug, item.span)
        quote, whole = quoted(at, lookup)
        entity = lookup.speaker(at)
        speaker: Name | None
        if entity:
            speaker = Name(entity.name, entity_page(entity), roles.get(entity.id))
        else:
            words_ = item.speaker or (_unnamed(briefing, item.span) if whole else None)
            speaker = Name(words_, None, None) if words_ else None
        if whole or speaker or len(at.span.of(briefing.analysis.text).split()) >= _PHRASE:
            lang = lookup.language_of(at) if whole else None
            parts = () if whole else emphasised(briefing, quote.number)
            found.append(Saying(quote, whole, speaker, lang, parts))
    said = {item.quote for item in found if item.speaker}
    return tuple(
        dict.fromkeys(item for item in found if item.whole or item.speaker or item.quote not in said)
    )


def _unnamed(briefing: Briefing, quote: Span) -> str | None:
    """The words by which the sentences of a quote cite somebody without a name, “a spokesman said”, where
    they cite nobody else: who reads the quote alone would not learn who said it."""
    analysis = briefing.analysis
    sentences = [sentence for sentence in analysis.sentences if sentence.meets(quote)]
    cited = [item for item in analysis.sources if any(item.span.meets(at) for at in sentences)]
    if len(cited) != 1 or cited[0].kind not in _UNNAMED or cited[0].span.meets(quote):
        return None
    return cited[0].span.of(analysis.text)


def quoted(at: Located, lookup: Lookup) -> tuple[Sentence, bool]:
    """The quote in its own quotation marks, or the sentence of which it is only a part; and
    whether it can be read alone."""
    briefing, number = lookup.briefings[at.slug], lookup.sentence(at)
    text = briefing.analysis.text
    if number is None or _is_whole(at.span.of(text)):
        return Sentence(_marked(briefing, at.span), number), True
    return Sentence(briefing.analysis.sentences[number - 1].of(text), number), False


def _is_whole(quote: str) -> bool:
    """A sentence of its own, or enough of one to be read alone."""
    return len(quote.split()) >= _CLAUSE and not quote[:1].islower()


def moments(briefing: Briefing, lookup: Lookup) -> tuple[Moment, ...]:
    """What the text dates, in order of the first date of each sentence; none is shown twice."""
    sentences: dict[str, tuple[Sentence, str | None]] = {}
    dates: dict[str, list[When]] = defaultdict(list)
    written = briefing.article.published.days.last
    for event, report in lookup.events.get(briefing.slug, ()):
        words_, speaker = said(report, lookup)
        sentences.setdefault(words_, (Sentence(words_, lookup.sentence(report)), speaker))
        ahead = event.date.due > written
        later = event.reported_by if ahead and event.reported_by != report else None
        dates[words_].append(When(event.date, ahead, came_of(later, event.outcome, lookup)))
    return tuple(Moment(tuple(dates[words_]), *told) for words_, told in sentences.items())


def said(at: Located, lookup: Lookup) -> tuple[str, str | None]:
    """A sentence, and who says it where all of it is part of a quotation: without a mark of the
    quotation whose partner stands in another sentence."""
    briefing, span = lookup.briefings[at.slug], at.span
    quotes = briefing.analysis.quotes
    quote = next(
        (q for q in quotes if q.span.start - 1 <= span.start < q.span.end >= span.end - _CLOSE), None
    )
    if quote is None or quote.speaker is None:
        return lookup.words(at), None
    entity = lookup.speaker(Located(at.slug, quote.span))
    if span.start >= quote.span.start or span.end <= quote.span.end:
        span = Span(max(span.start, quote.span.start), min(span.end, quote.span.end))
    return span.of(briefing.analysis.text), entity.name if entity else quote.speaker


def web_address(url: str | None) -> str | None:
    """``url`` if a browser may be sent there. Readers let no other pass; a page asks all the same."""
    return url if url and is_web_address(url) else None


def _sentences(slug: str, spans: Iterable[Span], lookup: Lookup) -> tuple[Sentence, ...]:
    places = (Located(slug, span) for span in spans)
    return tuple(Sentence(lookup.words(at), lookup.sentence(at)) for at in places)


def _mark(at: Located, lookup: Lookup, site: Site) -> Mark:
    figure = lookup.figure(at)
    return Mark(hedged(at, lookup, site), figure.attribution if figure else None)


def _marked(briefing: Briefing, span: Span) -> str:
    """The quote with the marks that stand around it in the text, where they do."""
    text = briefing.analysis.text
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    pair = _is_mark(before) and _is_mark(after)
    return text[span.start - pair : span.end + pair]


def _is_mark(char: str) -> bool:
    return char == "'" or "QUOTATION MARK" in (unicodedata.name(char, "") if char else "")
