"""Where a clause may stop although no comma stands there, and what may go from inside its subject."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.analysis.document import Document, Token
from generator.analysis.title import clauses, relatives, verbs
from generator.analysis.title.breaks import (
    awaits_aim,
    awaits_said,
    splits_said,
    wants_person,
    wants_place,
    wants_told,
)
from generator.analysis.title.chunks import is_told
from generator.analysis.title.clauses import Kind, Segment
from generator.analysis.title.counted import splits_times
from generator.analysis.title.days import names_day, stretches
from generator.analysis.title.details import Known
from generator.analysis.title.endings import ends_in_verb
from generator.analysis.title.ends import is_listed
from generator.analysis.title.items import paired, second_items, splits_items
from generator.analysis.title.narrowing import (
    behind_name,
    behind_noun,
    behind_place,
    drops_condition,
    narrows,
)
from generator.analysis.title.objects import behind_taking, has_object
from generator.analysis.title.pieces import (
    ADJUNCT,
    CUT,
    INNER,
    ITEM,
    OWNED,
    RELATIVE,
    SECOND,
    TOLD,
    Piece,
    Stop,
)
from generator.analysis.title.unfinished import goes_on, is_unfinished, lacks_verb, openers, wants_verb
from generator.languages import Words

_LED = 5  # words of “for at least 18 months”
_SHORT, _LEAST, _FAR = 28, 45, 60  # characters before a cut, the farther the more the verb may want it


def cuts(
    document: Document, parts: Sequence[Segment], first: int, verb: int, whole: Sequence[Piece], loose: bool
) -> Iterator[Stop]:
    """Offsets before what opens a circumstance, a relative clause or the last item of a list, ``loose``
    also before what tells more of a noun, but inside of no piece that goes or stays ``whole``."""
    if loose and not is_told(document, parts[verb:]):
        return
    start, predicate = parts[first].start, parts[verb].tokens
    least_at = predicate[verbs.verb_at(document, predicate) or 0].end
    tokens = [token for part in parts[first:] for token in part.tokens]
    conditions = [at for at, part in enumerate(parts) if part.kind is Kind.CONDITION]
    for index in range(max([verb, *conditions]), len(parts)):
        part = parts[index]
        own = [token for token in tokens if token.start < part.end]
        at = verbs.verb_at(document, part.tokens)
        if wants_verb(document, parts, index + 1) or is_listed(document, parts, verb, index):
            continue
        resumed = index + 1 < len(parts) and goes_on(document, parts, verb, index + 1)
        own_verb = least_at if at is None else max(least_at, part.tokens[at].end)
        for cost, least, offset in (
            *_offsets(document, part, own, loose),
            *((ADJUNCT, _LEAST, at) for at in behind_name(document, part.tokens, whole)),
        ):
            inside = any(gap[0] < offset < gap[1] for piece in whole for gap in piece.gaps)
            first_at = least_at if cost == CUT else own_verb
            if offset > max(first_at, part.start) and offset - start >= least and not inside:
                kept = [token for token in tokens if token.start < offset]
                ahead = tokens[len(kept) :]
                opened = resumed and is_unfinished(document, kept, openers(document.language))
                if opened or awaits_aim(document, kept, ahead) or splits_said(document, kept, ahead):
                    continue  # “after talks | with the firm, held in May, broke down”
                if _may_stop(document, parts[verb], part, kept, offset) and (
                    cost == CUT
                    or not _leans(document, kept, [token for token in ahead if token.start < part.end])
                ):
                    yield Stop(cost, offset)


def _offsets(
    document: Document, part: Segment, tokens: Sequence[Token], loose: bool
) -> Iterator[tuple[int, int, int]]:
    words = document.language.title
    obliques = tuple(
        {*document.language.quotes.obliques} - {*words.adjuncts, *words.genitives, *words.complements}
    )

    def opened_by(openers: Words) -> Iterable[int]:
        return clauses.cut_points(document, openers, part.start, part.end)

    for cost, least, offsets in (
        (CUT, _SHORT, [*opened_by(words.cuts), *relatives.timed(document, tokens)]),
        (SECOND, _SHORT, second_items(document, tokens)),
        (RELATIVE, _SHORT, relatives.relatives_behind(document, tokens)),
        (ADJUNCT, _LEAST, opened_by(words.adjuncts)),
        (ITEM, _FAR, relatives.participles_behind(document, tokens)),
        (ADJUNCT, _LEAST, relatives.gerunds(document, tokens)),
        (OWNED, _FAR, [*relatives.trailing(document, tokens), *paired(document, tokens)]),
        (TOLD, _FAR, _behind_known(document, tokens, opened_by(obliques)) if loose else ()),
    ):
        yield from ((cost, least, offset) for offset in offsets)
    for offset in opened_by(words.coordinators):
        listed = part.mark == "," and part.tokens[0].capital  # “Milan, Dour et Lamb”
        if not listed and _is_last_item(document, tokens, offset):
            yield ITEM, _FAR, offset


def _behind_known(document: Document, tokens: Sequence[Token], offsets: Iterable[int]) -> Iterator[int]:
    """The offsets behind a noun with its article or number, which is known without what tells more of it:
    “anularea amenzii [de 90.000 de lei]”, not “un pacient bolnav [de …]”; what is so of all of a kind, “toate
    gropile [de gunoi]”, is not without it."""
    title, articles = document.language.title, document.language.roles.articles
    endings = (*title.article_endings, *title.datives) or ("\n",)
    for offset in offsets:
        kept = [token for token in tokens if token.start < offset][-3:]
        counted = any(token.text[0].isdigit() for token in kept[-2:-1])
        definite = any(token.text.endswith(endings) for token in kept[-2:])
        if any(token.text.lower() in {*title.dangling} - {*articles} for token in kept[-2:-1]):
            continue
        if counted or definite or any(token.text.lower() in articles for token in kept[:-1]):
            yield offset


def _may_stop(
    document: Document, predicate: Segment, part: Segment, kept: Sequence[Token], offset: int
) -> bool:
    """Whether what stands before a cut is whole and true without what stands behind it."""
    words = document.language.title
    dropped = [token for token in part.tokens if token.start >= offset]
    restricts = drops_condition(document, part, dropped)
    begin = behind_taking(document, predicate.tokens) if offset <= predicate.end else None
    own = [one for one in kept if begin and one.start >= predicate.tokens[begin].start]
    wants = begin is not None and not has_object(document, own, 0)
    opposes = any(token.text.lower() in words.opposing for token in dropped)
    opposes = opposes and not _has_told(document, predicate, part, kept)
    denied = any(token.text.lower() in words.denials for token in kept)
    contrasting = {*words.coordinators} - {*document.language.names.conjunctions}
    opposes = opposes or (
        denied and bool(dropped) and dropped[0].text.lower() in contrasting
    )  # “nu de ei | ci de”
    reduced = kept[-1].text.lower() in words.wanting
    if (
        restricts
        or wants
        or opposes
        or reduced
        or wants_place(document, kept, dropped)
        or wants_person(document, kept, dropped)
        or relatives.is_alone(document, kept)
        or wants_told(document, kept, dropped)
    ):
        return False
    if len(dropped) == 1:
        return False  # “were removed the evening | before”
    if splits_items(document, kept, dropped):
        return False
    if _splits_stretch(document, kept, dropped) or splits_times(document, kept, dropped):
        return False
    if lacks_verb(document, kept, dropped):
        return False
    if relatives.drops_aim(document, kept, dropped):
        return False
    return verbs.is_complete(document, kept) and not awaits_said(document, kept, dropped)


def _has_told(document: Document, predicate: Segment, part: Segment, kept: Sequence[Token]) -> bool:
    """Whether what is kept is told whole, or has an object behind its circumstances."""
    at = verbs.verb_at(document, kept)
    told = is_told(document, [predicate, *([part] if part is not predicate else [])])
    return told or (at is not None and bool(has_object(document, kept, at + 1)))


def _splits_stretch(document: Document, kept: Sequence[Token], dropped: Sequence[Token]) -> bool:
    """Whether a cut parts a stretch of time from what it is counted from, “trei luni | după vot”, or of which
    it is one, “the sixth day | of the trial”, but not “a fost anulat luni | după ce …”, on a Monday, nor
    “within weeks | after …”."""
    language = document.language
    units = stretches(language)
    opening = {*language.title.cuts, *language.title.since}
    if not dropped or kept[-1].text.lower() not in units:
        return False
    if dropped[0].text.lower() in language.title.genitives:
        return True
    if dropped[0].text.lower() not in opening:
        return False
    before = kept[-2].text.lower() if len(kept) > 1 else ""
    counted = before[:1].isdigit() or before in language.numbers.values
    led = [token.text.lower() for token in kept[-_LED:-2]]
    if counted and not {*led}.isdisjoint(language.title.lasting):
        return False  # “is shut for at least 18 months | after …”
    if before in {
        word for row in language.dates.shifts.values() for phrase in row for word in phrase.split()
    }:
        return False  # “will start next week | after …”
    return counted or not (names_day(kept[-1].text, language) or before in language.quotes.obliques)


def _leans(document: Document, kept: Sequence[Token], ahead: Sequence[Token]) -> bool:
    """Whether a verb, participle or noun made of a verb right before a cut wants what follows."""
    words = document.language
    adverbs = {*words.title.hedges, *words.title.floating, *words.quotes.adverbs}
    while len(kept) > 2 and kept[-1].text.lower() in adverbs:
        kept = kept[:-1]  # “permettra probablement | aux physiciens”
    marked = kept[-2].text.lower() in words.title.nonfinite  # “contract de [finanțare]”
    kind = marked and bool(words.title.article_endings)
    return (
        ends_in_verb(document, kept)
        or (not kind and relatives.is_relational(document, kept[-1]))
        or relatives.splits_share(document, kept, ahead)
        or _parts_from_aim(document, kept, ahead)
        or relatives.splits_participle(document, (*kept, *ahead), ahead[0].start)
    )


def _parts_from_aim(document: Document, kept: Sequence[Token], ahead: Sequence[Token]) -> bool:
    """Whether only a day stands before what a verb wants, “pleaded guilty | on Monday to theft”; not behind
    a circumstance, “met in Dour | on Friday to discuss …”."""
    if len(kept) > 1 and kept[-2].text.lower() in document.language.quotes.obliques:
        return False
    words = document.language
    led = ahead[0].text.lower() in words.quotes.obliques
    behind = [token.text.lower() for token in ahead[led:][:2]]
    return len(behind) > 1 and names_day(behind[0], words) and behind[1] in words.title.complements


def _is_last_item(document: Document, tokens: Sequence[Token], offset: int) -> bool:
    """Whether the last item of a list stands behind an offset, with no verb of its own."""
    words = document.language
    kept = [token for token in tokens if token.start < offset]
    dropped = [token for token in tokens if token.start >= offset]
    leading = [token.text.lower() for token in kept if token.text.lower() in words.quotes.obliques]
    paired = bool(leading) and leading[-1] in words.title.pairing  # “between”
    item = bool(kept) and kept[-1].content and verbs.verb_at(document, dropped) is None
    counts = (
        len(kept) > 1 and len(dropped) > 1 and all(one.text[0].isdigit() for one in (kept[-2], dropped[1]))
    )
    return item and not paired and not counts  # “5 ani [și 8 luni]”


def inside_subject(
    document: Document, parts: Sequence[Segment], first: int, verb: int, known: Known
) -> Iterator[Piece]:
    """A relative clause, a participle or what belongs to a noun, between the subject's noun and its verb."""
    own, behind = parts[first].end, behind_place(parts, first, verb, known)
    yield from (
        piece._replace(gaps=((piece.gaps[0][0], behind),)) if piece.gaps[0][1] == own else piece
        for piece in _inside(document, parts, first, verb)
        if not any(name.start < piece.gaps[0][0] < name.end for name in known.names)
        and not _bares_number(document, parts[first].tokens, piece.gaps[0][0])
    )


