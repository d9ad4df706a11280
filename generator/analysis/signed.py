"""Sources that no sentence has for its subject: the agency that signs a text at its end, and media
called by the address of their site, right beside a word that cites them."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Literal

from generator.analysis.document import Document
from generator.analysis.quotes.outlets import outlet
from generator.languages import Language
from generator.model import Source, Span
from generator.text.links import SITE
from generator.text.normalise import fold

SourceKind = Literal["agency", "media", "institution", "person", "group", "document"]

_LINK = re.compile(  # not “… sagte Meier.Es regnet”, whose blank was forgotten
    r"(?<![\w@./-])(?i:https?://)?(?i:www\.)?(?![\w-]+\.[A-Z][a-z])"
    rf"(?P<site>(?i:{SITE}))(?:/[^\s,;)]*)?"
)
_BRACKETS = re.compile(r"^\(([^()\n]{2,40})\)|\(([^()\n]{2,40})\)\W*$")
_LAST = re.compile(r"(?:^|[.!?…][”\"»’)]*\s+)[–—/(]*\s*(?P<name>\w[\w.’'-]*)[^\w\n]*$")
_PARTS = re.compile(r"[^\s,;/()–—](?:[^,;/()–—|]*[^\s.,;/()–—|-])?")
_WORD = re.compile(r"[\w-]+")
_AROUND = 60  # characters around an address that are asked for a word that cites


def signatures(document: Document) -> Iterator[Source]:
    """The agencies at the end of a paragraph, alone or in brackets, “… a spus el. AGERPRES”, “(dpa, AFP)”, in
    brackets at its beginning, and in the dateline: “LONDON (Reuters) – …”."""
    text, dateline = document.text, document.dateline
    signed = [] if dateline is None else [dateline.span]
    for paragraph in document.paragraphs:
        words, last = paragraph.of(text), None
        brackets = [match.span(match.lastindex or 0) for match in _BRACKETS.finditer(words)]
        if not brackets and (last := _LAST.search(words)) is not None:
            brackets = [last.span("name")]
        signed += [Span(paragraph.start + start, paragraph.start + end) for start, end in brackets]
    for span in signed:
        for part in _PARTS.finditer(text, span.start, span.end):
            found = outlet(part[0])
            if found is not None and found[1] == "agency":
                yield Source(*found, Span(*part.span()))


def addresses(document: Document) -> Iterator[Source]:
    """The sites beside a verb of speaking or behind “according to”: “scrie cotidian.ro”."""
    text, language = document.text, document.language
    verbs, leading, agents = _citing(language)
    for match in _LINK.finditer(text):
        before = [fold(word) for word in _WORD.findall(text[max(0, match.start() - _AROUND) : match.start()])]
        after = [fold(word) for word in _WORD.findall(text[match.end() : match.end() + _AROUND])]
        told = before[-1:] and before[-1] in verbs | leading
        relayed = len(before) > 1 and before[-1] in agents and before[-2] in language.sources.taken
        if told or relayed or (after and after[0] in verbs):
            site = match["site"].removeprefix("www.")
            bare = outlet(site) or outlet(site.rpartition(".")[0])
            yield Source(bare[0] if bare else site, "media", Span(match.start("site"), match.end("site")))


@functools.cache
def _citing(language: Language) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Verbs of speaking; the last words of what leads to who speaks, and to who passes it on."""
    return (
        frozenset(map(fold, (*language.quotes.verbs, *language.sources.plain))),
        frozenset(fold(phrase.split()[-1]) for phrase in language.quotes.according),
        frozenset(fold(phrase.split()[-1]) for phrase in language.sources.relays),
    )
