"""Whom the article itself cites: one source each, at the first words that cite it."""

from __future__ import annotations

import functools
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from typing import Literal, NamedTuple

from generator import languages
from generator.analysis.document import Dateline, Document
from generator.analysis.quotes.actors import Actor
from generator.analysis.quotes.cited import follows
from generator.analysis.quotes.lexicon import Lexicon
from generator.analysis.quotes.sayings import Account, Passage, Saying, is_vague
from generator.analysis.quotes.statements import Token
from generator.languages import Language, Words
from generator.model import Quote, Source, Span
from generator.text.normalise import fold

SourceKind = Literal["agency", "media", "institution", "person", "group", "document"]

_NEAR = 12  # tokens between the cue and the name that one span may hold
_BACK = 4  # tokens between “agenția” and the agency's name
_CALLER = 1  # tokens between who calls something by a word and the verb
_UNSURE = frozenset({"place", "name"})  # where no sentence begins with them, the verb stands beside
_ENDING = 4  # letters of a noun that ends a compound, at least
_PLACE = 5  # tokens between “se arată” and “în raport”


class _Citation(NamedTuple):
    actor: Actor
    first: int  # tokens of the words that cite
    last: int


class _Words(NamedTuple):
    outlets: dict[str, tuple[str, SourceKind]]  # folded name → name to show, kind
    agency_nouns: frozenset[str]
    media_nouns: frozenset[str]
    phrases: dict[str, tuple[tuple[str, ...], ...]]  # first word → relays and “told”
    told: frozenset[tuple[str, ...]]
    plain: frozenset[str]
    articles: frozenset[str]
    joins: frozenset[str]  # between names: “și”, a comma
    bodies: frozenset[str]  # nouns of institutions
    endings: tuple[str, ...]  # the same, as the last parts of compounds
    media_endings: tuple[str, ...]
    compounds: bool
    apart: bool  # verbs stand far from their subjects
    stopwords: frozenset[str]


@functools.cache
def _words(language: Language) -> _Words:
    tables: tuple[tuple[SourceKind, dict[str, tuple[str, ...]]], ...] = (
        ("media", languages.outlets().media),
        ("agency", languages.outlets().agencies),
    )
    outlets = {
        fold(spelling): (name, kind)
        for kind, table in tables
        for name, others in table.items()
        for spelling in (name, *others)
    }
    words = language.sources
    return _Words(
        outlets=outlets,
        agency_nouns=_lower(words.agency_nouns),
        media_nouns=_lower(words.media_nouns),
        phrases=_by_first(tuple(phrase.split()) for phrase in (*words.relays, *words.told)),
        told=frozenset(tuple(phrase.split()) for phrase in words.told),
        plain=frozenset(words.plain),
        articles=language.names.articles,
        joins=frozenset((*words.joins, ",")),
        bodies=language.names.organisation_words.union(*map(_lower, words.institutions)),
        endings=tuple(word for word in language.names.organisation_words if len(word) >= _ENDING),
        media_endings=tuple(form.lower() for form in words.media_nouns if len(form) >= _ENDING),
        compounds=language.roles.compounds,
        apart=language.names.capital_nouns,
        stopwords=language.stopwords,
    )


def _lower(forms: Words) -> frozenset[str]:
    return frozenset(form.lower() for form in forms)


