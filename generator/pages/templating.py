"""The template engine: every printed value goes through `encode`, whatever template prints it.

What templates may call, beside `_` and `ngettext` (which take their values by name):

    link(words, page, anchor="", style="", lang=None)
                                   a Markdown link, whose target MkDocs checks, with a class and a
                                   language of its own; plain words if page is None
    jump(words, number, style="")  a link to the sentence of this page with the number, if any
    href(page, anchor="")          the same address for an attribute inside a block of HTML
    time(edtf)                     <time>, as precise as the date is
    period(first, last)            from one date to another, without saying a month or year twice
    date(edtf) · number(n)         plain words in the site's language
    count(n)                       a number beside a name
    kind_words(kind)               People, Organisations or Places
    part(text)                     a piece out of a line, the spaces at its ends kept
    crumbs((words, page), …)       where am I: the pages above this one; a page may end in #anchor
    title · language · root        of the page, of the site, the way to the site's root

A `page` is always a path in docs/: "stories/index.md". `source(url)` gives it for an address.
"""

from __future__ import annotations

import functools
import html
import posixpath
from collections.abc import Mapping

import frontmatter
from jinja2 import Environment, PackageLoader, StrictUndefined

from generator.edtf import Edtf
from generator.model import Page
from generator.pages import words
from generator.pages.encode import Markup, encode, encode_part, finalize


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
    catalogue = words.catalogue(language)
    engine.install_gettext_translations(catalogue, newstyle=True)  # type: ignore[attr-defined]
    engine.globals["colon"] = Markup(catalogue.gettext(": "))  # French has a space before either
    engine.globals["semicolon"] = Markup(catalogue.gettext("; "))
    engine.globals["language"] = language
    engine.globals["date"] = lambda value: words.format_edtf(value, language)
    engine.globals["number"] = lambda value: words.format_number(value, language)
    engine.globals["count"] = lambda value: count(value, language)
    engine.globals["kind_words"] = lambda kind: words.kind_words(kind, language)
    engine.globals["quoted"] = lambda title: words.quoted(title, language)
    engine.globals["part"] = encode_part
    engine.globals["jump"] = jump
    engine.globals["time"] = lambda value: time(value, language)
    engine.globals["period"] = lambda first, last: period(first, last, language)
    return engine


def page(
    path: str,
    template: str,
    language: str,
    title: str,
    *,
    description: str = "",
    toc: bool = False,
    data: Mapping[str, object] | None = None,
    **values: object,
) -> Page:
    """The page ``path`` made by ``template``. MkDocs prints title and description raw, hence the
    escaping; ``toc`` whether a table of contents stands beside the page;
    ``data`` is what the page is to other programs (schema.org), which the theme prints as JSON."""
    root = posixpath.relpath(".", posixpath.dirname(address(path)) or ".")
    text = (
        environment(language)
        .get_template(template)
        .render(
            title=title,
            link=functools.partial(link, path),
            href=functools.partial(href, path),
            crumbs=functools.partial(crumbs, path, language),
            root=root,
            **values,
        )
    )
    keys: dict[str, object] = {"title": html.escape(title)}
    if description:
        keys["description"] = html.escape(description)
    keys["hide"] = ["navigation"] if toc else ["navigation", "toc"]
    if data:
        keys["data"] = dict(data)
    return document(path, keys, text)


def document(path: str, keys: Mapping[str, object], text: str) -> Page:
    """Front matter and text; blank lines never stand two in a row."""
    post = frontmatter.Post(_single_blanks(text).strip())
    post.metadata.update(keys)
    return Page(path, (frontmatter.dumps(post, allow_unicode=True, width=10_000) + "\n").encode())


def link(
    here: str, words: str, there: str | None, anchor: str = "", style: str = "", lang: str | None = None
) -> Markup:
    """A Markdown link from the page ``here`` to the page ``there``, both paths in docs/, with the
    class ``style``, of words in the language ``lang``; plain words where there is no page."""
    if there is None:
        return Markup(f'<span class="{style}">{encode(words)}</span>') if style else encode(words)
    fragment = f"#{anchor}" if anchor else ""
    target = "" if there == here and anchor else posixpath.relpath(there, posixpath.dirname(here) or ".")
    return Markup(f"[{encode(words)}]({target}{fragment}){_attributes(style, lang)}")


def jump(words: str, number: int | None, style: str = "", lang: str | None = None) -> Markup:
    """A link to sentence ``number`` of the page that holds it, with the class ``style``, of words
    in the language ``lang``; plain words without a number."""
    return Markup(f"[{encode(words)}](#s{number}){_attributes(style, lang)}") if number else encode(words)


def _attributes(style: str, lang: str | None) -> str:
    given = [f".{style}"] if style else []
    if lang:
        given.append(f'lang="{encode(lang)}"')
    return f"{{ {' '.join(given)} }}" if given else ""


def href(here: str, there: str, anchor: str = "") -> Markup:
    """The relative address of the page ``there`` as a browser on the page ``here`` needs it."""
    fragment = f"#{anchor}" if anchor else ""
    if there == here and anchor:
        return Markup(fragment)
    if not there.endswith(".md"):
        return Markup(posixpath.relpath(there, address(here) or ".") + fragment)
    target = posixpath.relpath(address(there) or ".", address(here) or ".")
    return Markup(f"{target}/{fragment}")


def crumbs(here: str, language: str, *steps: tuple[str, str]) -> Markup:
    """The way from the front page to this one, whose own name stands below: (words, page) for each
    step, the page with an anchor after # where one is meant."""
    items = []
    for words_, target in steps:
        there, _, anchor = target.partition("#")
        items.append(f'<li><a href="{href(here, there, anchor)}">{encode(words_)}</a></li>')
    label = encode(words.catalogue(language).gettext("You are here"))
    return Markup(f'<nav aria-label="{label}"><ol class="crumbs">{"".join(items)}</ol></nav>')


def time(value: Edtf, language: str) -> Markup:
    """The date as a person writes it; a machine reads it too where HTML has a form for it."""
    name = encode(words.format_edtf(value, language))
    if value.precision in ("day", "month", "year"):
        return Markup(f'<time datetime="{value.text}">{name}</time>')
    return Markup(f"<span>{name}</span>")


def period(first: Edtf, last: Edtf, language: str) -> Markup:
    """“9–10 ianuarie 2024”; a <time> where it is one date."""
    if first == last:
        return time(first, language)
    return Markup(f'<span class="period">{encode(words.format_period(first, last, language))}</span>')


def count(value: int, language: str) -> Markup:
    """A number beside the name of what it counts."""
    return Markup(f'<span class="count">{encode(words.format_number(value, language))}</span>')


def source(url: str) -> str:
    """The path in docs/ of the page with the address ``url``."""
    return f"{url.rstrip('/')}.md" if url.startswith("briefings/") else f"{url}index.md"


def address(path: str) -> str:
    """The folder of a page's address: "stories" for "stories/index.md", "quality" for "quality.md"."""
    folder, name = posixpath.split(path)
    return folder if name == "index.md" else posixpath.join(folder, name.removesuffix(".md"))


def _single_blanks(text: str) -> str:
    lines: list[str] = []
    for line in text.splitlines():
        if line.strip() or (lines and lines[-1]):
            lines.append(line.rstrip())
    return "\n".join(lines)
