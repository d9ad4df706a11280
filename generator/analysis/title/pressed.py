"""What a clause loses only where nothing cheaper brings it under the limit: what belongs to a noun,
and what a person is beside the name."""

from __future__ import annotations

from collections.abc import Sequence

from generator.analysis.title.clause import Clause
from generator.analysis.title.grammar import Grammar
from generator.analysis.title.phrases import Phrase, Sort
from generator.analysis.title.setting import About
from generator.analysis.title.words import Word
from generator.languages import Language, TitleWords
from generator.model import Span

_PARTNERS = 2  # nouns beside a verb that has its object
_BARE = 2  # words of a preposition and its noun alone
_NAMED = 3  # words of the shortest phrase with a name and what it is: “den Trainer Brandt”


def may_go(clause: Clause, at: int, free: bool, title: TitleWords) -> bool:
    """Whether a phrase behind another may be left out although a verb or noun might want it: “gewann die
    Medaille [im Gewichtheben]”, not “wurde am Tor [ins Auto] gezogen”; it is ``free`` where it says
    where or when, or the verb wants something else."""
    phrase, before = clause.phrases[at], clause.phrases[at - 1]
    first = clause.words[phrase.first].low
    if phrase.sort is not Sort.PREPOSITIONAL or before.sort is Sort.OTHER or before.stop != phrase.first:
        return False
    objects = sum(one.sort is Sort.NOUN for one in clause.phrases) >= _PARTNERS
    if (first in title.pairing and not objects) or (first in title.aims and phrase.first > clause.verb):
        return False
    if phrase.first < clause.verb or at + 1 < len(clause.phrases):
        return True
    if clause.close < clause.stop and not free:
        aim = clause.words[before.first].low in title.aims  # “zum Sprecher [für Bau] gewählt”
        belongs = first in {*title.attributive} - {*title.genitives} and (aim or before.sort is Sort.NOUN)
        return belongs or (objects and first in title.leading)  # “hat den Verkauf [mit Erfolg] gestoppt”
    return objects or (free and before.sort is Sort.PREPOSITIONAL)


def wants_more(clause: Clause, phrase: Phrase, title: TitleWords) -> bool:
    """Whether a phrase says nothing without the next: “im Zusammenhang [mit dem Brand]”, “mit Sitz [in
    Dour]”."""
    words = clause.words[phrase.first : phrase.stop]
    bare = phrase.sort is Sort.PREPOSITIONAL and len(words) == _BARE and words[0].low not in title.contracted
    return words[-1].low in title.wanting or (bare and words[0].low in title.leading)


def offices(clause: Clause, people: Sequence[Span], known: Grammar, title: TitleWords) -> dict[int, range]:
    """What stands with its article before the name of a person, by its last word: “gegen [den früheren
    Trainer] Jan Brandt”; where the article may be the genitive's, only behind a preposition."""
    found = {}
    for phrase in clause.phrases:
        first = phrase.first + (phrase.sort is Sort.PREPOSITIONAL)
        words = clause.words[first : phrase.stop]
        name = _name(words, people)
        if not name or phrase.sort is Sort.OTHER or words[0].low not in known.articles:
            continue
        owned = words[0].low in {*title.pointing} or clause.words[phrase.first].low in title.outer
        joined = any(word.low in known.joining | known.articles for word in words[1:])
        case = words[0].low in known.genitives and phrase.sort is Sort.NOUN
        if not (owned or joined or case):
            found[first + name - 1] = range(first, first + name)
    return found


def towns(clause: Clause, about: About, known: Grammar, language: Language) -> dict[int, range]:
    """What stands with its article before the name of a town, by its first word: “in [der alten Hafenstadt]
    Dour”."""
    found = {}
    for phrase in clause.phrases:
        first, words = phrase.first + 1, clause.words[phrase.first + 1 : phrase.stop]
        name = _name(words, about.places)
        placed = clause.words[phrase.first].low in language.names.place_before
        if (
            name
            and placed
            and words[0].low in known.articles
            and words[name - 1].low.endswith(language.title.towns)
        ):
            found[first] = range(first, first + name)
    return found


def _name(words: Sequence[Word], names: Sequence[Span]) -> int:
    """Index of the first word of a name with which ``words`` end; 0 if there is none."""
    if len(words) < _NAMED:
        return 0
    end = words[-1].end
    for name in names:
        if name.start < words[-1].end and words[-1].start < name.end and name.start > words[0].start:
            behind = [at for at, word in enumerate(words) if word.start >= name.start]
            return behind[0] if behind and name.end <= end else 0
    return 0
