"""A main clause whose verb stands second, brought under the limit: “Bei einem Brand [am Bahnhof]
sind am Montag [in der Nacht] zwei Züge beschädigt worden”.

Phrases are left out whole, the least needed first; where all that stands before the verb is left out
the subject takes its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.analysis.document import Document
from generator.analysis.title.clauses import Segment
from generator.analysis.title.costs import About, Cost, choices, costs
from generator.analysis.title.flow import Flow, flow
from generator.analysis.title.grammar import Grammar, grammar
from generator.analysis.title.phrases import Clause, Phrase, Sort, clause_of, inner_end, is_number
from generator.analysis.title.ranges import Ranges, length, touching
from generator.analysis.title.wanted import wanted_forms

LONGEST = 110
_OFFICE = 7  # what it costs to leave out what the subject is, beside its name
_GENITIVE = 8  # what it costs to leave out a genitive's genitive
_INNER = 5  # what it costs to leave out what stands between an article and its noun
_SECOND = 2  # what it costs to leave out a second predicate
_PARTNERS = 2  # nouns beside a verb of saying
_VAGUE = 6  # what it costs to begin with “es”
_LINE = 20  # characters left off that cost a point


def fields(document: Document, parts: Sequence[Segment], about: About) -> Iterator[Ranges]:
    """The main clause among ``parts`` in forms within the limit, the fullest first; its ranges stand
    in the order of the title, which is not always that of the text."""
    colon = next((at for at, part in enumerate(parts) if part.mark == ":"), 0)
    for some in (parts[colon:], parts) if colon else (parts,):
        yield from _forms(document, some, about)


def _forms(document: Document, parts: Sequence[Segment], about: About) -> Iterator[Ranges]:
    found, known = flow(document, parts, about.people), grammar(document.language)
    clause = _understood(found, known) if found else None
    if not found or not clause or _breaks_off(document, found, clause) or _points_back(document, clause):
        return
    subject = None if _leads(clause, known) else _subject(document, clause, known)
    forms: list[tuple[int, int, Ranges]] = []
    ends = wanted_forms(document, found, about, known)
    chosen = costs(document, clause, about, known)
    attributes = _attributes(clause, known)
    genitives = _genitives(clause, known)
    chosen.update({first: Cost(_INNER) for first in attributes})
    chosen.update({first: Cost(_GENITIVE) for first in genitives})
    attributes.update(genitives)
    for cost, dropped in choices(chosen):
        inner = {at for first in dropped for at in attributes.get(first, ())}
        for more, stop in _ends(document, found, clause):
            order = [at for at in _order(clause, dropped, subject, stop) if at not in inner]
            more += _VAGUE * (bool(order) and clause.words[order[0]].low in known.expletives)
            for less, start in _beginnings(clause, order, about, known):
                if order[-1] == clause.verb and not found.wanted and _is_open(document, clause):
                    continue
                for left, spans in ends:
                    ranges = _ranges(document.text, found, order[start:], spans)
                    forms.append((cost + more + less + left, -length(ranges), ranges))
    fullest = max((-size for _, size, _ in forms), default=0)
    judged = sorted((cost + (fullest + size) // _LINE, size, ranges) for cost, size, ranges in forms)
    yield from (ranges for _, size, ranges in judged if -size <= LONGEST + 1)
    yield from (ranges for _, _, ranges in sorted(forms, key=lambda form: -form[1])[:1])


def _understood(found: Flow, known: Grammar) -> Clause | None:
    """The clause with a subject; where none is found, an article that may be the genitive's is tried
    as the subject's, the last first: “Bei dem Brand am Rand [der] Stadt brach [der] Turm zusammen”."""
    words = found.words
    clause = clause_of(words, found.led, known)
    if clause is None or _leads(clause, known) or _nominative(clause, known):
        return clause
    either = [
        at
        for at, word in enumerate(words)
        if at > clause.verb and word.low in known.genitives & known.nominatives
    ]
    for at in reversed(either):
        other = clause_of((*words[:at], words[at]._replace(apart=True), *words[at + 1 :]), found.led, known)
        if other and _nominative(other, known):
            return other
    return None


def _breaks_off(document: Document, found: Flow, clause: Clause) -> bool:
    """Whether the verb that closes the clause was not found, although it wants one, or what is said."""
    if found.wanted:
        return False
    said = clause.words[clause.verb].low in document.language.title.stating
    alone = sum(phrase.sort is Sort.NOUN for phrase in clause.phrases) < _PARTNERS
    return (said and alone) or (not found.whole and _is_open(document, clause))


def _is_open(document: Document, clause: Clause) -> bool:
    verb = clause.words[clause.verb].low
    return verb in document.language.title.brackets and clause.close == clause.stop


def _attributes(clause: Clause, known: Grammar) -> dict[int, range]:
    """The words between article and noun that may be left out, by the first of them."""
    nouns = (phrase.first for phrase in clause.phrases if phrase.sort is Sort.NOUN)
    return {
        first + 1: range(first + 1, stop)
        for first in nouns
        if (stop := inner_end(clause.words, first, known))
    }


