"""Headline, caption, credit, section headings and text of an article.

Nothing is lost: every word of the seed is in exactly one of them, the mark before a credit
(“Foto:”) excepted, which the name of the field stands for.
"""

from __future__ import annotations

import re

from generator.analysis import layout_lines as lines
from generator.analysis.layout_labels import is_kind, is_label
from generator.languages import Language
from generator.model import Article, Span, Value
from generator.text.normalise import fold

_HEADLINE = 220  # characters; a longer first line is the lead even without a final stop
_ASKED = 160  # the same for one that ends in a question, a call or suspension points
_CAPTION = 250  # characters; a longer line with a credit is a paragraph with a picture beside it
_LOOKED_AT = 3  # paragraphs at the top that may be a caption
_ASKING = 3  # questions under one label that make an interview
_SENDER = 6  # words of whoever sends a release
_ASKS = 2  # blanks in a headline that asks or calls at least
_OPENING = 6  # those among which the headline stands, and the lead
_MARKS = re.compile(r"[„“”\"«»]")
_WHOLLY = re.compile(r"[„“”\"«‘'](\w[^„“”\"«»]+\w)[”“\"»’']")  # somebody's words, and no others
_SAID = re.compile(r":\s*[„“\"«][^„“”\"«»]+[”“\"»]$")  # the last words of a headline
_FULL_STOP = re.compile(r"[^\W\d]{3}[.!?]\s+([^\W\d_])")


class Layout(Value, frozen=True, kw_only=True):
    headline: str | None
    caption: str | None
    credit: str | None
    text: str
    paragraphs: tuple[Span, ...]
    headings: tuple[Span, ...]
    asides: tuple[Span, ...]  # paragraphs that speak of the page: bylines, “read also”


def lay_out(article: Article, language: Language) -> Layout:
    """Decides what the first line is, and which paragraphs are section headings."""
    body = list(article.paragraphs)
    headline = caption = credit = None
    first = article.first_line
    if first and not body:
        body = [first]
    elif first:
        caption, credit, rest = _picture(first, language)
        if rest and _is_headline(rest, body[0], language) and not _is_letterhead([rest, *body], language):
            headline = rest
        elif rest:
            body.insert(0, rest)
    if not (caption or credit):
        caption, credit = _take_picture(body, language)
    if not (headline or article.title) and (opening := _opening_headline(body, language)) is not None:
        headline = lines.without_atx(body.pop(opening))
    titled = bool(headline or article.title)
    spans = _spans(body)
    about = _about(body, language, titled)
    return Layout(
        headline=headline,
        caption=caption,
        credit=credit,
        text="\n\n".join(body),
        paragraphs=spans,
        headings=tuple(spans[index] for index in _headings(body, language, titled) if index not in about),
        asides=tuple(spans[index] for index in sorted(about)),
    )


def _spans(body: list[str]) -> tuple[Span, ...]:
    spans, start = [], 0
    for paragraph in body:
        spans.append(Span(start, start + len(paragraph)))
        start += len(paragraph) + 2
    return tuple(spans)


def _picture(line: str, language: Language) -> tuple[str | None, str | None, str | None]:
    """Caption, credit, and what of ``line`` is neither."""
    credited = lines.split_credit(line, language)
    if credited is None:
        return (line, None, None) if lines.is_marked_caption(line, language) else (None, None, line)
    caption = credited.caption
    if caption and (len(caption) > _CAPTION or (len(caption) > 150 and _holds_stop(caption))):
        return None, credited.credit, caption
    return caption, credited.credit, None


def _take_picture(body: list[str], language: Language) -> tuple[str | None, str | None]:
    """Takes the caption and the credit out of the paragraphs ``body``; one paragraph stays."""
    caption = credit = None
    index = 0
    for _ in range(min(_LOOKED_AT, len(body) - 1)):
        found, named, rest = _picture(body[index], language)
        if rest is not None or (caption and found) or (credit and named):
            index += 1
            continue
        caption, credit = caption or found, credit or named
        del body[index]
    if not credit and len(body) > 1:
        found, named, rest = _picture(body[-1], language)
        if named and not found and not rest:
            credit = named
            del body[-1]
    return caption, credit


def _is_headline(line: str, following: str, language: Language) -> bool:
    """Whether a first line is a headline and not already the lead."""
    several = len(line) > _ASKED and _holds_stop(line)
    if len(line) > _HEADLINE or several or lines.is_aside(line, language):
        return False
    if fold(following).startswith(fold(line).rstrip(" .!?…")):
        return True  # the lead begins by repeating it
    end = lines.bare(line)
    if end.endswith("."):
        quoted = line != end and ":" in line
        return (quoted and len(line) <= _ASKED) or _ends_in_abbreviation(end, language)
    if end.endswith(("!", "?", "…")):
        return len(line) <= _ASKED
    return not end.endswith((":", ";", ","))


def _ends_in_abbreviation(line: str, language: Language) -> bool:
    """“Papst Benedikt XVI.”, “… Gazprom S.A.”: the stop belongs to the word."""
    last = line.rstrip(".").rsplit(None, 1)[-1:] or [""]
    word = last[0]
    known = word in language.sentences.abbreviations
    short = not line.endswith("...") and (known or "." in word or bool(re.fullmatch(r"[IVXLC]+|[A-Z]", word)))
    return short and not _holds_stop(line)


