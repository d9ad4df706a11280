"""What a sentence tells of the news beside what happened: a decision, what is to come, the other side.

An event and three of its figures make a summary that leaves these out, though they are what is asked next.
"""

from __future__ import annotations

import functools
import re
from enum import Enum, auto

from generator.analysis.document import QUOTED, Document
from generator.languages import Language
from generator.text.patterns import phrases


class Kind(Enum):
    """Of facts."""

    DECISION = auto()
    COMING = auto()
    OBJECTION = auto()


def kinds(document: Document, index: int) -> frozenset[Kind]:
    """Those that a sentence tells, outside of what it quotes."""
    own = QUOTED.sub("", document.sentences[index].of(document.text))
    return frozenset(kind for kind, words in _words(document.language) if words.search(own))


@functools.cache
def _words(language: Language) -> tuple[tuple[Kind, re.Pattern[str]], ...]:
    words, ahead = language.summary, language.ahead
    endings = "|".join(map(re.escape, ahead.endings)) or "(?!)"
    return (
        (Kind.DECISION, phrases(words.decisions)),
        (Kind.COMING, phrases(ahead.marks)),
        (Kind.COMING, re.compile(rf"\w(?:{endings})(?!\w)")),
        (Kind.OBJECTION, phrases((*words.objections, *words.denying))),
    )
