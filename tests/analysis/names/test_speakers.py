"""Who is cited and no list has a name of."""

from __future__ import annotations

import pytest

from generator import languages
from generator.analysis.names import find_names
from generator.analysis.names.speakers import strangers
from generator.model import Source, Span
from tests.analysis.names.conftest import Make


@pytest.mark.parametrize(
    ("code", "cited", "name"),
    [
        ("de", "Laura Zumstein", ("Laura", "Zumstein")),
        ("en", "Suraya Beltekin", ("Suraya", "Beltekin")),
        ("fr", "Maman Béatrice Nsala", ("Béatrice", "Nsala")),
    ],
)
def test_who_is_cited_by_a_full_name_is_somebody(code: str, cited: str, name: tuple[str, ...]) -> None:
    """A person among the sources who is no entity is one by the full name, without what leads to it."""
    source = Source(cited, "person", Span(0, len(cited)))
    assert strangers((), (), (source,), languages.load(code)) == {name}


@pytest.mark.parametrize(
    ("code", "cited"),
    [
        ("en", "Chief Operating Officer"),
        ("en", "Belarusian KGB"),
        ("en", "Great Western Rail"),
        ("de", "Trumps Angriffsauftrag"),
        ("de", "Vorsitzende Richterin"),
        ("de", "Gericht im Zuge"),
        ("ro", "Ministrul Transporturilor"),
        ("fr", "Nsala"),
    ],
)
def test_an_office_a_body_or_a_noun_is_nobody(code: str, cited: str) -> None:
    """What is cited like a person and is built of nouns, or is one word, becomes no person."""
    source = Source(cited, "person", Span(0, len(cited)))
    assert strangers((), (), (source,), languages.load(code)) == frozenset()


def test_somebody_told_of_is_found_wherever_he_stands(document: Make) -> None:
    """The full name that is told of is a person with every mention, short ones too."""
    text = "Über die Pläne sprach Zoltan Hegyvari. Die Gemeinde, sagte Hegyvari, habe kein Geld."
    (found,) = find_names(document(text, "de"), frozenset({("Zoltan", "Hegyvari")}))
    assert (found.name, found.type) == ("Zoltan Hegyvari", "person")
    assert [span.of(text) for span in found.spans] == ["Zoltan Hegyvari", "Hegyvari"]
