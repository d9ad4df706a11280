"""A small dossier with everything a page can show: two articles of one story, their names, quotes,
figures and events, made by hand so that pages are tested apart from what finds these."""

from __future__ import annotations

import msgspec

from generator.corpus.addresses import assign
from generator.edtf import Edtf
from generator.model import (
    Analysis,
    Appearance,
    Article,
    Briefing,
    Change,
    Corpus,
    Dated,
    Duplicate,
    Entity,
    EntityType,
    Event,
    Figure,
    Link,
    Located,
    Mention,
    Novelty,
    Quote,
    QuoteRecord,
    Reason,
    Source,
    Span,
    Story,
)

JUNE = (
    "Primarul Ion Rusu promite un pod nou peste Bâc. Podul va costa 3 milioane de lei.",
    "„Îl deschidem în noiembrie”, a spus Rusu, citat de Agenția Nord.",
)
NOVEMBER = (
    "Podul peste Bâc s-a deschis vineri, a anunțat Primăria Sărata. A costat peste 4 milioane de lei.",
    "Urmează reacții",
    "„A meritat”, a declarat Ion Rusu. Opoziția cere o anchetă.",
)


def at(text: str, words: str) -> Span:
    """Where ``words`` stand first."""
    start = text.index(words)
    return Span(start, start + len(words))


def spans(text: str, *all_words: str) -> tuple[Span, ...]:
    return tuple(at(text, words) for words in all_words)


def analysis(paragraphs: tuple[str, ...], sentences: tuple[str, ...], **found: object) -> Analysis:
    """The analysis of a text of which only what is given was found."""
    text = "\n\n".join(paragraphs)
    bare = Analysis(
        language="ro",
        title="Titlu",
        title_origin="headline",
        caption=None,
        credit=None,
        text=text,
        paragraphs=spans(text, *paragraphs),
        headings=(),
        sentences=spans(text, *sentences),
        summary=spans(text, sentences[0]),
        entities=(),
        quotes=(),
        dates=(),
        figures=(),
        sources=(),
        keywords=(),
        terms={},
        lemmas=("",) * len(sentences),
        sketch=(),
    )
    return msgspec.structs.replace(bare, **found)


def june() -> tuple[Article, Analysis]:
    text = "\n\n".join(JUNE)
    return (
        Article(path="iunie.txt", content_hash="a" * 64, published=Edtf("2025-06"), paragraphs=JUNE),
        analysis(
            JUNE,
            (
                "Primarul Ion Rusu promite un pod nou peste Bâc.",
                "Podul va costa 3 milioane de lei.",
                JUNE[1],
            ),
            title="Un pod nou la Sărata",
            figures=(Figure(at(text, "3 milioane"), 3_000_000, "=", "lei", None),),
            quotes=(Quote(at(text, "Îl deschidem în noiembrie"), "Ion Rusu", "a spus"),),
            dates=(Dated(at(text, "noiembrie"), Edtf("2025-11")),),
            sources=(Source("Agenția Nord", "agency", at(text, "Agenția Nord")),),
            entities=(Mention("Ion Rusu", "person", "primarul", spans(text, "Ion Rusu")),),
        ),
    )


def november() -> tuple[Article, Analysis]:
    text = "\n\n".join(NOVEMBER)
    return (
        Article(
            path="noiembrie.md",
            content_hash="b" * 64,
            published=Edtf("2025-11-14"),
            paragraphs=NOVEMBER,
            author="Ana Lupu",
            source="Gazeta de Nord",
            url="https://example.org/pod?a=1&b=2",
        ),
        analysis(
            NOVEMBER,
            (
                "Podul peste Bâc s-a deschis vineri, a anunțat Primăria Sărata.",
                "A costat peste 4 milioane de lei.",
                "„A meritat”, a declarat Ion Rusu.",
                "Opoziția cere o anchetă.",
            ),
            title="Podul peste Bâc s-a deschis",
            caption="Podul, în ziua deschiderii.",
            credit="Nicu Pop",
            headings=spans(text, NOVEMBER[1]),
            figures=(Figure(at(text, "4 milioane"), 4_000_000, ">", "lei", "Primăria Sărata"),),
            quotes=(Quote(at(text, "A meritat"), "Ion Rusu", "a declarat"),),
            dates=(Dated(at(text, "vineri"), Edtf("2025-11-14")),),
            sources=(
                Source("Primăria Sărata", "institution", at(text, "Primăria Sărata")),
                Source("primăria Sărata", "institution", at(text, "Primăria Sărata")),
            ),
        ),
    )


