"""What a function makes of each word of a collection, made once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Made = TypeVar("Made")


class Remembered(dict[str, Made]):
    """What ``make`` makes of words, by the word; of ``most`` words, then anew, so that a large collection
    cannot fill the memory. A whole text is asked for by ``map(made.__getitem__, words)``, which costs a
    fraction of as many calls."""

    def __init__(self, make: Callable[[str], Made], most: int) -> None:
        super().__init__()
        self._make, self._most = make, most

    def __missing__(self, word: str) -> Made:
        if len(self) >= self._most:
            self.clear()
        made = self[word] = self._make(word)
        return made