def _by_first(phrases: Iterable[tuple[str, ...]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in phrases:
        found[phrase[0]] = (*found.get(phrase[0], ()), phrase)
    return found


def find_sources(document: Document, account: Account, quotes: tuple[Quote, ...]) -> tuple[Source, ...]:
    """The sources of ``document``, in the order in which they are first cited; whom it quotes is one."""
    words = _words(document.language)
    found: dict[str, Source] = {}
    starts = [quote.span.start for quote in quotes]  # in text order
    for passage in account.passages:
        tokens = passage.statement.tokens
        inside = quotes[bisect_left(starts, tokens[0].start) : bisect_left(starts, tokens[-1].end)]
        citations = _citations(passage, account, words, inside, document)
        for citation in sorted(citations, key=lambda citation: citation.first):
            actor = citation.actor
            owner = actor.kind == "name" and actor.genitive
            if owner or _is_unclear(actor, tokens, words) or is_vague(actor, account.words):
                continue
            name, kind = _identity(citation.actor, tokens, words)
            found.setdefault(fold(name), Source(name, kind, _span(tokens, citation)))
        if passage.label is not None and passage.label.kind in ("person", "name", "organisation"):
            label = passage.label
            kind = "institution" if label.kind == "organisation" else "person"
            found.setdefault(fold(label.name), Source(label.name, kind, label.span))
    return tuple(sorted(_apart(found.values()), key=lambda source: source.span))


def _apart(sources: Collection[Source]) -> Iterator[Source]:
    """All but the groups that another says more of: “sources” beside “local sources”."""
    groups = [source.name.split() for source in sources if source.kind == "group"]
    for source in sources:
        name = source.name.split()
        if not (source.kind == "group" and any(name != other and _heads(name, other) for other in groups)):
            yield source


def _heads(name: list[str], other: list[str]) -> bool:
    """Whether ``name`` is the noun alone that another group has with more words."""
    return len(name) == 1 and name[0] in (other[0], other[-1])


def _citations(
    passage: Passage, account: Account, words: _Words, quotes: tuple[Quote, ...], document: Document
) -> Iterator[_Citation]:
    tokens = passage.statement.tokens
    for saying in passage.sayings:
        quoted = any(_is_told(quote, saying, document.text) for quote in quotes)
        actor = _cited(passage, saying, quoted)
        if actor is None:
            continue
        far = not saying.according and actor.first > 0 and _gap(actor, saying) > _CALLER
        if far and actor.kind in _UNSURE and not words.apart:
            continue
        says = actor.kind == "document" and not saying.naming
        if quoted or says or _cites(tokens, saying, account.words, words):
            yield _Citation(actor, min(saying.first, actor.first), max(saying.last, actor.last))
            yield from _together(passage, actor, words)
    yield from _of_dateline(passage, document.dateline, words)
    for number, token in enumerate(tokens):
        for phrase in words.phrases.get(token.low, ()):
            end = number + len(phrase)
            if tuple(word.low for word in tokens[number:end]) != phrase:
                continue
            actor = follows(tokens, end, passage.actors, account.words)
            if actor is None or actor.kind == "pronoun" or actor.first - end > _BACK:
                continue
            if phrase not in words.told or (passage.sayings and _is_outlet(actor, tokens[end:], words)):
                yield _Citation(actor, number, actor.last)
                yield from _together(passage, actor, words)


def _of_dateline(passage: Passage, dateline: Dateline | None, words: _Words) -> Iterator[_Citation]:
    """The agency from which a text comes: “LONDON (Reuters) – …”."""
    if dateline is None:
        return
    for actor in passage.actors:
        within = passage.statement.tokens[actor.last].end <= dateline.span.end
        if within and actor.first > 0 and fold(actor.name) in words.outlets:
            yield _Citation(actor, actor.first, actor.last)


def _together(passage: Passage, actor: Actor, words: _Words) -> Iterator[_Citation]:
    """The agencies and media named in one breath with ``actor``: “relatează AFP și Reuters”."""
    tokens = passage.statement.tokens
    for other in passage.actors:
        near = other.first == actor.last + 2 and tokens[actor.last + 1].low in words.joins
        if near and fold(other.name) in words.outlets:
            yield _Citation(other, other.first, other.last)
            actor = other


def _is_told(quote: Quote, saying: Saying, text: str) -> bool:
    """Whether a quotation of the statement is told by this verb; a single word that something is called
    is none, unless by somebody who stands near."""
    if (quote.speaker, quote.cue) != (saying.speaker, saying.cue):
        return False
    near = saying.actor is not None and _gap(saying.actor, saying) <= _CALLER
    return not saying.naming or (saying.kind != "place" and (near or " " in quote.span.of(text)))


def _gap(actor: Actor, saying: Saying) -> int:
    """How many tokens part who speaks from the verb."""
    return max(saying.first - actor.last, actor.first - saying.last) - 1


def _is_outlet(actor: Actor, after: tuple[Token, ...], words: _Words) -> bool:
    """Whether whom somebody told something is a medium: by name, or by the noun before the name."""
    if fold(actor.name) in words.outlets:
        return True
    nouns = words.agency_nouns | words.media_nouns
    return actor.kind != "person" and any(token.low in nouns for token in after[:2])


def _cites(tokens: tuple[Token, ...], saying: Saying, speaking: Lexicon, words: _Words) -> bool:
    """Whether a verb reports what was said, and not what was done: “a anunțat că”, no “a anunțat
    stare de urgență”. It does if it closes a clause, or a clause or a quotation follows."""
    if tokens[saying.last].low in words.plain:
        return True
    if saying.naming:
        return False
    if saying.according or saying.first == 0:
        return True
    inverted = saying.actor is not None and saying.actor.first > saying.last
    if inverted and (tokens[saying.first - 1].low in ",–—-" or saying.first == 1):
        return True
    if any(token.kind == "quotation" for token in tokens):
        return True
    after = tokens[saying.last : saying.last + _NEAR]
    return any(token.low == ":" or token.low in speaking.subordinators for token in after)


def _cited(passage: Passage, saying: Saying, quoted: bool) -> Actor | None:
    """The subject of a reporting verb, whom its pronoun or its silence stands for, else the document in
    which it says so: “se arată în raport”."""
    if saying.actor is not None and saying.actor.kind != "pronoun":
        return saying.actor
    if saying.name is not None and saying.actor is not None:
        return saying.actor._replace(name=saying.name, kind="person")
    if saying.name is not None and quoted:
        return Actor(saying.first, saying.last, saying.name, "person")
    if saying.name is None:
        for actor in passage.actors:
            near = -_PLACE <= actor.last - saying.first < 0 or 0 < actor.first - saying.last <= _PLACE
            if actor.kind == "document" and near:
                return actor
    return None


def _identity(actor: Actor, tokens: tuple[Token, ...], words: _Words) -> tuple[str, SourceKind]:
    """The name to show and what it is."""
    bare = _bare_name(actor.name, words)
    outlet = words.outlets.get(fold(actor.name)) or words.outlets.get(fold(bare))
    if outlet is not None and actor.kind != "person":
        return outlet
    before = [token.low for token in tokens[max(0, actor.first - _BACK) : actor.first]]
    if actor.kind == "group" or actor.kind == "document" or actor.kind == "institution":
        return actor.name, actor.kind
    if actor.kind == "person":
        return actor.name, "person"
    before.append(actor.name.split()[0].lower())  # “Ziarul Financiar”
    if any(word in words.agency_nouns for word in before):
        return actor.name, "agency"
    if any(word in words.media_nouns for word in before):
        return actor.name, "media"
    if actor.kind == "call sign":
        return actor.name, "person"
    if actor.kind != "name":
        return actor.name, "institution"
    return actor.name, _kind_of_noun(actor.name, words)


def _kind_of_noun(name: str, words: _Words) -> SourceKind:
    """What capitals are that nobody knows as a name: a body or medium if one of their words is its
    noun, or ends with it where nouns grow together, else a person, if the name has several."""
    for word in name.lower().split():
        if word in words.bodies or (words.compounds and word.endswith(words.endings)):
            return "institution"
        if word in words.media_nouns or (words.compounds and word.endswith(words.media_endings)):
            return "media"
    return "person" if " " in name else "institution"


def _is_unclear(actor: Actor, tokens: tuple[Token, ...], words: _Words) -> bool:
    """A quoted name behind an article may be a paper, a law or a band: only what is known counts."""
    if actor.kind != "call sign" or not actor.first or fold(actor.name) in words.outlets:
        return False
    return tokens[actor.first - 1].low in words.stopwords


def _bare_name(name: str, words: _Words) -> str:
    """“Agenția Reuters” without what it is, “The Daily Telegraph” without its article."""
    first, _, rest = name.partition(" ")
    return rest if first.lower() in words.agency_nouns | words.media_nouns | words.articles else name


def _span(tokens: tuple[Token, ...], citation: _Citation) -> Span:
    if citation.last - citation.first > _NEAR:
        return Span(tokens[citation.actor.first].start, tokens[citation.actor.last].end)
    return Span(tokens[citation.first].start, tokens[citation.last].end)
