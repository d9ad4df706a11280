"""Speakers without a name: institutions in lower case, groups, documents."""

from __future__ import annotations

from typing import NamedTuple

from generator.analysis.quotes.lexicon import Lexicon, NounKind
from generator.analysis.quotes.statements import Token, phrase_at

_PREFIX = 3  # letters that each part of a compound has at least
_DESCRIBING = 3  # words before a noun that describe it
_COMPLEMENTS = 2  # “al apărării”, “din Chișinău”


class Noun(NamedTuple):
    kind: NounKind
    last: int  # token
    name: str  # the noun in the form to show, with what belongs to it


def is_head(token: Token, words: Lexicon) -> bool:
    """Whether a token heads an unnamed source."""
    return _head(token, words) is not None


def _head(token: Token, words: Lexicon) -> tuple[NounKind, str] | None:
    """Kind and form to show of a noun; a compound is what its last part is: “Landesregierung”."""
    if token.low in words.unnamed:
        return words.unnamed[token.low]
    if not (words.language.roles.compounds and token.capital):
        return None
    for start in range(_PREFIX, len(token.low) - _PREFIX + 1):  # “Bau|amt”
        if (head := words.unnamed.get(token.low[start:])) is not None:
            last = head[1] if token.surface[start - 1] == "-" else head[1].lower()
            return head[0], token.surface[:start] + last
    return None


def is_modifier(tokens: tuple[Token, ...], number: int, words: Lexicon) -> bool:
    """Whether the noun only describes the next, where what describes comes first: “police officers”."""
    if not words.leads or words.capital_nouns or number + 1 == len(tokens):
        return False
    following = tokens[number + 1]
    verbal = following.low.endswith(words.language.keywords.verb_forms) or following.low in words.giving
    verbal = verbal or is_told(tokens, number + 1, words)
    plain = following.low.isalpha() and not (following.capital or verbal)
    more = phrase_at(tokens, number + 1, words.complement_phrases)  # “sources | close to the talks”
    return plain and more is None and belongs(tokens, number + 1, words)


def is_told(tokens: tuple[Token, ...], number: int, words: Lexicon) -> bool:
    """Whether a verb of finding or hearing stands there, behind which a clause tells what: “allege that”."""
    low, behind = tokens[number].low, "".join(token.low for token in tokens[number + 1 : number + 2])
    return behind == words.that and (low in words.sources.finding or low in words.sources.hearing)


def is_unnamed(tokens: tuple[Token, ...], number: int, words: Lexicon) -> bool:
    """Whether a noun heads an unnamed source, and says who that is."""
    head = is_head(tokens[number], words)
    return head and not (is_modifier(tokens, number, words) or is_crowd(tokens, number, words))


def is_crowd(tokens: tuple[Token, ...], number: int, words: Lexicon) -> bool:
    """Whether a noun says nothing of who speaks if no knowledge of theirs follows: “people”, not “people |
    familiar with the matter”."""
    privy = phrase_at(tokens, number + 1, words.privy)
    return tokens[number].low in words.sources.crowds and privy is None


def described(tokens: tuple[Token, ...], number: int, words: Lexicon) -> int:
    """Where the words in lower case begin that describe the noun at ``number``: what stands between it
    and an article, a preposition or the like."""
    first = number
    while first and number - first < _DESCRIBING and _describes(tokens, first - 1, words):
        first -= 1
    before = tokens[first - 1] if first else None
    opens = before is None or before.kind != "word" or before.low in words.idle | words.speech
    return first if opens else number


def _describes(tokens: tuple[Token, ...], number: int, words: Lexicon) -> bool:
    token = tokens[number]
    if token.capital and number:
        return False
    plain = token.low.removesuffix("'s").removesuffix("’s").replace("-", "")  # “the council's spokeswoman”
    return plain.isalpha() and belongs(tokens, number, words)


def noun_at(tokens: tuple[Token, ...], number: int, end: int, words: Lexicon) -> Noun:
    """The unnamed source that token ``number`` heads; its phrase stops before ``end``."""
    head = _head(tokens[number], words)
    assert head is not None
    adjectives = 0 if words.leads or head[0] == "document" else 1
    last = number + extent(tokens[number:end], adjectives, words)
    rest = "".join(spaced(tokens, place) for place in range(number + 1, last + 1))
    if last > number and tokens[number].low != head[1].lower() and not _complement(tokens, number + 1, words):
        adjective = tokens[number + 1].surface
        rest = " " + _agreeing(tokens[number].low, adjective, words) + rest[len(adjective) + 1 :]
    inside = number > 0 and tokens[number - 1].kind == "word"  # a capital there is no sentence's
    official = tokens[number].capital and (inside or (last > number and tokens[number + 1].capital))
    shown = head[1]
    if last > number and tokens[number + 1].low.endswith(words.genitive_endings):
        shown = words.owned.get(shown, shown)
    return Noun(head[0], last, (shown[0].upper() + shown[1:] if official else shown) + rest)


