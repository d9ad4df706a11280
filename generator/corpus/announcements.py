"""What a story announces, and which later briefing reports on it.

A sentence announces where its language's words say so and neither a condition nor a doubt stands
beside them. A later sentence reports on it that tells much of the same, itself of nothing ahead:
less is asked where it tells of the very day, or where both are what their articles are about.
"""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence

from generator import languages
from generator.corpus.facts import Sentences, Told, figure_fact, likeness, likeness_own, shared_own
from generator.corpus.features import bare
from generator.edtf import Edtf
from generator.languages import Language
from generator.model import Announcement, Briefing, Located, Span
from generator.text.patterns import phrases
from generator.text.words import content_lemmas, lemma, spoken

_SAME = 0.42  # likeness of a report to what was announced …
_SAME_DAY = 0.25  # … where it tells of the day on which that was to be …
_OWN_DAY = 0.5  # … or calls it off, or so much of what they tell besides names
_MATTER = 0.33  # … where both are summed up in their briefings
_MATTER_APART = 0.27  # and in any case of what they tell beside names, which may be in every sentence
_PLAN = 5  # words behind which a clause says what the plan was that is undone
_RELATIVE = 3  # words behind which a mark belongs to a relative clause
_NUMBER = re.compile(r"(?<![\w.,:])\d{1,3}(?![\w.,:]*\d)")
_CLOSING = '”“"» '
_SHOWN = 3  # announcements of a briefing


class Outcomes:
    """What a story announced, and the reports on it."""

    def __init__(self, briefings: Sequence[Briefing], told: Mapping[str, Sequence[Told]]) -> None:
        self._briefings = briefings
        self._told = told
        self._published = {}
        self._text = {}
        self._days: dict[Located, set[Edtf]] = {}
        self._on: dict[Edtf, set[int]] = {}  # the numbers of the sentences that name a date
        self._dated: dict[Located, tuple[Span, ...]] = {}  # where each sentence names dates
        self._summed: set[Located] = set()
        self._sentences = Sentences()
        for briefing in briefings:
            analysis = briefing.analysis
            self._published[briefing.slug] = briefing.article.published.days
            language = languages.load(analysis.language)
            self._text[briefing.slug] = (analysis.text, language)
            self._summed.update(Located(briefing.slug, span) for span in analysis.summary)
            for number, item in enumerate(told[briefing.slug], len(self._sentences.told)):
                dates = [dated for dated in analysis.dates if dated.span.within(item.at.span)]
                days = {dated.value for dated in dates}
                self._dated[item.at] = tuple(dated.span for dated in dates)
                if days:
                    self._days[item.at] = days
                for day in days:
                    self._on.setdefault(day, set()).add(number)
            self._sentences.add(told[briefing.slug])

    def announcements(self) -> Iterator[Announcement]:
        """Oldest first: of each briefing the sentences that sum it up, and others that a later one
        reports on."""
        said: set[str] = set()
        for briefing in self._briefings:
            standing = set(briefing.analysis.standing)
            ahead = [
                item
                for item in self._told[briefing.slug]
                if item.at.span in standing and self.announces(item.at)
            ]
            reports = {item.at: self.report(item) for item in ahead}
            kept = [at for at, report in reports.items() if report or at in self._summed]
            kept.sort(key=lambda at: (reports[at] is None, at))
            for at in sorted(kept[:_SHOWN]):
                if (words := bare(at.span.of(briefing.analysis.text))) not in said:
                    said.add(words)
                    yield Announcement(at, reports[at], self._ahead(at))

    def _bare(self, at: Located) -> str:
        return bare(at.span.of(self._text[at.slug][0]))

    def announces(self, at: Located) -> bool:
        """Whether the sentence there announces something."""
        text, language = self._text[at.slug]
        return announces(at.span.of(text), language)

    def report(self, announced: Told, day: Edtf | None = None) -> Located | None:
        """Of the later briefings' sentences, not before the ``day`` that was named, the one that
        most likely reports on what was announced."""
        day = day or self._ahead(announced.at)
        begins = day.due if day else None
        after = self._published[announced.at.slug].last
        said = self._bare(announced.at)
        found = []
        near = self._sentences.near(announced, _MATTER)
        for number in {*near, *(self._on.get(day, ()) if day else ())}:
            item = self._sentences.told[number]
            published = self._published[item.at.slug]
            if published.first <= after or self._bare(item.at) == said:
                continue  # a sentence that is copied tells nothing that it did not announce
            same_day = day is not None and day in self._days.get(item.at, ())
            alike, own = likeness(announced, item), likeness_own(announced, item)
            undone = (same_day or own >= _OWN_DAY) and self._undoes(item.at)
            if begins and published.last < begins and not undone:
                continue
            if not (undone or self._matters(announced.at, item.at)):
                continue
            if not same_day and self._counts_otherwise(announced, item):
                continue
            told = max(own, undone * shared_own(item, announced)) if same_day else own * undone
            enough = alike >= self._enough(announced.at, item.at, same_day) or told >= _OWN_DAY
            if not enough or own < (0 if same_day else _MATTER_APART):
                continue
            if undone or self._reports(item.at):
                # Of reports on the very day the first is the report; of others the likest.
                rank = published.first.toordinal() if same_day else 0
                found.append((-same_day, rank, -alike, published.first, item.at))
        return min(found)[-1] if found else None

    def _matters(self, announced: Located, report: Located) -> bool:
        """Whether the report tells something of what was to be, beside the date: that the same people met
        on that day says nothing of it."""
        (text, language), (other, spoken_in) = self._text[announced.slug], self._text[report.slug]
        when = (word for span in self._dated[announced] for word in content_lemmas(text, language, span))
        matter = {*matter_of(announced.span.of(text), language)}.difference(when)
        return not matter or not matter.isdisjoint(content_lemmas(other, spoken_in, report.span))

    def _counts_otherwise(self, announced: Told, report: Told) -> bool:
        """Whether each gives numbers, be they ages, and none is the other's."""
        ours, theirs = self._numbers(announced), self._numbers(report)
        return bool(ours and theirs) and ours.isdisjoint(theirs)

    def _numbers(self, told: Told) -> set[str]:
        counted = {fact for fact in told.facts if fact.startswith("figure:")}
        text = self._text[told.at.slug][0]
        ages = (match for match in _NUMBER.finditer(text, told.at.span.start, told.at.span.end))
        dated = self._dated[told.at]
        return counted.union(
            figure_fact(int(match[0]))
            for match in ages
            if not any(span.start <= match.start() < span.end for span in dated)
        )

    def _ahead(self, at: Located) -> Edtf | None:
        """The first date that the sentence names and that then lay ahead."""
        written = self._published[at.slug].last
        days = [day for day in self._days.get(at, ()) if day.due > written]
        return min(days, key=lambda day: day.order, default=None)

    def _reports(self, at: Located) -> bool:
        text, language = self._text[at.slug]
        sentence = at.span.of(text)
        return not (asks(sentence) or _doubts(_line(sentence), language) or self.announces(at))

    def _undoes(self, at: Located) -> bool:
        """Whether it says of the day that what was to be will not be: “Lucrările nu vor începe joi.”"""
        text, language = self._text[at.slug]
        return phrases(language.ahead.undone).search(_line(at.span.of(text))) is not None

    def _enough(self, announced: Located, report: Located, same_day: bool) -> float:
        if same_day:
            return _SAME_DAY
        return _MATTER if {announced, report} <= self._summed else _SAME


