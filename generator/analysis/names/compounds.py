"""Nouns that are joined of others, as a language with capital nouns joins them."""

from __future__ import annotations

import functools

from generator.analysis.names.lexicon import Lexicon

_TAIL = 5  # letters that a noun at the end of another has
_LABEL = 6  # of a label


@functools.lru_cache(maxsize=50_000)
def is_compound(word: str, words: Lexicon) -> bool:
    """Whether the word is of the dictionary, or ends in a noun of it: “Trinkwasseranlagen”."""
    tails = (word[index:] for index in range(2, len(word) - _TAIL + 1))
    return words.common(word) or any(map(words.common, tails))


@functools.lru_cache(maxsize=50_000)
def labels(word: str, words: Lexicon) -> bool:
    """Whether the word says only what the name behind it is, or is joined with one that does:
    “Branchenverband”."""
    lower, known = word.lower(), words.names.labels
    if lower in known or not words.language.roles.compounds:
        return lower in known
    return any(lower[index:] in known for index in range(1, len(lower) - _LABEL + 1))
