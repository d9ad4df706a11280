"""What people said, word for word."""

from __future__ import annotations

from generator.analysis.document import Document
from generator.model import Mention, Quote


def find_quotes(document: Document, entities: tuple[Mention, ...]) -> tuple[Quote, ...]:
    return ()
