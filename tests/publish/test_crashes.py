"""Killed, crowded or without a disk: the published site is the old one or the new one, whole."""

from __future__ import annotations

import contextlib
import os
import random
import resource
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.publish.verify import verify
from tests.projects import ROOT, SEEDS, URL, command, make_project, run, tree

KILLS = 50 if os.environ.get("CI") else 8
NEWER = SEEDS | {"pod-3.txt": "date 2024-05-02 Podul nou\n\nPodul nou a fost deschis joi la Valea Seacă.\n"}


@pytest.mark.slow
def test_killed_at_any_moment(tmp_path: Path) -> None:
    """Fifty builds (fewer outside CI), each killed at a random moment, alone or with its tools: what
    is published is always exactly the old site or the new one with every link resolving, docs/ holds
    no half file, and the next build succeeds and leaves nothing behind."""
    chance = random.Random(50)
    config = make_project(tmp_path / "project", SEEDS)
    (tmp_path / "newer").mkdir()
    make_project(tmp_path / "newer", NEWER)
    mine = config.parent / "docs/notes.md"
    mine.parent.mkdir(exist_ok=True)
    mine.write_text("# Notes\n\nMine.\n")
    site, whole = tmp_path / "site", {}
    places = ("--docs", config.parent / "docs", "--site", site)
    duration = 0.0  # seconds of the last whole build
    for seeds in (tmp_path / "newer/seeds", config.parent / "seeds"):
        started = time.monotonic()
        assert run("site", config, "--seeds", seeds, *places).returncode == 0
        duration = time.monotonic() - started
        whole[seeds] = tree(site)
    assert len({str(item) for item in whole.values()}) == 2
    killed = 0
    while killed < KILLS:
        seeds = chance.choice(list(whole))
        build = subprocess.Popen(
            command("site", config, "--seeds", seeds, *places),
            cwd=ROOT,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        time.sleep(chance.uniform(0, duration))
        with contextlib.suppress(ProcessLookupError):
            (os.kill if killed % 2 else os.killpg)(build.pid, signal.SIGKILL)
        if build.wait() == -signal.SIGKILL:
            killed += 1
        else:
            duration *= 0.9  # it had ended: builds are faster now than when measured
        assert tree(site) in whole.values()
        assert verify(site, URL) == []
        assert mine.read_text() == "# Notes\n\nMine.\n"
    last = config.parent / "seeds"
    done = run("site", config, "--seeds", last, *places)
    assert done.returncode == 0, done.stderr
    assert tree(site) == whole[last]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["newer", "project", "site"]
    fresh = run("build", config, "--docs", tmp_path / "fresh")
    assert fresh.returncode == 0
    mine.unlink()
    assert tree(config.parent / "docs") == tree(tmp_path / "fresh")


@pytest.mark.slow
def test_two_builds_at_once(tmp_path: Path) -> None:
    """Of two builds into one folder the second waits, says so, and both end well."""
    config = make_project(tmp_path / "project", SEEDS)
    builds = [
        subprocess.Popen(
            command("site", config, "--site", tmp_path / "site"), cwd=ROOT, stderr=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    said = [build.communicate()[1] for build in builds]
    assert [build.returncode for build in builds] == [0, 0], said
    assert sum("waiting for it to end" in text for text in said) == 1, said
    assert verify(tmp_path / "site", URL) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["project", "site"]


@pytest.mark.parametrize("limit", [2_000, 20_000, 80_000])
def test_a_full_disk_keeps_the_old_site(tmp_path: Path, limit: int) -> None:
    """Where a file cannot be written to its end, at whatever stage, the build fails with a remedy
    and the published site stays; with room again, the next build succeeds."""
    config = make_project(tmp_path, SEEDS)
    assert run("site", config, "--site", tmp_path / "site").returncode == 0
    before = tree(tmp_path / "site")
    shutil.copytree(tmp_path / "seeds", tmp_path / "more")
    (tmp_path / "more/long.txt").write_text("date 2024-06 Lung\n\n" + "Un rând despre pod. " * 2_000)

    def little_room() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # the write then fails, as on a full disk
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    full = command("site", config, "--seeds", tmp_path / "more", "--site", tmp_path / "site")
    done = subprocess.run(full, cwd=ROOT, preexec_fn=little_room, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr and "build again" in done.stderr
    assert tree(tmp_path / "site") == before
    assert run("site", config, "--seeds", tmp_path / "more", "--site", tmp_path / "site").returncode == 0
    assert not list(tmp_path.glob(".site*"))


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own, with room for 64 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", folder], check=False).returncode:
        pytest.skip("may not mount a file system")
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)


@pytest.mark.skipif(os.geteuid() != 0 or not shutil.which("mount"), reason="only root mounts a file system")
@pytest.mark.parametrize("room", [0, 40_000, 400_000, 2_000_000])
def test_a_disk_that_runs_full_keeps_the_old_site(disk: Path, room: int) -> None:
    """However much room is left, the build fails with a remedy and the old site stays, whole; once
    there is room, the next build succeeds."""
    config = make_project(disk, SEEDS)
    assert run("site", config, "--site", disk / "site").returncode == 0
    before = tree(disk / "site")
    (disk / "seeds/long.txt").write_text("date 2024-06 Lung\n\n" + "Un rând despre pod. " * 2_000)
    filler = disk / "filler"
    with filler.open("wb") as file:
        file.truncate(max(0, shutil.disk_usage(disk).free - room))
        os.posix_fallocate(file.fileno(), 0, file.seek(0, os.SEEK_END))
    done = run("site", config, "--site", disk / "site")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr and "build again" in done.stderr
    assert tree(disk / "site") == before
    assert verify(disk / "site", URL) == []
    filler.unlink()
    assert run("site", config, "--site", disk / "site").returncode == 0
    assert sorted(path.name for path in disk.glob(".site*")) == []


@pytest.mark.parametrize("kind", ["a file", "somebody's folder", "below a file"])
def test_a_target_that_is_not_ours_is_refused(tmp_path: Path, kind: str) -> None:
    """A file or a folder that Buletin did not publish is left as it is; the message says what to do."""
    config = make_project(tmp_path / "project", SEEDS)
    target = tmp_path / "target"
    if kind == "somebody's folder":
        target.mkdir()
        (target / "thesis.doc").write_text("x")
    else:
        target.write_text("x")
    before = tree(tmp_path / "target") if target.is_dir() else {"": target.read_text()}
    done = run("site", config, "--site", target / "site" if kind == "below a file" else target)
    assert done.returncode == 1
    assert str(target) in done.stderr and "Traceback" not in done.stderr
    assert before == (tree(target) if target.is_dir() else {"": target.read_text()})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["project", "target"]


@pytest.mark.skipif(os.geteuid() == 0 and not shutil.which("setpriv"), reason="root may write anywhere")
def test_a_read_only_target(tmp_path: Path) -> None:
    """Where the target's folder cannot be written, the build fails in words and the old site stays."""
    config = make_project(tmp_path / "project", SEEDS)
    shelf = tmp_path / "shelf"
    assert run("site", config, "--site", shelf / "site").returncode == 0
    before = tree(shelf / "site")
    shelf.chmod(0o555)
    full = command("site", config, "--site", shelf / "site")
    if os.geteuid() == 0:  # root keeps its files, without the power to write everywhere
        full = ["setpriv", "--bounding-set=-dac_override", "--inh-caps=-dac_override", *full]
    done = subprocess.run(full, cwd=ROOT, capture_output=True, text=True, check=False)
    shelf.chmod(0o755)
    assert done.returncode == 1
    assert "no permission" in done.stderr and str(shelf) in done.stderr and "Traceback" not in done.stderr
    assert tree(shelf / "site") == before
