"""What the sums and shares of a text are of: “profit net de 12 milioane”, “rata șomajului a urcat la
5,2 %”, “a £2m grant”.

Few constructions say it: the noun of which the sum is, the subject that costs it or comes to it, what
somebody raises to it. What none says is not guessed.
"""

from __future__ import annotations

import bisect
from collections.abc import Callable, Sequence

from generator.analysis.figures.bounds import Reading
from generator.analysis.figures.doubts import Doubts
from generator.analysis.figures.passages import Noun, is_unit
from generator.analysis.figures.reading import BLANK, masked
from generator.analysis.figures.words import ENDS, after, before
from generator.languages import Language
from generator.model import Span
from generator.text.tokens import tokens
from generator.text.words import lemma

_BACK = 30  # tokens before a sum among which its noun stands
_GAP = 6  # tokens between two states of one figure
_MOST = 6  # words of such a noun with what belongs to it
_BEHIND = 3  # words of one behind its sum


def matters(
    text: str, language: Language, readings: Sequence[Reading], taken: Sequence[Span], names: Sequence[Span]
) -> list[str]:
    """What each figure is a sum or a share of, as the text has it; nothing where no construction shows it."""
    if not language.figures.sizes:  # of a language in which they are not read
        return [""] * len(readings)
    found = masked(tokens(text), taken)
    starts = [token.start for token in found]
    named = {
        place
        for name in names
        for place in range(bisect.bisect_left(starts, name.start), bisect.bisect_left(starts, name.end))
    }
    return _Sentences(text, found, language, named).read(readings)


