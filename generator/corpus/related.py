"""Links between briefings, each with its reasons."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping

from generator.model import Briefing, Link, Reason
from generator.settings import Settings

_TERMS = 20  # heaviest terms of an article that may link it
_COMMON = 0.2  # a term in more than this share of all articles links none
_WEAKEST = 0.05  # score below which there is no link rather than a poor one
_REASONS = 4


def relate(briefings: tuple[Briefing, ...], settings: Settings) -> Mapping[str, tuple[Link, ...]]:
    """For each briefing the others that share its rare terms: an inverted index over each
    article's heaviest terms, weighted by inverse document frequency."""
    index: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for briefing in briefings:
        for term, weight in list(briefing.analysis.terms.items())[:_TERMS]:
            index[term].append((briefing.slug, weight))
    most = max(2, int(_COMMON * len(briefings)))
    rare = {term: found for term, found in index.items() if 1 < len(found) <= most}
    links: dict[str, tuple[Link, ...]] = {}
    for briefing in briefings:
        shared: dict[str, list[tuple[float, str]]] = defaultdict(list)
        for term, weight in list(briefing.analysis.terms.items())[:_TERMS]:
            idf = math.log(len(briefings) / len(rare[term])) if term in rare else 0.0
            for slug, other in rare.get(term, ()):
                if slug != briefing.slug:
                    shared[slug].append((math.sqrt(weight * other) * idf, term))
        found = [
            Link(
                slug,
                round(sum(score for score, _ in terms), 4),
                tuple(Reason("term", term) for _, term in sorted(terms, reverse=True)[:_REASONS]),
            )
            for slug, terms in shared.items()
            if len(terms) > 1
        ]
        found = [link for link in found if link.score >= _WEAKEST]
        found.sort(key=lambda link: (-link.score, link.slug))
        links[briefing.slug] = tuple(found[: settings.related])
    return links
