"""The whole way of an article: read, analyse, connect, render, write, publish."""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from generator import exports, pages, readers, terminal
from generator.corpus import connect
from generator.corpus.editor import redate
from generator.model import Analysis, Article, Corpus, Editorial, Problem, Rejected
from generator.publish.docs import handwritten, lock_docs, write_docs
from generator.publish.files import PublishError, real
from generator.publish.site import build_site, check_folders, check_place
from generator.settings import Site
from generator.workers import analyse_all

_LATEST = 2**32 - 1  # seconds since 1970 that gzip can write (RFC 1952): some day in 2106


def build(site: Site, jobs: int | None = None) -> Corpus:
    """Seeds → docs/."""
    check_folders(site)
    with lock_docs(site.docs):
        return _build(site, jobs)


def publish(site: Site, target: Path, jobs: int | None = None, shared: Path | None = None) -> Corpus:
    """Seeds → docs/ → ``target``. What a person wrote in the folder ``shared`` is brought along."""
    check_folders(site)
    check_place(site, target)
    with lock_docs(site.docs):
        corpus = _build(site, jobs, shared)
        terminal.say("Building the site")
        build_site(site, target, _epoch(corpus))
    return corpus


def _build(site: Site, jobs: int | None, shared: Path | None = None) -> Corpus:
    corpus = join(site, jobs)
    own = {page.path for page in handwritten(site.docs)} if shared else set()
    brought = [page for page in handwritten(shared) if page.path not in own] if shared else []
    terminal.say("Writing the pages")
    write_docs([*pages.render(corpus, site), *exports.export(corpus, site), *brought], site.docs)
    return corpus


def join(site: Site, jobs: int | None = None) -> Corpus:
    """Seeds → Corpus: what every page and file is made from."""
    with _listing(site.seeds):
        editorial = _heard(site.seeds)
        read = [redate(item, editorial) for item in readers.read_folder(site.seeds)]
        noticed = tuple(readers.overlooked(site.seeds))
    analysed, refused = analyse(read, workspace(site) / "analyses", jobs)
    terminal.say("Connecting the briefings")
    return connect(analysed, refused, site.settings, site.language, editorial, noticed)


def _heard(seeds: Path) -> Editorial:
    """The editor's word; without what may hide a name nothing is made, and what is published stays."""
    editorial = readers.read_editorial(seeds)
    if all(problem.severity == "warning" for problem in editorial.problems):
        return editorial
    faults = [str(msgspec.structs.replace(item, path=str(seeds / item.path))) for item in editorial.problems]
    end = "Nothing was built, so that nothing the editor hides is shown: mend the file, or remove it."
    raise PublishError("\n".join([*faults, end]))


@contextlib.contextmanager
def _listing(seeds: Path) -> Iterator[None]:
    """Where the folder of articles itself is gone or closed there is no site to make, not even an empty
    one: raises PublishError."""
    try:
        yield
    except OSError as error:
        end = "see that the folder exists and may be read. Nothing was built: what is published stays."
        raise PublishError(f"{seeds}: the articles cannot be listed ({error.strerror}); {end}") from error


def analyse(
    read: Sequence[Article | Rejected], store: Path | None = None, jobs: int | None = None
) -> tuple[list[tuple[Article, Analysis]], list[Rejected]]:
    """Parts what was read into articles with their analyses and what cannot be published."""
    articles = [item for item in read if isinstance(item, Article)]
    refused = [item for item in read if isinstance(item, Rejected)]
    analysed = []
    for article, result in zip(articles, analyse_all(articles, store, jobs), strict=True):
        if isinstance(result, Problem):
            refused.append(Rejected(article.path, (result, *article.problems)))
        else:
            analysed.append((article, result))
    return analysed, refused


def workspace(site: Site) -> Path:
    """The folder for what builds of these seeds keep for each other; it may vanish at any time."""
    name = hashlib.blake2b(str(real(site.seeds)).encode(errors="surrogateescape"), digest_size=8)
    return site.config.parent / ".cache" / name.hexdigest()


def _epoch(corpus: Corpus) -> int:
    """The newest article's day in seconds since 1970: the site's only clock. A year that is a slip
    of the hand (2205) may lie beyond what compressed files can be dated."""
    days = [briefing.article.published.days.first for briefing in corpus.briefings]
    newest = max(days, default=dt.date(1970, 1, 1))
    return min(max(0, (newest - dt.date(1970, 1, 1)).days * 86_400), _LATEST)
