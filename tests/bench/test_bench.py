"""The benchmark measures what it says it does."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise

import pytest

from generator import analysis, readers
from generator.corpus import connect
from generator.model import Article
from generator.settings import Settings
from tests.bench.articles import articles
from tests.bench.press import archive
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


def test_an_archive_is_always_the_same_and_its_spans_hold() -> None:
    """A longer archive begins with the shorter one; every name, quotation and figure stands where
    its span says."""
    made = list(archive(40))
    assert made[:25] == list(archive(25))
    for _, found in made:
        assert all(span.of(found.text).endswith(".") for span in found.sentences)
        for mention in found.entities:
            assert {span.of(found.text) for span in mention.spans[:1]} == {mention.name}
        assert all(f"„{quote.span.of(found.text)}”" in found.text for quote in found.quotes)
        assert all(item.span.of(found.text).startswith(f"{item.value} de ") for item in found.figures)


def test_an_archive_is_like_the_press() -> None:
    """Most articles stand alone, some make stories, a dispatch comes twice, and new names never
    cease."""
    corpus = connect(archive(400), (), Settings(), "ro")
    assert corpus.duplicates
    assert 0.1 < sum(len(story.briefings) for story in corpus.stories) / 400 < 0.6
    once = sum(len(entity.appearances) == 1 for entity in corpus.entities)
    assert 0.5 < once / len(corpus.entities) < 0.9


def test_an_archive_repeats_its_words_as_the_press_does() -> None:
    """Of the first hundred words with a meaning that an article has, three quarters differ."""
    texts = [[word for lemmas in found.lemmas for word in lemmas.split()][:100] for _, found in archive(100)]
    differ = [len(set(words)) for words in texts if len(words) == 100]
    assert 70 < sum(differ) / len(differ) < 80


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
        for words in [*wanted, "growth from 4 to 8", "join 40 articles", "growth of joining from 40 to 80"]
    ]
    assert all(one < other for one, other in pairwise(places))
