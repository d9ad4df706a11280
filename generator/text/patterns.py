"""Words as regular expressions."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable


def alternatives(words: Iterable[str]) -> str:
    """A pattern of any of ``words``, the longest first, so that “Foto” does not hide “Foto via”;
    where there are none it matches nothing."""
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))) or r"(?!)"


@functools.cache
def phrases(words: tuple[str, ...]) -> re.Pattern[str]:
    """Finds any of ``words`` that stands whole, whatever its case. Those with one first letter are tried
    together: of a hundred phrases few can begin where a word does."""
    initials: dict[str, list[str]] = {}
    for word in sorted(filter(None, words), key=lambda word: (-len(word), word)):
        initials.setdefault(word[:1].lower(), []).append(word)
    groups = (
        f"{re.escape(first)}(?:{'|'.join(re.escape(word[1:]) for word in found)})"
        for first, found in initials.items()
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(groups) or '(?!)'})(?!\w)", re.IGNORECASE)
