"""Relative clauses that list what their subject does: “A man who forged deeds, sold farms and fled was …”."""

from __future__ import annotations

from collections.abc import Sequence

from generator.analysis.document import Document, Token
from generator.analysis.title import verbs

_BESIDE = 2  # words, where nothing stands between two verbs


def listed(document: Document, tokens: Sequence[Token]) -> tuple[int, int, frozenset[int]]:
    """Where such a clause of a subject begins and ends, without the comma that it has none of before, and the
    offsets of the later verbs in it with what joins the last, none of which is the subject's; nothing where
    no other verb follows."""
    none: tuple[int, int, frozenset[int]] = (0, 0, frozenset())
    title, relatives = document.language.title, verbs.inner_relatives(document.language)
    who = next((at for at, token in enumerate(tokens) if at and token.text.lower() in relatives), 0)
    if not who or _comma(document, tokens, who):
        return none
    finite = [at for at in range(len(tokens)) if verbs.is_finite(document, tokens, at)]
    own = next((at for at in finite if at > who), 0)
    if not own or finite[0] < who:
        return none
    commas = [at for at in range(own + 1, len(tokens)) if _comma(document, tokens, at)]
    joining = title.coordinators
    if any(own + 1 < at < (commas or [0])[0] for at in finite):
        return none  # “The firm that makes vans closed a plant, …”: its own verb stands before the comma
    behind = [at for at in range(own + 2, len(tokens)) if tokens[at - 1].text.lower() in joining]
    joined = next((at for at in behind if at in finite or _looks_finite(document, tokens[at])), 0)
    more = [at for at in commas if at < joined]
    main = next((at for at in finite if at > joined + 1), 0)
    parted = any(joined < at <= main for at in commas)
    if not (more and joined and main) or parted or not {*more} <= {*finite}:
        return none
    inside = {token.text.lower() for token in tokens[joined:main]}
    opening = relatives | verbs.conjunctions(document.language) | {*title.cuts, *title.timing}
    held = verbs.speaking(document.language) | {*title.opining}
    if not inside.isdisjoint(opening | held) or _has_own_subject(document, tokens[joined : main + 1]):
        return none  # “and told the court that he was ill”, “and fears workers will strike”
    skipped = {tokens[at].start for at in (*more, joined, joined - 1)}
    return tokens[who].start, tokens[main].start, frozenset(skipped)


def _has_own_subject(document: Document, tokens: Sequence[Token]) -> bool:
    """Whether the last of the words may be the verb of what stands between it and the first: “hopes visitors
    will come”, not “sold farms was”, “fell from walls will”."""
    *_, before, verb = (token.text.lower() for token in tokens)
    led = any(token.text.lower() in document.language.quotes.obliques for token in tokens)
    plural = before.endswith("s") and not verb.endswith("s") and len(tokens) > _BESIDE
    return bool(document.language.title.reduced) and plural and not led


def _looks_finite(document: Document, token: Token) -> bool:
    """Whether a word may be the verb behind “and”, where one is told by its form alone: “and fled”."""
    title = document.language.title
    form = document.is_verb(token) or token.text.endswith(title.reduced or ("\n",))
    return bool(title.reduced) and token.content and form


def _comma(document: Document, tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing but a comma stands between a word and the one before."""
    return document.text[tokens[at - 1].end : tokens[at].start].strip() == ","
