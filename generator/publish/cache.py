"""Analyses kept from one build to the next: an entry is what one article gave under one state of
code and words. A damaged entry counts as none; entries that no article asked for are removed."""

from __future__ import annotations

import functools
import hashlib
import sys
from importlib.metadata import distributions
from pathlib import Path

import msgspec

import generator
from generator.model import Analysis, Article
from generator.publish.files import remove, replace

DECIDES = ("analysis", "text", "languages", "model", "edtf.py")
"""The parts of the package that decide what an analysis says, data files included."""

_DRAFTS = ".drafts"
_CHECK = 16  # bytes before an entry: they tell a damaged one


def key(article: Article) -> str:
    """Names the entry of ``article``: by what it says, not by what its file is called."""
    content = msgspec.structs.replace(article, path="", problems=())
    encoded = msgspec.msgpack.encode(content, order="deterministic", enc_hook=repr)
    return hashlib.blake2b(_state() + encoded, digest_size=20).hexdigest()


def load(folder: Path, name: str) -> Analysis | None:
    """The entry ``name``; None where there is none, or a damaged one."""
    try:
        data = _file(folder, name).read_bytes()
    except OSError:
        return None
    if _digest(data[_CHECK:]) != data[:_CHECK]:
        return None
    try:
        return msgspec.msgpack.decode(data[_CHECK:], type=Analysis)
    except msgspec.MsgspecError:
        return None


def save(folder: Path, name: str, analysis: Analysis) -> None:
    """Keeps ``analysis`` under ``name``, with what proves that it is whole."""
    data = msgspec.msgpack.encode(analysis)
    replace(_file(folder, name), _digest(data) + data, folder / _DRAFTS)


def prune(folder: Path, keep: set[str]) -> None:
    """Removes what is none of the entries ``keep``. Drafts stay: another build may be writing them."""
    for shelf in folder.iterdir() if folder.is_dir() else ():
        if shelf.name == _DRAFTS:
            continue
        if not shelf.is_dir():
            remove(shelf)
            continue
        for entry in shelf.iterdir():
            if shelf.name + entry.name not in keep:
                remove(entry)


def _file(folder: Path, name: str) -> Path:
    return folder / name[:2] / name[2:]


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=_CHECK).digest()


@functools.cache
def _state() -> bytes:
    """What besides the article decides an analysis: our code and words, Python, the libraries."""
    digest = hashlib.blake2b(sys.version.encode())
    for installed in sorted(f"{item.name}=={item.version}" for item in distributions()):
        digest.update(installed.encode() + b"\0")
    root = Path(generator.__file__).parent
    files = {file for part in DECIDES for file in (root / part, *(root / part).rglob("*"))}
    for file in sorted(files):
        if file.is_file() and "__pycache__" not in file.parts:
            content = file.read_bytes()
            digest.update(f"{file.relative_to(root).as_posix()}\0{len(content)}\0".encode() + content)
    return digest.digest()
