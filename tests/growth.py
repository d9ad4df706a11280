"""Growth of cost with size, measured so that a busy machine does not decide the answer: processor
time, the best of three, and only as a ratio within one run."""

from __future__ import annotations

import time
from collections.abc import Callable


def growth(work: Callable[[int], object], small: int, times: int) -> float:
    """How many times the cost of ``work(small)`` that of ``work(small * times)`` is; about
    ``times`` where cost is linear. Costs under five milliseconds count as that."""
    return _cost(work, small * times) / max(_cost(work, small), 0.005)


def _cost(work: Callable[[int], object], size: int) -> float:
    best = float("inf")
    for _ in range(3):
        started = time.process_time()
        work(size)
        best = min(best, time.process_time() - started)
    return best
