"""Why the site says what it says of a briefing: every decision with its evidence, as plain lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.corpus import evidence
from generator.corpus.affinity import LEAST, Described, matches
from generator.corpus.closeness import AMONG, CLOSE, Closeness
from generator.corpus.editor import judge_links
from generator.corpus.features import Features, describe
from generator.corpus.joins import join_all
from generator.corpus.rarity import rarity
from generator.corpus.related import enough, nearby
from generator.corpus.seen import Seen, spelled
from generator.corpus.stories import steps
from generator.corpus.vocabulary import Likeness, vocabularies
from generator.model import Briefing, Corpus, Editorial, EntityWord, Link

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
        yield from _together(corpus, by_slug[slug], by_slug[other], editorial)


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


def _together(corpus: Corpus, one: Briefing, other: Briefing, editorial: Editorial) -> Iterator[str]:
    first, second = sorted((one, other), key=corpus.briefings.index)
    words = vocabularies(corpus.briefings)
    features = describe(corpus.briefings, corpus.entities, words)
    described, alike = Described(features), Likeness(words)
    yield f"{first.slug} ({first.article.published}) and {second.slug} ({second.article.published})"
    yield from _link_by_word(corpus, editorial, first.slug, second.slug)
    yield from _link(corpus, described, alike, first, second)
    yield from _story(corpus, described, alike, first, second)
    yield from evidence.of_events(corpus, first, second.slug)
    yield from evidence.of_quotes(corpus, first, second.slug)
    yield f"  too common to count for much: {', '.join(_common(features, second.slug)) or 'nothing'}"


def _link_by_word(corpus: Corpus, editorial: Editorial, one: str, other: str) -> Iterator[str]:
    """The editor's word on their link, which is final: what becomes of any link between them."""
    links: dict[str, tuple[Link, ...]] = dict.fromkeys((item.slug for item in corpus.briefings), ())
    links[one] = (Link(other, 0.0, ()),)
    judged = judge_links(links, corpus.briefings, editorial, most=len(links))[one]
    found = next((link for link in judged if link.slug == other), None)
    if found is None or found.reasons:
        yield f"  related: {'linked' if found else 'not linked'} by the editor's word; without it:"


def _link(
    corpus: Corpus,
    described: Described,
    alike: Likeness,
    first: Briefing,
    second: Briefing,
) -> Iterator[str]:
    """Whether they are linked, and by what they share."""
    every = matches(described, as_of_then=False, least=0.0, most=None)
    found = next(others for item, others in every if item.slug == second.slug)
    match = next((match for match in found if match.slug == first.slug), None)
    if match is None:
        yield "  related: they share nothing rare enough"
        return
    closeness = Closeness(corpus.briefings, corpus.entities, alike)
    close = closeness(second.slug, closeness.with_cast(second.slug, match), least=0.0)
    near = nearby(corpus.briefings, described, closeness)
    linked = second.slug in near[first.slug] and enough(near, first.slug, second.slug)
    yield (
        f"  related: score {match.score:.3f} (at least {LEAST} is needed), with the whole texts {close:.3f} "
        f"close (at least {CLOSE}, or {AMONG} where a third is so close to both, is needed; "
        f"{_parts(alike, first, second)}): {_enough(linked)}"
    )
    for feature, part in match.shared:
        yield f"    {part:.3f} {feature.kind} {feature.key}"


def _story(
    corpus: Corpus,
    described: Described,
    alike: Likeness,
    first: Briefing,
    second: Briefing,
) -> Iterator[str]:
    """Whether the second came to the story of the first, as it was decided then."""
    story: dict[str, int] = {}
    for step in steps(corpus.briefings, corpus.entities, described, alike):
        story[step.slug] = step.story
        if step.slug == second.slug:
            break
    number = story[first.slug]
    joined = step.story == number
    if joined != any({first.slug, second.slug} <= set(story.briefings) for story in corpus.stories):
        yield f"  story: {'apart' if joined else 'together'} by the editor's word; without it:"
    match = next((match for match in step.found if match.slug == first.slug), None)
    if match is None:
        by = "they share nothing rare enough" if not joined else "by others of its story, which are nearer"
        yield f"  story: {by}: {_enough(joined)}"
        return
    yield f"  story: score {match.score:.3f} when the second came: {_enough(joined)}"
    if first.slug in step.refused:
        yield f"    {step.refused[first.slug]}"
    else:
        close, joins = step.near[first.slug]
        alone = ", and they have one cast, matter or figures" if joins else ""
        yield f"    {close:.3f} close; {CLOSE} is needed, of several {AMONG} to another too{alone}"
    worth = {slug: step.worth[at] for slug, at in story.items() if slug != step.slug and step.worth.get(at)}
    for slug, much in sorted(worth.items(), key=lambda item: (-item[1], item[0])):
        yield f"    belongs by {much:.3f} to the story of {slug}"


def _enough(decided: bool) -> str:
    return "enough for it" if decided else "not enough for it"


def _common(features: Sequence[Features], slug: str) -> Iterator[str]:
    for feature in next(item for item in features if item.slug == slug).weights:
        count = sum(feature in item.weights for item in features)
        if rarity(count, len(features)) < _COMMON:
            yield f"{feature.key} ({count})"


def _parts(alike: Likeness, one: Briefing, other: Briefing) -> str:
    """What makes two briefings close, where their texts can be compared."""
    if one.analysis.language != other.analysis.language:
        return "in two languages what they share decides"
    whole, many = alike.in_parts(one.slug, other.slug)
    return (
        f"{whole:.3f} alike, {many:.2f} of it in many words, "
        f"{alike.from_the_start(one.slug, other.slug):.2f} of the openings"
    )
