"""What the stories announce, with or without a date, and which later briefing reports on it."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from generator.exports.contract import Offsets, Shape
from generator.exports.kinds import Date, Slug, StoryId
from generator.model import Corpus, Located, Outcome


class ReportItem(Shape, frozen=True, kw_only=True):
    """The sentence of a later briefing that reports on what was announced."""

    briefing: Slug
    sentence: Offsets


OutcomeName = Annotated[
    Outcome,
    Meta(
        description="what the later report tells: that it came about, that it was put off, that it was "
        "called off or did not come about; null where there is none or its words leave it open"
    ),
]


Later = Annotated[
    ReportItem,
    Meta(
        description="where no later report was found, the sentence of a later briefing that speaks of the "
        "same in words that few have; it may say nothing of what came of it"
    ),
]


class AnnouncementItem(Shape, frozen=True, kw_only=True):
    """A sentence of a story that says what is to be."""

    text: str
    date: Annotated[Date | None, Meta(description="for when, if the sentence says so; EDTF")]
    story: StoryId
    briefing: Slug
    sentence: Offsets
    reported_by: ReportItem | None
    outcome: OutcomeName | None
    later: Later | None


def announcements(corpus: Corpus) -> tuple[AnnouncementItem, ...]:
    """Those of each story, oldest first, the latest story first."""
    texts = {item.slug: item.analysis.text for item in corpus.briefings}
    return tuple(
        AnnouncementItem.of(
            text=item.at.span.of(texts[item.at.slug]),
            date=item.day and item.day.text,
            story=story.id,
            briefing=item.at.slug,
            sentence=item.at.span,
            reported_by=report_item(item.reported_by),
            outcome=item.outcome,
            later=report_item(item.later),
        )
        for story in corpus.stories
        for item in story.announcements
    )


def report_item(report: Located | None) -> ReportItem | None:
    return ReportItem.of(briefing=report.slug, sentence=report.span) if report else None