def _agreeing(noun: str, adjective: str, words: Lexicon) -> str:
    """The adjective of a noun that is shown in another form: “presei locale”, “presa locală”."""
    for bent, ending, shown in words.sources.agreeing:
        if noun.endswith(bent) and adjective.islower() and adjective.endswith(ending):
            return adjective.removesuffix(ending) + shown
    return adjective


def _is_address(tokens: tuple[Token, ...], number: int) -> bool:
    """Whether a word only begins the name of a site: “veste.md”."""
    behind = tokens[number + 1 : number + 3]
    grown = [token.start for token in behind] == [tokens[number].end, tokens[number].end + 1]
    return grown and behind[0].low == "." and behind[1].kind == "word"


def spaced(tokens: tuple[Token, ...], place: int) -> str:
    gap = " " if tokens[place].start > tokens[place - 1].end else ""
    return gap + tokens[place].surface


def extent(tokens: tuple[Token, ...], adjectives: int, words: Lexicon) -> int:
    """The last token of a phrase that its noun begins: adjectives, their enumeration, complements."""
    last = 0
    while last < adjectives and belongs(tokens, last + 1, words):
        last += 1
    if last and tokens[last].capital:
        last = _capitals(tokens, last, words)  # “reprezentanții Ministerului Sănătății”
    last = _enumeration(tokens, last, words) if last else 0
    owned = tokens[last + 1] if last and last + 1 < len(tokens) else None
    if owned and owned.surface.islower() and owned.low.endswith(words.genitive_endings):
        last += belongs(tokens, last + 1, words)  # “o sursă apropiată | anchetei”
    for _ in range(_COMPLEMENTS):
        noun = last + 1 + _complement(tokens, last + 1, words)
        if noun > last + 1:
            told = tokens[last + 1].low in words.sources.told and noun < len(tokens)
            told = told and tokens[noun].capital and not tokens[0].capital
            dated = noun < len(tokens) and tokens[noun].low in words.names.calendar
            led = (
                noun < len(tokens)
                and tokens[noun].low in words.verbal
                and tokens[noun - 1].low in words.articles
            )
            if told or dated or not (led or belongs(tokens, noun, words)) or _is_act(tokens[noun], words):
                break  # “surse judiciare | pentru Agerpres”, “officials | in May”, “the council | of hiding”
            last = _capitals(tokens, noun, words)
            if _needs_more(tokens[last], words) and belongs(tokens, last + 1, words):
                last += 1
    return last


def _is_act(token: Token, words: Lexicon) -> bool:
    """Whether a verb stands there, where its gerund follows a preposition: “of ignoring”."""
    return words.leads and bool(words.gerunds) and not token.capital and token.low.endswith(words.gerunds)


def _needs_more(token: Token, words: Lexicon) -> bool:
    """Whether a noun behind a preposition ends with an article, which it has only where more follows:
    “din conducerea | fabricii”, “din consiliul | local”."""
    endings = words.language.title.article_endings
    return bool(endings) and token.surface.islower() and token.low.endswith(endings)


def _capitals(tokens: tuple[Token, ...], last: int, words: Lexicon) -> int:
    while last + 1 < len(tokens) and tokens[last + 1].capital and belongs(tokens, last + 1, words):
        last += 1
    return last


def _complement(tokens: tuple[Token, ...], at: int, words: Lexicon) -> int:
    """How many tokens at ``at`` lead to what belongs to the noun: “al”, “de la”."""
    found = phrase_at(tokens, at, words.complement_phrases)
    return found[1] - at if found else 0


def _enumeration(tokens: tuple[Token, ...], last: int, words: Lexicon) -> int:
    """“surse sud-coreene, ucrainene și occidentale”: commas count only if a conjunction ends them; a word
    that has its article is a noun: “oficialii ucraineni, | rușii și polonezii”."""
    end = last
    while end + 2 < len(tokens) and tokens[end + 1].low == "," and _describes_too(tokens, end + 2, words):
        end += 2
    joined = end + 2 < len(tokens) and tokens[end + 1].low in words.sources.joins
    return end + 2 if joined and _describes_too(tokens, end + 2, words) else last


def _describes_too(tokens: tuple[Token, ...], number: int, words: Lexicon) -> bool:
    title = words.language.title
    definite = tokens[number].low.endswith((*title.article_endings, *title.article_plurals))
    return belongs(tokens, number, words) and not definite


def belongs(tokens: tuple[Token, ...], number: int, words: Lexicon) -> bool:
    if number >= len(tokens) or tokens[number].kind != "word" or tokens[number].low.isdecimal():
        return False
    low = tokens[number].low
    if low in words.sources.pointing or _is_address(tokens, number):
        return False
    return low not in words.idle and low not in words.verbal
