"""A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001), decoded by Viterbi.

The weights are trained by `make train` (training/names.py) and stand in weights/, one file a
language: a language without one is left to the rules. Weights are whole hundredths, so that they
are the same on every machine.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Sequence
from importlib import resources
from itertools import pairwise, repeat

import numpy as np
from numpy.typing import NDArray

from generator.analysis.names.features import (
    NEIGHBOURS,
    Place,
    place_features,
    placed_features,
    places,
    word_features,
)
from generator.analysis.names.lexicon import Lexicon, lexicon
from generator.analysis.names.pieces import Run
from generator.analysis.names.runs import parted
from generator.analysis.names.spans import Found, found
from generator.analysis.names.tokens import Unit
from generator.languages import Language
from generator.model import EntityType

LABELS = ("O", "B-person", "I-person", "B-place", "I-place", "B-organisation", "I-organisation")
_TYPES: dict[str, EntityType] = {"person": "person", "place": "place", "organisation": "organisation"}
WEIGHTS = resources.files(__package__).joinpath("weights")
Scores = NDArray[np.int32]  # one a label, in columns
Packed = int  # the scores of all labels, each in bits of its own
_LANE = 32  # bits; a sum of weights takes fewer than twenty
_BYTES = _LANE // 8 * len(LABELS)
_SIGN = np.uint32(1 << _LANE - 1)
_HALFWAY = sum(1 << _LANE * label + _LANE - 1 for label in range(len(LABELS)))
_CACHED = 20_000  # words, or places; no text makes the cache grow beyond


class Tagger:
    """The weights of one language, and their sums for the words last seen."""

    def __init__(self, words: Lexicon, emissions: dict[str, Packed], moves: Scores) -> None:
        self.words = words
        self._emissions = emissions
        self._moves = moves  # to each label from each
        self._of_word = functools.lru_cache(maxsize=_CACHED)(self._weigh)
        self._of_place = functools.lru_cache(maxsize=_CACHED)(self._weigh_place)

    def labels(self, unit: Unit, known: Sequence[str]) -> list[str]:
        """The likeliest labels of a unit's tokens; ``known`` says what the gazetteer has for each."""
        return self.all_labels((unit,), (known,))[0]

    def all_labels(self, units: Sequence[Unit], known: Sequence[Sequence[str]]) -> list[list[str]]:
        """Those of each unit. The units are gone through side by side, since a step of numpy costs the same
        for all as for one."""
        best = unpacked([score for pair in zip(units, known, strict=True) for score in self._scores(*pair)])
        lengths = np.array([len(unit) for unit in units], np.int64)
        starts = np.cumsum(lengths) - lengths  # of the units, as rows of `best`
        longest = starts[np.argsort(-lengths)]
        longer = len(units) - np.cumsum(np.bincount(lengths))  # by index: units that have a token there
        led: NDArray[np.int8] = np.zeros(best.shape, np.int8)  # for each label the one that led there
        for index, count in enumerate(longer[1:-1].tolist(), 1):
            rows = longest[:count] + index
            ways = best[rows - 1, None] + self._moves
            led[rows] = ways.argmax(2)
            best[rows] += ways.max(2)
        likeliest, ends = best.argmax(1).tolist(), [*starts.tolist(), len(best)]
        before: list[list[int]] = led.tolist()
        return [_path(likeliest, before, start, end) for start, end in pairwise(ends)]

    def _scores(self, unit: Unit, known: Sequence[str]) -> Iterator[Packed]:
        """What each label of each token has for it, by its place and by the words around it."""
        edge = NEIGHBOURS[-1]
        spoken = (*["^"] * edge, *(token.word for token in unit), *["$"] * edge)
        of_each = zip(*map(self._of_word, spoken), strict=True)
        beside = zip(*(column[place:] for place, column in enumerate(of_each)), strict=False)
        before = "^"
        for token, place, around in zip(unit, places(unit, known, self.words), beside, strict=False):
            word = token.word.lower()
            yield self._of_place(place) + self._sum(placed_features(place, word, before)) + sum(around)
            before = word

    def _weigh_place(self, place: Place) -> Packed:
        return self._sum(place_features(place))

    def _weigh(self, word: str) -> tuple[Packed, ...]:
        """What ``word`` says for each label, from each of the places of `NEIGHBOURS`."""
        return tuple(self._sum(word_features(word, offset, self.words)) for offset in NEIGHBOURS)

    def _sum(self, features: Iterable[str]) -> Packed:
        return sum(map(self._emissions.get, features, repeat(0)))


def packed(scores: Iterable[int]) -> Packed:
    """The scores of all labels as one number, so that sums are one addition and not seven."""
    return sum(score << _LANE * label for label, score in enumerate(scores))


def unpacked(totals: Iterable[Packed]) -> Scores:
    """The scores that sums of packed ones hold, a row each."""
    # Halfway up, no lane borrows from the next; turning that bit over again gives it its sign back.
    lanes = b"".join([(total + _HALFWAY).to_bytes(_BYTES, "little") for total in totals])
    return (np.frombuffer(lanes, "<u4") ^ _SIGN).astype(np.int32).reshape(-1, len(LABELS))


def _path(likeliest: list[int], before: list[list[int]], start: int, end: int) -> list[str]:
    """The labels of the rows ``start`` to ``end``, from the likeliest of the last back to the first."""
    path = likeliest[end - 1 : end] if start < end else []
    for row in range(end - 1, start, -1):
        path.append(before[row][path[-1]])
    return [LABELS[label] for label in reversed(path)]


@functools.cache
def trained(language: Language) -> Tagger | None:
    """The tagger of ``language``, None where no weights were trained."""
    file = WEIGHTS.joinpath(f"{language.code}.tsv")
    if not file.is_file():
        return None
    emissions: dict[str, Packed] = {}
    moves = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        name, *cells = line.split("\t")
        scores = tuple(int(cell or 0) for cell in cells)
        if name in LABELS:
            moves[name] = scores
        else:
            emissions[name] = packed(scores)
    from_each = np.array([moves[label] for label in LABELS], np.int32)
    return Tagger(lexicon(language), emissions, from_each.T.copy())


def tag(units: tuple[Unit, ...], tagger: Tagger, known: list[Found]) -> list[Found]:
    """The names of all units."""
    names: list[Found] = []
    flags = known_flags(units, known)
    ends = {(item.unit, item.first): item.last for item in known}
    for number, (unit, labels) in enumerate(zip(units, tagger.all_labels(units, flags), strict=True)):
        for first, last, kind in chunks(labels):
            runs = parted(unit, (first, last, kind), ends.get((number, first)), tagger.words)
            names += [found(units, number, *run, 2) for run in runs]
    return names


def known_flags(units: tuple[Unit, ...], known: list[Found]) -> list[list[str]]:
    """For each token the type of the known name it is in, with its place inside."""
    flags = [["-"] * len(unit) for unit in units]
    for item in known:
        for index in range(item.first, item.last):
            flags[item.unit][index] = ("B" if index == item.first else "I") + item.type
    return flags


def chunks(labels: list[str]) -> list[Run]:
    """Runs of labels as first token, the one after the last, and type."""
    runs: list[Run] = []
    for index, label in enumerate(labels):
        if label == "O":
            continue
        kind = _TYPES[label[2:]]
        if label[0] == "I" and runs and runs[-1][1] == index and runs[-1][2] == kind:
            runs[-1] = (runs[-1][0], index + 1, kind)
        else:
            runs.append((index, index + 1, kind))
    return runs
