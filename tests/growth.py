"""Growth of cost with size, measured so that a busy machine does not decide the answer: processor
time, the best of five taken in turn, and only as a ratio within one run."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from typing import Any


def growth(
    work: Callable[[Any], object], small: int, times: int, make: Callable[[int], object] = int
) -> float:
    """How many times the cost of ``work(small)`` that of ``work(small * times)`` is; about
    ``times`` where cost is linear. Costs under five milliseconds count as that. With ``make`` the
    work is done on what that makes of the size, which is not measured."""
    sizes = make(small), make(small * times)
    costs = [[_cost(work, size) for size in sizes] for _ in range(5)]
    least, most = (min(row[place] for row in costs) for place in (0, 1))
    return most / max(least, 0.005)


def _cost(work: Callable[[Any], object], size: object) -> float:
    gc.collect()
    gc.disable()  # what else the process holds would be looked through, the oftener the more is made
    try:
        started = time.process_time()
        work(size)
        return time.process_time() - started
    finally:
        gc.enable()
