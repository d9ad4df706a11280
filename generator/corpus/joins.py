"""Why two names in different articles are one: the nodes and the reasons to join them.

Mentions with one folded name and type are one node; nodes are joined, each time for a reason that
can be named: one place under two languages' names, an inflected form, one spelling in two
transliterations, an initial, the initials of an institution, a short form that some article itself
joins to one full name only. Two people with one surname stay two, because then the short form
leads to both and joins neither.
"""

from __future__ import annotations

import functools
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator import languages
from generator.analysis.names.groups import QUOTED
from generator.analysis.names.lexicon import lexicon
from generator.corpus import places
from generator.corpus.branches import (
    branch,
    join_bare,
    join_branches,
    join_by_office,
    join_firms,
    join_named_after,
)
from generator.corpus.nodes import Node, Nodes, Reason
from generator.corpus.owners import APART, OWN
from generator.corpus.seen import Seen, spelled
from generator.corpus.spellings import join_spellings, join_turned
from generator.model import EntityWord
from generator.text.normalise import fold

_SURE = 0.9  # share of a short form's uses that must lead to one full name
_TELLING = 4  # words with a capital that make a body's name its own
_ACRONYM = 3  # letters; fewer are the initials of too much


class Joined(NamedTuple):
    """The sets of nodes that are one entity each, the nodes that are but inflected forms of
    another, and why each was joined, in the order it was."""

    sets: Mapping[Node, list[Node]]
    inflected: frozenset[Node]
    reasons: tuple[Reason, ...]


def join_all(seen: Seen, words: Sequence[EntityWord]) -> Joined:
    """What is one entity, and why. The editor's ``words`` come last and are final."""
    nodes = Nodes(seen.uses, frozenset(spelled(word.apart_name) for word in words if word.apart))
    _join_places(nodes, seen)
    _join_known(nodes, seen)
    inflected = _join_inflections(nodes, seen)
    join_spellings(nodes, seen)
    join_turned(nodes, seen)
    _join_initials(nodes, seen)
    _join_acronyms(nodes, seen)
    _join_patrons(nodes, seen)
    join_firms(nodes, seen)
    join_bare(nodes, seen)
    join_branches(nodes, seen)
    join_named_after(nodes, seen)
    join_by_office(nodes, seen)
    _join_short_forms(nodes, seen)
    _join_by_word(nodes, seen, words)
    return Joined(nodes.sets(), inflected, tuple(nodes.reasons))


def _join_places(nodes: Nodes, seen: Seen) -> None:
    first: dict[str, Node] = {}
    for node in sorted(seen.uses):
        if node[1] == "place":
            spoken = sorted({briefing.analysis.language for briefing, _ in seen.uses[node]})
            codes = {places.forms(language).get(node[0]) for language in spoken} - {None}
            for code in sorted(filter(None, codes)):
                nodes.join(first.setdefault(code, node), node, f"languages name one place, {code}")


def _join_known(nodes: Nodes, seen: Seen) -> None:
    """The forms that a language's list has of one organisation: *BNM*, *Banca Națională a Moldovei*."""
    first: dict[str, Node] = {}
    for node in sorted(node for node in seen.uses if node[1] == "organisation"):
        for language in sorted(seen.languages(node)):
            if known := _listed(language).get(node[0]):
                nodes.join(first.setdefault(known, node), node, f"forms of one name in the list, {known}")


@functools.cache
def _listed(language: str) -> Mapping[str, str]:
    """Folded form → the organisation that the lists have it for; firms are called alike everywhere."""
    outlets = languages.outlets()
    tables = (languages.load(language).names.organisations, outlets.bodies, outlets.agencies, outlets.media)
    found: dict[str, str] = {}
    for table in tables:
        for name, others in table.rows.items():
            for form in (name, *others):
                found.setdefault(spelled(form), name)
    return found


def _join_inflections(nodes: Nodes, seen: Seen) -> frozenset[Node]:
    """*Procuraturii Anticorupție* is *Procuratura Anticorupție* where other articles name that;
    returns the nodes that were inflected forms of another."""
    found = set()
    for node in sorted(node for node in seen.uses if APART not in node[0]):
        written = [(mention.name, briefing.analysis.language) for briefing, mention in seen.uses[node]]
        for name, code in dict.fromkeys(written):
            first, *rest = name.split()
            forms = lexicon(languages.load(code)).forms(first)[1:]
            bases = [(spelled(" ".join([form, *rest])), node[1]) for form in forms]
            base = next((base for base in bases if base in nodes and base != node), None)
            if base:
                nodes.join(base, node, "an inflected form")
                if first.endswith(_oblique(code)):
                    found.add(node)
                break
    return frozenset(found)


def _oblique(code: str) -> tuple[str, ...]:
    """Endings of forms under which nothing is shown; *Partidul* is shown beside *Partid*."""
    return languages.load(code).names.genitive_endings


