"""Documents of one's own making."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.analysis.document import Document
from tests.analysis import documents

Make = Callable[[str, str], Document]


@pytest.fixture
def document() -> Make:
    """Makes a document of a text, in a language, without headings."""
    return documents.document
