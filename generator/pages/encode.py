"""The one function through which every untrusted word gets into a page.

Measured: emitted like this inside a block of HTML, or inside a heading, a list item or the text
of a link of Markdown, no text becomes markup under the site's fixed list of Markdown extensions,
and a reader sees exactly the text. `tests/pages/test_encode.py` is the proof.
"""

from __future__ import annotations

import re


class Markup(str):
    """Text of a page made by our own code: the template engine prints it as it is."""

    __slots__ = ()


_SPECIAL = re.compile(r"""[&<>\\`*_\[\]{}~^=$|+#@"']""")
# What would begin a list, a definition, an admonition or a key of metadata where a line begins.
_LEADING = re.compile(r"^([-:!?%]|\d+(?=[.)]))")
_SPACE = re.compile(r"\s+")


def encode(text: str) -> Markup:
    """``text`` on one line, with every character that Markdown or HTML could read as markup as a
    numeric entity."""
    line = _SPACE.sub(" ", text).strip()
    line = _SPECIAL.sub(_entity, line)
    return Markup(_LEADING.sub(lambda match: "".join(f"&#{ord(char)};" for char in match[0]), line))


def encode_part(text: str) -> Markup:
    """`encode` for a piece out of the middle of a line: white space at its ends stays, as one space."""
    if not text.strip():
        return Markup(" " if text else "")
    before, after = (" " if end.isspace() else "" for end in (text[0], text[-1]))
    return Markup(f"{before}{encode(text)}{after}")


def _entity(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"


def finalize(value: object) -> object:
    """What the template engine does to every value it prints."""
    if isinstance(value, Markup):
        return value
    return encode("" if value is None else str(value))