def _genitives(clause: Clause, known: Grammar) -> dict[int, range]:
    """The last of several genitives of a noun, by its first word: “den Bericht seiner Prüfung [des
    Marktes]”."""
    found = {}
    for phrase in clause.phrases:
        words = clause.words[phrase.first : phrase.stop]
        chain = [
            at
            for at in range(2, len(words))
            if words[at].low in known.genitives and words[at - 1].noun and not words[at].parted
        ]
        plain = not any(word.low in known.prepositions for word in words[1:])
        if len(chain) > 1 and plain:
            found[phrase.first + chain[-1]] = range(phrase.first + chain[-1], phrase.stop)
    return found


def _points_back(document: Document, clause: Clause) -> bool:
    """Whether a pronoun stands for a name that only an earlier clause or sentence has."""
    title = document.language.title
    alone = [phrase for phrase in clause.phrases if phrase.sort is Sort.OTHER]
    return any(clause.words[phrase.first].low in {*title.pointing} - {*title.expletives} for phrase in alone)


def _ends(document: Document, found: Flow, clause: Clause) -> Iterator[tuple[int, int]]:
    """Where the clause may stop, with what it costs: with its sentence, before a second predicate."""
    yield 0, len(found.words)
    rest = found.words[clause.stop :]  # “festgenommen und angeklagt worden”
    shared = (
        bool(rest)
        and not any(word.noun for word in rest)
        and rest[-1].low in document.language.quotes.passives
    )
    if clause.stop < len(found.words) and not shared and not _is_open(document, clause):
        yield _SECOND, clause.stop


# ---------------------------------------------------------------- subject


def _leads(clause: Clause, known: Grammar) -> bool:
    """Whether the subject stands before the verb."""
    front = [phrase for phrase in clause.phrases if phrase.first < clause.verb]
    return bool(front) and front[0].sort is Sort.NOUN and _agrees(clause, front[0], known, True)


def _subject(document: Document, clause: Clause, known: Grammar) -> Phrase | None:
    """The subject behind the verb, with what belongs to it, where it may take the first place."""
    subject = _nominative(clause, known)
    if subject is None:
        return None
    at = clause.phrases.index(subject)
    beside = [one for one in clause.phrases[:at] if one.first > clause.verb and one.sort is not Sort.OTHER]
    passive = clause.words[clause.verb].low in document.language.quotes.passives
    closed = clause.close < clause.stop
    verbal = closed and clause.words[clause.stop - 1].low not in known.particles
    stop = subject.stop
    for phrase in clause.phrases[at + 1 :]:
        first = clause.words[phrase.first].low
        if phrase.sort is not Sort.PREPOSITIONAL:
            break
        title = document.language.title
        noun = clause.words[subject.stop - 1].low
        of = first in title.genitives
        if phrase.first == stop == subject.stop and noun.endswith(title.relational) and not beside:
            stop = phrase.stop  # “die Verhandlungen [zur Freilassung]”
            continue
        if (beside and not closed) or (passive and of):
            return None  # nobody can tell whether it belongs to the subject
        if closed and phrase is clause.phrases[-1] and (verbal or not of):
            break  # “in Flammen [aufgegangen]”
        if not of and (first not in title.origins or phrase is clause.phrases[-1]):
            break
        stop = phrase.stop
    return subject._replace(stop=stop)


def _nominative(clause: Clause, known: Grammar) -> Phrase | None:
    """The noun behind the verb that may be its subject."""
    for phrase in clause.phrases:
        expletive = clause.words[phrase.first].low in known.expletives
        fits = expletive or (phrase.sort is Sort.NOUN and _agrees(clause, phrase, known))
        if phrase.first > clause.verb and fits:
            return phrase
    return None


def _agrees(clause: Clause, phrase: Phrase, known: Grammar, leads: bool = False) -> bool:
    """Whether a noun with its article may be, by case and number, the subject of the verb; one that
    leads may have two names: “Die Ärztin und Autorin Anna Brandt hat …”."""
    words = clause.words[phrase.first : phrase.stop]
    first = words[0]
    articled = not first.noun and first.low in known.articles
    counted = is_number(first, known)
    if articled and first.low not in known.nominatives:
        return False
    if not first.noun and not articled and not counted and first.low.endswith(known.oblique_endings):
        return False
    plural = clause.words[clause.verb].low.endswith(known.plural_endings)
    joined = any(word.low in known.joining or word.parted for word in words)
    if first.low in known.singulars:
        return joined or not plural
    return plural or not (counted or (joined and not leads))


# ---------------------------------------------------------------- ranges


def _order(clause: Clause, dropped: frozenset[int], subject: Phrase | None, stop: int) -> list[int]:
    """Indexes of the words of the clause, up to ``stop``, without the phrases that begin at the words
    ``dropped``; none where nothing is left to stand before the verb."""
    kept = [phrase for phrase in clause.phrases if phrase.first not in dropped]
    front = [phrase for phrase in kept if phrase.first < clause.verb]
    if not front and subject is None:
        return []
    moved = subject if subject and not front else None
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
            if start and not before & (
                known.articles | known.prepositions | (known.joining if plural else set())
            ):
                yield _OFFICE, start


def _ranges(text: str, found: Flow, order: Sequence[int], wanted: Ranges) -> Ranges:
    spans = [
        (text.rfind(",", 0, word.start) if word.parted and before == at - 1 else word.start, word.end)
        for before, at in zip((-1, *order), order, strict=False)
        for word in found.words[at : at + 1]
    ]
    return touching((*spans, *wanted))
