"""Institutions: those that stand in lower case, and what belongs to an institution's name behind it.

“ministerul rus al apărării”, “guvernul de la Chișinău”, “Consiliul de Securitate al Rusiei”: a head
that the language lists, then adjectives of place, departments and genitives, as long as they last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.analysis.names.extents import is_plain
from generator.analysis.names.lexicon import Lexicon
from generator.analysis.names.offices import office, office_near, said_of_one
from generator.analysis.names.runs import closed
from generator.analysis.names.spans import Found, found
from generator.analysis.names.tokens import Unit
from generator.analysis.nouns import kind_of
from generator.text.links import SITE

_ADDRESS = re.compile(SITE)
_INITIALS = range(3, 6)  # letters
_BODY = 2  # words of one in lower case


def institutions(units: tuple[Unit, ...], words: Lexicon, known: list[Found]) -> list[Found]:
    """The institutions in lower case; a bare head (“guvernul”) names none,
    unless it has a capital that nothing else explains."""
    if not words.names.institutions:
        return []
    starts = {(item.unit, item.first): item.last for item in known if item.type == "place"}
    names: list[Found] = []
    for number, unit in enumerate(units):
        index = 0
        while index < len(unit):
            last = index + 1
            if unit[index].text in words.institutions:
                last = _end(unit, number, last, words, starts)
                if last > index + 1 or unit[index].free:
                    names.append(found(units, number, index, last, "organisation", 2))
            index = last
    return names


def addresses(units: tuple[Unit, ...]) -> Iterator[Found]:
    """Media and firms that are called by the address of their site: “Profit.ro”."""
    for number, unit in enumerate(units):
        for index, token in enumerate(unit):
            if not _ADDRESS.fullmatch(token.text):
                continue
            behind = unit[index + 1 : index + 2]
            part = (token.glued and index > 0) or any(other.glued and other.text in "/@" for other in behind)
            if not part:
                yield found(units, number, index, index + 1, "organisation", 3)


def branches(units: tuple[Unit, ...], places: Iterable[Found], words: Lexicon) -> Iterator[Found]:
    """Institutions called by initials and the place where they are: “IPJ Ilfov”, “DNA Hunedoara”; or by the
    pair of places that they are of: “Dumfries and Galloway Council”; or in lower case behind their town:
    “Norbury borough council”."""
    if words.language.roles.noun_last and not words.capital_nouns:
        for item in places:
            unit, end = units[item.unit], item.last
            while end < len(unit) and unit[end].capital and not unit[end].glued:
                end += 1
            paired = item.type == "place" and not words.names.conjunctions.isdisjoint(item.words)
            if paired and end > item.last and words.head(unit[end - 1].word) == "organisation":
                yield found(units, item.unit, item.first, end, "organisation", 2)
            body = " ".join(token.text for token in unit[item.last : item.last + _BODY])
            if item.type == "place" and body in words.names.town_bodies:
                yield found(units, item.unit, item.first, item.last + _BODY, "organisation", 2)
        return
    for item in places:
        unit, first = units[item.unit], item.first - 1
        if item.type == "place" and first >= 0 and unit[first].capital and _initials(unit[first].word, words):
            yield found(units, item.unit, first, item.last, "organisation", 2)


def acronyms(units: tuple[Unit, ...], words: Lexicon) -> Iterator[Found]:
    """Words all in capitals that act or that somebody leads, and that no dictionary has in lower case: “IGSU
    a transmis”."""
    spoken = words.language.quotes
    after = (spoken.verbs, spoken.participles, spoken.auxiliaries)
    for number, unit in enumerate(units):
        loud = [token.text.isupper() and len(token.text) > 1 for token in unit]
        for index, token in enumerate(unit):
            if not loud[index] or any(loud[max(index - 1, 0) : index] + loud[index + 1 : index + 2]):
                continue
            if not (_initials(token.text, words) and _says_name(token.text, words)):
                continue
            acts = index + 1 < len(unit) and any(unit[index + 1].text in row for row in after)
            if acts or _is_led(unit, index, words):
                yield found(units, number, index, index + 1, "organisation", 1)


def _is_led(unit: Unit, index: int, words: Lexicon) -> bool:
    """Whether an office stands before that is one of the body, and a sign behind it: “șeful RTEC:”, “director
    executiv IPRE,”; not “managerul SEO al firmei”."""
    if (
        words.language.roles.noun_last
        or not index
        or any(token.text.isalnum() for token in unit[index + 1 : index + 2])
    ):
        return False
    return said_of_one(unit[index - 1].text, words) or office_near(unit, index, words)


def _says_name(word: str, words: Lexicon) -> bool:
    return word.lower() not in words.never and not words.common(word)


def _initials(word: str, words: Lexicon) -> bool:
    """Whether the word is of three to five capitals, and neither a known name nor a currency."""
    plain = word.isalpha() and word.isupper() and len(word) in _INITIALS
    return plain and word not in words.entries and word not in words.currencies and not words.head(word)


def missed(
    guessed: Iterable[Found], tagged: Iterable[Found], units: tuple[Unit, ...], words: Lexicon
) -> Iterator[Found]:
    """Organisations whose head the language lists, where the tagger found nothing: “Serviciul Vamal”."""
    taken = {(item.unit, index) for item in tagged for index in range(item.first, item.last)}
    for item in guessed:
        if item.type != "organisation" or item.certainty < 2:
            continue
        unit, first = units[item.unit], item.first
        first += item.length > 2 and office(unit[first].text, words)
        free = all((item.unit, index) not in taken for index in range(first, item.last))
        if free and item.last - first > 1 and words.has(unit[first].word, words.names.bodies):
            last = closed(unit, first, item.last, "organisation", words)
            yield found(units, item.unit, first, last, "organisation", 2)


def with_tails(
    units: tuple[Unit, ...], items: list[Found], words: Lexicon, known: list[Found]
) -> list[Found]:
    """Organisations whose head is a common noun, with the genitive that says whose they are."""
    starts = {(item.unit, item.first): item.last for item in known if item.type == "place"}
    if not words.names.possessives:
        return items
    return [
        _with_tail(units, item, words, starts)
        if item.type == "organisation" and item.key is None and words.head(item.words[0]) == "organisation"
        else item
        for item in items
    ]


def _with_tail(
    units: tuple[Unit, ...], item: Found, words: Lexicon, places: dict[tuple[int, int], int]
) -> Found:
    unit = units[item.unit]
    if _is_of(unit, item.last, words):
        end = item.last + 2
        end += _is_described(unit, end, words)
        item = found(units, item.unit, item.first, end, item.type, item.certainty)
    if item.last < len(unit) and unit[item.last].text in words.names.possessives:
        last = places.get((item.unit, item.last + 1))
        if last is not None and _genitive(unit[item.last + 1].text, words):
            item = found(units, item.unit, item.first, last, item.type, item.certainty)
    if item.last >= len(unit):
        return item
    sent = words.has(item.words[0], words.names.missions)
    seated = item.length > 1 and item.words[0] in words.institutions
    for seat in words.names.place_before if sent else words.names.seats if seated else ():
        parts = seat.split()
        behind = item.last + len(parts)
        last = places.get((item.unit, behind))
        if last is not None and [token.text for token in unit[item.last : behind]] == parts:
            return found(units, item.unit, item.first, last, item.type, item.certainty)
    return item


def _is_of(unit: Unit, last: int, words: Lexicon) -> bool:
    """Whether a common noun with a capital, behind what joins the words of a name, says of what a body is
    whose other words end at ``last``: “Compania de Asigurări [în Medicină]”."""
    if last + 1 >= len(unit) or unit[last].text not in words.names.connectors:
        return False
    link, noun = unit[last].text, unit[last + 1]
    leads = link in words.names.within_places and link not in words.names.seats  # “din Lunca”
    return leads and is_plain(noun, words) and not words.head(noun.word)


def _is_described(unit: Unit, last: int, words: Lexicon) -> bool:
    """Whether an adjective in capitals goes on with the noun that ends a body's name: “Centrul de Excelență
    în Industria | Ușoară”."""
    if last >= len(unit) or not is_plain(unit[last], words):
        return False
    text = unit[last].text.lower()
    return kind_of(text, words.lemma(text), words.language) == "adjective"


def of_countries(items: Iterable[Found], units: tuple[Unit, ...], words: Lexicon) -> Iterator[Found]:
    """Those called by initials, with the adjective that says of which country: “MAE rus”."""
    for item in items:
        unit, initials = units[item.unit], item.words[0]
        alone = item.type == "organisation" and item.length == 1 and initials.isupper() and len(initials) > 1
        if alone and item.last < len(unit) and unit[item.last].text in words.names.demonyms:
            item = found(units, item.unit, item.first, item.last + 1, item.type, item.certainty)
        yield item


def _end(unit: Unit, number: int, index: int, words: Lexicon, places: dict[tuple[int, int], int]) -> int:
    """Where the words end that belong to the institution whose head stands before ``index``."""
    while index < len(unit):
        step = _phrase(unit, number, index, words, places)
        if not step:
            break
        index += step
    return index


def _phrase(unit: Unit, number: int, index: int, words: Lexicon, places: dict[tuple[int, int], int]) -> int:
    """How many tokens at ``index`` are one adjective, department, genitive or seat."""
    text = unit[index].text
    after = unit[index + 1].text if index + 1 < len(unit) else ""
    if words.demonym(text) or text in words.names.departments:
        return 1
    if text in words.names.possessives:
        if _common_genitive(unit, index + 1, words):
            return 2
        last = places.get((number, index + 1))
        return last - index if last is not None and _genitive(after, words) else 0
    for seat in words.names.seats:
        parts = seat.split()
        place = index + len(parts)
        if [token.text for token in unit[index:place]] == parts:
            last = places.get((number, place))
            if last is not None:
                return last - index
            if place < len(unit) and unit[place].text in words.names.departments:
                return len(parts) + 1
    if text in words.names.place_nouns:
        return 2 if _genitive(text, words) and after[:1].isupper() else 0
    if _common_genitive(unit, index, words):
        return 1
    last = places.get((number, index))
    return last - index if last is not None and _genitive(text, words) else 0


def _common_genitive(unit: Unit, index: int, words: Lexicon) -> bool:
    if index >= len(unit):
        return False
    text = unit[index].text
    if text in words.names.place_nouns:
        return False
    return text.islower() and len(text) > 4 and _genitive(text, words) and words.common(text)


def _genitive(word: str, words: Lexicon) -> bool:
    return word.endswith(words.names.genitive_endings)
