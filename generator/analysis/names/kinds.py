"""Of what a chain of capitals is the name: its form, its surroundings, what else the article has of it."""

from __future__ import annotations

from collections import Counter

from generator.analysis.names.bearers import FULL
from generator.analysis.names.beside import is_called_before, is_ended, is_home, is_street
from generator.analysis.names.compounds import is_compound, is_firm, is_label, label_at, labels
from generator.analysis.names.lexicon import POSSESSIVE, Lexicon
from generator.analysis.names.offices import is_employer, office, office_near, said_of_many, said_of_one
from generator.analysis.names.tokens import Unit
from generator.model import EntityType

_HEADS: dict[str, EntityType | None] = {"organisation": "organisation", "place": "place", "other": None}
_FAR = 5  # tokens from a name's comma to the office that is the person's
_PAIR = 2  # words of a first and a last name
_LED = 9  # tokens before a firm's name in which whoever leads it may stand
_AGE = 3  # digits of an age at most


def lone_capitals(units: tuple[Unit, ...]) -> Counter[str]:
    """How often a word has a capital that no other stands beside."""
    alone: Counter[str] = Counter()
    for unit in units:
        capitals = [False, *(token.capital for token in unit), False]
        for index, token in enumerate(unit):
            if token.capital and not capitals[index] and not capitals[index + 2]:
                alone[token.word] += 1
    return alone


def type_of(
    unit: Unit, first: int, last: int, addressed: bool, words: Lexicon, alone: Counter[str]
) -> tuple[EntityType | None, int]:
    """Of what the chain from ``first`` to ``last`` is the name, and how certain that is; None of nothing
    that is told."""
    texts = [token.word for token in unit[first:last]]
    before = unit[first - 1].word if first else ""
    kind, certainty = _by_nouns(unit, first, last, addressed, words, alone)
    if certainty > 1:
        return kind, certainty
    told = "person" if addressed else _by_word_before(unit, first, last, before, words)
    told = told or ("place" if _has_sight(unit, first, last, words) else None)
    if told is not None:
        return told, 2
    if kind is not None:
        return kind, certainty
    if len(texts) == 1 and words.capital_nouns and is_compound(texts[0], words):
        return None, 0
    joined = before.lower() not in words.names.articles and _is_joined(texts[0], words)
    cites = not before.islower() and before.lower() in words.names.citing  # “Nach Bahnangaben”
    employs = is_employer(unit, first, last, words)
    if employs or (
        len(texts) == 1 and (joined or (before.lower() in words.names.place_before and not cites))
    ):
        return ("organisation" if employs else "place"), 1
    if words.demonym(texts[0]):
        return ("organisation", 1) if len(texts) > 2 else (None, 2)
    kind, certainty = _by_length(texts, before, words)
    apposed = _apposed(unit, last, words)
    if apposed == "organisation":
        return apposed, 2
    if len(texts) > 1 and (
        apposed or _in_apposition(unit, first, last, words) or _told_of(unit, last, words)
    ):
        return "person", 2
    if kind == "person" and texts[-1] not in words.given:
        return _doubted(texts, before, words, alone)
    return kind, certainty


def _by_nouns(
    unit: Unit, first: int, last: int, addressed: bool, words: Lexicon, alone: Counter[str]
) -> tuple[EntityType | None, int]:
    """Of what it is by its own words, or by the noun in lower case behind it; who has an office is no place,
    “engineer Ruth Lane”."""
    if is_called_before(unit, first, last, words):
        return "organisation", 2
    if is_home(unit, first, last, words) or is_street(unit, first, last, words):
        return "place", 2
    texts = [token.word for token in unit[first:last]]
    kind, certainty = _by_form(texts, words, alone)
    if kind == "place" and len(texts) == _PAIR and texts[0] in words.given and words.language.roles.noun_last:
        before = unit[first - 1].word if first else ""
        called = addressed or said_of_one(before, words) or _apposed(unit, last, words) == "person"
        kind = "person" if called and not is_seated(unit, first, words) else kind
    return kind, certainty


def _ends_as_person(texts: list[str], words: Lexicon) -> bool:
    """Whether two or three plain capitals end as last names do: “Grigor Dimitrov”."""
    plain = all(text.istitle() and not words.common(text) for text in texts) and texts[0] not in words.entries
    return 1 < len(texts) <= FULL and plain and texts[-1].endswith(words.surname_endings)


def _by_word_before(unit: Unit, first: int, last: int, before: str, words: Lexicon) -> EntityType | None:
    """Of what it is by the word before it: a title or office, “the town of”, “airline”, “hosts”."""
    if before in words.names.sides and unit[first].word not in words.given:
        listed = last < len(unit) and unit[last].text in words.names.conjunctions
        return None if listed else "organisation"
    if is_seated(unit, first, words) and unit[first].word not in words.given:
        return "place"
    label = label_at(unit, first - 1, words)
    named = unit[first].word in words.given
    makes = first > 1 and f"{unit[first - 2].text} {before}" in words.names.labels  # “gas producer”
    if _is_led(unit, first, last, words) or (
        not named and (makes or (label is not None and _are_one(unit, last, before, words)))
    ):
        return "organisation"
    near = before.lower() not in words.names.within_places and office_near(unit, first, words)
    if before.lower() in words.names.titles or office(before, words) or near:
        return "person"
    if words.has(before, words.names.place_nouns):
        return "place"
    if label is None and not named and _is_apposed(unit, first, last, words):
        return "organisation"
    return "organisation" if label is not None else None


