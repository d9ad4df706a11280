"""Whether a title is whole: no word at its end leans on a next one, and no verb is missing."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from generator.analysis.document import Document, Token, tokens_of
from generator.analysis.title import verbs
from generator.analysis.title.days import names_day
from generator.languages import Language, Words

_NEAR = 3  # words of a verb with a pronoun and what it moves


def dangles(document: Document, title: str, whole: bool, parted: bool) -> bool:
    """Whether a title ends in a word that leans on a next one, or begins with a participle or,
    where sentences have subjects, with the verb; it is ``whole`` where its sentence ends with it. An
    English preposition before the comma that parts it from what follows is part of its verb."""
    quotes, words = document.language.quotes, document.language.title
    tokens = tokens_of(title, document.language)
    if not tokens:
        return False
    first, last = tokens[0], title.rsplit(None, 1)[-1].lower()
    if not document.language.summary.drops_subject and verbs.is_finite(document, tokens, 0):
        return True
    leaning = {*quotes.obliques, *words.coordinators, *words.complements, *words.nonfinite, *words.dangling}
    if parted and words.reduced:
        leaning -= {*quotes.obliques} - {*words.complements, *words.genitives, *words.timing, *words.dangling}
    if words.relatives_parted:
        leaning -= {*words.particles}  # “fallen 120 Flüge aus”, “hat vor Glätte gewarnt”
    else:
        leaning |= {*quotes.participles}
    owned = any(token.text.lower() in words.owning for token in tokens[-_NEAR:-1])  # “să-și apere planul”
    month = _is_month(document, tokens)
    dated = month and parted  # “from the beginning of May, after …”
    if owned or month:
        leaning = set()
    bare = not whole and title.lower().endswith((*words.unfinished, *_half_reasons(document.language)))
    lone = len(tokens) > 1 and title.startswith(", ", tokens[-2].end) and tokens[-1].text.islower()
    lone = lone and not verbs.is_finite(document, tokens, len(tokens) - 1)
    bare = bare or (lone and not (whole or parted))  # “trois usines, ouvertes | en 2022”
    return (
        bare
        or (
            not whole
            and (last in leaning or _wants_more(document, tokens) or _gives(document, title, tokens))
        )
        or (last in quotes.verbs and bool(words.participles) and not whole)
        or (last in words.auxiliaries and bool(words.verbs) and not (words.relatives_parted or dated))
        or (not whole and (_is_open(document, tokens) or _ends_reduced(document, tokens)))
        or (not whole and _breaks_off(document, title, tokens, parted))
        or (bool(words.participles) and verbs.is_gerund(tokens[-1], document.language))
        or (bool(words.open_endings) and not tokens[-1].capital and last.endswith(words.open_endings))
        or (document.is_verb(first) and bool(words.participles) and first.text.endswith(words.participles))
    )


@functools.cache
def _half_reasons(language: Language) -> Words:
    """What begins a reason and does not tell it: “ en raison”, “ because”; not a preposition alone."""
    phrases = [phrase.split() for phrase in language.title.reasons]
    halves = {" ".join(one[:stop]) for one in phrases for stop in range(1, len(one) + 1)}
    return tuple(sorted(f" {half}" for half in halves - {*language.quotes.obliques}))


def _breaks_off(document: Document, title: str, tokens: Sequence[Token], parted: bool) -> bool:
    """Whether the verb is missing of what a consequence or a second clause tells, “atât de tare încât
    oamenii”, “a un acționar nou și, pentru prima oară”, or the title ends amid what a comma parts off:
    “au fost aprinse luni, de data aceasta”."""
    comma = title.rfind(", ")
    opening = {*document.language.title.results}
    opened = max((at for at, token in enumerate(tokens) if token.text.lower() in opening), default=0)
    behind = next((at for at, token in enumerate(tokens) if token.start > comma), 0) if comma > 0 else 0
    joins = behind > 0 and tokens[behind - 1].text.lower() in document.language.title.coordinators
    led = behind > 0 and tokens[behind].text.lower() in document.language.quotes.obliques
    amid = led and not parted and title.count(", ") == 1  # behind a second, the clause goes on
    starts = [opened, behind if joins or amid else 0, _opens_day(document, title, tokens)]
    return any(start and not _has_verb(document, tokens, start) for start in starts)


def _opens_day(document: Document, title: str, tokens: Sequence[Token]) -> int:
    """Index of what joins, behind a comma, what happened on another day, “a plouat, [iar] miercuri, încă pe
    întuneric”, but not one more day, “on Monday, Tuesday, and Friday”; 0 if none."""
    words = document.language
    days = [names_day(token.text, words) for token in tokens]
    return max(
        (
            at
            for at, token in enumerate(tokens)
            if token.text.lower() in words.title.coordinators
            and any(days[at + 1 : at + _NEAR])
            and at
            and not days[at - 1]
            and title.startswith(",", tokens[at - 1].end)
        ),
        default=0,
    )


def _has_verb(document: Document, tokens: Sequence[Token], start: int) -> bool:
    return any(verbs.is_finite(document, tokens, at) for at in range(start, len(tokens)))


def _is_month(document: Document, tokens: Sequence[Token]) -> bool:
    """Whether a title ends in a month that is another word too: “în luna mai”."""
    dates = document.language.dates
    months = {name for row in dates.months for name in row}
    before = {*document.language.quotes.obliques, *dates.units.get("month", ())}
    *_, last = lows = [token.text.lower() for token in tokens]
    return last in months and (lows[-2:-1] or [""])[0] in before


def _ends_reduced(document: Document, tokens: Sequence[Token]) -> bool:
    """Whether a title breaks off behind a participle that describes the noun before: “the illness first
    [recognised]”."""
    words = document.language.title
    forms = bool(words.reduced) and tokens[-1].text.endswith(words.reduced) and document.is_verb(tokens[-1])
    at = verbs.verb_at(document, tokens) if forms else None
    if at is None or at == len(tokens) - 1 or tokens[-2].text.lower() in words.coordinators:
        return False
    opening = {*words.auxiliaries, *words.complements, *words.relatives, *words.cuts, *words.coordinators}
    return not any(token.text.lower() in opening for token in tokens[at:-1])


def _wants_more(document: Document, tokens: Sequence[Token]) -> bool:
    """Whether a noun with an article ends the title behind a preposition, “la tribunalul”, or a superlative
    without its noun, “cea mai mare”."""
    if len(tokens) < 2 or tokens[-1].capital:
        return False
    words = document.language.title
    *_, first, before, _ = ("", *(token.text.lower() for token in tokens))
    superlative = first in words.dangling and before in words.dangling and words.article_endings
    leading = {*words.adjuncts, *document.language.quotes.obliques} - {*words.articled}
    return bool(superlative) or (before in leading and _is_definite(document, tokens[-1]))


def _is_definite(document: Document, token: Token) -> bool:
    """Whether a noun has its article at its end, “vameșii”; not “copii”, “cafea”."""
    words = document.language
    bare = {token.lemma, *(token.lemma + ending for ending in words.title.bare_plurals)}
    if token.text in bare or token.text in words.dates.dayparts:
        return False
    plural = token.text.endswith(words.title.article_plurals or ("\n",))
    plural = plural and not token.lemma.endswith(words.title.article_bases)
    return plural or token.text.endswith(words.title.article_endings or ("\n",))


def _gives(document: Document, title: str, tokens: Sequence[Token]) -> bool:
    """Whether a title ends right behind its verb in a dative: “a propus președintelui, Ion Pop”."""
    endings, at = document.language.title.datives, len(tokens) - 1
    while at > 1 and tokens[at].capital:
        at -= 1
    named = at < len(tokens) - 1 and not title.startswith(",", tokens[at].end)
    given = bool(endings) and tokens[at].text.endswith(endings) and not named
    owned = at > 0 and tokens[at - 1].text.lower() in document.language.title.genitives
    return given and at > 0 and not owned and document.is_verb(tokens[at - 1])


def _is_open(document: Document, tokens: Sequence[Token]) -> bool:
    """Whether the second verb is missing that closes the clause: “Das Gericht hat den Antrag”."""
    words = document.language.title
    opened = max((at for at, token in enumerate(tokens) if token.text.lower() in words.brackets), default=-1)
    closing = tokens[-1]
    closed = closing.text[0].islower() and closing.text.endswith(words.bracket_endings)
    closed = closed and closing.text not in document.language.quotes.adverbs  # “gestern”
    return opened >= 0 and opened < len(tokens) - 1 and not closed


def ends_in_verb(document: Document, tokens: Sequence[Token]) -> bool:
    """Whether the last word is a verb, and no participle that describes the noun before it."""
    if not tokens or not document.is_verb(tokens[-1]):
        return False
    words = document.language
    articled = any(token.text.lower() in words.roles.articles for token in tokens[-3:-1])
    before = tokens[-2:-1]
    if words.title.reduced and not tokens[-1].text.endswith(words.title.reduced):
        marks = {*words.title.nonfinite, *words.title.auxiliaries} - {*words.roles.articles}
        alone = before and before[0].content and before[0].text.lower() not in marks
        alone = alone and not verbs.is_gerund(tokens[-1], words)
        alone = alone and tokens[-1].text.lower() == tokens[-1].lemma  # not “the storm swept | in”
        if articled or (alone and not before[0].text.endswith(("s", *words.title.adverb_endings))):
            return False  # “an uphill struggle”, “recruitment drive”
    describes = tokens[-1].text.lower().endswith(words.title.participles)
    noun = bool(before) and before[0].content and not document.is_verb(before[0])
    return not (describes and noun and words.keywords.adjectives_follow)
