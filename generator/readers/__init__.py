"""Bytes → Article, one module a format.

What can be wrong with a seed. An error rejects it; a warning is published with it.

    code                 severity  what it is
    -------------------  --------  ------------------------------------------------------------
    no-date              error     no `date ` in front of a text, no `date:` in a front matter
    bad-date             error     no date, one that cannot be, or one that may be two days
    empty                error     nothing but white space, a date alone, or no word
    too-many-paragraphs  error     over 10,000
    front-matter         error     missing, not closed, no valid YAML, too long, too deep
    binary               error     no text at all
    damaged-utf8         error     UTF-8 but for a few bytes
    unknown-encoding     error     not UTF-8, and no character set fits clearly best
    too-large            error     over 2 MB
    symlink              error     a symbolic link
    not-a-file           error     a folder, pipe, socket or device with the name of a seed
    unreadable           error     the system does not let us read it
    unknown-format       error     a document in a format that is not read
    date-spelling        warning   a date in another spelling, which can mean one day only; a year or month
                                   behind which a month or day may stand
    future-date          warning   a date after today; on the terminal alone
    guessed-encoding     warning   not UTF-8; read as the character set that fits best
    mojibake             warning   letters garbled by a wrong encoding, repaired
    garbled              warning   the same, and not repaired because it is not sure how
    control-characters   warning   shown as U+FFFD
    direction-controls   warning   bidirectional controls, left out
    wrong-type           warning   a key of the front matter holds what it cannot hold
    unread-key           warning   a key of the front matter that would be read without its capitals
    bad-link             warning   `url` or `image` is no http(s) address
    bad-language         warning   `lang` is no language tag
    long-article         warning   longer than what is analysed; published whole all the same
    bad-slug             warning   `slug` holds nothing an address could be made of
    many-tags            warning   more than 30; the first are kept
    draft                warning   a key by which other programs would not publish it, and we do
    editorial            warning   what cannot be meant in editorial.yml; an error where it may hide a name
    not-read             warning   a file that by its name is no seed, and nothing else either

More are met only when the articles are analysed and joined, not by `check`:

    internal-error       error     the analysis of the article failed: a fault of ours
    editorial-unmatched  warning   an entry of editorial.yml that no longer means anything
    editorial-ambiguous  warning   one that may mean several, or that another contradicts
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from generator.model import ANALYSED, Article, Problem, Rejected
from generator.readers import dated_text, folder, markdown
from generator.readers.decode import decode
from generator.readers.editorial import read_editorial

__all__ = ["READERS", "overlooked", "read", "read_bytes", "read_editorial", "read_folder", "seeds"]

READERS: dict[str, Callable[[str, str, str], Article | Rejected]] = {
    ".txt": dated_text.read,
    ".md": markdown.read,
}
"""Suffix → reader: (path, content hash, cleaned text with something in it) → Article or Rejected."""


_PARAGRAPHS = 10_000  # of one article; each costs markup on its page


def seeds(where: Path) -> tuple[Path, ...]:
    """Everything below ``where`` that is meant as a seed, sorted by name. Raises OSError where
    ``where`` cannot be listed."""
    return tuple(folder.entries(where, frozenset(READERS)))


def read_folder(where: Path) -> list[Article | Rejected]:
    """Every seed of ``where``, sorted by name, each named by its path inside it. Raises OSError where
    ``where`` cannot be listed."""
    return [read(file, file.relative_to(where).as_posix()) for file in seeds(where)]


def overlooked(where: Path) -> Iterator[Problem]:
    """A warning for each file of ``where`` that is read by nobody, and may be meant to be."""
    for file in folder.strangers(where, frozenset(READERS)):
        message = f"is not read: end its name in {' or '.join(READERS)}, or begin it with a full stop"
        yield Problem(folder.shown(file.relative_to(where).as_posix()), 1, "not-read", message, "warning")


def read(file: Path, path: str) -> Article | Rejected:
    """The seed ``file``, called ``path`` in messages and data."""
    path = folder.shown(path)
    data = folder.load(file, path)
    if isinstance(data, Rejected):
        return data
    suffix = file.suffix.lower()
    if suffix not in READERS:
        formats = " or ".join(READERS)
        message = f"is in a format that is not read ({suffix or 'no suffix'}): save the text as {formats}"
        return Rejected.because(path, 1, "unknown-format", message)
    return read_bytes(path, data, suffix)


def read_bytes(path: str, data: bytes, suffix: str | None = None) -> Article | Rejected:
    """The seed with these bytes. Without a ``suffix`` (standard input), what begins with a line
    `---` is Markdown with front matter and all else dated text."""
    if len(data) > folder.LARGEST:
        return folder.too_large(path)
    decoded = decode(path, data)
    if isinstance(decoded, Rejected):
        return decoded
    suffix = suffix or (".md" if decoded.text.lstrip().startswith("---") else ".txt")
    if decoded.text.strip():
        result = READERS[suffix](path, hashlib.sha256(data).hexdigest(), decoded.text)
    else:
        message = "is empty: write the date and the article, or delete the file"
        result = Rejected.because(path, 1, "empty", message)
    found = _measure(path, result) if isinstance(result, Article) else ()
    if any(problem.severity == "error" for problem in found):
        result = Rejected(path, ())
    problems = sorted((*decoded.problems, *result.problems, *found), key=lambda problem: problem.line)
    return msgspec.structs.replace(result, problems=tuple(problems))


def _measure(path: str, article: Article) -> tuple[Problem, ...]:
    """What is to be said of an article's size; the last bound on what one seed may cost."""
    texts = (article.first_line or "", *article.paragraphs)
    if not any(char.isalnum() for text in texts for char in text):
        return (Problem(path, 1, "empty", "holds not a single word: add the article, or delete the file"),)
    if len(texts) > _PARAGRAPHS:
        message = f"has more than {_PARAGRAPHS:,} paragraphs: part it into articles"
        return (Problem(path, 1, "too-many-paragraphs", message),)
    if sum(map(len, texts)) <= ANALYSED:
        return ()
    message = (
        f"is longer than {ANALYSED:,} characters: published whole, but sentences, names, quotes, dates "
        "and figures are looked for in that much only: part it into articles"
    )
    return (Problem(path, 1, "long-article", message, "warning"),)
