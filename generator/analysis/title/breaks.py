"""Where no clause may be cut, since what follows is part of what its verb says."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.analysis.document import Document, Token
from generator.analysis.title import verbs
from generator.text.words import lemma

_GROUP = 3  # words of a verb with what is joined to it


def splits_said(document: Document, kept: Sequence[Token], dropped: Sequence[Token]) -> bool:
    """Whether a cut parts the subject from the verb of what is said without “that”, “reported
    astronomers | from Chile found …”, or a passive from its infinitive, “was projected | by …”."""
    words = document.language
    at = verbs.verb_at(document, kept)
    if at is None or words.summary.drops_subject or words.title.relatives_parted or not dropped:
        return False
    said = kept[at].text.lower() in words.quotes.verbs and verbs.verb_at(document, kept, at + 1) is None
    object_kept = any(token.content for token in kept[at + 1 :])
    if object_kept and dropped[0].text.lower() in words.title.cuts:
        said = False  # “claimed more lives | when the storm came back”
    if said and verbs.verb_at(document, dropped) is not None:
        return True
    agent = dropped[0].text.lower() in words.title.agents
    return agent and any(token.text.lower() in words.title.complements for token in dropped)


def object_wanted_at(document: Document, tokens: Sequence[Token]) -> int | None:
    """Where the circumstances begin that stand behind a verb in the place of its object: “a înregistrat
    oficial [în cursă], joi, candidata”; None where there are none."""
    words, at = document.language, verbs.verb_at(document, tokens)
    if at is None or len(tokens) <= at + 2 or tokens[at + 1].text not in words.title.taking:
        return None
    follows = tokens[at + 2 :]
    behind = follows[1] if len(follows) > 1 and follows[0].text in words.title.floating else follows[0]
    leads = behind.text.lower() in words.quotes.obliques and behind.text.lower() not in words.figures.over
    return behind.start if leads else None


def awaits_aim(document: Document, tokens: Sequence[Token], ahead: Sequence[Token]) -> bool:
    """Whether “ca” stands without the “să” that follows: “a decis ca primarul, Ion Pop, | să …”."""
    words = document.language
    marks = verbs.aim_marks(words)
    opening = (verbs.conjunctions(words) & {*words.title.nonfinite}) - marks
    last = max((at for at, token in enumerate(tokens) if token.text.lower() in opening), default=-1)
    behind = any(token.text.lower() in marks for token in tokens[last + 1 :])
    return last >= 0 and not behind and any(token.text.lower() in marks for token in ahead)


def awaits_said(document: Document, kept: Sequence[Token], dropped: Sequence[Token]) -> bool:
    """Whether what a verb of speech says stands behind the cut: “îi acuză pe primari | din Orhei că …”."""
    words = document.language
    telling = verbs.speaking(words) | {*words.title.opining}
    that = verbs.conjunctions(words) - {*words.title.nonfinite}
    opens = next((at for at, token in enumerate(dropped) if token.text.lower() in that), 0)
    before = [*kept[-1:], *dropped[:opens]]
    if not opens or not any(token.text.lower() in telling for token in kept):
        return False
    other = (*words.title.gerunds, *words.title.participles) or ("\n",)
    said = any(document.is_verb(token) or token.text.endswith(other) for token in before)
    return not said and before[-1].text.lower() not in words.quotes.obliques  # “pentru că”


def wants_place(document: Document, kept: Sequence[Token], dropped: Sequence[Token]) -> bool:
    """Whether a cut parts a verb of movement from where it leads: “au dus-o pe Ana | în finală”."""
    words, at = document.language, verbs.verb_at(document, kept)
    if at is None or not dropped or dropped[0].text.lower() not in words.quotes.obliques:
        return False
    while at + 1 < len(kept) and kept[at].text.lower() in words.title.auxiliaries:
        at += 1
    moved, _, clitic = kept[at].text.lower().partition("-")
    if lemma(moved, words.code) not in words.title.moving:
        return False
    marking = {*words.title.marking} if clitic or "-" in kept[at - 1].text else set()
    behind = [token.text.lower() for token in kept[at + 1 :]]
    return not any(low in words.quotes.obliques and low not in marking for low in behind)


def wants_person(document: Document, kept: Sequence[Token], dropped: Sequence[Token]) -> bool:
    """Whether a cut parts a verb with a pronoun from whom it means: “a învins-o luni, acasă, | pe Ana”."""
    words, at = document.language, verbs.verb_at(document, kept)
    if at is None or not any("-" in token.text for token in kept[at : at + _GROUP]):
        return False

    def names(tokens: Sequence[Token]) -> bool:
        pairs = pairwise(tokens)
        return any(one.text.lower() in words.title.marking and other.capital for one, other in pairs)

    return names(dropped) and not names(kept[at:])


def lacks_said(document: Document, tokens: Sequence[Token]) -> bool:
    """Whether a clause has its verb, and none behind its “that”."""
    that = verbs.conjunctions(document.language)
    opened = document.language.summary.drops_subject and any(token.text.lower() in that for token in tokens)
    whole = tokens[-1].text.lower() not in that and verbs.is_complete(document, tokens)
    return opened and verbs.verb_at(document, tokens) is not None and not whole
