"""A clause as its verb and phrases."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.analysis.title.grammar import Grammar
from generator.analysis.title.phrases import Phrase, Sort, phrase_at
from generator.analysis.title.words import Word

_LEAST = 4  # letters of a verb that no list has


class Clause(NamedTuple):
    words: tuple[Word, ...]
    phrases: tuple[Phrase, ...]
    verb: int  # index of the word
    close: int  # index of the first word that closes the clause; ``stop`` if none does
    stop: int  # index behind the clause's last word


def is_verb(words: Sequence[Word], at: int, known: Grammar) -> bool:
    """Whether a word between two phrases is the clause's verb, by its form or the place where it
    stands: “Auf der Straße [streifte] ein Auto …”."""
    word = words[at]
    if word.finite:
        return True
    behind = next((one for one in words[at + 1 :] if one.noun or one.finite), word)
    if behind.finite:
        return False  # “… Bericht von open doors [meldet] Fälle”
    other = known.adverbs | known.articles | known.prepositions | known.joining
    if word.noun or word.low in other or len(word.low) < _LEAST:
        return False
    return word.low.endswith((*known.closing, *known.preterites))


def closing_from(words: Sequence[Word], at: int, known: Grammar) -> int:
    """Index behind the verbs that begin at ``at`` and close the clause, where it ends or another
    predicate is joined to it: “wurde [abgerissen] und …”; 0 if none do."""
    stop = at
    while stop < len(words) and not words[stop].noun and may_close(words[stop], known):
        stop += 1
    if stop == at or (stop < len(words) and words[stop].low not in known.joining):
        return 0
    last = words[stop - 1].low
    return stop if last in known.particles or last.endswith(known.closing) else 0


def may_close(word: Word, known: Grammar) -> bool:
    if word.low in known.particles:
        return True
    other = known.articles | known.prepositions | known.timely
    return word.low.endswith(known.closing) and word.low not in other


def clause_of(words: Sequence[Word], led: bool, known: Grammar) -> Clause | None:
    """The clause with its phrases; its verb comes first where it is ``led`` by another clause."""
    phrases: list[Phrase] = []
    at = 0
    while at < len(words) and not ((at or led) and is_verb(words, at, known)):
        phrase = phrase_at(words, at, known)
        named = next((one for one in range(at + 2, phrase.stop) if words[one].apposed), phrase.stop)
        if phrases and phrases[0].sort is Sort.NOUN and phrase.sort is Sort.PREPOSITIONAL:
            phrase = phrase._replace(stop=named)  # “Der Trainer aus Dour, [Jan Brandt], …”
        phrases.append(phrase)
        at = phrase.stop
    verb = at
    at = stop = at + 1
    while at < len(words):
        stop = closing_from(words, at, known)
        if stop:
            break
        if is_second(words, at, known):
            stop = at
            break
        phrases.append(phrase_at(words, at, known))
        at = stop = phrases[-1].stop
    torn = any(one.sort is Sort.OTHER and words[one.first].low in known.articles for one in phrases)
    return None if torn or verb >= len(words) else Clause(tuple(words), tuple(phrases), verb, at, stop)


def is_second(words: Sequence[Word], at: int, known: Grammar) -> bool:
    """Whether another predicate is joined here: “und prallte …”, “und die Feuerwehr rückte …”."""
    if words[at].low not in known.joining or at + 1 >= len(words):
        return False
    if words[at + 1].finite:
        return True
    after = phrase_at(words, at + 1, known).stop
    return after < len(words) and words[after].finite and not closing_from(words, after, known)
