"""Headline, caption, credit, section headings and text of an article."""

from __future__ import annotations

from generator.languages import Language
from generator.model import Article, Span, Value

_HEADING = 120  # characters; a longer paragraph is none
_FINAL = tuple(".!?…:;,")
_CLOSING = "”\"»’')]"


class Layout(Value, frozen=True, kw_only=True):
    headline: str | None
    caption: str | None
    credit: str | None
    text: str
    paragraphs: tuple[Span, ...]
    headings: tuple[Span, ...]


def lay_out(article: Article, language: Language) -> Layout:
    """Decides what the first line is, and which paragraphs are section headings."""
    headline = caption = credit = None
    body = list(article.paragraphs)
    first = article.first_line
    if first:
        split = _split_credit(first, language)
        if split and body:
            caption, credit = split
        elif body and not _is_sentence(first):
            headline = first
        else:
            body.insert(0, first)
    text = "\n\n".join(body)
    spans, start = [], 0
    for paragraph in body:
        spans.append(Span(start, start + len(paragraph)))
        start += len(paragraph) + 2
    headings = tuple(span for span in spans[1:-1] if _is_heading(span.of(text)))
    return Layout(
        headline=headline,
        caption=caption,
        credit=credit,
        text=text,
        paragraphs=tuple(spans),
        headings=headings,
    )


def _split_credit(line: str, language: Language) -> tuple[str, str] | None:
    for mark in language.layout.credit_marks:
        caption, found, credit = line.rpartition(f" {mark}")
        if found and caption and len(credit) < 60 and not credit.endswith("."):
            return caption.strip(), credit.strip(" :")
    return None


def _is_sentence(line: str) -> bool:
    return line.rstrip(_CLOSING).endswith((".", "!", "…"))


def _is_heading(paragraph: str) -> bool:
    return len(paragraph) <= _HEADING and not paragraph.rstrip(_CLOSING).endswith(_FINAL)
