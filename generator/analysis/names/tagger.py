"""A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001), decoded by Viterbi.

The weights are trained by `make train` (training/names.py) and stand in weights/, one file a
language: a language without one is left to the rules. Weights are whole hundredths, so that they
are the same on every machine.
"""

from __future__ import annotations

import functools
import struct
from collections.abc import Iterable, Iterator, Sequence
from importlib import resources
from operator import add, getitem

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
Scores = tuple[int, ...]  # one a label
Packed = int  # the scores of all labels, each in bits of its own
_LANE = 32  # bits; a sum of weights takes fewer than twenty
_LANES = struct.Struct(f"<{len(LABELS)}i")
_HALFWAY = sum(1 << _LANE * label + _LANE - 1 for label in range(len(LABELS)))
_ORDER = range(len(NEIGHBOURS))
_CACHED = 20_000  # words, or places; no text makes the cache grow beyond


class Tagger:
    """The weights of one language, and their sums for the words last seen."""

    def __init__(self, words: Lexicon, emissions: dict[str, Packed], moves: tuple[Scores, ...]) -> None:
        self.words = words
        self._emissions = emissions
        self._moves = moves  # to each label from each
        self._of_word = functools.lru_cache(maxsize=_CACHED)(self._weigh)
        self._of_place = functools.lru_cache(maxsize=_CACHED)(self._weigh_place)

    def labels(self, unit: Unit, known: Sequence[str]) -> list[str]:
        """The likeliest labels of a unit's tokens; ``known`` says what the gazetteer has for each."""
        if not unit:
            return []
        scores = self._scores(unit, known)
        best = next(scores)
        rows = [best]  # for each token and label what the best way there has for it
        for own in scores:
            best = tuple(map(add, own, [max(map(add, best, moves)) for moves in self._moves]))
            rows.append(best)
        label = best.index(max(best))
        path = [label]
        for row in reversed(rows[:-1]):
            ways = tuple(map(add, row, self._moves[label]))
            label = ways.index(max(ways))
            path.append(label)
        return [LABELS[label] for label in reversed(path)]

    def _scores(self, unit: Unit, known: Sequence[str]) -> Iterator[Scores]:
        """What each label of each token has for it, by its place and by the words around it."""
        edge = NEIGHBOURS[-1]
        spoken = (*["^"] * edge, *(token.word for token in unit), *["$"] * edge)
        around = [self._of_word(word) for word in spoken]
        before = "^"
        for index, (token, place) in enumerate(zip(unit, places(unit, known, self.words), strict=True)):
            word = token.word.lower()
            total = self._of_place(place) + self._sum(placed_features(place, word, before))
            before = word
            yield unpacked(sum(map(getitem, around[index : index + len(NEIGHBOURS)], _ORDER), total))

    def _weigh_place(self, place: Place) -> Packed:
        return self._sum(place_features(place))

    def _weigh(self, word: str) -> tuple[Packed, ...]:
        """What ``word`` says for each label, from each of the places of `NEIGHBOURS`."""
        return tuple(self._sum(word_features(word, offset, self.words)) for offset in NEIGHBOURS)

    def _sum(self, features: Iterable[str]) -> Packed:
        emissions = self._emissions
        return sum([emissions[name] for name in features if name in emissions])


def packed(scores: Iterable[int]) -> Packed:
    """The scores of all labels as one number, so that sums are one addition and not seven."""
    return sum(score << _LANE * label for label, score in enumerate(scores))


def unpacked(total: Packed) -> Scores:
    """The scores that a sum of packed ones holds."""
    # Halfway up, no lane borrows from the next; turning that bit over again gives it its sign back.
    return _LANES.unpack(((total + _HALFWAY) ^ _HALFWAY).to_bytes(_LANES.size, "little"))


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
    from_each = (moves[label] for label in LABELS)
    return Tagger(lexicon(language), emissions, tuple(zip(*from_each, strict=True)))


def tag(units: tuple[Unit, ...], tagger: Tagger, known: list[Found]) -> list[Found]:
    """The names of all units."""
    names: list[Found] = []
    flags = known_flags(units, known)
    ends = {(item.unit, item.first): item.last for item in known}
    for number, unit in enumerate(units):
        for first, last, kind in chunks(tagger.labels(unit, flags[number])):
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
