"""Whom the article itself cites: one source each, at the first words that cite it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator
from typing import NamedTuple

from generator.analysis.citing import CALLER, cites, gap, is_unsaid
from generator.analysis.document import Document
from generator.analysis.figures.attribution import giver_of
from generator.analysis.names.lexicon import POSSESSIVE
from generator.analysis.names.offices import said_of_one
from generator.analysis.quotes.actors import Actor
from generator.analysis.quotes.cited import follows
from generator.analysis.quotes.lexicon import Lexicon
from generator.analysis.quotes.outlets import outlet
from generator.analysis.quotes.sayings import Account, Passage, Saying, is_reported, is_vague
from generator.analysis.quotes.statements import Token, phrase_at, span
from generator.analysis.quotes.strangers import stranger
from generator.analysis.quotes.syntax import topic
from generator.analysis.signed import addresses, signatures
from generator.analysis.source_kinds import BACK, identity
from generator.model import Figure, Quote, Source, Span
from generator.text.normalise import fold

_NEAR = 12  # tokens between the cue and the name that one span may hold
_QUESTION = 12  # tokens of one that cites nobody at most
_UNSURE = frozenset({"place", "name"})  # where no sentence begins with them, the verb stands beside
_SEVERAL = 3  # spaces in words that somebody says, and that are no name
_PLACE = 5  # tokens between “se arată” and “în raport”


class _Citation(NamedTuple):
    actor: Actor
    first: int  # tokens of the words that cite
    last: int


def find_sources(document: Document, account: Account, quotes: tuple[Quote, ...]) -> tuple[Source, ...]:
    """The sources of ``document``, in the order in which they are first cited; whom it quotes is one."""
    words = account.words
    told = [*addresses(document), *signatures(document)]
    starts = [quote.span.start for quote in quotes]  # in text order
    speakers = {quote.speaker for quote in quotes if quote.span.of(document.text).count(" ") >= _SEVERAL}
    for before, passage in zip((None, *account.passages), account.passages, strict=False):
        tokens = passage.statement.tokens
        if before is not None and (speaker := _goes_on(before, passage, words)) is not None:
            told.append(
                Source(speaker.name, "person", span(before.statement.tokens, speaker.first, speaker.last))
            )
        inside = quotes[bisect_left(starts, tokens[0].start) : bisect_left(starts, tokens[-1].end)]
        citations = _citations(passage, account, inside, document.text)
        for citation in sorted(citations, key=lambda citation: citation.first):
            actor = citation.actor
            owner = actor.kind == "name" and actor.genitive
            if owner or _is_unclear(actor, tokens, words) or is_vague(actor, words):
                continue
            if actor.name.lower() in words.sources.media_nouns or _is_same(actor, tokens, words):
                continue
            name, kind = identity(citation.actor, tokens, words)
            told.append(Source(name, kind, _span(tokens, citation)))
        if passage.label is not None and passage.label.kind in ("person", "name", "organisation"):
            label = passage.label
            kind = "institution" if label.kind == "organisation" else "person"
            told.append(Source(label.name, kind, label.span))
    found: dict[str, Source] = {}
    places = zip(account.cast.known, account.cast.starts, account.cast.ends, strict=True)
    named = (
        Source(known.name, "person", Span(start, end))
        for known, start, end in places
        if known.kind == "person" and known.name in speakers
    )
    for source in (*sorted(told, key=lambda source: source.span.start), *named):
        found.setdefault(fold(source.name), source)
    return tuple(sorted(_apart(found.values()), key=lambda source: source.span))


def with_givers(
    sources: tuple[Source, ...], figures: tuple[Figure, ...], account: Account
) -> tuple[Source, ...]:
    """The ``sources`` with all who give a figure: who is told to have counted something is cited."""
    found = {fold(source.name): source for source in sources}
    for figure in figures:
        if figure.attribution is not None and fold(figure.attribution) not in found:
            giver = giver_of(figure.span, account, account.words.language)
            if giver is not None and giver.name == figure.attribution:
                found[fold(giver.name)] = Source(*giver)
    return tuple(sorted(_apart(found.values()), key=lambda source: source.span))


def _goes_on(before: Passage, passage: Passage, words: Lexicon) -> Actor | None:
    """The person whom a statement is about that has no verb of speaking, where the mood of the next one says
    that these are his words: “Schulleiter Klein bleibt gelassen. Die Räume seien beheizt.”"""
    silent = not (before.sayings or passage.sayings) and is_reported(passage.statement.tokens, words)
    if not silent or before.statement.paragraph != passage.statement.paragraph:
        return None
    return topic(before.statement.tokens, before.actors, words, _NEAR)


def _apart(sources: Collection[Source]) -> Iterator[Source]:
    """All but the groups and documents that another says more of: “sources” beside “local sources”."""
    for source in sources:
        unnamed = source.kind in ("group", "document")
        if not (unnamed and any(_heads(source, other) for other in sources)):
            yield source


def _heads(source: Source, other: Source) -> bool:
    """Whether a source is the noun alone that another of its kind has with more words; a document only where
    that one is cited before it, for else they may be two."""
    name, fuller = source.name.split(), other.name.split()
    told = source.kind == other.kind and (source.kind == "group" or other.span < source.span)
    return told and len(name) == 1 and name != fuller and name[0] in (fuller[0], fuller[-1])


def _citations(
    passage: Passage, account: Account, quotes: tuple[Quote, ...], text: str
) -> Iterator[_Citation]:
    tokens, words = passage.statement.tokens, account.words
    for saying in passage.sayings:
        if _is_asked(tokens) and not saying.according:
            continue
        quoted = any(_is_told(quote, saying, text) for quote in quotes)
        actor = _cited(passage, saying, quoted)
        if actor is None and saying.name is None and not (saying.according or saying.naming):
            actor = stranger(tokens, saying.first, saying.last, account.cast, words)
        if actor is None or _is_aside(tokens, actor, saying):
            continue
        far = not saying.according and actor.first > 0 and gap(actor, saying) > CALLER
        if far and actor.kind in _UNSURE and not words.capital_nouns:
            continue
        if actor.kind == "group" and not saying.according and tokens[actor.first].low in words.datives:
            continue  # “le-a spus părinților”
        shown = saying.naming or tokens[saying.last].low in words.sources.showing
        shown = shown or is_unsaid(tokens, saying.last, words)
        says = actor.kind == "document" and not shown
        if quoted or says or cites(tokens, saying, words):
            yield _Citation(actor, min(saying.first, actor.first), max(saying.last, actor.last))
            yield from _together(passage, actor, saying.according, words)
            yield from _paired(passage, actor, saying, words)
            yield from _aired(passage, max(saying.last, actor.last), words)
    yield from _relayed(passage, words)


def _is_asked(tokens: tuple[Token, ...]) -> bool:
    """Whether it is a short question that quotes nobody: “What does the hospital say?”"""
    asks = tokens[-1].low == "?" and len(tokens) <= _QUESTION
    return asks and all(token.kind != "quotation" for token in tokens)


def _relayed(passage: Passage, words: Lexicon) -> Iterator[_Citation]:
    """Who passes the words on, “quoted by X”, and to which medium somebody spoke: “told X”."""
    tokens = passage.statement.tokens
    for number in range(len(tokens)):
        phrase, end = phrase_at(tokens, number, words.relaying, words.passing) or ("", 0)
        actor = follows(tokens, end, passage.actors, words) if phrase else None
        if actor is None or actor.kind == "pronoun" or not _is_beside(tokens, end, actor, words):
            continue
        if actor.kind == "group" and tokens[actor.first].low in words.datives:
            continue  # “de adunarea | creditorilor”
        if actor.kind == "document" and actor.first == end:
            continue  # “avancée par | rapport à”
        if tokens[number].low in words.quotes.making and not _is_uttered(tokens, number, words):
            continue
        spoken_to = phrase in words.sources.told
        if not spoken_to or (passage.sayings and _is_outlet(actor, tokens[end:], words)):
            yield _Citation(actor, number, actor.last)
            yield from _together(passage, actor, True, words)


def _is_beside(tokens: tuple[Token, ...], end: int, actor: Actor, words: Lexicon) -> bool:
    """Whether who passes words on stands near, or behind his office, “făcut de șeful Agenției de Mediu, X”,
    and behind no other preposition: “confirmate de [la începutul anului în X]”."""
    between = tokens[end : actor.first]
    if between and between[0].low in words.quotes.obliques - words.quotes.agents - words.articles:
        return False
    held = len(between) > 1 and said_of_one(between[0].surface, words.names)
    held = held and [token.low for token in between if token.kind != "word"] == [","] == [between[-1].low]
    return len(between) <= (2 * BACK if held else BACK)


def _aired(passage: Passage, last: int, words: Lexicon) -> Iterator[_Citation]:
    """The medium right behind who speaks, in which he does: “a spus Ana Pop, la Radio Lunca”."""
    tokens = passage.statement.tokens
    place = last + 1 + any(token.low == "," for token in tokens[last + 1 : last + 2])
    for actor in passage.actors:
        led = tokens[place].low in words.sources.aired if place < len(tokens) else False
        if led and _is_air(tokens, place, actor, words) and identity(actor, tokens, words)[1] == "media":
            yield _Citation(actor, place, actor.last)


def _is_air(tokens: tuple[Token, ...], place: int, actor: Actor, words: Lexicon) -> bool:
    """Whether a medium itself stands behind the preposition, perhaps by its kind, “la postul TV8”: “la sediul
    TV8” and “on BBC cuts” tell of something of its own."""
    between, after = tokens[place + 1 : actor.first], tokens[actor.last + 1 : actor.last + 2]
    own = words.articles | words.sources.media_nouns | words.sources.stations
    plain = 0 <= len(between) <= 1 and all(token.low in own for token in between)
    apart = all(token.kind != "word" or token.low in words.idle for token in after)
    return actor.first > place and plain and apart and not tokens[actor.last].low.endswith(POSSESSIVE)


def _is_uttered(tokens: tuple[Token, ...], made: int, words: Lexicon) -> bool:
    """Whether a participle tells who made an announcement or the like: “Anunțul a fost făcut de X”."""
    quotes, no = words.quotes, words.language.figures.negations
    noun = made - 1
    while noun > 0 and tokens[noun].low in quotes.passives | quotes.auxiliaries | quotes.adverbs | {*no}:
        noun -= 1
    denied = any(token.low in no for token in tokens[max(noun - 1, 0) : made])
    return 0 <= noun < made - 1 and tokens[noun].low in quotes.utterances and not denied


def _together(passage: Passage, actor: Actor, oblique: bool, words: Lexicon) -> Iterator[_Citation]:
    """The agencies, media and groups named in one breath with ``actor``: “relatează AFP și Reuters”; behind a
    preposition a comma may part a group from the subject: “according to experts, farmers gain”."""
    tokens = passage.statement.tokens
    for other in passage.actors:
        led = tokens[other.first - 1].low in words.articles and other.first == actor.last + 3
        near = (led or other.first == actor.last + 2) and (
            tokens[actor.last + 1].low == "," or tokens[actor.last + 1].low in words.sources.joins
        )
        several = {actor.kind, other.kind} <= {"group", "institution"} and "group" in (actor.kind, other.kind)
        parted = oblique and tokens[other.first].low not in words.datives
        if near and (outlet(other.name) or (several and not (parted and tokens[actor.last + 1].low == ","))):
            yield _Citation(other, other.first, other.last)
            actor = other


def _paired(passage: Passage, actor: Actor, saying: Saying, words: Lexicon) -> Iterator[_Citation]:
    """The other of two people who say the same: “Ann Roe and Tom Hale said”, “…”, said A. and B."""
    tokens = passage.statement.tokens
    for other in passage.actors if actor.kind == "person" and not saying.according else ():
        first, last = sorted((actor, other))
        pair = other.kind == "person" and last.first == first.last + 2 and not last.genitive
        if not pair or tokens[last.first - 1].low not in words.coordinators:
            continue
        opens = first.first == 0 or tokens[first.first - 1].kind != "word"
        closes = last.last + 1 == len(tokens) or tokens[last.last + 1].kind != "word"
        if (opens and saying.first == last.last + 1) or (closes and saying.last == first.first - 1):
            yield _Citation(other, other.first, other.last)


def _is_told(quote: Quote, saying: Saying, text: str) -> bool:
    """Whether a quotation of the statement is told by this verb; a single word that something is called
    is none, unless by somebody who stands near."""
    if (quote.speaker, quote.cue) != (saying.speaker, saying.cue):
        return False
    near = saying.actor is not None and gap(saying.actor, saying) <= CALLER
    return not saying.naming or (saying.kind != "place" and (near or " " in quote.span.of(text)))


def _is_aside(tokens: tuple[Token, ...], actor: Actor, saying: Saying) -> bool:
    """Whether nothing but a name and its verb stands in brackets, which tell of an older report: “(die
    Post berichtete)”."""
    before = {token.low for token in tokens[max(0, actor.first - 2) : actor.first]}
    return "(" in before and [token.low for token in tokens[saying.last + 1 : saying.last + 2]] == [")"]


def _is_outlet(actor: Actor, after: tuple[Token, ...], words: Lexicon) -> bool:
    """Whether whom somebody told something is a medium: by name, or by the noun before the name."""
    if outlet(actor.name):
        return True
    return actor.kind != "person" and any(token.low in words.outlet_nouns for token in after[:2])


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


def _is_unclear(actor: Actor, tokens: tuple[Token, ...], words: Lexicon) -> bool:
    """A quoted name behind an article may be a paper, a law or a band: only what is known counts."""
    if actor.kind != "call sign" or not actor.first or outlet(actor.name):
        return False
    return tokens[actor.first - 1].low in words.language.stopwords


def _is_same(actor: Actor, tokens: tuple[Token, ...], words: Lexicon) -> bool:
    """Whether a group is but who was cited before: “potrivit acelorași surse”."""
    before = tokens[actor.first - 1].low if actor.kind == "group" and actor.first else ""
    return before in words.sources.again


def _span(tokens: tuple[Token, ...], citation: _Citation) -> Span:
    if citation.last - citation.first > _NEAR:
        return span(tokens, citation.actor.first, citation.actor.last)
    return span(tokens, citation.first, citation.last)
