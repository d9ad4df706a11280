"""A main clause whose verb stands second, brought under the limit: “Bei einem Brand [am Bahnhof]
sind am Montag [in der Nacht] zwei Züge beschädigt worden”.

Phrases are left out whole, the least needed first; where all that stands before the verb is left out
the subject takes its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.analysis.document import Document
from generator.analysis.quotes.lexicon import lexicon
from generator.analysis.title.clause import Clause, clause_of
from generator.analysis.title.clauses import Segment
from generator.analysis.title.flow import Flow, fact, flow
from generator.analysis.title.grammar import Grammar, grammar
from generator.analysis.title.inside import losses
from generator.analysis.title.nominative import leads, nominative, subject_behind
from generator.analysis.title.phrases import Phrase, Sort, inner_end
from generator.analysis.title.ranges import Ranges, length
from generator.analysis.title.readings import LONGEST
from generator.analysis.title.segments import verb_first
from generator.analysis.title.setting import About, Setting, is_moment
from generator.analysis.title.wanted import wanted_forms
from generator.analysis.title.words import ranges_of
from generator.languages import Words

_OFFICE = 7  # what it costs to leave out what the subject is, beside its name
_SECOND = 2  # what it costs to leave out a second predicate
_PARTNERS = 2  # nouns beside a verb of saying
_VAGUE = 15  # what it costs to begin with “es”
_PASSING = 12  # what it costs to begin with “heute”
_LINE = 20  # characters left off that cost a point


def fields(document: Document, parts: Sequence[Segment], about: About) -> Iterator[Ranges]:
    """The main clause among ``parts`` in forms within the limit, the fullest first; its ranges stand
    in the order of the title, which is not always that of the text."""
    if _is_word_of(document, parts):
        yield ((parts[0].start, parts[1].end),)
        return
    for some in _at_colon(parts):
        found = flow(document, some, about)
        if found:
            yield from _forms(document, found, about)
            found = fact(document, found)
        if found:
            yield from _forms(document, found, about)


def _is_word_of(document: Document, parts: Sequence[Segment]) -> bool:
    """Whether a sentence is, by the mood of its verb, but what somebody says who is named behind it: “Am
    Markt herrsche Unruhe, [erklärt Anna Brandt], …”; then it is told with its speaker or not at all."""
    if len(parts) < _PARTNERS or parts[1].mark != "," or not verb_first(document, parts[1]):
        return False
    told = any(lexicon(document.language).reports(token.text) for token in parts[0].tokens)
    return told and parts[1].tokens[0].text.lower() in document.language.quotes.verbs


def _at_colon(parts: Sequence[Segment]) -> Iterator[Sequence[Segment]]:
    """What stands behind a colon, then the whole."""
    colon = next((at for at, part in enumerate(parts) if part.mark == ":"), 0)
    if colon:
        yield parts[colon:]
    yield parts


def _forms(document: Document, found: Flow, about: About) -> Iterator[Ranges]:
    known = grammar(document.language)
    clause = _understood(found, known)
    if not clause or _points_back(document, found, clause):
        return
    if _breaks_off(document, found, clause, Setting(document, clause, about, known)):
        return
    forms = list(_shortened(document, found, clause, about, known))
    fullest = max((-size for _, size, _ in forms), default=0)
    judged = sorted((cost + (fullest + size) // _LINE, size, ranges) for cost, size, ranges in forms)
    yield from (ranges for _, size, ranges in judged if -size <= LONGEST + 1)
    yield from (ranges for _, _, ranges in sorted(forms, key=lambda form: -form[1])[:1])


def _shortened(
    document: Document, found: Flow, clause: Clause, about: About, known: Grammar
) -> Iterator[tuple[int, int, Ranges]]:
    """The clause without one or another of its phrases: what that costs, its length, negative, and
    its ranges."""
    subject = None if leads(clause, known) else subject_behind(document, clause, known)
    ends, places = wanted_forms(document, found, about, known), document.language.title.inserted
    for cost, dropped, inner in losses(document, clause, about, known, bool(found.wanted)):
        for more, stop in _ends(document, found, clause):
            order = [at for at in _order(clause, dropped, subject, stop, places) if at not in inner]
            more += _VAGUE * (bool(order) and clause.words[order[0]].low in known.expletives)
            more += _PASSING * _opens_with_day(document, clause, order)
            for less, start in _beginnings(clause, order, about, known):
                if order[-1] == clause.verb and not found.wanted and _is_open(document, clause):
                    continue
                second = clause.stop < len(found.words) and stop == clause.stop  # its “dass” goes with it
                for left, spans in [(0, ())] if second else ends:
                    ranges = ranges_of(document.text, found.words, order[start:], spans)
                    yield cost + more + less + left, -length(ranges), ranges


def _opens_with_day(document: Document, clause: Clause, order: Sequence[int]) -> bool:
    """Whether a title would begin with a day that only the day's reader knows: “Seit gestern läuft”."""
    front = order[: order.index(clause.verb)] if order else ()
    return any(clause.words[at].low in document.language.title.passing for at in front)


