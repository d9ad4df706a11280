"""Whom the article itself cites."""

from __future__ import annotations

from generator.analysis.document import Document
from generator.analysis.quotes.sayings import Account
from generator.model import Source


def find_sources(document: Document, said: Account) -> tuple[Source, ...]:
    return ()
