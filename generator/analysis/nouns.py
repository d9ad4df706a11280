"""Nouns told from adjectives, adverbs and the rest by their paradigm.

A dictionary of forms names no parts of speech, but leads a form back to its lemma only where such a
form is one of the lemma's own: *spitalul* to *spital*, whereas nothing leads to *acasă*; and a word
with a feminine beside it, *fiscală*, is an adjective, or a noun for people that must show itself
one. A language without such patterns is not asked.
"""

from __future__ import annotations

import functools
import re
from typing import Literal

from generator.analysis.document import Document, Token
from generator.languages import Language
from generator.text.normalise import fold
from generator.text.words import known
from generator.text.words import lemma as lemmatise

_ACRONYM = 4  # letters

_ROMAN = re.compile("X{0,3}(?:IX|IV|V?I{0,3})")  # as editions and congresses are counted

Kind = Literal["noun", "adjective", "other"]


@functools.lru_cache(maxsize=100_000)
def kind_of(word: str, lemma: str, language: Language) -> Kind:
    """What a common word is, written ``word``: ``noun`` throughout for a language whose paradigms
    are not known."""
    words = language.keywords
    if not words.noun_forms:
        return "noun"
    if word.endswith(words.noun_endings) or lemma.endswith(words.noun_lemmas):
        return "noun"
    if _leads_back(lemma, words.adjective_forms, language.code):
        return "adjective"
    return "noun" if _leads_back(lemma, words.noun_forms, language.code) else "other"


def _leads_back(lemma: str, forms: tuple[tuple[str, str], ...], code: str) -> bool:
    return any(
        lemma.endswith(ending)
        and lemmatise(lemma.removesuffix(ending) + other, code) == lemma != lemma.removesuffix(ending) + other
        for ending, other in forms
    )


def has_noun_forms(lemma: str, language: Language) -> bool:
    """Whether such forms as only nouns have lead back to ``lemma``."""
    return _leads_back(lemma, language.keywords.noun_forms, language.code)


def may_be_noun(token: Token, document: Document) -> bool:
    return _formed_like_one(token.text, token.lemma, document.language)


@functools.lru_cache(maxsize=100_000)
def _formed_like_one(word: str, lemma: str, language: Language) -> bool:
    """Whether a content word may be a keyword, as far as its form tells."""
    words = language.keywords
    number, joined, _ = word.partition("-")
    if joined and number and words.noun_forms and _ROMAN.fullmatch(number):
        return False  # “a XIV-a”; not “X-Chromosom”
    numeral = not _numerals(language).isdisjoint((fold(number), fold(lemma)))
    if numeral or lemma in words.vague or is_adverb(word, language):
        return False
    if words.nouns_capitalised or word[0].isupper():
        return word[0].isupper()
    if lemma in language.title.verbs:
        return False
    inflected = not word.startswith(lemma)
    return not (inflected and lemma.endswith(words.verb_endings)) and not word.endswith(words.verb_forms)


@functools.cache
def _numerals(language: Language) -> frozenset[str]:
    """Words that count, months and days of the week."""
    numbers, dates = language.numbers, language.dates
    days = (spellings[0] for spellings in (*dates.months, *dates.weekdays))
    return frozenset(map(fold, (*numbers.values, *numbers.scales, *numbers.fractions, *days)))


def is_adverb(word: str, language: Language) -> bool:
    """“successfully”, of “successful”; but not “family”."""
    return any(
        word.endswith(ending) and known(word.removesuffix(ending) + other, language.code)
        for ending, other in language.keywords.adverb_forms
    )


def calmed(tokens: tuple[Token, ...], language: Language) -> tuple[Token, ...]:
    """The tokens of a sentence, common words among them without the capitals that its beginning or
    an emphasis gave them, nouns by their own lemma."""
    if language.keywords.nouns_capitalised or not language.keywords.noun_forms:
        return tokens
    loud = sum(token.text.isupper() for token in tokens if token.content) > 1
    return tuple(
        _calm(token, language, loud, not at) if token.content else token for at, token in enumerate(tokens)
    )


def _calm(token: Token, language: Language, loud: bool, opens: bool) -> Token:
    """``loud`` tells whether the words beside it are in capitals too."""
    if not token.capital:
        base = _own_lemma(token.text, token.lemma, language)
        return token._replace(lemma=base) if base != token.lemma else token
    lower = token.text.lower()
    short = token.text.isupper() and not loud and len(lower) <= _ACRONYM
    if short or not (opens or token.text.isupper()) or not known(lower, language.code):
        return token  # “USM”; “PAS”, which is a step in lower case; “Oltchim”
    base = language.keywords.lemmas.get(lower) or lemmatise(lower, language.code)
    base = _own_lemma(lower, base, language)
    common = base in language.title.verbs or kind_of(lower, base, language) != "other"
    return token._replace(text=lower, lemma=base) if common else token


@functools.lru_cache(maxsize=100_000)
def _own_lemma(word: str, lemma: str, language: Language) -> str:
    """“grindină”, of which a dictionary makes a verb that hardly anybody uses, and of its form the noun."""
    verb = lemma.endswith(language.keywords.verb_endings) and lemma not in language.title.verbs
    return word if verb and lemmatise(lemma, language.code) == word else lemma


def kind_here(token: Token, document: Document) -> Kind:
    kind = kind_of(token.text.lower(), token.lemma, document.language)
    return "noun" if token.capital and kind == "other" else kind


def stands(index: int, tokens: tuple[Token, ...], text: str, document: Document) -> bool:
    """Whether a word stands here as a noun: by its kind, and beside none that it would describe; a
    word that may be an adjective by an article as well, before it or in its ending."""
    token, words = tokens[index], document.language.keywords
    kind = kind_here(token, document)
    if token.text.lower() in document.language.names.demonyms and token.text.islower():
        return False  # “găgăuză”, “palestinien”
    if kind == "other" or _leans(index, tokens, text, document):
        return False
    before, after = tokens[max(index - 1, 0) : index], tokens[index + 1 : index + 2]
    beside = [one for one in after if text[token.end : one.start] == " "]
    if token.capital and not words.nouns_capitalised and any(one.capital for one in beside):
        return False  # a part of a name
    if kind == "noun":
        return True
    if any(one.content for one in beside):
        return False  # “tânărul deputat”
    return token.text.endswith(words.endings) or any(one.text.lower() in words.articles for one in before)


def _leans(index: int, tokens: tuple[Token, ...], text: str, document: Document) -> bool:
    """Whether a word in lower case stands right beside the noun that it may describe."""
    at = index + (-1 if document.language.keywords.adjectives_follow else 1)
    token = tokens[index]
    if token.capital or not 0 <= at < len(tokens):
        return False
    beside = tokens[at]
    gap = text[min(token.end, beside.end) : max(token.start, beside.start)]
    return gap == " " and beside.content and may_be_noun(beside, document)