def _are_one(unit: Unit, last: int, before: str, words: Lexicon) -> bool:
    """Whether a noun said of several is that of one firm, for no other name follows: “by brokers Ostrey”."""
    listed = last < len(unit) and unit[last].text in (",", *words.names.conjunctions)
    return said_of_many(before, words) and not listed


def _is_led(unit: Unit, first: int, last: int, words: Lexicon) -> bool:
    """Whether somebody before it leads it or speaks for it: “chief executive of Ostrey”, “a spokesman for the
    Water Forum”, not “a spokesman for Ostrey”, who may be somebody, “for the Ostrey Vale inquiry”, nor
    “chairman of Arts”."""
    article = first > 1 and unit[first - 1].text in words.names.articles
    at = first - 1 - article
    if at < 1 or unit[at].text not in words.names.led_by or unit[first].word in words.given:
        return False
    if not is_ended(unit, last, words):
        return False
    noun = unit[at - 1].text
    firm = words.has(noun, words.names.heading) and (last - first > 1 or not words.common(unit[first].word))
    return firm or (article and last - first > 1 and words.has(noun, words.names.speaking))


def _is_apposed(unit: Unit, first: int, last: int, words: Lexicon) -> bool:
    """Whether commas part it from a noun that says what it is, “to a company, Ostrey Foods, that …”, and no
    office stands before that, of whom it may be the name, “the head of the company, Ostrey Vale, …”, nor
    anything behind it that is said of people: “from the airline, Ostrey Vale, 30, …”."""
    if first < 3 or unit[first - 1].text != "," or last >= len(unit) or unit[last].text not in ",.":
        return False
    led = any(office(token.text, words) for token in unit[max(0, first - _LED) : first - 3])
    article = unit[first - 3].text.lower() in words.names.articles and not (led or words.capital_nouns)
    listed = unit[last + 1 : last + 2] and unit[last + 1].text in words.names.conjunctions
    human = _told_of(unit, last, words) or (not listed and _apposed(unit, last, words) == "person")
    return article and not human and is_label(unit[first - 2].text, words)


def _has_sight(unit: Unit, first: int, last: int, words: Lexicon) -> bool:
    """Whether what follows is what towns have: “Rothby's swimming pool”, “on Rothby seafront”."""
    owned = last < len(unit) and unit[last].word in POSSESSIVE
    led = first > 0 and unit[first - 1].text in words.language.stopwords
    led = led and unit[first - 1].text not in words.names.articles
    behind = [token.text for token in unit[last + owned : last + owned + 2]]
    body = " ".join(behind) in words.names.town_bodies
    sight = body or not words.names.sights.isdisjoint((*behind[:1], " ".join(behind)))
    plain = any(words.common(token.word) for token in unit[first:last])
    return (owned or led or body) and sight and not plain


def is_seated(unit: Unit, first: int, words: Lexicon) -> bool:
    """Whether the name at ``first`` says of where a mayor or a court is: “maire de Pessac”."""
    linked = first > 1 and unit[first - 1].word in words.language.roles.inside - words.language.roles.articles
    return linked and words.has(unit[first - 2].text, words.names.seated)


def _apposed(unit: Unit, last: int, words: Lexicon) -> EntityType | None:
    """Of what it is by an age, an office or a label between commas: “Jusuf Kadri, minister of transport”,
    “Brant Foundry, a maker of wheels”."""
    if last + 1 >= len(unit) or unit[last].text != ",":
        return None
    after = unit[last + 1]
    if after.text.isdigit():
        aged = len(after.text) < _AGE and last + 2 < len(unit) and unit[last + 2].text == ","
        return "person" if aged else None
    told: EntityType | None = None
    roles = words.language.roles
    # nothing but articles and adjectives so far, an article first where one is needed
    plain = words.capital_nouns or not roles.noun_last or after.text in roles.articles
    for token in unit[last + 1 : last + 1 + _FAR]:
        if not token.text[0].isalnum():
            break
        if said_of_one(token.text, words):
            return "person"
        told = "organisation" if plain and labels(token.text, words) else told
        plain = plain and (token.text not in words.language.stopwords or token.text in roles.articles)
    return told


def _in_apposition(unit: Unit, first: int, last: int, words: Lexicon) -> bool:
    """Whether an office stands before the comma before the name: “a spokesperson, Morgan Ort, said”."""
    if first < 2 or unit[first - 1].text != "," or not said_of_one(unit[first - 2].text, words):
        return False
    return last < len(unit) and unit[last].text in (",", ".")


def _told_of(unit: Unit, last: int, words: Lexicon) -> bool:
    """Whether what follows is said of people only: “Qorl Vestrel, who …”."""
    after = [token.text.lower() for token in unit[last : last + 2]]
    return any(text in words.language.roles.of_people for text in after[: 1 + (after[:1] == [","])])


