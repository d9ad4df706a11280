"""Where no clause may be cut, since what follows is part of what its verb says."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, zip_longest

from generator.analysis.document import Document, Token
from generator.analysis.title import clauses, verbs
from generator.analysis.title.days import names_day
from generator.analysis.title.unfinished import is_unfinished
from generator.text.words import lemma

_GROUP = 3  # words of a verb with what is joined to it


def splits_said(document: Document, kept: Sequence[Token], dropped: Sequence[Token]) -> bool:
    """Whether a cut parts the subject from the verb of what is said without “that”, “reported
    astronomers | from Chile found …”, or a passive from its infinitive, “was projected | by …”."""
    words = document.language
    at = verbs.verb_at(document, kept)
    if at is None or words.summary.drops_subject or words.title.relatives_parted or not dropped:
        return False
    told = any(verbs.is_finite(document, kept, behind) for behind in range(at + 1, len(kept)))
    said = kept[at].text.lower() in words.quotes.verbs and not told
    object_kept = any(token.content for token in kept[at + 1 :])
    if object_kept and dropped[0].text.lower() in words.title.cuts:
        said = False  # “claimed more lives | when the storm came back”
    if said and verbs.verb_at(document, dropped) is not None:
        return True
    agent = dropped[0].text.lower() in words.title.agents
    return agent and any(token.text.lower() in words.title.complements for token in dropped)


def may_part(document: Document, word: str) -> bool:
    """Whether a word may stand between a verb and its object: “a semnat [oficial], [joi] [seara]”."""
    words = document.language
    return word in words.title.floating or names_day(word, words) or word in words.dates.dayparts


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
    """Whether a cut parts a verb from where it leads, “au dus-o pe Ana | în finală”, “a fost condamnat de
    Tribunalul Cluj | la doi ani”; who did it and, of a passive, the day are not that."""
    words, at = document.language, verbs.verb_at(document, kept)
    if at is None or not dropped or dropped[0].text.lower() not in words.quotes.obliques:
        return False
    group, passive = {*words.title.auxiliaries, *words.quotes.passives}, False
    while at + 1 < len(kept) and kept[at].text.lower() in group:
        passive = passive or kept[at].text.lower() in words.quotes.passives
        at += 1
    moved, _, clitic = kept[at].text.lower().partition("-")
    if {moved, lemma(moved, words.code)}.isdisjoint(words.title.directed):
        return False
    others = {*words.quotes.agents, *words.title.agents}
    others |= {*words.title.marking} if clitic or "-" in kept[at - 1].text else set()

    def leads(tokens: Sequence[Token]) -> bool:
        return any(
            token.text.lower() in {*words.quotes.obliques} - others
            and not (passive and after and names_day(after.text, words))
            for token, after in zip_longest(tokens, tokens[1:])
        )

    return leads(dropped) and not leads(kept[at + 1 :])


def wants_person(document: Document, kept: Sequence[Token], dropped: Sequence[Token]) -> bool:
    """Whether a cut parts a verb with a pronoun from whom it means: “a învins-o luni, acasă, | pe Ana”; whom
    another verb means that goes with it counts for nothing."""
    words = document.language
    told = [at for at in range(len(dropped)) if verbs.is_finite(document, dropped, at)]
    own = dropped[: told[0]] if told else dropped

    def names(tokens: Sequence[Token]) -> bool:
        pairs = pairwise(tokens)
        return any(one.text.lower() in words.title.marking and other.capital for one, other in pairs)

    return names(own) and any(
        verbs.is_finite(document, kept, at)
        and any("-" in token.text for token in kept[at : at + _GROUP])
        and not names(kept[at:])
        for at in range(len(kept))
    )


def lacks_said(document: Document, tokens: Sequence[Token]) -> bool:
    """Whether a clause has its verb, and none behind its “that”."""
    that = verbs.conjunctions(document.language)
    opened = document.language.summary.drops_subject and any(token.text.lower() in that for token in tokens)
    whole = tokens[-1].text.lower() not in that and verbs.is_complete(document, tokens)
    return opened and verbs.verb_at(document, tokens) is not None and not whole


def wants_told(document: Document, kept: Sequence[Token], dropped: Sequence[Token]) -> bool:
    """Whether a cut leaves but the noun of what was done, without what tells which: “a anulat decizia | prin
    care …”, “a semnat joi contractul | privind …”; or a relative clause without its verb: “decizia prin care
    pensionarii | din Orhei pierd …”."""
    words, last = document.language.title, kept[-1]
    opening = verbs.inner_relatives(document.language)
    if is_unfinished(document, kept, opening) and verbs.verb_at(document, dropped) is not None:
        return True
    at = verbs.verb_at(document, kept)
    if at is None or not last.text.endswith(words.article_endings or ("\n",)) or last.capital:
        return False
    alone = all(verbs.is_of_verb(document, one) or may_part(document, one.text) for one in kept[at:-1])
    text = document.text[dropped[0].start : dropped[-1].end]
    return alone and (clauses.opens(words.relatives, text) or verbs.is_gerund(dropped[0], document.language))
