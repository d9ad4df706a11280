"""Small corpora for tests, made by the real stages from texts written here."""

from __future__ import annotations

from pathlib import Path

from generator import readers
from generator.analysis import analyse
from generator.corpus import connect
from generator.model import Article, Corpus, Rejected
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
