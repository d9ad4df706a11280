"""What the tagger takes for one name, mended where the words themselves say better."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from generator.analysis.names.bearers import FULL, behind_office, leads, led, of_office
from generator.analysis.names.compounds import is_firm, is_label
from generator.analysis.names.extents import is_foreign_noun
from generator.analysis.names.inflection import in_genitive
from generator.analysis.names.lexicon import Lexicon
from generator.analysis.names.offices import apposed, is_definite, is_employer, office
from generator.analysis.names.pieces import Run, pieces
from generator.analysis.names.tokens import Unit
from generator.analysis.names.vacant import is_none, opens_plainly
from generator.model import EntityType

_PAIR = 2  # tokens of two marks
_MARKED = 6  # tokens between a name's last known word and the mark that closes it
_CLANS = frozenset({"mc", "mac", "o", "fitz"})  # in all languages
_EDGES = frozenset("-–—,;:(.!?")
_CLOSING = {"„": "”", "“": "”", "”": "”", "«": "»", '"': '"', "'": "'", "‘": "’"}
_OPENERS = {end: frozenset(one for one in _CLOSING if _CLOSING[one] == end) for end in _CLOSING.values()}


def parted(unit: Unit, run: Run, known: int | None, words: Lexicon) -> Iterator[Run]:
    """The names in a run: parted at verbs, at commas that part a list, and behind a known name that
    a person follows; each without what does not belong to it."""
    for first, last, kind in pieces(unit, run, known, words):
        if first >= last:
            continue  # nothing stands behind the verb or sign that parts
        first, last = _trimmed(unit, first, _past_epithet(unit, first, last, kind, words), words)
        first = _without_label(unit, first, last, kind, words)
        kind = _bodily(unit, first, last, kind, words)
        first, last = _unmarked(unit, first, closed(unit, first, last, kind, words))
        body = _ends_in_head(unit, first, last, words)
        body = body or (kind == "person" and words.head(unit[first].word) == "organisation")
        firm = last - first > 1 and (body or _is_incorporated(unit, first, last, words))
        kind = "organisation" if firm else kind
        if kind == "organisation" and not firm and led(unit, first, last, words):
            first, kind = behind_office(unit, first, last, words), "person"
        first += kind == "place" and last - first > 1 and is_definite(unit[first].word, words)
        if kind == "person":
            first, last = _person(unit, first, last, words)
            kind = "organisation" if leads(unit, first, last, words) else kind
        if last - first == 1:
            kind = _of_one_word(unit, first, kind, words)
            first -= kind == "place" and _is_owned(unit, first, words)
            last += kind == "place" and _is_numbered(unit, first, words)
        if first >= last:
            continue
        kind = _called(unit, first, last, kind, words)
        plain = not words.head(unit[first].word) and opens_plainly(unit, first, last, words)
        if any(token.capital for token in unit[first:last]) and not (
            plain or is_none(unit, first, last, words)
        ):
            yield first, last, kind


def _past_epithet(unit: Unit, first: int, last: int, kind: EntityType, words: Lexicon) -> int:
    """Behind what a ruler was called, “strada Ștefan | cel Mare”; not “Moldova | cea Mare”."""
    behind = unit[last : last + 2]
    told = len(behind) > 1 and behind[0].text in words.names.epithets and behind[1].capital
    ruler = kind == "person" or unit[first].text.lower() in words.names.things
    return last + 2 if told and ruler else last


def _trimmed(unit: Unit, first: int, last: int, words: Lexicon) -> tuple[int, int]:
    """Without a preposition in front that has the capital of a beginning, “Potrivit IPJ”, “In Romania”, a
    noun that no name begins with, “Summit-ul”, and without signs and function words behind."""
    leads_in = not unit[first].free and unit[first].text.lower() in words.leading
    if last - first > 1 and (leads_in or is_foreign_noun(unit[first].text, words)):
        first += 1
    while first < last and (
        unit[last - 1].text in _EDGES
        or unit[last - 1].text in words.closing  # “Podul de la”
        or _unopened(unit, first, last - 1)
        or (last - first > 1 and _is_behind_initials(unit, last - 1, words))
    ):
        last -= 1
    return first, last


def _is_behind_initials(unit: Unit, index: int, words: Lexicon) -> bool:
    """Whether a word in lower case stands behind initials and does not say whose they are: “PAS tace”."""
    initials, text = unit[index - 1].text, unit[index].text
    belongs = text in words.names.departments or words.demonym(text)
    return initials.isupper() and len(initials) > 1 and text.islower() and not belongs


def _unopened(unit: Unit, first: int, index: int) -> bool:
    """Whether the token closes a quotation that did not open inside the name."""
    openers = _OPENERS.get(unit[index].text, frozenset())
    return bool(openers) and openers.isdisjoint(token.text for token in unit[first : max(first, index - 1)])


def _without_label(unit: Unit, first: int, last: int, kind: EntityType, words: Lexicon) -> int:
    """Behind words in lower case that only say what the name is: “orașul”, “compania”, “scena”."""
    names = words.names
    if kind == "organisation" and _is_label(unit, first, last, words):
        return first + 1
    while first + 1 < last and unit[first].text.islower():
        text = unit[first].text
        labelled = text in names.labels or (is_label(text, words) and unit[first + 1].capital)
        kept = kind == "organisation" and not labelled
        named = words.has(text, names.place_words) and text not in names.place_nouns
        if kept or (kind == "place" and named):
            break
        first += 1
    return first


def _is_label(unit: Unit, first: int, last: int, words: Lexicon) -> bool:
    """Whether a label opens a sentence, and only therefore has a capital: “Compania Kroll”, not “Compania
    Națională Romarm”."""
    if last - first != _PAIR or unit[first].free or not unit[first + 1].capital:
        return False
    named = unit[first + 1].word
    plain = not words.common(named) and named not in words.entries
    return unit[first].text.lower() in words.names.labels and plain


def closed(unit: Unit, first: int, last: int, kind: EntityType, words: Lexicon) -> int:
    """To the closing mark of a quotation that opens inside the name, „Spitalul „Sfântul Ioan cel Nou””, or
    behind it with somebody's name, which a body bears."""
    beside = unit[last : last + 2]
    marked = len(beside) > 1 and beside[0].text in _CLOSING
    marked = marked and (beside[1].word in words.given or beside[1].text.lower() in words.names.titles)
    last += marked and kind == "organisation"
    inside = [token.text for token in unit[first:last]]
    opening = next((mark for mark in inside if mark in _CLOSING), None)
    closing = _CLOSING.get(opening or "")
    if closing is None or inside.count(closing) > (closing == opening):
        return last
    after = [token.text for token in unit[last : last + _MARKED]]
    if closing not in after:
        return last - (unit[last - 1].text == opening)
    return last + after.index(closing) + 1


