"""What the noun beside a name says of what it is the name, where the name looks like a person's.

A commune or a village is called after somebody: “comuna Ion Roată”, “Ion Roată (județul Ialomița)”. A
team is called by words that no dictionary has, “echipa cehă Zlíni BK”, and so is a firm of which
somebody named before is “director”.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.analysis.names.lexicon import Lexicon
from generator.analysis.names.offices import office
from generator.analysis.names.spans import Found, found
from generator.analysis.names.tokens import Unit

_SURE = 3  # the certainty of what a noun says
_FULL = 3  # words of a place that is called after somebody


def as_nouned(items: tuple[Found, ...], units: tuple[Unit, ...], words: Lexicon) -> tuple[Found, ...]:
    """The names, in text order, with the types that the nouns beside them give."""
    if not words.names.teams:
        return items  # “the state Ann Lee won”: such a noun says nothing in every language
    ends = {(item.unit, item.last) for item in items if item.type == "person"}
    called = {item.words[0] for item in items if item.length > 1 and _is_team(item, units[item.unit], words)}
    return tuple(_typed(item, units[item.unit], ends, called, words) for item in items)


def teams(units: tuple[Unit, ...], words: Lexicon) -> Iterator[Found]:
    """The capitals behind a noun for a team and the adjective that says from where it comes: “echipa
    maghiară Dunári BK”."""
    for number, unit in enumerate(units):
        for first in range(2, len(unit)):
            if not unit[first].capital:
                continue
            adjective, noun = unit[first - 1].text, unit[first - 2].text.lower()
            if noun not in words.names.teams or not words.demonym(adjective):
                continue
            last = first
            while last < len(unit) and unit[last].capital and not _is_name(unit[last].word, words):
                last += 1
            if last > first:
                yield found(units, number, first, last, "organisation", 2)


def _typed(item: Found, unit: Unit, ends: set[tuple[int, int]], called: set[str], words: Lexicon) -> Found:
    if item.key is not None or item.type == "organisation":
        return item
    person = item.type == "person"
    if person and _is_settlement(item, unit, words):
        return item._replace(type="place", certainty=_SURE)
    team = _is_team(item, unit, words) or (item.length == 1 and item.words[0] in called)
    if team or (person and _is_led(item, unit, ends, words)):
        return item._replace(type="organisation", certainty=_SURE)
    return item


def _is_settlement(item: Found, unit: Unit, words: Lexicon) -> bool:
    """Whether a noun for a place stands before the name, or behind it in brackets where a list of places
    is; not where the noun belongs to the office that is the person's: “primarul comunei Ion Pop”."""
    nouns, first = words.names.place_nouns, item.first
    if not first or office(unit[first - 1].text, words) or item.length > _FULL:
        return False
    behind = [token.text.lower() for token in unit[item.last : item.last + 2]]
    if len(behind) > 1 and behind[0] == "(" and behind[1] in nouns:
        return any(_opens_list(token.text, words) for token in unit[:first])
    held = first > 1 and office(unit[first - 2].text, words)
    return unit[first - 1].text.lower() in nouns and not held and not unit[first - 1].free


def _opens_list(text: str, words: Lexicon) -> bool:
    """Whether the word says of several names behind it that they are places: “comunele”."""
    return text not in words.names.place_nouns and words.has(text, words.names.place_words)


def _is_team(item: Found, unit: Unit, words: Lexicon) -> bool:
    """Whether a noun for a team stands before words none of which is a person's, or before a lone one with
    an adjective that says from where it comes: “echipa Bolojan” is no team's name."""
    if item.key is not None or not item.first or any(_is_name(word, words) for word in item.words):
        return False
    from_where = item.first > 1 and words.demonym(unit[item.first - 1].text)
    noun = unit[item.first - 1 - from_where].text.lower()
    return noun in words.names.teams and (from_where or item.length > 1)


def _is_name(word: str, words: Lexicon) -> bool:
    return word in words.surnames or any(form in words.given for form in words.forms(word))


def _is_led(item: Found, unit: Unit, ends: set[tuple[int, int]], words: Lexicon) -> bool:
    """Whether it stands behind the bare name of an office, without an article, that somebody named before
    the comma has: “Ana Pop, director Lumo Studio”."""
    first = item.first
    if item.length < 2 or first < 3 or any(_is_name(word, words) for word in item.words):
        return False
    bare = unit[first - 1].text
    return (
        bare == words.lemma(bare)
        and office(bare, words)
        and unit[first - 2].text == ","
        and (item.unit, first - 2) in ends
    )
