"""Why the site says what it says of a briefing: every decision with its evidence, as plain lines."""

from __future__ import annotations

from collections.abc import Iterator

from generator.corpus.affinity import Match, matches
from generator.corpus.features import Features, describe, rarity
from generator.corpus.related import WEAKEST, stands
from generator.corpus.stories import ALIKE, tells
from generator.corpus.vocabulary import Likeness, vocabularies
from generator.model import Briefing, Corpus


def explain(corpus: Corpus, slug: str, other: str | None = None) -> Iterator[str]:
    """What was decided of the briefing ``slug``, or of it and ``other``; both must exist."""
    by_slug = {item.slug: item for item in corpus.briefings}
    if other is None:
        yield from _alone(corpus, by_slug[slug])
    else:
        yield from _together(corpus, by_slug[slug], by_slug[other])


def _alone(corpus: Corpus, briefing: Briefing) -> Iterator[str]:
    article, analysis = briefing.article, briefing.analysis
    yield f"{analysis.title}"
    yield f"  {briefing.url} from {article.path}, {article.published}, language {analysis.language}"
    yield f"  title from {analysis.title_origin}; keywords: {', '.join(analysis.keywords) or 'none'}"
    for story in corpus.stories:
        if briefing.slug in story.briefings:
            place = story.briefings.index(briefing.slug) + 1
            yield f"  story “{story.title}” ({story.id}), {place} of {len(story.briefings)}"
    for item in corpus.duplicates:
        if item.slug == briefing.slug:
            yield f"  a version of {item.of}: similarity {item.similarity:.2f}"
    for link in corpus.related.get(briefing.slug, ()):
        reasons = ", ".join(f"{reason.kind} {reason.value}".strip() for reason in link.reasons)
        yield f"  related {link.score:.3f} {link.slug}: {reasons}"
    for entity in corpus.entities:
        if any(seen.slug == briefing.slug for seen in entity.appearances):
            known = f", also {', '.join(entity.aliases)}" if entity.aliases else ""
            yield f"  names {entity.name} ({entity.type}, {len(entity.appearances)} briefings{known})"


def _together(corpus: Corpus, one: Briefing, other: Briefing) -> Iterator[str]:
    first, second = sorted((one, other), key=corpus.briefings.index)
    words = vocabularies(corpus.briefings)
    features = describe(corpus.briefings, corpus.entities, words)
    alike = Likeness(words)(first.slug, second.slug)
    yield f"{first.slug} ({first.article.published}) and {second.slug} ({second.article.published})"
    for name, as_of_then, limit in (("related", False, WEAKEST), ("story", True, ALIKE)):
        found = _match(matches(features, as_of_then=as_of_then, least=0.0), first.slug, second.slug)
        if found is None:
            yield f"  {name}: they share nothing rare enough"
            continue
        enough = tells(found) if as_of_then else stands(found, first, second, alike)
        yield (
            f"  {name}: score {found.score:.3f} (at least {limit} is needed), "
            f"the whole texts are {alike:.3f} alike: {'enough' if enough else 'not enough'} for it"
        )
        for feature, part in found.shared:
            yield f"    {part:.3f} {feature.kind} {feature.key}"
    frequency = {
        feature: sum(feature in item.weights for item in features)
        for item in features
        if item.slug == second.slug
        for feature in item.weights
    }
    size = len(features)
    common = [f"{key.key} ({count})" for key, count in frequency.items() if rarity(count, size) < 0.3]
    yield f"  too common to count for much: {', '.join(common) or 'nothing'}"


def _match(found: Iterator[tuple[Features, tuple[Match, ...]]], first: str, second: str) -> Match | None:
    for item, others in found:
        if item.slug == second:
            return next((match for match in others if match.slug == first), None)
    return None
