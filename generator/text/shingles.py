"""A text as its shingles, runs of four words: how alike two texts are without regard to where they differ.

A. Broder, "On the resemblance and containment of documents", 1997.
"""

from __future__ import annotations

import zlib

import numpy as np
from numpy.typing import NDArray

from generator.text.normalise import fold
from generator.text.remembered import Remembered
from generator.text.words import spoken

SKETCH = 48  # smallest hashes by which a text is found
_SHORTEST = 12  # words; less is compared only as a whole
_WORDS = 200_000  # whose hashes are remembered
_ODD, _PRIME = 1_000_003, 2**31 - 1  # a shingle's hash is made of its words'

Shingles = NDArray[np.int64]  # their hashes, which rise


def shingles(text: str) -> Shingles:
    """The hashes of a text's shingles, none twice, whatever its case and accents."""
    hashes = np.fromiter(map(_hashes.__getitem__, spoken(text)), np.int64)
    if len(hashes) < _SHORTEST:
        return np.array([_hash(" ".join(map(str, hashes)))], np.int64)
    pairs = (hashes[:-1] * _ODD + hashes[1:]) % _PRIME
    found = (pairs[:-2] * _ODD + pairs[2:]) % _PRIME
    found.sort()  # many times as fast as `np.unique`, which makes a table of them first
    return found[np.concatenate(([True], found[1:] != found[:-1]))]


def sketch(text: str) -> tuple[int, ...]:
    """The smallest of its shingles, at most `SKETCH`: two texts that share many share some of these."""
    return tuple(shingles(text)[:SKETCH].tolist())


def _hash(word: str) -> int:
    return zlib.crc32(fold(word).encode())


_hashes = Remembered(_hash, _WORDS)
