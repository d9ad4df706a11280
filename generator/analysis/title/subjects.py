"""Subject and verb of a sentence's main clause, behind what leads in to it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from generator.analysis.document import Document
from generator.analysis.title import clauses, verbs
from generator.analysis.title.clauses import Kind, Segment
from generator.analysis.title.days import moment_words, names_day
from generator.analysis.title.pieces import ASIDE, OFFICE, OWNED, SAID, Piece

_STRETCH = 3  # words of “41 de zile”
_PERIOD = 3  # words of “la semaine dernière”
_LED = 2  # words of “described as”
_ADVERB = 4  # letters; shorter adverbs stand in any phrase


def reports(document: Document, part: Segment) -> bool:
    return clauses.is_report(document, part, document.text[part.start : part.end])


def subject_and_verb(document: Document, parts: Sequence[Segment]) -> tuple[int, int] | None:
    """Indexes of the segments with the subject and the verb of the main clause, often the same;
    None also where the subject stands in what leads in to it."""
    first = _subject(document, parts)
    verb = None if first is None else _predicate(document, parts, first)
    if first is None or verb is None:
        return None
    drops = first > 0 and document.language.summary.drops_subject
    subjectless = drops and clauses.begins_with_verb(document, parts[first])
    opening = document.text[parts[first].start : parts[first].end]
    impersonal = clauses.opens(document.language.title.impersonal, opening)
    return None if subjectless and not impersonal else (first, verb)


def _subject(document: Document, parts: Sequence[Segment]) -> int | None:
    """Index of the segment where the main clause begins, behind what leads in to it."""
    for index, part in enumerate(parts):
        if part.kind is Kind.CLAUSE and not reports(document, part):
            return index
        following = parts[index + 1 : index + 2]
        led = _is_circumstance(document, part)
        if (
            part.kind is Kind.PHRASE
            and not is_day(document, part)
            and following
            and not (led and not clauses.begins_with_verb(document, following[0]))
        ):
            return index
    return None


def _is_circumstance(document: Document, part: Segment) -> bool:
    """Whether a segment without a verb leads in to the clause: “În ultimele zile”, “Yesterday”."""
    words = document.language
    first = part.tokens[0].text.lower()
    if part.tokens[0].text[0].isdigit():
        dates = words.dates
        times = {time for row in (*dates.units.values(), *dates.months) for time in row} | {
            *words.figures.times
        }
        return len(part.tokens) < 2 or any(token.text.lower() in times for token in part.tokens[1:_STRETCH])
    if first in words.title.nonfinite:
        return False
    if words.title.later and document.text[part.start : part.end].lower().endswith(words.title.later):
        return True  # “Un an plus tard”
    if first in words.quotes.obliques:
        counted = [token.text.lower() for token in part.tokens[1:2]]
        counts = counted and (counted[0][0].isdigit() or counted[0] in words.numbers.values)
        return not (counts and first in {*words.figures.over, *words.figures.under})  # “peste 40 de”
    if first in words.title.dangling:
        return False  # articles: “le plan”
    if first in words.quotes.adverbs:
        return True
    governing = any(token.text.lower() in words.quotes.obliques for token in part.tokens[1:2])
    doing = first.endswith(words.title.participles or ("\n",)) or _is_doing(document, part)
    if governing and (doing or words.title.bare_attributes):
        return True  # “Suspected of fraud, the mayor …”, “Soucieuse de préserver l'eau, la ville …”
    if doing and document.is_verb(part.tokens[0]):
        return True
    if _is_period(document, part) or clauses.behind_stretch(document, part.tokens):
        return True
    others = [token for token in part.tokens if len(token.text) > _ADVERB]
    return first in words.stopwords and any(token.text.lower() in words.quotes.adverbs for token in others)


def _is_doing(document: Document, part: Segment) -> bool:
    """“Limping between points”"""
    first, *others = part.tokens
    words = document.language
    behind = {*words.quotes.obliques, *words.roles.articles}
    doing = first.text.lower().endswith(words.title.gerunds or ("\n",)) and bool(words.title.reduced)
    return doing and bool(others) and others[0].text.lower() in behind


def is_day(document: Document, part: Segment) -> bool:
    """“5 iunie 2023”"""
    names = {name for row in document.language.dates.months for name in row}
    *_, last = lowers = [token.text.lower() for token in part.tokens]
    return (last in names or last.isdigit()) and all(low.isdigit() or low in names for low in lowers)


def _is_period(document: Document, part: Segment) -> bool:
    """“Last month”, “la semaine dernière”."""
    dates = document.language.dates
    shifts = {word for row in dates.shifts.values() for phrase in row for word in phrase.split()}
    units = {word for row in dates.units.values() for word in row}
    lowers = {token.text.lower() for token in part.tokens}
    return len(part.tokens) <= _PERIOD and bool(lowers & shifts) and bool(lowers & units)


def is_moment(document: Document, part: Segment, following: Segment) -> bool:
    """Whether a sentence opens with a bare “Yesterday,” or “On Tuesday,” that a headline drops."""
    words = document.language
    told = {*words.quotes.obliques, *words.dates.dayparts} | moment_words(words) | words.stopwords
    named = [names_day(token.text, words) for token in part.tokens]
    day = any(named) and all(
        name or token.text.lower() in told for name, token in zip(named, part.tokens, strict=True)
    )
    return (
        (part.kind is Kind.PHRASE or day)
        and (len(part.tokens) < 3 or day or is_day(document, part))
        and following.kind in (Kind.CLAUSE, Kind.PHRASE)
        and (day or _is_circumstance(document, part))
        and not clauses.begins_with_verb(document, following)
    )


def _predicate(document: Document, parts: Sequence[Segment], first: int) -> int | None:
    """Index of the segment with the main verb; between it and the subject stand appositions."""
    aided = _aided(document, parts, first)
    if aided or verbs.verb_at(document, parts[first].tokens) is not None:
        return aided or first
    for index in range(first + 1, len(parts)):
        if parts[index].kind is Kind.CLAUSE:
            return _behind_participle(document, parts, index)
        if parts[index].kind is Kind.SECOND and verbs.verb_at(document, parts[index].tokens) is not None:
            return None
    return None


def _aided(document: Document, parts: Sequence[Segment], first: int) -> int | None:
    """Index of the predicate where what ends the subject only looks like a verb: “The cliff [lifts], out of
    use since May, [could run again]”."""
    title, tokens = document.language.title, parts[first].tokens
    if not title.reduced or not tokens[-1].text.endswith("s"):
        return None
    if verbs.verb_at(document, tokens) != len(tokens) - 1:
        return None
    behind = range(first + 1, len(parts))
    return next((at for at in behind if parts[at].tokens[0].text.lower() in title.auxiliaries), None)


def _behind_participle(document: Document, parts: Sequence[Segment], index: int) -> int:
    """Index of the predicate behind one that but looks like it: “A clerk, [described as a dean], was …”."""
    reduced = document.language.title.reduced
    first = parts[index].tokens[0]
    behind = {*document.language.quotes.obliques, *document.language.title.agents}
    if not reduced or not first.text.endswith(reduced) or len(parts[index].tokens) < _LED:
        return index
    led = parts[index].tokens[1].text.lower() in behind
    for at in range(index + 1, len(parts)):
        if parts[at].kind is Kind.SECOND or parts[at].mark not in ("", ","):
            break
        if parts[at].kind is Kind.CLAUSE and not reports(document, parts[at]):
            aided = parts[at].tokens[0].text.lower() in document.language.title.auxiliaries
            return at if aided or (led and clauses.begins_with_verb(document, parts[at])) else index
    return index


def around_subject(document: Document, parts: Sequence[Segment], first: int, verb: int) -> list[Piece] | None:
    """What may be left out of a subject that stands in a segment of its own, and from between it and its
    verb; None where nobody can tell what stands there."""
    if verb == first:
        return []
    subject, predicate = parts[first], parts[verb]
    hedged = _is_joined(document, parts[first + 1 : verb + 1])
    own = not clauses.begins_with_verb(document, predicate)
    if own and first and not predicate.tokens[0].capital:
        return None
    if own or hedged:
        return _listed_names(document, parts[first:verb])
    told = clauses.cut_points(document, document.language.title.cuts, subject.start, subject.end)
    parted = bool(told) and document.text.startswith(",", subject.end)
    between = (subject.end + parted, predicate.start)  # “O zi după ce a plouat, a nins”
    if verb == first + 1:
        return [] if parted or predicate.mark != "," else [Piece(SAID, (between,))]
    name = _named(parts, first, verb)
    if name is None:
        return [Piece(ASIDE, (between,))]
    behind = (name.end + document.text.startswith(",", name.end), predicate.start)
    found = [Piece(ASIDE, (behind,))] if verb > first + 2 else []
    if _is_office(document, subject) and not _is_of_two(document, subject, predicate):
        found.append(Piece(OFFICE, ((subject.start, name.start), (name.end, predicate.start))))
        whole = bool(document.language.title.article_endings) and len(subject.tokens) > 1  # whose, of what
        found.append(Piece(ASIDE if whole else OWNED, (between,)))
    return found


def _listed_names(document: Document, parts: Sequence[Segment]) -> list[Piece]:
    """The names in a list of people that tells what they are: “Premierul, [Ion Pop,] ministra, [Ana Rusu,]
    și primarul, [Dan Roșu,] au plecat”."""
    told, names = parts[::2], parts[1::2]
    joined = {token.text.lower() for token in told[-1].tokens} & {*document.language.title.coordinators}
    listed = len(told) == len(names) > 1 and joined and all(map(is_name, names))
    if not listed or any(part.mark != "," for part in parts[1:]):
        return []
    gaps = [
        (before.end if after.kind is Kind.SECOND else name.start, after.start)
        for before, name, after in zip(told, names, told[1:], strict=False)
    ]
    end = names[-1].end + document.text.startswith(",", names[-1].end)
    return [Piece(OWNED, (*gaps, (told[-1].end, end)))]


def behind_said(document: Document, parts: Sequence[Segment]) -> int:
    """Index of the segment behind those in front that say who says so, with what belongs to that one:
    “Potrivit Anei Rusu, șefa secției, [podul e gata]”."""
    told = [reports(document, part) for part in parts]
    at = told.index(False) if False in told else len(parts)
    while 0 < at < len(parts) - 1 and parts[at].kind is not Kind.CLAUSE:
        if _is_circumstance(document, parts[at]) or clauses.begins_with_verb(document, parts[at + 1]):
            break
        at += 1
    return at


def is_name(part: Segment) -> bool:
    return part.kind is Kind.PHRASE and len(part.tokens) < 4 and all(token.capital for token in part.tokens)


def _named(parts: Sequence[Segment], first: int, verb: int) -> Segment | None:
    """What stands behind the subject where it is but a name: “premierul, Ion Pop, a …”."""
    after = parts[first + 1]
    return after if first + 1 < verb and after.mark == "," and is_name(after) else None


def _is_of_two(document: Document, subject: Segment, predicate: Segment) -> bool:
    """Whether two are meant of whom only one is named behind: “Primarul și viceprimarul, Ion Pop, au …”."""
    words = document.language.names
    joined = any(token.text.lower() in words.conjunctions for token in subject.tokens)
    return joined and predicate.tokens[0].text.lower() in words.plural_verbs


def _is_joined(document: Document, parts: Sequence[Segment]) -> bool:
    """Whether what stands between subject and verb belongs to what is said: “…, și fiul său, …”, “…, doi
    medici și primarul au …”; what begins with a participle describes the subject."""
    *inside, predicate = parts
    words = document.language
    joining, plural = words.names.conjunctions, words.quotes.plurals
    opening = inside[0].tokens[0] if inside and inside[0].kind is Kind.PHRASE else None
    if opening and not opening.capital and verbs.is_of_verb(document, opening):
        return False
    low = [token.text.lower() for token in inside[0].tokens[:2]] if inside else ["", " "]
    aged = low[0] in document.language.quotes.obliques and low[-1][0].isdigit()  # “de 19 și 22 de ani”
    described = aged or (
        bool(inside) and (inside[0].kind is Kind.DETOUR or _is_circumstance(document, inside[0]))
    )
    several = words.summary.drops_subject and predicate.tokens[0].text.lower() in plural and not described
    return any(
        part.kind in (Kind.CONDITION, Kind.HEDGE)
        or any(token.text.lower() in joining for token in part.tokens[: None if several else 2 - described])
        for part in inside
    )


def _is_office(document: Document, part: Segment) -> bool:
    """Whether a subject tells what a person is: “Ministra sănătății”, “England's transport secretary”."""
    words = document.language.roles
    leads = {*document.language.quotes.obliques} & {*document.language.title.genitives}
    head = list(takewhile(lambda token: token.text.lower() not in leads, part.tokens)) or part.tokens
    telling = [token for token in head if token.content]
    ends = (telling[-1:] if words.noun_last else telling[:1]) if telling else []
    return any(
        token.lemma in words.nouns
        or any(
            token.lemma[: -len(end)] + base in words.nouns
            for end, base in words.forms
            if token.lemma.endswith(end)
        )
        for token in ends
    )
