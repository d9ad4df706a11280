"""Whether two briefings are about one thing, as an editor would see it.

What stands out of both brings them together; how close they are, the whole texts tell: that they are
alike, in many words and not in a few, and that each speaks of what the other opens with, not of its
asides. They are the closer for a day that both speak of and for what few other articles have; the
further apart in time, the less, and after a season much less: what then looks alike is mostly another
case of its kind. An archive's second match of the same two clubs, another earthquake, the next order of
the same firm have much in common with the first, and nobody would thank us for the link. So have two
arrests by the same prosecutors, two days of one minister: a body, a town or one person alone says whose
business it is, and not which; a firm in its town does. The same people, firm and village together do,
and for years, if both open with the same matter: a bridge that fell is the one that is opened.
"""

from __future__ import annotations

import functools
import itertools
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set

from generator import languages
from generator.analysis.names.lexicon import lexicon
from generator.corpus import places
from generator.corpus.affinity import Match
from generator.corpus.features import Feature, only_tells
from generator.corpus.vocabulary import Likeness
from generator.model import Appearance, Briefing, Entity
from generator.text.words import content_lemmas

CLOSE = 0.045  # what is less close is not one thing …
AMONG = 0.035  # … unless so close to one of several that are
_NAMELESS = 1.5  # they must be so many times closer where nothing that is shared says which affair it is
_SPECIAL = 2.0  # what they gain by each point that things score which few other articles have
_SAME_DAY = 0.8  # by a day that both speak of and few others do
_MOST = 1.9  # times that all this can bring them closer
_FADES = 120  # days after which they must be twice as close, after twice as many five times, …
_FADED = 10  # … and after years so many times more than on one day
_LASTS = 720  # … after so many where both have one cast …
_CAST = 3  # … names that few others have, a person's among them …
_LEADING = 0.02  # … each of this score …
_MATTER = 0.045  # … and so much else that both open with: one village has many affairs
_ONE_MATTER = 0.2  # … or so much that one such thing is enough
_CARRYING = 0.012  # score of a name or a quotation that an affair can be known by
_PASSING = 10  # … and after so few, without end, where but a town is shared: it has an accident a month
_ACROSS = 0.25  # score that two languages need, for the likeness of the whole texts says nothing
_EVIDENCE = 2  # so many things of this score at least must be shared
_TELLING = 0.008
_WORDS = 3  # so many words that few others have say, beside a town, which affair it is …
_FIGURES = 2  # so many exact numbers in both are no chance …
_DOZEN = 13  # … from this one on
_SOON = 45  # … if no more days lie between

Special = Callable[[Match], Set[Feature]]  # what of a match few others have


def _special(match: Match) -> Set[Feature]:
    return match.special


