"""The names of an article as those who tell of its quotes know them: by place, wording, and role."""

from __future__ import annotations

from collections import Counter
from typing import Literal, NamedTuple

from generator.analysis.quotes.descriptions import Described, describe
from generator.analysis.quotes.namelike import is_slip
from generator.languages import Language
from generator.model import Mention, Span
from generator.text.normalise import fold

Kind = Literal[
    "person", "place", "organisation", "name", "pronoun", "call sign", "institution", "group", "document"
]

_WORD = 16  # letters before a name that hold a preposition
_STEM = 6  # letters of a role's first word that survive inflection


class Known(NamedTuple):
    name: str
    kind: Kind


class Holder(NamedTuple):
    """Who has a role, and where the text names them."""

    name: str
    starts: tuple[int, ...]
    words: frozenset[str]  # stems of the role's words and the name's
    labelled: bool = False  # by a label before words of theirs, to which a text leads: “says the director”


class Cast(NamedTuple):
    """The names of an article, by place and by wording."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    known: tuple[Known, ...]  # at the same index
    surfaces: dict[str, Known]  # folded wording → who it is
    roles: dict[str, tuple[Holder, ...]]  # stem of a role's first word → who have it
    shared: frozenset[str]  # stems of roles that several people have
    described: Described

    def holder(self, office: str, before: int, more: tuple[str, ...] = ()) -> str | None:
        """Whom a noun of office means, of whom ``more`` may be said: of who have it, the one named last
        ``before`` an offset; it never means somebody of whom the text has not told yet, unless by a
        label to come."""
        said = {role_stem(word) for word in more}
        holders = [holder for holder in self.roles.get(office, ()) if holder.labelled or said <= holder.words]
        told = [(start, holder.name) for holder in holders for start in holder.starts if start < before]
        if told:
            return max(told)[1]
        return next((holder.name for holder in holders if holder.labelled), None)

    def is_said(self, more: tuple[str, ...], name: str) -> bool:
        """Whether all that a clause says of an office stands in the role of whom ``name`` names."""
        said = {role_stem(word) for word in more}
        return any(
            holder.name == name and said <= holder.words for held in self.roles.values() for holder in held
        )


def cast(
    text: str,
    mentions: tuple[Mention, ...],
    functions: tuple[tuple[str, str], ...],
    quoted: tuple[Span, ...],
    language: Language,
) -> Cast:
    """The names of ``mentions``, and whom a function means: what the ``functions`` (function, name)
    of labels say, then what the text says elsewhere. Of whom somebody speaks in ``quoted`` words, or who
    stands in the genitive or behind a preposition, a noun does not remind."""
    entities = tuple(mention for mention in mentions if not is_slip(mention))
    places = sorted(
        (span.start, span.end, Known(_shown(mention.name), mention.type))
        for mention in entities
        for span in mention.spans
    )
    surfaces = {fold(text[start:end]): known for start, end, known in places}
    surfaces |= {fold(mention.name): Known(_shown(mention.name), mention.type) for mention in entities}
    surfaces = _surnames(entities) | surfaces
    offices = [
        (_office(mention.role, language), mention)
        for mention in entities
        if mention.role and mention.role.strip()
    ]
    holders = Counter(office for office, _ in offices)
    shared = frozenset(office for office, count in holders.items() if count > 1)
    roles: dict[str, tuple[Holder, ...]] = {}
    for function, name in functions:
        who = _known_as(name, surfaces)
        starts = tuple(start for start, _, known in places if known.name == who) or (0,)
        held = Holder(who, starts, frozenset(), labelled=True)
        roles[role_stem(function)] = (*roles.get(role_stem(function), ()), held)
    for office, mention in offices:
        if mention.type == "person" and (language.keywords.adjectives_follow or office not in shared):
            stems = frozenset(role_stem(word) for word in f"{mention.role} {mention.name}".split())
            starts = tuple(
                span.start
                for span in mention.spans
                if not (any(span.meets(words) for words in quoted) or _hangs(text, span.start, language))
            )
            held = Holder(_shown(mention.name), starts, stems)
            roles[office] = (*roles.get(office, ()), held)
    return Cast(
        tuple(start for start, _, _ in places),
        tuple(end for _, end, _ in places),
        tuple(known for _, _, known in places),
        surfaces,
        roles,
        shared,
        describe([mention for mention in entities if mention.type == "person"], _shown, role_stem, language),
    )


def _hangs(text: str, start: int, language: Language) -> bool:
    """Whether a preposition or the like stands right before a name: “la postarea lui X”."""
    before = text[max(0, start - _WORD) : start].split()
    return bool(before) and before[-1].lower() in language.quotes.obliques


def _office(role: str, language: Language) -> str:
    """The stem of a role's noun: its first word, or, where what describes comes first, the last before a
    preposition: “Democratic nominee for president”."""
    words = role.split()
    if language.keywords.adjectives_follow:
        return role_stem(words[0])
    end = next((number for number, word in enumerate(words) if word in language.stopwords), len(words))
    return role_stem(words[max(0, end - 1)].rstrip(","))


def _surnames(entities: tuple[Mention, ...]) -> dict[str, Known]:
    """The last names that only one person of the article has."""
    people = [mention.name for mention in entities if mention.type == "person" and " " in mention.name]
    last = Counter(fold(name.split()[-1]) for name in people)
    return {
        surname: Known(_shown(name), "person")
        for name in people
        if last[surname := fold(name.split()[-1])] == 1
    }


def _known_as(name: str, surfaces: dict[str, Known]) -> str:
    known = surfaces.get(fold(name))
    return known.name if known else _shown(name)


def _shown(name: str) -> str:
    """A name of several words that the text has in capitals only, in the case of names."""
    return name.title() if name.isupper() and " " in name else name


def role_stem(word: str) -> str:
    return fold(word)[:_STEM]
