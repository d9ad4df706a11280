"""Who has said quoted words that stand alone before the sentence that says so: “„…” Așa a rezumat antrenorul
Ion Pop meciul.”, “„…” Sunt cuvintele Anei Ene.”"""

from __future__ import annotations

from generator.analysis.names.offices import office
from generator.analysis.quotes.actors import Actor
from generator.analysis.quotes.lexicon import Lexicon
from generator.analysis.quotes.sayings import Passage
from generator.analysis.quotes.statements import Token, phrase_at

_HEAD = 5  # tokens among which what was said is called so: “Sunt singurele | cuvinte”
_CALLED = 3  # words of what somebody is
_PASSIVE = 5  # words from “declarația” to “de”: “a fost făcută astăzi”


def pointed(following: Passage | None, paragraph: int, words: Lexicon) -> Actor | None:
    """The person of whom the statement behind quoted words of a ``paragraph`` tells that he said them."""
    if following is None or following.statement.paragraph != paragraph:
        return None
    tokens = following.statement.tokens
    if any(token.kind == "quotation" for token in tokens):
        return None
    if (leads := phrase_at(tokens, 0, words.summing)) is not None:
        told = ((saying.first, saying.actor) for saying in following.sayings if not saying.according)
        people = [(first, actor) for first, actor in told if actor is not None and actor.kind == "person"]
        if people and (leads[1] == people[0][0] or _only_calls(tokens[leads[1] : people[0][1].first], words)):
            return people[0][1]
    called = (number for number, token in enumerate(tokens[:_HEAD]) if token.low in words.quotes.utterances)
    noun = next(called, None)
    people_told = (actor for actor in following.actors if noun is not None and actor.kind == "person")
    who = next(people_told, None)
    return who if noun is not None and who is not None and _is_whose(tokens, noun, who, words) else None


def _only_calls(tokens: tuple[Token, ...], words: Lexicon) -> bool:
    """Whether nothing but what somebody is stands before his name, “harbour master”, or nothing at all."""
    plain = all(token.kind == "word" and not token.capital for token in tokens)
    return plain and len(tokens) <= _CALLED and words.language.stopwords.isdisjoint(one.low for one in tokens)


def _is_whose(tokens: tuple[Token, ...], noun: int, who: Actor, words: Lexicon) -> bool:
    """Whether somebody stands right behind what is called his, “the words of X”, is the subject of what is
    told of it, “cuvinte pe care X le-a spus”, or the one by whom it was made, “declarația a fost făcută de
    ministrul X”; whom words reach or hurt only heard them."""
    if _is_by(tokens, noun, who, words):
        return True
    between = " ".join(token.low for token in tokens[noun + 1 : who.first])
    if between in words.language.title.relatives:
        return words.quotes.passives.isdisjoint(token.low for token in tokens[who.last + 1 : who.last + 3])
    roles = words.language.roles
    return not who.genitive and between in (words.quotes.owning & roles.of_person) - roles.infinitives


def _is_by(tokens: tuple[Token, ...], noun: int, who: Actor, words: Lexicon) -> bool:
    """Whether the noun, and no other like it, is told to have been made by nobody but him, with what he is
    between: nothing but “was” stands before the participle, and “by” behind it."""
    agent = next((at for at in range(noun + 1, who.first) if tokens[at].low in words.quotes.agents), 0)
    *led, made = [token.low for token in tokens[noun + 1 : agent]] or ["", ""]
    plain = {*words.quotes.passives, *words.quotes.auxiliaries, *words.quotes.adverbs}
    plain.difference_update(words.language.figures.negations)
    if made not in words.quotes.making or not plain.issuperset(led) or len(led) > _PASSIVE:
        return False
    if noun > 1 or who.genitive or (noun and tokens[0].low not in words.articles):
        return False
    while tokens[agent + 1].low in words.quotes.agents:
        agent += 1  # “de | către”
    between = tokens[agent + 1 : who.first]
    apposed = between and between[-1].low == "," and office(between[0].surface, words.names)
    return bool(apposed) or _only_calls(between, words)
