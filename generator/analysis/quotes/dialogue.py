"""Speech after a dash: “– Nu știu, a spus el. Poate mâine.”"""

from __future__ import annotations

import re

from generator.analysis.document import holds_verb
from generator.analysis.names.offices import office
from generator.analysis.quotes.governing import believed
from generator.analysis.quotes.lexicon import Lexicon
from generator.analysis.quotes.sayings import Account, Passage, Saying
from generator.analysis.quotes.statements import Token
from generator.model import Quote, Span
from generator.text.words import lemma

DASHES = "–—-―"
_LONG = "—―"
_SHORT = 4  # letters of a word that only ends as a participle does, “sat”
_ASIDE = 4  # words of a circumstance behind the clause
TURN = re.compile(r"[.?!…]\s*[–—―-]\s*(?=\w)")  # somebody else answers: “– Vii? – Nu, a spus el.”


def dash_speech(text: str, passages: tuple[Passage, ...], account: Account) -> tuple[Quote, ...]:
    """The speech of one paragraph that begins with a dash; a list item has no reporting clause, so
    a paragraph without one is none. What follows the clause is speech again, up to the next turn."""
    words = account.words
    first = passages[0].statement.tokens
    if not first or not _opens_speech(text, first[0]):
        return ()
    found: list[Quote] = []
    speaker: str | None = None
    cue: str | None = None
    start, last = first[0].end, passages[0]
    for passage in passages:
        tokens = passage.statement.tokens
        clause = _clause(passage, words)
        if clause is None:
            continue
        opening, closing, saying = clause
        within = saying.subject is not None and saying.subject.start < tokens[opening].start
        speaker, cue = None if within else saying.speaker, saying.cue  # “– Popa nu vine, a spus.”
        asked = tokens[opening].low in "?!…"
        end = tokens[opening].end if asked else tokens[opening].start
        turns = [turn.end() for turn in TURN.finditer(text, _begun(text, start, end), end)]
        for quote in _piece(text, max([start, *turns]), end, speaker, cue):
            found.append(believed(quote, text, passage, account))
            speaker = found[-1].speaker
        start, last = tokens[closing].end, passage
    rest = text[start : passages[-1].statement.tokens[-1].end].strip(" ,.").split()
    circumstance = rest[:1] and rest[0] in words.quotes.obliques and len(rest) <= _ASIDE
    aside = text[start : start + 2].lstrip(".")[:1] == "," and not circumstance  # “Ana D., …”
    if aside and (_is_scene(rest, words) or _tells_who(rest, words)):
        return tuple(found)
    told = rest[:1] and rest[0].lower() in words.quotes.pronouns  # “…, a spus Ana Pop. Ea nu crede că …”
    if cue is not None and not told and (speaker or not circumstance):  # “…, zice omul, la plecare.”
        end = passages[-1].statement.tokens[-1].end
        turn = TURN.search(text, _begun(text, start, end), end)
        piece = _piece(text, start, turn.start() + 1 if turn else end, speaker, None)
        found += (believed(quote, text, last, account) for quote in piece)
    return tuple(found)


def _is_scene(rest: list[str], words: Lexicon) -> bool:
    """Whether what follows the clause tells, without a verb, how somebody says it: “– Vin, a spus ea,
    [ridicându-se] de la masă”, “[legat] la un aparat”, not “[nothing] can be done”."""
    language = words.language
    bent = tuple(ending for ending in language.title.participles if len(ending) > 1)
    if not rest or not (rest[0].islower() and len(rest[0]) > _SHORT and rest[0] not in words.quotes.adverbs):
        return False
    lows = [word.lower().strip(",;:") for word in rest[1:]]
    return rest[0].endswith((*language.title.gerunds, *bent)) and not holds_verb(language, lows)


def _tells_who(rest: list[str], words: Lexicon) -> bool:
    """Whether what follows the clause says without a verb who speaks, “mama băiatului”, or in a relative
    clause more of him, “care are 80 de ani”."""
    lows = [word.lower().strip(",;:") for word in rest]
    if lows[:1] and lows[0] in words.quotes.relatives:
        leads = lows[1:2] and lows[1] in words.quotes.subordinators  # “…, spune Ana, ce să fac”
        return not leads and not any("?" in word for word in rest)
    noun = lemma(lows[0], words.language.code) if lows else ""
    kin = (
        noun in words.language.figures.persons or noun in words.sources.somebody or office(noun, words.names)
    )
    return bool(kin) and not holds_verb(words.language, lows)


def _opens_speech(text: str, token: Token) -> bool:
    """Whether a paragraph's first sign is a dash before speech: a short one needs a space after it."""
    return token.low in DASHES and (token.low in _LONG or text[token.end : token.end + 1].isspace())


def _clause(passage: Passage, words: Lexicon) -> tuple[int, int, Saying] | None:
    """The reporting clause of a statement: the sign before it, its last token, and what it says. One that
    itself asks, “…, cum ați auzit spunând?”, or goes on with what was said, “…, a zis că vine”, is a part of
    the speech."""
    tokens = passage.statement.tokens
    for saying in passage.sayings:
        if saying.first == 0:
            continue
        before = tokens[saying.first - 1]
        if not (before.low in (",", "?", "!", "…") or before.low in DASHES) or saying.first - 1 == 0:
            continue
        closing = saying.last
        if tokens[closing + 1 : closing + 2] and tokens[closing + 1].low in words.quotes.subordinators:
            continue
        while closing + 1 < len(tokens) and not _ends(tokens, closing + 1, saying):
            closing += 1
        if tokens[closing + 1 : closing + 2] and tokens[closing + 1].low == "?":
            continue
        return saying.first - 1, _apposed(tokens, closing, saying, words), saying
    return None


def _apposed(tokens: tuple[Token, ...], closing: int, saying: Saying, words: Lexicon) -> int:
    """The end of the clause with what the speaker is: “zice Ion Popa, fermier din Hâncești”, “Ana Pop, de 67
    de ani, din Orhei”."""
    behind = tokens[closing + 1 : closing + 4]
    if saying.kind != "person" or len(behind) < 2 or behind[0].low != ",":
        return closing
    aged = behind[1].low in words.quotes.obliques and behind[-1].low.isdigit()
    if not aged and not office(behind[1].low, words.names):
        return closing
    end, *later = [*(at for at in range(closing + 2, len(tokens)) if _ends(tokens, at, saying)), len(tokens)]
    also = [token.low for token in tokens[end : end + 2]]  # “…, [din Orhei]”
    if aged and also[:1] == [","] and not words.quotes.obliques.isdisjoint(also[1:]):
        end = later[0]
    return end - 1


def _ends(tokens: tuple[Token, ...], number: int, saying: Saying) -> bool:
    token = tokens[number]
    if saying.subject is not None and token.start < saying.subject.end:
        return False
    return token.low in DASHES or token.low in ",.;:!?…"


def _begun(text: str, start: int, end: int) -> int:
    """Where the words of a piece begin."""
    while start < end and (text[start].isspace() or text[start] in DASHES + ",.;:"):
        start += 1
    return start


def _piece(text: str, start: int, end: int, speaker: str | None, cue: str | None) -> list[Quote]:
    start = _begun(text, start, end)
    while end > start and (text[end - 1].isspace() or text[end - 1] in DASHES + ","):
        end -= 1
    return [Quote(Span(start, end), speaker, cue)] if end > start else []
