"""A lead that the sentence behind it gives as what somebody holds: “Prices won't fall. [So says …]”."""

from __future__ import annotations

from collections.abc import Sequence

from generator.analysis.document import Document
from generator.analysis.title.clauses import opens
from generator.analysis.title.details import Known
from generator.model import Quote

_SAYS = ": "


def avowed(
    document: Document, title: str, index: int, known: Known, quotes: Sequence[Quote], longest: int
) -> str:
    """The title with the name of whoever, says the sentence at ``index``, holds what it tells, “Este opinia
    expertei Ana Rusu”, and is quoted in the text; without where nobody is named, or no room is left."""
    span, words = document.sentences[index], document.language.title.avowing
    if not words or not opens(words, document.text[span.start : span.end]):
        return title
    people = sorted((one, name) for one, name in known.speakers if one in known.people and one.within(span))
    name = people[0][1] if people else ""
    told = f"{name}{_SAYS}{title}"
    quoted = any(quote.speaker == name for quote in quotes)
    fits = len(told) <= longest and not any(word in title for word in name.split())
    return told if name and quoted and fits else title
