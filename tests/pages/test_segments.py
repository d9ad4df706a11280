"""Cutting a paragraph where its markup begins and ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Quote, Span
from generator.pages.encode import encode_part
from generator.pages.segments import Piece, Segment, cut, emphasised
from tests.growth import growth
from tests.pages.dossier import at, single


@st.composite
def paragraphs(draw: st.DrawFn) -> tuple[str, Span, list[tuple[int, Span]], list[tuple[Span, str]]]:
    """A text, a paragraph of it, sentences in order, and links anywhere, overlapping or crossing."""
    text = draw(st.text(min_size=1, max_size=60))
    places = st.integers(0, len(text))

    def span(first: int, second: int) -> Span:
        return Span(min(first, second), max(first, second))

    ends = sorted(draw(st.lists(places, max_size=8)))
    sentences = [
        (number, Span(*pair)) for number, pair in enumerate(zip(ends[::2], ends[1::2], strict=False), 1)
    ]
    links = [
        (span(first, second), f"entities/{name}/index.md")
        for name, (first, second) in enumerate(draw(st.lists(st.tuples(places, places), max_size=6)))
    ]
    return text, span(draw(places), draw(places)), sentences, links


def said(segments: tuple[Segment, ...]) -> str:
    return "".join(piece.text for segment in segments for piece in segment.pieces)


@given(paragraphs())
def test_loses_and_adds_nothing(
    case: tuple[str, Span, list[tuple[int, Span]], list[tuple[Span, str]]],
) -> None:
    """The pieces of a paragraph, joined, are its text, whatever spans it is given."""
    text, paragraph, sentences, links = case
    segments = cut(text, paragraph, sentences, links)
    assert said(segments) == paragraph.of(text)
    by_number = dict(sentences)
    for segment in segments:
        assert segment.number is None or said((segment,)) == by_number[segment.number].of(text)
        for piece in segment.pieces:
            assert piece.target is None or (piece.text, piece.target) in {
                (span.of(text), target) for span, target in links
            }


def test_numbers_sentences_and_links_names_inside_them() -> None:
    """A sentence keeps its number, what lies between has none, and a link covers its words alone."""
    text = "Ana pleacă. Ion vine."
    segments = cut(text, Span(0, 21), [(4, Span(0, 11)), (5, Span(12, 21))], [(Span(12, 15), "ion")])
    assert [(segment.number, segment.pieces) for segment in segments] == [
        (4, (Piece("Ana pleacă.", None),)),
        (None, (Piece(" ", None),)),
        (5, (Piece("Ion", "ion"), Piece(" vine.", None))),
    ]


def test_longest_of_overlapping_links_stays() -> None:
    """“Coreea de Nord” is one link, though “Coreea” would be another."""
    text = "Coreea de Nord"
    (segment,) = cut(text, Span(0, 14), [(1, Span(0, 14))], [(Span(0, 6), "short"), (Span(0, 14), "long")])
    assert segment.pieces == (Piece("Coreea de Nord", "long"),)


def test_words_in_another_language_say_so() -> None:
    """Also where a link stands in them, or a sentence ends."""
    text = "Ana: „We go. Ion waits.”"
    sentences = [(1, Span(0, 12)), (2, Span(13, 24))]
    segments = cut(text, Span(0, 24), sentences, [(Span(13, 16), "ion")], [(Span(6, 23), "en")])
    assert [segment.pieces for segment in segments] == [
        (Piece("Ana: „", None), Piece("We go.", None, "en")),
        (Piece(" ", None, "en"),),
        (Piece("Ion", "ion", "en"), Piece(" waits.", None, "en"), Piece("”", None)),
    ]


@given(st.text(max_size=30), st.text(max_size=30))
def test_a_piece_keeps_the_space_at_its_ends(before: str, after: str) -> None:
    """A word and the link beside it do not grow together when each is encoded by itself."""
    joined = encode_part(f"{before} ") + encode_part(after)
    assert joined.startswith(encode_part(before).rstrip()) and " " in joined


def test_cost_grows_with_the_length() -> None:
    """A paragraph of thousands of sentences, each with a link."""

    def work(count: int) -> None:
        spans = [Span(2 * at, 2 * at + 1) for at in range(count)]
        cut("a " * count, Span(0, 2 * count), list(enumerate(spans)), [(span, "x") for span in spans])

    assert growth(work, 500, 10) < 20


@pytest.mark.parametrize(
    ("text", "quotes", "expected"),
    [
        ("E „greu”, a spus Rusu.", ["greu"], ["greu"]),
        ("E „greu” și „scump”, a spus Rusu.", ["scump", "greu"], ["greu", "scump"]),
        ("„E greu. E scump”, a spus Rusu.", ["E greu. E scump"], ["E scump"]),
        ("Rusu tace.", [], []),
    ],
)  # fmt: skip
def test_what_is_quoted_is_marked(text: str, quotes: list[str], expected: list[str]) -> None:
    """The parts make up the last sentence, and those inside quotation marks say so, in text order."""
    head, stop, tail = text.partition(". ")
    sentences = [at(text, tail)] if stop else [at(text, head)]
    of = single(
        text, sentences=tuple(sentences), quotes=tuple(Quote(at(text, q), "Rusu", None) for q in quotes)
    )
    (briefing,) = of.briefings
    found = emphasised(briefing, 1)
    assert "".join(part.words for part in found) == sentences[0].of(text)
    assert [part.words for part in found if part.quoted] == expected
