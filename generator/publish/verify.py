"""The built site, checked as a browser would use it: every link and anchor leads somewhere, and
nothing is fetched from another host."""

from __future__ import annotations

import posixpath
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

_LINKS = {"a": ("href",), "area": ("href",)}
_FETCHED = {
    "audio": ("src",),
    "embed": ("src",),
    "iframe": ("src",),
    "image": ("href", "xlink:href"),
    "img": ("src",),
    "input": ("src",),
    "link": ("href",),
    "object": ("data",),
    "script": ("src",),
    "source": ("src",),
    "track": ("src",),
    "use": ("href", "xlink:href"),
    "video": ("src", "poster"),
}
_TOLD = {"canonical", "alternate", "prev", "next", "author", "license", "me", "search"}
"""Relations of <link> that a browser follows on demand and does not fetch."""


class Link(NamedTuple):
    target: str
    fetched: bool


class Html(NamedTuple):
    """What the check needs of one file."""

    path: str  # POSIX, inside the site
    ids: frozenset[str]
    links: tuple[Link, ...]


def verify(site: Path, url: str) -> list[str]:
    """The faults of the site in the folder ``site``, published under ``url``, in words: `page:
    link: what is wrong`. Anchors that scripts make up (`#:~:`, `#__…` of the theme) pass."""
    base = urlsplit(url)
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages = {
        path: read_html(path, (site / path).read_bytes())
        for path in sorted(files)
        if path.endswith(".html") and not path.startswith("pagefind/")
    }
    faults = []
    for page in pages.values():
        for link in page.links:
            fault = _fault(page, link, (base.scheme, base.netloc, base.path or "/"), files, pages)
            if fault:
                faults.append(f"{page.path}: {link.target}: {fault}")
    return faults


def read_html(path: str, content: bytes) -> Html:
    """The anchors and links of one HTML file."""
    tree = LexborHTMLParser(content)
    ids = {sys.intern(node.attributes["id"] or "") for node in tree.css("[id]")}
    ids |= {node.attributes["name"] or "" for node in tree.css("a[name]")}
    return Html(path, frozenset(ids), tuple(dict.fromkeys(_links(tree))))


def _links(tree: LexborHTMLParser) -> Iterator[Link]:
    for tags, fetched in ((_LINKS, False), (_FETCHED, True)):
        for tag, names in tags.items():
            for node in tree.css(tag):
                for name in names:
                    value = node.attributes.get(name)
                    if value is not None:
                        yield Link(value.strip(), fetched and not _told(node))
    for node in tree.css("[srcset]"):
        for part in (node.attributes["srcset"] or "").split(","):
            if part.strip():
                yield Link(part.split()[0], True)


def _told(node: LexborNode) -> bool:
    if node.tag != "link":
        return False
    return bool(_TOLD & set((node.attributes.get("rel") or "").lower().split()))


def _fault(
    page: Html, link: Link, base: tuple[str, str, str], files: set[str], pages: dict[str, Html]
) -> str | None:
    try:
        parts = urlsplit(link.target)
    except ValueError:
        return "is no address"
    scheme, host, root = base
    if parts.scheme == "data" or (parts.scheme in ("mailto", "tel") and not link.fetched):
        return None
    if parts.scheme == "javascript":
        return "is a script"
    outside = (parts.netloc or host) != host or (parts.scheme or scheme) != scheme
    if outside or (parts.netloc and not parts.path.startswith(root)):
        return "is fetched from another host" if link.fetched else None
    if parts.path.startswith("/") or parts.netloc:
        if not f"{parts.path}/".startswith(root):
            return f"leads out of the site, whose root is {root}"
        path = parts.path[len(root) :]
    elif page.path == "404.html" and parts.path:
        return "is relative, and this page is shown at any address"
    else:
        path = posixpath.join(posixpath.dirname(page.path), parts.path) if parts.path else page.path
    return _missing(unquote(path), unquote(parts.fragment), files, pages)


def _missing(path: str, anchor: str, files: set[str], pages: dict[str, Html]) -> str | None:
    normal = posixpath.normpath(path) if path else "."
    if normal.startswith(".."):
        return "leads out of the site"
    found = normal if normal in files and not path.endswith("/") else posixpath.join(normal, "index.html")
    found = found.removeprefix("./")
    if found not in files:
        return "leads nowhere"
    if not anchor or anchor.startswith((":~:", "__")) or found not in pages:
        return None
    return None if anchor in pages[found].ids else "that place is not on the page"
