"""Bodies that every country has under one name: whose a ministry is, where articles say so.

“Ministerul Sănătății al Italiei”, “Ministerul Sănătății de la Roma” and, in an article that names
Italy's bodies and no other country, “Ministerul Sănătății” are one; that of the country of which far the
most articles tell needs no owner.
"""

from __future__ import annotations

import functools
import itertools
from collections import Counter
from collections.abc import Mapping, Sequence

from babel.core import get_global

from generator import languages
from generator.analysis.names.lexicon import Lexicon, lexicon
from generator.analysis.names.short_forms import is_bare
from generator.corpus import places
from generator.languages import cldr
from generator.model import Briefing, Mention

APART = "@"  # between a body's folded name and the country whose it is
OWN = "/"  # before the article whose a body is that it does not name in full
_FAR_MORE = 2  # times as many articles as of any other country tell of that at home
_CODE = 2  # letters of a language's code, or a territory's
_COUNTRIES = 8  # in which a language is official; from there on its name is none's own
_CACHED = 50_000  # names; no collection makes the cache grow beyond
_LONGEST = 4  # words of a country's name


class Owners:
    """Whose bodies the articles name, and at home in which country most of them are."""

    def __init__(self, briefings: Sequence[Briefing]) -> None:
        self._owned = {item.slug: _owners_in(item) for item in briefings}
        self._told = {item.slug: _told_in(item) | set(self._owned[item.slug].values()) for item in briefings}
        told = Counter(country for item in briefings for country in sorted(self._told[item.slug]))
        first, second = (*(told.most_common(2)), ("", 0), ("", 0))[:2]
        self.home = first[0] if first[1] >= _FAR_MORE * second[1] else ""

    def called(self, briefing: Briefing, mention: Mention, folded: str) -> str:
        """The folded name that the mention goes by: that of the body alone, with its country where that is
        not the country at home."""
        words = _words(briefing)
        if mention.type != "organisation":
            return folded
        if is_bare(mention.name, words):
            return self._of_article(briefing, mention, folded)
        if words.has(mention.name.split()[0], words.names.missions):
            return self._mission(mention.name, words) or folded
        if mention.name.lower() in words.names.national:
            return self._of_nation(briefing, folded)
        if not _is_shared(mention.name, words):
            return folded
        body, country = parted(mention.name, words)
        if country is None:
            if body.split()[0] not in words.institutions or _codes(body.split()[-1:], words):
                return folded
            named, first = self._owned[briefing.slug], mention.spans[0].start
            owners = [
                country for at, country in named.items() if at < first
            ]  # no donor of whom it tells later
            country = self.home if self._told[briefing.slug] - set(owners) else next(iter(owners), self.home)
            country = country if len(set(owners)) == 1 else self.home
        folded = places.folded(body)
        return folded if country == self.home else f"{folded}{APART}{country.lower()}"

    def _of_nation(self, briefing: Briefing, folded: str) -> str:
        """“House of Representatives”: that of the one country that the article tells of, or at home."""
        told = self._told[briefing.slug]
        country = next(iter(told)) if len(told) == 1 else self.home
        return folded if country == self.home else f"{folded}{APART}{country.lower()}"

    def _of_article(self, briefing: Briefing, mention: Mention, folded: str) -> str:
        """“Primăria”, “Ambasada”: the one that the article also calls by a fuller name, otherwise one of its
        own, for each town and text has another."""
        others = (item for item in briefing.analysis.entities if item.type == "organisation")
        fuller = [item for item in others if item.name.startswith(f"{mention.name} ")]
        if len(fuller) == 1:
            return self.called(briefing, fuller[0], places.folded(fuller[0].name))
        return f"{folded}{APART}{OWN}{briefing.slug}"

    def _mission(self, name: str, words: Lexicon) -> str:
        """“Ambasada Rusiei”, “Ambasada rusă la Chișinău”: whose it is and where, at home if that is not said;
        empty if it is not known."""
        head, *rest = name.split()
        seat = next((at for at, part in enumerate(rest) if part in words.names.place_before), len(rest))
        of, where = rest[:seat], rest[seat + 1 :]
        owner = of and (_country(of, words) or (len(of) == 1 and _adjectives(words).get(of[0].lower())))
        place = _country(where, words) if where else self.home
        return f"{places.folded(head)}{APART}{owner}-{place}".lower() if owner and place else ""


