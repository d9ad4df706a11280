"""The cost of names: no input makes it grow faster than the text."""

from __future__ import annotations

import pytest

from generator.analysis.names import find_names
from tests.analysis.names.conftest import Make
from tests.growth import growth


@pytest.mark.parametrize("code", ["ro", "en", "de"])
@pytest.mark.parametrize(
    "piece",
    [
        "Ana ",
        "MAIA ",
        "of the ",
        "de la ",
        "Ministry of ",
        "von der ",
        "președintele ",
        "Ion Popa, ",
        "U.S. ",
        "„A” ",
    ],
)
def test_time_grows_no_faster_than_the_text(document: Make, code: str, piece: str) -> None:
    """Eight times the text takes at most about eight times as long, with room for a busy machine."""
    find_names(document(piece * 50, code))  # loads the words
    assert growth(find_names, 200, 8, lambda size: document(piece * size, code)) < 8 * 4
