"""A sentence as segments between its commas, and what each segment is to the main clause."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from enum import Enum, auto

from generator.analysis.document import QUOTED, Document, Token
from generator.languages import Language, Words
from generator.model import Value
from generator.text.patterns import alternatives

_BREAK = re.compile(r",(?=\s)|;(?=\s)|\s[–—-](?=\s)|\s?\(|\)|:(?=\s)")
_OPENING = 3  # tokens within which a predicate has its verb
_CLAUSE_END = 12  # tokens of a closing “…, officials said on Tuesday”


class Kind(Enum):
    CLAUSE = auto()  # has a finite verb and no word that subordinates it
    PHRASE = auto()  # has none
    DETOUR = auto()  # relative and adverbial clauses, gerunds, asides in brackets
    SECOND = auto()  # another clause or item, joined by a coordinator
    COMPLEMENT = auto()  # the verb before cannot do without it
    CONDITION = auto()  # the clause is not true without it


class Segment(Value, frozen=True):
    start: int
    end: int
    mark: str  # before it: "" , ; – ( :
    tokens: tuple[Token, ...]
    kind: Kind = Kind.PHRASE


def segments(document: Document, sentence: int, start: int) -> tuple[Segment, ...]:
    """The segments of a sentence from the offset ``start`` on."""
    text, span = document.text, document.sentences[sentence]
    quoted = [match.span() for match in QUOTED.finditer(text, start, span.end)]
    found: list[Segment] = []
    begin, mark, at_quote = start, "", 0
    for match in [*_BREAK.finditer(text, start, span.end), None]:
        end = match.start() if match else span.end
        while at_quote < len(quoted) and quoted[at_quote][1] <= end:
            at_quote += 1
        if match and at_quote < len(quoted) and quoted[at_quote][0] < end:
            continue
        tokens = tuple(token for token in document.tokens[sentence] if begin <= token.start < end)
        if tokens:
            found.append(_segment(document, tokens, end, mark))
        begin, mark = (match.end(), match[0].strip() or mark) if match else (end, "")
    return tuple(found)


def _segment(document: Document, tokens: tuple[Token, ...], end: int, mark: str) -> Segment:
    """From its first word (with the quotation mark before it) to ``end``."""
    start = tokens[0].start
    if start and document.text[start - 1] in "„“”«\"'":
        start -= 1
    stop = end
    while stop > start and document.text[stop - 1].isspace():
        stop -= 1
    return Segment(start, stop, mark, tokens, _kind(document, tokens, document.text[start:stop], mark))


def _kind(document: Document, tokens: tuple[Token, ...], text: str, mark: str) -> Kind:
    words = document.language.title
    if mark == "(":
        return Kind.DETOUR
    for phrases, kind in (
        (words.conditions, Kind.CONDITION),
        (words.complements, Kind.COMPLEMENT),
        (words.relatives, Kind.DETOUR),
        (words.detours, Kind.DETOUR),
    ):
        if opens(phrases, text):
            return kind
    if is_gerund(tokens[0], document.language):
        return Kind.DETOUR
    if opens(words.coordinators, text):
        return Kind.SECOND
    return Kind.CLAUSE if verb_at(document, tokens) is not None else Kind.PHRASE


def is_report(document: Document, segment: Segment, text: str) -> bool:
    """Whether a segment beside the main clause only says who says so: “a declarat vineri X”."""
    quotes, title = document.language.quotes, document.language.title
    if opens((*title.attributions, *quotes.according), text):
        return True
    lowers = [token.text.lower() for token in segment.tokens]
    if set(lowers[1:]) & set(title.complements) & {*quotes.subordinators}:
        return False
    if lowers[0] in quotes.verbs:
        return True
    if lowers[0] in quotes.auxiliaries and set(lowers[1:4]) & {*quotes.participles, *quotes.verbs}:
        return True
    return (
        len(lowers) <= _CLAUSE_END
        and bool(set(lowers[-4:]) & set(quotes.verbs))
        and segment.kind is Kind.CLAUSE
    )


def is_gerund(token: Token, language: Language) -> bool:
    endings = language.title.gerunds
    return bool(endings) and len(token.text) > 4 and token.text[0].islower() and token.text.endswith(endings)


def verb_at(document: Document, tokens: Sequence[Token], first: int = 0) -> int | None:
    """Index of the first finite verb of ``tokens`` that is in no relative clause, from ``first``."""
    inside = False
    for index in range(first, len(tokens)):
        if tokens[index].text.lower() in _single(document.language.title.relatives) and index > first:
            inside = True
        if is_finite(document, tokens, index):
            if not inside:
                return index
            inside = False
    return None


def is_finite(document: Document, tokens: Sequence[Token], index: int) -> bool:
    """Whether the word is, by its form and what stands before it, the verb of a clause."""
    words = document.language.title
    token = tokens[index]
    lower = token.text.lower()
    before = tokens[index - 1].text.lower() if index else ""
    earlier = tokens[index - 2].text.lower() if index > 1 else ""
    markers = _single(words.nonfinite)
    drops_subject = document.language.summary.drops_subject
    if lower in words.auxiliaries:
        leaning = lower in markers or lower in words.coordinators
        return not leaning or _participle_follows(document, tokens, index)
    if not (token.content and token.lemma in words.verbs) or (token.capital and (index or not drops_subject)):
        return False  # “Retired teacher …”
    if before in markers or (earlier in markers and before in document.language.stopwords):
        return False
    after = tokens[index + 1].text.lower() if index + 1 < len(tokens) else ""
    if is_gerund(token, document.language) or after in words.agents:
        return False
    if lower == token.lemma:  # the infinitive too, but for “scientists report”
        return before not in words.auxiliaries if drops_subject else before.endswith("s") and len(before) > 3
    return not lower.endswith((*words.participles, *words.nominal))


def has_finite_verb(document: Document, tokens: Sequence[Token]) -> bool:
    """Always where the language's verbs are not known."""
    known = bool(document.language.title.verbs)
    return not known or any(is_finite(document, tokens, index) for index in range(len(tokens)))