@functools.cache
def _adjectives(words: Lexicon) -> Mapping[str, str]:
    """Adjective, as the name of a language → the country that mostly speaks it, where one does."""
    locale = cldr.nearest(words.language.code)
    likely = get_global("likely_subtags")
    spoken = Counter(locale.languages.values())
    abroad = _of_the_world()
    return {
        name.lower(): likely[code].rpartition("_")[2]
        for code, name in locale.languages.items()
        if len(code) == _CODE and code in likely and spoken[name] == 1 and code not in abroad
    }


def _of_the_world() -> frozenset[str]:
    """Languages that are official in many countries, by CLDR: “English” and “Arab” say nobody's country."""
    official = Counter(
        code
        for languages_of in get_global("territory_languages").values()
        for code, use in languages_of.items()
        if use["official_status"] == "official"
    )
    return frozenset(code for code, count in official.items() if count >= _COUNTRIES)


@functools.lru_cache(maxsize=_CACHED)
def parted(name: str, words: Lexicon) -> tuple[str, str | None]:
    """The body's own name and the country that the end of its name says. A city says it of a government:
    “Guvernul de la București” is Romania's, but each town has its court and its hospital."""
    parts = name.split()
    for first in range(max(1, len(parts) - _LONGEST), len(parts)):
        country = _country(parts[first:], words)
        if country is None:
            continue
        links = (*words.names.seats, *words.names.possessives, "")
        if not _is_country(parts[first:], words):
            links = words.names.seats if words.has(parts[0], words.names.governing) else ()
        for link in links:
            head = parts[: first - len(link.split())]
            if head and parts[len(head) : first] == link.split():
                return " ".join(head), country
    return name, None


def _is_shared(name: str, words: Lexicon) -> bool:
    """Whether each country may have a body of this name."""
    head, *rest = name.split()
    if any(words.demonym(part) for part in rest):
        return False  # it says whose it is in its own way: “Ministerul rus al Apărării”
    return (head in words.institutions or words.has(head, words.names.bodies)) and not _is_listed(name, words)


def _is_listed(name: str, words: Lexicon) -> bool:
    entries = words.entries.get(name.split()[0], ())
    return any(" ".join(entry.name) == name for entry in entries)


def _owners_in(briefing: Briefing) -> Mapping[int, str]:
    """Where a body is named first → its country, of those whose names say it."""
    words = _words(briefing)
    found = {}
    for mention in briefing.analysis.entities:
        if mention.type == "organisation" and _is_shared(mention.name, words):
            _, country = parted(mention.name, words)
            if country is not None:
                found[mention.spans[0].start] = country
    return found


def _told_in(briefing: Briefing) -> set[str]:
    """The countries that the article names, or a city of which."""
    forms = places.forms(briefing.analysis.language)
    named = (item for item in briefing.analysis.entities if item.type == "place")
    codes = (forms.get(places.folded(item.name), "") for item in named)
    return {country for code in codes if (country := _territory(code))}


def _country(parts: Sequence[str], words: Lexicon) -> str | None:
    """The country whose name, or a city of which, the words are in some form."""
    return next(filter(None, map(_territory, _codes(parts, words))), None)


def _is_country(parts: Sequence[str], words: Lexicon) -> bool:
    return any(len(code) == _CODE for code in _codes(parts, words))


def _codes(parts: Sequence[str], words: Lexicon) -> Sequence[str]:
    """Those of the places whose name the words are in some form."""
    if not parts[0][:1].isupper():
        return ()
    forms = places.forms(words.language.code)
    spelled = itertools.product(*(words.forms(part) for part in parts))
    return [code for words in spelled if (code := forms.get(places.folded(" ".join(words))))]


def _territory(code: str) -> str | None:
    if len(code) == _CODE:
        return code
    territory = get_global("zone_territories").get(code)
    return str(territory) if territory else None


def _words(briefing: Briefing) -> Lexicon:
    return lexicon(languages.load(briefing.analysis.language))
