"""What the browser may do on the built pages: the content-security policy, and the check that
every page carries it and keeps to it.

The policy stands in one file, the theme's ``partials/policy.html``; its hashes are the list of
the inline scripts that are known. A browser refuses any other without a word to the person who
built the site, so the build refuses it first, and says where.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from importlib import resources
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

POLICY = "theme/overrides/partials/policy.html"
# A script of any other type is data: browsers never run it (HTML, "prepare the script element").
_RUNS = {"", "module", "importmap", "text/javascript", "application/javascript"}
_FETCHES = {"src", "srcset", "poster", "data"}
_RUNS_WHEN_FOLLOWED = re.compile(r"[\s\x00-\x1f]*(?:javascript|vbscript|data):", re.IGNORECASE)
_FORBIDDEN = ("base", "iframe", "frame", "object", "embed", "style")
# Relations that browsers only note; any other `<link>` may fetch.
_LINKS_ONLY = {"canonical", "alternate", "prev", "next", "author", "license", "cite-as", "describedby"}
_INSTEAD = (
    "put the script into a file that extra_javascript of mkdocs.yml names",
    "give it a class, and the class its style in a file that extra_css of mkdocs.yml names",
)
_SHOWN = 60  # characters of an unknown script in a message


def policy() -> str:
    """The policy as the theme prints it into every page."""
    text = (resources.files("generator") / POLICY).read_text("utf-8")
    found = LexborHTMLParser(text).css_first("meta[http-equiv=Content-Security-Policy]")
    if found is None:
        raise ValueError(f"generator/{POLICY} holds no policy")
    return found.attributes.get("content") or ""


def faults(html: str, policy: str) -> Iterator[str]:
    """Each way in which the page ``html`` lacks ``policy`` or would break it, as a sentence.

    Browsers tell such things to readers only, on a console nobody watches: an inline script or
    style that the policy does not know, a handler, a script that a link would run, a frame, a
    thing fetched from another host.
    """
    tree = LexborHTMLParser(html)
    yield from _head(tree, policy)
    for script in tree.css("script"):
        if "src" not in script.attributes and (script.attributes.get("type") or "").lower() in _RUNS:
            digest = fingerprint(script.text())
            if f"'{digest}'" not in policy:
                shown = " ".join(script.text().split())[:_SHOWN]
                yield (
                    f"the inline script that begins “{shown}” is not one the policy knows; if it is the "
                    f"theme's own, put '{digest}' into generator/{POLICY}, beside the others"
                )
    for name in _FORBIDDEN:
        if tree.css_first(name) is not None:
            yield f"the policy does not allow <{name}>"
    for node in tree.css("*"):
        yield from _attributes(node)


def fingerprint(script: str) -> str:
    """The source expression that lets ``script`` run inline (Content Security Policy Level 3,
    section 2.3.1)."""
    return "sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def _head(tree: LexborHTMLParser, policy: str) -> Iterator[str]:
    first, second, *_ = [*tree.css("head > *"), None, None]
    if first is None or first.tag != "meta" or "charset" not in first.attributes:
        yield "<meta charset> does not come first"
    if second is None or second.attributes.get("http-equiv") != "Content-Security-Policy":
        yield "no content-security policy follows <meta charset>"
    elif second.attributes.get("content") != policy:
        yield f"its content-security policy is not that of generator/{POLICY}"
    referrer = tree.css_first("meta[name=referrer]")
    if referrer is None or referrer.attributes.get("content") != "no-referrer":
        yield "no referrer policy: it would tell other sites where its readers come from"


def _attributes(node: LexborNode) -> Iterator[str]:
    stylesheet = node.tag == "link" and (node.attributes.get("rel") or "").lower() not in _LINKS_ONLY
    for name, value in node.attributes.items():
        if name.startswith("on") or name == "style":
            shown = f"{name}=“{(value or '')[:_SHOWN]}” on <{node.tag}>"
            yield f"the policy does not allow {shown}: {_INSTEAD[name == 'style']}"
        elif name in _FETCHES or (name == "href" and stylesheet):
            if urlsplit(value or "").netloc:
                yield f"<{node.tag}> would fetch {value} from another host"
        elif name in ("href", "xlink:href", "action", "formaction") and _RUNS_WHEN_FOLLOWED.match(
            value or ""
        ):
            yield f"<{node.tag}> would run {(value or '')[:_SHOWN]}"
