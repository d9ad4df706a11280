"""Articles longer than any article."""

from __future__ import annotations

from generator import readers
from generator.analysis import analyse
from generator.model import ANALYSED, Article


def test_a_very_long_article_is_published_whole_and_read_in_part() -> None:
    """All sentences are there, names and summary come from the first part, and a warning says so."""
    sentence = "Ana Petrescu a spus la Cluj că podul cel vechi rămâne închis. "
    text = "date 2025-11-14 Podul rămâne închis\n\n" + sentence * (ANALYSED // len(sentence) + 500)
    read = readers.read_bytes("a.txt", text.encode(), ".txt")
    assert isinstance(read, Article)
    assert [problem.code for problem in read.problems] == ["long-article"]
    analysis = analyse(read)
    assert analysis.text == read.paragraphs[0]
    assert analysis.sentences[-1].end == len(analysis.text)
    assert set(analysis.summary) <= set(analysis.sentences)
    ends = [span.end for mention in analysis.entities for span in mention.spans]
    assert ends
    assert max(ends) <= ANALYSED
