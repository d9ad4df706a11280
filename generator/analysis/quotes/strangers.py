"""Somebody whom no name of the article says: “o vecină”, “un pescar”."""

from __future__ import annotations

from generator.analysis.document import holds_verb
from generator.analysis.names.offices import said_of_one
from generator.analysis.quotes.actors import Actor
from generator.analysis.quotes.cast import Cast
from generator.analysis.quotes.lexicon import Lexicon
from generator.analysis.quotes.nouns import belongs, extent, is_crowd, spaced
from generator.analysis.quotes.offices import role_stem
from generator.analysis.quotes.statements import Token
from generator.analysis.quotes.syntax import is_relative
from generator.text.words import lemma

_PARTING = (",", ".", ";", ":", "–", "—")  # signs between clauses
_DESCRIBING = 4  # words from an article to its noun


def begins_with_stranger(tokens: tuple[Token, ...], known: Cast, words: Lexicon) -> bool:
    """Whether a statement, or a clause of it, begins with somebody whom “el” may mean from there: one whom
    nothing names, or whose name nobody knows. “The man”, “the coach” is rather who has been told of."""
    for number, token in enumerate(tokens):
        led = number > 1 and tokens[number - 1].low in words.coordinators
        before = tokens[number - 1 - led] if number else None
        if before is None or before.kind == "sign":
            anybody = token.low in words.language.numbers.articles
            if anybody and _opens_with_somebody(tokens[number + 1 : number + 3], known, words):
                return True
            if _is_unknown_name(tokens[number : number + 2], before is None, known, words):
                return True
    return False


def is_apposed_stranger(tokens: tuple[Token, ...], first: int, words: Lexicon) -> bool:
    """Whether an apposition parts somebody without a name from the verb: “Un prieten, livador, zice”, “Noul
    șef, care e aici, zice”; not “O comisie va vedea, la Iași, actele, a spus”, nor quoted words."""
    if tokens[0].low in words.quotes.obliques and tokens[0].low not in words.language.numbers.articles:
        commas = (at + 1 for at, token in enumerate(tokens[: first - 1]) if token.low == ",")
        start = next(commas, 0)  # “La Lunca, | un pescar, care …, a spus”
        tokens, first = tokens[start:], first - start
    language, before = words.language, tokens[: first - 1]
    led = tokens[0].low in language.numbers.articles  # “Un | fost | șofer”
    comma = next((number for number, token in enumerate(before) if token.low == ","), None)
    if comma is None or tokens[first - 1].low != ",":
        return False
    related = any(token.low in words.quotes.relatives for token in before[comma + 1 : comma + 2])
    acts = {*language.title.auxiliaries, *language.title.copulas}
    for number in range(1 + led, comma if related else len(before)):
        owned = tokens[number + 1].low.endswith(words.genitive_endings)  # “O contabilă | a | fundației”
        if tokens[number].kind == "quotation" or (tokens[number].low in acts and not owned):
            return False
    timed = any(tokens[1].low in forms for forms in language.dates.units.values())
    return related or (led and not timed)


def stranger(tokens: tuple[Token, ...], first: int, last: int, known: Cast, words: Lexicon) -> Actor | None:
    """Somebody unnamed right behind the verb, or who alone stands before it in its clause: “spune o vecină”,
    “a driver from Leeds said”, “his lawyer said”, also “an official, who asked not to be named, said”."""
    close = begin = _before_relative(tokens, first, words)
    while begin and tokens[begin - 1].kind == "word" and tokens[begin - 1].low not in words.coordinators:
        begin -= 1
    leads = all(token.low in words.idle for token in tokens[begin:first])  # not “the father said | his son …”
    for start in (last + 1, begin) if leads else (begin,):
        end = _stranger(tokens, start, known, words)
        if end is not None and start == begin:
            if _is_phrase(tokens[begin:close], close < first, words):
                end = close - 1  # whatever it holds, the comma ends it
            end = _with_adjective(tokens[:close], end, words)
            if _tells_who(tokens[end + 1 : close], words):
                close = end + 1
        if end is not None and (start > last or end == close - 1):
            name = "".join(spaced(tokens, at) for at in range(start, end + 1)).strip()
            return Actor(start, end, name[0].lower() + name[1:], "group")
    return None


def _before_relative(tokens: tuple[Token, ...], verb: int, words: Lexicon) -> int:
    """Where a phrase ends that a relative clause in commas parts from its verb; else where that begins."""
    if not verb or tokens[verb - 1].low != ",":
        return verb
    comma = next((number for number in range(verb - 2, 0, -1) if tokens[number].low in _PARTING), 0)
    return comma if tokens[comma].low == "," and is_relative(tokens, comma + 1, words) else verb


def _is_phrase(tokens: tuple[Token, ...], parted: bool, words: Lexicon) -> bool:
    """Whether words that a relative clause parts from its verb are no clause themselves, “a woman fell”."""
    return parted and not holds_verb(words.language, (token.low for token in tokens))


