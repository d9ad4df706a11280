"""The title: the seed's own, else the headline, else the main clause of the lead.

The clause is made of the lead's own words: who said so, leading circumstances, appositions, relative
and adverbial clauses are dropped as whole phrases, as few and as harmless ones as the limit allows. A
lead that cannot be brought under the limit that way gives way to a sentence that names its subject, or is
told by its beginning.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from generator.analysis.document import Document
from generator.analysis.names.lexicon import lexicon
from generator.analysis.speech import is_spoken
from generator.analysis.title import clauses
from generator.analysis.title.avowed import avowed
from generator.analysis.title.candidates import LEAD, WORST, attempts, lacks, names_subject
from generator.analysis.title.clauses import Kind, Segment
from generator.analysis.title.counted import parts_number
from generator.analysis.title.days import commas
from generator.analysis.title.details import Known, offices
from generator.analysis.title.endings import dangles
from generator.analysis.title.fields import fields
from generator.analysis.title.narrowing import lacks_event, leans_on_next, says_little
from generator.analysis.title.passing import without_passing
from generator.analysis.title.quoted import quoted
from generator.analysis.title.ranges import Ranges, length, without
from generator.analysis.title.readings import COMFORT, LONGEST, readings
from generator.analysis.title.said import behind_cleft, is_claim, is_held, is_judged, said_by, speaker, stated
from generator.analysis.title.scenes import behind_scene, needs_scene
from generator.analysis.title.setting import About
from generator.analysis.title.subjects import is_moment, reports
from generator.analysis.title.teasers import pointers, stands_alone
from generator.model import Dated, Mention, Quote, Span, TitleOrigin
from generator.text.sentences import EMPHASIS

_LEAST = 3  # characters
_LEADING = 2  # sentences that lose their circumstances rather than give way to another
_DAY = 2  # words within which a title would begin with “heute”
_STOPS = ".!?…"
_SUBJECT = 3  # words behind a colon within which one would point to what stands before it
_WORDS = 5  # of a lead without a verb that is a title all the same
_LABEL = re.compile(r"(?:\d{1,2}(?:[.)]|:\d\d)|[^\w„“”\"«(]+)\s+")  # of a point in a list
_SCORES = re.compile(r"(?:,?\s\d+-\d+)+$")
_MORE_SCORES = re.compile(r",?\s(?:\([^()]*\),?\s)?\d")
_OPENS, _CLOSES = (
    re.compile(r"(?:^|[\s:])'(?=\w)"),
    re.compile(r"\w[.!?]?'(?=$|[\s,])"),
)  # straight single marks
_BEHIND = 20  # characters behind a title among which its next word stands
_SAYS = ": "  # behind the name of whoever holds what follows
_PARTED = re.compile(r"(?:\s\([^()]{0,80}\))?,")  # what follows, maybe behind brackets
_COMMAS = re.compile(r"\s*,(?:\s*,)*")


def find_title(
    document: Document,
    given: str | None,
    headline: str | None,
    entities: tuple[Mention, ...] = (),
    dates: tuple[Dated, ...] = (),
    quotes: tuple[Quote, ...] = (),
) -> tuple[str, TitleOrigin]:
    if given:
        return given, "front-matter"
    if headline:
        return EMPHASIS.sub(r"\2", headline), "headline"
    return derive(document, entities, dates, quotes), "lead"


def derive(
    document: Document,
    entities: tuple[Mention, ...] = (),
    dates: tuple[Dated, ...] = (),
    quotes: tuple[Quote, ...] = (),
) -> str:
    """A title out of the first sentences of ``document``, at most ``LONGEST`` characters."""
    known = Known.of(entities, dates)
    sentences = document.telling or tuple(range(len(document.sentences)))
    candidates = sentences[:LEAD]
    lead = document.sentences[sentences[0]] if sentences else None
    news = behind_scene(document, sentences, known) if lead else []
    said = quoted(document, lead, quotes, entities, LONGEST) if lead and not news else None
    if said:
        return said
    best, least, lost, told_at = "", WORST, False, -1
    for index, strict, wanting in attempts(document, sentences, known, news):
        title = (
            _main_clause(document, index, known, index in candidates[:_LEADING]) if wanting <= least else None
        )
        lost = lost or (not title and wanting <= least and index == (news or candidates)[0])
        if not title or (strict and not stands_alone(document, index, title, known)):
            continue
        if index in news and needs_scene(document, title):
            continue
        if lost and not names_subject(document, index, known):
            break  # the beginning of a lead too long serves a reader better than “Nobody was hurt”
        lacking = lacks(document, index, title)
        if lacking < least:
            best, least, told_at = title, lacking, index
        if not least:
            break
    if best and told_at == sentences[0] and len(sentences) > 1:
        return avowed(document, best, sentences[1], known, quotes, LONGEST)
    if best:
        return best
    told = [index for index in news or candidates if len(document.tokens[index]) >= _WORDS] or candidates
    sentence = document.sentences[told[0]].of(document.text) if told else document.text
    return _shortened(document, sentence)


# ---------------------------------------------------------------- the main clause


def _main_clause(document: Document, index: int, known: Known, lead: bool) -> str | None:
    """The sentence's main clause as a title, or None where it cannot be told or is too long; a ``lead`` loses
    its circumstances too."""
    span = document.sentences[index]
    if span.end - span.start > clauses.READABLE:
        return None
    start = begin = behind_cleft(document, index, _behind_label(document, span))
    parts = clauses.segments(document, index, start)
    while len(parts) > 1 and is_moment(document, *parts[:2]):
        parts = parts[1:]
        start = parts[0].start
    labelled = _told_at(document, parts)
    if labelled:
        parts, start = parts[labelled:], parts[labelled].start  # “Good news: the bridge is open”
    if not parts:
        return None
    whole = ((begin if labelled else start, span.end),)
    claimed = not document.language.title.relatives_parted and is_claim(document, parts)
    reported = not claimed and any(reports(document, part) for part in parts)
    comfort = COMFORT if document.language.title.relatives_parted else _LEAST
    room = comfort if any(part.mark == "(" for part in parts) else LONGEST
    passing = document.language.title.passing if document.language.title.relatives_parted else ()
    today = any(token.text.lower() in passing for token in parts[0].tokens[:_DAY])
    fits = not (reported or today) and length(whole) - (document.text[span.end - 1] in _STOPS) <= room
    unchanged = [(whole, "")]
    forms = chain.from_iterable(
        _forms(document, index, parts, known, claimed, loose) for loose in (False, True)[: 1 + lead]
    )
    title = _first_finished(document, chain(unchanged, forms) if fits else chain(forms, unchanged))
    return title and without_passing(document, title)


def _forms(
    document: Document, index: int, parts: Sequence[Segment], known: Known, claimed: bool, loose: bool
) -> Iterator[tuple[Ranges, str]]:
    """The main clause in its forms, each with the name that stands before it if it is but that one's word."""
    if document.language.title.relatives_parted:
        if loose:
            return
        about = About(known.names, known.people, known.places, known.dates)
        for ranges in fields(document, parts, about):
            yield ranges, ""
            gaps = [gap for start, end in ranges for gap in offices(document, start, end, known)]
            yield tuple(part for start, end in ranges for part in without(start, end, gaps)), ""
        return
    yield from ((ranges, "") for ranges in readings(document, parts, known, claimed, loose=loose))
    name, own = speaker(document, parts, known) if claimed else "", said_by(document, parts)
    if name:
        room = LONGEST - len(name) - len(_SAYS)
        yield from ((ranges, name) for ranges in readings(document, own, known, False, room, loose))
    said = stated(document, index, parts[0].start, known)
    if said:
        name = said[1] or speaker(document, parts, known)  # who tells what another has shown
        parts = clauses.segments(document, index, said[0])
        own = said_by(document, parts) if name else parts
        room = LONGEST - (len(name) + len(_SAYS) if name else 0)
        yield from ((ranges, name) for ranges in readings(document, own, known, False, room, loose))
    elif claimed and not is_held(document, parts):  # what is said, without the words that judge
        free = readings(document, parts, known, False, loose=loose)
        yield from ((some, "") for some in free if not any(is_judged(document, *one) for one in some))


