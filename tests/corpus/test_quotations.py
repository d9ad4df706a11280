"""The quote ledger: once each, with repetitions and other wordings."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.corpus.quotations import _alike, _marks
from generator.exports.data import export
from generator.model import Corpus
from tests.making import SITE, corpus

WORDS = st.frozensets(st.text("abc", min_size=1, max_size=3), min_size=1, max_size=9)


@given(WORDS, WORDS)
def test_wordings_that_are_alike_share_a_mark(one: frozenset[str], other: frozenset[str]) -> None:
    """What is looked up by a few words finds all that comparing everything would find."""
    assert not _alike(one, other) or set(_marks(one)) & set(_marks(other))


def said(*quotations: tuple[str, str]) -> Corpus:
    """A seed a month for each (speaker, words)."""
    return corpus(
        *(
            f"date 2025-0{month}-02 Știri despre pod\n\n„{words}”, a spus {speaker} la Orhei."
            for month, (speaker, words) in enumerate(quotations, start=1)
        )
    )


FIRST = ("Ana Munteanu", "Vom construi podul cel nou până la toamnă cu 20 de milioane")


@pytest.mark.parametrize(
    ("second", "records", "repeats", "variants"),
    [
        (FIRST, 1, 1, 0),
        ((FIRST[0], "Vom construi până la toamnă podul cel nou cu doar 20 de milioane"), 1, 0, 1),
        ((FIRST[0], "Nu vom construi podul cel nou până la toamnă cu 20 de milioane"), 2, 0, 0),
        ((FIRST[0], "Vom construi podul cel nou până la toamnă cu 35 de milioane"), 2, 0, 0),
        (("Ion Rusu", FIRST[1]), 2, 0, 0),
    ],
    ids=["repeated", "reworded", "denied", "another number", "another speaker"],
)
def test_what_is_one_utterance(second: tuple[str, str], records: int, repeats: int, variants: int) -> None:
    """Other words may say the same; a denial, another number or another speaker never does."""
    found = said(FIRST, second).quotes
    assert len(found) == records
    assert (len(found[0].repeats), len(found[0].variants)) == (repeats, variants)


def test_every_quotation_is_in_the_data_with_its_speaker() -> None:
    """Repeated and reworded ones too, each in its briefing."""
    made = said(FIRST, FIRST, (FIRST[0], "Vom construi până la toamnă podul cel nou cu doar 20 de milioane"))
    (page,) = [item for item in export(made, SITE) if item.path == "data/quotes.json"]
    items = json.loads(page.content)["items"]
    assert [item["briefing"] for item in items] == [item.slug for item in made.briefings]
    assert {item["speaker"] for item in items} == {"ana-munteanu"}
