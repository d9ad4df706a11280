"""Names, as a reader of the page sees them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from generator import languages
from generator.analysis.names import find_names
from tests.analysis.names.conftest import Make

LETTERS = st.sampled_from("AaBbȘșÎîéßЖж .,;:–-’'\"„”«»()1290\n😀ID")
WORDS = st.sampled_from(
    [
        "Maria",
        "Ionescu",
        "lui",
        "Rusia",
        "Rusiei",
        "Coreei",
        "de",
        "Nord",
        "NATO",
        "NATO-ul",
        "Consiliul",
        "ministrul",
        "Smith",
        "J.",
        "the",
        "of",
        "United",
        "Nations",
        "a",
        "spus",
        ",",
        ".",
        "„",
        "”",
        "al",
        "(",
        ")",
        "'",
        "XSS",
    ]
)


def test_a_run_of_nothing_is_no_name(document: Make) -> None:
    """What is left of a short exclamation behind its verb holds no word; the article was rejected."""
    assert all(mention.name != "e" for mention in find_names(document("Asa e!", "ro")))


def test_a_mark_in_brackets_is_no_name(document: Make) -> None:
    """Code that stands in an article is read as what it is: nothing."""
    text = (
        '<INPUT TYPE="IMAGE" SRC="javascript:alert(\'XSS\');">\n\n'
        "Ministrul <IMG SRC=javascript:alert('XSS')> a cerut 14 milioane de lei până la 1 iunie 2024."
    )
    assert all(entity.name.strip("'\"<>") for entity in find_names(document(text, "ro")))


@pytest.mark.parametrize("code", [*languages.codes(), "xx"])
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.one_of(st.text(LETTERS), st.lists(WORDS).map(" ".join)))
@example(text="Ș–")  # a name that ends in a dash behind nothing
def test_mentions_never_overlap(document: Make, code: str, text: str) -> None:
    """Whatever the text, spans lie inside it, are not empty, and no two of them meet; a role is the text's
    own words where no case bends them."""
    entities = find_names(document(text, code))
    spans = sorted(span for entity in entities for span in entity.spans)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(not before.meets(after) for before, after in pairwise(spans))
    assert [entity.spans[0] for entity in entities] == sorted(entity.spans[0] for entity in entities)
    bends = code != "xx" and languages.load(code).roles.bending.adjectives
    assert all(entity.role is None or bends or entity.role in text for entity in entities)


@pytest.mark.parametrize(
    ("code", "text", "name", "kind"),
    [
        ("ro", "Delegația a plecat din Coreea de Nord.", "Coreea de Nord", "place"),
        ("ro", "Poziția Coreei de Nord nu s-a schimbat.", "Coreea de Nord", "place"),
        ("ro", "Trenul spre Phenian a fost anulat, iar autoritățile Phenianului tac.", "Phenian", "place"),
        ("en", "The delegation left for Seoul on Monday.", "Seoul", "place"),
        ("de", "Die Delegation reiste nach Frankreich.", "Frankreich", "place"),
        ("fr", "La délégation est partie en Allemagne.", "Allemagne", "place"),
        ("it", "La delegazione è partita per la Germania.", "Germania", "place"),
        ("es", "La delegación viajó a Alemania.", "Alemania", "place"),
    ],
)
def test_a_known_place_has_its_name(document: Make, code: str, text: str, name: str, kind: str) -> None:
    """CLDR's names of territories and cities are found in every language, in any case."""
    assert (name, kind) in {(entity.name, entity.type) for entity in find_names(document(text, code))}
