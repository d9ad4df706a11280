"""Roles that stand before the name: right before it, with a comma between, or before a list of names."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analysis.names.lexicon import APOSTROPHES, POSSESSIVE, Lexicon
from generator.analysis.names.offices import office, office_near, said_of_many
from generator.analysis.names.roles.nominative import is_participle
from generator.analysis.names.roles.sentences import (
    LONGEST,
    Role,
    Sentences,
    before_quoted,
    is_loose,
    is_served,
)
from generator.analysis.names.spans import Found
from generator.analysis.names.tokens import Unit
from generator.analysis.nouns import is_adverb

_ROLL = 48  # tokens of a list of people
_DESCRIBED = 5  # tokens from the noun before it to the first of them
_CLOSING = frozenset(("", ",", ")", ".", ";", "!", "?"))  # signs behind the name
_PARTING = frozenset(",(")  # signs between a role and the name
_BRACKET = 12  # tokens of an abbreviation in brackets, or of what it stands for
_MODIFIERS = 4  # words in lower case before a noun that say what it is over
_LINK = 5  # tokens between two offices of which one is the other's


def before(item: Found, sentences: Sentences) -> Role | None:
    """The role that ends where the name, its titles or the comma before these begin."""
    roles = (_ending(item, end, sentences) for end in _ends(item, sentences))
    return next(filter(None, roles), None)


def _ending(item: Found, end: int, sentences: Sentences) -> Role | None:
    unit, words = sentences.units[item.unit], sentences.words
    apposed = unit[end].text in _PARTING
    owned = apposed and unit[end - 1].text.lower() in words.language.sources.whose_behind
    owned = owned and is_closed(item, sentences)
    end -= owned  # “avocatul lui, X”
    head, index = None, before_quoted(unit, end - 1)
    while index >= max(0, end - LONGEST) and (
        sentences.inside(item.unit, index) or _lists_departments(unit, index, words)
    ):
        if sentences.is_office(item.unit, index):
            rank = head == index + 1 and words.language.roles.noun_last and not words.capital_nouns
            head = head if rank else index  # “Detective Constable”
            joined = index > 0 and sentences.is_office(item.unit, index - 1)
            joined = joined or (not words.language.roles.noun_last and office_near(unit, index, words))
            joined = joined or _is_coupled(item.unit, index, sentences)
            served = index + 1 == item.first and is_served(item.unit, index, sentences)
            depends = _depends(unit, index, words) or (apposed and _of_other(item.unit, index, sentences))
            if served or not (joined or depends):
                break
        index = before_quoted(unit, index - 1)
    if head is None or (owned and words.has(unit[head].text, words.language.roles.kin)):
        return None
    roles = words.language.roles
    after = unit[head + 1].text
    goes_on = (
        after in roles.inside or after.lower() in roles.postposed or is_participle(unit[head].text, words)
    )
    if roles.noun_last and head < end - 1 and not (apposed or goes_on):
        return None
    if is_loose(unit[end - 1].text, words) or unit[end - 1].text.lower() in roles.of_person:
        return None  # “ministrul de X”: the name is what the office is of
    many = said_of_many(unit[head].text, words)
    first = (sentences.one_of(item.unit, head) or 0) if many else _widened(item.unit, head, sentences)
    end += head == end - 1 and end < item.first and unit[end].text == "."  # “Gov.”
    return Role(item.unit, first, end, head)


def _is_coupled(number: int, index: int, sentences: Sentences) -> bool:
    """Whether a conjunction joins the noun at ``index`` to another office of the same person, “comédien et
    poète”; not in “candidate for president and rapper”."""
    unit, words = sentences.units[number], sentences.words
    joined = index > 1 and unit[index - 1].text in words.names.conjunctions
    governed = index > 2 and unit[index - 3].text in words.language.roles.inside
    return joined and not governed and sentences.is_office(number, index - 2)


def _lists_departments(unit: Unit, index: int, words: Lexicon) -> bool:
    """Whether the comma parts what an office is over: “ministrul Economiei, Muncii și Energiei”."""
    if not 0 < index < len(unit) - 2 or unit[index].text != ",":
        return False
    around = (unit[index - 1].text, unit[index + 1].text)
    return all(text.endswith(words.names.genitive_endings) and words.common(text) for text in around)


def _ends(item: Found, sentences: Sentences) -> Iterator[int]:
    """Where the role may end: before the titles or the rank before the name, “managerul, prof. dr. X”,
    “purtătoarea de cuvânt, căpitanul X”, or the comma that parts it from them, if not two people of a list;
    else at the name."""
    unit, titles = sentences.units[item.unit], sentences.words.language.roles.titles
    words = sentences.words
    first = item.first
    while first and (unit[first - 1].text == "." or unit[first - 1].text.lower() in titles):
        adjective = unit[first - 1].text in words.language.roles.postposed  # “a retired general”
        if adjective or (first > 1 and _is_rank(unit, first - 1, words)):
            break
        first -= 1
    said = first > 1 and unit[first - 2].text == "," and words.demonym(unit[first - 1].text)
    first -= said  # “the chairman, Republican X”
    article = 1 < first < item.first and unit[first - 1].text in sentences.words.language.roles.articles
    first -= article and unit[first - 2].text == ","  # “the chair, the Rev. X”
    if not (first and unit[first - 1].text == ","):
        yield first
    elif (item.unit, first - 2) not in sentences.people or _is_apposed(item, first - 2, sentences):
        yield _before_bracket(unit, first - 1)
    yield from range(first + 1, item.first + 1)


def _is_rank(unit: Unit, index: int, words: Lexicon) -> bool:
    """Whether the title is but the end of a rank: “Detective Sergeant”, “Attorney General”; not in “the
    spokesman, Sergeant X”, “commander General X”."""
    title, noun = unit[index], unit[index - 1]
    ranked = words.language.roles.noun_last and not words.capital_nouns and title.capital and noun.capital
    ends = title.text.lower() in words.language.roles.postposed or office(title.text, words)
    return ranked and ends and office(noun.text, words)


def _is_apposed(item: Found, last: int, sentences: Sentences) -> bool:
    """Whether the name behind whom the office serves is its bearer’s, “avocatul lui Popa, Ana Rusu,”."""
    return sentences.owner(item.unit, last) and is_closed(item, sentences)


def is_closed(item: Found, sentences: Sentences) -> bool:
    """Whether a sign closes the apposition that the name is: no verb follows, “potrivit avocatului lui Popa,
    Ana Rusu a mințit”, and nobody else as in a list, “lui Popa, Ana Rusu, Dan Pop”."""
    follows = sentences.after(item.unit, item.last - 1)
    return follows in _CLOSING and (item.unit, item.last + 1) not in sentences.people


def _before_bracket(unit: Unit, end: int) -> int:
    """Before the brackets that close at ``end``, else there: “le directeur de la Sûreté (SQ), X”."""
    if unit[end - 1].text != ")":
        return end
    opening = (index for index in range(end - 2, max(0, end - _BRACKET), -1) if unit[index].text == "(")
    return next(opening, end)


def _depends(unit: Unit, index: int, words: Lexicon) -> bool:
    """Whether the noun at ``index`` only says whose the office is: “al președintelui”."""
    return index > 0 and unit[index - 1].text.lower() in words.names.possessives


def _of_other(number: int, index: int, sentences: Sentences) -> bool:
    """Whether nothing but linking words stand between the noun at ``index`` and another office, whose
    bearer the comma introduces: “la veuve de l'ancien président, Anne Roux”."""
    unit, roles = sentences.units[number], sentences.words.language.roles
    linking = roles.inside | roles.openers | roles.articles
    first = index - 1
    while first > max(0, index - _LINK) and unit[first].text.lower() in linking:
        first -= 1
    linked = any(token.text.lower() in roles.inside for token in unit[first + 1 : index])
    return linked and sentences.is_office(number, first)


