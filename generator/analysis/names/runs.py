"""What the tagger takes for one name, mended where the words themselves say better."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analysis.names.inflection import in_genitive
from generator.analysis.names.lexicon import Lexicon
from generator.analysis.names.offices import office
from generator.analysis.names.tokens import Unit
from generator.analysis.nouns import kind_of
from generator.model import EntityType

Run = tuple[int, int, EntityType]  # first token, the one after the last, type
_EDGES = frozenset("-–—,;:(.!?")
_CLOSING = {"„": "”", "“": "”", "”": "”", "«": "»", '"': '"'}


def parted(unit: Unit, run: Run, known: int | None, words: Lexicon) -> Iterator[Run]:
    """The names in a run: parted at verbs, at commas that part a list, and behind a known name that
    a person follows; each without what does not belong to it."""
    for first, last, kind in _pieces(unit, run, known, words):
        first, last = _trimmed(unit, first, last)
        first = _without_label(unit, first, last, kind, words)
        last = _closed(unit, first, last)
        if kind == "organisation" and last - first > 1 and office(unit[first].word, words):
            first, kind = _behind_office(unit, first, last, words), "person"
        if kind == "person":
            first, last = _person(unit, first, last, words)
            kind = "organisation" if _leads(unit, first, last, words) else kind
            if last - first == 1:
                kind = _of_one_word(unit, first, kind, words)
        plain = kind != "organisation" and _opens_plainly(unit, first, last, words)
        if any(token.capital for token in unit[first:last]) and not (
            plain or _is_none(unit, first, last, words)
        ):
            yield first, last, kind


def _pieces(unit: Unit, run: Run, known: int | None, words: Lexicon) -> Iterator[Run]:
    first, last, kind = run
    if kind != "person" and known is not None and known < last and unit[known].word in words.given:
        yield first, known, kind
        first, kind = known, "person"
    start = first
    for index in range(first, last):
        if _breaks(unit, index, last, kind, words):
            yield start, index, kind
            start = index + 1
    yield start, last, kind


def _breaks(unit: Unit, index: int, last: int, kind: EntityType, words: Lexicon) -> bool:
    """Whether no name goes past the token: a verb, a bracket, or a comma that no genitive follows."""
    text = unit[index].text
    if text in "()":
        return True
    if text == ",":
        endings = words.names.genitive_endings
        return kind != "place" and not (index + 1 < last and unit[index + 1].text.endswith(endings))
    return text in words.language.roles.ends and text not in words.names.possessives


def _trimmed(unit: Unit, first: int, last: int) -> tuple[int, int]:
    while first < last and unit[first].text in _EDGES:
        first += 1
    while first < last and (unit[last - 1].text in _EDGES or _unopened(unit, first, last - 1)):
        last -= 1
    return first, last


def _unopened(unit: Unit, first: int, index: int) -> bool:
    """Whether the token closes a quotation that did not open inside the name."""
    openers = {before for before, after in _CLOSING.items() if after == unit[index].text}
    return bool(openers) and openers.isdisjoint(token.text for token in unit[first:index])


def _without_label(unit: Unit, first: int, last: int, kind: EntityType, words: Lexicon) -> int:
    """Behind words in lower case that only say what the name is: “orașul”, “compania”, “scena”."""
    names = words.names
    while first + 1 < last and unit[first].text.islower():
        text = unit[first].text
        kept = kind == "organisation" and text not in names.labels
        named = words.has(text, names.place_words) and text not in names.place_nouns
        if kept or (kind == "place" and named):
            break
        first += 1
    return first


def _closed(unit: Unit, first: int, last: int) -> int:
    """To the closing mark of a quotation that opens inside the name."""
    for token in unit[first:last]:
        closing = _CLOSING.get(token.text)
        if closing and last < len(unit) and unit[last].text == closing:
            inside = [token.text for token in unit[first:last]]
            return last + (closing not in inside or (token.text == closing and inside.count(closing) == 1))
    return last


def _behind_office(unit: Unit, first: int, last: int, words: Lexicon) -> int:
    """Where the name begins behind an office and its department: “Ministrul de externe Ulianovschi”."""
    first += 1
    while first < last and (not unit[first].capital or unit[first].text.lower() in words.names.departments):
        first += 1
    return first


def _leads(unit: Unit, first: int, last: int, words: Lexicon) -> bool:
    """Whether what stands behind an office is what a person named next leads: “directorul X, Ana Popa”."""
    if not first or last + 1 >= len(unit) or unit[last].text != ",":
        return False
    given = unit[last + 1].word in words.given and unit[first].word not in words.given
    return given and office(unit[first - 1].text, words)


def _person(unit: Unit, first: int, last: int, words: Lexicon) -> tuple[int, int]:
    """Without an office in front, and to the end of the capitals: the Un of “Kim Jong Un”."""
    while first + 1 < last and unit[first].word not in words.given:
        department = unit[first].word.lower() in words.names.departments
        if not department and not office(unit[first].word, words):
            break
        first += 1
    while last < len(unit) and _goes_on(unit, last, words):
        last += 1
    return first, last


def _of_one_word(unit: Unit, index: int, kind: EntityType, words: Lexicon) -> EntityType:
    """A firm by its ending; what an office is of, in the genitive, is a place: “primarul Rovinei”."""
    word = unit[index].word
    if word.lower().endswith(words.names.organisation_endings):
        return "organisation"
    seat = kind == "person" and index > 0 and office(unit[index - 1].word, words) and word not in words.given
    return "place" if seat and in_genitive(word, words) else kind


def _goes_on(unit: Unit, index: int, words: Lexicon) -> bool:
    token = unit[index]
    if not token.free or token.glued or words.common(unit[index - 1].word):
        return False
    return not words.head(token.word) and token.word.lower() not in words.calendar


def _opens_plainly(unit: Unit, first: int, last: int, words: Lexicon) -> bool:
    """Whether the run is one common noun with its article, “Pacientul”, or a pronoun with its verb,
    “Ne-am”, whose capital is owed to the beginning of a sentence."""
    token = unit[first]
    if last - first > 1 or token.free or token.word in words.given:
        return False
    lower = token.word.lower()
    head, hyphen, tail = lower.rpartition("-")
    if hyphen and tail in words.language.stopwords:
        return head in words.language.stopwords or words.common(head)
    base = words.lemma(lower)
    return base != lower and words.common(lower) and kind_of(lower, base, words.language) == "noun"


def _is_none(unit: Unit, first: int, last: int, words: Lexicon) -> bool:
    """Whether the run only says what a minister is minister of (“Externe”, “Afacerilor Externe”) or is a
    pronoun."""
    lower = unit[first].text.lower()
    if all(token.word.lower() in words.language.stopwords for token in unit[first:last]):
        return True
    if last - first == 1 and (
        lower in words.names.departments | words.names.never or words.head(lower) == "place"
    ):
        return True
    if not first:
        return False
    before, genitive = unit[first - 1].text, lower.endswith(words.names.genitive_endings)
    return genitive and office(before, words) and words.common(lower) and not words.head(lower)
