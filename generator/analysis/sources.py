"""Whom the article itself cites."""

from __future__ import annotations

from generator.analysis.document import Document
from generator.model import Mention, Source


def find_sources(document: Document, entities: tuple[Mention, ...]) -> tuple[Source, ...]:
    return ()
