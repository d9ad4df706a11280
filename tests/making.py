"""Small corpora for tests, made by the real stages from texts written here."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from generator import readers
from generator.analysis import analyse
from generator.corpus import connect
from generator.corpus.addresses import assign
from generator.model import Analysis, Article, Briefing, Corpus, EntityType, Mention, Rejected, Span
from generator.settings import Settings, Site

SITE = Site(
    config=Path("mkdocs.yml"),
    name="Dosar",
    url="https://example.org/dosar/",
    language="ro",
    docs=Path("docs"),
    seeds=Path("seeds"),
    settings=Settings(),
)


def article(text: str, path: str = "a.txt") -> Article:
    """The seed with this text, which must be readable."""
    read = readers.read_bytes(path, text.encode(), Path(path).suffix)
    assert isinstance(read, Article), read
    return read


def corpus(*texts: str, rejected: tuple[Rejected, ...] = ()) -> Corpus:
    """The seeds with these texts, joined; they are called 0.txt, 1.txt, … (.md with front matter)."""
    articles = [
        article(text, f"{number}.{'md' if text.startswith('---') else 'txt'}")
        for number, text in enumerate(texts)
    ]
    return connect([(item, analyse(item)) for item in articles], rejected, Settings(), "ro")


def named(text: str, names: Mapping[str, tuple[EntityType, Sequence[str]]], language: str = "ro") -> Briefing:
    """The briefing of a seed with exactly these names: canonical name → type and the surfaces to
    look for, longest first."""
    made = article(text)
    found = msgspec.structs.replace(analyse(made), language=language)
    mentions = tuple(
        Mention(name, kind, None, _occurrences(found, surfaces)) for name, (kind, surfaces) in names.items()
    )
    (briefing,) = assign([(made, msgspec.structs.replace(found, entities=mentions))])
    return briefing


def _occurrences(analysis: Analysis, surfaces: Sequence[str]) -> tuple[Span, ...]:
    pattern = "|".join(re.escape(surface) for surface in surfaces)
    return tuple(Span(match.start(), match.end()) for match in re.finditer(pattern, analysis.text))
