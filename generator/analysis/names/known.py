"""Names that need no guess, in any of their forms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.analysis.document import Dateline
from generator.analysis.names.compounds import is_label
from generator.analysis.names.inflection import entries_of, exchanged
from generator.analysis.names.lexicon import POSSESSIVE, Entry, Lexicon
from generator.analysis.names.spans import Found, found
from generator.analysis.names.tokens import Unit, closes, opens

_ABBREVIATED = 4  # letters that an abbreviation may have
_MODEL = re.compile(r"[A-Z]{1,2}\d{1,4}[\w-]*|\d{3}(?:-\d{3}|s|[A-Z]{1,3})?")


def known_names(units: tuple[Unit, ...], words: Lexicon) -> list[Found]:
    """The longest known name at each place of each unit."""
    names: list[Found] = []
    for number, unit in enumerate(units):
        index = 0
        while index < len(unit):
            entry = _entry_at(unit, index, words) if unit[index].capital else None
            if entry is None or _is_none(entry, unit, index, words):
                index += 1
                continue
            last = index + len(entry.words)
            name = found(units, number, index, last, entry.type, 3, entry.key)
            loud = unit[index].word.isupper() and not entry.words[0].isupper()
            names.append(name._replace(words=entry.words) if loud else name)
            index = last
    return names


def of_dateline(
    dateline: Dateline | None, units: tuple[Unit, ...], known: Iterable[Found]
) -> Iterator[Found]:
    """Where a dispatch comes from, and of whom, where no list has them: “HOSTENS (Ostwind) – ”."""
    if dateline is None:
        return
    number = next(at for at, unit in enumerate(units) if unit and unit[0].start >= dateline.span.start)
    taken = {item.first for item in known if item.unit == number}
    unit = [token for token in units[number] if token.end <= dateline.span.end]
    last = sum(dateline.town is not None and token.end <= dateline.town.end for token in unit)
    if last and taken.isdisjoint(range(last)):
        name = found(units, number, 0, last, "place", 3)
        loud = (word.title() if word.isupper() else word for word in name.words)
        yield name._replace(words=tuple(loud))
    marks = {token.text: at for at, token in enumerate(unit)}
    wire = unit[marks.get("(", 0) + 1 : marks.get(")", 0)]
    if all(token.capital for token in wire) and taken.isdisjoint(range(marks.get("(", 0), marks.get(")", 0))):
        yield from _standing([token.word for token in wire], units)


def _standing(name: list[str], units: tuple[Unit, ...]) -> Iterator[Found]:
    """The agency of a dateline, wherever it stands."""
    for number, unit in enumerate(units) if name else ():
        for at in range(len(unit) - len(name) + 1):
            if [token.word for token in unit[at : at + len(name)]] == name:
                yield found(units, number, at, at + len(name), "organisation", 3)


def _is_none(entry: Entry, unit: Unit, index: int, words: Lexicon) -> bool:
    return (
        _is_model(entry, unit, index)
        or _is_called(entry, unit, index, words)
        or _is_money(entry, unit, index, words)
        or (entry.key in words.names.placed and not _is_placed(entry, unit, index, words))
        or _is_rest(entry, unit, index, words)
        or _is_month(entry, unit, index, words)
    )


def _is_month(entry: Entry, unit: Unit, index: int, words: Lexicon) -> bool:
    """Whether initials that a month has too stand beside a number or behind “month”: “1 MAI”."""
    if len(entry.words) > 1 or entry.words[0].lower() not in words.dated:
        return False
    beside = [
        token.text for at, token in enumerate(unit[max(0, index - 1) : index + 2]) if token is not unit[index]
    ]
    months = words.language.dates.units.get("month", ())
    return any(text[-1].isdigit() or text[0].isdigit() or text.lower() in months for text in beside)


def _is_rest(entry: Entry, unit: Unit, index: int, words: Lexicon) -> bool:
    """Whether a hyphen joins the beginning of another place's name to the word before: “then-New Jersey”."""
    lead, hyphen, opening = unit[index - 1].text.rpartition("-") if index else ("", "", "")
    return bool(hyphen) and lead.islower() and words.is_place((opening, *entry.words))


def _is_placed(entry: Entry, unit: Unit, index: int, words: Lexicon) -> bool:
    """Whether a word before it says that it is the place, and no common noun or last name, “in Essen”, “les
    Landes”, or for a party what follows: “Labour said”, “Labour MP”, not “the Labour Minister”."""
    before = unit[index - 1].text if index else ""
    after = unit[index + len(entry.words)] if index + len(entry.words) < len(unit) else None
    if entry.type == "organisation" and after is not None:
        if after.capital:
            return after.text in words.language.roles.letters
        if after.text in words.language.quotes.verbs or after.text in POSSESSIVE:
            return True
    if before.lower().rstrip("'’") in words.names.articles and not words.capital_nouns:
        return True
    return before.lower() in words.prepositions or words.has(before, words.names.place_nouns)


def _is_model(entry: Entry, unit: Unit, index: int) -> bool:
    """Whether a firm's name only begins that of what it makes: “Airbus A380”, “Boeing 737-800”."""
    firm = entry.type == "organisation" and len(entry.words) == 1 and unit[index].text[1:].islower()
    return firm and index + 1 < len(unit) and _MODEL.fullmatch(unit[index + 1].text) is not None


def _is_called(entry: Entry, unit: Unit, index: int, words: Lexicon) -> bool:
    """Whether a place's name, alone between marks behind a noun for a medium or a firm, is what that is
    called: “ziarul „Prut””."""
    last = index + len(entry.words)
    marked = index > 1 and opens(unit, index - 1) and closes(unit, last)
    return entry.type == "place" and marked and is_label(unit[index - 2].text, words)


def _is_money(entry: Entry, unit: Unit, index: int, words: Lexicon) -> bool:
    """Whether a country's letters only say whose the currency beside them is: “dolari SUA”, “US dollars”."""
    short = entry.type == "place" and len(entry.words) == 1 and unit[index].word.isupper()
    return short and (
        is_currency(unit, index + 1, words) or (index > 0 and unit[index - 1].text.lower() in words.money)
    )


def is_currency(unit: Unit, index: int, words: Lexicon) -> bool:
    """Whether the word names several of a currency, and is no verb: not in “US pounds bases”."""
    text = unit[index].text if index < len(unit) else ""
    before = unit[index - 2].text if index > 1 else "."
    if not before[0].isalnum() or before.lower() in words.names.articles:
        return False
    return text in words.money and text.endswith(words.language.roles.plural_endings or (" ",))


def _entry_at(unit: Unit, index: int, words: Lexicon) -> Entry | None:
    word = unit[index].word
    shouted = len(word) > _ABBREVIATED and word.isupper()  # a dateline: “LONDON”
    listed = entries_of(word.capitalize() if shouted and word not in words.entries else word, words)
    return next((entry for entry in listed if _matches(entry, unit, index, words)), None)


def _matches(entry: Entry, unit: Unit, index: int, words: Lexicon) -> bool:
    rest = unit[index + 1 : index + len(entry.words)]
    return len(rest) == len(entry.words) - 1 and all(
        part in (*words.forms(token.word), *exchanged(token.word, words.names.agreement))
        for part, token in zip(entry.words[1:], rest, strict=True)
    )
