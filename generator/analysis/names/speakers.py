"""Who speaks or is cited and was taken for nobody's name: a person of whom no list has a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.analysis.names.lexicon import TOKEN, Lexicon, lexicon
from generator.analysis.names.offices import office
from generator.analysis.names.spans import Found, found
from generator.analysis.names.tokens import Unit
from generator.languages import Language
from generator.model import Mention, Quote, Source
from generator.text.normalise import fold

_FULL = range(2, 5)  # words of a full name
Words = tuple[str, ...]


def strangers(
    entities: Iterable[Mention], quotes: Iterable[Quote], sources: Iterable[Source], language: Language
) -> frozenset[Words]:
    """The full names, in words, of the people who speak or are cited and are none of the ``entities``."""
    words, named = lexicon(language), {fold(mention.name) for mention in entities}
    people = {source.name for source in sources if source.kind == "person"}
    people |= {quote.speaker for quote in quotes if quote.speaker}
    names = (_name(TOKEN.findall(name), words) for name in people if fold(name) not in named)
    return frozenset(name for name in names if name and fold(" ".join(name)) not in named)


def _name(parts: list[str], words: Lexicon) -> Words:
    """What is left of who speaks behind a title or an office, if nothing in it is a noun of the language;
    nothing otherwise: “Coun Priya Nandra”, but no “Chief Operating Officer”."""
    first = 0
    while first < len(parts) and parts[first] not in words.given and _leads(parts[first], words):
        first += 1
    name = parts[first:]
    if len(name) not in _FULL or any(_is_known(part, words) for part in name):
        return ()
    if not all(part[0].isupper() and part[1:].islower() and not words.head(part) for part in name):
        return ()
    strange = not (words.capital_nouns or words.common(name[0]) or words.common(name[-1]))
    return tuple(name) if name[0] in words.given or strange else ()


def _is_known(part: str, words: Lexicon) -> bool:
    return words.demonym(part) or any(len(entry.words) == 1 for entry in words.entries.get(part, ()))


def _leads(part: str, words: Lexicon) -> bool:
    return f"{part.lower()}." in words.names.titles or words.common(part) or office(part, words)


def spoken(items: list[Found], units: tuple[Unit, ...], names: frozenset[Words]) -> list[Found]:
    """The mentions, with one wherever one of the ``names`` stands whole, in place of a mere guess there."""
    told = list(_standing(units, names))
    ends = {(item.unit, item.last) for item in told}
    return [*(item for item in items if item.certainty or (item.unit, item.last) not in ends), *told]


def _standing(units: tuple[Unit, ...], names: frozenset[Words]) -> Iterator[Found]:
    openings = {name[0]: name for name in sorted(names)}
    for number, unit in enumerate(units) if names else ():
        for first, token in enumerate(unit):
            name = openings.get(token.word, ())
            if name and tuple(token.word for token in unit[first : first + len(name)]) == name:
                yield found(units, number, first, first + len(name), "person", 2)
