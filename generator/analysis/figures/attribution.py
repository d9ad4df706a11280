"""Who gives a figure: the speaker of the quotation that holds it, or whom its sentence cites for it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from generator.analysis.figures.givers import counter, maker, parted
from generator.analysis.names.offices import said_of_one
from generator.analysis.quotes.actors import Actor
from generator.analysis.quotes.documents import document_of, issuer
from generator.analysis.quotes.sayings import Account, Passage, Saying, is_vague
from generator.analysis.quotes.statements import Token
from generator.analysis.quotes.strangers import stranger
from generator.analysis.signed import SourceKind
from generator.analysis.source_kinds import identity
from generator.languages import Language, Words
from generator.model import Quote, Span

_OBJECT = 4  # tokens from a verb to the figure that it reports: “reported around 200 cases”
_STATED = 10  # … where what it reports or asks for is its object: “expects a profit of around 200”
_BESIDE = 2  # tokens from a figure to “according to” that is said of it alone
_PHRASE = 6  # tokens of who speaks, with article and office
_MARKS = ",–—-"


class Giver(NamedTuple):
    name: str
    kind: SourceKind
    span: Span  # the words that name them, or the verb


def given_by(span: Span, quotes: tuple[Quote, ...], said: Account, language: Language) -> str | None:
    """The name of who gives the figure at ``span``; None where the text does not say so."""
    speaking = next((quote for quote in quotes if span.within(quote.span)), None)
    if speaking is not None and not _is_another(span, said):
        return speaking.speaker or _unnamed(speaking, said)
    giver = giver_of(span, said, language)
    return giver and giver.name


def _unnamed(quote: Quote, said: Account) -> str | None:
    """Who says quoted words that nobody says by name: “a spokeswoman said it cost „just over 700,000“”."""
    at = bisect_right(said.passages, quote.span.start, key=lambda passage: passage.statement.tokens[0].start)
    passage = said.passages[max(0, at - 1)]
    sayings = (saying for saying in passage.sayings if saying.kind == "group" and saying.cue == quote.cue)
    giver = next((_voice(saying, passage, said) for saying in sayings), None)
    return giver and giver.name


def _is_another(span: Span, said: Account) -> bool:
    """Whether in words without marks, an answer, an office is told to have said it: “Primarul spunea că”."""
    at = bisect_right(said.passages, span.start, key=lambda passage: passage.statement.tokens[0].start)
    passage = said.passages[max(0, at - 1)]
    tokens, subordinators = passage.statement.tokens, said.words.quotes.subordinators
    if any(token.kind == "quotation" and token.start <= span.start < token.end for token in tokens):
        return False
    return any(
        saying.first > 0
        and tokens[saying.last].end < span.start
        and tokens[saying.last + 1].low in subordinators
        and said_of_one(tokens[saying.first - 1].surface, said.words.names)
        for saying in passage.sayings
    )


def giver_of(span: Span, said: Account, language: Language) -> Giver | None:
    """Who gives the figure at ``span``, which stands in no quotation."""
    at = bisect_right(said.passages, span.start, key=lambda passage: passage.statement.tokens[0].start)
    if not at or span.end > said.passages[at - 1].statement.tokens[-1].end:
        return None
    return _cited(span, said.passages[at - 1], said, language)


def _cited(span: Span, passage: Passage, said: Account, language: Language) -> Giver | None:
    tokens = passage.statement.tokens
    place = max(number for number, token in enumerate(tokens) if token.start <= span.start)
    end = max(number for number, token in enumerate(tokens) if token.start < span.end)
    who = counter(tokens, place, passage.actors, said, language)
    if who is not None:
        who = issuer(who, tokens, passage.actors, said.words)
        return _giver(who, tokens, said) if who.name and not is_vague(who, said.words) else None
    if (who := maker(tokens, place, end, passage.actors, said.words)) is not None:
        return _giver(who, tokens, said)
    for saying in passage.sayings:
        if saying.according and 0 < saying.first - end <= _BESIDE and (near := _voice(saying, passage, said)):
            return near  # “100.000, potrivit organizatorilor, și 30.000, potrivit poliției”
    before, behind = _voices(span, place, passage, said, language)
    return before[-1] if before else behind[0] if behind else None


def _giver(actor: Actor, tokens: tuple[Token, ...], said: Account) -> Giver:
    name, kind = identity(actor, tokens, said.words)
    return Giver(name, kind, Span(tokens[actor.first].start, tokens[actor.last].end))


def _voice(saying: Saying, passage: Passage, said: Account) -> Giver | None:
    """Who says something: the one that the text names, a body, an office, “prefectul județului”, or the
    document in which a verb without a subject says it; nobody else without a name."""
    tokens, actor = passage.statement.tokens, saying.actor
    if actor is not None and is_vague(actor, said.words):
        return None
    if saying.name:
        if actor is None or saying.kind == "person":
            cue = Span(tokens[saying.first].start, tokens[saying.last].end)
            return Giver(saying.name, "person", saying.subject or cue)
        return _giver(actor, tokens, said)._replace(name=saying.name)
    if actor is None and (paper := document_of(saying.first, saying.last, passage.actors)) is not None:
        return None if is_vague(paper, said.words) else _giver(paper, tokens, said)
    if actor is None and not (saying.according or saying.naming):
        actor = stranger(tokens, saying.first, saying.last, said.cast, said.words)
    if actor is None or actor.kind not in ("institution", "organisation", "group"):
        return None
    return None if actor.name in said.words.sources.generic else _giver(actor, tokens, said)


def _voices(
    span: Span, place: int, passage: Passage, said: Account, language: Language
) -> tuple[list[Giver | None], list[Giver]]:
    """Who is cited before the figure, None for somebody whom the text does not name, and behind it."""
    tokens, subordinators = passage.statement.tokens, said.words.quotes.subordinators
    before: list[Giver | None] = []
    behind: list[Giver] = []
    for saying in passage.sayings:
        weak = saying.naming and tokens[saying.last].low not in language.figures.stating
        weak |= _is_withheld(saying, tokens, language) or _is_asked(saying, tokens, language)
        if weak or saying.kind == "place" or _names(saying, span):
            continue
        if saying.actor is not None and saying.name and is_vague(saying.actor, said.words):
            continue
        if _is_inside(saying, tokens, place, said) or _is_over(saying, tokens, place, language):
            continue
        giver = _voice(saying, passage, said)
        if giver is None:
            if saying.last + 1 < place and tokens[saying.last + 1].low in subordinators:
                before.append(None)
        elif saying.first >= place:
            if saying.according or _closes(saying, tokens, subordinators, said):
                behind.append(giver)
        elif saying.according or _reports(saying, tokens, place, said, language):
            before.append(giver)
    return before, behind


def _is_inside(saying: Saying, tokens: Sequence[Token], place: int, said: Account) -> bool:
    """Whether a report stands in commas within a relative clause that the figure is no part of: “40 km of
    road, which, the police say, is closed”, “X, who, the police say, stole cars, was fined 40 euros”."""
    first, last = saying.first, saying.last
    if saying.actor is not None:
        first, last = min(first, saying.actor.first), max(last, saying.actor.last)
    first -= tokens[first - 1].low in said.words.articles
    within = (
        first > 1 and tokens[first - 1].low == "," and tokens[first - 2].low in said.words.quotes.relatives
    )
    if not within or place < first:
        return within
    commas = [
        at for at in range(last + 1, place) if tokens[at].low == "," and not tokens[at + 1].low[0].isdigit()
    ]
    acts = {*said.words.language.title.auxiliaries, *said.words.language.title.copulas}
    return len(commas) > 1 and tokens[commas[-1] + 1].low in acts


def _is_over(saying: Saying, tokens: Sequence[Token], place: int, language: Language) -> bool:
    """Whether the report stands in a clause that tells when, and the figure behind that clause: “After police
    said the road was closed, the council bought 40 cameras”. Of “After they said that 3 …, 4 …” it is unclear
    where the clause ends, and the first alone is theirs; not of “As police said, 40 …”."""
    if saying.according or tokens[0].low not in language.dates.circumstances:
        return False
    commas = [at for at in range(1, place) if tokens[at].low == "," and not tokens[at + 1].low[0].isdigit()]
    last = saying.last if saying.actor is None else max(saying.last, saying.actor.last)
    return bool(commas) and commas[0] > last + 1


def _is_asked(saying: Saying, tokens: Sequence[Token], language: Language) -> bool:
    """Whether it is said to somebody, and nobody says it: “lui X i se cer 30 de lei”."""
    whom, verb = tokens[max(0, saying.first - 2) : saying.first - 1], tokens[saying.first - 1 : saying.first]
    spoken = any(token.low in language.quotes.impersonal for token in verb)
    return spoken and any(token.low in language.figures.objects for token in whom)


def _is_withheld(saying: Saying, tokens: Sequence[Token], language: Language) -> bool:
    """Whether somebody did not say it: “declined to say how many”."""
    before = tokens[max(0, saying.first - _BESIDE) : saying.last]
    return any(token.low in language.sources.withholding for token in before)


def _names(saying: Saying, span: Span) -> bool:
    """Whether the figure counts who speaks: “20 witnesses said”."""
    return saying.subject is not None and saying.subject.meets(span)


def _closes(saying: Saying, tokens: Sequence[Token], subordinators: Words, said: Account) -> bool:
    """Whether the report stands behind what it reports: “…, said X”, “…, the council noted”; no report that
    goes on by itself: “…, which says that”, “…, and X said she was glad”."""
    actor = saying.actor
    following = tokens[saying.last + 1].low if saying.last + 1 < len(tokens) else ""
    if following == ":" or following in subordinators:
        return False
    ahead = actor is not None and actor.first < saying.first
    if ahead and following in said.words.quotes.pronouns | said.words.articles:
        return False
    if actor is not None and actor.kind == "pronoun" and not ahead:
        behind = tokens[actor.last + 1 : actor.last + 2]
        if any(token.kind == "word" and token.low not in said.words.idle for token in behind):
            return False  # “…, and X, the mayor, said she expected”
    first = saying.first if actor is None else min(saying.first, actor.first)
    reach = _PHRASE * (ahead and not said.words.capital_nouns)
    for number in range(first, max(0, first - reach - 1), -1):
        token = tokens[number - 1]
        if token.low[:1].isdecimal():
            return False  # “£700,000, not the £900,000 | the council had asked for”
        if token.low in _MARKS or token.kind == "quotation":
            return True
        if token.kind != "word" or token.low in said.words.coordinators | said.words.reporting:
            return False
    return False


def _reports(saying: Saying, tokens: Sequence[Token], place: int, said: Account, language: Language) -> bool:
    """Whether the figure lies in the clause that the verb reports, or is its object; “she wrote verses
    for 60 songs”, “he sent 40 euros”, “said Ana Pop, who keeps 40 goats” and “said Pop to 40 people” report
    nothing."""
    verb, actor, quotes = tokens[saying.last].low, saying.actor, said.words.quotes
    handed = place == saying.last + 1 and verb in language.figures.handing  # “she wrote 40 cheques”
    if verb in language.sources.plain and not handed and (actor is None or actor.first < saying.first):
        return True
    if _is_inserted(saying, tokens, said, language):
        return True
    if verb in language.sources.showing and tokens[saying.last + 1].low[0].isdecimal():
        return True  # “a survey found 34% were behind, 20% had borrowed”
    inverted = actor is not None and actor.first > saying.last and not said.words.capital_nouns
    between = tokens[saying.last + 1 : place]
    stated = verb in language.figures.stating and quotes.relatives.isdisjoint(token.low for token in between)
    near = len(between) < (_STATED if stated else _OBJECT) and not parted(tokens, saying.last, place)
    if near and not inverted and verb not in language.figures.handing:
        return True
    for token in tokens[saying.last : place]:
        if token.low == ":" or token.low in quotes.subordinators:
            return True
        if inverted and token.low in quotes.relatives:
            return False  # “said X, whose group was parted: two …”
    return False


def _is_inserted(saying: Saying, tokens: Sequence[Token], said: Account, language: Language) -> bool:
    """Whether commas set the report apart in the clause that goes on behind it: “Debts, she says, rose from
    11 to 16”. What may follow a name is else told of its bearer: “…, says Ana Pop, who has 40 goats”."""
    if (actor := saying.actor) is None:
        return False
    first, end = min(saying.first, actor.first) - 1, max(saying.last, actor.last) + 1
    if first < 1 or end + 1 >= len(tokens):
        return False
    if tokens[first].low not in _MARKS or tokens[end].low not in _MARKS:
        return False
    follows = tokens[end + 1].low
    goes_on = follows in language.title.auxiliaries or follows in language.title.copulas
    return tokens[first - 1].kind == "word" and (
        goes_on or (actor.kind == "pronoun" and follows not in said.words.quotes.relatives)
    )
