"""Names guessed from capitals, for languages without a trained tagger.

A chain of capitals becomes a name where its form or its surroundings say of what: an organisation's
word inside it, a given name before, a title or an office in front, a preposition of place. What
nothing supports is left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.analysis.names.around import Known, is_firm_heard, of_row
from generator.analysis.names.bearers import behind_department
from generator.analysis.names.beside import is_house
from generator.analysis.names.compounds import is_compound, labels
from generator.analysis.names.extents import (
    abbreviates_title,
    couples,
    full_extent,
    is_saint,
    is_theirs,
    labels_speaker,
    leads_nouns,
    nameable,
    without_joined,
    written,
)
from generator.analysis.names.kinds import type_of
from generator.analysis.names.known import is_currency
from generator.analysis.names.lexicon import POSSESSIVE, Lexicon
from generator.analysis.names.offices import office, said_of_one
from generator.analysis.names.spans import Found, found
from generator.analysis.names.tokens import Token, Unit
from generator.model import EntityType

_OPENING = frozenset("\"'„“‘«‚")
_CLOSING = frozenset("\"'“”’»‘")
Chain = tuple[int, int]  # first token and the one after the last


def guess(units: tuple[Unit, ...], words: Lexicon, known: list[Found]) -> list[Found]:
    """What the capitals of all units may name; overlaps with ``known`` are for `settle`."""
    seen = Counter(token.word for unit in units for token in unit if token.free)
    places = Known(known, units, words)
    names: list[Found] = []
    for number, unit in enumerate(units):
        for chain in _chains(unit, words, seen, places.starts[number]):
            name = _name(units, number, chain, words, places)
            if name is not None:
                names.append(name)
                if name.type == "place":
                    places.behind[number, name.last] = name.first
    return names


def _name(units: tuple[Unit, ...], number: int, chain: Chain, words: Lexicon, known: Known) -> Found | None:
    """What a chain names beyond the known names in it, None if nothing tells."""
    unit = units[number]
    first, last, addressed = _without_title(unit, chain, words, known.alone)
    first, last = without_joined(unit, first, last, known.ends.get((number, first), last), words)
    if first == last or abbreviates_title(unit, last, words) or _is_thing(unit, first, last, words):
        return None
    kind, certainty = _kind(unit, number, (first, last), addressed, words, known)
    if kind is None:
        return None
    if (
        kind in ("organisation", "place")
        and first > 1
        and unit[first - 1].glued
        and unit[first - 1].text == "."
    ):
        first -= 2 * (certainty > 1 and is_saint(unit, first - 2, words))  # “St. Casimir Hospital”
    if kind == "organisation":
        extended = full_extent(unit, first, last, words)
        last, certainty = extended, 2 if extended > last else certainty
    bare = first
    while bare < last - 1 and _describes(unit[bare], words):
        bare += 1
    if all((number, index) in known.inside for index in range(bare, last)):
        return None
    proper = (_proper(unit, number, place, words, known) for place in range(first, last))
    called = addressed and kind == "person" and known.bare(unit[first].word)  # “Parteichef Beck”
    called = called or (last - first > 1 and first > 0 and labels(unit[first - 1].word, words))
    if words.capital_nouns and not called and not any(proper):
        return None
    return found(units, number, first, last, kind, certainty)


def _kind(
    unit: Unit, number: int, chain: Chain, addressed: bool, words: Lexicon, known: Known
) -> tuple[EntityType | None, int]:
    """Of what the chain is the name, by itself and by the known names in it and around it."""
    first, last = chain
    kind, certainty = type_of(unit, first, last, addressed, words, known.alone)
    partly = last - first > 1 and any((number, index) in known.inside for index in range(first, last))
    if partly and certainty == 0 and not words.capital_nouns:
        kind, certainty = "organisation", 1  # “Apple Computer”, “Air Canada”
    if known.is_within(unit, number, last) and certainty < 2 and kind != "person":
        return "place", 2  # “South Bend, Indiana”, “Vire (Calvados)”
    if last - first == 1 and certainty == 0 and is_firm_heard(unit, first, words, known):
        return "organisation", 2
    other = of_row(unit, number, chain, words, known) if certainty == 0 else None
    return other or (kind, certainty)


def _is_thing(unit: Unit, first: int, last: int, words: Lexicon) -> bool:
    """Whether it is a work, or initials name one of many or whose a currency is: “2.000 MW”, “US dollars”."""
    initials = last - first == 1 and unit[first].word.isupper()
    counted = (first and unit[first - 1].text.isdigit()) or is_currency(unit, last, words)
    return _is_work(unit, first, last) or (initials and counted)


def _is_work(unit: Unit, first: int, last: int) -> bool:
    """Whether several capitals fill a quotation: what is called so is a film or a book, “Mad Max”."""
    while first and unit[first - 1].capital:
        first -= 1
    opened = first > 0 and unit[first - 1].text in _OPENING
    return opened and last - first > 1 and any(token.text in _CLOSING for token in unit[last : last + 2])


def _proper(unit: Unit, number: int, index: int, words: Lexicon, known: Known) -> bool:
    """Whether the word is no common noun, where nouns have capitals."""
    word = unit[index].word
    return unit[index].capital and (
        word in words.given
        or (number, index) in known.inside
        or not words.common(word)
        or (word.isupper() and len(word) > 1)
    )


def _chains(unit: Unit, words: Lexicon, seen: Counter[str], known: set[int]) -> Iterator[Chain]:
    """Runs of capitals, an initial capital among them only if something else speaks for it."""
    index = 0
    while index < len(unit):
        if not (index in known and unit[index].capital) and not _opens(unit, index, words, seen):
            index += 1
            continue
        last = index + 1
        while last < len(unit) and (step := _next(unit, last, words)):
            if last - index > 1 and _owned(unit, last, words):
                break
            last += step
        yield index, last
        index = last


def _owned(unit: Unit, index: int, words: Lexicon) -> bool:
    """Whether the capital is a noun that only follows the person named before: “Angela Merkels Kabinett”,
    “seit 2001 ist Anna Beck Ärztin”."""
    word, surname = unit[index].word, unit[index - 1].word
    if not words.capital_nouns or not words.common(word) or word in words.given or surname in words.given:
        return False
    return unit[index - 2].word in words.given and (len(words.forms(surname)) > 1 or office(word, words))


def _opens(unit: Unit, index: int, words: Lexicon, seen: Counter[str]) -> bool:
    token = unit[index]
    if not token.capital or not nameable(token, words):
        return False
    follower = unit[index + 1] if index + 1 < len(unit) else None
    trade = follower is not None and follower.text.islower() and said_of_one(follower.text, words)
    trade = trade and words.common(token.word)
    if token.free or (token.word in words.given and not trade) or seen[token.word]:
        return True  # not “Marine surveyor”
    joined = follower is not None and follower.free and nameable(follower, words)
    if words.has(token.word, words.names.bodies) and full_extent(unit, index, index + 1, words) > index + 2:
        return True  # “Administrația de Stat a Drumurilor”
    if words.common(token.word):
        return joined and (
            leads_nouns(unit, index, words)
            or is_house(unit, index, words)
            or words.has(token.word, words.names.organisation_words)
            or words.has(token.word, words.language.roles.nouns)
            or words.demonym(token.word)
            or token.word.lower() in words.names.directions
        )
    return joined or not words.capital_nouns


def _next(unit: Unit, index: int, words: Lexicon) -> int:
    """How many tokens at ``index`` carry the chain on: a capital, or particles before one."""
    token = unit[index]
    named = token.free and unit[index - 1].word in words.given  # “Theresa May”
    if token.capital and not token.glued and (named or nameable(token, words) or written(token, words)):
        return 1
    if token.word == "." and token.glued and index + 1 < len(unit) and len(unit[index - 1].word) == 1:
        return 1
    steps, before = 0, unit[index - 1].word
    if before in words.given or not words.common(before):
        following = unit[index : index + 3]
        steps = next((n for n, part in enumerate(following) if part.word not in words.names.particles), 3)
    if steps and index + steps < len(unit) and unit[index + steps].capital:
        # “Tasha zu Dank”, “sagte Beck der Rheinischen Post”
        noun = words.common(unit[index + steps].word) or token.word in words.language.roles.articles
        return 0 if words.capital_nouns and noun else steps + 1
    if token.word in words.names.conjunctions and couples(unit, index, words):
        return 2  # “Fire and Rescue Service”
    if is_theirs(unit, index, words):
        return 2
    return 2 if token.word == "&" and index + 1 < len(unit) and unit[index + 1].capital else 0


def _without_title(unit: Unit, chain: Chain, words: Lexicon, alone: Counter[str]) -> tuple[int, int, bool]:
    """What follows the last title or office of the chain, and whether there was one; a lone demonym
    and an interviewer's initials are no name."""
    first, last = chain
    if labels_speaker(unit, first, last):
        return last, last, False
    person = behind_department(unit, first, last, words)
    if person > first:
        return person, last, True
    for index in range(last - 1, first - 1, -1):
        text = unit[index].word
        if last == index + 2 and words.head(unit[index + 1].word) == "organisation":
            break  # “Justice Department”
        paper = index > first and words.head(text) == "organisation"  # “The Jamaica Recorder”
        if index == last - 1 and (paper or _is_called(unit, index, words)):
            continue
        if _leads(unit, index, last, words):
            return _past_initials(unit, index + 1, last, words), last, True
    if last - first == 1 and words.demonym(unit[first].word):
        first = last
    if _is_from(unit, first, last, words, alone):
        return first + 1, last, True
    nouns = words.names.place_nouns if words.capital_nouns else ()
    first = next((at + 1 for at in range(last - 2, first, -1) if unit[at].word.lower() in nouns), first)
    while last - first > 1 and (_labels(unit, first, words) or _noun(unit, first, last, words)):
        first += 1
    return _past_initials(unit, first, last, words), last, False