def _understood(found: Flow, known: Grammar) -> Clause | None:
    """The clause with a subject; where none is found, an article that may be the genitive's is tried
    as the subject's, the last first: “Bei dem Brand am Rand [der] Stadt brach [der] Turm zusammen”."""
    words = found.words
    clause = clause_of(words, found.led, known)
    if clause is None or leads(clause, known) or nominative(clause, known):
        return clause
    either = [
        at
        for at, word in enumerate(words)
        if at > clause.verb and word.low in known.genitives & known.nominatives
    ]
    bare = {at for at in either if words[at - 2].low in known.prepositions}  # “in Dour [der Prozess]”
    for at in sorted(either, key=lambda at: (at in bare, at), reverse=True):
        other = clause_of((*words[:at], words[at]._replace(apart=True), *words[at + 1 :]), found.led, known)
        if other and nominative(other, known):
            return other
    return None


def _breaks_off(document: Document, found: Flow, clause: Clause, setting: Setting) -> bool:
    """Whether the verb that closes the clause was not found, although it wants one, or what is said."""
    if found.wanted:
        return False
    title, closing = document.language.title, clause.words[clause.close : clause.stop]
    subordinate = len(closing) == 1 and closing[0].low in title.brackets and closing[0].finite
    if clause.verb == len(clause.words) - 1 or (
        subordinate and clause.words[clause.verb].low not in title.brackets
    ):
        return True  # “Ein Pfleger Karten gestohlen [hat]”
    said = clause.words[clause.verb].low in document.language.title.stating
    nouns = [one for one in clause.phrases if one.sort is Sort.NOUN and not is_moment(setting, one)]
    alone = len(nouns) < _PARTNERS
    last, quotes = clause.words[clause.stop - 1], document.language.quotes
    telling = last.low in quotes.participles
    telling = telling or (
        last.low in setting.known.particles and clause.words[clause.verb].low in quotes.verbs
    )
    # “hat in Dour angekündigt, rasch zu gehen als Chefin”
    said = said or (telling and document.text.startswith(",", last.end))
    return (said and alone) or (not found.whole and _is_open(document, clause))


def _is_open(document: Document, clause: Clause) -> bool:
    verb = clause.words[clause.verb].low
    return verb in document.language.title.brackets and clause.close == clause.stop


def _points_back(document: Document, found: Flow, clause: Clause) -> bool:
    """Whether a pronoun stands for a name that only an earlier clause or sentence has; “dazu” may stand
    for what its verb wants behind the comma."""
    title = document.language.title
    pointing = {*title.pointing} - {*title.expletives}
    if found.wanted:
        pointing -= {*title.dangling}
    alone = [phrase for phrase in clause.phrases if phrase.sort is Sort.OTHER]
    return any(clause.words[phrase.first].low in pointing for phrase in alone)


def _ends(document: Document, found: Flow, clause: Clause) -> Iterator[tuple[int, int]]:
    """Where the clause may stop, with what it costs: with its sentence, before a second predicate."""
    yield 0, len(found.words)
    rest = found.words[clause.stop :]  # “festgenommen und angeklagt worden”
    shared = (
        bool(rest)
        and not any(word.noun for word in rest)
        and rest[-1].low in {*document.language.quotes.passives, *document.language.title.brackets}
    )
    if clause.stop < len(found.words) and not shared and not _is_open(document, clause):
        yield _SECOND, clause.stop


def _setting(clause: Clause, kept: Sequence[Phrase], first_places: Words) -> Phrase | None:
    """The circumstance right behind the verb."""
    return next(
        (
            phrase
            for phrase in kept
            if phrase.first == clause.verb + 1
            and phrase.sort is Sort.PREPOSITIONAL
            and clause.words[phrase.first].low in first_places
        ),
        None,
    )


def _order(
    clause: Clause, dropped: frozenset[int], subject: Phrase | None, stop: int, first_places: Words
) -> list[int]:
    """Indexes of the words of the clause, up to ``stop``, without the phrases that begin at the words
    ``dropped``; none where nothing is left to stand before the verb. The subject takes the first place,
    or a circumstance with one of the prepositions ``first_places`` right behind the verb."""
    kept = [phrase for phrase in clause.phrases if phrase.first not in dropped]
    front = [phrase for phrase in kept if phrase.first < clause.verb]
    moved = None if front else subject or _setting(clause, kept, first_places)
    if not front and moved is None:
        return []
    front = [moved] if moved else front
    order = [at for phrase in front for at in range(phrase.first, phrase.stop)]
    order.append(clause.verb)
    for phrase in kept:
        if phrase.first > clause.verb and not (moved and moved.first <= phrase.first < moved.stop):
            order += range(phrase.first, phrase.stop)
    return [*order, *range(clause.close, stop)]


def _beginnings(
    clause: Clause, order: Sequence[int], about: About, known: Grammar
) -> Iterator[tuple[int, int]]:
    """How many words may be left off in front, with what it costs: none, or what the person is whose
    name is the subject."""
    if not order:
        return
    yield 0, 0
    ahead = order.index(clause.verb)
    first, last = clause.words[order[0]], clause.words[order[ahead - 1]]
    for name in about.people:
        if (
            first.start < name.start
            and last.start < name.end <= last.end
            and order[0] + ahead - 1 == order[ahead - 1]
        ):
            start = next((at for at in range(ahead) if clause.words[order[at]].start >= name.start), 0)
            inner = inner_end(clause.words, order[0], known)
            before = {clause.words[at].low for at in order[1:start] if at >= inner}
            plural = clause.words[clause.verb].low.endswith(known.plural_endings)
            named = clause.words[order[start]]
            if start and (named.parted or named.apposed):
                yield 2 * _OFFICE, start  # “Der Trainer des Vereins, [Jan Brandt], …”
            elif start and not before & (
                known.articles | known.prepositions | (known.joining if plural else set())
            ):
                yield _OFFICE, start
