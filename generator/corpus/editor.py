"""The editor's word on dates, titles, links and stories, applied where it is final: after everything
that was only computed. That on names is in `spoken`.

An entry that no longer means anything is a warning, `editorial-unmatched`; one that another
contradicts is `editorial-ambiguous`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from generator.corpus.stories import Chain
from generator.model import (
    Article,
    Briefing,
    BriefingWord,
    Editorial,
    Link,
    Problem,
    Reason,
    Rejected,
)


def redate(read: Article | Rejected, editorial: Editorial) -> Article | Rejected:
    """The article with the date that the editor gives it, by the seed's path. It comes before the
    analysis, which resolves the dates in the text against it."""
    dates = [word.date for word in editorial.briefings if word.name == read.path and word.date]
    if isinstance(read, Rejected) or not dates:
        return read
    return msgspec.structs.replace(read, published=dates[-1])


def retell(briefings: Sequence[Briefing], editorial: Editorial) -> tuple[Briefing, ...]:
    """The briefings with the titles and summaries that the editor gives them. Addresses stay."""
    told = {item.slug: item for item in briefings}
    known = slugs(briefings)
    for word in editorial.briefings:
        for slug in resolve([word.name], known).values():
            told[slug] = _retitled(told[slug], word)
    return tuple(told.values())


def _retitled(briefing: Briefing, word: BriefingWord) -> Briefing:
    article, analysis = briefing.article, briefing.analysis
    return msgspec.structs.replace(
        briefing,
        article=msgspec.structs.replace(article, summary=word.summary or article.summary),
        analysis=msgspec.structs.replace(analysis, title=word.title or analysis.title),
    )


def judge_links(
    links: Mapping[str, tuple[Link, ...]], briefings: Sequence[Briefing], editorial: Editorial, most: int
) -> Mapping[str, tuple[Link, ...]]:
    """The links with those the editor confirms first, in the editor's order and however many, and
    without those the editor denies, each in both directions."""
    known = slugs(briefings)
    judged = {slug: list(found) for slug, found in links.items()}
    for word in editorial.briefings:
        here = resolve([word.name], known).get(word.name)
        if here is None:
            continue
        confirmed = dict.fromkeys(resolve(word.related, known).values())
        confirmed.pop(here, None)
        for other in (*confirmed, *resolve(word.unrelated, known).values()):
            for one, two in ((here, other), (other, here)):
                judged[one] = [link for link in judged[one] if link.slug != two]
        for other in reversed(confirmed):
            for one, two in ((here, other), (other, here)):
                judged[one].insert(0, Link(two, 1.0, (Reason("editor", ""),)))
    return {slug: tuple(found[: max(most, _confirmed(found))]) for slug, found in judged.items()}


def _confirmed(links: Iterable[Link]) -> int:
    return sum(reason.kind == "editor" for link in links for reason in link.reasons)


def revise_stories(
    chains: Sequence[Chain], briefings: Sequence[Briefing], editorial: Editorial
) -> tuple[Chain, ...]:
    """The chains as the editor wants them: joined, split, and named."""
    order = {item.slug: number for number, item in enumerate(briefings)}
    known = slugs(briefings)
    revised = list(chains)
    for word in editorial.stories:
        pinned = set(resolve(word.briefings, known).values())
        left_out = set(resolve(word.without, known).values())
        if not pinned:
            continue
        touched = [chain for chain in revised if pinned & set(chain.slugs)]
        members = pinned if word.only else pinned.union(*(chain.slugs for chain in touched)) - left_out
        rest = [chain._replace(slugs=_without(chain.slugs, members)) for chain in touched]
        shared = touched[0].shared if touched else ()
        named = Chain(tuple(sorted(members, key=order.__getitem__)), shared, word.title)
        revised = [chain for chain in revised if chain not in touched]
        revised += [chain for chain in (named, *rest) if len(chain.slugs) > 1]
    return tuple(sorted(revised, key=lambda chain: order[chain.slugs[0]]))


def _without(slugs: Iterable[str], members: set[str]) -> tuple[str, ...]:
    return tuple(slug for slug in slugs if slug not in members)


def slugs(briefings: Iterable[Briefing]) -> Mapping[str, str]:
    """How the editor may call each briefing, by its path or slug → its slug."""
    return {name: item.slug for item in briefings for name in (item.article.path, item.slug)}


def resolve(names: Iterable[str], known: Mapping[str, str]) -> dict[str, str]:
    """Each of ``names`` that is a briefing → its slug."""
    return {name: known[name] for name in names if name in known}


def misspoken(
    editorial: Editorial, briefings: Sequence[Briefing], chains: Sequence[Chain]
) -> tuple[Problem, ...]:
    """A warning for every entry that no longer means anything, or that another contradicts;
    ``chains`` are the stories as revised."""
    known = slugs(briefings)
    unmatched = [
        *_dates_of_no_seed(editorial, briefings),
        *_briefings_that_are_none(editorial, known),
        *_stories_of_one(editorial, known, chains),
    ]
    ambiguous = [
        *_briefings_twice(editorial, known),
        *_related_and_not(editorial, known),
        *_in_two_stories(editorial, known),
    ]
    return tuple(
        Problem(editorial.path, line, f"editorial-{kind}", f"{what}{end}", "warning")
        for kind, said, end in (
            ("unmatched", unmatched, ", or remove the entry"),
            ("ambiguous", ambiguous, ""),
        )
        for line, what in dict.fromkeys(said)
    )


_Said = Iterator[tuple[int, str]]  # line of the entry; what is wrong, and the remedy


def _dates_of_no_seed(editorial: Editorial, briefings: Sequence[Briefing]) -> _Said:
    paths = {item.article.path for item in briefings}
    for word in editorial.briefings:
        if word.date and word.name not in paths:
            yield word.line, f"there is no seed “{word.name}” to date; name the seed's path"


def _briefings_that_are_none(editorial: Editorial, known: Mapping[str, str]) -> _Said:
    listed = [
        *((item.line, (item.name, *item.related, *item.unrelated)) for item in editorial.briefings),
        *((item.line, (*item.briefings, *item.without)) for item in editorial.stories),
        *((item.line, item.apart) for item in editorial.entities),
    ]
    for line, wanted in listed:
        for name in wanted:
            if name not in known:
                yield line, f"there is no briefing “{name}”; name a seed's path or a briefing's slug"


def _stories_of_one(editorial: Editorial, known: Mapping[str, str], chains: Sequence[Chain]) -> _Said:
    joined = {slug for chain in chains for slug in chain.slugs}
    for word in editorial.stories:
        alone = joined.isdisjoint(resolve(word.briefings, known).values())
        if alone and len(word.briefings) == 1 and not word.only and not word.without:
            yield word.line, f"“{word.briefings[0]}” is in no story; name a second briefing to make one"


def _briefings_twice(editorial: Editorial, known: Mapping[str, str]) -> _Said:
    """By its path and by its slug."""
    first: dict[str, str] = {}
    for word in editorial.briefings:
        other = first.setdefault(known.get(word.name, word.name), word.name)
        if other != word.name:
            yield word.line, f"“{word.name}” and “{other}” are one briefing: put all of it in one entry"


def _related_and_not(editorial: Editorial, known: Mapping[str, str]) -> _Said:
    said: dict[frozenset[str], str] = {}
    for word in editorial.briefings:
        for kind, names in (("related", word.related), ("unrelated", word.unrelated)):
            for name, slug in resolve(names, known).items():
                pair = frozenset((slug, known.get(word.name, "")))
                if said.setdefault(pair, kind) != kind:
                    yield (
                        word.line,
                        f"“{word.name}” and “{name}” are said to be related and unrelated: keep one",
                    )


def _in_two_stories(editorial: Editorial, known: Mapping[str, str]) -> _Said:
    lines: dict[str, int] = {}
    for word in editorial.stories:
        left_out = resolve(word.without, known).values()
        for name, slug in resolve(word.briefings, known).items():
            if slug in left_out:
                yield word.line, f"“{name}” is both in “briefings” and in “without”: keep one"
            if lines.setdefault(slug, word.line) != word.line:
                yield word.line, f"“{name}” is in the story of line {lines[slug]} too: keep it in one"