def _told_at(document: Document, parts: Sequence[Segment]) -> int:
    """Index of the segment behind a colon where the news begins, behind a label or, where it tells by name
    of whom, behind what only arouses interest: “A star is dead: [the singer Jane Doe died]”; 0 if none."""
    colon = next((at for at, part in enumerate(parts) if part.mark == ":"), 0)
    before, behind = parts[:colon], parts[colon:]
    if not colon or pointers(document, behind[0].tokens[:_SUBJECT]):
        return 0  # “Fewer buses, dearer tickets: with this result …”
    if all(part.kind is Kind.PHRASE for part in before) and _tells(document, behind):
        return colon
    words = document.language
    if words.summary.drops_subject or words.title.relatives_parted:
        return 0
    led = behind[0].kind in (Kind.PHRASE, Kind.DETOUR) and behind[1:] and behind[1].kind is Kind.CLAUSE
    led = led and not clauses.begins_with_verb(document, behind[1])
    if led and all(part.kind is Kind.PHRASE for part in before):
        return colon + 1
    told = [any(token.capital for token in part.tokens[1:]) for part in (before[0], behind[0])]
    vague = before[0].tokens[0].text.lower() in words.numbers.articles
    return colon if vague and behind[0].kind is Kind.CLAUSE and told == [False, True] else 0


