"""Growth of cost with size, measured so that a busy machine does not decide the answer: processor
time, the best of a few taken in turn, and only as a ratio within one run."""

from __future__ import annotations

import gc
import math
import time
from collections.abc import Callable
from typing import Any

_ROUNDS = 5  # at most; no fewer than two, since the first fills caches
_CLEAR = 1.5  # times linear: what is below needs no further round
_LEAST = 0.005  # seconds; what costs less counts as that


def growth(
    work: Callable[[Any], object], small: int, times: int, make: Callable[[int], object] = int
) -> float:
    """How many times the cost of ``work(small)`` that of ``work(small * times)`` is; about
    ``times`` where cost is linear. With ``make`` the work is done on what that makes of the size,
    which is not measured."""
    sizes = make(small), make(small * times)
    least, most, ratio = math.inf, math.inf, math.inf
    for number in range(_ROUNDS):
        least, most = min(least, _cost(work, sizes[0])), min(most, _cost(work, sizes[1]))
        ratio = most / max(least, _LEAST)
        if number and ratio < times * _CLEAR:
            break
    return ratio


def _cost(work: Callable[[Any], object], size: object) -> float:
    gc.collect()
    gc.disable()  # what else the process holds would be looked through, the oftener the more is made
    try:
        started = time.process_time()
        work(size)
        return time.process_time() - started
    finally:
        gc.enable()
