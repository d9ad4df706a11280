"""Runs that are no name: a noun at the beginning of a sentence, a pronoun, what a minister is over."""

from __future__ import annotations

from generator.analysis.names.lexicon import Lexicon
from generator.analysis.names.offices import office
from generator.analysis.names.tokens import Unit
from generator.analysis.nouns import kind_of

_INITIALS = 2  # letters of a speaker's name at most


def opens_plainly(unit: Unit, first: int, last: int, words: Lexicon) -> bool:
    """Whether the run is one common noun with its article, “Pacientul”, or a pronoun with its verb,
    “Ne-am”, whose capital is owed to the beginning of a sentence."""
    token = unit[first]
    if last - first > 1 or token.free or token.word in words.given:
        return False
    lower = token.word.lower()
    head, hyphen, tail = lower.rpartition("-")
    if hyphen and tail in words.language.stopwords:
        return head in words.language.stopwords or words.common(head)
    base = words.lemma(lower)
    return base != lower and words.common(lower) and kind_of(lower, base, words.language) == "noun"


def is_none(unit: Unit, first: int, last: int, words: Lexicon) -> bool:
    """Whether the run only says what a minister is minister of (“Externe”, “Afacerilor Externe”), is a
    pronoun, is a firm's legal form alone or begins with the number of an item or who speaks next."""
    lower = unit[first].text.lower()
    numbered = lower.isdecimal() and [token.text for token in unit[1:2]] == ["."]  # “4. Unde”
    if not first and (numbered or _labels_speaker(unit, last)):
        return True
    if all(token.word.lower() in words.language.stopwords for token in unit[first:last]):
        return True
    capitals = [token.word.lower() for token in unit[first:last] if token.capital]
    if len(capitals) == 1 and capitals[0] in words.never:
        return True  # “piața AeRO”
    if last - first == 1 and lower in words.names.departments:
        return True
    if last - first == 1 and "." in lower and words.is_legal_form(unit[first].text):
        return True  # “firma S.R.L. „Lumopel””
    called = first > 0 and unit[first].free and words.has(unit[first - 1].text, words.names.place_words)
    if last - first == 1 and words.head(lower) == "place" and not called:
        return True  # “Republica”, not “cartierele Republicii”
    if not first:
        return False
    linked = first > 1 and unit[first - 1].text in words.names.possessives  # “ministru al Justiției”
    genitive = lower.endswith(words.names.genitive_endings)
    plain = all(words.common(token.word) for token in unit[first:last])
    row = _past_departments(unit, first - linked, words) if plain else first - linked
    before = unit[row - 1].text
    if before in words.names.charged and first > 1 and office(unit[first - 2].text, words):
        return not words.head(unit[first].word)  # “ministrul pentru Europa și Afaceri Externe”
    if unit[first].word in words.given or words.proper(lower):
        return False
    return genitive and office(before, words) and words.common(lower) and not words.head(lower)


def _labels_speaker(unit: Unit, last: int) -> bool:
    """Whether somebody's initials stand before what they say: “A.P.: Nu.”"""
    initials = [token.word.replace(".", "") for token in unit[:last]]
    stopped = any("." in token.text for token in unit[:last])
    letters = "".join(initials)
    short = stopped and letters.isupper() and len(letters) <= _INITIALS
    return short and [token.text for token in unit[last : last + 1]] == [":"]


def _past_departments(unit: Unit, first: int, words: Lexicon) -> int:
    """Where the genitives begin that say what a minister is minister of: “Educației și Cercetării”."""
    between = {",", *words.names.conjunctions}
    while first > 2 and unit[first - 1].text in between:
        word = unit[first - 2].text
        if not word.endswith(words.names.genitive_endings) or not words.common(word):
            break
        first -= 2
    return first
