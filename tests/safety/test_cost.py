"""Bounded cost: whatever is repeated, time grows no faster than the text, and a seed of the
largest size allowed takes no more than a bounded multiple of prose, and 500 MB."""

from __future__ import annotations

import cProfile
import itertools
import pstats
import re
import subprocess
import sys
import time
from collections.abc import Callable

import pytest

from generator import readers
from generator.analysis import analyse
from generator.corpus.events import grouped
from generator.corpus.facts import Told
from generator.corpus.features import voices
from generator.edtf import Edtf
from generator.model import Article, Located, Span
from generator.model.article import ANALYSED
from generator.model.base import uncollected
from generator.pages.encode import encode
from tests.projects import ROOT

_COUNTS = 0.03  # seconds; less is noise

SHAPES = [
    *"[{(<aA_*`~\"'„”«»…-–\\&7.,:;!?/|#=+@^$%",
    *(
        " ",
        "\n",
        "\t",
        "\r\n",
        "\u00a0",
        "\x00",
        "\u202e",
        "\u200d",
        "a\u0301",
        "ş",
        "Ã®",
        "\N{GRINNING FACE}",
    ),
    *(
        "a ",
        "a\n",
        "A. ",
        "a. b ",
        "?! ",
        "dr. ",
        "1. ",
        "7 ",
        "mii de ",
        "1.000 ",
        "1.",
        "5% ",
        "– a\n",
        "- a\n",
        "1. a\n",
    ),
    *(
        "date ",
        "2025-11-14 ",
        "1 mai ",
        "un milion ",
        "Ion ",
        "Ion-",
        "Ion de ",
        "A.B.",
        "a, ",
        "a'",
        "a/",
        "a: ",
    ),
    *(
        "„a” ",
        '": "',
        "„Da”, a spus Ion. ",
        "El a spus că ",
        "potrivit ",
        " of the ",
        "Foto ",
        "Foto: a\n\n",
        "Titlu\n\n",
    ),
    *(
        "Ion Pop a spus: „Da. Nu.” ",
        "în 2024 și 2025, ",
        "peste o mie de ",
        "between 2024 and ",
        "https://a.b/",
        "a@b.",
        "aa.ro.",
    ),
]

CAST = [  # N stands for a name of its own each time, n for a word
    "Ion N a plecat la N. ",
    "N Popescu și Popescu au plecat. ",
    "N N, n, ",
    "N N a spus n.\n\n",
    "N N: „N n n n.”\n\n",
    "„N n este n n aici”, a declarat ministrul n N N. ",
    "Ministerul N N al N și Compania N SRL, scrie N, au 7 n. ",
    "Mr N N, mayor of N, told the N Council that n were hurt. ",
    "Der Bürgermeister N N sagte, 7 N seien n. ",
]

RUNS = ["Ana ", "Sofia ", "U.S. ", "MAIA ", "Ministerul ", "„Ana "]

FRONT_MATTER = [
    "[",
    "{",
    "- ",
    "a: ",
    "? ",
    "- - ",
    "'",
    '"',
    "#",
    "&a ",
    "*a ",
    "!a ",
    "|\n",
    "%\n",
    "a\n",
    "\t",
    '"\\x00',
    ": ",
]

BYTES = [
    b"\xe9",
    b"\xe9 ",
    b"a\xba",
    b"\xff\xfe",
    b"\x00a",
    b"\x1b$B",
    b"\xc3",
    b"\xed\xa0\x80",
    b"\x81\x40",
    b"\xe9\n",
]


