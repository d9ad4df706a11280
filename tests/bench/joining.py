"""`python -m tests.bench.joining COUNT…`: what joining costs, without the analysis before it.

A few hundred analysed articles become any number: each further copy has most of its words
enciphered letter by letter, so that offsets hold, common words stay common, and the names and
words of one copy are strangers to another's.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
import resource
import sys
import time
import zlib
from collections.abc import Iterator, Sequence

import msgspec

from generator import analysis, readers
from generator.corpus import connect
from generator.edtf import Edtf
from generator.model import Analysis, Article, Mention
from generator.settings import Settings
from tests.bench.articles import articles

_BASE = 300
_SPREAD = 9000  # days
_SHARED = 3  # of so many words one is the same in all copies
_WORD = re.compile(r"[^\W\d_]{3,}")
_UNITS = 2**20 if sys.platform == "darwin" else 2**10  # of ru_maxrss in a megabyte

Analysed = tuple[Article, Analysis]


def analysed(count: int = _BASE) -> list[Analysed]:
    """The first made-up articles, analysed."""
    read = [readers.read_bytes(name, text.encode(), ".txt") for name, text in articles(count)]
    return [(item, analysis.analyse(item)) for item in read if isinstance(item, Article)]


def copies(base: Sequence[Analysed], count: int) -> Iterator[Analysed]:
    """``count`` articles made from those in ``base``."""
    for number in range(count):
        (article, found), copy = base[number % len(base)], number // len(base)
        day = dt.date(2000, 1, 1) + dt.timedelta(days=zlib.crc32(str(number).encode()) % _SPREAD)
        cipher = functools.partial(_WORD.sub, functools.partial(_enciphered, copy=copy))
        yield (
            msgspec.structs.replace(
                article,
                path=f"{number}.txt",
                content_hash=f"{number:08x}" * 8,
                published=Edtf.day(day),
            ),
            msgspec.structs.replace(
                found,
                title=cipher(found.title),
                text=cipher(found.text),
                entities=tuple(_renamed(item, cipher(item.name)) for item in found.entities),
                terms={cipher(term): weight for term, weight in found.terms.items()},
            ),
        )


def _renamed(mention: Mention, name: str) -> Mention:
    return msgspec.structs.replace(mention, name=name)


def _enciphered(match: re.Match[str], copy: int) -> str:
    word = match.group()
    if zlib.crc32(word.lower().encode()) % _SHARED == 0:
        return word
    moved = "".join(
        _moved(letter, copy * 7 + place * (copy // 26)) for place, letter in enumerate(word.lower())
    )
    return moved.capitalize() if word[0].isupper() else moved


def _moved(letter: str, by: int) -> str:
    return chr((ord(letter) - ord("a") + by) % 26 + ord("a")) if letter.isascii() else letter


def join_cost(base: Sequence[Analysed], count: int) -> float:
    """Seconds of processor time that joining ``count`` articles takes."""
    made = list(copies(base, count))
    started = time.process_time()
    connect(made, (), Settings(), "ro")
    return time.process_time() - started


def bench_joining(counts: Sequence[int]) -> None:
    """Prints the cost at each size, and how it grows."""
    base = analysed()
    costs = []
    for count in counts:
        costs.append(join_cost(base, count))
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _UNITS
        print(
            f"{f'join {count} articles, seconds, MB so far':<44}{costs[-1]:>9.1f}{memory:>9.0f}", flush=True
        )
    for small, large, cost, more in zip(counts, counts[1:], costs, costs[1:], strict=False):
        growth = (more / cost) / (large / small)
        print(f"{f'growth of joining from {small} to {large}, 1 is linear':<52}{growth:.2f}", flush=True)


if __name__ == "__main__":
    bench_joining([int(count) for count in sys.argv[1:]] or [2500, 5000])
