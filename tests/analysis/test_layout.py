"""What the lines of a seed are: cases by kind, and that nothing is lost whatever they are."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis import analyse
from generator.analysis.layout import Layout, lay_out
from generator.languages import codes, load
from generator.model import Article
from tests.growth import growth
from tests.making import article

CASES = tomllib.loads(Path(__file__).with_name("layout.toml").read_text("utf-8"))["case"]


def laid_out(first: str | None, body: list[str], code: str = "ro", title: str | None = None) -> Layout:
    seed = article("date 2025-01-02 Ceva")
    return lay_out(
        msgspec.structs.replace(seed, first_line=first, paragraphs=tuple(body), title=title), load(code)
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_each_line_is_taken_for_what_it_is(case: dict[str, Any]) -> None:
    """Headline, caption, credit, headings and asides of a case come out as its data say."""
    found = laid_out(case.get("first"), case["body"], case.get("language", "ro"))
    assert found.headline == case.get("headline")
    assert found.caption == case.get("caption")
    assert found.credit == case.get("credit")
    assert found.text.split("\n\n") == case.get("text", case["body"])
    assert [span.of(found.text) for span in found.headings] == case.get("headings", [])
    assert [span.of(found.text) for span in found.asides] == case.get("asides", [])


def test_markdown_without_a_title_may_open_with_a_headline() -> None:
    """The marks of the heading are no part of the headline."""
    found = laid_out(None, ["# Podul se închide", "Podul va fi închis două luni."])
    assert (found.headline, found.text) == ("Podul se închide", "Podul va fi închis două luni.")


def test_a_given_title_leaves_the_first_paragraph_in_the_text() -> None:
    """What a title of the front matter already says need not be guessed from the body."""
    found = laid_out(None, ["# Podul se închide", "Podul va fi închis."], title="Podul")
    assert found.text.startswith("# Podul se închide\n\n")
    assert found.headline is None


LINES = st.one_of(
    st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\n\r"), min_size=1, max_size=60),
    st.sampled_from(
        (
            "Foto: Ana Pop",
            "Muncitori pe pod. FOTO Agerpres",
            "Pe unde se ocolește",
            "De Ion Pop",
            "## Titlu",
            "Citește și: altceva",
            "Podul se închide.",
            "Sursa foto: X",
            "© EPA",
            "(Foto: A/B)",
            "...",
        )
    ),
)


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W_]+", text))


@settings(deadline=None)
@given(st.one_of(st.none(), LINES), st.lists(LINES, max_size=6), st.sampled_from([*codes(), "und"]))
def test_nothing_is_lost(first: str | None, body: list[str], code: str) -> None:
    """Every word of the seed is in the headline, the caption, the credit or the text, but for the
    words that mark a credit; and nothing is added."""
    body = body if first or body else ["x"]
    found = laid_out(first, body, code)
    given_words = words(" ".join([first or "", *body]))
    kept = words(" ".join(filter(None, [found.headline, found.caption, found.credit, found.text])))
    marks = load(code).layout
    excepted = words(" ".join(["Foto", "Photo", *marks.credit_marks, *marks.credit_labels]).casefold())
    lost = {word for word in (given_words - kept) if word.casefold() not in excepted}
    assert not lost
    assert not kept - given_words
    assert found.text
    assert all(
        found.paragraphs[index].end + 2 == span.start for index, span in enumerate(found.paragraphs[1:])
    )


def test_cost_grows_with_the_length() -> None:
    """Long lines of marks and brackets are read in a time that grows no faster than they do."""

    def work(count: int) -> object:
        body = ["Foto: " * count, "(" * count, "Foto A " * count, "a. " * count, "1 " * count]
        return laid_out("Sursa foto " * count, body)

    assert growth(work, 1_000, times=20) < 40


def test_every_language_has_its_words() -> None:
    """A language file without marks of credits, bylines and asides would publish captions as text."""
    for code in codes():
        layout = load(code).layout
        assert layout.credit_labels, code
        assert layout.bylines, code
        assert layout.asides, code


@pytest.mark.parametrize(
    "line",
    [
        "Citește și: Ion Pop va deschide pe 7 aprilie un pod de 8 milioane de lei la Leova",
        "Foto: Ion Pop pe podul din Leova, 7 aprilie 2024",
        "A consemnat Ion Pop",
        "Ion Pop, corespondent, Leova",
    ],
)
def test_a_line_about_the_page_tells_nothing(line: str) -> None:
    """Names, days and figures of another article, of a picture or of who wrote it are none of this one."""
    found = analyse(
        article(f"date 2025-01-02 Podul\n\nPodul va fi închis de luni, a anunțat primăria.\n\n{line}")
    )
    assert line in found.text
    spans = [*found.summary, *(item.span for item in found.dates), *(item.span for item in found.figures)]
    spans += [item.span for item in found.sources]
    spans += [span for entity in found.entities for span in entity.spans]
    assert all(span.end <= found.text.index(line) for span in spans)


def test_article_is_unchanged() -> None:
    """The layout reads the article through its public fields only."""
    seed = article("date 2025-01-02 Podul se închide\n\nPodul va fi închis de luni.")
    assert isinstance(seed, Article)
    assert lay_out(seed, load("ro")).headline == "Podul se închide"