def _tells(document: Document, parts: Sequence[Segment]) -> bool:
    """Whether a clause stands there behind nothing but its subject, and no list of what a colon announces."""
    told = next((at for at, part in enumerate(parts) if part.kind is Kind.CLAUSE), -1)
    inserted = (Kind.PHRASE, Kind.DETOUR)
    return told == 0 or (
        told > 0
        and parts[0].kind is Kind.PHRASE
        and clauses.begins_with_verb(document, parts[told])
        and all(part.kind in inserted for part in parts[:told])
        and not reports(document, parts[told])
    )


def _first_finished(document: Document, forms: Iterable[tuple[Ranges, str]]) -> str | None:
    """The first form that is whole; but before one that stops short of what its noun says little without,
    “denounced a memorandum [of …]”, one that goes on, and before half an alternative, “die [or fall ill]”,
    any other."""
    words, found, called, stopped, half = document.language.title, None, "", 0, False
    for ranges, name in forms:
        end = ranges[-1][1]
        if found and not (name == called and (half or end > stopped)):
            continue
        title = _finished(document, ranges)
        if not title:
            continue
        title = f"{name[0].upper()}{name[1:]}{_SAYS}{title}" if name else title
        behind = document.text[end : end + _BEHIND].lstrip()
        short = says_little(document, end) or lacks_event(document, title, behind)
        split = clauses.opens(words.alternatives, behind)
        if document.text[end - 1] in _STOPS or not (short or split):
            return title
        if not found:
            found, called, stopped, half = title, name, end, split
    return found


def _behind_label(document: Document, span: Span) -> int:
    """Where a sentence begins behind the number of a point in a list, or behind “Breaking news: ”."""
    label = _LABEL.match(document.text, span.start, span.end)
    start = label.end() if label else span.start
    head, colon, _ = document.text[start : span.end].partition(_SAYS)
    kicker = colon and head.lower() in map(str.lower, document.language.layout.kickers)
    return start + len(head) + len(_SAYS) if kicker else start


# ---------------------------------------------------------------- ranges and finish


def _joined(document: Document, ranges: Ranges) -> str:
    """The ranges as one text, without the second comma of an aside left out whole: “va susține [sâmbătă, la
    ora 19,] un concert”."""
    text, title, last = document.text, "", ranges[0][0]
    for start, end in ranges:
        aside = "," not in title and text.startswith(", ", start)
        aside = aside and not document.language.title.relatives_parted
        aside = aside and not clauses.opens(document.language.title.relatives, text[start + 2 : end])
        begin = start + (aside and commas(document, last, start + 2) == 2)
        title, last = f"{title} {text[begin:end]}", end
    return " ".join(title.split())


def _finished(document: Document, ranges: Ranges) -> str | None:
    """The title as it is printed; None where it is too long, unbalanced or ends in a word that
    leans on a next one."""
    title = EMPHASIS.sub(r"\2", _COMMAS.sub(",", _joined(document, ranges).strip(" .,;:–—-…")))
    if ranges and _MORE_SCORES.match(document.text, ranges[-1][1]):
        title = _SCORES.sub("", title)  # a score is given whole or not at all
    head, comma, day = title.rpartition(", ")
    if comma and day.lower() in lexicon(document.language).calendar:
        title = head  # half of “joi, 8 ianuarie”
    if (
        len(title) < _LEAST
        or len(title) > LONGEST
        or is_spoken(title)
        or (_OPENS.search(title) and not _CLOSES.search(title))
        or title.count("(") != title.count(")")
        or parts_number(document, ranges[-1][1])
    ):
        return None
    whole = document.text[ranges[-1][1] - 1] in _STOPS
    parted = bool(_PARTED.match(document.text, ranges[-1][1]))
    return None if dangles(document, title, whole, parted) else title[0].upper() + title[1:]


def _shortened(document: Document, sentence: str) -> str:
    """The sentence itself, or as much of it as there is room for, cut after a word that no other leans on,
    with a mark that something is missing."""
    sentence = sentence.strip().rstrip(".").rstrip()
    if len(sentence) <= LONGEST:
        return sentence[:1].upper() + sentence[1:]
    space = sentence.rfind(" ", 0, LONGEST - 1)
    while space > 0 and leans_on_next(document, sentence, space):
        space = sentence.rfind(" ", 0, space)
    return sentence[: space if space > 0 else LONGEST - 1].rstrip(" ,;:–—-(") + "…"
