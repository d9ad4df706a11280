"""What each briefing of a story adds to the earlier ones: sentences, and figures that changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.corpus.facts import Told, alike, by_count, shared
from generator.model import Briefing, Change, Figure, Located, Novelty, Span

_TOLD = 0.45  # a sentence shares less than this with every earlier one, or it is not new …
_LEAD_TOLD = 0.65  # … but a lead, which gives the news beside what it hangs on, less than this
_MOST = 4
_SHORTEST = 5.0  # weight of facts; a sentence that tells less is no news
_SAME_MATTER = 0.3  # what the sentences of two figures share, for them to be about one thing
_LEAD = 0.15  # how fast a sentence further down loses weight


def find_novelties(
    story: Sequence[str], briefings: Mapping[str, Briefing], told: Mapping[str, Sequence[Told]]
) -> tuple[Novelty, ...]:
    """One for each briefing of the story, oldest first."""
    found = [Novelty(story[0], True, (), ())]
    for number, slug in enumerate(story[1:], 1):
        earlier = [item for other in story[:number] for item in told[other]]
        before = [briefings[other] for other in story[:number]]
        found.append(
            Novelty(
                slug,
                False,
                _new_sentences(briefings[slug], told[slug], earlier),
                _changes(briefings[slug], told[slug], before, told),
            )
        )
    return tuple(found)


def _new_sentences(briefing: Briefing, told: Sequence[Told], earlier: Sequence[Told]) -> tuple[Span, ...]:
    """The weightiest sentences that no earlier sentence tells, in text order."""
    index: dict[str, list[int]] = {}
    for number, item in enumerate(earlier):
        for fact in item.facts:
            index.setdefault(fact, []).append(number)
    seen = frozenset(index)
    summary = set(briefing.analysis.summary)
    fresh = []
    for position, item in enumerate(told):
        near = {number for fact in item.facts for number in index.get(fact, ())}
        known = _TOLD if position else _LEAD_TOLD
        if item.weight < _SHORTEST or any(shared(item, earlier[number]) >= known for number in near):
            continue
        new = sum(weight for fact, weight in item.facts.items() if fact not in seen)
        weight = new * (2 if item.at.span in summary else 1) / (1 + _LEAD * position)
        fresh.append((-weight, item.at.span))
    return tuple(sorted(span for _, span in sorted(fresh)[:_MOST]))


def _changes(
    briefing: Briefing,
    told: Sequence[Told],
    before: Sequence[Briefing],
    all_told: Mapping[str, Sequence[Told]],
) -> tuple[Change, ...]:
    """Figures that say otherwise than an earlier one that counts the same, in the likest sentence
    about it, each beside the latest such. A number that both articles give has not changed."""
    ours, values = by_count(briefing, told), _values(briefing)
    found: list[Change] = []
    for key, figures in ours.items():
        for other in reversed(before):
            here = [pair for pair in figures if pair[0].value not in _values(other)]
            there = by_count(other, all_told[other.slug]).get(key, ())
            changed = _likest(here, [pair for pair in there if pair[0].value not in values])
            if changed:
                was, now = changed
                found.append(
                    Change(
                        counted=now.counted,
                        before=Located(other.slug, was.span),
                        after=Located(briefing.slug, now.span),
                        conflict=other.article.published == briefing.article.published,
                    )
                )
            if there:
                break
    return tuple(sorted(found, key=lambda change: change.after.span))


def _values(briefing: Briefing) -> frozenset[float | None]:
    return frozenset(figure.value for figure in briefing.analysis.figures)


def _likest(
    here: Sequence[tuple[Figure, Told]], there: Sequence[tuple[Figure, Told]]
) -> tuple[Figure, Figure] | None:
    """The earlier and the later figure whose sentences share most, if that is enough."""
    pairs = [
        (alike(one, other), was, now)
        for now, one in here
        for was, other in there
        if now.value is not None and was.value is not None
    ]
    best = max(pairs, key=lambda pair: (pair[0], -pair[2].span.start, -pair[1].span.start), default=None)
    return best[1:] if best and best[0] >= _SAME_MATTER else None
