"""The names of an article as those who tell of its quotes know them: by place, wording, and role."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from typing import Literal, NamedTuple

from generator.analysis.quotes.namelike import is_slip
from generator.analysis.quotes.offices import Holder, Offices, offices
from generator.analysis.quotes.statements import Token
from generator.languages import Language
from generator.model import Mention, Span
from generator.text.normalise import fold

Kind = Literal[
    "person",
    "place",
    "organisation",
    "name",
    "pronoun",
    "noun",
    "call sign",
    "institution",
    "group",
    "document",
]

_PARTY = re.compile(r" \((\w+)\)")
_WORD = 16  # letters before a name that hold a preposition


class Known(NamedTuple):
    name: str
    kind: Kind


class Cast(NamedTuple):
    """The names of an article, by place and by wording."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    known: tuple[Known, ...]  # at the same index
    surfaces: dict[str, Known]  # folded wording → who it is
    initials: dict[str, Known]  # “CE” → the one body whose initials they are
    offices: Offices

    def at(self, token: Token) -> int | None:
        """Which of the article's names holds a token."""
        index = bisect_left(self.ends, token.end)
        inside = index < len(self.starts) and self.starts[index] <= token.start
        return index if inside else None

    def person_at(self, token: Token) -> Known | None:
        """The person in whose name a token stands."""
        index = self.at(token)
        return None if index is None or self.known[index].kind != "person" else self.known[index]


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
    told = sorted(quoted)
    entities = tuple(mention for mention in mentions if not is_slip(mention))
    places = sorted(
        (span.start, span.end, Known(_shown(mention.name), mention.type))
        for mention in entities
        for span in mention.spans
    )
    worded = {(fold(text[start:end]), known) for start, end, known in places}
    meant = Counter(wording for wording, _ in worded)  # “Popa” may be the one Popa here, there the other
    surfaces = {wording: known for wording, known in worded if meant[wording] == 1}
    surfaces |= {fold(mention.name): Known(_shown(mention.name), mention.type) for mention in entities}
    surfaces = _surnames(entities) | surfaces
    people = tuple(
        Holder(
            _shown(mention.name),
            (mention.role or "").replace("-", " " if language.names.capital_nouns else "-"),  # “SPD-Chefin”
            _reminding(text, mention, told, language),
            party=_bracketed(text, mention),
            title=_title(text, mention, language),
        )
        for mention in entities
        if mention.type == "person"
    )
    return Cast(
        tuple(start for start, _, _ in places),
        tuple(end for _, end, _ in places),
        tuple(known for _, _, known in places),
        surfaces,
        _initials(entities),
        offices(text, people, [_labelled(function, surfaces, places) for function in functions], language),
    )


def _bracketed(text: str, mention: Mention) -> str:
    """What stands in brackets right behind a person's name: the party, “(SPD)”."""
    found = (_PARTY.match(text, span.end) for span in mention.spans)
    return " ".join(match[1] for match in found if match)


def _title(text: str, mention: Mention, language: Language) -> str:
    """The title that stands right before a person's name: “dr.”."""
    before = (text[max(0, span.start - _WORD) : span.start].lower().split() for span in mention.spans)
    return next(
        (words[-1].strip(".") for words in before if words and words[-1] in language.names.titles), ""
    )


def _labelled(
    function: tuple[str, str], surfaces: dict[str, Known], places: list[tuple[int, int, Known]]
) -> Holder:
    office, name = function
    known = surfaces.get(fold(name))
    who = known.name if known else _shown(name)
    return Holder(who, office, tuple(start for start, _, known in places if known.name == who) or (0,), True)


def _reminding(text: str, mention: Mention, quoted: Sequence[Span], language: Language) -> tuple[int, ...]:
    """Where somebody is named so that a noun may remind of them; ``quoted`` words stand in text order."""

    def is_quoted(name: Span) -> bool:
        at = bisect_left(quoted, name.end, key=lambda words: words.start)
        return at > 0 and name.meets(quoted[at - 1])

    return tuple(
        span.start for span in mention.spans if not (is_quoted(span) or _hangs(text, span.start, language))
    )


def _hangs(text: str, start: int, language: Language) -> bool:
    """Whether a preposition or the like stands right before a name: “la postarea lui X”."""
    before = text[max(0, start - _WORD) : start].split()
    return bool(before) and before[-1].lower() in language.quotes.obliques


def _initials(entities: tuple[Mention, ...]) -> dict[str, Known]:
    """What bodies of several words may be called by: “CE”, the Comisia Europeană of the article."""
    found: dict[str, list[Known]] = {}
    for mention in entities:
        letters = "".join(word[0] for word in mention.name.split() if word[0].isupper())
        if mention.type == "organisation" and len(letters) > 1:
            found.setdefault(letters, []).append(Known(_shown(mention.name), "organisation"))
    return {letters: named[0] for letters, named in found.items() if len(named) == 1}


def _surnames(entities: tuple[Mention, ...]) -> dict[str, Known]:
    """The last names that only one person of the article has."""
    people = [mention.name for mention in entities if mention.type == "person" and " " in mention.name]
    last = Counter(fold(name.split()[-1]) for name in people)
    return {
        surname: Known(_shown(name), "person")
        for name in people
        if last[surname := fold(name.split()[-1])] == 1
    }


def _shown(name: str) -> str:
    """A name of several words that the text has in capitals only, in the case of names."""
    return name.title() if name.isupper() and " " in name else name
