"""The form of a name that a reference book would give: “Coreei de Nord” is “Coreea de Nord”.

Candidates come from the language's tables of endings; the one that is attested is chosen: by the
lists of known names, by another mention in the article, by the dictionary for a common noun that
heads a name (“Consiliului” is “Consiliul”). What nothing attests stays as it stands, but for endings
that hardly ever belong to a name itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.analysis.names.lexicon import Lexicon
from generator.analysis.names.spans import Found

Pairs = tuple[tuple[str, str], ...]
_SHORTEST = 4  # letters of a word whose ending may be cut


def name_of(item: Found, attested: frozenset[tuple[str, ...]], words: Lexicon) -> tuple[str, ...]:
    """The words of the likeliest name behind a mention."""
    if item.key is not None:
        return _known(item, words)
    for first in words.forms(item.words[0])[1:]:
        candidate = (first, *item.words[1:])
        if candidate in attested or (item.type == "person" and first in words.given):
            return candidate
    if item.type == "person":
        return item.words
    return _headed(item.words, words) or _bare(item.words, words)


def _known(item: Found, words: Lexicon) -> tuple[str, ...]:
    for form in words.forms(item.words[0]):
        for entry in words.entries.get(form, ()):
            if entry.key == item.key and len(entry.words) == item.length:
                return entry.name
    return item.words


def _headed(name: tuple[str, ...], words: Lexicon) -> tuple[str, ...] | None:
    """The name with its head, a common noun, in the nominative, and the adjectives that agree with it."""
    names, head = words.names, name[0]
    if not words.common(head):
        return None
    nominative = _in_dictionary(head, names.declension, words)
    if nominative is None or head.lower() in names.uninflected:
        return name
    changed = [nominative]
    if not head.endswith(names.plural_endings):
        for word in name[1:]:
            agreed = next((form for form in exchanged(word, names.agreement) if words.common(form)), None)
            if agreed is None:
                break
            changed.append(agreed)
    return (*changed, *name[len(changed) :])


def _bare(name: tuple[str, ...], words: Lexicon) -> tuple[str, ...]:
    """A name that stands alone, without an ending that names themselves hardly ever have."""
    first = name[0]
    if len(name) == 1 and first not in words.names.uninflected and not first.isupper():
        for candidate in exchanged(first, words.names.sure_inflection):
            return (candidate,)
    return name


def _in_dictionary(word: str, pairs: Pairs, words: Lexicon) -> str | None:
    """The first form by ``pairs`` that the dictionary knows as a form of the same word."""
    known = (candidate for candidate in exchanged(word, pairs) if words.common(candidate))
    return next((candidate for candidate in known if words.lemma(candidate) == words.lemma(word)), None)


def exchanged(word: str, pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    """The word with each ending of ``pairs`` that it has exchanged for its partner."""
    for ending, base in pairs:
        if word.endswith(ending) and len(word) >= _SHORTEST:
            yield word[: len(word) - len(ending)] + base
