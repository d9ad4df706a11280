"""What may be part of a name, and where an organisation's ends."""

from __future__ import annotations

import re
from itertools import takewhile

from generator.analysis.names.compounds import labels
from generator.analysis.names.lexicon import APOSTROPHES, POSSESSIVE, Lexicon
from generator.analysis.names.offices import office
from generator.analysis.names.tokens import Token, Unit

_APOSTROPHE = re.compile("['’]")
_ROW = 2  # nouns in a row that has no comma
_OWNED = frozenset((*APOSTROPHES, *POSSESSIVE))


def full_extent(unit: Unit, first: int, last: int, words: Lexicon) -> int:
    """Where an organisation's name ends that goes on behind connectors: “Ministry of Defence”."""
    headed = any(words.has(token.word, words.names.organisation_words) for token in unit[first:last])
    if words.capital_nouns and unit[last - 1].word.isupper():
        return last  # “schlug der HSV den Rivalen”
    if not headed and not _is_called(unit, first, words):
        return last
    joined, told, last = False, False, _past_adjectives(unit, last, words)
    while True:
        for connector in (*words.names.connectors, *(words.names.conjunctions if joined else ())):
            parts = connector.split()
            if parts[0] in words.names.conjunctions and not joined:
                continue  # “the Home Office and the Commons”
            after = last + len(parts)
            links = [token.word for token in unit[last:after]] == parts
            if links and not (joined or told) and _is_purpose(unit, first, after, words):
                last, told = _past_adjectives(unit, after + 1, words), True
                break
            row = _past_row(unit, after, words) if links else after
            if row > after:
                return row
            fits = links and _carries_on(unit, after, words)
            fits = fits and (parts[0] not in words.names.topical or _is_topic(unit, after, words))
            if fits and not (parts[0] in words.names.conjunctions and _is_next(unit, last, after, words)):
                last, joined = after + 1, True
                while last < len(unit) and unit[last].capital and nameable(unit[last], words):
                    last += 1
                crown = unit[last - 1].text.lower() in words.names.titles and unit[last - 1].capital
                crowned = crown and [token.text in POSSESSIVE for token in unit[last : last + 1]] == [True]
                last += 2 * (crowned and unit[last + 1 : last + 2] != () and unit[last + 1].capital)
                last = _past_adjectives(unit, last, words)
                break
        else:
            return _abbreviated(unit, last, words)


def _past_row(unit: Unit, index: int, words: Lexicon) -> int:
    """Where what a body is over ends, if it is a row of common nouns in capitals that a conjunction closes:
    “Ministry of | Family, Labour and Social Policy”; not “of Health, London and the Treasury”."""
    items, joints = 0, 0
    while True:
        start = index
        while index < len(unit) and is_plain(unit[index], words):
            index += 1
        other = index - start > 1 and words.head(unit[index - 1].word) == "organisation"
        if start == index or (other and not (joints and items >= _ROW)):
            return 0  # not “Rail, Maritime and Transport Workers”
        items += 1
        if joints:
            return index if items > _ROW else 0
        index += index < len(unit) and unit[index].text == ","
        joints = index < len(unit) and unit[index].text in words.names.conjunctions
        if not (joints or unit[index - 1].text == ","):
            return 0
        index += joints


def is_plain(token: Token, words: Lexicon) -> bool:
    """Whether it is a common noun in capitals, and nothing that has such a name."""
    word = token.word
    plain = token.capital and words.common(word) and nameable(token, words) and not word.isupper()
    entries = words.entries.get(word, ())
    listed = any(len(entry.words) == 1 and entry.key not in words.names.placed for entry in entries)
    return plain and not (listed or word in words.given or words.demonym(word))


def _is_called(unit: Unit, first: int, words: Lexicon) -> bool:
    """Whether a common noun stands behind one that says what it is the name of: “la coopérative Prés de
    Vire”."""
    plain = words.common(unit[first].word) and not words.capital_nouns
    return plain and first > 0 and labels(unit[first - 1].text, words)


def _is_purpose(unit: Unit, first: int, index: int, words: Lexicon) -> bool:
    """Whether a common noun behind an article says what the body is for whose own noun has the capital of a
    name: “Fondation du patrimoine”."""
    head = unit[first]
    known = any(len(entry.words) == 1 for entry in words.entries.get(head.word, ()))  # “Sénat”
    if index >= len(unit) or words.language.roles.noun_last or known or not head.free:
        return False
    behind = unit[index - 1].text.lower() in words.names.articles | words.names.elisions
    behind = behind and words.head(head.word) == "organisation" and words.common(head.word)
    text = unit[index].text
    return behind and text.islower() and text[-1].isalpha() and text not in words.language.stopwords


