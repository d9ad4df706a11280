"""One name, one extent: a person's full name found once is found whole wherever it stands again, and
a longer guess that only adds a common noun to it is cut."""

from __future__ import annotations

from collections import defaultdict

from generator.analysis.names.lexicon import Lexicon
from generator.analysis.names.spans import Found, found
from generator.analysis.names.tokens import Unit

Words = tuple[str, ...]


def made_whole(items: tuple[Found, ...], units: tuple[Unit, ...], words: Lexicon) -> tuple[Found, ...]:
    """The mentions, in text order, with the full names that stand around shorter ones."""
    full = {item.words for item in items if item.type == "person" and item.length > 1}
    items = tuple(_cut(item, full, units, words) for item in items)
    by_first: dict[str, list[Words]] = defaultdict(list)
    for form in sorted(
        {item.words for item in items if item.words in full}, key=lambda form: (-len(form), form)
    ):
        by_first[form[0]].append(form)
    parts: dict[int, dict[int, Found]] = defaultdict(dict)
    for item in items:
        parts[item.unit][item.first] = item
    for number, mentions in parts.items():
        for item in list(mentions.values()):
            if item.type == "person" and item.length == 1:
                _grow(item, mentions, by_first, units, number)
    return tuple(
        sorted(
            (item for mentions in parts.values() for item in mentions.values()), key=lambda item: item.start
        )
    )


def _cut(item: Found, full: set[Words], units: tuple[Unit, ...], words: Lexicon) -> Found:
    """Without a common noun behind a name that stands without it elsewhere: “Anna Beck Verzögerung”."""
    shorter = item.words[:-1]
    if len(shorter) < 2 or item.words not in full or shorter not in full or not words.common(item.words[-1]):
        return item
    return found(units, item.unit, item.first, item.last - 1, item.type, item.certainty)


def _grow(
    item: Found,
    mentions: dict[int, Found],
    by_first: dict[str, list[Words]],
    units: tuple[Unit, ...],
    number: int,
) -> None:
    """To the full name that the lone name ends, if its other words stand before it and name nothing."""
    unit = units[number]
    for form in (
        form
        for first in {token.word for token in unit[max(0, item.first - 3) : item.first]}
        for form in by_first.get(first, ())
    ):
        first = item.last - len(form)
        if first < 0 or tuple(token.word for token in unit[first : item.last]) != form:
            continue
        if not any(first < other.last and other.first < item.first for other in mentions.values()):
            del mentions[item.first]
            mentions[first] = found(units, number, first, item.last, "person", item.certainty)
            return
