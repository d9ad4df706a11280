"""The one function through which every untrusted word gets into a page.

Emitted like this inside a block of HTML (text, or an attribute in double quotes), or inside a
heading, a list item, a cell or the text of a link of Markdown, no text becomes markup under the
site's fixed list of Markdown extensions, and a reader sees exactly the text.
`tests/pages/test_encode.py` is the proof. What need not be encoded is not, because people read
the pages in docs/ too: apostrophes, currency signs and most punctuation stay as they are.
"""

from __future__ import annotations

import re


class Markup(str):
    """Text of a page made by our own code: the template engine prints it as it is."""

    __slots__ = ()


_SPECIAL = re.compile(r"""[&<>\\`*_\[\]{}~^|#"]""")
# What would begin a list, a heading, a definition, an admonition or a key of metadata where a
# line begins; and what would make an image of a link that follows.
_AT_ENDS = re.compile(r"^(?:[-+=:!?%$]|\d+(?=[.)]))|!$")
# One that no line may be broken at stays where it is the custom: inside « », before a sign, in a
# number. Elsewhere it is often a page's layout, and a paragraph of it would not fit a telephone.
_SPACE = re.compile("(?![\u00a0\u202f][:;?!»%€\\d])(?!(?<=«)[\u00a0\u202f]\\S)\\s+")


def encode(text: str) -> Markup:
    """``text`` on one line, with every character that Markdown or HTML could read as markup as a
    numeric entity."""
    line = _SPACE.sub(" ", text).strip()
    line = _SPECIAL.sub(_entities, line)
    return Markup(_AT_ENDS.sub(_entities, line))


def encode_part(text: str) -> Markup:
    """`encode` for a piece out of the middle of a line: white space at its ends stays, as one space."""
    if not text.strip():
        return Markup(" " if text else "")
    before, after = (" " if end.isspace() else "" for end in (text[0], text[-1]))
    return Markup(f"{before}{encode(text)}{after}")


def _entities(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(char)};" for char in match[0])


def finalize(value: object) -> object:
    """What the template engine does to every value it prints."""
    if isinstance(value, Markup):
        return value
    return encode("" if value is None else str(value))
