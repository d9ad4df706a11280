"""The command line: what it prints where, and how it ends."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.__main__ import main
from generator.commands import FAILED
from generator.publish.docs import generated
from tests.projects import ROOT, SEEDS, URL, command, make_project, run, tree

BROKEN = SEEDS | {"broken.txt": "no date here\n\nText.\n"}


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return make_project(tmp_path, BROKEN)


def test_build_publishes_the_rest_and_says_so(config: Path) -> None:
    """A rejected seed is reported with path, line, code and message; the others are published."""
    done = run("build", config)
    assert done.returncode == 0
    assert done.stdout == ""
    lines = done.stderr.splitlines()
    assert re.fullmatch(r"\S*seeds/broken\.txt:1: [a-z-]+: .+", lines[0])
    assert lines[-1].startswith("3 published, 1 rejected, 0 warnings: ")
    assert (config.parent / "docs/index.md").is_file()


def test_an_interface_without_words_is_told(tmp_path: Path) -> None:
    """In a language that has no catalogue the site is built with English words, which is said once,
    with the place where its own would stand; that is no failure."""
    done = run("build", make_project(tmp_path, SEEDS, language="pl"), "--strict")
    told = [line for line in done.stderr.splitlines() if "theme.language" in line]
    assert (done.returncode, len(told)) == (0, 1)
    assert "generator/theme/locale/pl/buletin.po" in told[0] and "English" in told[0]


@pytest.mark.parametrize("name", ["build", "check"])
def test_strict_fails_when_a_seed_is_rejected(config: Path, name: str) -> None:
    """--strict turns a rejected seed into exit status 1; the rest is published all the same."""
    assert run(name, config).returncode == 0
    assert run(name, config, "--strict").returncode == 1
    (config.parent / "seeds/broken.txt").unlink()
    assert run(name, config, "--strict").returncode == 0


def test_check_writes_nothing(config: Path) -> None:
    """`check` prints each problem and leaves the disk as it was."""
    before = sorted(config.parent.rglob("*"))
    done = run("check", config)
    assert (done.returncode, done.stdout) == (0, "")
    assert "broken.txt:1: " in done.stderr
    assert sorted(config.parent.rglob("*")) == before


@pytest.mark.parametrize("seeds", ["docs", '""', "."])
def test_articles_among_the_pages_are_refused(
    tmp_path: Path, seeds: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """`check` and `explain` would list faults of our own pages, or of the whole project."""
    config = make_project(tmp_path, SEEDS, f"extra:\n  briefing:\n    seeds: {seeds}\n")
    for words in (["check"], ["explain", "x"]):
        assert main([*words, "--config", str(config)]) == FAILED
        assert "keep docs_dir and extra.briefing.seeds" in capsys.readouterr().err


def test_check_reads_the_editor_too(config: Path) -> None:
    """What editorial.yml cannot mean is among the problems, and so is a file that only looks like it."""
    editorial = config.parent / "seeds/editorial.yml"
    editorial.write_text("people:\n", "utf-8")
    assert f"{editorial}:1: editorial: there is no section “people”" in run("check", config).stderr
    editorial.rename(editorial.with_suffix(".yaml"))
    assert "editorial.yaml:1: editorial: is not read: call it editorial.yml" in run("check", config).stderr


def test_a_slip_of_the_editor_is_told_and_the_rest_of_the_word_holds(config: Path) -> None:
    """The site is built, the problem stands on its quality page, and --strict fails."""
    text = "entities:\n  Ana Petrescu:\n    note: a: b\n    hide: yes\n"
    (config.parent / "seeds/broken.txt").unlink()
    assert run("build", config).returncode == 0
    assert list((config.parent / "docs").glob("entities/ana-petrescu*"))
    (config.parent / "seeds/editorial.yml").write_text(text, "utf-8")
    for name in ("build", "check"):
        assert [run(name, config, *more).returncode for more in ((), ("--strict",))] == [0, 1]
    assert "“note” is not valid YAML" in (config.parent / "docs/quality.md").read_text("utf-8")
    assert not list((config.parent / "docs").glob("entities/ana-petrescu*"))


def test_nothing_is_built_without_knowing_whom_the_editor_hides(config: Path) -> None:
    """A site built before stays as it is: to build without the hidden names would show them."""
    assert run("build", config).returncode == 0
    before = tree(config.parent / "docs")
    editorial = config.parent / "seeds/editorial.yml"
    for data in (b"entities:\n  Ana Petrescu: {hide: [yes}\n", b"\x00\x01\x02" * 99):
        editorial.write_bytes(data)
        done = run("build", config)
        assert (done.returncode, tree(config.parent / "docs")) == (1, before)
        assert f"{editorial}:" in done.stderr
        assert "Nothing was built" in done.stderr.splitlines()[-1]
        assert [run("check", config, *more).returncode for more in ((), ("--strict",))] == [0, 1]
    editorial.write_text("entities:\n", "utf-8")
    editorial.with_suffix(".yaml").write_text("entities:\n  Ana Petrescu:\n  hide: yes\n", "utf-8")
    done = run("build", config)
    assert (done.returncode, tree(config.parent / "docs")) == (1, before)
    assert "editorial.yaml:1: " in done.stderr


def test_analyse_keeps_the_order_and_the_paths_given(config: Path) -> None:
    """One JSON object an article, as given: files, folders sorted by name, rejected ones in place."""
    seeds = os.path.relpath(config.parent / "seeds", ROOT)
    done = run_analyse(f"{seeds}/pod.txt", seeds, f"{seeds}/bridge.md")
    assert done.returncode == 0, done.stderr
    items = [json.loads(line) for line in done.stdout.splitlines()]
    names = ["pod.txt", "bridge.md", "broken.txt", "pod-2.txt", "pod.txt", "bridge.md"]
    assert [item["path"] for item in items] == [f"{seeds}/{name}" for name in names]
    assert [item["status"] for item in items] == ["ok", "ok", "rejected", "ok", "ok", "ok"]
    assert set(items[2]) == {"path", "status", "problems"}
    assert items[1]["published"] == "2024"


def run_analyse(*paths: str, text: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "generator", "analyse", *paths],
        cwd=ROOT,
        input=text,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("name", ["pod.txt", "bridge.md"])
def test_analyse_reads_either_format_from_standard_input(name: str) -> None:
    """`-` is one article, told by its first line."""
    done = run_analyse("-", text=SEEDS[name])
    (item,) = map(json.loads, done.stdout.splitlines())
    assert (item["path"], item["status"]) == ("-", "ok")


def test_analyse_with_a_reader_that_leaves(config: Path) -> None:
    """A closed pipe ends the work quietly, as `analyse … | head -1` does."""
    many = ["seeds"] * 40  # what they say is more than a pipe holds
    shell = " ".join([sys.executable, "-m", "generator", "analyse", *many])
    done = subprocess.run(
        ["bash", "-c", f"{shell} | head -n 1"], cwd=config.parent, env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert json.loads(done.stdout)["status"] == "ok"
    assert done.stderr == ""


@pytest.mark.parametrize("closed", ["seeds >&-", "seeds >&- 2>&-", "seeds <&- >&-", "- <&- >&-"])
def test_analyse_with_closed_streams(closed: str, config: Path) -> None:
    """What whoever called has closed is no fault: nothing is printed, and nothing is read."""
    shell = f"{sys.executable} -m generator analyse {closed}"
    done = subprocess.run(
        ["bash", "-c", shell], cwd=config.parent, env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
def test_analyse_where_nothing_can_be_written(config: Path) -> None:
    """A full disk behind standard output is said in one line."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "generator", "analyse", str(config.parent / "seeds")],
            cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 1
    assert (
        done.stderr.startswith("standard output: cannot be written (") and len(done.stderr.splitlines()) == 1
    )


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nothing"], "invalid choice"),
        ([], "required"),
        (["build", "--jobs", "0"], "must be 1 or more"),
        (["build", "--jobs", "many"], "must be 1 or more"),
        (["site", "--seeds", ""], "names no folder"),
        (["serve", "--address", "localhost"], "must end with a port"),
        (["build", "--config", "absent.yml"], "absent.yml"),
        (["build", "--seeds", "absent"], "absent: is no folder"),
        (["analyse"], "required"),
        (["analyse", "absent.txt"], "absent.txt: there is no such file"),
    ],
)
def test_wrong_usage_is_exit_status_2(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What cannot be understood is named on standard error, with exit status 2."""
    monkeypatch.chdir(ROOT)
    try:
        status = main(arguments)
    except SystemExit as leaving:
        status = int(leaving.code or 0)
    printed = capsys.readouterr()
    assert (status, printed.out) == (2, "")
    assert words in printed.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["a-bridge-and-its-towns"], "“a-bridge-and-its-towns”; near it are a-bridge-and-its-town"),
        (["a-bridge-and-its-town", "xyz"], "“xyz”; it is the last part of its address"),
        ([""], "there is no briefing “”"),
        (["a-bridge-and-its-town", "a-bridge-and-its-town"], "is named twice; name another"),
    ],
)
def test_what_cannot_be_explained_is_named(config: Path, arguments: list[str], words: str) -> None:
    """A briefing that is not there, with those whose names are near; one beside itself."""
    done = run("explain", config, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr


def test_an_unusable_setting_is_named(tmp_path: Path) -> None:
    """An unknown key of the configuration is exit status 2 and named."""
    config = make_project(tmp_path, SEEDS, "extra:\n  briefing:\n    colour: red\n")
    done = run("build", config)
    assert done.returncode == 2
    assert "colour" in done.stderr and "Traceback" not in done.stderr


@pytest.mark.parametrize("name", ["build", "site", "serve", "analyse", "check", "explain", "clean"])
def test_every_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """--help of each command says what it does, and the general help lists it."""
    with pytest.raises(SystemExit, match="0"):
        main([name, "--help"])
    assert len(capsys.readouterr().out.splitlines()) > 4
    with pytest.raises(SystemExit, match="0"):
        main(["--help"])
    assert f"    {name} " in capsys.readouterr().out


@pytest.mark.parametrize("docs", ["seeds", "seeds/pages", "."])
def test_pages_never_stand_among_the_articles(config: Path, docs: str) -> None:
    """Where the next build would read its own pages as articles, nothing is written."""
    before = tree(config.parent)
    done = run("build", config, "--docs", config.parent / docs)
    assert done.returncode == 1 and "cannot be written there" in done.stderr
    assert tree(config.parent) == before


@pytest.mark.parametrize("name", ["docs", "out"])
def test_a_link_that_leads_to_itself(config: Path, name: str) -> None:
    """In the place of the pages or of the site it is named, with what to do."""
    link = config.parent / name
    if link.exists():
        link.rmdir()
    link.symlink_to(name)
    done = run("site", config, "--site", config.parent / "out")
    assert done.returncode == 1
    assert str(link) in done.stderr and "choose another folder" in done.stderr


@pytest.mark.parametrize("place", [".", "seeds", "seeds/site", "docs/site", "published/site"])
def test_a_site_where_it_cannot_stand(config: Path, place: str) -> None:
    """A site neither replaces nor joins what it is made from, nor another site; nothing is written."""
    folder = config.parent
    (folder / "published").mkdir()
    (folder / "published/.buletin").touch()
    before = tree(folder)
    done = run("site", config, "--site", folder / place)
    assert done.returncode == 1
    assert "name another folder" in done.stderr and "Traceback" not in done.stderr
    assert tree(folder) == before


def test_a_warning_of_mkdocs_stops_the_publication(tmp_path: Path) -> None:
    """MkDocs is strict: a page that the navigation names and nobody wrote is told, and nothing published."""
    config = make_project(tmp_path, SEEDS, "nav: [index.md, absent.md]\n")
    done = run("site", config, "--site", tmp_path / "site")
    assert done.returncode == 1
    assert "absent.md" in done.stderr and "INFO" not in done.stderr and "Traceback" not in done.stderr
    assert not (tmp_path / "site").exists()


def test_the_sitemap_names_what_is_to_be_found(config: Path) -> None:
    """Every page is in the sitemap by its public address, but not the words of the 404 page."""
    site = config.parent / "site"
    assert run("site", config, "--site", site).returncode == 0
    named = set(re.findall("<loc>(.*?)</loc>", (site / "sitemap.xml").read_text("utf-8")))
    pages = {path.parent.relative_to(site).as_posix() for path in site.rglob("index.html")}
    assert named == {URL if page == "." else f"{URL}{page}/" for page in pages - {"not-found"}}


def test_an_interrupt_is_no_traceback(config: Path) -> None:
    """Ctrl-C ends a build with one line and the status that shells expect."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # in the background it is ignored
    build = subprocess.Popen(command("site", config), cwd=ROOT, stderr=subprocess.PIPE, text=True)
    signal.signal(signal.SIGINT, before)
    while not (config.parent / "docs/.lock").exists() and build.poll() is None:
        time.sleep(0.01)
    build.send_signal(signal.SIGINT)
    said = build.communicate()[1]
    assert build.returncode == 130
    assert "Stopped" in said and "Traceback" not in said


@pytest.mark.slow
def test_another_folder_of_articles_touches_nothing_else(tmp_path: Path) -> None:
    """With --seeds and --site, pages of the usual articles stay in docs/, hand-written pages come
    along, and nothing but the cache and the named folder changes."""
    config = make_project(tmp_path / "project", SEEDS, "nav: [index.md, about.md]\n")
    docs = config.parent / "docs"
    docs.mkdir(exist_ok=True)
    (docs / "about.md").write_text("# Despre\n\nScris de mână.\n")
    assert run("site", config, "--site", config.parent / "site").returncode == 0
    before = tree(config.parent)
    other = make_project(
        tmp_path / "other dossier", {"one.txt": "date 2023 Altul\n\nUn text despre altceva.\n"}
    )
    done = run("site", config, "--seeds", other.parent / "seeds", "--site", tmp_path / "their site")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "their site/about/index.html").is_file()
    assert "Scris de mână" in (tmp_path / "their site/about/index.html").read_text()
    assert not list((tmp_path / "their site").rglob("pod*"))
    after = {name: digest for name, digest in tree(config.parent).items() if not name.startswith(".cache/")}
    assert after == {name: digest for name, digest in before.items() if not name.startswith(".cache/")}


