"""Words as data: one TOML file a language, read into typed sections.

Each section belongs to one question of the analysis. A section that a file leaves out has the
neutral defaults of its type, so a language may be added a section at a time and a language
without a file still gets sentences, summary and keywords.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from importlib import resources

import msgspec

from generator.languages import unlisted
from generator.languages.amounts import DateWords, FigureWords, NumberWords
from generator.languages.naming import NameWords, Outlets, People, RoleWords
from generator.languages.speech import QuoteWords, SourceWords
from generator.languages.telling import AheadWords, KeywordWords, SummaryWords, TitleWords
from generator.languages.words import Forms, Words
from generator.languages.writing import LayoutWords, Letters, SentenceWords

__all__ = [
    "DateWords",
    "Forms",
    "Language",
    "Letters",
    "NumberWords",
    "TitleWords",
    "Words",
    "answers",
    "codes",
    "given_names",
    "load",
    "outlets",
    "people",
]


class Language(msgspec.Struct, frozen=True, eq=False, forbid_unknown_fields=True):
    """A language's words, by the question they serve. Loaded once, and itself what caches know it by."""

    code: str = "und"  # BCP 47
    name: str = ""  # in the language itself
    yes: Words = ()  # in small letters: how an editor answers a question
    no: Words = ()
    stopwords: frozenset[str] = frozenset()  # lower case
    names: NameWords = NameWords()
    roles: RoleWords = RoleWords()
    letters: Letters = Letters()
    sentences: SentenceWords = SentenceWords()
    numbers: NumberWords = NumberWords()
    dates: DateWords = DateWords()
    figures: FigureWords = FigureWords()
    layout: LayoutWords = LayoutWords()
    keywords: KeywordWords = KeywordWords()
    title: TitleWords = TitleWords()
    quotes: QuoteWords = QuoteWords()
    sources: SourceWords = SourceWords()

    summary: SummaryWords = SummaryWords()
    ahead: AheadWords = AheadWords()


@functools.cache
def codes() -> tuple[str, ...]:
    """The languages that have a file, sorted."""
    files = (file.name for file in resources.files(__name__).iterdir())
    return tuple(sorted(name[:-5] for name in files if re.fullmatch(r"[a-z]{2,3}\.toml", name)))


@functools.cache
def load(code: str) -> Language:
    """The language ``code``; one without a file gets what CLDR knows, and neutral defaults."""
    if code not in codes():
        return msgspec.convert({"code": code, **unlisted.words(code)}, Language)
    data = resources.files(__name__).joinpath(f"{code}.toml").read_bytes()
    return msgspec.toml.decode(data, type=Language)


@functools.cache
def answers() -> Mapping[str, bool]:
    """Yes and no in every language that has a file, in small letters."""
    spoken = [load(code) for code in codes()]
    yes = {word: True for language in spoken for word in language.yes}
    return yes | {word: False for language in spoken for word in language.no}


@functools.cache
def outlets() -> Outlets:
    """The news agencies and media known by name in every language."""
    data = resources.files(__name__).joinpath("outlets.toml").read_bytes()
    return msgspec.toml.decode(data, type=Outlets)


@functools.cache
def given_names() -> frozenset[str]:
    """Those that press in all languages prints, and those of each language."""
    pooled = (load(code).names.given for code in codes())
    return (people().women | people().men).union(*pooled)


@functools.cache
def people() -> People:
    """The given names known in every language."""
    data = resources.files(__name__).joinpath("people.toml").read_bytes()
    return msgspec.toml.decode(data, type=People)
