"""Spellings of one name: transliterations, capitals, an older spelling, the last name first."""

from __future__ import annotations

import re

from anyascii import anyascii

from generator import languages
from generator.analysis.names.lexicon import GivenNames
from generator.corpus.nodes import Node, Nodes
from generator.corpus.seen import Seen, spelled
from generator.model import EntityType

# Spellings of one sound in the transliterations that the press uses; applied in order.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"sch(?=i+\b)", "sc"),  # Romanian *-schi*; elsewhere *sch* is German
        ("tsch|tch|cz", "c"),
        ("shch|sch|sh|sz", "s"),
        (r"\b[jy]e", "e"),  # Evgheni, Yevgeny, Jewgeni
        (r"(?<=[eiy])j\b", "i"),  # Sergej, Dmitrij
        ("kh", "h"),
        ("ch|ci(?=[aou])", "c"),
        (r"(?<=c)ev\b", "ov"),  # Gorbachev, Gorbaciov
        ("zh|j", "z"),
        ("ck|k|q", "c"),
        ("x", "cs"),
        (r"d(?:er|ru)\b", "dr"),  # Alexander, Alexandru, Alexandr
        ("ph", "f"),
        ("w", "v"),
        ("th", "t"),
        ("gh", "g"),
        ("ts|tz", "t"),
        ("iy|ij|yi|ii|ei|ey|ie|y", "i"),
        ("ou|oo", "u"),
        ("h", ""),
        (r"(.)\1+", r"\1"),
    )
)


def sounds(name: str) -> str:
    """A skeleton that the transliterations of one name share: *Serghei Șoigu*, *Sergey Shoygu*."""
    skeleton = anyascii(name).lower()
    for pattern, sound in _SOUNDS:
        skeleton = pattern.sub(sound, skeleton)
    return " ".join(re.findall(r"[a-z0-9]+", skeleton))


def join_spellings(nodes: Nodes, seen: Seen) -> None:
    """Names of two words or more that sound alike; one word is too little to go by."""
    first: dict[tuple[str, EntityType], Node] = {}
    for node in sorted(seen.uses):
        for written in {node[0], *_newer(node, seen)}:
            skeleton = sounds(written)
            if " " in skeleton and len(skeleton) > 6:
                nodes.join(first.setdefault((skeleton, node[1]), node), node, "they sound alike")
        loud = {spelled(name.title()) for name in seen.names[node] if name.isupper()} - {node[0]}
        for plain in sorted((name, node[1]) for name in loud if (name, node[1]) in nodes):
            same = {name.casefold() for name in seen.names[plain]} & {
                name.casefold() for name in seen.names[node]
            }
            if same:
                nodes.join(plain, node, "the same in capitals")


def _newer(node: Node, seen: Seen) -> set[str]:
    """As the name is spelled where a language has given up an older spelling: *Țîcu* is *Țâcu*."""
    pairs = {pair for code in seen.languages(node) for pair in languages.load(code).letters.older.items()}
    return {
        spelled(re.sub(rf"(?<=\w){older}(?=\w)", letter, name))
        for name in seen.names[node]
        for letter, older in pairs
        if older in name
    }


def join_turned(nodes: Nodes, seen: Seen) -> None:
    """*Popa Ion* is *Ion Popa* where the press has that too."""
    given = GivenNames(languages.given_names())
    for node in sorted(node for node in seen.uses if node[1] == "person"):
        for name in seen.names[node]:
            last, *first = name.split()
            turned = (spelled(" ".join([*first, last])), node[1])
            if first and turned in nodes and all(part in given for part in first) and last not in given:
                nodes.join(turned, node, "the last name stands first")
