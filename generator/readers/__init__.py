"""Bytes → Article, one module a format."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from generator.model import Article, Problem, Rejected
from generator.readers import dated_text, markdown
from generator.readers.decode import decode

READERS: dict[str, Callable[[str, str, str], Article | Rejected]] = {
    ".txt": dated_text.read,
    ".md": markdown.read,
}
"""Suffix → reader: (path, content hash, cleaned text) → Article or Rejected."""


def seeds(folder: Path) -> Iterator[Path]:
    """Every file below ``folder`` that is meant as a seed, sorted by name."""
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if Path(name).suffix.lower() in READERS and not name.startswith("."):
                yield Path(here, name)


def read_folder(folder: Path) -> list[Article | Rejected]:
    """Every seed of ``folder``, sorted by name, each named by its path inside it."""
    return [read(file, file.relative_to(folder).as_posix()) for file in seeds(folder)]


def read(file: Path, path: str) -> Article | Rejected:
    """The seed ``file``, called ``path`` in messages and data."""
    try:
        data = file.read_bytes()
    except OSError as error:
        return Rejected(path, (Problem(path, 1, "unreadable", f"cannot be read: {error.strerror}"),))
    return read_bytes(path, data, file.suffix.lower())


def read_bytes(path: str, data: bytes, suffix: str) -> Article | Rejected:
    """The seed with these bytes."""
    decoded = decode(path, data)
    if isinstance(decoded, Rejected):
        return decoded
    return READERS[suffix](path, hashlib.sha256(data).hexdigest(), decoded)
