"""The built site, checked as a reader would use it: every link and anchor inside it leads
somewhere, at whatever address the site is published, what is quoted from an article stands in it,
every page keeps to the policy, and every briefing stands where the open data say."""

from __future__ import annotations

import json
import posixpath
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Set
from pathlib import Path
from typing import NamedTuple
from urllib.parse import SplitResult, unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from generator.publish import policy

_LINKS = ("href", "src", "poster", "data", "action")
_GIVEN = {"nofollow", "external"}
"""Relations of the links that a seed or the editor gave: what they lead to is not ours to check,
and may well lie below our own address."""
_TOLD = "data/briefings.json"
_ANYWHERE = "404.html"
"""The page that is shown at addresses which do not exist: a relative link means nothing there."""
_SEARCH = "pagefind/"
_OURS = ("index.html", "briefings/", "stories/", "entities/", "timeline/")
"""Pages on which a link to a sentence quotes it; on a page that a person wrote it may say anything."""
_SENTENCE = re.compile(r"s\d+")


class Html(NamedTuple):
    """What the check needs of one file."""

    path: str  # POSIX, inside the site
    anchors: frozenset[str]
    links: tuple[str, ...]
    quoted: tuple[tuple[str, str], ...] = ()  # a link to a sentence, and the words that lead there
    article: str = ""  # the text of the article on this page; words without the space between them


def verify(site: Path, url: str) -> list[str]:
    """The faults of the site in the folder ``site``, published under ``url``, in words."""
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    rules = policy.policy()
    pages: dict[str, Html] = {}
    faults: list[str] = []
    for path in sorted(files):
        if path.endswith(".html") and not path.startswith(_SEARCH):
            html = (site / path).read_text("utf-8")
            pages[path] = read_html(path, html)
            faults += [f"{path}: {fault}" for fault in policy.faults(html, rules)]
    told = json.loads((site / _TOLD).read_bytes())["items"] if _TOLD in files else []
    faults += misplaced((item["url"] for item in told), files)
    return [*faults, *invented(pages), *broken(pages, files, url)]


def main(site: Path, url: str = "http://127.0.0.1:8000/") -> int:
    """`python -m generator.publish.verify DIR [URL]`: prints the faults of a built site."""
    found = verify(site, url)
    print("\n".join(found) or "no fault")
    return 1 if found else 0


def read_html(path: str, html: str) -> Html:
    """The anchors and links of one HTML file."""
    tree = LexborHTMLParser(html)
    anchors = {sys.intern(node.attributes["id"] or "") for node in tree.css("[id]")}
    anchors |= {node.attributes["name"] or "" for node in tree.css("a[name]")}
    links: dict[str, None] = {}  # in order, each once
    for name in _LINKS:
        for node in tree.css(f"[{name}]"):  # in SVG it finds xlink:href too
            if _GIVEN.intersection((node.attributes.get("rel") or "").split()):
                continue
            value = node.attributes.get(name) or node.attributes.get(f"xlink:{name}")
            links[(value or "").strip()] = None
    for node in tree.css("[srcset]"):
        for part in (node.attributes["srcset"] or "").split(","):
            links[part.strip().split(" ")[0]] = None
    article = tree.css_first(".article")
    return Html(
        path,
        frozenset(anchors),
        tuple(links),
        tuple(_quoted(tree)) if path.startswith(_OURS) else (),
        _words(article.text()) if article else "",
    )


def _quoted(tree: LexborHTMLParser) -> Iterator[tuple[str, str]]:
    """What leads to a sentence and repeats its words; a date that leads there does not."""
    for node in tree.css('a[href*="#s"]'):
        link = node.attributes["href"] or ""
        if _SENTENCE.fullmatch(link.partition("#")[2]) and not node.css_first("time"):
            yield link, _words(node.text())
    for node in tree.css(".around"):
        yield "#figures", _words(node.text()).strip("…")


def _words(text: str) -> str:
    return "".join(text.split())


def misplaced(told: Iterable[str], files: Set[str]) -> Iterator[str]:
    """Each address, relative to the site's root, at which no page is."""
    for url in told:
        if f"{url}index.html" not in files:
            yield f"{_TOLD}: the address “{url}” leads nowhere"


def invented(pages: Mapping[str, Html]) -> Iterator[str]:
    """What a page shows as the words of an article, and the article does not have."""
    for page in pages.values():
        for link, words in page.quoted:
            target = link.partition("#")[0]
            path = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), target)) if target else ""
            article = pages.get(f"{path}/index.html" if path else page.path)
            if article and words not in article.article:
                yield f"{page.path}: what leads to “{link}” is not in the article"


def broken(pages: Mapping[str, Html], files: Set[str], url: str) -> Iterator[str]:
    """Each link of ``pages`` that leads to none of ``files`` or to a place that its page lacks;
    links to other sites are nobody's to check."""
    base = urlsplit(url)
    for page in pages.values():
        for link in page.links:
            fault = _fault(page, link, base, pages, files)
            if fault:
                yield f"{page.path}: the link “{link}” {fault}"


def _fault(
    page: Html, link: str, base: SplitResult, pages: Mapping[str, Html], files: Set[str]
) -> str | None:
    try:
        parts = urlsplit(link)
    except ValueError:
        return "is no address"
    root = base.path.rstrip("/") + "/"
    here = (parts.scheme or base.scheme, parts.netloc or base.netloc) == base[:2]
    if not here or (parts.netloc and not parts.path.startswith(root)):
        return None
    if parts.path.startswith("/"):
        if not f"{parts.path}/".startswith(root):
            return f"leaves the site, which begins at {root}"
        path = parts.path[len(root) :]
    elif not parts.path:
        path = page.path
    elif page.path == _ANYWHERE:
        return f"is relative, and {_ANYWHERE} is shown at any address"
    else:
        path = posixpath.join(posixpath.dirname(page.path), parts.path)
    return _missing(unquote(path), unquote(parts.fragment), pages, files)


def _missing(path: str, anchor: str, pages: Mapping[str, Html], files: Set[str]) -> str | None:
    file = posixpath.normpath(path) if path else "."
    if file not in files or path.endswith("/"):
        file = posixpath.normpath(posixpath.join(file, "index.html"))
    if file not in files:
        return "leads nowhere"
    anchor = anchor.partition(":~:")[0]  # a text fragment: the browser's business
    if not anchor or file not in pages or anchor in pages[file].anchors:
        return None
    return f"leads to a place that {file} does not have"


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *sys.argv[2:]))
