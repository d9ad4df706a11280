"""Words as data: one TOML file a language, read into typed sections.

Each section belongs to one question of the analysis. A section that a file leaves out has the
neutral defaults of its type, so a language may be added a section at a time and a language
without a file still gets sentences, summary and keywords.
"""

from __future__ import annotations

import functools
import re
from importlib import resources

import msgspec

Words = tuple[str, ...]


class SentenceWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What does not end a sentence."""

    abbreviations: Words = ()  # without the final stop; may end a sentence ("etc"), not before a digit
    leaning: Words = ()  # lean on the word that follows ("dl", "art") and never end one
    ordinal_stop: bool = False  # "3." is the third
    names_after_ordinal: Words = ()  # what a numbered stop stands before: "3. Oktober"
    quotation_marks: Words = ("„”", "„“", "“”", "«»", '""')  # opening, closing


class LayoutWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How lines that are no part of the story are marked. Letter case and, where only the
    beginning of a line counts, diacritics do not matter."""

    credit_marks: Words = ()  # before a photographer or agency, with or without a colon
    credit_labels: Words = ()  # the same, but only with a colon: “Sursa: …”
    caption_marks: Words = ()  # how a caption without credit ends or, with a colon, begins: “în imagine:”
    bylines: Words = ()  # before an author's name, with or without a colon
    asides: Words = ()  # how “read also”, “follow us” and “share” lines begin


class Language(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A language's words, by the question they serve."""

    code: str = "und"  # BCP 47
    name: str = ""  # in the language itself
    stopwords: frozenset[str] = frozenset()  # lower case
    sentences: SentenceWords = SentenceWords()
    layout: LayoutWords = LayoutWords()

    def __hash__(self) -> int:  # languages are few and loaded once: cached by code
        return hash(self.code)


@functools.cache
def codes() -> tuple[str, ...]:
    """The languages that have a file, sorted."""
    files = (file.name for file in resources.files(__name__).iterdir())
    return tuple(sorted(name[:-5] for name in files if re.fullmatch(r"[a-z]{2,3}\.toml", name)))


@functools.cache
def load(code: str) -> Language:
    """The language ``code``; one without a file gets the neutral defaults under its own code."""
    if code not in codes():
        return Language(code=code)
    data = resources.files(__name__).joinpath(f"{code}.toml").read_bytes()
    return msgspec.toml.decode(data, type=Language)
