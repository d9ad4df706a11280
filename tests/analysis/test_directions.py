"""Which sign tells that a date lies behind its article or ahead."""

from __future__ import annotations

import pytest

from generator.analysis.dates.around import Around
from generator.analysis.dates.grammar import grammar
from generator.analysis.dates.tense import direction
from generator.languages import load
from generator.text.tokens import tokens


@pytest.mark.parametrize(
    ("code", "text", "tense", "sign"),
    [
        ("de", "Eine im Herbst befragte Frau wird klagen.", -1, "_participle_behind"),
        ("en", "Growers hit by the April frosts will get money.", -1, "_mishap_beside"),
        ("ro", "Moțiunea depusă luni va fi respinsă.", -1, "_participle_before"),
        ("en", "The council will meet on Friday.", 1, "_verb_before"),
        ("en", "On Friday the council voted.", -1, "_verb_behind"),
        ("en", "He has until Friday.", 1, "_left"),
        ("ro", "Programul: concert (joi, 21:00).", 1, "_programme"),
        ("en", "The court hears the case on Thursday.", 1, "looks_ahead"),
        ("en", "A talk about Friday.", 0, ""),
    ],
)
def test_a_direction_names_the_sign_that_told_it(code: str, text: str, tense: int, sign: str) -> None:
    """The first date of the sentence."""
    found, rules = tokens(text), grammar(load(code))
    matches = (rules.longest(found, at) for at in range(len(found)))
    match = next(match for match in matches if match and match.meaning != "never")
    told = direction(Around(text, found, match, rules))
    assert (told.tense, told.sign) == (tense, sign)
