"""The benchmark measures what it says it does."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise

import pytest

from generator import analysis, readers
from generator.model import Article
from tests.bench.articles import articles
from tests.bench.joining import analysed, copies
from tests.projects import ROOT


def test_articles_are_many_different_and_always_the_same() -> None:
    """Made-up articles are read without a complaint, differ, and begin alike whatever their number."""
    made = list(articles(60))
    assert made[:20] == list(articles(20))
    assert len({text for _, text in made}) == 60
    read = [readers.read_bytes(name, text.encode(), ".txt") for name, text in made]
    assert all(isinstance(item, Article) and not item.problems for item in read)


def test_articles_have_what_the_analysis_works_on() -> None:
    """Every one has several sentences, names, a quotation or a figure: an empty text costs nothing
    and would measure nothing."""
    for name, text in articles(5):
        article = readers.read_bytes(name, text.encode(), ".txt")
        assert isinstance(article, Article)
        found = analysis.analyse(article)
        assert len(found.sentences) > 10 and found.entities and (found.quotes or found.figures)


def test_copies_for_joining_keep_their_offsets_and_differ() -> None:
    """A further copy has the same spans over other words; the first is the article itself."""
    base = analysed(3)
    first, again = list(copies(base, 3)), list(copies(base, 6))[3:]
    assert [found.text for _, found in first] == [found.text for _, found in base]
    for (_, one), (_, other) in zip(first, again, strict=True):
        assert len(one.text) == len(other.text) and one.text != other.text
        assert one.sentences == other.sentences
    assert list(copies(base, 6))[3:] == again


@pytest.mark.slow
def test_the_table_is_complete() -> None:
    """Speed, memory, builds beside plain MkDocs and growth all get a figure."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench", "4", "8"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    wanted = [
        "analyse, articles",
        "analyse, MB",
        "4 articles, first",
        "4 articles, plain",
        "8 articles, first",
    ]
    places = [
        done.stdout.index(words)
        for words in [*wanted, "growth from 4 to 8", "join 20 articles", "growth of joining from 20 to 40"]
    ]
    assert all(one < other for one, other in pairwise(places))
