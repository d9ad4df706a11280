"""Names that say one thing in a longer and a shorter way: a firm with its legal form and without, a town's
branch of a body in full and by its initials, somebody by a last name and an office."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from generator import languages
from generator.analysis.names.groups import fuller, initials_of
from generator.analysis.names.lexicon import lexicon
from generator.analysis.names.offices import office
from generator.corpus.nodes import Node, Nodes
from generator.corpus.owners import APART
from generator.corpus.seen import Seen, spelled

_INITIALS = 3  # letters; fewer are the initials of too much
_AFTER = 2  # words of a body that is named after somebody, its noun and that name, are more
DOTTED = re.compile(r"\b[^\W\d_]\. ?\w")  # an initial, with what follows


def join_firms(nodes: Nodes, seen: Seen) -> None:
    """*Apă Serv Văleni SA* is *Apă Serv Văleni*."""
    forms = {spelled(form) for form in languages.outlets().legal_forms}
    for node in sorted(node for node in seen.uses if node[1] == "organisation"):
        name, _, form = node[0].rpartition(" ")
        if form in forms and (name, node[1]) in nodes:
            nodes.join((name, node[1]), node, "the same without its legal form")


def join_bare(nodes: Nodes, seen: Seen) -> None:
    """*Primăria Municipiului Iași* is *Primăria Iași*."""
    named: dict[str, set[str]] = defaultdict(set)
    for node in (node for node in seen.uses if node[1] == "organisation"):
        for language in seen.languages(node):
            named[language].add(node[0])
    for language in sorted(named):
        for short, full in sorted(fuller(named[language], lexicon(languages.load(language))).items()):
            why = "the same but for a word that may be left out"
            nodes.join((short, "organisation"), (full, "organisation"), why)


def join_branches(nodes: Nodes, seen: Seen) -> None:
    """*Direcția de Sănătate Publică Vaslui* is *DSP Vaslui*, and no other town's."""
    full: dict[Node, set[Node]] = defaultdict(set)
    for node in sorted(node for node in seen.uses if node[1] == "organisation" and APART not in node[0]):
        for name in seen.names[node]:
            for initials, town in branch(name, seen):
                full[f"{initials} {town}", node[1]].add(nodes.root(node))
    for short in sorted(short for short in full if short in nodes):
        if len(full[short]) == 1:
            nodes.join(min(full[short]), short, "the initials of one name only, and its town")


def branch(name: str, seen: Seen) -> Iterator[tuple[str, str]]:
    """The initials, folded, of a body whose name ends in a place that articles name, and that place."""
    head, _, town = name.rpartition(" ")
    if (spelled(town), "place") in seen.uses:
        yield from ((spelled(text), spelled(town)) for text in initials_of(head) if len(text) >= _INITIALS)


def join_named_after(nodes: Nodes, seen: Seen) -> None:
    """*Biblioteca „B. P. Hașdeu”* is *Biblioteca „Bogdan Petriceicu Hașdeu”* where only that fits."""
    named = [node for node in sorted(seen.uses) if node[1] == "organisation" and APART not in node[0]]
    short = [node for node in named if any(DOTTED.search(name) for name in seen.names[node])]
    shapes = {_shape(words) for node in short if len(words := node[0].split()) > _AFTER}
    full: dict[tuple[str, ...], set[Node]] = defaultdict(set)
    for node in named:
        words = node[0].split()
        for size, places in shapes:
            if len(words) == size and all(len(words[at]) > 1 and words[at].isalpha() for at in places):
                brief = tuple(word[0] if at in places else word for at, word in enumerate(words))
                full[brief].add(nodes.root(node))
    for node in short:
        fits = full.get(tuple(node[0].split()), set())
        if len(fits) == 1:
            nodes.join(min(fits), node, "initials of the one it is named after")


def _shape(words: list[str]) -> tuple[int, tuple[int, ...]]:
    """How many they are, and at which places an initial stands."""
    return len(words), tuple(at for at, word in enumerate(words) if len(word) == 1 and word.isalpha())


def join_by_office(nodes: Nodes, seen: Seen) -> None:
    """*Mărgineanu, primarul* is *Cezar Mărgineanu* where nobody else of that last name is named, and he was
    the mayor too."""
    full: dict[str, set[Node]] = defaultdict(set)
    offices: dict[Node, set[str]] = defaultdict(set)
    people = sorted(node for node in seen.uses if node[1] == "person")
    for node in people:
        first, *rest = node[0].split()
        offices[nodes.root(node)].update(*_offices(node, seen))
        if rest and len(first) > 1:
            full[rest[-1]].add(nodes.root(node))
    for short in (node for node in people if len(full[node[0]]) == 1):
        (person,) = full[short[0]]
        held = list(_offices(short, seen))
        if all(said & offices[person] for said in held):
            nodes.join(person, short, "one last name and one office")


def _offices(node: Node, seen: Seen) -> Iterator[set[str]]:
    """Of each article, the dictionary forms of the nouns that say what it calls the person."""
    for briefing, mention in seen.uses[node]:
        words = lexicon(languages.load(briefing.analysis.language))
        parts = (mention.role or "").split()
        yield {words.lemma(part) for part in parts if office(part, words)}
