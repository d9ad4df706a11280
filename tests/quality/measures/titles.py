"""Titles derived from the lead, where the outlet's headline was taken away.

Whether a title is printable only a reader can tell; what can be counted is how many are whole: a
clause with its verb, within the limit, nothing left off with an ellipsis.
"""

from __future__ import annotations

from pathlib import Path
from statistics import fmean

import msgspec

from generator.analysis import analyse
from generator.analysis.document import tokens_of
from generator.analysis.title.readings import LONGEST
from generator.languages import Language, load
from generator.model import Article
from generator.readers import read
from tests.quality.measured import Measured

_CORPORA = {"ro": "ro-press-jurnaltv", "en": "wikinews-en"}


def measure(corpora: Path) -> list[Measured]:
    found = []
    for code, folder in _CORPORA.items():
        pairs = [_titles(file) for file in sorted((corpora / folder / "articles").glob("*.txt"))]
        language = load(code)
        ours = fmean(_whole(title, language) for title, _ in pairs)
        cut = fmean(_whole(lead, language) for _, lead in pairs)
        found.append(Measured(f"titles/{code}-whole", ours, cut, "the lead, cut at a word", len(pairs)))
    return found


def _titles(file: Path) -> tuple[str, str]:
    """The derived title, and the beginning of the lead."""
    article = read(file, file.name)
    assert isinstance(article, Article), article
    title = analyse(msgspec.structs.replace(article, first_line=None)).title
    lead = article.paragraphs[0]
    return title, lead if len(lead) <= LONGEST else lead[: lead.rfind(" ", 0, LONGEST)] + "…"


def _whole(title: str, language: Language) -> float:
    words = language.title
    verb = any(
        token.text.lower() in words.auxiliaries or token.lemma in words.verbs
        for token in tokens_of(title, language)
    )
    return float(verb and len(title) <= LONGEST and not title.endswith(("…", "...")))
