"""A language's words and CLDR's names, arranged for looking up."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from babel import Locale
from babel.core import get_global

from generator import languages
from generator.languages import Language, cldr
from generator.languages.naming import KnownNames
from generator.model import EntityType
from generator.text.links import SITE
from generator.text.normalise import spelled
from generator.text.words import known, lemma

# CLDR lists them among the territories
_ORGANISED: dict[str, EntityType] = {"EU": "organisation", "UN": "organisation"}
_NO_PLACE = frozenset({"001", "EZ", "QO", "XA", "XB", "ZZ"})
TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # S.U.A.
    r"|[^\W\d_]\.(?= ?[^\W\d_])"  # the J. of "J. Smith"
    rf"|{SITE}"
    r"|\w+(?:[-’'&]\w+)*"
    r"|[^\w\s]"
)
_APART = re.compile(r"[-’']")
POSSESSIVE = ("'s", "’s")
APOSTROPHES = ("'", "’")
_LONG = 9  # letters of a firm's name that is no common noun, where the dictionary has names as nouns
_CACHED = 50_000  # words; no text makes a cache grow beyond


class Entry(NamedTuple):
    """A name that needs no guess; `key` is shared by all names of the same thing."""

    words: tuple[str, ...]
    name: tuple[str, ...]  # the same with its diacritics
    key: str
    type: EntityType


class GivenNames(frozenset[str]):
    """Given names, and those of two with a hyphen: “Ana-Maria”."""

    def __contains__(self, word: object) -> bool:
        if frozenset.__contains__(self, word):  # not by super(), which costs as much again
            return True
        if not isinstance(word, str) or "-" not in word:
            return False
        first, _, second = word.partition("-")
        return frozenset.__contains__(self, first) and frozenset.__contains__(self, second)


class Lexicon:
    """What the rules ask about words. Reading, never changing."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.names = language.names
        self.capital_nouns = language.names.capital_nouns
        people = languages.people()
        self.given = GivenNames(languages.given_names())
        self.surnames = people.surnames
        self.personal = self.given | self.surnames
        self.surname_endings = people.surname_endings
        self.articles = people.articles
        outlets = languages.outlets()
        self.legal_forms, self.clubs, self.trades = outlets.legal_forms, outlets.clubs, outlets.trades
        self.never = language.names.never | outlets.never
        locale = cldr.locale(language.code)
        self.calendar = cldr.calendar(locale)
        self.dated = self.calendar.union(*({*map(str.lower, row)} for row in language.dates.months))
        self.currencies = frozenset(locale.currencies) if locale else frozenset()
        self.demonyms = frozenset(name.lower() for name in language.names.demonyms) | cldr.languages(locale)
        listed = [*_known(language, locale), *_press(language)]
        self.entries = _index([*listed, *_older(listed, language.letters.older)])
        self.money = frozenset(word.lower() for word in language.figures.currencies)
        self.prepositions = frozenset(
            form for word in language.names.place_before for form in (word, _plain_letters(word))
        )
        self.silent = frozenset(map(spelled, language.names.silent))
        self.closing = language.stopwords | language.names.closing  # end no name: “Podul [de la]”
        self.leading = self.prepositions.union(phrase.split()[0] for phrase in language.quotes.according)
        self.linking = language.names.possessives.union(
            *(part.split() for part in language.names.connectors),
            *(language.names.conjunctions, language.names.articles, language.names.particles),
        )
        self._bodies = tuple(language.names.bodies) if language.roles.compounds else ()
        self.lemma = functools.lru_cache(maxsize=_CACHED)(self._lemma)
        self.inflects = bool(language.names.inflection)
        self._inflection = tuple(sorted(language.names.inflection, key=lambda pair: -len(pair[0])))
        institutions = language.names.institutions
        self.institutions = institutions.union(map(str.capitalize, institutions))
        self.institution_lemmas = frozenset(map(self.lemma, language.names.institutions))
        self.forms = functools.lru_cache(maxsize=_CACHED)(self._forms)
        self.common = functools.lru_cache(maxsize=_CACHED)(self._common)
        self.head = functools.lru_cache(maxsize=_CACHED)(self._head)

    def _forms(self, word: str) -> tuple[str, ...]:
        """The word itself, then what it may be an inflected form of."""
        if len(word) < 4 or word in self.names.uninflected or word.isupper():
            return (word,)
        bases = (
            word[: len(word) - len(ending)] + base
            for ending, base in self._inflection
            if word.endswith(ending) and len(word) - len(ending) >= (1 if len(ending) > 4 else 2)
        )
        return (word, *dict.fromkeys(bases))

    def _common(self, word: str) -> bool:
        """Whether the word in lower case stands in a dictionary of the language."""
        lower = word.lower()
        if lower in self.language.stopwords or known(lower, self.language.code):
            return True
        parts = lower.split("-")
        return self.capital_nouns and len(parts) > 1 and all(map(self.common, parts))

    def _lemma(self, word: str) -> str:
        return lemma(word.lower(), self.language.code).lower()

    def proper(self, word: str) -> bool:
        """Whether the dictionary has the word for a form of a name and of nothing else; where nouns have
        capitals, it cannot tell."""
        return not self.capital_nouns and lemma(word.lower(), self.language.code)[:1].isupper()

    def has(self, word: str, group: frozenset[str]) -> bool:
        """Whether the word, in this form or its dictionary form, belongs to ``group``."""
        return word.lower() in group or self.lemma(word) in group

    def _head(self, word: str) -> str:
        """What a name is of that has this word for its head; empty for any other word."""
        names = self.names
        groups = (
            ("organisation", names.organisation_words),
            ("place", names.place_words | names.place_nouns),
            ("other", names.other_words),
        )
        exact = (kind for kind, group in groups if word.lower() in group)
        kind = next(exact, None) or next((kind for kind, group in groups if self.has(word, group)), "")
        if kind or not word[:1].isupper():
            return kind
        if word.lower().endswith(self._bodies):  # “Verwaltungsgericht”
            return "organisation"
        return "place" if self.called(word) and word.lower().endswith(tuple(names.place_words)) else ""

    def called(self, word: str) -> bool:
        """Whether hyphens join a name with the noun of what bears it: “Lise-Meitner-Schule”."""
        *names, noun = word.split("-")
        named = any(name in self.given or not self.common(name) for name in names)
        return self.capital_nouns and named and all(part.istitle() for part in (*names, noun))

    def acts(self, word: str) -> bool:
        """Whether the word is a verb, or opens one, such as people do: “said”, “a” of “a spus”."""
        quotes = self.language.quotes
        return (
            word in quotes.verbs
            or word in quotes.auxiliaries
            or self.lemma(word) in self.language.title.verbs
        )

    def is_place(self, name: tuple[str, ...]) -> bool:
        """Whether a list has the words, the first of them in any case, for a place."""
        return any(
            entry.type == "place" and entry.words[1:] == name[1:]
            for form in self.forms(name[0])
            for entry in self.entries.get(form, ())
        )

    def is_legal_form(self, word: str) -> bool:
        """Whether it says what firm in law one is, with full stops or without: “S.R.L.”."""
        return word.replace(".", "") in self.legal_forms

    def demonym(self, word: str) -> bool:
        return word.lower() in self.demonyms

    def elision(self, piece: str) -> int:
        """How many letters of ``piece`` are an elided article with its apostrophe."""
        match = _APART.search(piece)
        if match and match[0] != "-" and piece[: match.start()].lower() in self.names.elisions:
            return match.end()
        return 0

    def joined(self, piece: str) -> bool:
        """Whether a capital stands behind an article in lower case that belongs to a name: “al-Burhan”."""
        article, hyphen, rest = piece.partition("-")
        return bool(hyphen) and article in self.articles and rest[:1].isupper()

    def stem(self, piece: str) -> int:
        """How many letters of ``piece`` are left without a possessive or a glued article (NATO-ul)."""
        if piece[-2:] in POSSESSIVE:
            return len(piece) - 2
        head, _, tail = piece.rpartition("-")
        if head.isupper() and len(head) > 1:
            glued = tail.islower() and len(tail) <= 4
            return len(head) if glued or tail.lower() in self.names.noun_articles else len(piece)
        return len(piece)


