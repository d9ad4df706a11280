"""Where sentences begin and end.

A sentence ends at a mark (. ! ? …) that neither an abbreviation, an initial, an ordinal nor a
number explains, before something that can open a sentence. A quotation of a few sentences stays in
the sentence that reports it; a long one is parted into the sentences spoken.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.languages import Language, Words
from generator.model import Span

_LONG = 300  # characters; a longer quotation is parted
_CLOSING = "\"'”“»«’)\\]*_"
_BEHIND = '”“"» '  # a question, where somebody asks it
_END = re.compile(
    rf"[.!?…؟۔।]+[{_CLOSING}]*(?:\s»)?(?=\s|$)"  # the usual end
    r"|[。！？]+[”’」』）]*"  # of scripts that write without spaces
    r"|(?<=[^\W\d_A-Z]{3})[.!?](?=[^\W\da-z_][^\W\dA-Z_])"  # the next sentence follows without a space
)
_WORD = re.compile(r"[^\W_]")
_LAST = re.compile(r"[^\s(\[„“”\"'«»’—–/]+$")
_SPACE = re.compile(r"\s*")
_PICTURES = re.compile('[\\s\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]+(?=[„“”"«(*_]*\\w)')
_MARKS = "*_"
EMPHASIS = re.compile(r"(?<![\w*_])([*_]{1,3})(?=[^\s*_])([^*_]+)(?<=\S)\1(?![\w*_])")  # of Markdown
_INITIALS = re.compile(r"[^\W\d_](?:-[^\W\d_])?(?:\.[^\W\d_])?")
_LABEL = re.compile(r"\d{1,2}(?:\.\d{1,2})*|[^\W\d_]|[IVX]{1,5}")  # of a point in a list
_INSERTED = re.compile(r"\([^()]{1,80}\)\s+([^\W\d_])")
_INITIAL = re.compile(r"[^\W\d_]\.\s?[^\W\d_]")
_ROMAN = re.compile(r"[IVX]{1,6}")
_ORDINAL = 3  # digits; four are a year
_REACH = 48  # characters; no abbreviation is longer


def _as_written(words: Words) -> frozenset[str]:
    """The words, and the same with a capital letter: “art” also opens a sentence, “No” is not “no”."""
    return frozenset(words) | frozenset(word[:1].upper() + word[1:] for word in words)


class _Rules(NamedTuple):
    leaning: frozenset[str]
    abbreviations: frozenset[str]
    continuing: frozenset[str]
    names_after_ordinal: frozenset[str]
    openers: str
    closers: str


@functools.cache
def _rules(language: Language) -> _Rules:
    words = language.sentences
    return _Rules(
        leaning=_as_written(words.leaning),
        abbreviations=_as_written(words.abbreviations),
        continuing=frozenset(word.casefold() for word in words.continuing),
        names_after_ordinal=frozenset(word.casefold() for word in words.names_after_ordinal),
        openers="".join(pair[0] for pair in words.quotation_marks),
        closers="".join(pair[1] for pair in words.quotation_marks),
    )


def sentences(text: str, paragraph: Span, language: Language) -> tuple[Span, ...]:
    """The sentences of one paragraph of ``text``, white space and marks of emphasis at
    their ends left out."""
    rules = _rules(language)
    quotations = _short_quotations(text, paragraph, rules)
    held = next(quotations, None)
    found: list[Span] = []
    start = _skip_space(text, paragraph.start, paragraph.end)
    for match in _END.finditer(text, start, paragraph.end):
        following = _skip_space(text, match.end(), paragraph.end)
        while held and held.end <= match.start():
            held = next(quotations, None)
        if match.start() < start or (held and held.start < match.start() and match.end() < held.end):
            continue
        if following == paragraph.end or _ends_here(text, start, match, following, paragraph.end, language):
            found.append(_plain(text, start, match.end(), paragraph))
            start = following
    end = paragraph.start + len(text[paragraph.start : paragraph.end].rstrip())
    if start < end:
        found.append(_plain(text, start, end, paragraph))
    return tuple(found)


def _plain(text: str, start: int, end: int, paragraph: Span) -> Span:
    """A sentence without the marks of emphasis around it, which may be those of its paragraph; one without
    its fellow stays: “an A*”."""
    if text[start] not in _MARKS and text[end - 1] not in _MARKS:
        return Span(start, end)
    for pair in EMPHASIS.finditer(text, paragraph.start, paragraph.end):
        begin, stop = pair.span(2)
        if pair.start() <= start and end <= pair.end():
            return Span(max(start, begin), min(end, stop))
    return Span(start, end)


def _skip_space(text: str, start: int, end: int) -> int:
    """Behind white space, and behind the pictures before words: they open no sentence."""
    match = _PICTURES.match(text, start, end) or _SPACE.match(text, start, end)
    return match.end() if match else start


def _short_quotations(text: str, paragraph: Span, rules: _Rules) -> Iterator[Span]:
    """The outermost quotations of the paragraph, marks included, that are short enough to hold
    together. A mark that can open and close is told by what stands beside it."""
    opened: int | None = None
    for position in range(paragraph.start, paragraph.end):
        char = text[position]
        if char not in rules.openers and char not in rules.closers:
            continue
        before = text[position - 1] if position > paragraph.start else " "
        opens = char in rules.openers and (
            char not in rules.closers or before.isspace() or before in '([„“"«–—-'
        )
        if opens and (opened is None or char in "„«"):
            opened = position if opened is None else opened
        elif (
            opened is not None
            and char in rules.closers
            and (char not in rules.openers or not before.isspace())
        ):
            if position - opened <= _LONG:
                yield Span(opened, position + 1)
            opened = None


def _ends_here(
    text: str, start: int, match: re.Match[str], following: int, end: int, language: Language
) -> bool:
    if match[0][0] in "。！？":
        return True
    letter = _WORD.search(text, following, min(end, following + 8))
    if letter and letter[0].islower():
        return False
    inserted = _INSERTED.match(text, following, end)
    if inserted and inserted[1].islower():  # “Alfa S.A. (the builder) has gone”
        return False
    before = _LAST.search(text, max(start, match.start() - _REACH), match.start())
    if match.end() == following:  # "gata.Apoi", but neither "Point.Md" nor "site.ro"
        return bool(letter and letter[0].isupper() and before and before[0].islower())
    if match[0].rstrip(_CLOSING + " \u00a0\u202f") != ".":
        return True
    if letter and _INITIALS.fullmatch(before[0] if before else "") and _INITIAL.match(text, letter.start()):
        return False  # “Wayne A. I. Frederick”
    if (
        before
        and before.start() == start
        and "." in before[0]
        and before[0] in _rules(language).abbreviations
    ):
        return False  # “S.A. „Dour” a anunțat”: no sentence is but a legal form
    opener = _opener(text, letter.start(), end) if letter else ""
    if text[start : match.start()].endswith(language.sentences.networks):
        return True  # “posted on X. Police said …”, not “John X. Smith”
    return not before or not _explained(before[0], before.start() == start, opener, language)


def _opener(text: str, start: int, end: int) -> str:
    return re.split(r"[^\w'’-]", text[start : min(end, start + _REACH)], maxsplit=1)[0].casefold()


def _explained(word: str, first: bool, opener: str, language: Language) -> bool:
    """Whether the full stop after ``word`` belongs to it. ``opener`` is the word that follows; a
    function word with a capital letter can hardly continue a name, so it opens a sentence."""
    rules = _rules(language)
    if word in rules.leaning or (word in rules.abbreviations and opener in rules.continuing):
        return True
    if first and _LABEL.fullmatch(word):
        return True
    if word.isdecimal() and len(word) <= (_ORDINAL if language.sentences.ordinal_stop else 2):
        if opener in rules.names_after_ordinal:
            return True
        return language.sentences.ordinal_stop and opener not in language.stopwords
    if opener in language.stopwords:
        return False
    if language.sentences.ordinal_stop and not first and _ROMAN.fullmatch(word):
        return True  # “Rama IX. (Bhumibol)”
    if word in rules.abbreviations and len(word) > 1:
        return not opener or opener[0].isdecimal()
    if word in rules.abbreviations and opener[:1].isdecimal():
        return True
    return bool(_INITIALS.fullmatch(word)) and word[0].isupper()


def asks(sentence: str) -> bool:
    """Whether it is a question, quoted or not."""
    return sentence.rstrip(_BEHIND).endswith("?")
