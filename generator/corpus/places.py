"""Places under all their names: CLDR's territories and the cities of its time zones, through
Babel, so that Moscova, Moscow and Moskau are one."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from generator import languages
from generator.languages import cldr
from generator.text.normalise import fold, spelled

_CODE = 2  # letters of a country's code


@functools.cache
def names(language: str) -> Mapping[str, str]:
    """Folded name in ``language`` → a code for the place: a territory's, or a time zone's."""
    locale = cldr.nearest(language)
    cities = {folded(preferred(zone, language)): zone for zone in sorted(_zones())}
    territories = {folded(name): code for code, name in locale.territories.items() if len(code) == _CODE}
    parts = {
        folded(part): code
        for code, name in locale.territories.items()
        if len(code) == _CODE
        for part in name.split("(")  # “Myanmar (Burma)”; “RAE de Macao (China)” leaves China what it is
    }
    return cities | parts | territories


@functools.cache
def forms(language: str) -> Mapping[str, str]:
    """Folded name → its place, by the other names too that the language's own list gives a place:
    *US*, *U.S.* and *United States*. A place without a code goes by the name that leads its list."""
    found = dict(names(language))
    for name, others in languages.load(language).names.places.rows.items():
        known = (names(language).get(folded(form)) for form in (name, *others))
        code = next(filter(None, known), f"{language}/{name}")
        found |= dict.fromkeys((folded(form) for form in (name, *others)), code)
    return found


@functools.lru_cache(maxsize=200_000)
def folded(name: str) -> str:
    """The name without what spelling varies: case, diacritics, hyphens, stops, spaces."""
    return " ".join(re.findall(r"\w+", spelled(name))) or fold(name)


def is_country(name: str, language: str) -> bool:
    """Whether ``language`` calls a territory by this name."""
    return "/" not in forms(language).get(folded(name), "/")


def preferred(code: str, language: str) -> str:
    """What ``language`` calls the place with this code."""
    locale = cldr.nearest(language)
    if "/" not in code:
        return str(locale.territories[code])
    # CLDR leaves out a city whose name is its zone's own.
    return str(locale.time_zones.get(code, {}).get("city") or code.rpartition("/")[2].replace("_", " "))


@functools.cache
def _zones() -> frozenset[str]:
    """The zones named for a city that some language of ours calls by another name, or its own."""
    return frozenset(
        zone
        for language in languages.codes()
        for zone, data in cldr.nearest(language).time_zones.items()
        if "/" in zone and not zone.startswith("Etc/") and "city" in data
    )
