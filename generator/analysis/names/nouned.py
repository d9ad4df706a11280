"""What the noun before a name says of it: firms and clubs, “echipa cehă Zlíni BK”, and places that are called
after somebody, “comuna Ion Roată”."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.analysis.names.compounds import is_firm, is_label, label_at
from generator.analysis.names.lexicon import Lexicon
from generator.analysis.names.offices import office
from generator.analysis.names.spans import Found, found
from generator.analysis.names.tokens import Token, Unit, closes, opens
from generator.analysis.nouns import kind_of

_SURE = 3  # the certainty of what a noun says
_FULL = 3  # words of a place that is called after somebody
_QUOTED = 5  # words of a name between marks, with the closing one
_PAIR = 2  # letters of somebody's initials
_NUMBER = 2  # digits of one behind the name of a medium
_LINKS = frozenset({"de", "cel", "cea"})  # inside a town's name: “Ocnele de Jos”


def as_nouned(items: tuple[Found, ...], units: tuple[Unit, ...], words: Lexicon) -> tuple[Found, ...]:
    """The names, in text order, with the types that the nouns beside them give."""
    if not words.names.teams:
        return items  # “the state Ann Lee won”: such a noun says nothing in every language
    ends = {(item.unit, item.last) for item in items if item.type == "person"}
    return tuple(_typed(item, units[item.unit], ends, words) for item in items)


def _typed(item: Found, unit: Unit, ends: set[tuple[int, int]], words: Lexicon) -> Found:
    if item.key is not None or item.type != "person":
        return item
    if _is_settlement(item, unit, words):
        return item._replace(type="place", certainty=_SURE)
    body = _is_led(item, unit, ends, words) or _is_borne(item, unit, words)
    return item._replace(type="organisation", certainty=_SURE) if body else item


def _is_settlement(item: Found, unit: Unit, words: Lexicon) -> bool:
    """Whether a noun for a place stands before the name; not where the noun belongs to the office that is
    the person's: “primarul comunei Ion Pop”."""
    first = item.first
    if not first or item.length > _FULL:
        return False
    held = first > 1 and office(unit[first - 2].text, words)
    return unit[first - 1].text.lower() in words.names.place_nouns and not held and not unit[first - 1].free


def _is_borne(item: Found, unit: Unit, words: Lexicon) -> bool:
    """Whether marks are around it and a noun in lower case before them of what bears somebody's name: “liceul
    „Ion Pop””."""
    first = item.first
    marked = first > 1 and opens(unit, first - 1) and closes(unit, item.last)
    return marked and words.has(unit[first - 2].text, words.names.named_after)


def _is_led(item: Found, unit: Unit, ends: set[tuple[int, int]], words: Lexicon) -> bool:
    """Whether it stands behind the bare name of an office, without an article, that somebody named before
    the comma has: “Ana Pop, director Lumo Studio”."""
    first = item.first
    if item.length < 2 or first < 3 or any(_is_name(word, words) for word in item.words):
        return False
    bare = unit[first - 1].text
    plain = bare == words.lemma(bare) and office(bare, words)
    return plain and unit[first - 2].text == "," and (item.unit, first - 2) in ends


def _is_name(word: str, words: Lexicon) -> bool:
    return word in words.surnames or any(form in words.given for form in words.forms(word))


def called(units: tuple[Unit, ...], words: Lexicon) -> list[Found]:
    """What stands behind a noun for a firm, a club or the like and is what it is called: “tăbăcăriei
    Lumopel”, “echipa maghiară Dunári BK”, “grădinița „Norișor””; a noun that opens a sentence may be part
    of the name."""
    names: list[Found] = []
    for number, unit in enumerate(units):
        for first in range(1, len(unit)):
            if unit[first].capital and (last := _medium(unit, first, words)):
                names.append(found(units, number, first, last, "organisation", _SURE))
                continue
            at = _noun_before(unit, first, words) if unit[first].capital else None
            if at is None or (unit[at].capital and at + 1 == first):
                continue
            last = _end(unit, first, words)
            if last > first and _is_called(unit, at, first, last, words):
                if closes(unit, last) and words.is_place(tuple(token.word for token in unit[first:last])):
                    first, last = at, last + 1  # “ziarul „Prut””: alone, it is the river
                names.append(found(units, number, first, last, "organisation", _SURE))
        names += (found(units, number, *club, "organisation", _SURE) for club in _clubs(unit, words))
    return names


def unlabelled(
    items: Iterable[Found], units: tuple[Unit, ...], known: list[Found], words: Lexicon
) -> list[Found]:
    """Without those that only put a label before a known name, “Agenția Reuters”, or around one in marks,
    “Firma „Lumopel” SRL”."""
    inner = defaultdict(list)
    for item in known:
        inner[item.unit].append(item)
    return [
        item
        for item in items
        if not any(_is_labelled(name, item, units[item.unit], words) for name in inner[item.unit])
    ]