def _doubted(
    texts: list[str], before: str, words: Lexicon, alone: Counter[str]
) -> tuple[EntityType | None, int]:
    """Two strange capitals may be a person's, and a ship's, a car's or a firm's: a person is named without
    an article, and again by the last of them."""
    if before.lower() in words.names.articles or (alone[texts[0]] and not alone[texts[-1]]):
        return None, 0
    return "person", 1 if alone[texts[-1]] else 0


def _by_form(texts: list[str], words: Lexicon, alone: Counter[str]) -> tuple[EntityType | None, int]:
    named = len(texts) > 1 and texts[0] in words.given  # “Bill Lane” is no bill
    heads = [head for text in texts[named:] if (head := words.head(text))]
    if heads:
        heads = heads[: len(heads) - (len(heads) > 1 and texts[-1] in words.names.placed)]  # “Radio Derby”
        return _headed(texts, heads, named, words)
    if len(texts) > 1 and texts[-1].rstrip(".") in words.legal_forms and texts[-2] != "&":
        return "organisation", 2  # “Lohmann AG”
    common = words.common(texts[-1 if texts[0] in words.clubs else 0])
    partners = "&" in texts and texts[0] not in words.given and not words.common(texts[0])
    if partners or (is_firm(texts, words) and not common):
        return "organisation", 2  # “Kuyper & Dale”, “Lumo Consulting”, not “National Security”
    if any(map(words.demonym, texts[1:-1])) and not words.common(texts[0]):
        return "organisation", 1  # “Akhil Bharat Hindu Mahasabha”
    if (len(texts) == 1 and texts[0] in words.surnames) or _ends_as_person(texts, words):
        return "person", 2
    if texts[0] in words.given:
        return "person", 2 if len(texts) > 1 else 1
    if any(char.isdigit() for text in texts for char in text) or texts[0][0].islower():
        return None, 2  # a product: “A380”, “iPod”
    if len(texts) == 1 and texts[0].isupper() and 2 <= len(texts[0].rstrip(".")) <= 8:
        return "organisation", 2
    if _is_led_by_initials(texts, words) and not (alone[texts[0]] or words.capital_nouns):
        return "organisation", 2  # “PCC Interlining”
    return None, 0


def _is_joined(text: str, words: Lexicon) -> bool:
    """Whether hyphens join the words of a village's name: “Pont-sur-Arve”."""
    *linked, last = text.split("-")
    return last[:1].isupper() and not text.isupper() and not words.names.place_links.isdisjoint(linked[1:])


def _is_led_by_initials(texts: list[str], words: Lexicon) -> bool:
    first, *rest = texts
    initials = first.isupper() and first.isalpha() and len(first) > _PAIR and first not in words.entries
    return bool(rest) and initials and all(part.istitle() and not words.common(part) for part in rest)


def _headed(texts: list[str], heads: list[str], named: bool, words: Lexicon) -> tuple[EntityType | None, int]:
    """Of what a name with such nouns is: a last name may look like one (“John Chambers”), and where the
    noun stands last, one in the middle says of no place: “Wyre Forest Housing”."""
    if len(texts) == 1:
        if words.called(texts[0]) or (texts[0].isupper() and len(texts[0]) > _PAIR):
            return _HEADS[heads[0]], 2  # “Lise-Meitner-Schule”, “HSV”
        return (None, 2) if words.capital_nouns or heads[0] == "place" else (_HEADS[heads[0]], 0)
    surname = named and len(texts) == _PAIR and texts[-1].lower() not in words.names.organisation_words
    if surname and (heads[0] == "organisation" or texts[-1].lower() in words.names.foremost):
        return "person", 2
    if not words.language.roles.noun_last:
        return _HEADS[heads[0]], 2
    if " ".join(texts[-_PAIR:]).lower() in words.names.town_bodies:
        return "organisation", 2  # “Pelham Unified School District”
    ended = words.head(texts[-1]) or texts[1] in words.names.particles  # “Cordillera del Sol”
    if heads[-1] == "place" and not ended and len(texts) > _PAIR and not words.capital_nouns:
        return "organisation", 1
    return _HEADS[heads[-1]], 2


def _by_length(texts: list[str], before: str, words: Lexicon) -> tuple[EntityType | None, int]:
    plain = [text for text in texts if text[0].isupper() and not text.isupper()]
    strange = [text for text in plain if not words.common(text)]
    if len(texts) > 1 and texts[-1] in words.given:
        if before.lower() in words.names.within_places and texts[0] not in words.given:
            return "place", 1  # “in Pelham St John”
        return (None, 0) if words.demonym(texts[-1]) else ("person", 1)  # “Evangelical Christian”
    if len(texts) == 1 or words.common(texts[-1]):
        return ("organisation", 0) if strange and not words.capital_nouns else (None, 0)
    if len(texts) <= 4 and strange and len(plain) == len(texts):
        return "person", 1
    return ("organisation", 1) if len(texts) > 2 and not words.capital_nouns else (None, 0)
