"""Where the news begins inside a sentence: behind who said so, or behind “it was in May that”."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from generator.analysis.document import QUOTED, Document, Token
from generator.analysis.title import verbs
from generator.analysis.title.clauses import Kind, Segment, cut_points, holds, opens
from generator.analysis.title.details import Known
from generator.analysis.title.ranges import word_start
from generator.analysis.title.subjects import behind_said, is_name, reports

_FAR = 15  # words between the verb of saying and “that”
_DENIED = 3  # words before the verb within which “not” stands


def behind_cleft(document: Document, index: int, start: int) -> int:
    """Where the clause begins behind “C'est en mai que”; ``start`` where the sentence is none such."""
    words = document.language
    if not opens(words.title.clefts, document.text[start : document.sentences[index].end]):
        return start
    tokens = [token for token in document.tokens[index] if token.start >= start]
    circumstance = {*words.quotes.obliques, *words.quotes.adverbs}
    if len(tokens) < 2 or tokens[1].text.lower() not in circumstance:
        return start  # “c'est un homme que”
    that = next((at for at, token in enumerate(tokens) if token.text.lower() in words.title.that), None)
    return (
        start
        if that is None or that + 1 >= len(tokens)
        else word_start(document.text, tokens[that + 1].start)
    )


def is_claim(document: Document, parts: Sequence[Segment]) -> bool:
    """Whether what somebody says in a sentence is, by its words, what he holds, not what he makes known:
    then it is not told without him."""
    told = [part for part in parts if reports(document, part)]
    return is_held(document, parts) or (
        bool(told) and any(is_judged(document, part.start, part.end) for part in said_by(document, parts))
    )


def is_held(document: Document, parts: Sequence[Segment]) -> bool:
    """Whether who says something only holds it, by the verb of saying: “he claimed”."""
    text, opining = document.text, document.language.title.opining
    return any(holds(opining, text[part.start : part.end]) for part in parts if reports(document, part))


def said_by(document: Document, parts: Sequence[Segment]) -> Sequence[Segment]:
    """What is said, before or behind who says so."""
    told = [reports(document, part) for part in parts]
    start = behind_said(document, parts)
    return parts[start : told.index(True, start) if True in told[start:] else len(parts)]


def is_judged(document: Document, start: int, end: int) -> bool:
    """Whether a stretch of the text judges, or quotes more than a name."""
    quotes = (match[0] for match in QUOTED.finditer(document.text, start, end))
    return holds(document.language.title.judging, document.text[start:end]) or any(
        quote[1:].lstrip()[:1].islower() for quote in quotes
    )


def speaker(document: Document, parts: Sequence[Segment], known: Known) -> str:
    """The name of whoever says what a sentence tells."""
    first = next((at for at, part in enumerate(parts) if reports(document, part)), None)
    if first is None:
        return ""
    told, says = parts[first], {*document.language.quotes.verbs}
    beside = takewhile(lambda part: part.kind is Kind.PHRASE and part.mark == ",", parts[first + 1 :])
    end = max((part.end for part in beside), default=told.end)  # “said the mayor, Ann Reed”
    at = next((at for at, token in enumerate(told.tokens) if token.text.lower() in says), 0)
    led = any(token.content for token in told.tokens[:at])  # “the mayor told Dour Radio”, not “said Ann Reed”
    if first and not led and is_name(parts[first - 1]):
        told, led = parts[first - 1], True  # “the mayor, Ann Reed, said”
    return _named(told.start, parts[first].tokens[at].start if led else end, known)


def _named(start: int, end: int, known: Known) -> str:
    """The first person, or else the first body, named in a stretch of the text."""
    return next((name for span, name in known.speakers if start <= span.start < span.end <= end), "")


def stated(document: Document, index: int, start: int, known: Known) -> tuple[int, str] | None:
    """Where a sentence begins that another says is so, “The court said [the law is void]”, and the name of
    whoever says so where it is not plainly so; None where it is but the word of somebody without a name
    or an office."""
    words = document.language
    tokens = [token for token in document.tokens[index] if token.start >= start]
    said = next((at for at, one in enumerate(tokens) if one.text.lower() in words.title.stating), None)
    if not said or cut_points(document, words.title.cuts, start, tokens[said].start):
        return None  # “…, după ce o comisie a constatat că …”
    if any(token.text.lower() in words.title.denials for token in tokens[max(0, said - _DENIED) : said]):
        return None
    begin = _behind_that(document, tokens, said)
    if begin is None or begin >= len(tokens) or not _stands(document, tokens, begin):
        return None
    name = _named(start, tokens[said].start, known)
    offices = {*words.roles.nouns, *words.names.organisation_words}
    office = any(token.lemma in offices for token in tokens[:said])
    claimed = is_judged(document, tokens[begin].start, tokens[-1].end)
    pointing = any(token.text.lower() in words.quotes.pronouns for token in tokens[begin:])
    if pointing or (not name and (claimed or not office)):
        return None
    return word_start(document.text, tokens[begin].start), name if claimed else ""


def _stands(document: Document, tokens: Sequence[Token], begin: int) -> bool:
    """Whether what is said is a sentence of its own: “said [the mayor left]”, not “announced [the name of the
    disease first recognized in Dour]” or “said [he would leave]”."""
    words = document.language
    stop = document.text.find(":", tokens[begin].start)
    ahead = [token for token in tokens[begin:] if stop < 0 or token.start < stop]
    verb = verbs.verb_at(document, ahead)
    behind_that = tokens[begin - 1].text.lower() in words.title.that
    if verb is None or not (behind_that or not ahead[verb].text.endswith(words.title.reduced or ("\n",))):
        return False
    if words.title.reduced and ahead[verb].text.lower() in words.title.past:
        return False  # which only the verb of saying explains
    leaning = begin + (tokens[begin].text.lower() in words.title.owning)  # “[își] va relua mandatul”
    dropped = words.summary.drops_subject and verbs.is_finite(document, tokens, leaning)
    return not dropped and tokens[begin].text.lower() not in words.title.pointing


def _behind_that(document: Document, tokens: Sequence[Token], said: int) -> int | None:
    """Index of the first word of what is said; English leaves “that” out."""
    words = document.language
    for at in range(said + 1, min(said + _FAR, len(tokens))):
        if tokens[at].text.lower() in words.title.that:
            return at + 1
        if verbs.is_finite(document, tokens, at) or verbs.is_gerund(tokens[at], words):
            break  # “concluded on Thursday, recommending that …”
    if not words.title.reduced or said + 2 >= len(tokens):
        return None
    at = said + 1
    if (
        tokens[at].text.lower() in words.quotes.obliques
        and tokens[at + 1].text.lower() in words.quotes.adverbs
    ):
        at += 2  # “said on Tuesday the law …”
    elif tokens[at].text.lower() in words.quotes.adverbs:
        at += 1
    blocked = {*words.quotes.obliques, *words.title.coordinators, *words.title.nonfinite} - {
        *words.roles.articles
    }
    return None if at >= len(tokens) or tokens[at].text.lower() in blocked else at
