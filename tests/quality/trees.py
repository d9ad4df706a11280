"""What a shortened sentence leaves of its dependency tree (Universal Dependencies, CoNLL-U)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

import msgspec

# Relations, without their subtypes, of what a word that stays cannot lose: its subject, objects and
# clauses that complete it, and what makes it the form it is (https://universaldependencies.org/u/dep).
_CORE = frozenset(
    (
        *("nsubj", "obj", "iobj", "csubj", "ccomp", "xcomp", "cop", "aux"),
        *("case", "det", "mark", "expl", "nummod", "fixed", "flat", "goeswith"),
    )
)
_CLAUSES = frozenset(("root", "ccomp", "csubj", "parataxis", "conj", "advcl"))  # a sentence may be cut to one
_DENIALS = frozenset(("nu", "nici"))


class Node(NamedTuple):
    number: int  # from 1
    form: str
    lemma: str
    tag: str  # universal part of speech
    head: int  # 0 for the root
    relation: str


class Tree(msgspec.Struct, frozen=True):
    text: str
    nodes: tuple[Node, ...]


def trees(file: Path) -> Iterator[Tree]:
    for block in file.read_text(encoding="utf-8").strip().split("\n\n"):
        text = re.search(r"^# text = (.*)$", block, re.MULTILINE)
        rows = [line.split("\t") for line in block.splitlines() if not line.startswith("#")]
        nodes = [
            Node(int(row[0]), row[1], row[2], row[3], int(row[6]), row[7].partition(":")[0])
            for row in rows
            if row[0].isdigit()
        ]
        assert text, block
        yield Tree(text[1], tuple(nodes))


def kept(tree: Tree, shortened: str) -> frozenset[int]:
    """The words of ``tree`` that stand in ``shortened``, which has nothing but words of it in their order."""
    whole = "".join(node.form for node in tree.nodes).lower()
    letters: set[int] = set()
    for block in SequenceMatcher(
        None, whole, "".join(shortened.split()).lower(), autojunk=False
    ).get_matching_blocks():
        letters.update(range(block.a, block.a + block.size) if block.size > 1 else ())
    found, at = set(), 0
    for node in tree.nodes:
        end = at + len(node.form)
        if 2 * len(letters.intersection(range(at, end))) > len(node.form):
            found.add(node.number)
        at = end
    return frozenset(found)


def is_closed(tree: Tree, staying: Set[int]) -> bool:
    """Whether what stays is one tree that lacks nothing its words cannot do without: no word but the main
    verb has lost the one it depends on, none a core argument, a function word or its “not”."""
    nodes = {node.number: node for node in tree.nodes}
    words = [node for node in tree.nodes if node.tag != "PUNCT"]
    roots = [node for node in words if node.number in staying and node.head not in staying]
    mains = [node for node in roots if node.relation in _CLAUSES]
    if not mains:
        return False
    main = mains[0]
    others = [node for node in roots if node is not main and not _opens(node, main)]
    lost = [node for node in words if node.number not in staying and node.head in staying]
    return not others and not any(_is_core(node, nodes[node.head]) for node in lost)


def _opens(node: Node, main: Node) -> bool:
    """Whether a word only joined the main clause to what stood around it: “și”."""
    return node.head == main.head and node.relation in ("mark", "cc")


def _is_core(node: Node, head: Node) -> bool:
    if node.relation == "advmod":
        return node.lemma in _DENIALS
    opening = node.relation == "mark" and head.relation in _CLAUSES
    doubled = node.relation in ("iobj", "expl") and node.tag == "PRON"
    age = node.relation == "nummod" and head.tag == "PROPN"
    return node.relation in _CORE and not (opening or doubled or age)