class Closeness:
    """How close briefings are that share something."""

    def __init__(self, briefings: Iterable[Briefing], entities: Iterable[Entity], alike: Likeness) -> None:
        self._briefings = {item.slug: item for item in briefings}
        self._entities = {item.id: item for item in entities}
        self._alike = alike
        # Of entities, which are in a thousand pairs.
        self._said, self._public = functools.cache(self._lemmas), functools.cache(self._names_public_body)
        self._voice, self._town = functools.cache(self._heard), functools.cache(self._names_a_town)
        self._where = functools.cache(self._by_slug)
        self._days = {slug: item.article.published.days.first for slug, item in self._briefings.items()}

    def __call__(self, slug: str, match: Match, least: float = AMONG) -> float:
        """How close the briefing is to the one it matches, 0 to 1; nothing where too little is shared or
        says nothing, or where they are less close than ``least``."""
        one, other = self._briefings[slug], self._briefings[match.slug]
        carrying = [
            item
            for item, part in match.shared
            if (part >= _TELLING or (item.kind == "event" and item in match.special))
            and not _is_today(item, one, other)
        ]
        if len(carrying) < _EVIDENCE or all(item.kind == "term" for item in carrying):
            return 0.0
        apart = abs((self._days[slug] - self._days[match.slug]).days)
        says_which = self._says_which((one, other), carrying, match)
        towns_alone = all(item.kind != "name" or self._is_town(item, one) for item in carrying)
        times = 1 / (1 + _faded(match, apart, passing=towns_alone and not says_which))
        if one.analysis.language != other.analysis.language:
            close = match.score * times * CLOSE / _ACROSS
        elif says_which or (apart <= _SOON and self._is_there(one, match)):
            close = self._whole(slug, match.slug, times * self._together(slug, match), least)
        else:
            close = self._whole(slug, match.slug, times / _NAMELESS, least)
        return min(1.0, close) if close >= least else 0.0

    def with_cast(self, slug: str, match: Match, special: Special = _special) -> Match:
        """The match, knowing whether the two have one cast, of those that are ``special`` to them."""
        return match._replace(cast=True) if self._has_cast(slug, match, special) else match

    def _has_cast(self, slug: str, match: Match, special: Special) -> bool:
        """Whether both tell of the same people, bodies and places, which few others do, and of one matter."""
        if len(match.shared) < _CAST or match.shared[_CAST - 1][1] < _LEADING:
            return False
        code = self._briefings[slug].analysis.language
        leading = itertools.takewhile(lambda item: item[1] >= _LEADING, match.shared)  # most first
        named = [item for item, _ in leading if item.kind == "name"]
        few = special(match) if len(named) >= _CAST else frozenset()
        entities = [self._entities[item.key] for item in named if item in few]
        if len(entities) < _CAST:
            return False
        pair = self._briefings[slug], self._briefings[match.slug]
        acting = [item for item in entities if not self._is_voice(item, entities, pair)]
        cast = Counter(item.type for item in acting if not places.is_country(item.name, code))
        bodies = min(1, cast["organisation"])  # of which one is often named in two ways
        if not cast["person"] or cast["person"] + cast["place"] + bodies < _CAST:
            return False
        return self._matter(slug, match.slug, entities) >= _MATTER

    def _is_voice(self, one: Entity, beside: Iterable[Entity], pair: tuple[Briefing, Briefing]) -> bool:
        """Whether it is somebody who in one of the articles only says what a body ``beside`` has to say: the
        trust and the trust's director are one, and heard in all that it does."""
        if one.type != "person" or not any(self._voice(one.id, item.slug) for item in pair):
            return False
        said: dict[str, set[str]] = defaultdict(set)
        for item in beside:
            said[item.type] |= self._said(item.id, pair[0].analysis.language)
        bodies = said["organisation"] - said["place"]
        return not all(bodies.isdisjoint(self._office(one.id, item)) for item in pair)

    def _heard(self, entity: str, slug: str) -> bool:
        """Whether somebody only tells something in that briefing."""
        seen = self._where(entity).get(slug)
        return seen is not None and only_tells(seen, self._briefings[slug])

    def _office(self, entity: str, briefing: Briefing) -> Sequence[str]:
        """The lemmas of the role that somebody has in that briefing."""
        seen = self._where(entity).get(briefing.slug)
        role = seen.role if seen else None
        return content_lemmas(role or "", languages.load(briefing.analysis.language))

    def _by_slug(self, entity: str) -> Mapping[str, Appearance]:
        return {seen.slug: seen for seen in self._entities[entity].appearances}

    def tells(self, slug: str, match: Match) -> bool:
        """Whether a quotation or a name carries what is shared, and not that of a public body alone:
        a parliament votes on two laws in a week, a court has a trial a day."""
        return any(
            part >= _CARRYING
            and (item.kind == "quote" or (item.kind == "name" and not self._is_public(item, slug)))
            for item, part in match.shared
        )

    def goes_on(self, slug: str, match: Match) -> bool:
        """Whether both open with one matter, and tell of a day, a person or a firm that few others have."""
        pair = self._briefings[slug], self._briefings[match.slug]
        carrying = {item for item, part in match.shared if part >= _CARRYING or item.kind == "event"}
        few = carrying & match.special
        entities = {item: self._entities[item.key] for item in few if item.kind == "name"}
        own = any(item.kind == "event" and not _is_today(item, *pair) for item in few) or any(
            entity.type in ("person", "organisation") and not self._is_public(item, slug)
            for item, entity in entities.items()
        )
        return own and self._matter(slug, match.slug, entities.values()) >= _ONE_MATTER

    def retells(self, slug: str, match: Match) -> bool:
        """Whether both give the same exact figures, “14 hurt” and “9.3 million”, as two affairs hardly do."""
        one, other = (self._exact(item) for item in (slug, match.slug))
        return len(one & other) >= _FIGURES

    def _exact(self, slug: str) -> set[float]:
        """The numbers that few things come to: of two digits that say something, and no dozen."""
        values = {figure.value for figure in self._briefings[slug].analysis.figures}
        return {
            value
            for value in values
            if value and value >= _DOZEN and len(f"{value:e}".split("e")[0].strip("0.")) > 1
        }

    def _matter(self, one: str, other: str, entities: Iterable[Entity]) -> float:
        """How alike they begin but for these names and what people are."""
        code = self._briefings[one].analysis.language
        spoken = frozenset().union(*(self._said(item.id, code) for item in entities))
        return self._alike.from_the_start(one, other, spoken, _offices(code))

    def _lemmas(self, entity: str, code: str) -> frozenset[str]:
        """Those of all that the entity is called."""
        item, language = self._entities[entity], languages.load(code)
        return frozenset(
            word for name in (item.name, *item.aliases) for word in content_lemmas(name, language)
        )

    def _whole(self, one: str, other: str, times: float, least: float) -> float:
        """How alike the whole texts are, so many ``times``: less where what one opens with is but an aside
        in the other, or where the likeness hangs on a few words. Nothing where it cannot be ``least``."""
        alike, many = self._alike.in_parts(one, other)
        most = times * alike * math.sqrt(many)
        return most * math.sqrt(self._alike.from_the_start(one, other)) if most >= least else 0.0

    def _says_which(self, pair: tuple[Briefing, Briefing], carrying: Sequence[Feature], match: Match) -> bool:
        """Whether what is shared says which affair both are about: a day or a quotation, or two names,
        or three bodies; towns say nothing, unless beside a firm of a name of its own."""
        if not {"event", "quote"}.isdisjoint(feature.kind for feature in carrying):
            return True
        slug = pair[0].slug
        towns = {item for item in carrying if self._is_town(item, pair[0])}
        named = {item: self._entities[item.key] for item in carrying if item.kind == "name"}
        public = [item for item in named if item in towns or self._is_public(item, slug)]
        beside = [named[item] for item in public]
        names = [item for item in named if item not in towns]
        if len(names) > 1:  # asked first, for who is a voice costs more
            own = [item for item in names if not self._is_voice(named[item], beside, pair)]
            if len(own) > 1 + ({named[item].type for item in own} == {"organisation"}):
                return True
        return bool(towns & match.special) and any(
            named[item].type == "organisation" and item not in public
            for item in match.special.intersection(names)
        )

    def _is_public(self, feature: Feature, slug: str) -> bool:
        """Whether it is a body of initials, or that a noun of public bodies names: “Direcția …”, “…
        Council”, not “Lumopel SA”."""
        return self._public(feature.key, self._briefings[slug].analysis.language)

    def _names_public_body(self, key: str, code: str) -> bool:
        return is_public(self._entities[key], code)

    def _is_there(self, briefing: Briefing, match: Match) -> bool:
        """Whether a town and words that few others have say it without a name: the strike at one depot."""
        said = [item for item, part in match.shared if part >= _TELLING and item in match.special]
        words = sum(item.kind == "term" for item in said)
        return words >= _WORDS and any(self._is_town(item, briefing) for item in said)

    def _together(self, slug: str, match: Match) -> float:
        """By how much what stands out of both brings them closer."""
        special = sum(
            part
            for feature, part in match.shared
            if feature in match.special and not self._is_town(feature, self._briefings[slug])
        )
        pair = self._briefings[slug], self._briefings[match.slug]
        same_day = any(
            feature.kind == "event" and feature in match.special and not _is_today(feature, *pair)
            for feature, _ in match.shared
        )
        return min(_MOST, (1 + _SPECIAL * special) * (1 + _SAME_DAY * same_day))

    def _is_town(self, feature: Feature, briefing: Briefing) -> bool:
        """Whether it is a place other than a country."""
        return feature.kind == "name" and self._town(feature.key, briefing.analysis.language)

    def _names_a_town(self, key: str, code: str) -> bool:
        entity = self._entities[key]
        return entity.type == "place" and not places.is_country(entity.name, code)


