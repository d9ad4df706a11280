"""What a title leaves of a sentence's dependency tree."""

from __future__ import annotations

import pytest

from tests.quality.trees import Node, Tree, is_closed, kept

# “Primarul a spus joi că podul nu este gata.”
_SENTENCE = Tree(
    "Primarul a spus joi că podul nu este gata.",
    (
        Node(1, "Primarul", "primar", "NOUN", 3, "nsubj"),
        Node(2, "a", "avea", "AUX", 3, "aux"),
        Node(3, "spus", "spune", "VERB", 0, "root"),
        Node(4, "joi", "joi", "NOUN", 3, "obl"),
        Node(5, "că", "că", "SCONJ", 9, "mark"),
        Node(6, "podul", "pod", "NOUN", 9, "nsubj"),
        Node(7, "nu", "nu", "PART", 9, "advmod"),
        Node(8, "este", "fi", "AUX", 9, "cop"),
        Node(9, "gata", "gata", "ADJ", 3, "ccomp"),
        Node(10, ".", ".", "PUNCT", 3, "punct"),
    ),
)


@pytest.mark.parametrize(
    ("title", "closed"),
    [
        ("Primarul a spus că podul nu este gata", True),
        ("Podul nu este gata", True),
        ("Podul este gata", False),
        ("Primarul a spus joi", False),
        ("Podul nu este", False),
        ("Primarul a spus că nu este gata", False),
        ("Primarul podul nu este gata", False),
    ],
)
def test_a_title_is_closed_where_no_word_lacks_what_it_depends_on_or_cannot_do_without(
    title: str, closed: bool
) -> None:
    """A circumstance may go, and who says so; no subject, complement, copula or “not”."""
    assert is_closed(_SENTENCE, kept(_SENTENCE, title)) is closed
