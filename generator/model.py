"""The values that flow from stage to stage: frozen, with tuples inside.

A span is a pair of code-point offsets into a briefing's `text`, half-open; it carries no copy of
the words, so it cannot disagree with them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec

from generator.edtf import Edtf

TitleOrigin = Literal["front-matter", "headline", "lead"]
EntityType = Literal["person", "place", "organisation"]
Qualifier = Literal["=", "~", ">", "<"]
Severity = Literal["error", "warning"]


class Value(msgspec.Struct, frozen=True, gc=False):
    """What all values share. Made of what is there before it, none can be part of a circle: the
    collector need not look at their millions."""


class Problem(Value, frozen=True, order=True):
    """Something a person should know about an input: an error rejects it, a warning does not."""

    path: str
    line: int
    code: str
    message: str
    severity: Severity = "error"

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.code}: {self.message}"


class Span(Value, frozen=True, order=True):
    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def within(self, other: Span) -> bool:
        return other.start <= self.start and self.end <= other.end

    def meets(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


# ---------------------------------------------------------------- readers: bytes → Article


ANALYSED = 200_000
"""Characters of an article's text in which sentences, names, quotes, dates and figures are looked
for: some 120 pages. What is longer is a collection, and bounds the cost of a build."""


class Article(Value, frozen=True, kw_only=True):
    """A seed, read: cleaned text, nothing understood yet.

    `first_line` is what stood beside the date in a dated text: headline, caption or lead, which
    the analysis decides. `paragraphs` hold no line breaks.
    """

    path: str  # POSIX, relative to the folder of seeds
    content_hash: str  # sha256 of the file's bytes, hexadecimal
    published: Edtf
    first_line: str | None = None
    paragraphs: tuple[str, ...]
    title: str | None = None
    slug: str | None = None
    author: str | None = None
    source: str | None = None
    url: str | None = None
    lang: str | None = None
    tags: tuple[str, ...] = ()
    image: str | None = None
    summary: str | None = None
    extra: Mapping[str, object] = {}  # unknown keys of the front matter, passed through
    problems: tuple[Problem, ...] = ()  # warnings only


class Rejected(Value, frozen=True):
    """A seed that could not be read, and why."""

    path: str
    problems: tuple[Problem, ...]

    @classmethod
    def because(cls, path: str, line: int, code: str, message: str) -> Rejected:
        """Rejected for one reason."""
        return cls(path, (Problem(path, line, code, message),))


# ---------------------------------------------------------------- analysis: Article → Analysis


class Mention(Value, frozen=True):
    name: str  # canonical within the article
    type: EntityType
    role: str | None  # as the text gives it: "purtătorul de cuvânt al Kremlinului"
    spans: tuple[Span, ...]  # in text order


class Quote(Value, frozen=True):
    span: Span  # inside the quotation marks
    speaker: str | None  # a name, folded as in `Analysis.entities` where it is one of them
    cue: str | None  # the reporting verb or sign


class Foreign(Value, frozen=True):
    """A passage in another language than its article: a paragraph, or what stands in quotation marks."""

    span: Span
    language: str  # BCP 47


class Dated(Value, frozen=True):
    """A point or interval in time that the text names."""

    span: Span
    value: Edtf


class Figure(Value, frozen=True):
    span: Span
    value: float | int | None  # None where the text is vague ("thousands of")
    qualifier: Qualifier
    counted: str
    attribution: str | None


class Source(Value, frozen=True):
    """Whom the article itself cites; the span holds the words that cite them."""

    name: str
    kind: Literal["agency", "media", "institution", "person", "group", "document"]
    span: Span


class Analysis(Value, frozen=True, kw_only=True):
    """What one article says, every claim a span of `text`."""

    language: str
    title: str
    title_origin: TitleOrigin
    caption: str | None
    credit: str | None
    text: str
    paragraphs: tuple[Span, ...]  # headings included
    headings: tuple[Span, ...]
    sentences: tuple[Span, ...]  # headings are none
    summary: tuple[Span, ...]
    entities: tuple[Mention, ...]
    quotes: tuple[Quote, ...]
    dates: tuple[Dated, ...]
    figures: tuple[Figure, ...]
    sources: tuple[Source, ...]
    keywords: tuple[str, ...]
    foreign: tuple[Foreign, ...] = ()  # in text order, none within another
    terms: Mapping[str, float]  # lemma → weight inside this article, for joining articles

    def language_of(self, span: Span) -> str | None:
        """The language of a passage where it is not the article's."""
        return next((item.language for item in self.foreign if span.within(item.span)), None)


