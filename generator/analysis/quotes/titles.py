"""Quoted words that nobody says: the name of a work, a firm, a meeting, somebody."""

from __future__ import annotations

from generator.analysis.quotes.lexicon import Lexicon
from generator.analysis.quotes.namelike import stands_for_name
from generator.analysis.quotes.outlets import is_outlet
from generator.analysis.quotes.sayings import Account, Passage
from generator.analysis.quotes.statements import Token
from generator.model import Span
from generator.text.normalise import fold

_FINAL = ".!?…"
_RECORDED = 4  # words from a verb of recording to what something is recorded as
PLAIN = 4
"""Words from which quoted words need no reporting verb."""
LONGEST = 8
"""Words that a title or a name has at most."""


def is_name(passage: Passage, number: int, words: Lexicon) -> bool:
    """Whether quoted words are who speaks, or what something is called behind its noun, in a statement
    that has told already what was said: “…, said Holt at the congress „Roads: lessons for tomorrow“”."""
    tokens = passage.statement.tokens
    quoted = tokens[number]
    if any(saying.subject == Span(quoted.start, quoted.end) for saying in passage.sayings):
        return True
    return stands_for_name(tokens, number, words) and any(
        saying.first > 0
        and tokens[saying.first - 1].low == ","
        and saying.actor is not None
        and saying.last < saying.actor.first < number
        for saying in passage.sayings
    )


def _is_introduced(tokens: tuple[Token, ...], number: int, account: Account) -> bool:
    """Whether the words before a quotation say that a name or translation follows."""
    quotes, before = account.words.quotes, tokens[number - 1].low if number else ""
    if number > 1 and before in quotes.introducers:
        near = tokens[max(0, number - 1 - _RECORDED) : number - 1]
        if near[-1].low in quotes.nicknames or any(token.low in quotes.recording for token in near):
            return True  # “known as „X“”, “entered in the books as „X“”
    return before in account.words.introduces_names or (
        before == "(" and number > 1 and tokens[number - 2].kind == "quotation"
    )


def opens_list(tokens: tuple[Token, ...], number: int, words: list[str], lexicon: Lexicon) -> bool:
    """Whether quoted words are the first of several names: “three firms: „Alvi“, „Almavis“ and „Tabim“”."""
    quoted, *after = tokens[number : number + 3]
    if len(after) < 2 or not (after[0].low == "," or after[0].low in lexicon.coordinators):
        return False
    named = quoted.capital and quoted.low not in _FINAL and len(words) < PLAIN
    return named and after[1].kind == "quotation" and after[1].capital


def is_title(account: Account, tokens: tuple[Token, ...], number: int, text: str, words: list[str]) -> bool:
    """Whether quoted words name something: a work, a firm, a call sign."""
    if _is_introduced(tokens, number, account):
        return True
    if fold(text) in account.cast.surfaces or is_outlet(text):
        return True
    if text.lower() in account.words.language.figures.sides:
        return True  # “16 voturi „pentru””
    if not tokens[number].capital or len(words) > LONGEST or text[-1] in _FINAL + ",":
        return False
    if number == 0:
        return len(tokens) > 1 and tokens[1].kind == "word"
    before = tokens[number - 1]
    if before.low == ":":
        return False
    lexicon = account.words
    if before.kind != "word":
        said = before.low == "," and number > 1 and tokens[number - 2].low in lexicon.speech
        return len(words) < PLAIN and not said
    if lexicon.capital_nouns and before.low in lexicon.quotes.adverbs:
        return False  # a capital says only that the words begin with a noun
    goes_on = number + 1 < len(tokens) and tokens[number + 1].kind == "word"
    if before.low in lexicon.quotes.subordinators and goes_on and not lexicon.capital_nouns:
        return len(words) < PLAIN  # “spune că „Sărutul” nu a fost expus”
    return before.low not in lexicon.leading
