"""Walks through an article and settles who says what: pronouns and silent subjects included."""

from __future__ import annotations

from typing import NamedTuple

from generator import languages
from generator.analysis.document import Document
from generator.analysis.names.offices import office
from generator.analysis.quotes.actors import Actor, actors
from generator.analysis.quotes.cast import Cast, Kind, cast
from generator.analysis.quotes.lexicon import Lexicon, lexicon
from generator.analysis.quotes.marks import Quotation, quotations
from generator.analysis.quotes.obliques import is_oblique
from generator.analysis.quotes.reports import Report, reports
from generator.analysis.quotes.statements import Statement, Token, statements
from generator.model import Mention, Span
from generator.text.normalise import fold

_PEOPLE = frozenset({"person", "name", "call sign"})
_NAMED = frozenset({"person", "name", "organisation", "place"})
_NAME = 4  # words that a name has at most
_LABEL = 6  # words that the name and function in a label have at most before a comma
_RECENT = 6  # mentions of people among which a pronoun may mean one
_OWNED = 6  # tokens between a document and whose it is
_SEAT = 4  # words between a verb, or “according to”, and a place that stands for who governs there
_NEAR_START = 8  # tokens in which a statement names whom it is about


class Saying(NamedTuple):
    """A reporting verb of the text and who is its subject."""

    first: int  # tokens of the statement: the cue
    last: int
    cue: str
    subject: Span | None  # the words that name who speaks
    name: str | None
    kind: Kind | None
    naming: bool
    according: bool
    actor: Actor | None = None  # the subject as it stands there

    @property
    def speaker(self) -> str | None:
        """Whom a quote may name: groups and documents have no name."""
        return None if self.kind in ("group", "document") else self.name


class Labelled(NamedTuple):
    """Who speaks by a label before a quotation."""

    name: str
    kind: Kind
    span: Span


class Passage(NamedTuple):
    """A statement with all that is said in it."""

    statement: Statement
    actors: tuple[Actor, ...]
    sayings: tuple[Saying, ...]
    label: Labelled | None  # of its first quotation


class Account(NamedTuple):
    """Who says what in an article: what quotes and sources are made of."""

    quotations: tuple[Quotation, ...]
    passages: tuple[Passage, ...]
    cast: Cast
    words: Lexicon


def account(document: Document, entities: tuple[Mention, ...]) -> Account:
    """Reads ``document`` once, from start to end."""
    text, language = document.text, document.language
    found = quotations(text, document.paragraphs, language)
    words = lexicon(language)
    parts = statements(document, found)
    known = cast(text, entities, _functions(parts), language)
    passages: list[Passage] = []
    about: str | None = None
    people: list[str] = []  # in the order of their mentions
    unnamed = False  # whether somebody without a name has spoken last
    for statement in parts:
        present = actors(statement, text, found, known, language)
        sayings: list[Saying] = []
        for report in reports(statement, present, known, words):
            whom = None if report.silent and unnamed else about
            before = sayings[-1] if sayings and not (sayings[-1].naming or sayings[-1].according) else None
            spoke = before.name if before is not None and before.kind == "person" else None
            saying = _settle(report, statement, text, (whom, *reversed(people)), present, words, spoke)
            sayings.append(saying)
            weak = saying.naming and saying.cue.lower() in words.introducers
            if saying.name and saying.kind in _PEOPLE and not weak:
                about, unnamed = saying.name, False
            elif saying.kind == "group" and not (saying.according or saying.naming):
                unnamed = True
        label = labelled(statement, present, known, words)
        if not any(saying.name for saying in sayings):
            start = topic(statement.tokens, present, words, _NEAR_START) or _behind_clause(
                statement, present, words
            )
            about = (label.name if label else None) or (start.name if start else None) or about
            unnamed = unnamed and start is None
        people += [actor.name for actor in present if actor.kind == "person"]
        passages.append(Passage(statement, present, tuple(sayings), label))
    return Account(found, tuple(passages), known, words)


