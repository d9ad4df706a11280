"""What each briefing of a story adds to the earlier ones: sentences, and figures that changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.corpus.facts import Told, counted_key, shared
from generator.model import Briefing, Change, Figure, Located, Novelty, Span

_TOLD = 0.45  # a sentence shares less than this with every earlier one, or it is not new …
_LEAD_TOLD = 0.65  # … but a lead, which gives the news beside what it hangs on, less than this
_MOST = 4
_SHORTEST = 5.0  # weight of facts; a sentence that tells less is no news
_SAME_MATTER = 0.25  # what the sentences of two figures share, for them to be about one thing
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
    """Figures that count what an earlier one counted, in a sentence about the same matter, and say
    otherwise; each beside the latest such."""
    found = []
    for figure in briefing.analysis.figures:
        key = counted_key(figure, briefing.analysis.language)
        here = _sentence(figure.span, told)
        if figure.value is None or not key or here is None:
            continue
        for other in reversed(before):
            was = _latest(key, here, other, all_told[other.slug])
            if was is None:
                continue
            if was.value != figure.value:
                found.append(
                    Change(
                        counted=figure.counted,
                        before=Located(other.slug, was.span),
                        after=Located(briefing.slug, figure.span),
                        conflict=other.article.published == briefing.article.published,
                    )
                )
            break
    return tuple(found)


def _latest(key: frozenset[str], here: Told, other: Briefing, told: Sequence[Told]) -> Figure | None:
    """The figure of ``other`` that counts the same in the likest sentence."""
    alike = [
        (shared(here, sentence), -figure.span.start, figure)
        for figure in other.analysis.figures
        if figure.value is not None and counted_key(figure, other.analysis.language) == key
        for sentence in [_sentence(figure.span, told)]
        if sentence is not None
    ]
    best = max(alike, key=lambda item: item[:2], default=None)
    return best[2] if best and best[0] >= _SAME_MATTER else None


def _sentence(span: Span, told: Sequence[Told]) -> Told | None:
    return next((item for item in told if span.within(item.at.span)), None)
