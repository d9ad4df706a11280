"""Who and where: an index of the names, and a page for each that more than passes through."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec
from anyascii import anyascii

from generator import languages
from generator.edtf import Edtf
from generator.model import Corpus, Entity, EntityType, Located, Page, QuoteRecord
from generator.pages import charts, words
from generator.pages.listing import Cited, Headline, cited, headline, headlines, standing
from generator.pages.lookup import KINDS, Lookup, entity_page, look_up
from generator.pages.rows import grouped
from generator.pages.sections import quoted, web_address
from generator.pages.segments import Part, emphasised
from generator.pages.templating import page
from generator.settings import Site
from generator.text.normalise import fold

_ON_INDEX = 600  # names; of more the index shows the most frequent, and each letter has its page
_FREQUENT = 60  # of a kind, on an index that does not show all
_TOGETHER = 15  # names shown with which one appears …
_MET = 100  # … of so many of each article, those named most: a list of a thousand meets a million pairs
_OFTEN = 3  # met more than once: enough to leave out the others
_QUOTES = 40
_ON_PAGE = 150  # briefings; of more each year has its page …
_NEWEST = 15  # … and the name's own shows so many


class Name(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    page: str
    count: int


class Role(msgspec.Struct, frozen=True, kw_only=True):
    words: str
    lang: str | None
    first: Edtf
    last: Edtf
    count: int


class Said(msgspec.Struct, frozen=True, kw_only=True):
    words: str
    anchor: str
    whole: bool  # else the sentence in which a few quoted words stand
    parts: Sequence[Part]  # of such a sentence
    lang: str | None  # where it is not its article's
    again: Sequence[Cited]  # repeated later, word for word
    otherwise: Sequence[Cited]  # the same utterance in other words


def pages(corpus: Corpus, site: Site) -> Iterator[Page]:
    lookup = look_up(corpus)
    shown = [entity for entity in corpus.entities if entity.has_page]
    yield from _index(shown, site)
    quotes = grouped(corpus.quotes, lambda record: record.speaker)
    for entity in shown:
        yield from _entity(entity, quotes.get(entity.id, ()), lookup, site)


# ---------------------------------------------------------------- the index


def _index(entities: Sequence[Entity], site: Site) -> Iterator[Page]:
    _ = words.catalogue(site.language).gettext
    kinds = grouped(entities, lambda entity: entity.type)
    letters = {kind: _letters(kinds[kind]) for kind in KINDS if kind in kinds}
    whole = len(entities) <= _ON_INDEX
    if not whole:
        for kind, groups in letters.items():
            yield from _letter_pages(kind, groups, site)
    yield page(
        "entities/index.md",
        "entities.md.jinja",
        site.language,
        _("Who and where"),
        here="entities/index.md",
        kinds={
            kind: {
                "count": len(kinds[kind]),
                "letters": groups if whole else {},
                "pages": {} if whole else {letter: _letter_path(kind, letter) for letter in groups},
                "frequent": [] if whole else [_name(entity) for entity in kinds[kind][:_FREQUENT]],
            }
            for kind, groups in letters.items()
        },
    )


def _letters(entities: Sequence[Entity]) -> dict[str, list[Name]]:
    """Names by first letter, in alphabetical order, folded to plain Latin; people by their last names."""
    groups: dict[str, list[Name]] = defaultdict(list)
    filed = [(filed_under(entity), entity) for entity in entities]
    for under, entity in sorted(filed, key=lambda pair: (anyascii(pair[0]).casefold(), pair[0], pair[1].id)):
        first = anyascii(under)[:1].upper()
        letter = first if first.isascii() and first.isalpha() else "#"
        groups[letter].append(msgspec.structs.replace(_name(entity), name=under))
    return dict(groups)


def filed_under(entity: Entity) -> str:
    """“Sandu, Maia”, where it is safe to say which is the last name: the end of the name by which the
    texts call somebody too, or what stands behind given names that are known; with no particle. Any
    other name as it stands."""
    first, *rest = entity.name.split()
    if entity.type != "person" or not rest or not all(map(_is_plain, rest)) or not rest[-1][-1].isalpha():
        return entity.name
    given = languages.people().women | languages.people().men
    last = _called(entity, [first, *rest])
    if last is None or (not last and first in given):
        if first not in given:
            return entity.name
        middle = languages.given_names()  # also those that stand first as last names
        initials = (at for at, part in enumerate(rest[:-1]) if part not in middle and part[-1] != ".")
        last = next(initials, len(rest) - 1) + 1
    if not last:
        return entity.name
    return f"{' '.join([first, *rest][last:])}, {' '.join([first, *rest][:last])}"


def _is_plain(part: str) -> bool:
    """Whether it is no particle, no number and no part in capitals; an initial is."""
    initial = len(part) == len("X.") and part[1] == "."
    return part[0].isupper() and (initial or (part[-1].isalpha() and part[1:] != part[1:].upper()))


def _called(entity: Entity, parts: Sequence[str]) -> int | None:
    """Where the last name begins by which the texts call somebody: at the head of *Kelemen Hunor*, who
    is “Kelemen”; nothing where they do not, or by both ends."""
    forms = {fold(form) for form in entity.aliases}
    ends = [at for at in range(1, len(parts)) if fold(" ".join(parts[at:])) in forms]
    begins = [0] if fold(parts[0]) in forms else []
    return None if ends and begins else next(iter((*ends, *begins)), None)


def _letter_pages(kind: EntityType, groups: Mapping[str, Sequence[Name]], site: Site) -> Iterator[Page]:
    pages = {letter: _letter_path(kind, letter) for letter in groups}
    for letter, names in groups.items():
        yield page(
            pages[letter],
            "entities_letter.md.jinja",
            site.language,
            f"{letter} · {words.kind_words(kind, site.language)}",
            kind=kind,
            letter=letter,
            names=names,
            pages=pages,
        )


def _letter_path(kind: EntityType, letter: str) -> str:
    # Two folders deep, where no entity's own page can be.
    return f"entities/{kind}/{letter.lower() if letter != '#' else '0'}/index.md"


def _name(entity: Entity) -> Name:
    return Name(name=entity.name, page=entity_page(entity) or "", count=len(entity.appearances))


# ---------------------------------------------------------------- one entity


def _entity(entity: Entity, quotes: Sequence[QuoteRecord], lookup: Lookup, site: Site) -> Iterator[Page]:
    _ = words.catalogue(site.language).gettext
    briefings = [lookup.briefings[seen.slug] for seen in reversed(entity.appearances)]
    dates = [item.article.published for item in briefings]
    periods = charts.periods(dates)
    here = f"entities/{entity.id}"
    years = grouped(briefings, lambda item: item.article.published.parts[0])
    years = years if len(briefings) > _ON_PAGE else {}
    for year, found in years.items():
        yield page(
            f"{here}/{year:04d}/index.md",
            "entity_year.md.jinja",
            site.language,
            f"{entity.name} · {year}",
            name=entity.name,
            page_=f"{here}/index.md",
            items=headlines(found, site),
        )
    yield page(
        f"{here}/index.md",
        "entity.md.jinja",
        site.language,
        entity.name,
        description=entity.note or standing(dates[::-1], site.language),
        entity=entity,
        kind=words.kind_words(entity.type, site.language),
        link_to=web_address(entity.link),
        first=dates[-1],
        last=dates[0],
        total=len(briefings),
        roles=_roles(entity, lookup, site),
        chart=charts.over_time(periods, dates, site.language),
        vague=periods.vague(dates),
        quotes=_said(quotes[-_QUOTES:], lookup, site),
        older=len(quotes) > _QUOTES,
        quotes_total=len(quotes),
        together=_together(entity, lookup),
        items=headlines(briefings[:_NEWEST] if years else briefings, site),
        years={year: (f"{here}/{year:04d}/index.md", len(found)) for year, found in years.items()},
    )


def _roles(entity: Entity, lookup: Lookup, site: Site) -> list[Role]:
    """The roles the texts give, in order of first appearance."""
    given = [(seen.role, lookup.briefings[seen.slug]) for seen in entity.appearances if seen.role]
    return [
        Role(
            words=found[0][0],
            lang=words.foreign(found[0][1].language, site.language),
            first=found[0][1].article.published,
            last=found[-1][1].article.published,
            count=len(found),
        )
        for found in grouped(given, lambda pair: pair[0].casefold()).values()
    ]


def _together(entity: Entity, lookup: Lookup) -> list[tuple[Entity, str | None, int]]:
    """Whom and what it appears with, and in how many briefings; most often first. What it met once
    only is left out where there are others."""
    counts: Counter[str] = Counter()
    for appearance in entity.appearances:
        near = lookup.named[appearance.slug][:_MET]
        counts.update(other.id for other, _ in near if other.id != entity.id)
    often = {id: count for id, count in counts.items() if count > 1}
    least = often if len(often) >= _OFTEN else counts
    most = sorted(least.items(), key=lambda item: (-item[1], item[0]))[:_TOGETHER]
    others = ((lookup.entities[id], count) for id, count in most)
    return [(other, entity_page(other), count) for other, count in others]


def _said(records: Sequence[QuoteRecord], lookup: Lookup, site: Site) -> list[tuple[Headline, list[Said]]]:
    """The quotes by the briefing that has them first, latest first; what it says in one sentence or
    in the same words stands once."""
    found: dict[str, dict[str, Said]] = defaultdict(dict)
    for record in records:
        sentence, whole = quoted(record.at, lookup)
        said = Said(
            words=sentence.words,
            anchor=lookup.anchor(record.at),
            whole=whole,
            parts=() if whole else emphasised(lookup.briefings[record.at.slug], sentence.number),
            lang=lookup.language_of(record.at) if whole else None,
            again=_elsewhere(record.repeats, record.at.slug, lookup, site),
            otherwise=[_otherwise(at, lookup, site) for at in record.variants],
        )
        found[record.at.slug].setdefault(sentence.words, said)
    return [
        (headline(lookup.briefings[slug], site), list(said.values()))
        for slug, said in reversed(found.items())
    ]


def _otherwise(at: Located, lookup: Lookup, site: Site) -> Cited:
    """Another wording, to be read in full: what differs may be what matters."""
    return msgspec.structs.replace(cited(at, lookup, site), words=quoted(at, lookup)[0].words)


def _elsewhere(places: Sequence[Located], slug: str, lookup: Lookup, site: Site) -> list[Cited]:
    """One place for each briefing but that of ``slug``."""
    first = {at.slug: at for at in reversed(places) if at.slug != slug}
    return [cited(first[key], lookup, site) for key in reversed(first)]