def _participle_follows(document: Document, tokens: Sequence[Token], index: int) -> bool:
    """Whether a form that may also be an article or a preposition is an auxiliary: “a declarat”."""
    for token in tokens[index + 1 : index + 4]:
        lower = token.text.lower()
        if lower.endswith(document.language.title.participles) and len(lower) > 3:
            return True  # “fost” leads to another participle
        if token.content:
            return document.is_verb(token)
    return False


def begins_with_verb(document: Document, segment: Segment) -> bool:
    """Whether a segment is a predicate whose subject stands before it."""
    for index, token in enumerate(segment.tokens[:_OPENING]):
        if is_finite(document, segment.tokens, index):
            return True
        if token.content or token.text.lower() in document.language.quotes.obliques:
            return False
    return False


def has_coordinator(document: Document, segment: Segment) -> bool:
    """Whether the subject of a segment ends a list: “…, Petru și Pavel au plecat”."""
    verb = verb_at(document, segment.tokens) or 0
    return any(token.text.lower() in document.language.title.coordinators for token in segment.tokens[:verb])


def inner_relative(document: Document, tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Offsets of a relative clause between subject and verb of one segment, if that is its form:
    “Trupele [care au ajutat Rusia] joacă …”."""
    relatives = _single(document.language.title.relatives)
    for index, token in enumerate(tokens):
        if is_finite(document, tokens, index) and token.text.lower() not in relatives:
            return None
        if index and token.text.lower() in relatives:
            verbs = [at for at in range(index + 1, len(tokens)) if is_finite(document, tokens, at)]
            own = verbs[0] if verbs else len(tokens)
            for at in verbs:
                joined = tokens[at - 1].text.lower() in document.language.title.coordinators
                if at > own + 2 and not joined and tokens[at - 1].text.lower() not in relatives:
                    return token.start, _verb_group(document, tokens, at)
            return None
    return None


def _verb_group(document: Document, tokens: Sequence[Token], at: int) -> int:
    """Where the words that lean on the verb begin: “nu se joacă”."""
    while at and len(tokens[at - 1].text) <= 3 and tokens[at - 1].text.lower() in document.language.stopwords:
        if tokens[at - 1].text.lower() in document.language.quotes.obliques:
            break
        at -= 1
    return tokens[at].start


def opens(phrases: Words, text: str) -> bool:
    return bool(_opener(phrases).match(text))


@functools.cache
def _opener(phrases: Words) -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(phrases)})(?!\w)", re.IGNORECASE)


def cut_points(document: Document, phrases: Words, start: int, end: int) -> list[int]:
    """Offsets before ``phrases`` inside a range of the text, outside of quotations."""
    quoted = [match.span() for match in QUOTED.finditer(document.text, start, end)]
    return [
        match.start()
        for match in _inside(phrases).finditer(document.text, start, end)
        if not any(opened < match.start() < closed for opened, closed in quoted)
        and not _in_name(document.text, match.start(), match.end())
    ]


def _in_name(text: str, start: int, end: int) -> bool:
    """Whether what is before and after belongs to one name: “Agenția pentru Mediu”."""
    before = text[max(0, start - 40) : start].rsplit(None, 1)[-1:]
    after = text[end : end + 2].lstrip()[:1]
    return bool(before) and before[0][0].isupper() and after.isupper()


def second_verbs(document: Document, tokens: Sequence[Token]) -> list[int]:
    """Offsets of coordinators before another predicate of the same subject: “și a ordonat …”."""
    coordinators = document.language.title.coordinators
    return [
        token.start
        for index, token in enumerate(tokens[:-1])
        if index and token.text.lower() in coordinators and _begins_finite(document, tokens, index + 1)
    ]


def _begins_finite(document: Document, tokens: Sequence[Token], first: int) -> bool:
    """Whether a clause begins at ``first``: a verb, behind at most a short subject."""
    return any(is_finite(document, tokens, at) for at in range(first, min(first + 3, len(tokens))))


def is_complete(document: Document, tokens: Sequence[Token]) -> bool:
    """Whether there is a finite verb, and one behind the last “that”."""
    that = set(document.language.title.complements) & set(document.language.quotes.subordinators)
    that -= set(document.language.title.nonfinite)
    last = max((at for at, token in enumerate(tokens) if token.text.lower() in that), default=-1)
    if verb_at(document, tokens) is None:
        return False
    return last < 0 or any(document.is_verb(token) for token in tokens[last + 1 :])


@functools.cache
def _inside(phrases: Words) -> re.Pattern[str]:
    return re.compile(rf"(?<=\s)(?:{alternatives(phrases)})(?!\w)")


@functools.cache
def _single(phrases: Words) -> frozenset[str]:
    return frozenset(phrase for phrase in phrases if " " not in phrase)
