"""The name that a mention folds to, in Romanian: “Craiovei” is “Craiova”, “Andrei” is “Andrei”.

Gold that nobody here wrote. The proper nouns of the treebank RRT with their lemmas, each name that
is found exactly judged as its sentence gives it, those in another form than their lemma apart. And
the proper names of a dictionary (simplemma's, made of treebanks and Wiktionary), each alone behind a
noun, folded without any list of names and without that dictionary: how a name fares that nobody knows.
Both were read while the endings were written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import simplemma
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from generator import languages
from generator.analysis.document import Document
from generator.analysis.names import find_names
from generator.analysis.names.inflection import name_of
from generator.analysis.names.lexicon import Lexicon
from generator.analysis.names.spans import found
from generator.analysis.names.tokens import unit_of
from generator.edtf import Edtf
from generator.model import Span
from generator.text.normalise import fold
from tests.quality.measured import Measured

_OLD = frozenset("şţ")  # letters of older editions: another spelling, no other form
_FORMS = ("ul", "ului", "ei", "ii", "ăi")  # of the article and the genitive, as the press writes them
_BEFORE = "primarul"


class Case(NamedTuple):
    form: str
    name: str  # as the gold has it
    ours: str


class Unlisted(Lexicon):
    """The language's words as they are for a name that no list and no dictionary has."""

    def reference(self, word: str) -> str | None:
        return None


def measure(corpora: Path) -> list[Measured]:
    read = list(_treebank(corpora / "ud-ro-rrt" / "ro_rrt-ud-dev.conllu"))
    unlisted = list(_dictionary())
    return [
        *_reported("canonical/ro", read),
        *_reported("canonical/ro-unlisted", unlisted),
    ]


def _reported(name: str, cases: list[Case]) -> Iterator[Measured]:
    inflected = [case for case in cases if case.form != case.name]
    plain = [case for case in cases if case.form == case.name]
    for label, some in (("", cases), ("-inflected", inflected), ("-plain", plain)):
        right = sum(fold(case.ours) == fold(case.name) for case in some)
        if name.endswith("unlisted"):
            base, called = sum(case.form == case.name for case in some), "the form as it stands"
        else:
            base, called = sum(_lemmas(case.form) == fold(case.name) for case in some), "simplemma"
        yield Measured(f"{name}{label}", right / len(some), base / len(some), called, len(some))


def _lemmas(form: str) -> str:
    return fold(" ".join(simplemma.lemmatize(word, "ro") for word in form.split()))


def _treebank(file: Path) -> Iterator[Case]:
    """The runs of proper nouns that are found as one mention, in their sentences."""
    language = languages.load("ro")
    for block in file.read_text(encoding="utf-8").split("\n\n"):
        text = next((line[9:] for line in block.splitlines() if line.startswith("# text = ")), "")
        whole = Span(0, len(text))
        document = Document(
            language=language,
            published=Edtf.parse("2020"),
            text=text,
            paragraphs=(whole,),
            headings=(),
            sentences=(whole,),
        )
        mentions = {span: entity.name for entity in find_names(document) for span in entity.spans}
        for span, lemmas in _runs(block, text):
            form = span.of(text)
            if span in mentions and form.isupper() <= mentions[span].isupper():  # else joined, not folded
                yield Case(form, lemmas, mentions[span])


def _runs(block: str, text: str) -> Iterator[tuple[Span, str]]:
    """Proper nouns in a row: where they stand, and their lemmas."""
    at = 0
    run: list[tuple[Span, str]] = []
    for line in block.splitlines():
        cells = line.split("\t")
        if len(cells) < 4 or not cells[0].isdigit():
            continue
        start = text.find(cells[1], at)
        at = start + len(cells[1]) if start >= 0 else at
        if cells[3] == "PROPN" and start >= 0:
            run.append((Span(start, at), cells[2]))
        elif run:
            yield _joined(run)
            run = []
    if run:
        yield _joined(run)


def _joined(run: list[tuple[Span, str]]) -> tuple[Span, str]:
    return Span(run[0][0].start, run[-1][0].end), " ".join(lemma for _, lemma in run)


def _dictionary() -> Iterator[Case]:
    """Each name of the dictionary in each of its forms, folded as the name of a place."""
    words = Unlisted(languages.load("ro"))
    for form, name in _pairs(DefaultDictionaryFactory().get_dictionary("ro").items()):
        text = f"{_BEFORE} {form}"
        unit = unit_of(text, Span(0, len(text)), words)
        item = found((unit,), 0, 1, 2, "place", 2)
        yield Case(form, name, " ".join(name_of(item, frozenset([item.words]), words, _BEFORE)))


def _pairs(entries: Iterable[tuple[str | bytes, str | bytes]]) -> Iterator[tuple[str, str]]:
    """Forms and names of one word, those left out that are other spellings or other words, plurals,
    and the indefinite genitive (“unei Anglii”)."""
    for key, value in entries:
        form, name = (part.decode() if isinstance(part, bytes) else part for part in (key, value))
        if not (re.fullmatch(r"\w{3,}", form) and re.fullmatch(r"\w+", name)) or form.isupper():
            continue
        if not (form[0].isupper() and name[0].isupper()) or _OLD & set(form + name):
            continue
        if form == name or (
            form.endswith(_FORMS)
            and fold(form)[:3] == fold(name)[:3]
            and (form.endswith(("ul", "ului")) or name[-1] in "aăe")
            and not name.endswith(("ul", "ei"))
            and form != name[:-1] + "i"
        ):
            yield form, name
