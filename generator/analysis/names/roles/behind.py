"""Roles that stand behind the name: between commas, or up to the colon of a label."""

from __future__ import annotations

from generator.analysis.names.lexicon import APOSTROPHES, POSSESSIVE, Lexicon
from generator.analysis.names.roles.sentences import (
    CLOSERS,
    LONGEST,
    MARKS,
    Role,
    Sentences,
    is_loose,
    is_served,
    past_quoted,
)
from generator.analysis.names.spans import Found
from generator.analysis.names.tokens import Unit

_LEAD = 4  # tokens before the noun of a role that follows its name
_OWNER = 8  # tokens that say whose the office is
_BRACKET = 6  # tokens of an age or a party in brackets
_LABEL = 24  # tokens of the role in a label
_JOINTS = frozenset(",–—-")
_CLOSING = frozenset((*',;.!?)–—:”“"', ""))  # signs behind an apposition


def behind(item: Found, sentences: Sentences) -> Role | None:
    """The role behind the name, up to the next sign or the word that goes on with the sentence; in a
    label, where it needs no comma, up to the colon."""
    unit = sentences.units[item.unit]
    end = _past_bracket(unit, item.last)
    if end < len(unit) and unit[end].text in sentences.words.language.roles.letters:
        return _from(item, end + 1, sentences) or Role(item.unit, end, end + 1, end)  # “Ann Roe MP”
    return _from(item, end, sentences)


def told(item: Found, sentences: Sentences) -> Role | None:
    """What a clause says of somebody named in full, of whom nothing beside the name says it: what is the
    person's work, “X, who runs the Y”, or, where a sentence begins with the name, is said at once, “X, 47, is
    a Y”: who asks whether, or speaks of somebody, tells less."""
    unit, words = sentences.units[item.unit], sentences.words
    roles = words.language.roles
    comma = item.last < len(unit) and unit[item.last].text == ","
    start = past_age(unit, item.last + comma)
    if item.length == 1 or start + 2 >= len(unit):
        return None
    aged = start > item.last + comma  # “X, 52, of Abbey Court” lives there
    if unit[start].text in roles.belonging and not aged:
        before = unit[item.first - 1].text if item.first else "."
        apart = comma or not words.acts(before) or before in words.language.sources.plain
        return _of_body(item.unit, start, sentences) if apart else None  # not “accused X of Y”
    relative = comma and unit[start].text in roles.of_people
    verb = start + relative
    verb += unit[verb].text in words.language.quotes.adverbs  # “who now runs”
    if verb + 2 >= len(unit):
        return None
    after = unit[verb + 1].text.lower()
    article = after in roles.articles
    linked = f"{unit[verb].text} {after}" in roles.occupied  # “works at”
    leads = linked or unit[verb].text in roles.occupied
    if relative and leads and _is_led(unit, verb + 1, after in roles.articles, linked, words):
        noun = verb + 1 + (article or linked)
        last = _trimmed(unit, noun, _reach(item.unit, verb, noun - 1, sentences), words)
        return Role(item.unit, verb, last, verb) if last > noun else None
    if comma and unit[verb].text in roles.articles and unit[verb + 1].text in roles.partisans:
        last = _trimmed(unit, verb + 2, _reach(item.unit, verb + 1, verb + 1, sentences), words)
        return Role(item.unit, verb + 1, last, verb + 1)  # “X, a Democrat from Y,”
    opens = start != item.last + 1 and not any(token.text[0].islower() for token in unit[: item.first])
    opens = opens and unit[0].text.lower() not in words.language.quotes.subordinators  # “If X, 47, is a …”
    if not (unit[verb].text in roles.copulas and article and (opens or relative)):
        return None
    first, head = _head(item.unit, verb + 1, sentences)
    end = None if head is None else _last(item.unit, first, head, sentences)
    return None if head is None or end is None else Role(item.unit, first, end, head)


def _of_body(number: int, start: int, sentences: Sentences) -> Role | None:
    """The body that somebody is of: “X, [of the Vienna firm Donau Macro]”, not “of Labour's executive”, nor
    “of Abbey Court, Leeds”, an address."""
    unit, index = sentences.units[number], start + 1
    while index < min(len(unit), start + _OWNER) and (number, index) not in sentences.organisations:
        if not sentences.inside(number, index) or _is_predicate(unit, index, sentences.words):
            return None
        index += 1
    last = index
    while (number, last) in sentences.organisations:
        last += 1
    owns = last < len(unit) and unit[last].text in POSSESSIVE
    bare = unit[start + 1].capital and sentences.after(number, last)[:1].isupper()
    lives = bare and last < len(unit) and unit[last].text == ","
    return None if last == index or owns or lives else Role(number, start, last, start)


