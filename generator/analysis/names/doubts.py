"""Lone capitals that something else explains, or that nothing supports.

Of a word that only the beginnings of sentences give a capital (“Pandemia a lovit …”) the tagger
often knows too little. It is no name if the article has it in lower case too, if it is built as
nouns are and names are not, or if it is a verb. And a lone word said once is a person only where it
is known for a name, or something around it says so: medicines, firms and cheeses have capitals too.
"""

from __future__ import annotations

from collections import Counter

from generator.analysis.names.lexicon import Lexicon
from generator.analysis.names.offices import office, office_near
from generator.analysis.names.spans import Found
from generator.analysis.names.tokens import Token, Unit
from generator.analysis.nouns import kind_of

_SHORTEST = 3  # letters of a word that says enough
_AGREED = 1  # the certainty that the other names of a list give
_STEM = 6  # letters of a word whose last may be that of another form
_OFTEN = 2  # times that a word has a capital which nothing else explains


def without_doubted(items: tuple[Found, ...], units: tuple[Unit, ...], words: Lexicon) -> tuple[Found, ...]:
    """The names, in text order, without those words."""
    if words.capital_nouns:
        return tuple(item for item in items if not _is_thing(item, units[item.unit], words))
    said = {
        form
        for unit in units
        for token in unit
        if token.text.islower()
        for form in (token.text, token.text[:-1], token.text[:-2])
    }
    named = Counter(token.word for unit in units for token in unit if token.free)
    people = {word for item in items if item.type == "person" and item.length > 1 for word in item.words}
    return tuple(
        item
        for item in items
        if not _is_owed(item, units[item.unit], said, named, words)
        and not _is_made(item, units[item.unit], people, words)
        and not (named[item.words[0]] < _OFTEN and _is_unsupported(item, units[item.unit], people, words))
    )


def _is_thing(item: Found, unit: Unit, words: Lexicon) -> bool:
    """Whether a common noun that a medium or somebody is called by has an article that no name has: “sich
    ein Bild machen”, “eine Mark”."""
    before = unit[item.first - 1].text.lower() if item.first else ""
    plain = item.length == 1 and item.type != "place" and words.common(item.words[0])
    return plain and before in words.language.numbers.articles


def _is_owed(item: Found, unit: Unit, said: set[str], named: Counter[str], words: Lexicon) -> bool:
    word = item.words[0]
    if item.length > 1 and item.key is None and _is_phrase(item, unit, named, words):
        return True
    if item.length == 1 and item.key is None and _is_slip(word, unit[item.first], said, named, words):
        return True
    if item.length > 1 or item.key is not None or unit[item.first].free or _is_marked(unit, item.first):
        return False
    if len(word) < _SHORTEST or word.isupper() or word in named or word in words.personal:
        return False
    lower = word.lower()
    if words.head(word) == "organisation" and words.common(word):
        return word not in words.institutions
    again = lower in said or (len(word) >= _STEM and lower[:-1] in said)
    return again or _is_plain(lower, words) or (item.type != "person" and _is_adjective(lower, words))


def _is_slip(word: str, token: Token, said: set[str], named: Counter[str], words: Lexicon) -> bool:
    """Whether a common noun with its article, which the text has without a capital elsewhere, has one once:
    “se vede bine, Persoanele care …”; no body, “Guvernul”, nor anybody's name."""
    lower = word.lower()
    plain = token.free and named[word] < _OFTEN and lower in said and word not in words.personal
    if not plain or words.head(word) or not words.common(lower):
        return False
    base = words.lemma(lower)
    return base != lower and kind_of(lower, base, words.language) == "noun"


def _is_phrase(item: Found, unit: Unit, named: Counter[str], words: Lexicon) -> bool:
    """Whether nothing but the beginning of a sentence gives the words a capital, and no body begins with
    them: “Companiile importante de transport”."""
    opening, *others = unit[item.first : item.last]
    if item.type != "organisation" or opening.free or any(token.capital for token in others):
        return False
    body = opening.word in words.institutions or words.has(opening.word, words.names.bodies)
    return not body and opening.word not in named and words.common(opening.word)


def _is_marked(unit: Unit, index: int) -> bool:
    """Whether the word stands between marks of its own: the network ”Cartuș”."""
    around = unit[max(0, index - 1) : index] + unit[index + 1 : index + 2]
    return len(around) > 1 and not any(token.text.isalnum() or token.text in ".,:;!?–—-" for token in around)


def _is_plain(lower: str, words: Lexicon) -> bool:
    """Whether the word is built as common nouns are, says a day, or is a verb."""
    keywords, base = words.language.keywords, words.lemma(lower)
    if lower in words.language.dates.days:
        return True
    if keywords.noun_endings and lower.endswith(keywords.noun_endings):
        return True
    return bool(keywords.noun_forms) and words.common(lower) and base in words.language.title.verbs


def _is_adjective(lower: str, words: Lexicon) -> bool:
    """Whether the word is an adjective with its article, before its noun: “Adevărata problemă”."""
    base = words.lemma(lower)
    return base != lower and words.common(lower) and kind_of(lower, base, words.language) == "adjective"


def _is_made(item: Found, unit: Unit, people: set[str], words: Lexicon) -> bool:
    """Whether an article says that it is one of many of its make, as no person is: “un Logan albastru”."""
    before = unit[item.first - 1].text.lower() if item.first else ""
    made = item.type == "person" and item.length == 1 and before in words.language.numbers.articles
    return made and item.words[0] not in people


def _is_unsupported(item: Found, unit: Unit, people: set[str], words: Lexicon) -> bool:
    """Whether a lone word taken for a person's name is neither known for one nor said as one."""
    word, first, last = item.words[0], item.first, item.last
    if item.type != "person" or item.length > 1 or item.certainty == _AGREED:
        return False
    if word in words.personal or word in people or word.endswith(words.surname_endings):
        return False
    if not unit[first].free and words.common(word):
        return True
    stopped = first > 1 and unit[first - 1].text == "."  # “dr. Pascaru”
    before = unit[first - 1 - stopped].text if first else ""
    if (
        before.lower() in words.names.titles
        or before.lower() in words.names.dedicating
        or office(before, words)
    ):
        return False
    after = unit[last].text if last < len(unit) else ""
    if after in words.names.plural_verbs:
        return True
    if office_near(unit, first, words) or (after and words.acts(after) and len(word) >= _SHORTEST):
        return False
    return not any(office(token.text, words) for token in unit[last + 1 : last + 2])
