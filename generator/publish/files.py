"""What every writer needs: whole files or none, one writer at a time, errors a person can act on."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from generator.terminal import tell

_REMEDIES = {
    errno.ENOSPC: "the disk is full: free some space and build again",
    errno.EDQUOT: "the disk quota is used up: free some space and build again",
    errno.EFBIG: "this account may not write files that large: raise ulimit -f and build again",
    errno.EROFS: "the disk is read-only: choose a folder that can be written",
    errno.EACCES: "no permission to write there: choose another folder or change its permissions",
    errno.EPERM: "no permission to write there: choose another folder or change its permissions",
    errno.EEXIST: "a file stands where a folder is needed: choose another folder",
    errno.ENOTDIR: "a file stands where a folder is needed: choose another folder",
    errno.ENAMETOOLONG: "the name is too long for this disk: choose a shorter path",
    errno.EISDIR: "a folder stands where a file is needed: rename that folder",
    errno.EXDEV: "it is a disk of its own (a mount): choose a folder inside it",
    errno.EBUSY: "it is in use or a mount of its own: choose a folder inside it",
}


class PublishError(Exception):
    """Nothing could be published; the message says what stood in the way and what to do.
    What was published before is untouched."""


@contextlib.contextmanager
def explained(doing: str) -> Iterator[None]:
    """Turns an error of the file system into a PublishError that names the place and a remedy."""
    try:
        yield
    except OSError as error:
        named = error.filename2 or error.filename  # of a renaming, the place it was for
        place = f"{named}: " if named else ""
        remedy = _REMEDIES.get(error.errno or 0, "look at that place, then build again")
        raise PublishError(f"{place}{doing} failed ({error.strerror or error}); {remedy}") from error


def real(path: Path) -> Path:
    """``path`` without links. One that leads to itself stays, for whoever opens it to tell."""
    return Path(os.path.realpath(path))


def replace(target: Path, content: bytes, drafts: Path) -> None:
    """Writes ``target`` whole: it holds the old bytes or the new ones, at any moment.

    ``drafts`` is a folder on the same disk for the file while it grows; whoever owns it empties
    it before use, so that a killed run leaves nothing for ever.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    drafts.mkdir(parents=True, exist_ok=True)
    draft = drafts / f"{os.getpid()}.draft"
    try:
        draft.write_bytes(content)
    except OSError as error:  # a failed write does not say where
        raise OSError(error.errno, error.strerror, str(target)) from error
    draft.replace(target)


def remove(path: Path) -> None:
    """Removes a file, a link or a whole folder; nothing there is fine."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


@contextlib.contextmanager
def locked(path: Path, what: str) -> Iterator[int]:
    """Holds the lock file ``path``, whose descriptor it gives; a second builder waits, and says
    for ``what``.

    The system drops the lock when the last process that has the descriptor dies: hand it to tools
    that may outlive us. The file goes with the lock, so whoever waited for it makes sure that what
    it got is still the file of that name.
    """
    with explained(f"locking {what}"):
        handle = _acquire(path, what)
    try:
        yield handle
    finally:
        path.unlink(missing_ok=True)
        os.close(handle)


def _acquire(path: Path, what: str) -> int:
    path.parent.mkdir(parents=True, exist_ok=True)
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        try:
            _wait(handle, what)
            if _same(handle, path):
                return handle
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)


def _wait(handle: int, what: str) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        tell(f"Another build is writing {what}; waiting for it to end …")
        fcntl.flock(handle, fcntl.LOCK_EX)


def _same(handle: int, path: Path) -> bool:
    try:
        there = path.stat()
    except FileNotFoundError:
        return False
    return os.path.samestat(os.fstat(handle), there)
