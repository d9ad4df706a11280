"""Pages → docs/: only what differs is written, what no longer belongs is removed, and what a
person wrote is never touched."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from generator.model import Page

MANIFEST = ".generated.json"


class Clash(Exception):
    """A generated page would stand where a person's file is; the message names both."""


def write_docs(pages: Iterable[Page], docs: Path) -> int:
    """Brings the generated files of ``docs`` to ``pages``; returns how many were written."""
    manifest = docs / MANIFEST
    before = set(json.loads(manifest.read_bytes())) if manifest.exists() else set()
    wanted = {page.path: page for page in pages}
    for path in sorted(wanted.keys() - before):
        if (docs / path).exists():
            raise Clash(f"{docs / path} was written by a person, and a generated page needs its place")
    _replace(manifest, json.dumps(sorted(before | wanted.keys()), indent=0).encode())
    written = 0
    for page in wanted.values():
        target = docs / page.path
        if not target.exists() or target.read_bytes() != page.content:
            _replace(target, page.content)
            written += 1
    for path in sorted(before - wanted.keys()):
        (docs / path).unlink(missing_ok=True)
    _replace(manifest, json.dumps(sorted(wanted), indent=0).encode())
    return written


def _replace(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f".{target.name}.new")
    draft.write_bytes(content)
    draft.replace(target)
