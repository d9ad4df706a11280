"""Whatever a seed says, it is analysed, and what is claimed of it is there."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import readers
from generator.analysis import analyse
from generator.corpus import connect
from generator.corpus.addresses import assign
from generator.corpus.explain import explain
from generator.exports import contract, export
from generator.model import Article
from generator.pages import render
from tests.making import SITE, corpus

PIECES = st.one_of(
    st.sampled_from(
        [
            *(
                "1¼sc.ipt",
                "½",
                "1⁄4",
                "²",
                "٣",
                "IV",
                "1.2.3",
                "9 mii 300",
                "14:30",
                "2025-13-40",
                "30 februarie",
                "1 mai",
            ),
            *(
                "„",
                "”",
                "«",
                "»",
                '"',
                "'",
                "’",
                "–",
                "—",
                "-",
                "…",
                ".",
                ",",
                ":",
                ";",
                "(",
                ")",
                "[",
                "\n\n",
                "\n",
                " ",
            ),
            *(
                "Ion Popescu",
                "lui",
                "a spus",
                "El",
                "potrivit",
                "Reuters",
                "Foto",
                "İstanbul",
                "ß",
                "ﬁ",
                "ǅ",
                "\u0301",
                "\u200b",
            ),
            *(
                "miercuri",
                "anul trecut",
                "între 2024 și",
                "milioane de lei",
                "%",
                "said",
                "according to",
                "Mr.",
                "U.S.",
            ),
        ]
    ),
    st.text(max_size=8),
)


@settings(max_examples=200)
@given(st.lists(PIECES, min_size=1, max_size=25).map(" ".join))
def test_any_text_is_analysed_and_every_claim_is_a_span_of_it(text: str) -> None:
    """No text raises, and every offset that `analyse` prints gives back its words."""
    read = readers.read_bytes("a.txt", b"date 2025-11-14 " + text.encode("utf-8", "replace"), ".txt")
    if not isinstance(read, Article):
        return
    (briefing,) = assign([(read, analyse(read))])
    shape = contract.analysed(briefing)
    surfaces: list[Any] = [*shape.summary, *shape.quotes, *shape.dates, *shape.figures]
    surfaces += [mention for entity in shape.entities for mention in entity.mentions]
    assert [item for item in surfaces if shape.text[item.start : item.end] != item.text] == []
    spans: list[Any] = [*surfaces, *shape.sentences, *shape.headings, *shape.sources]
    assert [item for item in spans if not 0 <= item.start < item.end <= len(shape.text)] == []
    assert shape.title


@settings(max_examples=60)
@given(st.lists(st.lists(PIECES, min_size=1, max_size=25).map(" ".join), min_size=2, max_size=4))
def test_any_texts_are_joined_and_make_pages(texts: list[str]) -> None:
    """What one article says never keeps the others from being published: no stage raises."""
    seeds = (
        readers.read_bytes(
            f"{number}.txt", f"date 2025-11-1{number} {text}".encode("utf-8", "replace"), ".txt"
        )
        for number, text in enumerate(texts)
    )
    articles = [item for item in seeds if isinstance(item, Article)]
    made = connect([(item, analyse(item)) for item in articles], (), SITE.settings, "ro")
    assert len(made.briefings) == len(articles)
    assert list(render(made, SITE))
    assert list(export(made, SITE))
    assert all(list(explain(made, item.slug)) for item in made.briefings)


@pytest.mark.parametrize(
    "text",
    [
        "Azi\n\nO imagine cu Saint-Exupéry Foto: Ion",
        "Prețurile\n\nPrimarul a spus că prețurile sunt: " + "10 lei – 11 lei – " * 1_000,
        "Titlu\n\n" + "(Reuters) — " * 1_200,
    ],
    ids=["a name that stands only beside a photo", "a thousand sums", "a thousand wires"],
)
def test_what_once_stopped_a_build_is_published(text: str) -> None:
    """A name without weight, and pages and datelines that went on from one thing to the next."""
    made = corpus(f"date 2025-05-06 {text}\n", "date 2025-05-07 Pod\n\nPodul din Orhei a fost redeschis.")
    assert len(made.briefings) == 2
    assert list(render(made, SITE))
