"""The cost of names: no input makes it grow faster than the text."""

from __future__ import annotations

import time

import pytest

from generator.analysis.names import find_names
from tests.analysis.names.conftest import Make


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

    def seconds(times: int) -> float:
        made = document(piece * times, code)
        best = float("inf")
        for _ in range(2):
            started = time.perf_counter()
            find_names(made)
            best = min(best, time.perf_counter() - started)
        return best

    seconds(50)  # loads the words
    assert seconds(1600) < 8 * 4 * max(seconds(200), 0.004)
