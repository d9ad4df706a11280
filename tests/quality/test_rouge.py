"""ROUGE, against values worked out by hand."""

from __future__ import annotations

import pytest

from tests.quality.rouge import rouge_l, rouge_n


def test_the_same_words_score_one() -> None:
    """Letter case and punctuation do not matter."""
    assert rouge_n("Podul se închide.", "podul, se închide", 1) == 1
    assert rouge_l("Podul se închide.", "podul, se închide") == 1


def test_shared_words_count_as_often_as_both_have_them() -> None:
    """“the” stands twice in one and once in the other: three of five and three of four are shared."""
    assert rouge_n("the cat the dog ran", "the cat dog sat", 1) == pytest.approx(2 * 0.6 * 0.75 / 1.35)


def test_pairs_must_be_neighbours() -> None:
    """Only “the cat” is a pair of both."""
    assert rouge_n("the cat ran", "the cat sat", 2) == pytest.approx(0.5)


def test_order_matters_to_the_longest_common_subsequence() -> None:
    """“a c d” is the longest: three of four and three of four."""
    assert rouge_l("a b c d", "a c x d") == pytest.approx(0.75)
    assert rouge_l("d c b a", "a b c d") == pytest.approx(0.25)


def test_nothing_shared_scores_nothing() -> None:
    """Two texts without a common word."""
    assert rouge_n("unu doi", "trei patru", 1) == 0
    assert rouge_l("unu doi", "trei patru") == 0
