"""Where a run that the tagger takes for one name is parted into several."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analysis.names.bearers import person_behind
from generator.analysis.names.lexicon import Lexicon
from generator.analysis.names.offices import is_definite
from generator.analysis.names.tokens import Token, Unit, opens
from generator.analysis.nouns import kind_of
from generator.model import EntityType

Run = tuple[int, int, EntityType]  # first token, the one after the last, type
_DASHES = frozenset("-–—")
_WORD = 4  # letters that no abbreviation has


def pieces(unit: Unit, run: Run, known: int | None, words: Lexicon) -> Iterator[Run]:
    first, last, kind = run
    if kind != "person" and known is not None and known < last and unit[known].word in words.given:
        yield first, known, kind
        first, kind = known, "person"
    elif kind != "place" and (person := person_behind(unit, first, last, words)):
        yield first, person, "organisation"
        first, kind = person, "person"
    elif kind == "organisation" and (seat := _seat(unit, first, last, words)):
        yield seat + 1, last, "place"
        last = seat
    start = first
    for index in range(first, last):
        if _breaks(unit, first, index, last, kind, words) or _joins(unit, start, index, last, words):
            yield start, index, kind
            start = index + 1
            while start < last and not (unit[start].capital or opens(unit, start)):
                start += 1  # a name does not begin with what the verb governs, nor with a score
    yield start, last, kind


def _seat(unit: Unit, first: int, last: int, words: Lexicon) -> int | None:
    """The preposition behind a firm's name and before the town where it is, of which no list tells: “Uzina
    Lumina din Valea Mică”, elsewhere “Uzina Lumina” alone."""
    head = unit[first].word
    if words.has(head, words.names.bodies) or words.head(head) != "organisation":
        return None
    for index in range(first + 2, last - 1):
        linked = unit[index].text in words.names.place_before and unit[index - 1].capital
        town = all(token.capital for token in unit[index + 1 : last])
        if linked and town and unit[index + 1].word not in words.entries:
            return index
    return None


def _joins(unit: Unit, first: int, index: int, last: int, words: Lexicon) -> bool:
    """Whether the token parts two organisations, each with its head in the same case: “Curtea Supremă
    și Agenția Polis”; not what one is for: “Ministerul Muncii și Familiei”."""
    if unit[index].text in words.names.companions and index + 1 < last:
        return index > first and unit[index + 1].capital and _is_firm(unit[index + 1].word, words)
    if unit[index].text not in words.names.conjunctions or index + 1 >= last:
        return False
    apart = index > first + 1 or (index == first + 1 and _is_strange(unit[first], words))
    ends = index + 2 == last or not unit[index + 2].text[0].isalnum()
    if ends and apart and _is_strange(unit[index + 1], words):
        return True
    heads = unit[first].word, unit[index + 1].word
    plain = not any(word.endswith(words.names.genitive_endings) for word in heads)
    alone = index - first == 1 and words.head(unit[first].word) == "organisation"
    return plain and not alone and unit[index + 1].capital and all(_is_firm(word, words) for word in heads)


def _is_strange(token: Token, words: Lexicon) -> bool:
    """Whether the word can only be another's name: “Banca Lumex și Altexbank”."""
    genitive = token.word.endswith(words.names.genitive_endings)
    return token.capital and not genitive and not words.common(token.word)


def _is_firm(word: str, words: Lexicon) -> bool:
    listed = (entry.type == "organisation" for entry in words.entries.get(word, ()))
    if any(listed) or (word.isupper() and len(word) > 1):
        return True
    return words.head(word) == "organisation" or word.lower().endswith(words.names.organisation_endings)


def _ends_sentence(unit: Unit, index: int, last: int, words: Lexicon) -> bool:
    """Whether the stop ends a sentence with which the next is glued: “Ministerul Sănătății.El”."""
    if unit[index].text != "." or not 0 < index < last - 1:
        return False
    before = unit[index - 1].text
    return len(before) >= _WORD and before.lower() not in words.language.sentences.abbreviations


def _opens_clause(unit: Unit, index: int, last: int, words: Lexicon) -> bool:
    """Whether a word in lower case goes on with the sentence, not with the name of a body: a function word
    that no name holds, or somebody's office, “ședința Guvernului ministrul …”; not the preposition of
    “Fundația Lumină fără Hotare”."""
    text = unit[index].text
    if not text.islower():
        return False
    if text in words.language.stopwords:
        ahead = unit[index + 1] if index + 1 < last else None
        if (
            text in words.language.quotes.obliques
            and ahead
            and ahead.capital
            and ahead.word not in words.given
        ):
            return False
        return text not in words.linking
    return is_definite(text, words)