def _unmarked(unit: Unit, first: int, last: int) -> tuple[int, int]:
    """Without the marks around the whole of it: „Natur Lemn”; „U” Craiova is another matter."""
    while first < last and unit[first].text in _EDGES:
        first += 1
    numbered = last - first > _PAIR and unit[first].text.isdigit() and unit[first + 1].text in _CLOSING
    first += numbered  # “grădinița nr. 9 „Norișor””
    opened = _CLOSING.get(unit[first].text)
    inside = [token.text for token in unit[first + 1 : last]]
    if opened and opened not in inside:
        return first + 1, last  # it opens a quotation that goes on: "Copiii, care …"
    closing = opened if last - first > _PAIR else None
    if closing is not None and inside[-1] == closing:
        return first + 1, last - 1
    before = unit[first - 1].text if first else ""
    closed = _CLOSING.get(before)
    return (first - 1, last) if closed is not None and closed in inside[:-1] else (first, last)


def _ends_in_head(unit: Unit, first: int, last: int, words: Lexicon) -> bool:
    """Whether the name ends in a word that makes it an organisation's, as names in English do."""
    ending = unit[last - 1].word.lower() in words.names.organisation_words
    return ending and unit[last - 1].capital and unit[first].word not in words.given


def _is_incorporated(unit: Unit, first: int, last: int, words: Lexicon) -> bool:
    """Whether a firm's legal form ends the name, nobody's and no place's, “Lumex SA”, or a word says so."""
    opening = unit[first].word
    if is_firm([token.word for token in unit[first:last]], words):
        return True
    placed = any(entry.type == "place" for entry in words.entries.get(opening, ()))
    return words.is_legal_form(unit[last - 1].text) and opening not in words.given and not placed


def _person(unit: Unit, first: int, last: int, words: Lexicon) -> tuple[int, int]:
    """Without an office in front, and to the end of the capitals: the Un of “Kim Jong Un”."""
    while first + 1 < last and unit[first].word not in words.given and office(unit[first].word, words):
        first += 1
    if last - first > 2 and not unit[first].free and unit[first + 1].word in words.given:
        first += words.common(unit[first].word) and unit[first].word not in words.given
    while last < len(unit) and (_goes_on(unit, last, words) or _reigns(unit, first, last)):
        last += 1
    return first, _past_particles(unit, last, words)


def _past_particles(unit: Unit, last: int, words: Lexicon) -> int:
    """Behind a surname that begins with what is no word of the language: “Ursula [von der Leyen]”."""
    following = itertools.takewhile(lambda token: token.text in words.names.particles, unit[last:])
    particles = [words.common(token.text) for token in following]
    end = last + len(particles) + 1
    return end if end <= len(unit) and unit[end - 1].capital and not all(particles) else last


def _of_one_word(unit: Unit, index: int, kind: EntityType, words: Lexicon) -> EntityType:
    """Somebody whom all the press names so; a firm by its ending; a place that an office is of, in the
    genitive: “primarul Rovinei”."""
    word = unit[index].word
    if word in words.surnames:
        return "person"
    if word.lower().endswith(words.names.organisation_endings):
        return "organisation"
    if kind == "place" and (words.head(word) == "organisation" or is_mixed(word, words)):
        return "organisation"
    seat = kind == "person" and index > 0 and office(unit[index - 1].word, words) and word not in words.given
    return "place" if seat and in_genitive(word, words) else kind