def is_public(entity: Entity, code: str) -> bool:
    """Whether it is a body of initials, or that a noun of public bodies names."""
    return entity.type == "organisation" and any(
        name.isupper() or any(_names_a_body(word, code) for word in name.lower().split())
        for name in (entity.name, *entity.aliases)
    )


@functools.cache
def _offices(code: str) -> frozenset[str]:
    """The lemmas of what people are: a mayor is in every affair of his village."""
    language = languages.load(code)
    return frozenset(content_lemmas(" ".join(language.roles.nouns), language))


@functools.cache
def _names_a_body(word: str, code: str) -> bool:
    """Whether a noun is that of public bodies: ministries, courts, councils."""
    words = lexicon(languages.load(code))
    return word in _bodies(code) or words.has(word, words.names.bodies)


@functools.cache
def _bodies(code: str) -> frozenset[str]:
    language = languages.load(code)
    rows = [{form.lower() for form in row} for row in language.sources.institutions]
    found = frozenset[str]().union(*(row for row in rows if row.isdisjoint(language.sources.generic)))
    return found | lexicon(language).institutions


def _faded(match: Match, apart: int, *, passing: bool) -> float:
    """By how much less close the days between them make two."""
    if match.cast or passing:
        return (apart / (_LASTS if match.cast else _PASSING)) ** 2
    return min(_FADED, (apart / _FADES) ** 2)


def _is_today(feature: Feature, one: Briefing, other: Briefing) -> bool:
    """Whether it is but the day on which both appeared."""
    return feature.kind == "event" and (
        one.article.published.text == feature.key == other.article.published.text
    )
