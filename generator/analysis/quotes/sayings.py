"""Walks through an article and settles who says what: pronouns and silent subjects included."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from generator import languages
from generator.analysis.document import Document
from generator.analysis.quotes.actors import Actor, actors
from generator.analysis.quotes.bodies import Told
from generator.analysis.quotes.cast import Cast, Kind, cast
from generator.analysis.quotes.labels import Labelled, functions, labelled
from generator.analysis.quotes.lexicon import Lexicon, lexicon
from generator.analysis.quotes.marks import Quotation, quotations
from generator.analysis.quotes.reports import Report, reports
from generator.analysis.quotes.statements import Statement, Token, statements
from generator.analysis.quotes.topics import begins_with, topic
from generator.model import Mention, Span

_PEOPLE = frozenset({"person", "name", "call sign"})
_RECENT = 6  # mentions of people among which a pronoun may mean one
_IN_DOCUMENT = 5  # tokens between a verb and the document in which it says something
_OWNED = 6  # tokens between a document and whose it is
_SEAT = 4  # words between a verb, or “according to”, and a place that stands for who governs there


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
    inner = tuple(quotation.inner for quotation in found)
    known = cast(text, entities, functions(parts), inner, language)
    passages: list[Passage] = []
    about: str | None = None
    people: list[str] = []  # in the order of their mentions
    told = Told(words)
    unnamed = False  # whether somebody without a name has spoken last
    for statement in parts:
        present = actors(statement, text, found, known, language)
        sayings: list[Saying] = []
        for report in reports(statement, present, known, words):
            whom = None if report.silent and unnamed else about
            before = sayings[-1] if sayings and not (sayings[-1].naming or sayings[-1].according) else None
            spoke = before.name if before is not None and before.kind == "person" else None
            saying = _settle(report, statement, text, (whom, *reversed(people)), present, words, spoke)
            saying = _of_body(saying, statement.tokens, told)
            sayings.append(saying)
            weak = saying.naming and saying.cue.lower() in words.introducers
            if saying.name and saying.kind in _PEOPLE and not weak:
                about, unnamed = saying.name, False
            elif saying.kind == "group" and not (saying.according or saying.naming):
                unnamed = True
        label = labelled(statement, present, known, words)
        if not any(saying.name for saying in sayings):
            start = begins_with(statement, present, words)
            about = (label.name if label else None) or (start.name if start else None) or about
            unnamed = unnamed and start is None
        people += [actor.name for actor in present if actor.kind == "person"]
        told.name(present)
        passages.append(Passage(statement, present, tuple(sayings), label))
    return Account(found, tuple(passages), known, words)


def _of_body(saying: Saying, tokens: tuple[Token, ...], told: Told) -> Saying:
    """The saying of the body that a bare noun means, “the company”; of no speaker if it might be any."""
    actor = saying.actor
    name = told.meant(actor, tokens) if actor is not None else None
    if actor is not None and name is not None:
        body = actor._replace(name=name, kind="organisation")
        saying = saying._replace(name=name, kind="organisation", actor=body)
    elif actor is not None and told.is_generic(actor):
        saying = saying._replace(name=None)
    if saying.name and saying.speaker and not saying.naming:
        told.speak(saying.name, saying.kind)
    return saying


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
    if actor is None and not (report.according or report.naming):
        actor = _author(report, tokens, present, words)
    if actor is not None and actor.kind == "place" and not _governs(actor, report, tokens, words):
        actor = None
    if actor is not None:
        subject = Span(tokens[actor.first].start, tokens[actor.last].end)
        name, kind = actor.name, actor.kind
        if kind == "pronoun":
            near = topic(tokens, present, words, actor.first)
            here = _named_before(present, actor.first)
            alone = here[0] if len(here) == 1 else None
            likely = spoke or (near.name if near else people[0] or alone)
            name, kind = _meant(actor.name, likely, (*here, *people), words), "person"
    elif report.silent:
        name, kind = people[0], "person"
    elif spoke and _goes_on(report, tokens, words):
        name, kind = spoke, "person"
    cue = text[tokens[report.first].start : tokens[report.last].end]
    return Saying(report.first, report.last, cue, subject, name, kind, report.naming, report.according, actor)


def _named_before(present: tuple[Actor, ...], end: int) -> tuple[str, ...]:
    """Whom a statement names before a pronoun, the last first: “Als Ministerin X kam, sagte sie”."""
    names = (actor.name for actor in reversed(present) if actor.kind == "person" and actor.first < end)
    return tuple(dict.fromkeys(names))


def _goes_on(report: Report, tokens: tuple[Token, ...], words: Lexicon) -> bool:
    """Whether a gerund tells what somebody said next who has spoken in the statement: “before adding”."""
    before = tokens[report.first - 1].low if report.first else ""
    gerund = tokens[report.last].low.endswith(words.gerunds) if words.gerunds else False
    return gerund and (before == "," or before in words.continuing)


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


def _author(
    report: Report, tokens: tuple[Token, ...], present: tuple[Actor, ...], words: Lexicon
) -> Actor | None:
    """Who sent or wrote the document in which something is said: “se arată în comunicatul transmis de X”,
    wherever he did: “postat pe Twitter de către X”."""
    aside = words.obliques - words.agents - words.owning
    there = [actor for actor in present if not actor.first or tokens[actor.first - 1].low not in aside]
    documents = [actor for actor in present if actor.kind == "document"]
    for document, author in pairwise(sorted({*documents, *there})):
        near = 0 < document.first - report.last <= _IN_DOCUMENT
        between = tokens[document.last + 1 : author.first]
        plain = 1 < len(between) <= _OWNED and all(token.kind == "word" for token in between)
        if document.kind == "document" and near and plain and between[-1].low in words.agents:
            return author if author.kind in ("person", "organisation", "institution") else None
    return None


def is_vague(actor: Actor, words: Lexicon) -> bool:
    """Whether the actor is a document that says nothing without whose it is, “datele”, or a noun that would
    say who spoke before: “sursa citată”."""
    return (actor.kind == "document" and actor.name in words.vague) or actor.name.lower() in words.same


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
