"""Which body a bare noun means: “the ministry”, “the company”, “aceeași sursă”."""

from __future__ import annotations

from generator.analysis.quotes.actors import Actor
from generator.analysis.quotes.lexicon import Lexicon
from generator.analysis.quotes.offices import role_stem
from generator.analysis.quotes.statements import Token


class Told:
    """Which bodies an article has named so far, and who has spoken. Grows with the article."""

    def __init__(self, words: Lexicon) -> None:
        self.words = words
        self.bodies: list[str] = []
        self.body: str | None = None  # the last that spoke
        self.last: str | None = None  # who spoke last, a body or a person

    def name(self, present: tuple[Actor, ...]) -> None:
        self.bodies += [actor.name for actor in present if actor.kind == "organisation"]

    def speak(self, name: str, kind: str | None) -> None:
        if kind in ("organisation", "institution"):
            self.body = name
        self.last = name

    def is_generic(self, actor: Actor) -> bool:
        """Whether a noun of bodies stands for any of them."""
        return actor.kind == "institution" and actor.name.lower() in self.words.generic

    def meant(self, actor: Actor, tokens: tuple[Token, ...]) -> str | None:
        """The body that is called by such a noun: the last named of which it is the head, or, where it says
        nothing, the last that spoke. Of a noun with more beside it there may be another."""
        lower = actor.name.lower()
        behind = tokens[actor.last + 1 : actor.last + 2]
        more = any(token.low in self.words.complements | self.words.owning for token in behind)
        if lower not in self.words.unnamed or more:
            return None
        if lower in self.words.same:
            return self.last
        if lower in self.words.generic:
            return self.body
        if actor.kind != "institution":
            return None
        return next((name for name in reversed(self.bodies) if self._is_headed(name, lower)), None)

    def _is_headed(self, name: str, noun: str) -> bool:
        if self.words.capital_nouns:
            return any(word.lower().endswith(noun) for word in name.split())
        return any(role_stem(word) == role_stem(noun) for word in name.split())
