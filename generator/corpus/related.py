"""Links between briefings, precise rather than many, each with its reasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.corpus.affinity import Match, matches
from generator.corpus.features import Feature, Features, wordings
from generator.corpus.vocabulary import Likeness
from generator.model import Briefing, Entity, Link, Reason

WEAKEST = 0.115  # score below which there is no link rather than a poor one
ALIKE = 0.15  # likeness of the whole texts, below which what they share is beside the point …
_ABOUT = 0.21  # … and what it must come to with the words and quotations that stand out …
_FADES = 5000  # … twice as much where the two are so many days apart
_NAMELESS = 0.25  # likeness that is needed where no name, day or quotation is shared
_ACROSS = 0.25  # score that is needed where the likeness of texts in two languages says nothing
_REASONS = 4
_EVIDENCE = 2  # a link needs this many features of this weight at least
_TELLING = 0.01


def relate(
    briefings: Sequence[Briefing],
    features: Sequence[Features],
    entities: Sequence[Entity],
    alike: Likeness,
    most: int,
) -> Mapping[str, tuple[Link, ...]]:
    """Up to ``most`` links a briefing, best first, by slug."""
    found: dict[str, list[Link]] = {briefing.slug: [] for briefing in briefings}
    names = {entity.id: entity.name for entity in entities}
    read = wordings(briefings)
    by_slug = {briefing.slug: briefing for briefing in briefings}
    for item, others in matches(features, as_of_then=False, least=WEAKEST):
        for match in others:
            one, other = by_slug[item.slug], by_slug[match.slug]
            if stands(match, one, other, alike(item.slug, match.slug)):
                reasons = tuple(_reason(feature, names, read) for feature, _ in match.shared[:_REASONS])
                found[item.slug].append(Link(match.slug, round(match.score, 4), reasons))
                found[match.slug].append(Link(item.slug, round(match.score, 4), reasons))
    return {
        slug: tuple(sorted(links, key=lambda link: (-link.score, link.slug))[:most])
        for slug, links in found.items()
    }


def stands(match: Match, one: Briefing, other: Briefing, alike: float) -> bool:
    """Whether enough shared features carry weight for a link, and the texts as wholes are about one
    thing, the more so the further apart in time; texts in two languages share few words, and must
    share more of what stands out."""
    carrying = [feature.kind for feature, part in match.shared if part >= _TELLING]
    if len(carrying) < _EVIDENCE:
        return False
    if one.analysis.language != other.analysis.language:
        return match.score >= _ACROSS
    topic = sum(part for feature, part in match.shared if feature.kind in ("term", "quote"))
    days = sorted((one.article.published.days.first, other.article.published.days.first))
    apart = (days[1] - days[0]).days
    least = _NAMELESS if set(carrying) == {"term"} else ALIKE
    return alike >= least and alike + topic >= _ABOUT * (1 + apart / _FADES)


def _reason(feature: Feature, names: Mapping[str, str], read: Mapping[Feature, str]) -> Reason:
    if feature.kind == "name":
        return Reason("name", names[feature.key])
    return Reason(feature.kind, read.get(feature, feature.key))
