"""What runs on GitHub is pinned, may do little, and calls the project's own commands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.projects import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
TARGETS = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))


def _jobs(path: Path) -> dict[str, dict[str, Any]]:
    jobs: dict[str, dict[str, Any]] = yaml.safe_load(path.read_text("utf-8"))["jobs"]
    return jobs


def _steps() -> Iterator[tuple[str, dict[str, Any]]]:
    for path in WORKFLOWS:
        for name, job in _jobs(path).items():
            for step in job["steps"]:
                yield f"{path.name} {name}", step


def test_every_action_is_pinned_to_a_commit() -> None:
    """`uses:` names forty hexadecimal digits, with the release beside them for people."""
    used = [line for path in WORKFLOWS for line in path.read_text("utf-8").splitlines() if "uses:" in line]
    assert len(used) == sum("uses" in step for _, step in _steps()) > 0
    for line in used:
        assert re.fullmatch(r"\s*(?:- )?uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line), line


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_permissions_are_least(path: Path) -> None:
    """Reading the code is all a job may do; publishing is one job's, which runs no code of ours."""
    general = yaml.safe_load(path.read_text("utf-8"))["permissions"]
    for name, job in _jobs(path).items():
        allowed = job.get("permissions", general)
        if name == "deploy":
            assert allowed == {"pages": "write", "id-token": "write"}
            assert not any("run" in step for step in job["steps"])
        else:
            assert set(allowed.values()) == {"read"}
            assert allowed.keys() <= {"contents", "pages"}


def test_nothing_of_an_event_is_pasted_into_a_script() -> None:
    """Expressions reach scripts by way of the environment, where they stay text."""
    for where, step in _steps():
        assert "${{" not in step.get("run", ""), where


def test_checkouts_keep_no_credentials() -> None:
    """The token of the checkout is not left on the disk for later steps."""
    checkouts = [step for _, step in _steps() if "actions/checkout" in step.get("uses", "")]
    assert checkouts
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


def test_the_site_is_published_from_main_alone_and_one_at_a_time() -> None:
    """Publication follows the check and the build, in the group that GitHub Pages asks for."""
    flow = yaml.safe_load((ROOT / ".github/workflows/site.yml").read_text("utf-8"))
    assert flow["concurrency"]["group"] == "pages"
    assert flow[True] == {"push": {"branches": ["main", "master"]}, "workflow_dispatch": None}  # `on` is true
    assert flow["jobs"]["deploy"]["needs"] == "build"
    assert flow["jobs"]["build"]["needs"] == "check"
    assert flow["jobs"]["others"]["continue-on-error"] is True


def test_workflows_call_commands_that_exist() -> None:
    """Every `make` target and script that a workflow calls is there."""
    calls = [line for _, step in _steps() for line in step.get("run", "").splitlines()]
    assert {match for line in calls for match in re.findall(r"^make (\w+)", line)} == {"site", "others"}
    assert {"site", "others", "test", "serve", "check", "evaluate", "bench", "clean", "lock"} <= TARGETS
    assert any(line == ".ci/run" for line in calls)
    assert (ROOT / ".ci/run").stat().st_mode & 0o111


def test_dependabot_watches_both_ecosystems() -> None:
    """Libraries and actions are both kept up to date."""
    updates = yaml.safe_load((ROOT / ".github/dependabot.yml").read_text("utf-8"))["updates"]
    assert {item["package-ecosystem"] for item in updates} == {"pip", "github-actions"}
