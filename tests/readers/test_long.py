"""Articles longer than any article."""

from __future__ import annotations

from generator import readers
from generator.analysis import analyse
from generator.model import ANALYSED, Article, Rejected


def test_a_very_long_article_is_published_whole_and_read_in_part() -> None:
    """All of the text is there, sentences and names come from the first part, a warning says so."""
    sentence = "Ana Petrescu a spus la Cluj că podul cel vechi rămâne închis. "
    text = "date 2025-11-14 Podul rămâne închis\n\n" + sentence * (ANALYSED // len(sentence) + 500)
    read = readers.read_bytes("a.txt", text.encode(), ".txt")
    assert isinstance(read, Article)
    assert [problem.code for problem in read.problems] == ["long-article"]
    analysis = analyse(read)
    assert analysis.text == read.paragraphs[0]
    assert ANALYSED - 200 < analysis.sentences[-1].end <= ANALYSED
    assert set(analysis.summary) <= set(analysis.sentences)
    ends = [span.end for mention in analysis.entities for span in mention.spans]
    assert ends
    assert max(ends) <= ANALYSED


def test_more_paragraphs_than_any_article_has_are_refused() -> None:
    """Each paragraph costs markup on the page: beyond ten thousand the seed is no article."""
    text = "date 2025-11-14 Titlu\n\n" + "- rând\n"
    assert isinstance(readers.read_bytes("a.txt", text.encode(), ".txt"), Article)
    refused = readers.read_bytes("a.txt", (text + "- rând\n" * 10_001).encode(), ".txt")
    assert isinstance(refused, Rejected)
    assert [problem.code for problem in refused.problems] == ["too-many-paragraphs"]


def test_an_article_without_a_word_is_refused() -> None:
    """Marks alone are nothing to publish, and nothing a search could index."""
    refused = readers.read_bytes("a.txt", "date 2025 [[[ … \N{GRINNING FACE}".encode(), ".txt")
    assert isinstance(refused, Rejected)
    assert [problem.code for problem in refused.problems] == ["empty"]
