"""Tags: what a person filed the articles under, as pages. They are the only subjects that are not
found in the text."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from generator.corpus.addresses import slugify
from generator.model import Briefing, Corpus, Page
from generator.pages import words
from generator.pages.listing import headlines
from generator.pages.rows import grouped, sheets
from generator.pages.templating import page
from generator.settings import Site
from generator.text.normalise import fold

INDEX = "tags/index.md"
_DIGEST = 3  # bytes
_A_PAGE = 500  # articles that one page bears


class Tag(msgspec.Struct, frozen=True, kw_only=True):
    """Spellings that make one address are one tag, under the spelling used most."""

    name: str
    page: str
    briefings: Sequence[Briefing]  # newest first


def pages(corpus: Corpus, site: Site) -> Iterator[Page]:
    tags = _tags(corpus)
    if not tags:
        return
    _ = words.catalogue(site.language).gettext
    yield page(INDEX, "tags.md.jinja", site.language, _("Tags"), tags=tags)
    for tag in tags:
        yield from _pages(tag, site)


def tag_page(tag: str) -> str:
    """Letters and digits, and a hash of what tells a tag apart besides: C++ and C# are not C."""
    slug, key = slugify(tag), fold(tag).lstrip("#")
    signs = "".join(char for char in key if char == "#" or unicodedata.category(char).startswith("S"))
    if signs or not slug:
        digest = hashlib.blake2b((signs if slug else key).encode(), digest_size=_DIGEST).hexdigest()
        slug = f"{slug or 'tag'}-{digest}"
    return f"tags/{slug}/index.md"


def _tags(corpus: Corpus) -> list[Tag]:
    """In alphabetical order."""
    filed = [(name, item) for item in reversed(corpus.briefings) for name in item.article.tags]
    return [
        Tag(
            name=_most_used(Counter(name for name, _ in found)),
            page=there,
            briefings=tuple({item.slug: item for _, item in found}.values()),
        )
        for there, found in sorted(grouped(filed, lambda pair: tag_page(pair[0])).items())
    ]


def _most_used(spellings: Mapping[str, int]) -> str:
    return min(spellings, key=lambda name: (-spellings[name], name))


def _pages(tag: Tag, site: Site) -> Iterator[Page]:
    tags = words.catalogue(site.language).gettext("Tags")
    for sheet in sheets(tag.briefings, _A_PAGE, tag.page, tag.page.removesuffix("/index.md")):
        yield page(
            sheet.path,
            "tag.md.jinja",
            site.language,
            sheet.titled(f"{tag.name} · {tags}"),
            total=len(tag.briefings),
            items=headlines(sheet.items, site),
            sheet=sheet,
        )
