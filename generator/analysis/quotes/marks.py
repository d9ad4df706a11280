"""Pairs quotation marks: which stretches of a text stand between marks of their own.

Press mixes its marks: „…”, „…“, „…", ”…”, "…", ,,…'' stand in one article, and one sign opens in one
language and closes in another. So a mark is read from what it may close, then from its neighbours.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Set
from typing import NamedTuple

from generator.languages import Language
from generator.model import Span

_DEEPEST = 6  # marks open at once; deeper ones are ignored, which bounds the work
_LONGEST = 12  # paragraphs that one quotation may run over
_SHORT_YEAR = re.compile(r"(?<!\w)['’‘]\d\d(?!\w|['’])")  # “anii '90”
_SINGLE = "'‘’‚‹›"
_BEFORE_OPENING = "([{–—-/:;,.!?…>"
_AFTER_CLOSING = ")]}–—-/:;,.!?…<"


class Quotation(NamedTuple):
    """What stands between a pair of outermost marks."""

    inner: Span  # without the marks and the white space beside them
    outer: Span  # with the marks


class _Mark(NamedTuple):
    sign: str
    position: int


class _Marks(NamedTuple):
    closers: dict[str, tuple[str, ...]]  # opening sign → the signs that close it
    pattern: re.Pattern[str]


@functools.cache
def _marks(language: Language) -> _Marks:
    pairs = [tuple(pair.split()) if " " in pair else tuple(pair) for pair in language.quotes.marks]
    signs = sorted({sign for pair in pairs for sign in pair}, key=lambda sign: (-len(sign), sign))
    return _Marks({pair[0]: pair[1:] for pair in pairs}, re.compile("|".join(map(re.escape, signs))))


@functools.lru_cache(maxsize=4)  # several questions ask for those of one article
def quotations(text: str, paragraphs: tuple[Span, ...], language: Language) -> tuple[Quotation, ...]:
    """The outermost quotations, in order; marks nested in them belong to their text.

    A quotation that its paragraph leaves open goes on if the next paragraphs repeat the opening
    mark or close it before they open another; else it ends with its paragraph if a colon led to
    it (the closing mark was forgotten) and is none if not.
    """
    marks = _marks(language)
    found: list[Quotation] = []
    waiting: _Mark | None = None
    since = 0
    for number, paragraph in enumerate(paragraphs):
        here = [_Mark(match[0], match.start()) for match in _find(marks, text, paragraph)]
        stack: list[_Mark] = []
        if waiting is not None:
            if number - since <= _LONGEST and _goes_on(text, paragraph, here, waiting, marks):
                if here and here[0].position == paragraph.start:
                    here = here[1:]
                stack = [waiting]
            else:
                found.extend(_unclosed(text, waiting, paragraphs[since]))
        closed, stack = _pair(text, here, stack, marks)
        found.extend(
            _quotation(text, opening, closing.position, len(closing.sign)) for opening, closing in closed
        )
        if not stack:
            waiting = None
        elif waiting is None or stack[0] != waiting:
            waiting, since = stack[0], number
    if waiting is not None:
        found.extend(_unclosed(text, waiting, paragraphs[since]))
    return tuple(sorted(quotation for quotation in found if quotation.inner.start < quotation.inner.end))


def _find(marks: _Marks, text: str, paragraph: Span) -> list[re.Match[str]]:
    """The marks of a paragraph without apostrophes and signs of inches."""
    return [
        match
        for match in marks.pattern.finditer(text, paragraph.start, paragraph.end)
        if not (
            match[0] in "'’‘" and text[match.start() - 1 : match.start()].isalnum() and _letter(text, match)
        )
        and not _SHORT_YEAR.match(text, match.start())
    ]


def _letter(text: str, match: re.Match[str]) -> bool:
    return text[match.end() : match.end() + 1].isalnum()


def _goes_on(text: str, paragraph: Span, here: list[_Mark], waiting: _Mark, marks: _Marks) -> bool:
    inner = "" if waiting.sign in _SINGLE else _SINGLE  # single marks only nest in double ones
    first = next((mark for mark in here if mark.sign not in inner), None)
    if first is None:
        return True
    if first.position == paragraph.start:
        return first.sign == waiting.sign
    return first.sign in marks.closers[waiting.sign] and _may_close(text, first)


def _pair(
    text: str, here: list[_Mark], waiting: list[_Mark], marks: _Marks, alone: Set[_Mark] = frozenset()
) -> tuple[list[tuple[_Mark, _Mark]], list[_Mark]]:
    """The outermost pairs of a paragraph's marks, and what stays open; right behind those ``alone``
    no other opens."""
    stack = [*waiting]
    closed: list[tuple[_Mark, _Mark]] = []
    doubled: set[_Mark] = set()  # right behind which another opens that is closed
    for mark in here:
        led = _is_led(text, mark, stack) and stack[-1] not in alone
        depth = None if led else _closes(text, mark, stack, marks)
        if depth is not None:
            opening = stack[depth]
            del stack[depth:]
            if not stack:
                closed.append((opening, mark))
            elif stack[-1].position + len(stack[-1].sign) == opening.position:
                doubled.add(stack[-1])
        elif mark.sign in marks.closers and len(stack) < _DEEPEST and (led or _opens(text, mark)):
            stack.append(mark)
    if stack and stack[0] in doubled:  # "„a” has one mark too many
        return _pair(text, here, waiting, marks, alone | {stack[0]})
    if len(stack) > 1 and stack[0].sign == stack[1].sign and stack[0].sign in marks.closers[stack[0].sign]:
        return [*closed, (stack[0], stack[1])], stack[2:]  # "a "b": never nested at all
    return closed, stack[:1]


def _is_led(text: str, mark: _Mark, stack: list[_Mark]) -> bool:
    """Whether a mark opens right behind an open one, as a title does with which a quotation begins."""
    beside = bool(stack) and stack[-1].position + len(stack[-1].sign) == mark.position
    return beside and mark.sign not in _SINGLE and _around(text, mark)[1].isalnum()


def _closes(text: str, mark: _Mark, stack: list[_Mark], marks: _Marks) -> int | None:
    """Which open mark this one closes, if any."""
    opening = mark.sign in marks.closers
    for depth in range(len(stack) - 1, -1, -1):
        if mark.sign not in marks.closers[stack[depth].sign]:
            continue
        if opening and _must_open(text, mark):
            return None
        if depth == len(stack) - 1 or _may_close(text, mark):
            return depth
    return None


def _around(text: str, mark: _Mark) -> tuple[str, str]:
    before = text[mark.position - 1] if mark.position else ""
    end = mark.position + len(mark.sign)
    return before, text[end : end + 1]


def _may_close(text: str, mark: _Mark) -> bool:
    before, after = _around(text, mark)
    return not before.isspace() and (not after or after.isspace() or after in _AFTER_CLOSING)


def _must_open(text: str, mark: _Mark) -> bool:
    before, after = _around(text, mark)
    return (not before or before.isspace() or before in "([{") and after.isalnum()


def _opens(text: str, mark: _Mark) -> bool:
    before, after = _around(text, mark)
    if not after:
        return False
    if not before or before.isspace() or before in _BEFORE_OPENING:
        return True
    return before.isalpha() and after.isalpha() and mark.sign not in "'’‘"


def _quotation(text: str, opening: _Mark, closing: int, length: int) -> Quotation:
    start, end = opening.position + len(opening.sign), closing
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Quotation(Span(start, end), Span(opening.position, closing + length))


def _unclosed(text: str, mark: _Mark, paragraph: Span) -> list[Quotation]:
    if text[paragraph.start : mark.position].rstrip().endswith(":"):
        return [_quotation(text, mark, paragraph.end, 0)]
    return []
