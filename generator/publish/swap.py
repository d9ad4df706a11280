"""The published folder changes in one step: the old site or the new one, never a part of either.

Linux (renameat2 with RENAME_EXCHANGE) and macOS (renamex_np with RENAME_SWAP) can exchange two
folders at once. Where neither can be had, two renames do it, and `recover` mends at the next run
what a kill between them left.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path

from generator.publish.files import PublishError, remove

MARKER = ".buletin"
"""Stands in every folder we published, and only there: no other folder is ever replaced."""

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2  # linux/fs.h
_RENAME_SWAP = 2  # sys/stdio.h of macOS
_UNSUPPORTED = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP)


def refuse_foreign(target: Path) -> None:
    """Raises PublishError unless ``target`` is free, empty or was published by us."""
    if not target.exists():
        return
    if not target.is_dir():
        raise PublishError(f"{target}: is a file; name a folder for the site (make site SITE=DIR)")
    if not (target / MARKER).is_file() and any(target.iterdir()):
        raise PublishError(
            f"{target}: holds files that Buletin did not publish, and publishing would remove them;"
            " name another folder, or empty this one"
        )


def mark(draft: Path) -> None:
    """Makes ``draft`` known as ours."""
    (draft / MARKER).write_text("Published by Buletin, which replaces this folder as a whole.\n", "utf-8")


def swap(draft: Path, target: Path, old: Path) -> None:
    """Puts ``draft`` in the place of ``target``; what was there before goes by way of ``old``.
    All three stand on one disk."""
    if not target.exists():
        draft.rename(target)
    elif exchange(draft, target):
        remove(draft)
    else:
        target.rename(old)
        draft.rename(target)
        remove(old)


def recover(target: Path, old: Path) -> None:
    """Ends what a killed `swap` began: the old site comes back where there is none."""
    if old.exists() and not target.exists():
        old.rename(target)
    remove(old)


def exchange(one: Path, other: Path) -> bool:
    """Exchanges two folders in one step; False where the system or the disk cannot."""
    call = _exchange_call()
    if call is None:
        return False
    function, arguments, last = call
    names = (os.fsencode(one), os.fsencode(other))
    paths = [item for name in names for item in (*arguments, name)]
    if function(*paths, last) == 0:
        return True
    number = ctypes.get_errno()
    if number in _UNSUPPORTED:
        return False
    raise OSError(number, os.strerror(number), str(other))


def _exchange_call() -> tuple[ctypes._NamedFuncPointer, tuple[int, ...], int] | None:
    """The C function, what stands before each path, and the flag."""
    library = ctypes.CDLL(None, use_errno=True)
    if sys.platform == "linux" and hasattr(library, "renameat2"):
        return library.renameat2, (_AT_FDCWD,), _RENAME_EXCHANGE
    if sys.platform == "darwin" and hasattr(library, "renamex_np"):
        return library.renamex_np, (), _RENAME_SWAP
    return None
