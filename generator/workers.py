"""Articles → analyses: what is known comes from the cache, the rest is spread over the processors,
and an article whose analysis fails is set apart without stopping the others."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import traceback
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from generator import analysis, terminal
from generator.model import Analysis, Article, Problem
from generator.publish import cache

_WORTH = 64  # articles; fewer are analysed before a second process has loaded its words
_CHUNK = 8  # articles handed to a process at a time


def analyse_all(
    articles: Sequence[Article], store: Path | None = None, jobs: int | None = None
) -> list[Analysis | Problem]:
    """One result an article, in the order given; a Problem where the analysis failed.

    ``store`` is the folder of the cache, None for none; ``jobs`` the number of processes, by
    default one for each processor where the work is worth it. Neither changes a result.
    """
    keys = [cache.key(article) if store else "" for article in articles]
    known: dict[int, Analysis | Problem] = {}
    for index, name in enumerate(keys):
        if store and (found := cache.load(store, name)):
            known[index] = found
    missing = [index for index in range(len(articles)) if index not in known]
    fresh = _analyse([articles[index] for index in missing], jobs)
    writable = store
    for index, result in zip(missing, terminal.watch(fresh, len(missing), "Reading"), strict=True):
        known[index] = result
        if writable and isinstance(result, Analysis):
            writable = _keep(writable, keys[index], result)
    if writable:
        with contextlib.suppress(OSError):  # what is stale and stays costs room alone
            cache.prune(writable, set(keys))
    return [known[index] for index in range(len(articles))]


def _keep(store: Path, name: str, result: Analysis) -> Path | None:
    try:
        cache.save(store, name, result)
    except OSError as error:
        terminal.tell(f"{store}: cannot be written ({error.strerror}); the next build starts anew")
        return None
    return store


def _analyse(articles: list[Article], jobs: int | None) -> Iterator[Analysis | Problem]:
    jobs = jobs or (_processors() if len(articles) >= _WORTH else 1)
    return _in_processes(articles, jobs) if jobs > 1 else map(_one, articles)


def _one(article: Article) -> Analysis | Problem:
    try:
        return analysis.analyse(article)
    except Exception as error:  # noqa: BLE001 (whatever it is, the other articles are still published)
        where = traceback.extract_tb(error.__traceback__)[-1]
        return _failed(article, f"{type(error).__name__} at {Path(where.filename).name}:{where.lineno}")


def _failed(article: Article, what: str) -> Problem:
    message = (
        f"its analysis failed ({what}): this is a fault of Buletin, not of the article;"
        " report it together with the file"
    )
    return Problem(article.path, 1, "internal-error", message)


def _in_processes(articles: list[Article], jobs: int) -> Iterator[Analysis | Problem]:
    """Like `map(_one, articles)`. Where an article kills its process, the rest goes on one at a
    time, so that the one to blame is known."""
    at, chunk = 0, _CHUNK
    while at < len(articles):
        try:
            with ProcessPoolExecutor(jobs, _context(), initializer=_ignore_interrupts) as pool:
                for result in pool.map(_one, articles[at:], chunksize=chunk):
                    at += 1
                    yield result
        except BrokenProcessPool:
            if jobs == 1:
                yield _failed(articles[at], "the process died")
                at += 1
            jobs, chunk = 1, 1


def _context() -> multiprocessing.context.BaseContext:
    """Processes that inherit nothing: `fork` would copy locks and open files."""
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
    context.set_forkserver_preload(["generator.analysis"])
    return context


def _ignore_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that reports


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
