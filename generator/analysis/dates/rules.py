"""The rules and tables of a language file, compiled.

A rule is a row of elements: words, a slot, or a row that may be missing. A table maps the first
word of each phrase to the phrases, longest first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple, get_args

from generator.languages import DateWords
from generator.text.tokens import keys

Meaning = Literal[
    "point",
    "ago",
    "hence",
    "ahead",
    "part",
    "nth",
    "range",
    "since",
    "until",
    "recent",
    "lasting",
    "coming",
    "later",
    "earlier",
    "same",
    "after",
    "before",
    "so_far",
    "never",
]
Value = int | str | dict[str, "Value"]
Bound = dict[str, Value]

_MEANINGS: tuple[Meaning, ...] = get_args(Meaning)
_ANY_NUMBER = "#"
ANY_WORD = "+"
_NARROW = re.compile("^(?:lone|nth|bare)_")
_SENTENCE_START = "^"
_EDGES = {"first": 1, "last": -1}
_OPENING = (".", "!", "?", "…", "\n", "", '"', "„", "“", "«")


class Element(NamedTuple):
    words: frozenset[str] = frozenset()
    slot: str = ""
    name: str = ""  # under which a slot binds: that of the wider one, of a `lone_`, `nth_` or `bare_` one
    only: frozenset[str] = frozenset()  # these words of the slot's table
    option: tuple[Element, ...] = ()
    value: Value | None = None  # of a slot that the rule itself fills: `{shift=1}`

    @property
    def is_empty(self) -> bool:
        """Whether it may take no word."""
        return bool(self.option) or self.value is not None


class Rule(NamedTuple):
    meaning: Meaning
    source: str
    elements: tuple[Element, ...]
    before: frozenset[str]
    never_before: frozenset[str]
    never_after: frozenset[str]
    number: int = 0  # in the order in which equals are preferred


class Entry(NamedTuple):
    """One phrase of a table."""

    phrase: tuple[str, ...]
    value: Value


def compile_rule(meaning: Meaning, source: str) -> Rule:
    """Reads one row of `DateRules`; ValueError for one that may take no word."""
    parts = source.split()
    before: frozenset[str] = frozenset()
    never_before: frozenset[str] = frozenset()
    never_after: frozenset[str] = frozenset()
    while parts[0][0] in "<!" and len(parts[0]) > 1:
        part = parts.pop(0)
        if part[0] == "<":
            before = _words(part[1:-1])
        else:
            never_before = _words(part[1:])
    if parts[-1][0] == "!" and len(parts[-1]) > 1:
        never_after = _words(parts.pop()[1:])
    elements = _elements(parts)
    if all(element.is_empty for element in elements):
        raise ValueError(f"“{source}” would match nothing at all: one of its words must not be in brackets")
    return Rule(meaning, source, elements, before, never_before, never_after)


def _words(source: str) -> frozenset[str]:
    words = set(source.split("|"))
    starts = frozenset(_OPENING if _SENTENCE_START in words else ())
    words.discard(_SENTENCE_START)
    return starts | {word if word in (_ANY_NUMBER, ANY_WORD) else keys(word)[0] for word in words}


def _elements(parts: list[str]) -> tuple[Element, ...]:
    found: list[Element] = []
    while parts:
        part = parts.pop(0)
        if part == "]":
            break
        if part == "[":
            found.append(Element(option=_elements(parts)))
        elif part[0] == "{" and "=" in part:
            name, _, value = part[1:-1].partition("=")
            found.append(Element(name=name, value=int(value) if value.lstrip("-").isdecimal() else value))
        elif part[0] == "{":
            slot, _, only = part[1:-1].partition(":")
            name = _NARROW.sub("", slot)
            found.append(Element(slot=slot, name=name, only=_words(only) if only else frozenset()))
        elif "|" in part and len(part) > 1:
            found.append(Element(words=_words(part)))
        else:
            found += [Element(words=frozenset([key])) for key in keys(part)]
    return tuple(found)


def compile_rules(data: DateWords) -> tuple[Rule, ...]:
    """Every rule of the language. One that opens with a row that may be missing is two."""
    rules = (
        compile_rule(meaning, source) for meaning in _MEANINGS for source in getattr(data.rules, meaning)
    )
    openings = ((rule, elements) for rule in rules for elements in _openings(rule.elements))
    return tuple(
        rule._replace(elements=elements, number=number) for number, (rule, elements) in enumerate(openings)
    )


def _openings(elements: tuple[Element, ...]) -> Iterator[tuple[Element, ...]]:
    """The rows that ``elements`` stand for, none of which opens with a row that may be missing."""
    if not elements[0].option:
        yield elements
        return
    yield from _openings((*elements[0].option, *elements[1:]))
    yield from _openings(elements[1:])


def forbidden(key: str, words: frozenset[str]) -> bool:
    """Whether ``words``, in which # is any number, has ``key``."""
    return key in words or (_ANY_NUMBER in words and key[:1].isdecimal())


def slots(elements: tuple[Element, ...]) -> Iterator[str]:
    """The slots that a rule fills."""
    for element in elements:
        if element.option:
            yield from slots(element.option)
        elif element.slot:
            yield element.slot


def tables(data: DateWords) -> dict[str, dict[str, tuple[Entry, ...]]]:
    """Slot → first word → phrases, longest first."""
    bound = {keys(word) for word in data.bound}
    rows: dict[str, list[Entry]] = {
        "month": [Entry(keys(word), number) for number, row in enumerate(data.months, 1) for word in row],
        "weekday": [Entry(keys(word), number) for number, row in enumerate(data.weekdays) for word in row],
        "season": [Entry(keys(word), name) for name, row in data.seasons.items() for word in row],
        "unit": [Entry(keys(word), name) for name, row in data.units.items() for word in row],
        "shift": [Entry(keys(word), int(step)) for step, row in data.shifts.items() for word in row],
        "days": [Entry(keys(word), step) for word, step in data.days.items()],
        "part": [Entry(keys(word), name) for name, row in data.parts.items() for word in row],
        "daypart": [Entry(keys(word), "daypart") for word in data.dayparts],
        "ordinal": [Entry(keys(word), number) for word, number in data.ordinals.items()],
        "and_half": [Entry(keys(word), 1) for word in data.and_half],
        "edge": [Entry(keys(word), _EDGES[edge]) for edge, row in data.edges.items() for word in row],
        "holiday": [Entry(keys(word), day) for word, day in data.holidays.items()],
    }
    rows["frame"] = rows["unit"]
    rows["day"] = rows["end_day"] = [
        entry
        for entry in rows["ordinal"]
        if (len(entry.phrase) == 1 or "-" in entry.phrase) and int(str(entry.value)) > 0
    ]
    for name in ("month", "weekday", "season", "days", "holiday"):
        rows[f"lone_{name}"] = [entry for entry in rows[name] if entry.phrase not in bound]
    return {name: _indexed(entries) for name, entries in rows.items()}


def _indexed(entries: Sequence[Entry]) -> dict[str, tuple[Entry, ...]]:
    table: dict[str, list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: -len(entry.phrase)):
        table.setdefault(entry.phrase[0], []).append(entry)
    return {first: tuple(row) for first, row in table.items()}
