"""Which files of a folder are seeds, and their bytes: regular files only, of bounded size."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Collection, Iterator
from pathlib import Path

from generator.model import Rejected

LARGEST = 2 * 1024 * 1024  # bytes
# What people save articles as, and what no reader reads: named rather than passed over.
DOCUMENTS = frozenset(
    f".{suffix}"
    for suffix in (
        *("text", "markdown", "mdown", "mkd", "rst", "htm", "html", "xhtml", "eml"),
        *("doc", "docx", "odt", "rtf", "pdf", "epub", "pages"),
    )
)
# What lies beside articles and is plainly none.
_OTHER = frozenset(
    f".{suffix}"
    for suffix in (
        *("jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "bmp", "tif", "tiff", "heic", "ico", "psd"),
        *("mp3", "m4a", "aac", "ogg", "opus", "flac", "wav", "mp4", "m4v", "mov", "webm", "mkv", "avi"),
        *("json", "jsonl", "csv", "tsv", "xml", "yml", "yaml", "toml", "ini", "db", "xls", "xlsx", "ods"),
        *("bib", "ris", "css", "js", "py", "sh", "ipynb", "log"),
    )
)
_REFUSED = {
    errno.ELOOP: ("symlink", "is a symbolic link: put the file itself there"),
    errno.EISDIR: (
        "not-a-file",
        "is a folder with the name of a file: rename it (the articles in it are read)",
    ),
    errno.ENXIO: ("not-a-file", "is no regular file (a pipe, socket or device): put a file there"),
}
"""What opening a file may answer → the problem's code and message."""


def entries(folder: Path, suffixes: frozenset[str]) -> Iterator[Path]:
    """Everything below ``folder``, however deep, that is meant as a seed, sorted by name. Hidden
    files and folders are none, nor is what is no document (pictures, data)."""
    return (path for path, meant in _walk(folder, suffixes | DOCUMENTS) if meant)


def strangers(folder: Path, suffixes: frozenset[str], known: Collection[str] = ()) -> Iterator[Path]:
    """The files below ``folder`` of which nobody can tell by the name what they are: an article
    without a suffix, a copy that an editor left. So are those with a name that is ``known`` at the
    top alone."""
    for path, meant in _walk(folder, suffixes | DOCUMENTS):
        if meant:
            continue
        astray = path.name.casefold() in known and path.parent != folder
        if astray or path.suffix.lower() not in _OTHER:
            yield path


def _walk(folder: Path, wanted: frozenset[str]) -> Iterator[tuple[Path, bool]]:
    """Every file below ``folder`` that is not hidden, and whether it is meant as a seed; so are a
    folder that looks like a file, and one that may not be read: `load` says so by name. Raises
    OSError where ``folder`` itself cannot be read: that is no article less, but all of them."""
    waiting = [(folder, False, True)]  # path, whether it is meant as a seed, whether to look inside
    while waiting:
        path, meant, inside = waiting.pop()
        if meant or not inside:
            yield path, meant
        if not inside:
            continue
        try:
            with os.scandir(path) as found:
                items = sorted(found, key=lambda item: os.fsencode(item.name), reverse=True)
        except OSError:
            if path == folder:
                raise
            if not meant:
                yield path, True
            continue
        for item in items:
            if not item.name.startswith((".", "~$")):  # “~$” is what an open Word document leaves
                linked = item.is_symlink() and os.path.isdir(item)  # noqa: PTH112 (False for a link to itself)
                meant = linked or Path(item.name).suffix.lower() in wanted
                waiting.append((path / item.name, meant, item.is_dir(follow_symlinks=False)))


def shown(path: str) -> str:
    """``path`` as it is printed and published: what is no UTF-8, and what would break a line or
    change the order of letters, as U+FFFD."""
    text = os.fsencode(path).decode("utf-8", "replace")
    return "".join(char if char.isprintable() else "\ufffd" for char in text)


def load(file: Path, path: str) -> bytes | Rejected:
    """The bytes of ``file``, called ``path`` in messages. Never waits for a pipe, never follows a
    symbolic link."""
    try:
        data = _bytes(file)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        unreadable = ("unreadable", f"cannot be read ({reason}): see that it exists and may be read")
        code, message = _REFUSED.get(error.errno or 0, unreadable)
        return Rejected.because(path, 1, code, message)
    return data if len(data) <= LARGEST else too_large(path)


def _bytes(file: Path) -> bytes:
    """One byte more than the largest seed may have, at most; raises OSError."""
    handle = os.open(file, os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_NONBLOCK)
    kind = os.fstat(handle).st_mode
    if not stat.S_ISREG(kind):
        os.close(handle)
        raise OSError(errno.EISDIR if stat.S_ISDIR(kind) else errno.ENXIO, "is no regular file")
    with os.fdopen(handle, "rb") as opened:
        return opened.read(LARGEST + 1)  # it may grow while we read


def too_large(path: str) -> Rejected:
    """The refusal of a seed of more than `LARGEST` bytes."""
    return Rejected.because(
        path, 1, "too-large", f"is larger than {LARGEST // 1024**2} MB: part it into articles"
    )
