"""The proof that no text of a seed becomes markup.

A page holds the text in every place a template may put a value. It is rendered with the site's
own Markdown settings and parsed by a real HTML parser: its elements and attributes must be those
of the same page about a harmless word, and the text must come back."""

from __future__ import annotations

import functools
import html
import os
from pathlib import Path

import markdown
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from mkdocs.config import load_config
from mkdocs.utils.meta import get_data
from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.pages.encode import Markup, encode, finalize
from generator.pages.templating import document, link
from generator.text.normalise import clean
from tests.projects import CORPORA
from tests.safety.hostile import corpus_strings

ROOT = Path(__file__).parents[2]
EXAMPLES = 10_000 if os.environ.get("CI", "") not in ("", "0", "false") else 300

PAGE = """\
# {heading}

<p><time datetime="2025">{text}</time></p>

## In brief {{ #brief }}

- {text} [↓](#s1)
- {link} · {text}, {text}

## Words {{ #words }}

1. {text}

| {text} | {text} |
| --- | --- |
| {text} | {text} |



<div lang="ro" data-pagefind-body>
<p id="p1"><span id="s1">{text}</span> <a href="../" title="{text}">{text}</a></p>
<h3 id="p2">{text}</h3>
<blockquote>{text}</blockquote>
<table><tbody><tr><td>{text}</td></tr></tbody></table>
<svg role="img"><title>{text}</title><desc>{text}</desc></svg>
</div>

## Related {{ #related }}

- {link} · {text}
"""

