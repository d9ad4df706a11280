"""What the text says a person is."""

from __future__ import annotations

from generator.analysis.document import Document
from generator.analysis.names.entities import Entity
from generator.analysis.names.lexicon import Lexicon


def find_role(document: Document, entity: Entity, entities: tuple[Entity, ...], words: Lexicon) -> str | None:
    return None
