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
    """Finds any of ``words`` that stands whole, whatever its case."""
    return re.compile(rf"(?<!\w)(?:{alternatives(words)})(?!\w)", re.IGNORECASE)
