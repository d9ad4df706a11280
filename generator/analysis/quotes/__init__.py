"""What people said, word for word, and who said it.

    marks       which stretches stand between quotation marks
    statements  what stands around them, parted into statements and tokens
    cast        the names of the article, by place and wording
    offices     who has which office, and whom a noun means that says or describes one
    actors      who might speak: those, pronouns, call signs, unnamed sources (nouns)
    syntax      what a name is in its clause, and whom a statement is about
    relatives   of whom a relative clause tells, and who says what it says
    reports     reporting verbs (lexicon) and their subjects
    passives    verbs that say what is done to their subject
    cited       whom “according to” leads to
    titles      quoted words that name a work, a firm, somebody
    governing   which of several reporting verbs a quotation goes with
    labels      who speaks by “NAME, function: "…"”
    documents   whose a document is in which something is said
    pointed     whom the sentence behind quoted words says to have said them
    strangers   somebody whom no name says
    discourse   what has been told, and so whom pronouns and bare nouns mean
    sayings     one walk that settles who says what, labels included
    dialogue    speech after a dash
    interviews  answers to questions, without any marks; what a reporter asks

A speaker is a name: of a person, an institution (in lower case too), or a call sign where the
text gives nothing else. Groups and mere descriptions are none.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby

from generator.analysis.document import Document
from generator.analysis.quotes.dialogue import dash_speech
from generator.analysis.quotes.governing import (
    believed,
    is_joined,
    is_weak,
    last_named,
    last_person,
    of_left,
    of_whom,
    passed_on,
    reaches,
    reaches_back,
    says_more,
)
from generator.analysis.quotes.interviews import answered, asks, interview
from generator.analysis.quotes.labels import speaker_of_label
from generator.analysis.quotes.lexicon import Lexicon
from generator.analysis.quotes.outlets import is_outlet
from generator.analysis.quotes.pointed import pointed
from generator.analysis.quotes.sayings import Account, Passage, Saying, is_reported
from generator.analysis.quotes.statements import Token, is_alone
from generator.analysis.quotes.titles import LONGEST, PLAIN, is_name, is_title, opens_list
from generator.model import Quote, Span


def find_quotes(document: Document, account: Account) -> tuple[Quote, ...]:
    """The quotes of ``document`` in text order."""
    found: list[Quote] = []
    for _, paragraph in groupby(account.passages, key=lambda passage: passage.statement.paragraph):
        found += dash_speech(document.text, tuple(paragraph), account)
    spoken = [quote.span for quote in found]
    if (talk := interview(document, account)) is not None:
        found = [*talk.answers, *(quote for quote in found if not _is_in(quote.span, talk.spans))]
        spoken += talk.spans
    speaking: str | None = None  # who spoke in the passage before, in quotation marks
    for number, passage in enumerate(account.passages):
        following = account.passages[number + 1] if number + 1 < len(account.passages) else None
        here = [
            quote
            for quote in _quotes(document, account, passage, following, speaking)
            if not any(quote.span.meets(span) for span in spoken)
            and not asks(quote, document, passage.statement.tokens)
        ]
        sure = (believed(quote, document.text, passage, account) for quote in here)
        here = [said for quote in sure for said in answered(quote, document.text)]
        found += here
        quoted = any(token.kind == "quotation" for token in passage.statement.tokens)
        if here:
            speaking = here[-1].speaker
        elif quoted:
            speaking = last_person(passage)  # “…, sagte Anna Holm im „Nachtmagazin“.”
        elif (said := _said(passage, account)) or not is_reported(passage.statement.tokens, account.words):
            speaking = said
    return tuple(sorted(found, key=lambda quote: quote.span))


def _is_in(span: Span, spans: Sequence[Span]) -> bool:
    """Whether one of the ``spans``, which stand in text order, holds a span."""
    at = bisect_right(spans, span.start, key=lambda other: other.start)
    return at > 0 and span.within(spans[at - 1])


def _said(passage: Passage, account: Account) -> str | None:
    """Who speaks in a statement without quotation, or is named by one that is a label: what follows may be
    his words."""
    tokens = passage.statement.tokens
    if not passage.sayings and tokens[-1].low == ":":
        label = speaker_of_label(tokens, len(tokens) - 1, passage.actors, account.cast, account.words)
        return label.name if label is not None and label.kind == "person" else None
    told = (saying for saying in reversed(passage.sayings) if not saying.naming)
    return next((saying.speaker for saying in told if saying.name or saying.actor), None)


def _quotes(
    document: Document,
    account: Account,
    passage: Passage,
    following: Passage | None,
    speaking: str | None,
) -> list[Quote]:
    found: list[Quote] = []
    tokens = passage.statement.tokens
    for number, token in enumerate(tokens):
        if token.kind != "quotation":
            continue
        span = account.quotations[token.number].inner
        words = span.of(document.text).split()
        if is_alone(tokens):
            late = _late(following, passage)
            if late is not None:
                found.append(Quote(span, late.speaker, late.cue))
            else:
                who = speaking is None and pointed(following, passage.statement.paragraph, account.words)
                found.append(Quote(span, who.name if who else speaking, None))
            continue
        quote = _framed(document, account, passage, number, span, words, speaking)
        if quote is None and found and is_joined(tokens, number, found[-1], account):
            quote = Quote(span, found[-1].speaker, found[-1].cue)
        if quote is not None:
            found.append(quote)
    return found


def _late(following: Passage | None, passage: Passage) -> Saying | None:
    """The reporting clause that a closing “?” or “!” has cut off: “Why?” Smith asked."""
    if following is None or following.statement.paragraph != passage.statement.paragraph:
        return None
    tokens = following.statement.tokens
    if any(token.kind == "quotation" for token in tokens) or len(tokens) > LONGEST:
        return None
    for saying in following.sayings:
        if saying.last + 2 >= len(tokens):
            return saying
    return None


def _framed(
    document: Document,
    account: Account,
    passage: Passage,
    number: int,
    span: Span,
    words: list[str],
    speaking: str | None,
) -> Quote | None:
    """The quotation with what reports it in its own statement, or None if it is none."""
    tokens, sayings = passage.statement.tokens, passage.sayings
    title = is_name(passage, number, account.words) or is_title(
        account, tokens, number, span.of(document.text), words
    )
    if number and tokens[number - 1].low == ":":
        glossed = number > 1 and tokens[number - 2].low in account.words.quotes.nicknames
        listed = not sayings and opens_list(tokens, number, words, account.words)
        return None if glossed or listed else _after_colon(account, passage, number, span, speaking)
    after = _beside(tokens, number, sayings, account)
    if title:
        return None
    if len(words) < PLAIN:  # they tell no more than a name does
        sayings = tuple(saying for saying in sayings if not says_more(tokens, saying, number, account.words))
        after = after if after in sayings else None
    leading = next((saying for saying in sayings if saying.last == number - 1 and saying.speaker), None)
    predicate = number > 0 and tokens[number - 1].low in account.words.quotes.predicates
    before = [saying for saying in sayings if saying.last < number]
    left = [saying for saying in before if reaches(saying, number, words, predicate, account)]
    if after is not None and left and left[-1].speaker and is_outlet(after.name or ""):
        after = None  # “X called it “a show”, writes AFP”: the agency only passes it on
    if leading is not None or after is not None:
        said = leading or after
        return Quote(span, said.speaker, said.cue) if said else None
    if left:
        governing = of_left(left, tokens, account.words)
        return Quote(span, governing.speaker, governing.cue)
    right = [
        saying
        for saying in sayings
        if saying.first > number
        and reaches_back(saying, number, words, predicate, tokens[saying.first - 1].kind == "sign", account)
    ]
    if right:
        return Quote(span, right[0].speaker, right[0].cue)
    known = speaking is not None or len(words) > 1
    capital = tokens[number].capital and not account.words.capital_nouns
    about = of_whom(passage, number, account.words)
    if known and not capital and is_reported(tokens, account.words):
        return Quote(span, speaking or (about.name if about else None), None)
    plain = len(words) >= PLAIN and (not tokens[number].capital or _leads(tokens, number, words))
    return Quote(span, about.name if about else None, None) if plain else None


def _after_colon(account: Account, passage: Passage, number: int, span: Span, speaking: str | None) -> Quote:
    """The quotation that a reporting verb, a label, or what only names something leads to."""
    tokens, sayings = passage.statement.tokens, passage.sayings
    behind = _beside(tokens, number, sayings, account)
    if behind is not None and behind.name and _goes_on(tokens, number):
        return Quote(span, behind.speaker, behind.cue)
    if (other := _next_speaker(passage, number, account.words)) is not None:
        return Quote(span, other, ":")
    before = [saying for saying in sayings if saying.last < number]
    left = [saying for saying in before if not saying.naming]
    if left:
        return Quote(span, left[-1].speaker, left[-1].cue)
    speaker = speaker_of_label(tokens, number - 1, passage.actors, account.cast, account.words)
    saying = (behind if speaker is None else None) or last_named(before)
    if saying is not None and (speaker is None or saying.speaker == speaker.name):
        return Quote(span, saying.speaker, saying.cue)
    goes_on = all(token.low in account.words.idle for token in tokens[: number - 1])  # “Und weiter:”
    return Quote(span, speaker.name if speaker else speaking if goes_on else None, ":")


def _next_speaker(passage: Passage, number: int, words: Lexicon) -> str | None:
    """Who stands between quoted words and the colon before the next, where nothing else does: “Holt: „Yes“,
    and Anna Roe: „No“”."""
    tokens = passage.statement.tokens
    before = (actor for actor in passage.actors if actor.last == number - 2 and actor.kind == "person")
    actor = next(before, None)
    at = actor.first - 1 if actor is not None else -1
    while at > 0 and (tokens[at].low in words.coordinators or tokens[at].low in ",;–—"):
        at -= 1
    return actor.name if actor is not None and at >= 0 and tokens[at].kind == "quotation" else None


def _goes_on(tokens: tuple[Token, ...], number: int) -> bool:
    """Whether the sentence goes on behind a quotation as it does before the verb that reports it."""
    return tokens[number].low in ",?!…" or tokens[number + 1].low == ","


def _leads(tokens: tuple[Token, ...], number: int, words: list[str]) -> bool:
    """Whether a quotation begins its statement as words do: a name is short and has no comma after."""
    return number == 0 and (len(words) > LONGEST or (len(tokens) > 1 and tokens[1].low == ","))


def _beside(
    tokens: tuple[Token, ...], number: int, sayings: tuple[Saying, ...], account: Account
) -> Saying | None:
    """The reporting clause right after the quotation: “…”, said X; “…”, X said."""
    saying = next((saying for saying in sayings if saying.first > number), None)
    told = passed_on(saying, sayings, tokens, account.words) if saying else None
    following = tokens[number + 1] if number + 1 < len(tokens) else None
    if saying is None or following is None or (is_weak(saying, account.words) and saying.first == number + 1):
        return None
    if following.kind == "word" and saying.first > number + 1 and tokens[number].low not in ",?!…":
        return None
    for token in tokens[number + 1 : saying.first]:
        named = saying.subject is not None and saying.subject.start <= token.start < saying.subject.end
        if token.kind == "quotation" or token.low in ";:" or token.low in account.words.coordinators:
            return None
        if token.kind == "word" and not (named or token.capital or token.low in account.words.idle):
            return None
    return told or saying
