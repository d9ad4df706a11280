"""Mentions taken for one thing, and what their names share."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from generator.analysis.names.lexicon import Lexicon
from generator.analysis.names.spans import Found
from generator.languages import outlets, people
from generator.model import EntityType
from generator.text.normalise import spelled

QUOTED = re.compile(r"(?<=\S) [„“«\"][^”“»\"]*[”“»\"]$")  # a patron's name behind that of an institution
_MARKS = dict.fromkeys(map(ord, '„“”«»"'))
_OWNED = 4  # words of a name with that of its owner
WEIGHT = (1, 4, 16, 256)  # of a vote for a type, by its certainty


@dataclass
class Group:
    """Mentions so far, with the names they suggest and the types they vote for."""

    found: list[Found] = field(default_factory=list)
    names: Counter[str] = field(default_factory=Counter)
    votes: Counter[EntityType] = field(default_factory=Counter)

    def add(self, item: Found, name: str) -> None:
        self.found.append(item)
        self.names[name] += 1
        self.votes[item.type] += WEIGHT[item.certainty]

    def merge(self, other: Group) -> None:
        self.found += other.found
        self.names += other.names
        self.votes += other.votes

    @property
    def type(self) -> EntityType:
        """What most votes say, of as many the first."""
        return max(self.votes, key=self.votes.__getitem__)

    @property
    def name(self) -> str:
        """The fullest name without an initial, then the commonest; words count, hyphens part them."""

        def order(name: str) -> tuple[int, bool, int, bool, str]:
            length = len(name.replace("-", " ").split())
            return -length, name[1:2] == ".", -self.names[name], "-" in name, name

        return min(self.names, key=order)

    @property
    def start(self) -> int:
        return min(item.start for item in self.found)

    @property
    def known(self) -> bool:
        return any(item.key is not None for item in self.found)

    def supported(self, words: Lexicon) -> bool:
        """Whether more than capitals speak for it: somebody may be named so twice, or a body by its noun; a
        word that is strange may be anything, a medicine or a village."""
        told = any(item.certainty > 0 for item in self.found)
        return told or (len(self.found) > 1 and (self.type != "organisation" or bool(words.head(self.name))))


def same(name: str) -> str:
    """What spellings of one name share: “Kim Jong-un”, “Kim Jong Un”; “S.U.A.”, “SUA”; „A”, "A"."""
    return " ".join(spelled(name.translate(_MARKS)).split())


def bare(name: str, words: Lexicon) -> str:
    """A name without the words inside that may be said or not: “Primăria [Municipiului] Iași”."""
    first, *inner = name.split() or [""]
    kept = [part for part in inner[:-1] if spelled(part) not in words.silent]
    return " ".join([first, *kept, *inner[-1:]])


def fuller(names: Iterable[str], words: Lexicon) -> dict[str, str]:
    """Of bodies' ``names`` those without what may be left out, each with the one that says it: “Primăria
    Iași”, “Primăria Municipiului Iași”; none where another begins and ends so too."""
    alike: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in names:
        parts = name.split() or [""]
        alike[parts[0], parts[-1]].append(name)
    found = {}
    for group in alike.values():
        for name in group:
            short = bare(name, words)
            if short != name and {*group} == {short, name}:
                found[short] = name
    return found


def last_name(name: Sequence[str], words: Lexicon) -> str:
    """The last of a full name's words but for which of a family it is, Downey of “Robert Downey Jr.”, and for
    what a ruler was called: “Ștefan cel Mare”."""
    end = next((at for at, word in enumerate(name) if at and word in words.names.epithets), len(name))
    generations = people().generations
    return next((word for word in reversed(name[1:end]) if word not in generations), name[end - 1])


def called_alone(key: str, group: Group, words: Lexicon) -> set[str]:
    """What somebody who goes by a full name, the ``key``, is called alone, as `same` writes it."""
    full = (same(last_name(item.words, words)) for item in group.found if item.length > 1)
    return {last_name(key.split(), words), *full}


def paired(name: str) -> str:
    """The name without a mark that stands in it alone: its partner was forgotten, or is further on."""
    lone = sum(ord(char) in _MARKS for char in name) == 1
    return name.translate(_MARKS) if lone else name


def initials_of(name: str) -> set[str]:
    """Of all words, and of those with a capital; folded. A name with an abbreviation in it has none, if that
    is no firm's legal form."""
    parts = QUOTED.sub("", name).replace("-", " ").split()
    parts = parts[:-1] if parts[1:] and parts[-1] in outlets().legal_forms else parts
    if any(part.isupper() and len(part) > 1 for part in parts):
        return set()
    capitals = [part for part in parts if part[0].isupper()]
    ways = [capitals, parts]
    ends = range(len(parts) - 1, _OWNED - 1, -1)
    owned = next((end for end in ends if parts[end - 1].islower()), 0) if capitals else 0
    ways.append([part for part in parts[:owned] if part[0].isupper()])  # … Externe al Spaniei
    return {"".join(part[0] for part in some).casefold() for some in ways if len(some) > 1}


def clubbed(name: str, words: Lexicon) -> str:
    """A name without the initials that say only what club it is: “HC Viforul Dej”."""
    initials, _, rest = name.partition(" ")
    return rest if initials.isupper() and initials in words.clubs and " " in rest else name
