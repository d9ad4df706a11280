"""Clauses that break off before their verb, which stands only behind an aside."""

from __future__ import annotations

import functools
from collections.abc import Sequence, Set

from generator.analysis.document import Document, Token
from generator.analysis.title import clauses, verbs
from generator.analysis.title.clauses import Kind, Segment
from generator.analysis.title.subjects import reports
from generator.languages import Language

_LED = 3  # words of “iar la amiază”


def wants_verb(document: Document, parts: Sequence[Segment], index: int) -> bool:
    """Whether a second or subordinate clause before a segment has its verb only there, or behind a name:
    “, iar până vara, [scade]”, “, când primarul, Ion Pop, [a plecat]”."""
    opened = next((at for at in range(index - 1, 0, -1) if parts[at].kind is not Kind.PHRASE), 0)
    ahead = next((at for at in range(index, len(parts)) if parts[at].kind is not Kind.PHRASE), 0)
    if _is_led_second(document, parts, index):
        return True
    if not opened or not ahead or parts[opened].kind not in (Kind.DETOUR, Kind.SECOND):
        return False
    part, beside = parts[ahead], ahead == opened + 1
    own = part.kind is Kind.CLAUSE and part.mark == ","
    own = own and (beside or clauses.begins_with_verb(document, part))
    relative = clauses.opens(
        document.language.title.relatives, document.text[parts[opened].start : parts[opened].end]
    )
    if not relative and reports(document, part):
        return False
    return own and not _has_verb(document, parts[opened])


def _is_led_second(document: Document, parts: Sequence[Segment], index: int) -> bool:
    """Whether a second clause has told so far but when or where: “, iar la amiază, începând cu ora 12, [vor
    cânta]”, “, and in May, after a break, [visitors will …]”."""
    at = index
    while at and parts[at - 1].kind in (Kind.PHRASE, Kind.DETOUR) and not _tells(document, parts[at - 1]):
        at -= 1
    second = parts[at - 1] if at else parts[0]
    led = second.kind is Kind.SECOND and second.mark == "," and len(second.tokens) >= _LED
    if not led or index >= len(parts) or _tells(document, second):
        return False
    words = document.language
    led = second.tokens[1].text.lower() in {*words.quotes.obliques, *words.quotes.adverbs}
    own = (part for part in parts[index:] if _tells(document, part) and not reports(document, part))
    ahead = next(own, None)
    return led and (ahead.mark == "," if ahead else not reports(document, parts[index]))


def _tells(document: Document, part: Segment) -> bool:
    return verbs.has_finite_verb(document, part.tokens)


def _has_verb(document: Document, part: Segment) -> bool:
    """Whether a second or subordinate clause has the verb it wants: “după ce [a căzut] zidul care …”."""
    if part.kind is Kind.SECOND or verbs.verb_at(document, part.tokens) is not None:
        return verbs.verb_at(document, part.tokens) is not None
    opening = verbs.inner_relatives(document.language) | openers(document.language)
    return verbs.has_finite_verb(document, part.tokens) and not is_unfinished(document, part.tokens, opening)


def goes_on(document: Document, parts: Sequence[Segment], verb: int, index: int) -> bool:
    """Whether behind nothing but an aside stands the verb of a side clause that no comma parts from the main
    one: “va fi închis cât timp podul, vechi de un secol, [este reparat]”."""
    ahead = next((at for at in range(index, len(parts)) if parts[at].kind is Kind.CLAUSE), index)
    before = parts[index - 1]
    aside = before.mark == "," and (
        before.kind is Kind.PHRASE or clauses.begins_with_verb(document, before)  # “sold to a firm”
    )
    begun = index - (ahead == index and aside)  # where the aside begins
    if ahead == begun or parts[ahead].mark != "," or reports(document, parts[ahead]):
        return False
    tokens = [token for part in parts[verb:begun] for token in part.tokens]
    return clauses.begins_with_verb(document, parts[ahead]) and is_unfinished(
        document, tokens, verbs.inner_relatives(document.language) | openers(document.language)
    )


def lacks_verb(document: Document, kept: Sequence[Token], dropped: Sequence[Token]) -> bool:
    """Whether a cut takes the verb from what tells of another happening: “after a ferry | carrying traders
    capsized”; not what only a relative clause does, “after a storm | that cut the line”."""
    behind = verbs.verb_at(document, (kept[-1], *dropped), 1)
    return behind is not None and is_unfinished(document, kept, openers(document.language))


def is_unfinished(document: Document, tokens: Sequence[Token], opening: Set[str]) -> bool:
    """Whether one of the clauses that the words ``opening`` open has no verb yet: “legea prin care străinii
    [care au luptat]”."""
    lacking, aided = 0, -1
    for at, token in enumerate(tokens):
        if token.text.lower() in opening and at:
            lacking += 1
        elif verbs.is_finite(document, tokens, at):
            lacking -= lacking > 0 and at != aided + 1
            aided = at
    return lacking > 0


@functools.cache
def openers(language: Language) -> frozenset[str]:
    """Single words that open a circumstance with or without a verb of its own: “while”, “after”."""
    phrases = (*language.title.cuts, *language.title.timing)
    return frozenset(phrase for phrase in phrases if " " not in phrase)
