"""The editor's word on names: whom each entry is about, and what becomes of them.

An entry is about whoever lives at its address, or else is called by its name in the articles, or is
renamed to it; only then about the one that has it among other names. Where it may be about several
it holds for none of them, but to hide: whom the editor hides is not shown again because somebody of
the same name turns up.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from generator.corpus.addresses import slugify
from generator.corpus.editor import resolve, slugs
from generator.corpus.identity import identify_entities
from generator.corpus.seen import spelled
from generator.model import Analysis, Briefing, Editorial, Entity, EntityWord, Problem, Span

Entities = tuple[Entity, ...]


class Bearers:
    """Who of ``entities`` is called how: by a name of its own, or among other names."""

    def __init__(self, entities: Sequence[Entity], briefings: Sequence[Briefing]) -> None:
        names = _names(briefings)
        self.entities = {item.id: item for item in entities}
        self.called: dict[str, set[str]] = {}
        self._own: dict[str, set[str]] = defaultdict(set)
        self._other: dict[str, set[str]] = defaultdict(set)
        for item in entities:
            spans = [(seen.slug, span) for seen in item.appearances for span in seen.spans]
            self.called[item.id] = {item.name, *(names[span] for span in spans if span in names)}
            for name in self.called[item.id]:
                self._own[spelled(name)].add(item.id)
            for name in item.aliases:
                self._other[spelled(name)].add(item.id)

    def own(self, *names: str) -> set[str]:
        """Who bears one of ``names`` in the articles or as title."""
        return {identifier for name in names for identifier in self._own[spelled(name)]}

    def any(self, name: str) -> set[str]:
        """Who bears ``name``, be it as an alias."""
        return self._own[spelled(name)] | self._other[spelled(name)]

    def meant(self, words: Sequence[EntityWord]) -> list[list[Entity]]:
        """Whom each of ``words`` is about."""
        found = [self._named(word) for word in words]
        renamed: dict[str, set[str]] = defaultdict(set)
        for word, ids in zip(words, found, strict=True):
            if word.rename and len(ids) == 1:
                renamed[spelled(word.rename)] |= ids
        known = [
            ids or renamed[spelled(word.name)] or self.any(word.name) - self.set_apart(word)
            for word, ids in zip(words, found, strict=True)
        ]
        return [[self.entities[identifier] for identifier in sorted(ids)] for ids in known]

    def _named(self, word: EntityWord) -> set[str]:
        if word.name in self.entities:
            return {word.name}
        return (self.own(word.name) or self.own(*word.merge)) - self.set_apart(word)

    def set_apart(self, word: EntityWord) -> set[str]:
        """Those that the entry itself has made."""
        return self.own(word.apart_name) if word.apart else set()


def _names(briefings: Sequence[Briefing]) -> dict[tuple[str, Span], str]:
    """Each mention: the name by which its article knows whom it mentions."""
    return {
        (item.slug, span): mention.name
        for item in briefings
        for mention in item.analysis.entities
        for span in mention.spans
    }


def set_apart(briefings: tuple[Briefing, ...], editorial: Editorial, language: str) -> tuple[Briefing, ...]:
    """The briefings with the names that are somebody else's there under their other name, by
    whichever of their names an article calls them."""
    words = editorial.entities
    if not any(word.apart for word in words):
        return briefings
    joined = [msgspec.structs.replace(word, apart=()) for word in words]
    meant = Bearers(identify_entities(briefings, language, 1, joined), briefings).meant(joined)
    told = {item.slug: item for item in briefings}
    known = slugs(briefings)
    for word, entities in zip(words, meant, strict=True):
        there = set(resolve(word.apart, known).values())
        for seen in (seen for entity in entities for seen in entity.appearances if seen.slug in there):
            told[seen.slug] = _renamed(told[seen.slug], set(seen.spans), word.apart_name)
    return tuple(told.values())


def _renamed(briefing: Briefing, spans: set[Span], name: str) -> Briefing:
    analysis: Analysis = briefing.analysis
    old = {item.name for item in analysis.entities if not spans.isdisjoint(item.spans)}
    analysis = msgspec.structs.replace(
        analysis,
        entities=tuple(
            msgspec.structs.replace(item, name=name) if item.name in old else item
            for item in analysis.entities
        ),
        quotes=tuple(
            msgspec.structs.replace(item, speaker=name) if item.speaker in old else item
            for item in analysis.quotes
        ),
    )
    return msgspec.structs.replace(briefing, analysis=analysis)


def revise_entities(
    entities: Entities, briefings: Sequence[Briefing], editorial: Editorial
) -> tuple[Entities, tuple[Problem, ...]]:
    """The entities as the editor wants them, and what of the editor's word cannot be done."""
    words = editorial.entities
    if not words:
        return entities, ()
    bearers = Bearers(entities, briefings)
    meant = bearers.meant(words)
    revised: dict[str, Entity | None] = dict(bearers.entities)
    for word, found in zip(words, meant, strict=True):
        for entity in found if word.hide else found[: len(found) == 1]:
            revised[entity.id] = _revised(revised[entity.id], word, bearers.called[entity.id])
    final = tuple(kept for item in entities if (kept := revised[item.id]))
    told = [
        *_faults(words, meant, bearers, briefings),
        *_two_words_of_one(words, meant),
        *_one_name_for_two(words, meant, final),
    ]
    problems = (Problem(editorial.path, line, code, said, "warning") for line, code, said in told)
    return final, tuple(dict.fromkeys(problems))