def _is_given(unit: Unit, first: int, index: int, words: Lexicon) -> bool:
    """Whether a bare noun behind a body in the dative is what that gets: “a cerut Guvernului | sprijin”."""
    body, text = unit[index - 1], unit[index].text
    endings = words.names.genitive_endings or (" ",)
    named = index > first and body.capital and unit[first].text in words.institutions
    if not named or not body.text.endswith(endings) or text.endswith(endings):
        return False
    told = text in words.names.departments or text in words.language.stopwords or words.demonym(text)
    return not told and text.islower() and kind_of(text, words.lemma(text), words.language) == "noun"


def _dashes(unit: Unit, index: int, last: int) -> bool:
    apart = index + 1 < last and not (unit[index].glued or unit[index + 1].glued)
    return apart and unit[index].text in _DASHES


def _is_department(unit: Unit, first: int, last: int, words: Lexicon) -> bool:
    """Whether the rest of a run is common nouns in capitals with a conjunction before the last: “Direcția
    Achiziții, Investiții și Logistică”."""
    rest = unit[first:last]
    nouns = [token for token in rest if token.text != "," and token.text not in words.names.conjunctions]
    plain = all(token.capital and words.common(token.word) and not token.text.isupper() for token in nouns)
    return plain and len(nouns) < len(rest)


def _is_purpose(unit: Unit, first: int, index: int, last: int, words: Lexicon) -> bool:
    """Whether a preposition and common words behind a name that already holds one say what is done there:
    “Ministerul de Externe | pentru explicații”."""
    names, text = words.names, unit[index].text
    held = index == first + 3 and unit[first + 1].text in names.connectors  # a noun and what it is over
    leads = text in names.connectors and text not in (*names.possessives, *names.conjunctions, *names.seats)
    return held and leads and not any(token.capital for token in unit[index:last])


def _parts_places(unit: Unit, index: int, last: int, words: Lexicon) -> bool:
    """Whether a dash or a preposition stands between two places: “Sus–Mari”, “Ungheniul de Lublin”."""
    if unit[index].text == "–":
        return True
    if not index or index + 1 >= last or unit[index].text not in words.names.connectors:
        return False
    listed = (form in words.entries for form in words.forms(unit[index - 1].word))
    return any(listed) and unit[index + 1].word in words.entries


def _pairs(unit: Unit, first: int, index: int, last: int, words: Lexicon) -> bool:
    """Whether a conjunction joins two places that no list has as one: “cartierele Gării și Izvoare”, not
    “Parcul Petru și Pavel”."""
    joint = first < index < last - 1 and unit[index].text in words.names.conjunctions
    owned = unit[first].word.endswith(words.names.genitive_endings or (" ",))
    headed = words.head(unit[first].word) or unit[first].text.lower() in words.names.things
    return joint and (owned or not headed) and unit[index - 1].capital and unit[index + 1].capital


def _breaks(unit: Unit, first: int, index: int, last: int, kind: EntityType, words: Lexicon) -> bool:
    """Whether no name goes past the token: a verb, a bracket, a stroke or a dash with white space, or a comma
    that no genitive and no other of its departments follows."""
    text = unit[index].text
    if text in "():/" or _ends_sentence(unit, index, last, words) or _dashes(unit, index, last):
        return True
    if "-" in text and text.replace("-", "", 1).isdigit():
        return True  # the score behind a team
    if text == ",":
        endings = words.names.genitive_endings
        genitive = index + 1 < last and unit[index + 1].text.endswith(endings)
        return kind != "place" and not genitive and not _is_department(unit, index + 1, last, words)
    if kind == "organisation" and (
        _opens_clause(unit, index, last, words)
        or _is_given(unit, first, index, words)
        or _is_purpose(unit, first, index, last, words)
    ):
        return True
    if kind == "place" and (
        _parts_places(unit, index, last, words) or _pairs(unit, first, index, last, words)
    ):
        return True
    if text in words.language.quotes.verbs:
        return True
    if text in words.language.roles.ends and text not in words.names.possessives:
        return True
    base = words.lemma(text)
    verb = text.islower() and base in words.language.title.verbs
    return verb and kind_of(text, base, words.language) == "other"
