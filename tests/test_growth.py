"""The measure of growth tells linear work from work that is not."""

from __future__ import annotations

from tests.growth import growth


def test_growth_is_that_of_the_work() -> None:
    """Ten times as much costs about ten times as much; where all meet all, six times as much 36 times."""

    def count(size: int) -> int:
        return sum(1 for _ in range(size))

    assert growth(count, 300_000, 10) < 20
    assert growth(lambda size: count(size * size), 500, 6) > 18
