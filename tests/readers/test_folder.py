"""Which files are seeds, and what happens with those that are no plain files."""

from __future__ import annotations

import os
import socket
import subprocess
from pathlib import Path

import pytest

from generator import readers
from generator.model import Article, Rejected
from generator.readers import folder

SEED = b"date 2025-11-14 Titlu\n\nText.\n"


def codes(where: Path) -> dict[str, str]:
    """Path → code of the first problem, "ok" where the seed was read."""
    read = readers.read_folder(where)
    return {item.path: item.problems[0].code if isinstance(item, Rejected) else "ok" for item in read}


def test_what_is_no_regular_file_is_named_and_never_waited_for(tmp_path: Path) -> None:
    """Links, pipes, sockets and folders with the name of a seed are rejected by name."""
    (tmp_path / "real.txt").write_bytes(SEED)
    (tmp_path / "link.txt").symlink_to("real.txt")
    (tmp_path / "out.txt").symlink_to("/etc/passwd")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "gone.md").symlink_to("nowhere")
    (tmp_path / "linked-folder").symlink_to("/etc")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "folder.txt" / "inside.md").write_bytes(b"---\ndate: 2025\n---\nText.\n")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "socket.txt"))
        assert codes(tmp_path) == {
            "folder.txt": "not-a-file",
            "folder.txt/inside.md": "ok",
            "gone.md": "symlink",
            "link.txt": "symlink",
            "linked-folder": "symlink",
            "loop.txt": "symlink",
            "out.txt": "symlink",
            "pipe.txt": "not-a-file",
            "real.txt": "ok",
            "socket.txt": "not-a-file",
        }


def test_a_file_over_two_megabytes_is_rejected_and_one_of_two_is_read(tmp_path: Path) -> None:
    """The limit is exact."""
    (tmp_path / "a.txt").write_bytes(SEED + b"x" * (folder.LARGEST - len(SEED)))
    (tmp_path / "b.txt").write_bytes(SEED + b"x" * (folder.LARGEST - len(SEED) + 1))
    assert codes(tmp_path) == {"a.txt": "ok", "b.txt": "too-large"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_named(tmp_path: Path) -> None:
    """A file and a folder without permission are rejected by name, the rest is read."""
    (tmp_path / "closed.txt").write_bytes(SEED)
    (tmp_path / "closed.txt").chmod(0)
    (tmp_path / "shut").mkdir(mode=0)
    assert codes(tmp_path) == {"closed.txt": "unreadable", "shut": "unreadable"}


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="the system has no such file")
def test_a_disk_that_fails_is_named() -> None:
    """What opens and then cannot be read is rejected like what does not open."""
    failing = Path("/proc/self/mem")  # the first page of a process is never mapped
    rejected = readers.read(failing, "failing.txt")
    assert [problem.code for problem in rejected.problems] == ["unreadable"]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """`analyse` of a path that does not exist answers with a rejection."""
    missing = readers.read(tmp_path / "none.txt", "none.txt")
    assert [problem.code for problem in missing.problems] == ["unreadable"]


def test_folders_may_be_nested_as_deep_as_the_disk_allows(tmp_path: Path) -> None:
    """More folders in folders than Python would let a function call itself."""
    deep = str(tmp_path)
    for _ in range(1_200):
        deep += "/a"
        os.mkdir(deep)  # noqa: PTH102 (the path of a Path that deep is slow)
    Path(deep, "seed.txt").write_bytes(SEED)
    assert list(codes(tmp_path).values()) == ["ok"]
    subprocess.run(["rm", "-r", str(tmp_path / "a")], check=True)  # pytest's own removal calls itself


def test_hidden_files_and_pictures_are_passed_over(tmp_path: Path) -> None:
    """What nobody means as an article is not read and not complained of."""
    for name in (".hidden.txt", "~$letter.docx", "photo.jpg", "data.json", "editorial.yml"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.txt").write_bytes(b"")
    assert codes(tmp_path) == {}
    assert list(readers.overlooked(tmp_path)) == []


def test_a_file_that_may_be_meant_as_an_article_is_named(tmp_path: Path) -> None:
    """Without a suffix, or with one that nobody knows, it is not read, and that is told."""
    names = ["articol", "b.txt~", "c.txt.", "d.articol", "\N{RIGHT-TO-LEFT OVERRIDE}e"]
    (tmp_path / "2025").mkdir()
    for name in (*names, "a.txt", "2025/f"):
        (tmp_path / name).write_bytes(SEED)
    problems = list(readers.overlooked(tmp_path))
    assert {problem.path for problem in problems} == {*names[:-1], "\ufffde", "2025/f"}
    assert {(problem.code, problem.severity) for problem in problems} == {("not-read", "warning")}
    assert all("end its name in .txt or .md" in problem.message for problem in problems)


@pytest.mark.parametrize(
    "name",
    [
        b"# ? % \" ' `.txt",
        b"new\nline.txt",
        "\N{GRINNING FACE}.txt".encode(),
        b"not\xffutf8.txt",
        b"x" * 251 + b".txt",
        "\N{RIGHT-TO-LEFT OVERRIDE}txt.exe.txt".encode(),
        b"<img src=x onerror=alert(1)>.TXT",
    ],
    ids=ascii,
)
def test_any_name_of_a_file_can_be_read_and_printed(tmp_path: Path, name: bytes) -> None:
    """The name that messages and data show is printable UTF-8 on one line."""
    Path(os.fsdecode(os.path.join(os.fsencode(tmp_path), name))).write_bytes(SEED)  # noqa: PTH118 (bytes)
    (read,) = readers.read_folder(tmp_path)
    assert isinstance(read, Article)
    assert read.path.isprintable()
    assert read.path.encode()


def test_names_that_differ_in_case_or_normal_form_are_two_seeds(tmp_path: Path) -> None:
    """Both are read, sorted by their bytes whatever the locale."""
    names = ["Știre.txt", "știre.txt", "S\u0326tire.txt", "stire.txt", "STIRE.txt"]
    for name in names:
        (tmp_path / name).write_bytes(SEED)
    assert list(codes(tmp_path)) == sorted(names, key=os.fsencode)