def _functions(parts: tuple[Statement, ...]) -> tuple[tuple[str, str], ...]:
    """What labels say of whom they name: “ION POPA, sculptor: "…"” gives (sculptor, ION POPA)."""
    found = []
    for part in parts:
        tokens = part.tokens
        head = next((number for number, token in enumerate(tokens) if token.kind != "word"), 0)
        named = 2 <= head <= _NAME and all(token.surface.isupper() for token in tokens[:head])
        if named and tokens[head].low == "," and head + 1 < len(tokens):
            found.append((tokens[head + 1].low, " ".join(token.surface for token in tokens[:head])))
    return tuple(found)


def _settle(
    report: Report,
    statement: Statement,
    text: str,
    people: tuple[str | None, ...],
    present: tuple[Actor, ...],
    words: Lexicon,
    spoke: str | None,
) -> Saying:
    """``people`` are whom the text is about, and those named so far, the last first; who ``spoke`` before
    in the statement is more likely than who else is named there."""
    tokens = statement.tokens
    subject, name, kind = None, None, None
    actor = report.subject and _issuer(report.subject, tokens, present, words)
    if actor is not None and actor.kind == "place" and not _governs(actor, report, tokens, words):
        actor = None
    if actor is not None:
        subject = Span(tokens[actor.first].start, tokens[actor.last].end)
        name, kind = actor.name, actor.kind
        if kind == "pronoun":
            near = topic(tokens, present, words, actor.first)
            likely = spoke or (near.name if near else people[0])
            name, kind = _meant(actor.name, likely, people, words), "person"
    elif report.silent:
        name, kind = people[0], "person"
    cue = text[tokens[report.first].start : tokens[report.last].end]
    return Saying(report.first, report.last, cue, subject, name, kind, report.naming, report.according, actor)


def _governs(place: Actor, report: Report, tokens: tuple[Token, ...], words: Lexicon) -> bool:
    """Whether a place may stand for who governs there: it speaks right beside its verb, or the auxiliary of
    this, and not as a noun's genitive."""
    if tokens[report.first].capital and report.first and words.capital_nouns:
        return False
    if place.last < report.first:
        between = tokens[place.last + 1 : report.first + 1]
        return len(between) == 1 or between[0].low in words.auxiliaries
    between = tokens[report.last + 1 : place.first]
    return len(between) <= _SEAT and all(token.kind == "word" for token in between)


def _issuer(actor: Actor, tokens: tuple[Token, ...], present: tuple[Actor, ...], words: Lexicon) -> Actor:
    """Whose a document is that has no name: “datele Institutului X”, “the figures that X published”;
    else the actor itself."""
    if actor.kind != "document" or actor.name.lower() not in words.unnamed:
        return actor
    behind = (other for other in present if other.first > actor.last)
    owner = next(behind, None)
    if (
        owner is None
        or owner.kind not in ("organisation", "institution")
        or owner.first - actor.last > _OWNED
    ):
        return actor
    plain = all(token.kind == "word" for token in tokens[actor.last + 1 : owner.first])
    return owner._replace(first=actor.first) if plain else actor


def is_vague(actor: Actor, words: Lexicon) -> bool:
    """Whether the actor is a document that says nothing without whose it is: “datele”."""
    return actor.kind == "document" and actor.name in words.vague


def _meant(pronoun: str, likely: str | None, people: tuple[str | None, ...], words: Lexicon) -> str | None:
    """Whom a pronoun stands for: who is ``likely``, unless “she” would be a man; then the woman named
    last."""
    sexes = languages.people()
    if pronoun in words.feminine:
        same, others = sexes.women, sexes.men
    elif pronoun in words.masculine:
        same, others = sexes.men, sexes.women
    else:
        return likely
    if likely is None or likely.split()[0] not in others:
        return likely
    recent = (name for name in people[: _RECENT + 1] if name is not None)
    return next((name for name in recent if name.split()[0] in same), None)


def labelled(
    statement: Statement, present: tuple[Actor, ...], known: Cast, words: Lexicon
) -> Labelled | None:
    """Who speaks by the label before the statement's first quotation: “NAME, function: "…"”."""
    tokens = statement.tokens
    for number in range(1, len(tokens) - 1):
        if tokens[number].low == ":" and tokens[number + 1].kind == "quotation":
            return speaker_of_label(tokens, number, present, known, words)
    return None


