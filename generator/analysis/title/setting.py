"""What a phrase says in its clause: when, where, who said so, what it belongs to."""

from __future__ import annotations

from typing import NamedTuple

from generator.analysis.document import Document
from generator.analysis.title.clause import Clause
from generator.analysis.title.clauses import opens
from generator.analysis.title.grammar import Grammar
from generator.analysis.title.phrases import Phrase, Sort, is_number
from generator.model import Span


class About(NamedTuple):
    """What else is known of the text."""

    names: tuple[Span, ...] = ()
    people: tuple[Span, ...] = ()
    places: tuple[Span, ...] = ()
    dates: tuple[Span, ...] = ()


class Setting(NamedTuple):
    document: Document
    clause: Clause
    about: About
    known: Grammar


def is_static(setting: Setting, phrase: Phrase) -> bool:
    """Whether a phrase says where or when something is."""
    placed = is_in(setting.about.places, setting, phrase)
    return begins(setting, phrase, setting.document.language.title.inserted) and (
        placed or says_where(setting, phrase)
    )


def begins(setting: Setting, phrase: Phrase, words: tuple[str, ...]) -> bool:
    return setting.clause.words[phrase.first].low in words


def says_where(setting: Setting, phrase: Phrase) -> bool:
    """Whether a phrase says where or when, not where to, “in die Stadt”, or how, “vor Gericht”."""
    words = setting.clause.words[phrase.first : phrase.stop]
    title = setting.document.language.title
    if words[0].low in title.contracted or words[0].low in title.near:
        return True
    return not words[1].noun and words[1].low not in title.directions


def begins_with(setting: Setting, phrase: Phrase, phrases: tuple[str, ...]) -> bool:
    words = setting.clause.words
    return opens(phrases, setting.document.text[words[phrase.first].start : words[phrase.stop - 1].end])


def is_report(setting: Setting, phrase: Phrase) -> bool:
    quotes = setting.document.language.quotes
    last = setting.clause.words[phrase.stop - 1].low in quotes.postpositions
    return last or begins_with(setting, phrase, quotes.according)


def is_tally(setting: Setting, phrase: Phrase) -> bool:
    """Whether a phrase but says how many were for it or saw it: “[mit 9 zu 7 Stimmen] beschlossen”."""
    words = setting.clause.words
    return (words[phrase.first].low, words[phrase.stop - 1].low) in setting.document.language.title.tallies


def is_moment(setting: Setting, phrase: Phrase) -> bool:
    """Whether a phrase only says when."""
    words = setting.clause.words
    if phrase.sort is Sort.NOUN:
        start, end = words[phrase.first].start, words[phrase.stop - 1].end
        return any(date.start <= start and end <= date.end + 1 for date in setting.about.dates)
    if phrase.sort is not Sort.PREPOSITIONAL:
        return False
    hour = any(words[at].low in setting.known.parts for at in range(phrase.first, phrase.stop))
    return hour or is_in(setting.about.dates, setting, phrase)


def is_gone(setting: Setting, phrase: Phrase) -> bool:
    """Whether a phrase but says on which day of the week or at what hour something was, which the date of
    its article tells: “wurde [am Montagabend] gelöscht”, not “wurde auf Montag vertagt”."""
    clause, language = setting.clause, setting.document.language
    first, last = clause.words[phrase.first], clause.words[phrase.stop - 1].low
    hour = last in setting.known.parts
    if not (hour or last in setting.known.days) or not is_moment(setting, phrase):
        return False
    told = first.noun or first.low in language.title.inserted or (hour and first.low in language.dates.clock)
    verb, closing = clause.words[clause.verb].low, clause.words[clause.close : clause.stop]
    done = bool(closing) and closing[0].low not in language.title.nonfinite
    return told and (verb in language.dates.past or (done and verb in language.title.copulas))


def is_in(spans: tuple[Span, ...], setting: Setting, phrase: Phrase) -> bool:
    """Whether the noun of a phrase stands in one of ``spans``."""
    words = setting.clause.words[phrase.first : phrase.stop]
    noun = next((word for word in reversed(words) if word.noun), words[-1])  # “vom [Montag] an”
    return any(span.start < noun.end and noun.start < span.end for span in spans)


def in_name(setting: Setting, phrase: Phrase) -> bool:
    """Whether a phrase begins or ends inside a name: “Ursula [von der Leyen]”."""
    words = setting.clause.words
    start, end = words[phrase.first].start, words[phrase.stop - 1].end
    return any(name.start < start < name.end or name.start < end < name.end for name in setting.about.names)


def is_measure(setting: Setting, phrase: Phrase, host: Phrase) -> bool:
    """Whether a phrase but says how much: “zu einer Strafe [von 900 Euro]”, not “zum Chef von …”."""
    words, title = setting.clause.words, setting.document.language.title
    opened = (
        begins(setting, host, title.aims + title.leading) and words[host.first + 1].low in setting.known.ones
    )
    numbers = words[phrase.first + 1 : phrase.stop]
    counted = any(is_number(one, setting.known) or one.low in setting.known.ones for one in numbers)
    return opened and counted and begins(setting, phrase, title.genitives)


def governs(setting: Setting, phrase: Phrase) -> bool:
    """Whether a phrase's noun is one to which what follows belongs: “die Aufhebung [durch den Rat]”."""
    words = setting.clause.words[phrase.first : phrase.stop]
    relational = setting.document.language.title.relational
    return any(word.noun and word.low.endswith(relational) for word in words)
