"""What is looked at before MkDocs starts, and whether it built the pages that were just written."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path

import msgspec
import pytest
from selectolax.lexbor import LexborHTMLParser

from generator import pipeline, settings
from generator.publish.docs import check_pages, clean_docs, handwritten
from generator.publish.files import PublishError, locked
from generator.publish.site import clean_site
from tests.projects import SEEDS, make_project


@pytest.mark.parametrize("read", [check_pages, handwritten])
def test_a_pipe_among_the_pages(read: Callable[[Path], object], tmp_path: Path) -> None:
    """A pipe, for whose end MkDocs and we would wait for ever, is named; folders and links are no fault."""
    (tmp_path / "more").mkdir()
    (tmp_path / "page.md").write_text("# Page\n")
    (tmp_path / "more/link.md").symlink_to(tmp_path / "page.md")
    read(tmp_path)
    os.mkfifo(tmp_path / "more/pipe.md")
    with pytest.raises(PublishError, match=r"more/pipe\.md: is no file"):
        read(tmp_path)


@pytest.mark.slow
def test_a_page_that_a_person_wrote(tmp_path: Path) -> None:
    """It may have tables with aligned columns, and marks in its title that mean something to HTML."""
    title = 'Despre "Dosar" & <b>alții</b>'
    config = make_project(tmp_path, SEEDS, "nav: [index.md, about.md]\n")
    (tmp_path / "docs/about.md").write_text(
        f'---\ntitle: {title}\ndescription: Cine "scrie" aici\n---\n\n# Despre\n\n'
        "| a | b |\n| :-: | -: |\n| 1 | 2 |\n",
        "utf-8",
    )
    pipeline.publish(settings.load(config), tmp_path / "site")
    page = LexborHTMLParser((tmp_path / "site/about/index.html").read_text("utf-8"))

    def content(name: str) -> str | None:
        node = page.css_first(f"meta[{name}]")
        return node.attributes["content"] if node else None

    assert content("property='og:title'") == title
    assert content("name=description") == content("property='og:description'") == 'Cine "scrie" aici'
    assert [node.text() for node in page.css("head title")] == [f"{title} · Dosar"]
    assert [node.attributes["align"] for node in page.css("td")] == ["center", "right"]
    assert not page.css("header b")


@pytest.mark.slow
def test_other_pages_than_those_just_written_are_not_published(tmp_path: Path) -> None:
    """A plain `docs_dir` means the usual pages to MkDocs, even where other articles were asked for:
    that is said with the line to write, and nothing is published."""
    usual = settings.load(make_project(tmp_path, SEEDS, "docs_dir: docs\n"))
    pipeline.build(usual)
    (tmp_path / "other").mkdir()
    (tmp_path / "other/pod.txt").write_text(SEEDS["pod.txt"], "utf-8")
    other = msgspec.structs.replace(usual, seeds=tmp_path / "other", docs=tmp_path / "pages")
    with pytest.raises(PublishError, match=r"mkdocs\.yml: MkDocs read other pages .*BULETIN_DOCS"):
        pipeline.publish(other, tmp_path / "site")
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    ("clean", "lock"), [(clean_docs, "site/.lock"), (clean_site, ".site.lock")], ids=["docs", "site"]
)
def test_cleaning_waits_for_a_build(tmp_path: Path, clean: Callable[[Path], None], lock: str) -> None:
    """What a build is writing is removed when it has ended, and its lock never under its hands."""
    target, draft = tmp_path / "site", tmp_path / ".site.build/draft"
    draft.mkdir(parents=True)
    target.mkdir()
    with ThreadPoolExecutor(1) as pool:
        with locked(tmp_path / lock, "it"):
            cleaning = pool.submit(clean, target)
            assert not wait([cleaning], timeout=0.3).done
            assert (tmp_path / lock).exists() and draft.exists()
        cleaning.result(timeout=60)
    assert not (tmp_path / lock).exists()
