"""Subject and verb of a sentence's main clause, behind what leads in to it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.analysis.document import Document
from generator.analysis.title import clauses, verbs
from generator.analysis.title.clauses import Kind, Segment
from generator.analysis.title.days import moment_words, names_day

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
        following = [one for one in parts[index + 1 :] if one.kind not in (Kind.DETOUR, Kind.SECOND)]
        if (
            part.kind is Kind.PHRASE
            and not is_day(document, part)
            and following
            and not _leads_in(document, part, following[0])
        ):
            return index
    return None


def _leads_in(document: Document, part: Segment, following: Segment) -> bool:
    """Whether a segment without a verb stands before a clause whose subject is not in it: “Aflat la Iași, …”,
    “Angry at the delay, [the farmers blocked] …”."""
    if clauses.begins_with_verb(document, following):
        return False
    if is_circumstance(document, part):
        return True
    words = document.language
    governing = any(token.text.lower() in words.quotes.obliques for token in part.tokens[1:2])
    opening = {*words.roles.articles, *words.title.pointing, *words.figures.definite}
    own = following.kind is Kind.CLAUSE and following.tokens[0].text.lower() in opening
    return governing and own and not reports(document, following)


def is_circumstance(document: Document, part: Segment) -> bool:
    """Whether a segment without a verb leads in to the clause: “În ultimele zile”, “Yesterday”."""
    words = document.language
    first = part.tokens[0].text.lower()
    if part.tokens[0].text[0].isdigit():
        dates = words.dates
        times = {time for row in (*dates.units.values(), *dates.months) for time in row} | {
            *words.figures.times
        }
        return len(part.tokens) < 2 or any(token.text.lower() in times for token in part.tokens[1:_STRETCH])
    if first in {*words.title.nonfinite} - {*words.quotes.obliques}:
        return False
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
        and (day or (is_circumstance(document, part) and not part.tokens[-1].capital))  # not “In Dour”
        and not clauses.begins_with_verb(document, following)
    )


def _predicate(document: Document, parts: Sequence[Segment], first: int) -> int | None:
    """Index of the segment with the main verb; between it and the subject stand appositions."""
    aided = _aided(document, parts, first)
    if aided or verbs.verb_at(document, parts[first].tokens) is not None:
        return aided or first
    relatives, opened = verbs.inner_relatives(document.language), False
    for index in range(first + 1, len(parts)):
        part = parts[index]
        if opened and part.mark == ",":  # “vocea care, ani la rând, [le-a explicat …], a murit”
            opened = part.kind is not Kind.CLAUSE and not verbs.has_finite_verb(document, part.tokens)
            continue
        opened = part.mark == "," and part.tokens[-1].text.lower() in relatives
        if part.kind is Kind.CLAUSE and not _is_apposition(document, parts[index:]):
            return _behind_participle(document, parts, index)
        if part.kind is Kind.SECOND and verbs.verb_at(document, part.tokens) is not None:
            return None
    return None


def _is_apposition(document: Document, parts: Sequence[Segment]) -> bool:
    """Whether what looks like a clause, by the verb of its relative clause, stands between subject and verb:
    “My school, [a brick box that nobody has ever loved], is to close”."""
    words, (part, *behind) = document.language, parts
    relatives = verbs.inner_relatives(words) | {*words.title.that}
    told = any(token.text.lower() in relatives for token in part.tokens[1:])
    verb = next((one for one in behind if one.kind in (Kind.CLAUSE, Kind.SECOND)), part)
    return (
        told
        and verb.mark == ","
        and not reports(document, verb)
        and (clauses.begins_with_verb(document, verb) and not clauses.begins_with_verb(document, part))
    )


def _aided(document: Document, parts: Sequence[Segment], first: int) -> int | None:
    """Index of the predicate where what ends the subject only looks like a verb: “The cliff [lifts], out of
    use since May, [could run again]”, “Songs [taped in Dour], and thought lost, [will be sold]”."""
    title, tokens = document.language.title, parts[first].tokens
    at = verbs.verb_at(document, tokens)
    if not title.reduced:
        return None
    if at is None or verbs.is_reduced(document, tokens, at):
        return behind_joined(document, parts, first)
    if at != len(tokens) - 1 or not tokens[-1].text.endswith("s"):
        return None
    behind = range(first + 1, len(parts))
    return next((at for at in behind if parts[at].tokens[0].text.lower() in title.auxiliaries), None)


def behind_joined(document: Document, parts: Sequence[Segment], first: int) -> int | None:
    """Index of the predicate behind a second participle that tells of the same subject."""
    joined, verb, *_ = (*parts[first + 1 : first + 3], None, None)
    if joined is None or verb is None or joined.kind is not Kind.SECOND or len(verb.tokens) < _LED:
        return None
    second = any(token.text.endswith(document.language.title.reduced) for token in joined.tokens[1:3])
    aided = verb.mark == "," and verb.tokens[0].text.lower() in document.language.title.auxiliaries
    told = verb.tokens[1].text.lower() not in document.language.quotes.obliques  # “rose on Tuesday”
    return first + 2 if second and aided and told else None


def _behind_participle(document: Document, parts: Sequence[Segment], index: int) -> int:
    """Index of the predicate behind one that but looks like it, “A clerk, [described as a dean], was …”, “A
    ring, [lost in a bog], is …”."""
    reduced = document.language.title.reduced
    first = parts[index].tokens[0]
    behind = {*document.language.quotes.obliques, *document.language.title.agents}
    if not reduced or not document.is_verb(first) or len(parts[index].tokens) < _LED:
        return index
    led = parts[index].tokens[1].text.lower() in behind and first.text.endswith(reduced)
    for at in range(index + 1, len(parts)):
        if parts[at].kind is Kind.SECOND or parts[at].mark not in ("", ","):
            break
        if parts[at].kind is Kind.CLAUSE and not reports(document, parts[at]):
            aided = parts[at].tokens[0].text.lower() in document.language.title.auxiliaries
            return at if aided or (led and clauses.begins_with_verb(document, parts[at])) else index
    return index


def behind_said(document: Document, parts: Sequence[Segment]) -> int:
    """Index of the segment behind those in front that say who says so, with what belongs to that one:
    “Potrivit Anei Rusu, șefa secției, [podul e gata]”."""
    told = [reports(document, part) for part in parts]
    at = told.index(False) if False in told else len(parts)
    while 0 < at < len(parts) - 1 and parts[at].kind is not Kind.CLAUSE:
        if is_circumstance(document, parts[at]) or clauses.begins_with_verb(document, parts[at + 1]):
            break
        at += 1
    return at


def is_name(part: Segment) -> bool:
    return part.kind is Kind.PHRASE and len(part.tokens) < 4 and all(token.capital for token in part.tokens)
