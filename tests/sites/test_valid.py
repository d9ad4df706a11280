"""Whole small sites that must come out whole: every one is built to the end and searched for what
its articles say. The one that has a folder `expected` is compared file by file; after a change that
is meant, `make golden` writes what the generator makes now, for a person to read as a diff."""

from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path

import jsonschema
import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.projects import make_project, run

SITES = sorted(path for path in Path(__file__).with_name("valid").iterdir() if path.is_dir())
GOLDEN = [site for site in SITES if (site / "expected").is_dir()]


def _project(site: Path, folder: Path) -> Path:
    """The site in a project of its own; the end of its name is its language."""
    config = make_project(folder, {}, language=site.name.rpartition("-")[2])
    shutil.copytree(site / "seeds", folder / "seeds", dirs_exist_ok=True)
    return config


@pytest.mark.slow
@pytest.mark.parametrize("site", SITES, ids=lambda site: site.name)
def test_every_article_is_published_whole(site: Path, tmp_path: Path) -> None:
    """Nothing is rejected, every word of every article is on its page, no other host is named where
    none was given, and the open data keeps to its schemas."""
    config = _project(site, tmp_path)
    done = run("site", config, "--site", tmp_path / "site", "--strict")
    assert done.returncode == 0, done.stderr
    data = tmp_path / "site/data"
    items = json.loads((data / "briefings.json").read_bytes())["items"]
    seeds = {path.relative_to(site / "seeds").as_posix(): path for path in (site / "seeds").rglob("*.*")}
    assert {item["source_path"] for item in items} == seeds.keys()
    for item in items:
        html = (tmp_path / "site" / item["url"] / "index.html").read_text("utf-8")
        shown = _words(LexborHTMLParser(html).body.text(separator=" "))  # type: ignore[union-attr]
        for paragraph in _paragraphs(seeds[item["source_path"]].read_text("utf-8")):
            assert _words(paragraph) in shown, paragraph
    for file in data.glob("*.json"):
        schema = json.loads((data / "schema" / file.name).read_bytes())
        jsonschema.validate(json.loads(file.read_bytes()), schema)


def _paragraphs(seed: str) -> list[str]:
    """The paragraphs of a seed below its header, and what its first line says beside the date."""
    body = re.sub(r"\A---\n.*?\n---\n|\A\s*date \S+", "", seed, count=1, flags=re.S)
    return [part for part in re.split(r"\n\s*\n", body) if part.strip()]


def _words(text: str) -> str:
    """The letters and digits of a text: marks and spaces may be set otherwise on the page."""
    return "".join(re.findall(r"\w+", text))


@pytest.mark.parametrize("site", GOLDEN, ids=lambda site: site.name)
def test_pages_are_as_expected(site: Path, tmp_path: Path) -> None:
    """The files under `expected` are what the generator writes, byte for byte."""
    config = _project(site, tmp_path)
    assert run("build", config, "--strict").returncode == 0
    for path in sorted(path for path in (site / "expected").rglob("*") if path.is_file()):
        made = (tmp_path / "docs" / path.relative_to(site / "expected")).read_text("utf-8")
        if os.environ.get("GOLDEN") == "write":
            path.write_text(made, "utf-8")
        assert made == path.read_text("utf-8"), f"{path} differs; if that is meant: make golden"


def test_the_site_that_is_compared_is_there() -> None:
    """There are several sites, in two languages, and at least one is compared file by file."""
    assert {site.name.rpartition("-")[2] for site in SITES} >= {"ro", "en"}
    assert any(list((site / "expected").rglob("*.md")) for site in GOLDEN)
