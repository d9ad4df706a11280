"""The quoted parts of a sentence."""

from __future__ import annotations

import pytest

from generator.model import Quote
from generator.pages.emphasis import parts
from tests.pages.dossier import at, single


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
    found = parts(briefing, 1)
    assert "".join(part.words for part in found) == sentences[0].of(text)
    assert [part.words for part in found if part.quoted] == expected
