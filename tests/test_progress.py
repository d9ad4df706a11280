"""Long work shows how far it has come, to a person at a terminal and to nobody else."""

from __future__ import annotations

import pytest

from generator import progress


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody is watching, without patience."""
    monkeypatch.setattr(progress, "shown", lambda: True)
    monkeypatch.setattr(progress, "_FIRST_AFTER", -1.0)


@pytest.mark.usefixtures("terminal")
def test_a_terminal_is_told_and_tidied(capsys: pytest.CaptureFixture[str]) -> None:
    """The items pass unchanged; the line counts them and is gone at the end."""
    assert list(progress.watch("abc", 3, "Reading")) == ["a", "b", "c"]
    said = capsys.readouterr().err
    assert "Reading … 1 of 3" in said and said.endswith("\r\033[K")
    progress.say("Writing")
    assert capsys.readouterr().err == "Writing …\n"


@pytest.mark.usefixtures("terminal")
def test_short_work_says_nothing(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """What ends within a second needs no line."""
    monkeypatch.setattr(progress, "_FIRST_AFTER", 3600.0)
    assert list(progress.watch("abc", 3, "Reading")) == ["a", "b", "c"]
    assert capsys.readouterr().err == ""


def test_a_log_gets_no_progress(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """In CI nothing is shown, even on something that calls itself a terminal."""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    monkeypatch.delenv("CI", raising=False)
    assert progress.shown()
    monkeypatch.setenv("CI", "true")
    assert list(progress.watch("abc", 3, "Reading")) == ["a", "b", "c"]
    progress.say("Writing")
    assert capsys.readouterr().err == ""