def _is_led(unit: Unit, index: int, article: bool, linked: bool, words: Lexicon) -> bool:
    """Whether what is somebody's work stands behind a verb, by its article or capital: “runs the clinic”,
    “works at Lunde”, “works as a nurse”, not “runs marathons”, “works at night”."""
    if linked and not article:
        index, article = index + 1, unit[index + 1].text.lower() in words.language.roles.articles
    return article or unit[index].capital


def _from(item: Found, end: int, sentences: Sentences) -> Role | None:
    """The role that begins at the sign at ``end``."""
    unit = sentences.units[item.unit]
    colon = _colon(item, unit)
    if end >= len(unit):
        return None
    first = end + (unit[end].text in _JOINTS)
    if first == len(unit) or (first == end and not (colon and unit[first].text.islower())):
        return None
    acts = unit[first].text in sentences.words.language.roles.acting and not colon  # “X, prosecuting, said”
    head: int | None = first
    if not acts:
        start = past_age(unit, first)
        first, head = _head(item.unit, start, sentences)
        owned = None if colon or start == len(unit) else _past_owner(unit, start, sentences.words)
        if owned and (head is None or unit[start].text.lower() in sentences.words.language.roles.articles):
            return _apposed(item.unit, owned, sentences)
    if head is None:
        return None
    if colon and not any((item.unit, place) in sentences.people for place in range(head, colon)):
        colon = _before_verb(unit, head, colon, sentences.words)
        while colon > head + 1 and not (unit[colon - 1].text[0].isalnum() or unit[colon - 1].text in CLOSERS):
            colon -= 1
        return Role(item.unit, first, colon, head)
    last = _last(item.unit, first, head, sentences)
    if last is None or (last == head + 1 and _is_subject(unit, last, sentences.words)):
        return None
    return Role(item.unit, first, last, head)


def _past_owner(unit: Unit, start: int, words: Lexicon) -> int | None:
    """Behind the words that say whose the office is: “X, the council's chief agronomist”; None where it is no
    more, “formerly the council's leader”, and of kin, who are somebody's: “the victim's older brother”."""
    roles = words.language.roles
    if unit[start].text.lower() in roles.openers | roles.elapsed | roles.past:
        return None
    owned = None
    for at in range(start, min(start + _OWNER, len(unit) - 1)):
        text = unit[at].text
        if text in POSSESSIVE or (text in APOSTROPHES and unit[at - 1].text.endswith("s")):
            if any(words.has(token.text, roles.kin) for token in unit[at + 1 : at + 3]):
                return None
            owned = at + 1
            continue
        article = at == start and text.lower() in roles.articles
        if not text[0].isalnum() or (text in words.language.stopwords and not article):
            break
    return owned


def _apposed(number: int, start: int, sentences: Sentences) -> Role | None:
    """The office at ``start``, if a sign closes the apposition and nobody else follows: not “for X, the
    council's [leader] knew”, “X, the council's [leader], Y”."""
    unit, words = sentences.units[number], sentences.words
    first, head = _head(number, start, sentences)
    last = None if head is None else _last(number, first, head, sentences)
    if head is None or last is None or any(words.acts(token.text) for token in unit[head + 1 : last]):
        return None
    closed = sentences.after(number, last - 1) in _CLOSING and (number, last + 1) not in sentences.people
    return Role(number, sentences.owned(number, first), last, head) if closed else None


def _is_subject(unit: Unit, last: int, words: Lexicon) -> bool:
    """Whether a bare noun of office, which no comma closes, has a verb of its own behind it: “potrivit lui
    X, cumpărătorul a refuzat”."""
    return last < len(unit) and unit[last].text in words.language.quotes.auxiliaries


def _last(number: int, first: int, head: int, sentences: Sentences) -> int | None:
    """Where the role ends whose noun is at ``head``; None if the office is another's."""
    unit, words = sentences.units[number], sentences.words
    last = _reach(number, first, head, sentences)
    if last < len(unit) and _is_predicate(unit, last, words) and not _describes(unit, first, last, words):
        signs = (token.text for token in unit[last:] if not token.text[0].isalnum())
        last = _trimmed(unit, head + 1, last, words)
        told = last > head + 1 or unit[head].capital or next(signs, "") == ","
        return last if told else None  # “X, the officer | accused of theft, …”, no “X, the lawyer refused.”
    if (number, last) in sentences.people:
        if _is_house(number, last, sentences):
            return last + 1  # “X, director of the Ostrey,”
        if last - 1 == head or not is_served(number, last - 1, sentences):
            return None  # “X, președintele Y”: the office is the other's
        while (number, last) in sentences.people:
            last += 1
        return last  # “X, consilierul președintelui Y”
    return _trimmed(unit, head + 1, last, words)


def _reach(number: int, first: int, head: int, sentences: Sentences) -> int:
    """Where the words end that may belong to a role with ``head``, before a verb of the sentence’s own."""
    unit, words = sentences.units[number], sentences.words
    last = past_quoted(unit, head + 1)
    while last < min(len(unit), first + LONGEST) and sentences.inside(number, last):
        if _is_predicate(unit, last, words) and not _describes(unit, first, last, words):
            break
        last = past_quoted(unit, last + 1)
    return last