class _Sentences(Doubts):
    """A text whose figures are read one after the other."""

    def read(self, readings: Sequence[Reading]) -> list[str]:
        starts = [token.start for token in self.found]
        told: list[str] = []
        last: Noun | None = None
        floor = 0  # past the last figure
        for reading in readings:
            at = bisect.bisect_left(starts, reading.span.start)
            end = bisect.bisect_left(starts, reading.span.end)
            noun = None
            if is_unit(reading.counted, self.lexicon):
                share = bool(after(self.lexicon.percent, tokens(reading.counted), 0))
                changed, self.share = share != self.share, share
                self.pure = self.share and self.describes(end)
                noun = self._goes_on(last, floor, at, changed) or self._found(at, end, floor, last)
            told.append(self.shown(noun) if noun else "")
            last, floor = noun if told[-1] else None, end
        return told

    def _found(self, at: int, end: int, floor: int, last: Noun | None) -> Noun | None:
        if noun := self._behind(at, end):
            return noun
        hedged, floor = self.hedged(at), max(floor, at - _BACK)
        ways: tuple[Callable[[int, int], Noun | None], ...] = (self._of, self._subject, self._object)
        noun = next((noun for way in ways if (noun := way(hedged, floor))), None)
        noun = noun or self._listed(hedged, floor, last)
        ranged = bool(before(self.lexicon.origins, self.found, hedged))
        return noun._replace(ranged=ranged) if noun else None

    # ------------------------------------------------------------ constructions

    def _goes_on(self, last: Noun | None, floor: int, at: int, changed: bool) -> Noun | None:
        """The noun of the figure before, where nothing but its next state follows: “a scăzut cu 5 %, la 40 de
        lei”, “up from 3%”; not where what is set aside ends: “, which cut sales by 10%, was £2”."""
        gap = [token.key for token in self.found[floor:at]]
        if last is None or not gap or len(gap) > _GAP or not {*gap}.isdisjoint(ENDS):
            return None
        if gap[0] == ",":
            verbs = not self.words.auxiliaries.isdisjoint(gap)
            if (verbs or changed) and (last.lead not in self.words.by | {""} or len(gap) > 1 + changed):
                return None
        for place in range(len(gap) - 1, 0, -1):
            if gap[place] == BLANK and gap[place - 1] in self.words.within | {BLANK}:
                gap[place - 1] = BLANK  # “in March”
        if gap[0] in self.words.joins:
            return last if last.ranged and len(gap) == 1 else None
        return last if {*gap} <= self.words.free else None

    def _of(self, at: int, floor: int) -> Noun | None:
        """“o amendă de | 5.000 de lei”, “a gap of | £2m”, “a doua tranșă, de | 3 milioane”."""
        compared = before(self.lexicon.comparing_behind, self.found, at)  # “față de”
        if at <= floor or self.found[at - 1].key not in self.words.of or compared or self.pure:
            return None
        end = at - 1
        end -= before(self.lexicon.worth, self.found, end)
        apposed = end > floor and self.found[end - 1].key == ","
        begin = self._head(end - apposed, floor)
        if begin is None or (apposed and not self.opens(begin) and not self.is_articled(begin)):
            return None  # “este, după secetă, de”
        if self.is_inner(begin, floor) or self.is_crowded(begin, end - apposed):
            return None
        return Noun(begin, end - apposed)

    def _head(self, end: int, floor: int) -> int | None:
        """Where the noun begins that ends before “of”; None where that is a verb or says nothing."""
        begin = self.content(end, floor)
        if begin == end and end - 1 > floor and self.is_articled(end - 1):
            begin -= self.is_named(end - 1)  # “o primă de”
        cut = False
        if not self.is_articled(begin):  # “estimează | pagube de”, “a înregistrat | pierderi de”
            acts = [n for n in range(begin, end - 1) if self.is_verb(n) or self.is_participle(n)]
            begin, cut = (acts[-1] + 1, True) if acts else (begin, False)
        else:  # “the fire caused | damage of”
            begin = next((n + 1 for n in range(end - 2, begin, -1) if self.is_told(n)), begin)
        if begin == end or (begin == end - 1 and self.is_idle(begin)):
            return None  # “în proporție de”
        if not self.is_articled(begin) and (self.is_done(begin) or (cut and self.is_owned(begin))):
            return None
        return self._extended(begin, floor)

    def _extended(self, begin: int, floor: int) -> int | None:
        """Where a noun with another that belongs to it begins: “un ajutor | pentru chirie de”, “o creștere |
        a prețurilor de”."""
        left = self.found[begin - 1].key if begin > floor else ","
        if left in self.words.extending and not self.is_definite(begin):
            outer = self.content(begin - 1, floor)
            outer = next((n + 1 for n in range(begin - 2, outer, -1) if self.is_told(n)), outer)
            while outer < begin - 2 and self.is_verb(outer):
                outer += 1
            if outer < begin - 1 and (self.is_articled(outer) or not self.is_verb(outer)):
                return outer
            return None if left in self.words.of else begin
        if begin > floor + 1 and left in self.words.owners | self.lexicon.inside:
            tells = self.found[begin - 2].key in self.words.steps or self.is_idle(begin - 2)
            if not tells and left in self.words.owners and not self.is_word(begin - 2):
                return None  # “cel | al județului, de”
            return begin - 2 * tells
        return begin

    def _subject(self, at: int, floor: int) -> Noun | None:
        """“Chiria medie a crescut cu | 12 %”, “turnout was | 43%”, “o lucrare care a costat | 4 milioane”."""
        end, verb, lead = self.verb(at, floor)
        if verb is None or end <= floor or (not lead and verb in self.words.steps and not self.share):
            return None  # “the firm raised £3m”
        relative = self.found[end - 1].key in self.words.relatives
        if relative or self.is_describing(end, at):
            end -= relative
            end -= end > floor and self.found[end - 1].key == ","
            return None if relative and self.share else self._antecedent(end, floor)
        begin, joined, articled = end, 0, False
        while begin > floor and self.may_be_in(begin - 1) and not articled:
            if self.found[begin - 1].key in self.words.relatives | self.words.opening - self.words.within:
                break  # “whose | pay was”
            begin -= 1
            joined = begin if self.found[begin].key in self.words.joins else joined
            articled = self.lexicon.noun_last and self.found[begin].key in self.words.articles
            articled = articled and (not begin or self.found[begin - 1].key not in self.words.within)
        if self.is_second(begin if joined != begin else begin + 1, floor):
            return None
        if articled and not joined:
            return Noun(begin, end, lead)
        if joined:
            left = self.found[begin - 1].key if begin else "\n"
            if joined != begin and left not in ENDS and left not in self.words.opening:
                return None  # “cartofii, ceapa și morcovii”
            begin += joined == begin
        return Noun(begin, end, lead) if joined == begin - 1 or self.opens(begin) else None

    def _antecedent(self, end: int, floor: int) -> Noun | None:
        """“o reparație capitală, care a costat”: from its article on, or all that follows a verb or mark."""
        begin = end - (end > floor and self.is_content(end - 1))  # “imposed | fines totalling”
        while (
            begin > floor and self.may_be_in(begin - 1) and self.found[begin - 1].key not in self.words.joins
        ):
            begin -= 1
        articled = [n for n in range(begin, end) if self.found[n].key in self.words.articles]
        if articled:
            return Noun(articled[-1], end)
        inner = any(self.found[n].key in self.words.within for n in range(begin + 1, end))
        return None if inner or begin == end else Noun(begin, end)

    def _object(self, at: int, floor: int) -> Noun | None:
        """“a majorat | prețul biletului | la 30 de lei”, “cut its forecast to”, “creșterea salariilor cu”."""
        end = at
        while end > floor and (
            self.found[end - 1].key in self.words.leads or self.found[end - 1].key == BLANK
        ):
            end -= 1
        if end == at or all(token.key == BLANK for token in self.found[end:at]):
            return None
        begin = end
        while (
            begin > floor
            and self.may_be_in(begin - 1)
            and self.found[begin - 1].key not in (self.words.joins | self.words.steps | self.lexicon.valuing)
        ):
            begin -= 1
        if begin == end or begin <= floor:
            return None
        left, lead = self.found[begin - 1].key, self.found[at - 1].key
        valued = left in self.lexicon.valuing and lead in self.lexicon.valued_at
        if not valued and left not in self.words.steps:
            return None
        verb = begin - 1
        if self.found[begin].key in self.words.leads | self.words.within and not self.is_owned(begin):
            return None
        is_noun = verb > 0 and self.found[verb - 1].key in self.words.articles
        led = self.found[verb - 1].key in self.words.auxiliaries  # “de a | majora taxa la”
        is_noun |= self.is_definite(verb) and not self.is_verb(verb) and not led
        return Noun(verb if is_noun else begin, end)

    def _listed(self, at: int, floor: int, last: Noun | None) -> Noun | None:
        """“pâinea s-a scumpit cu 5 %, | uleiul cu | 8 %, iar carnea …”"""
        if last is None or not last.lead or at - 1 <= floor or self.found[at - 1].key != last.lead:
            return None
        begin = floor
        while begin < at and self.found[begin].key in self.words.opening | self.words.joins | {",", ";"}:
            begin += 1
        if begin == floor or not all(map(self.may_be_in, range(begin, at - 1))):
            return None
        if any(self.is_verb(n) or self.found[n].key in self.words.joins for n in range(begin, at - 1)):
            return None
        return Noun(begin, at - 1, last.lead) if begin < at - 1 else None

    def _behind(self, at: int, end: int) -> Noun | None:
        """“a £2m | grant”, “the 3% | rise in rents”, “£250 in | compensation”."""
        found, words = self.found, self.words
        size = after(self.lexicon.consisting, found, end)
        if size and end + size < len(found) and not self.share:
            moneys = self.lexicon.moneys
            is_money = found[end + size].key in moneys if moneys else self.is_word(end + size)
            return Noun(end + size, end + size + 1) if is_money else None
        if not self.lexicon.noun_last:
            return None
        first = at
        while first > max(0, at - _BEHIND) and self.is_content(first - 1):
            first -= 1
        if not first or found[first - 1].key not in words.articles:
            return None
        stop = self._noun_behind(end)
        tie = found[stop].key if stop + 1 < len(found) else ""
        tied = tie in words.of or (tie in self.lexicon.inside and found[end].key in words.steps)
        if stop == end + 1 and tied:  # “rise in rents”, “line of credit”
            inner = stop + 1
            while inner < len(found) and (self.is_content(inner) or self.is_hyphen(inner)):
                inner += 1
            stop = inner if stop + 1 < inner < stop + _MOST and found[inner - 1].key != "-" else stop
        end += stop > end and self.is_hyphen(end)  # “a £2m-plus scheme”
        return Noun(end, stop) if stop > end else None

    def _noun_behind(self, end: int) -> int:
        """Past the noun that a sum describes; ``end`` where none stands there or it is unclear how far."""
        found, stop = self.found, end
        if after(self.lexicon.currencies, found, end):
            return end
        while stop < min(len(found), end + _BEHIND) and (self.is_word(stop) or self.is_hyphen(stop)):
            base = lemma(found[stop].key, self.language.code)
            if self.is_verb(stop) and (stop > end or base != found[stop].key):
                noun = base == found[stop].key or found[stop].key.endswith(
                    self.language.title.gerunds or ("\n",)
                )
                change = base in self.words.steps and noun  # “5% pay | rise”
                return stop + change if change or not noun else end  # “a 30% fuel | saving”
            stop += 1
        return stop