def _holds_stop(line: str) -> bool:
    """Whether a sentence ends inside ``line``, and another begins."""
    return any(not match[1].islower() for match in _FULL_STOP.finditer(line))


def _opening_headline(body: list[str], language: Language) -> int | None:
    """The index of the headline with which an article without a title begins: a short paragraph without a
    final stop above one that is a sentence. Lines about the page may stand around it."""
    told = [index for index, line in enumerate(body[:_OPENING]) if not lines.is_aside(line, language)]
    if told[:1] == [0] and _is_letterhead(body, language):
        told = told[1:]
    if len(told) < 2:
        return None
    first, second = body[told[0]], body[told[1]]
    found = _could_open(first, second, language) and (lines.ends_in_stop(second) or len(second) > len(first))
    return told[0] if found else None


def _could_open(line: str, below: str, language: Language) -> bool:
    """Whether a line that stands first could be a headline: it may also ask, call, or give somebody's words
    behind a colon, “Mayor: “We are leaving””, or alone, but not if the line below does so too or answers."""
    plain = line.rstrip("?!")
    if whole := _WHOLLY.fullmatch(line):
        goes_on = below[0].islower() or below[0] in "–—-" or _WHOLLY.fullmatch(below) is not None
        return not goes_on and line.count(" ") >= _ASKS and lines.could_be_heading(whole[1], language)
    said = _SAID.search(plain) is not None
    if (said and _SAID.search(below)) or (plain != line and (below[0] in "–—-" or line.count(" ") < _ASKS)):
        return False
    return lines.could_be_heading(_MARKS.sub("", plain) if said else plain, language)


def _is_letterhead(body: list[str], language: Language) -> bool:
    """Whether a name stands first, above what kind of text it is and a headline: “Town Hall”, “Press
    release”, “Bridge to close”."""
    if len(body) <= _LOOKED_AT or not (lines.is_name(body[0], _SENDER) and is_kind(body[1], language)):
        return False
    below = [line for line in body[2:_OPENING] if not lines.is_aside(line, language)]
    return len(below) > 1 and lines.could_be_heading(below[0], language)


def _headings(body: list[str], language: Language, titled: bool) -> list[int]:
    """Indexes of the section headings: each alone between paragraphs that are none. Below a
    title the first paragraph may be one."""
    short = [lines.could_be_heading(line, language) for line in body]
    return [
        index
        for index in range(0 if titled else 1, len(body) - 1)
        if short[index]
        and not short[index + 1]
        and not (index and short[index - 1])
        and not body[index + 1][0].islower()
        and not _is_list_between(body, index)
    ]


def _about(body: list[str], language: Language, titled: bool) -> frozenset[int]:
    """Indexes of the paragraphs about the page; where all are, they are the matter."""
    found = {index for index, line in enumerate(body) if lines.is_aside(line, language)}
    found |= {
        index for index in range(0 if titled else 1, len(body)) if lines.is_caption(body[index], language)
    }
    found |= _questions(body)
    told = [index for index in range(len(body)) if index not in found]
    for index, beside in ((told[-1], told[-2]), (told[0], told[1])) if len(told) > 1 else ():
        line = body[index]
        signed = lines.is_signature(line, language) and lines.bare(body[beside]).endswith(
            (".", "!", "?", "…")
        )
        if signed and len(body[beside]) > len(line) and not _is_named(line, body, index):
            found.add(index)
    return frozenset(found) if len(found) < len(body) else frozenset()


def _questions(body: list[str]) -> set[int]:
    """Indexes of what is asked in an interview, under a label that does nothing but ask: “Reporter: Când?”,
    which tells nothing of what its answer says."""
    asked: dict[str, list[int]] = {}
    for index, line in enumerate(body):
        if (label := lines.LABELLED.match(line)) is not None:
            asked.setdefault(label[1], []).append(index)
    asking = (turns for turns in asked.values() if len(turns) >= _ASKING and len(asked) > 1)
    return {index for turns in asking if all(body[at].endswith("?") for at in turns) for index in turns}


def _is_named(line: str, body: list[str], at: int) -> bool:
    """Whether another paragraph than ``line``, ``at`` an index, has the last name in it: it is spoken of."""
    name = lines.signed(line).split(",")[0].split()[-1]
    return any(name in other for index, other in enumerate(body) if index != at)


def without_asides(layout: Layout, text: str, language: Language) -> tuple[tuple[Span, ...], str]:
    """The paragraphs that tell of the matter, and ``text`` with blanks for the others: nobody is named in it
    who took a picture, and nothing happens that one may read elsewhere. A label stays: it says when and from
    where."""
    about = {span for span in layout.asides if not is_label(span.of(text), language)}
    pieces, end = [], 0
    for span in sorted(about):
        pieces += [text[end : span.start], " " * (span.end - span.start)]
        end = span.end
    return (
        tuple(span for span in layout.paragraphs if span not in about),
        "".join((*pieces, text[end:])),
    )


def _is_list_between(body: list[str], index: int) -> bool:
    """Whether the paragraph above announces a list of which this is the first item."""
    return index > 0 and body[index - 1].rstrip().endswith(":")
