"""What the front matter of a seed may hold."""

from __future__ import annotations

import pytest

from generator import readers
from generator.analysis import analyse
from generator.corpus.addresses import assign
from generator.exports import contract
from generator.model import Article


def article(matter: str) -> Article:
    read = readers.read_bytes("a.md", f"---\ndate: 2025\n{matter}\n---\nUn text.\n".encode(), ".md")
    assert isinstance(read, Article), read
    return read


@pytest.mark.parametrize("nothing", ["", "null", "Null", "NULL", "~"])
def test_what_programs_write_for_nothing_is_nothing(nothing: str) -> None:
    """A title that a site builder left out is no title “null”."""
    read = article(
        f"title: {nothing}\nslug: {nothing}\nurl: {nothing}\nlang: {nothing}\nimage: {nothing}\n"
        f"author: [{nothing or '~'}, Ana Pop]\ntags: [{nothing or '~'}, pod]"
    )
    assert (read.title, read.slug, read.url, read.lang, read.image) == (None,) * 5
    assert (read.author, read.tags, read.problems) == ("Ana Pop", ("pod",), ())


@pytest.mark.parametrize("form", ["[{}]", "{}"])
def test_an_article_has_thirty_tags_at_most(form: str) -> None:
    """Each costs a page; the first are kept, and the rest is told with its line."""
    many = [f"t{number}" for number in range(31)]
    read = article(f"title: Pod\ntags: {form.format(', '.join(many))}")
    (problem,) = read.problems
    assert read.tags == tuple(many[:30])
    assert (problem.line, problem.code, problem.severity) == (4, "many-tags", "warning")
    enough = article(f"tags: {form.format(', '.join(many[:30]))}")
    assert (enough.tags, enough.problems) == (tuple(many[:30]), ())


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("zh-hant-tw", "zh-Hant-TW"),
        ("sr_latn", "sr-Latn"),
        ("PT-br", "pt-BR"),
        ("ron-MD", "ro-MD"),
        ("ro", "ro"),
    ],
)
def test_a_language_keeps_its_script_and_its_region(tag: str, language: str) -> None:
    """What the seed declares is told to programs and to screen readers, in the usual form; the words
    to read it with are those of the language."""
    read = article(f"lang: {tag}")
    (briefing,) = assign([(read, analyse(read))])
    assert briefing.language == contract.analysed(briefing).language == language
    assert briefing.analysis.language == language.split("-")[0]


def test_a_word_in_quotation_marks_is_a_word() -> None:
    """Whoever means the word says so; as a key it is one anyway."""
    read = article('title: "null"\nnull: x')
    assert (read.title, dict(read.extra)) == ("null", {"null": "x"})


def test_a_key_in_capitals_is_told_and_kept() -> None:
    """What it holds is not lost in silence; where the right one stands too, it is one more."""
    text = "---\ndate: 2025-11-14\nTitle: Podul\nURL: x\nurl: https://a.ro\n---\n\nText.\n"
    read = readers.read_bytes("a.md", text.encode())
    assert isinstance(read, Article)
    assert [(item.line, item.code) for item in read.problems] == [(3, "unread-key")]
    assert read.extra == {"Title": "Podul", "URL": "x"}
