"""Parts what stands around the quotations of a text into statements, and these into tokens.

A quotation is one token of the statement that holds it: the sentences inside it are no concern of
those who ask who is speaking.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Mapping
from typing import Literal, NamedTuple

from generator.analysis.document import Document
from generator.analysis.quotes.marks import Quotation
from generator.languages import Language, Words
from generator.model import Span
from generator.text.patterns import alternatives

Phrases = Mapping[str, tuple[Words, ...]]  # by their first word
_FINAL = frozenset(".!?…")
_LONGEST = 160  # tokens; a longer statement is parted, which bounds the work of every later step


class Token(NamedTuple):
    kind: Literal["word", "sign", "quotation"]
    start: int
    end: int
    surface: str
    low: str  # lower case; of a quotation: its last character
    capital: bool
    number: int = -1  # of a quotation: its number in the text


class Statement(NamedTuple):
    tokens: tuple[Token, ...]
    paragraph: int


@functools.cache
def _pattern(language: Language) -> re.Pattern[str]:
    words = language.quotes
    elision = alternatives(words.elisions).replace("'", "['’]")
    clitic = alternatives(words.clitics).replace("'", "['’]")
    return re.compile(
        rf"(?:{elision})(?=\w)|(?:{clitic})(?!\w)|\w+(?:(?!(?:{clitic})(?!\w))[-’']\w+)*|[^\w\s]",
        re.IGNORECASE,
    )


def statements(document: Document, quotations: tuple[Quotation, ...]) -> tuple[Statement, ...]:
    """The statements of all paragraphs, in order."""
    found: list[Statement] = []
    tokens: list[Token] = []
    began = next_quotation = 0
    reached = 0  # a quotation may end in a later paragraph than it starts in
    for number, paragraph in enumerate(document.paragraphs):
        if reached <= paragraph.start:
            found += [Statement(part, began) for part in _part(tokens, document.language)]
            tokens, began = [], number
        position = max(paragraph.start, reached)
        while next_quotation < len(quotations) and quotations[next_quotation].outer.start < paragraph.end:
            quotation = quotations[next_quotation]
            tokens += _tokens(document, position, quotation.outer.start)
            tokens.append(
                Token(
                    "quotation",
                    quotation.outer.start,
                    quotation.outer.end,
                    "",
                    document.text[quotation.inner.end - 1],
                    document.text[quotation.inner.start].isupper(),
                    next_quotation,
                )
            )
            position = reached = quotation.outer.end
            next_quotation += 1
        if position < paragraph.end:
            tokens += _tokens(document, position, paragraph.end)
    found += [Statement(part, began) for part in _part(tokens, document.language)]
    return tuple(found)


def _tokens(document: Document, start: int, end: int) -> list[Token]:
    tokens, quotes = [], document.language.quotes
    for match in _pattern(document.language).finditer(document.text, start, end):
        surface = match[0]
        word = surface[0].isalnum() or len(surface) > 1
        low = surface.lower().replace("’", "'")
        verb = next((low.removesuffix(end) for end in quotes.enclitics if low.endswith(end)), "")
        tokens.append(
            Token(
                "word" if word else "sign",
                match.start(),
                match.end(),
                surface,
                verb if verb in quotes.participles or verb in quotes.naming else low,
                surface[0].isupper(),
            )
        )
    return tokens


@functools.cache
def _abbreviations(language: Language) -> frozenset[str]:
    words = language.sentences
    return frozenset(word.lower() for word in (*words.abbreviations, *words.leaning))


def _part(tokens: list[Token], language: Language) -> list[tuple[Token, ...]]:
    parts: list[tuple[Token, ...]] = []
    start = 0
    for number in range(len(tokens) - 1):
        if number - start == _LONGEST or _ends_after(tokens, number, language):
            parts.append(tuple(tokens[start : number + 1]))
            start = number + 1
    if start < len(tokens):
        parts.append(tuple(tokens[start:]))
    return parts


def _ends_after(tokens: list[Token], number: int, language: Language) -> bool:
    token, following = tokens[number], tokens[number + 1]
    counts = following.kind == "word" and following.surface[0].isdigit() and _is_apart(tokens, number)
    if following.kind == "sign" or (following.kind == "word" and not (following.capital or counts)):
        return False
    if token.kind == "quotation":
        return token.low in _FINAL
    if token.low not in _FINAL:
        return False
    before = tokens[number - 1] if number else None
    return (
        token.low != "."
        or before is None
        or before.kind != "word"
        or not (before.low in _abbreviations(language) or (before.capital and len(before.low) == 1))
    )


def _is_apart(tokens: list[Token], number: int) -> bool:
    """Whether a stop behind a plain word, or one in capitals, “Jurnal TV.”, stands apart from a figure that
    begins the next sentence."""
    before = tokens[number - 1] if number else None
    word = before.surface if before is not None and before.kind == "word" else ""
    plain = word.isalpha() and (word.islower() or (word.isupper() and len(word) > 1))
    return plain and tokens[number].end < tokens[number + 1].start


def is_alone(tokens: tuple[Token, ...]) -> bool:
    """Whether a statement is nothing but one quotation."""
    return all(token.kind == "sign" for token in tokens[1:]) and tokens[0].kind == "quotation"


def span(tokens: tuple[Token, ...], first: int, last: int) -> Span:
    return Span(tokens[first].start, tokens[last].end)


def phrase_at(
    tokens: tuple[Token, ...], number: int, phrases: Phrases, between: Collection[str] = ()
) -> tuple[str, int] | None:
    """The phrase that stands at a token, and the token behind it; words of ``between`` may part it:
    “announced | Monday | by”."""
    for phrase in phrases.get(tokens[number].low, ()) if number < len(tokens) else ():
        end = number
        for word in phrase:
            while number < end < len(tokens) and tokens[end].low in between:
                end += 1
            if end == len(tokens) or tokens[end].low != word:
                break
            end += 1
        else:
            return " ".join(phrase), end
    return None


def before_bracket(tokens: tuple[Token, ...], last: int) -> int:
    """The token before the brackets that ``last`` closes, else ``last``: “Jutta Brehm (SPD)”."""
    if tokens[last].low != ")":
        return last
    opening = (number for number in range(last - 1, 0, -1) if tokens[number].low == "(")
    return next(opening, last + 1) - 1


def behind_bracket(tokens: tuple[Token, ...], at: int) -> int:
    """The token behind the brackets that open at ``at``, else ``at``: “the Harbour Company (HC), …”."""
    if tokens[at].low != "(":
        return at
    return next((number + 1 for number in range(at, len(tokens)) if tokens[number].low == ")"), at)
