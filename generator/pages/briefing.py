"""One article's page."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Briefing, Corpus, Page
from generator.pages.templating import page, source
from generator.settings import Site


def pages(corpus: Corpus, site: Site) -> Iterator[Page]:
    by_slug = {item.slug: item for item in corpus.briefings}
    for briefing in corpus.briefings:
        analysis = briefing.analysis
        numbers = {span: number for number, span in enumerate(analysis.sentences, 1)}
        related = [
            {
                "title": by_slug[link.slug].analysis.title,
                "page": source(by_slug[link.slug].url),
                "reasons": link.reasons,
            }
            for link in corpus.related.get(briefing.slug, ())
        ]
        yield page(
            source(briefing.url),
            "briefing.md.jinja",
            site.language,
            analysis.title,
            briefing=briefing,
            summary=[(numbers[span], span.of(analysis.text)) for span in analysis.summary],
            paragraphs=_paragraphs(briefing),
            related=related,
        )


def _paragraphs(briefing: Briefing) -> list[dict[str, object]]:
    analysis = briefing.analysis
    numbered = list(enumerate(analysis.sentences, 1))
    return [
        {
            "number": number,
            "heading": span.of(analysis.text) if span in analysis.headings else None,
            "sentences": [
                (count, sentence.of(analysis.text)) for count, sentence in numbered if sentence.within(span)
            ],
        }
        for number, span in enumerate(analysis.paragraphs, 1)
    ]
