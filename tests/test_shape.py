"""The size of things: what grows beyond it is two things."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.projects import ROOT

_MODULE, _FUNCTION = 300, 60  # lines
MODULES = {path: path.read_text("utf-8") for path in (ROOT / "generator").rglob("*.py")}


def test_no_module_is_long() -> None:
    """A module is read in one go."""
    long = {shown(path): code.count("\n") for path, code in MODULES.items() if code.count("\n") >= _MODULE}
    assert long == {}


def test_every_function_fits_a_screen() -> None:
    """A function is seen as a whole."""
    functions = {
        f"{shown(path)}:{node.name}": (node.end_lineno or 0) - node.lineno + 1
        for path, code in MODULES.items()
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.FunctionDef)
    }
    assert {name: lines for name, lines in functions.items() if lines > _FUNCTION} == {}


def test_nothing_private_is_left_over() -> None:
    """What a module keeps to itself it uses elsewhere than in itself: a function, a class, a constant."""
    left = [
        f"{shown(path)}:{name}"
        for path, code in MODULES.items()
        for name, node, tree in private(ast.parse(code))
        if not any(name in used(other) for other in tree.body if other is not node)
    ]
    assert left == []


def private(tree: ast.Module) -> Iterator[tuple[str, ast.stmt, ast.Module]]:
    """The private names of a module, each with the statement that makes it."""
    for node in tree.body:
        made = [node.name] if isinstance(node, ast.FunctionDef | ast.ClassDef) else []
        if isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            made = [name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name)]
        yield from ((name, node, tree) for name in made if re.match("_[A-Za-z]", name))


def used(node: ast.stmt) -> set[str]:
    names = (name for name in ast.walk(node) if isinstance(name, ast.Name))
    return {name.id for name in names if isinstance(name.ctx, ast.Load)}


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()
