"""The values that flow from stage to stage: frozen, with tuples inside.

A span is a pair of code-point offsets into a briefing's `text`, half-open; it carries no copy of
the words, so it cannot disagree with them.
"""

from __future__ import annotations

from generator.model.analysis import (
    Analysed,
    Analysis,
    Dated,
    EntityType,
    Figure,
    Foreign,
    Mention,
    Qualifier,
    Quote,
    Source,
    TitleOrigin,
)
from generator.model.article import ANALYSED, Article, Rejected
from generator.model.base import Page, Problem, Severity, Span, Value
from generator.model.corpus import (
    Announcement,
    Appearance,
    Briefing,
    Change,
    Corpus,
    Duplicate,
    Entity,
    Event,
    Ledger,
    LedgerRow,
    Link,
    Located,
    Novelty,
    Outcome,
    QuoteRecord,
    Reason,
    Story,
)
from generator.model.editorial import BriefingWord, Editorial, EntityWord, StoryWord

__all__ = [
    "ANALYSED",
    "Analysed",
    "Analysis",
    "Announcement",
    "Appearance",
    "Article",
    "Briefing",
    "BriefingWord",
    "Change",
    "Corpus",
    "Dated",
    "Duplicate",
    "Editorial",
    "Entity",
    "EntityType",
    "EntityWord",
    "Event",
    "Figure",
    "Foreign",
    "Ledger",
    "LedgerRow",
    "Link",
    "Located",
    "Mention",
    "Novelty",
    "Outcome",
    "Page",
    "Problem",
    "Qualifier",
    "Quote",
    "QuoteRecord",
    "Reason",
    "Rejected",
    "Severity",
    "Source",
    "Span",
    "Story",
    "StoryWord",
    "TitleOrigin",
    "Value",
]
