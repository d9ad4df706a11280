"""The form of a name that a reference book would give: “Coreei de Nord” is “Coreea de Nord”."""

from __future__ import annotations

from generator.analysis.names.lexicon import Lexicon
from generator.analysis.names.spans import Found


def name_of(item: Found, attested: frozenset[tuple[str, ...]], words: Lexicon) -> str:
    """The likeliest name behind a mention: a known one, one that the article attests, else as it stands."""
    if item.key is not None:
        return _known(item, words)
    for first in words.forms(item.words[0])[1:]:
        candidate = (first, *item.words[1:])
        if candidate in attested or (item.type == "person" and first in words.given):
            return " ".join(candidate)
    return " ".join(item.words)


def _known(item: Found, words: Lexicon) -> str:
    for form in words.forms(item.words[0]):
        for entry in words.entries.get(form, ()):
            if entry.key == item.key and len(entry.words) == item.length:
                return " ".join(entry.words)
    return " ".join(item.words)
