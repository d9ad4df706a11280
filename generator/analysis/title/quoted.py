"""A lead that is somebody's words is a title with the name of who says them: “Ana Rusu: „Nu plecăm””."""

from __future__ import annotations

from collections.abc import Sequence

from generator.analysis.document import QUOTED, Document, tokens_of
from generator.analysis.title import verbs
from generator.model import Mention, Quote, Span

_WORDS = 4  # of a quotation that says something by itself
_STOPS = " ,.;"


def quoted(
    document: Document, sentence: Span, quotes: Sequence[Quote], entities: Sequence[Mention], longest: int
) -> str | None:
    """“Name: „words””, of at most ``longest`` characters, where a sentence begins with what somebody says;
    None where it does not, or names nobody, or where the words are no clause of their own."""
    opening = QUOTED.match(document.text, sentence.start, sentence.end)
    names = {mention.name for mention in entities if mention.type in ("person", "organisation")}
    speakers = [one.speaker for one in quotes if one.span.start == sentence.start + 1]
    if not opening or not speakers or speakers[0] not in names:
        return None
    words = opening[0][1:-1].rstrip(_STOPS)
    tokens = tokens_of(words, document.language)
    if len(tokens) < _WORDS or verbs.verb_at(document, tokens) is None:
        return None
    title = f"{speakers[0]}: {opening[0][0]}{words}{opening[0][-1]}"
    return title if len(title) <= longest else None
