"""What two briefings can have in common, and how much it says.

A feature is an entity, a lemma, a day on which something happened or the words of a quotation; its
weight says how much the article is about it.
"""

from __future__ import annotations

import functools
import itertools
import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from generator import languages
from generator.corpus.mattering import is_cited
from generator.corpus.vocabulary import Vocabulary
from generator.languages import Language, cldr
from generator.model import Appearance, Briefing, Entity, Value
from generator.text.normalise import fold
from generator.text.remembered import Remembered
from generator.text.words import content_lemmas, lemma, spoken

_TERMS = 25  # an article's heaviest lemmas that may link it
_NAMES = 15
_NAME_WEIGHT = 1.5  # a name says more than a common word
_EVENT_WEIGHT = 0.5
_QUOTE_WEIGHT = 1.0
_QUOTE = 5  # words; a shorter quotation may be anybody's
_KEPT = 200_000  # names and terms whose folded form is remembered
_CITED = 0.25  # share of its articles that cite an outlet as their source
_MARK = re.compile(r"[(\[—–-]*(\w+)(?:[)\]]*\s*:|[)\]]{1,2})")  # of a turn: “((RD))”, “RD:”


class Feature(NamedTuple):
    """What a briefing may share with another."""

    kind: Literal["name", "term", "event", "quote"]
    key: str  # an entity's id, a folded lemma, an EDTF day, the bare words of a quotation


class Features(Value, frozen=True):
    """One briefing's features with their weights, 0 to 1.5, heaviest first."""

    slug: str
    weights: Mapping[Feature, float]
    language: str = "und"
    heads: frozenset[Feature] = frozenset()  # the places and bodies that the headline names …
    people: frozenset[Feature] = frozenset()  # … and the people, but for who has a part in many cases

    def presence(self, name: Feature) -> float:
        """How often it is named beside the one named most: 0 to 1."""
        return (self.weights.get(name, 0.0) / _NAME_WEIGHT) ** 2


def describe(
    briefings: Sequence[Briefing],
    entities: Iterable[Entity],
    vocabularies: Mapping[str, Vocabulary],
) -> tuple[Features, ...]:
    """The features of each briefing, in the given order. ``vocabularies`` are the lemmas of each
    one's sentences: a word of the title alone is the name of a column or a series."""
    named: dict[str, dict[str, int]] = {}
    known: dict[str, set[str]] = {}
    heads: dict[str, set[Feature]] = {}
    people: dict[str, set[Feature]] = {}
    titles = {item.slug: f" {bare(item.analysis.title)} " for item in briefings}
    turns = {item.slug: voices(item.analysis.text) for item in briefings}
    by_slug = {item.slug: item for item in briefings}
    for entity in entities:
        names = (entity.name, *entity.aliases)
        codes = {by_slug[seen.slug].analysis.language for seen in entity.appearances}
        stems = {_folded(lemma(part, code)) for code in codes for name in names for part in name.split()}
        own = stems.union(*map(_parts, names))
        outlet = _is_outlet(entity, by_slug)
        clock = any(entity.name in cldr.clocks(code) for code in codes)
        forms = [f" {bare(name)} " for name in names]
        for appearance in entity.appearances:
            briefing = by_slug[appearance.slug]
            headed = any(form in titles[appearance.slug] for form in forms)
            sits = entity.type == "person" and _has_many_cases(appearance, briefing)
            if headed and not sits:
                named_there = people if entity.type == "person" else heads
                named_there.setdefault(appearance.slug, set()).add(Feature("name", entity.id))
            known.setdefault(appearance.slug, set()).update(own)
            tells = entity.type == "organisation" and only_tells(appearance, briefing)
            aside = not headed and (tells or (sits and not _is_leading(appearance, briefing)))
            marks = turns[appearance.slug]
            asks = bool(marks) and marks.issuperset(
                _folded(span.of(briefing.analysis.text)) for span in appearance.spans
            )
            if not (outlet or clock or aside or asks):
                named.setdefault(appearance.slug, {})[entity.id] = len(appearance.spans)
    return tuple(
        _features(
            briefing,
            named.get(briefing.slug, {}),
            known.get(briefing.slug, set()) | turns[briefing.slug],
            vocabularies[briefing.slug].text,
            frozenset(heads.get(briefing.slug, ())),
            frozenset(people.get(briefing.slug, ())),
        )
        for briefing in briefings
    )


