"""Interface words and dates in the site's language: gettext catalogues and CLDR, through Babel."""

from __future__ import annotations

import datetime as dt
import functools
import gettext
import re
from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable
from io import BytesIO
from typing import Literal

from babel import Locale
from babel.dates import format_date, format_interval, format_skeleton, parse_pattern
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, format_percent

from generator.edtf import Edtf
from generator.languages import cldr
from generator.model import EntityType

# How CLDR writes an interval whose ends have one precision.
_SKELETONS = {"month": "yMMMM", "year": "y"}
_DAYS_IN_WORDS = 45  # from here on a distance is told in months
_DAYS_A_MONTH = 365.25 / 12
_MONTHS_IN_WORDS = 24  # and from here on in years

_QUOTED = re.compile(  # by the marks of any language, closed by their own
    r"„(?! )([^„“”«»]+)(?<! )[”“]|[“”](?! )([^„“”«»]+)(?<! )”|« ?([^„“”«»]+?) ?»|»(?! )([^„“”«»]+)(?<! )«"
    r"|(?<!\w)\"(?! )([^\"]+)(?<! )\"(?!\w)"
)

_WORDS_A_MINUTE = 200
# Characters of scripts without spaces, by what they are: syllables and whole words (Chinese,
# Japanese), letters (Thai, Lao, Burmese, Khmer); and how many of them are as long as a word.
# Trauzettel-Klosinski and Dietz, "Standardized assessment of reading performance" (2012): 255
# Chinese characters a minute, 357 Japanese.
_SYLLABLES = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_LETTERS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_A_WORD, _WORD = 1.5, 5


@functools.cache
def catalogue(language: str) -> gettext.NullTranslations:
    """The catalogue of ``language``, of a region's language where the region has none (ro-MD);
    words without a translation stay English."""
    file = _file(language)
    if not file.is_file():
        general = language.split("-")[0]
        return catalogue(general) if general != language else gettext.NullTranslations()
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(file.read_bytes()), locale=language))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def untranslated(language: str) -> Iterator[str]:
    """What to tell a person whose interface has no catalogue, and therefore English words."""
    general = language.split("-")[0]
    if general != "en" and not any(_file(code).is_file() for code in (language, general)):
        yield (
            f"theme.language: the interface has no words in “{language}” yet, so they will be in English; "
            f"they would stand in generator/theme/locale/{language}/buletin.po (see CONTRIBUTING.md)"
        )


def _file(language: str) -> Traversable:
    return resources.files("generator") / "theme" / "locale" / language / "buletin.po"


def quoted(title: str, language: str) -> str:
    """``title`` in quotation marks, those within it as the language has them in others."""
    gettext = catalogue(language).gettext
    inner = _QUOTED.sub(lambda found: gettext("‘%(title)s’") % {"title": found[found.lastindex or 0]}, title)
    return gettext("“%(title)s”") % {"title": inner}


def format_edtf(date: Edtf, language: str) -> str:
    """The date as a person writes it, no more precise than it is: “14 noiembrie 2025”, “iunie
    2025”, “2025”, “vara 2024”, “1–10 mai 2024”, “din mai 2024”."""
    if date.precision == "interval":
        return _interval(date, language)
    if date.precision == "season":
        return _season(date, language)
    where, start = cldr.nearest(language), date.days.first
    if date.precision == "day":
        return format_date(start, "long", where)
    if date.precision == "month":
        return str(
            format_skeleton("yMMMM", dt.datetime(start.year, start.month, 1, tzinfo=dt.UTC), locale=where)
        )
    return date.text


def format_period(first: Edtf, last: Edtf, language: str) -> str:
    """From one date to another, of which neither is an interval."""
    return format_edtf(first if first == last else Edtf(f"{first.text}/{last.text}"), language)


def _interval(date: Edtf, language: str) -> str:
    first, last = (None if end == ".." else Edtf(end) for end in date.text.split("/"))
    if first is None or last is None:
        end = first or last
        assert end is not None  # Edtf.parse refuses an interval open at both ends
        return _open(end, first is not None, language)
    if first.precision == last.precision == "day":
        return _days(first.days.first, last.days.first, cldr.nearest(language))
    if first.precision == last.precision and first.precision in _SKELETONS:
        skeleton = _SKELETONS[first.precision]
        ends = (first.days.first, last.days.first)
        return " ".join(format_interval(*ends, skeleton, locale=cldr.nearest(language)).split())
    return " – ".join(format_edtf(end, language) for end in (first, last))


def _open(end: Edtf, begins: bool, language: str) -> str:
    """An interval of which one end is known. Many a language has another word before a day (dal 3
    marzo) than before a month (da marzo) and before a year (dal 2024)."""
    gettext, words = catalogue(language).gettext, {"date": format_edtf(end, language)}
    if end.precision == "day":
        return (gettext("starting %(date)s") if begins else gettext("by %(date)s")) % words
    if end.precision == "year":
        return (gettext("as of %(date)s") if begins else gettext("up to %(date)s")) % words
    return (gettext("from %(date)s") if begins else gettext("until %(date)s")) % words


