"""Bodies that the text introduces with their initials in brackets: “Apă Serv Văleni (ASV)”, “Direcția de
Sănătate Publică (DSP) Vaslui”."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.analysis.names.lexicon import Lexicon
from generator.analysis.names.offices import office
from generator.analysis.names.spans import Found, found
from generator.analysis.names.tokens import Unit
from generator.text.normalise import fold

_INITIALS = range(3, 9)  # letters; fewer abbreviate anything
_LINKS = 2  # words in lower case between two with a capital


def introduced(units: tuple[Unit, ...], words: Lexicon, places: Iterable[Found]) -> Iterator[Found]:
    """The bodies, each from the word whose initial is the first letter, and with the place behind the
    brackets, of which its name then says that it is its own."""
    behind = {(item.unit, item.first): item for item in places if item.type == "place"}
    for number, unit in enumerate(units):
        for at in range(2, len(unit) - 1):
            if unit[at - 1].text != "(" or unit[at + 1].text != ")" or not _abbreviates(unit[at].text):
                continue
            first = _opening(unit, at - 1, fold(unit[at].text), words)
            if first is None or not _is_body([token.word for token in unit[first : at - 1]], words):
                continue
            body = found(units, number, first, at - 1, "organisation", 3)
            town = behind.get((number, at + 2))
            if town is None or words.language.roles.noun_last:
                yield body
            else:
                name, glued = (*body.words, *town.words), (*body.glued, *town.glued)
                whole = found(units, number, first, town.last, "organisation", 3)
                yield whole._replace(words=name, glued=glued)


def _abbreviates(text: str) -> bool:
    return text.isalpha() and text.isupper() and len(text) in _INITIALS


def _is_body(name: list[str], words: Lexicon) -> bool:
    """Whether it may be a body's: no law, station or rank is one, nor what common nouns alone name that are
    no body's: “Software Development Kit”."""
    noun = name[-1] if words.language.roles.noun_last else name[0]
    if words.head(noun) in ("place", "other") or office(noun, words):
        return False
    return any(
        words.head(word) == "organisation" or not words.common(word) for word in name if word[0].isupper()
    )


def _opening(unit: Unit, last: int, initials: str, words: Lexicon) -> int | None:
    """Where the words with a capital begin that have the ``initials``; a firm's legal form has none."""
    at = last - 1 - words.is_legal_form(unit[last - 1].text)
    left, skipped = len(initials), 0
    while left and at >= 0 and skipped <= _LINKS:
        text = unit[at].word
        if not text[0].isalpha():
            return None
        if unit[at].capital:
            if fold(text[0]) != initials[left - 1]:
                return None
            left, skipped = left - 1, 0
        else:
            skipped += 1
        at -= 1
    return None if left else at + 1
