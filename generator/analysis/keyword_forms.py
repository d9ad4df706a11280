"""How a keyword is shown: a common word as its lemma, a name as it is written, a phrase in the form
that stands in no oblique case.

A phrase is made of words that somebody wrote, and often only in a genitive, *instituirea parității
diplomatice*; its head is put right by the endings of the language's data where the dictionary knows
the result, and the adjectives that agree with it likewise.
"""

from __future__ import annotations

import functools
from collections import Counter, defaultdict
from collections.abc import Mapping

from generator.analysis.document import Token
from generator.analysis.names.inflection import exchanged
from generator.analysis.nouns import has_noun_forms
from generator.languages import Language
from generator.text.words import known
from generator.text.words import lemma as lemmatise

Lemmas = tuple[str, ...]
_ARTICLE = 2  # letters of one that is glued to a plural: “agenții”, “gazele”


def written(text: str, run: tuple[Token, ...]) -> str:
    """The words of ``run`` as they stand, in lower case where their capitals say nothing."""
    words = text[run[0].start : run[-1].end]
    if len(run) > 1 and words.isupper() and run[0].text.islower():
        return words.lower()
    return run[0].text + words[len(run[0].text) :]


def word_form(lemma: str, forms: Counter[str], language: Language) -> str:
    """How a single word is shown: a common word as its lemma, a name as it is written."""
    form = min(forms, key=lambda form: (-forms[form], len(form), form))
    words = language.keywords
    if lemma in map(str.lower, forms):
        lemma = _bare(_direct(lemma, language), language)
    if not form.isupper() and any(char.isupper() for char in form[1:]):
        return form  # “SARS-CoV-2”, “pro-European”
    lower = sum(count for form, count in forms.items() if form[0].islower())
    if lower and not words.nouns_capitalised:
        return lemma
    if form.isupper() and len(form) > 1:
        return form
    if words.nouns_capitalised:
        if not any("ß" in form for form in forms):
            lemma = lemma.replace("ß", "ss")  # “Beschlusses”, “Engpässe”
        respelt = form.replace("ss", "ß") == lemma.replace("ss", "ß")
        return (
            form if respelt or lemmatise(form, language.code)[:1].islower() else lemma[:1].upper() + lemma[1:]
        )
    if not form.lower().startswith(lemma):
        inflected = bool(words.noun_forms) and known(form.lower(), language.code)
        return lemma if inflected else form  # “Bibliotecii”; Asti, of which a dictionary makes “astio”
    if words.noun_endings and form.lower().endswith(words.noun_endings):
        return lemma  # “Creșterea”, after a full stop
    return lemma[:1].upper() + lemma[1:] if words.noun_forms else form


@functools.lru_cache(maxsize=20_000)
def _bare(word: str, language: Language) -> str:
    """A noun without its article, where the dictionary did not take it off: “regizoarea”, and “frauda”,
    which is a verb too; a noun has other forms beside."""
    for ending, bare in language.keywords.articled:
        form = word.removesuffix(ending) + bare
        if not word.endswith(ending):
            continue
        if not known(word, language.code) or (known(form, language.code) and has_noun_forms(form, language)):
            return form
    return word


def phrase_form(lemmas: Lemmas, forms: Mapping[Lemmas, Counter[str]], language: Language) -> str:
    """A phrase in the form it has most often, whatever the case of its head, without the capital
    of a sentence's beginning, which its first word has nowhere else."""
    ways: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
    for form, count in forms[lemmas].items():
        direct = direct_phrase(form, language)
        ways[direct][0] += count
        ways[direct][1] += direct == form
    form = min(ways, key=lambda form: (*(-count for count in ways[form]), form))
    alone = forms.get(lemmas[:1], Counter())
    common = form[1:].islower() and any(word[0].islower() for word in alone)
    return form[0].lower() + form[1:] if common else form


def direct_phrase(form: str, language: Language) -> str:
    """``form`` with its head, and the adjectives right after it, in no oblique case."""
    head, *rest = form.split(" ")
    direct = _direct(head, language)
    if direct == head:
        return form
    if direct.endswith(language.keywords.feminine_heads):
        for at, word in enumerate(rest):
            feminine = _feminine(word.lower(), language)
            if not feminine:
                break
            rest[at] = word[0] + feminine[1:]
    return " ".join((direct, *rest))


@functools.lru_cache(maxsize=20_000)
def _direct(word: str, language: Language) -> str:
    """``word`` without the ending of an oblique case: by the lemma, “furtunii” of “furtună”, or as the
    dictionary has such a form of it, else, of a word it has not and an ending no other form has, by the last
    of its rules."""
    words, lower, code = language.keywords, word.lower(), language.code
    base = lemmatise(lower, code)
    for ending, of_lemma, shown in words.oblique_of if known(lower, code) else ():
        direct = base.removesuffix(of_lemma) + shown
        fits = lower.endswith(ending) and base.endswith(of_lemma)
        if fits and known(direct, code) and _one(direct, lower, code):  # “munții” has no “muntea”
            return word[:1] + direct[1:]
    found = word
    for ending, shown in (*words.oblique, *words.oblique_known):
        stem = lower.removesuffix(ending)
        if stem == lower:
            continue
        if known(stem + shown, code) and _one(stem + shown, lower, code):
            return word[: len(stem)] + shown
        if (ending, shown) in words.oblique and not known(lower, code):
            found = word[: len(stem)] + shown
    return found


def _one(form: str, other: str, code: str) -> bool:
    """Whether two forms are of one word, as far as the dictionary knows the second; the first perhaps
    without its article, behind which it may be another's: “agenții” is of “agent” and of “agenție”."""
    bare = (lemmatise(form[: len(form) - letters], code) for letters in range(_ARTICLE + 1))
    return not known(other, code) or lemmatise(other, code) in bare


def _feminine(word: str, language: Language) -> str | None:
    """The form of an adjective that agrees with a feminine head which has left its oblique case, the
    only one that differs by case; nothing of any other word."""
    code, base = language.code, lemmatise(word, language.code)
    for masculine, feminine in language.keywords.adjective_forms:
        other = base.removesuffix(feminine) + masculine
        if (
            base.endswith(feminine)
            and other != base
            and lemmatise(other, code) == other
            and known(other, code)
        ):
            return base  # of “diplomatice” the dictionary makes “diplomatică”
        form = base.removesuffix(masculine) + feminine
        if base.endswith(masculine) and known(form, code) and lemmatise(form, code) == base:
            return form
    return next(exchanged(word, language.names.sure_agreement), None)
