"""Briefings → Corpus: names, links, stories, what is new. Pure functions of the analyses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.corpus import editor, facts, spoken, stories
from generator.corpus.addresses import assign
from generator.corpus.affinity import Described
from generator.corpus.announcements import Outcomes
from generator.corpus.closeness import Closeness
from generator.corpus.duplicates import find_duplicates
from generator.corpus.events import collect_events
from generator.corpus.facts import Told
from generator.corpus.features import describe
from generator.corpus.identity import identify_entities
from generator.corpus.quotations import keep_quotes
from generator.corpus.reasons import Reasons
from generator.corpus.related import relate
from generator.corpus.stories import Chain
from generator.corpus.ties import Sharing
from generator.corpus.vocabulary import Likeness, Vocabulary, vocabularies
from generator.model import Analysis, Article, Briefing, Corpus, Editorial, Entity, Problem, Rejected
from generator.model.base import uncollected
from generator.settings import Settings

_SILENT = Editorial()


@uncollected()
def connect(
    analysed: Iterable[tuple[Article, Analysis]],
    rejected: Iterable[Rejected],
    settings: Settings,
    language: str,
    editorial: Editorial = _SILENT,
    noticed: Sequence[Problem] = (),
) -> Corpus:
    """Joins what the articles say, for a site in ``language``. The result does not depend on the
    order of the arguments; where the editor has spoken, that is final. What was ``noticed`` beside
    the articles is kept with their problems."""
    briefings = spoken.set_apart(editor.retell(assign(analysed), editorial), editorial, language)
    refused = tuple(sorted(rejected, key=lambda item: item.path))
    joined = identify_entities(briefings, language, settings.entity_page_from, editorial.entities)
    entities, misnamed = spoken.revise_entities(joined, briefings, editorial)
    words = vocabularies(briefings)
    described = Described(describe(briefings, entities, words))
    alike = Likeness(words)
    chains = editor.revise_stories(stories.chain(briefings, entities, described, alike), briefings, editorial)
    misspoken = editor.misspoken(editorial, briefings, chains)
    reasons = Reasons(briefings, entities, words, alike)
    closeness = Closeness(briefings, entities, alike)
    together = [chain.slugs for chain in chains]
    links = relate(briefings, described, closeness, reasons, settings.related, together)
    sharing = Sharing(described)
    told = _told(briefings, words, entities, chains)
    by_slug = {item.slug: item for item in briefings}
    outcomes = _outcomes(chains, by_slug, told)
    people = frozenset(item.id for item in entities if item.type == "person")
    events = collect_events(briefings, told, outcomes, people)
    return Corpus(
        briefings=briefings,
        rejected=refused,
        entities=entities,
        related=editor.judge_links(links, briefings, editorial, settings.related),
        stories=stories.tell_stories(
            chains,
            by_slug,
            {item.id: item for item in entities},
            told,
            outcomes,
            events,
            joined_by=lambda one, other: reasons(one, other, sharing(one, other)),
        ),
        events=events,
        quotes=keep_quotes(briefings, entities),
        duplicates=find_duplicates(briefings, together),
        problems=_problems(refused, briefings, (*noticed, *editorial.problems, *misnamed, *misspoken)),
    )


def _told(
    briefings: Sequence[Briefing],
    words: Mapping[str, Vocabulary],
    entities: Sequence[Entity],
    chains: Sequence[Chain],
) -> dict[str, tuple[Told, ...]]:
    """Slug → what each sentence tells; outside the stories only of those that date it."""
    named = facts.mentions(entities)
    joined = {slug for chain in chains for slug in chain.slugs}
    return {
        item.slug: facts.tell(item, words[item.slug], named.get(item.slug, {}), whole=item.slug in joined)
        for item in briefings
    }


def _outcomes(
    chains: Sequence[Chain], briefings: Mapping[str, Briefing], told: Mapping[str, Sequence[Told]]
) -> dict[str, Outcomes]:
    """Slug → what its story announces, and which later briefing reports on it."""
    found: dict[str, Outcomes] = {}
    for chain in chains:
        outcomes = Outcomes([briefings[slug] for slug in chain.slugs], told)
        found |= dict.fromkeys(chain.slugs, outcomes)
    return found


def _problems(
    rejected: Sequence[Rejected], briefings: Sequence[Briefing], joined: Sequence[Problem]
) -> tuple[Problem, ...]:
    errors = [problem for item in rejected for problem in item.problems]
    warnings = [problem for item in briefings for problem in item.article.problems]
    return tuple(sorted([*errors, *warnings, *joined]))
