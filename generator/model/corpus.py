"""What is joined of all articles: Briefings → Corpus."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from generator.edtf import Edtf
from generator.model.analysis import Analysed, EntityType, Qualifier
from generator.model.article import Rejected
from generator.model.base import Problem, Span, Value


class Briefing(Analysed, frozen=True):
    """An article, what it says, and where it lives."""

    slug: str  # unique on the site
    url: str  # relative to the site's root, with a final slash: "briefings/2025/11/a-slug/"

    @property
    def language(self) -> str:
        """BCP 47: script and region too where the seed declares them. The words it is read with are
        those of `analysis.language`."""
        declared = self.article.lang or ""
        return declared if declared.split("-")[0] == self.analysis.language else self.analysis.language

    @property
    def summary(self) -> tuple[str, ...]:
        """A person's own where there is one, else sentences of the text."""
        if self.article.summary:
            return (self.article.summary,)
        return tuple(span.of(self.analysis.text) for span in self.analysis.summary)


class Reason(Value, frozen=True):
    """Why two briefings are linked, in the reader's terms."""

    kind: Literal["name", "term", "event", "quote", "editor"]
    value: str


class Link(Value, frozen=True):
    slug: str
    score: float
    reasons: tuple[Reason, ...]


class Appearance(Value, frozen=True):
    """An entity in one briefing."""

    slug: str
    spans: tuple[Span, ...]
    role: str | None = None


class Entity(Value, frozen=True, kw_only=True):
    id: str
    name: str
    type: EntityType
    aliases: tuple[str, ...]  # as seen in the texts, without the name itself
    appearances: tuple[Appearance, ...]  # oldest briefing first
    has_page: bool
    note: str | None = None
    link: str | None = None  # an authority, by the editor's word


class Change(Value, frozen=True, kw_only=True):
    """A figure that a later briefing of the story gives differently."""

    counted: str
    before: Located
    after: Located
    conflict: bool  # said to count the same thing at the same time


class Located(Value, frozen=True, order=True):
    """A span of one briefing."""

    slug: str
    span: Span


class Novelty(Value, frozen=True):
    """What one briefing adds to the earlier ones of its story."""

    slug: str
    opens: bool  # the story begins here
    sentences: tuple[Span, ...]
    changes: tuple[Change, ...]


class LedgerRow(Value, frozen=True):
    """One figure of a story's ledger."""

    at: Located
    published: Edtf
    value: float | int | None
    qualifier: Qualifier
    attribution: str | None


class Ledger(Value, frozen=True):
    counted: str
    rows: tuple[LedgerRow, ...]  # oldest first
    matter: str = ""  # what money or shares are of, as a row calls it


Outcome = Literal["reported", "postponed", "off"]
"""What a later report tells of something announced: that it came about, will or did come later, will not or
did not come about."""


class Event(Value, frozen=True, kw_only=True):
    """Something dated; `reports` are the sentences that tell it, oldest first."""

    date: Edtf
    reports: tuple[Located, ...]
    announced: bool = False  # lay in the future when first written
    reported_by: Located | None = None  # a later briefing that reports on what was announced
    outcome: Outcome | None = None  # what that says of it, where its words are plain
    is_touched: bool = False  # none surely reports on what was announced, yet one says a word of it


class QuoteRecord(Value, frozen=True, kw_only=True):
    """What somebody said, where it was quoted first and where later."""

    at: Located
    speaker: str | None  # an entity's id
    repeats: tuple[Located, ...] = ()  # the same words elsewhere, later
    variants: tuple[Located, ...] = ()  # the same utterance in other words

    @property
    def places(self) -> tuple[Located, ...]:
        return (self.at, *self.repeats, *self.variants)


class Story(Value, frozen=True, kw_only=True):
    id: str
    title: str
    why: str = ""  # it has this title
    briefings: tuple[str, ...]  # slugs, oldest first
    novelties: tuple[Novelty, ...]  # one a briefing, same order
    ledgers: tuple[Ledger, ...] = ()
    events: tuple[Event, ...] = ()
    announcements: tuple[Announcement, ...] = ()  # oldest first
    entities: tuple[str, ...] = ()  # ids, those that matter most first
    ties: Mapping[str, Mapping[str, tuple[Reason, ...]]] = {}  # of each to those before and after it


class Announcement(Value, frozen=True):
    """A sentence that says what is to be, with or without a date."""

    at: Located
    reported_by: Located | None  # of a later briefing
    day: Edtf | None = None  # for when, if it says so
    outcome: Outcome | None = None  # what the report says of it, where its words are plain
    is_touched: bool = False  # none surely reports on it, yet a later briefing says a word of it
    later: Located | None = None  # … or speaks of the same, whatever came of it
    is_again: bool = False  # an earlier briefing of the story announced it


class Duplicate(Value, frozen=True):
    """`slug` is a near-copy or an updated version of `of`, which leads."""

    slug: str
    of: str
    similarity: float  # Jaccard of word shingles, 0 to 1
    added: tuple[Span, ...] = ()  # sentences of `slug` that `of` has not, word for word
    missing: tuple[Span, ...] = ()  # sentences of `of` that `slug` has not


class Corpus(Value, frozen=True, kw_only=True):
    """The whole site, joined. All tuples are in a stated, stable order."""

    briefings: tuple[Briefing, ...]  # oldest first, then by slug
    rejected: tuple[Rejected, ...]
    entities: tuple[Entity, ...]  # most briefings first, then by id
    related: Mapping[str, tuple[Link, ...]]  # slug → best first, at most five but for the editor's
    stories: tuple[Story, ...]  # latest first
    events: tuple[Event, ...]  # by date
    quotes: tuple[QuoteRecord, ...]
    duplicates: tuple[Duplicate, ...]
    problems: tuple[Problem, ...]