@functools.cache
def lexicon(language: Language) -> Lexicon:
    return Lexicon(language)


def _known(language: Language, locale: Locale | None) -> list[Entry]:
    """What the language file says, which goes before what CLDR says."""
    entries = _listed(language.names.places, "place")
    if locale is not None:
        for code, name in locale.territories.items():
            if code not in _NO_PLACE:
                entries += _entries(_plain(name), code, _ORGANISED.get(code, "place"))
        for city in _cities(locale):
            entries += _entries([city], city, "place")
    named = [entry for entry in entries if " ".join(entry.words).lower() not in language.stopwords]
    return [*_listed(language.names.organisations, "organisation"), *named]  # “MAI” is not “mai”


def _press(language: Language) -> list[Entry]:
    """Agencies, media and firms, without those that are called by one common word."""
    outlets = languages.outlets()
    tables = (outlets.agencies, outlets.media, outlets.bodies)
    return [
        entry
        for table in tables
        for entry in _listed(table, "organisation")
        if len(entry.words) > 1
        or entry.name[0].isupper()
        or (language.names.capital_nouns and len(entry.name[0]) >= _LONG)
        or not known(entry.name[0].lower(), language.code)
    ]


def _listed(table: KnownNames, kind: EntityType) -> list[Entry]:
    return [entry for name, others in table.rows.items() for entry in _entries([name, *others], name, kind)]


