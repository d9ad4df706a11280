"""What each command does; each returns the exit status."""

from __future__ import annotations

import argparse
import datetime as dt
import difflib
import os
import sys
import time
from collections.abc import Iterable
from pathlib import Path

import msgspec

from generator import pipeline, readers, settings
from generator.corpus.addresses import assign
from generator.corpus.explain import explain
from generator.corpus.suggest import suggest_merges
from generator.exports import contract
from generator.model import Article, Corpus, Problem, Rejected
from generator.pages import words
from generator.publish.docs import clean_docs
from generator.publish.files import real
from generator.publish.preview import preview
from generator.publish.site import check_folders, clean_site
from generator.readers.published import future
from generator.terminal import tell

_SUGGESTED = 5  # likely merges named after a build
DONE, FAILED, UNUSABLE, INTERRUPTED = 0, 1, 2, 130


def build_pages(options: argparse.Namespace) -> int:
    site = _configured(options)
    return _conclude(pipeline.build(site, options.jobs), site, options.strict, f"pages in {site.docs}")


def publish_site(options: argparse.Namespace) -> int:
    site, shared = _apart(_configured(options), options)
    target = options.site or Path(os.path.relpath(site.published))
    started = time.monotonic()
    corpus = pipeline.publish(site, target, options.jobs, shared)
    seconds = time.monotonic() - started
    return _conclude(corpus, site, options.strict, f"site in {target} ({seconds:.1f} s)")


def show_preview(options: argparse.Namespace) -> int:
    site, shared = _apart(_configured(options), options)
    folder = pipeline.workspace(site) / "preview"

    def rebuild() -> None:
        _conclude(pipeline.publish(site, folder, shared=shared), site, False, "preview")

    preview(folder, site.url, site.seeds, options.address, rebuild)
    return DONE


def print_analyses(options: argparse.Namespace) -> int:
    read = [item for path in options.paths for item in _read(path)]
    analysed, failed = pipeline.analyse(read, jobs=options.jobs)
    briefings = {id(item.article): item for item in assign(analysed)}
    rejections = {item.path: item for item in failed}
    for item in read:
        briefing = briefings.get(id(item))
        shape = contract.analysed(briefing) if briefing else contract.rejected(rejections[item.path])
        sys.stdout.buffer.write(msgspec.json.encode(shape) + b"\n")
    sys.stdout.buffer.flush()
    return FAILED if options.strict and failed else DONE


def check_seeds(options: argparse.Namespace) -> int:
    site = _configured(options)
    check_folders(site)
    read = readers.read_folder(site.seeds)
    problems = [*readers.overlooked(site.seeds), *readers.read_editorial(site.seeds).problems]
    problems += (found for item in read for found in item.problems)
    _report(problems, site.seeds)
    _report(_ahead(item for item in read if isinstance(item, Article)), site.seeds)
    return FAILED if options.strict and any(problem.grave for problem in problems) else DONE


def explain_links(options: argparse.Namespace) -> int:
    site = _configured(options)
    check_folders(site)
    corpus = pipeline.join(site)
    slugs = [briefing.slug for briefing in corpus.briefings]
    for slug in (options.slug, options.other):
        if slug is not None and slug not in slugs:
            near = difflib.get_close_matches(slug, slugs, n=3, cutoff=0.4)
            hint = f"; near it are {', '.join(near)}" if near else "; it is the last part of its address"
            raise settings.SettingsError(f"there is no briefing “{slug}”{hint}")
    if options.slug == options.other:
        raise settings.SettingsError(f"“{options.slug}” is named twice; name another, or it alone")
    for line in explain(corpus, options.slug, options.other, readers.read_editorial(site.seeds)):
        tell(line, sys.stdout)
    return DONE


def clean_up(options: argparse.Namespace) -> int:
    site = settings.load(options.config)
    clean_docs(options.docs.absolute() if options.docs else site.docs)
    clean_site(options.site or site.published)
    return DONE


# ---------------------------------------------------------------- what they share


def _configured(options: argparse.Namespace) -> settings.Site:
    site = settings.load(options.config)
    if options.seeds:
        site = msgspec.structs.replace(site, seeds=options.seeds.absolute())
    if getattr(options, "docs", None):
        site = msgspec.structs.replace(site, docs=options.docs.absolute())
    if not site.seeds.is_dir():
        raise settings.SettingsError(
            f"{site.seeds}: is no folder; make it and put the articles there, or name another with --seeds"
        )
    for line in words.untranslated(site.language):
        tell(f"{options.config}: {line}")
    return site


def _apart(site: settings.Site, options: argparse.Namespace) -> tuple[settings.Site, Path | None]:
    """Another folder of articles than the configured one gets pages of its own: docs/ stays that of the
    configured folder. And where a person's pages lie, if not among those that are made: the navigation
    names them, and they are copied there."""
    usual = settings.load(options.config)
    if not options.docs and real(site.seeds) != real(usual.seeds):
        site = msgspec.structs.replace(site, docs=pipeline.workspace(site) / "docs")
    return site, usual.docs if real(usual.docs) != real(site.docs) else None


def _read(path: str) -> Iterable[Article | Rejected]:
    if path == "-":
        return [readers.read_bytes("-", sys.stdin.buffer.read() if sys.stdin else b"")]
    if not os.path.lexists(path):
        raise settings.SettingsError(f"{path}: there is no such file or folder")
    if Path(path).is_dir():
        return [readers.read(file, file.as_posix()) for file in readers.seeds(Path(path))]
    return [readers.read(Path(path), path)]


def _conclude(corpus: Corpus, site: settings.Site, strict: bool, made: str) -> int:
    """Reports the problems and, in one line, what became of the seeds; returns the exit status."""
    _report(corpus.problems, site.seeds)
    _report(_ahead(briefing.article for briefing in corpus.briefings), site.seeds)
    warnings = sum(problem.severity == "warning" for problem in corpus.problems)
    published, rejected = len(corpus.briefings), len(corpus.rejected)
    for line in suggest_merges(corpus.entities)[:_SUGGESTED]:
        tell(f"likely one name; to join them, under “entities:” in editorial.yml:  {line}")
    tell(f"{published} published, {rejected} rejected, {warnings} warnings: {made}")
    return FAILED if strict and any(problem.grave for problem in corpus.problems) else DONE


def _report(problems: Iterable[Problem], seeds: Path) -> None:
    """Names each file as it is reached from here, so that an editor can open it."""
    here = Path.cwd()
    shown = seeds.relative_to(here) if seeds.is_relative_to(here) else seeds
    for problem in problems:
        if os.path.lexists(seeds / problem.path):
            problem = msgspec.structs.replace(problem, path=(shown / problem.path).as_posix())
        tell(str(problem))


def _ahead(articles: Iterable[Article]) -> Iterable[Problem]:
    """Warnings of dates in the future, for the terminal alone: the site depends on no clock."""
    today = _today()
    return (problem for article in articles if (problem := future(article, today)))


def _today() -> dt.date:
    """That of SOURCE_DATE_EPOCH where it is set (reproducible-builds.org), else the clock's."""
    try:
        return dt.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), dt.UTC).date()
    except (KeyError, ValueError, OverflowError, OSError):
        return dt.datetime.now().astimezone().date()
