"""A person at the terminal is told what became of the work, and how far long work has come."""

from __future__ import annotations

import pytest

from generator import terminal


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody is watching, without patience."""
    monkeypatch.setattr(terminal, "watched", lambda: True)
    monkeypatch.setattr(terminal, "_FIRST_AFTER", -1.0)


@pytest.mark.usefixtures("person")
def test_a_terminal_is_told_and_tidied(capsys: pytest.CaptureFixture[str]) -> None:
    """The items pass unchanged; the line counts them and is gone at the end."""
    assert list(terminal.watch("abc", 3, "Reading")) == ["a", "b", "c"]
    said = capsys.readouterr().err
    assert "Reading … 1 of 3" in said and said.endswith("\r\033[K")
    terminal.say("Writing")
    assert capsys.readouterr().err == "Writing …\n"


@pytest.mark.usefixtures("person")
def test_short_work_says_nothing(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """What ends within a second needs no line."""
    monkeypatch.setattr(terminal, "_FIRST_AFTER", 3600.0)
    assert list(terminal.watch("abc", 3, "Reading")) == ["a", "b", "c"]
    assert capsys.readouterr().err == ""


def test_a_log_gets_no_progress(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """In CI nothing is shown, even on something that calls itself a terminal."""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    monkeypatch.delenv("CI", raising=False)
    assert terminal.watched()
    monkeypatch.setenv("CI", "true")
    assert list(terminal.watch("abc", 3, "Reading")) == ["a", "b", "c"]
    terminal.say("Writing")
    assert capsys.readouterr().err == ""


def test_what_a_terminal_would_act_on_is_shown_as_code(capsys: pytest.CaptureFixture[str]) -> None:
    """A file's name may clear a screen or turn the direction of reading; its line breaks stay."""
    terminal.tell("a\x1b[2Jb\u202ec\nd")
    assert capsys.readouterr().err == "a\\x1b[2Jb\\u202ec\nd\n"
