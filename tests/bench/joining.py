"""`python -m tests.bench.joining [COUNT…]`: what joining costs, without the analysis before it."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence

from generator.corpus import connect
from generator.settings import Settings
from tests.bench.press import archive
from tests.memory import peak


def join_cost(count: int) -> float:
    """Seconds of processor time that joining ``count`` articles takes."""
    made = list(archive(count))
    started = time.process_time()
    connect(made, (), Settings(), "ro")
    return time.process_time() - started


def bench_joining(counts: Sequence[int]) -> None:
    """Prints the cost at each size, and how it grows."""
    costs = []
    for count in counts:
        costs.append(join_cost(count))
        row = f"join {count} articles, seconds, MB so far"
        print(f"{row:<44}{costs[-1]:>9.1f}{peak():>9.0f}", flush=True)
    for small, large, cost, more in zip(counts, counts[1:], costs, costs[1:], strict=False):
        growth = (more / cost) / (large / small)
        print(f"{f'growth of joining from {small} to {large}, 1 is linear':<52}{growth:.2f}", flush=True)


if __name__ == "__main__":
    bench_joining([int(count) for count in sys.argv[1:]] or [5000, 10000])
