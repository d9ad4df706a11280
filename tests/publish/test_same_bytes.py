"""The same seeds and configuration give the same bytes, wherever and however they are built."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.projects import SEEDS, make_project, run, tree

CROWD = {
    f"{folder}{number}.txt": (
        f"date 2024-{number % 12 + 1:02d} Consiliul din Valea Seacă votează bugetul {number}\n\n"
        f"Consiliul local a votat {number} milioane de lei pentru drumuri, a spus Ana Petrescu.\n\n"
        f"Ion Vasile, primarul orașului Ocna, a promis {number + 3} poduri noi la Brașov și Iași.\n"
    )
    for folder in ("", "b/", "A/")
    for number in range(8)
}


@pytest.mark.slow
def test_same_bytes_everywhere(tmp_path: Path) -> None:
    """Another path, hash seed, time zone, locale, order of files, modification times, number of
    processes and a cold or a warm cache: docs/ and site/ are byte for byte the same, the inside of
    the search index apart."""
    seeds = SEEDS | CROWD
    one = make_project(tmp_path / "one", seeds)
    two = make_project(tmp_path / "elsewhere, with spaces/două", dict(reversed(seeds.items())))
    for number, path in enumerate(sorted((two.parent / "seeds").rglob("*"), reverse=True)):
        os.utime(path, (number * 1e6, number * 1e6))
    builds = [
        (one, "1", {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C", "LANG": "C"}),
        (two, "2", {"PYTHONHASHSEED": "2", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "LANG": "ro_RO"}),
        (two, "1", {"PYTHONHASHSEED": "3", "TZ": "America/Adak", "SOURCE_DATE_EPOCH": "1"}),
    ]
    docs, sites = [], []
    for config, jobs, environment in builds:
        target = config.parent / "site"
        done = run("site", config, "--site", target, "--jobs", jobs, **environment)
        assert done.returncode == 0, done.stderr
        docs.append(tree(config.parent / "docs"))
        sites.append(tree(target))
    for other in (1, 2):
        assert _differences(docs[0], docs[other]) == []
        assert _differences(sites[0], sites[other]) == []
    assert len(docs[0]) > len(seeds)


def _differences(one: dict[str, str], other: dict[str, str]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
