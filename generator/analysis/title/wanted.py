"""What a verb wants behind a comma, without circumstances of its own: “kündigte an, die Brücke [im
Norden der Stadt] zu sperren”."""

from __future__ import annotations

from itertools import product

from generator.analysis.document import Document
from generator.analysis.title.clause import Clause, closing_from
from generator.analysis.title.clauses import Segment
from generator.analysis.title.flow import Flow
from generator.analysis.title.grammar import Grammar
from generator.analysis.title.inside import losses
from generator.analysis.title.phrases import Phrase, phrase_at
from generator.analysis.title.ranges import Ranges, touching
from generator.analysis.title.setting import About
from generator.analysis.title.words import words_of

_FORMS = 12  # of each clause, and of all together


def wanted_forms(document: Document, found: Flow, about: About, known: Grammar) -> list[tuple[int, Ranges]]:
    """Offsets of the wanted clauses, whole and shortened, each with what it costs, the cheapest first."""
    each = [_forms(document, part, about, known) for part in found.wanted]
    forms = [
        (sum(cost for cost, _ in chosen), tuple(span for _, spans in chosen for span in spans))
        for chosen in product(*each)
    ]
    return sorted(forms)[:_FORMS]


def _forms(document: Document, part: Segment, about: About, known: Grammar) -> list[tuple[int, Ranges]]:
    begin = document.text.rfind(",", 0, part.start) if part.mark == "," else part.start
    clause = _clause(document, part, known)
    if clause is None:
        return [(0, ((begin, part.end),))]
    forms = []
    for cost, dropped, inner in losses(document, clause, about, known):
        kept = [phrase for phrase in clause.phrases if phrase.first not in dropped]
        order = [at for phrase in kept for at in range(phrase.first, phrase.stop) if at not in inner]
        order += range(clause.close, clause.stop)
        spans = touching([(clause.words[at].start, clause.words[at].end) for at in order])
        whole = spans[0][0] == clause.words[0].start
        first = ((begin, spans[0][1]),) if whole or begin == part.start else ((begin, begin + 1), spans[0])
        forms.append((cost, (*first, *spans[1:])))
    return sorted(forms)[:_FORMS]


def _clause(document: Document, part: Segment, known: Grammar) -> Clause | None:
    """A segment with its verbs at its end as a clause; None where they are not, or nothing opens it."""
    words = tuple(words_of(document, part))
    phrases: list[Phrase] = []
    at = 0
    while at < len(words):
        stop = closing_from(words, at, known)
        if stop == len(words) and phrases:
            return Clause(words, tuple(phrases), -1, at, stop)
        phrases.append(phrase_at(words, at, known))
        at = phrases[-1].stop
    return None