def seed(shape: str, size: int) -> bytes:
    """A seed of at most ``size`` bytes whose text repeats ``shape``."""
    unit = shape.encode()
    return b"date 2025-11-14 Primul titlu al zilei\n\n" + unit * (size // len(unit))


def cast(shape: str, size: int) -> bytes:
    """A seed of about ``size`` bytes that names others in each sentence."""
    numbers = itertools.count(18**3)
    parts: list[str] = []
    while size > 0:
        parts.append(re.sub("[Nn]", lambda place: _called(next(numbers), place[0] == "N"), shape))
        size -= len(parts[-1])
    return b"date 2025-11-14 Primul titlu al zilei\n\n" + "".join(parts).encode()


def _called(number: int, capital: bool) -> str:
    name = ""
    while number:
        number, rest = divmod(number, 18)
        name += "babocedifugohalimunepirosatuvazeniclo"[2 * rest : 2 * rest + 2]
    return name.capitalize() if capital else name


def read(data: bytes) -> None:
    readers.read_bytes("a.txt", data, ".txt")


def read_front_matter(data: bytes) -> None:
    readers.read_bytes("a.md", b"---\ndate: 2025\nkey: " + data + b"\n---\nText.\n", ".md")


def everything(data: bytes) -> None:
    article = readers.read_bytes("a.txt", data, ".txt")
    if isinstance(article, Article):
        analyse(article)


def encoded(data: bytes) -> None:
    encode(data.decode("utf-8", "replace"))


def seconds(work: Callable[[bytes], object], data: bytes) -> float:
    """Of this process alone: other work on the machine does not count, nor do searches for garbage:
    the program makes none while it analyses and joins, and their cost is no matter of the code."""
    with uncollected():
        started = time.process_time()
        work(data)
        return time.process_time() - started


def check_growth(
    work: Callable[[bytes], object], make: Callable[[int], bytes], size: int, factor: int = 8
) -> None:
    """Eight times the text takes at most eight times the time, twice that allowed for noise and
    logarithms. What takes no time to speak of is asked of a longer text, until the longest that is
    analysed. The message of a failure names who took it."""
    work(make(500))
    small = large = 0.0
    while seconds(work, make(size)) < _COUNTS and 2 * size * factor <= ANALYSED:
        size *= 2
    for _ in range(2):  # once more where it fails: the machine may have been busy
        small, large = seconds(work, make(size)), seconds(work, make(size * factor))
        if large <= 2 * factor * max(small, _COUNTS):
            return
    profile = cProfile.Profile()
    profile.runcall(work, make(size * factor))
    rows = sorted(pstats.Stats(profile).stats.items(), key=lambda row: -row[1][2])[:3]  # type: ignore[attr-defined]
    blame = ", ".join(f"{place[0].rsplit('generator/', 1)[-1]}:{place[1]} {place[2]}" for place, _ in rows)
    pytest.fail(f"{small:.2f} s became {large:.2f} s: {blame}")


@pytest.mark.parametrize("shape", SHAPES, ids=ascii)
def test_the_analysis_of_an_article_grows_with_its_length(shape: str) -> None:
    """Reading and every question of the analysis, on one thing repeated."""
    check_growth(everything, lambda size: seed(shape, size), 4_000)


@pytest.mark.parametrize("shape", RUNS)
def test_a_run_of_names_is_no_name_of_its_length(shape: str) -> None:
    """Tens of thousands of capitals in a row: where one name ends is asked of each word once."""
    check_growth(everything, lambda size: seed(shape, size), 24_000)


@pytest.mark.parametrize("shape", CAST)
def test_the_analysis_of_a_large_cast_grows_with_its_length(shape: str) -> None:
    """Thousands of people and bodies are looked up by their names, not compared with one another."""
    check_growth(everything, lambda size: cast(shape, size), 15_000)


def test_what_links_an_article_grows_with_its_length() -> None:
    """Who asks in a conversation of thousands of voices is looked for in all of it at once."""

    def turns(size: int) -> bytes:
        return "".join(f"m{number:05}: da\nm{number:05}: nu\n" for number in range(size // 22)).encode()

    check_growth(lambda data: voices(data.decode()), turns, 20_000)


def test_what_joins_the_reports_of_a_day_grows_with_their_number() -> None:
    """That all of them tell of a month and an announcement leads from none to another."""

    def report(number: int) -> Told:
        words = ("mai", "anunț", *(f"{number}.{part}" for part in range(12)))
        return Told(Located(f"{number}", Span(0, 1)), dict.fromkeys(words, 1.0), len(words), own=words)

    def work(data: bytes) -> object:
        return grouped(Edtf("2025-05-02"), map(report, range(len(data) // 10)), set(), {})

    check_growth(work, bytes, 8_000)


@pytest.mark.parametrize("shape", SHAPES, ids=ascii)
def test_encoding_grows_with_the_length(shape: str) -> None:
    """The one function that every printed word goes through."""
    check_growth(encoded, lambda size: seed(shape, size), 20_000)


@pytest.mark.parametrize("shape", BYTES, ids=ascii)
def test_the_judgement_of_an_encoding_grows_with_the_length(shape: bytes) -> None:
    """Bytes that are no UTF-8, or pretend to be something else."""
    check_growth(read, lambda size: b"date 2025 " + shape * (size // len(shape)), 25_000)


@pytest.mark.parametrize("shape", [b"1", b" ", b"10:30 ", b"2025-", b"- ", b"a"], ids=ascii)
def test_what_follows_a_date_costs_no_more_than_its_length(shape: bytes) -> None:
    """Where the date ends is looked for in what may be two million signs."""
    check_growth(read, lambda size: b"date 2025-01-01" + shape * (size // len(shape)) + b"x", 100_000)


@pytest.mark.parametrize("shape", FRONT_MATTER, ids=ascii)
def test_front_matter_is_bounded_before_it_is_parsed(shape: str) -> None:
    """What 64 KB of any sign cost grows with their number, and so does a megabyte, which is refused."""

    def signs(size: int) -> bytes:
        return shape.encode() * (size // len(shape))

    check_growth(read_front_matter, signs, 8_000)
    check_growth(read_front_matter, signs, 125_000)


LARGEST = """
import sys
from generator import readers
from tests.memory import peak
from tests.safety.test_cost import everything, seconds, seed
prose = seed("Ion Pop a spus la Iași pe 5 mai că „drumul e gata”, iar 7 oameni au plecat. ", 50_000)
largest = seed(sys.argv[1], readers.folder.LARGEST - 100)
seconds(everything, prose[:5_000])
print(seconds(everything, prose), seconds(everything, largest), peak())
"""


@pytest.mark.slow
@pytest.mark.parametrize(
    "shape", ["a", "[", "- a\n", "Ion Pop a spus: „Da. Nu.” ", "Titlu\n\n", "1 mai ", "Ana "], ids=ascii
)
def test_the_largest_seed_stays_within_bounds(shape: str) -> None:
    """Two megabytes of one thing cost at most what 600 KB of prose would, and 500 MB, in a process of
    its own: so much of an article is read, and no more."""
    command = [sys.executable, "-c", LARGEST, shape]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    prose, largest, megabytes = map(float, result.stdout.split())
    assert largest < 12 * prose
    assert megabytes < 500
