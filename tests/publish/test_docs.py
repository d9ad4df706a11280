"""Pages → docs/."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from generator.model import Page
from generator.publish.docs import MANIFEST, Clash, clean_docs, generated, handwritten, write_docs
from generator.publish.files import PublishError

A, B = Page("a.md", b"one"), Page("deep/er/b.md", b"two")


def _files(docs: Path) -> set[str]:
    return {path.relative_to(docs).as_posix() for path in docs.rglob("*") if path.is_file()}


def test_writes_only_what_differs(tmp_path: Path) -> None:
    """A file whose bytes are right keeps its modification time; only the changed one is written."""
    assert write_docs([A, B], tmp_path) == 2
    os.utime(tmp_path / "a.md", (1, 1))
    os.utime(tmp_path / "deep/er/b.md", (1, 1))
    assert write_docs([A, Page(B.path, b"new")], tmp_path) == 1
    assert (tmp_path / "a.md").stat().st_mtime == 1
    assert (tmp_path / "deep/er/b.md").read_bytes() == b"new"


def test_removes_what_no_longer_belongs_with_its_empty_folders(tmp_path: Path) -> None:
    """A page that is gone goes, and so do the folders it leaves empty, but no person's folder."""
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep/notes.md").write_text("mine")
    write_docs([A, B, Page("x/y/z.md", b"")], tmp_path)
    write_docs([A], tmp_path)
    assert _files(tmp_path) == {"a.md", "deep/notes.md", MANIFEST}
    assert not (tmp_path / "x").exists() and not (tmp_path / "deep/er").exists()


def test_a_file_may_become_a_folder_and_a_folder_a_file(tmp_path: Path) -> None:
    """What earlier runs wrote never stands in the way of what this one writes."""
    write_docs([Page("data", b"1"), Page("feed/x.json", b"2")], tmp_path)
    write_docs([Page("data/all.json", b"3"), Page("feed", b"4")], tmp_path)
    assert _files(tmp_path) == {"data/all.json", "feed", MANIFEST}


@pytest.mark.parametrize(
    ("person", "page"),
    [
        ("about.md", "about.md"),
        ("About.MD.md", "about.md.md"),
        ("ABOUT.md", "about.md"),
        ("archive.md", "archive/index.md"),
        ("archive/README.md", "archive/index.md"),
        ("archive", "archive/index.md"),
        ("data/notes.txt", "data"),
        ("cafe\u0301.md", "café.md"),
    ],
)
def test_a_clash_names_both_and_writes_nothing(tmp_path: Path, person: str, page: str) -> None:
    """Where a person's file has the address of a generated page, on any disk, nothing is touched."""
    mine = tmp_path / person
    mine.parent.mkdir(parents=True, exist_ok=True)
    mine.write_text("mine")
    with pytest.raises(Clash) as error:
        write_docs([A, Page(page, b"theirs")], tmp_path)
    assert page in str(error.value) and str(mine) in str(error.value)
    assert _files(tmp_path) == {person}
    assert mine.read_text() == "mine"


def test_a_page_that_yields_leaves_its_place(tmp_path: Path) -> None:
    """A person's page, there or brought along, stands instead of one that yields, which comes back
    when the person's goes."""
    ours = Page("about/index.md", b"ours", yields=True)
    write_docs([A, ours], tmp_path)
    (tmp_path / "about.md").write_text("mine")
    write_docs([A, ours], tmp_path)
    assert _files(tmp_path) == {A.path, "about.md", MANIFEST}
    (tmp_path / "about.md").unlink()
    write_docs([A, ours, Page("about.md", b"brought")], tmp_path)
    assert _files(tmp_path) == {A.path, "about.md", MANIFEST}
    write_docs([A, ours], tmp_path)
    assert _files(tmp_path) == {A.path, "about/index.md", MANIFEST}


def test_two_generated_pages_never_share_an_address(tmp_path: Path) -> None:
    """Two pages for one address are an error before anything is written."""
    with pytest.raises(Clash, match=r"x\.md and x/index\.md"):
        write_docs([Page("x.md", b""), Page("x/index.md", b"")], tmp_path)
    assert _files(tmp_path) == set()


@pytest.mark.parametrize("content", [b"{", b"\xff", b"{}", b'["../x"]', b'["/etc/x"]', b"[1]"])
def test_a_damaged_manifest_is_reported(tmp_path: Path, content: bytes) -> None:
    """A manifest that is none, or names files outside docs/, stops the build with a remedy."""
    (tmp_path / MANIFEST).write_bytes(content)
    with pytest.raises(PublishError, match="delete it"):
        write_docs([A], tmp_path)


def test_a_folder_in_the_place_of_a_page_is_named(tmp_path: Path) -> None:
    """The message names that place, not the draft that was to go there, and a remedy."""
    (tmp_path / "a.md").mkdir()
    with pytest.raises(PublishError, match=r"/a\.md: .*; a folder stands where a file is needed"):
        write_docs([A], tmp_path)


def test_a_killed_run_leaves_nothing_that_looks_hand_written(tmp_path: Path) -> None:
    """After a run that stopped between the first page and the last, the next one succeeds, and no
    draft stays."""
    write_docs([A], tmp_path)
    names = json.dumps(["a.md", "deep/er/b.md", "never.md"])
    (tmp_path / MANIFEST).write_text(names)  # as a run leaves it that had written one of two
    (tmp_path / "deep/er").mkdir(parents=True)
    (tmp_path / "deep/er/b.md").write_bytes(b"half done")
    (tmp_path / ".drafts").mkdir()
    (tmp_path / ".drafts/77.draft").write_bytes(b"ha")
    write_docs([A, B], tmp_path)
    assert _files(tmp_path) == {"a.md", "deep/er/b.md", MANIFEST}
    assert generated(tmp_path) == {"a.md", "deep/er/b.md"}


def test_pages_whose_list_was_deleted_are_known_again(tmp_path: Path) -> None:
    """A page that stands there to the byte is ours without being listed; another one is a person's."""
    write_docs([A, B], tmp_path)
    (tmp_path / MANIFEST).unlink()
    assert write_docs([A, B], tmp_path) == 0
    assert generated(tmp_path) == {A.path, B.path}
    (tmp_path / MANIFEST).unlink()
    with pytest.raises(Clash):
        write_docs([A, Page(B.path, b"new")], tmp_path)


def test_handwritten_is_what_no_run_wrote(tmp_path: Path) -> None:
    """A person's pages are told from generated ones, and hidden files are nobody's."""
    write_docs([A], tmp_path)
    (tmp_path / "about.md").write_text("mine")
    (tmp_path / ".swp").write_text("editor")
    assert handwritten(tmp_path) == [Page("about.md", b"mine")]


def test_clean_leaves_what_a_person_wrote(tmp_path: Path) -> None:
    """Cleaning removes every generated file and the manifest, nothing else, and can be repeated."""
    (tmp_path / "about.md").write_text("mine")
    write_docs([A, B], tmp_path)
    clean_docs(tmp_path)
    clean_docs(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["about.md"]