def entity(name: str, kind: EntityType, *appearances: Appearance, has_page: bool = True) -> Entity:
    slug = name.lower().replace(" ", "-")
    return Entity(id=slug, name=name, type=kind, aliases=(), appearances=appearances, has_page=has_page)


def dossier() -> Corpus:
    first, second = assign([june(), november()])
    old, new = first.analysis.text, second.analysis.text
    three, four = at(old, "3 milioane"), at(new, "4 milioane")
    opening = Located(first.slug, first.analysis.sentences[2])
    return Corpus(
        briefings=(first, second),
        rejected=(),
        entities=(
            entity(
                "Ion Rusu",
                "person",
                Appearance(first.slug, spans(old, "Ion Rusu"), "primarul"),
                Appearance(second.slug, spans(new, "Ion Rusu"), None),
            ),
            entity(
                "Bâc",
                "place",
                Appearance(first.slug, spans(old, "Bâc")),
                Appearance(second.slug, spans(new, "Bâc")),
            ),
            entity("Sărata", "place", Appearance(second.slug, spans(new, "Sărata")), has_page=False),
        ),
        related={
            second.slug: (
                Link(
                    first.slug,
                    0.7,
                    (Reason("name", "Bâc"), Reason("term", "pod"), Reason("event", "2025-11-14")),
                ),
            )
        },
        stories=(
            Story(
                id="podul",
                title="Podul de la Sărata",
                briefings=(first.slug, second.slug),
                novelties=(
                    Novelty(first.slug, True, first.analysis.sentences, ()),
                    Novelty(
                        second.slug,
                        False,
                        spans(new, "Opoziția cere o anchetă."),
                        (
                            Change(
                                counted="lei",
                                before=Located(first.slug, three),
                                after=Located(second.slug, four),
                                conflict=True,
                            ),
                        ),
                    ),
                ),
            ),
        ),
        events=(
            Event(date=Edtf("2025-11"), reports=(opening,), announced=True),
            Event(date=Edtf("2025-11-14"), reports=(Located(second.slug, second.analysis.sentences[0]),)),
        ),
        quotes=(
            QuoteRecord(at=Located(first.slug, first.analysis.quotes[0].span), speaker="ion-rusu"),
            QuoteRecord(at=Located(second.slug, second.analysis.quotes[0].span), speaker="ion-rusu"),
        ),
        duplicates=(),
        problems=(),
    )


def bare(*texts: tuple[str, str], copies: tuple[tuple[int, int], ...] = ()) -> Corpus:
    """Articles of which nothing is known but (date, text); ``copies`` are pairs of them, the copy
    first."""
    briefings: tuple[Briefing, ...] = assign(
        (
            Article(
                path=f"{number}.txt", content_hash=f"{number:064d}", published=Edtf(date), paragraphs=(text,)
            ),
            analysis((text,), (text,), title=text),
        )
        for number, (date, text) in enumerate(texts)
    )
    return Corpus(
        briefings=briefings,
        rejected=(),
        entities=(),
        related={},
        stories=(),
        events=(),
        quotes=(),
        duplicates=tuple(Duplicate(briefings[copy].slug, briefings[of].slug, 0.9) for copy, of in copies),
        problems=(),
    )


def single(text: str, **found: object) -> Corpus:
    """One article of the first day of 2025, one sentence of which only what is given was found."""
    return with_analysis(bare(("2025-01-01", text)), 0, **found)


def with_analysis(corpus: Corpus, place: int, **found: object) -> Corpus:
    """``corpus`` with other fields of one briefing's analysis."""
    changed = msgspec.structs.replace(corpus.briefings[place].analysis, **found)
    return _with_briefing(corpus, place, analysis=changed)


def with_article(corpus: Corpus, place: int, **given: object) -> Corpus:
    """``corpus`` with other fields of one briefing's article."""
    changed = msgspec.structs.replace(corpus.briefings[place].article, **given)
    return _with_briefing(corpus, place, article=changed)


def _with_briefing(corpus: Corpus, place: int, **parts: object) -> Corpus:
    briefings = list(corpus.briefings)
    briefings[place] = msgspec.structs.replace(briefings[place], **parts)
    return msgspec.structs.replace(corpus, briefings=tuple(briefings))
