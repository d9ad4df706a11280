"""docs/ → site/: MkDocs into a folder of its own, the search index, then the swap."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from generator.settings import Site


class BuildFailed(Exception):
    """A tool of the build failed; the message says which."""


def build_site(site: Site, target: Path) -> None:
    """Builds ``target`` from docs/; it holds the old site until the new one is whole."""
    draft = target.with_name(f".{target.name}.new")
    shutil.rmtree(draft, ignore_errors=True)
    environment = os.environ | {"BULETIN_DOCS": str(site.docs)}
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    _run([*mkdocs, "--config-file", str(site.config), "--site-dir", str(draft)], environment)
    _run(
        [sys.executable, "-m", "pagefind", "--site", str(draft), "--force-language", site.language],
        environment,
    )
    shutil.rmtree(target, ignore_errors=True)
    draft.rename(target)


def _run(command: list[str], environment: dict[str, str]) -> None:
    if subprocess.run(command, env=environment, check=False).returncode:
        raise BuildFailed(f"{' '.join(command[2:4])} failed")
