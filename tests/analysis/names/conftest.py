"""Documents of one's own making."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator import languages
from generator.analysis.document import Document
from generator.edtf import Edtf
from generator.model import Span
from generator.text.sentences import sentences

Make = Callable[[str, str], Document]


@pytest.fixture
def document() -> Make:
    """Makes a document of a text, in a language, without headings."""

    def make(text: str, code: str) -> Document:
        language = languages.load(code)
        whole = Span(0, len(text))
        return Document(
            language=language,
            published=Edtf.parse("2025-11-14"),
            text=text,
            paragraphs=(whole,),
            headings=(),
            sentences=sentences(text, whole, language),
        )

    return make
