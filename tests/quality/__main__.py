"""`python -m tests.quality [NAME…]`: measures, and fails where a figure is under its floor.

Floors stand in floors.toml beside the hash of the corpus they were measured on. A figure without
a floor, a floor without a figure and a corpus that changed are failures too, so that no floor is
ever lowered or dropped in silence.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
import time
import tomllib
from pathlib import Path

import msgspec

from tests.projects import CORPORA
from tests.quality import measures
from tests.quality.measured import Measured, fingerprint

FLOORS = Path(__file__).with_name("floors.toml")


class Floors(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    corpora: dict[str, str]  # folder → fingerprint
    floors: dict[str, float]  # name of the figure → least value


def names() -> list[str]:
    """The measures there are, sorted."""
    return sorted(module.name for module in pkgutil.iter_modules(measures.__path__))


def measure(name: str, corpora: Path) -> list[Measured]:
    module = importlib.import_module(f"{measures.__name__}.{name}")
    found: list[Measured] = module.measure(corpora)
    return found


def floors() -> Floors:
    return msgspec.convert(tomllib.loads(FLOORS.read_text(encoding="utf-8")), Floors)


def faults(found: list[Measured], known: Floors, corpora: Path, everything: bool) -> list[str]:
    """What keeps the figures from standing, in words."""
    problems = [
        f"corpus {folder} has changed (now {now}): measure again and set its hash"
        for folder, expected in known.corpora.items()
        if (now := fingerprint(corpora / folder)) != expected
    ]
    for item in found:
        floor = known.floors.get(item.name)
        if floor is None:
            problems.append(f"{item.name} has no floor in {FLOORS.name}")
        elif item.value < floor:
            problems.append(f"{item.name} is {item.value:.3f}, under its floor {floor:.3f}")
    if everything:
        missing = sorted(known.floors.keys() - {item.name for item in found})
        problems += [f"{name} has a floor and was not measured" for name in missing]
    return problems


def main(wanted: list[str]) -> int:
    if not CORPORA.is_dir():
        print(f"{CORPORA} is not here: quality can only be measured on the corpora", file=sys.stderr)
        return 2
    unknown = sorted(set(wanted) - set(names()))
    if unknown:
        print(f"no measure called {', '.join(unknown)}; there are {', '.join(names())}", file=sys.stderr)
        return 2
    known, found = floors(), []
    print(f"{'figure':<44}{'value':>8}{'floor':>8}{'baseline':>10}  {'of':>6}")
    for name in wanted or names():
        started = time.perf_counter()
        for item in measure(name, CORPORA):
            found.append(item)
            floor = known.floors.get(item.name)
            print(
                f"{item.name:<44}{item.value:>8.3f}{'–' if floor is None else f'{floor:.3f}':>8}"
                f"{'–' if item.baseline is None else f'{item.baseline:.3f}':>10}  {item.count:>6}"
                f"  {item.baseline_name}"
            )
        print(f"  {name}: {time.perf_counter() - started:.1f} s", file=sys.stderr)
    problems = faults(found, known, CORPORA, everything=not wanted)
    for problem in problems:
        print(f"✗ {problem}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