class Briefing(Value, frozen=True):
    """An article, what it says, and where it lives."""

    article: Article
    analysis: Analysis
    slug: str  # unique on the site
    url: str  # relative to the site's root, with a final slash: "briefings/2025/11/a-slug/"


# ---------------------------------------------------------------- the editor's word


class EntityWord(Value, frozen=True, kw_only=True):
    """What the editor says of the entity called `name`."""

    name: str
    line: int
    merge: tuple[str, ...] = ()  # other names of the same entity
    apart: tuple[str, ...] = ()  # briefings in which the name is somebody else …
    apart_as: str | None = None  # … who is called this
    rename: str | None = None
    type: EntityType | None = None
    aliases: tuple[str, ...] = ()
    note: str | None = None
    link: str | None = None
    hide: bool = False
    page: bool | None = None

    @property
    def apart_name(self) -> str:
        return self.apart_as or f"{self.name} (2)"


class BriefingWord(Value, frozen=True, kw_only=True):
    """What the editor says of the briefing with this path or slug."""

    name: str
    line: int
    date: Edtf | None = None
    title: str | None = None
    summary: str | None = None
    related: tuple[str, ...] = ()
    unrelated: tuple[str, ...] = ()


class StoryWord(Value, frozen=True, kw_only=True):
    """A story that the editor names, or puts together."""

    line: int
    briefings: tuple[str, ...]  # these are one story, with what was found to belong to them
    title: str | None = None
    without: tuple[str, ...] = ()  # these are not part of it
    only: bool = False  # nothing but `briefings` is part of it


class Editorial(Value, frozen=True, kw_only=True):
    """`editorial.yml` beside the seeds: final, and never written by a program."""

    path: str = "editorial.yml"
    entities: tuple[EntityWord, ...] = ()
    briefings: tuple[BriefingWord, ...] = ()
    stories: tuple[StoryWord, ...] = ()
    problems: tuple[Problem, ...] = ()  # entries that could not be understood


# ---------------------------------------------------------------- corpus: Briefings → Corpus


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


class Event(Value, frozen=True, kw_only=True):
    """Something dated; `reports` are the sentences that tell it, oldest first."""

    date: Edtf
    reports: tuple[Located, ...]
    announced: bool = False  # lay in the future when first written
    reported_by: Located | None = None  # a later briefing that reports on what was announced


class QuoteRecord(Value, frozen=True, kw_only=True):
    at: Located
    speaker: str | None  # an entity's id
    repeats: tuple[Located, ...] = ()  # the same words elsewhere, later
    variants: tuple[Located, ...] = ()  # the same utterance in other words


class Story(Value, frozen=True, kw_only=True):
    id: str
    title: str
    briefings: tuple[str, ...]  # slugs, oldest first
    novelties: tuple[Novelty, ...]  # one a briefing, same order
    ledgers: tuple[Ledger, ...] = ()
    events: tuple[Event, ...] = ()
    announcements: tuple[Announcement, ...] = ()  # oldest first
    entities: tuple[str, ...] = ()  # ids, those that matter most first


class Announcement(Value, frozen=True):
    """A sentence that says what is to be, with or without a date."""

    at: Located
    reported_by: Located | None  # of a later briefing


class Duplicate(Value, frozen=True):
    """`slug` is a near-copy or an updated version of `of`, which leads."""

    slug: str
    of: str
    similarity: float  # Jaccard of word shingles, 0 to 1


class Corpus(Value, frozen=True, kw_only=True):
    """The whole site, joined. All tuples are in a stated, stable order."""

    briefings: tuple[Briefing, ...]  # oldest first, then by slug
    rejected: tuple[Rejected, ...]
    entities: tuple[Entity, ...]  # most briefings first, then by id
    related: Mapping[str, tuple[Link, ...]]  # slug → best first, at most five
    stories: tuple[Story, ...]  # latest first
    events: tuple[Event, ...]  # by date
    quotes: tuple[QuoteRecord, ...]
    duplicates: tuple[Duplicate, ...]
    problems: tuple[Problem, ...]


# ---------------------------------------------------------------- pages and exports


class Page(Value, frozen=True):
    """A file to be: its POSIX path inside docs/ and its bytes. One that `yields` is left out where
    a person wrote a page with its address."""

    path: str
    content: bytes
    yields: bool = False