def _is_outlet(entity: Entity, briefings: Mapping[str, Briefing]) -> bool:
    """Whether articles cite it rather than tell of it: an agency, a newspaper, the house itself."""
    cited = 0
    names = {fold(name) for name in (entity.name, *entity.aliases)}
    for seen in entity.appearances:
        briefing = briefings[seen.slug]
        house = fold(briefing.article.source or "") in names
        cited += house or is_cited(seen, briefing)
    return cited >= _CITED * len(entity.appearances)


def only_tells(seen: Appearance, briefing: Briefing) -> bool:
    """Whether the name stands only where the article says who tells it: *potrivit Serviciului de Stat*."""
    sources = [item.span for item in briefing.analysis.sources]
    return all(any(source.meets(span) for source in sources) for span in seen.spans)


def _has_many_cases(seen: Appearance, briefing: Briefing) -> bool:
    """Whether it is somebody whose office has a part in case after case: a judge, a prosecutor."""
    language = languages.load(briefing.analysis.language)
    says = content_lemmas(seen.role, language) if seen.role else ()
    return bool(says) and _of_cases(language).issuperset(says)


@functools.cache
def _of_cases(language: Language) -> frozenset[str]:
    return frozenset(content_lemmas(" ".join(language.roles.cases), language))


def _is_leading(seen: Appearance, briefing: Briefing) -> bool:
    """Whether the article names nobody else as often."""
    others = (item for item in briefing.analysis.entities if item.type == "person")
    return all(len(item.spans) < len(seen.spans) for item in others if item.spans[0] not in seen.spans)


def voices(text: str) -> frozenset[str]:
    """The words, folded, that are but marks of turns in a conversation: initials of who asks."""
    starts = itertools.accumulate((len(line) + 1 for line in text.split("\n")), initial=0)
    found = Counter(match[1] for start in starts if (match := _MARK.match(text, start)))
    words = Counter(re.findall(r"\w+", text)) if found else found
    return frozenset(_folded(mark) for mark, count in found.items() if count > 1 and words[mark] == count)


def _features(
    briefing: Briefing,
    names: Mapping[str, int],
    known: set[str],
    said: str,
    heads: frozenset[Feature],
    people: frozenset[Feature],
) -> Features:
    found: dict[Feature, float] = {}
    top = sorted(names.items(), key=lambda item: (-item[1], item[0]))[:_NAMES]
    most = top[0][1] if top else 1
    for name, count in top:
        found[Feature("name", name)] = _NAME_WEIGHT * math.sqrt(count / most)
    for dated in briefing.analysis.dates:
        if dated.value.precision == "day":
            found[Feature("event", dated.value.text)] = _EVENT_WEIGHT
    for quote in briefing.analysis.quotes:
        words = bare(quote.span.of(briefing.analysis.text))
        if words.count(" ") >= _QUOTE - 1:
            found[Feature("quote", words)] = _QUOTE_WEIGHT
    telling = (
        (term, weight)
        for term, weight in sorted(briefing.analysis.terms.items(), key=lambda item: (-item[1], item[0]))
        if not _parts(term) <= known and (" " in term or f" {_folded(term)} " in said)
    )
    heaviest = [*itertools.islice(telling, _TERMS)]
    for term, weight in heaviest:
        found[Feature("term", _folded(term))] = math.sqrt(weight / heaviest[0][1])
    ranked = dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))
    return Features(briefing.slug, ranked, briefing.analysis.language, heads, people)


def _words_of(name: str) -> frozenset[str]:
    return frozenset(_folded(name).replace("-", " ").split())


# Names and terms come again and again.
_folded = Remembered(fold, _KEPT).__getitem__
_parts = Remembered(_words_of, _KEPT).__getitem__


def bare(text: str) -> str:
    """The words of ``text`` alone, folded: what makes two wordings the same."""
    return " ".join(spoken(fold(text)))
