"""Articles → analyses, from the cache, in processes, each fault by itself."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator import analysis, workers
from generator.edtf import Edtf
from generator.model import Analysis, Article, Problem
from generator.publish import cache
from generator.workers import analyse_all
from tests.projects import ROOT


def _article(number: int, **more: object) -> Article:
    words = f"Podul {number} din Valea Seacă s-a închis. Primarul a anunțat lucrări de {number} luni."
    return Article(
        path=f"{number}.txt",
        content_hash=f"{number:064x}",
        published=Edtf("2024-03-05"),
        paragraphs=(words,),
        **more,  # type: ignore[arg-type]
    )


ARTICLES = [_article(number) for number in range(20)]


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the articles that were really analysed."""
    seen: list[str] = []
    real = analysis.analyse

    def analyse(article: Article) -> Analysis:
        seen.append(article.path)
        return real(article)

    monkeypatch.setattr(analysis, "analyse", analyse)
    return seen


def test_what_is_known_is_not_analysed_again(tmp_path: Path, counted: list[str]) -> None:
    """A second run analyses only what is new, and gives the same."""
    first = analyse_all(ARTICLES[:3], tmp_path)
    assert analyse_all(ARTICLES[:4], tmp_path)[:3] == first
    assert counted == ["0.txt", "1.txt", "2.txt", "3.txt"]


def test_a_renamed_article_is_known(tmp_path: Path, counted: list[str]) -> None:
    """The cache goes by what an article says; its file's name and its warnings are no part of it."""
    analyse_all([_article(1)], tmp_path)
    warned = _article(1, problems=(Problem("1.txt", 1, "x", "y", "warning"),))
    analyse_all([warned], tmp_path)
    assert len(counted) == 1
    analyse_all([_article(1, title="Altul")], tmp_path)
    assert len(counted) == 2


def test_other_code_or_words_make_every_entry_stale(
    tmp_path: Path, counted: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The name of an entry changes with what decides an analysis besides the article."""
    analyse_all(ARTICLES[:1], tmp_path)
    monkeypatch.setattr(cache, "_state", lambda: b"another release")
    analyse_all(ARTICLES[:1], tmp_path)
    assert len(counted) == 2
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 1, "the stale entry is gone"


@pytest.mark.parametrize("part", cache.DECIDES)
def test_what_decides_an_analysis_is_where_the_cache_looks_for_it(part: str) -> None:
    """A part that moved would go unnoticed, and old analyses pass for new ones."""
    assert (ROOT / "generator" / part).exists()


@pytest.mark.parametrize("damage", ["cut", "flipped", "empty", "other"])
def test_a_damaged_entry_is_made_anew(tmp_path: Path, counted: list[str], damage: str) -> None:
    """An entry that is not what was written is recomputed, and right again afterwards."""
    expected = analyse_all(ARTICLES[:1], tmp_path)
    (entry,) = (path for path in tmp_path.rglob("*") if path.is_file())
    data = entry.read_bytes()
    middle = len(data) // 2
    entry.write_bytes(
        {
            "cut": data[:middle],
            "flipped": data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :],
            "empty": b"",
            "other": cache._digest(b"\x80") + b"\x80",
        }[damage]
    )
    assert analyse_all(ARTICLES[:1], tmp_path) == expected
    assert entry.read_bytes() == data
    assert len(counted) == 2


def test_a_cache_that_cannot_be_written_only_costs_time(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the cache has no place, that is said once and everything is analysed."""
    (tmp_path / "file").write_text("x")
    assert analyse_all(ARTICLES[:3], tmp_path / "file") == analyse_all(ARTICLES[:3])
    assert capsys.readouterr().err.count("cannot be written") == 1


def test_stale_entries_that_cannot_be_removed_stop_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A cache that belongs to somebody else is read, and left as it is."""
    expected = analyse_all(ARTICLES[:2], tmp_path)

    def refuse(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(cache, "remove", refuse)
    assert analyse_all(ARTICLES[:1], tmp_path) == expected[:1]


def test_what_another_build_is_writing_into_the_cache_stays(tmp_path: Path) -> None:
    """Two builds may share one: neither takes away the drafts of the other."""
    (tmp_path / ".drafts").mkdir()
    (tmp_path / ".drafts/1.draft").write_bytes(b"half")
    analyse_all(ARTICLES[:1], tmp_path)
    assert (tmp_path / ".drafts/1.draft").read_bytes() == b"half"


def test_processes_change_nothing_but_time() -> None:
    """One process and two give the same, in the order of the articles."""
    assert analyse_all(ARTICLES, jobs=2) == analyse_all(ARTICLES, jobs=1)


def test_an_analysis_that_raises_is_set_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """The article whose analysis fails is named with the kind and place of the fault and what to
    do; the others are analysed."""
    real = analysis.analyse

    def analyse(article: Article) -> Analysis:
        if article.path == "1.txt":
            raise RecursionError("secret detail")
        return real(article)

    monkeypatch.setattr(analysis, "analyse", analyse)
    good, bad, fine = analyse_all(ARTICLES[:3], jobs=1)
    assert isinstance(good, Analysis) and isinstance(fine, Analysis)
    assert isinstance(bad, Problem)
    assert (bad.path, bad.code, bad.severity) == ("1.txt", "internal-error", "error")
    assert "RecursionError at test_workers.py:" in bad.message and "report it" in bad.message


def _die_at_nine(article: Article) -> Analysis | Problem:
    if article.path == "9.txt":
        os._exit(9)
    return analysis.analyse(article)


def test_an_article_that_kills_its_process_is_set_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a process dies over an article, that article is named and all others are analysed."""
    monkeypatch.setattr(workers, "_one", _die_at_nine)
    results = analyse_all(ARTICLES[:12], jobs=2)
    (bad,) = (item for item in results if isinstance(item, Problem))
    assert bad.path == "9.txt" and bad.code == "internal-error"
    assert [item for item in results if isinstance(item, Analysis)] == [
        analysis.analyse(article) for article in ARTICLES[:12] if article.path != "9.txt"
    ]
