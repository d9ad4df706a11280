"""A made-up press archive in any number of articles, as analyses: nothing of it needs to be read.

It has what the cost of joining hangs on, at the rates of archives that we measured: words and names
by Zipf's law, ever new ones among them; words that an article has said and says again (H. A. Simon
1955); affairs that grow by what was lately written about, so that most end with one or two articles, and
a few that go on for years, with hundreds; casts and vocabularies of departments, which make articles look
alike that are not about one thing; surnames that many share; the same dispatch twice.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from generator import languages
from generator.analysis.dating import find_times
from generator.edtf import Edtf
from generator.model import Analysed, Analysis, Article, Dated, EntityType, Figure, Mention, Quote, Span
from generator.text.shingles import sketch
from generator.text.words import content_lemmas

_LANGUAGE = "ro"
_BEGIN = dt.date(2000, 1, 1)
_A_DAY = 3  # articles
_FOLLOWS = 0.4  # share of articles about something written about before …
_LATELY = 400  # … in one of so many articles
_GREAT, _GREATLY = 10, 0.06  # so many affairs go on for years, with this share of all articles
_AGAIN = 0.01  # share of articles that are another's near-copy
_AHEAD = 0.1  # share of dates that lie ahead
_DEPARTMENTS = 40
_SAID = 0.23  # share of an article's words that it has said before, beside those that come again by chance
_SYLLABLES = "ba ce di fo gu la mi no ri sa tu va pe ma co ne ro ta şu lei cri dra stu ple".replace("ş", "ș")
_ENDINGS = ("", "", "a", "ul", "ului", "e", "i", "ilor", "ele", "ie")
_FIRST = 300  # given names in use
_MONTHS = "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie"
_KINDS: tuple[EntityType, ...] = ("person", "person", "organisation", "place")

Made = tuple[Article, Analysis]


class _Name(NamedTuple):
    full: str
    short: str
    kind: EntityType


class _Affair(NamedTuple):
    department: int
    words: tuple[str, ...]
    cast: tuple[_Name, ...]
    things: tuple[str, ...]  # what its figures count
    said: str  # what its main person is quoted with


def archive(count: int) -> Iterator[Made]:
    """``count`` articles, oldest first, always the same; a longer archive begins with the shorter."""
    affairs: list[_Affair] = []
    about: list[int] = []  # article → its affair
    latest: Made | None = None
    for number in range(count):
        chance = random.Random(f"article {number}")
        if latest and chance.random() < _AGAIN:
            about.append(about[-1])
            yield _again(latest, number)
            continue
        if len(affairs) > _GREAT and chance.random() < _GREATLY:
            about.append(_rank(chance, 1.0, 2.0) % _GREAT)
        elif about and chance.random() < _FOLLOWS:
            about.append(about[-chance.randint(1, min(len(about), _LATELY))])
        else:
            about.append(len(affairs))
            affairs.append(_affair(random.Random(f"affair {number}"), number))
        latest = _Writing(chance, affairs[about[-1]], number).done()
        yield latest


# ---------------------------------------------------------------- words and names


def _rank(chance: random.Random, slope: float, flat: float) -> int:
    """A rank by the law of Zipf and Mandelbrot; the tail has no end."""
    return int(flat * ((1 - chance.random()) ** (-1 / slope) - 1)) % 10**9


def _word(rank: int, salt: str) -> str:
    """The word of this rank, the shorter the commoner, as in languages."""
    syllables = _SYLLABLES.split()
    seed = int.from_bytes(hashlib.blake2s(f"{salt} {rank}".encode(), digest_size=8).digest())
    length = 1 + len(str(rank + 9))
    parts = [syllables[(seed >> 5 * place) % len(syllables)] for place in range(length)]
    return "".join(parts)[: length * 2 + 1] + _ENDINGS[(seed >> 50) % len(_ENDINGS)]


def _common(chance: random.Random) -> str:
    return _word(_rank(chance, 0.62, 120.0), "word")


def _name(rank: int) -> _Name:
    chance = random.Random(f"name {rank}")
    kind = chance.choice(_KINDS)
    if kind == "person":
        first = _word(_rank(chance, 0.9, 20.0) % _FIRST, "first").capitalize()
        last = _word(_rank(chance, 0.7, 120.0), "last").capitalize()
        return _Name(f"{first} {last}", last, kind)
    words = [_word(rank, kind).capitalize()]
    if kind == "organisation":
        words = [_word(_rank(chance, 0.8, 10.0), "body").capitalize(), *words]
    return _Name(" ".join(words), words[0], kind)


def _affair(chance: random.Random, number: int) -> _Affair:
    department = _rank(chance, 1.0, 8.0) % _DEPARTMENTS
    anywhere = [_name(_rank(chance, 0.7, 8.0)) for _ in range(2)]
    of_department = [_name(1000 + department * 50 + _rank(chance, 1.0, 5.0) % 50) for _ in range(2)]
    own = [_name(10_000_000 + number * 10 + place) for place in range(4)]
    return _Affair(
        department=department,
        words=tuple(_common(chance) for _ in range(40)),
        cast=tuple(dict.fromkeys((*own, *of_department, *anywhere))),
        things=tuple(_common(chance) for _ in range(3)),
        said=" ".join(_common(chance) for _ in range(9)),
    )


# ---------------------------------------------------------------- one article


class _Writing:
    """Writes one article and notes what is where."""

    def __init__(self, chance: random.Random, affair: _Affair, number: int) -> None:
        self.chance, self.affair, self.number = chance, affair, number
        self.day = _BEGIN + dt.timedelta(days=number // _A_DAY)
        self.text = ""
        self.sentences: list[Span] = []
        self.mentions: dict[_Name, list[Span]] = {}
        self.quotes: list[Quote] = []
        self.dates: list[Dated] = []
        self.figures: list[Figure] = []
        self.stops = sorted(languages.load(_LANGUAGE).stopwords)
        self.said: list[str] = []  # words with a meaning, each as often as it came
        passing = [_name(_rank(chance, 0.45, 30.0)) for _ in range(chance.randint(4, 16))]
        self.cast = (*chance.sample(affair.cast, min(6, len(affair.cast))), *passing)

    def done(self) -> Made:
        title = " ".join((self._plain(4), self.cast[0].full, self._plain(3))).capitalize()
        for _ in range(min(180, 5 + int(self.chance.lognormvariate(2.2, 0.9)))):
            self._sentence()
        article, analysis = _article(self.number, self.day), _analysis(title, self.text, self)
        times = find_times(Analysed(article, analysis))
        return article, msgspec.structs.replace(analysis, times=times)

    def _sentence(self) -> None:
        if self.text:
            self.text += "\n\n" if len(self.sentences) % 4 == 0 else " "
        start = len(self.text)
        self._add(self._plain(self.chance.randint(4, 14)).capitalize())
        for part, often in (
            (self._mention, 0.7),
            (self._mention, 0.5),
            (self._date, 0.21),
            (self._figure, 0.22),
            (self._quote, 0.12),
        ):
            if self.chance.random() < often:
                part()
                self._add(self._plain(self.chance.randint(3, 9)))
        self.text += "."
        self.sentences.append(Span(start, len(self.text)))

    def _plain(self, count: int) -> str:
        return " ".join(self._one() for _ in range(count))

    def _one(self) -> str:
        kind = self.chance.random()
        if kind < 0.45:
            return self.chance.choice(self.stops)
        again = self.said and self.chance.random() < _SAID
        self.said.append(self.chance.choice(self.said) if again else self._word(kind))
        return self.said[-1]

    def _word(self, kind: float) -> str:
        if kind < 0.54:
            return self.affair.words[_rank(self.chance, 1.0, 8.0) % len(self.affair.words)]
        if kind < 0.64:
            return _word(_rank(self.chance, 0.8, 30.0) % 400, f"department {self.affair.department}")
        return _common(self.chance)

    def _add(self, words: str) -> Span:
        if self.text and not self.text[-1].isspace():
            self.text += " "
        self.text += words
        return Span(len(self.text) - len(words), len(self.text))

    def _mention(self) -> None:
        name = self.cast[_rank(self.chance, 0.9, 7.0) % len(self.cast)]
        known = name in self.mentions
        self.mentions.setdefault(name, []).append(self._add(name.short if known else name.full))

    def _date(self) -> None:
        ahead = self.chance.random() < _AHEAD
        away = _rank(self.chance, 0.9, 3.0) % 900
        day = self.day + dt.timedelta(days=away if ahead else -away)
        month = _MONTHS.split()[day.month - 1]
        if self.chance.random() < 0.5:
            self.dates.append(Dated(self._add(f"{day.day} {month} {day.year}"), Edtf.day(day)))
        else:
            self.dates.append(Dated(self._add(f"{month} {day.year}"), Edtf.parse(f"{day:%Y-%m}")))

    def _figure(self) -> None:
        value, thing = self.chance.randint(2, 900), self.chance.choice((*self.affair.things, self._one()))
        self.figures.append(Figure(self._add(f"{value} de {thing}"), value, "=", thing, None))

    def _quote(self) -> None:
        said = self.affair.said if self.chance.random() < 0.1 else self._plain(self.chance.randint(3, 16))
        span = self._add(f"„{said}”")
        speaker = next((name.full for name in self.mentions if name.kind == "person"), None)
        self.quotes.append(Quote(Span(span.start + 1, span.end - 1), speaker, None))


def _article(number: int, day: dt.date) -> Article:
    digest = hashlib.sha256(str(number).encode()).hexdigest()
    return Article(path=f"{number:06d}.txt", content_hash=digest, published=Edtf.day(day), paragraphs=())


def _analysis(title: str, text: str, told: _Writing) -> Analysis:
    language = languages.load(_LANGUAGE)
    counts = Counter(content_lemmas(text, language))
    total = counts.total()
    terms = {term: round(count / total, 6) for term, count in counts.most_common(40)}
    return Analysis(
        language=_LANGUAGE,
        title=title,
        title_origin="headline",
        caption=None,
        credit=None,
        text=text,
        paragraphs=(Span(0, len(text)),),
        headings=(),
        sentences=tuple(told.sentences),
        summary=tuple(told.sentences[:3]),
        entities=tuple(
            Mention(name.full, name.kind, None, tuple(spans)) for name, spans in told.mentions.items()
        ),
        quotes=tuple(told.quotes),
        dates=tuple(told.dates),
        figures=tuple(told.figures),
        sources=(),
        keywords=tuple(terms)[:10],
        terms=terms,
        lemmas=tuple(" ".join(content_lemmas(text, language, sentence)) for sentence in told.sentences),
        sketch=sketch(text),
    )


def _again(made: Made, number: int) -> Made:
    """The same dispatch in another paper, a little later and under another headline."""
    _, analysis = made
    other: Sequence[str] = analysis.title.split()[::-1]
    day = _BEGIN + dt.timedelta(days=number // _A_DAY)
    return _article(number, day), msgspec.structs.replace(analysis, title=" ".join(other))
