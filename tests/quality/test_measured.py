"""The arithmetic of the measures, and the gate that holds figures to their floors."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.quality.__main__ import Floors, faults
from tests.quality.measured import Measured, fingerprint, kept_out, score


def figure(name: str, value: float) -> Measured:
    return Measured(name, value, None, "", 1)


def test_score_counts_each_item_once() -> None:
    """Two of three found are right, two of four wanted are found."""
    assert score(["a", "b", "c", "a"], ["a", "b", "d", "e"]) == pytest.approx((2 / 3, 1 / 2, 4 / 7))


def test_nothing_sought_and_nothing_found_is_right() -> None:
    """An article without quotes, in which none was found, is no fault."""
    assert score([], []).f1 == 1.0


def test_about_the_wanted_share_is_kept_out() -> None:
    """The split follows the keys' hashes, so it is the same everywhere, and near its share."""
    kept = sum(kept_out(str(number), 0.3) for number in range(1_000))
    assert 250 < kept < 350


def test_a_figure_under_its_floor_is_a_fault(tmp_path: Path) -> None:
    """So are a figure without a floor and a floor without a figure."""
    known = Floors({}, {"a": 0.9, "b": 0.5})
    problems = faults([figure("a", 0.8), figure("c", 1.0)], known, tmp_path, everything=True)
    assert problems == [
        "a is 0.800, under its floor 0.900",
        "c has no floor in floors.toml",
        "b has a floor and was not measured",
    ]


def test_a_changed_corpus_is_a_fault(tmp_path: Path) -> None:
    """A floor holds for the bytes it was measured on."""
    (tmp_path / "press").mkdir()
    (tmp_path / "press" / "a.txt").write_text("a")
    known = Floors({"press": fingerprint(tmp_path / "press")}, {})
    assert faults([], known, tmp_path, everything=True) == []
    (tmp_path / "press" / "a.txt").write_text("b")
    assert len(faults([], known, tmp_path, everything=True)) == 1
