"""The content-security policy and the check of built pages against it."""

from __future__ import annotations

import pytest

from generator.publish.policy import faults, fingerprint, policy

KNOWN = "var known = 1"
POLICY = f"default-src 'none'; script-src 'self' '{fingerprint(KNOWN)}'"
HEAD = (
    f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    '<meta name="referrer" content="no-referrer">'
)


def page(body: str = "", head: str = HEAD) -> str:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"


@pytest.mark.parametrize(
    "body",
    [
        "",
        f"<script>{KNOWN}</script>",
        '<script src="../a.js"></script>',
        '<script type="application/json">{"any": "data"}</script>',
        '<a href="https://example.org/">elsewhere</a>',
        '<img src="../a.png"><img src="data:image/png;base64,AA==">',
        '<svg><use href="#a"></use></svg>',
    ],
)
def test_keeps_the_policy(body: str) -> None:
    """What the policy allows is no fault: known scripts, own files, data, links to elsewhere."""
    assert list(faults(page(body), POLICY)) == []


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<script>alert(1)</script>", "begins “alert(1)”"),
        (f"<script>{KNOWN} </script>", fingerprint(f"{KNOWN} ")),
        ('<script type="module">import "x"</script>', "inline script"),
        ('<p onclick="x()">', "onclick"),
        ('<p style="color: red">', "style="),
        ("<style>p { color: red }</style>", "<style>"),
        ('<a href="javascript:alert(1)">', "would run javascript:"),
        ('<a href=" \tJavaScript:alert(1)">', "would run"),
        ('<iframe src="a.html"></iframe>', "<iframe>"),
        ('<script src="https://cdn.example/a.js"></script>', "another host"),
        ('<img src="//cdn.example/a.png">', "another host"),
        ('<link rel="stylesheet" href="https://cdn.example/a.css">', "another host"),
        ('<base href="/elsewhere/">', "<base>"),
        ('<object data="a.swf"></object>', "<object>"),
    ],
)
def test_names_what_breaks_it(body: str, said: str) -> None:
    """Whatever a browser would refuse, or another host would learn of, is named."""
    assert any(said in fault for fault in faults(page(body), POLICY))


@pytest.mark.parametrize(
    "head",
    [
        "",
        HEAD.replace('<meta charset="utf-8">', ""),
        '<script src="early.js"></script>' + HEAD,
        HEAD.replace('<meta charset="utf-8">', '<meta charset="utf-8"><link rel="icon" href="a.png">'),
        HEAD.replace("default-src 'none'", "default-src *"),
        HEAD.replace("no-referrer", "origin"),
    ],
)
def test_demands_the_policy_in_its_place(head: str) -> None:
    """A page without the policy, with another one, or with something before it is at fault."""
    assert list(faults(page(head=head), POLICY))


def test_the_sites_own_policy_denies_by_default() -> None:
    """The theme's policy allows nothing by default, no inline code but by hash, no other host."""
    directives = dict(part.strip().split(" ", 1) for part in policy().split(";"))
    assert directives["default-src"] == "'none'"
    assert "unsafe-inline" not in policy() and "'unsafe-eval'" not in policy()
    assert directives["base-uri"] == directives["form-action"] == "'none'"
    sources = {source for value in directives.values() for source in value.split()}
    assert {s for s in sources if not s.startswith("'sha256-")} == {
        "'none'",
        "'self'",
        "'wasm-unsafe-eval'",
        "data:",
    }
