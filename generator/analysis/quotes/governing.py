"""Which of several reporting verbs gives quoted words their speaker."""

from __future__ import annotations

import itertools
import re

from generator.analysis.quotes.actors import PEOPLE, Actor
from generator.analysis.quotes.lexicon import Lexicon
from generator.analysis.quotes.sayings import Account, Passage, Saying
from generator.analysis.quotes.statements import Token
from generator.analysis.quotes.syntax import clause_start, is_relative, topic
from generator.analysis.quotes.titles import PLAIN
from generator.model import Quote
from generator.text.normalise import fold

_NEAR = 8  # tokens between a verb that names and the words it gives


def of_left(left: list[Saying], tokens: tuple[Token, ...], words: Lexicon) -> Saying:
    """The verb before quoted words that they go with, of those that reach them. What is no verb,
    “denounced the claims as”, “bezeichnete die Worte Kellers als”, does not say who speaks if a verb does;
    the verb of a relative clause does, whoever its subject is: “Holt blamed the chair, who had spoken of”."""
    start = clause_start(tokens, left[-1].first, words)
    if not left[-1].naming or is_relative(tokens, start, words):
        return left[-1]
    verbs = [saying for saying in left if not (saying.according or is_weak(saying, words))]
    return last_named(verbs or left) or (verbs or left)[-1]


def is_weak(saying: Saying, words: Lexicon) -> bool:
    """Whether a cue only leads to quoted words: a conjunction, or a noun where these have capitals."""
    noun = words.capital_nouns and saying.first > 0 and saying.cue[0].isupper()
    return saying.naming and (noun or saying.cue.lower() in words.quotes.introducers)


def last_named(sayings: list[Saying]) -> Saying | None:
    """The last whose subject has a name."""
    return next((saying for saying in reversed(sayings) if saying.name), None)


def of_whom(passage: Passage, number: int, words: Lexicon) -> Actor | None:
    """Who opens the statement as its subject, and so may say what is quoted at ``number``. Behind another
    person, another's verb or a conjunction there is somebody else to say it, and of whom quoted words
    are said that follow at once he does not say them."""
    tokens = passage.statement.tokens
    about = topic(tokens, passage.actors, words, number)
    if about is None or about.last == number - 1:
        return None
    others = any(actor.kind in PEOPLE and actor.last < about.first - 1 for actor in passage.actors)
    said = any(
        saying.first < about.first
        and saying.name != about.name
        and not (saying.according and not saying.name)
        for saying in passage.sayings
    )
    answered = any(token.low in words.quotes.participles for token in tokens[about.last + 1 : number])
    denied = any(  # “X dismissed claims that he was “…””
        token.low in words.quotes.nounlike and after.low in words.quotes.subordinators
        for token, after in itertools.pairwise(tokens[about.last + 1 : number])
    )
    answered = answered and not passage.sayings  # “X a întrebat de ce, și i s-a răspuns că „…””
    return None if others or said or denied or answered else about


def last_person(passage: Passage) -> str | None:
    """Who speaks last in a statement, where a name says who it is."""
    told = (
        saying.name for saying in reversed(passage.sayings) if not saying.naming and saying.actor is not None
    )
    named = {actor.name for actor in passage.actors if actor.kind == "person"}
    return next((name for name in told if name in named), None)


def _names_himself(quote: Quote, text: str, passage: Passage, account: Account) -> bool:
    """Whether quoted words tell of a person by the surname of who is said to speak: “Keller is the worst
    mayor of all”, which Keller hardly says, unless a verb names him: “…”, said Keller."""
    known = account.cast.surfaces.get(fold(quote.speaker or ""))
    if quote.speaker is None or known is None or known.kind != "person":
        return False
    if passage.label is not None and passage.label.span.start == passage.statement.tokens[0].start:
        return False  # “KELLER, mayor: …”
    if any(saying.name == quote.speaker and _names(saying) for saying in passage.sayings):
        return False
    return re.search(rf"\b{re.escape(quote.speaker.split()[-1])}\b", quote.span.of(text)) is not None


def believed(quote: Quote, text: str, passage: Passage, account: Account) -> Quote:
    """The quote, without a speaker who is hardly the one."""
    doubtful = _names_himself(quote, text, passage, account)
    return Quote(quote.span, None, quote.cue) if doubtful else quote


def _names(saying: Saying) -> bool:
    """Whether a verb of speaking has a name for its subject."""
    return not saying.naming and saying.actor is not None and saying.actor.kind == "person"


def reaches(saying: Saying, number: int, words: list[str], predicate: bool, account: Account) -> bool:
    """Whether a reporting verb on the left governs quoted words: far ones do not a word or two,
    unless these are what it calls something."""
    quotes = account.words.quotes
    many = quotes.silent_subjects and saying.first == 0 and saying.cue.lower() in quotes.plurals
    unsaid = saying.according or (many and saying.subject is None)
    if unsaid and not saying.speaker and len(words) < PLAIN:
        return False  # “I say „perhaps“”, “according to the auditors of X the hero of „the affair“”
    return not saying.naming or predicate or number - saying.last <= _NEAR


def reaches_back(
    saying: Saying, number: int, words: list[str], predicate: bool, parted: bool, account: Account
) -> bool:
    """Whether a reporting verb on the right governs quoted words. A conjunction does if a sign has ``parted``
    it from them: “…”, as Holt put it."""
    if is_weak(saying, account.words) and not parted:
        return False
    if saying.naming:
        return saying.first - number <= (_NEAR if predicate else 2)
    if saying.according:
        return len(words) >= PLAIN
    return saying.first - number <= _NEAR // 2 or len(words) >= PLAIN


def says_more(tokens: tuple[Token, ...], saying: Saying, number: int, words: Lexicon) -> bool:
    """Whether the verb only goes on behind what is quoted at ``number`` with a clause of its own, which it
    tells, and not the name that a noun before it has: “has closed the service „care line“, saying that”, but
    “apologised for „any distress“, saying that …”."""
    behind = tokens[saying.last + 1 : saying.last + 2] if saying.first > number else ()
    noun = tokens[number - 1].low if number else ""
    called = noun.isalpha() and noun not in words.language.stopwords and not words.names.acts(noun)
    goes_on = saying.cue.lower().endswith(words.gerunds)
    return called and goes_on and any(token.low in words.clauses for token in behind)


def passed_on(
    saying: Saying, sayings: tuple[Saying, ...], tokens: tuple[Token, ...], words: Lexicon
) -> Saying | None:
    """Who says what a medium passes on: “…”, the Courier quoted Holt as saying."""
    after = next((other for other in sayings if other.first > saying.last and not other.naming), None)
    if after is None or after.kind != "person" or after.actor is None or after.actor.first <= saying.last:
        return None
    led = (
        tokens[after.first - 1].low in words.quotes.predicates | words.quotes.introducers
        and after.actor.last == after.first - 2
    )
    return after if led and after.cue.lower().endswith(words.gerunds) else None


def is_joined(tokens: tuple[Token, ...], number: int, before: Quote, account: Account) -> bool:
    """Whether a conjunction joins a quotation to the quote before it: “„schwach“ und „zu spät“”."""
    if number < 2 or tokens[number - 1].low not in account.words.sources.joins:
        return False
    first = tokens[number - 2]
    return first.kind == "quotation" and account.quotations[first.number].inner == before.span
