"""A noun behind an article that has lost its vowel."""

from __future__ import annotations

from collections.abc import Sequence

from generator.analysis.document import Document, Token

_NEAR = 30  # characters before the word


def behind_elided(document: Document, token: Token) -> bool:
    """Whether a preposition stands before a word, with such an article, that is no verb then: “à l'[est]”."""
    near = document.text[max(0, token.start - _NEAR) : token.start]
    if "'" not in near and "’" not in near:
        return False  # at once, as it is asked of every word
    before = near.lower().replace("’", "'").split()
    if len(before) < 2 or not before[-1].endswith("'"):
        return False
    quotes, articles = document.language.quotes, document.language.roles.articles
    if before[-1][:-1] in document.language.title.genitives:
        return True  # “d'agressions”
    return before[-1] in {*quotes.elisions} and before[-1][:-1] in articles and before[-2] in quotes.obliques


def behind_pronoun(document: Document, tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb has its own subject right before it: “a crime she [did] not commit”."""
    words = document.language
    subjects = {*words.quotes.pronouns, *(words.title.pointing if words.title.reduced else ())}
    return index > 0 and tokens[index - 1].text.lower() in subjects
