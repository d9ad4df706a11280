"""The title: the seed's own, else the headline, else derived from the lead."""

from __future__ import annotations

from generator.analysis.document import Document
from generator.model import TitleOrigin

LONGEST = 110  # characters


def find_title(document: Document, given: str | None, headline: str | None) -> tuple[str, TitleOrigin]:
    if given:
        return given, "front-matter"
    if headline:
        return headline, "headline"
    lead = document.sentences[0].of(document.text) if document.sentences else document.text
    return _shorten(lead), "lead"


def _shorten(lead: str) -> str:
    lead = lead.rstrip(".")
    if len(lead) <= LONGEST:
        return lead
    cut = max(lead.rfind(mark, 0, LONGEST) for mark in (", ", "; ", " – ", ": "))
    return lead[:cut] if cut > 40 else lead[: lead.rfind(" ", 0, LONGEST - 1)] + "…"
