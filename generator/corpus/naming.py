"""What a story is called: by its first two briefings alone, so that it keeps its name while it grows.

A name in a headline and the matter, *Kursk: trupele nord-coreene*, where both briefings speak of one
matter in a phrase of several words; otherwise the headline under which it began.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from generator.corpus import places
from generator.corpus.features import Feature
from generator.languages import load
from generator.model import Briefing, Entity
from generator.text.normalise import fold
from generator.text.words import content_lemmas

_LONG = 80  # characters of a name and a matter


def names_of(entities: Iterable[Entity]) -> frozenset[str]:
    """All that somebody or something is called, folded."""
    return frozenset(fold(form) for entity in entities for form in (entity.name, *entity.aliases))


def name_story(
    opening: Sequence[Briefing],
    shared: Sequence[Feature],
    entities: Mapping[str, Entity],
    known: Set[str],
) -> str:
    """``opening`` are the first two briefings, ``shared`` what they have in common, the weightiest
    first, ``entities`` those of the whole collection by their ids, ``known`` all their names."""
    headline = opening[0].analysis.title
    names = _names(opening, shared, entities)
    texts = [fold(f"{item.analysis.title}\n{item.analysis.text}") for item in opening]
    for matter in _matters(opening, shared, known):
        bare = set(fold(matter).split())
        name = next((name for name in names if not bare & set(fold(name).split())), None)
        if name and _is_label(matter, name, texts):
            continue
        title = f"{name}: {matter}" if name else matter
        if len(title) <= _LONG:
            return title[:1].upper() + title[1:]
    return headline


def _names(
    opening: Sequence[Briefing], shared: Sequence[Feature], entities: Mapping[str, Entity]
) -> list[str]:
    """The names that both share and a title bears, those in both first; countries after others."""
    titles = [fold(item.analysis.title) for item in opening]

    def headlined(entity: Entity) -> int:
        forms = [fold(form) for form in (entity.name, *entity.aliases)]
        return sum(any(form in title for form in forms) for title in titles)

    def place(entity: Entity) -> tuple[int, bool]:
        return (-headlined(entity), places.is_country(entity.name, opening[0].analysis.language))

    found = [entities[feature.key] for feature in shared if feature.kind == "name"]
    return [entity.name for entity in sorted(found, key=place) if headlined(entity)]


def _is_label(phrase: str, name: str, texts: Sequence[str]) -> bool:
    """Whether it stands before the name and only says what that is: *întreprinderea de stat „X”*."""
    labelled = re.compile(rf"\b{re.escape(fold(phrase))}\s+[^\w\s]?{re.escape(fold(name))}\b")
    return any(labelled.search(text) for text in texts)


def _matters(opening: Sequence[Briefing], shared: Sequence[Feature], known: Set[str]) -> Iterator[str]:
    """Phrases that one files under and the other speaks of as well, with a rare word among them."""
    rare = {feature.key for feature in shared if feature.kind == "term"}
    for item, other in (opening, tuple(reversed(opening))):
        language = load(other.analysis.language)
        said = set(content_lemmas(f"{other.analysis.title}\n{other.analysis.text}", language))
        for keyword in item.analysis.keywords:
            lemmas = content_lemmas(keyword, language)
            words = keyword.split()
            is_name = all(word[0].isupper() for word in words) or fold(keyword) in known
            is_phrase = len(lemmas) > 1 and words[0].isalpha() and not is_name
            if is_phrase and said.issuperset(lemmas) and rare & set(map(fold, lemmas)):
                yield keyword
