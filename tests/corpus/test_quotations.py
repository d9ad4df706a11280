"""The quote ledger: once each, with repetitions and other wordings."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.corpus.quotations import _alike, _marks

WORDS = st.frozensets(st.text("abc", min_size=1, max_size=3), min_size=1, max_size=9)


@given(WORDS, WORDS)
def test_wordings_that_are_alike_share_a_mark(one: frozenset[str], other: frozenset[str]) -> None:
    """What is looked up by a few words finds all that comparing everything would find."""
    assert not _alike(one, other) or set(_marks(one)) & set(_marks(other))
