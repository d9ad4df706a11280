"""What tells of which ones, of some or a share of many, a clause is true."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from generator.analysis.document import Document, Token, tokens_of
from generator.analysis.names.lexicon import lexicon
from generator.analysis.title import verbs
from generator.analysis.title.clauses import Segment, cut_points, opens
from generator.analysis.title.counted import is_number
from generator.analysis.title.details import Known
from generator.analysis.title.pieces import Piece
from generator.text.patterns import phrases

_BEHIND = 20  # characters behind a title among which its next words stand


def narrows(document: Document, subject: Sequence[Token]) -> bool:
    """Whether what stands behind some or a share of many, “patients [who were given a drug]”, “half of the
    ambulances [sent to Dour]”, tells of which ones only a clause is true."""
    words, lowers = document.language, [token.text.lower() for token in subject]
    counted = any(low[0].isdigit() or low in words.numbers.values for low in lowers)
    shared = any(low.endswith("%") or low in words.numbers.fractions for low in lowers)
    several = subject[-1].lemma != lowers[-1] and lowers[0] not in words.numbers.articles
    return not words.title.article_endings and (shared or (several and not counted))


def behind_noun(document: Document, tokens: Sequence[Token], start: int, end: int) -> Iterator[int]:
    """Offsets inside of a relative clause where a circumstance stands behind a noun with its article or
    preposition: “given a drug [within three days]”, not “inférieurs [à mille euros]”."""
    words = document.language
    led = {*words.roles.articles, *words.quotes.obliques}
    numbers = words.numbers.values.keys() | words.numbers.scales.keys()
    for offset in cut_points(document, words.title.adjuncts, start, end):
        own = [token for token in tokens if start < token.start < offset]
        leading = next((at for at in range(len(own) - 1, -1, -1) if not own[at].content), 0)
        counted = any(token.text.lower() in numbers or token.text[0].isdigit() for token in own)
        if leading < len(own) - 1 and own[leading].text.lower() in led and not counted:
            yield offset


def behind_name(document: Document, tokens: Sequence[Token], whole: Sequence[Piece]) -> Iterator[int]:
    """Offsets between a name and where that lies, at the end of a segment: “strada Morii [din Dour]”."""
    ends = {piece.gaps[0][1] for piece in whole}
    starts = {piece.gaps[0][0] for piece in whole if piece.gaps[0][1] == tokens[-1].end}
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        apart = before.end in ends and after.start in starts
        if apart and token.text.lower() in document.language.title.adjuncts:
            yield token.start


def behind_place(parts: Sequence[Segment], first: int, verb: int, known: Known) -> int:
    """Where a subject ends, with where the place lies that ends it: “a hotel in Dour[, Co Lamb,] has …”."""
    places = {place.end for place in known.places}
    own, inserted = parts[first], parts[first + 1 : verb]
    lies = own.end in places and all(part.mark == "," and part.end in places for part in inserted)
    return parts[verb].start if inserted and lies else own.end


def drops_condition(document: Document, part: Segment, dropped: Sequence[Token]) -> bool:
    """Whether a part loses what its clause is not true without, also behind a circumstance: “will be shut |
    in May unless …”; not what only a clause inside of it supposes."""
    words, text = document.language, document.text
    if opens(words.title.conditions, text[dropped[0].start : part.end]):
        return True
    inner = verbs.inner_relatives(words) | (verbs.conjunctions(words) - {*words.ahead.supposing})
    own = takewhile(lambda token: token.text.lower() not in inner, dropped)
    return any(opens(words.ahead.supposing, text[token.start : part.end]) for token in own)


def parts_condition(document: Document, text: str, offset: int) -> bool:
    """Whether an offset lies inside of words that suppose something: “în cazul | în care”."""
    found = phrases(document.language.ahead.supposing).finditer(text, max(0, offset - _BEHIND))
    return any(match.start() < offset < match.end() for match in found)


def leans_on_next(document: Document, text: str, end: int) -> bool:
    """Whether what ends at an offset leans on the next word: “dans le centre de | la”, “12 million | pounds”,
    “în cazul | în care”."""
    last = text[:end].rsplit(" ", 1)[-1]
    stopped = last.lower() in document.language.stopwords or is_number(document.language, last)
    return stopped or parts_condition(document, text, end)


def says_little(document: Document, end: int) -> bool:
    """Whether a noun before an offset says little without what follows: “denounced the letters [of …]”, “un
    profit net [de 11 milioane]”; not one that is known, “anularea amenzii [de 90.000 de lei]”."""
    words, behind = document.language, document.text[end : end + _BEHIND].lstrip()
    if opens(words.title.belonging, behind):
        return True
    of, number, *_ = (*behind.lower().split(None, 2), "", "")
    noun = document.text[:end].rsplit(None, 1)[-1]
    known = (*words.title.article_endings, *words.title.article_plurals) or ("",)
    counted = of in words.numbers.linkers and number[:1].isdigit()
    return counted and noun.islower() and not noun.endswith(known)


def lacks_event(document: Document, title: str, behind: str) -> bool:
    """Whether a title tells neither by name nor by day of whom or where, and what it stops before tells what
    had happened: “Trei oameni au murit[, după ce un autobuz …]”."""
    words, days = document.language.title, lexicon(document.language).calendar
    named = any(one.capital or one.text.lower() in days for one in tokens_of(title, document.language)[1:])
    return not named and opens((*words.reasons, *words.whens), behind.lstrip(", "))
