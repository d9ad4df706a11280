"""Why the site says what it says of a briefing: every decision with its evidence, as plain lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.corpus import evidence
from generator.corpus.affinity import LEAST, Match, matches
from generator.corpus.closeness import AMONG, CLOSE, Closeness
from generator.corpus.features import Features, describe
from generator.corpus.joins import join_all
from generator.corpus.rarity import rarity
from generator.corpus.related import enough, nearby
from generator.corpus.seen import Seen, spelled
from generator.corpus.stories import nearness, of_others
from generator.corpus.vocabulary import Likeness, LikenessSoFar, Vocabulary, vocabularies
from generator.model import Briefing, Corpus, Editorial, EntityWord

_SILENT = Editorial()
_COMMON = 0.3  # of rarity; what has less counts for little


def explain(
    corpus: Corpus, slug: str, other: str | None = None, editorial: Editorial = _SILENT
) -> Iterator[str]:
    """What was decided of the briefing ``slug``, or of it and ``other``; both must exist, and differ."""
    by_slug = {item.slug: item for item in corpus.briefings}
    if other is None:
        yield from _alone(corpus, by_slug[slug], editorial)
    else:
        yield from _together(corpus, by_slug[slug], by_slug[other])


def _alone(corpus: Corpus, briefing: Briefing, editorial: Editorial) -> Iterator[str]:
    article, analysis = briefing.article, briefing.analysis
    said = [word for word in editorial.briefings if word.name in (article.path, briefing.slug)]
    dated = " by the editor's word" if any(word.date and word.name == article.path for word in said) else ""
    origin = "the editor's word" if any(word.title for word in said) else analysis.title_origin
    yield f"{analysis.title}"
    yield f"  {briefing.url} from {article.path}, {article.published}{dated}, language {analysis.language}"
    yield f"  title from {origin}; keywords: {', '.join(analysis.keywords) or 'none'}"
    for story in corpus.stories:
        if briefing.slug in story.briefings:
            place = story.briefings.index(briefing.slug) + 1
            yield f"  story “{story.title}” ({story.id}), {place} of {len(story.briefings)}"
            yield from evidence.of_story(corpus, briefing, story)
    yield from evidence.of_events(corpus, briefing)
    yield from evidence.of_quotes(corpus, briefing)
    yield from _versions(corpus, briefing)
    for link in corpus.related.get(briefing.slug, ()):
        reasons = ", ".join(f"{reason.kind} {reason.value}".strip() for reason in link.reasons)
        yield f"  related {link.score:.3f} {link.slug}: {reasons}"
    yield from _names(corpus, briefing, editorial.entities)


def _versions(corpus: Corpus, briefing: Briefing) -> Iterator[str]:
    by_slug = {item.slug: item for item in corpus.briefings}
    for item in corpus.duplicates:
        if item.slug == briefing.slug:
            yield f"  a version of {item.of}: similarity {item.similarity:.2f}"
            yield from (f"    + {span.of(briefing.analysis.text)}" for span in item.added)
            yield from (f"    - {span.of(by_slug[item.of].analysis.text)}" for span in item.missing)
        elif item.of == briefing.slug:
            yield f"  leads {item.slug}, a version of it: similarity {item.similarity:.2f}"


def _names(corpus: Corpus, briefing: Briefing, words: Sequence[EntityWord]) -> Iterator[str]:
    reasons = join_all(Seen(corpus.briefings), words).reasons
    for entity in corpus.entities:
        if not any(seen.slug == briefing.slug for seen in entity.appearances):
            continue
        known = f", also {', '.join(entity.aliases)}" if entity.aliases else ""
        count = len(entity.appearances)
        briefings = f"{count} briefing{'s' if count > 1 else ''}"
        yield f"  names {entity.name} ({entity.type}, {briefings}{known})"
        names = {spelled(name) for name in (entity.name, *entity.aliases)}
        for reason in reasons:
            if reason.one[0] in names and reason.other[0] in names:
                yield f"    {reason.other[0]} is {reason.one[0]}: {reason.why}"


def _together(corpus: Corpus, one: Briefing, other: Briefing) -> Iterator[str]:
    first, second = sorted((one, other), key=corpus.briefings.index)
    words = vocabularies(corpus.briefings)
    features = describe(corpus.briefings, corpus.entities, words)
    yield f"{first.slug} ({first.article.published}) and {second.slug} ({second.article.published})"
    for name, as_of_then in (("related", False), ("story", True)):
        found = _match(
            matches(features, as_of_then=as_of_then, least=0.0, most=None), first.slug, second.slug
        )
        if found is None:
            yield f"  {name}: they share nothing rare enough"
            continue
        alike = _so_far(corpus, words, second.slug) if as_of_then else Likeness(words)
        closeness = Closeness(corpus.briefings, corpus.entities, alike)
        found = closeness.with_cast(second.slug, found)
        close = nearness(closeness, second.slug, found) if as_of_then else closeness(second.slug, found)
        if as_of_then:
            apart = _apart(found, *(item for item in features if item.slug in (first.slug, second.slug)))
            if not closeness.tells(second.slug, found):
                apart = ", but no name or quotation of weight is in both, or a public body's alone" + apart
            joined = found.score >= LEAST and close >= CLOSE and not apart
            needed = f"{CLOSE}, and {AMONG} to another of the story where there is one,"
        else:
            apart = ""
            near = nearby(corpus.briefings, features, closeness)
            joined = second.slug in near[first.slug] and enough(near, first.slug, second.slug)
            needed = f"{CLOSE}, or {AMONG} where a third is so close to both,"
        yield (
            f"  {name}: score {found.score:.3f} (at least {LEAST} is needed), with the whole texts "
            f"{close:.3f} close (at least {needed} is needed; {_parts(alike, first, second)}){apart}: "
            f"{'enough' if joined else 'not enough'} for it"
        )
        for feature, part in found.shared:
            yield f"    {part:.3f} {feature.kind} {feature.key}"
    yield from evidence.of_events(corpus, first, second.slug)
    yield from evidence.of_quotes(corpus, first, second.slug)
    yield f"  too common to count for much: {', '.join(_common(features, second.slug)) or 'nothing'}"


def _common(features: Sequence[Features], slug: str) -> Iterator[str]:
    for feature in next(item for item in features if item.slug == slug).weights:
        count = sum(feature in item.weights for item in features)
        if rarity(count, len(features)) < _COMMON:
            yield f"{feature.key} ({count})"


def _apart(match: Match, one: Features, other: Features) -> str:
    return ", but their headlines are about different people" if of_others(one, other, match) else ""


def _parts(alike: Likeness, one: Briefing, other: Briefing) -> str:
    """What makes two briefings close, where their texts can be compared."""
    if one.analysis.language != other.analysis.language:
        return "in two languages what they share decides"
    whole, many = alike.in_parts(one.slug, other.slug)
    return (
        f"{whole:.3f} alike, {many:.2f} of it in many words, "
        f"{alike.from_the_start(one.slug, other.slug):.2f} of the openings"
    )


def _so_far(corpus: Corpus, words: Mapping[str, Vocabulary], until: str) -> LikenessSoFar:
    """As it was when the briefing ``until`` came."""
    alike = LikenessSoFar(words)
    for item in corpus.briefings:
        alike.add(item.slug)
        if item.slug == until:
            break
    return alike


def _match(found: Iterator[tuple[Features, tuple[Match, ...]]], first: str, second: str) -> Match | None:
    for item, others in found:
        if item.slug == second:
            return next((match for match in others if match.slug == first), None)
    return None