def _entries(names: list[str], key: str, kind: EntityType) -> list[Entry]:
    """Each name, as it is printed, without its diacritics and with the other apostrophe."""
    return [
        Entry(tuple(_pieces(form)), tuple(_pieces(name)), key, kind)
        for name in names
        if name[:1].isupper()
        for form in dict.fromkeys((name, _plain_letters(name), name.replace("'", "’")))
    ]


def _pieces(name: str) -> Iterator[str]:
    """Its tokens, with a possessive ending parted off as in a text: “Moody's”."""
    for piece in TOKEN.findall(name):
        yield from (piece[:-2], piece[-2:]) if piece[-2:] in POSSESSIVE else (piece,)


def _older(entries: list[Entry], letters: Mapping[str, str]) -> Iterator[Entry]:
    """Those that an older spelling writes otherwise: “Rîșcani”, “Hîncești”."""
    for entry in entries:
        for letter, older in letters.items():
            if any(letter in word for word in entry.words):
                yield entry._replace(words=tuple(word.replace(letter, older) for word in entry.words))


def _plain_letters(name: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))


def _plain(name: str) -> list[str]:
    """“Myanmar (Birmania)” is two names of one place."""
    return [part.strip(" )") for part in name.split("(")]


def _cities(locale: Locale) -> list[str]:
    """Exemplar cities of the time zones, in the language; CLDR leaves out what the zone says itself."""
    found = []
    for zone in get_global("zone_territories"):
        area, _, city = zone.rpartition("/")
        if area and not area.startswith(("Antarctica", "Etc")):
            found.append(str(locale.time_zones.get(zone, {}).get("city") or city.replace("_", " ")))
    return [name for name in found if "," not in name]


def _index(entries: list[Entry]) -> dict[str, tuple[Entry, ...]]:
    """Entries by their first word, longest first; of two with the same words the earlier."""
    first: dict[tuple[str, ...], Entry] = {}
    for entry in entries:
        first.setdefault(entry.words, entry)
    by_word: dict[str, list[Entry]] = defaultdict(list)
    for entry in first.values():
        by_word[entry.words[0]].append(entry)
    return {
        word: tuple(sorted(found, key=lambda entry: (-len(entry.words), entry.words)))
        for word, found in by_word.items()
    }
