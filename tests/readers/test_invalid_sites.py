"""Folders of seeds with something wrong, each beside what `check` says of it: a case is a folder
in tests/sites/invalid with `seeds/` and `expected.txt`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator import readers
from generator.__main__ import main
from generator.commands import DONE

ROOT = Path(__file__).parents[2]
CASES = sorted(path.parent for path in ROOT.glob("tests/sites/invalid/*/expected.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_fault_is_told_with_its_place_and_its_remedy(
    case: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """`check` prints path, line, code and a message that says what to do, and nothing else."""
    monkeypatch.chdir(case / "seeds")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")  # the first day of 2026
    assert main(["check", "--config", str(ROOT / "mkdocs.yml"), "--seeds", "."]) == DONE
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", (case / "expected.txt").read_text("utf-8"))


def test_every_code_is_documented_and_has_a_case() -> None:
    """The table in readers/__init__ names each code that the code can give, and the cases or the
    tests of the readers meet each of them."""
    table = set(re.findall(r"^    ([a-z0-9-]+)  +(?:error|warning)", readers.__doc__ or "", re.MULTILINE))
    later = {"internal-error", "editorial-unmatched", "editorial-ambiguous"}  # given in analysis and joining
    assert later <= table
    table -= later
    sources = "".join(path.read_text("utf-8") for path in (ROOT / "generator/readers").glob("*.py"))
    given = {code for code in table if f'"{code}"' in sources}
    met = "".join(path.read_text("utf-8") for path in [*(case / "expected.txt" for case in CASES)])
    met += "".join(path.read_text("utf-8") for path in (ROOT / "tests/readers").glob("*.py"))
    assert table == given
    assert {code for code in table if not re.search(rf"\b{code}\b", met)} == set()
