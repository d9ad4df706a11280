"""Points and intervals in time that the text names."""

from __future__ import annotations

from generator.analysis.document import Document
from generator.model import Dated


def find_dates(document: Document) -> tuple[Dated, ...]:
    return ()