def announces(sentence: str, language: Language) -> bool:
    """Whether the sentence says that something is to be, without conditions or doubts."""
    line = _line(sentence)
    if asks(sentence) or any(_is_rumour(clause, language) for clause in re.split("[,;:]", sentence)):
        return False
    return not _doubts(line, language) and any(
        not _is_inner(line[: match.start()], language) and _is_verbal(line, match, language)
        for match in _marks(language).finditer(line)
    )


def _is_rumour(clause: str, language: Language) -> bool:
    """Whether it tells by hearsay what has been: “18 Menschen sollen getötet worden sein”."""
    line = _line(clause)
    last = line.split()[-1:]
    if last and last[0] in language.ahead.marks:  # “… getötet worden sein sollen”
        last = line.split()[-2:-1]
    return last in ([word] for word in language.ahead.perfects) and bool(_marks(language).search(line))


def _is_verbal(line: str, mark: re.Match[str], language: Language) -> bool:
    """Whether the verb follows that a mark like “promised to” wants: not “promised to readers”."""
    if mark[0].split()[-1] not in language.roles.infinitives:
        return True
    adverbs = {*language.quotes.adverbs}
    following = [word for word in line[mark.end() :].split() if word not in adverbs][:1]
    return all(
        lemma(word, language.code) == word and word not in language.keywords.articles for word in following
    )


def _is_inner(before: str, language: Language) -> bool:
    """Whether what follows belongs to a relative clause, “registrul care va permite …”, and be it long
    behind what is undone, “a anulat planul prin care fabrica din Orhei va fi …”, or asked, “pentru a vedea
    ce drum din raion va fi …”, or to one that nobody says: “siguri că exemplul va ajuta”."""
    words, said, clause = language.title, language.quotes, before.split()
    relatives = {*words.relatives} - {*words.complements}
    opening = {*language.ahead.undone, *language.ahead.asking}
    plans = [clause[at : at + _PLAN] for at, word in enumerate(clause) if word in opening]
    near = [*clause[-_RELATIVE:], *itertools.chain.from_iterable(plans)]
    if not words.relatives_parted and not relatives.isdisjoint(near):
        return True
    opens = {*words.that} - {*words.relatives}
    that = max((at for at, word in enumerate(clause) if word in opens), default=0)
    saying = {*said.verbs, *said.participles, *words.stating}
    return that > 0 and saying.isdisjoint(clause[:that])


def matter_of(sentence: str, language: Language) -> tuple[str, ...]:
    """The lemmas of what a sentence says is to be: of the words behind the mark, else of all."""
    for clause in re.split("[,;:]", sentence):
        line = _line(clause)
        mark = _marks(language).search(line)
        if mark and (lemmas := content_lemmas(line[mark.end() :], language)):
            return lemmas
    return content_lemmas(sentence, language)


def asks(sentence: str) -> bool:
    """Whether it is a question, quoted or not."""
    return sentence.rstrip(_CLOSING).endswith("?")


def _line(sentence: str) -> str:
    return f" {' '.join(spoken(sentence.lower()))} "


def _doubts(line: str, language: Language) -> bool:
    return phrases((*language.title.conditions, *language.title.hedges)).search(line) is not None


@functools.cache
def _marks(language: Language) -> re.Pattern[str]:
    ahead = language.ahead
    unless = "".join(f"(?<! {re.escape(word)})" for word in ahead.negations)
    endings = [f"\\w+{re.escape(ending)}" for ending in ahead.endings]
    return re.compile(f"{unless} (?:{'|'.join((*map(re.escape, ahead.marks), *endings)) or '(?!)'}) ")
