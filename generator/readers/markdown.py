"""Markdown with front matter. The body is text, never markup."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator import languages
from generator.languages import cldr
from generator.model import Article, Problem, Rejected
from generator.readers.front_matter import Entry, parse
from generator.readers.paragraphs import paragraphs
from generator.readers.plain_yaml import BadYaml
from generator.readers.published import NoDate, parse_whole, warning
from generator.text.links import is_web_address

_TEXTS = ("title", "slug", "author", "source", "url", "lang", "image", "summary")
_KNOWN = ("date", "tags", *_TEXTS)
_MOST_TAGS = 30  # each may cost a page of its own
_HELD = {"draft": True, "published": False, "publish": False}
# BCP 47, section 2.1: language, script, region, variants; extensions and private use are of no use here.
_TAG = re.compile(r"[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*", re.I)


def read(path: str, content_hash: str, text: str) -> Article | Rejected:
    """The seed whose text begins with front matter."""
    try:
        entries, body, escaped = parse(text)
    except BadYaml as error:
        return Rejected.because(path, error.line, "front-matter", str(error))
    start = len(text[: -len(body)] if body else text)
    date = entries.get("date")
    if date is None:
        return _undated(path, entries, text.count("\n", 0, start) + 1)
    try:
        published = parse_whole(date.value)
    except NoDate as error:
        return Rejected.because(path, date.line, "bad-date", str(error))
    parts = paragraphs(body)
    if not parts:
        message = "has no text below its front matter: add the article there"
        return Rejected.because(path, text.count("\n", 0, start) + 1, "empty", message)
    problems: list[Problem] = [*warning(path, date.line, published)]
    message = "an escape in its front matter stands for a control character: write letters only"
    problems += [_wrong(path, line, "control-characters", message) for line in escaped]
    problems += _held_back(path, entries)
    problems += _in_capitals(path, entries)
    fields = dict(_fields(path, entries, problems))
    return Article(
        path=path,
        content_hash=content_hash,
        published=published.date,
        paragraphs=parts,
        tags=_tags(path, entries.get("tags"), problems),
        extra={key: entry.value for key, entry in entries.items() if key not in _KNOWN},
        problems=tuple(problems),
        **fields,
    )


def _held_back(path: str, entries: Mapping[str, Entry]) -> Iterator[Problem]:
    """A warning of a key by which other programs keep an article from being published."""
    for key, held in _HELD.items():
        value, line = entries.get(key, Entry(None, 1))
        if isinstance(value, str) and languages.answers().get(value.lower()) is held:
            message = (
                f"“{key}: {value}” is not obeyed, the article is published: to keep it back, take it out"
            )
            yield _wrong(path, line, "draft", f"{message} of the folder of articles")


def _in_capitals(path: str, entries: Mapping[str, Entry]) -> Iterator[Problem]:
    """A warning of each key that would be read without its capitals, “Title”: it is kept, but not shown."""
    for key, entry in entries.items():
        plain = key.strip().lower()
        if plain != key and plain in _KNOWN and plain not in entries:
            yield _wrong(path, entry.line, "unread-key", f"“{key}” is not read: call it “{plain}”")


def _undated(path: str, entries: Mapping[str, Entry], line: int) -> Rejected:
    """Without a `date`; where the date stands under another name (`data:`), that is named."""
    for key, entry in entries.items():
        try:
            published = parse_whole(entry.value)
        except NoDate:
            continue
        message = (
            f"has no date: call the key “date”, not “{key}”, if {published.date.text} is the day it appeared"
        )
        return Rejected.because(path, entry.line, "no-date", message)
    return Rejected.because(path, line, "no-date", "has no date: add “date: 2025-11-14” to its front matter")


def _fields(path: str, entries: Mapping[str, Entry], problems: list[Problem]) -> Iterator[tuple[str, str]]:
    """The known keys that hold text, cleaned; what cannot be used is left out with a warning."""
    for key in _TEXTS:
        if key not in entries:
            continue
        value, line = entries[key]
        if isinstance(value, list) and key in ("author", "source") and all(isinstance(x, str) for x in value):
            value = ", ".join(filter(None, value))
        if not isinstance(value, str):
            problems.append(_wrong(path, line, "wrong-type", f"“{key}” must be plain text: write “{key}: …”"))
            continue
        text = " ".join(value.split())
        fault = _fault(key, text) if text else None
        if fault:
            problems.append(_wrong(path, line, *fault))
        elif text:
            yield key, _tag(text) if key == "lang" else text


def _fault(key: str, text: str) -> tuple[str, str] | None:
    shown = text if len(text) <= 60 else text[:60] + "…"
    if key in ("url", "image") and not is_web_address(text):
        return "bad-link", f"“{key}: {shown}” is left out: give a whole address that begins with https://"
    if key == "lang" and not _TAG.fullmatch(text.replace("_", "-")):
        return "bad-language", f"“lang: {shown}” is left out: give a language tag like ro, en or pt-BR"
    if key == "slug" and not any(char.isalnum() for char in text):
        return "bad-slug", f"“slug: {shown}” is left out: use letters, digits and hyphens"
    return None


def _tag(text: str) -> str:
    """A language tag in the usual form: `RO_ro` and `ron-RO` are `ro-RO`."""
    first, *rest = text.replace("_", "-").lower().split("-")
    return "-".join(
        [
            cldr.primary(first) or first,
            *({2: part.upper(), 4: part.title()}.get(len(part), part) for part in rest),
        ]
    )


def _tags(path: str, entry: Entry | None, problems: list[Problem]) -> tuple[str, ...]:
    if entry is None:
        return ()
    value = entry.value.split(",") if isinstance(entry.value, str) else entry.value
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        message = "“tags” must be a list of words: write “tags: [budget, courts]”"
        problems.append(_wrong(path, entry.line, "wrong-type", message))
        return ()
    tags = tuple(dict.fromkeys(tag for tag in (" ".join(item.split()) for item in value) if tag))
    if len(tags) > _MOST_TAGS:
        message = f"has {len(tags):,} tags, of which the first {_MOST_TAGS} are kept: take out the others"
        problems.append(_wrong(path, entry.line, "many-tags", message))
    return tags[:_MOST_TAGS]


def _wrong(path: str, line: int, code: str, message: str) -> Problem:
    return Problem(path, line, code, message, "warning")
