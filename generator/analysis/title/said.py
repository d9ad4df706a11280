"""Where the news begins inside a sentence: behind who said so, or behind “it was in May that”."""

from __future__ import annotations

from collections.abc import Sequence

from generator.analysis.document import QUOTED, Document, Token
from generator.analysis.title import verbs
from generator.analysis.title.clauses import opens

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
    return start if that is None or that + 1 >= len(tokens) else _start(document, tokens[that + 1])


def stated(document: Document, index: int, start: int) -> int | None:
    """Where a sentence begins that another says is so: “The court said [the law is void]”."""
    words = document.language
    tokens = [token for token in document.tokens[index] if token.start >= start]
    said = next((at for at, one in enumerate(tokens) if one.text.lower() in words.title.stating), None)
    if not said or any(
        token.text.lower() in words.title.denials for token in tokens[max(0, said - _DENIED) : said]
    ):
        return None
    begin = _behind_that(document, tokens, said)
    if begin is None or begin >= len(tokens):
        return None
    stop = document.text.find(":", tokens[begin].start)
    ahead = [token for token in tokens[begin:] if stop < 0 or token.start < stop]
    verb = verbs.verb_at(document, ahead)
    behind_that = tokens[begin - 1].text.lower() in words.title.that
    if verb is None or not (behind_that or not ahead[verb].text.endswith(words.title.reduced or ("\n",))):
        return None  # “announced the name of the disease first recognized in Dour”
    if words.title.reduced and _is_claim(document, tokens[begin:], verb):
        return None
    first = tokens[begin].text.lower()
    dropped = words.summary.drops_subject and verbs.is_finite(document, tokens, begin)
    return None if dropped or first in words.title.pointing else _start(document, tokens[begin])


def _is_claim(document: Document, tokens: Sequence[Token], verb: int) -> bool:
    """Whether what is said is but somebody's word, partly quoted, or stands in an earlier past, which only
    the verb of saying explains: “said the mayor had “wasted a year””."""
    past = tokens[verb].text.lower() in document.language.title.past
    return past or bool(QUOTED.search(document.text, tokens[0].start, tokens[-1].end))


def _behind_that(document: Document, tokens: Sequence[Token], said: int) -> int | None:
    """Index of the first word of what is said; English leaves “that” out."""
    words = document.language
    for at in range(said + 1, min(said + _FAR, len(tokens))):
        if tokens[at].text.lower() in words.title.that:
            return at + 1
        if verbs.is_finite(document, tokens, at):
            break
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


def _start(document: Document, token: Token) -> int:
    """Offset of a word with the marks and the elided word before it."""
    start = token.start
    while start and not document.text[start - 1].isspace():
        start -= 1
    return start
