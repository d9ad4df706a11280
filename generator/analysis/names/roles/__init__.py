"""What the text says a person is: words beside the name that say an office or profession.

Three places, all inside the sentence: right before the name (“președintele rus Vladimir Putin”),
before it with a comma (“purtătorul de cuvânt al Kremlinului, Dmitri Peskov”), and behind it between
commas (“Serghei Șoigu, secretarul Consiliului de Securitate al Rusiei”) or before the colon of a label
(“ANA POPA, director, Institutul de Fizică: …”). The words are the text's own, but for a noun that is
said of several people (“deputații Ana Popa și Ion Rusu”): each of them is given its singular; and in a
language that bends a role's words by case: there they are given the nominative.

    sentences   the tokens of a document, whom they name, and what may belong to a role
    before      roles that end where the name begins
    behind      roles that begin where it ends
    certain     which of them are left out, as another's or as none
    nominative  the case that a role has alone
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.analysis.names.entities import Entity
from generator.analysis.names.lexicon import POSSESSIVE, Lexicon
from generator.analysis.names.offices import office
from generator.analysis.names.roles.before import before, of_list
from generator.analysis.names.roles.behind import behind, told
from generator.analysis.names.roles.certain import is_certain
from generator.analysis.names.roles.nominative import in_nominative
from generator.analysis.names.roles.sentences import Role, Sentences
from generator.analysis.names.spans import Found
from generator.analysis.names.tokens import Token

__all__ = ["Sentences", "find_role"]


def find_role(text: str, entity: Entity, sentences: Sentences) -> str | None:
    """The best role that ``text`` gives the person beside the name, else in a clause; None if none."""
    found = [role for item in entity.found for role in _roles(item, sentences)]
    found = found or [role for item in entity.found if (role := told(item, sentences))][:1]
    if not found:
        return None
    best = min(found, key=lambda role: (-_merit(role, sentences), role.unit, role.first))
    unit, words = sentences.units[best.unit], sentences.words
    if best.shared and not words.capital_nouns:
        return " ".join(_of_one(token, words) for token in unit[best.first : best.last])
    return in_nominative(text, best, entity.name, sentences)


def _of_one(token: Token, words: Lexicon) -> str:
    """A word of a role that several people share as it is of one of them: “foștii miniștri”."""
    is_bent = token.text.lower() in words.language.roles.openers or office(token.text, words)
    return words.lemma(token.text) if is_bent and not token.text.isupper() else token.text


def _merit(role: Role, sentences: Sentences) -> int:
    """A role of several words says more than a bare noun, a definite one more than “an official”,
    the nominative reads better, and so does a word that is not abbreviated."""
    unit, words = sentences.units[role.unit], sentences.words
    article = role.first and unit[role.first - 1].text.lower() in words.language.roles.articles
    oblique = unit[role.head].text.endswith(words.names.genitive_endings)
    short = unit[role.last - 1].text == "."  # “Sen.”
    owner = (at + 1 for at in range(role.first, role.head) if unit[at].text in POSSESSIVE)
    long = role.last - max(owner, default=role.first) > 1 + short and not role.shared
    return 2 * long - bool(article) - (oblique or role.shared) - short


def _roles(item: Found, sentences: Sentences) -> Iterator[Role]:
    for role in (before(item, sentences), behind(item, sentences), of_list(item, sentences)):
        if role is not None and role.first < role.last and is_certain(item, role, sentences):
            yield role
