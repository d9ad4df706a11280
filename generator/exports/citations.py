"""How to cite a briefing: BibTeX (biblatex's `@online`), RIS and CSL-JSON, beside its page.

A date is given with the precision it has: biblatex reads EDTF, RIS leaves parts of `DA` empty,
CSL leaves `date-parts` short.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urljoin

import msgspec

from generator.languages import cldr
from generator.model import Briefing, Corpus, Page
from generator.settings import Site

_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    **{char: f"\\{char}" for char in "%&#_$"},
}
_TEX_SPECIAL = re.compile(r"[\\{}^~%&#_$]")


class Citation(msgspec.Struct, frozen=True):
    """What all three formats say."""

    key: str
    title: str
    author: str | None
    container: str  # the outlet, else the site
    url: str
    date: tuple[int, ...]  # year, month, day: as many as are known
    edtf: str
    language: str


def export(corpus: Corpus, site: Site) -> tuple[Page, ...]:
    """Three files a briefing."""
    return tuple(page for briefing in corpus.briefings for page in _pages(briefing, site))


def cite(briefing: Briefing, site: Site) -> Citation:
    """The original where the seed gives its address, else the briefing itself."""
    article = briefing.article
    return Citation(
        key=briefing.slug,
        title=_line(briefing.analysis.title),
        author=_line(article.author) if article.author else None,
        container=_line(article.source or site.name),
        url=article.url or urljoin(site.url, briefing.url),
        date=article.published.parts,
        edtf=article.published.text,
        language=briefing.language,
    )


def path(briefing: Briefing, suffix: str) -> str:
    """Where the citation stands: beside the page, under its name."""
    return f"{briefing.url.rstrip('/')}.{suffix}"


def _pages(briefing: Briefing, site: Site) -> Iterable[Page]:
    citation = cite(briefing, site)
    for suffix, write in (("bib", bibtex), ("ris", ris), ("csl.json", csl_json)):
        yield Page(path(briefing, suffix), write(citation).encode())


def bibtex(citation: Citation) -> str:
    fields = {
        "title": f"{{{_tex(citation.title)}}}",
        "author": f"{{{_tex(citation.author)}}}" if citation.author else None,
        "organization": _tex(citation.container),
        "date": citation.edtf,
        "url": citation.url.translate({ord(char): f"%{ord(char):02X}" for char in "{}\\"}),
        "langid": _babel(citation.language),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@online{{{citation.key},", *lines, "}", ""])


def _babel(code: str) -> str | None:
    """What LaTeX's babel calls the language, which is its English name."""
    named = cldr.locale(code)
    name = named.get_language_name("en") if named else None
    return name.lower() if name and name.isascii() and name.isalpha() else None


def ris(citation: Citation) -> str:
    parts = [f"{part:02d}" for part in citation.date]
    fields = (
        ("TY", "NEWS"),
        ("TI", citation.title),
        ("AU", citation.author),
        ("T2", citation.container),
        ("PY", parts[0]),
        ("DA", "/".join([*parts, *[""] * (4 - len(parts))])),
        ("UR", citation.url),
        ("LA", citation.language),
        ("ID", citation.key),
    )
    return "".join(f"{tag}  - {value}\r\n" for tag, value in fields if value) + "ER  - \r\n"


def csl_json(citation: Citation) -> str:
    item: dict[str, object] = {
        "id": citation.key,
        "type": "article-newspaper",
        "title": citation.title,
        "container-title": citation.container,
        "issued": {"date-parts": [list(citation.date)]},
        "URL": citation.url,
        "language": citation.language,
    }
    if citation.author:
        item["author"] = [{"literal": citation.author}]
    return msgspec.json.format(msgspec.json.encode([item]), indent=1).decode() + "\n"


def _line(text: str) -> str:
    return " ".join(text.split())  # a line break would begin a new RIS field


def _tex(text: str) -> str:
    return _TEX_SPECIAL.sub(lambda match: _TEX[match[0]], text)
