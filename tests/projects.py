"""Whole small projects in a folder of their own, with the configuration and theme of this one."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[1]
CORPORA = next(
    (folder / "shared/corpora" for folder in ROOT.parents if (folder / "shared/corpora").is_dir()),
    ROOT.parent / "shared/corpora",
)
"""Beside the project, or further up where it is checked out in a folder of its own."""

URL = "https://example.org/dossier/"

_CONFIG = """\
INHERIT: {root}/mkdocs.yml
site_name: Dosar
site_url: {url}
theme:
  custom_dir: {root}/generator/theme/overrides
  language: {language}
"""


def make_project(folder: Path, seeds: Mapping[str, str], more: str = "", language: str = "ro") -> Path:
    """A project in ``folder`` with these seeds; returns its mkdocs.yml."""
    (folder / "seeds").mkdir(parents=True, exist_ok=True)
    for name, text in seeds.items():
        (folder / "seeds" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "seeds" / name).write_text(text, "utf-8")
    (folder / "docs").mkdir(exist_ok=True)
    config = folder / "mkdocs.yml"
    config.write_text(_CONFIG.format(root=ROOT, url=URL, language=language) + more, "utf-8")
    return config


def command(name: str, config: Path, *arguments: str | Path) -> list[str]:
    """The command line that runs ``name`` on a project."""
    return [sys.executable, "-m", "generator", name, "--config", str(config), *map(str, arguments)]


def run(
    name: str, config: Path, *arguments: str | Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Runs a command of the generator on a project, in a process of its own."""
    return subprocess.run(
        command(name, config, *arguments),
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def tree(folder: Path) -> dict[str, str]:
    """Every file below ``folder`` with the hash of its bytes; the search index, whose inside is
    Pagefind's, only as being there."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            name = path.relative_to(folder).as_posix()
            indexed = name.startswith("pagefind/")
            found[name] = "" if indexed else hashlib.sha256(path.read_bytes()).hexdigest()
    return {name: digest for name, digest in found.items() if digest or name == "pagefind/pagefind.js"}


SEEDS = {
    "pod.txt": (
        "date 2024-03-05 Podul vechi din Valea Seacă se închide\n\n"
        "Primăria a închis marți podul vechi din Valea Seacă, după ce inginerii au găsit fisuri.\n\n"
        "Ana Petrescu, directoarea drumurilor, a spus că lucrările țin opt luni.\n"
    ),
    "pod-2.txt": (
        "date 2024-04 Podul vechi va fi demolat\n\n"
        "Consiliul local din Valea Seacă a hotărât demolarea podului vechi.\n\n"
        "Ana Petrescu a cerut trei milioane de lei pentru un pod nou.\n"
    ),
    "bridge.md": (
        "---\ndate: 2024\ntitle: A bridge and its town\nlang: en\nauthor: Jo Field\n---\n\n"
        "The town of Valea Seacă has had one bridge since 1911.\n\nIts council now wants another.\n"
    ),
}
"""Three made-up articles: Romanian and English; day, month and year; text and front matter."""
