"""Who has which office, and whom a noun means that says or describes one: “ministrul”, “edilul”,
“șeful statului”."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from generator import languages
from generator.analysis.names.offices import said_of_one
from generator.analysis.quotes.lexicon import Lexicon
from generator.analysis.quotes.outlets import is_outlet
from generator.analysis.quotes.statements import Token
from generator.languages import Language, Words
from generator.text.normalise import fold
from generator.text.patterns import alternatives
from generator.text.words import lemma

Rows = tuple[tuple[Words, frozenset[str]], ...]
_STEM = 6  # letters of a role's first word that survive inflection
_SECOND = re.compile("vi[cz]e-?")  # before the office of a deputy, which tells it from others
_BESIDE = 4  # tokens from a noun of office to what is said of it
_WORD = 16  # letters before a noun that hold a verb
_INITIALS = 2  # letters of an abbreviation at least


class Holder(NamedTuple):
    """Who has an office, and where the text names them so that a noun may remind of them."""

    name: str
    role: str
    starts: tuple[int, ...]
    labelled: bool = False  # by a label before words of theirs, to which a text leads: “says the director”
    party: str = ""  # in brackets behind the name: “(SPD)”
    title: str = ""  # before it: “dr”

    def is_said(self, more: Iterable[str]) -> bool:
        """Whether all that a clause says of an office stands in the role or the name, in the case of a
        body as its initials too: “șeful IGSU”."""
        words = f"{self.role} {self.name} {self.party}".split()
        stems = {role_stem(word) for word in words}
        initials = "".join(word[0] for word in self.role.split() if word[0].isupper())
        if len(initials) >= _INITIALS:
            stems.add(role_stem(initials))
        return {role_stem(word) for word in more} <= stems


class Offices(NamedTuple):
    held: dict[str, tuple[Holder, ...]]  # stem of an office → who have it
    described: dict[str, tuple[Holder, ...]]  # noun in lower case → who have an office that it stands for
    past: tuple[tuple[str, str], ...]  # the same of those who have an office no more
    shared: frozenset[str]  # stems that several people have
    text: str
    language: Language

    def holder(self, office: str, before: int, more: tuple[str, ...] = ()) -> str | None:
        """Whom a noun of office means, of whom ``more`` may be said: of who have it, the one named last
        ``before`` an offset; it never means somebody of whom the text has not told yet, unless by a
        label to come."""
        holders = [holder for holder in self.held.get(office, ()) if holder.labelled or holder.is_said(more)]
        told = [(start, holder.name) for holder in holders for start in holder.starts if start < before]
        if told:
            return max(told)[1]
        return next((holder.name for holder in holders if holder.labelled), None)

    def before(self, stem: str, noun: str) -> str | None:
        """The only one who has had an office, or whom a noun describes by it; never who has it now."""
        had = {name for office, name in self.past if office == stem}
        names = had or {name for _, name in self.past} & {one.name for one in self.described.get(noun, ())}
        return names.pop() if len(names) == 1 else None

    def said_of(self, name: str) -> frozenset[str]:
        """The stems of all that offices of somebody are called."""
        holders = (holder for held in self.held.values() for holder in held if holder.name == name)
        return frozenset(role_stem(word) for holder in holders for word in holder.role.split())

    def one(self, noun: str, before: int, more: tuple[str, ...]) -> str | None:
        """The only one whom a noun may describe of whom ``more`` is said, if the text names them first, and
        brings in nobody else of their kind since."""
        holders = [holder for holder in self.described.get(noun, ()) if holder.is_said(more)]
        if len(holders) != 1 or not any(start < before for start in holders[0].starts):
            return None
        since = min(holders[0].starts)
        return None if since < self.another(noun, before) else holders[0].name

    def another(self, noun: str, before: int) -> int:
        """Where the text brings in, the last time ``before`` an offset, somebody whom a noun means, “un
        medic”; -1 if nowhere."""
        starts = _anybodies(self.text, self.language).get(stem_of_lemma(noun, self.language), [])
        at = bisect_left(starts, before)
        return starts[at - 1] if at else -1

    def compound(self, noun: str, before: int, more: tuple[str, ...]) -> str | None:
        """The only one named before whose office ends in a noun: “der Minister”, the Umweltminister."""
        names = {
            holder.name
            for holders in self.held.values()
            for holder in holders
            if any(word.lower().endswith(noun) for word in holder.role.split())
            and holder.is_said(more)
            and any(start < before for start in holder.starts)
        }
        return names.pop() if len(names) == 1 else None


def offices(text: str, people: Sequence[Holder], labelled: Sequence[Holder], language: Language) -> Offices:
    """What the roles of ``people`` say, and the functions of labels."""
    stems = [(_office(person.role, language), person) for person in people if person.role.strip()]
    count = Counter(stem for stem, _ in stems)
    shared = frozenset(stem for stem, found in count.items() if found > 1)
    held: dict[str, tuple[Holder, ...]] = {}
    for stem, holder in (*((role_stem(holder.role), holder) for holder in labelled), *stems):
        if holder.labelled or language.keywords.adjectives_follow or stem not in shared:
            held[stem] = (*held.get(stem, ()), holder)
    opened = [(words, person.name) for person in people if len(words := person.role.split()) > 1]
    roles = language.roles
    past = [
        (role_stem(word), name)
        for words, name in opened
        for word in words[1:]
        if words[0].lower() in roles.past
    ]
    return Offices(held, _described(people, language), tuple(past), shared, text, language)


def role_stem(word: str) -> str:
    folded = fold(word)
    second = _SECOND.match(folded)
    return folded[: _STEM + (second.end() if second else 0)]


def stem_of_lemma(word: str, language: Language) -> str:
    """The stem of a word whose article may be within it: “șeful” as “șef”."""
    return role_stem(lemma(word.lower(), language.code))


def _office(role: str, language: Language) -> str:
    """The stem of a role's noun: its first word, or, where what describes comes first, the last before a
    preposition: “Democratic nominee for president”."""
    words = role.split()
    if language.keywords.adjectives_follow:
        return role_stem(words[0])
    end = next((number for number, word in enumerate(words) if word in language.stopwords), len(words))
    return role_stem(words[max(0, end - 1)].rstrip(","))


def _described(people: Sequence[Holder], language: Language) -> dict[str, tuple[Holder, ...]]:
    """Whom each noun or phrase may mean that stands for an office of theirs: “edilul”, the mayor."""
    said = [
        ({stem_of_lemma(word, language) for word in f"{person.role} {person.title}".split()}, person)
        for person in people
    ]
    by_stem, describing = _describing_by_stem(language), _describing(language)
    stems = frozenset[str]().union(*(own for own, _ in said))
    found: dict[str, tuple[Holder, ...]] = {}
    for form in dict.fromkeys(form for stem in sorted(stems) for form in by_stem.get(stem, ())):
        rows = describing[form]
        if fitting := tuple(one for own, one in said if _is_one(form, rows, own, one, language)):
            found[form] = fitting
    return found


def _is_one(form: str, rows: Rows, own: set[str], holder: Holder, language: Language) -> bool:
    """Whether a noun describes who is called by words of the stems ``own``."""
    return any(not own.isdisjoint(stems) and _fits(form, forms, holder, language) for forms, stems in rows)


@cache
def _describing(language: Language) -> dict[str, Rows]:
    """The nouns that describe who has an office, “edilul” → all such nouns, and the stems of the offices."""
    found: dict[str, Rows] = {}
    for forms, roles in language.quotes.descriptions:
        row = (forms, frozenset(stem_of_lemma(role, language) for role in roles))
        for form in forms:
            found[form.lower()] = (*found.get(form.lower(), ()), row)
    return found


@cache
def _describing_by_stem(language: Language) -> dict[str, list[str]]:
    """The same nouns by the stems of the offices."""
    found: dict[str, list[str]] = {}
    for form, rows in _describing(language).items():
        for stem in {stem for _, stems in rows for stem in stems}:
            found.setdefault(stem, []).append(form)
    return found


def described_by(noun: str, called: Mapping[str, Iterable[Holder]], language: Language) -> tuple[Holder, ...]:
    """Whom a noun describes of who are ``called`` by others, by their stems: “apărătorul”, the lawyer."""
    rows = _describing(language).get(noun, ())
    stems = {stem for _, stems in rows for stem in stems}
    held = ((stem, holder) for stem in sorted(stems) for holder in called.get(stem, ()))
    return tuple(holder for stem, holder in held if _is_one(noun, rows, {stem}, holder, language))


@lru_cache(maxsize=1)
def _anybodies(text: str, language: Language) -> dict[str, list[int]]:
    """Where a text brings in somebody, “un alt medic”, “doi medici”, by the stems of what it calls them;
    behind a comma or “este” it says what somebody is."""
    found: dict[str, list[int]] = {}
    for match in _anybody(language).finditer(text):
        before = text[max(0, match.start() - _WORD) : match.start()].split()
        if not (before and before[-1].lower() in language.title.copulas):
            for word in match[1].split():
                found.setdefault(stem_of_lemma(word, language), []).append(match.start())
    return found


@cache
def _anybody(language: Language) -> re.Pattern[str]:
    counts = alternatives((*language.numbers.articles, *language.numbers.values))
    return re.compile(rf"(?<![,–—] )(?<!\w)(?:{counts}|\d+) ((?:\w+ )?\w+)", re.IGNORECASE)


def _fits(form: str, forms: Words, holder: Holder, language: Language) -> bool:
    """Whether a noun for a woman may mean who has such a first name, and one for a man, unless there is none
    for women, “ofițerul”, or the text has none for her: “primarul Ana Pop”."""
    endings = language.quotes.feminine_nouns
    first, sexes = holder.name.split()[0], languages.people()
    if form.split()[0].endswith(endings):
        return first not in sexes.men
    bare = not any(other.split()[0].endswith(endings) for other in forms)
    return bare or first not in sexes.women or not holder.role.partition(" ")[0].endswith(endings)


def whom(tokens: tuple[Token, ...], noun: int, known: Offices, words: Lexicon) -> str | None:
    """The person whose role the noun of a reporting clause names, or whom it describes; of whom more is
    said may be somebody else: “liderul opoziției”."""
    *owner, low = tokens[noun].low.split("-") if words.capital_nouns else (tokens[noun].low,)
    stem = role_stem(low)
    if noun and tokens[noun - 1].low in words.language.roles.past:
        return known.before(stem, low)
    more = (*owner, *said_beside(tokens, noun, words))  # “der FPÖ-Chef”
    short = stem_of_lemma(low, words.language)  # “șoferul”, of whom the text says “șofer”
    name = known.holder(stem, tokens[-1].end, more) or known.holder(short, tokens[-1].end, more)
    if name is None and more:
        name = known.one(f"{low} {more[0]}", tokens[noun].start, more[1:])
    name = name or known.one(low, tokens[noun].start, more)
    return known.compound(low, tokens[noun].start, more) if name is None and words.capital_nouns else name


def is_human(tokens: tuple[Token, ...], number: int, words: Lexicon) -> bool:
    """Whether a noun says or describes the office of one person who is known: no “un procuror”."""
    token, language = tokens[number], words.language
    if token.kind != "word" or (number and tokens[number - 1].low in language.numbers.articles):
        return False
    described = token.low in words.anybody or token.low in words.describing
    return described or said_of_one(token.surface, words.names)


def said_beside(tokens: tuple[Token, ...], noun: int, words: Lexicon) -> tuple[str, ...]:
    """What a reporting clause says of an office beside its noun, by which it may be another's than the one
    in the text: “ministrul economiei din Emirate”, “the Russian president”."""
    before = tokens[noun - 1 : noun] if words.leads else ()
    found = [token.low for token in before if _tells(token, words) and not _is_of_age(token, words)]
    seat = " ".join(token.low for token in tokens[noun + 1 : noun + 3])
    if seat in words.language.names.seats:
        return tuple(found)  # “liderul de la Kiev”
    told = words.sources.told
    for number, token in enumerate(tokens[noun + 1 : noun + 1 + _BESIDE], noun + 1):
        if token.low in told and _is_somebody(tokens[number + 1 : number + 2], words):
            break  # “a declarat edilul | pentru un post local”
        if token.low in words.quotes.hearers:
            break  # “le-a spus edilul | jurnaliștilor”
        if is_outlet(token.surface):
            break  # “sagte der Minister dem | NDR”
        if token.low in words.complements | words.quotes.owning | words.articles or _is_of_age(token, words):
            continue
        if not _tells(token, words):
            break
        found.append(token.low)
    return tuple(found)


def _is_of_age(token: Token, words: Lexicon) -> bool:
    """Whether a word only says how old somebody is: “bărbatul de 63 de ani”."""
    return token.low[0].isdigit() or token.low in words.language.dates.units.get("year", ())


def _is_somebody(following: tuple[Token, ...], words: Lexicon) -> bool:
    return any(token.capital or token.low in words.articles for token in following)


def _tells(token: Token, words: Lexicon) -> bool:
    """Whether a word says more of an office than that somebody has it and speaks."""
    openers, quotes = words.language.roles.openers, words.quotes
    rows = (openers, words.reporting, quotes.passives, quotes.reflexives, words.idle)
    return token.kind == "word" and not any(token.low in row for row in rows)
