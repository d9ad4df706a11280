"""The published folder changes in one step."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.publish import swap
from generator.publish.files import PublishError


def _site(folder: Path, words: str) -> Path:
    folder.mkdir()
    (folder / "index.html").write_text(words)
    swap.mark(folder)
    return folder


@pytest.mark.parametrize("at_once", [True, False])
def test_swap_replaces_the_old_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: bool) -> None:
    """The new site stands where the old one stood and nothing of the old is left, with or without
    a system that can exchange folders."""
    if not at_once:
        monkeypatch.setattr(swap, "_exchange_call", lambda: None)
    target, old = _site(tmp_path / "site", "old"), tmp_path / "before"
    swap.swap(_site(tmp_path / "draft", "new"), target, old)
    assert (target / "index.html").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_first_swap_needs_no_old_site(tmp_path: Path) -> None:
    """Where nothing was published yet, the draft becomes the site."""
    swap.swap(_site(tmp_path / "draft", "new"), tmp_path / "site", tmp_path / "before")
    assert (tmp_path / "site/index.html").read_text() == "new"


@pytest.mark.parametrize("published", [True, False])
def test_recover_mends_a_swap_killed_half_way(tmp_path: Path, published: bool) -> None:
    """The old site comes back where the new one had not yet taken its place, else it goes."""
    old = _site(tmp_path / "before", "old")
    if published:
        _site(tmp_path / "site", "new")
    swap.recover(tmp_path / "site", old)
    assert (tmp_path / "site/index.html").read_text() == ("new" if published else "old")
    assert not old.exists()


def test_exchange_reports_what_goes_wrong(tmp_path: Path) -> None:
    """An error of the system that is no lack of support is raised with the place."""
    if swap._exchange_call() is None:
        pytest.skip("this system cannot exchange folders")
    with pytest.raises(OSError, match="absent"):
        swap.exchange(_site(tmp_path / "draft", "new"), tmp_path / "absent")


def test_only_our_own_folder_is_ever_replaced(tmp_path: Path) -> None:
    """A file, and a folder with anything else in it, are refused; a free or empty place is not."""
    (tmp_path / "file").write_text("x")
    (tmp_path / "home").mkdir()
    (tmp_path / "home/thesis.doc").write_text("x")
    (tmp_path / "empty").mkdir()
    for name, words in (("file", "is a file"), ("home", "did not publish")):
        with pytest.raises(PublishError, match=words):
            swap.refuse_foreign(tmp_path / name)
    for name in ("absent", "empty"):
        swap.refuse_foreign(tmp_path / name)
    swap.refuse_foreign(_site(tmp_path / "site", "ours"))