def _is_next(unit: Unit, last: int, after: int, words: Lexicon) -> bool:
    """Whether a conjunction parts two names, each with its noun at its end: “the Aviation Agency and the
    Safety Board”; or the second before what it is over: “Ministry of Health and the Ministry of Defence”."""
    end = after
    while end < len(unit) and (unit[end].text == "&" or (unit[end].capital and nameable(unit[end], words))):
        end += 1
    ends = unit[last - 1].word, unit[end - 1].word
    if not words.language.roles.noun_last or end - after == 1:
        return words.head(unit[after].word) == "organisation"
    told = ends[1:] if unit[after - 1].text in words.names.articles else ends  # “and the World Bank”
    return end - after > 1 and all(words.head(word) == "organisation" for word in told)


def _is_topic(unit: Unit, index: int, words: Lexicon) -> bool:
    """Whether nothing but common nouns stand in the capitals at ``index``, and the last is no place's:
    “Commission on | Human Rights”, not “the bank on High Street”."""
    first = index
    while index < len(unit) and is_plain(unit[index], words):
        index += 1
    ended = index == len(unit) or not unit[index].capital
    return ended and index > first and words.head(unit[index - 1].word) != "place"


def _past_adjectives(unit: Unit, last: int, words: Lexicon) -> int:
    """Behind adjectives in lower case that belong to the name: “Conseil constitutionnel”."""
    endings = words.names.adjective_endings
    while last < len(unit) and unit[last].text.islower() and unit[last].text.endswith(endings):
        if words.acts(unit[last].text):
            break
        last += 1
    return last


def _carries_on(unit: Unit, index: int, words: Lexicon) -> bool:
    if index >= len(unit) or not unit[index].capital or unit[index].word in words.given:
        return False
    return nameable(unit[index], words)


def _abbreviated(unit: Unit, last: int, words: Lexicon) -> int:
    """With the stop of an abbreviation that ends the name: “Apple Inc.”"""
    sentence = words.language.sentences
    stop = last < len(unit) - 1 and unit[last].text == "." and unit[last].glued
    return last + (stop and unit[last - 1].text in {*sentence.abbreviations, *sentence.leaning})


def without_joined(unit: Unit, first: int, last: int, end: int, words: Lexicon) -> tuple[int, int]:
    """The chain whose known name in front stops at ``end``, without that before a person's, and without what
    follows a known firm or a body."""
    if end < last and unit[end].word in words.given:
        return end, last  # “United States Joe Biden”
    if end == last - 1 and words.is_legal_form(unit[end].word):
        return first, end  # “Daimler AG”
    return first, first + 1 if first < last and _is_followed(unit, first, last, words) else last


def _is_followed(unit: Unit, first: int, last: int, words: Lexicon) -> bool:
    """Whether nothing but common nouns stand behind that of a body: “beim Kreisgericht Berufung”."""
    others = [token.word for token in unit[first + 1 : last]]
    plain = all(words.common(word) and word not in words.given for word in others)
    plain = plain and not any(form in words.entries for word in others for form in words.forms(word))
    body = words.capital_nouns and words.head(unit[first].word) == "organisation"
    return body and plain and not unit[first].word.isupper()


def is_theirs(unit: Unit, index: int, words: Lexicon) -> bool:
    """Whether a possessive's mark stands before the noun of what is theirs: “Women's Day”, “Magistrates'
    Court”, “King's College”, or of what bears a saint's name: “St James's Park”."""
    following, mark = unit[index + 1 : index + 2], unit[index].word
    if mark not in _OWNED or not any(token.capital for token in following):
        return False
    owners, head = unit[index - 1].word, words.head(following[0].word)
    stop = index > 2 and unit[index - 2].text == "."  # “St. James's”
    if index > 1 and is_saint(unit, index - 2 - stop, words):
        called = takewhile(lambda token: token.capital, unit[index + 1 :])
        return any(words.head(token.word) for token in called)  # “St Mary's Primary School”
    titled = owners.lower() in words.names.titles  # “King's College”
    named = owners in words.given or owners in words.entries or words.proper(owners)
    common = words.common(owners) and not (named or words.head(owners) or office(owners, words))
    several = titled or (common and unit[index - 1].free)
    several = several or (mark in APOSTROPHES and owners.endswith("s") and words.common(owners))
    return head == "other" or (several and head == "organisation")


