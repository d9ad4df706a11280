"""Which phrase of a clause is its subject."""

from __future__ import annotations

from generator.analysis.document import Document
from generator.analysis.title.clause import Clause
from generator.analysis.title.grammar import Grammar
from generator.analysis.title.phrases import Phrase, Sort, is_number


def leads(clause: Clause, known: Grammar) -> bool:
    """Whether the subject stands before the verb."""
    front = [phrase for phrase in clause.phrases if phrase.first < clause.verb]
    return bool(front) and front[0].sort is Sort.NOUN and agrees(clause, front[0], known, True)


def subject_behind(document: Document, clause: Clause, known: Grammar) -> Phrase | None:
    """The subject behind the verb, with what belongs to it, where it may take the first place."""
    subject = nominative(clause, known)
    if subject is None:
        return None
    at = clause.phrases.index(subject)
    beside = [one for one in clause.phrases[:at] if one.first > clause.verb and one.sort is not Sort.OTHER]
    passive = clause.words[clause.verb].low in document.language.quotes.passives
    closed = clause.close < clause.stop
    stop = subject.stop
    for phrase in clause.phrases[at + 1 :]:
        first = clause.words[phrase.first].low
        if phrase.sort is not Sort.PREPOSITIONAL:
            break
        title = document.language.title
        noun = clause.words[subject.stop - 1].low
        of = first in title.genitives
        owned = noun.endswith(title.relational) or (
            clause.words[subject.first].low in known.ones
            and first in {*title.attributive} - {*title.genitives}
            and phrase is not clause.phrases[-1]
        )
        if phrase.first == stop == subject.stop and owned and not beside:
            stop = phrase.stop  # “die Verhandlungen [zur Freilassung]”, “ein Mittel [gegen Husten]”
            continue
        if (beside and not closed) or (passive and of):
            return None  # nobody can tell whether it belongs to the subject
        if not of and (first not in title.origins or phrase is clause.phrases[-1]):
            break
        stop = phrase.stop
    return subject._replace(stop=stop)


def nominative(clause: Clause, known: Grammar) -> Phrase | None:
    """The noun behind the verb that may be its subject."""
    for phrase in clause.phrases:
        expletive = clause.words[phrase.first].low in known.expletives
        fits = expletive or (phrase.sort is Sort.NOUN and agrees(clause, phrase, known))
        if phrase.first > clause.verb and fits:
            return phrase
    return None


def agrees(clause: Clause, phrase: Phrase, known: Grammar, leads: bool = False) -> bool:
    """Whether a noun with its article may be, by case and number, the subject of the verb; one that
    leads may have two names: “Die Ärztin und Autorin Anna Brandt hat …”."""
    words = clause.words[phrase.first : phrase.stop]
    first = words[0]
    articled = not first.noun and first.low in known.articles
    counted = is_number(first, known)
    noun = next((word.low for word in words if word.noun), "")
    owned = first.low in known.genitives & known.nominatives and noun.endswith(known.feminine_endings)
    if articled and (owned or first.low not in known.nominatives):
        return False  # “der Behörde”
    if not first.noun and not articled and not counted and first.low.endswith(known.oblique_endings):
        return False
    plural = clause.words[clause.verb].low.endswith(known.plural_endings)
    joined = any(word.low in known.joining or word.parted for word in words)
    if first.low in known.singulars:
        return joined or not plural
    return plural or not (counted or (joined and not leads))
