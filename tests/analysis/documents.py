"""Documents for tests of the analysis: paragraphs parted by blank lines, names given."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator import languages
from generator.analysis.datelines import part
from generator.analysis.document import Document
from generator.edtf import Edtf
from generator.model import EntityType, Mention, Span

_KINDS: Mapping[str, EntityType] = {
    "people": "person",
    "places": "place",
    "organisations": "organisation",
}


def document(text: str, language: str = "ro", published: str = "2025-11-14") -> Document:
    """The text as the analysis reads it, without headings."""
    words = languages.load(language)
    paragraphs = tuple(
        Span(match.start(), match.end()) for match in re.finditer(r"[^\n](?:.|\n(?!\n))*", text)
    )
    dateline, sentences = part(text, paragraphs, words)
    return Document(
        language=words,
        published=Edtf.parse(published),
        text=text,
        paragraphs=paragraphs,
        headings=(),
        dateline=dateline,
        sentences=sentences,
    )


def mentions(text: str, case: Mapping[str, object]) -> tuple[Mention, ...]:
    """The names that a case lists under ``people``, ``places`` and ``organisations``, wherever they
    stand in the text, with the ``roles`` it gives, and as they are ``shown`` where that is another form."""
    roles, shown = case.get("roles", {}), case.get("shown", {})
    assert isinstance(roles, Mapping)
    assert isinstance(shown, Mapping)
    found = []
    for key, kind in _KINDS.items():
        names = case.get(key, ())
        assert isinstance(names, Sequence)
        found += [
            Mention(
                shown.get(name, name),
                kind,
                roles.get(name),
                tuple(Span(match.start(), match.end()) for match in re.finditer(re.escape(name), text)),
            )
            for name in names
        ]
    return tuple(found)
