"""`python -m training.names`: trains the tagger's weights on RONEC, the same bytes every time."""

from __future__ import annotations

import sys
import tempfile
from collections import defaultdict
from pathlib import Path

import pycrfsuite

from generator import languages
from generator.analysis.names import known, tagger
from generator.analysis.names.features import (
    NEIGHBOURS,
    place_features,
    placed_features,
    places,
    word_features,
)
from generator.analysis.names.lexicon import Lexicon, lexicon
from training.ronec import Sentence, sentences

CORPUS = Path(__file__).parents[2] / "shared" / "corpora" / "ronec-ner"
WEIGHTS = Path(tagger.__file__).with_name("weights") / "ro.tsv"
SETTINGS = {"c1": 0.1, "c2": 0.05, "max_iterations": 160, "feature.possible_transitions": True}
NOTICE = "# Trained on RONEC (github.com/dumitrescustefan/ronec, MIT): see NOTICE.md"


def main() -> int:
    if not CORPUS.is_dir():
        print(f"{CORPUS} is not here: the weights are trained on it", file=sys.stderr)
        return 2
    words = lexicon(languages.load("ro"))
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=SETTINGS, verbose=False)
    for sentence in sentences(CORPUS, words):
        if not sentence.kept_out and sentence.unit:
            trainer.append(features(sentence, words), labels(sentence))
    with tempfile.TemporaryDirectory() as folder:
        model = str(Path(folder, "model"))
        trainer.train(model)
        crf = pycrfsuite.Tagger()
        crf.open(model)
        WEIGHTS.write_text(_written(crf.info()), encoding="utf-8")
        crf.close()
    print(f"{WEIGHTS}: {WEIGHTS.stat().st_size:,} bytes")
    return 0


def features(sentence: Sentence, words: Lexicon) -> list[list[str]]:
    """What the tagger would see of each token."""
    unit = sentence.unit
    flags = tagger.known_flags((unit,), known.known_names((unit,), words))[0]
    rows = []
    for index, stood in enumerate(places(unit, flags, words)):
        before = unit[index - 1].word.lower() if index else "^"
        row = [*place_features(stood), *placed_features(stood, unit[index].word.lower(), before)]
        for offset in NEIGHBOURS:
            place = index + offset
            word = unit[place].word if 0 <= place < len(unit) else "^" if place < 0 else "$"
            row.extend(word_features(word, offset, words))
        rows.append(row)
    return rows


def labels(sentence: Sentence) -> list[str]:
    found = ["O"] * len(sentence.unit)
    for first, last, kind in sentence.names:
        if all(label == "O" for label in found[first:last]):
            found[first:last] = [f"B-{kind}"] + [f"I-{kind}"] * (last - first - 1)
    return found


def _written(info: object) -> str:
    """The weights as text: first the moves from label to label, then the features by name."""
    columns = {label: index for index, label in enumerate(tagger.LABELS)}
    moves: dict[str, list[int]] = {label: [0] * len(columns) for label in tagger.LABELS}
    table: dict[str, list[int]] = defaultdict(lambda: [0] * len(columns))
    for (start, end), weight in info.transitions.items():  # type: ignore[attr-defined]
        moves[start][columns[end]] = round(weight * 100)
    for (name, label), weight in info.state_features.items():  # type: ignore[attr-defined]
        table[name][columns[label]] = round(weight * 100)
    rows = [*moves.items(), *sorted((name, row) for name, row in table.items() if any(row))]
    lines = ["\t".join([name, *(str(value or "") for value in row)]) for name, row in rows]
    return "\n".join([NOTICE, *lines, ""])


if __name__ == "__main__":
    sys.exit(main())