def _is_labelled(name: Found, whole: Found, unit: Unit, words: Lexicon) -> bool:
    if not (whole.first < name.first and name.last <= whole.last):
        return False
    before = [token.text for token in unit[whole.first : name.first]]
    if not opens(unit, name.first - 1):
        labels = words.names.labels | words.demonyms
        return name.last == whole.last and all(word.lower() in labels for word in before)
    after = (token.text for token in unit[name.last + closes(unit, name.last) : whole.last])
    labelled = all(words.is_legal_form(word) or is_label(word, words) for word in before[:-1])
    return labelled and all(map(words.is_legal_form, after))


def _medium(unit: Unit, first: int, words: Lexicon) -> int:
    """Where the name of a medium ends that has a number or “FM” behind it, “postul local Lunca FM”,
    “postul TV Lunca 24”; 0 for any other."""
    between = unit[first - 1].text
    adjective = kind_of(between, words.lemma(between), words.language) == "adjective"
    at = first - 1 - (adjective or _is_kind(between, words))
    if at < 0 or unit[at].text.lower() not in words.language.sources.media_nouns:
        return 0
    last = _end(unit, first, words)
    if last == first or _is_kind(unit[first].text, words):
        return 0
    number = last < len(unit) and unit[last].text.isdigit() and len(unit[last].text) <= _NUMBER
    headed = last - first > 1 and words.head(unit[last - 1].word) == "organisation"
    return last + number if number or headed else 0


def _is_kind(text: str, words: Lexicon) -> bool:
    """Whether initials say only of what kind a medium is: “TV”."""
    return text.isupper() and words.head(text) == "organisation"


def _clubs(unit: Unit, words: Lexicon) -> Iterator[tuple[int, int]]:
    """From the word that opens a club's name to the end of its town's, “Metalul Ocnele de Jos”; not where
    something else is called so: “Viitorul Europei”, “Universitatea Politehnica”."""
    for first in range(len(unit) - 1):
        if unit[first].text not in words.clubs or words.head(unit[first].text) == "organisation":
            continue
        last = _end(unit, first + 1, words)
        while last + 1 < len(unit) and unit[last].text in _LINKS and unit[last + 1].capital:
            last = _end(unit, last + 1, words)
        name = [token.word for token in unit[first:last]]
        plain = all(part[1:].islower() and words.head(part) in ("", "place") for part in name[1:])
        if plain and is_firm(name, words):
            yield first, last


def _end(unit: Unit, first: int, words: Lexicon) -> int:
    """Where the name ends: with the capitals, or at the closing mark, where one opens before it."""
    if opens(unit, first - 1):
        marks = (at for at in range(first, min(first + _QUOTED, len(unit))) if closes(unit, at))
        return next(marks, first)
    last = first
    while last < len(unit) and not unit[last].glued and _goes_on(unit[last], words):
        last += 1
    return last


def _goes_on(token: Token, words: Lexicon) -> bool:
    """Whether the word has a capital, if it begins with a number behind that, “Lumo 3D”, or joins two."""
    if token.text == "&":
        return True
    return (token.capital and token.word not in words.given) or token.text.lstrip("0123456789").isupper()


def _noun_before(unit: Unit, first: int, words: Lexicon) -> int | None:
    """Where the noun stands, before a mark and a number, “grădinița nr. 9 „Norișor””, or an adjective that
    says from where something comes; before a mark, a firm's legal form is one, “SRL „Lumopel””."""
    marked = opens(unit, first - 1)
    at = first - 1 - marked
    if marked and at > 1 and unit[at].text.isdigit():
        at -= 2 + (unit[at - 1].text == ".")
    at -= at > 0 and words.demonym(unit[at].text)
    if marked and at >= 0 and _is_form(unit[at].text, words):
        return at
    if at < 0 or (unit[at].free and not marked):
        return None
    if unit[at].text.lower() in words.names.teams:
        return at
    label = label_at(unit, at, words)
    # “producătorul Pop” may be a person's, “producătorul de vin Lumera” is none
    return None if label is None or (label == at and office(unit[at].text, words)) else label


def _is_form(word: str, words: Lexicon) -> bool:
    """Whether it says what firm in law follows; with full stops two letters may be whom a court calls so,
    “Inculpatul S.E.”, if no list has them so."""
    return word in words.legal_forms or (words.is_legal_form(word) and len(word.replace(".", "")) > _PAIR)


def _is_called(unit: Unit, noun: int, first: int, last: int, words: Lexicon) -> bool:
    """Whether the words can be what is called so: not in “echipa Bolojan”, “compania Statului” and “clubul
    Chelsea”, which needs no guess."""
    name, opening = [token.word for token in unit[first:last]], unit[first].word
    if opens(unit, first - 1):
        return not any(words.acts(word) for word in name)
    if opening.endswith(words.names.genitive_endings):
        return False
    plain = unit[noun].text.lower() in words.names.teams and noun + 1 == first
    return len(name) > 1 or not (plain or opening in words.entries)
