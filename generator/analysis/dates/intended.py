"""What was set for a date, moved to it or to be then: told in the past, it may well lie ahead."""

from __future__ import annotations

from generator.analysis.dates.grammar import Found, Grammar
from generator.analysis.dates.signs import ADVERB, BACK, in_clause, joined, keys_of, sign_of
from generator.text.tokens import Token

_PHRASE = 2  # words of “put off”, “se amână”


def is_intended(text: str, found: tuple[Token, ...], match: Found, rules: Grammar) -> bool:
    """Whether somebody moved something to this date or set it, or something was to be then: “extended the
    fair to May 1”, “was to close in August”. That verb is in the past; the date may well lie ahead."""
    reach = BACK if rules.parting else 1
    moved = leads_to(found, match, rules) and _stands(found, match, rules, rules.moving, reach)
    moved = moved or is_put_off(found, match, rules)
    return moved or is_set(found, match, rules) or was_to(text, found, match, rules)


def is_put_off(found: tuple[Token, ...], match: Found, rules: Grammar) -> bool:
    """Whether something was put off to this date, “amânat pe 5 mai”, “reporté au 5 mai”: it lies ahead, if it
    is not far nearer behind."""
    reach = BACK if rules.parting else 1
    put_off = _stands(found, match, rules, rules.put_off, reach)
    return put_off and (leads_to(found, match, rules) or _follows(found, match, rules.put_off_to))


def leads_to(found: tuple[Token, ...], match: Found, rules: Grammar) -> bool:
    """Whether words that lead to a date stand before it, or in it: “until May”, not “was done by May”."""
    return (match.meaning == "until" and "done" not in match.bound) or _follows(found, match, rules.limits)


def _follows(found: tuple[Token, ...], match: Found, phrases: frozenset[tuple[str, ...]]) -> bool:
    return any(keys_of(found, max(0, match.start - len(phrase)), match.start) == phrase for phrase in phrases)


def is_set(found: tuple[Token, ...], match: Found, rules: Grammar) -> bool:
    """Whether the verb before it sets a date, whose past tells nothing: “au fixat votul pe 11 iulie”."""
    is_day = "month" in match.bound or match.meaning != "point" or leads_to(found, match, rules)
    return is_day and _stands(found, match, rules, rules.setting, BACK if rules.parting else 1)


def _stands(
    found: tuple[Token, ...], match: Found, rules: Grammar, phrases: frozenset[tuple[str, ...]], ahead: int
) -> bool:
    """Whether one of the phrases stands before the date, or near behind it: “auf den 5. Mai verschoben”."""
    back = range(match.start - 1, max(-1, match.start - 1 - BACK), -1)
    behind = range(match.end, min(len(found), match.end + ahead))
    return any(
        keys_of(found, at, at + length) in phrases
        for places in (back, behind)
        for at in in_clause(found, rules, places)
        for length in range(1, _PHRASE + 1)
    )


def was_to(text: str, found: tuple[Token, ...], match: Found, rules: Grammar) -> bool:
    """Whether something was to be then: “was to close in August”."""
    for at in range(match.start - 1, max(0, match.start - 1 - ADVERB), -1):
        first = joined(found, at, rules)
        if first:  # “to be led by her and published | in June”, which “will be” tells by itself
            return sign_of(text, found, first - 1, rules) <= 0
    for at in in_clause(found, rules, range(match.start - 1, max(-1, match.start - 1 - BACK), -1)):
        for phrase in rules.intentions:
            if keys_of(found, at, at + len(phrase)) == phrase:
                is_ahead = at > 0 and sign_of(text, found, at - 1, rules) > 0  # “ar urma | să fie gata”
                return at + len(phrase) <= match.start and not is_ahead
        if found[at].key in rules.parting or sign_of(text, found, at, rules):
            return False
        if text[found[at].start : found[at].end].lower().endswith(rules.data.intended_endings):
            return True
    return False
