"""A lead that the sentence behind it gives as what somebody holds: “Prices won't fall. [So says …]”."""

from __future__ import annotations

from collections.abc import Sequence

from generator.analysis.document import Document
from generator.analysis.title.clauses import opening
from generator.analysis.title.details import Known
from generator.model import Quote

_SAYS = ": "


def avowed(
    document: Document, title: str, index: int, known: Known, quotes: Sequence[Quote], longest: int
) -> str:
    """The title with the name of whoever, says the sentence at ``index``, holds what it tells, “Este opinia
    expertei Ana Rusu”, and is quoted in the text; without where anything but what he is stands before that
    name, “opinia soției lui …”, another is named beside, or no room is left."""
    span, words = document.sentences[index], document.language.title.avowing
    told = document.text[span.start : span.end]
    behind = span.start + opening(words, told) if words else span.start
    people = sorted((one, name) for one, name in known.speakers if one in known.people and one.within(span))
    if behind == span.start or not people:
        return title
    (at, name), *_ = people
    before = document.text[behind : at.start].strip()
    office = before.removesuffix(",") in {role for one, role in known.offices if one == at}
    plain = before.isalpha() and before.islower() and before not in document.language.stopwords
    holds = not before or office or (plain and before not in document.language.quotes.obliques)
    told = f"{name}{_SAYS}{title}"
    quoted = any(quote.speaker == name for quote in quotes)
    fits = len(told) <= longest and not any(word in title for word in name.split())
    return told if holds and quoted and fits else title
