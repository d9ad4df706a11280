"""What a phrase is to the others of its clause: to which it belongs, whether the verb may want it."""

from __future__ import annotations

from itertools import pairwise

from generator.analysis.title.nominative import nominative
from generator.analysis.title.phrases import Phrase, Sort, is_number
from generator.analysis.title.setting import Setting, begins, is_in, is_moment, is_static

_BARE = 2  # words of a noun with nothing but its article


def is_named(setting: Setting, phrase: Phrase) -> bool:
    """Whether a phrase tells by name where something is."""
    near = setting.document.language.title.near
    return begins(setting, phrase, near) or is_in(setting.about.places, setting, phrase)


def is_told_by_front(setting: Setting) -> bool:
    """Whether only what leads in to the clause tells which thing or person its subject is: “Bei einem
    Sturz am Pass ist [der Fahrer] verletzt worden”."""
    subject = nominative(setting.clause, setting.known)
    if subject and setting.clause.words[subject.first].low in setting.known.expletives:
        return True  # “[Auf der Straße] kam es zu einem Unfall”
    if subject is None or subject.stop - subject.first != _BARE:
        return False
    first, last, *behind = setting.clause.words[subject.first :]
    named = any(name.start < last.end and first.start < name.end for name in setting.about.names)
    owned = behind and behind[0].low in setting.known.partitives  # “der Rat [von Dour]”
    return first.low in setting.document.language.figures.definite and not (named or owned)


def head_of(setting: Setting, at: int) -> int:
    """First word of the phrase with which the places behind it go, of which each may stand without the
    others: “[bei einem Unfall] auf der Bundesstraße nahe Dour”."""
    while at > 1 and is_static(setting, setting.clause.phrases[at]):
        if not is_static(setting, setting.clause.phrases[at - 1]):
            break
        at -= 1
    return setting.clause.phrases[at - 1].first


def is_measured(setting: Setting, phrase: Phrase) -> bool:
    """Whether a phrase says by how much, or to what."""
    words = setting.clause.words[phrase.first : phrase.stop]
    figures = setting.document.language.figures
    shares = {word.lower() for word in (*figures.percent, *figures.currencies)}
    ahead = words[1:2] if begins(setting, phrase, setting.document.language.title.genitives) else words[1:]
    number = any(is_number(word, setting.known) for word in ahead)
    return number and phrase.first > setting.clause.verb and words[-1].low in shares


def is_owned(setting: Setting, phrase: Phrase) -> bool:
    """Whether a genitive stands in a phrase already: “nach der Auszählung der Stimmen [von allen Ämtern]”."""
    words = setting.clause.words[phrase.first : phrase.stop]
    return any(one.noun and other.low in setting.known.genitives for one, other in pairwise(words))


def is_of(setting: Setting, host: Phrase, first: str) -> bool:
    """Whether a preposition behind another phrase opens what belongs to it: “am Rand [von Dour]”, not
    “wurde am Bahnhof [von zwei Männern] …”."""
    title, quotes = setting.document.language.title, setting.document.language.quotes
    clause = setting.clause
    verbs = {clause.words[clause.verb].low, clause.words[clause.stop - 1].low}
    agent = not verbs.isdisjoint(quotes.passives) and begins(setting, host, title.inserted + title.pairing)
    return first in title.genitives and not agent


def host_of(setting: Setting, at: int, phrase: Phrase) -> Phrase | None:
    """The phrase right before, to whose noun this one may belong."""
    before = setting.clause.phrases[at - 1] if at else None
    if before is None or before.stop != phrase.first or before.sort is Sort.OTHER:
        return None
    return None if is_moment(setting, before) else before


def holds_subject(setting: Setting, phrase: Phrase) -> bool:
    """Whether what is joined to a phrase may be joined to the subject: “Die Ministerin [für Bau und
    der Premier] haben …”."""
    words = setting.clause.words[phrase.first : phrase.stop]
    plural = setting.clause.words[setting.clause.verb].low.endswith(setting.known.plural_endings)
    return plural and any(
        word.low in setting.known.joining and after.low in setting.known.nominatives
        for word, after in pairwise(words)
    )


def opens_clause(setting: Setting, phrase: Phrase) -> bool:
    """Whether a phrase stands with others before the verb, where no noun opens them."""
    return phrase.first < setting.clause.verb and setting.clause.phrases[0].sort is not Sort.NOUN


def is_last(setting: Setting, at: int, phrase: Phrase) -> bool:
    """Whether nothing stands between a phrase and the verb that closes the clause, and may want it:
    “wurde [ins Krankenhaus] gebracht”."""
    behind = setting.clause.phrases[at + 1 :]
    if phrase.sort is Sort.PREPOSITIONAL:
        first = setting.clause.words[phrase.first].low
        if first in setting.document.language.title.aims:  # “[zum Sprecher] für Bau ernannt”
            behind = tuple(one for one in behind if one.sort is not Sort.PREPOSITIONAL)
    free = phrase.sort is not Sort.PREPOSITIONAL or is_static(setting, phrase)
    owning = () if free else setting.document.language.title.genitives
    return phrase.first > setting.clause.verb and all(  # “muss [mit Strafen] von 50 Euro rechnen”
        is_moment(setting, one) or begins(setting, one, owning) for one in behind
    )


def is_denied(setting: Setting, phrase: Phrase) -> bool:
    """Whether a clause denies something of the circumstance that a phrase behind its verb tells, and may not
    be true without: “die [in den letzten Jahren] nichts mehr kosten”."""
    title, clause = setting.document.language.title, setting.clause
    denied = any(word.low in title.denials for word in clause.words[: clause.stop])
    behind = phrase.sort is Sort.PREPOSITIONAL and phrase.first > clause.verb
    return denied and behind and not begins(setting, phrase, title.outer)


def is_predicative(setting: Setting, at: int, phrase: Phrase) -> bool:
    """Whether a phrase at the clause's end is part of what its verb says: “nimmt den Zug [in Betrieb]”."""
    words = setting.clause.words[phrase.first : phrase.stop]
    bare = phrase.sort is Sort.PREPOSITIONAL and len(words) == _BARE and words[1].noun
    named = is_in(setting.about.names, setting, phrase) or is_moment(setting, phrase)
    opens = begins(setting, phrase, setting.document.language.title.predicative)
    return bare and opens and not named and at == len(setting.clause.phrases) - 1


def object_follows(setting: Setting, at: int) -> bool:
    return any(phrase.sort is Sort.NOUN for phrase in setting.clause.phrases[at + 1 :])
