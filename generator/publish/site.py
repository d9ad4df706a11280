"""docs/ → site/: MkDocs into a draft, the search index, the checks, then the swap."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from generator.publish.docs import check_pages
from generator.publish.files import PublishError, explained, locked, real, remove
from generator.publish.swap import MARKER, mark, recover, refuse_foreign, swap
from generator.publish.verify import verify
from generator.settings import Site


class BuildFailed(PublishError):
    """A tool of the build failed or its result is faulty; the message says which and how."""


def build_site(site: Site, target: Path, epoch: int) -> None:
    """Builds ``target`` from docs/; it holds the old site until the new one is whole and checked.

    ``epoch`` is the moment the site says it was built at, in seconds since 1970: taken from the
    articles, never from a clock. Raises PublishError.
    """
    target = real(target)
    workshop = target.with_name(f".{target.name}.build")
    draft, old = workshop / "draft", workshop / "old"
    with explained("publishing the site"):
        target.parent.mkdir(parents=True, exist_ok=True)
        with locked(target.with_name(f".{target.name}.lock"), str(target)) as lock:
            recover(target, old)
            remove(workshop)
            refuse_foreign(target)
            try:
                workshop.mkdir()
                check_pages(site.docs)
                _make(site, draft, epoch, lock)
                swap(draft, target, old)
            finally:
                recover(target, old)
                remove(workshop)


def check_folders(site: Site) -> None:
    """Raises PublishError where the pages would be written among the articles, which the next build
    would read as articles, or the articles lie among the pages."""
    seeds, docs = real(site.seeds), real(site.docs)
    if seeds == docs or seeds in docs.parents or docs in seeds.parents:
        raise PublishError(
            f"{docs}: the pages cannot be written there, because the articles are in {seeds};"
            " keep docs_dir and extra.briefing.seeds (or --docs and --seeds) apart"
        )


def check_place(site: Site, target: Path) -> None:
    """Raises PublishError where a site in ``target`` would stand among what it is made from, or in
    another site, which is replaced as a whole."""
    target = real(target)
    for folder in (real(site.seeds), real(site.docs)):
        if target == folder or target in folder.parents or folder in target.parents:
            raise PublishError(
                f"{target}: the site cannot stand there, because it is made from {folder};"
                " name another folder (make site SITE=DIR)"
            )
    for folder in target.parents:
        if (folder / MARKER).is_file():
            raise PublishError(
                f"{target}: lies inside the published site {folder}, which the next publication replaces;"
                " name another folder (make site SITE=DIR)"
            )


def clean_site(target: Path) -> None:
    """Removes the published site, and what killed builds left beside it, once no build is at work
    there; a folder that Buletin did not publish stays."""
    target = real(target)
    workshop, lock = (target.parent / f".{target.name}.{what}" for what in ("build", "lock"))
    published = target / MARKER
    if not any(path.exists() for path in (workshop, lock, published)):
        return
    with explained("removing the site"), locked(lock, str(target)):
        remove(workshop)
        if published.is_file():
            remove(target)


def _make(site: Site, draft: Path, epoch: int, lock: int) -> None:
    environment = {
        "BULETIN_DOCS": str(site.docs),
        "BULETIN_ABOUT": "about.md" if (site.docs / "about.md").is_file() else "about/index.md",
        "SOURCE_DATE_EPOCH": str(epoch),
        "NO_MKDOCS_2_WARNING": "1",
    }
    mkdocs = ["mkdocs", "build", "--strict", "--config-file", str(site.config)]
    _run([*mkdocs, "--site-dir", str(draft)], environment, lock, "mend what it names, then build again")
    _check_source(site, draft)
    pagefind = ["pagefind", "--site", str(draft), "--quiet", "--force-language"]
    _run([*pagefind, site.language.split("-")[0].lower()], environment, lock, "there is no search index")
    faults = verify(draft, site.url)
    if faults:
        shown = "\n".join(f"  {fault}" for fault in faults[:20])
        more = f"\n  … and {len(faults) - 20} more" if len(faults) > 20 else ""
        raise BuildFailed(f"The built site is faulty, so the published one stays as it was:\n{shown}{more}")
    mark(draft)


def _check_source(site: Site, draft: Path) -> None:
    """Raises BuildFailed where MkDocs took other pages than those that were just written."""
    made, written = (folder / "data/briefings.json" for folder in (draft, site.docs))
    if not made.is_file() or made.read_bytes() != written.read_bytes():
        raise BuildFailed(
            f"{site.config}: MkDocs read other pages than those in {site.docs}, so the published site stays"
            " as it was; write “docs_dir: !ENV [BULETIN_DOCS, docs]”, with your folder in place of docs"
        )


def _run(tool: list[str], environment: Mapping[str, str], lock: int, remedy: str) -> None:
    """Runs a tool of this Python's environment quietly; what it said is shown when it fails.
    It shares the lock: should we be killed, the next build waits until it is gone too."""
    command = [sys.executable, "-m", *tool]
    done = subprocess.run(
        command,
        env=os.environ | environment,
        pass_fds=(lock,),
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    if done.returncode:
        said = _without_traceback(_of_weight(done.stdout.decode(errors="replace")))
        raise BuildFailed(f"{said}\n{tool[0]} failed (exit status {done.returncode}): {remedy}".strip())


def _of_weight(said: str) -> str:
    """What a tool said besides how it went on. MkDocs cannot be asked to be quiet: it would not
    count its warnings then, and never be strict."""
    return "\n".join(line for line in said.splitlines() if not line.startswith("INFO ")).strip()


def _without_traceback(said: str) -> str:
    """What a tool said for people: of a traceback the last line, which names the fault."""
    before, traceback, rest = said.partition("Traceback (most recent call last):")
    return before + rest.splitlines()[-1] if traceback and rest else said
