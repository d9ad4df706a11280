"""The whole way of an article, where something goes wrong on it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import analysis, pipeline, settings
from generator.model import Analysis, Article
from generator.publish.files import PublishError
from tests.projects import SEEDS, URL, make_project, tree


def test_a_seed_that_fails_is_named_and_the_rest_is_published(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault in the analysis of one article rejects that article, on the terminal, in the data and
    on the quality page, and no other."""
    real = analysis.analyse

    def analyse(article: Article) -> Analysis:
        if article.path == "pod-2.txt":
            raise KeyError("x")
        return real(article)

    monkeypatch.setattr(analysis, "analyse", analyse)
    corpus = pipeline.build(settings.load(make_project(tmp_path, SEEDS)))
    assert {item.article.path for item in corpus.briefings} == {"pod.txt", "bridge.md"}
    assert [item.path for item in corpus.rejected] == ["pod-2.txt"]
    (problem,) = json.loads((tmp_path / "docs/data/problems.json").read_bytes())["items"]
    assert (problem["path"], problem["code"]) == ("pod-2.txt", "internal-error")
    assert "pod-2.txt" in (tmp_path / "docs/quality.md").read_text("utf-8")


def test_a_folder_without_articles_still_gives_a_site(tmp_path: Path) -> None:
    """No article is no error: the pages say that there is nothing yet."""
    corpus = pipeline.build(settings.load(make_project(tmp_path, {})))
    assert corpus.briefings == ()
    assert (tmp_path / "docs/index.md").is_file()


def test_a_folder_that_cannot_be_listed_is_no_empty_one(tmp_path: Path) -> None:
    """Where the articles' folder is gone or closed nothing is built, and the pages stay as they were."""
    site = settings.load(make_project(tmp_path, SEEDS))
    pipeline.build(site)
    before = tree(site.docs)
    site.seeds.rename(tmp_path / "moved")
    with pytest.raises(PublishError, match=r"seeds: the articles cannot be listed \(No such file"):
        pipeline.build(site)
    assert tree(site.docs) == before


def test_the_site_is_as_old_as_its_newest_article(tmp_path: Path) -> None:
    """The only clock is the articles': the newest one's first day, and never before 1970."""
    newest = pipeline.join(settings.load(make_project(tmp_path / "new", SEEDS)))
    assert pipeline._epoch(newest) == 1_711_929_600  # 2024-04-01
    old = {"old.txt": "date 1932-05-04 Titlu\n\nUn text.\n"}
    assert pipeline._epoch(pipeline.join(settings.load(make_project(tmp_path / "old", old)))) == 0
    far = {"far.txt": "date 9999-12-31 Titlu\n\nUn text.\n"}
    assert pipeline._epoch(pipeline.join(settings.load(make_project(tmp_path / "far", far)))) == 2**32 - 1


@pytest.mark.slow
def test_no_seed_stops_the_site(tmp_path: Path) -> None:
    """A mistyped year, a title that is a folder's own page to MkDocs, and an original that lies
    below the site's own address are published like any other article."""
    seeds = {
        "year.txt": "date 9999-12-31 Podul redeschis\n\nPodul din Orhei a fost redeschis marți.\n",
        "first.txt": "date 0001-01-01 Piața redeschisă\n\nPiața din Orhei a fost redeschisă marți.\n",
        "index.txt": "date 2025-06 Index\n\nIndicele prețurilor din Orhei a crescut în iunie.\n",
        "readme.md": "---\ndate: 2025-06\nslug: readme\n---\n\nUn program din Orhei a fost publicat.\n",
        "own.md": f"---\ndate: 2025-06-03\ntitle: Proiect\nurl: {URL}alt/a\n---\n\nUn proiect.\n",
    }
    config = make_project(tmp_path, seeds)
    pipeline.publish(settings.load(config), tmp_path / "site")
    told = json.loads((tmp_path / "site/data/briefings.json").read_bytes())["items"]
    assert len(told) == len(seeds)
    assert all((tmp_path / "site" / item["url"] / "index.html").is_file() for item in told)
