"""Markdown with front matter. The body is text, never markup."""

from __future__ import annotations

from collections.abc import Mapping

import frontmatter
import yaml

from generator.edtf import Edtf
from generator.model import Article, Problem, Rejected
from generator.readers.dated_text import paragraphs


class _Strings(yaml.SafeLoader):
    """YAML whose scalars stay strings: `2025-06` is no date, `NO` no truth value."""


_Strings.yaml_implicit_resolvers = {}


def read(path: str, content_hash: str, text: str) -> Article | Rejected:
    try:
        keys, body = frontmatter.parse(text, Loader=_Strings)
    except yaml.YAMLError as error:
        return _rejected(path, "front-matter", f"front matter is not valid YAML: {error}")
    if "date" not in keys:
        return _rejected(path, "no-date", "has no date: add “date: 2025-11-14” to the front matter")
    try:
        published = Edtf.parse(str(keys["date"]))
    except ValueError as error:
        return _rejected(path, "bad-date", f"{error}; write the date as 2025-11-14, 2025-06 or 2025")
    parts = paragraphs(body)
    if not parts:
        return _rejected(path, "empty", "has no text below its front matter")
    return _article(path, content_hash, published, keys, parts)


def _article(
    path: str, content_hash: str, published: Edtf, keys: Mapping[str, object], parts: tuple[str, ...]
) -> Article:
    known = ("title", "slug", "author", "source", "url", "lang", "image", "summary")
    tags = keys.get("tags") or ()
    return Article(
        path=path,
        content_hash=content_hash,
        published=published,
        paragraphs=parts,
        tags=tuple(map(str, tags)) if isinstance(tags, (list, tuple)) else (str(tags),),
        extra={key: value for key, value in keys.items() if key not in (*known, "date", "tags")},
        **{key: str(keys[key]) for key in known if keys.get(key)},  # type: ignore[arg-type]
    )


def _rejected(path: str, code: str, message: str) -> Rejected:
    return Rejected(path, (Problem(path, 1, code, message),))
