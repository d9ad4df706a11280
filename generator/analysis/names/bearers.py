"""Where an organisation's name ends and that of who is of it begins: “deputatul PAS Sergiu Pop”."""

from __future__ import annotations

from generator.analysis.names.extents import is_saint
from generator.analysis.names.lexicon import Lexicon
from generator.analysis.names.offices import apposed, office, office_near, office_of, said_of_one
from generator.analysis.names.tokens import Unit, closes, opens

FULL = 3  # words of a full name
_NEAR = 4  # tokens from an office to the name of what it is held in


def person_behind(unit: Unit, first: int, last: int, words: Lexicon) -> int | None:
    """Where a person's full name follows an organisation's: behind initials, or where an office stands
    before both, “fosta șefă a Procuraturii Anticorupție Ana Pop”; not whose name an institution bears, if
    not its town stands between: “actorul Teatrului Municipal Turda Ana Pop”."""
    named = any(words.has(token.word, words.names.named_after) for token in unit[first:last])
    office = _is_held(unit, first, words)
    start = max(0, first - 1)
    opened = next((at for at in range(start, last) if opens(unit, at)), last)
    stem = first + 1  # where what stands before the place ends: “PAS”, “CSM București”
    for index in range(first + 1, last - 1):
        before = unit[index - 1].word
        stem = stem if before in words.entries else index
        if unit[index].word not in words.given or not _is_surname(unit[index + 1].word):
            continue
        seated = any(entry.type == "place" for entry in words.entries.get(before, ()))
        held = office and (seated or not named) and before not in words.given
        closed = opened < stem - 1 and closes(unit, stem - 1)  # the party „SOR”
        if held or _is_party(unit[stem - 1 - closed].word):
            return index
    return None


def _is_party(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _is_surname(word: str) -> bool:
    return word[0].isupper() and bool(word.strip("IVXL"))


def _is_held(unit: Unit, first: int, words: Lexicon) -> bool:
    """Whether an office of one person stands before the name, nothing but lower case between."""
    for index in range(first - 1, max(-1, first - 1 - _NEAR), -1):
        if said_of_one(unit[index].text, words):
            return True
        if not unit[index].text[-1].isalpha() or unit[index].capital:
            return False
    return False


def led(unit: Unit, first: int, last: int, words: Lexicon) -> bool:
    """Whether an office opens the run, which then goes on with a person."""
    while first < last - 1 and unit[first].text.lower() in words.language.roles.openers:
        first += 1
    return last - first > 1 and not unit[first].word.isupper() and office(unit[first].word, words)


def behind_office(unit: Unit, first: int, last: int, words: Lexicon) -> int:
    """Where the name begins behind an office and its department: “Ministrul de externe Ulianovschi”."""
    first += 1
    while first < last and (not unit[first].capital or unit[first].text.lower() in words.names.departments):
        first += 1
    return first


def leads(unit: Unit, first: int, last: int, words: Lexicon) -> bool:
    """Whether what stands behind an office is what a person named next leads: “directorul X, Ana Popa”."""
    if not first or last + 1 >= len(unit) or unit[last].text != ",":
        return False
    given = unit[last + 1].word in words.given and unit[first].word not in words.given
    return given and office(unit[first - 1].text, words)


def of_office(unit: Unit, first: int, last: int, words: Lexicon) -> bool:
    """Whether a first and a last name stand behind an office and where it is held: “premierul danez
    Mette Frederiksen”, “primarul Devei, Mircia Pop, …”."""
    name = unit[first:last]
    if not 1 < len(name) <= FULL or name[0].word in words.entries:
        return False
    plain = all(token.capital and not token.word.isupper() and not words.head(token.word) for token in name)
    near = words.demonym(unit[first - 1].text) and office_near(unit, first, words)
    return plain and (near or apposed(unit, first, last, words))


def behind_department(unit: Unit, first: int, last: int, words: Lexicon) -> int:
    """Where who holds an office begins behind what that is over, “Secretary of Energy | Ann Hill”, or behind
    the rank, “Minister of State | Orlaith Quirke”; ``first`` if nobody does."""
    if is_saint(unit, first, words) or not office_of(unit, first, words):
        return first
    person = next((at for at in range(first + 1, last) if unit[at].word in words.given), last)
    ranked = last - first > 2 and words.has(unit[first].word, words.names.place_nouns)
    return person if person < last - 1 else first + ranked