# What Markdown, its extensions, HTML, Jinja and YAML read as more than text.
SIGNS = st.sampled_from(
    [
        *"&<>\\`*_[](){}~^=$|+#@!\"'-:;?%./\n\t 0123456789aZăș\u00a0\u2028\ufffd",
        *(
            "---",
            "***",
            "```",
            "~~~",
            "===",
            "<script>",
            "</p>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "{{",
            "}}",
        ),
        *(
            "{%",
            "%}",
            "{: #id .class onclick=x }",
            "![",
            "](",
            "[TOC]",
            "[^1]",
            "[^1]: ",
            "*[a]: ",
            "&#60;",
            "&lt;",
        ),
        *(
            "&amp;",
            "http://",
            "javascript:",
            "--8<--",
            "!!! note",
            "??? x",
            "1. ",
            "2025. ",
            "- ",
            "+ ",
            "> ",
            "# ",
        ),
        *(
            " #",
            "| --- |",
            "[x]: y",
            "<a@b.c>",
            "\\[",
            ":::",
            "$$",
            "++",
            "==",
            "^^",
            ":smile:",
            "![](x)",
            "\x02",
            "\x03",
        ),
        *(
            "klzzwxh:0001",
            "wzxhzdk:0",
            "\x02klzzwxh:0001\x03",
            "\x02amp\x03",
            "</script>",
            "</title>",
            "onload=",
        ),
    ]
)
TEXTS = st.one_of(
    st.lists(SIGNS, max_size=12).map("".join),
    st.text(max_size=40),
    st.lists(st.one_of(SIGNS, st.text(max_size=5)), max_size=10).map("".join),
)


@functools.cache
def engine() -> markdown.Markdown:
    """Python-Markdown as MkDocs sets it up for this site."""
    config = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(ROOT / "tests"))
    return markdown.Markdown(
        extensions=config["markdown_extensions"], extension_configs=config["mdx_configs"]
    )


def render(text: str) -> LexborHTMLParser:
    words = encode(text)
    page = PAGE.format(heading=words, text=words, link=link("a.md", text, "b/c.md"))
    return LexborHTMLParser(f"<body>{engine().reset().convert(page)}</body>")


@functools.cache
def harmless() -> list[tuple[str, tuple[tuple[str, str | None], ...]]]:
    return skeleton(render("cuvânt"))


def skeleton(tree: LexborHTMLParser) -> list[tuple[str, tuple[tuple[str, str | None], ...]]]:
    """Every element with its attributes; those that hold the text are left out."""
    return [
        (
            node.tag or "",
            tuple((key, value) for key, value in sorted(node.attributes.items()) if not _holds(node, key)),
        )
        for node in tree.css("*")
    ]


def _holds(node: LexborNode, key: str) -> bool:
    return key == "title" or (key == "id" and node.tag == "h1")


def fold(text: str | None) -> str:
    return " ".join((text or "").split())


PLACES = (
    "h1",
    "time",
    "li a[href='b/c.md']",
    "ol li",
    "th",
    "td",
    "#s1",
    "#p1 a",
    "h3",
    "blockquote",
    "svg title",
    "desc",
)


def check(text: str) -> None:
    """``text`` is in every place, and nothing else is there."""
    expected = fold(clean(text))
    tree = render(clean(text))
    assert skeleton(tree) == harmless()
    for place in PLACES:
        assert {fold(node.text()) for node in tree.css(place)} == {expected}, place
    assert [fold(node.attributes["title"]) for node in tree.css("a[title]")] == [expected]


@settings(max_examples=EXAMPLES)
@given(TEXTS)
def test_no_text_becomes_markup_and_all_of_it_is_shown(text: str) -> None:
    """In a heading, an item, a link, a cell, an attribute and a block of HTML."""
    assume(fold(clean(text)))
    check(text)


@settings(max_examples=EXAMPLES)
@given(TEXTS)
def test_front_matter_holds_a_title_as_one_string(text: str) -> None:
    """MkDocs reads back the title that was written, and no other key; it prints it raw."""
    title = html.escape(fold(clean(text)))
    page = document("a.md", {"title": title}, "# x").content.decode()
    body, keys = get_data(page)
    assert (keys, body.strip()) == ({"title": title}, "# x")
    assert not set("<>\"'") & set(title)


@pytest.mark.corpora
@pytest.mark.skipif(not CORPORA.is_dir(), reason="needs ../shared/corpora")
def test_hostile_strings_and_markdown_examples_are_shown_as_they_are() -> None:
    """3,901 strings that broke something somewhere."""
    texts = [text for text in corpus_strings() if fold(clean(text))]
    assert len(texts) > 3_800
    for text in texts:
        check(text)


@pytest.mark.parametrize(
    ("text", "encoded"),
    [
        ("Prețul a crescut cu 5%, la $3 (vezi anexa).", "Prețul a crescut cu 5%, la $3 (vezi anexa)."),
        ("Don't – „da”; 14:30, a@b.ro", "Don't – „da”; 14:30, a@b.ro"),
        ("2025. Un an", "&#50;&#48;&#50;&#53;. Un an"),
        ("<b> & *x*", "&#60;b&#62; &#38; &#42;x&#42;"),
        ("Stop!", "Stop&#33;"),
        ("- a\n\n# b", "&#45; a &#35; b"),
    ],
)
def test_a_person_can_read_what_is_encoded(text: str, encoded: str) -> None:
    """Only what could be read as markup is an entity."""
    assert encode(text) == encoded


@pytest.mark.parametrize(
    ("text", "encoded"),
    [
        ("Le maire\u00a0: «\u00a0Oui\u202f!\u00a0»", "Le maire\u00a0: «\u00a0Oui\u202f!\u00a0»"),
        ("12\u202f500 voix, 4\u00a0%", "12\u202f500 voix, 4\u00a0%"),
        ("tout\u00a0un\u00a0paragraphe\u00a0ainsi", "tout un paragraphe ainsi"),
        ("deux \u00a0: et\u00a0\u00a0: trois", "deux : et : trois"),
    ],
)
def test_no_line_is_broken_before_a_french_colon(text: str, encoded: str) -> None:
    """A no-break space stays before a sign and in a number, and nowhere else."""
    assert encode(text) == encoded


def test_only_markup_of_our_own_is_printed_as_it_is() -> None:
    """The template engine encodes every other value, whatever its type."""
    assert finalize(Markup("<b>")) == "<b>"
    assert finalize("<b>") == "&#60;b&#62;"
    assert finalize(None) == ""
    assert finalize(["<b>"]) == "&#91;'&#60;b&#62;'&#93;"


def test_the_proof_is_for_the_extensions_that_the_site_has() -> None:
    """Whoever adds an extension reads the encoding again: each may give a new meaning to signs.
    Never: magiclink, emoji, critic, snippets, macros, md_in_html (safety comes first)."""
    config = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(ROOT / "tests"))
    assert config["markdown_extensions"] == ["toc", "tables", "fenced_code", "attr_list"]
    assert config["mdx_configs"] == {
        "toc": {"permalink": False, "toc_depth": 2},
        "tables": {"use_align_attribute": True},
    }
    assert not config["hooks"]