def is_saint(unit: Unit, index: int, words: Lexicon) -> bool:
    """Whether the word says that the one behind it is a saint."""
    return unit[index].capital and unit[index].text.lower() in words.names.saints


def nameable(token: Token, words: Lexicon) -> bool:
    """Whether the word could belong to a name: no function word, month, currency or the like."""
    lower = token.word.lower()
    stem, *contracted = _APOSTROPHE.split(lower)
    if len(lower) == 1 or (contracted and stem in words.language.stopwords):
        return False
    if token.word.isupper():
        return lower not in words.never and token.word not in words.currencies
    others = (words.language.stopwords, words.dated, words.never)
    return not any(lower in group for group in others)


def written(token: Token, words: Lexicon) -> bool:
    """Whether a capital inside a chain stands there because it is part of a name: “Kim Jong Un”."""
    lower = token.word.lower()
    return token.free and lower not in words.dated and lower not in words.never


def is_foreign_noun(text: str, words: Lexicon) -> bool:
    """Whether the word is a noun with its article behind a hyphen, which no name is: “summit-ul”."""
    noun, hyphen, article = text.rpartition("-")
    return bool(hyphen) and article in words.names.noun_articles and not noun.isupper()


def couples(unit: Unit, index: int, words: Lexicon) -> bool:
    """Whether common nouns in capitals stand around a conjunction, behind them a body's: what it is for. In
    front is an article or a place, nobody's first name, title or office: “Gordon Brown and Labour Party”."""
    ahead = unit[index - 1 : index] + unit[index + 1 : index + 3]
    if index < 2 or not _leads_body(unit[index - 2], words):
        return False
    if not words.language.roles.noun_last or words.capital_nouns or not all(token.capital for token in ahead):
        return False
    *purposes, body = (token.word for token in ahead)
    kept = all(
        words.common(word) and not words.demonym(word) and words.head(word) != "organisation"
        for word in purposes
    )
    return len(ahead) > 2 and kept and words.head(body) == "organisation" and body not in words.given


def _leads_body(token: Token, words: Lexicon) -> bool:
    """Whether a name may begin at or behind the token, which its purposes follow: “Avon Fire and …”."""
    if token.word in words.given or token.word.lower() in words.names.titles or office(token.word, words):
        return False
    led = token.text in _OWNED or token.text.lower() in words.names.articles
    return led or (token.capital and nameable(token, words))


def leads_nouns(unit: Unit, index: int, words: Lexicon) -> bool:
    """Whether nothing but common nouns follow in capitals, the last of them a body's: “Keystone Recovery
    Partners” is called so, “Rival Lunen Foods” is not; nor does a name begin so with an adverb."""
    last, opening = index + 1, unit[index].word.lower()
    while last < len(unit) and is_plain(unit[last], words):
        last += 1
    ended = last == len(unit) or not unit[last].capital
    body = ended and last - index > 2 and words.head(unit[last - 1].word) == "organisation"
    roles, adverbs = words.language.roles, words.language.quotes.adverbs
    plain = body and not (opening.endswith(roles.verbal_endings) or labels(opening, words))
    return plain and opening not in roles.openers | adverbs and not office(opening, words)


def labels_speaker(unit: Unit, first: int, last: int) -> bool:
    """Whether the chain is an interviewer's initials before a question: “WN: Why?”, “(WN) Why?”"""
    if (
        last - first != 1
        or not unit[first].text.isupper()
        or any(token.text != "(" for token in unit[:first])
    ):
        return False
    after = [token.text for token in unit[last:]]
    return next((text for text in after if text != ")"), "") == ":" or bool(first and after[:1] == [")"])


def abbreviates_title(unit: Unit, last: int, words: Lexicon) -> bool:
    """Whether the chain ends with a title's abbreviation, with whose bearer the text goes on: “Colorado
    Gov. Jared Polis”."""
    stopped = last < len(unit) and unit[last].text == "." and unit[last].glued
    return stopped and f"{unit[last - 1].text.lower()}." in words.names.titles
