"""What an article has told so far, and so whom a pronoun, a noun or silence stands for."""

from __future__ import annotations

from collections import deque

from generator import languages
from generator.analysis.names.offices import said_of_one
from generator.analysis.quotes.actors import PEOPLE, Actor
from generator.analysis.quotes.cast import Cast
from generator.analysis.quotes.lexicon import Lexicon
from generator.analysis.quotes.marks import Quotation
from generator.analysis.quotes.offices import (
    Holder,
    described_by,
    role_stem,
    said_beside,
    stem_of_lemma,
)
from generator.analysis.quotes.outlets import is_outlet
from generator.analysis.quotes.statements import Token
from generator.analysis.quotes.syntax import is_oblique

_RECENT = 6  # mentions of people among which a pronoun may mean one
_HEARD = 60  # words among which somebody without a name may be told of
_MANY = 12  # names that are called by one noun and remembered
_FADING = 2  # paragraphs after which somebody is hardly meant who was not named again
STRANGER = ""  # somebody without a name, who may be whom a paragraph tells of
_APPOSED = 8  # tokens of an office and whose it is before the name of who has it


class Discourse:
    """Grows with the article."""

    def __init__(self, text: str, quotations: tuple[Quotation, ...], known: Cast, words: Lexicon) -> None:
        self.text, self.quotations, self.known, self.words = text, quotations, known, words
        self.about: str | None = None  # whom the text is about
        self.unnamed = False  # whether somebody without a name has spoken last
        self.stranger: tuple[Token, ...] = ()  # the statement that told of one whom a pronoun may mean
        self.people: list[str] = []  # in the order of their mentions
        self.acting: dict[str, bool] = {}  # whom the paragraph has named so far → as a subject
        self.paragraph = 0
        self.begun = 0  # statements of the paragraph so far
        self.met: dict[str, int] = {}  # where each is named first
        self.heard: list[Token] = []  # since somebody was named last
        self.apart = 0  # statements since then
        self.since = 0  # the paragraph in which ``about`` was named or spoke last
        self.only: str | None = None  # the one person named so far
        self.before: str | None = None  # the person who spoke in the statement before
        self.called: dict[str, deque[Holder]] = {}  # stem of a noun → who is called by it
        self.private: set[str] = set()  # brought in as anybody: “un vecin, Ion Popa”
        self.bodies: list[str] = []
        self.told: dict[str, int] = {}  # the paragraph in which each of them was named last
        self.leading: frozenset[str] = frozenset()  # the first that a statement named
        self.body: str | None = None  # the last that spoke
        self.last: str | None = None  # who spoke last, a body or a person

    # ------------------------------------------------------------ what is told

    def enter(self, paragraph: int) -> None:
        """Begins a statement, perhaps of another paragraph."""
        self.begun += 1
        if paragraph != self.paragraph:
            self.paragraph, self.acting, self.begun = paragraph, {}, 0

    def tell_of(self, name: str) -> None:
        """Takes in whom the text is about from here."""
        self.about, self.since, self.unnamed, self.stranger = name, self.paragraph, False, ()

    def meet(self, present: tuple[Actor, ...], tokens: tuple[Token, ...]) -> None:
        """Takes in whom a statement names, and by what nouns."""
        last = max((actor.last for actor in present if actor.kind == "person"), default=-1)
        self.heard = [*(self.heard if last < 0 else ())[-_HEARD:], *tokens[last + 1 :]]
        self.apart = self.apart + 1 if last < 0 else 0
        for actor in present:
            if actor.kind == "organisation":
                self.bodies.append(actor.name)
                self.told[actor.name] = self.paragraph
            elif actor.kind == "person":
                self.only = actor.name if self.only == actor.name or not self.people else None
                self.people.append(actor.name)
                self.met.setdefault(actor.name, tokens[actor.first].start)
                if acts := not is_oblique(tokens, actor, -1, self.words):
                    self.stranger = self.stranger if self.stranger is tokens else ()
                self.acting[actor.name] = acts or self.acting.get(actor.name, False)
                self._call(actor, present, tokens)
        self.leading = self.leading or frozenset(self.bodies)

    def _call(self, actor: Actor, present: tuple[Actor, ...], tokens: tuple[Token, ...]) -> None:
        """Remembers the noun before a name, at the start of the statement before an apposition, “Avocatul lui
        Popa, Ana Ene, …”, or behind the name: “Ana Ene, o avocată din Iași”."""
        titled = actor.first > 2 and tokens[actor.first - 2].low == ","  # “Managerul unității, economistul X”
        titled = titled and said_of_one(tokens[actor.first - 1].surface, self.words.names)
        start = actor.first - titled
        apposed = start > 1 and tokens[start - 1].low == "," and start <= _APPOSED
        reminds = not is_oblique(tokens, actor, -1, self.words)
        if titled or not apposed:
            self._name(actor, tokens[max(0, actor.first - 1) : actor.first], reminds)
        if apposed:
            self._name(actor, tokens[: start - 1], reminds)
        start = end = actor.last + 2
        while end < len(tokens) and tokens[end].kind == "word":
            end += 1
        links = {",", *self.words.copulas}
        others = any(other.kind in PEOPLE and start <= other.first < end for other in present)
        joined = any(token.low in self.words.coordinators for token in tokens[start:end])
        if start < len(tokens) and tokens[start - 1].low in links and not (others or joined):
            self._name(actor, tokens[start:end], reminds)

    def _name(self, actor: Actor, phrase: tuple[Token, ...], reminds: bool) -> None:
        """Remembers what a phrase calls somebody: its first noun, or the one behind what describes it. Of
        whom hangs on a preposition a noun does not remind, but it may mean them as well as another."""
        words = self.words
        anybody = bool(phrase) and phrase[0].low in words.language.numbers.articles
        phrase = phrase[anybody:]
        led = [token.low in words.quotes.obliques for token in phrase]
        ahead = led.index(True) if True in led else len(phrase)
        nouns = phrase[: ahead if words.leads else 1]
        noun = next((token.low for token in nouns if said_of_one(token.surface, words.names)), None)
        if noun is not None and all(token.kind == "word" for token in phrase):
            starts = (phrase[0].start,) if reminds else ()
            held = Holder(actor.name, " ".join(token.low for token in phrase), starts)
            self.called.setdefault(role_stem(noun), deque(maxlen=_MANY)).append(held)
        if anybody and any(said_of_one(token.surface, words.names) for token in phrase):
            self.private.add(actor.name)  # also “un alt fost elev”

    def speak(self, name: str, kind: str | None) -> None:
        """Takes in who has spoken."""
        if kind in ("organisation", "institution"):
            self.body = name
        self.last = name

    # ------------------------------------------------------------ who is meant

    def likely(self) -> str | None:
        """Whom the text is about, unless the paragraph tells of others: then of these the only subject."""
        if self.since == self.paragraph or self.about in self.acting:
            return self.about
        subjects = [name for name, acts in self.acting.items() if acts]
        if subjects:
            return subjects[0] if len(subjects) == 1 else None
        if self.begun and self.about in self.private:
            return None  # “Un fost elev, Ion Popa, …”, and a paragraph that goes on without him
        return self.about if self.only or self.paragraph - self.since <= _FADING else None

    def pronoun(self, pronoun: str, likely: str | None, here: tuple[str, ...]) -> str | None:
        """Whom a pronoun stands for: who is ``likely``, unless “she” would be a man; then the woman named
        last, ``here`` in its statement or before. Where nobody is likely, only one may be of that sex."""
        if likely == STRANGER:
            return None
        sexes = languages.people()
        if pronoun in self.words.quotes.feminine & self.words.quotes.masculine:
            return likely  # “the pensioner”
        if pronoun in self.words.quotes.feminine:
            same, others = sexes.women, sexes.men
        elif pronoun in self.words.quotes.masculine:
            same, others = sexes.men, sexes.women
        else:
            return likely
        if likely is None:
            alike = {name for name in self.people if name.split()[0] not in others}
            return alike.pop() if self.about and len(alike) == 1 else None
        if likely.split()[0] not in others:
            return likely
        recent = (*here, self.about, *reversed(self.people[-_RECENT:]))
        return next((name for name in recent if name is not None and name.split()[0] in same), None)

    def noun(self, tokens: tuple[Token, ...], number: int, resumes: bool) -> str | None:
        """Whom a noun means that names nobody's known office: who has been called by it, else who spoke
        right before and goes on."""
        noun = tokens[number].low
        more = said_beside(tokens, number, self.words)
        called = [held for held in self._called(noun, tokens[number].start) if held.is_said(more)]
        if len({held.name for held in called}) == 1 and any(held.starts for held in called):
            return called[0].name
        if noun in self.words.anybody:
            return self._anybody(tokens, number, more)
        endings = self.words.quotes.feminine_nouns
        woman = bool(endings) and noun.endswith(endings)
        other = self.before is None or (woman and self.before.split()[0] in languages.people().men)
        return self.before if resumes and not other else None

    def _called(self, noun: str, at: int) -> tuple[Holder, ...]:
        """Who has been called by a noun ``at`` an offset, else by one that it describes, if the text has
        brought in no other since: “Avocatul lui, Ion Popa”, “apărătorul”."""
        known, language = self.known.offices, self.words.language
        for stem in (role_stem(noun), stem_of_lemma(noun, language)):
            if (same := self.called.get(stem)) is not None:
                return tuple(same)
        described = described_by(noun, self.called, language)
        last = max((self.met[held.name] for held in described), default=-1)
        if any(known.another(word, at) > last for held in described for word in (noun, *held.role.split())):
            return ()
        return (*described, *known.described.get(noun, ())) if described else ()

    def _anybody(self, tokens: tuple[Token, ...], number: int, more: tuple[str, ...]) -> str | None:
        """Whom “the woman” means: whom the text is about, if she is the only woman there, has no office by
        which people are called, “the judge”, and if it has told of nobody else since, “her sister”, and
        brought in no other, “o femeie”, since it named her first."""
        who, noun, language = self.likely(), tokens[number].low, self.words.language
        if not who or self.unnamed or self.pronoun(noun, who, ()) != who or (more and not self._is_new(who)):
            return None
        articles = language.names.articles.difference(language.numbers.articles)
        bare = self.words.quotes.silent_subjects or tokens[number - 1].low.rstrip("'") in articles
        others = languages.people().men if noun in self.words.quotes.feminine else languages.people().women
        since = self.known.offices.another(noun, tokens[number].start)
        near = self.apart == 0 or language.quotes.feminine_nouns
        alike = {name for name in self.met if name.split()[0] not in others}
        alone = not any(name in self.acting or not self._has_office(name) for name in alike - {who})
        alone = alone and (not self._has_office(who) or self._is_new(who))
        clear = bare and since < self.met.get(who, 0) and near and alone
        return who if clear and not any(self._is_other(token, noun, who) for token in self.heard) else None

    def _has_office(self, name: str) -> bool:
        """Whether somebody is called by an office rather than “the man”. Who belongs to somebody with a name
        is not; in “Femeia își caută sora, X” the sister is not “femeia”."""
        if name in self.private or not self.known.offices.said_of(name):
            return False
        roles = (
            held.role for holders in self.known.offices.held.values() for held in holders if held.name == name
        )
        names, kin = self.words.names, self.words.language.roles.kin
        named = (role.split() for role in roles if any(word[0].isupper() for word in role.split()[1:]))
        return not any(names.has(word, kin) for role in named for word in role)

    def _is_new(self, who: str) -> bool:
        """Whether only the statement before has told of somebody, in its paragraph alone, whom an apposition
        says to be what: “Ana Pop, avocată, aștepta.”"""
        apposed = self.text.startswith(f"{who},", self.met[who])
        return apposed and self.people.count(who) == 1 and self.apart == 0 and len(self.acting) == 1

    def _is_other(self, token: Token, noun: str, who: str) -> bool:
        """Whether a word tells of somebody else whom a noun may mean; no woman is “the man”."""
        words, low = self.words, token.low
        somebody = words.names.lemma(low) in words.language.roles.kin
        somebody = somebody or said_of_one(token.surface, words.names)
        if not somebody or low in words.anybody or low in words.unnamed:
            return False
        endings = words.quotes.feminine_nouns
        alike = not endings or low.endswith(endings) == noun.endswith(endings)
        return alike and not any(held.name == who for held in self.called.get(role_stem(low), ()))

    def is_generic(self, actor: Actor) -> bool:
        """Whether a noun of bodies stands for any of them."""
        return actor.kind == "institution" and actor.name.lower() in self.words.sources.generic

    def meant(self, actor: Actor, tokens: tuple[Token, ...]) -> str | None:
        """The body that is called by a bare noun: the last named of which it is the head, else, where it
        says nothing, the last that spoke. Of a noun with more beside it there may be another."""
        lower = actor.name.lower()
        behind = tokens[actor.last + 1 : actor.last + 2]
        more = any(token.low in self.words.complements | self.words.quotes.owning for token in behind)
        if lower not in self.words.unnamed or more:
            return None
        if lower in self.words.sources.same:
            return self.last
        if actor.kind != "institution":
            return None
        named = [name for name in self.bodies if self._is_headed(name, lower)]
        led = {*named} & self.leading  # “the hospital” of the lead rather than another named long ago
        faded = named and self.paragraph - self.told[named[-1]] > _FADING and len(led) == 1
        headed = led.pop() if faded else named[-1] if named else None
        if headed is None and lower in self.words.sources.generic:
            return self.body or self._only_body()
        return headed

    def _only_body(self) -> str | None:
        """The only body named so far, by the lead, where nouns have capitals; none known by initials."""
        named = {name for name in self.bodies if not (name.isupper() or is_outlet(name))}
        sure = self.words.capital_nouns and len(named) == 1 and named <= self.leading
        return named.pop() if sure else None

    def _is_headed(self, name: str, noun: str) -> bool:
        if self.words.capital_nouns:
            return any(word.lower().endswith(noun) for word in name.split())
        return any(role_stem(word) == role_stem(noun) for word in name.split())
