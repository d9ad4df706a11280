"""Whatever a seed says, it is analysed, and what is claimed of it is there."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator import readers
from generator.analysis import analyse
from generator.corpus.addresses import assign
from generator.exports import contract
from generator.model import Article

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
