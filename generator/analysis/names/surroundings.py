"""What stands around a lone name and says better than its form of what it is the name.

Capitals that open a label behind which an office stands are a person's: “ANA ROTARU, medic: …”.
In a list of names it is of what most others are: “Popa, Berindei, Lungu și Moraru”; and who says
something is a person, or where a verb is what agencies do (“scrie Autovit”), an organisation.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.analysis.names.kinds import is_seated
from generator.analysis.names.lexicon import Lexicon
from generator.analysis.names.offices import office
from generator.analysis.names.spans import Found, found
from generator.analysis.names.tokens import Unit, unshouted
from generator.model import EntityType

_FEWEST = 3  # names of a list that says of what they are
_MOST = 0.6  # the share of them that must be of one kind
_NAME = range(2, 5)  # words of a full name
_LABEL = 24  # tokens of an office in a label
_LONE = -1  # the certainty of a mere capital in a list


def reconsidered(items: tuple[Found, ...], units: tuple[Unit, ...], words: Lexicon) -> tuple[Found, ...]:
    """The names, in text order, with the types that their surroundings give them."""
    by_unit: dict[int, list[Found]] = {}
    for item in items:
        by_unit.setdefault(item.unit, []).append(item)
    people = frozenset(item.words[-1] for item in items if item.type == "person" and item.length > 1)
    return tuple(
        _spoken(item, units[number], people, words)
        for number, group in by_unit.items()
        for item in _agreed(group, units, number, words)
    )


def labelled(units: tuple[Unit, ...], words: Lexicon) -> Iterator[Found]:
    """The people in capitals whose office stands between their name and the colon of a label, and those of
    whom but the last name stands behind an abbreviated title: “dr. Pascaru”."""
    for number, unit in enumerate(units):
        for at in range(2, len(unit)):
            title, stop, token = unit[at - 2 : at + 1]
            strange = token.capital and token.text[1:].islower() and not words.common(token.word)
            if strange and stop.text == "." and title.text in words.names.addressing:
                yield found(units, number, at, at + 1, "person", 3)
        last = next((at for at, token in enumerate(unit) if not _is_shouted(token.text)), 0)
        office_at = last + (last < len(unit) and unit[last].text == ",")
        if last not in _NAME or office_at >= len(unit) or not office(unit[office_at].text, words):
            continue
        plain = unit[office_at].text.islower() and not any(words.head(token.word) for token in unit[:last])
        if plain and any(token.text == ":" for token in unit[office_at : office_at + _LABEL]):
            name = tuple(unshouted(token.text, words) for token in unit[:last])
            yield found(units, number, 0, last, "person", 3)._replace(words=name)


def _is_shouted(text: str) -> bool:
    return text.isupper() and text[0].isalpha()


def _agreed(group: list[Found], units: tuple[Unit, ...], number: int, words: Lexicon) -> Iterator[Found]:
    """The names of one sentence, those of a list agreeing."""
    starts = {item.first: item for item in group}
    done = -1
    for item in group:
        if item.first < done:
            continue
        row = list(_row(item, starts, units, number, words))
        done = row[-1].last
        kinds = Counter(each.type for each in row if each.certainty > 0)
        kind, count = kinds.most_common(1)[0] if kinds else (item.type, 0)
        if len(row) < _FEWEST or count < _MOST * sum(kinds.values()) or count < _FEWEST - 1:
            yield from (each for each in row if each.certainty != _LONE)
            continue
        for each in row:
            yield each._replace(type=kind, certainty=1) if _is_open(each, words) else each


def _row(
    item: Found, starts: dict[int, Found], units: tuple[Unit, ...], number: int, words: Lexicon
) -> Iterator[Found]:
    """The names that follow each other with nothing but commas and conjunctions between, with lone
    capitals among them, which are no names yet and have no certainty."""
    unit, between = units[number], {",", *words.names.conjunctions}
    while True:
        yield item
        after = item.last
        while after < len(unit) and unit[after].text in between:
            after += 1
        if after == item.last or after == len(unit):
            return
        if after in starts:
            item = starts[after]
        elif _is_lone(unit, after, between):
            item = found(units, number, after, after + 1, item.type, _LONE)
        else:
            return


def _is_lone(unit: Unit, index: int, between: set[str]) -> bool:
    """Whether the capital stands alone between two signs of a list, or ends it."""
    token = unit[index]
    ended = index + 1 == len(unit) or unit[index + 1].text in between or unit[index + 1].text in ".;"
    return token.free and token.text[1:].islower() and ended


def _is_open(item: Found, words: Lexicon) -> bool:
    word = item.words[-1]
    lone = item.length == 1 or (item.length == 2 and item.words[0].endswith("."))
    plain = lone and item.key is None and word[1:].islower()
    plain = plain and not word.lower().endswith(words.names.organisation_endings or (" ",))
    return plain and word not in words.given and not words.head(item.words[0])


def _spoken(item: Found, unit: Unit, people: frozenset[str], words: Lexicon) -> Found:
    """A lone place that says something is none: not in “the court of Ellwick said”. A known one is the
    person's who bears its name in the article, “Sorin Bocșa … Bocșa a adăugat”, or an office right before it,
    “Primarul Bocșa spune”."""
    before = unit[item.first - 1].text if item.first else ""
    is_known = item.words[0] in words.names.places.rows  # not “Președintele Moldovei”
    namesake = item.length == 1 and (item.words[0] in people or (is_known and office(before, words)))
    if item.type != "place" or not (namesake or _is_open(item, words)):
        return item
    if is_seated(unit, item.first, words):
        return item
    if item.first > 1 and unit[item.first - 1].text in words.names.place_before:
        return item  # “spitalul din Vârtop explică”
    verb = _verb_at(unit, item.last, words) or _verb_at(unit, item.first - 1, words)
    if not verb:
        return item
    agency = verb in words.language.sources.plain and not namesake
    kind: EntityType = "organisation" if agency else "person"
    return item._replace(type=kind, certainty=1, key=None)


def _verb_at(unit: Unit, index: int, words: Lexicon) -> str:
    """The verb of saying that stands at ``index``, or whose auxiliary does; empty if none does."""
    if not 0 <= index < len(unit):
        return ""
    quotes, word = words.language.quotes, unit[index].text
    if word in quotes.verbs or (word in quotes.participles and unit[index - 1].text in quotes.auxiliaries):
        return word
    after = unit[index + 1].text if index + 1 < len(unit) else ""
    return after if word in quotes.auxiliaries and after in quotes.participles else ""
