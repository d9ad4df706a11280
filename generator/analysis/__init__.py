"""Article → Analysis: one module a question, all pure functions of the article and the words of
its language."""

from __future__ import annotations

import functools
import gc

from msgspec.structs import replace

from generator.analysis.datelines import part
from generator.analysis.dates import find_dates
from generator.analysis.dating import find_times
from generator.analysis.document import Document
from generator.analysis.figures import find_figures
from generator.analysis.foreign import find_foreign
from generator.analysis.keywords import find_keywords, weigh_terms
from generator.analysis.language import identify
from generator.analysis.layout import Layout, lay_out, without_asides
from generator.analysis.names import find_names
from generator.analysis.names.speakers import strangers
from generator.analysis.quotes import find_quotes
from generator.analysis.quotes.sayings import Account, account
from generator.analysis.sources import find_sources, with_givers
from generator.analysis.spelling import respelt, writer
from generator.analysis.standing import find_standing
from generator.analysis.summary import summarise
from generator.analysis.title import find_title
from generator.languages import Language
from generator.model import ANALYSED, Analysed, Analysis, Article, Mention, Quote, Source, Span
from generator.model.base import uncollected
from generator.text.shingles import sketch
from generator.text.words import content_lemmas


@uncollected()
def analyse(article: Article) -> Analysis:
    """What ``article`` says."""
    language = identify(article)
    layout = lay_out(article, language)
    headings = set(layout.headings)
    headline, spelt = _spelt(article.title or layout.headline, layout, language)
    told, text = without_asides(layout, spelt, language)
    body = [paragraph for paragraph in told if paragraph not in headings]
    dateline, sentences = part(text, body, language, layout.asides)
    whole = Document(
        language=language,
        published=article.published,
        headline=headline,
        text=text,
        paragraphs=told,
        headings=layout.headings,
        asides=layout.asides,
        dateline=dateline,
        sentences=sentences,
    )
    document = whole.upto(ANALYSED)
    entities, said, quotes, sources = _told(document, find_names(document))
    if people := strangers(entities, quotes, sources, language):
        entities, said, quotes, sources = _told(document, find_names(document, people))
    terms = weigh_terms(document, entities)
    sentences = document.sentences or whole.sentences[:1]
    dates = find_dates(document)
    figures = find_figures(document, dates, quotes, said)
    sources = with_givers(sources, figures, said)
    title, origin = find_title(whole, article.title, layout.headline, entities, dates, quotes)
    found = Analysis(
        language=language.code,
        title=title,
        title_origin=origin,
        caption=layout.caption,
        credit=layout.credit,
        text=layout.text,
        paragraphs=layout.paragraphs,
        headings=whole.headings,
        sentences=sentences,
        summary=summarise(document, figures, quotes, entities, dates, title if origin == "lead" else ""),
        standing=find_standing(document, entities, quotes, dates),
        entities=entities,
        quotes=quotes,
        dates=dates,
        figures=figures,
        sources=sources,
        foreign=find_foreign(document),
        keywords=find_keywords(document, entities, sources, title),
        terms=terms,
        lemmas=tuple(" ".join(content_lemmas(text, language, sentence)) for sentence in sentences),
        sketch=sketch(layout.text),
    )
    _keep(language)
    if spelt != layout.text:
        found = _in_its_letters(found, spelt, language)
    return replace(found, times=find_times(Analysed(article, found)))


def _told(
    document: Document, entities: tuple[Mention, ...]
) -> tuple[tuple[Mention, ...], Account, tuple[Quote, ...], tuple[Source, ...]]:
    """Who says what, of those whom the text names and of others."""
    said = account(document, entities)
    quotes = find_quotes(document, said)
    return entities, said, quotes, find_sources(document, said, quotes)


@functools.cache
def _keep(language: Language) -> None:
    """Takes all that was made to read a language, and stays, from what is looked through for garbage: that
    would cost a fifth of the time."""
    gc.freeze()


def _spelt(headline: str | None, layout: Layout, language: Language) -> tuple[str | None, str]:
    """Headline and text, as far as it is analysed, with the marks of their language, where they were
    written without."""
    text = layout.text
    read = [Span(span.start, min(span.end, ANALYSED)) for span in layout.paragraphs if span.start < ANALYSED]
    first, *rest = respelt([headline or "", *(span.of(text) for span in read)], language)
    return first or None, "\n\n".join(rest) + text[read[-1].end if read else 0 :]


def _in_its_letters(found: Analysis, spelt: str, language: Language) -> Analysis:
    """``found`` in a text that was read as ``spelt``, with all that quotes it as the text has it; names
    and key words keep the spelling that joins them with those of other articles."""
    written = writer(found.text, spelt, language)
    return replace(
        found,
        title=written(found.title) if found.title_origin == "lead" else found.title,
        entities=tuple(replace(item, role=item.role and written(item.role)) for item in found.entities),
        quotes=tuple(replace(item, cue=item.cue and written(item.cue)) for item in found.quotes),
        figures=tuple(
            replace(item, counted=written(item.counted), matter=item.matter and written(item.matter))
            for item in found.figures
        ),
    )