def test_no_generated_file_is_under_version_control(tmp_path: Path) -> None:
    """What a build writes into docs/ is ignored by git; else a fresh copy would not build. The pages
    of tags and of long lists are there too."""
    many = {f"{number}.md": f"---\ndate: 2024\ntags: [pod]\n---\n\nText {number}.\n" for number in range(21)}
    config = make_project(tmp_path, SEEDS | many)
    assert run("build", config).returncode == 0
    made = [f"docs/{name}" for name in generated(config.parent / "docs")]
    ignored = subprocess.run(
        ["git", "check-ignore", "--no-index", "--stdin"],
        cwd=ROOT,
        input="\n".join(made),
        capture_output=True,
        text=True,
        check=False,
    )
    assert set(ignored.stdout.splitlines()) == set(made)
    tracked = subprocess.run(
        ["git", "ls-files", "docs"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert not set(tracked.stdout.splitlines()) & set(made)


def test_clean_removes_what_was_generated_and_nothing_else(tmp_path: Path) -> None:
    """After `clean` the project is what a person wrote, and a foreign folder stays."""
    config = make_project(tmp_path, SEEDS)
    (tmp_path / "docs").mkdir(exist_ok=True)
    (tmp_path / "docs/about.md").write_text("mine")
    before = tree(tmp_path)
    assert run("build", config).returncode == 0
    foreign = tmp_path / "elsewhere"
    foreign.mkdir()
    (foreign / "x").write_text("x")
    assert run("clean", config, "--site", foreign).returncode == 0
    assert run("clean", config, "--site", "/").returncode == 0
    shutil.rmtree(tmp_path / ".cache")
    assert (foreign / "x").read_text() == "x"
    shutil.rmtree(foreign)
    assert tree(tmp_path) == before
