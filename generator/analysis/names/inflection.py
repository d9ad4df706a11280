"""The form of a name that a reference book would give: “Coreei de Nord” is “Coreea de Nord”.

Candidates come from the language's tables of endings; the one that is attested is chosen: by the
lists of known names, by another mention in the article, by the dictionary for a common noun that
heads a name (“Consiliului” is “Consiliul”). What nothing attests stays as it stands, but for endings
that hardly ever belong to a name itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.analysis.names.lexicon import Entry, Lexicon
from generator.analysis.names.spans import Found

Pairs = tuple[tuple[str, str], ...]
_SHORTEST = 4  # letters of a word whose ending may be cut


def name_of(
    item: Found, attested: frozenset[tuple[str, ...]], words: Lexicon, before: str
) -> tuple[str, ...]:
    """The words of the likeliest name behind a mention; ``before`` is the word that it follows."""
    if item.key is not None:
        return _known(item, words)
    if before.lower() in words.names.nominative_before:
        return item.words
    is_person = item.type == "person"
    if item.type == "place" and words.has(before, words.names.place_words):
        return item.words  # “cartierele Republicii”
    listed = None if is_person else _of_lists(item.words, words)
    if listed is not None:
        return listed
    is_base = is_person and item.words[0] in words.given  # “Nicolas” is no genitive of “Nicola”
    for first in words.forms(item.words[0])[1:]:
        candidate = (first, *item.words[1:])
        if candidate in attested or (is_person and not is_base and first in words.given):
            return candidate
    if is_person:
        inflected = ((*item.words[:-1], last) for last in words.forms(item.words[-1])[1:])
        return next((name for name in inflected if name in attested), item.words)
    return _headed(item.words, words) or _bare(item.words, words, before)


def _known(item: Found, words: Lexicon) -> tuple[str, ...]:
    names = [
        entry.name
        for entry in entries_of(item.words[0], words)
        if entry.key == item.key and len(entry.words) == item.length
    ]
    return item.words if item.words in names or not names else names[0]


def entries_of(word: str, words: Lexicon) -> Iterator[Entry]:
    """The listed names that may begin with a word in this form or another. Of several words also those
    whose first is too short to be put back alone, “Noii Zeelande”, or ends with its hyphen: “Drobetei-Turnu
    Severin”."""
    forms = words.forms(word)
    for form in forms:
        yield from words.entries.get(form, ())
    head, hyphen, rest = word.partition("-")
    short = {form + hyphen + rest for form in exchanged(head, words.names.inflection)}
    for form in sorted(short.difference(forms)):
        yield from (entry for entry in words.entries.get(form, ()) if hyphen or len(entry.words) > 1)


def _of_lists(name: tuple[str, ...], words: Lexicon) -> tuple[str, ...] | None:
    """The listed name of several words that this is another form of, however short its first word is
    without the ending: “Mării Negre”."""
    pairs = words.names.inflection
    for first in exchanged(name[0], pairs) if len(name) > 1 else ():
        for entry in words.entries.get(first, ()):
            if len(entry.words) == len(name) and all(
                part in (word, *exchanged(word, pairs))
                for part, word in zip(entry.words[1:], name[1:], strict=True)
            ):
                return entry.name
    return None


def _headed(name: tuple[str, ...], words: Lexicon) -> tuple[str, ...] | None:
    """The name with its head, a common noun, in the nominative, and the adjectives that agree with it."""
    names, head = words.names, name[0]
    if not words.common(head) or words.proper(head):
        return None
    nominative = _in_dictionary(head, names.declension, words)
    if nominative is None:
        return name
    return (nominative, *(_agreeing(name[1:], words) if head.endswith(names.bending) else name[1:]))


def _agreeing(rest: tuple[str, ...], words: Lexicon) -> tuple[str, ...]:
    """The words behind a noun that is put into the nominative, with the adjectives that follow at once."""
    changed: list[str] = []
    for word in rest:
        agreed = _agreed(word, words)
        if agreed is None:
            break
        changed.append(agreed)
    return (*changed, *rest[len(changed) :])


def _agreed(word: str, words: Lexicon) -> str | None:
    """The nominative of an adjective, by the dictionary or, in a name, by an ending that only they have."""
    if word in words.language.stopwords:
        return None
    forms = exchanged(word, words.names.agreement)
    listed = next((form for form in forms if words.common(form)), None)
    if listed is not None or not word[0].isupper():
        return listed
    return next(exchanged(word, words.names.sure_agreement), None)


def _bare(name: tuple[str, ...], words: Lexicon, before: str) -> tuple[str, ...]:
    """A name that stands alone, without an ending that names themselves hardly ever have, or that
    they hardly ever have behind another noun: “primarul Rovinei”."""
    first, names = name[0], words.names
    if len(name) == 1 and first not in names.uninflected and not first.isupper():
        pairs = (*names.sure_inflection, *(names.likely_inflection if before[:1].isalpha() else ()))
        for candidate in exchanged(first, pairs):
            return (candidate,)
    return name


def in_genitive(word: str, words: Lexicon) -> bool:
    """Whether a lone name has an ending that names themselves hardly ever have."""
    names = words.names
    pairs = (*names.sure_inflection, *names.likely_inflection)
    return word.endswith(names.genitive_endings) and any(True for _ in exchanged(word, pairs))


def _in_dictionary(word: str, pairs: Pairs, words: Lexicon) -> str | None:
    """The first form by ``pairs`` that the dictionary knows as a form of the same word."""
    known = (candidate for candidate in exchanged(word, pairs) if words.common(candidate))
    return next((candidate for candidate in known if words.lemma(candidate) == words.lemma(word)), None)


def exchanged(word: str, pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    """The word with each ending of ``pairs`` that it has exchanged for its partner."""
    for ending, base in pairs:
        if word.endswith(ending) and len(word) >= _SHORTEST:
            yield word[: len(word) - len(ending)] + base
