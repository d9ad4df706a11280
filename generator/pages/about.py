"""About: how each thing on the site is made, how well that does, and where it may go wrong.

A person's own docs/about.md takes its place. The text is a template for each language of the
interface, not a catalogue's: it is read as a whole, and translated as a whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import resources

from generator.model import Corpus, Page
from generator.pages import words
from generator.pages.templating import page
from generator.settings import Site

MEASURED: Mapping[str, tuple[str, float]] = {
    "titles": ("titles/ro-whole", 0.96),
    "names": ("names/ronec-micro-f1", 0.80),
    "people": ("names/ronec-person-f1", 0.88),
    "places": ("names/ronec-place-f1", 0.81),
    "organisations": ("names/ronec-organisation-f1", 0.72),
    "names_en": ("names/meantime-en-micro-f1", 0.79),
    "identity": ("identity/meantime-pairwise-f1", 0.89),
    "roles": ("press/roles-f1", 0.85),
    "quotes": ("press/quotes-span-f1", 0.96),
    "speakers": ("press/quotes-speaker-f1", 0.90),
    "quotes_de": ("wikinews-de/quote-f1", 0.87),
    "speakers_de": ("wikinews-de/speaker", 0.74),
    "figures": ("press/figures-span-f1", 0.96),
    "amounts": ("press/figures-value-f1", 0.96),
    "dates": ("press/dates-span-f1", 0.95),
    "days": ("press/dates-value-f1", 0.93),
    "sources_de": ("wikinews-de/source-f1", 0.66),
    "links": ("related/later-precision", 0.93),
    "linked": ("related/found-of-right", 0.55),
    "stories": ("stories/b-cubed-precision", 0.96),
    "gathered": ("stories/b-cubed-recall", 0.77),
    "news": ("novelty/precision", 0.90),
}
"""What the page says, by the figure of `make evaluate` whose floor it may never be above."""


def pages(corpus: Corpus, site: Site) -> Iterator[Page]:
    made = page(
        "about/index.md",
        _template(site.language),
        site.language,
        words.catalogue(site.language).gettext("About"),
        toc=True,
        measured={name: words.format_share(value, site.language) for name, (_, value) in MEASURED.items()},
    )
    yield Page(made.path, made.content, yields=True)


def _template(language: str) -> str:
    """That of ``language``, of a region's language where the region has none; English where neither."""
    folder = resources.files("generator.pages") / "templates"
    names = [f"about/{code}.md.jinja" for code in (language, language.split("-")[0])]
    return next((name for name in names if (folder / name).is_file()), "about/en.md.jinja")