def _days(first: dt.date, last: dt.date, where: Locale) -> str:
    """“1–10 mai 2024”. Many a locale of CLDR has such an interval with short months only, and dates
    in words have long ones; and no noughts before a day (Italian)."""
    differs = "y" if first.year != last.year else "M" if first.month != last.month else "d"
    formats = where.interval_formats
    patterns = (formats.get("yMMMMd") or formats.get("yMMMd", {})).get(differs, ())
    parts = [
        parse_pattern(re.sub(r"\bM{3}\b", "MMMM", re.sub(r"\bdd\b", "d", pattern))).apply(day, where)
        for pattern, day in zip(patterns, (first, last), strict=False)
    ]
    if len(parts) < 2:
        return " – ".join(format_date(day, "long", where) for day in (first, last))
    return " ".join("".join(parts).split())


def _season(date: Edtf, language: str) -> str:
    gettext = catalogue(language).gettext
    first, last = date.days.first.year, date.days.last.year
    seasons = {
        21: gettext("spring %(year)s"),
        22: gettext("summer %(year)s"),
        23: gettext("autumn %(year)s"),
        24: gettext("winter %(year)s"),
    }
    return seasons[date.parts[1]] % {"year": first if first == last else f"{first}–{last}"}


def month_name(date: Edtf, language: str) -> str:
    """The month of a date that has one, as it stands alone: “iunie”, “June”."""
    name = cldr.nearest(language).months["stand-alone"]["wide"][date.parts[1]]
    return str(name)


def format_number(value: float | int, language: str) -> str:
    """The number with the separators of ``language``: “14.000”, “3,5”."""
    return str(format_decimal(value, locale=cldr.nearest(language)))


def format_share(value: float, language: str) -> str:
    """A part of one as whole per cent: “96 %”, “96%”."""
    return str(format_percent(value, locale=cldr.nearest(language)))


def language_name(code: str, language: str) -> str:
    """What ``language`` calls the language ``code``; the code itself where CLDR has no name."""
    named, here = cldr.locale(code) or cldr.locale(code.split("-")[0]), cldr.nearest(language)
    return (named.get_display_name(here) if named else here.languages.get(code)) or code


def foreign(code: str, language: str) -> str | None:
    """The language ``code`` of a text where it is known and not the site's ``language``."""
    same = code.split("-")[0] == language.split("-")[0]
    return None if same or code == "und" else code


def kind_words(kind: EntityType, language: str) -> str:
    """What all of one kind are called together."""
    _ = catalogue(language).gettext
    return {"person": _("People"), "organisation": _("Organisations"), "place": _("Places")}[kind]


def minutes(text: str) -> int:
    """How long it takes to read ``text``, at least one; some scripts have no spaces to count by."""
    count = len(text.split()) + len(_SYLLABLES.findall(text)) / _A_WORD + len(_LETTERS.findall(text)) / _WORD
    return max(1, round(count / _WORDS_A_MINUTE))


def apart(here: Edtf, there: Edtf, language: str) -> str:
    """How much earlier or later ``there`` is than ``here``, no more precisely than both are."""
    earlier = there.order < here.order
    days = abs((there.days.last - here.days.last).days)
    parts = min(len(here.parts), len(there.parts))
    if parts == 3 and days < _DAYS_IN_WORDS:
        return _distance("day", days, earlier, language)
    if parts == 1:
        return _distance("year", abs(there.days.last.year - here.days.last.year), earlier, language)
    months = round(days / _DAYS_A_MONTH) if parts == 3 else abs(_months(there) - _months(here))
    if months < _MONTHS_IN_WORDS:
        return _distance("month", months, earlier, language)
    return _distance("year", round(months / 12), earlier, language)


def _months(date: Edtf) -> int:
    return date.days.last.year * 12 + date.days.last.month


def _distance(unit: Literal["day", "month", "year"], number: int, earlier: bool, language: str) -> str:
    gettext, said = catalogue(language).gettext, catalogue(language).ngettext
    same, before, after = {
        "day": (
            gettext("the same day"),
            said("%(num)s day earlier", "%(num)s days earlier", number),
            said("%(num)s day later", "%(num)s days later", number),
        ),
        "month": (
            gettext("the same month"),
            said("%(num)s month earlier", "%(num)s months earlier", number),
            said("%(num)s month later", "%(num)s months later", number),
        ),
        "year": (
            gettext("the same year"),
            said("%(num)s year earlier", "%(num)s years earlier", number),
            said("%(num)s year later", "%(num)s years later", number),
        ),
    }[unit]
    return (same if not number else before if earlier else after) % {"num": number}
