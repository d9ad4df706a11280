"""What the text has told so far, from which the next date is read."""

from __future__ import annotations

import itertools
from collections.abc import Set
from dataclasses import dataclass

from generator.analysis.dates.around import Around, nested
from generator.analysis.dates.grammar import Found, Grammar
from generator.analysis.dates.intended import intent
from generator.analysis.dates.moment import Moment
from generator.analysis.dates.tense import NEAR, direction
from generator.edtf import Edtf
from generator.text.tokens import Token

_KEPT = 5  # dates remembered
_HISTORY = 10  # years
_RECENT = 25  # years from a year of which what was to be may still lie ahead
_OPENING = 2  # tokens from the end of a sentence to what opens the next: “În 2019, …”
_APART = 4  # tokens from a comma to the date that it sets apart
_STOPS = ".!?\n"
_WEEK = 7  # days
_REACH = 100  # tokens within which “the same day” is that of a date
_DENIED = 4  # tokens before a date within which what was to be then is denied
_SHORT = ("day", "week")
_RANKED = 8  # tokens before a span within which something is called the first in it
_BESIDE = 3  # tokens between two dates of which the one lies in the other: “last year, on the 3rd”


@dataclass(slots=True)
class Context:
    """A text that is read date by date, and what it has told so far."""

    text: str
    found: tuple[Token, ...]
    rules: Grammar
    so_far: Moment
    ends: tuple[int, ...] = ()  # tokens at which the values of `so_far.told` end
    is_aside: bool = False  # the year of the sentence was named in passing, far back
    end: int = 0  # of the last match

    def moment(self, match: Found) -> Moment:
        """Where ``match`` is seen from."""
        if any(self.found[at].key == "\n" for at in range(self.end, match.start)):
            self.so_far = _elsewhere(self.so_far)
        if any(self.found[at].key in _STOPS for at in range(self.end, match.start)):
            self.so_far = self.so_far._replace(year=None, within=None, about=None, week=None, is_ahead=False)
        elif self.is_aside and "year" not in match.bound:
            self.so_far = self.so_far._replace(year=None)
        around = Around(self.text, self.found, match, self.rules)
        meant, told_by = intent(around), direction(around)
        tense = 0 if match.meaning == "ahead" and _is_ranked(around) else told_by.tense
        told = zip(self.so_far.told, self.ends, strict=True)
        between = {token.key for token in self.found[self.end : match.start]}
        is_recent = self.so_far.published.days.first.year - (self.so_far.year or 0) < _RECENT
        parted = (
            is_recent
            and meant.is_any
            and not (meant.is_moved or between.isdisjoint(self.rules.joining - {","}))
        )
        return self.so_far._replace(
            year=None if parted else self.so_far.year,  # “took office in 2005 and was to leave in August”
            tense=tense,
            told=tuple(value for value, end in told if match.start - end < _REACH),
            opens=match.start == 0 or self.found[match.start - 1].key in _STOPS,
            is_near=told_by.distance < NEAR,
            is_beside=self._is_behind(match, {","}),
            is_listed=self._is_behind(match, self.rules.joining),
            is_denied=self._is_denied(match),
            is_instead=self._is_instead(match),
            is_intended=meant.is_moved if told_by.is_of_noun else meant.is_any,
            is_put_off=meant.is_put_off,
            is_led_to=meant.is_led_to,
        )

    def _is_denied(self, match: Found) -> bool:
        before = (token.key for token in reversed(self.found[max(0, match.start - _DENIED) : match.start]))
        clause = itertools.takewhile(lambda key: key != "," and key not in _STOPS, before)
        return not self.rules.negations.isdisjoint(clause)

    def _is_instead(self, match: Found) -> bool:
        denied = match.start > 1 and self.found[match.start - 2].key in self.rules.negations
        return denied and not self.rules.slots.is_content(self.found[match.start - 1].key)

    def _is_behind(self, match: Found, signs: Set[str]) -> bool:
        """Whether one of the signs parts it from the date before, and at most a preposition."""
        between = self.found[self.end : match.start]
        return (
            0 < len(between) < _BESIDE
            and between[0].key in signs
            and not any(self.rules.slots.is_content(token.key) for token in between)
        )

    def note(self, match: Found, value: Edtf | None, moment: Moment) -> None:
        """Remembers what ``match`` was read as."""
        so_far = self.so_far._replace(within=value, is_ahead=moment.tense > 0)
        if value and not self._is_compared(match):
            so_far = so_far._replace(about=value, told=(value, *so_far.told[:_KEPT]))
            self.ends = (match.end, *self.ends[:_KEPT])
        if value and len(value.parts) > 1:
            so_far = _named(so_far, match, value, moment)
        if value:
            first, last = value.days
            whole = "/" in value.text and first.weekday() == 0 and (last - first).days == _WEEK - 1
            if whole and self.found[match.start - 1].key not in self.rules.linkers:  # “floods of last week”
                so_far = so_far._replace(week=value)
            elif "weekday" not in match.bound:
                so_far = so_far._replace(week=None)
        year = (nested(match) or match.bound).get("year")
        if isinstance(year, int):
            is_told = "month" in match.bound or self._is_held(match)
            is_history = so_far.published.days.first.year - year > _HISTORY
            if match.meaning == "since" and _is_ranked(Around(self.text, self.found, match, self.rules)):
                is_history = False  # “the strike, the first since 1998, began in May”
            self.is_aside = not is_told and is_history and self._is_aside(match)
            so_far = so_far._replace(year=year) if is_told or is_history else so_far
        self.so_far, self.end = so_far, match.end

    def _is_compared(self, match: Found) -> bool:
        """Whether the text but compares with this date: “față de iunie”."""
        return Around(self.text, self.found, match, self.rules).follows(self.rules.comparing)

    def _is_aside(self, match: Found) -> bool:
        """Whether commas set the date apart with the word that it belongs to, “the mill, built in 1994, was
        sold in August”; not “was built in 1994, sold in August”, “on the front, in 1942, he …”."""
        before = [token.key for token in self.found[max(0, match.start - _APART) : match.start]]
        behind = [token.key for token in self.found[match.end : match.end + _OPENING]]
        if "," not in before or "," not in behind:
            return False
        inside = before[len(before) - before[::-1].index(",") :]
        return any(map(self.rules.slots.is_content, inside)) and inside[0] not in self.rules.tenses

    def _is_held(self, match: Found) -> bool:
        """Whether the months of the sentence belong to this year: it opens the sentence or follows another
        that did: “who joined in 1985, was replaced in 2005 and left in May”."""
        at = match.start - 1
        if at > 0 and self.found[at].key in self.rules.determiners:  # “In the 2016 election”
            at -= 1
        opens = at < _OPENING - 1 or self.found[at - _OPENING + 1].key in _STOPS
        return match.meaning == "point" and (opens or self.so_far.year is not None)


def _elsewhere(so_far: Moment) -> Moment:
    """What was told of years ago in another paragraph than the next date's is told elsewhere."""
    here = so_far.published.days.first.year
    past = tuple(value for value in so_far.sure if value.parts[0] < here)
    sure = tuple(value for value in so_far.sure if value.parts[0] >= here)
    return so_far._replace(sure=sure, elsewhere=(*past, *so_far.elsewhere)[:_KEPT])


def _is_ranked(around: Around) -> bool:
    """Whether it is how long nothing like it has been, “the [first] repair in 12 years will begin”."""
    before = itertools.takewhile(lambda at: not around.sign(at), around.clause(around.before(_RANKED)))
    return around.match.bound.get("unit") not in _SHORT and any(
        around.key(at) in around.rules.ranking for at in before
    )


def _named(so_far: Moment, match: Found, value: Edtf, moment: Moment) -> Moment:
    is_told = "year" in match.bound and "holiday" not in match.bound
    is_sure = is_told or (moment.tense and moment.is_near and "shift" not in match.bound)
    return so_far._replace(
        named=(value, *so_far.named[:_KEPT]),
        sure=(value, *so_far.sure[:_KEPT]) if is_sure else so_far.sure,
    )
