"""What was set for a date, moved to it or to be then: told in the past, it may well lie ahead."""

from __future__ import annotations

from typing import NamedTuple

from generator.analysis.dates.around import ADVERB, BACK, Around, firsts, nested

_PHRASE = 2  # words of “put off”, “se amână”


class Intent(NamedTuple):
    """Whether somebody moved something to a date or set it, or something was to be then: “extended the fair
    to May 1”, “was to close in August”. That verb is in the past; the date may well lie ahead."""

    is_any: bool
    is_put_off: bool
    is_led_to: bool  # words that lead to a date stand before it, or something was to be then
    is_moved: bool  # it is not only that something was to be then


def intent(around: Around) -> Intent:
    led, planned, put_off = leads_to(around), _was_to(around), _is_put_off(around)
    begins = "start" in around.match.bound and "month" in nested(around.match)
    moved = (led or begins) and _stands(around, around.rules.moving)  # “announced a fee starting in May”
    promised = around.match.meaning == "until" and _stands(around, around.rules.promised)
    is_moved = moved or put_off or promised or is_set(around)
    changes = "opens" in around.match.bound and "month" in nested(around.match) and _changes(around)
    is_led = led or planned or promised or changes or (begins and moved)
    return Intent(is_moved or planned or changes, put_off, is_led, is_moved)


def _changes(around: Around) -> bool:
    """Whether something changes from then on: “din mai [se scumpește] pâinea”."""
    end = around.match.end
    return not around.rules.changing.isdisjoint(around.keys(end, end + _PHRASE))


def _is_put_off(around: Around) -> bool:
    """Whether something was put off to this date, “amânat pe 5 mai”, “reporté au 5 mai”: it lies ahead, if it
    is not far nearer behind."""
    rules = around.rules
    return _stands(around, rules.put_off) and (leads_to(around) or around.follows(rules.put_off_to))


def leads_to(around: Around) -> bool:
    """Whether words that lead to a date stand before it, or in it: “until May”, not “was done by May”."""
    match = around.match
    return (match.meaning == "until" and "done" not in match.bound) or around.follows(around.rules.limits)


def is_set(around: Around) -> bool:
    """Whether the verb before it sets a date, whose past tells nothing: “au fixat votul pe 11 iulie”."""
    is_day = "month" in around.match.bound or around.match.meaning != "point" or leads_to(around)
    return is_day and _stands(around, around.rules.setting)


def _stands(around: Around, phrases: frozenset[tuple[str, ...]]) -> bool:
    """Whether one of the phrases stands before the date, or near behind it: “auf den 5. Mai verschoben”."""
    return any(
        around.keys(at, at + length) in phrases
        for places in (around.before(), around.behind(BACK if around.rules.parting else 1))
        for at in around.clause(places)
        if around.found[at].key in firsts(phrases)
        for length in range(1, _PHRASE + 1)
    )


def _was_to(around: Around) -> bool:
    """Whether something was to be then: “was to close in August”."""
    rules, match = around.rules, around.match
    for at in range(match.start - 1, max(0, match.start - 1 - ADVERB), -1):
        first = around.joined(at)
        if first:  # “to be led by her and published | in June”, which “will be” tells by itself
            return around.sign(first - 1) <= 0
    for at in around.clause(around.before()):
        for phrase in rules.intentions if around.key(at) in firsts(rules.intentions) else ():
            if around.keys(at, at + len(phrase)) == phrase:
                is_ahead = at > 0 and around.sign(at - 1) > 0  # “ar urma | să fie gata”
                return at + len(phrase) <= match.start and not is_ahead
        if around.key(at) in rules.parting or around.sign(at):
            return False
        if around.word(at).endswith(rules.data.intended_endings):
            return True
    return False
