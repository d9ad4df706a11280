"""The size of things: what grows beyond it is two things."""

from __future__ import annotations

import ast
import re
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
    """What a module keeps to itself it uses: a function, a class, a constant."""
    left = [
        f"{shown(path)}:{name}"
        for path, code in MODULES.items()
        for name in re.findall(r"^(?:def |class |)(_[A-Za-z]\w*)(?: = |: |\(|\[)", code, re.MULTILINE)
        if len(re.findall(rf"\b{name}\b", code)) < 2
    ]
    assert left == []


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()
