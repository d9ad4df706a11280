"""Every command is written down where a person looks for it, and what is written down is there."""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import pytest

from generator import __main__ as line
from tests.projects import ROOT, make_project, run

README = (ROOT / "README.md").read_text("utf-8")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
TARGETS = re.findall(r"^([a-z]+):", MAKEFILE, re.M)
MODULES = list((ROOT / "generator").rglob("*.py"))
ARCHITECTURE = {
    word
    for name in re.findall(r"`([^`\n]+)`", (ROOT / "ARCHITECTURE.md").read_text("utf-8"))
    for word in re.findall(r"\w+", name)
}
"""The words in code type."""
PARTS = {"lint", "types", "distclean"}
"""Targets that another target is made of or that add to one; those are named beside it."""


def _commands() -> list[str]:
    usage = next(action for action in line._parser()._actions if action.choices)
    return list(usage.choices or ())


@pytest.mark.parametrize("name", _commands())
def test_a_command_of_the_generator_is_documented(name: str) -> None:
    """README.md names `python -m generator NAME`."""
    assert f"python -m generator {name}" in README


@pytest.mark.parametrize("name", [name for name in TARGETS if name not in PARTS])
def test_a_make_target_is_documented(name: str) -> None:
    """README.md or CONTRIBUTING.md names `make NAME`."""
    assert f"make {name}" in README + (ROOT / "CONTRIBUTING.md").read_text("utf-8")


def test_nothing_is_documented_that_does_not_exist() -> None:
    """Every `make NAME` and `python -m generator NAME` of README.md can be called."""
    assert set(re.findall(r"`make ([a-z]+)", README)) <= set(TARGETS)
    assert set(re.findall(r"python -m generator ([a-z]+)", README)) <= set(_commands())


def test_the_examples_of_the_readme_hold(tmp_path: Path) -> None:
    """Its two articles and its editorial.yml, pasted as they stand, are published without a word of
    warning, and the editor's word is done."""
    blocks = re.findall(r"^```\w*\n(.*?)^```$", README, re.S | re.M)
    article, markdown, editorial = (
        next(block for block in blocks if block.startswith(start))
        for start in ("date ", "---\ndate", "entities:")
    )
    seeds = {"pod.txt": article, "constructor.md": markdown, "editorial.yml": editorial}
    done = run("build", make_project(tmp_path, seeds))
    assert (done.returncode, len(done.stderr.splitlines())) == (0, 1), done.stderr
    (page,) = (tmp_path / "docs/briefings/2025/11").glob("*.md")
    assert "# Podul din Orhei, redeschis" in page.read_text("utf-8")


def test_the_example_of_the_editors_manual_holds(tmp_path: Path) -> None:
    """EDITORIAL.md's example, pasted as it stands beside the articles that come with the project."""
    (example,) = re.findall(r"^```yaml\n(.*?)^```$", (ROOT / "EDITORIAL.md").read_text("utf-8"), re.S | re.M)
    seeds = {path.name: path.read_text("utf-8") for path in (ROOT / "seeds").glob("*.txt")}
    done = run("build", make_project(tmp_path, seeds | {"editorial.yml": example}))
    assert (done.returncode, len(done.stderr.splitlines())) == (0, 1), done.stderr
    (story,) = (tmp_path / "docs/stories").glob("*/index.md")
    assert "title: Geniștii nord-coreeni la Kursk\n" in story.read_text("utf-8")


@pytest.mark.parametrize("name", sorted(path.name for path in ROOT.glob("*.md")))
def test_what_a_page_points_to_is_there(name: str) -> None:
    """Links and pictures of the project's own pages lead to files that git knows."""
    known = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    links = re.findall(r"\]\(([^):#]+)[^):]*\)", (ROOT / name).read_text("utf-8"))
    assert set(links) <= set(known.stdout.splitlines())


def test_every_target_is_phony() -> None:
    """A file called like a target does not stop it."""
    phony = re.search(r"^\.PHONY: (.*)$", MAKEFILE, re.M)
    assert phony and set(phony[1].split()) == set(TARGETS)


def test_what_the_architecture_names_is_there() -> None:
    """Each name in code type of ARCHITECTURE.md is one of the project's: of a file, or in its code."""
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True)
    known = set(re.findall(r"\w+", tracked.stdout)) | {name for path in MODULES for name in _defined(path)}
    known |= {"hooks", "include", "msgspec", "2025", "06"}  # MkDocs', Jinja's, a library, an example
    assert known >= ARCHITECTURE


@pytest.mark.parametrize("folder", ["analysis", "corpus"])
def test_each_module_of_the_large_stages_is_placed(folder: str) -> None:
    """ARCHITECTURE.md names whatever stands in the two folders in which a newcomer could get lost."""
    found = {path.stem for path in (ROOT / "generator" / folder).iterdir() if path.stem[0] != "_"}
    assert found <= ARCHITECTURE


def _defined(path: Path) -> set[str]:
    """Functions, classes, and what is assigned to: constants, fields."""
    found = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    made = {node.name for node in found if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    return made | {
        node.id for node in found if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }


def test_the_tests_that_security_names_are_there() -> None:
    """Each `pytest PATH` of SECURITY.md can be run."""
    named = re.findall(r"`pytest ([^`]+)`", (ROOT / "SECURITY.md").read_text("utf-8"))
    assert len(named) > 10
    assert [path for paths in named for path in paths.split() if not (ROOT / path).exists()] == []