def _revised(entity: Entity | None, word: EntityWord, called: set[str]) -> Entity | None:
    if entity is None or word.hide:
        return None
    name = word.rename or (_kept(word.name, entity, called) if word.merge else entity.name)
    return msgspec.structs.replace(
        entity,
        name=name,
        type=word.type or entity.type,
        aliases=tuple(sorted({*entity.aliases, *word.aliases, entity.name} - {name})),
        has_page=entity.has_page if word.page is None else word.page,
        note=word.note or entity.note,
        link=word.link or entity.link,
    )


def _kept(name: str, entity: Entity, called: set[str]) -> str:
    """The name of an entry that merges; where that is an address, the name that lives there."""
    names = (entity.name, *sorted(called))
    return next(
        (known for known in names if name == slugify(known)), entity.name if name == entity.id else name
    )


# ---------------------------------------------------------------- what is told

_Told = Iterator[tuple[int, str, str]]  # line of the entry, code, message


def _faults(
    words: Sequence[EntityWord],
    meant: Sequence[Sequence[Entity]],
    bearers: Bearers,
    briefings: Sequence[Briefing],
) -> _Told:
    known = slugs(briefings)
    for word, found in zip(words, meant, strict=True):
        if not found:
            yield _unmatched(word, f"no article names “{word.name}”; write it as data/entities.json does")
        elif len(found) > 1:
            yield _several(word, found, bearers)
        else:
            yield from _hidden_alone(word, found[0], bearers)
        for name in word.merge:
            if not bearers.any(name) & {item.id for item in found}.union(bearers.set_apart(word)):
                yield _unmatched(word, _not_merged(name, word, bearers))
        for named, slug in resolve(word.apart, known).items():
            if word.apart_name not in _called_in(slug, briefings):
                yield _unmatched(word, f"“{named}” does not name “{word.name}”; leave it out of “apart”")


def _several(word: EntityWord, found: Sequence[Entity], bearers: Bearers) -> tuple[int, str, str]:
    who = ", ".join(f"{item.id} ({item.name}, {item.type})" for item in found)
    done = "all are hidden" if word.hide else "it holds for none"
    message = f"“{word.name}” may be any of {who}, and {done}: begin the entry with the end of one's address"
    if bearers.own(word.name):
        message += f", or add “merge: [{word.name}]” if they are one"
    return _ambiguous(word, message)


def _hidden_alone(word: EntityWord, entity: Entity, bearers: Bearers) -> _Told:
    """A surname is hidden, and people who are called so as well are not."""
    if word.hide and word.name != entity.id:
        others = sorted(bearers.any(word.name) - bearers.own(word.name))
        people = [name for name in others if bearers.entities[name].type == entity.type == "person"]
        if people:
            message = (
                f"“{word.name}” is hidden, but not {', '.join(people)}, called so as well: write an entry "
                f"for each who is meant; if none is, begin this one with {entity.id}"
            )
            yield _ambiguous(word, message)


def _not_merged(name: str, word: EntityWord, bearers: Bearers) -> str:
    if bearers.own(name):
        return f"“{name}” is not merged: no article names “{word.name}”; begin the entry with a name in use"
    others = [bearers.entities[identifier].name for identifier in sorted(bearers.any(name))]
    if others:
        return f"“{name}” is only another form of “{others[0]}”; write that"
    return f"no article names “{name}”; write it as data/entities.json does"


def _called_in(slug: str, briefings: Sequence[Briefing]) -> frozenset[str]:
    return frozenset(
        mention.name for item in briefings if item.slug == slug for mention in item.analysis.entities
    )


def _two_words_of_one(words: Sequence[EntityWord], meant: Sequence[Sequence[Entity]]) -> _Told:
    said: dict[tuple[str, str], tuple[object, int]] = {}
    for word, found in zip(words, meant, strict=True):
        name = word.rename or (word.name if word.merge else None)
        values = {"name": name, "type": word.type, "note": word.note, "link": word.link, "page": word.page}
        for key, value in ((key, value) for key, value in values.items() if value is not None):
            before, line = said.setdefault((found[0].id, key), (value, word.line)) if found else (value, 0)
            if before != value:
                message = f"“{word.name}” is given two values of {key}, here and in line {line}: keep one"
                yield _ambiguous(word, message)


def _one_name_for_two(
    words: Sequence[EntityWord], meant: Sequence[Sequence[Entity]], final: Entities
) -> _Told:
    bearers: Mapping[str, list[str]] = defaultdict(list)
    for item in final:
        bearers[spelled(item.name)].append(item.id)
    for word, found in zip(words, meant, strict=True):
        others = [
            name for name in bearers[spelled(word.rename or "")] if name not in {item.id for item in found}
        ]
        if word.rename and found and others:
            message = (
                f"“{word.rename}” is also the name of {', '.join(others)}: if they are one, say so with "
                "“merge”, else tell them apart by another name"
            )
            yield _ambiguous(word, message)


def _ambiguous(word: EntityWord, message: str) -> tuple[int, str, str]:
    return word.line, "editorial-ambiguous", message


def _unmatched(word: EntityWord, message: str) -> tuple[int, str, str]:
    return word.line, "editorial-unmatched", f"{message}, or remove the entry"
