"""Titles derived from the lead, where the outlet's headline was taken away.

Whether a title is printable only a reader can tell; what can be counted is how many are whole: a
clause with its verb, within the limit, nothing left off with an ellipsis. And of the long sentences of a
treebank, of law, fiction and medicine too, how many are shortened to what is one tree in the treebank's
eyes, with all that its words cannot do without; it knows nothing of how they were shortened.
"""

from __future__ import annotations

from pathlib import Path
from statistics import fmean

import msgspec

from generator.analysis import analyse
from generator.analysis.document import tokens_of
from generator.analysis.title.readings import LONGEST
from generator.edtf import Edtf
from generator.languages import Language, load
from generator.model import Article
from generator.readers import read
from tests.quality.measured import Measured
from tests.quality.trees import Tree, is_closed, kept, trees

_CORPORA = {"ro": "ro-press-jurnaltv", "en": "wikinews-en"}


def measure(corpora: Path) -> list[Measured]:
    found = []
    for code, folder in _CORPORA.items():
        pairs = [_titles(file) for file in sorted((corpora / folder / "articles").glob("*.txt"))]
        language = load(code)
        ours = fmean(_whole(title, language) for title, _ in pairs)
        cut = fmean(_whole(lead, language) for _, lead in pairs)
        found.append(Measured(f"titles/{code}-whole", ours, cut, "the lead, cut at a word", len(pairs)))
    return [*found, _closed(corpora / "ud-ro-rrt" / "ro_rrt-ud-dev.conllu")]


def _closed(treebank: Path) -> Measured:
    long = [tree for tree in trees(treebank) if len(tree.text) > LONGEST and tree.text.endswith((".", "!"))]
    ours = fmean(_is_closed(tree, analyse(_alone(tree.text)).title) for tree in long)
    cut = fmean(_is_closed(tree, tree.text[: max(0, tree.text.rfind(", ", 0, LONGEST))]) for tree in long)
    return Measured("titles/ro-rrt-closed", ours, cut, "the sentence, cut at a comma", len(long))


def _is_closed(tree: Tree, title: str) -> bool:
    return not title.endswith("…") and is_closed(tree, kept(tree, title))


def _alone(sentence: str) -> Article:
    published = Edtf("2025-01-01")
    return Article(path="a.txt", content_hash="", published=published, paragraphs=(sentence,), lang="ro")


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