def _with_adjective(tokens: tuple[Token, ...], end: int, words: Lexicon) -> int:
    """The last token of a phrase with an adjective or an owner that nothing follows: “un diplomat |
    european”, “o angajată | a primăriei”."""
    last = next((at for at in range(end + 1, len(tokens)) if tokens[at].kind != "word"), len(tokens)) - 1
    behind = tokens[end + 1 : last + 1]
    owned = len(behind) > 1 and behind[0].low in words.quotes.owning
    if owned and behind[1].low.endswith(words.genitive_endings) and not words.leads:
        return last if all(token.capital for token in behind[2:]) else end
    plain = not words.leads and len(behind) == 1 and behind[0].surface.islower()
    return last if plain and belongs(tokens, last, words) else end


def _tells_who(after: tuple[Token, ...], words: Lexicon) -> bool:
    """Whether nothing but a clause that says who somebody is parts him from his verb: “a man who lives nearby
    | said”, not “a man who | said”."""
    if not after or all(token.low in words.idle for token in after[1:]):
        return False
    acts = after[0].low.endswith(words.gerunds) and after[1].low in words.idle  # “wearing a mask”
    return acts or after[0].low in words.quotes.relatives


def somebody(tokens: tuple[Token, ...], start: int, known: Cast, words: Lexicon) -> Actor | None:
    """The same where a phrase begins: “according to | a person familiar with the case”."""
    end = _stranger(tokens, start, known, words)
    if end is None:
        return None
    end = _with_adjective(tokens, end, words)
    rest = "".join(spaced(tokens, at) for at in range(start + 1, end + 1))
    bent = dict(words.sources.bent_articles)
    return Actor(start, end, bent.get(tokens[start].low, tokens[start].surface) + rest, "group")


def _stranger(tokens: tuple[Token, ...], start: int, known: Cast, words: Lexicon) -> int | None:
    """The last token of such a phrase."""
    if (one := _one_of(tokens, start, words)) is not None:
        return one
    noun, articles = start + 1, words.sources.singling.union(words.language.numbers.articles)
    another = start < len(tokens) and tokens[start].low in articles  # “un ministru” is not the minister
    led = another or (start < len(tokens) and tokens[start].low in words.sources.whose)
    owned = not led and noun < len(tokens) and tokens[noun].low in words.sources.whose_behind
    owned = owned and not any(token.capital for token in tokens[noun + 1 : noun + 2])  # “mamei lui | X”
    noun -= owned
    if not (led or owned) or noun >= len(tokens):
        return None
    who = None if another else known
    while led and noun < start + _DESCRIBING and not is_somebody(tokens[noun], who, words):
        if noun + 1 >= len(tokens) or not _may_describe(tokens, noun, words):
            return None
        noun += 1
    if not is_somebody(tokens[noun], who, words, noun == 0):
        return None
    while words.leads and noun + 1 < len(tokens) and is_somebody(tokens[noun + 1], who, words):
        noun += 1  # “a student | nurse”
    if is_crowd(tokens, noun, words):
        return None  # “one person says this, another that”
    return noun + 1 if owned else noun + extent(tokens[noun:], 0, words)


def _one_of(tokens: tuple[Token, ...], start: int, words: Lexicon) -> int | None:
    """The last token of “one of the witnesses”, “unul dintre martori”."""
    one = words.sources.singling | words.quotes.indefinite
    partitive = start + 2 < len(tokens) and tokens[start + 1].low in words.language.figures.partitives
    if not partitive or tokens[start].low not in one:
        return None
    noun = start + 2
    while noun < len(tokens) and tokens[noun].low in words.articles | words.sources.whose:
        noun += 1
    if noun >= len(tokens) or not belongs(tokens, noun, words):
        return None
    single = tokens[noun]._replace(surface=lemma(tokens[noun].low, words.language.code))
    return noun if is_somebody(single._replace(low=single.surface), None, words) else None


def _may_describe(tokens: tuple[Token, ...], number: int, words: Lexicon) -> bool:
    """Whether a word between an article and a noun says what somebody is: “a | bus driver”, “o | fostă
    angajată”."""
    low = tokens[number].low
    before = low in words.language.roles.past or low in words.sources.singling
    return before or (words.leads and belongs(tokens, number, words))


def _opens_with_somebody(phrase: tuple[Token, ...], known: Cast, words: Lexicon) -> bool:
    """Whether what follows an article is somebody, perhaps with a word before: “o | fostă contabilă”."""
    definite = words.language.title.article_endings
    for token in phrase:
        if is_somebody(token, known, words):
            return token is phrase[0] or not (definite and token.low.endswith(definite))
        if token.kind != "word" or token.low in words.idle:
            return False
    return False


def is_somebody(noun: Token, known: Cast | None, words: Lexicon, opens: bool = False) -> bool:
    """Whether a noun means a person, and nobody's whose office is ``known``."""
    language = words.language
    if noun.capital and not (words.capital_nouns or opens):
        return False
    if noun.low in (*language.figures.persons, *language.names.titles, *language.sources.somebody):
        return True
    held = known and (role_stem(noun.low) in known.offices.held or noun.low in known.offices.described)
    return not held and said_of_one(noun.surface, words.names)


def _is_unknown_name(tokens: tuple[Token, ...], opens: bool, known: Cast, words: Lexicon) -> bool:
    """Whether two capitals name somebody; at a beginning the first is one of any noun: “Marea Moartă”."""
    names = [token.kind == "word" and token.capital and known.at(token) is None for token in tokens]
    common = words.names.common
    plain = common(tokens[0].surface) and (opens or common(tokens[-1].surface))
    return len(names) > 1 and all(names) and not (plain or words.capital_nouns)