def speaker_of_label(
    tokens: tuple[Token, ...], colon: int, present: tuple[Actor, ...], known: Cast, words: Lexicon
) -> Labelled | None:
    """The one person, else the one institution, that stands first in the label before ``colon``."""
    head = next((number for number in range(colon) if tokens[number].low in ",(–—"), colon)
    if head > _LABEL:
        people = (actor for actor in present if actor.last < colon and actor.kind in ("person", "name"))
        several = {actor.name for actor in people if not is_oblique(tokens, actor, -1, words)}
        return _of(topic(tokens[:colon], present, words, colon), tokens) if len(several) == 1 else None
    capitals = _capitals(tokens, head)
    if (name := _in_capitals(tokens[:capitals], words)) is not None:
        who = known.surfaces.get(fold(name))
        shown = name if who is None or who.name.isupper() else who.name
        kind = "person" if who is None or who.kind == "place" else who.kind
        return Labelled(shown, kind, Span(tokens[0].start, tokens[capitals - 1].end))
    named = [actor for actor in present if actor.last < head and actor.kind in _NAMED]
    behind = (
        actor
        for actor in present
        if head < actor.first < colon and actor.kind == "person" and not actor.genitive
    )
    apposed = next(behind, None)
    led = apposed is not None and apposed.first == head + 1 and office(tokens[0].low, words.names)
    if not named or (led and named[0].kind == "organisation"):  # “Directorul Casei X, Ana Pop: …”
        return _of(apposed, tokens)
    if tokens[0].surface.isupper() and named[0].first > 0:
        return None  # a label of two, or one that is a heading
    named = [actor for actor in named if actor.kind in ("person", "name")] or named
    whole = named[0].kind != "place" or (named[0].first, named[0].last) == (0, colon - 1)
    return _of(named[0], tokens) if len(named) == 1 and whole and not named[0].name.isupper() else None


def _capitals(tokens: tuple[Token, ...], head: int) -> int:
    """Where the capitals end that a label begins with, or the label's head if it has more of them."""
    end = 0
    while end < head and (tokens[end].surface.isupper() or tokens[end].low == "."):
        end += 1
    again = any(token.surface.isupper() and len(token.surface) > 1 for token in tokens[end:head])
    return head if again else end


def _of(actor: Actor | None, tokens: tuple[Token, ...]) -> Labelled | None:
    if actor is None:
        return None
    return Labelled(actor.name, actor.kind, Span(tokens[actor.first].start, tokens[actor.last].end))


def _in_capitals(head: tuple[Token, ...], words: Lexicon) -> str | None:
    """A name all in capitals, in the case of names: what follows the last word that only leads to
    it (COMENTARIUL LUI ION POPA). A single word may be anything, and many are a sentence."""
    if not all((token.kind == "word" and token.surface.isupper()) or token.low == "." for token in head):
        return None
    lead = max((number for number, token in enumerate(head, 1) if token.low in words.obliques), default=0)
    name = head[lead:]
    if name and name[0].low in words.unnamed:
        return None  # “ABOUT THE REPORT”
    spelt = " ".join(token.surface.title() for token in name).replace(" .", ".")
    return spelt if 2 <= len(name) <= _NAME else None


def _behind_clause(statement: Statement, present: tuple[Actor, ...], words: Lexicon) -> Actor | None:
    """The first person, if a comma parts him from what leads to him: “On the day he left, Holt met …”."""
    tokens = statement.tokens
    first = topic(tokens, present, words, 2 * _NEAR_START)
    if first is None or not first.first or first.last + 1 >= len(tokens):
        return None
    after = tokens[first.last + 1]
    goes_on = after.kind == "word" and not after.capital and after.low not in words.idle
    return first if goes_on and tokens[first.first - 1].low == "," else None


def topic(tokens: tuple[Token, ...], present: tuple[Actor, ...], words: Lexicon, end: int) -> Actor | None:
    """The first person before ``end`` who is no mere circumstance."""
    for actor in present:
        if actor.first >= end:
            break
        if actor.kind == "person" and not is_oblique(tokens, actor, -1, words):
            return actor
    return None
