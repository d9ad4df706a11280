"""Walks through an article and settles who says what: pronouns and silent subjects included."""

from __future__ import annotations

from typing import NamedTuple

from generator.analysis.document import Document
from generator.analysis.quotes.actors import Actor, actors, official
from generator.analysis.quotes.cast import Cast, Kind, cast
from generator.analysis.quotes.cited import in_nominative
from generator.analysis.quotes.discourse import STRANGER, Discourse
from generator.analysis.quotes.documents import document_of, issuer, owner
from generator.analysis.quotes.labels import Labelled, functions, labelled
from generator.analysis.quotes.lexicon import Lexicon, lexicon
from generator.analysis.quotes.marks import Quotation, quotations
from generator.analysis.quotes.reports import Report, reports
from generator.analysis.quotes.statements import Statement, Token, is_alone, statements
from generator.analysis.quotes.strangers import begins_with_stranger
from generator.analysis.quotes.syntax import begins_with, topic
from generator.model import Mention, Span
from generator.text.words import lemma

_PEOPLE = frozenset({"person", "name", "call sign"})
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
    actor: Actor | None = None  # the subject as it stands there; an office, if nobody is known who has it

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
    told = Discourse(text, found, known, words)
    for statement in parts:
        told.enter(statement.paragraph)
        present = actors(statement, text, found, known, words)
        sayings: list[Saying] = []
        for report in reports(statement, present, known, words):
            before = sayings[-1] if sayings and not (sayings[-1].naming or sayings[-1].according) else None
            spoke = before.name if before is not None and before.kind == "person" else None
            saying = _of_body(_settle(report, statement.tokens, present, told, spoke), statement.tokens, told)
            sayings.append(saying)
            _hear(saying, told)
            if _is_strange(saying, report, statement.tokens, words):
                told.stranger = statement.tokens
        label = labelled(statement, present, known, words)
        if not any(saying.name and not _only_names(saying) for saying in sayings):
            start = begins_with(statement, present, words)
            if (first := label or start) is not None:
                told.tell_of(first.name)
            elif begins_with_stranger(statement.tokens, known, words):
                told.acting[STRANGER] = True
        passage = Passage(statement, present, tuple(sayings), label)
        told.before = _speaking(passage, told.before, words)
        told.meet(present, statement.tokens)
        passages.append(passage)
    return Account(found, tuple(passages), known, words)


def _hear(saying: Saying, told: Discourse) -> None:
    """Takes in who has spoken."""
    weak = saying.naming and saying.cue.lower() in told.words.quotes.introducers
    if saying.name and saying.kind in _PEOPLE and not weak:
        told.tell_of(saying.name)
    elif saying.kind == "group" and not (saying.according or saying.naming):
        told.unnamed = True
    if saying.name and saying.speaker and not saying.naming:
        told.speak(saying.name, saying.kind)


def _only_names(saying: Saying) -> bool:
    """Whether a verb that reports quoted words alone has a body for its subject."""
    return saying.naming and saying.kind not in _PEOPLE


def _is_strange(saying: Saying, report: Report, tokens: tuple[Token, ...], words: Lexicon) -> bool:
    """Whether somebody says quoted words whom nothing names, so that “el” is he: “„…”, spune un pescar”; no
    crowd of several."""
    if any(token.low in words.quotes.plurals for token in tokens):
        return False
    unknown = not (saying.name or report.silent or report.naming or report.according)
    return words.quotes.silent_subjects and unknown and any(token.kind == "quotation" for token in tokens)


def _speaking(passage: Passage, before: str | None, words: Lexicon) -> str | None:
    """The person whose words a statement gives: who speaks in it, or went on from the one ``before``."""
    told = [saying for saying in passage.sayings if not saying.naming]
    if told:
        return next((saying.name for saying in reversed(told) if saying.kind == "person"), None)
    if passage.label is not None:
        return passage.label.name if passage.label.kind == "person" else None
    tokens = passage.statement.tokens
    return before if is_alone(tokens) or is_reported(tokens, words) else None


def _of_body(saying: Saying, tokens: tuple[Token, ...], told: Discourse) -> Saying:
    """The saying of the body that a bare noun means, “the company”; of no speaker if it might be any."""
    actor = saying.actor
    name = told.meant(actor, tokens) if actor is not None else None
    if actor is not None and name is not None:
        body = actor._replace(name=name, kind="organisation")
        saying = saying._replace(name=name, kind="organisation", actor=body)
    elif actor is not None and told.is_generic(actor):
        saying = saying._replace(name=None)
    return saying


