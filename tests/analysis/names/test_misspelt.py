"""Names that a slip of the pen parts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.analysis.names.misspelt import is_slip

LETTERS = st.text("abc", min_size=1, max_size=10)


@given(LETTERS, LETTERS)
def test_any_two_names_can_be_compared(one: str, other: str) -> None:
    """Whichever of two comes first, and where one begins the other, one answer; none is a slip of itself."""
    assert is_slip(one, other) == is_slip(other, one)
    assert not is_slip(one, one)
