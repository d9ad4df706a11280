"""Where no clause may be cut, since what follows is part of what its verb says."""

from __future__ import annotations

from collections.abc import Sequence

from generator.analysis.document import Document, Token, tokens_of
from generator.analysis.title.ranges import Ranges, length
from generator.analysis.title.verbs import ends_in_verb, verb_at
from generator.model import Span

_LONG = 60  # characters of a clause that says more than that somebody has died


def breaks_off(document: Document, ranges: Ranges) -> bool:
    """Whether a long clause from which a day was left off ends in a verb: “the illness first seen”."""
    tokens = [
        token
        for start, end in ranges
        for token in tokens_of(document.text, document.language, Span(start, end))
    ]
    return (
        length(ranges) > _LONG
        and ends_in_verb(document, tokens)
        and document.text[ranges[-1][1] - 1] not in ".!?"
    )


def splits_said(document: Document, kept: Sequence[Token], dropped: Sequence[Token]) -> bool:
    """Whether a cut parts the subject from the verb of what is said without “that”, “reported
    astronomers | from Chile found …”, or a passive from its infinitive, “was projected | by …”."""
    words = document.language
    at = verb_at(document, kept)
    if at is None or words.summary.drops_subject or words.title.relatives_parted or not dropped:
        return False
    said = kept[at].text.lower() in words.quotes.verbs and verb_at(document, kept, at + 1) is None
    object_kept = any(token.content for token in kept[at + 1 :])
    if object_kept and dropped[0].text.lower() in words.title.cuts:
        said = False  # “claimed more lives | when the storm came back”
    if said and verb_at(document, dropped) is not None:
        return True
    agent = dropped[0].text.lower() in words.title.agents
    return agent and any(token.text.lower() in words.title.complements for token in dropped)


def object_wanted_at(document: Document, tokens: Sequence[Token]) -> int | None:
    """Where the circumstances begin that stand behind a verb in the place of its object: “a înregistrat
    oficial [în cursă], joi, candidata”; None where there are none."""
    words, at = document.language, verb_at(document, tokens)
    if at is None or len(tokens) <= at + 2 or tokens[at + 1].text not in words.title.taking:
        return None
    follows = tokens[at + 2 :]
    behind = follows[1] if len(follows) > 1 and follows[0].text in words.title.floating else follows[0]
    leads = behind.text.lower() in words.quotes.obliques and behind.text.lower() not in words.figures.over
    return behind.start if leads else None


def splits_object(document: Document, tokens: Sequence[Token], cut: int) -> bool:
    """Whether a cut parts a noun made of a verb from what it is done to, behind a place: “primirea la Dour
    | a planului”."""
    last = sum(token.start < cut for token in tokens)
    noun = tokens[last - 3].text if last > 2 else ""
    made = noun.endswith(document.language.title.open_endings or ("\n",))
    return made and tokens[last - 2].text.lower() in document.language.quotes.obliques
