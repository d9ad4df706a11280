"""Growth of cost with size, measured so that a busy machine does not decide the answer: processor
time, the best of three, and only as a ratio within one run."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any


def growth(
    work: Callable[[Any], object], small: int, times: int, make: Callable[[int], object] = int
) -> float:
    """How many times the cost of ``work(small)`` that of ``work(small * times)`` is; about
    ``times`` where cost is linear. Costs under five milliseconds count as that. With ``make`` the
    work is done on what that makes of the size, which is not measured."""
    return _cost(work, make(small * times)) / max(_cost(work, make(small)), 0.005)


def _cost(work: Callable[[Any], object], size: object) -> float:
    best = float("inf")
    for _ in range(3):
        started = time.process_time()
        work(size)
        best = min(best, time.process_time() - started)
    return best
