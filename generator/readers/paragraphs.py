"""Lines → paragraphs. Every word of the lines is in them, in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_WRAPPED = 200  # characters; lines longer than this were not broken to fit a page
_HEADING = 80  # characters; a longer line is none above its text …
_UNBROKEN = 120  # … whose lines are longer than a page is wide
_ITEM = re.compile(r"[-*•‣▪●◦]\s+\S")
_NUMBERED = re.compile(r"(?:\d{1,3}|[a-zA-Z])[.)]\s+\S")
_LABELLED = re.compile(r"[^\W\d_][\w.’'-]*(?: [\w.’'-]+){0,3}\s?:\s+\S")  # “Reporter: Când?”
_HOUR = re.compile(r"\d{1,2}[:.]\d{2}(?:\s?(?:[^\W\d]\.?){1,4})?\s[–—|-]\s\S")  # “8.00am – Schools”
_LABEL = 30  # characters; a longer line is one of a text broken to fit
_SPEECH = re.compile(r"[–—―]\s*\S")
_ENDED = re.compile(r"[.!?…:;,][”\"»’')\]]*$")


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of ``text``, white space in each folded to single spaces.

    Blank lines part them. So does a line break before an item of a list, a turn of a dialogue or, where
    one opens the paragraph, a label (“Reporter: …”), one after a line too long to have been broken to fit,
    one after a short heading with a colon or the hour of a turn in a running report, and one between a
    heading and such a line; any other line break is a space."""
    found: list[str] = []
    for block in _blocks(text.split("\n")):
        found += _block(block)
    return tuple(found)


def split_first(text: str) -> tuple[str, str]:
    """The first line of ``text`` and the rest. A line that runs on in the next, which then begins
    in lower case, is no headline of its own: its whole block counts as the first line."""
    first, _, rest = text.partition("\n")
    if not first.strip() or not rest[:1].strip() or not _runs_on(first, rest):
        return _fold(first), rest
    block, *_ = _blocks([first, *rest.split("\n")])
    joined, *others = _block(block)
    after = text.split("\n")[len(block) :]
    return joined, "\n\n".join([*others, "\n".join(after)])


def _runs_on(line: str, rest: str) -> bool:
    return rest.lstrip()[:1].islower() and len(line) <= _WRAPPED and not _NUMBERED.match(rest.lstrip())


def _blocks(lines: Iterable[str]) -> Iterator[list[str]]:
    """Runs of lines without a blank one."""
    block: list[str] = []
    for line in lines:
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _block(lines: list[str]) -> list[str]:
    parts: list[list[str]] = []
    for number, line in enumerate(map(_fold, lines)):
        if number == 0 or _begins(line, _fold(lines[number - 1]), parts[-1][0]):
            parts.append([line])
        else:
            parts[-1].append(line)
    return [" ".join(part) for part in parts]


def _begins(line: str, before: str, first: str) -> bool:
    """Whether ``line`` begins a paragraph after the line ``before`` of the same block, of which the
    paragraph begun so far opens with the line ``first``."""
    if len(before) > _WRAPPED or _ITEM.match(line):
        return True
    ended = bool(_ENDED.search(before))
    if not ended and len(before) <= _HEADING and len(line) >= _UNBROKEN and not line[0].islower():
        return True
    heading = _HOUR.match(before) or (before.endswith(":") and line[0].isupper())  # “In short:”
    if heading and before == first and len(before) <= _LABEL and not line[0].islower():
        return True
    if _SPEECH.match(line):  # a dash in lower case may be an aside of the sentence before
        return ended or line.lstrip('–—― „“"«”')[:1].isupper()
    if ended and _LABELLED.match(line) and _LABELLED.match(first):
        return True
    return bool(_NUMBERED.match(line)) and (ended or bool(_NUMBERED.match(before)))


def _fold(line: str) -> str:
    return " ".join(line.split())