def _widened(number: int, head: int, sentences: Sentences) -> int:
    """The first word of the role: “fostul”, “US”, “vice” in front of the noun belong to it."""
    unit, words, first = sentences.units[number], sentences.words, head
    roles = words.language.roles
    while first:
        text = unit[first - 1].text
        belongs = _opens(unit, first - 1, words) or (
            roles.noun_last
            and (number, first - 1) not in sentences.people
            and (
                unit[first - 1].free
                or (first == 1 and _names_department(unit, words))
                or (number, first - 1) in sentences.bodies
                or words.demonym(text)
                or text.endswith(roles.adjective_endings)
                or (
                    head - first < _MODIFIERS
                    and unit[first].text.islower()
                    and _describes(unit, first - 1, words)
                )
            )
            and text[0].isalnum()
        )
        if not belongs:
            break
        first -= 1
    if first > 1 and unit[first - 1].text in APOSTROPHES and _are_people(unit, first - 2, words):
        first -= 2
    return head if _is_listed(unit, first, words) else sentences.owned(number, first)


def _describes(unit: Unit, index: int, words: Lexicon) -> bool:
    """Whether the word belongs to the office behind it, if only by what stands before: “the land officer”."""
    text = unit[index].text
    led = words.names.articles
    led = led if words.capital_nouns else led.union(POSSESSIVE, words.language.roles.articles)
    noun = index > 0 and unit[index - 1].text.lower() in led and words.acts(text)
    noun = noun and text.islower() and not text.endswith(words.language.roles.verbal_endings)
    return noun or _modifies(text, words)