def _leads(unit: Unit, index: int, last: int, words: Lexicon) -> bool:
    """Whether the capital is a title or an office of the one named behind it: not in “King's College”."""
    text = unit[index].word
    owner = index + 1 < last and unit[index + 1].word in POSSESSIVE
    return not owner and (text.lower() in words.names.titles or said_of_one(text, words))


def _is_from(unit: Unit, first: int, last: int, words: Lexicon, alone: Counter[str]) -> bool:
    """Whether the first word says only where the person behind it comes from: “Ethiopian Tadesse Mekuria”,
    who has a first name or is named again by one of the two."""
    texts = [token.word for token in unit[first + 1 : last]]
    if len(texts) != 2 or not words.demonym(unit[first].word) or any(map(words.head, texts)):
        return False
    called = texts[0] in words.given or texts[1].endswith(words.surname_endings)
    strange = not any(map(words.common, texts)) and any(alone[text] for text in texts)
    return all(map(str.istitle, texts)) and (called or strange)


def _is_called(unit: Unit, index: int, words: Lexicon) -> bool:
    """Whether a capital that is an office's too is a name: behind a first name, “Stephen King”, or where a
    noun follows it, behind a title of address or an office, “M. Berger”, “le juge Meunier”."""
    before = unit[index - 1].word if index else ""
    if before in words.given or words.language.roles.noun_last:
        return before in words.given
    titled = before.lower() in words.names.titles or said_of_one(before, words)
    return before.lower() in words.names.addressing or (before.islower() and titled)


