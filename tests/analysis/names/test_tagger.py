"""The trained tagger: what it loads, and that its answers are well formed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import languages
from generator.analysis.names.lexicon import lexicon
from generator.analysis.names.tagger import LABELS, WEIGHTS, chunks, packed, tag, trained, unpacked
from generator.analysis.names.tokens import tokenise
from tests.analysis.names.conftest import Make


def test_every_file_of_weights_has_a_language() -> None:
    """Weights without a language file would never be used."""
    found = [file.name for file in WEIGHTS.iterdir() if file.name.endswith(".tsv")]
    assert found
    assert {name.removesuffix(".tsv") for name in found} <= set(languages.codes())


def test_weights_stay_small() -> None:
    """All weights together take less than a megabyte of the package."""
    assert sum(len(file.read_bytes()) for file in WEIGHTS.iterdir()) < 1_000_000


def test_a_language_without_weights_has_no_tagger() -> None:
    """It is left to the rules."""
    assert trained(languages.load("xx")) is None


@pytest.mark.parametrize("code", [code for code in languages.codes() if trained(languages.load(code))])
def test_every_token_gets_one_label(document: Make, code: str) -> None:
    """Labels answer tokens one by one, also for the shortest sentence and for signs alone."""
    words = lexicon(languages.load(code))
    model = trained(words.language)
    assert model is not None
    for text in ("A", "…", "Ana Popescu a plecat la Cluj , spune Mediafax !"):
        for unit in tokenise(document(text, code), words):
            labels = model.labels(unit, ["-"] * len(unit))
            assert len(labels) == len(unit)
            assert set(labels) <= set(LABELS)
    assert model.labels((), ()) == []


def test_a_name_seen_in_context_is_typed(document: Make) -> None:
    """People, places and organisations that no list holds are told by the words around them."""
    words = lexicon(languages.load("ro"))
    model = trained(words.language)
    assert model is not None
    units = tokenise(document("Primarul Vasile Brumărescu a venit de la Vălureni.", "ro"), words)
    assert {(" ".join(item.words), item.type) for item in tag(units, model, [])} == {
        ("Vasile Brumărescu", "person"),
        ("Vălureni", "place"),
    }


def test_labels_join_to_runs() -> None:
    """An inner label without a beginning opens a run of its own."""
    labels = ["O", "B-person", "I-person", "B-person", "I-place", "O", "I-organisation"]
    assert chunks(labels) == [(1, 3, "person"), (3, 4, "person"), (4, 5, "place"), (6, 7, "organisation")]


_ROWS = st.lists(st.tuples(*[st.integers(-1_000_000, 1_000_000)] * len(LABELS)), min_size=1, max_size=100)


@given(_ROWS)
def test_scores_are_added_as_one_number(rows: list[tuple[int, ...]]) -> None:
    """The sum of packed scores holds the sum of each label's, whatever their signs."""
    total = sum(map(packed, rows))
    assert unpacked([total, packed(rows[0])]).tolist() == [
        list(map(sum, zip(*rows, strict=True))),
        list(rows[0]),
    ]


def test_units_are_read_apart(document: Make) -> None:
    """Each unit has the labels that it has alone, whatever stands beside it, and an empty one has none."""
    words = lexicon(languages.load("ro"))
    model = trained(words.language)
    assert model is not None
    text = (
        "Vasile Brumărescu vine. Da. Primarul Ion Dămăscan a plecat de la Vălureni la Cluj, spune Mediafax."
    )
    units = ((), *tokenise(document(text, "ro"), words), ())
    known = [["-"] * len(unit) for unit in units]
    alone = [model.labels(unit, flags) for unit, flags in zip(units, known, strict=True)]
    assert model.all_labels(units, known) == alone
    assert model.all_labels(units[::-1], known[::-1]) == alone[::-1]
    assert model.all_labels((), ()) == []
