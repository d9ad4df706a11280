"""Addresses that an article or an editor gives."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from generator.languages import outlets

_LONGEST = 2_000  # characters; what browsers take
_NEVER = re.compile(r"[\s\\<>\"'`\x00-\x20\x7f\ufffd]")
SITE = rf"\w[\w-]+\.(?:{'|'.join(sorted(outlets().domains))})(?!-?\w|\.\w)"
"""The pattern of a site as prose names it: “Profit.ro”."""
_HOST = re.compile(r"[\w.-]+|[0-9a-f:.]+")  # a name, or the number of a machine


def is_web_address(text: str) -> bool:
    """Whether ``text`` is an absolute http or https address with a host, and nothing more."""
    if len(text) > _LONGEST or _NEVER.search(text):
        return False
    try:
        parts = urlsplit(text)
        _ = parts.port  # raises where it is no number
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(_HOST.fullmatch(parts.hostname or ""))
