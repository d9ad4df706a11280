"""What a reader should know before trusting the site: what was rejected and why, what was read
with a warning, which articles are copies, whose date is vague, and which name no source."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from generator.model import Briefing, Corpus, Page
from generator.pages import words
from generator.pages.listing import Headline, headline, headlines
from generator.pages.rows import Sheet, grouped, sheets
from generator.pages.templating import page
from generator.settings import Site

_SHOWN = 20  # of a long list; the rest has a page of its own
_COPIES = 200  # the newest; all are in the open data
_A_PAGE = 500  # lines that one page bears


class Copy(msgspec.Struct, frozen=True, kw_only=True):
    of: Headline
    copy: Headline
    percent: int


def pages(corpus: Corpus, site: Site) -> Iterator[Page]:
    _ = words.catalogue(site.language).gettext
    weak = [
        (
            "sources",
            _("Briefings that name no source"),
            _("The article does not say whom it has its news from, or not in words we recognise."),
            [item for item in reversed(corpus.briefings) if not item.analysis.sources],
        ),
        (
            "dates",
            _("Dates of low precision"),
            _("The article is dated to a month or a year only. It is never shown as of a day."),
            [item for item in reversed(corpus.briefings) if item.article.published.precision != "day"],
        ),
    ]
    lists = []
    for key, title, why, found in weak:
        path = f"quality/{key}/index.md" if len(found) > _SHOWN else None
        if path:
            yield from _list_pages(title, why, sheets(found, _A_PAGE, path, f"quality/{key}"), site)
        if found:
            first = headlines(found[:_SHOWN], site)
            lists.append(
                {"id": key, "title": title, "why": why, "count": len(found), "first": first, "page": path}
            )
    yield page(
        "quality.md",
        "quality.md.jinja",
        site.language,
        _("Quality"),
        facts=_facts(corpus, site.language),
        rejected=[(item.path, item.problems) for item in corpus.rejected],
        warnings=grouped(
            sorted(problem for problem in corpus.problems if problem.severity == "warning"),
            lambda problem: problem.path,
        ),
        copies=_copies(corpus, site)[:_COPIES],
        copied=len(corpus.duplicates),
        lists=lists,
        files=_open_data(site.language),
    )


def _open_data(language: str) -> dict[str, str]:
    """What one item of each file is."""
    _ = words.catalogue(language).gettext
    return {
        "briefings": _("articles, with title, date, language, summary, story and related articles"),
        "stories": _("stories, with their articles"),
        "entities": _("people, organisations and places, with the articles that name them"),
        "quotes": _("quotes, with speaker and place in the article"),
        "figures": _("figures, with what they count, according to whom, and place in the article"),
        "events": _("dated events, with the sentence that tells of them"),
        "announcements": _("what stories announced, and the later report on it"),
        "problems": _("what was rejected or noticed, with file, line and reason"),
    }


def _facts(corpus: Corpus, language: str) -> list[tuple[int, str]]:
    """Counts, each with the words that follow its number."""
    translated = words.catalogue(language)

    def said(one: str, many: str, number: int) -> tuple[int, str]:
        return number, translated.ngettext(one, many, number)

    briefings = corpus.briefings
    return [
        said("article read", "articles read", len(briefings) + len(corpus.rejected)),
        said("published", "published ", len(briefings)),
        said("rejected", "rejected ", len(corpus.rejected)),
        said("warning", "warnings", sum(problem.severity == "warning" for problem in corpus.problems)),
        said("near-copy", "near-copies", len(corpus.duplicates)),
        said("sentence", "sentences", sum(len(item.analysis.sentences) for item in briefings)),
        said(
            "sentence that names a source",
            "sentences that name a source",
            sum(map(_sourced_sentences, briefings)),
        ),
    ]


def _sourced_sentences(briefing: Briefing) -> int:
    sources = briefing.analysis.sources
    return sum(
        any(source.span.meets(sentence) for source in sources) for sentence in briefing.analysis.sentences
    )


def _copies(corpus: Corpus, site: Site) -> list[Copy]:
    """Newest first."""
    by_slug = {item.slug: item for item in corpus.briefings}
    found = [
        Copy(
            of=headline(by_slug[pair.of], site),
            copy=headline(by_slug[pair.slug], site),
            percent=int(100 * pair.similarity),
        )
        for pair in corpus.duplicates
    ]
    return sorted(found, key=lambda pair: pair.copy.published.order, reverse=True)


def _list_pages(title: str, why: str, of: Iterator[Sheet[Briefing]], site: Site) -> Iterator[Page]:
    for sheet in of:
        yield page(
            sheet.path,
            "quality_list.md.jinja",
            site.language,
            sheet.titled(title),
            why=why,
            items=headlines(sheet.items, site),
            sheet=sheet,
        )
