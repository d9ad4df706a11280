"""The common ground of all questions: an article's text, parted and in a known language."""

from __future__ import annotations

from generator.edtf import Edtf
from generator.languages import Language
from generator.model import Span, Value


class Document(Value, frozen=True, kw_only=True):
    language: Language
    published: Edtf
    text: str
    paragraphs: tuple[Span, ...]  # headings included
    headings: tuple[Span, ...]
    sentences: tuple[Span, ...]  # of the paragraphs that are no headings
    asides: tuple[Span, ...] = ()  # paragraphs about the page, not the matter: bylines, “read also”

    @property
    def body(self) -> tuple[Span, ...]:
        """The paragraphs that are no headings."""
        headings = set(self.headings)
        return tuple(span for span in self.paragraphs if span not in headings)