def _past_initials(unit: Unit, first: int, last: int, words: Lexicon) -> int:
    """Behind the initials of a party or firm before a full name: “Deputata PAS Ana Popa”."""
    initials = last - first > 2 and unit[first].word.isupper() and len(unit[first].word) > 1
    return first + (initials and unit[first + 1].word.partition("-")[0] in words.given)


def _labels(unit: Unit, index: int, words: Lexicon) -> bool:
    """Whether a noun with its own capital says only what the name behind it is, “Firma Krauss”, or the word
    how old somebody or of where a body is: “Twenty-year-old Ann Lee”, “Dover-based Ostrey Foods”."""
    lower, after = unit[index].word.lower(), unit[index + 1].word
    if lower.endswith((*words.language.quotes.aged, *words.names.tied)):
        return True
    told = lower in words.names.labels or not (after in words.given or words.head(lower))
    return words.capital_nouns and told and labels(lower, words)


def _noun(unit: Unit, index: int, last: int, words: Lexicon) -> bool:
    """Whether the capital is that of a common noun before a name, “Bezirk Mong Kok”, or of somebody before
    a full name: “Schweizer Max Frisch”."""
    if not words.capital_nouns:
        return False
    word, after = unit[index].word, unit[index + 1].word
    if word in words.given or word in words.entries or words.head(word) == "organisation":
        return False
    if words.is_legal_form(after):
        return False
    if not is_compound(word, words) or not is_compound(after, words):
        return is_compound(word, words)
    full = after in words.given and last - index > 2 and unit[index + 2].word.isalpha()
    return full and not words.head(word)


def _describes(token: Token, words: Lexicon) -> bool:
    """Whether the word says only what the name behind it is: “Republican Iowa”, “Zeitung Die Welt”."""
    word = token.word
    label = labels(word, words) and (words.capital_nouns or not token.free)
    return label or words.demonym(word) or word.lower() in words.names.place_nouns