def _bares_number(document: Document, tokens: Sequence[Token], offset: int) -> bool:
    """Whether a subject would end in a number of nothing: “aproape 300 [dintre cei 412 angajați]”."""
    before = [token for token in tokens if token.start < offset]
    lows = [token.text.lower() for token in before[-1:]]
    counts = any(low[0].isdigit() or low in document.language.numbers.values for low in lows)
    return counts and not document.has_verb(before)


def _inside(document: Document, parts: Sequence[Segment], first: int, verb: int) -> Iterator[Piece]:
    tokens = parts[first].tokens
    found = relatives.inner_relative(document, tokens) or relatives.inner_participle(document, tokens)
    if found and narrows(document, [token for token in tokens if token.start < found[0]]):
        yield from (Piece(INNER, ((offset, found[1]),)) for offset in behind_noun(document, tokens, *found))
    elif found:
        yield Piece(INNER, (found,))
    if verb > first:
        end = parts[first].end
        offsets = clauses.cut_points(document, document.language.title.adjuncts, parts[first].start, end)
        offsets = [offset for offset in offsets if offset - parts[first].start >= _SHORT]
        whole = relatives.whole_relative(document, tokens)
        own = not clauses.begins_with_verb(document, parts[verb])  # “din Orhei[, Soroca și Bălți] a …”
        if whole and not narrows(document, [token for token in tokens if token.start < whole]):
            told = verbs.verb_at(document, parts[verb].tokens) or 0
            stop = relatives.verb_group(document, parts[verb].tokens, told) if own else end
            yield Piece(ITEM, ((whole, stop),))
        if own:
            return
        yield from (
            Piece(OWNED, ((offset, end),))
            for offset in {*offsets, *relatives.rest_of_subject(document, tokens, end)}
        )
        return
    at = verbs.verb_at(document, tokens)
    if at:
        behind = relatives.verb_group(document, tokens, at)
        for offset in relatives.rest_of_subject(document, tokens[:at], behind):
            yield Piece(OWNED, ((offset, behind),))
