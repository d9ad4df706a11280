"""`python -m tests.bench [COUNT…]`: what a build costs at growing size, by default 250 and 1,000
articles, beside a plain MkDocs build of the very same pages.

Seconds are processor time of the whole process tree, because a busy machine changes those least;
memory is the largest process. Judge by the ratios: both sides are measured in one run.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from tests.bench.articles import articles
from tests.bench.joining import bench_joining
from tests.projects import ROOT, command, make_project

_ANALYSED = 200  # articles
_JOINED = 10  # joined for each one that is built: without pages it takes many to see growth
_SPEED, _MEMORY = 40, 300  # the aims: articles a second and core; MB of one process

_PLAIN = """\
site_name: Plain
docs_dir: {docs}
theme: {{name: material, font: false}}
plugins: []
nav: [index.md]
validation: {{nav: {{omitted_files: ignore}}, links: {{not_found: ignore, anchors: ignore}}}}
markdown_extensions: [attr_list, toc]
"""

_ANALYSE = """\
import sys, time
from generator import analysis, readers
from tests.memory import peak
read = [readers.read_bytes(name, text.encode(), ".txt") for name, text in __import__("tests.bench.articles",
    fromlist=["articles"]).articles(int(sys.argv[1]))]
analysis.analyse(read[0])  # loads the words
started = time.process_time()
for article in read: analysis.analyse(article)
print(len(read) / (time.process_time() - started), peak())
"""


class Cost(NamedTuple):
    seconds: float  # processor time, children included
    megabytes: float  # of the largest process so far


def measure(line: list[str]) -> Cost:
    """Runs a command to its end; raises CalledProcessError where it fails."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(line, cwd=ROOT, check=True, capture_output=True, env=os.environ | {"CI": "1"})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(spent, after.ru_maxrss / _UNITS)


_UNITS = 2**20 if sys.platform == "darwin" else 2**10  # of ru_maxrss in a megabyte


def bench_analysis() -> None:
    line = [sys.executable, "-c", _ANALYSE, str(_ANALYSED)]
    done = subprocess.run(line, cwd=ROOT, check=True, capture_output=True, text=True)
    speed, memory = map(float, done.stdout.split())
    print(f"{'analyse, articles a second and core':<44}{speed:>9.0f}   (aim: at least {_SPEED})")
    print(f"{'analyse, MB':<44}{memory:>9.0f}   (aim: at most {_MEMORY})")


def bench_build(count: int, folder: Path) -> float:
    """Prints what ``count`` articles cost; returns the seconds of the first build."""
    config = make_project(folder, dict(articles(count)))
    # One process: the time of those that the first one starts could not be counted.
    site = command("site", config, "--site", folder / "site", "--jobs", "1")
    first = measure(site)
    again = measure(site)
    with (folder / "seeds/000000.txt").open("a", encoding="utf-8") as file:
        file.write("\nPrimarul a demisionat luni.\n")
    edited = measure(site)
    plain_config = folder / "plain.yml"
    plain_config.write_text(_PLAIN.format(docs=folder / "docs"), "utf-8")
    plain_line = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(plain_config)]
    plain = measure([*plain_line, "-d", str(folder / "plain")])
    for name, cost in (("first build", first), ("nothing changed", again), ("one article changed", edited)):
        _row(f"{count} articles, {name}", cost.seconds, plain.seconds)
    _row(f"{count} articles, plain MkDocs", plain.seconds, plain.seconds)
    pages = [path.stat().st_size for path in (folder / "site/briefings").rglob("*.html")]
    everything = sum(path.stat().st_size for path in (folder / "site").rglob("*") if path.is_file())
    print(f"{f'{count} articles, MB of the largest process':<44}{first.megabytes:>9.0f}")
    print(f"{f'{count} articles, KB a briefing, MB a site':<44}{sum(pages) / len(pages) / 1e3:>9.1f}", end="")
    print(f"{everything / 1e6:>9.1f}", flush=True)
    return first.seconds


def _row(name: str, seconds: float, plain: float) -> None:
    print(f"{name:<44}{seconds:>9.2f}{seconds / plain:>9.2f}", flush=True)


def main(counts: list[int]) -> int:
    bench_analysis()
    print(f"\n{'':<44}{'seconds':>9}{'× plain':>9}")
    costs = []
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            costs.append(bench_build(count, Path(folder)))
    for small, large, cost, more in zip(counts, counts[1:], costs, costs[1:], strict=False):
        growth = (more / cost) / (large / small)
        print(f"{f'growth from {small} to {large}, 1 is linear':<44}{growth:>9.2f}")
    print()
    bench_joining([count * _JOINED for count in counts])
    return 0


if __name__ == "__main__":
    sys.exit(main([int(count) for count in sys.argv[1:]] or [250, 1000]))