def _is_owned(unit: Unit, index: int, words: Lexicon) -> bool:
    """Whether a place has for its name but the genitive of a common noun: “cartierul Gării”."""
    word, before = unit[index].word, unit[index - 1].text if index else ""
    genitive = words.names.genitive_endings or (" ",)
    named = before in words.names.place_nouns and not before.endswith(genitive)
    listed = any(form in words.entries for form in words.forms(word))  # “capitala Armeniei”
    return named and words.common(word) and word.endswith(genitive) and not listed


def _is_numbered(unit: Unit, index: int, words: Lexicon) -> bool:
    """Whether the initials are a road's, whose number stands behind them: “DN 12A”."""
    initials, behind = unit[index].word, unit[index + 1 : index + 2]
    plain = initials.isupper() and len(initials) == _PAIR and initials not in words.entries
    return plain and any(token.text[0].isdigit() and not token.glued for token in behind)


def is_mixed(word: str, words: Lexicon) -> bool:
    """Whether capitals stand inside a word as in no town: “MoldATSA”, not “McAllen”, “Iași-Nord”."""
    inside = next((at for at, char in enumerate(word) if at and char.isupper()), 0)
    beside = word[:inside].lower() in words.names.particles | _CLANS or not word[inside - 1].isalpha()
    return word[1:2].islower() and inside > 0 and not beside and word not in words.entries


def _called(unit: Unit, first: int, last: int, kind: EntityType, words: Lexicon) -> EntityType:
    """A person behind a title, “doamna Pop”, or a body by its noun."""
    kind = _bodily(unit, first, last, kind, words)
    if not first:
        return kind
    before = unit[first - 1].text
    if before.lower() in words.names.titles and not words.head(unit[first].word):
        return "person"
    named = (
        1 < last - first <= FULL and unit[first].word in words.given and not words.head(unit[last - 1].word)
    )
    placed = words.has(before, words.names.place_nouns | words.names.place_words)
    if kind != "person" and _ends_as_person(unit, first, last, words):
        return "person"
    if kind == "organisation" and named and _is_behind_comma(unit, first, last, words):
        return "person"
    told = kind == "place" and last - first == _PAIR and not placed and first > 1
    if told and not words.common(unit[last - 1].word) and apposed(unit, first, last, words):
        return "person"  # “ministrul israelian al apărării, Israel Katz,”
    if (kind == "place" and named and not placed) or of_office(unit, first, last, words):
        return "person"
    return kind


def _is_behind_comma(unit: Unit, first: int, last: int, words: Lexicon) -> bool:
    """Whether but a first and a last name stand behind the comma that ends what somebody is: “purtătoarea de
    cuvânt a instituției, Ana Pop.”"""
    last_name = unit[last - 1].word
    plain = last_name.istitle() and not words.common(last_name) and last_name not in words.entries
    return last - first == _PAIR and plain and unit[first - 1].text == ","


def _bodily(unit: Unit, first: int, last: int, kind: EntityType, words: Lexicon) -> EntityType:
    """A body where a place was seen, by its noun or by the initials before the place."""
    if kind != "place" or first >= last:
        return kind
    noun = words.has(unit[first].word, words.names.bodies | words.names.labels)
    noun = noun or is_employer(unit, first, last, words)  # “analiștii de la Capital Est”
    return "organisation" if noun or _branch(unit, first, last, words) else kind


def _ends_as_person(unit: Unit, first: int, last: int, words: Lexicon) -> bool:
    """Whether two or three plain capitals end as last names do, and nothing in them is a noun."""
    name = [token.word for token in unit[first:last]]
    placed = name[0] in words.entries or name[-1] in words.entries  # “Astra Deva”
    if not 1 < len(name) <= FULL or not name[-1].endswith(words.surname_endings) or placed:
        return False
    return all(part.istitle() and not words.common(part) and not words.head(part) for part in name)


def _branch(unit: Unit, first: int, last: int, words: Lexicon) -> bool:
    """Whether initials stand before a place: “DNA Hunedoara” is no place."""
    initials = unit[first].word
    if last - first < 2 or len(initials) < 2 or not initials.isalpha() or not initials.isupper():
        return False
    return initials not in words.entries and not words.head(initials) and unit[first + 1].capital


def _reigns(unit: Unit, first: int, last: int) -> bool:
    """Whether the token ends the number of a reign: “Leon al XIV-lea”."""
    token, number = unit[last], unit[last - 1].text
    return token.glued and token.text[0] == "-" and last - first > 1 and not number.strip("IVXL")


def _goes_on(unit: Unit, index: int, words: Lexicon) -> bool:
    token = unit[index]
    if not token.free or token.glued or words.common(unit[index - 1].word):
        return False
    return not words.head(token.word) and token.word.lower() not in words.calendar
