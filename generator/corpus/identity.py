"""Mentions across articles become one entity each; why, `joins` says."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from generator.analysis.names.groups import QUOTED, initials_of
from generator.analysis.names.lexicon import lexicon
from generator.analysis.names.short_forms import is_bare
from generator.corpus import places
from generator.corpus.addresses import slugify
from generator.corpus.branches import DOTTED
from generator.corpus.joins import join_all
from generator.corpus.nodes import Node
from generator.corpus.offices import alone
from generator.corpus.owners import APART, parted
from generator.corpus.seen import Seen, spelled
from generator.languages import load
from generator.model import Appearance, Briefing, Entity, EntityType, EntityWord, Span

_CODE = 2  # letters of a country's code; an embassy has two countries, and says them


def identify_entities(
    briefings: Sequence[Briefing], language: str, page_from: int, words: Sequence[EntityWord] = ()
) -> tuple[Entity, ...]:
    """The entities of the collection, most briefings first; names in the site's ``language`` where
    the texts have them. Of the editor's ``words`` only what is to be merged; `spoken` does the rest."""
    seen = Seen(briefings)
    sets, inflected, _ = join_all(seen, words)
    taken: set[str] = set()
    entities = []
    order = {briefing.slug: number for number, briefing in enumerate(briefings)}
    for members in sorted(sets.values(), key=lambda members: (_first(members, seen, order), members)):
        plain = [node for node in members if node not in inflected] or members
        name = _name(plain, seen, language)
        identifier = slugify(_oldest_name(plain, seen, order)) or "name"
        while identifier in taken:
            identifier = f"{identifier}-{members[0][1]}"
        taken.add(identifier)
        appearances = _appearances(members, seen, order)
        entities.append(
            Entity(
                id=identifier,
                name=name,
                type=_type(members, seen),
                aliases=_aliases(members, seen, name),
                appearances=appearances,
                has_page=len(appearances) >= page_from,
            )
        )
    return tuple(sorted(entities, key=lambda entity: (-len(entity.appearances), entity.id)))


def _type(members: Sequence[Node], seen: Seen) -> EntityType:
    counts: Counter[EntityType] = Counter()
    for node in members:
        counts[node[1]] += len(seen.uses[node])
    return min(counts, key=lambda kind: (-counts[kind], kind))


def _name(members: Sequence[Node], seen: Seen, language: str) -> str:
    """The fullest of the names in use: several words before one for people, the site's language before
    others, a body's name before its initials, then the commonest."""
    counts: Counter[str] = Counter()
    native: set[str] = set()
    for node in members:
        for briefing, mention in seen.uses[node]:
            counts[mention.name] += 1
            if briefing.analysis.language == language:
                native.add(mention.name)
    owner = next((country for node in members if len(country := node[0].partition(APART)[2]) == _CODE), "")
    if len(counts) == 1 and not owner:
        return next(iter(counts))  # as most are
    person, body = (members[0][1] == kind for kind in ("person", "organisation"))
    words = lexicon(load(language))
    heads = (part for name in counts for part in (name, name.rpartition(" ")[0]))
    initials = {letters for head in heads for letters in initials_of(head)}

    def place(name: str) -> tuple[object, ...]:
        return (
            bool(owner) and parted(name, words)[1] is None,
            person and " " not in name,
            name not in native,
            len(name.split()[0].rstrip(".")) == 1 or (body and bool(DOTTED.search(name))),
            " " in name and name.isupper(),
            spelled(name.split()[0]) in initials,
            QUOTED.search(name) is not None,
            is_bare(name, words),
            -counts[name],
            name,
        )

    name = min(counts, key=place)
    if not owner or parted(name, words)[1]:
        return name
    return f"{name} ({places.preferred(owner.upper(), language)})"


def _first(members: Sequence[Node], seen: Seen, order: Mapping[str, int]) -> int:
    return min(order[briefing.slug] for node in members for briefing, _ in seen.uses[node])


def _oldest_name(members: Sequence[Node], seen: Seen, order: Mapping[str, int]) -> str:
    """What it was called first, in several words if it is a person: later articles may change its
    name, but not its address."""
    person = members[0][1] == "person"
    uses = (use for node in members for use in seen.uses[node])
    return min(
        (person and " " not in mention.name, order[briefing.slug], mention.name) for briefing, mention in uses
    )[-1]


def _aliases(members: Sequence[Node], seen: Seen, name: str) -> tuple[str, ...]:
    """Its other forms; of those that differ by their capitals only the quietest."""
    found = {surface for node in members for surface in seen.surfaces[node]}
    quiet: dict[str, str] = {name.casefold(): name}
    for surface in sorted(found, key=lambda form: (sum(map(str.isupper, form)), form)):
        quiet.setdefault(surface.casefold(), surface)
    return tuple(sorted(set(quiet.values()) - {name}))


def _appearances(members: Sequence[Node], seen: Seen, order: Mapping[str, int]) -> tuple[Appearance, ...]:
    spans: dict[str, list[Span]] = defaultdict(list)
    roles: dict[str, str] = {}
    for node in members:
        for briefing, mention in seen.uses[node]:
            spans[briefing.slug] += mention.spans
            if mention.role:
                roles.setdefault(briefing.slug, alone(mention.role, load(briefing.analysis.language)))
    return tuple(
        Appearance(slug, tuple(sorted(spans[slug])), roles.get(slug))
        for slug in sorted(spans, key=order.__getitem__)
    )
