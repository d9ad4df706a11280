"""Words that say an office or profession, and names that one stands before."""

from __future__ import annotations

import functools

from generator.analysis.names.inflection import exchanged
from generator.analysis.names.lexicon import POSSESSIVE, Lexicon
from generator.analysis.names.spans import Found
from generator.analysis.names.tokens import Unit

_DEPARTMENT = 6  # words of an office and of what it is over


@functools.lru_cache(maxsize=50_000)
def office(word: str, words: Lexicon) -> bool:
    """Whether the word names an office or profession, or is joined of such words: “député-maire”."""
    roles = words.language.roles
    acts = word.endswith(words.language.title.gerunds or ("\n",))  # “neighbouring” is no neighbour
    base = word if acts else words.lemma(word)
    forms = (base, word.lower(), *exchanged(word.lower(), roles.forms))
    if any(form in roles.nouns or (roles.endings and form.endswith(roles.endings)) for form in forms):
        return True
    if any(word.lower().startswith(part) and office(word[len(part) :], words) for part in roles.prefixes):
        return True  # “viceministrul”
    first, _, last = word.rpartition("-")
    titled = first.lower() in roles.openers  # “Vice-Governor”, not “Ansah-Prince”
    led = titled or len(first) > 2 or first.lower() in roles.past  # “ex-director”
    if led and (titled or last.islower()) and words.has(last, roles.nouns):
        return True
    compound = roles.compounds and word[:1].isupper()
    return compound and any(word.lower().endswith(noun) for noun in roles.nouns if len(noun) > 3)


def said_of_one(word: str, words: Lexicon) -> bool:
    """Whether the word names the office of one person: “Developers” of a conference do not."""
    return not said_of_many(word, words) and office(word, words)


def is_definite(word: str, words: Lexicon) -> bool:
    """Whether the word is an office that somebody holds, by its article: “ambasadorul”."""
    definite = tuple(base for _, base in words.language.roles.declension)
    return bool(definite) and word.endswith(definite) and said_of_one(word, words)


def said_of_many(word: str, words: Lexicon) -> bool:
    """Whether the word, if it says an office, says that of several people: “deputații”."""
    roles = words.language.roles
    return word.endswith(roles.plural_endings) and word.lower() not in roles.nouns


def has_office(item: Found, units: tuple[Unit, ...], words: Lexicon) -> bool:
    """Whether the name is a person's of several words, and an office stands right before it."""
    unit = units[item.unit]
    if item.type != "person" or not 1 < item.length <= 4 or not item.first:
        return False
    if item.words[0] not in words.given and _introduces(unit, item.last, words):
        return False
    if item.length > 2 and len(item.words[0]) > 1 and item.words[0].isupper():
        return False  # “deputatul PAS Ion Pop”
    if office(unit[item.first - 1].text, words) or office_near(unit, item.first, words):
        return True
    return item.words[0] not in words.entries and apposed(unit, item.first, item.last, words)


def _introduces(unit: Unit, last: int, words: Lexicon) -> bool:
    """Whether a full name follows behind a comma, whose bearer leads what is named before: “directoarea
    Secret Service, Ann Hill”."""
    behind = unit[last : last + 3]
    return len(behind) == 3 and behind[0].text == "," and behind[1].word in words.given and behind[2].capital


def apposed(unit: Unit, first: int, last: int, words: Lexicon) -> bool:
    """Whether the name stands between commas behind an office and what it is over: “ministra Educației,
    Ligia Deca, …”, “primarul municipiului Deva, Ion Pop, …”."""
    if unit[first - 1].text != "," or last >= len(unit) or unit[last].text not in ",.":
        return False
    for token in reversed(unit[max(0, first - 1 - _DEPARTMENT) : first - 1]):
        if said_of_one(token.text, words):
            return True
        owned = token.text in words.names.possessives or words.demonym(token.text)
        owned = owned or token.text.endswith(words.names.genitive_endings)
        if not (token.text[-1].isalpha() and (token.capital or owned)):
            return False
    return False


def office_near(unit: Unit, first: int, words: Lexicon) -> bool:
    """Whether an office stands before the name, one adjective between, “liderul nord-coreean Kim”, or of what
    it is, “superintendent of police X”."""
    if first < 2:
        return False
    between, noun = unit[first - 1], unit[first - 2]
    if words.language.roles.noun_last and first > 2 and noun.text in words.names.led_by:
        noun = unit[first - 3]
    return (
        not between.capital
        and between.text not in words.names.place_words
        and between.text[0].isalpha()
        and between.text[-1].isalpha()
        and (words.demonym(between.text) or between.text.lower() not in words.language.stopwords)
        and office(noun.text, words)
    )


def office_of(unit: Unit, first: int, words: Lexicon) -> bool:
    """Whether an office and what links it to its department stand before: “Secretary of”, and perhaps a rank
    between, “Minister of State for”."""
    linked = first > 1 and unit[first - 1].text in words.language.roles.inside
    ranked = linked and words.has(unit[first - 2].text, words.names.place_nouns)
    return linked and (office(unit[first - 2].text, words) or (ranked and office_of(unit, first - 2, words)))


def is_employer(unit: Unit, first: int, last: int, words: Lexicon) -> bool:
    """Whether the name at ``first`` says for which firm somebody speaks: “analysts at Berenbridge”, “avocatul
    de la Lumo”; not “at the Hague”, nor “at Ostrey Vale's trial”."""
    link = first - 1 - (first > 1 and unit[first - 1].text in words.names.articles)  # “at the”
    at = link - (link > 0 and unit[link - 1].text in words.names.particles)  # “de la”
    led = at > 0 and unit[link].text in words.names.employing
    if (first - link > 1 and last - first == 1) or (last < len(unit) and unit[last].text in POSSESSIVE):
        return False
    return led and words.has(unit[at - 1].text, words.names.employed)
