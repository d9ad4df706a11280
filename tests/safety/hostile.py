"""Seeds full of strings that broke something somewhere, and what a site made of them may hold."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import urlsplit

import yaml
from selectolax.lexbor import LexborHTMLParser

from tests.projects import CORPORA

OWN = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "[link](javascript:alert(1))",
    "![image](https://example.com/x.png)",
    "<https://example.com>",
    "[TOC]",
    "[^1]: o notă[^1]",
    "*[abbr]: definiție",
    '{: #id .class onclick="alert(1)" }',
    "{{ config.theme }} {% include 'x' %} ${x} <%= x %>",
    '--8<-- "/etc/passwd"',
    '!!! note "Titlu"\n    text',
    "```\ncod\n```",
    "~~~ {.python}\ncod",
    "    cod scris cu spații la început",
    "1. unu\n2. doi",
    "| a | b |\n| --- | --- |\n| c | d |",
    "Titlu\n=====",
    "# Titlu #",
    "> citat",
    "- - -",
    "***",
    "cheie: valoare",
    "2025. Un an greu.",
    "<!-- comentariu -->",
    "<![CDATA[ x ]]>",
    "&lt;b&gt; &amp;amp; &#60;",
    "\\[x\\] \\* \\\\",
    "</p></div></body></html>",
    "</title><script>alert(1)</script>",
    '<a href="data:text/html,x">x</a>',
    "<style>body{display:none}</style>",
    '<meta http-equiv="refresh" content="0;url=https://example.com">',
    '<base href="https://example.com/">',
    "[x]: https://example.com 'titlu'",
    "../../../etc/passwd",
    "\x02klzzwxh:0001\x03 wzxhzdk:0",
    "'; DROP TABLE briefings; --",
    "%s %d %n {0} {x!r}",
)


def corpus_strings() -> list[str]:
    """Every row of the corpora of hostile strings and of Markdown's own examples."""
    texts = []
    for name, key in (
        ("hostile-strings/blns", "s"),
        ("hostile-strings/xss_payloads", "s"),
        ("hostile-strings/dompurify", "payload"),
        ("commonmark-examples/examples", "markdown"),
    ):
        lines = (CORPORA / f"{name}.jsonl").read_text("utf-8").split("\n")
        texts += [json.loads(line)[key] for line in lines if line]
    return [text for text in texts if text.strip()]


_DOZEN = 12


def harmless_strings(count: int) -> list[str]:
    """As many sentences as there are hostile strings, some seeds of them in another language,
    which quote what the next one quotes; the last seed is a version of the one before."""
    languages = (
        "Propoziția cu numărul {} din Rusia este cuminte și nu face nimic.",
        "The sentence from Russia with the number {} behaves well and does nothing.",
    )
    found = [languages[number // _DOZEN % 2].format(number) for number in range(count)]
    for number in range(2 * _DOZEN - 1, count - _DOZEN, 2 * _DOZEN):
        found[number] = found[number + _DOZEN]
    return [*found[:-_DOZEN], *found[-2 * _DOZEN : -_DOZEN - 1], found[-1]]


def seeds(strings: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """(file name, bytes): each string is a headline, a paragraph, a quotation, part of a name, or
    a value of a front matter, and some are names of files."""
    for number, start in enumerate(range(0, len(strings), _DOZEN)):
        group = strings[start : start + _DOZEN]
        name = _file_name(number, group[0])
        day = f"2024-{number % 12 + 1:02d}-{number % 28 + 1:02d}"
        body = "\n\n".join(
            [
                "Primăria orașului Cluj a anunțat luni bugetul, a declarat Ion Popescu.",
                *group,
                f"„{group[-1]} și încă patru cuvinte aici”, a spus Ion Popescu, primarul din Cluj.",
                f"Ministrul {group[0][:60]} a cerut 14 milioane de lei până la 1 iunie 2024.",
            ]
        )
        if number % 7 == 3:
            yield f"{name}.txt", group[0].encode("utf-8", "surrogatepass")  # without a date
        elif number % 3:
            headline = " ".join(group[0].split())
            yield f"{name}.txt", f"date {day} {headline}\n\n{body}\n".encode("utf-8", "surrogatepass")
        else:
            values = {
                "date": day,
                **dict(zip(("title", "author", "source", "summary", "slug", "unknown"), group, strict=False)),
                "url": f"https://example.org/{number}",
                "tags": list(group[6:9]),
            }
            keys = yaml.safe_dump(values, allow_unicode=True, sort_keys=False)
            yield f"{name}.md", f"---\n{keys}---\n{body}\n".encode("utf-8", "surrogatepass")


def _file_name(number: int, text: str) -> str:
    """Begins with a number, so that two never clash."""
    rest = (
        text.replace("/", "\u2215")
        .replace("\0", "")
        .encode("utf-8", "replace")[:180]
        .decode("utf-8", "ignore")
    )
    return f"{number:04d} {rest}"


class Inventory:
    """What the HTML of a built site holds, apart from words."""

    def __init__(self, site: Path) -> None:
        self.elements: set[tuple[str, str]] = set()  # (tag, attribute)
        self.scripts: set[str] = set()  # addresses, inline texts, kinds of data
        self.hosts: set[str] = set()  # of whatever a browser would load
        self.links: set[str] = set()  # schemes and hosts of links
        self.pages = 0
        for file in sorted(site.rglob("*.html")):
            self.pages += 1
            self._take(LexborHTMLParser(file.read_bytes()))

    def _take(self, tree: LexborHTMLParser) -> None:
        for node in tree.css("*"):
            tag = node.tag or ""
            self.elements.add((tag, ""))
            for name, value in node.attributes.items():
                self.elements.add((tag, name))
                if name in ("src", "srcset", "poster", "data", "background", "action", "formaction") or (
                    name == "href" and tag in ("link", "use", "image", "base")
                ):
                    self.hosts.add(_origin(value or ""))
                elif name in ("href", "xlink:href"):
                    self.links.add(_origin(value or ""))
            if tag == "script":
                source = node.attributes.get("src")
                if node.attributes.get("type") == "application/ld+json":
                    json.loads(node.text())  # data, which no browser runs: whole, or its end was forged
                    self.scripts.add("application/ld+json")
                else:
                    self.scripts.add(source.rsplit("/", 1)[-1] if source else node.text())


def _origin(address: str) -> str:
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return address
    return f"{parts.scheme}://{parts.netloc}" if parts.scheme or parts.netloc else ""
