"""The template engine: every printed value goes through `encode`, whatever template prints it."""

from __future__ import annotations

import functools
import html
import posixpath
from collections.abc import Mapping

import frontmatter
from jinja2 import Environment, PackageLoader, StrictUndefined

from generator.model import Page
from generator.pages import words
from generator.pages.encode import Markup, encode, finalize


@functools.cache
def environment(language: str) -> Environment:
    """Jinja with our encoding instead of its own: `autoescape` stays off, because its idea of safe
    text is HTML's alone, and `finalize` encodes all that is not `Markup`."""
    engine = Environment(
        loader=PackageLoader("generator.pages"),
        autoescape=False,
        finalize=finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.i18n"],
    )
    engine.install_gettext_translations(words.catalogue(language), newstyle=False)  # type: ignore[attr-defined]
    engine.globals["language"] = language
    engine.globals["date"] = lambda value: words.format_edtf(value, language)
    return engine


def page(path: str, template: str, language: str, title: str, **values: object) -> Page:
    """The page ``path`` made by ``template``; MkDocs prints its title raw, hence the escaping."""
    engine = environment(language)
    root = posixpath.relpath(".", posixpath.dirname(path) or ".")
    text = engine.get_template(template).render(
        title=title, link=functools.partial(link, path), root=root, **values
    )
    return document(path, {"title": html.escape(title)}, text)


def document(path: str, keys: Mapping[str, object], text: str) -> Page:
    post = frontmatter.Post(text.strip())
    post.metadata.update(keys)
    return Page(path, (frontmatter.dumps(post, allow_unicode=True) + "\n").encode())


def link(here: str, words: str, there: str, anchor: str = "") -> Markup:
    """A Markdown link from the page ``here`` to the page ``there``, both paths in docs/."""
    target = posixpath.relpath(there, posixpath.dirname(here) or ".")
    return Markup(f"[{encode(words)}]({target}{'#' + anchor if anchor else ''})")


def source(url: str) -> str:
    """The path in docs/ of the page with the address ``url``."""
    return f"{url.rstrip('/')}.md" if url.startswith("briefings/") else f"{url}index.md"
