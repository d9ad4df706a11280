"""Who has said quoted words that stand alone before the sentence that says so: “„…” Așa a rezumat antrenorul
Ion Pop meciul.”, “„…” Sunt cuvintele Anei Ene.”"""

from __future__ import annotations

from generator.analysis.quotes.actors import Actor
from generator.analysis.quotes.lexicon import Lexicon
from generator.analysis.quotes.sayings import Passage
from generator.analysis.quotes.statements import Token, phrase_at

_HEAD = 5  # tokens among which what was said is called so: “Sunt singurele | cuvinte”


def pointed(following: Passage | None, paragraph: int, words: Lexicon) -> Actor | None:
    """The person of whom the statement behind quoted words of a ``paragraph`` tells that he said them."""
    if following is None or following.statement.paragraph != paragraph:
        return None
    tokens = following.statement.tokens
    if any(token.kind == "quotation" for token in tokens):
        return None
    if (leads := phrase_at(tokens, 0, words.summing)) is not None and leads[1] < len(tokens):
        told = (saying.actor for saying in following.sayings if not saying.according)
        people = [actor for actor in told if actor is not None and actor.kind == "person"]
        if people and tokens[leads[1]].kind == "word":
            return people[0]
    called = (number for number, token in enumerate(tokens[:_HEAD]) if token.low in words.quotes.utterances)
    noun = next(called, None)
    people = [actor for actor in following.actors if noun is not None and actor.kind == "person"]
    if noun is None or not people or people[0].first < noun:
        return None
    return people[0] if _belongs(tokens, noun + 1, people[0].first, words) else None


def _belongs(tokens: tuple[Token, ...], start: int, end: int, words: Lexicon) -> bool:
    """Whether the words before a name lead to whose something is, who did it, or who did what to it: “the
    words of X”, “cuvinte rostite de X”, “cuvinte pe care X le-a spus”, no “reacția după votul lui X”."""
    relatives, leading = words.language.title.relatives, words.quotes.agents | words.quotes.owning
    for number in range(start, end):
        low = tokens[number].low
        if low in leading or low in relatives or f"{low} {tokens[number + 1].low}" in relatives:
            return True
        if low in words.clauses or low in words.quotes.obliques:
            return False
    return True
