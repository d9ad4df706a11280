"""Pages → docs/: only what differs is written, what no longer belongs is removed, and what a
person wrote is never touched.

The manifest names every file that is ours. It is widened before the first page is written and
narrowed after the last, so that a run killed in between leaves no file that the next run would
take for a person's.
"""

from __future__ import annotations

import json
import os
import unicodedata
from collections.abc import Iterable
from contextlib import AbstractContextManager
from pathlib import Path, PurePosixPath

from generator.model import Page
from generator.publish.files import PublishError, explained, locked, remove, replace

MANIFEST = ".generated.json"
_DRAFTS = ".drafts"
_LOCK = ".lock"


class Clash(PublishError):
    """Two files would have one address; the message names both."""


def write_docs(pages: Iterable[Page], docs: Path) -> int:
    """Brings the generated files of ``docs`` to ``pages``; returns how many were written.
    Raises PublishError, and Clash before anything was written."""
    with explained("writing the pages"):
        before, every = generated(docs), sorted(pages, key=lambda page: page.path)
        before |= {page.path for page in every if page.path not in before and _stands(docs, page)}
        wanted = _without_yielding(every, docs, before)
        _refuse_clashes(wanted, docs, before)
        remove(docs / _DRAFTS)
        names = {page.path for page in wanted}
        _write_manifest(docs, before | names)
        _remove_files(docs, before - names)
        written = sum(_write(docs, page) for page in wanted)
        _write_manifest(docs, names)
        remove(docs / _DRAFTS)
    return written


def clean_docs(docs: Path) -> None:
    """Removes every generated file of ``docs``, once no build writes there, and nothing a person wrote."""
    if not docs.is_dir():
        return
    with explained("removing the generated pages"), lock_docs(docs):
        _remove_files(docs, generated(docs))
        for name in (_DRAFTS, MANIFEST):
            remove(docs / name)


def lock_docs(docs: Path) -> AbstractContextManager[int]:
    """Keeps other builds out of ``docs`` while pages are written and read."""
    return locked(docs / _LOCK, str(docs))


def generated(docs: Path) -> frozenset[str]:
    """The paths that earlier runs wrote, by the manifest."""
    manifest = docs / MANIFEST
    if not manifest.exists():
        return frozenset()
    try:
        names = json.loads(manifest.read_bytes())
    except ValueError:
        names = None
    if not isinstance(names, list) or not all(map(_inside, names)):
        raise PublishError(
            f"{manifest}: is not the list of generated pages that belongs there;"
            " delete it together with those pages, then build again"
        )
    return frozenset(names)


def check_pages(docs: Path) -> None:
    """Raises PublishError for a pipe, a socket or a device among the pages: whoever reads it
    would wait for what it says, for ever."""
    for folder, _, names in os.walk(docs, followlinks=True):
        for path in (Path(folder) / name for name in names):
            if path.exists() and not path.is_file():
                raise PublishError(f"{path}: is no file that can be read to its end; remove it")


def handwritten(docs: Path) -> list[Page]:
    """What a person keeps in ``docs``, sorted by path; hidden files are nobody's pages."""
    check_pages(docs)
    ours = generated(docs)
    return [Page(path, (docs / path).read_bytes()) for path in sorted(_files(docs) - ours)]


def _without_yielding(pages: list[Page], docs: Path, before: frozenset[str]) -> list[Page]:
    """``pages`` but for those that yield to a page of the same address, in ``docs`` or among them."""
    taken = {_address(path) for path in _files(docs) - before}
    taken |= {_address(page.path) for page in pages if not page.yields}
    return [page for page in pages if not (page.yields and _address(page.path) in taken)]


def _refuse_clashes(wanted: list[Page], docs: Path, before: frozenset[str]) -> None:
    owners = {_address(path): path for path in sorted(_files(docs) - before)}
    folders = {folder: path for path in owners.values() for folder in _folders(path)}
    seen: dict[str, str] = {}
    for page in wanted:
        address = _address(page.path)
        theirs = [owners.get(address), folders.get(_folded(page.path)), *map(owners.get, _folders(page.path))]
        for person in filter(None, theirs):
            raise Clash(
                f"{docs / person}: was written by a person, and the generated page {page.path} needs its"
                " place; rename it (or delete it, if an earlier build left it behind)"
            )
        if address in seen:
            raise Clash(f"{seen[address]} and {page.path} would have one address; rename one of them")
        seen[address] = page.path


def _folders(path: str) -> list[str]:
    return [_folded(str(folder)) for folder in PurePosixPath(path).parents]


def _address(path: str) -> str:
    """What decides whether two files of docs/ get in each other's way on the site, on any disk:
    `About.md` and `about/index.md` do."""
    pure = PurePosixPath(_folded(path))
    if pure.suffix != ".md":
        return str(pure)
    stem = pure.parent if pure.stem in ("index", "readme") else pure.with_suffix("")
    return str(stem / "index.html")


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()


def _inside(name: object) -> bool:
    return isinstance(name, str) and not name.startswith("/") and ".." not in PurePosixPath(name).parts


def _files(docs: Path) -> set[str]:
    found = set()
    for here, folders, files in os.walk(docs):
        folders[:] = [name for name in folders if not name.startswith(".")]
        relative = Path(here).relative_to(docs)
        found |= {(relative / name).as_posix() for name in files if not name.startswith(".")}
    return found


def _write(docs: Path, page: Page) -> bool:
    if _stands(docs, page):
        return False
    replace(docs / page.path, page.content, docs / _DRAFTS)
    return True


def _stands(docs: Path, page: Page) -> bool:
    """Whether the very page is there: left by a run whose list of pages was deleted, say."""
    target = docs / page.path
    return target.is_file() and target.read_bytes() == page.content


def _remove_files(docs: Path, names: Iterable[str]) -> None:
    folders: set[Path] = set()
    for name in names:
        target = docs / name
        target.unlink(missing_ok=True)
        folders |= {parent for parent in target.parents if docs in parent.parents}
    for folder in sorted(folders, key=lambda item: len(item.parts), reverse=True):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


def _write_manifest(docs: Path, names: Iterable[str]) -> None:
    content = json.dumps(sorted(names), indent=0, ensure_ascii=False).encode() + b"\n"
    if not (docs / MANIFEST).is_file() or (docs / MANIFEST).read_bytes() != content:
        replace(docs / MANIFEST, content, docs / _DRAFTS)