def _are_people(unit: Unit, index: int, words: Lexicon) -> bool:
    """Whether the noun says of which people the office is: “residents' spokesman”."""
    text, sources = unit[index].text, words.language.sources
    lower = text[1:].islower() and not (index and text[0].isupper())
    people = office(text, words) or words.has(text, sources.somebody)
    return lower and said_of_many(text, words) and people


def _is_listed(unit: Unit, first: int, words: Lexicon) -> bool:
    """Whether a conjunction joins the first word of a role to others like it, so that the role would be cut:
    “the culture, media and sport minister”."""
    if first < 2 or unit[first - 1].text not in words.names.conjunctions or _opens(unit, first, words):
        return False
    other = unit[first - 2].text
    return _modifies(unit[first].text, words) and _modifies(other, words) and not office(other, words)


def _modifies(text: str, words: Lexicon) -> bool:
    """Whether a word in lower case says what the office behind it is over: “education secretary”."""
    roles = words.language.roles
    if words.capital_nouns or not text.isalpha() or not text.islower() or text in words.language.stopwords:
        return False
    if text in words.language.numbers.values or text in roles.ends:
        return False  # “two former mayors”, “the league without midfielder X”
    return not (
        words.acts(text) or text.endswith(roles.verbal_endings) or text in words.language.quotes.adverbs
    )


def _opens(unit: Unit, index: int, words: Lexicon) -> bool:
    """Whether the word belongs to the office behind it: “fost”, not the participle of “a fost”; “then-”."""
    roles, lower = words.language.roles, unit[index].text.lower()
    stem, hyphen, _ = lower.partition("-")
    if hyphen and stem in roles.elapsed:
        return True
    verb = index > 0 and f"{unit[index - 1].text.lower()} {lower}" in roles.verbal
    return lower in roles.openers and not verb


def _names_department(unit: Unit, words: Lexicon) -> bool:
    """Whether the capital that begins a sentence says what the office behind it is over: “Energy Minister”,
    “Site manager”; not “Yesterday President”."""
    opening, office = unit[0], unit[1]
    lower = opening.text.lower()
    plain = opening.capital and (office.capital or _modifies(lower, words)) and opening.text[1:].islower()
    leads = lower in words.language.stopwords or lower in words.language.quotes.adverbs
    return plain and not leads and not is_adverb(lower, words.language)


def of_list(item: Found, sentences: Sentences) -> Role | None:
    """The office of several people named one after the other: “deputații PAS Ana Popa și Ion Rusu”."""
    unit, number, words = sentences.units[item.unit], item.unit, sentences.words
    index = _before_list(item, sentences)
    begins = index + 1
    while (number, begins) in sentences.bodies:
        begins += 1
    if (number, begins) not in sentences.people:
        return None
    farthest = max(0, index - _DESCRIBED)
    while index > farthest and not sentences.is_of_many(number, index):
        if not sentences.inside(number, index) or sentences.is_office(number, index):
            return None
        if unit[index].text in words.names.conjunctions | words.language.roles.of_person:
            return None
        index -= 1
    if index < 0 or not sentences.is_of_many(number, index):
        return None
    kin = words.has(unit[index].text, words.language.roles.kin)  # “the Roe sisters Ann and May”
    return Role(number, index if kin else _widened(number, index, sentences), index + 1, index, shared=True)


def _before_list(item: Found, sentences: Sentences) -> int:
    """The token before the capitals that stand one after the other and of which this is one, each
    perhaps with a party in brackets."""
    unit = sentences.units[item.unit]
    between = {",", *sentences.words.names.conjunctions}
    index = item.first - 1
    while index >= max(0, item.first - _ROLL):
        if unit[index].text == ")" and index > 1 and unit[index - 2].text == "(":
            index -= 2
        elif not unit[index].capital and unit[index].text not in between:
            break
        index -= 1
    return index if unit[index + 1].text not in between or index < 0 else index + 1
