"""Addresses to which a page may send its readers."""

from __future__ import annotations

import pytest

from generator.text.links import is_web_address


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("https://example.org", True),
        ("http://example.org:8080/știri?a=1&b=2#c", True),
        ("https://știri.md/pod", True),
        ("http://name@example.org/", True),
        ("http://[2001:db8::1]/", True),
        ("https://", False),
        ("https://:80/", False),
        ("http://[", False),
        ("http://example.org:port/", False),
        ("https://exa mple.org", False),
        ("https://exa\\mple.org", False),
        ('https://example.org/"x', False),
        ("//example.org", False),
        ("/etc", False),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("ftp://example.org/", False),
        ("https://example.org/" + "x" * 2_000, False),
    ],
)
def test_only_whole_addresses_of_the_web_are_links(text: str, good: bool) -> None:
    """Http or https with a host, by a URL parser's word, and no sign that could end an attribute."""
    assert is_web_address(text) is good
