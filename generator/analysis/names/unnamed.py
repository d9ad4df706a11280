"""What bears a name and is no entity: streets, monuments, storms and ships are called by people's names,
and a capital or a caption's word makes no name either."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analysis.names.lexicon import Lexicon
from generator.analysis.names.spans import Found, found
from generator.analysis.names.tokens import Unit
from generator.analysis.nouns import kind_of

_PASSED = frozenset('„“”«»".')


def without_things(items: tuple[Found, ...], units: tuple[Unit, ...], words: Lexicon) -> tuple[Found, ...]:
    """The names of entities, in text order. Who is named only as what a street or a storm is called
    by is nobody the article tells of, and neither is a part of that name alone."""
    items = tuple(item for item in items if not _is_made(item, units[item.unit], words))
    kept = [_uncaptioned(item, units, words) for item in items if not _is_never(item, words)]
    called = {item: name for item in kept if (name := _called(item, units[item.unit], words))}
    people = {item.words for item in kept if item.type == "person" and item.length > 1 and item not in called}
    parts = {word for name in called.values() for word in name} - {word for name in people for word in name}
    return tuple(item for item in kept if item.type != "person" or not parts.issuperset(_parts(item, called)))


def _parts(item: Found, called: dict[Found, tuple[str, ...]]) -> tuple[str, ...]:
    return called.get(item, item.words)


def _is_never(item: Found, words: Lexicon) -> bool:
    """Whether the words are on the list of those that are no name; a known name is none where it is but
    a noun for many places: “Capitala” is that of the country in the text."""
    if item.key is not None:
        return item.length == 1 and item.words[0].lower() in words.names.place_nouns
    letters = "".join(item.words).replace(".", "")
    anonymous = item.type == "person" and len(letters) == len("AB") and "." in "".join(item.words)
    return anonymous or " ".join(item.words).lower() in words.never


def _uncaptioned(item: Found, units: tuple[Unit, ...], words: Lexicon) -> Found:
    """Without the word behind it that says what the caption stands under: “Ana Popa Foto”."""
    if item.type != "person" or item.length == 1 or item.words[-1] not in words.names.captions:
        return item
    return found(units, item.unit, item.first, item.last - 1, item.type, item.certainty)


def _called(item: Found, unit: Unit, words: Lexicon) -> tuple[str, ...]:
    """The name that a thing is called by, where the noun that says so stands before it or begins it."""
    if item.length > 1 and _is_thing(item.words[0], words):
        return item.words[1:]
    if item.type == "person" and any(_is_thing(text, words) for text in _before(item, unit, words)):
        return item.words
    return ()


def _is_made(item: Found, unit: Unit, words: Lexicon) -> bool:
    """Whether it is what a car or a ship is called, taken for who made it, “un autoturism Roa Lunara”, or a
    street by a place."""
    if item.type == "place":
        return _is_street(item, unit, words)
    genitive = unit[item.first].text.endswith(words.names.genitive_endings)
    made = item.type == "organisation" and item.key is None and not genitive
    before = _before(item, unit, words) if made else ()
    return any(_is_thing(text, words) and not words.head(text) for text in before)


def _is_street(item: Found, unit: Unit, words: Lexicon) -> bool:
    """Whether a street is called by the place: “avenue de l'Europe”, “bd. Moscova”."""
    roles, first = words.language.roles, item.first
    if first > 1 and unit[first - 1].text == "." and unit[first - 1].glued:
        short = unit[first - 2].text + "."
        return _is_thing(short, words) and short.lower() not in words.names.titles
    while first and unit[first - 1].text.lower() in roles.of_person | roles.articles:
        first -= 1
    street = unit[first - 1].text if 0 < first < item.first else ""
    return words.head(street) == "place" and _is_thing(street, words)


def _before(item: Found, unit: Unit, words: Lexicon) -> Iterator[str]:
    """The word before the name, past a mark, the point of “str.” and a word like “lui”; and the one before
    an adjective: “festivalul național „Ion Pop””."""
    index = item.first - 1
    if index >= 0 and (unit[index].text in _PASSED or unit[index].text in words.names.dedicating):
        index -= 1
    if index >= 0:
        yield unit[index].text
        lower = unit[index].text.lower()
        if index and kind_of(lower, words.lemma(lower), words.language) == "adjective":
            yield unit[index - 1].text


def _is_thing(text: str, words: Lexicon) -> bool:
    """A word that the list has with a capital is one with a capital only: “Hurricane”."""
    return not words.names.things.isdisjoint((text, text.lower()))