def _describes(unit: Unit, first: int, index: int, words: Lexicon) -> bool:
    """Whether a participle there describes and tells nothing, for an article that means one of many stands
    before the office, and a preposition behind: “a lawyer [based] in Lund”, not “a builder rebuilt it”."""
    one = first > 0 and unit[first - 1].text.lower() in words.language.numbers.articles
    return one and index + 1 < len(unit) and unit[index + 1].text in words.language.quotes.obliques


def _trimmed(unit: Unit, first: int, last: int, words: Lexicon) -> int:
    """The end without prepositions left over, not before ``first``."""
    while last > first and (is_loose(unit[last - 1].text, words) or unit[last - 1].text in POSSESSIVE):
        last -= 1
    return last


def _is_predicate(unit: Unit, index: int, words: Lexicon) -> bool:
    """Whether the token is a verb behind a noun, in a form that no noun has: “X, the Energy Minister paid
    tribute”, not “head of planned giving”."""
    text, before, roles = unit[index].text, unit[index - 1].text, words.language.roles
    noun = before[-1].isalpha() and before.lower() not in words.language.stopwords
    noun = (noun and not before.endswith(roles.verbal_endings)) or before in words.names.conjunctions
    verb = words.acts(text) and words.lemma(text) != text and not text.endswith(roles.nominal_endings)
    return roles.noun_last and not words.capital_nouns and noun and text.islower() and verb


def _is_house(number: int, index: int, sentences: Sentences) -> bool:
    """Whether an article before the name, and a sign behind it, say that not somebody but the house that is
    called as he is stands there: not “head of the Ostrey campaign”."""
    unit, words = sentences.units[number], sentences.words
    led = unit[index - 1].text in words.names.articles and unit[index - 2].text in words.language.roles.inside
    return led and not words.capital_nouns and sentences.after(number, index) in _CLOSING


def _colon(item: Found, unit: Unit) -> int | None:
    """Where the colon stands if the name opens a label: in capitals, or before a quotation."""
    if any(token.text[0].isalnum() for token in unit[: item.first]):
        return None
    end = min(len(unit), item.last + _LABEL)
    colon = next((place for place in range(item.last, end) if unit[place].text == ":"), None)
    if colon is None:
        return None
    shouted = all(token.text.isupper() for token in unit[item.first : item.last] if len(token.text) > 1)
    quoted = colon + 1 < len(unit) and unit[colon + 1].text in MARKS
    return colon if shouted or quoted else None


def _before_verb(unit: Unit, head: int, colon: int, words: Lexicon) -> int:
    """The comma behind which a verb leads to the colon, “X, economist at Y, said: …”, else the colon."""
    commas = (index for index in range(head + 1, colon - 1) if unit[index].text == ",")
    return next((comma for comma in commas if words.acts(unit[comma + 1].text)), colon)


def _head(number: int, first: int, sentences: Sentences) -> tuple[int, int | None]:
    """Where the role begins behind an article, and its noun: “unul dintre autori”, “un fost actor”."""
    unit, words = sentences.units[number], sentences.words
    lead = range(first, min(first + _LEAD, len(unit)))
    head = next((place for place in lead if sentences.is_office(number, place)), None)
    if head is None or sentences.one_of(number, head) == first:
        return first, head
    roles = words.language.roles
    while unit[first].text.lower() in roles.articles:
        first += 1
    led = all(
        sentences.inside(number, place)
        and (unit[place].text.lower() not in roles.articles or unit[first].text.lower() in roles.openers)
        and (words.language.roles.noun_last or _is_adjective(unit, place, words))
        for place in range(first, head)
    )
    return first, head if led else None


def _is_adjective(unit: Unit, index: int, words: Lexicon) -> bool:
    """Whether the token may stand between a name's comma and the noun of its role."""
    lower = unit[index].text.lower()
    if lower in words.language.roles.openers:
        return True
    return unit[index].text.islower() and not words.has(lower, words.language.stopwords)


def _past_bracket(unit: Unit, index: int) -> int:
    """Behind an age or a party in brackets: “Ana Pop (45 de ani), fermieră”."""
    if index == len(unit) or unit[index].text != "(":
        return index
    closing = (place for place in range(index + 1, index + _BRACKET) if unit[place : place + 1])
    return next((place + 1 for place in closing if unit[place].text == ")"), index)


def past_age(unit: Unit, index: int) -> int:
    """Behind an age between commas: “Jane Roe, 45, a teacher”."""
    if index + 1 < len(unit) and unit[index].text.isdigit():
        comma = next(
            (place for place in range(index + 1, min(index + 4, len(unit))) if unit[place].text == ","), None
        )
        return comma + 1 if comma is not None else index
    return index