def _settle(
    report: Report, tokens: tuple[Token, ...], present: tuple[Actor, ...], told: Discourse, spoke: str | None
) -> Saying:
    """Who ``spoke`` before in the statement is more likely than who else is named there."""
    words = told.words
    subject, name, kind, office = None, None, None, None
    actor = report.subject and issuer(report.subject, tokens, present, words)
    if actor is not None and actor.kind == "noun":
        tokens = in_nominative(tokens, actor.first, words) if report.according else tokens
        resumes = any(token.low in words.quotes.resuming for token in tokens[report.first : report.last + 1])
        meant = told.noun(tokens, actor.first, resumes)
        office = (
            None if meant else official(tokens, actor.first, report.according, told.text, told.known, words)
        )
        actor = actor._replace(name=meant, kind="person") if meant else None
    elif actor is None and not (report.according or report.naming):
        actor = _author(report, tokens, present, told)
    if actor is not None and actor.kind == "place" and not _governs(actor, report, tokens, words):
        actor = None
    if actor is not None:
        subject = Span(tokens[actor.first].start, tokens[actor.last].end)
        name, kind = actor.name, actor.kind
        if kind == "pronoun":
            near = topic(tokens, present, words, actor.first)
            here = _named_before(present, actor.first)
            alone = here[0] if len(here) == 1 else None
            known = STRANGER if told.stranger else told.likely()
            known = alone if known is None else known
            likely = spoke or (near.name if near else known)
            # “He was known as a “…””
            leads = report.naming and tokens[report.first].low in words.quotes.introducers
            name, kind = None if leads else told.pronoun(actor.name, likely, here), "person"
    elif report.silent:
        name, kind = None if told.unnamed or told.stranger else told.likely() or None, "person"
    cue = told.text[tokens[report.first].start : tokens[report.last].end]
    who, naming, according = actor or office, report.naming, report.according
    return Saying(report.first, report.last, cue, subject, name, kind, naming, according, who)


def _named_before(present: tuple[Actor, ...], end: int) -> tuple[str, ...]:
    """Whom a statement names before a pronoun, the last first: “Als Ministerin X kam, sagte sie”."""
    names = (actor.name for actor in reversed(present) if actor.kind == "person" and actor.first < end)
    return tuple(dict.fromkeys(names))


def _author(
    report: Report, tokens: tuple[Token, ...], present: tuple[Actor, ...], told: Discourse
) -> Actor | None:
    """Who has made the document in which something is said."""
    document = document_of(report.first, report.last, present)
    if document is None:
        return None
    return owner(document, tokens, present, told.known, told.words)


def _governs(place: Actor, report: Report, tokens: tuple[Token, ...], words: Lexicon) -> bool:
    """Whether a place may stand for who governs there: it speaks right beside its verb, or the auxiliary of
    this, and not as a noun's genitive."""
    if place.last < report.first:
        between = tokens[place.last + 1 : report.first + 1]
        return len(between) == 1 or between[0].low in words.quotes.auxiliaries
    between = tokens[report.last + 1 : place.first]
    return len(between) <= _SEAT and all(token.kind == "word" for token in between)


def is_reported(tokens: tuple[Token, ...], words: Lexicon) -> bool:
    """Whether the mood of a verb says that these are somebody's words."""
    return any(token.surface.islower() and words.reports(token.low) for token in tokens)


def is_vague(actor: Actor, words: Lexicon) -> bool:
    """Whether the actor is a document that says nothing without whose it is, “datele”, “nota de protest”, a
    noun that would say who spoke before, “sursa citată”, or a law or work: “Codul Penal”."""
    if actor.kind == "name":
        ends = {actor.name.split()[at].lower() for at in (0, -1)}
        nouns = words.language.names.other_words
        return not nouns.isdisjoint((*ends, *(lemma(word, words.language.code) for word in ends)))
    parts = actor.name.split() if actor.kind == "document" else []
    vague = bool(parts) and parts[0] in words.sources.vague and words.bodies.isdisjoint(parts[1:])
    return (vague and actor.name.islower()) or actor.name.lower() in words.sources.same