def _join_initials(nodes: Nodes, seen: Seen) -> None:
    """*V. Putin* is *Vladimir Putin* where only one full name fits."""
    full: dict[tuple[str, str], set[Node]] = defaultdict(set)
    people = sorted(node for node in seen.uses if node[1] == "person")
    for node in people:
        first, *rest = node[0].split()
        if len(first) > 1 and rest:
            full[first[0], rest[-1]].add(nodes.root(node))
    for node in people:
        first, *rest = node[0].split()
        fits = full[first, rest[-1]] if len(first) == 1 and rest else set()
        if len(fits) == 1:
            nodes.join(next(iter(fits)), node, "an initial that fits one name only")


def _join_acronyms(nodes: Nodes, seen: Seen) -> None:
    """*CSM* is the *Consiliul Superior al Magistraturii* where it is the initials of one name only, in
    an article that says both: lorries may have the initials of a party."""
    full: dict[Node, dict[Node, set[str]]] = defaultdict(dict)  # initials → whose they are, and where
    for node in sorted(seen.uses):
        for name in seen.names[node]:
            words = re.split(r"[\s-]+", name)
            initials = "".join(word[0] for word in words if word[:1].isupper()).casefold()
            # A name with an abbreviation in it is not the long form of another.
            if len(initials) >= _ACRONYM and not any(word.isupper() and len(word) > 1 for word in words):
                for letters in {initials, fold(initials)}:
                    said = full[letters, node[1]].setdefault(nodes.root(node), set())
                    said |= seen.articles(node)
    for node in sorted(full):
        if node not in nodes or len(full[node]) > 1:
            continue
        ((long, said),) = full[node].items()
        if said & seen.articles(node):
            nodes.join(long, node, "the initials of one name only")


def _join_patrons(nodes: Nodes, seen: Seen) -> None:
    """*Universitatea de Stat de Medicină și Farmacie* is the one „Nicolae Testemițanu”, also by its
    initials, where no other has that long name and another patron."""
    borne: dict[str, set[Node]] = defaultdict(set)
    for node in sorted(seen.uses):
        for name in seen.names[node] if node[1] != "person" else ():
            bare = QUOTED.sub("", name)
            if bare != name:
                initials = "".join(word[0] for word in bare.split() if word[:1].isupper())
                if len(initials) >= _TELLING:
                    borne[spelled(bare)].add(node)
                    borne[f"{spelled(initials)} {spelled(name[len(bare) :])}"].add(node)
    for form, bearers in sorted(borne.items()):
        if len({nodes.root(node) for node in bearers}) == 1:
            bearer = min(bearers)
            for kind in ("organisation", "place"):
                if (form, kind) in nodes:
                    nodes.join(bearer, (form, kind), "the same with its patron")


def _join_short_forms(nodes: Nodes, seen: Seen) -> None:
    """A name that articles use as a short form of one other name only: *Kim*, *PAS*."""
    leads: dict[Node, Counter[Node]] = defaultdict(Counter)
    for node in (node for node in seen.uses if APART not in node[0]):
        for surface, count in seen.surfaces[node].items():
            short = (spelled(surface), node[1])
            if short != node and short in nodes and not _is_of_a_town(node, surface, seen):
                leads[short][nodes.root(node)] += count
    for short in sorted(leads):
        full, count = min(leads[short].items(), key=lambda item: (-item[1], item[0]))
        if count >= _SURE * leads[short].total():
            nodes.join(full, short, f"a short form of it in {count} of {leads[short].total()} uses")


def _is_of_a_town(node: Node, short: str, seen: Seen) -> bool:
    """Whether a body's full name has but its town or its patron more than the short form, which is then
    any town's: *Tribunalul* Iași, *Spitalul Raional* „Ion Pop”."""
    if node[1] != "organisation":
        return False
    if spelled(short) in {initials for name in seen.names[node] for initials, _ in branch(name, seen)}:
        return True
    for briefing, mention in seen.uses[node]:
        words = lexicon(languages.load(briefing.analysis.language))
        if words.head(short.split()[0]) != "organisation" or not mention.name.startswith(f"{short} "):
            continue
        forms = words.forms(mention.name.split()[-1])
        known = places.forms(words.language.code)
        if QUOTED.search(mention.name) or any(
            spelled(form) in known or (spelled(form), "place") in seen.uses for form in forms
        ):
            return True
    return False


def _goes_by(node: Node, seen: Seen) -> set[str]:
    """Folded names by which an editor means the node: for a body abroad, those that say where it is."""
    bare, apart, whose = node[0].partition(APART)
    abroad = apart and not whose.startswith(OWN)
    return {spelled(name) for name in seen.names[node]} - {bare} if abroad else {bare}


def _join_by_word(nodes: Nodes, seen: Seen, words: Sequence[EntityWord]) -> None:
    for word in words:
        names = {spelled(name) for name in (word.name, *word.merge)}
        meant = [node for node in nodes if names & _goes_by(node, seen)] if word.merge else []
        for node in meant[1:]:
            nodes.join(meant[0], node, "the editor's word")
